/// SHA-512 and SHA-384.
///
/// Source: FIPS 180-4.
enum SHA512 {
    /// The first 64 bits of the fractions of the cube roots of the first 80 primes.
    static let table: [UInt64] = primes(80).map { fraction(of: $0, degree: 3) }
    /// The same of the square roots of the first 8 primes.
    static let start: [UInt64] = primes(8).map { fraction(of: $0, degree: 2) }
    /// Of the next 8.
    static let shortStart: [UInt64] = primes(16).suffix(8).map { fraction(of: $0, degree: 2) }

    /// - Parameter isShort: SHA-384, which starts elsewhere and gives 48 bytes.
    static func digest(_ bytes: [UInt8], isShort: Bool = false) -> [UInt8] {
        var state = isShort ? shortStart : start
        var message = bytes + [0x80]
        // The length takes sixteen bytes, the upper eight of them zeros.
        while message.count % 128 != 112 { message.append(0) }
        message += [UInt8](repeating: 0, count: 8)
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            message.append(UInt8(truncatingIfNeeded: (UInt64(bytes.count) &* 8) >> shift))
        }
        for block in stride(from: 0, to: message.count, by: 128) {
            compress(message[block..<(block + 128)], into: &state)
        }
        let digest = state.flatMap { word in
            stride(from: UInt64(56), through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: word >> $0)
            }
        }
        return Array(digest.prefix(isShort ? 48 : 64))
    }

    private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt64]) {
        var words: [UInt64] = stride(from: block.startIndex, to: block.endIndex, by: 8).map { at in
            block[at..<(at + 8)].reduce(0) { $0 << 8 | UInt64($1) }
        }
        for index in 16..<80 {
            let early = words[index - 15]
            let late = words[index - 2]
            let s0 = rotate(early, 1) ^ rotate(early, 8) ^ early >> 7
            let s1 = rotate(late, 19) ^ rotate(late, 61) ^ late >> 6
            words.append(words[index - 16] &+ s0 &+ words[index - 7] &+ s1)
        }
        var h = state
        for index in 0..<80 {
            let s1 = rotate(h[4], 14) ^ rotate(h[4], 18) ^ rotate(h[4], 41)
            let choice = (h[4] & h[5]) ^ (~h[4] & h[6])
            let first = h[7] &+ s1 &+ choice &+ table[index] &+ words[index]
            let s0 = rotate(h[0], 28) ^ rotate(h[0], 34) ^ rotate(h[0], 39)
            let majority = (h[0] & h[1]) ^ (h[0] & h[2]) ^ (h[1] & h[2])
            h = [first &+ s0 &+ majority, h[0], h[1], h[2], h[3] &+ first, h[4], h[5], h[6]]
        }
        for index in 0..<8 { state[index] &+= h[index] }
    }

    private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
        value >> count | value << (64 - count)
    }

    static func primes(_ count: Int) -> [UInt64] {
        var found: [UInt64] = []
        var candidate: UInt64 = 2
        while found.count < count {
            if found.allSatisfy({ candidate % $0 != 0 }) { found.append(candidate) }
            candidate += 1
        }
        return found
    }

    /// The first 64 bits after the point of a root, found bit by bit: the greatest r with
    /// r^degree ≤ number · 2^(64 · degree).
    static func fraction(of number: UInt64, degree: Int) -> UInt64 {
        var root: [UInt32] = [0, 0, 0]
        let target = Array(repeating: UInt32(0), count: 2 * degree) + [UInt32(number)]
        for bit in stride(from: 69, through: 0, by: -1) {
            var candidate = root
            candidate[bit / 32] |= 1 << UInt32(bit % 32)
            let power = (1..<degree).reduce(candidate) { product, _ in
                multiplied(product, candidate)
            }
            if !isGreater(power, than: target) { root = candidate }
        }
        return UInt64(root[1]) << 32 | UInt64(root[0])
    }

    /// Little-endian words.
    private static func multiplied(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: left.count + right.count)
        for (i, a) in left.enumerated() {
            var carry: UInt64 = 0
            for (j, b) in right.enumerated() {
                let sum = UInt64(a) * UInt64(b) + UInt64(result[i + j]) + carry
                result[i + j] = UInt32(truncatingIfNeeded: sum)
                carry = sum >> 32
            }
            result[i + right.count] = UInt32(carry)
        }
        return result
    }

    private static func isGreater(_ left: [UInt32], than right: [UInt32]) -> Bool {
        for index in (0..<max(left.count, right.count)).reversed() {
            let a = index < left.count ? left[index] : 0
            let b = index < right.count ? right[index] : 0
            if a != b { return a > b }
        }
        return false
    }
}
