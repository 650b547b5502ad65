/// What a text told of a moment, field by field, and the moment that comes of it as Java's GregorianCalendar resolves
/// it: of fields that say different things of the day or of the hour, those count that were set last.
struct CalendarFields {
    enum Field: Int, CaseIterable {
        case era, year, month, weekOfYear, weekOfMonth, day, dayOfYear, weekday, weekdayOfMonth
        case half, hour, hourOfDay, minute, second, millisecond, weekYear

        /// What it may be where nothing out of its range is carried over. Months count from 0 here.
        var range: ClosedRange<Int> {
            switch self {
            case .era, .half: 0...1
            case .year, .weekYear: 1...292_278_994
            case .month, .hour: 0...11
            case .weekOfYear: 1...53
            case .weekOfMonth: 0...6
            case .day: 1...31
            case .dayOfYear: 1...366
            case .weekday: 1...7
            case .weekdayOfMonth: 1...6
            case .hourOfDay: 0...23
            case .minute, .second: 0...59
            case .millisecond: 0...999
            }
        }
    }

    private var values = [Int](repeating: 0, count: Field.allCases.count)
    /// When each was set, from 1; 0 for what was not.
    private var stamps = [Int](repeating: 0, count: Field.allCases.count)
    private var last = 0
    /// Seconds east of UTC, where the text told them.
    var zoneInSeconds = 0

    private static let millisecondsPerDay: Int64 = 86_400_000

    subscript(_ field: Field) -> Int? {
        get { stamps[field.rawValue] > 0 ? values[field.rawValue] : nil }
        set {
            last += 1
            stamps[field.rawValue] = newValue == nil ? 0 : last
            values[field.rawValue] = newValue ?? 0
        }
    }

    private func stamp(_ field: Field) -> Int { stamps[field.rawValue] }

    /// Milliseconds since 1970 in UTC, the day named as ISO 8601 names it; nil where there is no such moment.
    ///
    /// - Parameter isLenient: What is out of range is carried over, and fields may contradict each other.
    func moment(isLenient: Bool) -> Int64? {
        var fields = self
        guard isLenient || fields.areInRange, fields.settleWeekYear(isLenient: isLenient),
            let days = fields.days(isLenient: isLenient)
        else { return nil }
        let (clock, overflow) = days.multipliedReportingOverflow(by: Self.millisecondsPerDay)
        guard !overflow, clock.magnitude < 1 << 62 else { return nil }
        let local = clock + fields.timeOfDay
        guard isLenient || fields.agree(with: local) else { return nil }
        let (day, rest) = Self.split(local - Int64(zoneInSeconds) * 1000)
        return HybridDate(days: day).civil.days * Self.millisecondsPerDay + rest
    }

    private static func split(_ milliseconds: Int64) -> (day: Int64, rest: Int64) {
        var (day, rest) = milliseconds.quotientAndRemainder(dividingBy: millisecondsPerDay)
        if rest < 0 {
            day -= 1
            rest += millisecondsPerDay
        }
        return (day, rest)
    }

    private var areInRange: Bool {
        Field.allCases.allSatisfy { field in
            self[field].map { field == .weekYear || field.range.contains($0) } ?? true
        }
    }

    /// A year of weeks that was told last makes year, month and day of its week and weekday.
    private mutating func settleWeekYear(isLenient: Bool) -> Bool {
        guard let year = self[.weekYear], stamp(.weekYear) > stamp(.year) else { return true }
        let week = self[.weekOfYear] ?? 1
        let weekday = self[.weekday] ?? 1
        guard year.magnitude < 1 << 28, week.magnitude < 1 << 28, (1...7).contains(weekday) else {
            return false
        }
        let first = HybridDate.weekday(1, onOrBefore: HybridDate.days(ofMonth: 1, of: year))
        let date = HybridDate(days: first + Int64(7 * (week - 1) + weekday - 1))
        guard isLenient || date.weekYear == year && date.weekOfYear == week else { return false }
        self[.era] = date.year > 0 ? 1 : 0
        self[.year] = date.year > 0 ? date.year : 1 - date.year
        self[.month] = date.month - 1
        self[.day] = date.day
        return true
    }

    private enum DayRule { case day, weekOfMonth, weekdayOfMonth, dayOfYear, weekOfYear }

    /// Which fields tell the day: of the groups that are whole the one that was set last, else any of a part.
    private var dayRule: DayRule {
        let weekday = stamp(.weekday)
        func whole(_ field: Field) -> Int {
            stamp(field) > 0 && weekday > 0 ? max(stamp(field), weekday) : 0
        }
        func latest(_ rules: [(DayRule, Int)]) -> DayRule? {
            var best: (rule: DayRule, stamp: Int)?
            for (rule, stamp) in rules where stamp > best?.stamp ?? 0 { best = (rule, stamp) }
            return best?.rule
        }
        return latest([
            (.day, stamp(.day)), (.weekOfMonth, whole(.weekOfMonth)),
            (.weekdayOfMonth, whole(.weekdayOfMonth)), (.dayOfYear, stamp(.dayOfYear)),
            (.weekOfYear, whole(.weekOfYear)),
        ])
            ?? latest([
                (.weekOfMonth, stamp(.weekOfMonth)),
                (.weekdayOfMonth, max(stamp(.weekdayOfMonth), weekday)),
                (.weekOfYear, stamp(.weekOfYear)),
            ]) ?? .day
    }

    private func days(isLenient: Bool) -> Int64? {
        var year = self[.year] ?? 1970
        switch self[.era] ?? 1 {
        case 0: year = 1 - year
        case 1: break
        default: return nil
        }
        guard year.magnitude < 1 << 28 else { return nil }
        switch dayRule {
        case .dayOfYear:
            return HybridDate.days(ofMonth: 1, of: year) + Int64((self[.dayOfYear] ?? 1) - 1)
        case .weekOfYear:
            let week = Self.week(of: HybridDate.days(ofMonth: 1, of: year), self[.weekday])
            return week + 7 * Int64((self[.weekOfYear] ?? 1) - 1)
        case .weekOfMonth:
            let week = Self.week(of: month(of: year), self[.weekday])
            return week + 7 * Int64((self[.weekOfMonth] ?? 1) - 1)
        case .weekdayOfMonth:
            let count = Int64(self[.weekdayOfMonth] ?? 1)
            return HybridDate.weekday(
                self[.weekday] ?? 1, onOrBefore: month(of: year) + 7 * count - 1)
        case .day:
            let day = self[.day] ?? 1
            // Ten days of October 1582 never were.
            if year == 1582, self[.month] == 9, day > 4 {
                guard day > 14 || isLenient else { return nil }
                if day > 14 { return HybridDate.firstGregorian + Int64(day - 15) }
            }
            return month(of: year) + Int64(day - 1)
        }
    }

    /// When the month begins, months carried over to years.
    private func month(of year: Int) -> Int64 {
        let month = self[.month] ?? 0
        let years = month >= 0 ? month / 12 : (month - 11) / 12
        return HybridDate.days(ofMonth: month - years * 12 + 1, of: year + years)
    }

    /// The day of the first week: Sunday, or the weekday that was told.
    private static func week(of first: Int64, _ weekday: Int?) -> Int64 {
        HybridDate.weekday(1, onOrBefore: first) + Int64((weekday ?? 1) - 1)
    }

    /// Milliseconds since midnight.
    private var timeOfDay: Int64 {
        let whole = stamp(.hour) > 0 && stamp(.half) > 0 ? max(stamp(.hour), stamp(.half)) : 0
        let hours: Int
        if stamp(.hourOfDay) >= max(whole, 1) {
            hours = self[.hourOfDay] ?? 0
        } else {
            hours = (self[.hour] ?? 0) + 12 * (self[.half] ?? 0)
        }
        let minutes = Int64(hours) * 60 + Int64(self[.minute] ?? 0)
        return (minutes * 60 + Int64(self[.second] ?? 0)) * 1000 + Int64(self[.millisecond] ?? 0)
    }

    /// Whether a moment has everything that was set.
    private func agree(with local: Int64) -> Bool {
        let (day, rest) = Self.split(local)
        let date = HybridDate(days: day)
        let minute = Int(rest / 60_000)
        return Field.allCases.allSatisfy { field in
            guard let value = self[field] else { return true }
            let found =
                switch field {
                case .era: date.year > 0 ? 1 : 0
                case .year: date.year > 0 ? date.year : 1 - date.year
                case .month: date.month - 1
                case .weekOfYear: date.weekOfYear
                case .weekOfMonth: date.weekOfMonth
                case .day: date.day
                case .dayOfYear: date.dayOfYear
                case .weekday: date.weekday
                case .weekdayOfMonth: (date.day - 1) / 7 + 1
                case .half: minute / 720
                case .hour: minute / 60 % 12
                case .hourOfDay: minute / 60
                case .minute: minute % 60
                case .second: Int(rest / 1000 % 60)
                case .millisecond: Int(rest % 1000)
                case .weekYear: value
                }
            return found == value
        }
    }
}
