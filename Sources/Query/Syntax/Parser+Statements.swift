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
            return .uncache(name: try subjectName("a table"), ifExists: ifExists)
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
            let start = current.start
            while !isAtEnd { advance() }
            let key = unquoted(start < lastEnd ? text(start..<lastEnd) : "")
            return .reset(key: key.isEmpty ? nil : key)
        case "EXPLAIN": return try explain()
        case "DESCRIBE", "DESC": return try describe()
        case "SHOW": return try show()
        case "USE":
            advance()
            _ = take("DATABASE") || take("SCHEMA") || take("NAMESPACE")
            return .use(try qualifiedName("a database"))
        case "TRUNCATE":
            advance()
            try expect("TABLE")
            let name = try subjectName("a table")
            return .alter(.truncate(table: name, try optionalPartition()))
        case "ALTER": return .alter(try alteration())
        case "REFRESH" where isWord("TABLE", at: 1):
            advance()
            advance()
            return .alter(
                .analyze(table: try subjectName("a table"), columns: [], isRefresh: true))
        case "REFRESH":
            while !isAtEnd { advance() }
            return .alter(.refresh)
        case "DECLARE": return .session(try declare())
        case "EXECUTE" where isWord("IMMEDIATE", at: 1): return .session(try executeImmediate())
        case "COMMENT" where isWord("ON", at: 1): return .alter(try comment())
        case "DELETE", "UPDATE", "MERGE": return .alter(try refusedChange())
        case "ANALYZE" where isWord("TABLE", at: 1):
            advance()
            advance()
            return .alter(try analysis())
        case "ANALYZE" where isWord("TABLES", at: 1): return .alter(try analysisOfTables())
        case "MSCK" where isWord("REPAIR", at: 1): return .alter(try repair())
        case "ADD", "LIST": return try resources()
        case "ANALYZE", "LOAD", "MSCK", "GRANT", "REVOKE", "COMMENT":
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

    private mutating func analysisOfTables() throws(QueryError) -> Alteration {
        try expect("ANALYZE")
        try expect("TABLES")
        let database = try inDatabase()
        try expect("COMPUTE")
        try expect("STATISTICS")
        _ = take("NOSCAN")
        return .database(database)
    }

    private mutating func repair() throws(QueryError) -> Alteration {
        try expect("MSCK")
        try expect("REPAIR")
        try expect("TABLE")
        let start = current.start
        let name = try subjectName("a table")
        let nameRange = range(from: start)
        if !isAtEnd {
            if !take("ADD"), !take("DROP") { try expect("SYNC") }
            try expect("PARTITIONS")
        }
        return .table(
            TableAlteration(
                isView: false, name: name, nameRange: nameRange,
                change: .partitionsFound("MSCK REPAIR TABLE"), range: nameRange))
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
        return isTable ? .comment(table: name, text) : .database(name.last)
    }

    /// `name [PARTITION …] COMPUTE STATISTICS [NOSCAN | FOR COLUMNS a, b | FOR ALL COLUMNS]`.
    private mutating func analysis() throws(QueryError) -> Alteration {
        let name = try subjectName("a table")
        while !isAtEnd, !isWords("FOR", "COLUMNS") { advance() }
        var columns: [String] = []
        if take("FOR", "COLUMNS") {
            columns = try commaSeparated { (parser: inout Parser) throws(QueryError) in
                try parser.identifier("a column")
            }
        }
        return .analyze(table: name, columns: columns, isRefresh: false)
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
        if let partition = try optionalPartition() {
            insert.partition = partition
            if take("IF", "NOT", "EXISTS") {}
        }
        if take("REPLACE", "WHERE") {
            _ = try expression()
            _ = try query()
            throw QueryError(
                "UNSUPPORTED_FEATURE.TABLE_OPERATION",
                "INSERT INTO … REPLACE WHERE is not supported for this table; write INSERT OVERWRITE "
                    + "with the rows that stay.", at: current.range)
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
        if isWord("CATALOG"), token(1).kind == .word || token(1).kind == .string {
            advance()
            return .use([current.kind == .string ? try string() : try identifier()])
        }
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
        guard !isSymbol("="), !isSymbol("==") else {
            throw QueryError(
                "INVALID_SET_SYNTAX", "SET takes a key before the equals sign: SET key = value.",
                at: current.range)
        }
        while !isAtEnd, !isSymbol("="), !isSymbol("==") { advance() }
        let key = text(keyStart..<lastEnd)
        if isAtEnd { return .set(key: unquoted(key), value: nil) }
        advance()
        let valueStart = current.start
        while !isAtEnd { advance() }
        let value = valueStart < lastEnd ? text(valueStart..<lastEnd) : ""
        return .set(key: unquoted(key), value: unquoted(value))
    }

    /// `LIST FILES`, `ADD JAR …` and their like.
    private mutating func resources() throws(QueryError) -> Statement {
        let word = upperWord
        advance()
        let kind = upperWord
        guard ["FILE", "FILES", "JAR", "JARS", "ARCHIVE", "ARCHIVES"].contains(kind) else {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_0035",
                "Operation not allowed: \(word) with resource type '\(kind.lowercased())'.",
                at: current.range)
        }
        guard word == "LIST" else {
            throw QueryError.unsupported(
                "ADD \(kind) hands files to programs of the JVM, and weir runs none.",
                at: current.range)
        }
        while !isAtEnd { advance() }
        return .show(.resources)
    }

    /// A key or value without backquotes; other quotes are part of it.
    private func unquoted(_ text: String) -> String {
        guard text.count > 1, text.first == "`", text.last == "`" else { return text }
        return String(text.dropFirst().dropLast())
    }

    private mutating func cacheTable() throws(QueryError) -> Statement {
        let start = current.start
        try expect("CACHE")
        let isLazy = take("LAZY")
        try expect("TABLE")
        let nameStart = current.start
        var cache = CacheTable(
            name: try qualifiedName("a table"), isLazy: isLazy, storageLevel: nil, query: nil,
            range: start..<start)
        cache.nameRange = range(from: nameStart)
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
            let name = try subjectName("a function")
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
        let name = try subjectName("a table")
        let partition = try optionalPartition()
        if !isAtEnd, partition == nil, !isWord("AS") {
            let column = try qualifiedName("a column")
            try refuseJSON(ofColumn: true, isExtended)
            return .describeColumn(table: name, column: column, isExtended: isExtended)
        }
        try refuseJSON(ofColumn: false, isExtended)
        return .describeTable(name, partition, isExtended: isExtended)
    }

    /// `AS JSON` tells when and where a table was made, which nothing here keeps.
    private mutating func refuseJSON(
        ofColumn: Bool, _ isExtended: Bool
    ) throws(QueryError) {
        guard isWord("AS"), isWord("JSON", at: 1) else { return }
        guard isExtended else {
            throw QueryError(
                "DESCRIBE_JSON_NOT_EXTENDED",
                "DESCRIBE TABLE … AS JSON is written with EXTENDED or FORMATTED.", at: current.range
            )
        }
        guard !ofColumn else {
            throw QueryError(
                "UNSUPPORTED_FEATURE.DESC_TABLE_COLUMN_JSON",
                "DESCRIBE … AS JSON describes whole tables.", at: current.range)
        }
    }
}
