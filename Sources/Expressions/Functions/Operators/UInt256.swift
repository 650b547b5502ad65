/// A number of up to 256 bits without a sign: what two decimals of 38 digits give on the way to a result
/// that has 38 digits again.
///
/// ```
/// value = high · 2^128 + low
/// ```
struct UInt256: Comparable {
    var high: UInt128
    var low: UInt128

    init(_ low: UInt128) {
        high = 0
        self.low = low
    }

    /// The product of two numbers.
    init(_ left: UInt128, times right: UInt128) {
        let product = left.multipliedFullWidth(by: right)
        high = product.high
        low = UInt128(product.low)
    }

    static func < (left: UInt256, right: UInt256) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }

    /// The sum, which must fit: two numbers of 76 digits do.
    static func + (left: UInt256, right: UInt256) -> UInt256 {
        var sum = left
        let (low, carries) = left.low.addingReportingOverflow(right.low)
        sum.low = low
        sum.high = left.high + right.high + (carries ? 1 : 0)
        return sum
    }

    /// - Precondition: `left` is not below `right`.
    static func - (left: UInt256, right: UInt256) -> UInt256 {
        var difference = left
        let (low, borrows) = left.low.subtractingReportingOverflow(right.low)
        difference.low = low
        difference.high = left.high - right.high - (borrows ? 1 : 0)
        return difference
    }

    func dividing(by divisor: UInt128) -> (quotient: UInt256, rest: UInt128) {
        let (upper, over) = high.quotientAndRemainder(dividingBy: divisor)
        let (lower, rest) = divisor.dividingFullWidth((over, low))
        var quotient = UInt256(lower)
        quotient.high = upper
        return (quotient, rest)
    }

    /// Half of the divisor is rounded away from zero.
    func rounded(by divisor: UInt128) -> UInt256 {
        let (quotient, rest) = dividing(by: divisor)
        return rest >= divisor - rest ? quotient + UInt256(1) : quotient
    }
}
