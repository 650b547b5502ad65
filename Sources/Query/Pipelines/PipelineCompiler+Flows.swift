import Columns
import Expressions

/// The tables of a pipeline as far as their columns are known.
private struct PipelineCatalog: Catalog {
    let tables: [String: (name: String, schema: Schema)]
    let views: [String: CreateView]

    func entry(for name: [String]) -> CatalogEntry? {
        let key = (name.last ?? "").nameKey
        if let view = views[key] { return .view(view.query, columns: view.columns) }
        return tables[key].map { .table(name: $0.name, schema: $0.schema) }
    }

    var tableNames: [String] { tables.values.map(\.name) + views.values.map { $0.name.last ?? "" } }
}

extension PipelineCompiler {
    /// Binds all queries, each when what it reads has its columns.
    mutating func bindFlows() throws(QueryError) {
        for table in tables where table.kind == .streamingTable {
            if let schema = table.schema { schemas[table.name.nameKey] = schema }
        }
        let live = liveTables()
        var waiting = Array(queries.indices)
        var bound: [Int: Flow] = [:]
        while !waiting.isEmpty {
            var left: [Int] = []
            for index in waiting {
                let missing = dependencies(of: index).filter { schemas[$0] == nil }
                // An unknown name is an error that binding tells better.
                let isKnown = missing.allSatisfy { name in
                    table(named: name) != nil
                }
                if missing.isEmpty || !isKnown {
                    bound[index] = try bind(queries[index], live)
                } else {
                    left.append(index)
                }
            }
            if left.count == waiting.count, let first = left.first {
                throw QueryError(
                    "PIPELINE_GRAPH_CYCLE",
                    "`\(queries[first].target)` is made from itself: "
                        + cycle(from: first).joined(separator: " → ") + ".",
                    at: queries[first].targetRange)
            }
            waiting = left
        }
        flows = try ordered(bound)
    }

    /// Names, in lower case, of the tables that a query reads, through views.
    private func dependencies(of index: Int) -> Set<String> {
        var found: Set<String> = []
        var visited: Set<String> = []
        func visit(_ query: QuerySyntax) {
            for table in query.tables {
                let name = (table.name.last ?? "").nameKey
                if let view = views[name] {
                    if visited.insert(name).inserted { visit(view.query) }
                } else {
                    found.insert(name)
                }
            }
        }
        visit(queries[index].query)
        return found
    }

    private func cycle(from index: Int) -> [String] {
        var path = [queries[index].target]
        var current = index
        for _ in queries.indices {
            let names = dependencies(of: current)
            guard
                let next = queries.indices.first(where: {
                    names.contains(queries[$0].target.nameKey)
                        && schemas[queries[$0].target.nameKey] == nil
                })
            else { break }
            path.append(queries[next].target)
            if next == index { break }
            current = next
        }
        return path
    }

    /// Tables that grow while the pipeline runs: what anything reads as a stream, and what flows
    /// fill.
    private func liveTables() -> Set<String> {
        var live = Set(queries.map { $0.target.nameKey })
        let all = queries.map(\.query) + views.values.map(\.query)
        for query in all {
            for table in query.tables where table.isStream {
                live.insert((table.name.last ?? "").nameKey)
            }
        }
        return live
    }

    private mutating func bind(
        _ pending: PendingFlow, _ live: Set<String>
    ) throws(QueryError) -> Flow {
        var known: [String: (name: String, schema: Schema)] = [:]
        for table in tables {
            let key = table.name.nameKey
            if let schema = schemas[key] { known[key] = (name: table.name, schema: schema) }
        }
        let catalog = PipelineCatalog(tables: known, views: views)
        var plan = try Binder.bind(pending.query, catalog: catalog)
        if !pending.columns.isEmpty {
            plan = try renamed(plan, pending.columns, pending.targetRange)
        }
        let places = StreamingPlaces(of: pending.query, range: pending.range)
        if pending.mode == .complete {
            plan = plan.markingStreams { live.contains($0.nameKey) }
            try StreamingRules.checkView(plan, at: pending.range)
            plan = CollationLowering.applied(to: plan)
        } else {
            guard plan.isStreaming else {
                let name = plan.tablesRead.first?.table ?? "table"
                throw QueryError(
                    "INVALID_FLOW_QUERY_TYPE.BATCH_RELATION_FOR_STREAMING_TABLE",
                    "The streaming table `\(pending.target)` needs a stream: read "
                        + "`STREAM \(name)`, or make it a MATERIALIZED VIEW.", at: pending.range)
            }
            try StreamingRules.check(plan, at: places)
            try StreamingRules.checkCollations(plan, at: pending.range)
            plan = PredicatePushdown.applied(
                to: CollationLowering.applied(to: plan.groupingDistinctRows), isFirstSweep: true)
            plan = PredicatePushdown.applied(to: plan.loweringSemiJoins.leavingOutNullsBelowHops)
            plan = NestedGroups.collapsed(
                ProjectMerging.applied(
                    to: ColumnPruning.applied(to: plan.meetingNullsInFullJoins)))
        }
        try checkNames(plan, pending)
        plan = try fitted(plan, pending)
        let key = pending.target.nameKey
        schemas[key] = schemas[key] ?? plan.schema
        if let index = tables.firstIndex(where: { Scope.equal($0.name, pending.target) }) {
            tables[index].schema = schemas[key]
        }
        let target = table(named: pending.target)?.name ?? pending.target
        plan = CollationLowering.withoutLabels(plan)
        let optimized = Optimizer.optimized(plan)
        try Binder.checkProducts(of: optimized, at: pending.range)
        if pending.mode != .complete {
            try StreamingRules.checkKeys(optimized, at: places)
        }
        return Flow(
            name: pending.name, target: target, mode: pending.mode, plan: optimized,
            sql: pending.sql)
    }

    private func renamed(
        _ plan: Plan, _ names: [String], _ range: Range<Int>
    ) throws(QueryError) -> Plan {
        let schema = plan.schema
        guard names.count == schema.count else {
            throw QueryError(
                "CREATE_VIEW_COLUMN_ARITY_MISMATCH",
                "The view lists \(names.count) columns, and its query gives \(schema.count).",
                at: range)
        }
        return .project(
            plan,
            zip(names, schema).enumerated().map { index, pair in
                NamedExpression(pair.0, .column(index, pair.1.type))
            })
    }

    private func checkNames(_ plan: Plan, _ pending: PendingFlow) throws(QueryError) {
        var seen: Set<String> = []
        for field in plan.schema where !seen.insert(field.name.lowercased()).inserted {
            throw QueryError(
                "COLUMN_ALREADY_EXISTS",
                "The query gives two columns `\(field.name)`; name one of them with AS.",
                at: pending.range)
        }
        guard !plan.schema.isEmpty else {
            throw QueryError(
                "INVALID_FLOW_QUERY", "The query gives no columns.", at: pending.range)
        }
    }

    /// The plan with the target's columns, where those are fixed already: by name or by position.
    private func fitted(_ plan: Plan, _ pending: PendingFlow) throws(QueryError) -> Plan {
        guard let target = schemas[pending.target.nameKey] else { return plan }
        let schema = plan.schema
        var columns: [NamedExpression] = []
        if !pending.isByName {
            guard schema.count == target.count else {
                throw QueryError(
                    "INSERT_COLUMN_ARITY_MISMATCH",
                    "`\(pending.target)` has \(target.count) columns, and the query gives "
                        + "\(schema.count). INSERT INTO … BY NAME matches them by name.",
                    at: pending.range)
            }
        }
        for field in schema where pending.isByName {
            guard target.contains(where: { Scope.equal($0.name, field.name) }) else {
                let near = NearestName.nearest(field.name, among: target.map(\.name))
                throw QueryError(
                    "INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS",
                    "`\(pending.target)` has no column `\(field.name)`."
                        + (near.map { " Did you mean `\($0)`?" } ?? ""), at: pending.range)
            }
        }
        for (position, field) in target.enumerated() {
            let found =
                pending.isByName
                ? schema.firstIndex { Scope.equal($0.name, field.name) } : position
            guard let found else {
                columns.append(NamedExpression(field.name, .literal(.null, field.type)))
                continue
            }
            let value = Expression.column(found, schema[found].type)
            guard
                schema[found].type == field.type
                    || (Coercion.isImplicit(schema[found].type, to: field.type)
                        && Cast.exists(schema[found].type, to: field.type))
            else {
                throw QueryError(
                    "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST",
                    "The column `\(field.name)` of `\(pending.target)` is "
                        + "\(field.type.description.uppercased()), and the query gives "
                        + "\(schema[found].type.description.uppercased()).", at: pending.range)
            }
            columns.append(NamedExpression(field.name, value.cast(to: field.type)))
        }
        let isSame =
            columns.count == schema.count
            && columns.enumerated().allSatisfy { index, column in
                if case .column(index, _) = column.expression {
                    return column.name == schema[index].name
                }
                return false
            }
        return isSame ? plan : .project(plan, columns)
    }

    /// Flows behind those that they read from; else in the order of the file.
    private func ordered(_ bound: [Int: Flow]) throws(QueryError) -> [Flow] {
        var result: [Flow] = []
        var placed: Set<Int> = []
        while placed.count < queries.count {
            let ready = queries.indices.first { index in
                guard !placed.contains(index) else { return false }
                let names = dependencies(of: index)
                return queries.indices.allSatisfy { other in
                    placed.contains(other) || other == index
                        || !names.contains(queries[other].target.nameKey)
                }
            }
            guard let ready else {
                let first = queries.indices.first { !placed.contains($0) } ?? 0
                throw QueryError(
                    "PIPELINE_GRAPH_CYCLE", "`\(queries[first].target)` is made from itself.",
                    at: queries[first].targetRange)
            }
            let names = dependencies(of: ready)
            if names.contains(queries[ready].target.nameKey) {
                throw QueryError(
                    "PIPELINE_GRAPH_CYCLE", "`\(queries[ready].target)` is made from itself.",
                    at: queries[ready].targetRange)
            }
            placed.insert(ready)
            if let flow = bound[ready] { result.append(flow) }
        }
        return result
    }
}

extension Deduplicate {
    /// `SELECT DISTINCT`, not `dropDuplicates` by some columns.
    var isOfWholeRows: Bool { !isWithinWatermark && keys == Array(input.schema.indices) }

    /// Distinct rows as groups.
    var asAggregate: Aggregate {
        Aggregate(
            input: input,
            groups: input.schema.enumerated().map { index, field in
                NamedExpression(field.name, .column(index, field.type))
            }, calls: [])
    }
}

extension Plan {
    /// The plan with DISTINCT over streams as groups: as in Spark, a distinct row leaves when the
    /// watermark has passed its time, not when it is first seen.
    var groupingDistinctRows: Plan {
        let plan = mappingInputs { $0.groupingDistinctRows }
        if case .deduplicate(let deduplicate) = plan, deduplicate.isOfWholeRows,
            deduplicate.input.isStreaming
        {
            return .aggregate(deduplicate.asAggregate)
        }
        return plan
    }

    /// The plan with full joins of streams that let null keys meet: Spark compares keys in its state
    /// as they are, and only for other kinds of join have rows with nulls left before.
    var meetingNullsInFullJoins: Plan {
        let plan = mappingInputs { $0.meetingNullsInFullJoins }
        guard case .join(var join) = plan, join.kind == .full, join.left.isStreaming,
            join.right.isStreaming
        else { return plan }
        join.keys = join.keys.map { key in
            guard let one = key.left.asMember, let other = key.right.asMember else { return key }
            return (left: one, right: other)
        }
        return .join(join)
    }

    /// The plan with rows without a time left out below windows that do not tile their slides, which bear in
    /// themselves that no such row is in any. Spark learns it late: what follows for a join below, it leaves at that.
    var leavingOutNullsBelowHops: Plan {
        let plan = mappingInputs { $0.leavingOutNullsBelowHops }
        guard case .generate(var generate) = plan, case .explode(let list) = generate.generator,
            let time = list.timeOfUntiledWindows,
            let test = try? ScalarCall.bind("isnotnull", [time])
        else { return plan }
        generate.input = .filter(generate.input, test)
        return .generate(generate)
    }

    /// The plan with the scans of some tables read as streams.
    func markingStreams(_ isLive: (String) -> Bool) -> Plan {
        if case .scan(var scan) = self {
            scan.isStreaming = scan.isStreaming || isLive(scan.table)
            return .scan(scan)
        }
        return mappingInputs { $0.markingStreams(isLive) }
    }
}

extension Expression {
    /// The time in `sliding_window(time, size, slide, start)` where the size is no multiple of the slide.
    fileprivate var timeOfUntiledWindows: Expression? {
        switch self {
        case .call(let call) where call.name == "sliding_window":
            guard case .integer(let size)? = call.arguments[1].literalValue,
                case .integer(let slide)? = call.arguments[2].literalValue, size % slide != 0
            else { return nil }
            return call.arguments[0]
        case .cast(let list, _, _): return list.timeOfUntiledWindows
        default: return nil
        }
    }
}
