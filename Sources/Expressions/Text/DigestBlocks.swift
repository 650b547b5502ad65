/// MD5, SHA-1 and SHA-256 without arrays: blocks of 64 bytes folded into words of state.
///
/// `MD5`, `SHA1` and `SHA256` beside the functions' definitions say the same step by step.
enum DigestBlocks {
    typealias State = UnsafeMutablePointer<UInt32>
    typealias Compression = (_ block: UnsafeRawPointer, _ state: State) -> Void

    /// The last block or two: the message's end, 0x80, zeros, the length in bits.
    ///
    /// - Parameter scratch: 128 bytes.
    @inline(__always)
    static func fold(
        _ text: UnsafeBufferPointer<UInt8>, isBigEndian: Bool, _ state: State,
        _ scratch: UnsafeMutableRawPointer, _ compress: Compression
    ) {
        let base = UnsafeRawPointer(text.baseAddress ?? TextRows.nothing)
        var at = 0
        while at &+ 64 <= text.count {
            compress(base + at, state)
            at &+= 64
        }
        let rest = text.count &- at
        scratch.copyMemory(from: base + at, byteCount: rest)
        scratch.storeBytes(of: 0x80, toByteOffset: rest, as: UInt8.self)
        let size = rest < 56 ? 64 : 128
        (scratch + rest + 1).initializeMemory(as: UInt8.self, repeating: 0, count: size - rest - 1)
        let bits = UInt64(text.count) &* 8
        scratch.storeBytes(
            of: isBigEndian ? bits.bigEndian : bits.littleEndian, toByteOffset: size - 8,
            as: UInt64.self)
        compress(scratch, state)
        if size == 128 { compress(scratch + 64, state) }
    }

    @inline(__always)
    private static func left(_ value: UInt32, _ count: UInt32) -> UInt32 {
        value &<< count | value &>> (32 &- count)
    }

    @inline(__always)
    private static func right(_ value: UInt32, _ count: UInt32) -> UInt32 {
        value &>> count | value &<< (32 &- count)
    }

    /// - Parameter table: the 64 numbers of `MD5.table`.
    @inline(__always)
    static func md5(
        _ block: UnsafeRawPointer, _ state: State, _ table: UnsafePointer<UInt32>
    ) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        @inline(__always)
        func step(_ mixed: UInt32, _ number: Int, _ word: Int, _ shift: UInt32) {
            let value = UInt32(
                littleEndian: block.loadUnaligned(fromByteOffset: word &* 4, as: UInt32.self))
            let sum = a &+ mixed &+ table[number] &+ value
            (a, d, c, b) = (d, c, b, b &+ left(sum, shift))
        }
        for quarter in 0..<4 {
            let at = quarter &* 4
            step(d ^ (b & (c ^ d)), at, at, 7)
            step(d ^ (b & (c ^ d)), at &+ 1, at &+ 1, 12)
            step(d ^ (b & (c ^ d)), at &+ 2, at &+ 2, 17)
            step(d ^ (b & (c ^ d)), at &+ 3, at &+ 3, 22)
        }
        for quarter in 0..<4 {
            let at = 16 &+ quarter &* 4
            step(c ^ (d & (b ^ c)), at, (5 &* at &+ 1) & 15, 5)
            step(c ^ (d & (b ^ c)), at &+ 1, (5 &* at &+ 6) & 15, 9)
            step(c ^ (d & (b ^ c)), at &+ 2, (5 &* at &+ 11) & 15, 14)
            step(c ^ (d & (b ^ c)), at &+ 3, (5 &* at &+ 16) & 15, 20)
        }
        for quarter in 0..<4 {
            let at = 32 &+ quarter &* 4
            step(b ^ c ^ d, at, (3 &* at &+ 5) & 15, 4)
            step(b ^ c ^ d, at &+ 1, (3 &* at &+ 8) & 15, 11)
            step(b ^ c ^ d, at &+ 2, (3 &* at &+ 11) & 15, 16)
            step(b ^ c ^ d, at &+ 3, (3 &* at &+ 14) & 15, 23)
        }
        for quarter in 0..<4 {
            let at = 48 &+ quarter &* 4
            step(c ^ (b | ~d), at, (7 &* at) & 15, 6)
            step(c ^ (b | ~d), at &+ 1, (7 &* at &+ 7) & 15, 10)
            step(c ^ (b | ~d), at &+ 2, (7 &* at &+ 14) & 15, 15)
            step(c ^ (b | ~d), at &+ 3, (7 &* at &+ 21) & 15, 21)
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
    }

    /// - Parameter words: room for 80 words.
    @inline(__always)
    static func sha1(_ block: UnsafeRawPointer, _ state: State, _ words: State) {
        load(block, words)
        for index in 16..<80 {
            let mixed = words[index &- 3] ^ words[index &- 8]
            words[index] = left(mixed ^ words[index &- 14] ^ words[index &- 16], 1)
        }
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        @inline(__always)
        func step(_ mixed: UInt32, _ constant: UInt32, _ index: Int) {
            let next = left(a, 5) &+ mixed &+ e &+ constant &+ words[index]
            (e, d, c, b, a) = (d, c, left(b, 30), a, next)
        }
        for index in 0..<20 { step(d ^ (b & (c ^ d)), 0x5A82_7999, index) }
        for index in 20..<40 { step(b ^ c ^ d, 0x6ED9_EBA1, index) }
        for index in 40..<60 { step((b & c) | (d & (b | c)), 0x8F1B_BCDC, index) }
        for index in 60..<80 { step(b ^ c ^ d, 0xCA62_C1D6, index) }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
    }

    @inline(__always)
    private static func load(_ block: UnsafeRawPointer, _ words: State) {
        for index in 0..<16 {
            words[index] = UInt32(
                bigEndian: block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
        }
    }

    /// - Parameters:
    ///   - words: room for 64 words.
    ///   - table: the 64 numbers of `SHA256.table`.
    @inline(__always)
    static func sha256(
        _ block: UnsafeRawPointer, _ state: State, _ words: State, _ table: UnsafePointer<UInt32>
    ) {
        load(block, words)
        for index in 16..<64 {
            let (x, y) = (words[index &- 15], words[index &- 2])
            let low = right(x, 7) ^ right(x, 18) ^ (x &>> 3)
            let high = right(y, 17) ^ right(y, 19) ^ (y &>> 10)
            words[index] = words[index &- 16] &+ low &+ words[index &- 7] &+ high
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let sum1 = right(e, 6) ^ right(e, 11) ^ right(e, 25)
            let first = h &+ sum1 &+ (g ^ (e & (f ^ g))) &+ table[index] &+ words[index]
            let sum0 = right(a, 2) ^ right(a, 13) ^ right(a, 22)
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
