public import Columns
public import Engine
import Formats
public import Query

/// Tables whose rows are files of CSV or JSON lines, read as they are now.
public struct FileTables: ExternalTables {
    public init() {}

    public func schema(of table: TableDefinition) throws(EngineError) -> Schema {
        let files = try FileContents.files(at: table.location ?? "")
        guard table.format == "csv", let first = files.first else {
            throw .input(
                errorClass: "UNABLE_TO_INFER_SCHEMA",
                message: "Unable to infer schema for \(table.name). It must be specified manually: "
                    + "list its columns.")
        }
        let line = try FileContents.firstLine(of: first)
        let names = line.split(
            separator: CSVTable.options(table).delimiter, omittingEmptySubsequences: false)
        let hasHeader = CSVTable.hasHeader(table)
        return names.enumerated().map { index, name in
            let text = String(decoding: name.filter { $0 != 0x22 }, as: UTF8.self)
            return Field(hasHeader ? text : "_c\(index)", .string)
        }
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

    private func rows(
        of table: TableDefinition, schema: Schema, _ scan: Scan
    ) throws(EngineError) -> [LineRows] {
        let files = try FileContents.files(at: table.location ?? "")
        let hasHeader = table.format == "csv" && CSVTable.hasHeader(table)
        let splits = try FileSplit.splits(of: files, hasHeader: hasHeader)
        switch table.format {
        case "csv":
            let format = CSVTable(table, schema: schema, scan: scan)
            return splits.map { LineRows($0) { format.makeReader() } }
        case "json":
            let reader = JSONLinesReader(schema: scan.schema, options: FieldOptions(of: table))
            return splits.map { split in
                LineRows(split) {
                    let memory = reader.makeMemory()
                    return { reader.read($0, memory).batch }
                }
            }
        default:
            throw .unsupported(
                errorClass: "DATA_SOURCE_NOT_FOUND",
                message:
                    "`\(table.name)` is of the format \(table.format), which is not read here. "
                    + "Formats are csv and json.")
        }
    }
}

/// Turns whole lines into rows.
typealias LineReading = (UnsafeBufferPointer<UInt8>) -> Batch

/// The rows of a split; nothing is opened before the first are asked for.
struct LineRows: BatchStream {
    private let split: FileSplit
    private let makeReader: () -> LineReading
    private var open: (lines: SplitLines, read: LineReading)?

    init(_ split: FileSplit, makeReader: @escaping () -> LineReading) {
        self.split = split
        self.makeReader = makeReader
    }

    mutating func next() throws(EngineError) -> Batch? {
        if open == nil { open = (try SplitLines(split), makeReader()) }
        guard let (lines, read) = open, let block = try lines.next() else {
            open = nil
            return nil
        }
        return read(block)
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

/// How the CSV files of a table are read.
struct CSVTable {
    private let reader: CSVReader
    private let schema: Schema
    private let order: [Int]

    init(_ table: TableDefinition, schema: Schema, scan: Scan) {
        let projection = scan.columns.sorted()
        reader = CSVReader(
            fileSchema: schema, projection: projection, options: Self.options(table))
        self.schema = scan.schema
        order = scan.columns.map { projection.firstIndex(of: $0)! }
    }

    func makeReader() -> LineReading {
        let memory = reader.makeMemory()
        return { [self] block in
            let batch = reader.read(block, memory).batch
            return Batch(
                schema: schema, columns: order.map { batch.columns[$0] }, count: batch.count)
        }
    }

    static func hasHeader(_ table: TableDefinition) -> Bool {
        table.options["header"]?.lowercased() == "true"
    }

    static func options(_ table: TableDefinition) -> CSVOptions {
        var options = CSVOptions()
        func byte(_ name: String) -> UInt8? { table.options[name]?.utf8.first }
        options.delimiter = byte("sep") ?? byte("delimiter") ?? options.delimiter
        options.quote = byte("quote") ?? options.quote
        options.escape = byte("escape") ?? options.escape
        options.comment = byte("comment")
        options.ignoreLeadingWhiteSpace = table.options["ignoreleadingwhitespace"] == "true"
        options.ignoreTrailingWhiteSpace = table.options["ignoretrailingwhitespace"] == "true"
        options.field = FieldOptions(of: table)
        return options
    }
}

extension FieldOptions {
    init(of table: TableDefinition) {
        self.init()
        if let null = table.options["nullvalue"] { self.null = Array(null.utf8) }
        timestampPattern = table.options["timestampformat"].flatMap { DateTimePattern($0) }
        datePattern = table.options["dateformat"].flatMap { DateTimePattern($0) }
    }
}
