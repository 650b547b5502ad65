extension Double {
    /// The double nearest to a whole number, ties to even. `Double(_:)` of an Int128 gives the same through
    /// generic code, which takes more than a hundred times as long.
    @inline(__always)
    init(wide value: Int128) {
        let low = Int64(truncatingIfNeeded: value)
        self = Int128(low) == value ? Double(low) : Self.nearest(to: value)
    }

    private static func nearest(to value: Int128) -> Double {
        let magnitude = value.magnitude
        let shift = 64 - magnitude.leadingZeroBitCount
        guard shift > 0 else {
            let size = Double(UInt64(truncatingIfNeeded: magnitude))
            return value < 0 ? -size : size
        }
        var top = UInt64(truncatingIfNeeded: magnitude >> UInt128(shift))
        // Bits that fall off decide ties, whichever they are.
        if magnitude & ((1 << UInt128(shift)) - 1) != 0 { top |= 1 }
        let size = Double(sign: .plus, exponent: shift, significand: Double(top))
        return value < 0 ? -size : size
    }
}
