import Expressions

extension Plan {
    /// The same operator over other inputs.
    public func mappingInputs<E: Error>(_ transform: (Plan) throws(E) -> Plan) throws(E) -> Plan {
        switch self {
        case .scan, .values, .range: return self
        case .filter(let input, let condition): return .filter(try transform(input), condition)
        case .project(let input, let columns): return .project(try transform(input), columns)
        case .aggregate(var aggregate):
            aggregate.input = try transform(aggregate.input)
            return .aggregate(aggregate)
        case .join(var join):
            join.left = try transform(join.left)
            join.right = try transform(join.right)
            return .join(join)
        case .window(var window):
            window.input = try transform(window.input)
            return .window(window)
        case .sort(let input, let keys): return .sort(try transform(input), keys)
        case .limit(let input, let count, let offset):
            return .limit(try transform(input), count: count, offset: offset)
        case .union(let inputs):
            var mapped: [Plan] = []
            for input in inputs { mapped.append(try transform(input)) }
            return .union(mapped)
        case .setOperation(var operation):
            operation.left = try transform(operation.left)
            operation.right = try transform(operation.right)
            return .setOperation(operation)
        case .generate(var generate):
            generate.input = try transform(generate.input)
            return .generate(generate)
        case .expand(let input, let projections, let schema):
            return .expand(try transform(input), projections: projections, schema: schema)
        case .deduplicate(var deduplicate):
            deduplicate.input = try transform(deduplicate.input)
            return .deduplicate(deduplicate)
        case .watermark(var watermark):
            watermark.input = try transform(watermark.input)
            return .watermark(watermark)
        case .transform(var own):
            own.input = try transform(own.input)
            return .transform(own)
        }
    }

    /// The same operator with other expressions of its own.
    func mappingExpressions(_ change: (Expression) -> Expression) -> Plan {
        switch self {
        case .scan, .range, .limit, .union, .setOperation, .deduplicate, .watermark,
            .transform:
            return self
        case .values(var values):
            values.rows = values.rows.map { $0.map(change) }
            return .values(values)
        case .filter(let input, let condition): return .filter(input, change(condition))
        case .project(let input, let columns):
            return .project(
                input, columns.map { NamedExpression($0.name, change($0.expression)) })
        case .aggregate(var aggregate):
            aggregate.groups = aggregate.groups.map {
                NamedExpression($0.name, change($0.expression))
            }
            aggregate.calls = aggregate.calls.map { $0.mapped(change) }
            aggregate.session = aggregate.session.map { session in
                Aggregate.Session(
                    index: session.index, time: change(session.time), gap: change(session.gap))
            }
            return .aggregate(aggregate)
        case .join(var join):
            join.keys = join.keys.map { (left: change($0.left), right: change($0.right)) }
            join.residual = join.residual.map(change)
            return .join(join)
        case .window(var window):
            window.partition = window.partition.map(change)
            for index in window.order.indices {
                window.order[index].expression = change(window.order[index].expression)
            }
            for index in window.calls.indices {
                window.calls[index].function = window.calls[index].function.mapped(change)
            }
            return .window(window)
        case .sort(let input, var keys):
            for index in keys.indices { keys[index].expression = change(keys[index].expression) }
            return .sort(input, keys)
        case .generate(var generate):
            generate.generator = generate.generator.mapped(change)
            return .generate(generate)
        case .expand(let input, let projections, let schema):
            return .expand(input, projections: projections.map { $0.map(change) }, schema: schema)
        }
    }

    /// Itself and all below it.
    public var operatorCount: Int { nodeCountBelow + 1 }

    var nodeCount: Int { nodeCountBelow + 1 }

    private var nodeCountBelow: Int { inputs.reduce(0) { $0 + $1.nodeCountBelow + 1 } }

    /// All scans, from left to right.
    public var tablesRead: [Scan] {
        if case .scan(let scan) = self { return [scan] }
        return inputs.flatMap(\.tablesRead)
    }
}
