import Columns
import Engine
import Formats
import Query

/// Reads records of a table's format: one value for JSON lines, CSV and text.
final class RecordReader {
    private enum Format {
        case json(JSONLinesReader, JSONLinesReader.Memory)
        case csv(CSVReader, CSVReader.Memory)
        case text(TextLinesReader)
    }

    private let format: Format
    /// The first line of each file names the columns.
    let hasHeader: Bool

    /// - Parameters:
    ///   - columns: the wanted columns, by their names in the table's schema.
    ///   - prefilter: rows that do not meet it may be left out.
    /// - Throws: for a format or option that is not known.
    init(
        _ table: TableDefinition, columns: Schema, prefilter: Program.Prefilter? = nil
    ) throws(HostError) {
        let options = table.options
        var fields = FieldOptions()
        if let null = options["nullvalue"] { fields.null = Array(null.utf8) }
        fields.timestampPattern = try Self.pattern(options["timestampformat"], table)
        fields.datePattern = try Self.pattern(options["dateformat"], table)
        switch table.recordFormat {
        case "json":
            hasHeader = false
            let reader = JSONLinesReader(
                schema: columns, options: fields,
                prefilter: prefilter.map { ($0.column, Array($0.text.utf8)) })
            format = .json(reader, reader.makeMemory())
        case "csv":
            hasHeader = options["header"]?.lowercased() == "true"
            var csv = CSVOptions()
            csv.field = fields
            csv.delimiter = try Self.byte(
                options["delimiter"] ?? options["sep"], otherwise: csv.delimiter, table)
            csv.quote = try Self.byte(options["quote"], otherwise: csv.quote, table)
            csv.escape = try Self.byte(options["escape"], otherwise: csv.escape, table)
            if let comment = options["comment"] {
                csv.comment = try Self.byte(comment, otherwise: 0, table)
            }
            csv.ignoreLeadingWhiteSpace = options["ignoreleadingwhitespace"] == "true"
            csv.ignoreTrailingWhiteSpace = options["ignoretrailingwhitespace"] == "true"
            let schema = table.schema ?? columns
            let positions = columns.map { column in
                schema.firstIndex { $0.name == column.name } ?? 0
            }
            let reader = CSVReader(fileSchema: schema, projection: positions, options: csv)
            format = .csv(reader, reader.makeMemory())
        case "text":
            hasHeader = false
            guard columns.count <= 1, columns.allSatisfy({ $0.type == .string }) else {
                throw HostError(
                    "table \(table.name): text has one column, a STRING", isUsage: true)
            }
            format = .text(TextLinesReader(schema: columns))
        default:
            throw HostError(
                "table \(table.name): the format \"\(table.recordFormat)\" cannot be read; json, csv and "
                    + "text can",
                isUsage: true)
        }
    }

    private static func pattern(_ text: String?, _ table: TableDefinition) throws(HostError)
        -> DateTimePattern?
    {
        guard let text else { return nil }
        guard let pattern = DateTimePattern(text) else {
            throw HostError(
                "table \(table.name): '\(text)' is no date or time pattern", isUsage: true)
        }
        return pattern
    }

    private static func byte(_ text: String?, otherwise: UInt8, _ table: TableDefinition)
        throws(HostError) -> UInt8
    {
        guard let text else { return otherwise }
        let byte = text == #"\t"# ? 0x09 : text.utf8.count == 1 ? text.utf8.first! : nil
        guard let byte else {
            throw HostError(
                "table \(table.name): '\(text)' must be a single character", isUsage: true)
        }
        return byte
    }

    func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ReadResult {
        switch format {
        case .json(let reader, let memory): reader.read(bytes, memory)
        case .csv(let reader, let memory): reader.read(bytes, memory)
        case .text(let reader): reader.read(bytes)
        }
    }

    /// Where the records of a file begin: behind the header.
    func start(of content: UnsafeBufferPointer<UInt8>) -> Int {
        guard hasHeader, !content.isEmpty else { return 0 }
        return min(LineScanner.end(of: content, from: 0) + 1, content.count)
    }
}
