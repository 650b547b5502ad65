import Expressions

extension Parser {
    /// The words that a step begins with.
    private static let pipeWords: Set<String> = [
        "SELECT", "EXTEND", "SET", "DROP", "AS", "WHERE", "AGGREGATE", "PIVOT", "UNPIVOT",
        "TABLESAMPLE", "UNION", "EXCEPT", "MINUS", "INTERSECT", "ORDER", "SORT", "CLUSTER",
        "DISTRIBUTE", "WINDOW", "LIMIT", "OFFSET", "JOIN", "INNER", "LEFT", "RIGHT", "FULL",
        "CROSS", "NATURAL", "SEMI", "ANTI",
    ]

    /// Whether `|>` stands here, or a `|` with a step behind it: before a word that ends there it is an operator, as
    /// in `SELECT a | set FROM t`.
    var startsPipeStep: Bool {
        if isSymbol("|>") { return true }
        guard isSymbol("|"), token(1).kind == .word, SessionRules.current.takesSinglePipes,
            !endsItem(at: 2)
        else { return false }
        let word = text(token(1).range).uppercased()
        let isFunction = (word == "LEFT" || word == "RIGHT") && isSymbol("(", at: 2)
        return Self.pipeWords.contains(word) && !isFunction
    }

    /// `|> step |> step …`.
    mutating func pipeSteps() throws(QueryError) -> [PipeSyntax] {
        var steps: [PipeSyntax] = []
        while startsPipeStep {
            advance()
            try checkChain(steps.count)
            steps.append(try pipeStep())
        }
        return steps
    }

    private mutating func pipeStep() throws(QueryError) -> PipeSyntax {
        let start = current.start
        switch upperWord {
        case "SELECT": return .select(try pipeSelect())
        case "EXTEND":
            advance()
            return .extend(try selectItems())
        case "SET":
            advance()
            return .set(
                try commaSeparated { (parser: inout Parser) throws(QueryError) in
                    try parser.pipeAssignment()
                })
        case "DROP":
            advance()
            let names = try commaSeparated { (parser: inout Parser) throws(QueryError) in
                try parser.qualifiedName("a column's name")
            }
            return .drop(names, range(from: start))
        case "AS":
            advance()
            return .alias(try identifier("an alias"))
        case "WHERE":
            advance()
            return .filter(try expression())
        case "AGGREGATE": return try pipeAggregate()
        case "PIVOT":
            advance()
            let pivot = try pivot()
            let alias = try plainAlias()
            try refuseSecondPivot("UNPIVOT", from: start)
            return .pivot(pivot, alias: alias)
        case "UNPIVOT":
            advance()
            let unpivot = try unpivot()
            let alias = try plainAlias()
            try refuseSecondPivot("PIVOT", from: start)
            return .unpivot(unpivot, alias: alias)
        case "TABLESAMPLE": return .sample(try sample())
        case "UNION", "EXCEPT", "MINUS", "INTERSECT": return try pipeSetOperation()
        case "ORDER", "SORT", "CLUSTER", "DISTRIBUTE", "WINDOW", "LIMIT", "OFFSET":
            return .organized(try pipeClauses())
        default:
            if let join = try join(to: placeholder(start)) { return .join(join) }
            guard endsPipeStep else {
                throw unexpected(
                    "a pipe operator: SELECT, EXTEND, SET, DROP, AS, WHERE, AGGREGATE, JOIN, ORDER "
                        + "BY or LIMIT")
            }
            return .organized(QuerySyntax(body: .values([], alias: nil), range: range(from: start)))
        }
    }

    /// Nothing more of a step is here.
    private var endsPipeStep: Bool {
        current.kind == .end || startsPipeStep || isSymbol(")") || isSymbol(";")
    }

    private mutating func pipeSelect() throws(QueryError) -> QuerySyntax {
        let start = current.start
        advance()
        var select = SelectSyntax()
        select.isDistinct = takeQuantifier()
        select.items = try selectItems()
        if isWords("GROUP", "BY") { select.grouping = try grouping() }
        select.range = range(from: start)
        var query = QuerySyntax(body: .select(select), range: select.range)
        if take("WINDOW") { try windows(of: &query) }
        query.range = range(from: start)
        return query
    }

    private mutating func pipeAssignment() throws(QueryError) -> (
        name: String, value: ExpressionSyntax
    ) {
        let start = current.start
        let name = try qualifiedName("a column's name")
        try expectSymbol("=")
        let value = try expression()
        guard name.count == 1 else {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_0035",
                "|> SET takes names of columns alone, without a table or members before or behind "
                    + "them.", at: range(from: start))
        }
        return (name: name[0], value: value)
    }

    private mutating func pipeAggregate() throws(QueryError) -> PipeSyntax {
        let start = current.start
        advance()
        let items = isWords("GROUP", "BY") || endsPipeStep ? [] : try selectItems()
        guard take("GROUP", "BY") else {
            guard !items.isEmpty else {
                throw QueryError(
                    "_LEGACY_ERROR_TEMP_0035",
                    "AGGREGATE needs aggregate functions, a GROUP BY, or both.",
                    at: range(from: start))
            }
            return .aggregate(items, groups: [], range(from: start))
        }
        let isSets = isWord("ROLLUP") || isWord("CUBE") || isWords("GROUPING", "SETS")
        if isSets, isSymbol("(", at: 1) || isWord("SETS", at: 1) {
            throw refusedGroups("grouping sets")
        }
        if isWord("ALL"), !isSymbol("(", at: 1), !isSymbol(".", at: 1), !isSymbol(",", at: 1) {
            throw refusedGroups("GROUP BY ALL")
        }
        let groups = try selectItems()
        if isWords("WITH", "ROLLUP") || isWords("WITH", "CUBE") || isWords("GROUPING", "SETS") {
            throw refusedGroups("grouping sets")
        }
        return .aggregate(items, groups: groups, range(from: start))
    }

    private func refusedGroups(_ what: String) -> QueryError {
        QueryError(
            "UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE",
            "AGGREGATE takes no \(what).", at: current.range)
    }

    /// One of ORDER BY and its kin, or LIMIT with OFFSET.
    private mutating func pipeClauses() throws(QueryError) -> QuerySyntax {
        let start = current.start
        var query = QuerySyntax(body: .values([], alias: nil), range: start..<start)
        let order = try clauses(of: &query)
        query.range = range(from: start)
        guard query.windows.isEmpty else {
            throw QueryError(
                "UNSUPPORTED_FEATURE.CLAUSE_WITH_PIPE_OPERATORS",
                "The WINDOW clause stands behind |> SELECT only.", at: query.range)
        }
        if let order, query.limit != nil || query.offset != nil {
            let other = query.offset == nil ? "LIMIT" : "OFFSET"
            throw QueryError(
                "MULTIPLE_QUERY_RESULT_CLAUSES_WITH_PIPE_OPERATORS",
                "\(order) and \(other) cannot stand in the same pipe operator: write "
                    + "`|> \(order) … |> \(other) …`.", at: query.range)
        }
        return query
    }

    private func refuseSecondPivot(_ word: String, from start: Int) throws(QueryError) {
        guard upperWord == word else { return }
        throw QueryError(
            "NOT_ALLOWED_IN_FROM.UNPIVOT_WITH_PIVOT",
            "PIVOT and UNPIVOT cannot stand in the same pipe operator: write `|> \(word) …`.",
            at: range(from: start))
    }

    private mutating func pipeSetOperation() throws(QueryError) -> PipeSyntax {
        let word = upperWord
        advance()
        let isAll = take("ALL")
        if !isAll { _ = take("DISTINCT") }
        let query = try queryTerm()
        if word == "UNION" { return .union(query, isAll: isAll, isByName: false) }
        return .setOperation(word == "INTERSECT" ? .intersect : .except, isAll: isAll, query)
    }

    /// Stands for what comes through the pipe, where a join needs a left side.
    private func placeholder(_ start: Int) -> RelationSyntax {
        RelationSyntax(kind: .values([]), range: start..<start)
    }
}
