import Columns

/// `SELECT TRANSFORM (…) … USING …`, `MAP … USING …`, `REDUCE … USING …`.
extension Parser {
    /// Whether `TRANSFORM (…)` behind SELECT is the clause, and not the function of that
    /// name. No hint may stand between them.
    func startsTransform() -> Bool {
        guard isWord("TRANSFORM"), isSymbol("(", at: 1), let end = closing(of: 1),
            !text(lastEnd..<current.start).contains("/*+")
        else { return false }
        return isWord("USING", at: end + 1) || isWord("RECORDWRITER", at: end + 1)
            || isWord("ROW", at: end + 1) && isWord("FORMAT", at: end + 2)
    }

    /// Whether `MAP …` or `REDUCE …` at a token is a query, and not a column or function of that name.
    func startsMapReduce(at offset: Int = 0) -> Bool {
        guard isWord("MAP", at: offset) || isWord("REDUCE", at: offset) else { return false }
        var (place, depth) = (offset + 1, 0)
        while token(place).kind != .end, depth > 0 || !isSymbol(")", at: place) {
            if isSymbol(";", at: place) { return false }
            if depth == 0 {
                if isWord("USING", at: place) { return token(place + 1).kind == .string }
                if isWord("FROM", at: place) || isWord("SELECT", at: place) { return false }
            }
            if isSymbol("(", at: place) { depth += 1 }
            if isSymbol(")", at: place) { depth -= 1 }
            place += 1
        }
        return false
    }

    /// The `)` that belongs to the `(` at a token.
    private func closing(of offset: Int) -> Int? {
        var (place, depth) = (offset, 0)
        while token(place).kind != .end {
            if isSymbol("(", at: place) { depth += 1 }
            if isSymbol(")", at: place) {
                depth -= 1
                if depth == 0 { return place }
            }
            place += 1
        }
        return nil
    }

    /// What stands behind SELECT, up to FROM: the values that are written, and the command.
    mutating func selectTransform(_ select: inout SelectSyntax) throws(QueryError) {
        try expect("TRANSFORM")
        try expectSymbol("(")
        try transform(&select, isInParentheses: true)
    }

    /// `MAP a, b USING …` and `REDUCE a, b USING …`, with what follows.
    mutating func mapReduce() throws(QueryError) -> SelectSyntax {
        let start = current.start
        advance()
        var select = SelectSyntax()
        try transform(&select, isInParentheses: false)
        if take("FROM") { select.from = try relations() }
        try selectClauses(&select)
        select.range = range(from: start)
        return select
    }

    private mutating func transform(
        _ select: inout SelectSyntax, isInParentheses: Bool
    ) throws(QueryError) {
        let start = index > 0 ? token(-1).start : current.start
        let isQuantified = isWord("DISTINCT") || isWord("ALL")
        if isQuantified, !isSymbol(",", at: 1), !isSymbol(")", at: 1), !isWord("USING", at: 1) {
            throw QueryError(
                "UNSUPPORTED_FEATURE.TRANSFORM_DISTINCT_ALL",
                "TRANSFORM takes neither DISTINCT nor ALL; make rows distinct in a subquery.",
                at: current.range)
        }
        select.items = try commaSeparated { (parser: inout Parser) throws(QueryError) in
            SelectItemSyntax(expression: try parser.expression(), aliases: [])
        }
        if isInParentheses { try expectSymbol(")") }
        var transform = TransformSyntax(command: "")
        try lineFormat(&transform.written)
        try refuseRecords()
        try expect("USING")
        transform.command = try string("the command, a string")
        if take("AS") { transform.columns = try transformColumns() }
        try lineFormat(&transform.read)
        try refuseRecords()
        transform.range = range(from: start)
        select.transform = transform
    }

    private func refuseRecords() throws(QueryError) {
        guard isWord("RECORDWRITER") || isWord("RECORDREADER") else { return }
        throw QueryError(
            "_LEGACY_ERROR_TEMP_0048",
            "Unsupported operation: Used defined record reader/writer classes.", at: current.range)
    }

    /// `x, y`, `x INT, y STRING`, or either in parentheses.
    private mutating func transformColumns() throws(QueryError) -> [TransformSyntax.Column] {
        let isInParentheses = takeSymbol("(")
        let isComment = isWord("COMMENT", at: 1) && token(2).kind == .string
        let isTyped =
            token(1).kind == .word && !isComment && (isInParentheses || !endsColumns(at: 1))
        let columns = try commaSeparated { (parser: inout Parser) throws(QueryError) in
            let name = try parser.identifier("a column's name")
            guard isTyped else { return TransformSyntax.Column(name: name, type: nil) }
            let type = try parser.dataType()
            if parser.take("NOT") { try parser.expect("NULL") }
            if parser.take("COMMENT") { _ = try parser.string() }
            return TransformSyntax.Column(name: name, type: type)
        }
        if isInParentheses { try expectSymbol(")") }
        return columns
    }

    /// The word is no type but what follows the columns.
    private func endsColumns(at offset: Int) -> Bool {
        let words: [StaticString] = [
            "ROW", "RECORDREADER", "FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "LATERAL",
            "ORDER", "SORT", "CLUSTER", "DISTRIBUTE", "LIMIT", "OFFSET", "UNION", "EXCEPT",
            "MINUS", "INTERSECT", "INSERT",
        ]
        return words.contains { isWord($0, at: offset) }
    }

    // MARK: ROW FORMAT

    private mutating func lineFormat(_ format: inout TransformSyntax.LineFormat) throws(QueryError)
    {
        let start = current.start
        guard take("ROW", "FORMAT") else { return }
        if take("SERDE") {
            _ = try string()
            throw QueryError(
                "UNSUPPORTED_FEATURE.TRANSFORM_NON_HIVE",
                "TRANSFORM with SERDE is only supported in hive mode; write ROW FORMAT DELIMITED.",
                at: range(from: start))
        }
        try expect("DELIMITED")
        if take("FIELDS", "TERMINATED", "BY") {
            format.separator = try string()
            if take("ESCAPED", "BY") { _ = try string() }
        }
        if take("COLLECTION", "ITEMS") {
            try expect("TERMINATED")
            try expect("BY")
            _ = try string()
        }
        if take("MAP", "KEYS") {
            try expect("TERMINATED")
            try expect("BY")
            _ = try string()
        }
        if take("LINES", "TERMINATED", "BY") { try lineEnd() }
        if take("NULL", "DEFINED", "AS") { format.null = try string() }
    }

    private mutating func lineEnd() throws(QueryError) {
        let start = current.start
        let text = try string()
        guard text == "\n" else {
            throw QueryError(
                "INVALID_SQL_SYNTAX.UNSUPPORTED_ROW_FORMAT_LINES_TERMINATED_BY",
                "LINES TERMINATED BY only supports newline '\\n' right now: \(text).",
                at: range(from: start))
        }
    }
}
