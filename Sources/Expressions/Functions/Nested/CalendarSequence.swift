import Columns
import Formats

/// `sequence` of dates or moments in steps of months, days and microseconds together.
enum CalendarSequence {
    /// What a month takes at least, by which it is told whether steps lead on or back.
    private static let daysOfMonth: Int64 = 28

    static func overload(_ type: DataType) -> ScalarOverload {
        .rowwise([type, type, .calendarInterval], .array(type)) {
            (values) throws(EvaluationError) in
            guard case .structure(let parts) = values[2] else { return .null }
            return try steps(
                from: values[0].integer, to: values[1].integer,
                by: (parts[0].integer, parts[1].integer, parts[2].integer), type)
        }
    }

    private static func steps(
        from: Int64, to: Int64, by step: (months: Int64, days: Int64, micros: Int64),
        _ type: DataType
    ) throws(EvaluationError) -> Value {
        let perDay = TimestampParser.microsecondsPerDay
        let rest = step.days &* perDay &+ step.micros
        if type == .date, step.months == 0, rest.magnitude < perDay {
            throw EvaluationError(
                "_LEGACY_ERROR_TEMP_3242",
                "The step of a sequence of dates is an interval of whole days.")
        }
        let size = step.months &* daysOfMonth &* perDay &+ rest
        guard from == to || size != 0 && (from < to) == (size > 0) else {
            throw EvaluationError(
                "INVALID_PARAMETER_VALUE.SEQUENCE",
                "Illegal sequence boundaries: \(from) to \(to) by \(size).")
        }
        let (first, clock) = type == .date ? (from, 0) : TimestampText.split(from)
        var list: [Value] = []
        var at = from
        while size > 0 ? at <= to : at >= to {
            list.append(.integer(at))
            try ValueLimit.check(elements: list.count)
            if size == 0 { break }
            let count = Int64(list.count)
            let micros =
                TemporalArithmetic.addMonths(first, step.months &* count) &* perDay &+ clock
                &+ rest &* count
            let next = type == .date ? TimestampText.split(micros).days : micros
            guard (next > at) == (size > 0) else {
                throw EvaluationError(
                    "ARITHMETIC_OVERFLOW", "The sequence leaves the range of times.")
            }
            at = next
        }
        return .list(list)
    }
}
