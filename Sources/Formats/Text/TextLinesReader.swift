public import Columns

/// Reads lines as they are, one STRING a line, as Spark's text source does: empty lines are rows, a
/// carriage return before the line feed is no part of the line.
///
/// Bytes that are no UTF-8 come out as U+FFFD.
public struct TextLinesReader: Sendable {
    private let schema: Schema

    /// - Parameter schema: one STRING column, or none where only the count of lines is wanted.
    public init(schema: Schema) { self.schema = schema }

    /// - Parameter bytes: whole lines; the last one needs no line feed.
    public func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ReadResult {
        var strings = StringVector()
        var count = 0
        var at = 0
        while at < bytes.count {
            let end = LineScanner.end(of: bytes, from: at)
            if !schema.isEmpty {
                let stop = end > at && bytes[end - 1] == 0x0D ? end - 1 : end
                append(UnsafeBufferPointer(rebasing: bytes[at..<stop]), to: &strings)
            }
            count += 1
            at = end + 1
        }
        let columns = schema.map { Column($0.type, .string(strings)) }
        return ReadResult(
            batch: Batch(schema: schema, columns: columns, count: count), rejects: [], lines: count)
    }

    private func append(_ line: UnsafeBufferPointer<UInt8>, to strings: inout StringVector) {
        let isPlain = line.allSatisfy { $0 < 0x80 }
        if isPlain || String(validating: line, as: UTF8.self) != nil {
            strings.append(line)
        } else {
            strings.append(Array(String(decoding: line, as: UTF8.self).utf8))
        }
    }
}
