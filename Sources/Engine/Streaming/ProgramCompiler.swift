import Columns
import Expressions
import Query

/// Builds a `Program`, flow by flow.
///
/// Duties, in order:
/// 1. `prepare` each flow's plan: say which scans are streams, put views' plans in their places;
/// 2. give each source and static table the columns that any scan reads;
/// 3. lower each plan to fragments, a stage at each stateful operator;
/// 4. say which sources and stages feed each stage, through streaming tables too.
struct ProgramCompiler {
    let pipeline: Pipeline
    let partitions: Int
    var fragments: [Fragment] = []
    var stages: [Program.Stage] = []
    var flows: [Program.FlowProgram] = []
    var sinks: [Program.Sink] = []
    var watermarks: [Program.WatermarkSource] = []
    /// The plans after `prepare`, by flow.
    var plans: [Plan] = []
    /// Columns that are read, by table and position in the table's schema.
    var streamColumns: [String: [Int: Field]] = [:]
    var staticColumns: [String: [Int: Field]] = [:]
    var streamOptions: [String: [String: String]] = [:]
    var sourceIndex: [String: Int] = [:]
    var sinkIndex: [String: Int] = [:]
    /// The flow in work, and the next operator's number in it.
    var flow = 0

    init(pipeline: Pipeline, partitions: Int) {
        self.pipeline = pipeline
        self.partitions = partitions
    }

    mutating func compile() throws(EngineError) -> Program {
        for flow in pipeline.flows { plans.append(try prepare(flow)) }
        for plan in plans {
            let needed = neededColumns(plan)
            for (scan, needed) in zip(plan.tablesRead, needed) { note(scan, needed) }
        }
        var sources = makeSources()
        try makeSinks()
        for index in pipeline.flows.indices {
            flow = index
            try lower(pipeline.flows[index], plans[index])
        }
        connect()
        for index in sources.indices { sources[index].prefilter = prefilter(ofSource: index) }
        let statics = staticColumns.keys.sorted().map { name in
            let columns = staticColumns[name]!
            let positions = columns.keys.sorted()
            return Program.StaticTable(
                table: definition(of: name), schema: positions.map { columns[$0]! },
                columns: positions)
        }
        return Program(
            pipeline: pipeline, partitions: partitions, sources: sources, staticTables: statics,
            flows: flows, stages: stages, sinks: sinks, watermarks: watermarks,
            fragments: fragments)
    }

    func definition(of name: String) -> TableDefinition {
        pipeline.table(name) ?? TableDefinition(name: name, kind: .source)
    }

    static func unsupported(_ flow: Flow, _ what: String, _ remedy: String) -> EngineError {
        .unsupported(
            errorClass: "UNSUPPORTED_STREAMING_OPERATOR",
            message: "\(flow.name): \(what) \(remedy)")
    }
}

// MARK: - Preparing plans

extension ProgramCompiler {
    /// The flow's plan with each scan marked as stream or static, and views in place of their names.
    private func prepare(_ flow: Flow) throws(EngineError) -> Plan {
        let plan = inlineViews(flow.plan)
        guard flow.mode == .complete else {
            for scan in plan.tablesRead where !scan.isStreaming {
                if pipeline.flows.contains(where: { $0.target == scan.table }) {
                    throw Self.unsupported(
                        flow, "a stream cannot be joined with \(scan.table) while it grows;",
                        "read it as STREAM \(scan.table), or make this a materialized view")
                }
            }
            return plan
        }
        let streamed = Set(
            pipeline.flows.flatMap { $0.plan.tablesRead }.filter(\.isStreaming).map(\.table))
        let targets = Set(pipeline.flows.map(\.target))
        let marked = mark(plan) { scan in
            scan.isStreaming || streamed.contains(scan.table) || targets.contains(scan.table)
        }
        if marked.isStreaming { return marked }
        // Only tables that nobody streams: the first one is followed, the others are its company.
        guard let first = plan.tablesRead.first else { return plan }
        return mark(plan) { $0.table == first.table }
    }

    private func mark(_ plan: Plan, _ isStream: (Scan) -> Bool) -> Plan {
        if case .scan(var scan) = plan {
            scan.isStreaming = isStream(scan)
            return .scan(scan)
        }
        return plan.mappingInputs { mark($0, isStream) }
    }

    private func inlineViews(_ plan: Plan) -> Plan {
        guard case .scan(let scan) = plan else { return plan.mappingInputs { inlineViews($0) } }
        guard
            let view = pipeline.flows.first(where: {
                $0.target == scan.table && $0.mode == .complete
            })
        else { return plan }
        let expressions = zip(scan.columns, scan.schema).map { column, field in
            NamedExpression(field.name, .column(column, field.type))
        }
        return .project(inlineViews(view.plan), expressions)
    }

    /// - Parameter needed: Positions in the scan's output that anything reads; nil for all.
    private mutating func note(_ scan: Scan, _ needed: Set<Int>?) {
        if scan.isStreaming {
            for (place, (column, field)) in zip(scan.columns, scan.schema).enumerated() {
                if let needed, !needed.contains(place) { continue }
                streamColumns[scan.table, default: [:]][column] = field
            }
            _ = streamColumns[scan.table, default: [:]]
            streamOptions[scan.table, default: [:]].merge(scan.options) { Self.lower($0, $1) }
        } else {
            for (column, field) in zip(scan.columns, scan.schema) {
                staticColumns[scan.table, default: [:]][column] = field
            }
            if staticColumns[scan.table] == nil { staticColumns[scan.table] = [:] }
        }
    }

    /// The lower of two limits, where both are numbers; else the newer.
    private static func lower(_ old: String, _ new: String) -> String {
        guard let a = Int64(old), let b = Int64(new) else { return new }
        return a <= b ? old : new
    }

    private mutating func makeSources() -> [Program.Source] {
        let targets = Set(pipeline.flows.map(\.target))
        var sources: [Program.Source] = []
        // In the order in which flows name them, so that numbers do not depend on dictionaries.
        for scan in plans.flatMap({ $0.tablesRead }) where scan.isStreaming {
            guard !targets.contains(scan.table), sourceIndex[scan.table] == nil else { continue }
            sourceIndex[scan.table] = sources.count
            let columns = streamColumns[scan.table] ?? [:]
            let table = definition(of: scan.table)
            let own = table.options
            let options = own.merging(streamOptions[scan.table] ?? [:]) { Self.lower($0, $1) }
            sources.append(
                Program.Source(
                    table: table, schema: columns.keys.sorted().map { columns[$0]! },
                    options: options))
        }
        return sources
    }

    private mutating func makeSinks() throws(EngineError) {
        for flow in pipeline.flows where sinkIndex[flow.target] == nil {
            let table = definition(of: flow.target)
            sinkIndex[flow.target] = sinks.count
            sinks.append(
                Program.Sink(
                    table: table, schema: table.schema ?? flow.plan.schema,
                    replaces: flow.mode == .complete))
        }
    }
}

// MARK: - Flows

extension ProgramCompiler {
    private mutating func lower(_ flow: Flow, _ plan: Plan) throws(EngineError) {
        let sink = sinkIndex[flow.target]!
        let firstStage = stages.count
        var finishing: Plan?
        if flow.mode == .append {
            let lowered = try lower(plan, node: 0)
            close(lowered, with: .sink(sink))
        } else {
            finishing = try cut(plan, node: 0)
        }
        flows.append(
            Program.FlowProgram(
                name: flow.name, mode: flow.mode, sink: sink,
                operators: PlanPrinter.lines(of: plan),
                fingerprint: PlanText.fingerprint(
                    of: plan, mode: flow.mode, under: pipeline.chosen),
                meaning: PlanText.fingerprint(
                    of: plan.rankingColumns, mode: flow.mode, under: pipeline.chosen,
                    keeping: [plan.schema] + plan.orderedInputs
                        + stages[firstStage...].flatMap(\.work.keptRows)),
                stages: Array(firstStage..<stages.count), finishing: finishing,
                finishingOperators: finishing.map { Program.numbers(of: $0, in: plan) } ?? []))
    }

    /// Ends the chains, and makes fragments of them.
    mutating func close(_ lowered: Lowered, with output: Fragment.Output) {
        for chain in lowered.chains {
            fragments.append(
                Fragment(flow: flow, input: chain.input, steps: chain.steps, output: output))
        }
    }

    /// Says which sources and stages feed each stage, through tables in between.
    private mutating func connect() {
        for (index, stage) in stages.enumerated() {
            var sources: Set<Int> = []
            var upstream: Set<Int> = []
            var visited: Set<Int> = []
            func trace(_ fragment: Fragment) {
                switch fragment.input {
                case .source(let source): sources.insert(source)
                case .stage(let stage): upstream.insert(stage)
                case .sink(let sink):
                    guard visited.insert(sink).inserted else { return }
                    for writer in fragments where writer.output == .sink(sink) { trace(writer) }
                }
            }
            for fragment in fragments {
                if case .exchange(index, _) = fragment.output { trace(fragment) }
            }
            stages[index] = Program.Stage(
                flow: stage.flow, upstream: upstream.sorted(), sources: sources.sorted(),
                partitions: stage.partitions, work: stage.work)
        }
    }

    /// A materialized view: a stage for each part that is kept up to date; what stands above remains.
    private mutating func cut(_ plan: Plan, node: Int) throws(EngineError) -> Plan {
        guard plan.isStreaming else { return plan }
        if let aggregate = incremental(plan),
            isNarrow(aggregate.input)
                || (aggregate.isRepeatableInAnyOrder
                    && onlyGrows(aggregate.input, withStreamJoins: true))
        {
            var lowered = try lower(aggregate.input, node: node + 1, observes: false)
            let groups = addSession(of: aggregate, to: &lowered, node)
            let stage = stages.count
            close(lowered, with: .exchange(stage: stage, side: 0))
            let aggregation = StageOperator.Aggregation(
                operator: node, groups: groups, calls: aggregate.calls,
                timeGroup: aggregate.session?.index, offset: 0,
                isSession: aggregate.session != nil)
            stages.append(
                Program.Stage(
                    flow: flow, upstream: [], sources: [],
                    partitions: groups.count > (aggregate.session == nil ? 0 : 1) ? partitions : 1,
                    work: .aggregate(aggregation)))
            return collected(stage, plan.schema)
        }
        if isNarrow(plan) {
            let lowered = try lower(plan, node: node, observes: false)
            let stage = stages.count
            close(lowered, with: .exchange(stage: stage, side: 0))
            stages.append(
                Program.Stage(
                    flow: flow, upstream: [], sources: [], partitions: 1,
                    work: .rows(plan.schema, operator: node)))
            return collected(stage, plan.schema)
        }
        var next = node + 1
        return try plan.mappingInputs { (input) throws(EngineError) -> Plan in
            defer { next += input.operatorCount }
            return try cut(input, node: next)
        }
    }

    private func incremental(_ plan: Plan) -> Aggregate? {
        switch plan {
        case .aggregate(let aggregate): return aggregate
        case .deduplicate(let deduplicate):
            let schema = deduplicate.input.schema
            guard deduplicate.keys == Array(schema.indices) else { return nil }
            let groups = schema.enumerated().map { index, field in
                NamedExpression(field.name, .column(index, field.type))
            }
            return Aggregate(input: deduplicate.input, groups: groups, calls: [])
        default: return nil
        }
    }

    private func collected(_ stage: Int, _ schema: Schema) -> Plan {
        .scan(
            Scan(
                table: Program.collectedTable(of: stage), columns: Array(schema.indices),
                schema: schema, isStreaming: false))
    }

    /// The plan needs no state: each input row gives its output rows by itself.
    func isNarrow(_ plan: Plan) -> Bool { onlyGrows(plan, withStreamJoins: false) }

    /// Rows that come in add rows to what comes out and take none away.
    ///
    /// - Parameter withStreamJoins: Streams may be joined in it, with both sides waiting for good.
    private func onlyGrows(_ plan: Plan, withStreamJoins: Bool) -> Bool {
        func grows(_ plan: Plan) -> Bool { onlyGrows(plan, withStreamJoins: withStreamJoins) }
        switch plan {
        case .scan(let scan): return scan.isStreaming
        case .filter(let input, _), .project(let input, _), .expand(let input, _, _):
            return grows(input)
        case .generate(let generate): return grows(generate.input)
        case .watermark(let watermark): return grows(watermark.input)
        case .union(let inputs): return inputs.allSatisfy { grows($0) }
        case .join(let join):
            switch (join.left.isStreaming, join.right.isStreaming) {
            case (true, true):
                return withStreamJoins && [.inner, .cross, .semi].contains(join.kind)
                    && grows(join.left) && grows(join.right)
            case (true, false):
                return join.kind != .right && join.kind != .full && grows(join.left)
            case (false, _):
                return [.inner, .cross, .right].contains(join.kind) && grows(join.right)
            }
        default: return false
        }
    }
}

extension Aggregate {
    /// The rows that two streams make together come in another order than a query over all of them
    /// would meet them: what depends on it is not kept up to date by halves.
    fileprivate var isRepeatableInAnyOrder: Bool {
        let functions: Set<String> = [
            "count", "count_if", "sum", "try_sum", "avg", "try_avg", "mean", "min", "max",
            "bool_and",
            "bool_or", "every", "some", "any", "bit_and", "bit_or", "bit_xor",
        ]
        return session == nil && calls.allSatisfy { functions.contains($0.function) }
    }
}
