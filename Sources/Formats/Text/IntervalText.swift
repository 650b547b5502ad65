public import Columns

/// Intervals as Spark writes them: `INTERVAL '1 02:03:04' DAY TO SECOND`.
public enum IntervalText {
    public static func yearMonth(_ months: Int64, _ from: IntervalUnit, _ to: IntervalUnit)
        -> String
    {
        let sign = months < 0 ? "-" : ""
        let (years, rest) = (months.magnitude / 12, months.magnitude % 12)
        switch (from, to) {
        case (.year, .year): return "INTERVAL '\(sign)\(years)' YEAR"
        case (.month, .month): return "INTERVAL '\(months)' MONTH"
        default: return "INTERVAL '\(sign)\(years)-\(rest)' YEAR TO MONTH"
        }
    }

    public static func dayTime(_ micros: Int64, _ from: IntervalUnit, _ to: IntervalUnit)
        -> String
    {
        let magnitude = micros.magnitude
        let units: [(IntervalUnit, UInt64)] = [
            (.day, 86_400_000_000), (.hour, 3_600_000_000), (.minute, 60_000_000),
            (.second, 1_000_000),
        ]
        var rest = magnitude
        var text = micros < 0 ? "-" : ""
        for (unit, size) in units where unit >= from && unit <= to {
            let count = rest / size
            rest %= size
            if unit != from { text += unit == .hour ? " " : ":" }
            text += unit == .day || count > 9 ? String(count) : "0\(count)"
        }
        if to == .second {
            var fraction: [UInt8] = []
            TimestampText.appendFraction(Int(rest), to: &fraction)
            text += String(decoding: fraction, as: UTF8.self)
        }
        let range =
            from == to ? from.name.uppercased() : "\(from.name) to \(to.name)".uppercased()
        return "INTERVAL '\(text)' \(range)"
    }

    /// Months, days and microseconds in words: `1 years 2 months 3 days 4 hours`.
    public static func calendar(_ parts: [Value]) -> String {
        let numbers = parts.map { part -> Int64 in
            if case .integer(let value) = part { value } else { 0 }
        }
        guard numbers.count == 3 else { return "" }
        var words: [String] = []
        func add(_ count: Int64, _ unit: String) {
            if count != 0 { words.append("\(count) \(unit)") }
        }
        add(numbers[0] / 12, "years")
        add(numbers[0] % 12, "months")
        add(numbers[1], "days")
        add(numbers[2] / 3_600_000_000, "hours")
        add(numbers[2] / 60_000_000 % 60, "minutes")
        let micros = numbers[2] % 60_000_000
        if micros != 0 {
            var text = Array((micros < 0 ? "-" : "").utf8)
            text += String(micros.magnitude / 1_000_000).utf8
            TimestampText.appendFraction(Int(micros.magnitude % 1_000_000), to: &text)
            words.append(String(decoding: text, as: UTF8.self) + " seconds")
        }
        return words.isEmpty ? "0 seconds" : words.joined(separator: " ")
    }
}
