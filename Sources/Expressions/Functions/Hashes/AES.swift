/// The block cipher: 16 bytes to 16 bytes under a key of 16, 24 or 32.
///
/// Tables are looked up by bytes of the key and the text, so that a neighbour on the same core could time them:
/// good for columns at rest, not for a server that others drive.
///
/// Source: FIPS 197.
struct AES {
    /// The multiplicative inverse in GF(2^8), turned and added to a constant.
    static let box: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        var (power, inverse): (UInt8, UInt8) = (1, 1)
        repeat {
            power = power ^ doubled(power)
            // Divided by 3.
            inverse ^= inverse << 1
            inverse ^= inverse << 2
            inverse ^= inverse << 4
            if inverse & 0x80 != 0 { inverse ^= 0x09 }
            let turned = (1...4).reduce(inverse) { $0 ^ (inverse << $1 | inverse >> (8 - $1)) }
            table[Int(power)] = turned ^ 0x63
        } while power != 1
        table[0] = 0x63
        return table
    }()

    static let inverseBox: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        for (index, value) in box.enumerated() { table[Int(value)] = UInt8(index) }
        return table
    }()

    private static func doubled(_ byte: UInt8) -> UInt8 {
        byte << 1 ^ (byte & 0x80 == 0 ? 0 : 0x1B)
    }

    private static func product(_ byte: UInt8, _ factor: UInt8) -> UInt8 {
        var (result, power, rest): (UInt8, UInt8, UInt8) = (0, byte, factor)
        while rest != 0 {
            if rest & 1 != 0 { result ^= power }
            power = doubled(power)
            rest >>= 1
        }
        return result
    }

    /// `byte` times 9, 11, 13 and 14.
    private static let multiples: [[UInt8]] = [9, 11, 13, 14].map { factor in
        (0..<256).map { product(UInt8($0), factor) }
    }

    /// 16 bytes for each round and one more.
    private let keys: [UInt8]
    private let rounds: Int

    /// - Precondition: the key has 16, 24 or 32 bytes.
    init(key: [UInt8]) {
        precondition([16, 24, 32].contains(key.count), "AES has keys of 16, 24 and 32 bytes")
        rounds = key.count / 4 + 6
        var keys = key
        var constant: UInt8 = 1
        while keys.count < 16 * (rounds + 1) {
            var word = Array(keys.suffix(4))
            if keys.count % key.count == 0 {
                word = [word[1], word[2], word[3], word[0]].map { Self.box[Int($0)] }
                word[0] ^= constant
                constant = Self.doubled(constant)
            } else if key.count == 32, keys.count % 32 == 16 {
                word = word.map { Self.box[Int($0)] }
            }
            for byte in word { keys.append(byte ^ keys[keys.count - key.count]) }
        }
        self.keys = keys
    }

    private func add(round: Int, to block: inout [UInt8]) {
        for index in 0..<16 { block[index] ^= keys[round * 16 + index] }
    }

    func encrypt(_ block: [UInt8]) -> [UInt8] {
        var state = block
        add(round: 0, to: &state)
        for round in 1...rounds {
            var next = state
            // Byte `row` of each column comes from the column that many further on.
            for index in 0..<16 {
                next[index] = Self.box[Int(state[(index + index % 4 * 4) % 16])]
            }
            if round < rounds {
                for column in stride(from: 0, to: 16, by: 4) {
                    let (a, b, c, d) = (
                        next[column], next[column + 1], next[column + 2], next[column + 3]
                    )
                    let all = a ^ b ^ c ^ d
                    next[column] = a ^ all ^ Self.doubled(a ^ b)
                    next[column + 1] = b ^ all ^ Self.doubled(b ^ c)
                    next[column + 2] = c ^ all ^ Self.doubled(c ^ d)
                    next[column + 3] = d ^ all ^ Self.doubled(d ^ a)
                }
            }
            state = next
            add(round: round, to: &state)
        }
        return state
    }

    func decrypt(_ block: [UInt8]) -> [UInt8] {
        var state = block
        for round in (1...rounds).reversed() {
            add(round: round, to: &state)
            if round < rounds {
                for column in stride(from: 0, to: 16, by: 4) {
                    let word = (0..<4).map { Int(state[column + $0]) }
                    for row in 0..<4 {
                        state[column + row] =
                            Self.multiples[3][word[row]] ^ Self.multiples[1][word[(row + 1) % 4]]
                            ^ Self.multiples[2][word[(row + 2) % 4]]
                            ^ Self.multiples[0][word[(row + 3) % 4]]
                    }
                }
            }
            var next = state
            for index in 0..<16 {
                next[(index + index % 4 * 4) % 16] = Self.inverseBox[Int(state[index])]
            }
            state = next
        }
        add(round: 0, to: &state)
        return state
    }
}
