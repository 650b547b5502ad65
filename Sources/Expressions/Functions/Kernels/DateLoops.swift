import Columns
import Formats

/// Parts of dates and times, each as a loop of its own over a column's days or moments.
enum DateLoops {
    enum Part: Sendable {
        case year, month, day, quarter, dayOfYear, sundayFirst, mondayFirst, isoWeek
    }

    static func values(_ part: Part, of days: [Int64]) -> [Int64] {
        switch part {
        case .year: CivilDay.map(days) { _, day in day.year }
        case .month: CivilDay.map(days) { _, day in day.month }
        case .day: CivilDay.map(days) { _, day in day.day }
        case .quarter: CivilDay.map(days) { _, day in (day.month &+ 2) / 3 }
        case .dayOfYear: CivilDay.map(days) { _, day in day.dayOfYear }
        case .sundayFirst: days.map { Int64(CivilDate.weekday(ofDay: $0) % 7 + 1) }
        case .mondayFirst: days.map { Int64(CivilDate.weekday(ofDay: $0) - 1) }
        case .isoWeek:
            // A week belongs to the year of its Thursday.
            CivilDay.map(days.map { $0 &+ Int64(4 &- CivilDate.weekday(ofDay: $0)) }) { _, day in
                (day.dayOfYear &- 1) / 7 &+ 1
            }
        }
    }

    enum ClockPart: Sendable { case hour, minute, second }

    static func values(_ part: ClockPart, of moments: [Int64]) -> [Int64] {
        switch part {
        case .hour: moments.map { TimestampText.split($0).rest / 3_600_000_000 }
        case .minute: moments.map { TimestampText.split($0).rest / 60_000_000 % 60 }
        case .second: moments.map { TimestampText.split($0).rest / 1_000_000 % 60 }
        }
    }

    /// Days moved on by others: they count in 32 bits, and begin anew beyond, as in Spark.
    static func moved(_ days: Datum, by others: Datum, _ sign: Int64, _ rows: Int) -> Column {
        let own = days.integers(rows)
        let moved = [Int64](unsafeUninitializedCapacity: rows) { moved, initialized in
            own.withUnsafeBufferPointer { own in
                if case .scalar(let value, _) = others {
                    let step = sign &* value.integer
                    for row in 0..<rows { moved[row] = wrapped(own[row] &+ step) }
                } else {
                    others.integers(rows).withUnsafeBufferPointer { steps in
                        for row in 0..<rows {
                            moved[row] = wrapped(own[row] &+ sign &* steps[row])
                        }
                    }
                }
            }
            initialized = rows
        }
        return Column(
            .date, .integer(moved), validity: Validity.all([days, others], rows: rows))
    }

    @inline(__always)
    private static func wrapped(_ days: Int64) -> Int64 { Int64(Int32(truncatingIfNeeded: days)) }
}
