import Columns

/// How text becomes values: Spark's options that concern single fields.
public struct FieldOptions: Sendable {
    /// Text that stands for null (`nullValue`); with nil only a field with nothing in it is null.
    public var null: [UInt8]?
    /// Patterns other than ISO 8601; nil for that.
    public var timestampPattern: DateTimePattern?
    public var datePattern: DateTimePattern?
    public var timePattern: DateTimePattern?

    public init() {}
}

/// Turns a field's bytes into a value of a type and puts it in a column.
enum FieldParser {
    /// False where the text is no value of the type; nothing is appended then.
    @inline(__always)
    static func append(
        _ text: UnsafeBufferPointer<UInt8>, to sink: ColumnSink, _ options: FieldOptions
    ) -> Bool {
        switch sink.type {
        case .string, .binary:
            sink.append(string: text)
            return true
        case .int:
            guard let value = integer(text), value == Int64(Int32(truncatingIfNeeded: value))
            else { return false }
            sink.append(integer: value)
            return true
        case .bigint:
            guard let value = integer(text) else { return false }
            sink.append(integer: value)
            return true
        case .double:
            guard let value = double(text) else { return false }
            sink.append(floating: value)
            return true
        case .timestamp, .timestampNTZ:
            let value =
                options.timestampPattern.map { $0.parseTimestamp(text) }
                ?? TimestampParser.timestamp(text, allowsZone: sink.type == .timestamp)
            guard let value else { return false }
            sink.append(integer: value)
            return true
        default: return appendRare(text, to: sink, options)
        }
    }

    private static func appendRare(
        _ text: UnsafeBufferPointer<UInt8>, to sink: ColumnSink, _ options: FieldOptions
    ) -> Bool {
        switch sink.type {
        case .tinyint:
            guard let value = integer(text), value == Int64(Int8(truncatingIfNeeded: value))
            else { return false }
            sink.append(integer: value)
        case .smallint:
            guard let value = integer(text), value == Int64(Int16(truncatingIfNeeded: value))
            else { return false }
            sink.append(integer: value)
        case .float:
            guard let value = double(text) else { return false }
            sink.append(floating: Double(Float(value)))
        case .boolean:
            guard let value = boolean(text) else { return false }
            sink.append(boolean: value)
        case .date:
            let value = options.datePattern.map { pattern in
                pattern.parseTimestamp(text).map { TimestampText.split($0).days }
            }
            guard let days = value ?? TimestampParser.date(text) else { return false }
            sink.append(integer: days)
        case .variant:
            VariantNode(field: text).encoded.withUnsafeBufferPointer { sink.append(string: $0) }
        case .time:
            // Its digits are not counted, by Spark either.
            let value =
                options.timePattern.map { $0.parseClock(text) } ?? ClockText.parse(text)?.nanos
            guard let value else { return false }
            sink.append(integer: value)
        case .decimal(let precision, let scale):
            guard let value = decimal(text, precision: precision, scale: scale) else {
                return false
            }
            if precision <= 18 {
                sink.append(integer: Int64(value))
            } else {
                sink.append(value: .wide(value))
            }
        default: return false
        }
        return true
    }

    /// A whole number with an optional sign; nil for anything else or too many digits.
    @inline(__always)
    static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        var at = 0
        let count = text.count
        guard count > 0 else { return nil }
        let isNegative = text[0] == 0x2D
        if isNegative || text[0] == 0x2B { at = 1 }
        guard at < count, count - at <= 18 else { return longInteger(text) }
        let digits = UnsafeRawPointer(text.baseAddress! + at)
        if count &- at >= 8, count &- at <= 16 {
            // The last eight, and those before them with zeros in front.
            guard let high = eightDigits(digits, without: 16 &- (count &- at)),
                let low = eightDigits(digits + (count &- at &- 8), without: 0)
            else { return nil }
            let value = high &* 100_000_000 &+ low
            return isNegative ? 0 &- value : value
        }
        var value: Int64 = 0
        while at < count {
            let digit = text[at] &- 0x30
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int64(digit)
            at &+= 1
        }
        return isNegative ? 0 &- value : value
    }

    /// Eight digits at once, the last of them left out: neighbours are joined to pairs, pairs to fours,
    /// fours to all (D. Lemire's rendering of it, 2018).
    @inline(__always)
    private static func eightDigits(_ text: UnsafeRawPointer, without omitted: Int) -> Int64? {
        let bytes = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self))
        let digits = (bytes ^ 0x3030_3030_3030_3030) << UInt64(truncatingIfNeeded: omitted &* 8)
        // A nibble above 9, or anything in the upper half of a byte.
        guard (digits &+ 0x0606_0606_0606_0606 | digits) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else {
            return nil
        }
        let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
        return Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF)
    }

    private static func longInteger(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard text.count > 18 else { return nil }
        return Int64(String(decoding: text, as: UTF8.self))
    }

    /// The powers of ten that a double holds exactly.
    private static let powers: [Double] = (0...22).map { exponent in
        (0..<exponent).reduce(1.0) { value, _ in value * 10 }
    }

    /// A decimal number, exactly rounded. Up to 15 digits are exact in a double, and so is a division
    /// by a power of ten up to 22 (Clinger, 1990); the rest goes the long way.
    static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        var at = 0
        let count = text.count
        guard count > 0 else { return nil }
        let isNegative = text[0] == 0x2D
        if isNegative || text[0] == 0x2B { at = 1 }
        var digits = 0
        var mantissa: Int64 = 0
        var fraction = 0
        var seenPoint = false
        while at < count {
            let digit = text[at] &- 0x30
            if digit <= 9 {
                mantissa = mantissa &* 10 &+ Int64(digit)
                digits &+= 1
                if seenPoint { fraction &+= 1 }
            } else if text[at] == 0x2E, !seenPoint {
                seenPoint = true
            } else {
                return longDouble(text)
            }
            at &+= 1
        }
        guard digits > 0 else { return longDouble(text) }
        guard digits <= 15 else { return longDouble(text) }
        let value = fraction == 0 ? Double(mantissa) : Double(mantissa) / powers[fraction]
        return isNegative ? -value : value
    }

    private static func longDouble(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        let string = String(decoding: text, as: UTF8.self)
        switch string {
        case "NaN": return .nan
        case "Infinity", "+Infinity", "Inf", "+Inf": return .infinity
        case "-Infinity", "-Inf": return -.infinity
        default: break
        }
        // Swift's own reader also takes hexadecimal and names; a number starts with a digit here.
        let allowed = string.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
        }
        guard allowed, string.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Double(string)
    }

    static func boolean(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
        switch String(decoding: text, as: UTF8.self).lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }

    /// Unscaled, rounded half up to the scale; nil where it does not fit the precision.
    static func decimal(_ text: UnsafeBufferPointer<UInt8>, precision: Int, scale: Int)
        -> Int128?
    {
        DecimalText.parse(text, precision: precision, scale: scale)
    }
}
