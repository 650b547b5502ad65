import Columns
import Expressions
import Query

/// The shell's tables: rows in memory, or the place where they lie.
struct StoredTables: TableProvider {
    enum Content {
        case outside
        case rows([Batch])
        /// Of `CACHE TABLE`.
        case packed([PackedBatch])
    }

    struct Table {
        var definition: TableDefinition
        var schema: Schema
        var content: Content
        /// Of columns that have one, by name in lower case.
        var defaults: [String: ExpressionSyntax] = [:]
        /// Of columns of CHAR(n) and VARCHAR(n), by name in lower case.
        var lengths: [String: DeclaredLengths] = [:]
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
        /// Of columns that are added.
        var defaultCollation: Collation?

        /// As readers know it: they have plain texts.
        var plainSchema: Schema { Self.plain(schema) }

        /// The same, with the schema that readers know.
        var plainDefinition: TableDefinition {
            var plain = definition
            plain.schema = definition.schema.map(Self.plain)
            return plain
        }

        private static func plain(_ schema: Schema) -> Schema {
            schema.map { Field($0.name, $0.type.withoutCollations) }
        }

        /// Made by CACHE TABLE … AS, which to Spark is a view.
        var isKept: Bool {
            if case .packed = content { true } else { false }
        }

        /// Why statements cannot change the rows, behind the table's name.
        var reasonAgainstChanges: String {
            if isKept {
                return "is kept for queries by CACHE TABLE; CREATE TABLE … AS makes a table that "
                    + "can be changed."
            }
            return "lies outside the shell and is only read."
        }

        /// The rows that statements may change; nil where they lie outside or are only kept for queries.
        var batches: [Batch]? {
            get { if case .rows(let batches) = content { batches } else { nil } }
            set { content = newValue.map { .rows($0) } ?? .outside }
        }

        /// Keeps what a column's definition says besides its type.
        mutating func note(_ column: ColumnSyntax) {
            let key = column.name.nameKey
            defaults[key] = column.defaultValue
            defaultTexts[key] = column.defaultText
            lengths[key] = column.length
            comments[key] = column.comment
        }
    }

    private(set) var tables: [String: Table] = [:]
    let external: any ExternalTables
    let files: ShellFiles

    init(external: any ExternalTables) {
        self.external = external
        files = ShellFiles(external)
    }

    subscript(name: String) -> Table? {
        get { tables[name.nameKey] }
        set { tables[name.nameKey] = newValue }
    }

    func open(_ scan: Scan) throws(EngineError) -> any BatchStream {
        let table = try self.table(of: scan)
        return switch table.content {
        case .outside: try external.open(table.plainDefinition, schema: table.plainSchema, scan)
        case .rows(let batches): Self.stored(batches, scan)
        case .packed(let batches): Self.packed(batches, scan)
        }
    }

    func split(_ scan: Scan) throws(EngineError) -> [any BatchStream] {
        let table = try self.table(of: scan)
        return switch table.content {
        case .outside: try external.split(table.plainDefinition, schema: table.plainSchema, scan)
        case .rows(let batches): Self.stored(batches, scan).split()
        case .packed(let batches): Self.packed(batches, scan).split()
        }
    }

    func estimatedRows(of scan: Scan) -> Int? {
        guard let table = try? table(of: scan) else { return nil }
        return switch table.content {
        case .rows(let batches): batches.reduce(0) { $0 + $1.count }
        case .packed(let batches): batches.reduce(0) { $0 + $1.count }
        case .outside:
            external.sizeInBytes(of: table.definition).map {
                $0 / (Self.bytesInField * max(table.schema.count, 1))
            }
        }
    }

    /// What a value takes in a file of text, with its separator: a guess.
    private static let bytesInField = 8

    private func table(of scan: Scan) throws(EngineError) -> Table {
        // A scan bears the key itself, under whatever rules it was bound.
        if var table = tables[scan.table] ?? files.table(scan.table) {
            table.definition.options.merge(scan.options) { $1 }
            return table
        }
        throw .input(
            errorClass: "TABLE_OR_VIEW_NOT_FOUND",
            message: "The table or view `\(scan.table)` cannot be found.")
    }

    private static func stored(_ batches: [Batch], _ scan: Scan) -> StoredBatches {
        StoredBatches(
            batches.map { batch in
                Batch(
                    schema: scan.schema,
                    columns: zip(scan.columns, scan.schema).map {
                        batch.columns[$0].labelled($1.type)
                    }, count: batch.count)
            })
    }

    private static func packed(_ batches: [PackedBatch], _ scan: Scan) -> PackedBatches {
        PackedBatches(batches.map { $0.project(scan.columns, schema: scan.schema) })
    }
}
