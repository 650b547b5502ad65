import Columns
import Expressions
import Formats
import Query

/// Some values of the columns that a table is divided by, as text.
struct PartitionFilter {
    /// One for each column of PARTITIONED BY; nil where any value will do.
    var texts: [String?]
    /// The same as values.
    var values: [Value]

    func matches(_ texts: [String]) -> Bool {
        zip(self.texts, texts).allSatisfy { $0 == nil || $0 == $1 }
    }

    /// Where all columns have a value.
    var whole: [String]? {
        let texts = texts.compactMap { $0 }
        return texts.count == self.texts.count ? texts : nil
    }
}

/// The partitions of a table: the values that its rows have in the columns it is divided by, and those
/// that `ADD PARTITION` declared.
extension SQLShell {
    private static let null = "__HIVE_DEFAULT_PARTITION__"

    /// - Parameter isWhole: All columns of PARTITIONED BY must have a value.
    func partition(
        _ spec: PartitionSpec, of table: StoredTables.Table, _ name: String, _ operation: String,
        isWhole: Bool
    ) throws(StatementError) -> PartitionFilter {
        guard !table.partitionedBy.isEmpty else {
            throw .query(
                QueryError(
                    "_LEGACY_ERROR_TEMP_1251",
                    "\(operation) is not allowed on \(Self.quoted(name)) since it is not "
                        + "partitioned."))
        }
        let columns = table.partitionedBy.map { $0.nameKey }
        var texts = [String?](repeating: nil, count: columns.count)
        var values = [Value](repeating: .null, count: columns.count)
        for part in spec {
            guard let index = columns.firstIndex(of: part.name.nameKey),
                let field = table.schema.first(where: { $0.name.nameKey == columns[index] })
            else {
                throw .query(
                    QueryError(
                        "PARTITIONS_NOT_FOUND",
                        "The partition(s) `\(part.name)` cannot be found in table "
                            + "\(Self.quoted(name))."))
            }
            guard let syntax = part.value else { continue }
            let value = try constant(syntax).cast(to: field.type, .ansi).folded()
            guard case .literal(let found, _) = value else { continue }
            texts[index] = Self.text(found, field.type)
            values[index] = found
        }
        if isWhole, texts.contains(nil) {
            throw .query(
                QueryError(
                    "_LEGACY_ERROR_TEMP_1232",
                    "A partition of \(Self.quoted(name)) has a value for each of "
                        + table.partitionedBy.joined(separator: ", ") + "."))
        }
        return PartitionFilter(texts: texts, values: values)
    }

    private static func text(_ value: Value, _ type: DataType) -> String {
        value.isNull ? null : TextFormat.text(value, type)
    }

    /// The values of a row in the columns that the table is divided by.
    private static func texts(_ row: Int, of batch: Batch, _ columns: [Int]) -> [String] {
        columns.map { text(batch.columns[$0].value(at: row), batch.schema[$0].type) }
    }

    private static func columns(of table: StoredTables.Table) -> [Int] {
        table.partitionedBy.compactMap { name in
            table.schema.firstIndex { $0.name.nameKey == name.nameKey }
        }
    }

    /// The rows whose partition is wanted.
    static func rows(
        of batches: [Batch], in table: StoredTables.Table, where isWanted: ([String]) -> Bool
    ) -> [Batch] {
        let columns = columns(of: table)
        return batches.map { batch in
            let rows = (0..<batch.count).filter { isWanted(texts($0, of: batch, columns)) }
            return batch.gather(rows.map { Int32($0) })
        }
    }

    static func partitions(of table: StoredTables.Table) -> Set<[String]> {
        let columns = columns(of: table)
        var found = table.declaredPartitions
        for batch in table.batches ?? [] {
            for row in 0..<batch.count { found.insert(texts(row, of: batch, columns)) }
        }
        return found
    }

    /// `PARTITION (`a` = 1, `b` = x)`: how errors name one.
    private static func shown(_ filter: PartitionFilter, of table: StoredTables.Table) -> String {
        let parts = zip(table.partitionedBy, filter.texts).compactMap { name, text in
            text.map { "`\(name)` = \($0)" }
        }
        return "PARTITION (\(parts.joined(separator: ", ")))"
    }

    private static func noPartition(
        _ filter: PartitionFilter, of table: StoredTables.Table, _ name: String
    ) -> StatementError {
        .query(
            QueryError(
                "PARTITIONS_NOT_FOUND",
                "The partition(s) \(shown(filter, of: table)) cannot be found in table "
                    + "\(quoted(name))."))
    }

    private static func partitionExists(
        _ filter: PartitionFilter, of table: StoredTables.Table, _ name: String
    ) -> StatementError {
        .query(
            QueryError(
                "PARTITIONS_ALREADY_EXIST",
                "Cannot ADD or RENAME TO partition(s) \(shown(filter, of: table)) in table "
                    + "\(quoted(name)) because they already exist."))
    }

    // MARK: - Statements

    func adding(
        _ specs: [PartitionSpec], to table: StoredTables.Table, _ name: String, ifNotExists: Bool
    ) throws(StatementError) -> StoredTables.Table {
        var table = table
        for spec in specs {
            let filter = try partition(
                spec, of: table, name, "ALTER TABLE ADD PARTITION", isWhole: true)
            guard let texts = filter.whole else { continue }
            if Self.partitions(of: table).contains(texts) {
                if ifNotExists { continue }
                throw Self.partitionExists(filter, of: table, name)
            }
            table.declaredPartitions.insert(texts)
        }
        return table
    }

    func dropping(
        _ specs: [PartitionSpec], from table: StoredTables.Table, _ name: String, ifExists: Bool
    ) throws(StatementError) -> StoredTables.Table {
        var table = table
        guard let batches = table.batches else { throw Self.isOnlyRead(name, table) }
        var kept = batches
        for spec in specs {
            let filter = try partition(
                spec, of: table, name, "ALTER TABLE DROP PARTITION", isWhole: false)
            guard let texts = filter.whole, Self.partitions(of: table).contains(texts) else {
                if ifExists { continue }
                throw Self.noPartition(filter, of: table, name)
            }
            table.declaredPartitions.remove(texts)
            kept = Self.rows(of: kept, in: table) { $0 != texts }
        }
        table.batches = kept
        return table
    }

    func renaming(
        _ old: PartitionSpec, to new: PartitionSpec, of table: StoredTables.Table, _ name: String
    ) throws(StatementError) -> StoredTables.Table {
        let operation = "ALTER TABLE RENAME PARTITION"
        let from = try partition(old, of: table, name, operation, isWhole: true)
        let to = try partition(new, of: table, name, operation, isWhole: true)
        let known = Self.partitions(of: table)
        guard let old = from.whole, let new = to.whole, known.contains(old) else {
            throw Self.noPartition(from, of: table, name)
        }
        guard !known.contains(new) else { throw Self.partitionExists(to, of: table, name) }
        var table = table
        let columns = Self.columns(of: table)
        table.declaredPartitions.remove(old)
        table.declaredPartitions.insert(new)
        guard let batches = table.batches else { throw Self.isOnlyRead(name, table) }
        let moved = Self.rows(of: batches, in: table) { $0 == old }.map { batch in
            var stored = batch.columns
            for (column, value) in zip(columns, to.values) {
                stored[column] = .constant(
                    value, batch.schema[column].type, count: batch.count)
            }
            return Batch(schema: batch.schema, columns: stored, count: batch.count)
        }
        table.batches = Self.rows(of: batches, in: table) { $0 != old } + moved
        return table
    }

    /// `a=1/b=x`, a row for each partition.
    func showPartitions(
        of parts: [String], _ spec: PartitionSpec?, at range: Range<Int>
    ) throws(StatementError) -> StatementResult {
        let name = try simpleName(parts, at: range)
        guard let table = tables[name] else {
            throw views[name.nameKey] == nil
                ? Self.notFound(name, at: range)
                : Self.noTable(name, "NO_ALTERNATIVE", "SHOW PARTITIONS", at: range)
        }
        guard !table.partitionedBy.isEmpty else {
            throw .query(
                QueryError(
                    "INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY",
                    "Table \(Self.quoted(name)) is not partitioned."))
        }
        let filter = try partition(spec ?? [], of: table, name, "SHOW PARTITIONS", isWhole: false)
        let shown = Self.partitions(of: table).filter(filter.matches).map { texts in
            zip(table.partitionedBy, texts).map { "\($0)=\($1)" }.joined(separator: "/")
        }
        return Self.texts(["partition"], shown.sorted().map { [.string($0)] })
    }

    /// - Throws: `PARTITIONS_NOT_FOUND` where a table has no such partition.
    func checkPartition(
        _ spec: PartitionSpec, of name: String, _ operation: String
    ) throws(StatementError) {
        guard let table = tables[name] else { throw Self.notFound(name) }
        let filter = try partition(spec, of: table, name, operation, isWhole: true)
        guard let texts = filter.whole, Self.partitions(of: table).contains(texts) else {
            throw Self.noPartition(filter, of: table, name)
        }
    }
}
