/// Times of day as text: `12:34:56.789`.
public enum ClockText {
    public static let nanosPerSecond: Int64 = 1_000_000_000
    public static let nanosPerDay: Int64 = 86_400_000_000_000

    /// With as much of a fraction as is not zero.
    ///
    /// - Parameter nanos: Nanoseconds since midnight.
    public static func append(_ nanos: Int64, to bytes: inout [UInt8]) {
        let second = Int(nanos / nanosPerSecond)
        TimestampText.appendTwo(second / 3600, to: &bytes)
        bytes.append(0x3A)
        TimestampText.appendTwo(second / 60 % 60, to: &bytes)
        bytes.append(0x3A)
        TimestampText.appendTwo(second % 60, to: &bytes)
        var fraction = Int(nanos % nanosPerSecond)
        guard fraction != 0 else { return }
        var digits = 9
        while fraction % 10 == 0 {
            fraction /= 10
            digits -= 1
        }
        bytes.append(0x2E)
        TimestampText.appendDigits(fraction, digits, to: &bytes)
    }

    /// What so many digits after the point leave of a time; the rest is cut off.
    public static func truncated(_ nanos: Int64, to precision: Int) -> Int64 {
        var unit: Int64 = 1
        for _ in precision..<9 { unit *= 10 }
        return nanos / unit * unit
    }

    /// Reads `[T][h]h:[m]m[:[s]s[.[fraction]]][ AM|PM]`, blanks around it ignored.
    ///
    /// - Returns: Nanoseconds since midnight, and how many digits stand after the point (of which those
    ///   after the ninth are cut off). nil where the text is no time of day.
    public static func parse(
        _ text: UnsafeBufferPointer<UInt8>
    ) -> (nanos: Int64, digits: Int)? {
        var scanner = TimeScanner(text)
        return scanner.clock()
    }
}

extension TimeScanner {
    fileprivate mutating func clock() -> (nanos: Int64, digits: Int)? {
        let isAfternoon = half()
        _ = take(UInt8(ascii: "T"))
        guard var hour = number(digits: 1...2), take(0x3A),
            let minute = number(digits: 1...2), minute < 60
        else { return nil }
        var second = 0
        var (fraction, digits) = (0, 0)
        if take(0x3A) {
            guard let value = number(digits: 1...2), value < 60 else { return nil }
            second = value
            if take(0x2E) {
                (fraction, digits) = self.fraction(of: Int(ClockText.nanosPerSecond))
            }
        }
        guard isAtEnd else { return nil }
        if let isAfternoon {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        guard hour < 24 else { return nil }
        let seconds = Int64((hour * 60 + minute) * 60 + second)
        return (seconds * ClockText.nanosPerSecond + Int64(fraction), digits)
    }

    /// Takes `AM` or `PM` from the end: true for the afternoon, nil where neither stands there.
    private mutating func half() -> Bool? {
        guard end - at > 2, text[end - 1] | 0x20 == UInt8(ascii: "m") else { return nil }
        let letter = text[end - 2] | 0x20
        guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
        dropLast(2)
        return letter == UInt8(ascii: "p")
    }
}
