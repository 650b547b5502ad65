/// A day of the calendar that Java's older classes keep: Julian up to 4 October 1582, Gregorian from the next day, the
/// 15th, on.
///
/// Days are counted from 1970-01-01 and pass over no day. Years are those of `CivilDate`: 0 is 1 BC.
struct HybridDate: Hashable {
    let year: Int
    /// 1 to 12.
    let month: Int
    /// 1 to 31.
    let day: Int
    /// Days since 1970-01-01.
    let days: Int64

    /// 1582-10-15.
    static let firstGregorian: Int64 = -141_427
    /// Julian 0000-03-01, which began the year as the reckoning below takes it.
    private static let julianEpoch: Int64 = -719_470
    private static let daysOfFourYears: Int64 = 1461

    init(days: Int64) {
        self.days = days
        guard days < Self.firstGregorian else {
            let date = CivilDate(days: days)
            (year, month, day) = (date.year, date.month, date.day)
            return
        }
        let shifted = days - Self.julianEpoch
        let fours = Self.floored(shifted, by: Self.daysOfFourYears)
        let rest = shifted - fours * Self.daysOfFourYears
        let yearOfFour = (rest - rest / (Self.daysOfFourYears - 1)) / 365
        let dayOfYear = rest - 365 * yearOfFour
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5) + 1
        month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        year = Int(yearOfFour + fours * 4) + (month <= 2 ? 1 : 0)
    }

    /// The day that bears the name of another calendar's day; of the ten that were left out, the first after them.
    init(_ date: CivilDate) {
        let isLeftOut = date.year == 1582 && date.month == 10 && (5...14).contains(date.day)
        self.init(
            days: isLeftOut
                ? Self.firstGregorian
                : Self.days(ofMonth: date.month, of: date.year) + Int64(date.day) - 1)
    }

    /// The day that bears this name where all years are Gregorian; the next one where none does, as 29 February 1500.
    var civil: CivilDate {
        let named = CivilDate(year: year, month: month, day: day)
        return named.isValid
            ? named
            : CivilDate(days: CivilDate(year: year, month: month, day: 1).days + Int64(day - 1))
    }

    /// When a month begins, by the calendar that holds then.
    static func days(ofMonth month: Int, of year: Int) -> Int64 {
        let gregorian = CivilDate(year: year, month: month, day: 1).days
        return gregorian >= firstGregorian ? gregorian : julianDays(ofMonth: month, of: year)
    }

    private static func julianDays(ofMonth month: Int, of year: Int) -> Int64 {
        let shiftedYear = Int64(month <= 2 ? year - 1 : year)
        let fours = floored(shiftedYear, by: 4)
        let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5)
        return julianEpoch + fours * daysOfFourYears + (shiftedYear - fours * 4) * 365 + dayOfYear
    }

    private static func floored(_ value: Int64, by divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }

    // MARK: - Weeks, which begin on Sunday; that of 1 January is the first of the year

    /// 1 for Sunday to 7 for Saturday.
    var weekday: Int { CivilDate.weekday(ofDay: days) % 7 + 1 }

    private var newYear: Int64 { Self.days(ofMonth: 1, of: year) }

    /// 1 to 366.
    var dayOfYear: Int { Int(days - newYear) + 1 }

    /// 1 to 53; the last days of a year lie in the first week of the next, where that begins before Saturday's end.
    var weekOfYear: Int { isInNextYearsWeek ? 1 : Self.week(of: days, since: newYear) }

    /// The year that the week counts for.
    var weekYear: Int { isInNextYearsWeek ? year + 1 : year }

    /// 1 to 6.
    var weekOfMonth: Int { Self.week(of: days, since: Self.days(ofMonth: month, of: year)) }

    private var isInNextYearsWeek: Bool {
        let next = Self.days(ofMonth: 1, of: year + 1)
        return days >= Self.weekday(1, onOrBefore: next)
    }

    private static func week(of days: Int64, since first: Int64) -> Int {
        Int((days - weekday(1, onOrBefore: first)) / 7) + 1
    }

    /// The last day with a weekday (1 for Sunday) up to some day.
    static func weekday(_ weekday: Int, onOrBefore days: Int64) -> Int64 {
        let own = CivilDate.weekday(ofDay: days) % 7 + 1
        return days - Int64((own - weekday + 7) % 7)
    }
}
