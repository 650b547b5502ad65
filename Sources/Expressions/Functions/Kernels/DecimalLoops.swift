import Columns
import Formats

/// Arithmetic over columns of decimals, whose numbers without the point are whole.
///
/// ```
/// 1.25 + 0.5    scales 2 and 1 → both at 2:   125 + 50 = 175   → 1.75
/// 1.25 * 0.5    scale 2 + 1 = 3:              125 · 5  = 625   → 0.625
/// 1.25 / 0.5    shifted by the result's scale and one digit more, then rounded
/// ```
struct DecimalLoops {
    let left: (precision: Int, scale: Int)
    let right: (precision: Int, scale: Int)
    let precision: Int
    let scale: Int

    /// Both operands have at most 18 digits: products and sums of theirs fit 128 bits.
    private var areSmall: Bool { left.precision <= 18 && right.precision <= 18 }

    /// - Returns: nil where there is no such loop. A row that the loop gives nothing for overflows, or is
    ///   divided by zero.
    func computed(
        _ name: String, _ arguments: [Datum], _ rows: Int
    ) -> (values: [Int128], open: Selection)? {
        guard areSmall else { return nil }
        let common = max(left.scale, right.scale)
        let leftUnit = DecimalText.powerOfTen(common - left.scale)
        let rightUnit = DecimalText.powerOfTen(common - right.scale)
        switch name {
        case "+":
            return sums(arguments, rows, from: common) {
                Int128($0) &* leftUnit &+ Int128($1) &* rightUnit
            }
        case "-":
            return sums(arguments, rows, from: common) {
                Int128($0) &* leftUnit &- Int128($1) &* rightUnit
            }
        case "*":
            if scale == left.scale + right.scale, precision >= left.precision + right.precision {
                return (free(arguments, rows, Self.product), [])
            }
            return filled(arguments, rows, from: left.scale + right.scale) {
                Self.product($0, $1)
            }
        case "/":
            // One digit more than is kept, for rounding.
            let shift = scale + 1 + right.scale - left.scale
            guard shift >= 0, left.precision + shift <= 38 else { return nil }
            let unit = DecimalText.powerOfTen(shift)
            if left.precision + shift <= 18 {
                let unit = Int64(unit)
                return filled(arguments, rows, from: scale + 1) { dividend, divisor in
                    // What stands in a null's place may be anything: a quotient by −1 must not trap.
                    if divisor == 0 { return nil }
                    let dividend = dividend &* unit
                    return Int128(divisor == -1 ? 0 &- dividend : dividend / divisor)
                }
            }
            return filled(arguments, rows, from: scale + 1) {
                $1 == 0 ? nil : Int128($0) &* unit / Int128($1)
            }
        case "%":
            return filled(arguments, rows, from: common) {
                $1 == 0 ? nil : Int128($0) &* leftUnit % (Int128($1) &* rightUnit)
            }
        default: return nil
        }
    }

    @inline(__always)
    private static func product(_ a: Int64, _ b: Int64) -> Int128 {
        let (high, low) = a.multipliedFullWidth(by: b)
        return Int128(high) << 64 | Int128(low)
    }

    /// Sums at the scale `from`. Where the result has a digit more in front than both operands, none
    /// overflows.
    @inline(__always)
    private func sums(
        _ arguments: [Datum], _ rows: Int, from: Int, _ body: (Int64, Int64) -> Int128
    ) -> (values: [Int128], open: Selection) {
        let digits = max(left.precision - left.scale, right.precision - right.scale)
        if scale == from, precision - scale > digits {
            return (free(arguments, rows, body), [])
        }
        return filled(arguments, rows, from: from, body)
    }

    /// Results that all fit as they are.
    @inline(__always)
    private func free(
        _ arguments: [Datum], _ rows: Int, _ body: (Int64, Int64) -> Int128
    ) -> [Int128] {
        let a = arguments[0].integers(rows)
        return a.withUnsafeBufferPointer { a in
            if case .scalar(let value, _) = arguments[1] {
                let b = value.integer
                return [Int128](unsafeUninitializedCapacity: rows) { values, initialized in
                    for row in 0..<rows { values[row] = body(a[row], b) }
                    initialized = rows
                }
            }
            let b = arguments[1].integers(rows)
            return [Int128](unsafeUninitializedCapacity: rows) { values, initialized in
                for row in 0..<rows { values[row] = body(a[row], b[row]) }
                initialized = rows
            }
        }
    }

    /// The results of `body`, which are at the scale `from`, at the result's.
    @inline(__always)
    private func filled(
        _ arguments: [Datum], _ rows: Int, from: Int, _ body: (Int64, Int64) -> Int128?
    ) -> (values: [Int128], open: Selection) {
        let (a, b) = (arguments[0].integers(rows), arguments[1].integers(rows))
        var open: Selection = []
        let limit = DecimalText.powerOfTen(precision)
        let unit = DecimalText.powerOfTen(max(from - scale, 0))
        let half = unit / 2
        // A division of 64 bits is much the faster one.
        let smallUnit = Int64(exactly: unit) ?? 0
        let more = DecimalText.powerOfTen(max(scale - from, 0))
        let values = [Int128](unsafeUninitializedCapacity: rows) { values, initialized in
            for row in 0..<rows {
                guard var value = body(a[row], b[row]) else {
                    values[row] = 0
                    open.append(Int32(truncatingIfNeeded: row))
                    continue
                }
                if unit > 1, smallUnit > 0, let small = Int64(exactly: value) {
                    let (quotient, rest) = small.quotientAndRemainder(dividingBy: smallUnit)
                    let isAway = rest.magnitude >= smallUnit.magnitude / 2
                    value = Int128(isAway ? quotient + (small < 0 ? -1 : 1) : quotient)
                } else if unit > 1 {
                    let (quotient, rest) = value.quotientAndRemainder(dividingBy: unit)
                    value =
                        rest.magnitude >= half.magnitude
                        ? quotient + (value < 0 ? -1 : 1) : quotient
                } else if more > 1 {
                    let (product, overflows) = value.multipliedReportingOverflow(by: more)
                    value = overflows ? limit : product
                }
                if value >= limit || value <= -limit {
                    open.append(Int32(truncatingIfNeeded: row))
                    value = 0
                }
                values[row] = value
            }
            initialized = rows
        }
        return (values, open)
    }
}
