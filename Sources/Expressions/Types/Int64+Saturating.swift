extension Int64 {
    /// Towards zero; the nearest whole number that there is for what is too large, 0 for NaN.
    init(saturating number: Double) {
        if number.isNaN {
            self = 0
        } else if number >= 0x1p63 {
            self = .max
        } else if number < -0x1p63 {
            self = .min
        } else {
            self = Int64(number)
        }
    }
}
