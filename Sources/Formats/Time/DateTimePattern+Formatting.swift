extension DateTimePattern {
    /// A timestamp (microseconds, UTC) in this pattern.
    public func format(_ micros: Int64) -> String {
        var bytes: [UInt8] = []
        append(micros, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a timestamp (microseconds, UTC) in this pattern, in UTF-8.
    public func append(_ micros: Int64, to bytes: inout [UInt8]) {
        if let simple { return simple.append(micros, to: &bytes) }
        let (days, rest) = TimestampText.split(micros)
        append(CivilDate(days: days), nanos: rest * 1000, to: &bytes)
    }

    /// A time of day (nanoseconds since midnight) in this pattern; nil where that wants a date or zone.
    public func formatClock(_ nanos: Int64) -> String? {
        guard isOfClock else { return nil }
        var bytes: [UInt8] = []
        append(CivilDate(days: 0), nanos: nanos, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func append(_ date: CivilDate, nanos: Int64, to bytes: inout [UInt8]) {
        let second = Int(nanos / ClockText.nanosPerSecond)
        for part in parts {
            switch part {
            case .literal(let text): bytes += text
            case .optionalStart, .optionalEnd: break
            case .field(let letter, let count):
                append(
                    letter, count, date: date, second: second,
                    nanos: Int(nanos % ClockText.nanosPerSecond), to: &bytes)
            }
        }
    }

    private func append(
        _ letter: Unicode.Scalar, _ count: Int, date: CivilDate, second: Int, nanos: Int,
        to bytes: inout [UInt8]
    ) {
        let hour = second / 3600
        switch letter {
        case "G" where count >= 4:
            bytes += (date.year > 0 ? "Anno Domini" : "Before Christ").utf8
        case "G": bytes += (date.year > 0 ? "AD" : "BC").utf8
        case "y", "u":
            if count == 2 {
                TimestampText.appendTwo(abs(date.year) % 100, to: &bytes)
            } else {
                append(year: date.year, count, to: &bytes)
            }
        case "M", "L":
            switch count {
            case 3: bytes += Self.months[date.month - 1].prefix(3).utf8
            case 4...: bytes += Self.months[date.month - 1].utf8
            default: padded(date.month, count, to: &bytes)
            }
        case "d": padded(date.day, count, to: &bytes)
        case "D": padded(date.dayOfYear, count, to: &bytes)
        case "E":
            let name = Self.weekdays[date.weekday - 1]
            bytes += (count >= 4 ? Substring(name) : name.prefix(3)).utf8
        case "F": padded((date.day - 1) % 7 + 1, count, to: &bytes)
        case "a": bytes += (hour < 12 ? "AM" : "PM").utf8
        case "H": padded(hour, count, to: &bytes)
        case "h": padded((hour + 11) % 12 + 1, count, to: &bytes)
        case "K": padded(hour % 12, count, to: &bytes)
        case "k": padded((hour + 23) % 24 + 1, count, to: &bytes)
        case "m": padded(second / 60 % 60, count, to: &bytes)
        case "s": padded(second % 60, count, to: &bytes)
        case "S":
            var digits: [UInt8] = []
            TimestampText.appendDigits(nanos, 9, to: &digits)
            bytes += digits.prefix(count)
        case "Q", "q":
            let quarter = (date.month + 2) / 3
            switch count {
            case 3: bytes += "Q\(quarter)".utf8
            case 4...: bytes += ["1st", "2nd", "3rd", "4th"][quarter - 1].utf8
            default: padded(quarter, count, to: &bytes)
            }
            if count >= 4 { bytes += " quarter".utf8 }
        case "V": bytes += "UTC".utf8
        case "z": bytes += (count >= 4 ? "Coordinated Universal Time" : "UTC").utf8
        case "O": bytes += "GMT".utf8
        case "Z" where count == 5: bytes += "Z".utf8
        case "X": bytes += "Z".utf8
        case "Z": bytes += (count == 4 ? "GMT" : "+0000").utf8
        case "x": bytes += (count == 1 ? "+00" : count % 2 == 1 ? "+00:00" : "+0000").utf8
        default: break
        }
    }

    /// Beside an era the year of it, counted from 1; else one with a sign where it has more digits than
    /// asked for, or less than none.
    private func append(year: Int, _ count: Int, to bytes: inout [UInt8]) {
        let counted = hasEra && year <= 0 ? 1 - year : year
        if count >= 4, counted >= Self.powersOfTen[count] { bytes.append(UInt8(ascii: "+")) }
        padded(counted, count, to: &bytes)
    }

    private static let powersOfTen = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

    /// At least `width` digits.
    private func padded(_ value: Int, _ width: Int, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(0x2D) }
        var digits = 1
        var limit: UInt = 10
        while digits < 19, value.magnitude >= limit {
            digits += 1
            limit &*= 10
        }
        for _ in digits..<max(digits, width) { bytes.append(0x30) }
        TimestampText.appendDigits(Int(bitPattern: value.magnitude), digits, to: &bytes)
    }
}
