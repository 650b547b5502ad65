import Columns
import Formats

/// Casts to and from intervals.
extension Cast {
    /// Microseconds, or months, of one of a unit.
    static func size(of unit: IntervalUnit) -> Int64 {
        switch unit {
        case .year: 12
        case .month: 1
        case .day: 86_400_000_000
        case .hour: 3_600_000_000
        case .minute: 60_000_000
        case .second: 1_000_000
        }
    }

    /// - Throws: `INVALID_INTERVAL_FORMAT.…`, `CAST_OVERFLOW`.
    static func interval(_ value: Value, _ from: DataType, _ to: DataType)
        throws(EvaluationError) -> Value
    {
        if case .string(let text) = value { return try IntervalParsing.value(text, to) }
        guard let last = lastUnit(to) else { throw invalidInterval(value, from, to) }
        let unit = size(of: last)
        var number = Int128(value.unscaled)
        if lastUnit(from) != nil {
            // Seconds have fractions.
            return last == .second ? value : .integer(value.integer - value.integer % unit)
        }
        // Digits behind the point are rounded; a decimal's may be many.
        var scale = 0
        if case .decimal(_, let own) = from { scale = own }
        let product = UInt256(number.magnitude, times: UInt128(unit))
            .rounded(by: DecimalText.powerOfTen(scale).magnitude)
        let isWide = product.high > 0 || product.low > UInt128(Int64.max) + 1
        number = isWide ? .max : Int128(product.low) * (number < 0 ? -1 : 1)
        let fits =
            last <= .month ? Int32(exactly: number) != nil : Int64(exactly: number) != nil
        guard fits else {
            throw EvaluationError(
                "CAST_OVERFLOW",
                "The value \(TextFormat.text(value, from)) of the type "
                    + "\"\(from.description.uppercased())\" cannot be cast to "
                    + "\"\(to.description.uppercased())\" due to an overflow.")
        }
        if case .dayTimeInterval = to { number -= number % Int128(unit == 1_000_000 ? 1 : unit) }
        return .integer(Int64(number))
    }

    /// An interval as a decimal of its last unit, a time as one of seconds: the unscaled number and the power of ten.
    static func amount(_ value: Int64, _ from: DataType) -> (mantissa: Int128, divisor: Int64)? {
        if case .time = from { return (Int128(value), ClockText.nanosPerSecond) }
        return lastUnit(from).map { (Int128(value), size(of: $0)) }
    }

    static func lastUnit(_ type: DataType) -> IntervalUnit? {
        switch type {
        case .yearMonthInterval(_, let to), .dayTimeInterval(_, let to): to
        default: nil
        }
    }

    private static func invalidInterval(_ value: Value, _ from: DataType, _ to: DataType)
        -> EvaluationError
    {
        EvaluationError(
            "CAST_INVALID_INPUT",
            "The value '\(TextFormat.text(value, from))' cannot be cast to "
                + "\"\(to.description.uppercased())\".")
    }
}

/// Intervals as text, in the form of their type or as a literal.
enum IntervalParsing {
    /// - Throws: `INVALID_INTERVAL_FORMAT.…`
    static func value(_ text: String, _ type: DataType) throws(EvaluationError) -> Value {
        switch type {
        case .calendarInterval: return calendar(text) ?? .null
        case .yearMonthInterval(let from, let to):
            let body = stripped(text, from, to)
            guard let months = yearMonth(body, from, to) else {
                throw mismatch(text, type, "UNMATCHED_FORMAT_STRING")
            }
            guard months < Int64.max, let fitting = Int32(exactly: months) else {
                throw mismatch(text, type, "INTERVAL_PARSING")
            }
            return .integer(Int64(fitting))
        case .dayTimeInterval(let from, let to):
            guard let micros = dayTime(stripped(text, from, to), from, to) else {
                throw mismatch(text, type, "UNMATCHED_FORMAT_STRING_WITH_NOTICE")
            }
            return .integer(micros)
        default: return .null
        }
    }

    private static func mismatch(_ text: String, _ type: DataType, _ kind: String)
        -> EvaluationError
    {
        EvaluationError(
            "INVALID_INTERVAL_FORMAT.\(kind)",
            "Error parsing '\(text)' to \(type.description): it does not match the format.")
    }

    /// Without blanks around, and without `INTERVAL '` and the units after it.
    private static func stripped(_ text: String, _ from: IntervalUnit, _ to: IntervalUnit)
        -> [UInt8]
    {
        var bytes = Array(Array(text.utf8).trimmed)
        let upper = String(decoding: bytes, as: UTF8.self).uppercased()
        let units =
            from == to
            ? from.name.uppercased() : "\(from.name) TO \(to.name)".uppercased()
        guard upper.hasPrefix("INTERVAL"), upper.hasSuffix("' \(units)") else { return bytes }
        var sign: [UInt8] = []
        bytes = Array(bytes.dropFirst(8).dropLast(units.utf8.count + 2))
        while let first = bytes.first, first == 0x20 { bytes.removeFirst() }
        if let first = bytes.first, first == 0x2D || first == 0x2B {
            sign = first == 0x2D ? [0x2D] : []
            bytes.removeFirst()
        }
        guard bytes.first == 0x27 else { return [] }
        bytes.removeFirst()
        if !sign.isEmpty, bytes.first == 0x2D {
            bytes.removeFirst()
            sign = []
        }
        return sign + bytes
    }

    private static func number(_ bytes: ArraySlice<UInt8>, _ digits: Int) -> Int64? {
        guard !bytes.isEmpty, bytes.count <= digits,
            bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }

    private static func signed(_ bytes: [UInt8]) -> (isNegative: Bool, rest: ArraySlice<UInt8>) {
        guard let first = bytes.first, first == 0x2D || first == 0x2B else {
            return (false, bytes[...])
        }
        return (first == 0x2D, bytes.dropFirst())
    }

    private static func yearMonth(_ bytes: [UInt8], _ from: IntervalUnit, _ to: IntervalUnit)
        -> Int64?
    {
        let (isNegative, rest) = signed(bytes)
        var months: Int64
        if from == to {
            guard let count = number(rest, 10) else { return nil }
            months = count * Cast.size(of: from)
        } else {
            let parts = rest.split(separator: 0x2D, omittingEmptySubsequences: false)
            guard parts.count == 2, let years = number(parts[0], 9),
                let more = number(parts[1], 9)
            else { return nil }
            // More months than a year has are told from another form by a number that none has.
            guard more < 12 else { return .max }
            months = years * 12 + more
        }
        if isNegative { months = -months }
        return months
    }

    private static func dayTime(_ bytes: [UInt8], _ from: IntervalUnit, _ to: IntervalUnit)
        -> Int64?
    {
        let (isNegative, body) = signed(bytes)
        var rest = body
        var sum: Int128 = 0
        for unit in IntervalUnit.allCases where unit >= from && unit <= to {
            let separator: UInt8? =
                unit == to ? nil : unit == .day ? 0x20 : 0x3A
            var part = rest
            if let separator {
                guard let at = rest.firstIndex(of: separator) else { return nil }
                part = rest[..<at]
                rest = rest[(at + 1)...]
            }
            if unit == .second {
                let pieces = part.split(separator: 0x2E, omittingEmptySubsequences: false)
                guard pieces.count <= 2 else { return nil }
                part = pieces[0]
                if pieces.count == 2 {
                    let digits = pieces[1]
                    guard digits.isEmpty || number(digits, 9) != nil else { return nil }
                    let padded = digits.prefix(6) + Array(repeating: 0x30, count: 6)
                    guard let micros = number(padded.prefix(6), 6) else { return nil }
                    sum += Int128(micros)
                }
            }
            guard let count = number(part, unit == from ? (unit == .day ? 9 : 10) : 2) else {
                return nil
            }
            let limits: [IntervalUnit: Int64] = [.hour: 24, .minute: 60, .second: 60]
            if unit != from, let limit = limits[unit], count >= limit { return nil }
            sum += Int128(count) * Int128(Cast.size(of: unit))
        }
        return Int64(exactly: isNegative ? -sum : sum)
    }

    /// `1 year 2 days`, with or without `interval` before it; nil where it is none.
    static func calendar(_ text: String) -> Value? {
        var words = text.lowercased().split { $0 == " " || $0 == "\t" || $0 == "\n" }[...]
        if words.first == "interval" { words = words.dropFirst() }
        guard !words.isEmpty else { return nil }
        var (months, days, micros): (Int64, Int64, Int64) = (0, 0, 0)
        while var amount = words.popFirst().map(String.init) {
            if amount == "-" || amount == "+", let next = words.popFirst() { amount += next }
            guard var unit = words.popFirst().map(String.init) else { return nil }
            if unit.hasSuffix("s") { unit.removeLast() }
            if unit == "second" {
                guard let part = dayTime(Array(amount.utf8), .second, .second) else { return nil }
                micros &+= part
                continue
            }
            guard let count = Int64(amount), count.magnitude < 1 << 40 else { return nil }
            switch unit {
            case "year": months += count * 12
            case "month": months += count
            case "week": days += count * 7
            case "day": days += count
            case "hour": micros &+= count &* 3_600_000_000
            case "minute": micros &+= count &* 60_000_000
            case "millisecond": micros &+= count * 1000
            case "microsecond": micros &+= count
            default: return nil
            }
        }
        guard Int32(exactly: months) != nil, Int32(exactly: days) != nil else { return nil }
        return .structure([.integer(months), .integer(days), .integer(micros)])
    }
}
