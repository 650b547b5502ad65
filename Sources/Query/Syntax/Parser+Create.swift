import Columns
import Expressions

extension Parser {
    mutating func create() throws(QueryError) -> Statement {
        try expect("CREATE")
        let orReplace = take("OR", "REPLACE")
        if take("STREAMING", "TABLE") {
            var table = try createTable(isStreaming: true)
            table.orReplace = orReplace
            return .createTable(table)
        }
        if take("FLOW") { return .createFlow(try createFlow()) }
        if take("MATERIALIZED", "VIEW") {
            var view = try createView()
            view.isMaterialized = true
            view.orReplace = orReplace
            return .createView(view)
        }
        let isGlobal = take("GLOBAL")
        let isTemporary = take("TEMPORARY") || take("TEMP")
        _ = take("LOCAL")
        if take("VIEW") {
            var view = try createView()
            view.isTemporary = isTemporary
            view.isGlobal = isGlobal
            view.orReplace = orReplace
            try checkIfNotExists(of: view)
            guard !isTemporary || !view.statesSchemaMode else {
                throw QueryError(
                    "UNSUPPORTED_FEATURE.TEMPORARY_VIEW_WITH_SCHEMA_BINDING_MODE",
                    "Temporary views take no WITH SCHEMA: they go before their tables change.",
                    at: view.nameRange)
            }
            return .createView(view)
        }
        let isExternal = take("EXTERNAL")
        if take("TABLE") {
            var table = try createTable(isStreaming: false)
            guard !isExternal || table.location != nil || table.options["path"] != nil else {
                throw QueryError(
                    "CREATE_EXTERNAL_TABLE_WITHOUT_LOCATION",
                    "CREATE EXTERNAL TABLE must be accompanied by LOCATION.", at: table.nameRange)
            }
            table.orReplace = orReplace
            table.isTemporary = isTemporary
            return .createTable(table)
        }
        if take("FUNCTION") {
            var function = try createFunction()
            function.isTemporary = isTemporary
            function.orReplace = orReplace
            guard !orReplace || !function.ifNotExists else {
                throw QueryError(
                    "INVALID_SQL_SYNTAX.CREATE_ROUTINE_WITH_IF_NOT_EXISTS_AND_REPLACE",
                    "CREATE FUNCTION takes OR REPLACE or IF NOT EXISTS, not both.",
                    at: function.nameRange)
            }
            if isTemporary { try checkTemporary(function) }
            return .alter(.createFunction(function))
        }
        if take("DATABASE") || take("SCHEMA") || take("NAMESPACE") {
            let ifNotExists = take("IF", "NOT", "EXISTS")
            let name = try qualifiedName("a database")
            while !isAtEnd {
                if take("DBPROPERTIES") || take("PROPERTIES") {
                    try checkDatabaseProperties()
                } else {
                    advance()
                }
            }
            return .alter(.createDatabase(name.last ?? "", ifNotExists: ifNotExists))
        }
        throw unexpected("TABLE, VIEW, STREAMING TABLE, MATERIALIZED VIEW or FLOW")
    }

    private mutating func createTable(isStreaming: Bool) throws(QueryError) -> CreateTable {
        let ifNotExists = take("IF", "NOT", "EXISTS")
        let start = current.start
        var table = CreateTable(name: try qualifiedName("the table's name"))
        table.nameRange = range(from: start)
        table.isStreaming = isStreaming
        table.ifNotExists = ifNotExists
        if isSymbol("("), !startsQuery() { table.columns = try columnDefinitions() }
        if table.columns == nil, take("LIKE") { table.model = try subjectName("a table") }
        try tableClauses(&table)
        if let collation = table.defaultCollation {
            table.columns = table.columns?.map { $0.defaulted(to: collation) }
        }
        if take("AS") || startsQuery() {
            let start = current.start
            table.query = try query(under: table.defaultCollation)
            table.queryText = text(range(from: start))
        }
        try check(table)
        try addPartitionColumns(to: &table)
        table.properties = try permitted(table.properties, from: table.nameRange.lowerBound)
        return table
    }

    /// The columns that PARTITIONED BY defines stand behind the others.
    private func addPartitionColumns(to table: inout CreateTable) throws(QueryError) {
        guard let first = table.partitionColumns.first else { return }
        guard table.query == nil else {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_0035",
                "A table made of a query takes the types of its columns from the query.",
                at: first.range)
        }
        for column in table.partitionColumns {
            let known = table.columns ?? []
            let isKnown = known.contains { $0.name.nameKey == column.name.nameKey }
            guard !isKnown else {
                throw QueryError(
                    "COLUMN_ALREADY_EXISTS", "`\(column.name)` is a column of the table already.",
                    at: column.range)
            }
            table.columns = known + [column]
        }
    }

    /// Clauses that exclude each other.
    private func check(_ table: CreateTable) throws(QueryError) {
        if let location = table.location, let path = table.options["path"], location != path {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_0032",
                "The table's folder is given twice, as '\(location)' and as '\(path)'.",
                at: table.nameRange)
        }
    }

    private static let onceInTable: Set<String> = [
        "COMMENT", "DEFAULT", "LOCATION", "OPTIONS", "PARTITIONED", "TBLPROPERTIES",
    ]

    private mutating func tableClauses(_ table: inout CreateTable) throws(QueryError) {
        var seen: Set<String> = []
        while true {
            let word = upperWord
            guard Self.onceInTable.contains(word) == false || seen.insert(word).inserted else {
                throw QueryError(
                    "DUPLICATE_CLAUSES", "The clause \(word) is written twice; leave one out.",
                    at: current.range)
            }
            switch word {
            case "USING":
                advance()
                let start = current.start
                table.format = try qualifiedName("a format such as json or csv")
                    .joined(separator: ".").lowercased()
                table.formatRange = range(from: start)
            case "OPTIONS":
                advance()
                table.options.append(try options())
            case "LOCATION":
                advance()
                let start = current.start
                table.location = try string("the folder, as a string")
                table.locationRange = range(from: start)
            case "COMMENT":
                advance()
                table.comment = try string("a string")
            case "TBLPROPERTIES":
                advance()
                table.properties = try options().writtenValues
            case "PARTITIONED":
                advance()
                try expect("BY")
                try partitioning(of: &table)
            case "DEFAULT":
                advance()
                try expect("COLLATION")
                table.defaultCollation = try collation()
            case "CLUSTER", "CLUSTERED":
                advance()
                try expect("BY")
                let start = current.start
                let clustered = try buckets()
                guard table.buckets == nil else { throw Self.manyBuckets(range(from: start)) }
                table.buckets = clustered
            case "STORED", "ROW":
                guard isWord("AS", at: 1) || isWords("ROW", "FORMAT") || isWord("BY", at: 1) else {
                    return
                }
                throw QueryError(
                    isWord("BY", at: 1)
                        ? "INVALID_STATEMENT_OR_CLAUSE"
                        : "NOT_SUPPORTED_COMMAND_WITHOUT_HIVE_SUPPORT",
                    "\(word) makes a table of Hive; write USING and a format instead.",
                    at: current.range)
            default: return
            }
        }
    }

    /// What follows `PARTITIONED BY`: columns of the table, or further columns with their types.
    private mutating func partitioning(of table: inout CreateTable) throws(QueryError) {
        let start = current.start
        var added: [ColumnSyntax] = []
        var buckets: BucketSyntax?
        let names = try list { (parser: inout Parser) throws(QueryError) -> String? in
            let start = parser.current.start
            if parser.isWord("BUCKET"), parser.isSymbol("(", at: 1) {
                let start = parser.current.start
                guard buckets == nil else {
                    throw Self.manyBuckets(parser.range(from: start))
                }
                buckets = try parser.bucketTransform()
                return nil
            }
            let name = try parser.identifier("a column's name")
            guard !parser.isSymbol("("), !parser.isSymbol(".") else {
                throw QueryError(
                    "UNSUPPORTED_PARTITION_TRANSFORM",
                    "A table is divided by its columns as they are, and not by what is computed "
                        + "from `\(name)`.", at: parser.range(from: start))
            }
            if parser.current.kind == .word {
                added.append(try parser.columnDefinition(of: name, from: start))
            }
            return name
        }
        let columns = names.compactMap { $0 }
        guard added.isEmpty || added.count == names.count else {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_0035",
                "PARTITIONED BY lists columns of the table or new ones with their types, not both.",
                at: range(from: start))
        }
        table.partitionedBy = columns
        if let buckets {
            guard table.buckets == nil else { throw Self.manyBuckets(range(from: start)) }
            table.buckets = buckets
        }
        table.partitionColumns = added
    }

    private static func manyBuckets(_ range: Range<Int>) -> QueryError {
        QueryError(
            "UNSUPPORTED_FEATURE.MULTIPLE_BUCKET_TRANSFORMS",
            "A table has its rows in buckets in one way only.", at: range)
    }

    /// `bucket(n, column, …)`: the same as `CLUSTERED BY (column, …) INTO n BUCKETS`.
    private mutating func bucketTransform() throws(QueryError) -> BucketSyntax {
        advance()
        try expectSymbol("(")
        guard current.kind == .integer, let count = Int(text(current.range)) else {
            throw unexpected("a number")
        }
        advance()
        var buckets = BucketSyntax(columns: [], count: count)
        while takeSymbol(",") { buckets.columns.append(try identifier("a column's name")) }
        try expectSymbol(")")
        return buckets
    }

    /// A query whose texts have a collation where they name none.
    private mutating func query(under collation: Collation?) throws(QueryError) -> QuerySyntax {
        let around = defaultCollation
        defaultCollation = collation?.isBinary == true ? nil : collation
        defer { defaultCollation = around }
        return try query()
    }

    /// What follows `CLUSTERED BY`.
    private mutating func buckets() throws(QueryError) -> BucketSyntax? {
        var buckets = BucketSyntax(columns: try nameList())
        if take("SORTED") {
            try expect("BY")
            buckets.sortedBy = try list { (parser: inout Parser) throws(QueryError) in
                let name = try parser.identifier()
                if !parser.take("DESC") { _ = parser.take("ASC") }
                return name
            }
        }
        guard take("INTO") else { return nil }
        guard current.kind == .integer, let count = Int(text(current.range)) else {
            throw unexpected("a number")
        }
        advance()
        try expect("BUCKETS")
        buckets.count = count
        return buckets
    }

    private mutating func createView() throws(QueryError) -> CreateView {
        let ifNotExists = take("IF", "NOT", "EXISTS")
        let start = current.start
        let name = try qualifiedName("the view's name")
        let nameRange = range(from: start)
        var view = CreateView(
            name: name, query: QuerySyntax(body: .values([], alias: nil), range: nameRange),
            nameRange: nameRange)
        view.ifNotExists = ifNotExists
        let beforeColumns = index
        if isSymbol("("), !startsQuery() {
            let names = attempt { (parser: inout Parser) throws(QueryError) in
                try parser.viewColumns()
            }
            if let names {
                view.columns = names.map(\.name)
                view.columnComments = names.map(\.comment)
            } else {
                rewind(to: beforeColumns)
                view.columns = try columnDefinitions().map(\.name)
            }
        }
        var source = CreateTable(name: name)
        source.nameRange = nameRange
        try tableClauses(&source)
        if let mode = try viewSchemaMode() {
            view.schemaMode = mode
            view.statesSchemaMode = true
            try tableClauses(&source)
        }
        view.comment = source.comment
        view.properties = source.properties
        if source.format != nil, !isWord("AS") {
            view.source = source
            return view
        }
        view.storage = source
        try expect("AS")
        let queryStart = current.start
        view.query = try query(under: source.defaultCollation)
        view.queryText = text(range(from: queryStart))
        return view
    }

    private func checkIfNotExists(of view: CreateView) throws(QueryError) {
        guard view.ifNotExists else { return }
        guard !view.isTemporary || view.orReplace else {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_0053",
                "CREATE TEMPORARY VIEW takes no IF NOT EXISTS; write OR REPLACE.",
                at: view.nameRange)
        }
        guard !view.orReplace else {
            throw QueryError(
                "CREATE_VIEW_WITH_IF_NOT_EXISTS_AND_REPLACE",
                "CREATE VIEW takes OR REPLACE or IF NOT EXISTS, not both.", at: view.nameRange)
        }
    }

    /// `WITH SCHEMA {BINDING | COMPENSATION | TYPE EVOLUTION | EVOLUTION}`.
    mutating func viewSchemaMode() throws(QueryError) -> ViewSchemaMode? {
        guard take("WITH", "SCHEMA") else { return nil }
        if take("BINDING") { return .binding }
        if take("COMPENSATION") { return .compensation }
        if take("TYPE", "EVOLUTION") { return .typeEvolution }
        if take("EVOLUTION") { return .evolution }
        throw unexpected("BINDING, COMPENSATION, TYPE EVOLUTION or EVOLUTION")
    }

    /// `(name [COMMENT 'text'], …)`.
    private mutating func viewColumns() throws(QueryError) -> [(name: String, comment: String?)] {
        try list { (parser: inout Parser) throws(QueryError) in
            let name = try parser.identifier("a column's name")
            let comment = parser.take("COMMENT") ? try parser.string() : nil
            guard parser.isSymbol(",") || parser.isSymbol(")") else {
                throw parser.unexpected("`,` or `)`")
            }
            return (name, comment)
        }
    }

    private mutating func createFlow() throws(QueryError) -> CreateFlow {
        let start = current.start
        let name = try identifier("the flow's name")
        let nameRange = range(from: start)
        let comment = take("COMMENT") ? try string() : nil
        try expect("AS")
        try expect("INSERT")
        try expect("INTO")
        _ = take("TABLE")
        let targetStart = current.start
        let target = try qualifiedName("a streaming table")
        let targetRange = range(from: targetStart)
        let isByName = take("BY", "NAME")
        let queryStart = current.start
        let query = try query()
        return CreateFlow(
            name: name, comment: comment, target: target, isByName: isByName, query: query,
            queryText: text(range(from: queryStart)), nameRange: nameRange,
            targetRange: targetRange)
    }
}
