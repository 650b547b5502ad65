import Expressions

/// SELECT and its items.
extension Parser {
    mutating func select() throws(QueryError) -> SelectSyntax {
        let start = current.start
        let end = current.end
        try expect("SELECT")
        var select = SelectSyntax()
        if startsTransform() {
            try selectTransform(&select)
        } else {
            select.hintedColumns = try hintedColumns(after: end)
            select.isDistinct = takeQuantifier()
            select.items = try selectItems()
        }
        if take("FROM") { select.from = try relations() }
        try selectClauses(&select)
        select.range = range(from: start)
        return select
    }

    /// DISTINCT or ALL behind SELECT, where it is no column's name; whether rows are to differ.
    mutating func takeQuantifier() -> Bool {
        if isWord("DISTINCT"), !isSymbol(",", at: 1), !isSymbol(".", at: 1) {
            advance()
            return true
        }
        if isWord("ALL"), !isSymbol(",", at: 1), !isWord("FROM", at: 1) { advance() }
        return false
    }

    mutating func selectClauses(_ select: inout SelectSyntax) throws(QueryError) {
        if let from = select.from, isWord("LATERAL"), isWord("VIEW", at: 1) {
            select.from = try lateralViews(over: from)
        }
        if take("WHERE") { select.filter = try expression() }
        if isWord("GROUP"), isWord("BY", at: 1) { select.grouping = try grouping() }
        if take("HAVING") { select.having = try expression() }
        if SessionRules.current.filtersByLoneHaving, select.grouping == nil,
            let condition = select.having
        {
            let conditions = [select.filter, condition].compactMap { $0 }
            select.filter = ExpressionSyntax(.and(conditions), condition.range)
            select.having = nil
        }
        if select.transform == nil, isWord("QUALIFY"),
            token(1).kind != .symbol || isSymbol("(", at: 1)
        {
            advance()
            select.qualify = try expression()
        }
    }

    mutating func selectItems() throws(QueryError) -> [SelectItemSyntax] {
        try commaSeparated { (parser: inout Parser) throws(QueryError) in
            try parser.selectItem()
        }
    }

    /// The list goes on or ends with the token so far ahead, whatever word stands before it.
    func endsItem(at offset: Int) -> Bool {
        token(offset).kind == .end || isSymbol(",", at: offset) || isSymbol(")", at: offset)
            || isSymbol(";", at: offset) || isWord("FROM", at: offset)
    }

    private mutating func selectItem() throws(QueryError) -> SelectItemSyntax {
        if isWord("FROM"), index > 0, isSymbol(",", at: -1),
            token(1).kind == .word || token(1).kind == .quoted || isSymbol("(", at: 1)
        {
            throw QueryError(
                "TRAILING_COMMA_IN_SELECT",
                "Trailing comma detected in SELECT clause. Remove the trailing comma before the FROM "
                    + "clause.", at: current.range)
        }
        let outer = matchesNames
        matchesNames = outer || SessionRules.current.matchesQuotedNames
        defer { matchesNames = outer }
        let value = try expression()
        if take("AS") {
            if isSymbol("(") {
                return SelectItemSyntax(expression: value, aliases: try nameList())
            }
            return SelectItemSyntax(expression: value, aliases: [try identifier("an alias")])
        }
        let isAlias = !isClauseWord() || !isWord("FROM") && endsItem(at: 1)
        if current.kind == .quoted || (current.kind == .word && isAlias) {
            return SelectItemSyntax(expression: value, aliases: [try identifier()])
        }
        return SelectItemSyntax(expression: value, aliases: [])
    }

    /// Words that go on with the query and so are no alias unless `AS` stands before them.
    private static let notAliases: Set<String> = [
        "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "SORT", "CLUSTER", "DISTRIBUTE", "LIMIT",
        "OFFSET", "UNION", "EXCEPT", "MINUS", "INTERSECT", "WINDOW", "QUALIFY", "LATERAL", "JOIN",
        "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL", "SEMI", "ANTI", "ON", "USING",
        "PIVOT", "UNPIVOT", "TABLESAMPLE", "WATERMARK", "SELECT", "AND", "OR", "AS", "THEN",
        "WHEN", "ELSE", "INSERT", "END", "WITH", "FOR", "BETWEEN", "IN", "IS", "LIKE",
    ]

    func isClauseWord() -> Bool {
        guard Self.notAliases.contains(upperWord) else { return false }
        // `offset` and `window` are common names.
        switch upperWord {
        case "OFFSET":
            return !(token(1).kind == .end || isSymbol(",", at: 1) || isWord("FROM", at: 1))
        case "WINDOW": return token(1).kind == .word && isWord("AS", at: 2)
        case "INSERT": return isWord("INTO", at: 1) || isWord("OVERWRITE", at: 1)
        case "FOR", "IN", "END", "MINUS":
            return !(token(1).kind == .end || isSymbol(",", at: 1) || isWord("FROM", at: 1))
        default: return true
        }
    }
}
