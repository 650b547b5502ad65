/// Folds over whole columns of numbers: what aggregates do where all rows belong to one group.
///
/// The loops carry nothing from row to row but sums and bits, so that the compiler does several rows at
/// a time.
enum WholeSums {
    /// The exact sum, and how many numbers there are.
    ///
    /// Lower and upper halves are added apart, each moved by 2^63 so that none is negative: 2^32 of
    /// them fit 64 bits.
    static func sum(_ numbers: [Int64], _ validity: [UInt8]?) -> (sum: Int128, count: Int64) {
        var (lower, upper) = (UInt64(0), UInt64(0))
        var present = Int64(numbers.count)
        numbers.withUnsafeBufferPointer { numbers in
            guard let validity else {
                for number in numbers {
                    let moved = UInt64(bitPattern: number) ^ offset
                    lower &+= moved & 0xFFFF_FFFF
                    upper &+= moved &>> 32
                }
                return
            }
            validity.withUnsafeBufferPointer { validity in
                for row in 0..<numbers.count {
                    let mask = 0 &- UInt64(validity[row])
                    let moved = (UInt64(bitPattern: numbers[row]) ^ offset) & mask
                    lower &+= moved & 0xFFFF_FFFF
                    upper &+= moved &>> 32
                }
            }
            present = count(validity)
        }
        let moved = Int128(upper) << 32 + Int128(lower)
        return (moved - Int128(present) << 63, present)
    }

    private static var offset: UInt64 { 1 &<< 63 }

    /// The exact sum of numbers that all fit 64 bits; nil where one does not.
    static func sum(_ numbers: [Int128], _ validity: [UInt8]?) -> (sum: Int128, count: Int64)? {
        if validity?.contains(0) == true { return nil }
        var sum: Int128 = 0
        // Zero while every number, moved by 2^63, fits 64 bits without a sign.
        var outside: UInt64 = 0
        numbers.withUnsafeBufferPointer { numbers in
            for number in numbers {
                let moved = UInt128(truncatingIfNeeded: number &+ Int128(1) << 63)
                outside |= UInt64(truncatingIfNeeded: moved >> 64)
                sum &+= number
            }
        }
        return outside == 0 ? (sum, Int64(numbers.count)) : nil
    }

    /// How many ones a mask has.
    static func count(_ mask: [UInt8]) -> Int64 {
        var count: Int64 = 0
        mask.withUnsafeBufferPointer { mask in
            for bit in mask { count &+= Int64(bit) }
        }
        return count
    }

    /// - Precondition: There is a number.
    static func greatest(_ numbers: [Int64]) -> Int64 {
        numbers.withUnsafeBufferPointer { numbers in
            var best = numbers[0]
            for number in numbers { best = max(best, number) }
            return best
        }
    }

    /// - Precondition: There is a number.
    static func least(_ numbers: [Int64]) -> Int64 {
        numbers.withUnsafeBufferPointer { numbers in
            var best = numbers[0]
            for number in numbers { best = min(best, number) }
            return best
        }
    }
}
