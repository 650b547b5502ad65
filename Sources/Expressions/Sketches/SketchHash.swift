/// The hash by which sketches tell values apart: 128 bits of MurmurHash3 for 64-bit machines.
///
/// Source: MurmurHash3_x64_128 (Appleby, 2011), with the seed that Apache DataSketches takes, so that
/// sketches can be put together with those of other systems.
struct SketchHash {
    var first: UInt64
    var second: UInt64

    static let seed: UInt64 = 9001
    /// The mark of the seed in stored theta sketches.
    static let seedMark = UInt16(
        truncatingIfNeeded: SketchHash(word: seed, seed: 0).first)

    private static let c1: UInt64 = 0x87C3_7B91_1142_53D5
    private static let c2: UInt64 = 0x4CF5_AD43_2745_937F

    /// Of one number, as its eight bytes.
    @inline(__always)
    init(word: UInt64, seed: UInt64 = SketchHash.seed) {
        (first, second) = (seed, seed)
        mixFirst(word)
        finish(count: 8)
    }

    /// Of the number that a fraction is kept as: all NaN are one, and so are both zeros.
    @inline(__always)
    init(number: Double) {
        let bits = number == 0 ? 0 : number.isNaN ? 0x7FF8_0000_0000_0000 : number.bitPattern
        self.init(word: bits)
    }

    /// Of bytes as they lie.
    ///
    /// Complexity: O(bytes)
    init(bytes: UnsafeRawBufferPointer) {
        (first, second) = (Self.seed, Self.seed)
        var at = 0
        while at + 16 <= bytes.count {
            mixBlock(Self.word(bytes, at), Self.word(bytes, at + 8))
            at += 16
        }
        if at + 8 <= bytes.count {
            let rest = Self.part(bytes, at + 8)
            if at + 8 < bytes.count { mixSecond(rest) }
            mixFirst(Self.word(bytes, at))
        } else if at < bytes.count {
            mixFirst(Self.part(bytes, at))
        }
        finish(count: UInt64(bytes.count))
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    /// What is left from `at`, fewer than eight bytes.
    private static func part(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in (at..<bytes.count).reversed() { word = word << 8 | UInt64(bytes[index]) }
        return word
    }

    @inline(__always)
    private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
        word &<< count | word &>> (64 &- count)
    }

    @inline(__always)
    private mutating func mixFirst(_ word: UInt64) {
        first ^= Self.rotated(word &* Self.c1, 31) &* Self.c2
    }

    @inline(__always)
    private mutating func mixSecond(_ word: UInt64) {
        second ^= Self.rotated(word &* Self.c2, 33) &* Self.c1
    }

    @inline(__always)
    private mutating func mixBlock(_ one: UInt64, _ two: UInt64) {
        mixFirst(one)
        first = (Self.rotated(first, 27) &+ second) &* 5 &+ 0x52DC_E729
        mixSecond(two)
        second = (Self.rotated(second, 31) &+ first) &* 5 &+ 0x3849_5AB5
    }

    @inline(__always)
    private mutating func finish(count: UInt64) {
        first ^= count
        second ^= count
        first &+= second
        second &+= first
        first = Self.scrambled(first)
        second = Self.scrambled(second)
        first &+= second
        second &+= first
    }

    @inline(__always)
    private static func scrambled(_ word: UInt64) -> UInt64 {
        var word = (word ^ word &>> 33) &* 0xFF51_AFD7_ED55_8CCD
        word = (word ^ word &>> 33) &* 0xC4CE_B9FE_1A85_EC53
        return word ^ word &>> 33
    }
}
