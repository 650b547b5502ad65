import Columns
import Query

/// Cuts bytes that come in pieces into lines, as Java's `BufferedReader` does: at `\n`, `\r` and `\r\n`. What
/// is no UTF-8 is repaired.
struct TextLines {
    /// Whole lines, not taken yet.
    private var lines = StringVector()
    /// The beginning of the next line.
    private var rest: [UInt8] = []
    /// A `\r` came last: a `\n` next belongs to it.
    private var isAfterReturn = false

    var count: Int { lines.count }
    var heldInBytes: Int { lines.bytes.count + rest.count }

    mutating func append(_ bytes: [UInt8]) {
        var start = 0
        if isAfterReturn, bytes.first == UInt8(ascii: "\n") { start = 1 }
        if !bytes.isEmpty { isAfterReturn = false }
        var place = start
        while place < bytes.count {
            let byte = bytes[place]
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
                place += 1
                continue
            }
            end(with: bytes[start..<place])
            place += 1
            if byte == UInt8(ascii: "\r") {
                if place == bytes.count {
                    isAfterReturn = true
                } else if bytes[place] == UInt8(ascii: "\n") {
                    place += 1
                }
            }
            start = place
        }
        rest += bytes[min(start, bytes.count)...]
    }

    /// There comes nothing more: what is left is a line, too.
    mutating func finish() {
        if !rest.isEmpty { end(with: []) }
    }

    private mutating func end(with bytes: ArraySlice<UInt8>) {
        if rest.isEmpty {
            add(bytes)
        } else {
            rest += bytes
            add(rest[...])
            rest.removeAll(keepingCapacity: true)
        }
    }

    private mutating func add(_ line: ArraySlice<UInt8>) {
        if line.allSatisfy({ $0 < 0x80 }) {
            lines.append(line)
        } else {
            lines.append(Array(String(decoding: line, as: UTF8.self).utf8))
        }
    }

    /// The whole lines so far, as rows.
    mutating func take() -> Batch {
        defer { lines = StringVector() }
        return Batch(
            schema: Transform.schema, columns: [Column(.string, .string(lines))], count: lines.count
        )
    }
}
