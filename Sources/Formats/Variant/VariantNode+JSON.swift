public import Columns

extension VariantNode {
    /// A scalar as a value of the type that it has; nil of an array or object, and of null.
    public var scalar: (value: Value, type: DataType)? {
        switch self {
        case .boolean(let truth): (.boolean(truth), .boolean)
        case .integer(let number): (.integer(number), .bigint)
        case .decimal(let unscaled, let scale):
            Self.decimal(unscaled, scale)
        case .double(let number): (.floating(number), .double)
        case .float(let number): (.floating(number), .float)
        case .string(let text): (.string(String(decoding: text, as: UTF8.self)), .string)
        case .binary(let data): (.binary(data), .binary)
        case .date(let days): (.integer(days), .date)
        case .timestamp(let micros): (.integer(micros), .timestamp)
        case .timestampNTZ(let micros): (.integer(micros), .timestampNTZ)
        case .null, .array, .object: nil
        }
    }

    private static func decimal(_ unscaled: Int128, _ scale: Int) -> (Value, DataType) {
        let precision = max(String(unscaled.magnitude).utf8.count, scale, 1)
        let value: Value = precision <= 18 ? .integer(Int64(unscaled)) : .wide(unscaled)
        return (value, .decimal(precision: precision, scale: scale))
    }

    /// The value as JSON, without spaces: dates, times and binary as text.
    public func appendJSON(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.appendJSON(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONText.append(string: member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.appendJSON(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case .timestamp(let micros):
            bytes.append(0x22)
            TimestampText.appendSQL(micros, to: &bytes)
            bytes += "+00:00\"".utf8
        case .timestampNTZ(let micros):
            bytes.append(0x22)
            TimestampText.appendSQL(micros, to: &bytes)
            bytes.append(0x22)
        default:
            guard let (value, type) = scalar else { return }
            JSONText.append(value, type, to: &bytes)
        }
    }
}
