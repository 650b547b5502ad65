import Expressions

/// Reads the text that a string literal stands for.
enum StringLiteral {
    /// - Parameter token: the literal with its quotes and an `r` before them.
    static func text(_ token: ArraySlice<UInt8>) -> String {
        guard let first = token.first else { return "" }
        if first | 0x20 == UInt8(ascii: "r"), first != UInt8(ascii: "'") {
            return String(decoding: token.dropFirst(2).dropLast(), as: UTF8.self)
        }
        let body = token.dropFirst().dropLast()
        if SessionRules.current.keepsEscapes { return String(decoding: body, as: UTF8.self) }
        return unescaped(body, quote: first)
    }

    /// A name without its backquotes or double quotes, doubled ones made single.
    static func name(_ token: ArraySlice<UInt8>) -> String {
        let quote = token.first
        let inner = token.dropFirst().dropLast()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(inner.count)
        var index = inner.startIndex
        while index < inner.endIndex {
            bytes.append(inner[index])
            index += inner[index] == quote ? 2 : 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Source: Spark's `ParserUtils.unescapeSQLString`: `\n` and its kin, `\u` with four or eight
    /// digits, three octal digits, `\%` and `\_` kept for LIKE, other letters as they are.
    private static func unescaped(_ body: ArraySlice<UInt8>, quote: UInt8) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count)
        var index = body.startIndex
        while index < body.endIndex {
            let byte = body[index]
            index += 1
            if byte == quote, index < body.endIndex, body[index] == quote {
                // By older rules a text ends here and another begins.
                if !SessionRules.current.splitsDoubledQuotes { bytes.append(quote) }
                index += 1
                continue
            }
            guard byte == UInt8(ascii: "\\"), index < body.endIndex else {
                bytes.append(byte)
                continue
            }
            let escaped = body[index]
            index += 1
            switch escaped {
            case UInt8(ascii: "0"), UInt8(ascii: "1"):
                if let code = number(body, index - 1, digits: 3, radix: 8) {
                    append(code, to: &bytes)
                    index += 2
                } else {
                    bytes.append(escaped == UInt8(ascii: "0") ? 0 : escaped)
                }
            case UInt8(ascii: "u"):
                if let code = number(body, index, digits: 4, radix: 16) {
                    index += 4
                    append(surrogatePair(code, body, &index) ?? code, to: &bytes)
                } else {
                    bytes.append(escaped)
                }
            case UInt8(ascii: "U"):
                if let code = number(body, index, digits: 8, radix: 16) {
                    index += 8
                    append(code, to: &bytes)
                } else {
                    bytes.append(escaped)
                }
            case UInt8(ascii: "b"): bytes.append(0x08)
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "Z"): bytes.append(0x1A)
            case UInt8(ascii: "%"), UInt8(ascii: "_"): bytes += [UInt8(ascii: "\\"), escaped]
            default: bytes.append(escaped)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func number(
        _ bytes: ArraySlice<UInt8>, _ start: Int, digits: Int, radix: Int
    ) -> UInt32? {
        guard start + digits <= bytes.endIndex else { return nil }
        return UInt32(
            String(decoding: bytes[start..<start + digits], as: UTF8.self), radix: radix)
    }

    /// Characters beyond the first 65,536 are written as two halves.
    private static func surrogatePair(
        _ high: UInt32, _ body: ArraySlice<UInt8>, _ index: inout Int
    ) -> UInt32? {
        guard (0xD800..<0xDC00).contains(high), index + 6 <= body.endIndex,
            body[index] == UInt8(ascii: "\\"), body[index + 1] == UInt8(ascii: "u"),
            let low = number(body, index + 2, digits: 4, radix: 16),
            (0xDC00..<0xE000).contains(low)
        else { return nil }
        index += 6
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    }

    private static func append(_ code: UInt32, to bytes: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(code) else {
            // Half a pair, which Java writes as a question mark.
            bytes.append(UInt8(ascii: "?"))
            return
        }
        bytes += Array(String(Character(scalar)).utf8)
    }
}
