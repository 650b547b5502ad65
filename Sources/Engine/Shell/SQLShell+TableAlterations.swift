import Columns
import Expressions
import Query

/// `ALTER TABLE`, and what `ALTER VIEW` shares with it.
extension SQLShell {
    mutating func alter(_ alteration: TableAlteration) throws(StatementError) {
        let name = try simpleName(alteration.name, at: alteration.nameRange)
        if let view = views[name.nameKey] {
            return try alter(view, name, alteration)
        }
        guard let table = tables[name] else {
            throw Self.notFound(name, at: alteration.nameRange)
        }
        if alteration.isView {
            throw Self.noView(
                name, "USE_ALTER_TABLE", alteration.operation, at: alteration.nameRange)
        }
        switch alteration.change {
        case .rename(let new): try rename(name, to: new)
        case .setProperties(let values): tables[name]?.properties.merge(values) { $1 }
        case .unsetProperties(let keys):
            for key in keys { tables[name]?.properties[key] = nil }
        case .addColumns(let columns):
            let collation = table.defaultCollation ?? .binary
            try add(columns.map { $0.defaulted(to: collation) }, to: name)
        case .defaultCollation(let collation): tables[name]?.defaultCollation = collation
        case .column(let column, let change): try self.change(column, of: name, change, alteration)
        case .addPartitions(let specs, let ifNotExists):
            tables[name] = try adding(specs, to: table, name, ifNotExists: ifNotExists)
        case .dropPartitions(let specs, let ifExists):
            tables[name] = try dropping(specs, from: table, name, ifExists: ifExists)
        case .renamePartition(let old, let new):
            tables[name] = try renaming(old, to: new, of: table, name)
        case .partitionsFound(let operation):
            guard !table.partitionedBy.isEmpty else {
                throw .query(
                    QueryError(
                        "NOT_A_PARTITIONED_TABLE",
                        "Operation \(operation) is not allowed for \(Self.quoted(name)) because it is "
                            + "not a partitioned table."))
            }
        case .ignored: break
        case .refused(let operation): throw Self.unsupported(operation, of: name)
        }
    }

    private mutating func alter(
        _ view: StoredView, _ name: String, _ alteration: TableAlteration
    ) throws(StatementError) {
        let isAllowed = alteration.isView || view.isTemporary
        switch alteration.change {
        case .rename(let new) where isAllowed: return try rename(name, to: new)
        case .setProperties, .unsetProperties:
            if view.isTemporary {
                throw .query(
                    QueryError(
                        "EXPECT_PERMANENT_VIEW_NOT_TEMP",
                        "'\(alteration.operation)' expects a permanent view but "
                            + "\(Self.quoted(name)) is a temporary view.",
                        at: alteration.nameRange))
            }
            guard alteration.isView else { break }
            if case .setProperties(let values) = alteration.change {
                views[name.nameKey]?.properties.merge(values) { $1 }
            }
            if case .unsetProperties(let keys) = alteration.change {
                for key in keys { views[name.nameKey]?.properties[key] = nil }
            }
            return
        default: break
        }
        var advice = "NO_ALTERNATIVE"
        switch alteration.change {
        case .rename, .setProperties, .unsetProperties: advice = "USE_ALTER_VIEW"
        default: break
        }
        throw Self.noTable(name, advice, alteration.operation, at: alteration.nameRange)
    }

    private mutating func rename(_ old: String, to parts: [String]) throws(StatementError) {
        let isTemporary = Databases.isTemporary(old)
        let database = Databases.place(of: old).database
        if !isTemporary, let other = parts.dropLast().last, other.nameKey != database {
            throw .query(
                QueryError(
                    "RENAME_TABLE_SOURCE_DESTINATION_DATABASE_MISMATCH",
                    "A table stays in its database when it is renamed: `\(database)` is not "
                        + "`\(other)`."))
        }
        let new = isTemporary ? Databases.temporary(parts.last ?? "") : try simpleName(parts)
        guard !exists(new) else { throw Self.alreadyExists(new) }
        if var view = views.removeValue(forKey: old.nameKey) {
            view.name = new
            views[new.nameKey] = view
        } else if var table = tables[old] {
            table.definition.name = new
            tables[old] = nil
            tables[new] = table
        }
    }

    /// Rows that are there take the new columns' defaults, or null.
    private mutating func add(
        _ columns: [ColumnSyntax], to name: String
    ) throws(StatementError) {
        guard var table = tables[name] else { throw Self.notFound(name) }
        guard var batches = table.batches else { throw Self.isOnlyRead(name, table) }
        // Columns that a table is divided by stay last.
        let place = table.schema.count - table.partitionedBy.count
        for (index, column) in columns.enumerated() {
            let key = column.name.nameKey
            guard column.isNullable else {
                throw .query(
                    QueryError(
                        "_LEGACY_ERROR_TEMP_1052",
                        "ADD COLUMN with NOT NULL is not supported: rows that are there have no "
                            + "value for it."))
            }
            guard !table.schema.contains(where: { $0.name.nameKey == key }) else {
                throw .query(
                    QueryError(
                        "COLUMN_ALREADY_EXISTS",
                        "The column `\(key)` already exists. Choose another name or rename the "
                            + "existing column."))
            }
            try checkDefault(of: column)
            var value = Value.null
            if let syntax = column.defaultValue,
                case .literal(let found, _) = try constant(syntax).cast(to: column.type).folded()
            {
                value = found
            }
            table.schema.insert(Field(column.name, column.type), at: place + index)
            table.note(column)
            let schema = table.schema
            batches = batches.map { batch in
                var stored = batch.columns
                stored.insert(
                    Column.constant(value, column.type, count: batch.count), at: place + index)
                return Batch(schema: schema, columns: stored, count: batch.count)
            }
        }
        table.definition.schema = table.schema
        table.batches = batches
        tables[name] = table
    }

    /// A column takes another comment or default; its type stays.
    private mutating func change(
        _ column: String, of name: String, _ change: TableAlteration.ColumnChange,
        _ alteration: TableAlteration
    ) throws(StatementError) {
        guard let table = tables[name] else { throw Self.notFound(name) }
        let key = column.nameKey
        let field = table.schema.first { $0.name.nameKey == key }
        if case .refused = change { throw Self.unsupported("ALTER COLUMN", of: name) }
        try changeColumn(column, of: name, at: alteration.range) { _, _ in }
        guard !table.partitionedBy.contains(where: { $0.nameKey == key }) else {
            throw .query(
                QueryError(
                    "CANNOT_ALTER_PARTITION_COLUMN",
                    "ALTER TABLE (ALTER|CHANGE) COLUMN is not supported for partition columns, but "
                        + "`\(column)` is one of the table \(Self.quoted(name)).",
                    at: alteration.range))
        }
        switch change {
        case .type(let type, let length, let comment):
            if let field, field.type != type || table.lengths[key] != length {
                throw .query(
                    QueryError(
                        "NOT_SUPPORTED_CHANGE_COLUMN",
                        "ALTER TABLE ALTER/CHANGE COLUMN is not supported for changing "
                            + "\(Self.quoted(name))'s column `\(field.name)` with type "
                            + "\"\(field.type.ddl)\" to \"\(type.ddl)\".", at: alteration.range))
            }
            if let comment { tables[name]?.comments[key] = comment }
        case .comment(let text): tables[name]?.comments[key] = text
        case .defaultValue(let syntax, let text):
            if let syntax, let field {
                try check(syntax, isDefaultOf: field, table.lengths[key])
            }
            tables[name]?.defaults[key] = syntax
            tables[name]?.defaultTexts[key] = text
        case .refused: break
        }
    }

    /// Changes what a table keeps of one column, by the column's name in lower case.
    ///
    /// - Throws: `UNRESOLVED_COLUMN` where the table has no such column.
    mutating func changeColumn(
        _ column: String, of name: String, at range: Range<Int>? = nil,
        _ change: (inout StoredTables.Table, String) -> Void
    ) throws(StatementError) {
        guard var table = tables[name] else { throw Self.notFound(name) }
        let key = column.nameKey
        guard table.schema.contains(where: { $0.name.nameKey == key }) else {
            throw .query(
                QueryError(
                    "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                    "\(Self.quoted(name)) has no column `\(column)`; it has "
                        + table.schema.map { "`\($0.name)`" }.joined(separator: ", ") + ".",
                    at: range))
        }
        change(&table, key)
        tables[name] = table
    }

    // MARK: - Errors

    /// A table's full name in backquotes; a temporary view has a name alone.
    static func quoted(_ key: String) -> String {
        let place = Databases.place(of: key)
        return place.database.isEmpty
            ? "`\(place.name)`" : "`\(Databases.catalog)`.`\(place.database)`.`\(place.name)`"
    }

    static func noTable(
        _ name: String, _ advice: String, _ operation: String, at range: Range<Int>? = nil
    ) -> StatementError {
        .query(
            QueryError(
                "EXPECT_TABLE_NOT_VIEW.\(advice)",
                "'\(operation)' expects a table but \(quoted(name)) is a view."
                    + (advice == "USE_ALTER_VIEW" ? " Please use ALTER VIEW instead." : ""),
                at: range))
    }

    static func noView(
        _ name: String, _ advice: String, _ operation: String, at range: Range<Int>? = nil
    ) -> StatementError {
        .query(
            QueryError(
                "EXPECT_VIEW_NOT_TABLE.\(advice)",
                "The table \(quoted(name)) does not support \(operation)."
                    + (advice == "USE_ALTER_TABLE" ? " Please use ALTER TABLE instead." : ""),
                at: range))
    }

    static func unsupported(_ operation: String, of name: String) -> StatementError {
        .query(
            QueryError(
                "UNSUPPORTED_FEATURE.TABLE_OPERATION",
                "Table \(quoted(name)) does not support \(operation)."))
    }

    /// - Parameter errorClass: Where the table lies outside; one that is only kept is a view to Spark.
    static func isOnlyRead(
        _ name: String, _ table: StoredTables.Table,
        _ errorClass: String = "UNSUPPORTED_FEATURE.TABLE_OPERATION", at range: Range<Int>? = nil
    ) -> StatementError {
        .query(
            QueryError(
                table.isKept ? "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE" : errorClass,
                "\(quoted(name)) \(table.reasonAgainstChanges)", at: range))
    }
}
