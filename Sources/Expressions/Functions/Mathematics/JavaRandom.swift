/// The numbers of `java.util.Random`, by its documentation.
struct JavaRandom {
    private var state: UInt64

    init(seed: Int64) { state = (UInt64(bitPattern: seed) ^ 0x5_DEEC_E66D) & (1 << 48 - 1) }

    private mutating func next(bits: UInt64) -> UInt64 {
        state = (state &* 0x5_DEEC_E66D &+ 0xB) & (1 << 48 - 1)
        return state >> (48 - bits)
    }

    mutating func nextDouble() -> Double {
        let high = next(bits: 26) << 27
        return Double(high + next(bits: 27)) * 0x1p-53
    }

    /// A number from 0 to `bound` - 1, all alike.
    ///
    /// - Parameter bound: Above 0, and no power of two.
    mutating func next(below bound: Int32) -> Int32 {
        while true {
            let drawn = Int32(next(bits: 31))
            let rest = drawn % bound
            // Drawn again from the last part, which is not whole.
            if !drawn.subtractingReportingOverflow(rest).partialValue
                .addingReportingOverflow(bound - 1).overflow
            {
                return rest
            }
        }
    }
}
