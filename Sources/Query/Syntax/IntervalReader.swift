import Columns
import Formats

/// Adds up the parts of an interval: `1 day 2 hours`, `'1-2' YEAR TO MONTH`.
struct IntervalReader {
    private(set) var months: Int64 = 0
    private(set) var microseconds: Int64 = 0
    /// How many whole days were named: they are among the microseconds.
    private var days: Int64 = 0
    /// The largest and smallest unit met, for the type.
    private var first: IntervalUnit?
    private var last: IntervalUnit?
    private var overflowed = false

    /// Reads a text such as `10 minutes`, `interval '1' day` or `-1 hour 30 seconds`; nil where it is
    /// none.
    static func read(_ text: String) -> IntervalReader? {
        var words = text.lowercased().split { $0 == " " || $0 == "\t" || $0 == "\n" }[...]
        if words.first == "interval" { words = words.dropFirst() }
        var reader = IntervalReader()
        guard !words.isEmpty else { return nil }
        while let number = words.popFirst() {
            // A sign may stand apart from its number.
            var amount = String(number)
            if amount == "-" || amount == "+", let next = words.popFirst() { amount += next }
            guard let unit = words.popFirst(), reader.add(amount, String(unit)) else { return nil }
        }
        return reader
    }

    /// Adds `amount` of a unit in singular or plural; false where they are no interval.
    mutating func add(_ amount: String, _ unit: String) -> Bool {
        var name = unit.lowercased()
        if name.hasSuffix("s") { name.removeLast() }
        let scale: Int64
        let base: IntervalUnit
        switch name {
        case "year": (base, scale) = (.year, 12)
        case "month": (base, scale) = (.month, 1)
        case "week": (base, scale) = (.day, 7 * TimestampParser.microsecondsPerDay)
        case "day": (base, scale) = (.day, TimestampParser.microsecondsPerDay)
        case "hour": (base, scale) = (.hour, 3_600_000_000)
        case "minute": (base, scale) = (.minute, 60_000_000)
        case "second": (base, scale) = (.second, 1_000_000)
        case "millisecond": (base, scale) = (.second, 1000)
        case "microsecond": (base, scale) = (.second, 1)
        default: return false
        }
        guard let value = Self.scaled(amount, by: scale, allowsFraction: name == "second") else {
            return false
        }
        add(value, base)
        return !overflowed
    }

    mutating func add(_ value: Int64, _ unit: IntervalUnit) {
        if unit <= .month {
            let sum = months.addingReportingOverflow(value)
            months = sum.partialValue
            overflowed = overflowed || sum.overflow || Int32(exactly: months) == nil
        } else {
            let sum = microseconds.addingReportingOverflow(value)
            if unit == .day { days &+= value / TimestampParser.microsecondsPerDay }
            microseconds = sum.partialValue
            overflowed = overflowed || sum.overflow
        }
        first = min(first ?? unit, unit)
        last = max(last ?? unit, unit)
    }

    mutating func widen(_ from: IntervalUnit, _ to: IntervalUnit) {
        first = from
        last = to
    }

    mutating func negate() {
        months = 0 &- months
        microseconds = 0 &- microseconds
        days = 0 &- days
    }

    /// Takes days out of the microseconds of a text that names them first.
    mutating func splitDays() {
        days = microseconds / TimestampParser.microsecondsPerDay
    }

    /// The literal by the rules before intervals of months and of seconds were two types.
    var calendarLiteral: (Value, DataType) {
        let rest = microseconds &- days &* TimestampParser.microsecondsPerDay
        return (
            .structure([.integer(months), .integer(days), .integer(rest)]), .calendarInterval
        )
    }

    /// The literal; months beside days make the legacy type.
    var literal: (Value, DataType) {
        let (from, to) = (first ?? .second, last ?? .second)
        if to <= .month { return (.integer(months), .yearMonthInterval(from, to)) }
        if from > .month { return (.integer(microseconds), .dayTimeInterval(from, to)) }
        let days = microseconds / TimestampParser.microsecondsPerDay
        let rest = microseconds % TimestampParser.microsecondsPerDay
        return (
            .structure([.integer(months), .integer(days), .integer(rest)]), .calendarInterval
        )
    }

    /// `amount` × `scale`, exact; at most 9 digits after the point.
    static func scaled(_ amount: String, by scale: Int64, allowsFraction: Bool) -> Int64? {
        var text = amount[...]
        var isNegative = false
        if let sign = text.first, sign == "-" || sign == "+" {
            isNegative = sign == "-"
            text = text.dropFirst()
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, allowsFraction || parts.count == 1 else { return nil }
        let whole: Int64? = parts[0].isEmpty && parts.count == 2 ? 0 : Int64(parts[0])
        guard let whole, whole >= 0, parts[0].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        let product = whole.multipliedReportingOverflow(by: scale)
        guard !product.overflow else { return nil }
        var result = product.partialValue
        if parts.count == 2 {
            let digits = parts[1]
            guard digits.utf8.count <= 9, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
            else { return nil }
            let padded = digits + String(repeating: "0", count: 6 - min(6, digits.utf8.count))
            guard let micros = Int64(padded.prefix(6)) else { return nil }
            let sum = result.addingReportingOverflow(micros)
            guard !sum.overflow else { return nil }
            result = sum.partialValue
        }
        return isNegative ? -result : result
    }
}
