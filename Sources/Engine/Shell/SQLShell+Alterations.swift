import Columns
import Expressions
import Query

extension SQLShell {
    mutating func run(_ alteration: Alteration) throws(StatementError) {
        switch alteration {
        case .truncate(let parts, let spec): try truncate(parts, spec)
        case .table(let alteration): try alter(alteration)
        case .comment(let parts, let text):
            let name = try simpleName(parts)
            guard views[name.nameKey] == nil else {
                throw Self.noTable(name, "NO_ALTERNATIVE", "COMMENT ON TABLE")
            }
            guard var table = tables[name] else { throw Self.notFound(name) }
            table.definition.comment = text
            tables[name] = table
        case .commentColumn(let parts, let column, let text):
            try changeColumn(column, of: try simpleName(parts)) { table, key in
                table.comments[key] = text
            }
        case .view(let parts, let query, let text, let range):
            try redefine(parts, query, text, at: range)
        case .viewSchema(let parts, let mode, let range):
            let name = try simpleName(parts, at: range)
            guard let view = views[name.nameKey] else {
                throw tables[name] == nil
                    ? Self.notFound(name, at: range)
                    : Self.noView(name, "NO_ALTERNATIVE", "ALTER VIEW ... WITH SCHEMA", at: range)
            }
            guard !view.isTemporary else {
                throw .query(
                    QueryError(
                        "UNSUPPORTED_FEATURE.TEMPORARY_VIEW_WITH_SCHEMA_BINDING_MODE",
                        "Temporary views take no WITH SCHEMA.", at: range))
            }
            views[name.nameKey]?.schemaMode = mode
            if mode == .evolution { views[name.nameKey]?.columns = [] }
        case .createDatabase(let name, let ifNotExists):
            guard ifNotExists || !databases.contains(name) else {
                throw .query(
                    QueryError(
                        "SCHEMA_ALREADY_EXISTS",
                        "Cannot create schema `\(name)` because it already exists."))
            }
            try Self.checkCharacters(of: name)
            databases.add(name)
        case .dropDatabase(let name, let ifExists, let cascades):
            try dropDatabase(name, ifExists: ifExists, cascades: cascades)
        case .database(let name):
            if let name, !databases.contains(name) { throw Self.noDatabase(name) }
        case .createFunction(let function): try create(function)
        case .dropFunction(let name, let isTemporary, let ifExists):
            try dropFunction(name, isTemporary: isTemporary, ifExists: ifExists)
        case .analyze(let parts, let columns, let isRefresh):
            try analyze(parts, columns, isRefresh: isRefresh)
        case .refusedChange(let word, let parts, let range, let reads):
            try refuse(word, of: parts, at: range, reads)
        case .refresh: break
        }
    }

    private mutating func truncate(
        _ parts: [String], _ spec: PartitionSpec?
    ) throws(StatementError) {
        let name = try simpleName(parts)
        guard var table = tables[name] else {
            throw views[name.nameKey] == nil
                ? Self.notFound(name)
                : Self.noTable(name, "NO_ALTERNATIVE", "TRUNCATE TABLE")
        }
        guard let batches = table.batches else { throw Self.isOnlyRead(name, table) }
        if let spec {
            guard !table.partitionedBy.isEmpty else {
                throw .query(
                    QueryError(
                        "_LEGACY_ERROR_TEMP_1267",
                        "TRUNCATE TABLE … PARTITION is not supported for \(Self.quoted(name)), which "
                            + "is not partitioned."))
            }
            let wanted = try partition(spec, of: table, name, "TRUNCATE TABLE", isWhole: false)
            table.batches = Self.rows(of: batches, in: table) { !wanted.matches($0) }
        } else {
            table.batches = []
        }
        tables[name] = table
    }

    /// The query of a view changes; its name, comment and properties stay.
    private mutating func redefine(
        _ parts: [String], _ query: QuerySyntax, _ text: String, at range: Range<Int>
    ) throws(StatementError) {
        let name = try simpleName(parts, at: range)
        guard var view = views[name.nameKey] else {
            throw tables[name] == nil
                ? Self.notFound(name, at: range)
                : Self.noView(name, "NO_ALTERNATIVE", "ALTER VIEW ... AS", at: range)
        }
        let plan = try bind(query)
        guard !reads(query, name) else { throw Self.recursiveView(name, at: range) }
        if !view.isTemporary { try Self.checkAliases(query, plan.schema, of: name, at: range) }
        view.schema = plan.schema
        view.output = plan.schema
        let notes = notes(of: query)
        view.comments = notes.compactMapValues(\.comment)
        view.lengths = notes.compactMapValues(\.length)
        view.query = query
        view.rules = .current
        view.text = text
        view.columns = []
        views[name.nameKey] = view
    }

    private func analyze(
        _ parts: [String], _ columns: [String], isRefresh: Bool
    ) throws(StatementError) {
        let schema = try schema(of: parts)
        if !isRefresh, views[try simpleName(parts).nameKey] != nil {
            throw .query(
                QueryError(
                    "UNSUPPORTED_FEATURE.ANALYZE_VIEW",
                    "ANALYZE TABLE takes tables, and no views."))
        }
        for column in columns
        where !schema.contains(where: { $0.name.nameKey == column.nameKey }) {
            throw .query(QueryError("COLUMN_NOT_FOUND", "The column `\(column)` cannot be found."))
        }
    }

    /// Tables take rows, and lose all of them or a partition, never single ones.
    private func refuse(
        _ word: String, of parts: [String], at range: Range<Int>, _ reads: QuerySyntax?
    ) throws(StatementError) {
        let name = try simpleName(parts, at: range)
        guard exists(name) else { throw Self.notFound(name, at: range) }
        if let reads { _ = try bind(reads) }
        throw .query(
            QueryError(
                "UNSUPPORTED_FEATURE.TABLE_OPERATION",
                "Table \(Self.quoted(name)) does not support \(word): its rows are added, or all "
                    + "written anew."))
    }

    private mutating func dropDatabase(
        _ name: String, ifExists: Bool, cascades: Bool
    ) throws(StatementError) {
        guard databases.contains(name) else {
            if ifExists { return }
            throw .query(QueryError("SCHEMA_NOT_FOUND", "The schema `\(name)` cannot be found."))
        }
        guard name.nameKey != Databases.first else {
            throw .query(
                QueryError(
                    "UNSUPPORTED_FEATURE.DROP_DATABASE",
                    "The database `default` cannot be dropped."))
        }
        let prefix = name.nameKey + "."
        let held = tables.tables.keys.filter { $0.hasPrefix(prefix) }
        let shown = views.keys.filter { $0.hasPrefix(prefix) }
        guard cascades || held.isEmpty && shown.isEmpty else {
            throw .query(
                QueryError(
                    "SCHEMA_NOT_EMPTY",
                    "Cannot drop a schema `\(name)` because it contains objects. Use DROP SCHEMA … "
                        + "CASCADE to drop the schema and all its objects."))
        }
        for key in held { tables[key] = nil }
        for key in shown { views[key] = nil }
        for key in functions.keys where key.hasPrefix(prefix) { functions[key] = nil }
        databases.remove(name)
    }

    mutating func use(_ name: [String]) throws(StatementError) {
        guard let last = name.last?.nameKey else { return }
        if name.count == 1, ["spark_catalog", "main"].contains(last) {
            databases.current = Databases.first
        } else if databases.contains(last) {
            databases.current = last
        } else {
            throw .query(
                QueryError(
                    "SCHEMA_NOT_FOUND",
                    "The schema `\(name.joined(separator: "`.`"))` cannot be found."))
        }
    }
}
