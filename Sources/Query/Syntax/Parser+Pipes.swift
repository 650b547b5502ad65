extension Parser {
    /// `|> step |> step …`.
    mutating func pipeSteps() throws(QueryError) -> [PipeSyntax] {
        var steps: [PipeSyntax] = []
        while takeSymbol("|>") {
            try checkChain(steps.count)
            steps.append(try pipeStep())
        }
        return steps
    }

    private mutating func pipeStep() throws(QueryError) -> PipeSyntax {
        let start = current.start
        switch upperWord {
        case "SELECT":
            var select = SelectSyntax()
            advance()
            select.isDistinct = take("DISTINCT")
            select.items = try selectItems()
            select.range = range(from: start)
            var query = QuerySyntax(body: .select(select), range: select.range)
            try clauses(of: &query)
            query.range = range(from: start)
            return .select(query)
        case "EXTEND":
            advance()
            return .extend(try selectItems())
        case "SET":
            advance()
            return .set(
                try commaSeparated { (parser: inout Parser) throws(QueryError) in
                    let name = try parser.identifier("a column's name")
                    try parser.expectSymbol("=")
                    return (name: name, value: try parser.expression())
                })
        case "DROP":
            advance()
            return .drop(
                try commaSeparated { (parser: inout Parser) throws(QueryError) in
                    try parser.identifier("a column's name")
                })
        case "AS":
            advance()
            return .alias(try identifier("an alias"))
        case "WHERE":
            advance()
            return .filter(try expression())
        case "AGGREGATE":
            advance()
            let items = isWords("GROUP", "BY") ? [] : try selectItems()
            var groups: [SelectItemSyntax] = []
            if take("GROUP", "BY") {
                let isSets = isWord("ROLLUP") || isWord("CUBE") || isWords("GROUPING", "SETS")
                guard !isSets || !isSymbol("(", at: 1) && !isWord("SETS", at: 1) else {
                    throw QueryError(
                        "UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE",
                        "AGGREGATE takes no grouping sets.", at: current.range)
                }
                groups = try selectItems()
            }
            return .aggregate(items, groups: groups, range(from: start))
        case "ORDER", "SORT":
            advance()
            try expect("BY")
            return .order(try sortItems())
        case "LIMIT":
            advance()
            let limit = try expression()
            let offset = take("OFFSET") ? try expression() : nil
            return .limit(limit, offset: offset)
        case "OFFSET":
            advance()
            return .limit(nil, offset: try expression())
        case "PIVOT":
            advance()
            return .pivot(try pivot())
        case "UNPIVOT":
            advance()
            return .unpivot(try unpivot())
        case "TABLESAMPLE": return .sample(try sample())
        case "UNION", "EXCEPT", "MINUS", "INTERSECT": return try pipeSetOperation()
        case "WINDOW", "GROUP", "HAVING", "QUALIFY", "CLUSTER", "DISTRIBUTE":
            throw QueryError(
                "UNSUPPORTED_FEATURE.CLAUSE_WITH_PIPE_OPERATORS",
                "The clause \(upperWord) does not stand behind `|>`.", at: current.range)
        default:
            if let join = try join(to: placeholder(start)) { return .join(join) }
            throw unexpected(
                "a pipe operator: SELECT, EXTEND, SET, DROP, AS, WHERE, AGGREGATE, JOIN, ORDER BY "
                    + "or LIMIT")
        }
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
