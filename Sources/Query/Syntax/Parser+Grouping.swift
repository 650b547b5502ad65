import Expressions

/// GROUP BY.
extension Parser {
    mutating func grouping() throws(QueryError) -> GroupingSyntax {
        let start = current.start
        try expect("GROUP")
        try expect("BY")
        if isWord("ALL"), !isSymbol("(", at: 1), !isSymbol(".", at: 1), !isSymbol(",", at: 1) {
            advance()
            return GroupingSyntax(isAll: true, elements: [], range: range(from: start))
        }
        if isWords("GROUPING", "SETS") {
            let element = try groupingElement()
            return GroupingSyntax(isAll: false, elements: [element], range: range(from: start))
        }
        var elements = try commaSeparated { (parser: inout Parser) throws(QueryError) in
            try parser.groupingElement()
        }
        let plain = elements.compactMap { element -> ExpressionSyntax? in
            if case .expression(let expression) = element { return expression }
            return nil
        }
        if isWords("GROUPING", "SETS") {
            elements = [try groupingElement()]
            return GroupingSyntax(
                isAll: false, elements: elements, listed: plain, range: range(from: start))
        } else if take("WITH", "ROLLUP") {
            elements = [.rollup(plain.map { [$0] })]
        } else if take("WITH", "CUBE") {
            elements = [.cube(plain.map { [$0] })]
        }
        return GroupingSyntax(isAll: false, elements: elements, range: range(from: start))
    }

    private mutating func groupingElement(
        isInSets: Bool = false
    ) throws(QueryError) -> GroupingSyntax.Element {
        if take("GROUPING", "SETS") {
            var sets: [[ExpressionSyntax]] = []
            let nested = try list { (parser: inout Parser) throws(QueryError) in
                try parser.groupingElement(isInSets: true)
            }
            for element in nested {
                switch element {
                case .expression(let expression): sets.append(Self.members(of: expression))
                case .sets(let inner): sets += inner
                case .cube(let items): sets += Self.cube(items)
                case .rollup(let items): sets += Self.rollup(items)
                }
            }
            return .sets(sets)
        }
        if isWord("CUBE"), isSymbol("(", at: 1) {
            advance()
            return .cube(try groupingSets())
        }
        if isWord("ROLLUP"), isSymbol("(", at: 1) {
            advance()
            return .rollup(try groupingSets())
        }
        if isInSets, isSymbol("("), isSymbol(")", at: 1) {
            advance()
            advance()
            return .sets([[]])
        }
        return .expression(try expression())
    }

    private mutating func groupingSets() throws(QueryError) -> [[ExpressionSyntax]] {
        try list { (parser: inout Parser) throws(QueryError) in
            Self.members(of: try parser.expression())
        }
    }

    private static func members(of expression: ExpressionSyntax) -> [ExpressionSyntax] {
        if case .row(let items) = expression.kind { return items }
        return [expression]
    }

    /// Every subset, the whole first. At most 12 items, or nothing: the binder says so.
    static func cube(_ items: [[ExpressionSyntax]]) -> [[ExpressionSyntax]] {
        guard items.count <= 12 else { return [] }
        return (0..<(1 << items.count)).map { missing in
            items.enumerated().filter { index, _ in
                missing & (1 << (items.count - 1 - index)) == 0
            }.flatMap(\.element)
        }
    }

    /// Every prefix, the whole first.
    static func rollup(_ items: [[ExpressionSyntax]]) -> [[ExpressionSyntax]] {
        (0...items.count).reversed().map { items.prefix($0).flatMap { $0 } }
    }
}
