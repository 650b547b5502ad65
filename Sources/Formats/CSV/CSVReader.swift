import CSystem
public import Columns

/// Blocks of CSV lines to batches.
///
/// A record is a line. Two tiers:
/// 1. without quotes and with as many fields as the file has columns: separators are found sixty-four
///    bytes at a time, wanted fields are noted and turned into columns a thousand rows at a time, the
///    others cost nothing;
/// 2. quotes, escapes, white space to be trimmed, too few fields or too many, one line at a time.
///
/// Quotes are read as Spark reads them: an escape before a quote or an escape stands for what follows
/// it; behind a closing quote only white space may stand, otherwise the field is its raw text.
public struct CSVReader: Sendable {
    /// The columns of the file, in order.
    public let fileSchema: Schema
    /// The positions of the wanted ones, ascending.
    public let projection: [Int]
    public let options: CSVOptions
    /// What becomes of records with too few or too many fields, an open quote, or a field that is no
    /// value of its column's type. The column of texts is counted among those of the result.
    public let malformed: MalformedRecords

    public init(
        fileSchema: Schema, projection: [Int], options: CSVOptions = CSVOptions(),
        malformed: MalformedRecords = .reject
    ) {
        self.fileSchema = fileSchema
        self.projection = projection
        self.options = options
        self.malformed = malformed
    }

    /// A reader's memory from block to block: dictionaries and buffers.
    public final class Memory {
        /// One for each wanted column.
        let sinks: [ColumnSink]
        /// For each column of the file the number of its sink; −1 where it is not wanted.
        let places: [Int]
        /// The texts of malformed records.
        let texts: ColumnSink?
        var spans: JSONSpans
        var index: CSVIndex
        /// The fields of the line in hand (the second tier), those without quotes in the line itself.
        var fields: [CSVField] = []
        var unquoted: [UInt8] = []

        init(_ reader: CSVReader) {
            sinks = reader.projection.map { ColumnSink(reader.fileSchema[$0].type) }
            var places = [Int](repeating: -1, count: reader.fileSchema.count)
            for (number, position) in reader.projection.enumerated() { places[position] = number }
            self.places = places
            texts = reader.malformed.textColumn == nil ? nil : ColumnSink(.string)
            spans = JSONSpans(columns: reader.projection.count)
            index = CSVIndex()
        }

        deinit {
            spans.deallocate()
            index.deallocate()
        }
    }

    public func makeMemory() -> Memory { Memory(self) }

    /// Bytes that are gone over at a time, for the separators' sake.
    private static let stretch = 1 << 16

    /// - Parameter bytes: whole lines; the last one's end may be missing.
    public func read(_ bytes: UnsafeBufferPointer<UInt8>, _ memory: Memory) -> ReadResult {
        var run = Run(bytes: bytes)
        memory.spans.count = 0
        var at = 0
        while at < bytes.count {
            var end = min(at + Self.stretch, bytes.count)
            if end < bytes.count {
                let part = UnsafeBufferPointer(rebasing: bytes[at..<end])
                let whole = LineScanner.wholeLines(part)
                end =
                    whole > 0
                    ? at + whole : min(LineScanner.end(of: bytes, from: end) + 1, bytes.count)
            }
            readLines(at..<end, memory, &run)
            flush(memory, &run)
            at = end
        }
        var columns = memory.sinks.map { $0.take() }
        var schema = projection.map { fileSchema[$0] }
        if let position = malformed.textColumn, let texts = memory.texts {
            columns.insert(texts.take(), at: position)
            schema.insert(Field("_corrupt_record", .string), at: position)
        }
        let batch = Batch(schema: schema, columns: columns, count: run.rows)
        return ReadResult(batch: batch, rejects: run.rejects, lines: run.line)
    }

    /// What was made of a block so far.
    struct Run {
        let bytes: UnsafeBufferPointer<UInt8>
        var rows = 0
        var line = 0
        var rejects: [RejectedRecord] = []
    }

    /// The first tier over some lines; others go to the second.
    private func readLines(_ range: Range<Int>, _ memory: Memory, _ run: inout Run) {
        let bytes = run.bytes
        guard let base = bytes.baseAddress else { return }
        let stretch = UnsafeBufferPointer(rebasing: bytes[range])
        memory.index.fill(stretch, at: range.lowerBound, options)
        let isPlain =
            !options.ignoreLeadingWhiteSpace && !options.ignoreTrailingWhiteSpace
            && (memory.index.isASCII || UTF8Text.isValid(stretch))
            && bytes.count < Int(UInt32.max)
        let separators = UnsafePointer(memory.index.separators)
        let lineEnds = UnsafePointer(memory.index.lineEnds)
        let (count, lines) = (memory.index.separatorCount, memory.index.lineCount)
        let quotes = UnsafePointer(memory.index.quotes)
        let quoteCount = memory.index.quoteCount
        let (starts, lengths) = (memory.spans.starts, memory.spans.lengths)
        let (records, numbers) = (memory.spans.records, memory.spans.lines)
        let fields = fileSchema.count
        let wanted = projection
        let null = options.field.null ?? []
        let comment = options.comment.map { Int($0) } ?? -1
        var separator = 0
        var quote = 0
        var start = range.lowerBound
        for line in 0..<lines {
            let end = Int(lineEnds[line])
            let last = separator &+ fields &- 1
            let isExact =
                isPlain && last < count && fields > 0 && Int(separators[last]) == end
            while quote < quoteCount, Int(quotes[quote]) < start { quote &+= 1 }
            let hasQuote = quote < quoteCount && Int(quotes[quote]) < end
            // An early blank may be all there is of the line.
            if isExact, !hasQuote, base[start] > 0x20, Int(base[start]) != comment {
                var row = memory.spans.count
                if row == JSONSpans.capacity {
                    flush(memory, &run)
                    row = 0
                }
                for number in 0..<wanted.count {
                    let field = wanted[number]
                    let from = field == 0 ? start : Int(separators[separator &+ field &- 1]) &+ 1
                    var length = Int(separators[separator &+ field]) &- from
                    if field == fields &- 1, length > 0, base[from &+ length &- 1] == 0x0D {
                        length &-= 1
                    }
                    let place = number &* JSONSpans.capacity &+ row
                    starts[place] = UInt32(truncatingIfNeeded: from)
                    let isNull =
                        length == 0
                        || length == null.count
                            && null.withUnsafeBufferPointer {
                                weir_equal(base + from, $0.baseAddress, length) != 0
                            }
                    lengths[place] =
                        isNull ? JSONSpans.null : UInt32(truncatingIfNeeded: length)
                }
                records[row] = UInt32(truncatingIfNeeded: start)
                numbers[row] = UInt32(truncatingIfNeeded: run.line)
                memory.spans.count = row &+ 1
                separator = last &+ 1
            } else {
                flush(memory, &run)
                readSlowly(start..<end, line: run.line, memory, &run)
                while separator < count, Int(separators[separator]) < end { separator &+= 1 }
                separator &+= 1
            }
            run.line &+= 1
            start = end &+ 1
        }
    }

    /// Turns the noted fields into values.
    private func flush(_ memory: Memory, _ run: inout Run) {
        let count = memory.spans.count
        guard count > 0 else { return }
        memory.spans.count = 0
        if append(0..<count, memory, run.bytes) {
            run.rows += count
            return
        }
        // Some value is none of its column's type: record by record.
        truncate(memory, to: run.rows)
        for row in 0..<count {
            if append(row..<row + 1, memory, run.bytes) {
                run.rows += 1
                continue
            }
            truncate(memory, to: run.rows)
            let start = Int(memory.spans.records[row])
            let end = LineScanner.end(of: run.bytes, from: start)
            readSlowly(start..<end, line: Int(memory.spans.lines[row]), memory, &run)
        }
    }

    private func append(
        _ rows: Range<Int>, _ memory: Memory, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for (column, sink) in memory.sinks.enumerated()
        where memory.spans.append(rows, of: column, bytes, to: sink, options.field) != nil {
            return false
        }
        if let texts = memory.texts { for _ in rows { texts.appendNull() } }
        return true
    }

    func truncate(_ memory: Memory, to rows: Int) {
        for sink in memory.sinks { sink.truncate(to: rows) }
        memory.texts?.truncate(to: rows)
    }
}
