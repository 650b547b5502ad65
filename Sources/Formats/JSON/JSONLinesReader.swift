public import Columns

/// Blocks of JSON objects, one a line, to batches.
///
/// Three tiers, each falling back to the next:
/// 1. the record has the keys of the one before in the same order, without white space: keys are
///    compared as whole runs of bytes, values that are not wanted are passed over;
/// 2. any order, white space, escapes, nesting;
/// 3. the record is rejected with the reason.
public struct JSONLinesReader: Sendable {
    /// The wanted columns; names are matched exactly. What a record lacks is null.
    public let schema: Schema
    public let options: FieldOptions
    /// Records whose column does not hold this string are left out and counted as filtered.
    public let prefilter: (column: Int, equals: [UInt8])?

    public init(
        schema: Schema, options: FieldOptions = FieldOptions(),
        prefilter: (column: Int, equals: [UInt8])? = nil
    ) {
        self.schema = schema
        self.options = options
        self.prefilter = prefilter
    }

    /// A reader's memory from block to block: buffers, dictionaries, the layout last seen.
    public final class Memory {
        let sinks: [ColumnSink]
        let names: [[UInt8]]
        /// The row in which each column was last filled, to find what a record lacks.
        var filled: [Int]
        var layout: JSONLayout?

        init(_ reader: JSONLinesReader) {
            sinks = reader.schema.map { ColumnSink($0.type) }
            names = reader.schema.map { Array($0.name.utf8) }
            filled = Array(repeating: -1, count: reader.schema.count)
        }
    }

    public func makeMemory() -> Memory { Memory(self) }

    /// - Parameter bytes: whole lines; the last one's end may be missing.
    public func read(_ bytes: UnsafeBufferPointer<UInt8>, _ memory: Memory) -> ReadResult {
        var rejects: [RejectedRecord] = []
        var filtered = 0
        var line = 0
        var rows = 0
        var at = 0
        while at < bytes.count {
            let start = at
            if let layout = memory.layout {
                switch layout.read(bytes, from: start, self, memory, row: rows) {
                case .record(let end):
                    rows &+= 1
                    line &+= 1
                    at = end
                    continue
                case .filtered(let end):
                    filtered &+= 1
                    line &+= 1
                    at = end
                    continue
                case .other:
                    for sink in memory.sinks { sink.truncate(to: rows) }
                }
            }
            let end = LineScanner.end(of: bytes, from: start)
            at = end + 1
            defer { line += 1 }
            let record = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if record.allSatisfy({ $0 <= 0x20 }) { continue }
            do {
                try readRecord(record, memory, row: rows)
                if let prefilter, !holds(prefilter, memory, row: rows) {
                    for sink in memory.sinks { sink.truncate(to: rows) }
                    filtered += 1
                } else {
                    rows += 1
                }
                memory.layout = JSONLayout(record, self, memory)
            } catch {
                for sink in memory.sinks { sink.truncate(to: rows) }
                rejects.append(
                    RejectedRecord(
                        offset: start, line: line,
                        reason: "\(error.reason) at byte \(error.at + 1)",
                        text: record))
            }
            for index in memory.filled.indices { memory.filled[index] = -1 }
        }
        let batch = Batch(schema: schema, columns: memory.sinks.map { $0.take() }, count: rows)
        return ReadResult(batch: batch, rejects: rejects, filtered: filtered, lines: line)
    }

    private func holds(
        _ prefilter: (column: Int, equals: [UInt8]), _ memory: Memory, row: Int
    ) -> Bool {
        memory.sinks[prefilter.column].lastString(equals: prefilter.equals)
    }

    /// The second tier.
    private func readRecord(
        _ record: UnsafeBufferPointer<UInt8>, _ memory: Memory, row: Int
    ) throws(JSONScanner.Failure) {
        var scanner = JSONScanner(record)
        scanner.skipSpace()
        try scanner.expect(UInt8(ascii: "{"))
        scanner.skipSpace()
        if scanner.peek == UInt8(ascii: "}") {
            scanner.at += 1
        } else {
            while true {
                scanner.skipSpace()
                let name = try scanner.string()
                let column = memory.names.firstIndex { $0.elementsEqual(name) }
                scanner.skipSpace()
                try scanner.expect(0x3A)
                scanner.skipSpace()
                if let column, memory.filled[column] != row {
                    try readField(&scanner, column, memory)
                    memory.filled[column] = row
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
        scanner.skipSpace()
        guard scanner.isAtEnd else {
            throw JSONScanner.Failure(reason: "more than one value", at: scanner.at)
        }
        for index in memory.sinks.indices where memory.filled[index] != row {
            memory.sinks[index].appendNull()
        }
    }

    private func readField(
        _ scanner: inout JSONScanner, _ column: Int, _ memory: Memory
    ) throws(JSONScanner.Failure) {
        let sink = memory.sinks[column]
        switch sink.type {
        case .array, .map, .structure:
            sink.append(value: try scanner.value(sink.type, options, depth: 1))
        default: try scanner.scalar(into: sink, options)
        }
    }
}
