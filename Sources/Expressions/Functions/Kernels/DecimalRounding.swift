import Columns
import Formats

/// `round`, `bround`, `ceil` and `floor` over a column of decimals: digits behind the point are dropped from
/// their whole numbers.
///
/// ```
/// round(1.25, 1)    125 at scale 2    125 = 12 · 10 + 5, which is half of 10    ─►    13 at scale 1
/// ```
enum DecimalRounding {
    /// - Parameters:
    ///   - digits: Kept behind the point.
    ///   - result: With a digit more before the point than the argument, so that none overflows.
    /// - Returns: nil where no digit is dropped, or some before the point, or 64 bits do not hold the numbers.
    static func rounded(
        _ argument: Datum, scale: Int, digits: Int, _ mode: Rounding.Mode, _ result: DataType
    ) -> Column? {
        guard digits >= 0, (1...18).contains(scale - digits), result.physical == .integer,
            case .column(let column) = argument, case .integer(let values) = column.vector
        else { return nil }
        let unit = Int64(DecimalText.powerOfTen(scale - digits))
        let half = unit / 2
        let rounded: [Int64] =
            switch mode {
            case .halfUp:
                quotients(values, unit) { $1.magnitude >= half.magnitude }
            case .halfEven:
                quotients(values, unit) {
                    $1.magnitude > half.magnitude || ($1.magnitude == half.magnitude && $0 & 1 != 0)
                }
            case .up: quotients(values, unit) { $1 > 0 }
            case .down: quotients(values, unit) { $1 < 0 }
            }
        return Column(result, .integer(rounded), validity: column.validity)
    }

    /// - Parameter isAway: Whether a quotient, of which a rest is left, goes one away from 0.
    @inline(__always)
    private static func quotients(
        _ values: [Int64], _ unit: Int64, _ isAway: (_ quotient: Int64, _ rest: Int64) -> Bool
    ) -> [Int64] {
        [Int64](unsafeUninitializedCapacity: values.count) { result, initialized in
            values.withUnsafeBufferPointer { values in
                for row in 0..<values.count {
                    let (quotient, rest) = values[row].quotientAndRemainder(dividingBy: unit)
                    let step = values[row] &>> 63 | 1
                    result[row] = isAway(quotient, rest) ? quotient &+ step : quotient
                }
            }
            initialized = values.count
        }
    }
}
