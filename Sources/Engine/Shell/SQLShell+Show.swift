import Columns
import Expressions
import Formats
import Query

extension SQLShell {
    func show(_ show: Show) throws(StatementError) -> StatementResult {
        switch show {
        case .tables(let database, let pattern):
            return try named("tableName", in: database, pattern) { _ in true }
        case .views(let database, let pattern):
            return try named("viewName", in: database, pattern) { views[$0] != nil }
        case .functions(let ofLibrary, let ofStatements, let database, let pattern):
            return try listFunctions(ofLibrary, ofStatements, in: database, pattern)
        case .columns(let name):
            let schema = try schema(of: name)
            return Self.texts(["col_name"], schema.map { [.string($0.name)] })
        case .createTable(let name, let asSerde, let range):
            return try creationText(of: name, asSerde: asSerde, at: range)
        case .partitions(let name, let spec, let range):
            return try showPartitions(of: name, spec, at: range)
        case .tableDetails(let database, let pattern, let spec, let range):
            return try tableDetails(in: database, pattern, spec, at: range)
        case .properties(let name, let key):
            return try properties(of: name, key)
        case .currentNamespace:
            return Self.texts(
                ["catalog", "namespace"],
                [[.string("spark_catalog"), .string(databases.current)]])
        case .resources: return Self.texts(["Results"], [])
        case .databases(let pattern):
            let names = databases.names.filter { Self.matches($0, pattern) }.sorted()
            let column = Self.namesAsBefore ? "databaseName" : "namespace"
            return Self.texts([column], names.map { [.string($0)] })
        case .catalogs(let pattern):
            let names = ["spark_catalog"].filter { Self.matches($0, pattern) }
            return Self.texts(["catalog"], names.map { [.string($0)] })
        case .collations(let pattern):
            // All of the builtin schema.
            let rows = CollationCatalog.rows.filter { row in
                guard case .string(let name) = row[2] else { return false }
                return Self.matches(name, pattern)
            }
            return Self.texts(
                Array(CollationCatalog.columns.dropFirst(2)), rows.map { Array($0.dropFirst(2)) })
        }
    }

    /// What a database holds, and temporary views, which every database shows.
    private func named(
        _ column: String, in database: String?, _ pattern: String?, where isShown: (String) -> Bool
    ) throws(StatementError) -> StatementResult {
        let wanted = (database ?? databases.current).nameKey
        guard databases.contains(wanted) || wanted == Databases.ofViews else {
            throw Self.noDatabase(wanted)
        }
        let isAsBefore = Self.namesAsBefore && column == "tableName"
        let schema = [
            Field(isAsBefore ? "database" : "namespace", .string), Field(column, .string),
            Field("isTemporary", .boolean),
        ]
        var rows: [[Value]] = []
        for key in Set(views.keys).union(tables.tables.keys).sorted() where isShown(key) {
            let isTemporary = Databases.isTemporary(key)
            var place = Databases.place(of: key)
            let isGlobal = key.hasPrefix(Databases.global(""))
            if isGlobal { place = Databases.place(of: place.name) }
            guard isTemporary && !isGlobal || place.database == wanted,
                Self.matches(place.name, pattern)
            else { continue }
            rows.append([.string(place.database), .string(place.name), .boolean(isTemporary)])
        }
        return .rows(schema, [Batch(schema: schema, rows: rows)])
    }

    /// Whether commands name their columns as before Spark 3.
    private static var namesAsBefore: Bool { SessionRules.current.namesOutputAsBefore }

    static func noDatabase(_ name: String) -> StatementError {
        .query(
            QueryError(
                "SCHEMA_NOT_FOUND",
                "The schema `\(name)` cannot be found. Verify the spelling and correctness of the "
                    + "schema and catalog."))
    }

    /// `*` stands for any text, `|` between alternatives; letters of either case.
    static func matches(_ name: String, _ pattern: String?) -> Bool {
        guard let pattern else { return true }
        return pattern.lowercased().split(separator: "|").contains { alternative in
            matches(Array(name.lowercased().utf8)[...], Array(alternative.utf8)[...])
        }
    }

    private static func matches(_ name: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        if first == UInt8(ascii: "*") || first == UInt8(ascii: "%") {
            let rest = pattern.dropFirst()
            return (name.startIndex...name.endIndex).contains { matches(name[$0...], rest) }
        }
        guard let letter = name.first else { return false }
        if first == UInt8(ascii: "["), let end = pattern.firstIndex(of: UInt8(ascii: "]")) {
            let letters = pattern[(pattern.startIndex + 1)..<end]
            return isOne(letter, of: letters)
                && matches(name.dropFirst(), pattern[(end + 1)...])
        }
        guard letter == first || first == UInt8(ascii: ".") else { return false }
        return matches(name.dropFirst(), pattern.dropFirst())
    }

    /// `abc`, `a-z`, `^abc`: what stands between the brackets of a pattern.
    private static func isOne(_ letter: UInt8, of letters: ArraySlice<UInt8>) -> Bool {
        if letters.first == UInt8(ascii: "^") { return !isOne(letter, of: letters.dropFirst()) }
        var rest = letters
        while let low = rest.popFirst() {
            if rest.first == UInt8(ascii: "-"), let high = rest.dropFirst().first {
                if (min(low, high)...high).contains(letter) { return true }
                rest = rest.dropFirst(2)
            } else if low == letter {
                return true
            }
        }
        return false
    }

    func schema(of name: [String]) throws(StatementError) -> Schema {
        let simple = try simpleName(name)
        if let view = views[simple.nameKey] {
            let changes = view.schemaMode == .evolution || view.schemaMode == .typeEvolution
            guard changes, !view.isTemporary, view.columns.isEmpty else { return view.schema }
            return try bind(QuerySyntax(reading: name)).schema
        }
        guard let table = tables[simple] else { throw Self.notFound(simple) }
        return table.schema
    }

    func describe(
        _ name: [String], _ partition: PartitionSpec?
    ) throws(StatementError) -> StatementResult {
        let schema = try schema(of: name)
        let key = try simpleName(name)
        if let partition { try checkPartition(partition, of: key, "DESC PARTITION") }
        let (table, view) = (tables[key], views[key.nameKey])
        let comments = table?.comments ?? view.map { self.comments(of: $0) } ?? [:]
        var rows: [[Value]] = []
        var defaults: [[Value]] = []
        for field in schema {
            let key = field.name.nameKey
            let length = table?.lengths[key] ?? view?.lengths[key]
            let type = length?.description(of: field.type) ?? field.type.description
            let comment = comments[key].map { Value.string($0) } ?? .null
            rows.append([.string(field.name), .string(type), comment])
            if let text = table?.defaultTexts[key] {
                defaults.append([.string(field.name), .string(type), .string(text)])
            }
        }
        if !defaults.isEmpty {
            rows.append([.string(""), .string(""), .string("")])
            rows.append([.string("# Column Default Values"), .string(""), .string("")])
            rows += defaults
        }
        if let names = table?.partitionedBy, !names.isEmpty {
            rows.append([.string("# Partition Information"), .string(""), .string("")])
            rows.append([.string("# col_name"), .string("data_type"), .string("comment")])
            let names = Set(names.map { $0.nameKey })
            rows += zip(schema, rows).filter { names.contains($0.0.name.nameKey) }.map(\.1)
        }
        return Self.texts(["col_name", "data_type", "comment"], rows)
    }

    /// What is known of each table that a pattern fits, as lines of text.
    private func tableDetails(
        in database: String?, _ pattern: String, _ spec: PartitionSpec?, at range: Range<Int>
    ) throws(StatementError) -> StatementResult {
        if let spec {
            let name = try simpleName([pattern], at: range)
            guard exists(name) else { throw Self.notFound(name, at: range) }
            try checkPartition(spec, of: name, "SHOW TABLE EXTENDED")
        }
        let wanted = (database ?? databases.current).nameKey
        guard databases.contains(wanted) else { throw Self.noDatabase(wanted) }
        let schema = [
            Field(Self.namesAsBefore ? "database" : "namespace", .string),
            Field("tableName", .string),
            Field("isTemporary", .boolean), Field("information", .string),
        ]
        var rows: [[Value]] = []
        for key in Set(views.keys).union(tables.tables.keys).sorted() {
            let (isTemporary, place) = (Databases.isTemporary(key), Databases.place(of: key))
            guard isTemporary || place.database == wanted, Self.matches(place.name, pattern)
            else { continue }
            let columns = views[key]?.schema ?? tables[key]?.schema ?? []
            let lines = [
                isTemporary ? "" : "Catalog: \(Databases.catalog)\nDatabase: \(place.database)\n",
                "Table: \(place.name)\nType: \(views[key] == nil ? "MANAGED" : "VIEW")\nSchema: root\n",
                columns.map { " |-- \($0.name): \($0.type.description)\n" }.joined(),
            ]
            rows.append([
                .string(place.database), .string(place.name), .boolean(isTemporary),
                .string(lines.joined() + "\n"),
            ])
        }
        return .rows(schema, [Batch(schema: schema, rows: rows)])
    }

    /// One column's name, type and comment, a row each.
    func describe(
        _ column: [String], of name: [String], isExtended: Bool
    ) throws(StatementError) -> StatementResult {
        let schema = try schema(of: name)
        let key = try simpleName(name)
        let (table, view) = (tables[key], views[key.nameKey])
        let wanted = (column.last ?? "").nameKey
        if column.count > 1,
            let base = schema.first(where: { $0.name.nameKey == column[0].nameKey })
        {
            guard case .structure = base.type else {
                throw .query(
                    QueryError(
                        "INVALID_EXTRACT_BASE_FIELD_TYPE",
                        "`\(base.name)` is of the type \"\(base.type.ddl)\" and has no members."))
            }
            throw .query(
                QueryError(
                    "_LEGACY_ERROR_TEMP_1060",
                    "DESC TABLE COLUMN does not support nested column: "
                        + column.joined(separator: ".") + "."))
        }
        guard column.count == 1, let field = schema.first(where: { $0.name.nameKey == wanted })
        else {
            throw .query(
                QueryError(
                    "COLUMN_NOT_FOUND",
                    "The column `\(column.joined(separator: "`.`"))` cannot be found. The table has "
                        + schema.map { "`\($0.name)`" }.joined(separator: ", ") + "."))
        }
        let length = table?.lengths[wanted] ?? view?.lengths[wanted]
        let type = length?.description(of: field.type) ?? field.type.description
        let comments = table?.comments ?? view.map { self.comments(of: $0) } ?? [:]
        let comment = comments[wanted] ?? "NULL"
        var rows: [[Value]] = [
            [.string("col_name"), .string(field.name)],
            [.string("data_type"), .string(type)],
            [.string("comment"), .string(comment)],
        ]
        if isExtended {
            rows += Self.noStatistics
            if let text = table?.defaultTexts[wanted] {
                rows.append([.string("default"), .string(text)])
            }
        }
        return Self.texts(["info_name", "info_value"], rows)
    }

    /// Statistics are not kept.
    private static let noStatistics: [[Value]] = [
        "min", "max", "num_nulls", "distinct_count", "avg_col_len", "max_col_len", "histogram",
    ].map { [.string($0), .string("NULL")] }

    func describe(database name: String) throws(StatementError) -> StatementResult {
        guard databases.contains(name) else { throw Self.noDatabase(name) }
        let columns =
            Self.namesAsBefore
            ? ["database_description_item", "database_description_value"]
            : ["info_name", "info_value"]
        return Self.texts(
            columns,
            [
                [.string("Catalog Name"), .string("spark_catalog")],
                [.string("Namespace Name"), .string(name.nameKey)],
            ])
    }

    private func properties(
        of name: [String], _ key: String?
    ) throws(StatementError) -> StatementResult {
        let simple = try simpleName(name)
        _ = try schema(of: name)
        var found = tables[simple]?.properties ?? views[simple.nameKey]?.properties ?? [:]
        for (key, value) in tables[simple]?.definition.options ?? [:] where key != "path" {
            found["option." + key] = value
        }
        guard let key else {
            let rows = found.sorted { $0.key < $1.key }.map {
                [Value.string($0.key), .string($0.value)]
            }
            return Self.texts(["key", "value"], rows)
        }
        let place = Databases.place(of: simple)
        let value =
            found[key]
            ?? "Table \(Databases.catalog).\(place.database).\(place.name) does not have property: "
            + key
        return Self.texts(["key", "value"], [[.string(key), .string(value)]])
    }

    func describe(_ query: QuerySyntax) throws(StatementError) -> StatementResult {
        let schema = try bind(query).schema
        let notes = notes(of: query)
        return Self.texts(
            ["col_name", "data_type", "comment"],
            schema.map { field in
                let comment = notes[field.name.nameKey]?.comment.map { Value.string($0) }
                return [.string(field.name), .string(field.type.description), comment ?? .null]
            })
    }

    /// The comments of a view's columns: of one that has what its query gives, those of now.
    private func comments(of view: StoredView) -> [String: String] {
        guard view.schemaMode == .evolution, !view.isTemporary else { return view.comments }
        let now = notes(of: view.query).compactMapValues(\.comment)
        return now.merging(view.comments) { $1 }
    }

    /// What is noted of the columns that a query takes from tables, by its own names in lower case.
    func notes(of query: QuerySyntax) -> [String: ColumnNote] {
        guard query.with.allSatisfy({ !$0.refersToItself }),
            let schema = try? Binder.bind(query, catalog: catalog).schema,
            let notes = try? Binder.notes(of: query, catalog: catalog)
        else { return [:] }
        var found: [String: ColumnNote] = [:]
        for (field, note) in zip(schema, notes) { found[field.name.nameKey] = note }
        return found
    }
}
