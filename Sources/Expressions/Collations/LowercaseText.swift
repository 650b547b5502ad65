import Columns

/// Texts in lower case as `UTF8_LCASE` compares them: code point by code point, whatever stands around.
///
/// Two code points go their own way. U+0130, the capital I with a dot, becomes two: i and U+0307. And ς, the
/// sigma at the end of a word, becomes σ, so that both are equal to Σ.
///
/// Source: `CollationAwareUTF8String.lowerCaseCodePoints` of Spark.
enum LowercaseText {
    /// - Complexity: O(n); texts of ASCII alone are changed byte by byte.
    static func bytes(_ text: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        append(text, to: &result)
        return result
    }

    static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
        if text.allSatisfy({ $0 < 0x80 }) {
            for byte in text { bytes.append(ascii(byte)) }
            return
        }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            for lower in lowercase(scalar) { bytes.append(contentsOf: String(lower).utf8) }
        }
    }

    @inline(__always)
    static func ascii(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    /// One code point, or i and a dot above.
    static func lowercase(_ scalar: UnicodeScalar) -> [UnicodeScalar] {
        switch scalar {
        case "\u{130}": return ["i", "\u{307}"]
        case "ς": return ["σ"]
        default: break
        }
        if scalar.value < 0x80 { return [UnicodeScalar(ascii(UInt8(scalar.value)))] }
        return Array(scalar.properties.lowercaseMapping.unicodeScalars.prefix(1))
    }
}
