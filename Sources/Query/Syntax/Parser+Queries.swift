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
            if power == 0, isSymbol("|>") {
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

    // MARK: SELECT

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

    // MARK: GROUP BY

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
            // `GROUP BY a, b GROUPING SETS ((a), (b))`: the list before is implied by the sets.
            elements = [try groupingElement()]
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
