public import Columns

/// Values as `CAST(x AS STRING)` and `show` write them.
public enum TextFormat {
    /// A value as `CAST(… AS STRING)` gives it.
    public static func text(_ value: Value, _ type: DataType) -> String {
        var bytes: [UInt8] = []
        append(value, type, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends nothing for null at the top; `null` within arrays, maps and structs.
    public static func append(_ value: Value, _ type: DataType, to bytes: inout [UInt8]) {
        switch (value, type) {
        case (.null, _): break
        case (.boolean(let value), _): bytes += (value ? "true" : "false").utf8
        case (.integer(let days), .date): TimestampText.appendDate(days, to: &bytes)
        case (.integer(let micros), .timestamp), (.integer(let micros), .timestampNTZ):
            TimestampText.appendSQL(micros, to: &bytes)
        case (.integer(let nanos), .time): ClockText.append(nanos, to: &bytes)
        case (.integer(let months), .yearMonthInterval(let from, let to)):
            bytes += IntervalText.yearMonth(months, from, to).utf8
        case (.integer(let micros), .dayTimeInterval(let from, let to)):
            bytes += IntervalText.dayTime(micros, from, to).utf8
        case (.integer(let unscaled), .decimal(_, let scale)):
            NumberText.append(unscaled: Int128(unscaled), scale: scale, to: &bytes)
        case (.wide(let unscaled), .decimal(_, let scale)):
            NumberText.append(unscaled: unscaled, scale: scale, to: &bytes)
        case (.integer(let value), _): NumberText.append(value, to: &bytes)
        case (.floating(let value), .float): NumberText.append(float: value, to: &bytes)
        case (.floating(let value), _): NumberText.append(value, to: &bytes)
        case (.wide(let value), _): bytes += String(value).utf8
        case (.string(let value), _): bytes += value.utf8
        case (.binary(let value), .variant): value.withVariant { $0.node.appendJSON(to: &bytes) }
        case (.binary(let value), _): bytes += value
        case (.list(let values), .array(let element)):
            appendList(values.map { ($0, element) }, "[", "]", to: &bytes)
        case (.structure(let parts), .calendarInterval):
            bytes += IntervalText.calendar(parts).utf8
        case (.structure(let values), let type):
            appendList(
                zip(values, type.members).map { ($0, $1.type) }, "{", "}", to: &bytes)
        case (.map(let entries), .map(let keyType, let valueType)):
            bytes.append(UInt8(ascii: "{"))
            for (index, entry) in entries.enumerated() {
                if index > 0 { bytes += ", ".utf8 }
                append(entry.key, keyType, to: &bytes)
                bytes += " -> ".utf8
                appendNested(entry.value, valueType, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        default: break
        }
    }

    private static func appendNested(_ value: Value, _ type: DataType, to bytes: inout [UInt8]) {
        if value.isNull { bytes += "null".utf8 } else { append(value, type, to: &bytes) }
    }

    private static func appendList(
        _ values: [(Value, DataType)], _ open: String, _ close: String, to bytes: inout [UInt8]
    ) {
        bytes += open.utf8
        for (index, (value, type)) in values.enumerated() {
            if index > 0 { bytes += ", ".utf8 }
            appendNested(value, type, to: &bytes)
        }
        bytes += close.utf8
    }
}
