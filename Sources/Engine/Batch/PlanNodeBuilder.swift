import Columns
import Expressions
import Query

/// Turns a plan into operators.
///
/// On the way down it notes which columns anything above still reads (nil means all): operators that
/// copy rows leave the others out, as VOID columns in their places.
struct PlanNodeBuilder {
    let tables: any TableProvider
    let metrics: ExecutionMetrics?
    let memory: QueryMemory

    func node(of plan: Plan, needed: Set<Int>?, depth: Int) throws(EngineError) -> any PlanNode {
        if plan.isWorthParts, let parts = try parts(of: plan, needed: needed, depth: depth) {
            return PartsNode(parts, memory: memory)
        }
        return try singleNode(of: plan, needed: needed, depth: depth)
    }

    /// The operator whose rows come one batch after the other, whatever is below it.
    private func singleNode(
        of plan: Plan, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanNode {
        try metered(plan, depth: depth) { () throws(EngineError) in
            try plainNode(of: plan, needed: needed, depth: depth)
        }
    }

    /// A plan's operator, measured where that was asked for.
    private func metered(
        _ plan: Plan, depth: Int, _ make: () throws(EngineError) -> any PlanNode
    ) throws(EngineError) -> any PlanNode {
        guard let metrics else { return try make() }
        let index = metrics.add(plan, depth: depth)
        return MeteredNode(input: try make(), metrics: metrics, index: index)
    }

    private func plainNode(
        of plan: Plan, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanNode {
        switch plan {
        case .scan(let scan): return try scanNode(scan, needed: needed)
        case .values(let values): return ValuesNode(values: values)
        case .range(let range): return NumberRangeNode(range, places: 0..<range.count)
        case .filter(let input, let condition):
            let below = needed.map { $0.union(condition.columns) }
            return FilterNode(
                input: try node(of: input, needed: below, depth: depth + 1),
                filter: FilterOperator(condition, needed: needed))
        case .project(let input, let expressions):
            return try projectNode(input, expressions, needed: needed, depth: depth)
        case .aggregate(let aggregate):
            return try aggregateNode(aggregate, depth: depth)
        case .join(let join): return try joinNode(join, needed: needed, depth: depth)
        case .window(let window):
            return try windowNode(window, needed: needed, depth: depth)
        case .sort(let input, let keys):
            return try sortNode(input, keys, wanted: nil, needed: needed, depth: depth)
        case .limit(let input, let count, let offset):
            return try limitNode(input, count, offset, needed: needed, depth: depth)
        case .union(let inputs):
            var nodes: [any PlanNode] = []
            for input in inputs {
                nodes.append(try node(of: input, needed: needed, depth: depth + 1))
            }
            return UnionNode(inputs: nodes, schema: plan.schema)
        case .setOperation(let operation):
            return PartsNode(try setParts(operation, depth: depth), memory: memory)
        case .generate(let generate):
            return try generateNode(generate, needed: needed, depth: depth)
        case .expand(let input, let projections, let schema):
            let below = Set(projections.joined().flatMap { $0.columns })
            return ExpandNode(
                input: try node(of: input, needed: below, depth: depth + 1),
                expand: ExpandOperator(projections: projections, schema: schema))
        case .deduplicate(let deduplicate):
            guard deduplicate.isOfAllColumns else {
                return try firstRowsNode(deduplicate, needed: needed, depth: depth)
            }
            return PartsNode(try distinctParts(deduplicate, depth: depth), memory: memory)
        case .watermark(let watermark):
            // A batch is complete: nothing is late.
            return try plainNode(of: watermark.input, needed: needed, depth: depth)
        case .transform(let transform):
            return TransformNode(
                input: try node(of: transform.input, needed: nil, depth: depth + 1), transform,
                start: memory.startCommand)
        }
    }

    /// Lets the first row of each key through as rows come.
    private func firstRowsNode(
        _ deduplicate: Deduplicate, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanNode {
        let below = needed.map { $0.union(deduplicate.keys) }
        return DeduplicateNode(
            input: try node(of: deduplicate.input, needed: below, depth: depth + 1),
            deduplicate: DeduplicateOperator(
                keys: deduplicate.keys, schema: deduplicate.input.schema))
    }

    /// Distinct rows, as the groups of all columns.
    func distinctParts(
        _ deduplicate: Deduplicate, depth: Int
    ) throws(EngineError) -> any PlanParts {
        let groups = deduplicate.input.schema.enumerated().map {
            NamedExpression($1.name, .column($0, $1.type))
        }
        return GroupedParts(
            try partsOrNode(of: deduplicate.input, needed: nil, depth: depth + 1),
            table: GroupTable(groups: groups, calls: []), memory: memory)
    }

    private func scanNode(_ scan: Scan, needed: Set<Int>?) throws(EngineError) -> any PlanNode {
        let (narrow, places) = Self.narrowed(scan, needed: needed)
        return ScanNode(stream: try tables.open(narrow), schema: scan.schema, places: places)
    }

    /// The scan of needed columns only, and where each column of the whole one stands in it.
    static func narrowed(_ scan: Scan, needed: Set<Int>?) -> (scan: Scan, places: [Int]?) {
        guard let needed else { return (scan, nil) }
        let used = needed.union(scan.prefilters.flatMap { $0.columns })
        let kept = scan.schema.indices.filter { used.contains($0) }
        if kept.count == scan.schema.count { return (scan, nil) }
        var place = [Int](repeating: -1, count: scan.schema.count)
        for (new, old) in kept.enumerated() { place[old] = new }
        var narrow = scan
        narrow.columns = kept.map { scan.columns[$0] }
        narrow.schema = kept.map { scan.schema[$0] }
        // A lambda's parameters count as columns beyond the input's: left to the filter above.
        narrow.prefilters = scan.prefilters.filter {
            $0.columns.allSatisfy { $0 < scan.schema.count }
        }.map { $0.movingColumns { place[$0] } }
        return (narrow, place)
    }

    private func projectNode(
        _ input: Plan, _ expressions: [NamedExpression], needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanNode {
        let expressions = Self.narrowed(expressions, needed: needed)
        let below = Set(expressions.flatMap { $0.expression.columns })
        return ProjectNode(
            input: try node(of: input, needed: below, depth: depth + 1),
            project: ProjectOperator(expressions))
    }

    /// The expressions that anything above reads; NULL in place of the others.
    static func narrowed(
        _ expressions: [NamedExpression], needed: Set<Int>?
    ) -> [NamedExpression] {
        guard let needed else { return expressions }
        var expressions = expressions
        for index in expressions.indices where !needed.contains(index) {
            expressions[index].expression = .literal(.null, .void)
        }
        return expressions
    }

    private func aggregateNode(
        _ aggregate: Aggregate, depth: Int
    ) throws(EngineError) -> any PlanNode {
        let below = Self.columns(below: aggregate)
        if let session = aggregate.session {
            return SessionNode(
                input: try node(of: aggregate.input, needed: below, depth: depth + 1),
                aggregate: aggregate, session: session)
        }
        return PartsNode(try groupedParts(aggregate, depth: depth), memory: memory)
    }

    func groupedParts(_ aggregate: Aggregate, depth: Int) throws(EngineError) -> any PlanParts {
        if let (rows, sets) = GroupingSets.find(in: aggregate) {
            let below = Set(sets.expand.projections.joined().flatMap { $0.columns })
            let input = try partsOrNode(of: rows, needed: below, depth: depth + 1)
            let table = GroupTable(aggregate)
            guard let finest = sets.finestSet else {
                return GroupedParts(input, table: table, sets: sets, memory: memory)
            }
            return GroupingSetParts(input, sets, finest, table: table, memory: memory)
        }
        let input = try partsOrNode(
            of: aggregate.input, needed: Self.columns(below: aggregate), depth: depth + 1)
        if let distinct = DistinctRows(aggregate) {
            let rows = GroupedParts(input, table: distinct.rows, memory: memory)
            return GroupedParts(rows, table: distinct.counts, memory: memory)
        }
        return GroupedParts(input, table: GroupTable(aggregate), memory: memory)
    }

    func setParts(_ operation: SetOperation, depth: Int) throws(EngineError) -> any PlanParts {
        SetParts.rows(
            of: operation.kind, isAll: operation.isAll, schema: operation.left.schema,
            try partsOrNode(of: operation.left, needed: nil, depth: depth + 1),
            try partsOrNode(of: operation.right, needed: nil, depth: depth + 1), memory)
    }

    private static func columns(below aggregate: Aggregate) -> Set<Int> {
        var below = Set(aggregate.groups.flatMap { $0.expression.columns })
        for call in aggregate.calls {
            for argument in call.arguments { argument.collectColumns(into: &below) }
            call.filter?.collectColumns(into: &below)
        }
        if let session = aggregate.session {
            session.time.collectColumns(into: &below)
            session.gap.collectColumns(into: &below)
        }
        return below
    }

    /// The columns that a join needs of its left side (nil means all) and of its right side.
    static func sides(of join: Join, needed: Set<Int>?) -> (left: Set<Int>?, right: Set<Int>?) {
        let leftCount = join.left.schema.count
        let residual = join.residual?.usedColumns ?? []
        var left: Set<Int>?
        var right: Set<Int> = []
        for index in residual where index >= leftCount { right.insert(index - leftCount) }
        for (_, key) in join.keys { key.collectColumns(into: &right) }
        if let needed {
            var used = needed.union(residual).filter { $0 < leftCount }
            for (key, _) in join.keys { key.collectColumns(into: &used) }
            left = used
            for index in needed where index >= leftCount { right.insert(index - leftCount) }
        }
        let givesRight: Bool
        switch join.kind {
        case .semi, .anti, .antiNullAware, .mark: givesRight = false
        default: givesRight = true
        }
        return (left, needed == nil && givesRight ? nil : right)
    }

    private func joinNode(
        _ join: Join, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanNode {
        let (left, right) = Self.sides(of: join, needed: needed)
        let leftParts = OnlyPart(try node(of: join.left, needed: left, depth: depth + 1))
        return PartsNode(
            try joinedParts(join, left: leftParts, right: right, needed: needed, depth: depth),
            memory: memory)
    }

    func joinedParts(
        _ join: Join, left: any PlanParts, right: Set<Int>?, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanParts {
        var hash = HashJoin(join)
        hash.needed = needed
        return JoinedParts(
            left: left, right: try node(of: join.right, needed: right, depth: depth + 1),
            join: hash, memory: memory)
    }

    private func sortNode(
        _ input: Plan, _ keys: [SortKey], wanted: Range<Int>?, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanNode {
        var below = needed
        for key in keys { below?.formUnion(key.expression.columns) }
        return PartsNode(
            SortedParts(
                try partsOrNode(of: input, needed: below, depth: depth + 1), keys: keys,
                schema: input.schema, wanted: wanted, memory: memory),
            memory: memory)
    }

    /// One partition is sorted in ranges and computed as a whole.
    private func windowNode(
        _ window: Window, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanNode {
        if !window.partition.isEmpty || window.isOfTotals {
            return PartsNode(
                try windowParts(window, needed: needed, depth: depth), memory: memory)
        }
        let below = Self.columns(below: window, needed: needed)
        guard !window.order.isEmpty else {
            return WindowNode(
                input: try node(of: window.input, needed: below, depth: depth + 1),
                window: WindowOperator(window))
        }
        return WindowNode(
            input: try sortNode(
                window.input, window.order, wanted: nil, needed: below, depth: depth),
            window: WindowOperator(window, isSorted: true))
    }

    func windowParts(
        _ window: Window, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanParts {
        let below = Self.columns(below: window, needed: needed)
        let input = try partsOrNode(of: window.input, needed: below, depth: depth + 1)
        return window.isOfTotals
            ? TotalParts(input, window, memory: memory)
            : WindowParts(input, window, memory: memory)
    }

    static func columns(below window: Window, needed: Set<Int>?) -> Set<Int>? {
        guard let needed else { return nil }
        var below = needed.filter { $0 < window.input.schema.count }
        for key in window.partition { key.collectColumns(into: &below) }
        for key in window.order { key.expression.collectColumns(into: &below) }
        for call in window.calls {
            switch call.function {
            case .rowNumber, .rank, .denseRank, .percentRank, .cumulativeDistribution, .ntile: break
            case .lag(let expression, _, let otherwise, _):
                expression.collectColumns(into: &below)
                otherwise.collectColumns(into: &below)
            case .nth(let expression, _, _): expression.collectColumns(into: &below)
            case .aggregate(let aggregate):
                for argument in aggregate.arguments { argument.collectColumns(into: &below) }
                aggregate.filter?.collectColumns(into: &below)
            }
        }
        return below
    }

    /// A limit above a sort lets it leave out the other rows.
    private func limitNode(
        _ input: Plan, _ count: Int64?, _ offset: Int64, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanNode {
        if case .sort(let below, let keys) = input, let count, count >= 0, offset >= 0 {
            let start = Int(min(offset, Int64.max / 4))
            return try sortNode(
                below, keys, wanted: start..<start + Int(min(count, Int64.max / 4)),
                needed: needed, depth: depth)
        }
        // Batches as they come: those behind the limit are never made.
        let below =
            if case .deduplicate(let deduplicate) = input {
                try metered(input, depth: depth + 1) { () throws(EngineError) in
                    try firstRowsNode(deduplicate, needed: needed, depth: depth + 1)
                }
            } else {
                try singleNode(of: input, needed: needed, depth: depth + 1)
            }
        return LimitNode(input: below, limit: LimitOperator(count: count, offset: offset))
    }

    private func generateNode(
        _ generate: Generate, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanNode {
        GenerateNode(
            input: try node(
                of: generate.input, needed: Self.columns(below: generate, needed: needed),
                depth: depth + 1),
            generate: GenerateOperator(
                generator: generate.generator, isOuter: generate.isOuter,
                input: generate.input.schema, generated: generate.generated, needed: needed))
    }

    static func columns(below generate: Generate, needed: Set<Int>?) -> Set<Int>? {
        let inputCount = generate.input.schema.count
        var below = needed?.filter { $0 < inputCount }
        switch generate.generator {
        case .explode(let expression), .posexplode(let expression), .inline(let expression):
            below?.formUnion(expression.columns)
        case .stack(let rows):
            for row in rows { for item in row { below?.formUnion(item.columns) } }
        }
        return below
    }
}
