/// The encodings that Spark allows.
enum Charset: String {
    case ascii = "US-ASCII"
    case latin = "ISO-8859-1"
    case utf8 = "UTF-8"
    case utf16BE = "UTF-16BE"
    case utf16LE = "UTF-16LE"
    case utf16 = "UTF-16"
    case utf32 = "UTF-32"

    /// - Throws: `INVALID_PARAMETER_VALUE.CHARSET`.
    static func named(_ name: String, _ function: String) throws(EvaluationError) -> Charset {
        if let charset = Charset(rawValue: name.uppercased()) { return charset }
        throw EvaluationError(
            "INVALID_PARAMETER_VALUE.CHARSET",
            "The value of parameter(s) `charset` in `\(function)` is invalid: expects one of the "
                + "ISO-8859-1, US-ASCII, UTF-16, UTF-16BE, UTF-16LE, UTF-32, UTF-8, but got '\(name)'."
        )
    }

    /// - Throws: `MALFORMED_CHARACTER_CODING` where a character is not in the set.
    func encode(_ text: String) throws(EvaluationError) -> [UInt8] {
        switch self {
        case .utf8: return Array(text.utf8)
        case .ascii, .latin:
            let limit: UInt32 = self == .ascii ? 0x80 : 0x100
            var bytes: [UInt8] = []
            for scalar in text.unicodeScalars {
                guard scalar.value < limit || Self.replaces else {
                    throw Self.malformed("encode", self)
                }
                bytes.append(scalar.value < limit ? UInt8(scalar.value) : UInt8(ascii: "?"))
            }
            return bytes
        case .utf16: return text.isEmpty ? [] : [0xFE, 0xFF] + Self.units(text, isBig: true)
        case .utf16BE: return Self.units(text, isBig: true)
        case .utf16LE: return Self.units(text, isBig: false)
        case .utf32:
            var bytes: [UInt8] = []
            for scalar in text.unicodeScalars {
                for shift: UInt32 in [24, 16, 8, 0] {
                    bytes.append(UInt8(truncatingIfNeeded: scalar.value >> shift))
                }
            }
            return bytes
        }
    }

    /// Whether what cannot be coded is replaced, instead of being an error.
    private static var replaces: Bool { SessionRules.current.replacesUncodable }
    private static let replacement: UnicodeScalar = "\u{FFFD}"

    private static func units(_ text: String, isBig: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        for unit in text.utf16 {
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            bytes += isBig ? [high, low] : [low, high]
        }
        return bytes
    }

    private static func malformed(_ function: String, _ charset: Charset) -> EvaluationError {
        EvaluationError(
            "MALFORMED_CHARACTER_CODING",
            "Invalid value found when performing `\(function)` with \(charset.rawValue).")
    }

    /// - Throws: `MALFORMED_CHARACTER_CODING` where the bytes are no such text.
    func decode(_ bytes: [UInt8]) throws(EvaluationError) -> String {
        switch self {
        case .utf8:
            guard let text = String(validating: bytes, as: UTF8.self) else {
                guard Self.replaces else { throw Self.malformed("decode", self) }
                return String(decoding: bytes, as: UTF8.self)
            }
            return text
        case .ascii, .latin:
            var view = String.UnicodeScalarView()
            for byte in bytes {
                let isCoded = self == .latin || byte < 0x80
                guard isCoded || Self.replaces else { throw Self.malformed("decode", self) }
                view.append(isCoded ? UnicodeScalar(byte) : Self.replacement)
            }
            return String(view)
        case .utf32:
            var view = String.UnicodeScalarView()
            for at in stride(from: 0, to: bytes.count - 3, by: 4) {
                let code = bytes[at..<(at + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                let scalar = UnicodeScalar(code)
                guard scalar != nil || Self.replaces else { throw Self.malformed("decode", self) }
                view.append(scalar ?? Self.replacement)
            }
            return String(view)
        case .utf16, .utf16BE, .utf16LE:
            var bytes = bytes
            var isBig = self != .utf16LE
            if self == .utf16, bytes.count >= 2 {
                if bytes[0] == 0xFF, bytes[1] == 0xFE { isBig = false }
                if bytes[0] ^ bytes[1] == 1, bytes[0] >= 0xFE { bytes.removeFirst(2) }
            }
            var units: [UInt16] = []
            for at in stride(from: 0, to: bytes.count - 1, by: 2) {
                let high = UInt16(bytes[isBig ? at : at + 1])
                let low = UInt16(bytes[isBig ? at + 1 : at])
                units.append(high << 8 | low)
            }
            let isWhole = bytes.count % 2 == 0
            if isWhole, let text = String(validating: units, as: UTF16.self) { return text }
            guard Self.replaces else { throw Self.malformed("decode", self) }
            let text = String(decoding: units, as: UTF16.self)
            return isWhole ? text : text + String(Self.replacement)
        }
    }
}
