import CSystem

/// Which bytes of a block end the plain part of a string: quotes, backslashes, control characters.
///
/// ```
/// bytes   {"id":"2dd7efc6","n":17}⏎
/// bits    0100101000000001010010001
/// ```
/// All of a block is looked at once, 64 bytes at a time; after that the end of a string of any length
/// is one load and one count of zeros away. Whoever makes one gives it back.
struct JSONIndex {
    /// Bits from the lowest of each byte; a word more than is needed, so that eight bytes may be read
    /// from any of them.
    private var bits: UnsafeMutablePointer<UInt64>
    private var capacity: Int
    private(set) var count = 0

    init() {
        capacity = 1 << 12
        bits = .allocate(capacity: capacity)
    }

    func deallocate() { bits.deallocate() }

    /// - Returns: Whether no byte has its highest bit.
    mutating func fill(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let words = bytes.count / 64 + 2
        if words > capacity {
            deallocate()
            capacity = words
            bits = .allocate(capacity: capacity)
        }
        count = bytes.count
        (bits + words - 2).update(repeating: 0, count: 2)
        return weir_index_json(bytes.baseAddress, bytes.count, bits) != 0
    }

    /// The first marked place from here, which lies within the block; `count` where there is none.
    @inline(__always)
    func next(from place: Int) -> Int {
        let marks = word(at: place) &>> UInt64(truncatingIfNeeded: place & 7)
        guard marks == 0 else { return place &+ marks.trailingZeroBitCount }
        return far(from: place)
    }

    /// The marks of a long string: those of 57 places at least were looked at.
    @inline(never)
    private func far(from place: Int) -> Int {
        var place = place & ~7
        while true {
            place += 64
            guard place < count else { return count }
            let marks = word(at: place)
            if marks != 0 { return place + marks.trailingZeroBitCount }
        }
    }

    @inline(__always)
    private func word(at place: Int) -> UInt64 {
        UnsafeRawPointer(bits).loadUnaligned(fromByteOffset: place &>> 3, as: UInt64.self)
            .littleEndian
    }
}
