import Formats

/// Arithmetic of two decimals whose digits, brought to one scale, do not fit 128 bits.
///
/// Results are rounded half away from zero; nil where they have more digits than their type.
struct WideDecimals {
    private let left: UInt128
    private let right: UInt128
    private let isLeftNegative: Bool
    private let isRightNegative: Bool
    private let leftScale: Int
    private let rightScale: Int

    /// - Parameters: Unscaled numbers of up to 38 digits, each with its scale.
    init(_ left: Int128, _ leftScale: Int, _ right: Int128, _ rightScale: Int) {
        self.left = left.magnitude
        self.right = right.magnitude
        isLeftNegative = left < 0
        isRightNegative = right < 0
        self.leftScale = leftScale
        self.rightScale = rightScale
    }

    private var common: Int { max(leftScale, rightScale) }

    /// Both at the larger scale.
    private var operands: (UInt256, UInt256) {
        (
            UInt256(left, times: Self.power(common - leftScale)),
            UInt256(right, times: Self.power(common - rightScale))
        )
    }

    /// `+`, `-`, `%` or `pmod`.
    func computed(_ name: String, _ precision: Int, _ scale: Int) -> Int128? {
        let (x, y) = operands
        switch name {
        case "+", "-":
            let isOtherNegative = name == "-" ? !isRightNegative : isRightNegative
            if isLeftNegative == isOtherNegative {
                return fitted(x + y, isLeftNegative, from: common, precision, scale)
            }
            return x < y
                ? fitted(y - x, isOtherNegative, from: common, precision, scale)
                : fitted(x - y, isLeftNegative, from: common, precision, scale)
        default:
            var rest = y.high == 0 ? UInt256(x.dividing(by: y.low).rest) : x < y ? x : x - y
            var isNegative = isLeftNegative
            if name == "pmod", isNegative, rest != UInt256(0), !isRightNegative {
                (rest, isNegative) = (y - rest, false)
            }
            return fitted(rest, isNegative, from: common, precision, scale)
        }
    }

    /// Rounded to 38 digits first, as Spark does.
    func product(_ precision: Int, _ scale: Int) -> Int128? {
        var product = UInt256(left, times: right)
        var from = leftScale + rightScale
        let excess = Self.digits(of: product) - 38
        if excess > 0 {
            product = product.rounded(by: Self.power(excess))
            from -= excess
        }
        return fitted(product, isLeftNegative != isRightNegative, from: from, precision, scale)
    }

    /// Digit by digit; the last one is rounded by what is left.
    func quotient(_ precision: Int, _ scale: Int) -> Int128? {
        let shift = scale + rightScale - leftScale
        let isNegative = isLeftNegative != isRightNegative
        guard shift >= 0 else {
            let divisor = UInt256(right, times: Self.power(-shift))
            guard divisor.high == 0 else { return 0 }
            return fitted(
                UInt256(left).rounded(by: divisor.low), isNegative, from: scale, precision, scale)
        }
        var (quotient, rest) = left.quotientAndRemainder(dividingBy: right)
        for _ in 0..<shift {
            let wide = rest.multipliedFullWidth(by: 10)
            let (digit, left) = right.dividingFullWidth((wide.high, UInt128(wide.low)))
            let (shifted, overflows) = quotient.multipliedReportingOverflow(by: 10)
            guard !overflows, shifted < Self.power(38) else { return nil }
            quotient = shifted + digit
            rest = left
        }
        if rest >= right - rest { quotient += 1 }
        return fitted(UInt256(quotient), isNegative, from: scale, precision, scale)
    }

    /// The whole part of the quotient.
    func wholeQuotient() -> Int128? {
        let (x, y) = operands
        let quotient = y.high == 0 ? x.dividing(by: y.low).quotient : UInt256(x < y ? 0 : 1)
        return fitted(quotient, isLeftNegative != isRightNegative, from: 0, 38, 0)
    }

    /// A result at another scale, with its sign.
    private func fitted(
        _ value: UInt256, _ isNegative: Bool, from: Int, _ precision: Int, _ scale: Int
    ) -> Int128? {
        var value = value
        if from - scale > 38 {
            value = UInt256(0)
        } else if from > scale {
            value = value.rounded(by: Self.power(from - scale))
        } else if from < scale {
            guard value.high == 0 else { return nil }
            value = UInt256(value.low, times: Self.power(scale - from))
        }
        guard value.high == 0, value.low < Self.power(precision) else { return nil }
        return isNegative ? -Int128(value.low) : Int128(value.low)
    }

    private static func power(_ exponent: Int) -> UInt128 {
        DecimalText.powerOfTen(exponent).magnitude
    }

    private static func digits(of value: UInt256) -> Int {
        var count = 38
        var limit = UInt256(power(38))
        while value >= limit, count < 76 {
            count += 1
            limit = UInt256(power(38), times: power(count - 38))
        }
        return count
    }
}
