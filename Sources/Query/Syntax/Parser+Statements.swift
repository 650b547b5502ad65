extension Parser {
    /// One statement, from the current token to its end.
    mutating func statement() throws(QueryError) -> Statement {
        switch upperWord {
        case "CREATE": return try create()
        case "CACHE": return try cacheTable()
        case "UNCACHE":
            advance()
            try expect("TABLE")
            let ifExists = take("IF", "EXISTS")
            return .uncache(name: try qualifiedName("a table"), ifExists: ifExists)
        case "CLEAR" where isWord("CACHE", at: 1):
            advance()
            advance()
            return .clearCache
        case "INSERT":
            var insert = try insertHead()
            insert.query = try query()
            return .insert(insert)
        case "DROP": return try drop()
        case "SET": return try set()
        case "RESET":
            advance()
            return .reset(key: isAtEnd ? nil : try qualifiedName().joined(separator: "."))
        case "EXPLAIN": return try explain()
        case "DESCRIBE", "DESC": return try describe()
        case "SHOW": return try show()
        case "USE":
            advance()
            _ = take("DATABASE") || take("SCHEMA") || take("CATALOG") || take("NAMESPACE")
            return .use(try qualifiedName("a database"))
        case "TRUNCATE":
            advance()
            try expect("TABLE")
            return .alter(.truncate(table: try qualifiedName("a table")))
        case "ALTER" where isWord("TABLE", at: 1):
            let range = current.range
            advance()
            advance()
            return .alter(try tableAlteration(range))
        case "ALTER" where isWord("VIEW", at: 1):
            advance()
            advance()
            let name = try qualifiedName("a view")
            if take("RENAME", "TO") {
                return .alter(.rename(name, to: try qualifiedName("the new name")))
            }
            try expect("AS")
            let start = current.start
            let query = try query()
            return .alter(.view(name, query: query, text: text(range(from: start))))
        case "REFRESH" where isWord("TABLE", at: 1):
            advance()
            advance()
            return .alter(.analyze(table: try qualifiedName("a table"), columns: []))
        case "REFRESH":
            while !isAtEnd { advance() }
            return .alter(.refresh)
        case "DECLARE": return .session(try declare())
        case "EXECUTE" where isWord("IMMEDIATE", at: 1): return .session(try executeImmediate())
        case "COMMENT" where isWord("ON", at: 1): return .alter(try comment())
        case "DELETE", "UPDATE", "MERGE":
            throw QueryError(
                "UNSUPPORTED_FEATURE.TABLE_OPERATION",
                "\(upperWord) is not supported: a table's rows are added, or all written anew.",
                at: current.range)
        case "ANALYZE" where isWord("TABLE", at: 1):
            advance()
            advance()
            return .alter(try analysis())
        case "ALTER", "ANALYZE", "LOAD", "ADD", "MSCK", "GRANT", "REVOKE", "COMMENT":
            throw QueryError(
                "UNSUPPORTED_FEATURE", "\(upperWord) is not supported.", at: current.range)
        case "WITH": return try withStatement()
        case "FROM": return try fromStatement()
        default:
            guard startsQuery() else {
                throw unexpected("a statement, such as SELECT or CREATE TABLE")
            }
            return .query(try query())
        }
    }

    /// A query that begins with WITH, or `WITH … INSERT …`.
    private mutating func withStatement() throws(QueryError) -> Statement {
        let start = index
        let with = try commonTables()
        guard isWord("INSERT") else {
            rewind(to: start)
            return .query(try query())
        }
        var insert = try insertHead()
        insert.query = try query()
        insert.query.with = with + insert.query.with
        return .insert(insert)
    }

    /// A query that begins with FROM, or `FROM source INSERT … SELECT … INSERT … SELECT …`.
    private mutating func fromStatement() throws(QueryError) -> Statement {
        let start = index
        advance()
        let from = try relations()
        guard isWord("INSERT") else {
            rewind(to: start)
            return .query(try query())
        }
        var inserts: [Insert] = []
        while isWord("INSERT") {
            var insert = try insertHead()
            let start = current.start
            var select = try select()
            select.from = from
            insert.query = QuerySyntax(body: .select(select), range: range(from: start))
            try clauses(of: &insert.query)
            inserts.append(insert)
        }
        return .inserts(inserts)
    }

    /// `COMMENT ON TABLE name IS 'text'`; NULL takes it away.
    private mutating func comment() throws(QueryError) -> Alteration {
        advance()
        advance()
        if take("COLUMN") {
            let parts = try qualifiedName("a column")
            try expect("IS")
            let text = take("NULL") ? "" : try string("the comment")
            return .commentColumn(
                table: Array(parts.dropLast()), column: parts.last ?? "", text)
        }
        let isTable = take("TABLE")
        if !isTable, !take("DATABASE"), !take("SCHEMA"), !take("NAMESPACE") { try expect("TABLE") }
        let name = try qualifiedName("a name")
        try expect("IS")
        let text = take("NULL") ? nil : try string("the comment")
        return isTable ? .comment(table: name, text) : .refresh
    }

    /// `name [PARTITION …] COMPUTE STATISTICS [NOSCAN | FOR COLUMNS a, b | FOR ALL COLUMNS]`.
    private mutating func analysis() throws(QueryError) -> Alteration {
        let name = try qualifiedName("a table")
        while !isAtEnd, !isWords("FOR", "COLUMNS") { advance() }
        var columns: [String] = []
        if take("FOR", "COLUMNS") {
            columns = try commaSeparated { (parser: inout Parser) throws(QueryError) in
                try parser.identifier("a column")
            }
        }
        return .analyze(table: name, columns: columns)
    }

    /// What follows `ALTER TABLE`.
    private mutating func tableAlteration(_ range: Range<Int>) throws(QueryError) -> Alteration {
        let name = try qualifiedName("a table")
        if take("RENAME", "TO") { return .rename(name, to: try qualifiedName("the new name")) }
        if isWord("ADD"), isWord("COLUMN", at: 1) || isWord("COLUMNS", at: 1) {
            advance()
            advance()
            if isSymbol("(") { return .addColumns(table: name, try columnDefinitions()) }
            return .addColumns(
                table: name,
                try commaSeparated { (parser: inout Parser) throws(QueryError) in
                    try parser.columnDefinition()
                })
        }
        if isWord("ALTER") || isWord("CHANGE") {
            let isChange = isWord("CHANGE")
            advance()
            _ = take("COLUMN")
            let column = try identifier("a column's name")
            if take("TYPE") {
                return .changeColumn(
                    table: name, column: column, try dataType(), comment: nil)
            }
            if isChange, !isWord("COMMENT") {
                let changed = try columnDefinition()
                return .changeColumn(
                    table: name, column: column, changed.type, comment: changed.comment)
            }
            if take("COMMENT") {
                return .commentColumn(table: name, column: column, try string("the comment"))
            }
        }
        if take("SET", "TBLPROPERTIES") {
            return .setProperties(table: name, try options().values.mapValues { Optional($0) })
        }
        if take("UNSET", "TBLPROPERTIES") {
            _ = take("IF", "EXISTS")
            let keys = try list { (parser: inout Parser) throws(QueryError) in
                parser.current.kind == .string
                    ? try parser.string() : try parser.qualifiedName().joined(separator: ".")
            }
            var none: [String: String?] = [:]
            for key in keys { none.updateValue(nil, forKey: key.lowercased()) }
            return .setProperties(table: name, none)
        }
        throw QueryError(
            "UNSUPPORTED_FEATURE.TABLE_OPERATION", "This ALTER TABLE is not supported.", at: range)
    }

    // MARK: INSERT, DROP, SET, CACHE

    /// `INSERT INTO name …` up to its query.
    private mutating func insertHead() throws(QueryError) -> Insert {
        try expect("INSERT")
        let isOverwrite = take("OVERWRITE")
        if !isOverwrite { try expect("INTO") }
        _ = take("TABLE")
        let start = current.start
        let name = try qualifiedName("a table")
        var insert = Insert(
            table: name, columns: nil, isOverwrite: isOverwrite, isByName: false,
            query: QuerySyntax(body: .values([], alias: nil), range: start..<start),
            tableRange: range(from: start))
        if take("PARTITION") {
            insert.partition = try list { (parser: inout Parser) throws(QueryError) in
                let name = try parser.identifier("a column's name")
                return (name, parser.takeSymbol("=") ? try parser.expression() : nil)
            }
            if take("IF", "NOT", "EXISTS") {}
        }
        if take("BY", "NAME") { insert.isByName = true }
        if isSymbol("("), !startsQuery() { insert.columns = try nameList() }
        return insert
    }

    private mutating func drop() throws(QueryError) -> Statement {
        try expect("DROP")
        let isTemporary = take("TEMPORARY") || take("TEMP")
        _ = take("MATERIALIZED") || take("STREAMING")
        if let other = try dropOther(isTemporary: isTemporary) { return other }
        let kind: Drop.Kind
        if take("TABLE") {
            kind = .table
        } else if take("VIEW") {
            kind = .view
        } else {
            throw unexpected("TABLE or VIEW")
        }
        let ifExists = take("IF", "EXISTS")
        let start = current.start
        let name = try qualifiedName("a name")
        let nameRange = range(from: start)
        _ = take("PURGE")
        return .drop(Drop(kind: kind, name: name, ifExists: ifExists, nameRange: nameRange))
    }

    /// `SET`, `SET key`, `SET key = the rest of the statement`.
    private mutating func set() throws(QueryError) -> Statement {
        try expect("SET")
        if isWord("VAR") || isWord("VARIABLE"), !isSymbol("=", at: 1) {
            advance()
            return .session(try assignment())
        }
        if isAtEnd { return .set(key: nil, value: nil) }
        if take("TIME", "ZONE") {
            let zone =
                if current.kind == .string {
                    try string()
                } else if isWord("LOCAL") {
                    try identifier()
                } else {
                    text(try expression().range)
                }
            return .set(key: "spark.sql.session.timeZone", value: zone)
        }
        if isSymbol("-") {
            while !isAtEnd { advance() }
            return .set(key: nil, value: nil)
        }
        let keyStart = current.start
        while !isAtEnd, !isSymbol("="), !isSymbol("==") { advance() }
        let key = text(keyStart..<lastEnd)
        if isAtEnd { return .set(key: unquoted(key), value: nil) }
        advance()
        let valueStart = current.start
        while !isAtEnd { advance() }
        let value = valueStart < lastEnd ? text(valueStart..<lastEnd) : ""
        return .set(key: unquoted(key), value: unquoted(value))
    }

    private func unquoted(_ text: String) -> String {
        guard let first = text.first, text.count > 1, text.last == first else { return text }
        return first == "'" || first == "\"" || first == "`"
            ? String(text.dropFirst().dropLast()) : text
    }

    private mutating func cacheTable() throws(QueryError) -> Statement {
        let start = current.start
        try expect("CACHE")
        let isLazy = take("LAZY")
        try expect("TABLE")
        var cache = CacheTable(
            name: try qualifiedName("a table"), isLazy: isLazy, storageLevel: nil, query: nil,
            range: start..<start)
        if take("OPTIONS") {
            let options = try options()
            cache.storageLevel = options["storagelevel"]
        }
        if take("AS") || startsQuery() { cache.query = try query() }
        cache.range = range(from: start)
        return .cache(cache)
    }

    // MARK: EXPLAIN, DESCRIBE, SHOW

    private mutating func explain() throws(QueryError) -> Statement {
        try expect("EXPLAIN")
        var mode = ExplainMode.simple
        for word in [ExplainMode.extended, .formatted, .codegen, .cost, .analyze]
        where upperWord == word.rawValue.uppercased() {
            mode = word
        }
        if mode != .simple { advance() }
        let start = current.start
        try enter()
        defer { leave() }
        let inner = try statement()
        let range = range(from: start)
        return .explain(mode, StatementSyntax(kind: inner, range: range, text: text(range)))
    }

    private mutating func describe() throws(QueryError) -> Statement {
        advance()
        if isWord("FUNCTION") {
            advance()
            let isExtended = take("EXTENDED")
            if current.kind == .string {
                return .describeFunction([try string()], isExtended: isExtended)
            }
            if current.kind == .symbol {
                let name = text(current.range)
                advance()
                return .describeFunction([name], isExtended: isExtended)
            }
            let name = try qualifiedName("a function")
            return .describeFunction(name, isExtended: isExtended)
        }
        if isWord("QUERY"), token(1).kind != .end {
            advance()
            return .describeQuery(try query())
        }
        if startsQuery(), !isWord("TABLE") { return .describeQuery(try query()) }
        if isWord("DATABASE") || isWord("SCHEMA") || isWord("NAMESPACE"),
            token(1).kind == .word || token(1).kind == .quoted
        {
            advance()
            _ = take("EXTENDED")
            return .describeDatabase(try qualifiedName("a database").last ?? "")
        }
        _ = take("TABLE")
        let isExtended = take("EXTENDED") || take("FORMATTED")
        let name = try qualifiedName("a table")
        if !isAtEnd, !isWord("PARTITION"), !isWord("AS") {
            return .describeColumn(table: name, column: try qualifiedName("a column"))
        }
        return .describeTable(name, isExtended: isExtended)
    }

    private mutating func show() throws(QueryError) -> Statement {
        try expect("SHOW")
        let word = upperWord
        switch word {
        case "TABLES", "VIEWS":
            advance()
            let database = try inDatabase()
            let pattern = try pattern()
            return .show(
                word == "TABLES"
                    ? .tables(in: database, pattern: pattern)
                    : .views(in: database, pattern: pattern))
        case "FUNCTIONS", "ALL", "USER", "SYSTEM":
            if word != "FUNCTIONS" { advance() }
            try expect("FUNCTIONS")
            _ = try inDatabase()
            return .show(
                .functions(
                    ofLibrary: word != "USER", ofStatements: word != "SYSTEM",
                    pattern: try pattern()))
        case "COLUMNS":
            advance()
            if !take("FROM") { try expect("IN") }
            let name = try qualifiedName("a table")
            if let database = try inDatabase(), name.count == 1 {
                return .show(.columns([database] + name))
            }
            return .show(.columns(name))
        case "CREATE":
            advance()
            try expect("TABLE")
            return .show(.createTable(try qualifiedName("a table")))
        case "TBLPROPERTIES":
            advance()
            let name = try qualifiedName("a table")
            var key: String?
            if takeSymbol("(") {
                key =
                    current.kind == .string
                    ? try string() : try qualifiedName("a key").joined(separator: ".")
                try expectSymbol(")")
            }
            return .show(.properties(name, key: key))
        case "PARTITIONS":
            advance()
            return .show(.partitions(try qualifiedName("a table")))
        case "CURRENT":
            advance()
            if !take("NAMESPACE"), !take("SCHEMA") { try expect("DATABASE") }
            return .show(.currentNamespace)
        case "CATALOGS":
            advance()
            return .show(.catalogs(pattern: try pattern()))
        case "DATABASES", "SCHEMAS", "NAMESPACES":
            advance()
            return .show(.databases(pattern: try pattern()))
        default: throw unexpected("TABLES, VIEWS, FUNCTIONS, COLUMNS or CREATE TABLE")
        }
    }

    /// `FROM database` or `IN database`.
    private mutating func inDatabase() throws(QueryError) -> String? {
        guard take("FROM") || take("IN") else { return nil }
        return try qualifiedName("a database").last
    }

    private mutating func pattern() throws(QueryError) -> String? {
        let hasLike = take("LIKE")
        if current.kind == .string { return try string() }
        if hasLike || !isAtEnd { return try identifier("a pattern") }
        return nil
    }
}
