import Columns
import Formats

/// Parts of dates, each as a loop of its own over a column's days.
enum DateLoops {
    enum Part: Sendable { case year, month, day, quarter, dayOfYear, sundayFirst, mondayFirst }

    static func values(_ part: Part, of days: [Int64]) -> [Int64] {
        switch part {
        case .year: days.map { Int64(CivilDate(days: $0).year) }
        case .month: days.map { Int64(CivilDate(days: $0).month) }
        case .day: days.map { Int64(CivilDate(days: $0).day) }
        case .quarter: days.map { Int64((CivilDate(days: $0).month + 2) / 3) }
        case .dayOfYear: days.map { Int64(CivilDate(days: $0).dayOfYear) }
        case .sundayFirst: days.map { Int64(CivilDate.weekday(ofDay: $0) % 7 + 1) }
        case .mondayFirst: days.map { Int64(CivilDate.weekday(ofDay: $0) - 1) }
        }
    }
}
