/// Reads exact decimals: digits, a point, an exponent.
public enum DecimalText {
    /// The unscaled number rounded half up to `scale`; nil where the text is no number or has more
    /// than `precision` digits then.
    public static func parse(
        _ text: UnsafeBufferPointer<UInt8>, precision: Int, scale: Int
    ) -> Int128? {
        guard let (mantissa, power) = parts(text) else { return nil }
        return rescale(mantissa, power: power, precision: precision, scale: scale)
    }

    /// A number as mantissa × 10^power. Digits beyond the 38th are dropped with their weight kept.
    public static func parts(_ text: UnsafeBufferPointer<UInt8>) -> (Int128, Int)? {
        var mantissa: Int128 = 0
        var power = 0
        var digits = 0
        var significant = 0
        var seenPoint = false
        var at = 0
        var isNegative = false
        if let first = text.first, first == 0x2D || first == 0x2B {
            isNegative = first == 0x2D
            at = 1
        }
        while at < text.count {
            let byte = text[at]
            if byte >= 0x30, byte <= 0x39 {
                digits += 1
                if significant < 38 {
                    mantissa = mantissa * 10 + Int128(byte - 0x30)
                    if mantissa != 0 { significant += 1 }
                    if seenPoint { power -= 1 }
                } else if !seenPoint {
                    power += 1
                }
            } else if byte == 0x2E, !seenPoint {
                seenPoint = true
            } else if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
                let rest = UnsafeBufferPointer(rebasing: text[(at + 1)...])
                guard digits > 0, let exponent = FieldParser.integer(rest),
                    exponent.magnitude < 10_000
                else { return nil }
                power += Int(exponent)
                break
            } else {
                return nil
            }
            at += 1
        }
        guard digits > 0 else { return nil }
        return (isNegative ? -mantissa : mantissa, power)
    }

    public static func rescale(_ mantissa: Int128, power: Int, precision: Int, scale: Int)
        -> Int128?
    {
        var value = mantissa
        var shift = power + scale
        if value == 0 { return 0 }
        while shift > 0 {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            value = product
            shift -= 1
        }
        if shift < 0 {
            guard shift >= -39 else { return 0 }
            let divisor = powerOfTen(min(-shift, 38))
            let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
            let roundsUp = shift >= -38 && rest.magnitude >= (divisor / 2).magnitude
            value = quotient + (roundsUp ? (value < 0 ? -1 : 1) : 0)
            if shift < -38 { value = 0 }
        }
        return value.magnitude < powerOfTen(precision).magnitude ? value : nil
    }

    /// A decimal's plain text as Java's `BigDecimal.toString` shows it: very small ones with an exponent,
    /// `1.20E-8`.
    public static func scientific(_ text: String, scale: Int) -> String {
        let digits = text.drop { "-0.".contains($0) }
        // The power of ten of the first digit.
        let exponent = max(digits.count, 1) - 1 - scale
        guard text.drop(while: { $0 == "-" }).hasPrefix("0."), exponent < -6 else { return text }
        let first = digits.isEmpty ? "0" : String(digits.prefix(1))
        let rest = digits.dropFirst()
        return (text.hasPrefix("-") ? "-" : "") + first + (rest.isEmpty ? "" : "." + rest)
            + "E\(exponent)"
    }

    /// 10 to the power of 0 … 38.
    public static func powerOfTen(_ exponent: Int) -> Int128 { powersOfTen[exponent] }

    private static let powersOfTen: [Int128] = {
        var powers: [Int128] = [1]
        for _ in 1...38 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()
}
