/// The total order of doubles: −0.0 before 0.0, and all NaN, which are taken for one, above all.
enum NumberOrder {
    /// A whole number that is less for a lesser double.
    @inline(__always)
    static func key(_ number: Double) -> Int64 {
        let bits = Int64(bitPattern: (number.isNaN ? Double.nan : number).bitPattern)
        return bits ^ (bits &>> 63 & Int64.max)
    }

    /// The double of a key.
    @inline(__always)
    static func number(_ key: Int64) -> Double {
        Double(bitPattern: UInt64(bitPattern: key ^ (key &>> 63 & Int64.max)))
    }

    /// Sorts ascending, byte by byte from the lowest; bytes that all numbers share are passed over.
    ///
    /// - Complexity: O(count) for each byte that differs.
    static func sort(_ numbers: inout [Double]) {
        var keys = numbers.map { UInt64(bitPattern: key($0)) ^ 1 &<< 63 }
        if keys.count < 256 {
            keys.sort()
        } else {
            var (every, any) = (UInt64.max, UInt64(0))
            for key in keys {
                every &= key
                any |= key
            }
            var other = [UInt64](repeating: 0, count: keys.count)
            for shift in stride(from: UInt64(0), to: 64, by: 8)
            where (every ^ any) &>> shift & 0xFF != 0 {
                scatter(keys, by: shift, into: &other)
                swap(&keys, &other)
            }
        }
        for index in keys.indices {
            numbers[index] = number(Int64(bitPattern: keys[index] ^ 1 &<< 63))
        }
    }

    /// The keys in the order of one byte, equal ones as they came.
    private static func scatter(_ keys: [UInt64], by shift: UInt64, into result: inout [UInt64]) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { places in
            places.initialize(repeating: 0)
            keys.withUnsafeBufferPointer { keys in
                for key in keys { places[Int(key &>> shift & 0xFF)] &+= 1 }
                var start = 0
                for byte in 0..<256 {
                    (places[byte], start) = (start, start &+ places[byte])
                }
                result.withUnsafeMutableBufferPointer { result in
                    for key in keys {
                        let byte = Int(key &>> shift & 0xFF)
                        result[places[byte]] = key
                        places[byte] &+= 1
                    }
                }
            }
        }
    }
}
