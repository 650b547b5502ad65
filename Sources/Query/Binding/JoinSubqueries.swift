import Columns
import Expressions

/// The subqueries that the ON of an outer, semi or anti join asks: each becomes a column of the side
/// whose rows it is about.
struct JoinSubqueries {
    private let subqueries: [PendingSubquery]
    private let range: Range<Int>

    init(_ subqueries: [PendingSubquery], at range: Range<Int>) {
        self.subqueries = subqueries
        self.range = range
    }

    /// Refuses what the ON of no join may ask.
    ///
    /// - Throws: `UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.…`.
    func check(leftWidth: Int) throws(QueryError) {
        for pending in subqueries { _ = try isAboutLeft(pending, leftWidth) }
    }

    /// - Parameter condition: Over the columns of both sides, with slots for the subqueries.
    /// - Throws: `UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.…` for a subquery about both sides.
    func join(
        _ left: Relation, _ right: Relation, _ kind: Join.Kind, on condition: Expression,
        _ both: Scope
    ) throws(QueryError) -> Relation {
        let width = left.plan.schema.count
        let rightWidth = right.plan.schema.count
        var leftPlan = left.plan
        var rightPlan = right.plan
        var values: [(isLeft: Bool, value: Expression)] = []
        for (number, pending) in subqueries.enumerated() {
            let isLeft =
                try isAboutLeft(pending, width)
                ?? Self.isComparedWithLeft(number, in: condition, width)
            if isLeft {
                let value = try pending.join(to: &leftPlan) { (outer) throws(QueryError) in outer }
                values.append((true, value))
            } else {
                let value = try pending.join(to: &rightPlan) { (outer) throws(QueryError) in
                    outer.mappingColumns { Slot.of($0) == nil ? $0 - width : $0 }
                }
                values.append((false, value))
            }
        }
        let newWidth = leftPlan.schema.count
        let placed = condition.rewritten { (part: Expression) -> Expression? in
            guard case .column(let index, let type) = part else { return nil }
            guard let (slot, number) = Slot.of(index) else {
                return .column(index < width ? index : index - width + newWidth, type)
            }
            guard slot == .subquery else { return nil }
            let (isLeft, value) = values[number]
            return isLeft ? value : value.mappingColumns { $0 + newWidth }
        }
        var join = Join(kind: kind, left: leftPlan, right: rightPlan, keys: [])
        join.split(placed, leftWidth: newWidth)
        let isHalf = kind == .semi || kind == .anti
        let kept = Array(0..<width) + (isHalf ? [] : (0..<rightWidth).map { newWidth + $0 })
        let plan = Plan.join(join)
        let schema = plan.schema
        return Relation(
            .project(
                plan,
                kept.map { NamedExpression(schema[$0].name, .column($0, schema[$0].type)) }),
            isHalf ? left.scope : both)
    }

    /// Whether what the condition compares a subquery's value with is of the left side alone.
    private static func isComparedWithLeft(
        _ number: Int, in condition: Expression, _ width: Int
    ) -> Bool {
        let slot = Slot.subquery(number)
        return condition.conjuncts.contains { part in
            part.containsColumn { $0 == slot }
                && part.containsColumn { Slot.of($0) == nil && $0 < width }
                && !part.containsColumn { Slot.of($0) == nil && $0 >= width }
        }
    }

    /// Whether it asks for columns of the left side; nil where it asks for none of either.
    private func isAboutLeft(
        _ pending: PendingSubquery, _ width: Int
    ) throws(QueryError) -> Bool? {
        let columns = pending.outerColumns
        let isCorrelated = !columns.isEmpty || pending.isDependent
        if pending.kind == .single, isCorrelated {
            throw QueryError(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY",
                "Correlated scalar subqueries cannot stand in the ON of a join; put it into "
                    + "WHERE.", at: range)
        }
        let isLeft = columns.contains { $0 < width }
        guard !isLeft || !columns.contains(where: { $0 >= width }) else {
            throw QueryError(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY."
                    + "UNSUPPORTED_CORRELATED_EXPRESSION_IN_JOIN_CONDITION",
                "Correlated subqueries in the join predicate cannot reference both join inputs.",
                at: range)
        }
        return columns.isEmpty ? nil : isLeft
    }
}
