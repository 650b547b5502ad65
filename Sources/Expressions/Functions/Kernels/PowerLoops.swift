/// Columns to the power of one number.
enum PowerLoops {
    /// As `StrictMath.pow` has them. Powers of whole numbers that a double holds exactly are products, which are
    /// exact then, however they are computed.
    static func powers(_ bases: [Double], _ exponent: Double) -> [Double] {
        guard exponent >= 1, exponent <= 52, exponent == exponent.rounded() else {
            return bases.map { StrictMath.pow($0, exponent) }
        }
        let count = Int(exponent)
        let limit = StrictMath.pow(2, 53 / exponent).rounded(.down)
        return bases.map { base in
            guard abs(base) <= limit, Double(Int64(base)) == base else {
                return StrictMath.pow(base, exponent)
            }
            var power = base
            for _ in 1..<count { power *= base }
            return power
        }
    }
}
