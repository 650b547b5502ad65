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
        var reader = Reader(text)
        return reader.clock()
    }

    private struct Reader {
        let text: UnsafeBufferPointer<UInt8>
        var at = 0
        var end: Int

        init(_ text: UnsafeBufferPointer<UInt8>) {
            self.text = text
            end = text.count
            trim()
        }

        mutating func trim() {
            while at < end, text[at] <= 0x20 { at += 1 }
            while end > at, text[end - 1] <= 0x20 { end -= 1 }
        }

        mutating func clock() -> (nanos: Int64, digits: Int)? {
            let isAfternoon = half()
            _ = take(UInt8(ascii: "T"))
            guard var hour = number(), take(0x3A), let minute = number(), minute < 60 else {
                return nil
            }
            var second: Int64 = 0
            var (fraction, digits): (Int64, Int) = (0, 0)
            if take(0x3A) {
                guard let value = number(), value < 60 else { return nil }
                second = value
                if take(0x2E) { (fraction, digits) = self.fraction() }
            }
            guard at == end else { return nil }
            if let isAfternoon {
                guard (1...12).contains(hour) else { return nil }
                hour = hour % 12 + (isAfternoon ? 12 : 0)
            }
            guard hour < 24 else { return nil }
            let seconds = (hour * 60 + minute) * 60 + second
            return (seconds * ClockText.nanosPerSecond + fraction, digits)
        }

        /// Takes `AM` or `PM` from the end: true for the afternoon, nil where neither stands there.
        private mutating func half() -> Bool? {
            guard end - at > 2, text[end - 1] | 0x20 == UInt8(ascii: "m") else { return nil }
            let letter = text[end - 2] | 0x20
            guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
            end -= 2
            trim()
            return letter == UInt8(ascii: "p")
        }

        private mutating func take(_ byte: UInt8) -> Bool {
            guard at < end, text[at] == byte else { return false }
            at += 1
            return true
        }

        /// One digit or two.
        private mutating func number() -> Int64? {
            let start = at
            var value: Int64 = 0
            while at < end, at - start < 2, (0x30...0x39).contains(text[at]) {
                value = value * 10 + Int64(text[at] - 0x30)
                at += 1
            }
            return at > start ? value : nil
        }

        private mutating func fraction() -> (nanos: Int64, digits: Int) {
            var unit = ClockText.nanosPerSecond / 10
            var (nanos, digits): (Int64, Int) = (0, 0)
            while at < end, (0x30...0x39).contains(text[at]) {
                nanos += Int64(text[at] - 0x30) * unit
                unit /= 10
                digits += 1
                at += 1
            }
            return (nanos, digits)
        }
    }
}
