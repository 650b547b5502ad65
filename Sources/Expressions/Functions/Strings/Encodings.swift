import Columns
import Formats

/// Text and binary as other text.
enum Encodings {
    static let functions: [ScalarFunction] = [
        .rowwise("base64", [.binary], .string, "base64(bytes)") {
            .string(String(decoding: Base64.encode($0[0].bytes), as: UTF8.self))
        },
        .rowwise("unbase64", [.string], .binary, "unbase64(text)") {
            (values) throws(EvaluationError) in
            guard let bytes = Base64.decodeLeniently(values[0].bytes) else {
                throw EvaluationError(
                    "CONVERSION_INVALID_INPUT",
                    "The value '\(values[0].text)' (\"STRING\") cannot be converted to \"BINARY\" "
                        + "because it is malformed.")
            }
            return .binary(bytes)
        },
        .rowwise("to_base32", [.binary], .string, "to_base32(bytes)") {
            .string(String(decoding: Base32.encode($0[0].bytes), as: UTF8.self))
        },
        .rowwise("from_base32", [.string], .binary, "from_base32(text)") {
            .binary(Base32.decode($0[0].bytes))
        },
        .resolved("hex", 1...1, "hex(x): as hexadecimal digits") {
            arguments throws(FunctionError) in
            switch arguments[0].type {
            case .string, .binary, .void:
                return .rowwise([arguments[0].type], .string) { .string(hex($0[0].bytes)) }
            case let type where !type.isNumeric && Coercion.isImplicit(type, to: .string):
                return .rowwise([.string], .string) { .string(hex($0[0].bytes)) }
            default:
                return .rowwise([.bigint], .string) {
                    let number = UInt64(bitPattern: $0[0].integer)
                    return .string(String(number, radix: 16, uppercase: true))
                }
            }
        },
        .rowwise("unhex", [.string], .binary, "unhex(text): the bytes of hexadecimal digits") {
            unhex($0[0].bytes).map { .binary($0) } ?? .null
        },
        .rowwise("url_encode", [.string], .string, "url_encode(text)") { values in
            var bytes: [UInt8] = []
            for byte in values[0].bytes {
                let letter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
                let digit = byte >= 0x30 && byte <= 0x39
                if letter || digit || [0x2D, 0x2E, 0x5F, 0x2A].contains(byte) {
                    bytes.append(byte)
                } else if byte == 0x20 {
                    bytes.append(0x2B)
                } else {
                    bytes += Array("%\(hex([byte]))".utf8)
                }
            }
            return .string(String(decoding: bytes, as: UTF8.self))
        },
        .rowwise("url_decode", [.string], .string, "url_decode(text)") {
            (values) throws(EvaluationError) in
            guard let text = decodedURL(values[0].bytes) else {
                throw EvaluationError(
                    "CANNOT_DECODE_URL",
                    "The provided URL cannot be decoded: \(values[0].text).")
            }
            return .string(text)
        },
        .rowwise("encode", [.string, .string], .binary, "encode(text, charset)") {
            (values) throws(EvaluationError) in
            .binary(try Charset.named(values[1].text, "encode").encode(values[0].text))
        },
        .resolved(
            "decode", 2...255, "decode(bytes, charset), decode(x, a, result, …, otherwise)"
        ) { arguments throws(FunctionError) in
            guard
                arguments[0].type == .binary || arguments[0].type == .string
                    || arguments[0].type == .void
            else { throw .wrongType("decode", 0, arguments[0].type, wanted: "binary") }
            return .rowwise([.binary, .string], .string) { (values) throws(EvaluationError) in
                .string(try Charset.named(values[1].text, "decode").decode(values[0].bytes))
            }
        },
    ]

    /// The text with `+` and `%xx` as what they stand for; nil where a `%` has no two digits.
    static func decodedURL(_ text: [UInt8]) -> String? {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            if byte == 0x2B {
                bytes.append(0x20)
            } else if byte == 0x25 {
                guard rest.count >= 2, let pair = unhex(Array(rest.prefix(2))) else { return nil }
                bytes += pair
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func hex(_ bytes: [UInt8], uppercase: Bool = true) -> String {
        let digits = Array((uppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
        var result: [UInt8] = []
        for byte in bytes { result += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: result, as: UTF8.self)
    }

    static func unhex(_ text: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        let padded = text.count % 2 == 1 ? [0x30] + text : text
        for index in stride(from: 0, to: padded.count, by: 2) {
            let pair = String(decoding: padded[index..<(index + 2)], as: UTF8.self)
            guard !pair.contains("+"), !pair.contains("-"), let byte = UInt8(pair, radix: 16)
            else { return nil }
            result.append(byte)
        }
        return result
    }
}
