public import Columns

/// Blocks of JSON objects, one a line, to batches.
///
/// Three tiers, each falling back to the next:
/// 1. the record has the keys of one before in the same order: keys are compared as whole runs of
///    bytes, values that are not wanted are passed over, wanted ones are noted and turned into
///    columns a thousand at a time;
/// 2. any order, white space, escapes, nesting;
/// 3. the record is rejected with the reason.
///
/// What comes out does not depend on the tier: a split that is read again, by another process, gives
/// the same rows, rejects and counts.
public struct JSONLinesReader: Sendable {
    /// The wanted columns; names are matched exactly. What a record lacks is null; where it has a key
    /// twice, the last one counts.
    public let schema: Schema
    public let options: FieldOptions
    /// Records whose column does not hold this string are left out and counted as filtered, even
    /// where another column's value does not fit its type.
    public let prefilter: (column: Int, equals: [UInt8])?
    public let malformed: MalformedRecords
    /// A line is read to the end of its first value, as Spark does. Otherwise, where malformed records are
    /// rejected, one with more behind it is among them.
    public let ignoresRest: Bool

    public init(
        schema: Schema, options: FieldOptions = FieldOptions(),
        prefilter: (column: Int, equals: [UInt8])? = nil,
        malformed: MalformedRecords = .reject, ignoresRest: Bool = false
    ) {
        self.ignoresRest = ignoresRest
        self.schema = schema
        self.options = options
        self.prefilter = prefilter
        self.malformed = malformed
    }

    /// A reader's memory from block to block: buffers, dictionaries, the layouts last seen.
    public final class Memory {
        let sinks: [ColumnSink]
        let columns: [(name: [UInt8], type: DataType)]
        /// Whether the record in hand has a value for each column.
        var filled: [Bool]
        /// The one that was last met first.
        var layouts: [JSONLayout] = []
        var spans: JSONSpans
        var index = JSONIndex()

        static let maximumLayouts = 8

        init(_ reader: JSONLinesReader) {
            sinks = reader.schema.map { ColumnSink($0.type) }
            let corrupt = reader.malformed.textColumn
            columns = reader.schema.enumerated().map { index, field in
                // No key has these bytes: they are no text.
                (index == corrupt ? [0xFF] : Array(field.name.utf8), field.type)
            }
            filled = Array(repeating: false, count: reader.schema.count)
            spans = JSONSpans(columns: reader.schema.count)
        }

        deinit {
            spans.deallocate()
            index.deallocate()
        }

        func learn(_ record: UnsafeBufferPointer<UInt8>) {
            guard let layout = JSONLayout(record, columns: columns) else { return }
            layouts.insert(layout, at: 0)
            if layouts.count > Self.maximumLayouts { layouts.removeLast() }
        }
    }

    public func makeMemory() -> Memory { Memory(self) }

    /// Layouts learnt in one block at most: where every record has other keys, learning is lost.
    private static let maximumLearnt = 16

    /// - Parameter bytes: whole lines; the last one's end may be missing.
    public func read(_ bytes: UnsafeBufferPointer<UInt8>, _ memory: Memory) -> ReadResult {
        guard let prefilter else { return read(bytes, memory, prefilter: nil) }
        return JSONPrefilter.with(column: prefilter.column, equals: prefilter.equals) {
            read(bytes, memory, prefilter: $0)
        }
    }

    private func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ memory: Memory, prefilter: JSONPrefilter?
    ) -> ReadResult {
        // Where some of it is no text, each record is looked at.
        let isText = memory.index.fill(bytes) || UTF8Text.isValid(bytes)
        var run = Run(bytes: bytes, isText: isText)
        memory.spans.count = 0
        memory.spans.filtered = 0
        memory.spans.line = 0
        // Spans are of 32 bits.
        var learnt = bytes.count < Int(UInt32.max) ? 0 : Int.max
        if learnt > 0 { memory.layouts = [] }
        var at = 0
        while at < bytes.count {
            let stop = run.isText ? scan(bytes, &at, memory, prefilter) : .otherValue
            flush(memory, &run)
            switch stop {
            case .end, .full: continue
            case .otherKeys, .otherValue: break
            }
            let start = at
            let end = LineScanner.end(of: bytes, from: start)
            at = end + 1
            let record = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if !record.allSatisfy(Self.isSpace) {
                let isTaken = readSlowly(record, start, line: memory.spans.line, memory, &run)
                if stop == .otherKeys, isTaken, learnt < Self.maximumLearnt {
                    memory.learn(record)
                    learnt += 1
                }
            }
            memory.spans.line += 1
        }
        let batch = Batch(
            schema: schema, columns: memory.sinks.map { $0.take() }, count: run.rows)
        return ReadResult(
            batch: batch, rejects: run.rejects, filtered: run.filtered + memory.spans.filtered,
            lines: memory.spans.line)
    }

    /// White space of JSON. Other control characters, zeros of a torn write among them, are a record, a
    /// malformed one.
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// What was made of a block so far.
    private struct Run {
        let bytes: UnsafeBufferPointer<UInt8>
        let isText: Bool
        var rows = 0
        var filtered = 0
        var rejects: [RejectedRecord] = []
    }

    /// The first tier, with whichever layout fits.
    private func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ memory: Memory,
        _ prefilter: JSONPrefilter?
    ) -> JSONLayout.Stop {
        var tried = 0
        while tried < memory.layouts.count {
            let start = at
            let stop = memory.layouts[tried].scan(
                bytes, memory.index, at: &at, spans: &memory.spans, prefilter: prefilter)
            guard stop == .otherKeys else { return stop }
            if at > start, tried > 0 {
                memory.layouts.insert(memory.layouts.remove(at: tried), at: 0)
            }
            // After progress the others may fit; this one does not.
            tried = at > start ? (memory.layouts.count > 1 ? 1 : memory.layouts.count) : tried + 1
        }
        return .otherKeys
    }

    /// Turns the noted spans into values.
    private func flush(_ memory: Memory, _ run: inout Run) {
        let count = memory.spans.count
        guard count > 0 else { return }
        memory.spans.count = 0
        if append(0..<count, memory, run.bytes) {
            run.rows += count
            return
        }
        // Some value is none of its column's type: record by record.
        for sink in memory.sinks { sink.truncate(to: run.rows) }
        for row in 0..<count {
            if append(row..<row + 1, memory, run.bytes) {
                run.rows += 1
                continue
            }
            for sink in memory.sinks { sink.truncate(to: run.rows) }
            let start = Int(memory.spans.records[row])
            let end = LineScanner.end(of: run.bytes, from: start)
            _ = readSlowly(
                UnsafeBufferPointer(rebasing: run.bytes[start..<end]), start,
                line: Int(memory.spans.lines[row]), memory, &run)
        }
    }

    private func append(
        _ rows: Range<Int>, _ memory: Memory, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for (column, sink) in memory.sinks.enumerated() {
            if let prefilter, prefilter.column == column {
                sink.append(string: prefilter.equals, times: rows.count)
            } else if memory.spans.append(rows, of: column, bytes, to: sink, options) != nil {
                return false
            }
        }
        return true
    }

    /// The second and third tier.
    ///
    /// - Returns: Whether the record is an object and well formed.
    private func readSlowly(
        _ record: UnsafeBufferPointer<UInt8>, _ start: Int, line: Int, _ memory: Memory,
        _ run: inout Run
    ) -> Bool {
        let before = (rows: run.rows, filtered: run.filtered)
        do throws(JSONScanner.Failure) {
            guard run.isText || UTF8Text.isValid(record) else {
                throw JSONScanner.Failure(reason: "no UTF-8 text", at: 0)
            }
            var scanner = JSONScanner(record)
            scanner.skipSpace()
            let isArray = scanner.peek == UInt8(ascii: "[")
            if isArray {
                try readArray(&scanner, record, memory, &run)
            } else {
                try take(&scanner, record, memory, &run)
            }
            scanner.skipSpace()
            if case .reject = malformed, !ignoresRest, !scanner.isAtEnd {
                throw JSONScanner.Failure(reason: "more than one value", at: scanner.at)
            }
            return !isArray
        } catch {
            (run.rows, run.filtered) = before
            for sink in memory.sinks { sink.truncate(to: run.rows) }
            if case .keep = malformed {
                for sink in memory.sinks { sink.appendNull() }
                keep(record, memory, &run)
            } else {
                run.rejects.append(
                    RejectedRecord(
                        offset: start, line: line,
                        reason: "\(error.reason) at byte \(error.at + 1)", text: record))
            }
            return false
        }
    }

    /// An array of objects is a row for each of them, as in Spark.
    private func readArray(
        _ scanner: inout JSONScanner, _ record: UnsafeBufferPointer<UInt8>, _ memory: Memory,
        _ run: inout Run
    ) throws(JSONScanner.Failure) {
        try scanner.expect(UInt8(ascii: "["))
        scanner.skipSpace()
        if scanner.peek == UInt8(ascii: "]") {
            scanner.at += 1
            return
        }
        while true {
            try take(&scanner, record, memory, &run)
            scanner.skipSpace()
            if scanner.peek == 0x2C {
                scanner.at += 1
                continue
            }
            try scanner.expect(UInt8(ascii: "]"))
            return
        }
    }

    /// A row from the object that begins here.
    private func take(
        _ scanner: inout JSONScanner, _ record: UnsafeBufferPointer<UInt8>, _ memory: Memory,
        _ run: inout Run
    ) throws(JSONScanner.Failure) {
        let misfit = try readRecord(&scanner, memory, row: run.rows)
        if let misfit {
            if case .keep = malformed {
                keep(record, memory, &run)
                return
            }
            if let prefilter, !holds(prefilter, memory) {
                for sink in memory.sinks { sink.truncate(to: run.rows) }
                run.filtered += 1
                return
            }
            throw misfit
        }
        count(memory, &run)
    }

    /// Counts the row that was appended, or leaves it out.
    private func count(_ memory: Memory, _ run: inout Run) {
        if let prefilter, !holds(prefilter, memory) {
            for sink in memory.sinks { sink.truncate(to: run.rows) }
            run.filtered += 1
        } else {
            run.rows += 1
        }
    }

    /// Gives the row that was appended its record's text.
    private func keep(
        _ record: UnsafeBufferPointer<UInt8>, _ memory: Memory, _ run: inout Run
    ) {
        if let column = malformed.textColumn {
            memory.sinks[column].truncate(to: run.rows)
            let text =
                record.last == 0x0D
                ? UnsafeBufferPointer(rebasing: record.dropLast()) : record
            memory.sinks[column].append(repaired: text)
        }
        count(memory, &run)
    }

    private func holds(_ prefilter: (column: Int, equals: [UInt8]), _ memory: Memory) -> Bool {
        memory.sinks[prefilter.column].lastString(equals: prefilter.equals)
    }

    /// The second tier.
    ///
    /// - Returns: The first value that does not fit its column's type, if the record is well formed.
    private func readRecord(
        _ scanner: inout JSONScanner, _ memory: Memory, row: Int
    ) throws(JSONScanner.Failure) -> JSONScanner.Failure? {
        var misfit: JSONScanner.Failure?
        for index in memory.filled.indices { memory.filled[index] = false }
        scanner.skipSpace()
        try scanner.expect(UInt8(ascii: "{"))
        scanner.skipSpace()
        if scanner.peek == UInt8(ascii: "}") {
            scanner.at += 1
        } else {
            while true {
                scanner.skipSpace()
                let name = try scanner.string()
                let column = memory.columns.firstIndex { $0.name.elementsEqual(name) }
                scanner.skipSpace()
                try scanner.expect(0x3A)
                scanner.skipSpace()
                if let column {
                    let sink = memory.sinks[column]
                    if memory.filled[column] { sink.truncate(to: row) }
                    memory.filled[column] = true
                    let start = scanner.at
                    do throws(JSONScanner.Failure) {
                        try readField(&scanner, sink)
                        // A member of it: the rest of the value is kept.
                        if misfit == nil { misfit = scanner.misfit }
                        scanner.misfit = nil
                    } catch {
                        // The value may be well formed and of another type.
                        scanner.at = start
                        try scanner.skipValue(depth: 1)
                        sink.truncate(to: row)
                        sink.appendNull()
                        scanner.misfit = nil
                        if misfit == nil { misfit = error }
                    }
                } else {
                    try scanner.skipValue(depth: 1)
                }
                scanner.skipSpace()
                if scanner.peek == 0x2C {
                    scanner.at += 1
                    continue
                }
                try scanner.expect(UInt8(ascii: "}"))
                break
            }
        }
        for (index, isFilled) in memory.filled.enumerated() where !isFilled {
            memory.sinks[index].appendNull()
        }
        return misfit
    }

    private func readField(
        _ scanner: inout JSONScanner, _ sink: ColumnSink
    ) throws(JSONScanner.Failure) {
        switch sink.type {
        case .array, .map, .structure:
            sink.append(value: try scanner.value(sink.type, options, depth: 1))
        default: try scanner.scalar(into: sink, options)
        }
    }
}
