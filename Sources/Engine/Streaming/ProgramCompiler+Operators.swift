import Columns
import Expressions
import Query

/// What a plan became so far: open chains, which the next operator goes on with or ends.
struct Lowered {
    struct Chain {
        var input: Fragment.Input
        var steps: [Fragment.Step]
    }

    var chains: [Chain]
    var time = EventTime()

    mutating func add(_ work: Fragment.Work, _ node: Int) {
        for index in chains.indices {
            chains[index].steps.append(Fragment.Step(operator: node, work: work))
        }
    }
}

extension ProgramCompiler {
    /// - Parameters:
    ///   - node: The operator's number: its place in the plan, the root first.
    ///   - observes: Watermarks count; a materialized view has none.
    mutating func lower(
        _ plan: Plan, node: Int, observes: Bool = true
    ) throws(EngineError) -> Lowered {
        switch plan {
        case .scan(let scan): return try lower(scan, node)
        case .filter(let input, let condition):
            var lowered = try lower(input, node: node + 1, observes: observes)
            lowered.add(.filter(condition), node)
            return lowered
        case .project(let input, let expressions):
            var lowered = try lower(input, node: node + 1, observes: observes)
            lowered.add(.project(expressions), node)
            lowered.time = lowered.time.projected(expressions.map(\.expression))
            return lowered
        case .generate(let generate):
            return try lower(generate, node, observes)
        case .expand(let input, let projections, let schema):
            var lowered = try lower(input, node: node + 1, observes: observes)
            lowered.add(.expand(projections: projections, schema: schema), node)
            // The set that keeps most of the times: in the others they are null.
            let times = projections.map { lowered.time.projected($0) }
            lowered.time = times.max { $0.columns.count < $1.columns.count } ?? lowered.time
            return lowered
        case .watermark(let watermark):
            var lowered = try lower(watermark.input, node: node + 1, observes: observes)
            guard observes else { return lowered }
            lowered.add(.observe(watermark: watermarks.count, column: watermark.column), node)
            watermarks.append(
                Program.WatermarkSource(
                    flow: flow, delayInMicroseconds: watermark.delayInMicroseconds))
            lowered.time.columns[watermark.column] =
                EventTime.isWindow(watermark.input.schema[watermark.column].type)
                ? .window : .time
            lowered.time.delay = max(lowered.time.delay, watermark.delayInMicroseconds)
            return lowered
        case .union(let inputs): return try lower(union: inputs, node, observes)
        case .aggregate(let aggregate): return try lower(aggregate, node)
        case .deduplicate(let deduplicate): return try lower(deduplicate, node)
        case .join(let join): return try lower(join, node, observes)
        case .limit(let input, let count?, offset: 0):
            let lowered = try lower(input, node: node + 1, observes: observes)
            let limit = StageOperator.Limit(operator: node, count: count)
            let next = begin(.limit(limit), from: lowered, partitions: 1)
            return Lowered(chains: [.init(input: next, steps: [])], time: lowered.time)
        case .values, .range, .window, .sort, .limit, .setOperation, .transform:
            throw Self.unsupported(
                pipeline.flows[flow], "\(PlanText.line(of: plan)) has no result on a stream;",
                "a materialized view can hold it")
        }
    }

    private func lower(_ scan: Scan, _ node: Int) throws(EngineError) -> Lowered {
        let input: Fragment.Input
        let positions: [Int]
        if let sink = sinkIndex[scan.table] {
            input = .sink(sink)
            positions = scan.columns
        } else if scan.isStreaming, let source = sourceIndex[scan.table] {
            input = .source(source)
            let columns = (streamColumns[scan.table] ?? [:]).keys.sorted()
            positions = scan.columns.map { columns.firstIndex(of: $0) ?? -1 }
        } else {
            throw Self.unsupported(
                pipeline.flows[flow], "\(scan.table) is not read as a stream;",
                "write STREAM \(scan.table)")
        }
        let step = Fragment.Step(operator: node, work: .pick(positions))
        return Lowered(chains: [.init(input: input, steps: [step])])
    }

    private mutating func lower(
        _ generate: Generate, _ node: Int, _ observes: Bool
    ) throws(EngineError) -> Lowered {
        var lowered = try lower(generate.input, node: node + 1, observes: observes)
        lowered.add(.generate(generate), node)
        let width = generate.input.schema.count
        switch generate.generator {
        case .explode(let expression):
            lowered.time.columns[width] = lowered.time.kind(of: expression)
        case .posexplode(let expression):
            lowered.time.columns[width + 1] = lowered.time.kind(of: expression)
        case .inline, .stack: break
        }
        return lowered
    }

    private mutating func lower(
        union inputs: [Plan], _ node: Int, _ observes: Bool
    ) throws(EngineError) -> Lowered {
        var result: Lowered?
        var next = node + 1
        for input in inputs {
            guard input.isStreaming else {
                throw Self.unsupported(
                    pipeline.flows[flow], "UNION of a stream and a static table is refused;",
                    "read both as STREAM, or make this a materialized view")
            }
            let lowered = try lower(input, node: next, observes: observes)
            next += input.operatorCount
            guard var whole = result else {
                result = lowered
                continue
            }
            whole.chains += lowered.chains
            whole.time.delay = max(whole.time.delay, lowered.time.delay)
            whole.time.offset = max(whole.time.offset, lowered.time.offset)
            result = whole
        }
        var whole = result!
        whole.add(.pick(Array(inputs[0].schema.indices)), node)
        return whole
    }

    /// Ends the chains at a new stage, and begins the next one there.
    private mutating func begin(
        _ stage: StageOperator, from lowered: Lowered, partitions: Int
    ) -> Fragment.Input {
        let number = stages.count
        close(lowered, with: .exchange(stage: number, side: 0))
        stages.append(
            Program.Stage(
                flow: flow, upstream: [], sources: [], partitions: partitions, work: stage))
        return .stage(number)
    }

    private mutating func lower(
        _ aggregate: Aggregate, _ node: Int
    ) throws(EngineError) -> Lowered {
        var lowered = try lower(aggregate.input, node: node + 1)
        var groups = aggregate.groups
        var timeGroup = aggregate.session?.index
        if timeGroup == nil {
            timeGroup =
                groups.firstIndex { lowered.time.kind(of: $0.expression) == .window }
                ?? groups.firstIndex { lowered.time.kind(of: $0.expression) == .time }
        }
        guard let timeGroup else {
            throw EngineError.unsupported(
                errorClass: "STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION",
                message: "\(pipeline.flows[flow].name): groups of a stream end only by event "
                    + "time; group by a window of a column with a WATERMARK, or make this a "
                    + "materialized view")
        }
        let group = groups[timeGroup]
        let column: Int
        if aggregate.session != nil {
            column = aggregate.input.schema.count
            groups = addSession(of: aggregate, to: &lowered, node)
        } else if case .column(let index, _) = group.expression {
            column = index
        } else {
            column = aggregate.input.schema.count
            lowered.add(.extend(group), node)
            groups[timeGroup].expression = .column(column, group.expression.type)
        }
        lowered.add(.dropLate(column: column, offset: lowered.time.offset), node)
        let aggregation = StageOperator.Aggregation(
            operator: node, groups: groups, calls: aggregate.calls, timeGroup: timeGroup,
            offset: lowered.time.offset, isSession: aggregate.session != nil)
        let input = begin(.aggregate(aggregation), from: lowered, partitions: partitions)
        var time = lowered.time
        time.columns = [timeGroup: EventTime.isWindow(group.expression.type) ? .window : .time]
        return Lowered(chains: [.init(input: input, steps: [])], time: time)
    }

    /// The groups of an aggregate over its input and, behind that, each row's own session.
    func addSession(
        of aggregate: Aggregate, to lowered: inout Lowered, _ node: Int
    ) -> [NamedExpression] {
        guard let session = aggregate.session else { return aggregate.groups }
        var groups = aggregate.groups
        let group = groups[session.index]
        let type = group.expression.type
        lowered.add(
            .session(
                Fragment.Session(
                    name: group.name, type: type, time: session.time, gap: session.gap)), node)
        groups[session.index].expression = .column(aggregate.input.schema.count, type)
        return groups
    }

    private mutating func lower(
        _ deduplicate: Deduplicate, _ node: Int
    ) throws(EngineError) -> Lowered {
        var lowered = try lower(deduplicate.input, node: node + 1)
        let timed = lowered.time.columns.keys.sorted()
        let column =
            deduplicate.isWithinWatermark
            ? timed.first : timed.first { deduplicate.keys.contains($0) }
        if deduplicate.isWithinWatermark, column == nil {
            throw Self.unsupported(
                pipeline.flows[flow], "there is no watermark to deduplicate within;",
                "add a WATERMARK clause")
        }
        if let column {
            lowered.add(.dropLate(column: column, offset: lowered.time.offset), node)
        }
        let work = StageOperator.Deduplication(
            operator: node, schema: deduplicate.input.schema, keys: deduplicate.keys,
            timeColumn: column, lingering: deduplicate.isWithinWatermark ? lowered.time.delay : 0,
            offset: lowered.time.offset)
        let input = begin(
            .deduplicate(work), from: lowered,
            partitions: deduplicate.keys.isEmpty ? 1 : partitions)
        return Lowered(chains: [.init(input: input, steps: [])], time: lowered.time)
    }

    private mutating func lower(
        _ join: Join, _ node: Int, _ observes: Bool
    ) throws(EngineError) -> Lowered {
        let left = node + 1
        let right = left + join.left.operatorCount
        if join.left.isStreaming, join.right.isStreaming {
            return try lower(streams: join, node, observes)
        }
        if join.left.isStreaming {
            if join.kind == .right || join.kind == .full {
                throw Self.unsupported(
                    pipeline.flows[flow],
                    "a \(join.kind.rawValue) join cannot know which static rows stay unmatched;",
                    "put the static table on the other side of a LEFT JOIN")
            }
            var lowered = try lower(join.left, node: left, observes: observes)
            lowered.add(.join(join), node)
            return lowered
        }
        guard [.inner, .cross, .right].contains(join.kind) else {
            throw Self.unsupported(
                pipeline.flows[flow],
                "a \(join.kind.rawValue) join needs the stream on its left;", "swap the sides")
        }
        return try lower(swapped: join, node, rightNode: right, observes)
    }

    /// The stream stands on the right: the sides change places, a projection puts them back.
    private mutating func lower(
        swapped join: Join, _ node: Int, rightNode: Int, _ observes: Bool
    ) throws(EngineError) -> Lowered {
        var lowered = try lower(join.right, node: rightNode, observes: observes)
        let leftWidth = join.left.schema.count
        let rightWidth = join.right.schema.count
        let moved = { (index: Int) -> Int in
            if index < leftWidth { return index + rightWidth }
            // A lambda's parameters stand beyond both sides.
            return index < leftWidth + rightWidth ? index - leftWidth : index
        }
        let back = { (index: Int) -> Int in
            index < leftWidth ? index + rightWidth : index - leftWidth
        }
        let swapped = Join(
            kind: join.kind == .right ? .left : join.kind, left: join.right, right: join.left,
            keys: join.keys.map { (left: $0.right, right: $0.left) },
            residual: join.residual?.movingColumns(moved))
        lowered.add(.join(swapped), node)
        let schema = join.left.schema + join.right.schema
        lowered.add(.reorder(schema.indices.map(back)), node)
        var columns: [Int: EventTime.Kind] = [:]
        for (index, kind) in lowered.time.columns { columns[index + leftWidth] = kind }
        lowered.time.columns = columns
        return lowered
    }
}
