/// Puts literals in the places of `?` and `:name`.
public enum Parameters {
    /// - Parameter literals: SQL texts; those for `:name` have names.
    /// - Throws: `UNBOUND_SQL_PARAMETER`, `INVALID_QUERY_MIXED_QUERY_PARAMETERS`,
    ///   `ALL_PARAMETERS_MUST_BE_NAMED`.
    public static func fill(
        _ text: String, with literals: [(name: String?, text: String)]
    ) throws(QueryError) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var next = 0
        var hasNamed = false
        let isUnnamed = literals.contains { $0.name == nil }
        var at = 0
        var before: UInt8 = 0x20
        while at < bytes.count {
            let byte = bytes[at]
            let start = at
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
                at = end(ofQuoted: bytes, from: at)
                result += bytes[start..<at]
            case UInt8(ascii: "-") where at + 1 < bytes.count && bytes[at + 1] == byte:
                while at < bytes.count, bytes[at] != 0x0A { at += 1 }
                result += bytes[start..<at]
            case UInt8(ascii: "?"):
                if hasNamed { throw mixed }
                guard next < literals.count else { throw unbound("_\(start)") }
                result += Array(literals[next].text.utf8)
                next += 1
                at += 1
            case UInt8(ascii: ":")
            where at + 1 < bytes.count && isLetter(bytes[at + 1]) && !isPart(before):
                if next > 0 { throw mixed }
                hasNamed = true
                at += 1
                while at < bytes.count, isPart(bytes[at]) { at += 1 }
                let name = String(decoding: bytes[start + 1..<at], as: UTF8.self)
                let found = literals.first { $0.name == name }
                guard found != nil || isUnnamed else { throw unbound(name) }
                result += Array((found?.text ?? "").utf8)
            default:
                result.append(byte)
                at += 1
            }
            before = byte
        }
        guard !hasNamed || !isUnnamed else { throw unnamed }
        return String(decoding: result, as: UTF8.self)
    }

    private static var mixed: QueryError {
        QueryError(
            "INVALID_QUERY_MIXED_QUERY_PARAMETERS",
            "Parameterized query must either use positional, or named parameters, but not both.")
    }

    private static var unnamed: QueryError {
        QueryError(
            "ALL_PARAMETERS_MUST_BE_NAMED",
            "Using name parameterized queries requires all parameters to be named: USING value AS "
                + "name.")
    }

    private static func unbound(_ name: String) -> QueryError {
        QueryError(
            "UNBOUND_SQL_PARAMETER",
            "Found the unbound parameter: \(name). Give its value with USING.")
    }

    private static func end(ofQuoted bytes: [UInt8], from start: Int) -> Int {
        var at = start + 1
        while at < bytes.count, bytes[at] != bytes[start] {
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(at + 1, bytes.count)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte == 0x5F || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// What a name may hold, and what may stand before a colon that is no parameter's.
    private static func isPart(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ":")
    }
}
