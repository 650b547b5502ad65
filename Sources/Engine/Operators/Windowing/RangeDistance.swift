import Columns
import Formats

/// Compares order values with another row's value plus an offset: for `RANGE BETWEEN`.
///
/// | order column | offset |
/// | --- | --- |
/// | whole numbers, decimals | of the same scale |
/// | floating | floating |
/// | DATE, TIMESTAMP | days and microseconds, or months |
/// | intervals | of the same unit |
struct RangeDistance {
    private enum Values {
        case exact([Int128], step: Int128)
        case floating([Double], step: Double)
    }

    private let values: Values
    /// The bound of each row where months are added, which is no fixed distance.
    private let bounds: [Int128]?
    private let isDescending: Bool
    /// What bounds may be, where the order column has whole numbers.
    private let limits: ClosedRange<Int128>?

    private static let microsecondsPerDay: Int128 = 86_400_000_000

    init(column: Column, offset: Value, offsetType: DataType, isDescending: Bool) {
        self.isDescending = isDescending
        limits = Self.limits(of: column.type, isDescending: isDescending)
        let sign: Int128 = isDescending ? -1 : 1
        switch column.vector {
        case .floating(let values):
            self.values = .floating(
                isDescending ? values.map { -$0 } : values, step: Self.double(offset))
            bounds = nil
        case .wide(let values):
            self.values = .exact(values.map { $0 * sign }, step: Self.exact(offset))
            bounds = nil
        case .integer(let values):
            let unit: Int128 = column.type == .date ? Self.microsecondsPerDay : 1
            let ticks = values.map { Int128($0) * unit }
            let parts = Self.parts(offset, offsetType, column.type)
            self.values = .exact(ticks.map { $0 * sign }, step: parts.ticks)
            bounds =
                parts.months == 0
                ? nil
                : ticks.map { tick in
                    let months = parts.months * Int(sign)
                    return Self.add(months: months, to: tick) * sign + parts.ticks
                }
        default:
            self.values = .exact([Int128](repeating: 0, count: column.count), step: 0)
            bounds = nil
        }
    }

    /// Negative, zero or positive as the value at `place` is before, at or after the bound of `row`.
    func compare(_ place: Int, toBoundOf row: Int) -> Int {
        switch values {
        case .exact(let values, let step):
            let bound = bounds?[row] ?? values[row] + step
            return values[place] < bound ? -1 : values[place] == bound ? 0 : 1
        case .floating(let values, let step):
            let bound = values[row] + step
            // NaN is above all numbers, and one.
            if values[place].isNaN || bound.isNaN {
                let a = values[place].isNaN
                let b = bound.isNaN
                let order = a == b ? 0 : a ? 1 : -1
                return isDescending ? -order : order
            }
            return values[place] < bound ? -1 : values[place] == bound ? 0 : 1
        }
    }

    /// Whether the bound of a row is beyond the numbers of the order column's type.
    func overflows(at row: Int) -> Bool {
        guard let limits, case .exact(let values, let step) = values else { return false }
        return !limits.contains(values[row] + step)
    }

    private static func limits(
        of type: DataType, isDescending: Bool
    ) -> ClosedRange<Int128>? {
        guard type == .int || type == .bigint else { return nil }
        let (low, high): (Int128, Int128) =
            type == .int
            ? (Int128(Int32.min), Int128(Int32.max)) : (Int128(Int64.min), Int128(Int64.max))
        return isDescending ? -high...(-low) : low...high
    }

    private static func double(_ value: Value) -> Double {
        switch value {
        case .floating(let number): number
        case .integer(let number): Double(number)
        case .wide(let number): Double(number)
        default: 0
        }
    }

    private static func exact(_ value: Value) -> Int128 {
        switch value {
        case .integer(let number): Int128(number)
        case .wide(let number): number
        case .floating(let number): Int128(number.rounded())
        default: 0
        }
    }

    /// An offset as months and the ticks of the order column (microseconds for dates too).
    private static func parts(
        _ offset: Value, _ offsetType: DataType, _ type: DataType
    ) -> (months: Int, ticks: Int128) {
        switch offsetType {
        case .yearMonthInterval:
            if case .yearMonthInterval = type { return (0, exact(offset)) }
            return (Int(exact(offset)), 0)
        case .dayTimeInterval: return (0, exact(offset))
        case .calendarInterval:
            guard case .structure(let members) = offset, members.count == 3 else { return (0, 0) }
            let ticks = exact(members[1]) * microsecondsPerDay + exact(members[2])
            return (Int(exact(members[0])), ticks)
        default:
            return (0, exact(offset) * (type == .date ? microsecondsPerDay : 1))
        }
    }

    /// A moment in microseconds, some months later; the day is cut to the month's last.
    private static func add(months: Int, to tick: Int128) -> Int128 {
        var days = tick / microsecondsPerDay
        if tick % microsecondsPerDay < 0 { days -= 1 }
        let rest = tick - days * microsecondsPerDay
        let date = CivilDate(days: Int64(days))
        let month = date.year * 12 + date.month - 1 + months
        let year = month >= 0 ? month / 12 : (month - 11) / 12
        let monthOfYear = month - year * 12 + 1
        let day = min(date.day, CivilDate.daysInMonth(monthOfYear, of: year))
        let moved = CivilDate(year: year, month: monthOfYear, day: day).days
        return Int128(moved) * microsecondsPerDay + rest
    }
}
