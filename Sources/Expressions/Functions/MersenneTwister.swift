/// The generator MT19937, seeded as Apache Commons Math seeds it: Spark's `uuid` and
/// `shuffle` draw from it.
///
/// Source: Matsumoto and Nishimura, 1998, with the initialisation by arrays of 2002.
struct MersenneTwister: Sendable {
    private static let size = 624
    private var words: [UInt32]
    private var next = size

    /// Of a seed's two halves, the higher one first.
    init(seed: Int64) {
        let key = [UInt32(truncatingIfNeeded: seed >> 32), UInt32(truncatingIfNeeded: seed)]
        words = [19_650_218]
        for place in 1..<Self.size {
            let last = words[place - 1]
            words.append(1_812_433_253 &* (last ^ last >> 30) &+ UInt32(place))
        }
        var place = 1
        for step in 0..<Self.size {
            let part = key[step % key.count] &+ UInt32(step % key.count)
            mix(&place, 1_664_525) { $0 &+ part }
        }
        for _ in 1..<Self.size {
            let subtrahend = UInt32(place)
            mix(&place, 1_566_083_941) { $0 &- subtrahend }
        }
        words[0] = 0x8000_0000
    }

    private mutating func mix(
        _ place: inout Int, _ factor: UInt32, _ change: (UInt32) -> UInt32
    ) {
        let last = words[place - 1]
        words[place] = change(words[place] ^ ((last ^ last >> 30) &* factor))
        place += 1
        if place == Self.size {
            words[0] = words[Self.size - 1]
            place = 1
        }
    }

    private mutating func nextWord() -> UInt32 {
        if next == Self.size { refill() }
        var word = words[next]
        next += 1
        word ^= word >> 11
        word ^= word << 7 & 0x9D2C_5680
        word ^= word << 15 & 0xEFC6_0000
        return word ^ word >> 18
    }

    private mutating func refill() {
        for place in 0..<Self.size {
            let high = words[place] & 0x8000_0000
            let low = words[(place + 1) % Self.size] & 0x7FFF_FFFF
            let twisted = (high | low) >> 1 ^ (low & 1 == 1 ? 0x9908_B0DF : 0)
            words[place] = words[(place + 397) % Self.size] ^ twisted
        }
        next = 0
    }

    /// A whole number below a bound, each as likely as another.
    mutating func nextInt(below bound: Int32) -> Int32 {
        if bound & -bound == bound {
            return Int32((Int64(bound) * Int64(nextWord() >> 1)) >> 31)
        }
        while true {
            let bits = Int32(bitPattern: nextWord() >> 1)
            let value = bits % bound
            // The last numbers, of which there are not enough for each value, are drawn again.
            if bits &- value &+ (bound - 1) >= 0 { return value }
        }
    }

    /// Two words, the first one in the higher half.
    mutating func nextLong() -> UInt64 {
        let high = UInt64(nextWord())
        return high << 32 | UInt64(nextWord())
    }
}
