public import Columns
public import Engine
import Formats
public import Query

/// Tables whose rows are files of CSV or JSON lines, read as they are now.
public struct FileTables: ExternalTables {
    public init() {}

    public func schema(of table: TableDefinition) throws(EngineError) -> Schema {
        try FileContents.schema(of: table)
    }

    public func open(
        _ table: TableDefinition, schema: Schema, _ scan: Scan
    ) throws(EngineError) -> any BatchStream {
        FileRows(try rows(of: table, schema: schema, scan))
    }

    public func split(
        _ table: TableDefinition, schema: Schema, _ scan: Scan
    ) throws(EngineError) -> [any BatchStream] {
        try rows(of: table, schema: schema, scan)
    }

    public func sizeInBytes(of table: TableDefinition) -> Int? {
        guard let files = try? FileContents.files(of: table),
            let splits = try? FileSplit.splits(of: files.map(\.path))
        else { return nil }
        return splits.reduce(0) { $0 + $1.range.count * ($1.isPacked ? Self.packing : 1) }
    }

    /// How much larger text is than its gzip file, about.
    private static let packing = 5

    private func rows(
        of table: TableDefinition, schema: Schema, _ scan: Scan
    ) throws(EngineError) -> [LineRows] {
        var table = table
        table.schema = schema
        let corrupt = RecordMode.corruptColumn(table)
        if let corrupt, scan.schema.contains(where: { $0.name == corrupt }),
            !scan.schema.contains(where: { $0.name != corrupt })
        {
            throw .unsupported(
                errorClass: "UNSUPPORTED_FEATURE.QUERY_ONLY_CORRUPT_RECORD_COLUMN",
                message: "The feature is not supported: Queries from raw JSON/CSV/XML files are "
                    + "disallowed when the referenced columns only include the internal corrupt "
                    + "record column, `\(corrupt)`.")
        }
        let files = try FileContents.files(of: table)
        let wanted = scan.columns.map { schema[$0] }
        // Here, so that a wrong option is told before the first file is opened.
        _ = try reader(of: table, wanted)
        var rows: [LineRows] = []
        for file in files {
            let part = file.part
            var own = table
            own.schema = part.ownColumns(of: schema)
            let columns = part.isEmpty ? wanted : part.readColumns(for: wanted, of: schema)
            for split in try FileSplit.splits(of: [file.path]) {
                rows.append(
                    LineRows(split, part: part.isEmpty ? nil : (part, wanted)) {
                        [own] () throws(EngineError) in
                        try self.reader(of: own, columns)
                    })
            }
        }
        return rows
    }

    private func reader(
        of table: TableDefinition, _ columns: Schema
    ) throws(EngineError) -> RecordReader {
        guard ["csv", "json", "text"].contains(table.format) else {
            throw .unsupported(
                errorClass: "DATA_SOURCE_NOT_FOUND",
                message:
                    "`\(table.name)` is of the format \(table.format), which is not read here. "
                    + "Formats are csv, json and text.")
        }
        do throws(HostError) {
            return try RecordReader(table, columns: columns, otherwise: .permissive)
        } catch {
            // `[CLASS] message`, where Spark has a class for it.
            let parts = error.message.split(separator: "] ", maxSplits: 1)
            guard error.message.hasPrefix("["), parts.count == 2 else {
                throw .input(errorClass: "INVALID_OPTIONS", message: error.message)
            }
            throw .input(errorClass: String(parts[0].dropFirst()), message: String(parts[1]))
        }
    }
}

/// The rows of a split; nothing is opened before the first are asked for.
struct LineRows: BatchStream {
    private let split: FileSplit
    /// What the file's folders say, and the columns that rows get with it.
    private let part: (values: FolderPartition, columns: Schema)?
    private let makeReader: () throws(EngineError) -> RecordReader
    private var open: (lines: SplitLines, reader: RecordReader)?

    /// - Parameter makeReader: For the columns that the file itself holds.
    init(
        _ split: FileSplit, part: (values: FolderPartition, columns: Schema)?,
        makeReader: @escaping () throws(EngineError) -> RecordReader
    ) {
        self.split = split
        self.part = part
        self.makeReader = makeReader
    }

    mutating func next() throws(EngineError) -> Batch? {
        if open == nil {
            let reader = try makeReader()
            open = (
                try SplitLines(
                    split, maximumLength: reader.maximumLength, start: reader.start(of:)), reader
            )
        }
        guard let (lines, reader) = open, let piece = try lines.next() else {
            open = nil
            return nil
        }
        let result =
            switch piece {
            case .lines(let block): reader.read(block)
            case .tooLong(let beginning, _): reader.tooLong(beginning)
            }
        if let failure = reader.failure { throw failure }
        guard let part else { return result.batch }
        return try part.values.filled(result.batch, to: part.columns, of: split.path)
    }
}

/// One split's rows after the other's.
struct FileRows: BatchStream {
    private var splits: ArraySlice<LineRows>
    private var current: LineRows?

    init(_ splits: [LineRows]) { self.splits = splits[...] }

    mutating func next() throws(EngineError) -> Batch? {
        while true {
            if let batch = try current?.next() { return batch }
            guard let split = splits.popFirst() else { return nil }
            current = split
        }
    }
}
