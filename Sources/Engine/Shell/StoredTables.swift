import Columns
import Expressions
import Query

/// The shell's tables: rows in memory, or the place where they lie.
struct StoredTables: TableProvider {
    struct Table {
        var definition: TableDefinition
        var schema: Schema
        /// nil for tables that lie outside.
        var batches: [Batch]?
        /// Of columns that have one, by name in lower case.
        var defaults: [String: ExpressionSyntax] = [:]
        /// Of columns of CHAR(n) and VARCHAR(n), by name in lower case.
        var lengths: [String: TextLength] = [:]
        /// `COMMENT`s of columns, by name in lower case.
        var comments: [String: String] = [:]
        /// The text of defaults, by name in lower case.
        var defaultTexts: [String: String] = [:]
        var properties: [String: String] = [:]
        /// Names of the columns that `PARTITIONED BY` lists.
        var partitionedBy: [String] = []
        /// Partitions that `ADD PARTITION` declared, by the texts of their values.
        var declaredPartitions: Set<[String]> = []
        var buckets: BucketSyntax?

        /// Keeps what a column's definition says besides its type.
        mutating func note(_ column: ColumnSyntax) {
            let key = column.name.lowercased()
            defaults[key] = column.defaultValue
            defaultTexts[key] = column.defaultText
            lengths[key] = column.length
            comments[key] = column.comment
        }
    }

    private(set) var tables: [String: Table] = [:]
    let external: any ExternalTables
    let files: DirectFiles

    init(external: any ExternalTables) {
        self.external = external
        files = DirectFiles(external)
    }

    subscript(name: String) -> Table? {
        get { tables[name.lowercased()] }
        set { tables[name.lowercased()] = newValue }
    }

    func open(_ scan: Scan) throws(EngineError) -> any BatchStream {
        let table = try self.table(of: scan)
        guard let batches = table.batches else {
            return try external.open(table.definition, schema: table.schema, scan)
        }
        return Self.stored(batches, scan)
    }

    func split(_ scan: Scan) throws(EngineError) -> [any BatchStream] {
        let table = try self.table(of: scan)
        guard let batches = table.batches else {
            return try external.split(table.definition, schema: table.schema, scan)
        }
        return Self.stored(batches, scan).split()
    }

    func estimatedRows(of scan: Scan) -> Int? {
        guard let table = try? table(of: scan) else { return nil }
        if let batches = table.batches { return batches.reduce(0) { $0 + $1.count } }
        return external.sizeInBytes(of: table.definition).map {
            $0 / (Self.bytesInField * max(table.schema.count, 1))
        }
    }

    /// What a value takes in a file of text, with its separator: a guess.
    private static let bytesInField = 8

    private func table(of scan: Scan) throws(EngineError) -> Table {
        if let table = self[scan.table] ?? files.table(scan.table) { return table }
        throw .input(
            errorClass: "TABLE_OR_VIEW_NOT_FOUND",
            message: "The table or view `\(scan.table)` cannot be found.")
    }

    private static func stored(_ batches: [Batch], _ scan: Scan) -> StoredBatches {
        StoredBatches(
            batches.map { batch in
                Batch(
                    schema: scan.schema, columns: scan.columns.map { batch.columns[$0] },
                    count: batch.count)
            })
    }
}
