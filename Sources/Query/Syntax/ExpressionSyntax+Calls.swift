import Expressions

extension ExpressionSyntax {
    /// The direct parts; subqueries are not looked into.
    public var parts: [ExpressionSyntax] {
        switch kind {
        case .literal, .name, .columnsLike, .star, .exists, .subquery: return []
        case .unary(_, let operand), .cast(let operand, _, _),
            .colonCast(let operand, _), .isNull(let operand, _),
            .isTruth(let operand, _, _), .member(let operand, _), .extract(_, let operand),
            .lambda(_, let operand), .named(_, let operand), .aliased(let operand, _),
            .inQuery(let operand, _, _):
            return [operand]
        case .binary(_, let left, let right), .element(let left, let right): return [left, right]
        case .and(let parts), .or(let parts), .row(let parts): return parts
        case .call(let call):
            var parts = call.arguments + [call.filter].compactMap { $0 }
            if let over = call.over {
                parts += over.partition + over.order.map(\.expression)
            }
            return parts
        case .conditional(let operand, let branches, let otherwise):
            return [operand, otherwise].compactMap { $0 }
                + branches.flatMap { [$0.condition, $0.result] }
        case .between(let operand, let low, let high, _): return [operand, low, high]
        case .inList(let operand, let items, _): return [operand] + items
        case .like(let like): return [like.text] + like.patterns
        }
    }

    /// A window function stands in it.
    var holdsWindow: Bool {
        if case .call(let call) = kind, call.over != nil { return true }
        return parts.contains(where: \.holdsWindow)
    }

    /// The first aggregate in it that is no window function.
    var firstAggregate: ExpressionSyntax? {
        if case .call(let call) = kind {
            if call.over != nil { return nil }
            if FunctionLibrary.shared.aggregate(named: call.function) != nil { return self }
        }
        for part in parts {
            if let found = part.firstAggregate { return found }
        }
        return nil
    }

    /// What window functions in it are computed from, and in what order, with the whole calls.
    var windowOperands: [(operand: ExpressionSyntax, call: ExpressionSyntax)] {
        let inner = parts.flatMap(\.windowOperands)
        guard case .call(let call) = kind, call.over != nil else { return inner }
        return parts.map { (operand: $0, call: self) } + inner
    }

    /// A name stands in it.
    var holdsName: Bool {
        if case .name = kind { true } else { parts.contains(where: \.holdsName) }
    }

    /// A subquery stands in it.
    public var holdsSubquery: Bool {
        switch kind {
        case .subquery, .exists, .inQuery: true
        default: parts.contains(where: \.holdsSubquery)
        }
    }

    /// All calls of a function in it, from the outside in.
    func calls(of function: String) -> [(call: CallSyntax, syntax: ExpressionSyntax)] {
        var found: [(call: CallSyntax, syntax: ExpressionSyntax)] = []
        if case .call(let call) = kind, call.function == function, call.over == nil {
            found.append((call, self))
        }
        for part in parts { found += part.calls(of: function) }
        return found
    }

    /// Where it first names a column, or a member of it.
    func place(ofName name: String) -> Range<Int>? {
        if case .name(let names) = kind, names.first?.lowercased() == name { return range }
        return parts.lazy.compactMap { $0.place(ofName: name) }.first
    }
}

extension GroupingSyntax {
    var expressions: [ExpressionSyntax] {
        elements.flatMap { element in
            switch element {
            case .expression(let expression): [expression]
            case .sets(let sets), .cube(let sets), .rollup(let sets): sets.flatMap { $0 }
            }
        }
    }

    var hasSets: Bool {
        elements.contains { if case .expression = $0 { false } else { true } }
    }
}
