import Columns
import Expressions

extension Plan {
    /// The plan with semi and anti joins of relations as deep on their left side as they may stand, as in Spark: below
    /// aggregates, where they ask for groups alone, and below joins, where they ask for one side alone.
    ///
    /// On a stream it decides which rows meet: below an aggregate the rows of open groups wait for a
    /// partner, while groups that leave two aggregates in one batch come too late for one another. Spark
    /// moves joins below aggregates while the right side of a batch is small.
    var loweringSemiJoins: Plan {
        if case .join(let join) = self, join.kind == .semi || join.kind == .anti,
            join.subquery == nil, let lowered = join.loweredToTheLeft
        {
            return lowered.loweringSemiJoins
        }
        return mappingInputs { $0.loweringSemiJoins }
    }
}

extension Join {
    /// The join below the operator on its left; nil where it must stay.
    fileprivate var loweredToTheLeft: Plan? {
        if case .project(_, let names) = left, let (aggregate, columns) = left.overAggregate {
            guard let moved = over(.aggregate(aggregate), columns),
                let lowered = moved.lowered(below: aggregate)
            else { return nil }
            return .project(
                lowered, zip(names, columns).map { NamedExpression($0.name, $1) })
        }
        switch left {
        case .project(let input, let columns) where columns.allSatisfy(\.expression.isPlain):
            guard let moved = over(input, columns.map(\.expression)) else { return nil }
            return .project(.join(moved), columns)
        case .aggregate(let aggregate): return lowered(below: aggregate)
        case .join(let inner): return lowered(into: inner)
        default: return nil
        }
    }

    private func lowered(into inner: Join) -> Plan? {
        let width = inner.left.schema.count
        let asked = keys.map(\.left) + (residual?.conjuncts ?? [])
        let own = left.schema.count
        func asks(_ matches: (Int) -> Bool) -> Bool {
            asked.contains { $0.containsColumn { $0 < own && matches($0) } }
        }
        var result = inner
        if !asks({ $0 >= width }), [.inner, .cross, .left].contains(inner.kind) {
            let columns = inner.left.schema.enumerated().map { Expression.column($0, $1.type) }
            guard let moved = over(inner.left, columns) else { return nil }
            result.left = .join(moved)
        } else if !asks({ $0 < width }), [.inner, .cross, .right].contains(inner.kind) {
            let columns = left.schema.enumerated().map { index, field in
                Expression.column(max(index - width, 0), field.type)
            }
            guard let moved = over(inner.right, columns) else { return nil }
            result.right = .join(moved)
        } else {
            return nil
        }
        return .join(result)
    }

    private func lowered(below aggregate: Aggregate) -> Plan? {
        guard !aggregate.groups.isEmpty else { return nil }
        let (width, groups) = (left.schema.count, aggregate.groups)
        func asksForGroups(_ expression: Expression) -> Bool {
            !expression.containsColumn { index in
                index < width && (index >= groups.count || index == aggregate.session?.index)
            }
        }
        var (below, above): ([Expression], [Expression]) = ([], [])
        for condition in residual?.conjuncts ?? [] {
            if asksForGroups(condition) {
                below.append(condition)
            } else if kind == .semi, !condition.containsColumn(where: { $0 >= width }) {
                above.append(condition)
            } else {
                return nil
            }
        }
        guard keys.allSatisfy({ asksForGroups($0.left) }) else { return nil }
        var own = self
        own.residual = Expression.conjunction(below)
        guard let moved = own.over(aggregate.input, groups.map(\.expression)) else { return nil }
        var result = aggregate
        result.input = .join(moved)
        guard let condition = Expression.conjunction(above) else { return .aggregate(result) }
        return .filter(.aggregate(result), condition)
    }

    /// The join with another left side, in which `columns` give what the condition asks for.
    private func over(_ input: Plan, _ columns: [Expression]) -> Join? {
        let (width, newWidth) = (left.schema.count, input.schema.count)
        let conditions = keys.map(\.left) + (residual.map { [$0] } ?? [])
        guard conditions.allSatisfy({ !$0.hasLambda && $0.isDeterministic }),
            columns.allSatisfy({ !$0.hasLambda && $0.isDeterministic })
        else { return nil }
        func moved(_ expression: Expression) -> Expression {
            expression.rewritten { (part: Expression) -> Expression? in
                guard case .column(let index, let type) = part else { return nil }
                return index < width
                    ? columns[index] : .column(index - width + newWidth, type)
            }
        }
        return Join(
            kind: kind, left: input, right: right,
            keys: keys.map { (left: moved($0.left), right: $0.right) },
            residual: residual.map(moved))
    }
}

extension Plan {
    /// The aggregate below projections alone, and what the plan's columns are over it.
    fileprivate var overAggregate: (Aggregate, [Expression])? {
        switch self {
        case .aggregate(let aggregate):
            return (aggregate, schema.enumerated().map { .column($0, $1.type) })
        case .project(let input, let columns):
            guard let (aggregate, below) = input.overAggregate,
                columns.allSatisfy({ !$0.expression.hasLambda && $0.expression.isDeterministic })
            else { return nil }
            let merged = columns.map { column in
                column.expression.rewritten { (part: Expression) -> Expression? in
                    if case .column(let index, _) = part { return below[index] }
                    return nil
                }
            }
            return (aggregate, merged)
        default: return nil
        }
    }
}

extension Expression {
    /// A column or a literal.
    fileprivate var isPlain: Bool {
        switch self {
        case .column, .literal: true
        default: false
        }
    }
}
