import Formats

/// Numbers, dates and times as digits, written to where there is room for them.
///
/// `NumberText` and `TimestampText` write the same into arrays, digit by digit.
enum DigitWriter {
    /// No whole number takes more bytes.
    static let mostBytes = 24

    /// Returns how many bytes were written; up to `mostBytes` may be touched.
    @inline(__always)
    static func write(_ value: Int64, to target: UnsafeMutablePointer<UInt8>) -> Int {
        target[0] = 0x2D
        let sign = value < 0 ? 1 : 0
        return sign &+ write(value.magnitude, to: target + sign)
    }

    @inline(__always)
    static func write(_ value: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
        if value < 100_000_000 { return writeFirst(value, to: target) }
        return writeLong(value, to: target)
    }

    private static func writeLong(
        _ value: UInt64, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        let high = value / 100_000_000
        let low = value &- high &* 100_000_000
        let count = write(high, to: target)
        store(eightDigits(low), to: target + count)
        return count &+ 8
    }

    /// Fewer than nine digits, without zeros in front.
    @inline(__always)
    private static func writeFirst(
        _ value: UInt64, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        let digits = eightDigits(value)
        // The last digit stays though it be zero.
        let zeros = min(digits.trailingZeroBitCount &>> 3, 7)
        store(digits &>> UInt64(zeros &* 8), to: target)
        return 8 &- zeros
    }

    @inline(__always)
    private static func store(_ digits: UInt64, to target: UnsafeMutablePointer<UInt8>) {
        let text = digits | 0x3030_3030_3030_3030
        UnsafeMutableRawPointer(target).storeBytes(of: text.littleEndian, as: UInt64.self)
    }

    /// A number below 10^8 as eight digits of a byte each, the first in the lowest byte.
    ///
    /// Fours, then pairs, then single digits are parted in all places at once; divisions by 100 and 10
    /// are multiplications that are exact for so small numbers.
    @inline(__always)
    private static func eightDigits(_ value: UInt64) -> UInt64 {
        let high = value / 10_000
        let fours = high | (value &- high &* 10_000) &<< 32
        let hundreds = ((fours &* 10_486) &>> 20) & 0x0000_007F_0000_007F
        let pairs = hundreds | (fours &- hundreds &* 100) &<< 16
        let tens = ((pairs &* 103) &>> 10) & 0x000F_000F_000F_000F
        return tens | (pairs &- tens &* 10) &<< 8
    }

    @inline(__always)
    static func writeTwo(_ value: Int, to target: UnsafeMutablePointer<UInt8>) {
        let tens = (value &* 103) &>> 10
        target[0] = 0x30 &+ UInt8(truncatingIfNeeded: tens)
        target[1] = 0x30 &+ UInt8(truncatingIfNeeded: value &- tens &* 10)
    }

    /// Exactly so many digits, with zeros in front.
    @inline(__always)
    static func write(_ value: UInt64, digits: Int, to target: UnsafeMutablePointer<UInt8>) {
        var rest = value
        var at = digits
        while at > 0 {
            at &-= 1
            let quotient = rest / 10
            target[at] = 0x30 &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10)
            rest = quotient
        }
    }

    /// `2013-01-01`, ten bytes; 0 for years beyond four digits.
    @inline(__always)
    static func writeDate(_ days: Int64, to target: UnsafeMutablePointer<UInt8>) -> Int {
        guard days >= -719_528, days <= 2_932_896 else { return 0 }
        let date = CivilDate(days: days)
        let century = date.year / 100
        writeTwo(century, to: target)
        writeTwo(date.year &- century &* 100, to: target + 2)
        target[4] = 0x2D
        writeTwo(date.month, to: target + 5)
        target[7] = 0x2D
        writeTwo(date.day, to: target + 8)
        return 10
    }

    /// `10:00:00` and what is not zero of the fraction, from microseconds since midnight.
    @inline(__always)
    static func writeTime(_ micros: Int64, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let seconds = Int(micros / 1_000_000)
        let fraction = Int(micros) &- seconds &* 1_000_000
        let minutes = seconds / 60
        let hours = minutes / 60
        writeTwo(hours, to: target)
        target[2] = 0x3A
        writeTwo(minutes &- hours &* 60, to: target + 3)
        target[5] = 0x3A
        writeTwo(seconds &- minutes &* 60, to: target + 6)
        guard fraction != 0 else { return 8 }
        target[8] = 0x2E
        write(UInt64(fraction), digits: 6, to: target + 9)
        var count = 15
        while target[count &- 1] == 0x30 { count &-= 1 }
        return count
    }
}
