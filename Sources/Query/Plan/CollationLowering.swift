import Columns
import Expressions

/// Takes collations out of a plan: what they order, group and join is done by sort keys, and all texts below
/// are plain ones. Types with collations are left in the output alone.
///
/// ```
/// group by name        group by collation_key(name), first(name)
/// order by name        order by collation_key(name)
/// distinct rows        groups by all columns
/// a INTERSECT b        distinct rows of a that have an equal one in b
/// ```
/// Of the values that are equal the first one stands for the group. Plans without collations are left alone.
enum CollationLowering {
    static func applied(to plan: Plan) -> Plan {
        guard holdsCollation(plan) else { return plan }
        let schema = plan.schema
        let plain = lowered(plan)
        guard schema.contains(where: \.type.holdsCollation) else { return plain }
        return .project(
            plain,
            schema.enumerated().map { index, field in
                let column = Expression.column(index, field.type.withoutCollations)
                return NamedExpression(field.name, column.cast(to: field.type))
            })
    }

    /// The plan with plain texts in its output, too.
    static func withoutLabels(_ plan: Plan) -> Plan {
        holdsCollation(plan) ? lowered(plan) : plan
    }

    private static func holdsCollation(_ plan: Plan) -> Bool {
        var holds = false
        _ = plan.mappingExpressions { expression in
            holds = holds || expression.holdsCollation
            return expression
        }
        if holds { return true }
        switch plan {
        case .scan(let scan): return scan.schema.contains(where: \.type.holdsCollation)
        case .values(let values): return values.schema.contains(where: \.type.holdsCollation)
        default: return plan.inputs.contains(where: holdsCollation)
        }
    }

    /// From the bottom up; what an operator compares is seen while it still has its types.
    private static func lowered(_ plan: Plan) -> Plan {
        let keyed = withKeys(plan)
        return keyed.mappingInputs { lowered($0) }.mappingExpressions { $0.withoutCollations }
            .withPlainTypes
    }

    private static func withKeys(_ plan: Plan) -> Plan {
        switch plan {
        case .aggregate(let aggregate): return withKeys(aggregate)
        case .deduplicate(let deduplicate): return withKeys(deduplicate)
        case .setOperation(let operation): return withKeys(operation)
        case .sort(let input, let keys): return .sort(input, keys.map(\.keyed))
        case .window(var window):
            window.partition = window.partition.map(\.keyed)
            window.order = window.order.map(\.keyed)
            return .window(window)
        case .join(var join):
            join.keys = join.keys.map { (left: $0.left.keyed, right: $0.right.keyed) }
            return .join(join)
        default: return plan
        }
    }

    /// Groups by sort keys; the first of a group's values takes the place of its key in the output.
    private static func withKeys(_ aggregate: Aggregate) -> Plan {
        guard aggregate.groups.contains(where: { $0.expression.type.needsKeys }) else {
            return .aggregate(aggregate)
        }
        var keyed = aggregate
        var columns: [NamedExpression] = []
        for (index, group) in aggregate.groups.enumerated() {
            let type = group.expression.type
            guard type.needsKeys else {
                columns.append(NamedExpression(group.name, .column(index, type)))
                continue
            }
            let place = aggregate.groups.count + keyed.calls.count
            keyed.groups[index].expression = group.expression.keyed
            keyed.calls.append(.first(of: group.expression, named: group.name))
            columns.append(NamedExpression(group.name, .column(place, type)))
        }
        for (index, call) in aggregate.calls.enumerated() {
            let place = aggregate.groups.count + index
            columns.append(NamedExpression(call.name, .column(place, call.overload.result)))
        }
        return .project(.aggregate(keyed), columns)
    }

    private static func withKeys(_ deduplicate: Deduplicate) -> Plan {
        let schema = deduplicate.input.schema
        guard deduplicate.keys.contains(where: { schema[$0].type.needsKeys }) else {
            return .deduplicate(deduplicate)
        }
        if deduplicate.isOfWholeRows { return withKeys(deduplicate.asAggregate) }
        var keyed = deduplicate
        keyed.input = .project(deduplicate.input, schema.columns + schema.columns.map(\.keyed))
        keyed.keys = deduplicate.keys.map { schema[$0].type.needsKeys ? schema.count + $0 : $0 }
        return .project(.deduplicate(keyed), schema.columns)
    }

    /// Rows are compared by their keys, and those of the left side come out.
    private static func withKeys(_ operation: SetOperation) -> Plan {
        let schema = operation.left.schema
        guard schema.contains(where: \.type.needsKeys) else { return .setOperation(operation) }
        if operation.isAll { return withCounts(operation) }
        let distinct = Deduplicate(input: operation.left, keys: Array(schema.indices))
        let keys = schema.columns.map { column in
            let member = column.expression.keyed.asNullSafeKey
            return (left: member, right: member)
        }
        return .join(
            Join(
                kind: operation.kind == .intersect ? .semi : .anti, left: withKeys(distinct),
                right: operation.right, keys: keys))
    }

    /// INTERSECT ALL and EXCEPT ALL: the n-th of equal rows meets the n-th of the other side.
    private static func withCounts(_ operation: SetOperation) -> Plan {
        func numbered(_ side: Plan) -> Plan {
            let call = WindowCall(
                name: "place", type: .int, function: .rowNumber,
                frame: WindowFrame(unit: .rows, start: .unboundedPreceding, end: .currentRow))
            let keys = side.schema.columns.map(\.expression.keyed)
            return .window(
                Window(input: side, partition: keys, order: keys.map { SortKey($0) }, calls: [call])
            )
        }
        let (left, right) = (numbered(operation.left), numbered(operation.right))
        let keys = left.schema.columns.map { column in
            let member = column.expression.keyed.asNullSafeKey
            return (left: member, right: member)
        }
        let met = Plan.join(
            Join(
                kind: operation.kind == .intersect ? .semi : .anti, left: left, right: right,
                keys: keys))
        return .project(met, operation.left.schema.columns)
    }
}

extension DataType {
    /// Its values are equal by more than their bytes.
    var needsKeys: Bool {
        collations.contains { !($0 ?? .binary).isBinary && $0 != .indeterminate }
    }
}

extension Expression {
    /// What its values are compared by.
    fileprivate var keyed: Expression { type.needsKeys ? CollationKey.call(self, type) : self }

    /// A key of joins under which null equals null.
    fileprivate var asNullSafeKey: Expression { asMember ?? self }

    /// A text in it has a collation, or is given one.
    var holdsCollation: Bool {
        if type.holdsCollation { return true }
        if case .call(let call) = self, call.name == "collate" { return true }
        return children.contains(where: \.holdsCollation)
    }

    /// The same expression over plain texts.
    var withoutCollations: Expression {
        guard holdsCollation else { return self }
        switch self {
        case .column(let index, let type): return .column(index, type.withoutCollations)
        case .literal(let value, let type): return .literal(value, type.withoutCollations)
        case .call(var call):
            call.arguments = call.arguments.map(\.withoutCollations)
            if call.name == "collate" { return call.arguments[0] }
            call.overload.result = call.overload.result.withoutCollations
            call.overload.parameters = call.overload.parameters.map(\.withoutCollations)
            return Expression.call(call).foldedIfConstant()
        case .cast(let operand, let type, let mode):
            let plain = operand.withoutCollations
            return plain.cast(to: type.withoutCollations, mode).foldedIfConstant()
        case .and(let left, let right):
            return .and(left.withoutCollations, right.withoutCollations)
        case .or(let left, let right):
            return .or(left.withoutCollations, right.withoutCollations)
        case .conditional(let branches, let otherwise):
            let plain = branches.map {
                Branch(
                    condition: $0.condition.withoutCollations, result: $0.result.withoutCollations)
            }
            return .conditional(branches: plain, otherwise: otherwise.withoutCollations)
        case .coalesce(let values): return .coalesce(values.map(\.withoutCollations))
        case .shared(let value, let body):
            return .shared(value.withoutCollations, in: body.withoutCollations)
        case .reference(let level, let type): return .reference(level, type.withoutCollations)
        case .lambda(let parameters, let body):
            return .lambda(
                parameters: parameters.map(\.withoutCollations), body: body.withoutCollations)
        }
    }
}

extension SortKey {
    fileprivate var keyed: SortKey {
        var key = self
        key.expression = expression.keyed
        return key
    }
}

extension NamedExpression {
    fileprivate var keyed: NamedExpression { NamedExpression(name, expression.keyed) }
}

extension Schema {
    /// Its fields as they are.
    fileprivate var columns: [NamedExpression] {
        enumerated().map { NamedExpression($1.name, .column($0, $1.type)) }
    }

    var withoutCollations: Schema { map { Field($0.name, $0.type.withoutCollations) } }
}

extension AggregateCall {
    /// The value of a group's first row.
    fileprivate static func first(of value: Expression, named name: String) -> AggregateCall {
        let type = value.type.withoutCollations
        guard let function = FunctionLibrary.shared.aggregate(named: "first"),
            var overload = try? function.resolve([Argument(type: type)])
        else { preconditionFailure("first takes every type") }
        overload.result = value.type
        return AggregateCall(
            name: name, function: function.name, arguments: [value], overload: overload)
    }
}

extension Plan {
    /// The operator with the types that its expressions have no part in.
    fileprivate var withPlainTypes: Plan {
        switch self {
        case .scan(var scan):
            scan.schema = scan.schema.withoutCollations
            return .scan(scan)
        case .values(var values):
            values.schema = values.schema.withoutCollations
            return .values(values)
        case .aggregate(var aggregate):
            for index in aggregate.calls.indices {
                aggregate.calls[index].overload.withoutCollations()
            }
            return .aggregate(aggregate)
        case .window(var window):
            for index in window.calls.indices {
                window.calls[index].type = window.calls[index].type.withoutCollations
                if case .aggregate(var call) = window.calls[index].function {
                    call.overload.withoutCollations()
                    window.calls[index].function = .aggregate(call)
                }
            }
            return .window(window)
        case .generate(var generate):
            generate.generated = generate.generated.withoutCollations
            return .generate(generate)
        case .expand(let input, let projections, let schema):
            return .expand(input, projections: projections, schema: schema.withoutCollations)
        default: return self
        }
    }
}

extension AggregateOverload {
    fileprivate mutating func withoutCollations() {
        result = result.withoutCollations
        parameters = parameters.map(\.withoutCollations)
    }
}
