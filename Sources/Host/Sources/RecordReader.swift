import Columns
import Engine
import Formats
import Query

/// Reads records of a table's format, for streams and batches alike: JSON lines, CSV and text.
final class RecordReader {
    private enum Format {
        case json(JSONLinesReader, JSONLinesReader.Memory)
        case csv(CSVReader, CSVReader.Memory)
        case text(TextLinesReader)
    }

    private let format: Format
    /// The first line of each file names the columns.
    let hasHeader: Bool
    /// What a reader gives: the wanted columns, in the order in which they were asked for.
    let columns: Schema
    let mode: RecordMode
    /// Where each of them stands in what the format's reader gives; nil where that is the same.
    private let order: [Int]?
    private let definition: TableDefinition
    private let comment: UInt8?
    /// Longer records are malformed, and never held in memory (`maxRecordLength`).
    let maximumLength: Int
    static let defaultMaximumLength = 64 << 20
    /// Why reading ended: a malformed record under FAILFAST.
    private(set) var failure: EngineError?

    /// - Parameters:
    ///   - columns: the wanted columns, by their names in the table's schema.
    ///   - prefilter: rows that do not meet it may be left out.
    ///   - otherwise: what becomes of malformed records where the table names no mode.
    ///   - isOwn: files that were written here: an empty string in quotes is not null.
    /// - Throws: for a format or option that is not known.
    init(
        _ table: TableDefinition, columns: Schema, prefilter: Program.Prefilter? = nil,
        otherwise: RecordMode = .reject, isOwn: Bool = false
    ) throws(HostError) {
        mode = try RecordMode(table, otherwise: otherwise)
        definition = table
        self.columns = columns
        maximumLength =
            try table.value(of: TableOptions.maxRecordLength).map { Int($0) }
            ?? Self.defaultMaximumLength
        var fields = try Self.fieldOptions(of: table)
        // A stream that names no mode is stricter than Spark's: what it rejects is kept and told.
        let namesMode = try table.value(of: TableOptions.mode) != nil
        let isStrict = mode == .reject && !namesMode
        switch table.recordFormat {
        case "json":
            hasHeader = false
            comment = nil
            order = nil
            try Self.checkKeys(table.schema ?? columns, table)
            let corrupt = try Self.corruptPosition(columns, table)
            let isSeen = mode == .reject || mode == .permissive
            let reader = JSONLinesReader(
                schema: columns, options: fields,
                // Under the other modes each malformed record is to be seen.
                prefilter: isSeen ? prefilter.map { ($0.column, Array($0.text.utf8)) } : nil,
                malformed: mode == .permissive ? .keep(textColumn: corrupt) : .reject,
                ignoresRest: !isStrict)
            format = .json(reader, reader.makeMemory())
        case "csv":
            hasHeader = try table.value(of: TableOptions.header) ?? false
            if fields.null == nil, !isOwn { fields.null = [] }
            var csv = try Self.csvOptions(of: table, fields)
            comment = csv.comment
            let corruptName = RecordMode.corruptColumn(table)
            let corrupt = try Self.corruptPosition(columns, table)
            let schema = (table.schema ?? columns).filter { $0.name != corruptName }
            // The format's reader gives columns in the file's order, the text of malformed ones last.
            let wanted = columns.map { column in
                schema.firstIndex { $0.name == column.name }
            }
            let projection = Set(wanted.compactMap { $0 }).sorted()
            if !isStrict { csv.countsFields = projection.count == schema.count }
            let reader = CSVReader(
                fileSchema: schema, projection: projection, options: csv,
                malformed: mode == .permissive
                    ? .keep(textColumn: corrupt == nil ? nil : projection.count) : .reject)
            order = wanted.map { position in
                position.flatMap { projection.firstIndex(of: $0) } ?? projection.count
            }
            format = .csv(reader, reader.makeMemory())
        case "text":
            hasHeader = false
            comment = nil
            order = nil
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

    private static func empty(_ type: DataType) -> Column {
        ColumnBuilder(type).build()
    }

    static func fieldOptions(of table: TableDefinition) throws(HostError) -> FieldOptions {
        var fields = FieldOptions()
        fields.null = try table.value(of: TableOptions.nullValue).map { Array($0.utf8) }
        fields.timestampPattern = try table.value(of: TableOptions.timestampFormat)
        fields.datePattern = try table.value(of: TableOptions.dateFormat)
        fields.timePattern = try table.value(of: TableOptions.timeFormat)
        return fields
    }

    static func csvOptions(
        of table: TableDefinition, _ fields: FieldOptions = FieldOptions()
    ) throws(HostError) -> CSVOptions {
        var csv = CSVOptions()
        csv.field = fields
        if let sep = try table.value(of: TableOptions.sep) { csv.delimiter = sep }
        if let own = try table.value(of: TableOptions.delimiter) { csv.delimiter = own }
        csv.quote = try table.value(of: TableOptions.quote) ?? csv.quote
        csv.escape = try table.value(of: TableOptions.escape) ?? csv.escape
        csv.comment = try table.value(of: TableOptions.comment)
        csv.ignoreLeadingWhiteSpace =
            try table.value(of: TableOptions.ignoreLeadingWhiteSpace) ?? false
        csv.ignoreTrailingWhiteSpace =
            try table.value(of: TableOptions.ignoreTrailingWhiteSpace) ?? false
        csv.empty = Array((try table.value(of: TableOptions.emptyValue) ?? "").utf8)
        return csv
    }

    private static func corruptPosition(_ columns: Schema, _ table: TableDefinition)
        throws(HostError) -> Int?
    {
        guard let name = RecordMode.corruptColumn(table) else { return nil }
        let type = table.schema?.first { $0.name == name }?.type ?? .string
        guard type == .string else {
            throw HostError(
                "[INVALID_CORRUPT_RECORD_TYPE] The column `\(name)` for corrupt records must have "
                    + "the nullable STRING type, but got \"\(type.description.uppercased())\".",
                isUsage: true)
        }
        return columns.firstIndex { $0.name == name }
    }

    /// JSON has no keys but strings.
    private static func checkKeys(_ schema: Schema, _ table: TableDefinition) throws(HostError) {
        func isReadable(_ type: DataType) -> Bool {
            switch type {
            case .map(let key, let value): key == .string && isReadable(value)
            case .array(let element): isReadable(element)
            case .structure(let members): members.allSatisfy { isReadable($0.type) }
            default: true
            }
        }
        guard let field = schema.first(where: { !isReadable($0.type) }) else { return }
        throw HostError(
            "[INVALID_JSON_SCHEMA_MAP_TYPE] table \(table.name): the column `\(field.name)` can only "
                + "contain STRING as a key type for a MAP.", isUsage: true)
    }

    /// - Parameter bytes: whole lines; the last one's end may be missing.
    func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ReadResult {
        var result: ReadResult
        switch format {
        case .json(let reader, let memory): result = reader.read(bytes, memory)
        case .csv(let reader, let memory): result = reader.read(bytes, memory)
        case .text(let reader): result = reader.read(bytes)
        }
        if let order {
            result.batch = Batch(
                schema: columns, columns: order.map { result.batch.columns[$0] },
                count: result.batch.count)
        }
        return judged(result)
    }

    /// A record of more than the permitted length.
    ///
    /// - Parameter beginning: what is shown of it.
    func tooLong(_ beginning: UnsafeBufferPointer<UInt8>) -> ReadResult {
        let reason = "the record is longer than \(maximumLength) bytes (maxRecordLength)"
        guard mode == .permissive else {
            let reject = RejectedRecord(offset: 0, line: 0, reason: reason, text: beginning)
            let nothing = Batch(
                schema: columns, columns: columns.map { Self.empty($0.type) }, count: 0)
            return judged(ReadResult(batch: nothing, rejects: [reject], lines: 1))
        }
        let corrupt = RecordMode.corruptColumn(definition)
        let nulls = columns.map { field -> Column in
            var builder = ColumnBuilder(field.type)
            builder.append(
                field.name == corrupt ? .string(String(decoding: beginning, as: UTF8.self)) : .null)
            return builder.build()
        }
        return ReadResult(
            batch: Batch(schema: columns, columns: nulls, count: 1), rejects: [], lines: 1)
    }

    private func judged(_ read: ReadResult) -> ReadResult {
        var result = read
        guard let reject = result.rejects.first else { return result }
        switch mode {
        case .reject, .permissive: break
        case .dropMalformed: result.rejects = []
        case .failFast:
            failure = .input(
                errorClass: "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
                message: "Malformed records are detected in record parsing of \(definition.name): "
                    + "\(reject.reason): \(reject.text.prefix(200)). Parse Mode: FAILFAST. To "
                    + "process malformed records as null result, try setting the option 'mode' as "
                    + "'PERMISSIVE'.")
        }
        return result
    }

    /// Where the records of a file begin: behind a byte order mark and the header.
    func start(of content: UnsafeBufferPointer<UInt8>) -> Int {
        let first = firstRecord(of: content)
        guard hasHeader else { return first }
        return min(LineScanner.end(of: content, from: first) + 1, content.count)
    }

    /// Where the first line stands that may be a header: behind a byte order mark and, in CSV, below
    /// comments and lines with nothing in them.
    func firstRecord(of content: UnsafeBufferPointer<UInt8>) -> Int {
        var at = content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard case .csv = format else { return at }
        while at < content.count {
            let end = LineScanner.end(of: content, from: at)
            let line = content[at..<end]
            let isComment = comment != nil && line.first == comment
            if !isComment, !line.allSatisfy({ $0 <= 0x20 }) { break }
            at = min(end + 1, content.count)
        }
        return at
    }
}
