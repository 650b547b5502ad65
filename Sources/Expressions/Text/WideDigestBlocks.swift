/// SHA-512 without arrays: blocks of 128 bytes folded into words of state.
///
/// ```
/// scratch   state 8 words │ schedule 80 words │ the last block or two, 256 bytes
/// ```
/// `SHA512` beside the functions' definitions says the same step by step.
enum WideDigestBlocks {
    /// Words that `fold` works in.
    static let scratch = 8 + 80 + 32

    /// Folds a text into the state that the scratch begins with: its blocks, and the last block or two:
    /// the text's end, 0x80, zeros, the length in bits.
    static func fold(
        _ text: UnsafeBufferPointer<UInt8>, _ scratch: UnsafeMutablePointer<UInt64>
    ) {
        SHA512.table.withUnsafeBufferPointer { table in
            let table = table.baseAddress!
            let words = scratch + 8
            let base = UnsafeRawPointer(text.baseAddress ?? TextRows.nothing)
            var at = 0
            while at &+ 128 <= text.count {
                compress(base + at, scratch, words, table)
                at &+= 128
            }
            let rest = text.count &- at
            let size = rest < 112 ? 128 : 256
            let end = UnsafeMutableRawPointer(scratch + 88)
            end.copyMemory(from: base + at, byteCount: rest)
            end.storeBytes(of: 0x80, toByteOffset: rest, as: UInt8.self)
            (end + rest + 1).initializeMemory(as: UInt8.self, repeating: 0, count: size - rest - 1)
            let bits = UInt64(text.count) &* 8
            end.storeBytes(of: bits.bigEndian, toByteOffset: size - 8, as: UInt64.self)
            compress(UnsafeRawPointer(end), scratch, words, table)
            if size == 256 { compress(UnsafeRawPointer(end + 128), scratch, words, table) }
        }
    }

    @inline(__always)
    private static func right(_ value: UInt64, _ count: UInt64) -> UInt64 {
        value &>> count | value &<< (64 &- count)
    }

    private static func compress(
        _ block: UnsafeRawPointer, _ state: UnsafeMutablePointer<UInt64>,
        _ words: UnsafeMutablePointer<UInt64>, _ table: UnsafePointer<UInt64>
    ) {
        for index in 0..<16 {
            words[index] = UInt64(
                bigEndian: block.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self))
        }
        for index in 16..<80 {
            let (x, y) = (words[index &- 15], words[index &- 2])
            let low = right(x, 1) ^ right(x, 8) ^ (x &>> 7)
            let high = right(y, 19) ^ right(y, 61) ^ (y &>> 6)
            words[index] = words[index &- 16] &+ low &+ words[index &- 7] &+ high
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<80 {
            let sum1 = right(e, 14) ^ right(e, 18) ^ right(e, 41)
            let first = h &+ sum1 &+ (g ^ (e & (f ^ g))) &+ table[index] &+ words[index]
            let sum0 = right(a, 28) ^ right(a, 34) ^ right(a, 39)
            let majority = (a & b) | (c & (a | b))
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ sum0 &+ majority)
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }
}
