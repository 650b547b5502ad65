/// A day of the proleptic Gregorian calendar, as Spark and ISO 8601 count.
public struct CivilDate: Hashable, Sendable {
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31.
    public var day: Int

    @inlinable
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days beside which `init(days:)` needs no signs: 2^22 eras of 400 years.
    @usableFromInline static let eras: Int64 = 1 << 22

    /// From days since 1970-01-01.
    ///
    /// Source: C. Neri and L. Schneider, "Euclidean affine functions and their application to calendar
    /// algorithms" (2022): years start in March so that the leap day is the last one, and divisions
    /// are by constants.
    @inlinable
    public init(days: Int64) {
        let shift = 719_468 &+ 146_097 &* Self.eras
        guard days > -shift, days < shift else {
            self.init(distantDays: days)
            return
        }
        let first = UInt64(bitPattern: days &+ shift) &* 4 &+ 3
        let century = first / 146_097
        let second = first % 146_097 | 3
        let product = 2_939_745 &* second
        let dayOfYear = (product & 0xFFFF_FFFF) / 2_939_745 / 4
        let third = 2141 &* dayOfYear &+ 197_913
        let isNextYear = dayOfYear >= 306
        let shifted = Int64(bitPattern: 100 &* century &+ product &>> 32) &- 400 &* Self.eras
        self.init(
            year: Int(shifted) &+ (isNextYear ? 1 : 0),
            month: Int(third &>> 16) &- (isNextYear ? 12 : 0),
            day: Int((third & 0xFFFF) / 2141) &+ 1)
    }

    /// From any number of days.
    ///
    /// Source: H. Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
    @usableFromInline
    init(distantDays days: Int64) {
        let shifted = Int(days) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01.
    public var days: Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468)
    }

    /// By the Gregorian rule, for all years.
    @inlinable
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// 28 to 31.
    public static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether the month and the day exist.
    public var isValid: Bool {
        (1...12).contains(month) && day >= 1 && day <= Self.daysInMonth(month, of: year)
    }

    /// 1 to 366.
    @inlinable
    public var dayOfYear: Int {
        // Months before this one have 275/9 days on average, less those that February lacks.
        let lacking = month > 2 ? (Self.isLeap(year) ? 1 : 2) : 0
        return 275 * month / 9 - lacking + day - 30
    }

    /// 1 to 92.
    @inlinable
    public var dayOfQuarter: Int {
        let first = (month - 1) / 3 * 3 + 1
        return dayOfYear - CivilDate(year: year, month: first, day: 1).dayOfYear + 1
    }

    /// 1 for Monday to 7 for Sunday.
    public var weekday: Int { Self.weekday(ofDay: days) }

    /// The same of a number of days since 1970-01-01.
    @inlinable
    public static func weekday(ofDay days: Int64) -> Int {
        let rest = (days % 7 + 3) % 7
        return Int(rest < 0 ? rest + 7 : rest) + 1
    }
}
