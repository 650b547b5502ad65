import Glibc

/// Numbers as text, as Java and so Spark print them.
public enum NumberText {
    @inline(__always)
    public static func append(_ value: Int64, to bytes: inout [UInt8]) {
        if value >= 0 && value < 10 {
            bytes.append(0x30 &+ UInt8(truncatingIfNeeded: value))
            return
        }
        var rest = value.magnitude
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var at = 20
            repeat {
                at &-= 1
                let quotient = rest / 10
                digits[at] = 0x30 &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10)
                rest = quotient
            } while rest != 0
            if value < 0 { bytes.append(0x2D) }
            bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[at..<20]))
        }
    }

    /// `Double.toString`: `1.0`, `1.0E10`, `NaN`, `Infinity`; the fewest digits that read back, except for
    /// large whole numbers.
    public static func append(_ value: Double, to bytes: inout [UInt8]) {
        if let whole = largeWhole(value, significantBits: 53) {
            append(scientific: whole.digits, exponent: whole.exponent, value, to: &bytes)
        } else {
            append(shortest: value.description, value: value, to: &bytes)
        }
    }

    /// `Float.toString` of a value that was rounded to a float.
    public static func append(float value: Double, to bytes: inout [UInt8]) {
        if let whole = largeWhole(value, significantBits: 24) {
            append(scientific: whole.digits, exponent: whole.exponent, value, to: &bytes)
        } else {
            append(shortest: Float(value).description, value: value, to: &bytes)
        }
    }

    /// The digits of a whole number that has more bits than its type keeps and still fits in 64: Java
    /// writes all of them but as many as the missing bits could fill, though fewer would read back.
    private static func largeWhole(
        _ value: Double, significantBits: Int
    ) -> (digits: [UInt8], exponent: Int)? {
        let magnitude = value.magnitude
        guard magnitude < 0x1p63,
            magnitude >= Double(sign: .plus, exponent: significantBits, significand: 1)
        else { return nil }
        var whole = UInt64(magnitude)
        let missing = Int(magnitude.exponent) - significantBits - 1
        var unit: UInt64 = 1
        var dropped = 0
        while missing > 1, unit * 10 <= 1 << UInt64(missing) {
            unit *= 10
            dropped += 1
        }
        if dropped > 0 { whole = whole / unit + (whole % unit >= unit / 2 ? 1 : 0) }
        var digits = Array(String(whole).utf8)
        let exponent = digits.count - 1 + dropped
        while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
        return (digits, exponent)
    }

    private static func append(shortest: String, value: Double, to bytes: inout [UInt8]) {
        guard value.isFinite else {
            bytes.append(
                contentsOf: (value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity").utf8)
            return
        }
        let magnitude = value.magnitude
        if magnitude == 0 || (magnitude >= 1e-3 && magnitude < 1e7) {
            // Swift writes this range without an exponent and with a point, as Java does.
            bytes.append(contentsOf: shortest.utf8)
            return
        }
        let (digits, exponent) = significant(shortest)
        // Java writes two digits at least, and of two the nearest, which differ in the smallest numbers.
        if digits.count == 1, magnitude < 1e-37 {
            let (nearest, power) = significant(rounded(magnitude))
            append(scientific: nearest, exponent: power, value, to: &bytes)
            return
        }
        append(scientific: digits, exponent: exponent, value, to: &bytes)
    }

    /// With two significant digits.
    private static func rounded(_ value: Double) -> String {
        var buffer = [CChar](repeating: 0, count: 32)
        let length = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.1e", $0) }
        return String(
            decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// `d.dddE10`.
    private static func append(
        scientific digits: [UInt8], exponent: Int, _ value: Double, to bytes: inout [UInt8]
    ) {
        if value < 0 { bytes.append(0x2D) }
        bytes.append(digits[0])
        bytes.append(0x2E)
        if digits.count == 1 {
            bytes.append(0x30)
        } else {
            bytes.append(contentsOf: digits[1...])
        }
        bytes.append(UInt8(ascii: "E"))
        append(Int64(exponent), to: &bytes)
    }

    /// The significant digits of a decimal number, and the power of ten of the first.
    private static func significant(_ text: String) -> (digits: [UInt8], exponent: Int) {
        var digits: [UInt8] = []
        var pointAt: Int?
        var exponent = 0
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x30...0x39: digits.append(byte)
            case 0x2E: pointAt = digits.count
            case UInt8(ascii: "e"):
                exponent = Int(String(Substring(rest))) ?? 0
                rest = rest[rest.endIndex...]
            default: break
            }
        }
        var first = (pointAt ?? digits.count) - 1 + exponent
        while digits.count > 1, digits[0] == 0x30 {
            digits.removeFirst()
            first -= 1
        }
        while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
        return (digits, first)
    }

    /// An unscaled decimal with its point: 12345 of scale 2 is `123.45`.
    public static func append(unscaled: Int128, scale: Int, to bytes: inout [UInt8]) {
        if unscaled < 0 { bytes.append(0x2D) }
        var digits = Array(String(unscaled.magnitude).utf8)
        if digits.count <= scale {
            digits.insert(
                contentsOf: [UInt8](repeating: 0x30, count: scale + 1 - digits.count), at: 0)
        }
        bytes.append(contentsOf: digits[..<(digits.count - scale)])
        if scale > 0 {
            bytes.append(0x2E)
            bytes.append(contentsOf: digits[(digits.count - scale)...])
        }
    }
}
