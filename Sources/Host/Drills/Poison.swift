import Query

/// Records that no reader can make sense of, for a drill that slips them in among good ones.
enum Poison {
    /// So many malformed records of a table's format, a line each.
    static func records(_ count: Int, format: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for number in 0..<count {
            if format == "csv" {
                bytes += Array(repeating: "\u{1}poison", count: 256).joined(separator: ",").utf8
            } else {
                bytes += kinds[number % kinds.count]
            }
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Torn, not text, deeply nested, with control characters and a terminal's escapes.
    private static let kinds: [[UInt8]] = [
        Array(#"{"poison": "#.utf8),
        [0xFF, 0xFE, 0x7B, 0x80],
        Array(repeating: UInt8(ascii: "["), count: 10_000),
        Array("{\"\u{0}\u{1B}]0;poison\u{7}\":".utf8),
    ]
}
