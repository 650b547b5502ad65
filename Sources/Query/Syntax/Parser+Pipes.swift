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
            return .select(select)
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
            let groups = take("GROUP", "BY") ? try selectItems() : []
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
        case "LATERAL" where isWord("VIEW", at: 1):
            return .lateralView(try lateralView(over: placeholder(start)))
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
        let isByName = word == "UNION" && take("BY", "NAME")
        let query = try queryTerm()
        if word == "UNION" { return .union(query, isAll: isAll, isByName: isByName) }
        return .setOperation(word == "INTERSECT" ? .intersect : .except, isAll: isAll, query)
    }

    /// Stands for what comes through the pipe, where a join needs a left side.
    private func placeholder(_ start: Int) -> RelationSyntax {
        RelationSyntax(kind: .values([]), range: start..<start)
    }
}
