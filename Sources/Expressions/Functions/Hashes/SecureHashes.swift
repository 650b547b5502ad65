#if canImport(Glibc)
    import Glibc
#endif

/// Source: RFC 1321.
enum MD5 {
    private static let shifts: [UInt32] = [
        7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21,
    ]
    static let table: [UInt32] = (0..<64).map {
        UInt32((sin(Double($0 + 1))).magnitude * 4_294_967_296)
    }

    static func digest(_ bytes: [UInt8]) -> [UInt8] {
        let message = Digests.padded(bytes, isBigEndian: false)
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
        for block in stride(from: 0, to: message.count, by: 64) {
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            for step in 0..<64 {
                var mixed: UInt32
                let index: Int
                switch step / 16 {
                case 0: (mixed, index) = ((b & c) | (~b & d), step)
                case 1: (mixed, index) = ((d & b) | (~d & c), (5 * step + 1) % 16)
                case 2: (mixed, index) = (b ^ c ^ d, (3 * step + 5) % 16)
                default: (mixed, index) = (c ^ (b | ~d), (7 * step) % 16)
                }
                let word = Digests.word(message, block + index * 4).byteSwapped
                mixed = mixed &+ a &+ table[step] &+ word
                (a, d, c) = (d, c, b)
                b = b &+ Digests.rotateLeft(mixed, shifts[step / 16 * 4 + step % 4])
            }
            state[0] &+= a
            state[1] &+= b
            state[2] &+= c
            state[3] &+= d
        }
        return Digests.bigEndian(state.map(\.byteSwapped))
    }
}

/// Source: FIPS 180-4.
enum SHA1 {
    static func digest(_ bytes: [UInt8]) -> [UInt8] {
        let message = Digests.padded(bytes, isBigEndian: true)
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        for block in stride(from: 0, to: message.count, by: 64) {
            var words = (0..<16).map { Digests.word(message, block + $0 * 4) }
            for index in 16..<80 {
                let mixed =
                    words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
                words.append(Digests.rotateLeft(mixed, 1))
            }
            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
            for index in 0..<80 {
                let (f, k): (UInt32, UInt32)
                switch index / 20 {
                case 0: (f, k) = ((b & c) | (~b & d), 0x5A82_7999)
                case 1: (f, k) = (b ^ c ^ d, 0x6ED9_EBA1)
                case 2: (f, k) = ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
                default: (f, k) = (b ^ c ^ d, 0xCA62_C1D6)
                }
                let next = Digests.rotateLeft(a, 5) &+ f &+ e &+ k &+ words[index]
                (e, d, c, b, a) = (d, c, Digests.rotateLeft(b, 30), a, next)
            }
            for (index, value) in [a, b, c, d, e].enumerated() { state[index] &+= value }
        }
        return Digests.bigEndian(state)
    }
}

/// Source: FIPS 180-4: the constants are the fractional parts of roots of the first primes.
enum SHA256 {
    private static let primes: [Int] = {
        var found: [Int] = []
        var candidate = 2
        while found.count < 64 {
            if !found.contains(where: { candidate % $0 == 0 }) { found.append(candidate) }
            candidate += 1
        }
        return found
    }()

    /// 32 bits after the point of the cube root: the whole root of p · 2^96.
    static let table: [UInt32] = primes.map { UInt32(truncatingIfNeeded: root($0, 3, 96)) }
    static let start: [UInt32] = primes.prefix(8).map {
        UInt32(truncatingIfNeeded: root($0, 2, 64))
    }

    /// The whole part of the `degree`-th root of p · 2^bits.
    private static func root(_ p: Int, _ degree: Int, _ bits: Int) -> UInt64 {
        let target = UInt128(p) << UInt128(bits)
        var result: UInt128 = 0
        for bit in stride(from: 38, through: 0, by: -1) {
            let next = result | (1 << UInt128(bit))
            var (power, overflows) = next.multipliedReportingOverflow(by: next)
            if degree == 3, !overflows {
                (power, overflows) = power.multipliedReportingOverflow(by: next)
            }
            if !overflows, power <= target { result = next }
        }
        return UInt64(result)
    }

    private static func right(_ value: UInt32, _ count: UInt32) -> UInt32 {
        Digests.rotateLeft(value, 32 - count)
    }

    /// The first 32 of the second 32 bits after the point of the roots of the next eight primes.
    static let shortStart: [UInt32] = [
        0xC105_9ED8, 0x367C_D507, 0x3070_DD17, 0xF70E_5939, 0xFFC0_0B31, 0x6858_1511, 0x64F9_8FA7,
        0xBEFA_4FA4,
    ]

    /// - Parameter isShort: SHA-224.
    static func digest(_ bytes: [UInt8], isShort: Bool = false) -> [UInt8] {
        let message = Digests.padded(bytes, isBigEndian: true)
        var state = isShort ? shortStart : start
        for block in stride(from: 0, to: message.count, by: 64) {
            var words = (0..<16).map { Digests.word(message, block + $0 * 4) }
            for index in 16..<64 {
                let (x, y) = (words[index - 15], words[index - 2])
                let low = right(x, 7) ^ right(x, 18) ^ (x >> 3)
                let high = right(y, 17) ^ right(y, 19) ^ (y >> 10)
                words.append(words[index - 16] &+ low &+ words[index - 7] &+ high)
            }
            var s = state
            for index in 0..<64 {
                let sum1 = right(s[4], 6) ^ right(s[4], 11) ^ right(s[4], 25)
                let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
                let first = s[7] &+ sum1 &+ choice &+ table[index] &+ words[index]
                let sum0 = right(s[0], 2) ^ right(s[0], 13) ^ right(s[0], 22)
                let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
                s = [first &+ sum0 &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
            }
            for index in 0..<8 { state[index] &+= s[index] }
        }
        let digest = Digests.bigEndian(state)
        return isShort ? Array(digest.prefix(28)) : digest
    }
}
