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
        try checkNamesBesideSets(syntax)
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
        for item in items where names[Scope.key(item.name)] == nil {
            names[Scope.key(item.name)] = item.expression
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
        let shared = sharedNames
        expressions.preferred = namesOfItems.filter { !shared.contains($0.key) }
        expressions.refusesStated = "Sort"
        defer {
            expressions.preferred = [:]
            expressions.refusesStated = nil
        }
        for item in order {
            if SessionRules.current.ordersByOrdinal,
                case .literal(.integer(let ordinal), .int) = item.expression.kind
            {
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
            if let name = ambiguousName(in: item.expression, shared) {
                throw unresolved(name, item.expression.range)
            }
            let bound = try expressions.bind(item.expression)
            if isGrouped, !isOfGroups(bound), items.allSatisfy({ isOfGroups($0.expression) }) {
                throw unresolved(in: bound, item.expression.range)
            }
            try checkNamesBesideSets(item.expression)
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

    /// HAVING and ORDER BY see a group of grouping sets where it is a column, or computed from columns of one
    /// type by operators alone; what functions or casts compute has no name there but the SELECT list's.
    private func checkNamesBesideSets(
        _ syntax: ExpressionSyntax, of parameters: [String] = []
    ) throws(QueryError) {
        guard sets != nil, !isPlainGroup(syntax) else { return }
        switch syntax.kind {
        case .name(let parts):
            guard let name = parts.first, !parameters.contains(where: { Scope.equal($0, name) }),
                case .column(let column, _) = input.scope.resolve(parts),
                place(ofGroup: .column(column.index, column.type)) == nil,
                parts.count > 1 || namesOfItems[Scope.key(name)] == nil
            else { return }
            throw unresolved(parts.last ?? name, syntax.range)
        case .call(let call)
        where call.over != nil || FunctionLibrary.shared.aggregate(named: call.function) != nil:
            return
        case .lambda(let names, let body):
            try checkNamesBesideSets(body, of: parameters + names)
        default:
            for part in syntax.parts { try checkNamesBesideSets(part, of: parameters) }
        }
    }

    private func isPlainGroup(_ syntax: ExpressionSyntax) -> Bool {
        guard isPlain(syntax) else { return false }
        var binder = expressions
        guard let bound = try? binder.bind(syntax) else { return false }
        return place(ofGroup: bound) != nil
    }

    /// No function is in it, and no operator whose operands must be brought to one type.
    private func isPlain(_ syntax: ExpressionSyntax) -> Bool {
        switch syntax.kind {
        case .call: return false
        case .binary(_, let left, let right):
            guard expressions.naming.type(left) == expressions.naming.type(right) else {
                return false
            }
        default: break
        }
        return syntax.parts.allSatisfy(isPlain)
    }

    private func unresolved(in expression: Expression, _ range: Range<Int>) -> QueryError {
        var name = "?"
        expression.forEachColumn { index in
            if Slot.of(index) == nil, input.plan.schema.indices.contains(index) {
                name = input.plan.schema[index].name
            }
        }
        return unresolved(name, range)
    }

    private func unresolved(_ name: String, _ range: Range<Int>) -> QueryError {
        let names = NearestName.suggestions(for: name, among: items.map(\.name))
        return QueryError(
            "UNRESOLVED_COLUMN.WITH_SUGGESTION",
            "A column, variable, or function parameter with name `\(name)` cannot be resolved: it is "
                + "none of the SELECT list's, or several of them. Did you mean one of the following? "
                + "[\(names.map { "`\($0)`" }.joined(separator: ", "))].", at: range)
    }

    /// Keys of names that several columns of the SELECT list bear which are not the same.
    private var sharedNames: Set<String> {
        var first: [String: Expression] = [:]
        var shared: Set<String> = []
        for item in items {
            let name = Scope.key(item.name)
            if let other = first[name], !other.isSame(as: item.expression) { shared.insert(name) }
            first[name] = first[name] ?? item.expression
        }
        return shared
    }

    /// A name of several columns of the SELECT list that is not of one column of the input either.
    private func ambiguousName(in syntax: ExpressionSyntax, _ shared: Set<String>) -> String? {
        guard !shared.isEmpty else { return nil }
        if case .name(let parts) = syntax.kind, parts.count == 1,
            shared.contains(Scope.key(parts[0]))
        {
            if case .column = input.scope.resolve(parts) { return nil }
            return parts[0]
        }
        for part in syntax.parts {
            if let name = ambiguousName(in: part, shared) { return name }
        }
        return nil
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
