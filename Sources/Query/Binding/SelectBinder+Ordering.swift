import Columns
import Expressions

/// HAVING and ORDER BY: what their names stand for.
extension SelectBinder {
    /// HAVING sees the groups and, behind them, the names of the SELECT list.
    mutating func bindHaving(_ syntax: ExpressionSyntax) throws(QueryError) {
        expressions.refusesAggregates = nil
        expressions.refusesWindows = true
        expressions.isInHaving = true
        defer { expressions.isInHaving = false }
        let before = expressions
        let bound = try expressions.havingCondition(syntax)
        guard isOfGroups(bound) || !items.allSatisfy({ isOfGroups($0.expression) }) else {
            expressions = before
            expressions.preferred = namesOfItems
            defer { expressions.preferred = [:] }
            let other = try expressions.havingCondition(syntax)
            guard isOfGroups(other) else { throw unresolved(in: other, syntax.range) }
            having = other
            return
        }
        having = bound
    }

    /// What stands in ORDER BY before the columns of the input.
    var namesOfItems: [String: Expression] {
        var names: [String: Expression] = [:]
        for item in items where names[item.name.lowercased()] == nil {
            names[item.name.lowercased()] = item.expression
        }
        return names
    }

    mutating func bindOrder() throws(QueryError) {
        guard !order.isEmpty else { return }
        ordersOutput = select.isDistinct || hidesGroups
        if ordersOutput { return }
        if ordersByAll, let all = order.first {
            for item in items {
                var key = try expressions.sortKey(all, item.expression)
                key.expression = item.expression
                sortKeys.append(key)
            }
            return
        }
        expressions.refusesAggregates =
            groupsRows || items.contains { $0.expression.contains(.aggregate) } ? nil : "ORDER BY"
        expressions.refusesWindows = true
        expressions.preferred = namesOfItems
        expressions.refusesStated = "Sort"
        defer {
            expressions.preferred = [:]
            expressions.refusesStated = nil
        }
        for item in order {
            if case .literal(.integer(let ordinal), .int) = item.expression.kind {
                guard ordinal >= 1, ordinal <= items.count else {
                    throw QueryError(
                        "ORDER_BY_POS_OUT_OF_RANGE",
                        "ORDER BY position \(ordinal) is not in select list (valid range is "
                            + "[1, \(items.count)]).", at: item.expression.range)
                }
                let chosen = items[Int(ordinal) - 1].expression
                sortKeys.append(try expressions.sortKey(item, chosen))
                continue
            }
            let bound = try expressions.bind(item.expression)
            if isGrouped, !isOfGroups(bound), items.allSatisfy({ isOfGroups($0.expression) }) {
                throw unresolved(in: bound, item.expression.range)
            }
            sortKeys.append(try expressions.sortKey(item, bound))
        }
    }

    private var groupsRows: Bool { select.grouping != nil || select.having != nil }

    private var isGrouped: Bool { groupsRows || !expressions.aggregates.isEmpty }

    /// HAVING computes an aggregate that SELECT does not list: only the list is seen behind it.
    private var hidesGroups: Bool {
        guard let having else { return false }
        var hides = false
        having.forEachColumn { index in
            guard let (slot, _) = Slot.of(index), slot == .aggregate else { return }
            let isListed = items.contains { item in
                if case .column(index, _) = item.expression { true } else { false }
            }
            if !isListed { hides = true }
        }
        return hides
    }

    /// Whether it can be computed over groups: each column is inside an aggregate or a group.
    private func isOfGroups(_ expression: Expression) -> Bool {
        var isGood = true
        _ = expression.rewritten { (part: Expression) -> Expression? in
            if place(ofGroup: part) != nil { return part }
            if case .column(let index, _) = part, Slot.of(index) == nil { isGood = false }
            return nil
        }
        return isGood
    }

    private func unresolved(in expression: Expression, _ range: Range<Int>) -> QueryError {
        var name = "?"
        expression.forEachColumn { index in
            if Slot.of(index) == nil, input.plan.schema.indices.contains(index) {
                name = input.plan.schema[index].name
            }
        }
        let names = NearestName.suggestions(for: name, among: items.map(\.name))
        return QueryError(
            "UNRESOLVED_COLUMN.WITH_SUGGESTION",
            "A column, variable, or function parameter with name `\(name)` cannot be resolved: it is "
                + "no group. Did you mean one of the following? "
                + "[\(names.map { "`\($0)`" }.joined(separator: ", "))].", at: range)
    }

    /// The names that what follows may use: those of the SELECT list.
    func outputScope(_ columns: [NamedExpression]) -> Scope {
        Scope(
            zip(items, columns).enumerated().map { index, pair in
                ScopeColumn(
                    name: pair.0.name, qualifier: pair.0.qualifier, type: pair.1.expression.type,
                    index: index, note: pair.0.note)
            })
    }
}
