import Columns
import Formats

extension Cast {
    /// One value in another type.
    ///
    /// - Throws: `CAST_INVALID_INPUT`, `CAST_OVERFLOW`, `NUMERIC_VALUE_OUT_OF_RANGE`.
    static func convert(
        _ value: Value, _ from: DataType, _ to: DataType
    ) throws(EvaluationError) -> Value {
        if value.isNull { return .null }
        if from == to { return value }
        if from == .variant { return try variant(value, to: to, isAttempt: false) }
        switch to {
        case .variant: return .binary(try variant(value, from).encoded)
        case .string: return .string(TextFormat.text(value, from))
        case .tinyint, .smallint, .int, .bigint: return try whole(value, from, to)
        case .float, .double: return try floating(value, from, to)
        case .decimal: return try decimal(value, from, to)
        case .boolean: return try boolean(value, from)
        case .date: return try date(value, from)
        case .timestamp, .timestampNTZ: return try timestamp(value, from, to)
        case .time: return try clock(value, from, to)
        case .binary:
            if case .string(let text) = value { return .binary(Array(text.utf8)) }
        case .array(let element):
            if case .list(let values) = value, case .array(let own) = from {
                var result: [Value] = []
                for value in values { result.append(try convert(value, own, element)) }
                return .list(result)
            }
        case .map(let keyType, let valueType):
            if case .map(let entries) = value, case .map(let ownKey, let ownValue) = from {
                var result: [(key: Value, value: Value)] = []
                for entry in entries {
                    result.append(
                        (
                            try convert(entry.key, ownKey, keyType),
                            try convert(entry.value, ownValue, valueType)
                        ))
                }
                return .map(result)
            }
        case .structure(let fields):
            if case .structure(let values) = value {
                var result: [Value] = []
                for (index, value) in values.enumerated() {
                    result.append(try convert(value, from.members[index].type, fields[index].type))
                }
                return .structure(result)
            }
        case .dayTimeInterval, .yearMonthInterval, .calendarInterval:
            return try interval(value, from, to)
        case .geometry, .geography: return value
        default: break
        }
        throw invalid(value, from, to)
    }

    static func invalid(_ value: Value, _ from: DataType, _ to: DataType)
        -> EvaluationError
    {
        let text = TextFormat.text(value, from)
        return EvaluationError(
            "CAST_INVALID_INPUT",
            "The value '\(text)' of the type \"\(from.description.uppercased())\" cannot be cast to "
                + "\"\(to.description.uppercased())\" because it is malformed. Correct the value, or "
                + "use `try_cast` to get NULL instead.")
    }

    private static func overflow(_ value: Value, _ from: DataType, _ to: DataType)
        -> EvaluationError
    {
        EvaluationError(
            "CAST_OVERFLOW",
            "The value \(TextFormat.text(value, from)) of the type "
                + "\"\(from.description.uppercased())\" cannot be cast to "
                + "\"\(to.description.uppercased())\" due to an overflow. Use `try_cast` to get NULL "
                + "instead.")
    }

    static func fits(_ value: Int128, _ type: DataType) -> Bool {
        switch type {
        case .tinyint: Int8(exactly: value) != nil
        case .smallint: Int16(exactly: value) != nil
        case .int: Int32(exactly: value) != nil
        default: Int64(exactly: value) != nil
        }
    }

    private static func whole(_ value: Value, _ from: DataType, _ to: DataType)
        throws(EvaluationError) -> Value
    {
        let number: Int128
        switch value {
        case .boolean(let truth): number = truth ? 1 : 0
        case .integer(let own):
            if let amount = amount(own, from) {
                number = amount.mantissa / Int128(amount.divisor)
                break
            }
            switch from {
            case .decimal(_, let scale): number = Int128(own) / DecimalText.powerOfTen(scale)
            case .timestamp, .timestampNTZ:
                number = Int128(own >= 0 ? own / 1_000_000 : (own - 999_999) / 1_000_000)
            default: number = Int128(own)
            }
        case .wide(let own):
            guard case .decimal(_, let scale) = from else { throw invalid(value, from, to) }
            number = own / DecimalText.powerOfTen(scale)
        case .floating(let own):
            guard own.isFinite, own.magnitude < 1e19 else { throw overflow(value, from, to) }
            // The first double beyond the largest long is what that is compared with, and becomes it.
            number = to == .bigint && own == 0x1p63 ? Int128(Int64.max) : Int128(own)
        case .string(let text):
            guard let parsed = wholeNumber(text) else { throw invalid(value, from, to) }
            guard fits(parsed, to) else { throw invalid(value, from, to) }
            number = parsed
        default: throw invalid(value, from, to)
        }
        guard fits(number, to) else { throw overflow(value, from, to) }
        return .integer(Int64(number))
    }

    /// Digits with an optional sign, blanks around them ignored.
    static func wholeNumber(_ text: String) -> Int128? {
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        guard bytes.count <= 39, let first = bytes.first else { return nil }
        let isNegative = first == 0x2D
        if isNegative || first == 0x2B { bytes.removeFirst() }
        guard !bytes.isEmpty else { return nil }
        var result: Int128 = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            result = product + Int128(byte - 0x30)
        }
        return isNegative ? -result : result
    }

    private static func floating(_ value: Value, _ from: DataType, _ to: DataType)
        throws(EvaluationError) -> Value
    {
        let number: Double
        switch value {
        case .boolean(let truth): number = truth ? 1 : 0
        case .integer(let own):
            switch from {
            case .decimal(_, let scale): number = double(Int128(own), scale)
            case .timestamp: number = Double(own) / 1e6
            default: number = Double(own)
            }
        case .wide(let own):
            guard case .decimal(_, let scale) = from else { throw invalid(value, from, to) }
            number = double(own, scale)
        case .floating(let own): number = own
        case .string(let text):
            guard let parsed = double(text, to) else { throw invalid(value, from, to) }
            number = parsed
        default: throw invalid(value, from, to)
        }
        return .floating(to == .float ? Double(Float(number)) : number)
    }

    /// Correctly rounded, through the decimal text.
    static func double(_ unscaled: Int128, _ scale: Int) -> Double {
        if scale == 0 { return Double(wide: unscaled) }
        if scale <= 22, unscaled.magnitude < 1 << 53 {
            return Double(wide: unscaled) / Double(wide: DecimalText.powerOfTen(scale))
        }
        return Double("\(unscaled)e-\(scale)") ?? .nan
    }

    /// A number as Java reads it: in decimal, or in hexadecimal with an exponent of two.
    private static func double(_ text: String, _ type: DataType) -> Double? {
        var number = String(decoding: Array(text.utf8).trimmed, as: UTF8.self).lowercased()
        switch number {
        case "nan": return .nan
        case "infinity", "+infinity", "inf", "+inf": return .infinity
        case "-infinity", "-inf": return -.infinity
        default: break
        }
        let isHexadecimal = number.drop { $0 == "+" || $0 == "-" }.hasPrefix("0x")
        // Without its exponent the last digit could be taken for a suffix.
        if isHexadecimal, !number.contains("p") { return nil }
        if let suffix = number.utf8.last, [0x64, 0x66].contains(suffix) { number.removeLast() }
        let signs = isHexadecimal ? "0123456789abcdefxp.+-" : "0123456789e.+-"
        guard number.utf8.allSatisfy({ signs.utf8.contains($0) }) else { return nil }
        return type == .float ? Float(number).map { Double($0) } : Double(number)
    }

    private static func decimal(_ value: Value, _ from: DataType, _ to: DataType)
        throws(EvaluationError) -> Value
    {
        guard case .decimal(let precision, let scale) = to else { return .null }
        var result: Int128?
        switch value {
        case .boolean(let truth):
            result = DecimalText.rescale(
                truth ? 1 : 0, power: 0, precision: precision, scale: scale)
        case .integer(let own) where lastUnit(from) != nil:
            let (mantissa, divisor) = amount(own, from) ?? (0, 1)
            let fine = mantissa * 1_000_000 / Int128(divisor)
            result = DecimalText.rescale(
                fine, power: -6, precision: precision, scale: scale)
        case .integer, .wide:
            let mantissa: Int128
            if case .integer(let own) = value {
                mantissa = Int128(own)
            } else if case .wide(let own) = value {
                mantissa = own
            } else {
                mantissa = 0
            }
            var power = 0
            if case .decimal(_, let own) = from { power = -own }
            if from == .timestamp { power = -6 }
            if case .time = from { power = -9 }
            result = DecimalText.rescale(
                mantissa, power: power, precision: precision, scale: scale)
        case .floating(let own):
            guard own.isFinite else { return .null }
            result = parse(own.description, precision, scale)
        case .string(let text):
            let trimmed = String(decoding: Array(text.utf8).trimmed, as: UTF8.self)
            guard let parts = parts(trimmed) else { throw invalid(value, from, to) }
            result = DecimalText.rescale(
                parts.0, power: parts.1, precision: precision, scale: scale)
        default: throw invalid(value, from, to)
        }
        guard let result else {
            throw EvaluationError(
                "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
                "\(TextFormat.text(value, from)) cannot be represented as "
                    + "Decimal(\(precision), \(scale)).")
        }
        return precision <= 18 ? .integer(Int64(result)) : .wide(result)
    }

    private static func parse(_ text: String, _ precision: Int, _ scale: Int) -> Int128? {
        parts(text).flatMap {
            DecimalText.rescale($0.0, power: $0.1, precision: precision, scale: scale)
        }
    }

    private static func parts(_ text: String) -> (Int128, Int)? {
        var text = text
        return text.withUTF8 { DecimalText.parts($0) }
    }

    private static func boolean(_ value: Value, _ from: DataType) throws(EvaluationError) -> Value {
        switch value {
        case .integer(let own): return .boolean(own != 0)
        case .wide(let own): return .boolean(own != 0)
        case .floating(let own): return .boolean(own != 0)
        case .string(let text):
            switch String(decoding: Array(text.utf8).trimmed, as: UTF8.self).lowercased() {
            case "t", "true", "y", "yes", "1": return .boolean(true)
            case "f", "false", "n", "no", "0": return .boolean(false)
            default: throw invalid(value, from, .boolean)
            }
        default: throw invalid(value, from, .boolean)
        }
    }

    private static func date(_ value: Value, _ from: DataType) throws(EvaluationError) -> Value {
        switch value {
        case .integer(let micros) where from == .timestamp || from == .timestampNTZ:
            return .integer(TimestampText.split(micros).days)
        case .string(var text):
            if let days = text.withUTF8({ TimestampParser.date($0) }) { return .integer(days) }
            if isEpoch(text) { return .integer(0) }
            throw invalid(value, from, .date)
        default: throw invalid(value, from, .date)
        }
    }

    private static func isEpoch(_ text: String) -> Bool {
        String(decoding: Array(text.utf8).trimmed, as: UTF8.self).lowercased() == "epoch"
    }

    /// `2020-01-01 10:00:00 America/New_York`: a clock's time with the region that it hangs in.
    private static func inNamedZone(_ text: String, isLocal: Bool) -> Int64? {
        let bytes = Array(text.utf8).trimmed
        guard
            let start = bytes.firstIndex(where: { byte in
                (0x41...0x5A).contains(byte) && byte != 0x54 || (0x61...0x7A).contains(byte)
            }), bytes[start...].contains(0x2F) || bytes.endIndex - start == 3,
            start > bytes.startIndex
        else { return nil }
        let zone = String(decoding: bytes[start...], as: UTF8.self)
        var clock = String(decoding: bytes[..<start], as: UTF8.self)
        guard clock.filter({ $0 == ":" }).count == 2,
            let micros = clock.withUTF8({ TimestampParser.timestamp($0) }),
            let rules = ZoneInfo.named(zone)
        else { return nil }
        return isLocal ? micros : micros - rules.offset(atLocal: micros)
    }

    /// Microseconds since 1970, or nil where the text is no timestamp.
    ///
    /// - Parameter isLocal: The clock's time counts, whatever zone stands behind it.
    public static func timestamp(of text: String, isLocal: Bool) -> Int64? {
        var text = text
        let whole = text.withUTF8 { TimestampParser.timestamp($0) }
        guard isLocal, whole != nil, let colon = text.firstIndex(of: ":"),
            let sign = text[colon...].firstIndex(where: { $0 == "+" || $0 == "-" })
        else { return whole ?? inNamedZone(text, isLocal: isLocal) }
        var clock = String(text[..<sign])
        return clock.withUTF8 { TimestampParser.timestamp($0) } ?? whole
    }

    /// Seconds as a decimal in microseconds; what is wider than 64 bits wraps, in Spark too.
    private static func microseconds(_ seconds: Int128, _ scale: Int) -> Int64 {
        let (whole, rest) = seconds.quotientAndRemainder(dividingBy: DecimalText.powerOfTen(scale))
        let part =
            scale > 6
            ? rest / DecimalText.powerOfTen(scale - 6) : rest * DecimalText.powerOfTen(6 - scale)
        return Int64(truncatingIfNeeded: whole &* 1_000_000 &+ part)
    }

    private static func timestamp(_ value: Value, _ from: DataType, _ to: DataType)
        throws(EvaluationError) -> Value
    {
        switch value {
        case .integer(let own):
            switch from {
            case .date: return .integer(own &* TimestampParser.microsecondsPerDay)
            case .timestamp, .timestampNTZ: return value
            case .decimal(_, let scale): return .integer(microseconds(Int128(own), scale))
            default:
                let (micros, overflows) = own.multipliedReportingOverflow(by: 1_000_000)
                return .integer(overflows ? (own < 0 ? .min : .max) : micros)
            }
        case .wide(let own):
            guard case .decimal(_, let scale) = from else { throw invalid(value, from, to) }
            return .integer(microseconds(own, scale))
        case .floating(let seconds):
            guard seconds.isFinite else { throw invalid(value, from, to) }
            let micros = seconds * 1e6
            if micros.magnitude >= 0x1p63 { throw overflow(value, from, to) }
            return .integer(Int64(micros))
        case .string(let text):
            if let micros = timestamp(of: text, isLocal: to == .timestampNTZ) {
                return .integer(micros)
            }
            if isEpoch(text) { return .integer(0) }
            throw invalid(value, from, to)
        default: throw invalid(value, from, to)
        }
    }
}

extension [UInt8] {
    /// Without control characters and blanks at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = self[...]
        while let first = slice.first, first <= 0x20 { slice.removeFirst() }
        while let last = slice.last, last <= 0x20 { slice.removeLast() }
        return slice
    }
}
