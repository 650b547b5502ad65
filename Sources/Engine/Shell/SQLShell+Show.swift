import Columns
import Expressions
import Query

extension SQLShell {
    func show(_ show: Show) throws(StatementError) -> StatementResult {
        switch show {
        case .tables(let pattern):
            return named(["namespace", "tableName", "isTemporary"], pattern) { _ in true }
        case .views(let pattern):
            return named(["namespace", "viewName", "isTemporary"], pattern) { views[$0] != nil }
        case .functions(let pattern):
            let names = Self.functionNames.filter { Self.matches($0, pattern) }.sorted()
            return Self.texts(["function"], names.map { [.string($0)] })
        case .columns(let name):
            let schema = try schema(of: name)
            return Self.texts(["col_name"], schema.map { [.string($0.name)] })
        case .createTable(let name):
            let schema = try schema(of: name)
            let columns = schema.map { "  \($0.name) \($0.type.ddl)" }.joined(separator: ",\n")
            let table = try simpleName(name)
            return Self.texts(
                ["createtab_stmt"], [[.string("CREATE TABLE default.\(table) (\n\(columns))\n")]])
        case .properties(let name, let key):
            return try properties(of: name, key)
        case .currentNamespace:
            return Self.texts(
                ["catalog", "namespace"],
                [[.string("spark_catalog"), .string(databases.current)]])
        case .databases:
            return Self.texts(
                ["namespace"], databases.names.sorted().map { [.string($0)] })
        case .catalogs(let pattern):
            let names = ["spark_catalog"].filter { Self.matches($0, pattern) }
            return Self.texts(["catalog"], names.map { [.string($0)] })
        }
    }

    private func named(
        _ columns: [String], _ pattern: String?, where isShown: (String) -> Bool
    ) -> StatementResult {
        let schema = [
            Field(columns[0], .string), Field(columns[1], .string), Field(columns[2], .boolean),
        ]
        let names = Set(views.keys).union(tables.tables.keys)
        let rows = names.filter { isShown($0) && Self.matches($0, pattern) }.sorted().map { name in
            let isTemporary =
                views[name]?.isTemporary ?? (tables[name]?.definition.kind == .temporaryView)
            return [
                Value.string(isTemporary ? "" : "default"), .string(name), .boolean(isTemporary),
            ]
        }
        return .rows(schema, [Batch(schema: schema, rows: rows)])
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
        return name.first == first && matches(name.dropFirst(), pattern.dropFirst())
    }

    func schema(of name: [String]) throws(StatementError) -> Schema {
        let simple = try simpleName(name)
        if let view = views[simple.lowercased()] { return view.schema }
        guard let table = tables[simple] else { throw Self.notFound(simple) }
        return table.schema
    }

    func describe(_ name: [String]) throws(StatementError) -> StatementResult {
        let schema = try schema(of: name)
        let table = tables[try simpleName(name)]
        var rows: [[Value]] = []
        var defaults: [[Value]] = []
        for field in schema {
            let key = field.name.lowercased()
            let type = table?.lengths[key]?.description ?? field.type.description
            let comment = table?.comments[key].map { Value.string($0) } ?? .null
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
        return Self.texts(["col_name", "data_type", "comment"], rows)
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
            ?? "Table spark_catalog.default.\(simple) does not have property: \(key)"
        return Self.texts(["key", "value"], [[.string(key), .string(value)]])
    }

    static func description(of schema: Schema) -> StatementResult {
        texts(
            ["col_name", "data_type", "comment"],
            schema.map { [.string($0.name), .string($0.type.description), .null] })
    }

    func describeFunction(
        _ name: String, isExtended: Bool
    ) throws(StatementError) -> StatementResult {
        let library = FunctionLibrary.shared
        let known = name.lowercased()
        let found =
            library.scalar(named: known)?.summary ?? library.aggregate(named: known)?.summary
        guard let summary = found else {
            throw .query(
                QueryError(
                    "UNRESOLVED_ROUTINE", "Cannot resolve routine `\(name)` on search path."))
        }
        return Self.texts(
            ["function_desc"],
            [[.string("Function: \(known)")], [.string("Usage: \(summary)")]])
    }

    private static var functionNames: Set<String> {
        let library = FunctionLibrary.shared
        return Set(library.scalars.flatMap { [$0.name] + $0.aliases })
            .union(library.aggregates.flatMap { [$0.name] + $0.aliases })
    }
}
