import Columns
import Formats

/// A unit that moments are cut down to, as `date_trunc` and `trunc` name them.
enum TimeUnit: Sendable {
    /// Of a fixed number of microseconds, counted from midnight.
    case fixed(Int64)
    case week, month, quarter, year

    /// nil for a name that no unit has.
    init?(_ name: String) {
        switch name.lowercased() {
        case "microsecond": self = .fixed(1)
        case "millisecond": self = .fixed(1000)
        case "second": self = .fixed(1_000_000)
        case "minute": self = .fixed(60_000_000)
        case "hour": self = .fixed(3_600_000_000)
        case "day", "dd": self = .fixed(TimestampParser.microsecondsPerDay)
        default: self.init(ofDays: name)
        }
    }

    /// Of those alone that whole days make up, as `trunc` takes them.
    init?(ofDays name: String) {
        switch name.lowercased() {
        case "week": self = .week
        case "month", "mon", "mm": self = .month
        case "quarter": self = .quarter
        case "year", "yyyy", "yy": self = .year
        default: return nil
        }
    }

    /// The start of the unit that a moment lies in; the very first moment that there is has none, and
    /// wraps.
    func start(ofMoment micros: Int64) -> Int64 {
        let perDay = TimestampParser.microsecondsPerDay
        let (days, rest) = TimestampText.split(micros)
        if case .fixed(let size) = self { return days &* perDay &+ rest / size * size }
        return start(ofDay: days) &* perDay
    }

    /// The first day of the unit that a day lies in.
    func start(ofDay days: Int64) -> Int64 {
        var date = CivilDate(days: days)
        switch self {
        case .fixed: return days
        case .week: return days - Int64(date.weekday - 1)
        case .month: date.day = 1
        case .quarter:
            date.month = (date.month - 1) / 3 * 3 + 1
            date.day = 1
        case .year:
            date.month = 1
            date.day = 1
        }
        return date.days
    }
}

extension TimeUnit {
    /// A function that cuts a moment down to a unit. Where a constant names no unit, the result is null
    /// whatever the moment is, and the moment is not even read.
    ///
    /// - Parameter unit: Which argument names the unit.
    static func cutting(
        _ name: String, _ parameters: [DataType], _ result: DataType, unit: Int,
        isUnit: @escaping @Sendable (String) -> Bool, _ summary: String,
        kernel: @escaping ScalarOverload.Kernel
    ) -> ScalarFunction {
        var function = ScalarFunction.fixed(
            name, parameters, result, summary: summary, kernel: kernel)
        let resolve = function.resolve
        function.resolve = { arguments throws(FunctionError) in
            let overload = try resolve(arguments)
            guard let literal = arguments[unit].literal,
                let text = try? Cast.convert(literal, arguments[unit].type, .string).text,
                !isUnit(text)
            else { return overload }
            return ScalarOverload(parameters: arguments.map(\.type), result: result) {
                _, rows, _ in .constant(.null, result, count: rows)
            }
        }
        return function
    }
}
