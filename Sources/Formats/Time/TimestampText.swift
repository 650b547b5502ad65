/// Writes dates and times as text, byte by byte.
public enum TimestampText {
    /// `2013-01-01`.
    public static func appendDate(_ days: Int64, to bytes: inout [UInt8]) {
        let date = CivilDate(days: days)
        appendYear(date.year, to: &bytes)
        bytes.append(0x2D)
        appendTwo(date.month, to: &bytes)
        bytes.append(0x2D)
        appendTwo(date.day, to: &bytes)
    }

    /// `2013-01-01T10:00:00.000Z`: three digits of fraction, or six where they are needed.
    public static func appendISO(_ micros: Int64, zone: Bool = true, to bytes: inout [UInt8]) {
        let (days, rest) = split(micros)
        appendDate(days, to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        appendTime(rest, to: &bytes)
        let fraction = Int(rest % 1_000_000)
        bytes.append(0x2E)
        if fraction % 1000 == 0 {
            appendDigits(fraction / 1000, 3, to: &bytes)
        } else {
            appendDigits(fraction, 6, to: &bytes)
        }
        if zone { bytes.append(UInt8(ascii: "Z")) }
    }

    /// Many timestamps as `appendISO` writes them. Those that follow each other mostly lie in the same
    /// second, whose text is kept.
    public struct ISOWriter: Sendable {
        private var second = Int64.min
        private var text: [UInt8] = []

        public init() {}

        public mutating func append(_ micros: Int64, to bytes: inout [UInt8]) {
            var (own, fraction) = micros.quotientAndRemainder(dividingBy: 1_000_000)
            if fraction < 0 {
                own -= 1
                fraction += 1_000_000
            }
            if own != second {
                second = own
                text.removeAll(keepingCapacity: true)
                let (days, rest) = TimestampText.split(micros)
                TimestampText.appendDate(days, to: &text)
                text.append(UInt8(ascii: "T"))
                TimestampText.appendTime(rest, to: &text)
                text.append(0x2E)
            }
            bytes.append(contentsOf: text)
            let millis = fraction / 1000
            let micros = fraction - millis * 1000
            TimestampText.appendThree(millis, to: &bytes)
            if micros != 0 { TimestampText.appendThree(micros, to: &bytes) }
            bytes.append(UInt8(ascii: "Z"))
        }
    }

    fileprivate static func appendThree(_ value: Int64, to bytes: inout [UInt8]) {
        let hundreds = value / 100
        bytes.append(UInt8(truncatingIfNeeded: 0x30 &+ hundreds))
        appendTwo(Int(value - hundreds * 100), to: &bytes)
    }

    /// `2013-01-01 10:00:00`, with as much of a fraction as is not zero: as Spark casts to STRING.
    public static func appendSQL(_ micros: Int64, to bytes: inout [UInt8]) {
        let (days, rest) = split(micros)
        appendDate(days, to: &bytes)
        bytes.append(0x20)
        appendTime(rest, to: &bytes)
        appendFraction(Int(rest % 1_000_000), to: &bytes)
    }

    /// Nothing for 0, else a point and up to six digits without trailing zeros.
    public static func appendFraction(_ micros: Int, to bytes: inout [UInt8]) {
        guard micros != 0 else { return }
        var value = micros
        var digits = 6
        while value % 10 == 0 {
            value /= 10
            digits -= 1
        }
        bytes.append(0x2E)
        appendDigits(value, digits, to: &bytes)
    }

    /// Days since 1970 and microseconds since that day's midnight.
    @inlinable
    public static func split(_ micros: Int64) -> (days: Int64, rest: Int64) {
        let perDay = TimestampParser.microsecondsPerDay
        var days = micros / perDay
        var rest = micros % perDay
        if rest < 0 {
            days -= 1
            rest += perDay
        }
        return (days, rest)
    }

    fileprivate static func appendTime(_ rest: Int64, to bytes: inout [UInt8]) {
        let seconds = Int(rest / 1_000_000)
        appendTwo(seconds / 3600, to: &bytes)
        bytes.append(0x3A)
        appendTwo(seconds / 60 % 60, to: &bytes)
        bytes.append(0x3A)
        appendTwo(seconds % 60, to: &bytes)
    }

    private static func appendYear(_ year: Int, to bytes: inout [UInt8]) {
        if year < 0 { bytes.append(0x2D) }
        if year > 9999 {
            bytes.append(0x2B)
            bytes.append(contentsOf: String(year).utf8)
        } else {
            appendDigits(abs(year), max(4, String(abs(year)).utf8.count), to: &bytes)
        }
    }

    /// Adds two digits, a zero before one below ten.
    public static func appendTwo(_ value: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(truncatingIfNeeded: 0x30 &+ value / 10))
        bytes.append(UInt8(truncatingIfNeeded: 0x30 &+ value % 10))
    }

    /// Adds so many digits, zeros before them where the number has fewer.
    public static func appendDigits(_ value: Int, _ digits: Int, to bytes: inout [UInt8]) {
        var power = 1
        for _ in 1..<digits { power *= 10 }
        while power > 0 {
            bytes.append(UInt8(truncatingIfNeeded: 0x30 &+ value / power % 10))
            power /= 10
        }
    }
}
