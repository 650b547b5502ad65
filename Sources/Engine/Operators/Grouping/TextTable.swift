/// Numbers distinct byte strings densely from 0, in the order they are first seen.
///
/// ```
/// mix(bytes) >> shift ─► [(hash, code), (0, −1), …]
/// code ─► starts[code], lengths[code] ─► bytes
/// ```
/// Numbers given back by `remove` are used again; their bytes are dropped when half of them are idle.
struct TextTable: Sendable {
    struct Slot: Sendable {
        var hash: UInt64
        var code: Int32
    }

    private var slots = [Slot](repeating: Slot(hash: 0, code: -1), count: 64)
    private var shift: UInt64 = 64 - 6
    private var occupied = 0
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [Int] = []
    private(set) var lengths: [Int32] = []
    private(set) var freeCodes: [Int32] = []
    private var idleBytes = 0

    var capacity: Int { starts.count }
    var count: Int { starts.count - freeCodes.count }
    var sizeInBytes: Int { slots.count * 16 + bytes.count + starts.count * 12 }

    /// Gives a code that no text leads to: for null.
    mutating func allocate() -> Int32 { newCode(UnsafeRawBufferPointer(start: nil, count: 0)) }

    /// The code of the text; a new one gets one.
    mutating func insert(_ text: UnsafeRawBufferPointer) -> Int32 {
        if occupied >= slots.count / 4 * 3 { rehash(toSlots: slots.count * 4) }
        let hash = Self.hash(text)
        let index = slot(of: text, hash: hash)
        if slots[index].code >= 0 { return slots[index].code }
        let code = newCode(text)
        slots[index] = Slot(hash: hash, code: code)
        occupied += 1
        return code
    }

    /// The code of the text, or −1.
    func find(_ text: UnsafeRawBufferPointer) -> Int32 {
        slots[slot(of: text, hash: Self.hash(text))].code
    }

    func withText<Result>(_ code: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let start = starts[Int(code)]
        let end = start + Int(lengths[Int(code)])
        return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    }

    mutating func remove(_ codes: [Int32]) {
        for code in codes {
            let hash = withText(code) { Self.hash($0) }
            var hole = Int(hash &>> shift)
            let mask = slots.count - 1
            while slots[hole].code >= 0, slots[hole].code != code { hole = (hole + 1) & mask }
            if slots[hole].code == code { close(hole) }
            freeCodes.append(code)
            idleBytes += Int(lengths[Int(code)])
            lengths[Int(code)] = 0
        }
        if idleBytes > 4096, idleBytes * 2 > bytes.count { dropIdleBytes() }
    }

    private mutating func close(_ slot: Int) {
        let mask = slots.count - 1
        var hole = slot
        var index = slot
        while true {
            index = (index + 1) & mask
            guard slots[index].code >= 0 else { break }
            let home = Int(slots[index].hash &>> shift)
            if ((index - home) & mask) >= ((index - hole) & mask) {
                slots[hole] = slots[index]
                hole = index
            }
        }
        slots[hole] = Slot(hash: 0, code: -1)
        occupied -= 1
    }

    private mutating func newCode(_ text: UnsafeRawBufferPointer) -> Int32 {
        let start = bytes.count
        bytes.append(contentsOf: text)
        if let code = freeCodes.popLast() {
            starts[Int(code)] = start
            lengths[Int(code)] = Int32(text.count)
            return code
        }
        starts.append(start)
        lengths.append(Int32(text.count))
        return Int32(starts.count - 1)
    }

    /// The slot that holds the text, or the empty one where it belongs.
    private func slot(of text: UnsafeRawBufferPointer, hash: UInt64) -> Int {
        let mask = slots.count - 1
        var index = Int(hash &>> shift)
        while slots[index].code >= 0 {
            if slots[index].hash == hash {
                let code = Int(slots[index].code)
                if Int(lengths[code]) == text.count, equals(text, at: starts[code]) { break }
            }
            index = (index + 1) & mask
        }
        return index
    }

    @inline(__always)
    private func equals(_ text: UnsafeRawBufferPointer, at start: Int) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var index = 0
            while index + 8 <= text.count {
                let left = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let right = bytes.loadUnaligned(fromByteOffset: start + index, as: UInt64.self)
                if left != right { return false }
                index += 8
            }
            while index < text.count {
                if text[index] != bytes[start + index] { return false }
                index += 1
            }
            return true
        }
    }

    private mutating func rehash(toSlots count: Int) {
        let old = slots
        slots = [Slot](repeating: Slot(hash: 0, code: -1), count: count)
        shift = UInt64(64 - count.trailingZeroBitCount)
        let mask = count - 1
        for slot in old where slot.code >= 0 {
            var index = Int(slot.hash &>> shift)
            while slots[index].code >= 0 { index = (index + 1) & mask }
            slots[index] = slot
        }
    }

    private mutating func dropIdleBytes() {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count - idleBytes)
        for code in 0..<starts.count {
            let start = kept.count
            kept.append(contentsOf: bytes[starts[code]..<starts[code] + Int(lengths[code])])
            starts[code] = start
        }
        bytes = kept
        idleBytes = 0
    }

    /// Mixes eight bytes at a time; the length is part of it.
    @inline(__always)
    static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: text.count)
        var index = 0
        while index + 8 <= text.count {
            let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            state = (state ^ word) &* 0xBF58_476D_1CE4_E5B9
            state ^= state &>> 32
            index += 8
        }
        if index < text.count {
            var word: UInt64 = 0
            if text.count >= 8 {
                word = text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
            } else {
                var place: UInt64 = 0
                while index < text.count {
                    word |= UInt64(text[index]) &<< place
                    place += 8
                    index += 1
                }
            }
            state = (state ^ word) &* 0xBF58_476D_1CE4_E5B9
            state ^= state &>> 32
        }
        state = state &* 0x94D0_49BB_1331_11EB
        return state ^ (state &>> 31)
    }
}
