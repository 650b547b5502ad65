import Columns
import Expressions

/// Where a SELECT may not refer to the query around it, and where subqueries may not refer to it.
extension SelectBinder {
    /// Only what filters rows, and plain SELECT lists, may use columns of the query around.
    func checkOuterReferences() throws(QueryError) {
        guard !expressions.binder.outers.isEmpty else { return }
        if isAggregated {
            for call in expressions.aggregates {
                let parts = call.arguments + [call.filter].compactMap { $0 }
                let usesOuter = parts.contains { $0.contains(.outer) }
                let usesOwn = parts.contains { $0.containsColumn { Slot.of($0) == nil } }
                if usesOuter, usesOwn {
                    throw QueryError(
                        "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY."
                            + "AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES",
                        "An aggregate function of a subquery has both columns of the subquery and "
                            + "of the query around it.", at: select.range)
                }
                if usesOuter { throw misplacedReference(select.range) }
            }
            for item in items where item.expression.contains(.outer) {
                throw misplacedReference(item.range)
            }
            for group in groups where group.expression.contains(.outer) {
                throw misplacedReference(group.range)
            }
        }
        for (key, item) in zip(sortKeys, order) where key.expression.contains(.outer) {
            throw misplacedReference(item.expression.range)
        }
        for window in expressions.windows {
            let keys = window.partition + window.order.map(\.expression)
            if keys.contains(where: { $0.contains(.outer) }) {
                throw misplacedReference(select.range)
            }
        }
    }

    private func misplacedReference(_ range: Range<Int>) -> QueryError {
        QueryError(
            "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE",
            "Expressions referencing the outer query are not supported outside of WHERE/HAVING "
                + "clauses.", at: range)
    }

    /// A value of a subquery about a row is no value of its group.
    func checkCorrelatedValues() throws(QueryError) {
        for (key, item) in zip(sortKeys, order)
        where !items.contains(where: { $0.expression.isSame(as: key.expression) }) {
            try refuseSubqueries(in: key.expression, item.expression.range)
        }
        try checkCorrelatedGroups()
        let groupsValues = groups.contains {
            $0.expression.containsColumn { Slot.of($0)?.slot == .subquery }
        }
        guard isAggregated, !groupsValues else { return }
        for item in items where holdsCorrelatedValue(item.expression) {
            throw QueryError(
                "SCALAR_SUBQUERY_IS_IN_GROUP_BY_OR_AGGREGATE_FUNCTION",
                "The correlated scalar subquery is neither present in GROUP BY, nor in an aggregate "
                    + "function. Add it to GROUP BY, or wrap it in first().", at: item.range)
        }
    }

    /// A value of a subquery about a row that GROUP BY has is also given, or asked by HAVING.
    private func checkCorrelatedGroups() throws(QueryError) {
        let given = items.map(\.expression) + [having].compactMap { $0 }
        for group in groups {
            var isGiven = true
            group.expression.forEachColumn { index in
                guard let (slot, number) = Slot.of(index), slot == .subquery,
                    expressions.subqueries[number].isCorrelatedValue
                else { return }
                isGiven = isGiven && given.contains { $0.containsColumn { $0 == index } }
            }
            guard isGiven else {
                throw QueryError(
                    "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY."
                        + "MUST_AGGREGATE_CORRELATED_SCALAR_SUBQUERY",
                    "A correlated scalar subquery of GROUP BY must stand in the SELECT list, too.",
                    at: group.range)
            }
        }
    }

    /// ORDER BY asks no subqueries about rows, and none that tell whether there are some.
    private func refuseSubqueries(
        in key: Expression, _ range: Range<Int>
    ) throws(QueryError) {
        var pending: [PendingSubquery] = []
        _ = key.rewritten { (part: Expression) -> Expression? in
            if place(ofGroup: part) != nil { return part }
            if case .column(let index, _) = part, let (slot, number) = Slot.of(index),
                slot == .subquery
            {
                pending.append(expressions.subqueries[number])
            }
            return nil
        }
        for subquery in pending where subquery.isAboutRows && !subquery.isOfFunction {
            let isShown = subquery.outerColumns.allSatisfy { index in
                items.contains {
                    if case .column(index, _) = $0.expression { true } else { false }
                }
            }
            guard isShown || !subquery.isCorrelated && subquery.kind != .single else {
                throw QueryError(
                    "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                    "A subquery of ORDER BY asks for a column that SELECT does not give.",
                    at: range)
            }
            let isValue = subquery.kind == .single
            throw QueryError(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY."
                    + (isValue
                        ? "UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY"
                        : "UNSUPPORTED_IN_EXISTS_SUBQUERY"),
                isValue
                    ? "Correlated scalar subqueries can only be used in filters, aggregations and "
                        + "projections."
                    : "IN and EXISTS can only be used in filters, joins, aggregations, window functions "
                        + "and projections.", at: range)
        }
    }

    private func holdsCorrelatedValue(_ expression: Expression) -> Bool {
        var holds = false
        _ = expression.rewritten { (part: Expression) -> Expression? in
            if place(ofGroup: part) != nil { return part }
            if case .column(let index, _) = part, let (slot, number) = Slot.of(index),
                slot == .subquery, expressions.subqueries[number].isCorrelatedValue
            {
                holds = true
            }
            return nil
        }
        return holds
    }
}

extension PendingSubquery {
    /// One value that depends on the row around.
    fileprivate var isCorrelatedValue: Bool {
        kind == .single && !isOfFunction && isAboutRows
    }

    /// It compares or asks for columns of the query around.
    fileprivate var isAboutRows: Bool { !keys.isEmpty || residual != nil || isDependent }
}
