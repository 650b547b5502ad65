import Columns

/// Loops over whole numbers that do not stop at rows: overflow is noted for all rows together, and who
/// needs to know which row it was goes through them again.
enum WholeKernels {
    /// - Returns: The results, or nil where a row may be out of bounds, or there is no such loop.
    static func compute(
        _ name: String, _ left: Datum, _ right: Datum, bounds: ClosedRange<Int64>
    ) -> [Int64]? {
        if case .scalar = left, case .column = right, name == "+" || name == "*" {
            return compute(name, right, left, bounds: bounds)
        }
        guard case .column(let column) = left, case .integer(let a) = column.vector else {
            return nil
        }
        switch (name, right) {
        case ("%", .scalar(.integer(let divisor), _)):
            return remainders(a, by: divisor)
        case ("+", .scalar(.integer(let b), _)) where b != .min:
            return sums(a, { _ in b }, bounds)
        case ("-", .scalar(.integer(let b), _)) where b != .min:
            return sums(a, { _ in -b }, bounds)
        case ("*", .scalar(.integer(let b), _)):
            return smallProducts(a, b, bounds) ?? products(a, { _ in b }, bounds)
        case ("*", .column(let other)):
            guard case .integer(let b) = other.vector else { return nil }
            return b.withUnsafeBufferPointer { b in products(a, { b[$0] }, bounds) }
        case ("+", .column(let other)), ("-", .column(let other)):
            guard case .integer(let b) = other.vector else { return nil }
            return b.withUnsafeBufferPointer { b in
                name == "+"
                    ? sums(a, { b[$0] }, bounds) : differences(a, b, bounds)
            }
        default: return nil
        }
    }

    /// A column compared with one number; nil where the operands are others.
    static func truths(_ name: String, _ left: Datum, _ right: Datum) -> Column? {
        guard case .column(let column) = left, case .integer(let values) = column.vector,
            case .scalar(.integer(let b), _) = right
        else { return nil }
        let truths = [UInt8](unsafeUninitializedCapacity: values.count) { truths, initialized in
            values.withUnsafeBufferPointer { a in
                switch name {
                case "=": for row in 0..<a.count { truths[row] = a[row] == b ? 1 : 0 }
                case "!=": for row in 0..<a.count { truths[row] = a[row] != b ? 1 : 0 }
                case "<": for row in 0..<a.count { truths[row] = a[row] < b ? 1 : 0 }
                case "<=": for row in 0..<a.count { truths[row] = a[row] <= b ? 1 : 0 }
                case ">": for row in 0..<a.count { truths[row] = a[row] > b ? 1 : 0 }
                default: for row in 0..<a.count { truths[row] = a[row] >= b ? 1 : 0 }
                }
            }
            initialized = values.count
        }
        return Column(.boolean, .boolean(truths), validity: column.validity)
    }

    /// Whether all numbers lie within bounds that are no farther from 0 than 2^62.
    static func areWithin(_ numbers: [Int64], _ bounds: ClosedRange<Int64>) -> Bool {
        var signs: Int64 = 0
        numbers.withUnsafeBufferPointer { numbers in
            for number in numbers { signs |= outside(number, bounds) }
        }
        return signs >= 0
    }

    /// Signs of numbers that are out of bounds; bounds of 64 bits hold everything.
    @inline(__always)
    private static func outside(_ value: Int64, _ bounds: ClosedRange<Int64>) -> Int64 {
        (value &- bounds.lowerBound) | (bounds.upperBound &- value)
    }

    @inline(__always)
    private static func sums(
        _ a: [Int64], _ b: (Int) -> Int64, _ bounds: ClosedRange<Int64>
    ) -> [Int64]? {
        combine(a, bounds) { row, left in
            let right = b(row)
            let sum = left &+ right
            return (sum, (left ^ sum) & (right ^ sum))
        }
    }

    private static func differences(
        _ a: [Int64], _ b: UnsafeBufferPointer<Int64>, _ bounds: ClosedRange<Int64>
    ) -> [Int64]? {
        combine(a, bounds) { row, left in
            let difference = left &- b[row]
            return (difference, (left ^ b[row]) & (left ^ difference))
        }
    }

    @inline(__always)
    private static func products(
        _ a: [Int64], _ b: (Int) -> Int64, _ bounds: ClosedRange<Int64>
    ) -> [Int64]? {
        combine(a, bounds) { row, left in
            let (high, low) = left.multipliedFullWidth(by: b(row))
            let product = Int64(bitPattern: low)
            // Other than the product's sign where it needs more than 64 bits.
            let rest = high ^ (product &>> 63)
            return (product, rest | (0 &- rest))
        }
    }

    /// Of numbers below 2^31 and one of them: products of 32 bits by 32, several at a time, which 64 bits hold.
    private static func smallProducts(
        _ a: [Int64], _ b: Int64, _ bounds: ClosedRange<Int64>
    ) -> [Int64]? {
        let limit: Int64 = 1 << 31
        guard bounds.lowerBound == .min, b >= 0, b < limit else { return nil }
        return a.withUnsafeBufferPointer { a in
            var all: Int64 = 0
            for value in a { all |= value }
            guard all >= 0, all < limit else { return nil }
            let factor = UInt64(UInt32(truncatingIfNeeded: b))
            return [Int64](unsafeUninitializedCapacity: a.count) { result, initialized in
                for row in 0..<a.count {
                    let value = UInt64(UInt32(truncatingIfNeeded: a[row]))
                    result[row] = Int64(bitPattern: value &* factor)
                }
                initialized = a.count
            }
        }
    }

    /// - Parameter body: A row's result, and a number that is negative where it overflowed.
    @inline(__always)
    private static func combine(
        _ a: [Int64], _ bounds: ClosedRange<Int64>, _ body: (Int, Int64) -> (Int64, Int64)
    ) -> [Int64]? {
        var signs: Int64 = 0
        let isNarrow = bounds.lowerBound != .min
        let result = [Int64](unsafeUninitializedCapacity: a.count) { result, initialized in
            a.withUnsafeBufferPointer { a in
                if isNarrow {
                    for row in 0..<a.count {
                        let (value, overflow) = body(row, a[row])
                        result[row] = value
                        signs |= overflow | outside(value, bounds)
                    }
                } else {
                    for row in 0..<a.count {
                        let (value, overflow) = body(row, a[row])
                        result[row] = value
                        signs |= overflow
                    }
                }
            }
            initialized = a.count
        }
        return signs < 0 ? nil : result
    }

    /// What division by one number leaves over, with the sign of the dividend.
    ///
    /// Multiplies by the reciprocal instead (Granlund and Montgomery, 1994): for 2^(l−1) < d ≤ 2^l and
    /// m = ⌊2^(n+l) / d⌋ + 1, ⌊x / d⌋ = ⌊x · m / 2^(n+l)⌋ for all 0 ≤ x < 2^n.
    static func remainders(_ a: [Int64], by divisor: Int64) -> [Int64]? {
        guard divisor != 0, divisor != .min else { return nil }
        let d = divisor.magnitude
        if d == 1 { return [Int64](repeating: 0, count: a.count) }
        let log = UInt64(64 - (d - 1).leadingZeroBitCount)
        var signs: Int64 = 0
        a.withUnsafeBufferPointer { for value in $0 { signs |= value } }
        return [Int64](unsafeUninitializedCapacity: a.count) { result, initialized in
            a.withUnsafeBufferPointer { a in
                if signs >= 0, signs < 1 << 31, d < 1 << 31 {
                    smallRemainders(a, d, log, into: result)
                } else {
                    wideRemainders(a, d, log, into: result, areSigned: signs < 0)
                }
            }
            initialized = a.count
        }
    }

    /// Of numbers below 2^31 by one of them: products of 32 bits by 32, several at a time.
    private static func smallRemainders(
        _ a: UnsafeBufferPointer<Int64>, _ d: UInt64, _ log: UInt64,
        into result: UnsafeMutableBufferPointer<Int64>
    ) {
        let factor = UInt64(UInt32(truncatingIfNeeded: (1 &<< (31 &+ log)) / d &+ 1))
        let divisor = UInt64(UInt32(truncatingIfNeeded: d))
        let shift = 31 &+ log
        for row in 0..<a.count {
            let x = UInt64(UInt32(truncatingIfNeeded: a[row]))
            let quotient = UInt64(UInt32(truncatingIfNeeded: (x &* factor) &>> shift))
            result[row] = Int64(bitPattern: x &- quotient &* divisor)
        }
    }

    private static func wideRemainders(
        _ a: UnsafeBufferPointer<Int64>, _ d: UInt64, _ log: UInt64,
        into result: UnsafeMutableBufferPointer<Int64>, areSigned: Bool
    ) {
        let (quotient, _) = d.dividingFullWidth((1 &<< (log &- 1), 0))
        let factor = quotient &+ 1
        if areSigned {
            for row in 0..<a.count { result[row] = remainder(a[row], d, factor, log) }
            return
        }
        for row in 0..<a.count {
            let x = UInt64(bitPattern: a[row])
            let high = x.multipliedFullWidth(by: factor).high
            result[row] = Int64(bitPattern: x &- (high &>> (log &- 1)) &* d)
        }
    }

    @inline(__always)
    private static func remainder(
        _ value: Int64, _ d: UInt64, _ factor: UInt64, _ log: UInt64
    ) -> Int64 {
        let sign = value &>> 63
        // The magnitude; that of the smallest number does not fit, and is its own.
        let x = UInt64(bitPattern: (value ^ sign) &- sign)
        let high = x.multipliedFullWidth(by: factor).high
        var rest = x &- (high &>> (log &- 1)) &* d
        if x >> 63 != 0 { rest = x % d }
        return (Int64(bitPattern: rest) ^ sign) &- sign
    }
}
