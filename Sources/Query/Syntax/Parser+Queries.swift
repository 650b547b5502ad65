import Expressions

extension Parser {
    /// Whether a query begins at a token: after `(`, what tells a subquery from an expression.
    func startsQuery(at offset: Int = 0) -> Bool {
        var offset = offset
        while isSymbol("(", at: offset) { offset += 1 }
        if isWord("SELECT", at: offset) || isWord("WITH", at: offset) {
            return !isSymbol("(", at: offset + 1) || isWord("SELECT", at: offset)
        }
        if isWord("VALUES", at: offset) {
            return !isSymbol(")", at: offset + 1) && !isSymbol(",", at: offset + 1)
        }
        if isWord("FROM", at: offset) || isWord("TABLE", at: offset) {
            return token(offset + 1).kind == .word || token(offset + 1).kind == .quoted
                || isSymbol("(", at: offset + 1) && startsQuery(at: offset + 2)
        }
        return startsMapReduce(at: offset)
    }

    /// `[WITH …] body [ORDER BY …] [LIMIT …] [OFFSET …]`.
    mutating func query() throws(QueryError) -> QuerySyntax {
        try enter()
        defer { leave() }
        let start = current.start
        let with = isWord("WITH") ? try commonTables() : []
        var query = try setOperations(0)
        let isPlain = query.order.isEmpty && query.limit == nil && query.offset == nil
        if !isPlain || !query.with.isEmpty {
            // A clause behind parentheses applies to what they hold.
            if startsClause() || !with.isEmpty {
                query = QuerySyntax(body: .query(query), range: query.range)
            }
        }
        query.with = with + query.with
        try clauses(of: &query)
        query.range = range(from: start)
        return query
    }

    private func startsClause() -> Bool {
        isWord("ORDER") || isWord("LIMIT") || isWord("OFFSET") || isWord("SORT")
            || isWord("CLUSTER") || isWord("DISTRIBUTE")
    }

    mutating func commonTables() throws(QueryError) -> [CommonTableSyntax] {
        try expect("WITH")
        let isRecursive = isWord("RECURSIVE") && !isWord("AS", at: 1) && !isSymbol("(", at: 1)
        if isRecursive { advance() }
        let tables = try commaSeparated { (parser: inout Parser) throws(QueryError) in
            let start = parser.current.start
            let name = try parser.identifier("a name for the query")
            let nameRange = parser.range(from: start)
            let hasNames = parser.isSymbol("(") && !parser.startsQuery(at: 1)
            let columns = hasNames ? try parser.nameList() : []
            var maximumLevel: Int?
            if parser.take("MAX", "RECURSION", "LEVEL") {
                maximumLevel = Int(parser.text(parser.current.range))
                parser.advance()
            }
            _ = parser.take("AS")
            try parser.expectSymbol("(")
            let query = try parser.query()
            try parser.expectSymbol(")")
            return CommonTableSyntax(
                name: name, columns: columns, query: query, range: nameRange,
                isRecursive: isRecursive, maximumLevel: maximumLevel)
        }
        var seen: Set<String> = []
        for table in tables where !seen.insert(table.name.lowercased()).inserted {
            throw QueryError(
                "DUPLICATED_CTE_NAMES", "WITH defines `\(table.name)` twice.", at: table.range)
        }
        return tables
    }

    /// `[ORDER BY …] [CLUSTER BY …] [DISTRIBUTE BY …] [SORT BY …] [WINDOW …] [LIMIT …] [OFFSET …]`;
    /// WINDOW may also stand first.
    ///
    /// - Returns: The words that order or spread rows, where such a clause is there.
    @discardableResult
    mutating func clauses(of query: inout QuerySyntax) throws(QueryError) -> String? {
        if take("WINDOW") { try windows(of: &query) }
        let start = current.start
        var orders: [String] = []
        for word in ["ORDER", "CLUSTER", "DISTRIBUTE", "SORT"]
        where upperWord == word && isWord("BY", at: 1) {
            advance()
            advance()
            orders.append(word)
            if word == "ORDER" || word == "SORT" {
                query.isPartOrder = word == "SORT"
                try order(of: &query)
            } else if word == "CLUSTER" {
                // Rows of one partition come in order, as by SORT BY.
                query.isPartOrder = true
                query.order = try commaSeparated { (parser: inout Parser) throws(QueryError) in
                    SortSyntax(expression: try parser.expression())
                }
            } else {
                // How rows are spread over partitions changes no result.
                _ = try commaSeparated { (parser: inout Parser) throws(QueryError) in
                    try parser.expression()
                }
            }
        }
        guard orders.count < 2 || orders == ["DISTRIBUTE", "SORT"] else {
            throw QueryError(
                "UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES",
                "ORDER BY, CLUSTER BY, DISTRIBUTE BY and SORT BY cannot stand in one query.",
                at: range(from: start))
        }
        if take("WINDOW") { try windows(of: &query) }
        if take("LIMIT"), !take("ALL") { query.limit = try expression() }
        if isWord("OFFSET"),
            token(1).kind != .symbol || isSymbol("(", at: 1) || isSymbol("-", at: 1)
        {
            advance()
            query.offset = try expression()
        }
        return orders.isEmpty
            ? nil : orders.reversed().map { $0 + " BY" }.joined(separator: " ... ")
    }

    /// What stands behind ORDER BY or SORT BY.
    private mutating func order(of query: inout QuerySyntax) throws(QueryError) {
        let (start, first) = (current.start, index)
        guard isWord("ALL"), !isSymbol("(", at: 1), !isSymbol(".", at: 1) else {
            query.order = try sortItems()
            return
        }
        advance()
        let all = start..<lastEnd
        var item = SortSyntax(expression: ExpressionSyntax(.name(["all"]), all))
        item.isDescending = take("DESC")
        if !item.isDescending { _ = take("ASC") }
        if take("NULLS", "FIRST") { item.areNullsFirst = true }
        if take("NULLS", "LAST") { item.areNullsFirst = false }
        guard !isSymbol(",") else {
            // One of several: a column of that name.
            rewind(to: first)
            query.order = try sortItems()
            return
        }
        query.ordersByAll = all
        query.order = [item]
    }

    /// What stands behind WINDOW: `name AS (…), …`.
    mutating func windows(of query: inout QuerySyntax) throws(QueryError) {
        repeat {
            let start = current.start
            let name = try identifier("a window's name")
            guard query.windows[name] == nil else {
                throw QueryError(
                    "INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION",
                    "The definition of the window `\(name)` is repetitive.",
                    at: range(from: start))
            }
            try expect("AS")
            if isSymbol("(") {
                query.windows[name] = try windowSpecification()
            } else {
                query.windows[name] = WindowSyntax(base: try identifier())
            }
        } while takeSymbol(",")
    }

    // MARK: Set operations

    /// INTERSECT binds tighter than UNION and EXCEPT, and they bind tighter than `|>`.
    private mutating func setOperations(_ power: Int) throws(QueryError) -> QuerySyntax {
        let start = current.start
        var left = try queryTerm()
        while true {
            if power == 0, startsPipeStep {
                guard SessionRules.current.takesPipes else {
                    throw QueryError(
                        "_LEGACY_ERROR_TEMP_0035",
                        "Operation not allowed: Operator pipe SQL syntax using |>.",
                        at: current.range)
                }
                let steps = try pipeSteps()
                left = QuerySyntax(body: .pipe(left, steps), range: range(from: start))
            }
            let strength: Int
            let isFlat = SessionRules.current.combinesInOrder
            if isWord("UNION") || isWord("EXCEPT") || isWord("MINUS") {
                strength = 1
            } else if isWord("INTERSECT") {
                strength = isFlat ? 1 : 2
            } else {
                return left
            }
            guard strength > power else { return left }
            let word = upperWord
            advance()
            let isAll = take("ALL")
            if !isAll { _ = take("DISTINCT") }
            let right = try setOperations(strength)
            let range = range(from: start)
            switch word {
            case "UNION":
                var members = Self.members(of: &left, isAll: isAll)
                members.append(right)
                left = QuerySyntax(
                    body: .union(members, isAll: isAll, isByName: false), range: range)
            default:
                let kind: SetOperation.Kind = word == "INTERSECT" ? .intersect : .except
                left = QuerySyntax(
                    body: .setOperation(kind, isAll: isAll, left, right), range: range)
            }
        }
    }

    /// The queries that a further UNION joins: those of a union of its kind, or the one query.
    ///
    /// They are taken out of the query, so that the list of a long chain grows in place.
    private static func members(
        of query: inout QuerySyntax, isAll: Bool
    ) -> [QuerySyntax] {
        guard case .union(let members, isAll, false) = query.body,
            query.order.isEmpty, query.limit == nil, query.offset == nil, query.with.isEmpty
        else { return [query] }
        query.body = .values([], alias: nil)
        return members
    }

    /// `SELECT …`, `VALUES …`, `TABLE t`, `FROM … [SELECT …]` or a query in parentheses.
    mutating func queryTerm() throws(QueryError) -> QuerySyntax {
        let start = current.start
        if takeSymbol("(") {
            let query = try query()
            try expectSymbol(")")
            return query
        }
        if isWord("SELECT") {
            var query = QuerySyntax(body: .select(try select()), range: range(from: start))
            query.range = range(from: start)
            return query
        }
        if startsMapReduce() {
            return QuerySyntax(body: .select(try mapReduce()), range: range(from: start))
        }
        if isWord("VALUES") {
            advance()
            let rows = try valueRows()
            let alias = try tableAlias()
            return QuerySyntax(body: .values(rows, alias: alias), range: range(from: start))
        }
        if take("TABLE") {
            let name = try qualifiedName("a table's name")
            let relation = RelationSyntax(
                kind: .table(TableSyntax(name: name)), range: range(from: start))
            return QuerySyntax(body: .relation(relation), range: range(from: start))
        }
        if take("FROM") {
            let from = try relations()
            if isWord("SELECT") || startsMapReduce() {
                var select = isWord("SELECT") ? try select() : try mapReduce()
                select.from = from
                return QuerySyntax(body: .select(select), range: range(from: start))
            }
            return QuerySyntax(body: .relation(from), range: range(from: start))
        }
        throw unexpected("a query: SELECT, WITH, VALUES, TABLE or FROM")
    }

    /// `(a, b), (c, d)`, or values without parentheses for one column.
    mutating func valueRows() throws(QueryError) -> [[ExpressionSyntax]] {
        try commaSeparated { (parser: inout Parser) throws(QueryError) in
            let row = try parser.expression()
            if case .row(let items) = row.kind { return items }
            if case .call(let call) = row.kind, call.name.count == 1, call.function == "struct" {
                return call.arguments
            }
            return [row]
        }
    }
}
