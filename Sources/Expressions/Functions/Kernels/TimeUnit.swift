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
    @inline(__always)
    func start(ofMoment micros: Int64) -> Int64 {
        let perDay = TimestampParser.microsecondsPerDay
        let (days, rest) = TimestampText.split(micros)
        if case .fixed(let size) = self { return days &* perDay &+ rest / size * size }
        return start(ofDay: days) &* perDay
    }

    /// The first day of the unit that a day lies in.
    @inline(__always)
    func start(ofDay days: Int64) -> Int64 {
        switch self {
        case .fixed: days
        case .week: days &- Int64(CivilDate.weekday(ofDay: days) - 1)
        case .month: days &- Int64(CivilDate(days: days).day - 1)
        case .quarter: days &- Int64(CivilDate(days: days).dayOfQuarter - 1)
        case .year: days &- Int64(CivilDate(days: days).dayOfYear - 1)
        }
    }

    /// The same of many moments, with the unit looked at once.
    func starts(ofMoments moments: [Int64]) -> [Int64] {
        switch self {
        case .fixed(let size): Self.starts(of: moments, size)
        case .week: moments.map { TimeUnit.week.start(ofMoment: $0) }
        case .month: moments.map { TimeUnit.month.start(ofMoment: $0) }
        case .quarter: moments.map { TimeUnit.quarter.start(ofMoment: $0) }
        case .year: moments.map { TimeUnit.year.start(ofMoment: $0) }
        }
    }

    /// Moments less what is left of them over whole units, which divide a day.
    private static func starts(of moments: [Int64], _ size: Int64) -> [Int64] {
        guard let rests = WholeKernels.remainders(moments, by: size) else { return moments }
        return [Int64](unsafeUninitializedCapacity: moments.count) { starts, initialized in
            moments.withUnsafeBufferPointer { moments in
                rests.withUnsafeBufferPointer { rests in
                    for row in 0..<moments.count {
                        let isBefore = rests[row] &>> 63
                        starts[row] = moments[row] &- rests[row] &- (size & isBefore)
                    }
                }
            }
            initialized = moments.count
        }
    }

    /// The same of many days.
    func starts(ofDays days: [Int64]) -> [Int64] {
        switch self {
        case .fixed: days
        case .week: days.map { TimeUnit.week.start(ofDay: $0) }
        case .month: CivilDay.map(days) { days, day in days &- day.day &+ 1 }
        case .quarter: days.map { TimeUnit.quarter.start(ofDay: $0) }
        case .year: CivilDay.map(days) { days, day in days &- day.dayOfYear &+ 1 }
        }
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
