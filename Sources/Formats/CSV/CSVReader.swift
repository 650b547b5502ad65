public import Columns

/// How a CSV file is written, in Spark's words.
public struct CSVOptions: Sendable {
    public var delimiter: UInt8 = UInt8(ascii: ",")
    public var quote: UInt8 = UInt8(ascii: "\"")
    public var escape: UInt8 = UInt8(ascii: "\\")
    /// Lines that start with it are no records.
    public var comment: UInt8?
    public var ignoreLeadingWhiteSpace = false
    public var ignoreTrailingWhiteSpace = false
    public var field = FieldOptions()

    public init() {}
}

/// Blocks of CSV lines to batches.
///
/// A record is a line. One with fewer or more fields than the schema, an open quote, or a field that
/// is no value of its column's type is rejected, with the reason. Only wanted columns are parsed, the
/// others are passed over.
public struct CSVReader: Sendable {
    /// The columns of the file, in order.
    public let fileSchema: Schema
    /// The positions of the wanted ones, ascending.
    public let projection: [Int]
    public let options: CSVOptions

    public init(fileSchema: Schema, projection: [Int], options: CSVOptions = CSVOptions()) {
        self.fileSchema = fileSchema
        self.projection = projection
        self.options = options
    }

    /// A reader's memory from block to block: dictionaries and buffers.
    public final class Memory {
        /// One for each column of the file; nil for those that are not wanted.
        let sinks: [ColumnSink?]
        var unquoted: [UInt8] = []

        init(_ reader: CSVReader) {
            var sinks = [ColumnSink?](repeating: nil, count: reader.fileSchema.count)
            for position in reader.projection {
                sinks[position] = ColumnSink(reader.fileSchema[position].type)
            }
            self.sinks = sinks
        }
    }

    public func makeMemory() -> Memory { Memory(self) }

    /// - Parameter bytes: whole lines; the last one's end may be missing.
    public func read(_ bytes: UnsafeBufferPointer<UInt8>, _ memory: Memory) -> ReadResult {
        var rejects: [RejectedRecord] = []
        var line = 0
        var rows = 0
        var at = 0
        while at < bytes.count {
            let start = at
            var end = LineScanner.end(of: bytes, from: at)
            at = end + 1
            defer { line += 1 }
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
            if end == start || (options.comment != nil && bytes[start] == options.comment) {
                continue
            }
            let record = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if let reason = readRecord(record, memory) {
                for sink in memory.sinks { sink?.truncate(to: rows) }
                rejects.append(
                    RejectedRecord(offset: start, line: line, reason: reason, text: record))
            } else {
                rows += 1
            }
        }
        let columns = projection.map { memory.sinks[$0]!.take() }
        let batch = Batch(
            schema: projection.map { fileSchema[$0] }, columns: columns, count: rows)
        return ReadResult(batch: batch, rejects: rejects, lines: line)
    }

    /// Appends the record's fields to the columns; the reason where it cannot.
    @inline(__always)
    private func readRecord(_ record: UnsafeBufferPointer<UInt8>, _ memory: Memory) -> String? {
        let delimiter = options.delimiter
        let quote = options.quote
        var at = 0
        var field = 0
        let fields = fileSchema.count
        while true {
            guard field < fields else {
                return "\(fields) fields expected, more found"
            }
            var text: UnsafeBufferPointer<UInt8>
            var isQuoted = false
            if at < record.count, record[at] == quote {
                guard let next = unquote(record, &at, memory) else {
                    return
                        "the quote of field \(field + 1) (\(fileSchema[field].name)) is not closed"
                }
                text = next
                isQuoted = true
            } else {
                let start = at
                at = LineScanner.find(delimiter, in: record, from: start)
                text = UnsafeBufferPointer(rebasing: record[start..<at])
            }
            if let sink = memory.sinks[field] {
                if options.ignoreLeadingWhiteSpace || options.ignoreTrailingWhiteSpace {
                    text = trimmed(text)
                }
                if isNull(text), !isQuoted || !options.field.null.isEmpty {
                    sink.appendNull()
                } else if !FieldParser.append(text, to: sink, options.field) {
                    return reason(text, field)
                }
            }
            field += 1
            if at >= record.count { break }
            at += 1
            if at == record.count, field < fields {
                // A delimiter at the end: one more, empty field.
                if let sink = memory.sinks[field] {
                    let empty = UnsafeBufferPointer(rebasing: record[at..<at])
                    if isNull(empty) {
                        sink.appendNull()
                    } else if !FieldParser.append(empty, to: sink, options.field) {
                        sink.appendNull()
                    }
                }
                field += 1
                break
            }
        }
        guard field == fields else { return "\(fields) fields expected, \(field) found" }
        return nil
    }

    @inline(__always)
    private func isNull(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let null = options.field.null
        // An empty field is null whatever stands for null, as in Spark.
        if text.isEmpty { return true }
        guard text.count == null.count else { return false }
        for index in 0..<null.count where text[index] != null[index] { return false }
        return true
    }

    private func reason(_ text: UnsafeBufferPointer<UInt8>, _ field: Int) -> String {
        let value = String(decoding: text.prefix(64), as: UTF8.self)
        let wanted = fileSchema[field]
        return "'\(value)' in field \(field + 1) (\(wanted.name)) is no \(wanted.type.description)"
    }

    private func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, text.count)
        if options.ignoreLeadingWhiteSpace {
            while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
        }
        if options.ignoreTrailingWhiteSpace {
            while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
        }
        return UnsafeBufferPointer(rebasing: text[start..<end])
    }

    /// A quoted field's text; `at` moves behind the closing quote. Doubled quotes and escaped ones
    /// stand for themselves. The result lies in the record, or in the memory until the next call.
    private func unquote(
        _ record: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ memory: Memory
    ) -> UnsafeBufferPointer<UInt8>? {
        let start = at + 1
        var end = start
        while end < record.count, record[end] != options.quote, record[end] != options.escape {
            end += 1
        }
        guard end < record.count else { return nil }
        if record[end] == options.quote,
            end + 1 == record.count || record[end + 1] == options.delimiter
        {
            at = end + 1
            return UnsafeBufferPointer(rebasing: record[start..<end])
        }
        memory.unquoted.removeAll(keepingCapacity: true)
        var position = start
        while position < record.count {
            let byte = record[position]
            let next = position + 1 < record.count ? record[position + 1] : 0
            if byte == options.escape, byte != options.quote, next == options.quote || next == byte
            {
                memory.unquoted.append(next)
                position += 2
            } else if byte == options.quote {
                if next == options.quote, position + 1 < record.count {
                    memory.unquoted.append(byte)
                    position += 2
                    continue
                }
                guard position + 1 == record.count || next == options.delimiter else {
                    memory.unquoted.append(byte)
                    position += 1
                    continue
                }
                at = position + 1
                // The buffer is not touched again before the field has been parsed.
                return memory.unquoted.withUnsafeBufferPointer { $0 }
            } else {
                memory.unquoted.append(byte)
                position += 1
            }
        }
        return nil
    }
}
