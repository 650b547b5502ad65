/// The one place where numbers become text.
enum Figures {
    /// `1 284`, `12 345 678`.
    static func grouped(_ value: Int64) -> String {
        let digits = Array(String(value.magnitude))
        var text = value < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += " " }
            text.append(digit)
        }
        return text
    }

    /// `9 120`, `41 k`, `1.2 M`: at most six columns.
    static func short(_ value: Int64) -> String {
        value.magnitude < 10_000 ? grouped(value) : scaled(Double(value), step: 1000)
    }

    static func short(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        let value = min(max(value, -9e17), 9e17)
        return short(Int64(value.rounded()))
    }

    /// `512 B`, `38 MB`.
    static func bytes(_ value: Int64) -> String {
        value.magnitude < 1000 ? "\(value) B" : scaled(Double(value), step: 1000) + "B"
    }

    private static func scaled(_ value: Double, step: Double) -> String {
        var value = value
        var unit = 0
        let units = ["", "k", "M", "G", "T", "P", "E"]
        // From 999.5 on, rounding would show a fourth digit.
        while value.magnitude >= step - 0.5, unit < units.count - 1 {
            value /= step
            unit += 1
        }
        let sign = value < 0 ? "−" : ""
        return sign + threeDigits(value.magnitude) + " " + units[unit]
    }

    /// `9.4`, `12`, `130`.
    private static func threeDigits(_ value: Double) -> String {
        guard value < 9.95 else { return String(Int64(min(value, 9e17).rounded())) }
        let tenths = Int64((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }

    /// `0.4 ms`, `12 ms`, `1.3 s`, `5 min`, `2 h`, `3 d`.
    static func duration(milliseconds: Double) -> String {
        guard milliseconds.isFinite else { return "–" }
        let sign = milliseconds < 0 ? "−" : ""
        let value = milliseconds.magnitude
        if value < 999.5 { return sign + threeDigits(value) + " ms" }
        if value < 59_950 { return sign + threeDigits(value / 1000) + " s" }
        if value < 3_570_000 { return sign + threeDigits(value / 60_000) + " min" }
        if value < 84_600_000 { return sign + threeDigits(value / 3_600_000) + " h" }
        return sign + threeDigits(value / 86_400_000) + " d"
    }

    /// The number of milliseconds alone, for columns whose title names the unit.
    static func milliseconds(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        return value < 9999.5 ? threeDigits(max(0, value)) : short(value)
    }

    /// The same to a hundredth below one: a batch's operators are often that quick.
    static func fineMilliseconds(_ value: Double) -> String {
        guard value > 0, value < 0.995 else { return milliseconds(value) }
        let hundredths = Int((value * 100).rounded())
        return "0." + two(Int64(hundredths))
    }

    static func percent(_ share: Double) -> String {
        guard share.isFinite else { return "–" }
        return "\(Int((min(max(share, 0), 99) * 100).rounded()))%"
    }

    /// `12:04:31`, UTC.
    static func timeOfDay(_ microseconds: Int64) -> String {
        let seconds = Figures.floor(microseconds, 1_000_000)
        let day = seconds - Figures.floor(seconds, 86_400) * 86_400
        return two(day / 3600) + ":" + two(day / 60 % 60) + ":" + two(day % 60)
    }

    /// `2013-03-04 12:00`, UTC; the calendar by Howard Hinnant's `civil_from_days`.
    static func dateAndTime(_ microseconds: Int64) -> String {
        let days = Figures.floor(microseconds, 86_400_000_000) + 719_468
        let era = Figures.floor(days, 146_097)
        let dayOfEra = days - era * 146_097
        let leaps = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
        let year = (dayOfEra - leaps) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let date = "\(year + era * 400 + (month <= 2 ? 1 : 0))-\(two(month))-\(two(day))"
        return date + " " + timeOfDay(microseconds).prefix(5)
    }

    /// How far event time is behind the clock, or, when that is over a month, the time itself.
    static func watermark(_ microseconds: Int64?, now: Int64) -> String {
        guard let microseconds else { return "–" }
        let (behind, overflow) = now.subtractingReportingOverflow(microseconds)
        if overflow || behind.magnitude > 30 * 86_400_000_000 { return dateAndTime(microseconds) }
        return "−" + duration(milliseconds: Double(max(0, behind)) / 1000)
    }

    private static func floor(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : (value + 1) / divisor - 1
    }

    private static func two(_ value: Int64) -> String {
        value < 10 ? "0\(value)" : "\(value)"
    }
}
