extension QuerySyntax {
    /// The first expression whose column has no name but one made of its text.
    public var firstUnnamedItem: SelectItemSyntax? { body.firstUnnamedItem }
}

extension QuerySyntax.Body {
    fileprivate var firstUnnamedItem: SelectItemSyntax? {
        switch self {
        case .select(let select) where select.transform != nil: nil
        case .select(let select):
            select.items.first { $0.aliases.isEmpty && !$0.expression.namesItself }
        case .union(let queries, _, _): queries.first?.firstUnnamedItem
        default: nil
        }
    }
}

extension ExpressionSyntax {
    /// Names, literals and casts of names name their column.
    fileprivate var namesItself: Bool {
        switch kind {
        case .literal, .name, .star: true
        case .cast(let inner, _, _):
            if case .name = inner.kind { true } else { false }
        case .unary(.minus, let inner), .unary(.plus, let inner):
            if case .literal = inner.kind { true } else { false }
        case .member(let base, _), .element(let base, _):
            if case .name = base.kind { true } else { false }
        default: false
        }
    }

    private static let randomFunctions: Set<String> = [
        "rand", "randn", "random", "randstr", "shuffle", "uniform", "uuid",
    ]

    /// Gives another value each time.
    public var isRandom: Bool {
        if case .call(let call) = kind, Self.randomFunctions.contains(call.function) { return true }
        return parts.contains { $0.isRandom }
    }
}
