public import Columns

/// Values as JSON text.
public enum JSONText {
    /// A text as a JSON string, quotes and all.
    public static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(string: text.utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A string in quotes, with what JSON forbids escaped and invalid UTF-8 repaired.
    @inline(__always)
    public static func append(string: some Collection<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        if string.allSatisfy({ $0 >= 0x20 && $0 < 0x80 && $0 != 0x22 && $0 != 0x5C }) {
            bytes.append(contentsOf: string)
        } else {
            appendEscaped(String(decoding: string, as: UTF8.self), to: &bytes)
        }
        bytes.append(0x22)
    }

    @inline(never)
    private static func appendEscaped(_ string: String, to bytes: inout [UInt8]) {
        for byte in string.utf8 {
            switch byte {
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(byte)
            case 0x0A: bytes += #"\n"#.utf8
            case 0x0D: bytes += #"\r"#.utf8
            case 0x09: bytes += #"\t"#.utf8
            case 0x08: bytes += #"\b"#.utf8
            case 0x0C: bytes += #"\f"#.utf8
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes += (#"\u00"# + (digits.count == 1 ? "0" : "") + digits).utf8
            default: bytes.append(byte)
            }
        }
    }

    public static func append(_ value: Value, _ type: DataType, to bytes: inout [UInt8]) {
        switch (value, type) {
        case (.null, _): bytes += "null".utf8
        case (.boolean(let value), _): bytes += (value ? "true" : "false").utf8
        case (.integer(let micros), .timestamp):
            bytes.append(0x22)
            TimestampText.appendISO(micros, to: &bytes)
            bytes.append(0x22)
        case (.integer(let micros), .timestampNTZ):
            bytes.append(0x22)
            TimestampText.appendISO(micros, zone: false, to: &bytes)
            bytes.append(0x22)
        case (.integer, .date), (.integer, .time), (.integer, .dayTimeInterval),
            (.integer, .yearMonthInterval), (_, .calendarInterval):
            bytes.append(0x22)
            TextFormat.append(value, type, to: &bytes)
            bytes.append(0x22)
        case (.floating(let number), _) where !number.isFinite:
            bytes.append(0x22)
            TextFormat.append(value, type, to: &bytes)
            bytes.append(0x22)
        case (.integer, _), (.floating, _), (.wide, _):
            TextFormat.append(value, type, to: &bytes)
        case (.string(let text), _): append(string: text.utf8, to: &bytes)
        case (.binary(let value), .variant): value.withVariant { $0.node.appendJSON(to: &bytes) }
        case (.binary(let data), _): append(string: Base64.encode(data), to: &bytes)
        case (.list(let values), .array(let element)):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                append(value, element, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case (.structure(let values), let type):
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for (value, member) in zip(values, type.members) where !value.isNull {
                if !isFirst { bytes.append(0x2C) }
                isFirst = false
                append(string: member.name.utf8, to: &bytes)
                bytes.append(0x3A)
                append(value, member.type, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case (.map(let entries), .map(let keyType, let valueType)):
            bytes.append(UInt8(ascii: "{"))
            for (index, entry) in entries.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                append(string: TextFormat.text(entry.key, keyType).utf8, to: &bytes)
                bytes.append(0x3A)
                append(entry.value, valueType, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        default: bytes += "null".utf8
        }
    }
}
