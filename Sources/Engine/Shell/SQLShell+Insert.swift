import Columns
import Expressions
import Formats
import Query

/// `INSERT`: a query's rows, in the order and types of a table's columns.
extension SQLShell {
    mutating func insert(_ insert: Insert) throws(StatementError) {
        let name = try simpleName(insert.table, at: insert.tableRange)
        guard var table = tables[name], let old = table.batches else {
            if views[name.nameKey] != nil {
                throw Self.noTable(name, "NO_ALTERNATIVE", "INSERT", at: insert.tableRange)
            }
            guard let table = tables[name] else {
                throw Self.notFound(name, at: insert.tableRange)
            }
            throw Self.isOnlyRead(
                name, table, "UNSUPPORTED_INSERT.NOT_ALLOWED", at: insert.tableRange)
        }
        for part in insert.partition
        where !table.partitionedBy.contains(where: { $0.nameKey == part.name.nameKey }) {
            throw .query(
                QueryError(
                    "PARTITIONS_NOT_FOUND",
                    "The partition(s) `\(part.name)` cannot be found in table `\(name)`.",
                    at: insert.tableRange))
        }
        try Self.checkOrder(of: insert, table, name)
        if insert.isOverwrite, reads(insert.query, name) {
            throw .query(
                QueryError(
                    "UNSUPPORTED_OVERWRITE.TABLE",
                    "Can't overwrite the table `\(name)` that is also being read from.",
                    at: insert.tableRange))
        }
        let plan = try bind(try Self.withDefaults(insert, table))
        let assigned = try assignment(of: plan, to: table, insert, name)
        let rows: [Batch]
        do throws(StatementError) {
            rows = try batches(of: assigned)
        } catch {
            guard case .engine(let failure) = error,
                ["CAST_OVERFLOW", "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION"]
                    .contains(failure.errorClass)
            else { throw error }
            throw .query(
                QueryError(
                    "CAST_OVERFLOW_IN_TABLE_INSERT", failure.message, at: insert.tableRange))
        }
        var kept = old
        if insert.isOverwrite {
            kept =
                keepsOtherPartitions(insert, of: table)
                ? Self.rows(of: old, outsidePartitionsOf: rows, table)
                : try rowsOutside(insert.partition, of: table, old)
        }
        table.batches = kept + rows
        tables[name] = table
    }

    /// PARTITION gives values to the first of the columns that the table is divided by.
    private static func checkOrder(
        of insert: Insert, _ table: StoredTables.Table, _ name: String
    ) throws(StatementError) {
        let columns = table.partitionedBy.map { $0.nameKey }
        let places = insert.partition.map { part in
            (place: columns.firstIndex(of: part.name.nameKey) ?? 0, isFixed: part.value != nil)
        }
        let lastFixed = places.filter(\.isFixed).map(\.place).max() ?? -1
        guard places.contains(where: { !$0.isFixed && $0.place < lastFixed }) else { return }
        throw .query(
            QueryError(
                "_LEGACY_ERROR_TEMP_1147",
                "The partition columns of \(quoted(name)) are "
                    + table.partitionedBy.joined(separator: ", ")
                    + ": those with a value stand before those without one.",
                at: insert.tableRange))
    }

    /// PARTITION names all columns that the table is divided by.
    ///
    /// - Parameter misses: Whether the query gives too few columns, or too many.
    private static func checkWhole(
        _ insert: Insert, _ table: StoredTables.Table, _ name: String, misses: Bool
    ) throws(StatementError) {
        guard !insert.partition.isEmpty, insert.partition.count < table.partitionedBy.count else {
            return
        }
        throw .query(
            QueryError(
                misses ? "INSERT_PARTITION_COLUMN_ARITY_MISMATCH" : "_LEGACY_ERROR_TEMP_1169",
                "PARTITION names each of the columns that \(quoted(name)) is partitioned by: "
                    + table.partitionedBy.joined(separator: ", ") + ".", at: insert.tableRange))
    }

    /// Whether an overwriting INSERT leaves some column to say which partitions are meant, and those alone are.
    private func keepsOtherPartitions(_ insert: Insert, of table: StoredTables.Table) -> Bool {
        SessionRules.current.keepsOtherPartitions
            && insert.partition.count { $0.value != nil } < table.partitionedBy.count
    }

    /// Rows of partitions that get no new ones.
    private static func rows(
        of batches: [Batch], outsidePartitionsOf new: [Batch], _ table: StoredTables.Table
    ) -> [Batch] {
        let names = Set(table.partitionedBy.map(\.nameKey))
        let columns = table.schema.indices.filter { names.contains(table.schema[$0].name.nameKey) }
        func partition(_ batch: Batch, _ row: Int) -> [String?] {
            columns.map { index in
                let value = batch.columns[index].value(at: row)
                return value.isNull ? nil : TextFormat.text(value, table.schema[index].type)
            }
        }
        var replaced: Set<[String?]> = []
        for batch in new { for row in 0..<batch.count { replaced.insert(partition(batch, row)) } }
        return batches.map { batch in
            let rows = (0..<batch.count).filter { !replaced.contains(partition(batch, $0)) }
            return batch.gather(rows.map { Int32($0) })
        }
    }

    /// Rows that `INSERT OVERWRITE … PARTITION (name = value)` leaves as they are: those of other values.
    /// Without a value, none.
    private func rowsOutside(
        _ partition: [(name: String, value: ExpressionSyntax?)], of table: StoredTables.Table,
        _ batches: [Batch]
    ) throws(StatementError) -> [Batch] {
        var wanted: [(column: Int, value: Value)] = []
        for part in partition {
            let name = part.name.nameKey
            guard let syntax = part.value,
                let column = table.schema.firstIndex(where: { $0.name.nameKey == name })
            else { continue }
            let value = try Self.fixed(
                try constant(syntax), as: table.schema[column], of: table
            ).folded()
            guard case .literal(let value, _) = value else { continue }
            wanted.append((column, value))
        }
        guard !wanted.isEmpty else { return [] }
        return batches.map { batch in
            let rows = (0..<batch.count).filter { row in
                wanted.contains { batch.columns[$0.column].value(at: row) != $0.value }
            }
            return batch.gather(rows.map { Int32($0) })
        }
    }

    /// The query with what `DEFAULT` stands for in its VALUES.
    private static func withDefaults(
        _ insert: Insert, _ table: StoredTables.Table
    ) throws(StatementError) -> QuerySyntax {
        var query = insert.query
        let names = insert.columns ?? table.schema.map(\.name)
        func filled(_ row: [ExpressionSyntax]) throws(StatementError) -> [ExpressionSyntax] {
            var values = row
            for (index, value) in row.enumerated() where index < names.count {
                if value.isDefault {
                    values[index] =
                        table.defaults[names[index].nameKey]
                        ?? ExpressionSyntax(.literal(.null, .void), value.range)
                } else if value.holdsDefault {
                    throw .query(
                        QueryError(
                            "DEFAULT_PLACEMENT_INVALID",
                            "DEFAULT stands alone in VALUES or in SELECT, not in an expression."))
                }
            }
            return values
        }
        switch query.body {
        case .values(let rows, let alias):
            query.body = .values(
                try rows.map { (row) throws(StatementError) in try filled(row) }, alias: alias)
        case .select(var select):
            let values = try filled(select.items.map(\.expression))
            for (index, value) in values.enumerated() { select.items[index].expression = value }
            query.body = .select(select)
        default: break
        }
        return query
    }

    /// The query's columns in the order and types of the table. Columns that it does not name take
    /// their default, or null.
    private func assignment(
        of plan: Plan, to table: StoredTables.Table, _ insert: Insert, _ name: String
    ) throws(StatementError) -> Plan {
        let given = plan.schema
        let schema = table.schema
        var fixed: [String: ExpressionSyntax] = [:]
        for part in insert.partition { fixed[part.name.nameKey] = part.value }
        var names =
            insert.columns ?? schema.map(\.name).filter { fixed[$0.nameKey] == nil }
        if insert.isByName, insert.columns == nil { names = given.map(\.name) }
        if given.count != names.count {
            try Self.checkWhole(insert, table, name, misses: true)
        }
        try Self.checkCount(of: given, names, schema, insert, name)
        try Self.checkNames(names, at: insert.tableRange)
        let source = try Self.positions(of: names, in: schema, insert, name)
        let policy = StoreAssignment(settings)
        var columns: [NamedExpression] = []
        for (target, field) in schema.enumerated() {
            let key = field.name.nameKey
            if let syntax = fixed[key] {
                let fixed = try Self.fixed(try constant(syntax), as: field, of: table)
                columns.append(NamedExpression(field.name, fixed))
                continue
            }
            var value = Expression.literal(.null, field.type)
            if let position = source[target] {
                value = .column(position, given[position].type)
            } else if let syntax = table.defaults[key] {
                value = try constant(syntax)
            } else if !SessionRules.current.fillsMissingColumns {
                throw .query(
                    QueryError(
                        "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_FIND_DATA",
                        "Cannot write incompatible data for the table \(Self.quoted(name)): Cannot find "
                            + "data for the output column `\(field.name)`.",
                        at: insert.tableRange))
            }
            if case .time = value.type, !Cast.exists(value.type, to: field.type) {
                throw .query(
                    QueryError(
                        Cast.refusal(value.type, to: field.type),
                        "A time of day is no \(field.type.description).", at: insert.tableRange))
            }
            value = try policy.stored(value, as: field, of: name, at: insert.tableRange)
            if let lengths = table.lengths[key], !SessionRules.current.forgetsTextLengths {
                value = try Self.fitted(value, field.type, to: lengths)
            }
            columns.append(NamedExpression(field.name, value))
        }
        try Self.checkWhole(insert, table, name, misses: false)
        return .project(plan, columns)
    }

    /// - Parameter names: What the query's columns are for.
    private static func checkCount(
        of given: Schema, _ names: [String], _ schema: Schema, _ insert: Insert, _ name: String
    ) throws(StatementError) {
        guard given.count == names.count, !insert.isByName || given.count <= schema.count else {
            let isShort = given.count < names.count
            throw .query(
                QueryError(
                    "INSERT_COLUMN_ARITY_MISMATCH."
                        + (isShort ? "NOT_ENOUGH_DATA_COLUMNS" : "TOO_MANY_DATA_COLUMNS"),
                    "Cannot write to `\(name)`, the reason is "
                        + (isShort ? "not enough data columns" : "too many data columns")
                        + ": it has \(names.map { "`\($0)`" }.joined(separator: ", ")); the query "
                        + "gives \(given.map { "`\($0.name)`" }.joined(separator: ", ")).",
                    at: insert.tableRange))
        }
        guard insert.isByName, insert.columns == nil else { return }
        var seen: Set<String> = []
        for column in names where !seen.insert(column.nameKey).inserted {
            throw .query(
                QueryError(
                    "INCOMPATIBLE_DATA_FOR_TABLE.AMBIGUOUS_COLUMN_NAME",
                    "Cannot write to `\(name)`: the query gives `\(column)` twice.",
                    at: insert.tableRange))
        }
    }

    /// For each column of the table which of the query's columns it takes; nil for none.
    private static func positions(
        of names: [String], in schema: Schema, _ insert: Insert, _ name: String
    ) throws(StatementError) -> [Int?] {
        var source = [Int?](repeating: nil, count: schema.count)
        for (position, column) in names.enumerated() {
            let found = schema.firstIndex { $0.name.nameKey == column.nameKey }
            guard let target = found else {
                throw .query(
                    QueryError(
                        insert.isByName && insert.columns == nil
                            ? "INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS"
                            : "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                        "`\(name)` has no column `\(column)`. Did you mean one of the following? ["
                            + schema.map { "`\($0.name)`" }.joined(separator: ", ") + "].",
                        at: insert.tableRange))
            }
            source[target] = position
        }
        return source
    }

    /// What PARTITION (name = value) gives a column, whatever the policy of assignment.
    private static func fixed(
        _ value: Expression, as field: Field, of table: StoredTables.Table
    ) throws(StatementError) -> Expression {
        let value = value.cast(to: field.type, .ansi)
        guard let lengths = table.lengths[field.name.nameKey],
            !SessionRules.current.forgetsTextLengths
        else { return value }
        return try fitted(value, field.type, to: lengths)
    }

    /// What a column keeps of a value with texts of CHAR(n) or VARCHAR(n).
    private static func fitted(
        _ value: Expression, _ type: DataType, to lengths: DeclaredLengths
    ) throws(StatementError) -> Expression {
        guard let length = lengths.text else {
            return value.mappingValues("text_lengths_write_side_check") {
                (value) throws(EvaluationError) in
                try lengths.fitted(value, type)
            }
        }
        let name = length.isPadded ? "char_type_write_side_check" : "varchar_type_write_side_check"
        do throws(FunctionError) {
            let count = Expression.literal(.integer(Int64(length.count)), .int)
            return try ScalarCall.bind(name, [value, count])
        } catch {
            throw .query(QueryError(error.errorClass, error.message))
        }
    }
}
