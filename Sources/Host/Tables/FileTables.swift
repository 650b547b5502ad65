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
        let bytes = try FileContents.bytes(of: first)
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
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
        let files = try FileContents.files(at: table.location ?? "")
        switch table.format {
        case "csv": return CSVTable(table, schema: schema, scan: scan, files: files)
        case "json": return JSONTable(table, scan: scan, files: files)
        default:
            throw .unsupported(
                errorClass: "DATA_SOURCE_NOT_FOUND",
                message:
                    "`\(table.name)` is of the format \(table.format), which is not read here. "
                    + "Formats are csv and json.")
        }
    }
}

/// Cuts a file's bytes into whole lines of about a megabyte.
struct LineBlocks {
    private let bytes: [UInt8]
    private var position: Int
    private static let size = 1 << 18

    init(_ bytes: [UInt8], skippingLine: Bool) {
        self.bytes = bytes
        position = 0
        if skippingLine {
            position = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        }
    }

    mutating func next<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        guard position < bytes.count else { return nil }
        var end = min(position + Self.size, bytes.count)
        while end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
        defer { position = end }
        return bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[position..<end]))
        }
    }
}

struct CSVTable: BatchStream {
    private let reader: CSVReader
    private let memory: CSVReader.Memory
    private let scan: Scan
    private let order: [Int]
    private let hasHeader: Bool
    private var files: ArraySlice<String>
    private var blocks: LineBlocks?

    init(_ table: TableDefinition, schema: Schema, scan: Scan, files: [String]) {
        let projection = scan.columns.sorted()
        reader = CSVReader(
            fileSchema: schema, projection: projection, options: Self.options(table))
        memory = reader.makeMemory()
        self.scan = scan
        order = scan.columns.map { projection.firstIndex(of: $0)! }
        hasHeader = Self.hasHeader(table)
        self.files = files[...]
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

    mutating func next() throws(EngineError) -> Batch? {
        while true {
            if let result = blocks?.next({ reader.read($0, memory) }) {
                let columns = order.map { result.batch.columns[$0] }
                return Batch(schema: scan.schema, columns: columns, count: result.batch.count)
            }
            guard let file = files.popFirst() else { return nil }
            blocks = LineBlocks(try FileContents.bytes(of: file), skippingLine: hasHeader)
        }
    }
}

struct JSONTable: BatchStream {
    private let reader: JSONLinesReader
    private let memory: JSONLinesReader.Memory
    private let schema: Schema
    private var files: ArraySlice<String>
    private var blocks: LineBlocks?

    init(_ table: TableDefinition, scan: Scan, files: [String]) {
        reader = JSONLinesReader(schema: scan.schema, options: FieldOptions(of: table))
        memory = reader.makeMemory()
        schema = scan.schema
        self.files = files[...]
    }

    mutating func next() throws(EngineError) -> Batch? {
        while true {
            if let result = blocks?.next({ reader.read($0, memory) }) { return result.batch }
            guard let file = files.popFirst() else { return nil }
            blocks = LineBlocks(try FileContents.bytes(of: file), skippingLine: false)
        }
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
