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
        case .functions(let ofLibrary, let ofStatements, let pattern):
            return listFunctions(ofLibrary, ofStatements, pattern)
        case .columns(let name):
            let schema = try schema(of: name)
            return Self.texts(["col_name"], schema.map { [.string($0.name)] })
        case .createTable(let name):
            let schema = try schema(of: name)
            let columns = schema.map { "  \($0.name) \($0.type.ddl)" }.joined(separator: ",\n")
            let table = try simpleName(name)
            return Self.texts(
                ["createtab_stmt"], [[.string("CREATE TABLE default.\(table) (\n\(columns))\n")]])
        case .partitions(let name): return try partitions(of: name)
        case .properties(let name, let key):
            return try properties(of: name, key)
        case .currentNamespace:
            return Self.texts(
                ["catalog", "namespace"],
                [[.string("spark_catalog"), .string(databases.current)]])
        case .databases(let pattern):
            let names = databases.names.filter { Self.matches($0, pattern) }.sorted()
            return Self.texts(["namespace"], names.map { [.string($0)] })
        case .catalogs(let pattern):
            let names = ["spark_catalog"].filter { Self.matches($0, pattern) }
            return Self.texts(["catalog"], names.map { [.string($0)] })
        }
    }

    /// What a database holds, and temporary views, which every database shows.
    private func named(
        _ column: String, in database: String?, _ pattern: String?, where isShown: (String) -> Bool
    ) throws(StatementError) -> StatementResult {
        let wanted = (database ?? databases.current).lowercased()
        guard databases.contains(wanted) else { throw Self.noDatabase(wanted) }
        let schema = [
            Field("namespace", .string), Field(column, .string), Field("isTemporary", .boolean),
        ]
        var rows: [[Value]] = []
        for key in Set(views.keys).union(tables.tables.keys).sorted() where isShown(key) {
            let isTemporary =
                views[key]?.isTemporary ?? (tables[key]?.definition.kind == .temporaryView)
            let place = isTemporary ? ("", key) : Databases.place(of: key)
            guard isTemporary || place.0 == wanted, Self.matches(place.1, pattern) else { continue }
            rows.append([.string(place.0), .string(place.1), .boolean(isTemporary)])
        }
        return .rows(schema, [Batch(schema: schema, rows: rows)])
    }

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
        if let view = views[simple.lowercased()] { return view.schema }
        guard let table = tables[simple] else { throw Self.notFound(simple) }
        return table.schema
    }

    func describe(_ name: [String]) throws(StatementError) -> StatementResult {
        let schema = try schema(of: name)
        let key = try simpleName(name)
        let (table, view) = (tables[key], views[key.lowercased()])
        var rows: [[Value]] = []
        var defaults: [[Value]] = []
        for field in schema {
            let key = field.name.lowercased()
            let type = table?.lengths[key]?.description ?? field.type.description
            let comment =
                (table?.comments ?? view?.comments)?[key].map { Value.string($0) } ?? .null
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
            let names = Set(names.map { $0.lowercased() })
            rows += zip(schema, rows).filter { names.contains($0.0.name.lowercased()) }.map(\.1)
        }
        return Self.texts(["col_name", "data_type", "comment"], rows)
    }

    /// The values that a table's rows have in the columns it is divided by: `a=1/b=x`.
    private func partitions(of name: [String]) throws(StatementError) -> StatementResult {
        _ = try schema(of: name)
        let key = try simpleName(name)
        guard let table = tables[key], !table.partitionedBy.isEmpty else {
            throw .query(
                QueryError(
                    "INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY",
                    "Table `\(key)` is not partitioned."))
        }
        var found: Set<String> = []
        for batch in table.batches ?? [] {
            let columns = table.partitionedBy.compactMap { name in
                batch.schema.firstIndex { $0.name.lowercased() == name.lowercased() }
            }
            for row in 0..<batch.count {
                let parts = columns.map { index in
                    let (value, field) = (batch.columns[index].value(at: row), batch.schema[index])
                    let text =
                        value.isNull
                        ? "__HIVE_DEFAULT_PARTITION__" : TextFormat.text(value, field.type)
                    return "\(field.name)=\(text)"
                }
                found.insert(parts.joined(separator: "/"))
            }
        }
        return Self.texts(["partition"], found.sorted().map { [.string($0)] })
    }

    /// One column's name, type and comment, a row each.
    func describe(
        _ column: [String], of name: [String]
    ) throws(StatementError) -> StatementResult {
        let schema = try schema(of: name)
        let table = tables[try simpleName(name)]
        let wanted = (column.last ?? "").lowercased()
        guard column.count == 1, let field = schema.first(where: { $0.name.lowercased() == wanted })
        else {
            throw .query(
                QueryError(
                    "COLUMN_NOT_FOUND",
                    "The column `\(column.joined(separator: "`.`"))` cannot be found. The table has "
                        + schema.map { "`\($0.name)`" }.joined(separator: ", ") + "."))
        }
        let type = table?.lengths[wanted]?.description ?? field.type.description
        return Self.texts(
            ["info_name", "info_value"],
            [
                [.string("col_name"), .string(field.name)],
                [.string("data_type"), .string(type)],
                [.string("comment"), .string(table?.comments[wanted] ?? "NULL")],
            ])
    }

    func describe(database name: String) throws(StatementError) -> StatementResult {
        guard databases.contains(name) else { throw Self.noDatabase(name) }
        return Self.texts(
            ["info_name", "info_value"],
            [
                [.string("Catalog Name"), .string("spark_catalog")],
                [.string("Namespace Name"), .string(name.lowercased())],
            ])
    }

    private func properties(
        of name: [String], _ key: String?
    ) throws(StatementError) -> StatementResult {
        let simple = try simpleName(name)
        _ = try schema(of: name)
        let found = tables[simple]?.properties ?? [:]
        guard let key else {
            let rows = found.sorted { $0.key < $1.key }.map {
                [Value.string($0.key), .string($0.value)]
            }
            return Self.texts(["key", "value"], rows)
        }
        let value =
            found[key.lowercased()]
            ?? "Table spark_catalog.\(Self.fullName(of: simple)) does not have property: \(key)"
        return Self.texts(["key", "value"], [[.string(key), .string(value)]])
    }

    /// `database.name`.
    private static func fullName(of key: String) -> String {
        let place = Databases.place(of: key)
        return "\(place.database).\(place.name)"
    }

    static func description(of schema: Schema) -> StatementResult {
        texts(
            ["col_name", "data_type", "comment"],
            schema.map { [.string($0.name), .string($0.type.description), .null] })
    }
}
