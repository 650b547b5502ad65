import Columns
import Expressions
import Formats

/// A whole number beside a decimal literal is compared with the next whole number instead: `x > 1.5` is
/// `x > 1`, in the column's name too.
///
/// Source: Spark's `DecimalPrecision`.
enum WholeComparison {
    /// The literal stands on this side, and this number in its place.
    case left(Int64)
    case right(Int64)
    /// No whole number is on the other side of the literal.
    case truth(Bool)

    /// nil for other comparisons.
    init?(
        _ name: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax,
        typeOf type: (ExpressionSyntax) -> DataType?
    ) {
        guard ["<", "<=", ">", ">="].contains(name) else { return nil }
        if let literal = Self.decimal(right), type(left)?.isIntegral == true {
            let bound = Self.whole(literal, roundingUp: name == ">=" || name == "<")
            self =
                Int64(exactly: bound).map { WholeComparison.right($0) }
                ?? .truth(name.hasPrefix("<") == (bound > 0))
        } else if let literal = Self.decimal(left), type(right)?.isIntegral == true {
            let bound = Self.whole(literal, roundingUp: name == ">" || name == "<=")
            self =
                Int64(exactly: bound).map { WholeComparison.left($0) }
                ?? .truth(name.hasPrefix(">") == (bound > 0))
        } else {
            return nil
        }
    }

    /// A decimal as it is written; nil for everything else.
    static func decimal(_ syntax: ExpressionSyntax) -> (unscaled: Int128, scale: Int)? {
        switch syntax.kind {
        case .literal(.integer(let value), .decimal(_, let scale)): (Int128(value), scale)
        case .literal(.wide(let value), .decimal(_, let scale)): (value, scale)
        default: nil
        }
    }

    private static func whole(
        _ literal: (unscaled: Int128, scale: Int), roundingUp isUp: Bool
    ) -> Int128 {
        let unit = DecimalText.powerOfTen(literal.scale)
        let (quotient, rest) = literal.unscaled.quotientAndRemainder(dividingBy: unit)
        if rest == 0 { return quotient }
        return isUp ? quotient + (rest > 0 ? 1 : 0) : quotient - (rest < 0 ? 1 : 0)
    }
}
