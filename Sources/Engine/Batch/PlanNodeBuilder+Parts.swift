import Columns
import Expressions
import Query

extension PlanNodeBuilder {
    /// The parts that a plan's rows come in, or the plan's operator as the only one.
    func partsOrNode(
        of plan: Plan, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> any PlanParts {
        if let parts = try parts(of: plan, needed: needed, depth: depth) { return parts }
        return OnlyPart(try node(of: plan, needed: needed, depth: depth))
    }

    /// The parts that a plan's rows come in; nil where they come one after the other.
    func parts(
        of plan: Plan, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> (any PlanParts)? {
        guard plan.comesInParts else { return nil }
        guard let metrics else {
            return try plainParts(of: plan, needed: needed, depth: depth)
        }
        let index = metrics.add(plan, depth: depth)
        guard let parts = try plainParts(of: plan, needed: needed, depth: depth) else { return nil }
        return MeteredParts(parts, metrics, index)
    }

    private func plainParts(
        of plan: Plan, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> (any PlanParts)? {
        switch plan {
        case .scan(let scan):
            let (narrow, places) = Self.narrowed(scan, needed: needed)
            return ScanParts(
                streams: try tables.split(narrow), schema: scan.schema, places: places)
        case .range(let range): return NumberRangeParts(range)
        case .filter(let input, let condition):
            let filter = FilterOperator(condition, needed: needed)
            let below = needed.map { $0.union(condition.columns) }
            return try mapped(input, needed: below, depth: depth) {
                FilterNode(input: $0, filter: filter)
            }
        case .project(let input, let expressions):
            let kept = Self.narrowed(expressions, needed: needed)
            let project = ProjectOperator(kept)
            let below = Set(kept.flatMap { $0.expression.columns })
            return try mapped(input, needed: below, depth: depth) {
                ProjectNode(input: $0, project: project)
            }
        case .generate(let generate):
            let explode = GenerateOperator(
                generator: generate.generator, isOuter: generate.isOuter,
                input: generate.input.schema, generated: generate.generated, needed: needed)
            let below = Self.columns(below: generate, needed: needed)
            return try mapped(generate.input, needed: below, depth: depth) {
                GenerateNode(input: $0, generate: explode)
            }
        case .expand(let input, let projections, let schema):
            let expand = ExpandOperator(projections: projections, schema: schema)
            let below = Set(projections.joined().flatMap { $0.columns })
            return try mapped(input, needed: below, depth: depth) {
                ExpandNode(input: $0, expand: expand)
            }
        case .watermark(let watermark):
            return try plainParts(of: watermark.input, needed: needed, depth: depth)
        case .union(let inputs):
            var all: [any PlanParts] = []
            for input in inputs {
                all.append(try partsOrNode(of: input, needed: needed, depth: depth + 1))
            }
            return UnionParts(all, schema: plan.schema)
        case .aggregate(let aggregate):
            return try groupedParts(aggregate, depth: depth)
        case .join(let join):
            return try joinedParts(join, needed: needed, depth: depth)
        case .window(let window):
            return try windowParts(window, needed: needed, depth: depth)
        case .setOperation(let operation):
            return try setParts(operation, depth: depth)
        case .deduplicate(let deduplicate) where deduplicate.isOfAllColumns:
            return try distinctParts(deduplicate, depth: depth)
        case .values, .sort, .limit, .deduplicate, .transform:
            return nil
        }
    }

    private func mapped(
        _ input: Plan, needed: Set<Int>?, depth: Int,
        _ wrap: @escaping (any PlanNode) -> any PlanNode
    ) throws(EngineError) -> (any PlanParts)? {
        guard let below = try parts(of: input, needed: needed, depth: depth + 1) else {
            return nil
        }
        return MappedParts(below, wrap)
    }

    private func joinedParts(
        _ join: Join, needed: Set<Int>?, depth: Int
    ) throws(EngineError) -> (any PlanParts)? {
        let (left, right) = Self.sides(of: join, needed: needed)
        guard let parts = try parts(of: join.left, needed: left, depth: depth + 1) else {
            return nil
        }
        return try joinedParts(join, left: parts, right: right, needed: needed, depth: depth)
    }
}

extension Plan {
    /// Whether its rows come in parts that threads of their own may work through.
    var comesInParts: Bool {
        switch self {
        case .scan, .range, .union, .setOperation: true
        case .filter(let input, _), .project(let input, _), .expand(let input, _, _):
            input.comesInParts
        case .generate(let generate): generate.input.comesInParts
        case .watermark(let watermark): watermark.input.comesInParts
        case .aggregate(let aggregate): aggregate.session == nil
        // Right rows without a match are known only after all left rows.
        case .join(let join):
            join.kind != .right && join.kind != .full && join.left.comesInParts
        case .window(let window): !window.partition.isEmpty || window.isOfTotals
        case .deduplicate(let deduplicate): deduplicate.isOfAllColumns
        case .values, .sort, .limit, .transform: false
        }
    }

    /// Its parts give about as many rows as they read, so that a few may be held at a time.
    var isWorthParts: Bool {
        switch self {
        case .scan: true
        case .filter(let input, _), .project(let input, _): input.isWorthParts
        case .watermark(let watermark): watermark.input.isWorthParts
        case .union(let inputs): inputs.contains { $0.isWorthParts }
        default: false
        }
    }
}

extension Deduplicate {
    /// Its keys are all columns: it gives each row once, whichever of equal ones that is.
    var isOfAllColumns: Bool { Set(keys).count == input.schema.count }
}
