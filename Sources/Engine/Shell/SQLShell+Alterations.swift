import Columns
import Expressions
import Query

extension SQLShell {
    mutating func run(_ alteration: Alteration) throws(StatementError) {
        switch alteration {
        case .truncate(let parts):
            let name = try simpleName(parts)
            guard var table = tables[name] else {
                throw views[name.lowercased()] == nil
                    ? Self.notFound(name)
                    : .query(
                        QueryError(
                            "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE",
                            "'TRUNCATE TABLE' expects a table but `\(name)` is a view."))
            }
            guard table.batches != nil else {
                throw .query(
                    QueryError(
                        "UNSUPPORTED_FEATURE.TABLE_OPERATION",
                        "`\(name)` lies outside the shell and is only read."))
            }
            table.batches = []
            tables[name] = table
        case .addColumns(let parts, let columns): try add(columns, to: parts)
        case .rename(let from, let to): try rename(from, to: to)
        case .setProperties(let parts, let values):
            let name = try simpleName(parts)
            guard var table = tables[name] else { throw Self.notFound(name) }
            for (key, value) in values { table.properties[key] = value }
            tables[name] = table
        case .comment(let parts, let text):
            let name = try simpleName(parts)
            guard var table = tables[name] else { throw Self.notFound(name) }
            table.definition.comment = text
            tables[name] = table
        case .changeColumn(let parts, let column, let type, let comment):
            try change(column, of: parts, to: type, comment)
        case .commentColumn(let parts, let column, let text):
            let name = try simpleName(parts)
            guard var table = tables[name] else { throw Self.notFound(name) }
            let key = column.lowercased()
            guard table.schema.contains(where: { $0.name.lowercased() == key }) else {
                throw .query(
                    QueryError(
                        "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                        "`\(name)` has no column `\(column)`; it has "
                            + table.schema.map { "`\($0.name)`" }.joined(separator: ", ") + "."))
            }
            table.comments[key] = text
            tables[name] = table
        case .view(let parts, let query, let text):
            let name = try simpleName(parts)
            guard var view = views[name.lowercased()] else {
                throw tables[name] == nil
                    ? Self.notFound(name)
                    : .query(
                        QueryError(
                            "EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE",
                            "The table `\(name)` does not support ALTER VIEW ... AS."))
            }
            view.schema = try bind(query).schema
            view.query = query
            view.text = text
            view.columns = []
            views[name.lowercased()] = view
        case .createDatabase(let name, let ifNotExists):
            guard ifNotExists || !databases.contains(name) else {
                throw .query(
                    QueryError(
                        "SCHEMA_ALREADY_EXISTS",
                        "Cannot create schema `\(name)` because it already exists."))
            }
            databases.add(name)
        case .dropDatabase(let name, let ifExists, let cascades):
            try dropDatabase(name, ifExists: ifExists, cascades: cascades)
        case .createFunction(let function): try create(function)
        case .dropFunction(let name, let isTemporary, let ifExists):
            try dropFunction(name, isTemporary: isTemporary, ifExists: ifExists)
        case .analyze(let table, let columns):
            let schema = try schema(of: table)
            for column in columns
            where !schema.contains(where: { $0.name.lowercased() == column.lowercased() }) {
                throw .query(
                    QueryError("COLUMN_NOT_FOUND", "The column `\(column)` cannot be found."))
            }
        case .refresh: break
        }
    }

    private mutating func dropDatabase(
        _ name: String, ifExists: Bool, cascades: Bool
    ) throws(StatementError) {
        guard databases.contains(name) else {
            if ifExists { return }
            throw .query(QueryError("SCHEMA_NOT_FOUND", "The schema `\(name)` cannot be found."))
        }
        guard name.lowercased() != Databases.first else {
            throw .query(
                QueryError(
                    "UNSUPPORTED_FEATURE.DROP_DATABASE",
                    "The database `default` cannot be dropped."))
        }
        let prefix = name.lowercased() + "."
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
        guard let last = name.last?.lowercased() else { return }
        if ["spark_catalog", "main"].contains(last) {
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

    /// Rows that are there take the new columns' defaults, or null.
    private mutating func add(
        _ columns: [ColumnSyntax], to parts: [String]
    ) throws(StatementError) {
        let name = try simpleName(parts)
        guard var table = tables[name] else { throw Self.notFound(name) }
        guard var batches = table.batches else {
            throw .query(
                QueryError(
                    "UNSUPPORTED_FEATURE.TABLE_OPERATION",
                    "`\(name)` lies outside the shell and is only read."))
        }
        for column in columns {
            let key = column.name.lowercased()
            guard !table.schema.contains(where: { $0.name.lowercased() == key }) else {
                throw .query(
                    QueryError(
                        "COLUMN_ALREADY_EXISTS",
                        "The column `\(key)` already exists. Choose another name or rename the "
                            + "existing column."))
            }
            var value = Value.null
            if let syntax = column.defaultValue,
                case .literal(let found, _) = try constant(syntax).cast(to: column.type).folded()
            {
                value = found
            }
            table.schema.append(Field(column.name, column.type))
            table.note(column)
            let schema = table.schema
            batches = batches.map { batch in
                let added = Column.constant(value, column.type, count: batch.count)
                return Batch(
                    schema: schema, columns: batch.columns + [added], count: batch.count)
            }
        }
        table.definition.schema = table.schema
        table.batches = batches
        tables[name] = table
    }

    /// A column takes another comment; its type stays.
    private mutating func change(
        _ column: String, of parts: [String], to type: DataType?, _ comment: String?
    ) throws(StatementError) {
        let name = try simpleName(parts)
        guard let table = tables[name] else { throw Self.notFound(name) }
        let key = column.lowercased()
        if let type, let field = table.schema.first(where: { $0.name.lowercased() == key }),
            field.type != type
        {
            throw .query(
                QueryError(
                    "NOT_SUPPORTED_CHANGE_COLUMN",
                    "ALTER TABLE ALTER/CHANGE COLUMN is not supported for changing `\(name)`'s "
                        + "column `\(column)` with type "
                        + "\"\(field.type.description.uppercased())\" to "
                        + "\"\(type.description.uppercased())\"."))
        }
        if let comment {
            try run(.commentColumn(table: parts, column: column, comment))
        }
    }

    private mutating func rename(
        _ from: [String], to: [String]
    ) throws(StatementError) {
        let (old, new) = (try simpleName(from), try simpleName(to))
        guard !exists(new) else { throw Self.alreadyExists(new) }
        if var view = views.removeValue(forKey: old.lowercased()) {
            view.name = new
            views[new.lowercased()] = view
        } else if var table = tables[old] {
            table.definition.name = new
            tables[old] = nil
            tables[new] = table
        } else {
            throw Self.notFound(old)
        }
    }
}
