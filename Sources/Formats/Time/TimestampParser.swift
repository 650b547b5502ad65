/// Dates and timestamps in ISO 8601 and Spark's relaxations of it.
///
/// ```
/// [+-]yyyy[-[m]m[-[d]d[( |T)[h]h[:[m]m[:[s]s[.fraction][zone]]]]]]
/// zone: Z, UTC, GMT, ±hh[:mm[:ss]], UTC±h…
/// ```
public enum TimestampParser {
    @inlinable public static var microsecondsPerDay: Int64 { 86_400_000_000 }

    /// Microseconds since 1970 in UTC, or nil where the text is no timestamp. A date alone is its
    /// midnight. Text without a zone is taken for UTC.
    ///
    /// - Parameter allowsZone: Without, a text that names a zone is none.
    public static func timestamp(
        _ text: UnsafeBufferPointer<UInt8>, allowsZone: Bool = true
    ) -> Int64? {
        if let fast = usual(text) {
            return allowsZone || text[text.count - 1] != UInt8(ascii: "Z") ? fast : nil
        }
        var scanner = TimeScanner(text)
        guard let date = scanner.date() else { return nil }
        var result = date.days.multipliedReportingOverflow(by: microsecondsPerDay)
        guard !result.overflow else { return nil }
        if scanner.isAtEnd { return result.partialValue }
        guard scanner.take(0x20) || scanner.take(UInt8(ascii: "T")) else { return nil }
        guard let time = scanner.time(), time.hasSeconds || scanner.isAtEnd,
            allowsZone || scanner.isAtEnd, let zone = scanner.zone(), scanner.isAtEnd
        else { return nil }
        result = result.partialValue.addingReportingOverflow(time.micros - zone)
        return result.overflow ? nil : result.partialValue
    }

    /// Days since 1970, or nil where the text is no date. Anything may follow a `T` or a blank.
    public static func date(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        var scanner = TimeScanner(text)
        guard let date = scanner.date() else { return nil }
        if scanner.isAtEnd || scanner.peek == 0x20 || scanner.peek == UInt8(ascii: "T") {
            return date.days
        }
        return nil
    }

    /// `yyyy-mm-ddThh:mm:ss[.fff][Z]`, the form of nearly all input, without a branch a digit.
    @inline(__always)
    private static func usual(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard text.count == 19 || text.count == 20 || text.count == 24, text[4] == 0x2D,
            text[7] == 0x2D, text[10] == 0x54 || text[10] == 0x20, text[13] == 0x3A,
            text[16] == 0x3A
        else { return nil }
        if text.count > 19, text[text.count - 1] != UInt8(ascii: "Z") { return nil }
        var bad: UInt8 = 0
        func digits(_ at: Int) -> Int {
            let high = text[at] &- 0x30
            let low = text[at &+ 1] &- 0x30
            bad |= (high > 9 ? 1 : 0) | (low > 9 ? 1 : 0)
            return Int(high) &* 10 &+ Int(low)
        }
        let date = CivilDate(
            year: digits(0) * 100 + digits(2), month: digits(5), day: digits(8))
        let (hour, minute, second) = (digits(11), digits(14), digits(17))
        var micros = 0
        if text.count == 24 {
            guard text[19] == 0x2E else { return nil }
            let last = text[22] &- 0x30
            bad |= last > 9 ? 1 : 0
            micros = (digits(20) * 10 + Int(last)) * 1000
        }
        guard bad == 0, date.isValid, hour < 24, minute < 60, second < 60 else { return nil }
        let seconds = (hour * 60 + minute) * 60 + second
        return date.days * microsecondsPerDay + Int64(seconds * 1_000_000 + micros)
    }
}

extension TimeScanner {
    fileprivate mutating func date() -> CivilDate? {
        var sign = 1
        if take(0x2D) { sign = -1 } else { _ = take(0x2B) }
        guard let year = number(digits: 4...7) else { return nil }
        var date = CivilDate(year: sign * year, month: 1, day: 1)
        var hasDay = false
        if take(0x2D) {
            guard let month = number(digits: 1...2) else { return nil }
            date.month = month
            if take(0x2D) {
                guard let day = number(digits: 1...2) else { return nil }
                date.day = day
                hasDay = true
            }
        }
        // Behind a year or a month alone nothing follows but blanks.
        if !hasDay { while peek == 0x20 { skip(1) } }
        return date.isValid && (hasDay || isAtEnd) ? date : nil
    }

    /// Microseconds since midnight, and whether seconds are written: a zone may follow those alone.
    fileprivate mutating func time() -> (micros: Int64, hasSeconds: Bool)? {
        guard let hour = number(digits: 1...2), hour < 24 else { return nil }
        var seconds = hour * 3600
        var micros = 0
        var hasSeconds = false
        if take(0x3A) {
            guard let minute = number(digits: 1...2), minute < 60 else { return nil }
            seconds += minute * 60
            if take(0x3A) {
                guard let second = number(digits: 1...2), second < 60 else { return nil }
                seconds += second
                hasSeconds = true
                if take(0x2E) { micros = fraction(of: 1_000_000).value }
            }
        }
        return (Int64(seconds) * 1_000_000 + Int64(micros), hasSeconds)
    }

    /// The zone's distance from UTC in microseconds; 0 where none is named.
    fileprivate mutating func zone() -> Int64? {
        while peek == 0x20 { skip(1) }
        if isAtEnd { return 0 }
        if take(UInt8(ascii: "Z")) { return 0 }
        for name in ["UTC", "GMT", "UT"] where matches(name) {
            skip(name.utf8.count)
            if isAtEnd { return 0 }
            break
        }
        let isNegative: Bool
        if take(0x2D) {
            isNegative = true
        } else if take(0x2B) {
            isNegative = false
        } else {
            return nil
        }
        guard let hours = number(digits: 1...2), hours <= 18 else { return nil }
        var seconds = hours * 3600
        if take(0x3A) || (peek != nil && hours <= 18) {
            guard let minutes = number(digits: 2...2), minutes < 60 else { return nil }
            seconds += minutes * 60
            if take(0x3A) {
                guard let rest = number(digits: 2...2), rest < 60 else { return nil }
                seconds += rest
            }
        }
        return Int64(isNegative ? -seconds : seconds) * 1_000_000
    }

    private func matches(_ name: String) -> Bool {
        guard end - at >= name.utf8.count else { return false }
        return zip(name.utf8, text[at...]).allSatisfy { $0 == $1 }
    }
}
