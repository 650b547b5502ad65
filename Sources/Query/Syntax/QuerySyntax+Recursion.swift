import Expressions

extension QuerySyntax {
    /// Whether the step of a recursive query reads its rows where it may not: below an aggregate or a
    /// window function, or on the side of an outer join that may be missing.
    ///
    /// - Parameter name: Of the recursive query, in lower case.
    public func misplaces(_ name: String) -> Bool {
        guard reads(name) else { return false }
        switch body {
        case .select(let select): return select.misplaces(name)
        case .values(let rows, _): return rows.contains { $0.contains { $0.misplaces(name) } }
        case .relation(let relation): return relation.misplaces(name)
        case .union(let queries, _, _): return queries.contains { $0.misplaces(name) }
        case .setOperation(_, _, let left, let right):
            return left.misplaces(name) || right.misplaces(name)
        case .query(let query), .pipe(let query, _): return query.misplaces(name)
        }
    }

    fileprivate func reads(_ name: String) -> Bool { tables.contains { $0.isNamed(name) } }
}

extension TableSyntax {
    fileprivate func isNamed(_ name: String) -> Bool {
        self.name.count == 1 && self.name[0].nameKey == name
    }
}

extension SelectSyntax {
    fileprivate func misplaces(_ name: String) -> Bool {
        var expressions = items.map(\.expression)
        expressions += [filter, having, qualify].compactMap { $0 }
        if let from, from.reads(name) {
            let isGrouped = grouping != nil || having != nil
            if isGrouped || items.contains(where: { $0.expression.needsManyRows }) { return true }
            if from.misplaces(name) { return true }
        }
        return expressions.contains { $0.misplaces(name) }
    }
}

extension RelationSyntax {
    fileprivate func reads(_ name: String) -> Bool { tables.contains { $0.isNamed(name) } }

    fileprivate func misplaces(_ name: String) -> Bool {
        switch kind {
        case .query(let query, _): return query.misplaces(name)
        case .lateralView(let view): return view.input.misplaces(name)
        case .pivot(let input, _): return input.reads(name)
        case .unpivot(let input, _): return input.misplaces(name)
        case .join(let join):
            let isLeftOptional = join.kind == .right || join.kind == .full
            let isRightOptional = ![.inner, .cross, .right].contains(join.kind)
            return join.left.misplaces(name) || join.right.misplaces(name)
                || isLeftOptional && join.left.reads(name)
                || isRightOptional && join.right.reads(name)
        case .table, .function, .values: return false
        }
    }
}

extension ExpressionSyntax {
    fileprivate var needsManyRows: Bool { holdsWindow || firstAggregate != nil }

    fileprivate func misplaces(_ name: String) -> Bool {
        switch kind {
        case .exists(let query), .subquery(let query): query.misplaces(name)
        case .inQuery(let operand, let query, _):
            operand.misplaces(name) || query.misplaces(name)
        default: parts.contains { $0.misplaces(name) }
        }
    }
}
