import Columns

/// Numbers distinct byte strings densely from 0, in the order they are first seen.
///
/// ```
/// hash(bytes) >> shift ─► [(hash, code, length), (0, −1, 0), …]
/// code ─► starts[code], lengths[code] ─► bytes
/// ```
/// Up to eight bytes are turned into the hash by a bijection, so that two such strings of one length
/// and hash are the same and their bytes need not be looked at.
/// Numbers given back by `remove` are used again; their bytes are dropped when half of them are idle.
struct TextTable: Sendable {
    struct Slot: Sendable, BitwiseCopyable {
        var hash: UInt64
        var code: Int32
        var length: Int32

        static let empty = Slot(hash: 0, code: -1, length: 0)
    }

    private var slots = [Slot](repeating: .empty, count: 64)
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
        growIfFull()
        return insert(text, hash: Self.hash(text))
    }

    private mutating func insert(_ text: UnsafeRawBufferPointer, hash: UInt64) -> Int32 {
        let index = slot(of: text, hash: hash)
        if slots[index].code >= 0 { return slots[index].code }
        let code = newCode(text)
        slots[index] = Slot(hash: hash, code: code, length: Int32(text.count))
        occupied += 1
        return code
    }

    /// The code of the text, or −1.
    func find(_ text: UnsafeRawBufferPointer) -> Int32 {
        slots[slot(of: text, hash: Self.hash(text))].code
    }

    /// The code of each string; new ones get one.
    mutating func insert(_ strings: StringVector) -> [Int32] {
        var codes = [Int32](repeating: -1, count: strings.count)
        let hashes = Self.hashes(of: strings)
        strings.bytes.withUnsafeBytes { bytes in
            strings.offsets.withUnsafeBufferPointer { offsets in
                findFirst(bytes, offsets, hashes, into: &codes)
                var row = 0
                while row < hashes.count {
                    row = findKnown(bytes, offsets, hashes, from: row, into: &codes)
                    guard row < hashes.count else { break }
                    growIfFull()
                    let range = Int(offsets[row])..<Int(offsets[row + 1])
                    codes[row] = insert(
                        UnsafeRawBufferPointer(rebasing: bytes[range]), hash: hashes[row])
                    row += 1
                }
            }
        }
        return codes
    }

    /// The code of each string, or −1.
    func find(_ strings: StringVector) -> [Int32] {
        var codes = [Int32](repeating: -1, count: strings.count)
        let hashes = Self.hashes(of: strings)
        strings.bytes.withUnsafeBytes { bytes in
            strings.offsets.withUnsafeBufferPointer { offsets in
                findFirst(bytes, offsets, hashes, into: &codes)
                var row = 0
                while row < hashes.count {
                    row = 1 + findKnown(bytes, offsets, hashes, from: row, into: &codes)
                }
            }
        }
        return codes
    }

    /// Looks at the first slot of every string, then at the bytes of those that agree so far. No
    /// branch depends on what is found, so the processor waits for many slots at a time.
    private func findFirst(
        _ bytes: UnsafeRawBufferPointer, _ offsets: UnsafeBufferPointer<Int32>,
        _ hashes: [UInt64], into codes: inout [Int32]
    ) {
        let shift = self.shift
        let count = hashes.count
        slots.withUnsafeBufferPointer { slots in
            hashes.withUnsafeBufferPointer { hashes in
                codes.withUnsafeMutableBufferPointer { codes in
                    for row in 0..<count {
                        let hash = hashes[row]
                        let slot = slots[Int(truncatingIfNeeded: hash &>> shift)]
                        let length = offsets[row &+ 1] &- offsets[row]
                        let isSame = slot.hash == hash && slot.length == length
                        codes[row] = isSame ? slot.code : -1
                    }
                    for row in 0..<count {
                        let code = codes[row]
                        let start = Int(offsets[row])
                        let length = Int(offsets[row &+ 1]) &- start
                        if length > 8, code >= 0,
                            !isSame(code, bytes.baseAddress! + start, length)
                        {
                            codes[row] = -1
                        }
                    }
                }
            }
        }
    }

    /// Writes the codes of known strings that have none yet.
    ///
    /// - Returns: The first row whose string is not known, or how many rows there are.
    private func findKnown(
        _ bytes: UnsafeRawBufferPointer, _ offsets: UnsafeBufferPointer<Int32>,
        _ hashes: [UInt64], from start: Int, into codes: inout [Int32]
    ) -> Int {
        let mask = slots.count - 1
        let shift = self.shift
        let count = hashes.count
        return slots.withUnsafeBufferPointer { slots in
            hashes.withUnsafeBufferPointer { hashes in
                codes.withUnsafeMutableBufferPointer { codes in
                    for row in start..<count where codes[row] < 0 {
                        let hash = hashes[row]
                        let from = Int(offsets[row])
                        let length = offsets[row + 1] &- offsets[row]
                        var index = Int(truncatingIfNeeded: hash &>> shift)
                        while true {
                            let slot = slots[index]
                            if slot.code < 0 { return row }
                            if slot.hash == hash, slot.length == length,
                                length <= 8
                                    || isSame(slot.code, bytes.baseAddress! + from, Int(length))
                            {
                                codes[row] = slot.code
                                break
                            }
                            index = (index &+ 1) & mask
                        }
                    }
                    return count
                }
            }
        }
    }

    func withText<Result>(_ code: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let start = starts[Int(code)]
        let end = start + Int(lengths[Int(code)])
        return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    }

    /// The texts of codes, end to end.
    func strings(of codes: [Int32]) -> StringVector {
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(codes.count + 1)
        var total: Int32 = 0
        for code in codes {
            total += lengths[Int(code)]
            offsets.append(total)
        }
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(total)) { target, initialized in
            self.bytes.withUnsafeBufferPointer { source in
                for (place, code) in codes.enumerated() where lengths[Int(code)] > 0 {
                    (target.baseAddress! + Int(offsets[place])).update(
                        from: source.baseAddress! + starts[Int(code)],
                        count: Int(lengths[Int(code)]))
                }
            }
            initialized = Int(total)
        }
        return StringVector(offsets: offsets, bytes: bytes)
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
        slots[hole] = .empty
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
            let slot = slots[index]
            if slot.hash == hash, Int(slot.length) == text.count {
                if text.count <= 8 || isSame(slot.code, text.baseAddress!, text.count) { break }
            }
            index = (index + 1) & mask
        }
        return index
    }

    /// Compares more than eight bytes with those of a code.
    @inline(__always)
    private func isSame(_ code: Int32, _ text: UnsafeRawPointer, _ count: Int) -> Bool {
        starts.withUnsafeBufferPointer { starts in
            bytes.withUnsafeBytes { bytes in
                let own = bytes.baseAddress! + starts[Int(code)]
                var at = 0
                while at &+ 8 < count {
                    let left = text.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                    let right = own.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                    if left != right { return false }
                    at &+= 8
                }
                return text.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
                    == own.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            }
        }
    }

    private mutating func growIfFull() {
        guard occupied >= slots.count / 4 * 3 else { return }
        rehash(toSlots: slots.count * (slots.count < 1 << 14 ? 4 : 2))
    }

    private mutating func rehash(toSlots count: Int) {
        let old = slots
        shift = UInt64(64 - count.trailingZeroBitCount)
        let mask = count - 1
        let shift = self.shift
        slots = [Slot](repeating: .empty, count: count)
        slots.withUnsafeMutableBufferPointer { slots in
            for slot in old where slot.code >= 0 {
                var index = Int(slot.hash &>> shift)
                while slots[index].code >= 0 { index = (index &+ 1) & mask }
                slots[index] = slot
            }
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

    static func hashes(of strings: StringVector) -> [UInt64] {
        let count = strings.count
        return [UInt64](unsafeUninitializedCapacity: count) { hashes, initialized in
            strings.bytes.withUnsafeBytes { bytes in
                strings.offsets.withUnsafeBufferPointer { offsets in
                    for row in 0..<count {
                        let start = Int(offsets[row])
                        let length = Int(offsets[row + 1]) &- start
                        if length <= 8, start &+ 8 <= bytes.count {
                            // What lies behind the text is shifted out.
                            let word = bytes.loadUnaligned(
                                fromByteOffset: start, as: UInt64.self)
                            let kept = length == 0 ? 0 : word &<< UInt64(64 &- length &* 8)
                            hashes[row] = finish(begin(length) ^ kept)
                        } else {
                            let text = UnsafeRawBufferPointer(
                                rebasing: bytes[start..<start &+ length])
                            hashes[row] = hash(text)
                        }
                    }
                }
            }
            initialized = count
        }
    }

    @inline(__always)
    private static func begin(_ length: Int) -> UInt64 {
        0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: length) &* 0xA24B_AED4_963E_E407
    }

    @inline(__always)
    private static func step(_ state: UInt64) -> UInt64 {
        let product = state &* 0xBF58_476D_1CE4_E5B9
        return product ^ (product &>> 32)
    }

    /// A bijection.
    @inline(__always)
    private static func finish(_ state: UInt64) -> UInt64 {
        let product = step(state) &* 0x94D0_49BB_1331_11EB
        return product ^ (product &>> 31)
    }

    /// Mixes eight bytes at a time; the length is part of it. Fewer than eight are the high bytes
    /// of the word.
    static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var state = begin(text.count)
        if text.count < 8 {
            var word: UInt64 = 0
            for byte in text.reversed() { word = word &<< 8 | UInt64(byte) }
            return finish(state ^ (text.isEmpty ? 0 : word &<< UInt64(64 - text.count * 8)))
        }
        var index = 0
        while index &+ 8 < text.count {
            let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            state = step(state ^ word)
            index &+= 8
        }
        let last = text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
        return finish(state ^ last)
    }
}
