/// SHOW, of all that a catalogue holds.
extension Parser {
    mutating func show() throws(QueryError) -> Statement {
        let start = current.start
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
            let database = try inDatabase()
            return .show(
                .functions(
                    ofLibrary: word != "USER", ofStatements: word != "SYSTEM", in: database,
                    pattern: try pattern()))
        case "COLUMNS": return .show(try columns(from: start))
        case "CREATE":
            advance()
            try expect("TABLE")
            let (name, range) = try tableName()
            return .show(.createTable(name, asSerde: take("AS", "SERDE"), nameRange: range))
        case "COLLATIONS":
            advance()
            return .show(.collations(pattern: try pattern()))
        case "TBLPROPERTIES": return .show(try tableProperties())
        case "PARTITIONS":
            advance()
            let (name, range) = try tableName()
            return .show(.partitions(name, try optionalPartition(), nameRange: range))
        case "TABLE" where isWord("EXTENDED", at: 1): return .show(try tableDetails())
        case "CURRENT":
            advance()
            if !take("NAMESPACE"), !take("SCHEMA") { try expect("DATABASE") }
            return .show(.currentNamespace)
        case "CATALOGS":
            advance()
            return .show(.catalogs(pattern: try pattern()))
        case "DATABASES", "SCHEMAS", "NAMESPACES":
            advance()
            let start = current.start
            if let catalog = try inDatabase(), catalog.lowercased() != "spark_catalog" {
                throw QueryError(
                    "SCHEMA_NOT_FOUND", "The schema `spark_catalog`.`\(catalog)` cannot be found.",
                    at: range(from: start))
            }
            return .show(.databases(pattern: try pattern()))
        default: throw unexpected("TABLES, VIEWS, FUNCTIONS, COLUMNS or CREATE TABLE")
        }
    }

    private mutating func tableName() throws(QueryError) -> (name: [String], range: Range<Int>) {
        let start = current.start
        let name = try qualifiedName("a table")
        return (name, range(from: start))
    }

    /// - Parameter start: Where the statement begins.
    private mutating func columns(from start: Int) throws(QueryError) -> Show {
        try expect("COLUMNS")
        if !take("FROM") { try expect("IN") }
        let name = try subjectName("a table")
        guard let database = try inDatabase() else { return .columns(name) }
        guard name.count == 1 || name[name.count - 2].lowercased() == database.lowercased() else {
            throw QueryError(
                "SHOW_COLUMNS_WITH_CONFLICT_NAMESPACE",
                "The table is said to be in `\(name[name.count - 2])` and in `\(database)`.",
                at: range(from: start))
        }
        return .columns([database, name[name.count - 1]])
    }

    private mutating func tableProperties() throws(QueryError) -> Show {
        try expect("TBLPROPERTIES")
        let name = try subjectName("a table")
        var key: String?
        if takeSymbol("(") {
            key =
                current.kind == .string
                ? try string() : try qualifiedName("a key").joined(separator: ".")
            try expectSymbol(")")
        }
        return .properties(name, key: key)
    }

    private mutating func tableDetails() throws(QueryError) -> Show {
        try expect("TABLE")
        try expect("EXTENDED")
        let database = try inDatabase()
        let start = current.start + (isWord("LIKE") ? 5 : 0)
        guard let pattern = try pattern() else { throw unexpected("LIKE and a pattern") }
        let patternRange = range(from: start)
        return .tableDetails(
            in: database, pattern: pattern, try optionalPartition(), patternRange: patternRange)
    }

    /// `FROM database` or `IN database`.
    mutating func inDatabase() throws(QueryError) -> String? {
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
