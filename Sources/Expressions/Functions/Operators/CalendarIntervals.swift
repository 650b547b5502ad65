import Columns
import Formats

/// Arithmetic of intervals of months, days and microseconds, as `make_interval` gives them.
enum CalendarIntervals {
    struct Parts: Sendable {
        var months: Int64
        var days: Int64
        var micros: Int64

        init(_ value: Value) {
            let parts = value.elements
            months = parts.first?.integer ?? 0
            days = parts.count > 1 ? parts[1].integer : 0
            micros = parts.count > 2 ? parts[2].integer : 0
        }

        init?(months: Int128, days: Int128, micros: Int128) {
            guard let months = Int32(exactly: months), let days = Int32(exactly: days),
                let micros = Int64(exactly: micros)
            else { return nil }
            self.months = Int64(months)
            self.days = Int64(days)
            self.micros = micros
        }

        var value: Value { .structure([.integer(months), .integer(days), .integer(micros)]) }

        /// Each part times a number; what a month or a day cannot hold goes to the next part.
        func scaled(by number: Double) -> Parts? {
            let exactMonths = Double(months) * number
            let wholeMonths = exactMonths.rounded(.towardZero)
            let exactDays = Double(days) * number
            let wholeDays = exactDays.rounded(.towardZero)
            let rest = (exactDays - wholeDays) * 86_400_000_000
            let micros = (Double(self.micros) * number + rest).rounded()
            guard wholeMonths.magnitude < 3e9, wholeDays.magnitude < 3e9, micros.magnitude < 9.2e18
            else { return nil }
            return Parts(
                months: Int128(wholeMonths), days: Int128(wholeDays), micros: Int128(micros))
        }
    }

    /// What lies between two dates, in months and days, or between two moments, in microseconds; nil for other
    /// types.
    static func difference(_ left: DataType, _ right: DataType) -> ScalarOverload? {
        switch (left, right) {
        case (.date, .date):
            return .rowwise([.date, .date], .calendarInterval) { (values) throws(EvaluationError) in
                let (end, start) = (values[0].integer, values[1].integer)
                let (months, days) = period(from: start, to: end)
                let parts = Parts(months: Int128(months), days: Int128(days), micros: 0)
                guard let parts else { throw Intervals.overflow }
                return parts.value
            }
        case (.timestamp, .timestamp), (.timestamp, .date), (.date, .timestamp),
            (.timestamp, .string), (.string, .timestamp):
            return elapsed(.timestamp)
        case (.timestampNTZ, .timestampNTZ), (.timestampNTZ, .timestamp),
            (.timestamp, .timestampNTZ), (.timestampNTZ, .date), (.date, .timestampNTZ):
            return elapsed(.timestampNTZ)
        default: return nil
        }
    }

    private static func elapsed(_ type: DataType) -> ScalarOverload {
        .rowwise([type, type], .calendarInterval) { (values) throws(EvaluationError) in
            let (micros, overflows) = values[0].integer.subtractingReportingOverflow(
                values[1].integer)
            guard !overflows else { throw Intervals.overflow }
            return .structure([.integer(0), .integer(0), .integer(micros)])
        }
    }

    /// What lies between two days, as Java's `Period.between` counts: days are counted from the month's day of the
    /// first date where that comes first, else to the end of the month of the last one.
    private static func period(from start: Int64, to end: Int64) -> (months: Int64, days: Int64) {
        let (first, last) = (CivilDate(days: start), CivilDate(days: end))
        let months = Int64((last.year - first.year) * 12 + last.month - first.month)
        let days = Int64(last.day - first.day)
        if months > 0, days < 0 {
            return (months - 1, end - TemporalArithmetic.addMonths(start, months - 1))
        }
        if months < 0, days > 0 {
            return (months + 1, days - Int64(CivilDate.daysInMonth(last.month, of: last.year)))
        }
        return (months, days)
    }

    static func overload(_ name: String, _ left: DataType, _ right: DataType) -> ScalarOverload? {
        let own = DataType.calendarInterval
        let sign: Int64 = name == "-" ? -1 : 1
        switch (name, left, right) {
        case ("+", own, own), ("-", own, own):
            return .rowwise([own, own], own) { (values) throws(EvaluationError) in
                let (a, b) = (Parts(values[0]), Parts(values[1]))
                let sum = Parts(
                    months: Int128(a.months) + Int128(sign * b.months),
                    days: Int128(a.days) + Int128(sign * b.days),
                    micros: Int128(a.micros) + Int128(sign) * Int128(b.micros))
                guard let sum else { throw Intervals.overflow }
                return sum.value
            }
        case ("+", .timestamp, own), ("-", .timestamp, own), ("+", .timestampNTZ, own),
            ("-", .timestampNTZ, own):
            return .rowwise([left, own], left) { (values) throws(EvaluationError) in
                .integer(try moved(values[0].integer, Parts(values[1]), sign))
            }
        case ("+", own, .timestamp), ("+", own, .timestampNTZ):
            return .rowwise([own, right], right) { (values) throws(EvaluationError) in
                .integer(try moved(values[1].integer, Parts(values[0]), 1))
            }
        case ("+", .date, own), ("-", .date, own):
            return .rowwise([.date, own], .date) { (values) throws(EvaluationError) in
                .integer(try movedDate(values[0].integer, Parts(values[1]), sign))
            }
        case ("+", own, .date):
            return .rowwise([own, .date], .date) { (values) throws(EvaluationError) in
                .integer(try movedDate(values[1].integer, Parts(values[0]), 1))
            }
        case ("*", own, _) where right.isNumeric, ("/", own, _) where right.isNumeric:
            return .rowwise([own, .double], own) { (values) throws(EvaluationError) in
                try scaled(values[0], values[1].floating, isDivision: name == "/")
            }
        case ("*", _, own) where left.isNumeric:
            return .rowwise([.double, own], own) { (values) throws(EvaluationError) in
                try scaled(values[1], values[0].floating, isDivision: false)
            }
        default: return nil
        }
    }

    static let dividedByZero = EvaluationError(
        "INTERVAL_DIVIDED_BY_ZERO",
        "Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL instead.")

    private static func scaled(_ value: Value, _ number: Double, isDivision: Bool)
        throws(EvaluationError) -> Value
    {
        if isDivision, number == 0 { throw dividedByZero }
        let parts = Parts(value)
        if isDivision {
            // Each part is divided for itself, so that 1 ÷ 3 × 3 stays exact.
            let months = (Double(parts.months) / number).rounded(.towardZero)
            let days = Double(parts.days) / number
            let wholeDays = days.rounded(.towardZero)
            let micros =
                (Double(parts.micros) / number + (days - wholeDays) * 86_400_000_000).rounded()
            guard months.magnitude < 3e9, wholeDays.magnitude < 3e9, micros.magnitude < 9.2e18,
                let result = Parts(
                    months: Int128(months), days: Int128(wholeDays), micros: Int128(micros))
            else { throw Intervals.overflow }
            return result.value
        }
        guard let result = parts.scaled(by: number) else { throw Intervals.overflow }
        return result.value
    }

    private static func moved(_ micros: Int64, _ parts: Parts, _ sign: Int64)
        throws(EvaluationError) -> Int64
    {
        let (days, rest) = TimestampText.split(micros)
        let day = TemporalArithmetic.addMonths(days, sign * parts.months) + sign * parts.days
        let sum =
            Int128(day) * Int128(TimestampParser.microsecondsPerDay) + Int128(rest)
            + Int128(sign) * Int128(parts.micros)
        guard let result = Int64(exactly: sum) else {
            throw EvaluationError("DATETIME_OVERFLOW", "Datetime operation overflow.")
        }
        return result
    }

    private static func movedDate(_ days: Int64, _ parts: Parts, _ sign: Int64)
        throws(EvaluationError) -> Int64
    {
        guard parts.micros == 0 else {
            throw EvaluationError(
                "INVALID_INTERVAL_WITH_MICROSECONDS_ADDITION",
                "Cannot add an interval to a date because its microseconds part is not 0.")
        }
        return TemporalArithmetic.addMonths(days, sign * parts.months) + sign * parts.days
    }
}
