import Columns

/// Numbers distinct byte strings densely from 0, in the order they are first seen.
///
/// ```
/// hash(bytes) >> shift ─► [tag | code + 1, 0, …] ─► next slot on a collision
///                          the low half of the hash, then entries[code] is compared
/// code ─► (hash, bytes 9 to 16, the last 8 bytes, length, start) ─► bytes
/// ```
/// Of strings up to 24 bytes the hash is a bijection of the first eight, given the length and the others:
/// where these agree the strings do, and their bytes, which mostly lie far away, need not be looked at.
/// Numbers given back by `remove` are used again; their bytes are dropped when half of them are idle.
struct TextTable: Sendable {
    struct Entry: Sendable, BitwiseCopyable {
        var key: Key
        var length: Int32
        /// In units of `alignment`.
        private var place: UInt32

        init(key: Key, length: Int, start: Int) {
            self.key = key
            self.length = Int32(length)
            place = UInt32(start / TextTable.alignment)
        }

        /// Its first byte's place.
        @inline(__always)
        var start: Int { Int(place) &* TextTable.alignment }
    }

    /// Strings begin at multiples of it, so that 32 bits tell where in 16 GB.
    private static let alignment = 4
    /// Strings that are equal where their keys and lengths are.
    private static let lengthOfKey = 24

    /// What a string is looked up by.
    struct Key: Sendable, BitwiseCopyable, Equatable {
        var hash: UInt64
        /// Bytes 9 to 16, zeros after the end; 0 for strings of more than 24.
        var more: UInt64 = 0
        /// The last 8 bytes of strings of 17 to 24.
        var last: UInt64 = 0

        @inline(__always)
        static func == (left: Key, right: Key) -> Bool {
            (left.hash ^ right.hash) | (left.more ^ right.more) | (left.last ^ right.last) == 0
        }
    }

    /// The hash's low half in the high half, the code + 1 in the low half; 0 is empty.
    private var slots = [UInt64](repeating: 0, count: 64)
    private var shift: UInt64 = 64 - 6
    private var occupied = 0
    private(set) var bytes: [UInt8] = []
    private(set) var entries: [Entry] = []
    private(set) var freeCodes: [Int32] = []
    private var idleBytes = 0

    var capacity: Int { entries.count }
    var count: Int { entries.count - freeCodes.count }
    var sizeInBytes: Int { slots.count * 8 + bytes.count + entries.count * 32 }

    @inline(__always)
    private static func slot(_ hash: UInt64, _ code: Int32) -> UInt64 {
        hash &<< 32 | UInt64(UInt32(bitPattern: code &+ 1))
    }

    /// −1 for an empty slot.
    @inline(__always)
    private static func code(_ slot: UInt64) -> Int32 { Int32(truncatingIfNeeded: slot) &- 1 }

    /// Gives a code that no text leads to: for null.
    mutating func allocate() -> Int32 {
        newCode(UnsafeRawBufferPointer(start: nil, count: 0), Key(hash: 0))
    }

    /// The code of the text; a new one gets one.
    mutating func insert(_ text: UnsafeRawBufferPointer) -> Int32 {
        growIfFull()
        return insert(text, Self.key(of: text))
    }

    private mutating func insert(_ text: UnsafeRawBufferPointer, _ key: Key) -> Int32 {
        let index = slot(of: text, key)
        if slots[index] != 0 { return Self.code(slots[index]) }
        let code = newCode(text, key)
        slots[index] = Self.slot(key.hash, code)
        occupied += 1
        return code
    }

    /// The code of the text, or −1.
    func find(_ text: UnsafeRawBufferPointer) -> Int32 {
        Self.code(slots[slot(of: text, Self.key(of: text))])
    }

    /// The code of each string; new ones get one.
    mutating func insert(_ strings: StringVector) -> [Int32] {
        var codes = [Int32](repeating: -1, count: strings.count)
        let keys = Self.keys(of: strings)
        strings.bytes.withUnsafeBytes { bytes in
            strings.offsets.withUnsafeBufferPointer { offsets in
                findFirst(bytes, offsets, keys, into: &codes)
                var row = 0
                while row < keys.count {
                    row = findKnown(bytes, offsets, keys, from: row, into: &codes)
                    guard row < keys.count else { break }
                    growIfFull()
                    let range = Int(offsets[row])..<Int(offsets[row + 1])
                    codes[row] = insert(
                        UnsafeRawBufferPointer(rebasing: bytes[range]), keys[row])
                    row += 1
                }
            }
        }
        return codes
    }

    /// The code of each string, or −1.
    func find(_ strings: StringVector) -> [Int32] {
        var codes = [Int32](repeating: -1, count: strings.count)
        let keys = Self.keys(of: strings)
        strings.bytes.withUnsafeBytes { bytes in
            strings.offsets.withUnsafeBufferPointer { offsets in
                findFirst(bytes, offsets, keys, into: &codes)
                var row = 0
                while row < keys.count {
                    row = 1 + findKnown(bytes, offsets, keys, from: row, into: &codes)
                }
            }
        }
        return codes
    }

    /// Looks at the first slot of every string, then at the bytes of those that agree so far. No
    /// branch depends on what is found, so the processor waits for many slots at a time.
    private func findFirst(
        _ bytes: UnsafeRawBufferPointer, _ offsets: UnsafeBufferPointer<Int32>,
        _ keys: [Key], into codes: inout [Int32]
    ) {
        let shift = self.shift
        let count = keys.count
        guard !entries.isEmpty else { return }
        slots.withUnsafeBufferPointer { slots in
            keys.withUnsafeBufferPointer { keys in
                codes.withUnsafeMutableBufferPointer { codes in
                    for row in 0..<count {
                        let hash = keys[row].hash
                        let slot = slots[Int(truncatingIfNeeded: hash &>> shift)]
                        codes[row] = slot &>> 32 == hash & 0xFFFF_FFFF ? Self.code(slot) : -1
                    }
                    checkCandidates(bytes, offsets, keys, codes)
                }
            }
        }
    }

    /// Takes back codes of other strings with the same tag.
    private func checkCandidates(
        _ bytes: UnsafeRawBufferPointer, _ offsets: UnsafeBufferPointer<Int32>,
        _ keys: UnsafeBufferPointer<Key>, _ codes: UnsafeMutableBufferPointer<Int32>
    ) {
        entries.withUnsafeBufferPointer { entries in
            self.bytes.withUnsafeBytes { own in
                for row in 0..<codes.count {
                    let code = codes[row]
                    // A row without a candidate looks at the first entry, and stays −1.
                    let entry = entries[Int(max(code, 0))]
                    let start = Int(offsets[row])
                    let length = Int(offsets[row &+ 1]) &- start
                    var isSame = entry.key == keys[row] && Int(entry.length) == length
                    if length > Self.lengthOfKey, isSame {
                        isSame = Self.isSame(
                            own.baseAddress! + entry.start, bytes.baseAddress! + start, length)
                    }
                    codes[row] = isSame ? code : -1
                }
            }
        }
    }

    /// Writes the codes of known strings that have none yet.
    ///
    /// - Returns: The first row whose string is not known, or how many rows there are.
    private func findKnown(
        _ bytes: UnsafeRawBufferPointer, _ offsets: UnsafeBufferPointer<Int32>,
        _ keys: [Key], from start: Int, into codes: inout [Int32]
    ) -> Int {
        let mask = slots.count - 1
        let shift = self.shift
        let count = keys.count
        return slots.withUnsafeBufferPointer { slots in
            keys.withUnsafeBufferPointer { keys in
                codes.withUnsafeMutableBufferPointer { codes in
                    for row in start..<count where codes[row] < 0 {
                        let hash = keys[row].hash
                        let text = UnsafeRawBufferPointer(
                            rebasing: bytes[Int(offsets[row])..<Int(offsets[row + 1])])
                        var index = Int(truncatingIfNeeded: hash &>> shift)
                        while true {
                            let slot = slots[index]
                            if slot == 0 { return row }
                            if slot &>> 32 == hash & 0xFFFF_FFFF,
                                isSame(Self.code(slot), text, keys[row])
                            {
                                codes[row] = Self.code(slot)
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
        let entry = entries[Int(code)]
        return bytes.withUnsafeBytes {
            body(
                UnsafeRawBufferPointer(
                    rebasing: $0[entry.start..<entry.start + Int(entry.length)]))
        }
    }

    /// The texts of codes, end to end.
    func strings(of codes: [Int32]) -> StringVector {
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(codes.count + 1)
        var total: Int32 = 0
        for code in codes {
            total += entries[Int(code)].length
            offsets.append(total)
        }
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(total)) { target, initialized in
            self.bytes.withUnsafeBufferPointer { source in
                for (place, code) in codes.enumerated() {
                    let entry = entries[Int(code)]
                    if entry.length == 0 { continue }
                    (target.baseAddress! + Int(offsets[place])).update(
                        from: source.baseAddress! + entry.start, count: Int(entry.length))
                }
            }
            initialized = Int(total)
        }
        return StringVector(offsets: offsets, bytes: bytes)
    }

    mutating func remove(_ codes: [Int32]) {
        for code in codes {
            let mask = slots.count - 1
            var hole = Int(entries[Int(code)].key.hash &>> shift)
            while slots[hole] != 0, Self.code(slots[hole]) != code { hole = (hole + 1) & mask }
            if slots[hole] != 0 { close(hole) }
            freeCodes.append(code)
            idleBytes += (Int(entries[Int(code)].length) + 3) & ~3
            entries[Int(code)].length = 0
        }
        if idleBytes > 4096, idleBytes * 2 > bytes.count { dropIdleBytes() }
    }

    private mutating func close(_ slot: Int) {
        let mask = slots.count - 1
        var hole = slot
        var index = slot
        while true {
            index = (index + 1) & mask
            guard slots[index] != 0 else { break }
            let home = Int(entries[Int(Self.code(slots[index]))].key.hash &>> shift)
            if ((index - home) & mask) >= ((index - hole) & mask) {
                slots[hole] = slots[index]
                hole = index
            }
        }
        slots[hole] = 0
        occupied -= 1
    }

    private mutating func newCode(_ text: UnsafeRawBufferPointer, _ key: Key) -> Int32 {
        let entry = Entry(key: key, length: text.count, start: bytes.count)
        bytes.append(contentsOf: text)
        Self.align(&bytes)
        if let code = freeCodes.popLast() {
            entries[Int(code)] = entry
            return code
        }
        entries.append(entry)
        return Int32(entries.count - 1)
    }

    private static func align(_ bytes: inout [UInt8]) {
        while bytes.count % alignment != 0 { bytes.append(0) }
    }

    /// The slot that holds the text, or the empty one where it belongs.
    private func slot(of text: UnsafeRawBufferPointer, _ key: Key) -> Int {
        let mask = slots.count - 1
        let hash = key.hash
        var index = Int(hash &>> shift)
        while slots[index] != 0 {
            let slot = slots[index]
            if slot &>> 32 == hash & 0xFFFF_FFFF, isSame(Self.code(slot), text, key) { break }
            index = (index + 1) & mask
        }
        return index
    }

    @inline(__always)
    private func isSame(_ code: Int32, _ text: UnsafeRawBufferPointer, _ key: Key) -> Bool {
        let entry = entries.withUnsafeBufferPointer { $0[Int(code)] }
        guard entry.key == key, Int(entry.length) == text.count else { return false }
        if text.count <= Self.lengthOfKey { return true }
        return bytes.withUnsafeBytes {
            Self.isSame($0.baseAddress! + entry.start, text.baseAddress!, text.count)
        }
    }

    /// Compares more than eight bytes.
    @inline(__always)
    private static func isSame(
        _ own: UnsafeRawPointer, _ text: UnsafeRawPointer, _ count: Int
    ) -> Bool {
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

    /// Small tables are kept emptier: more strings are found in the first slot.
    private mutating func growIfFull() {
        let limit = slots.count <= 1 << 17 ? slots.count / 3 : slots.count / 4 * 3
        if occupied >= limit { rehash(toSlots: slots.count * 2) }
    }

    private mutating func rehash(toSlots count: Int) {
        let old = slots
        shift = UInt64(64 - count.trailingZeroBitCount)
        let mask = count - 1
        let shift = self.shift
        slots = [UInt64](repeating: 0, count: count)
        slots.withUnsafeMutableBufferPointer { slots in
            entries.withUnsafeBufferPointer { entries in
                for slot in old where slot != 0 {
                    var index = Int(entries[Int(Self.code(slot))].key.hash &>> shift)
                    while slots[index] != 0 { index = (index &+ 1) & mask }
                    slots[index] = slot
                }
            }
        }
    }

    private mutating func dropIdleBytes() {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count - idleBytes)
        for code in entries.indices {
            let entry = entries[code]
            entries[code] = Entry(
                key: entry.key, length: Int(entry.length), start: kept.count)
            kept.append(contentsOf: bytes[entry.start..<entry.start + Int(entry.length)])
            Self.align(&kept)
        }
        bytes = kept
        idleBytes = 0
    }

    static func keys(of strings: StringVector) -> [Key] {
        let count = strings.count
        return [Key](unsafeUninitializedCapacity: count) { keys, initialized in
            strings.bytes.withUnsafeBytes { bytes in
                strings.offsets.withUnsafeBufferPointer { offsets in
                    for row in 0..<count {
                        let start = Int(offsets[row])
                        let length = Int(offsets[row + 1]) &- start
                        if length <= 16, start &+ 16 <= bytes.count {
                            keys[row] = key(
                                bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self),
                                bytes.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self),
                                length)
                        } else if length > 16, length <= lengthOfKey {
                            keys[row] = key(
                                ofLonger: bytes.baseAddress! + start, length)
                        } else {
                            keys[row] = key(
                                of: UnsafeRawBufferPointer(
                                    rebasing: bytes[start..<start &+ length]))
                        }
                    }
                }
            }
            initialized = count
        }
    }

    /// Of a string up to sixteen bytes, with whatever follows it. Without branches.
    @inline(__always)
    private static func key(_ low: UInt64, _ high: UInt64, _ length: Int) -> Key {
        let bits = UInt64(truncatingIfNeeded: length &* 8)
        let part: UInt64 = 1 &<< (bits & 63) &- 1
        let lowMask = length >= 8 ? UInt64.max : part
        let highMask = length <= 8 ? 0 : length == 16 ? UInt64.max : part
        let more = high & highMask
        let state = begin(length) ^ (low & lowMask) ^ (more &* 0xC2B2_AE3D_27D4_EB4F)
        return Key(hash: finish(state ^ (more &>> 32)), more: more)
    }

    /// Of a string of 17 to 24 bytes.
    @inline(__always)
    private static func key(ofLonger text: UnsafeRawPointer, _ length: Int) -> Key {
        let first = text.loadUnaligned(as: UInt64.self)
        let more = text.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        let last = text.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
        let state = step(step(begin(length) ^ first) ^ more)
        return Key(hash: finish(state ^ last), more: more, last: last)
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

    /// A bijection, as `step` is.
    @inline(__always)
    private static func finish(_ state: UInt64) -> UInt64 {
        let product = step(state) &* 0x94D0_49BB_1331_11EB
        return product ^ (product &>> 31)
    }

    /// Of any string; longer ones are mixed eight bytes at a time.
    static func key(of text: UnsafeRawBufferPointer) -> Key {
        if text.count > 16, text.count <= lengthOfKey {
            return key(ofLonger: text.baseAddress!, text.count)
        }
        if text.count <= 16 {
            var words: (UInt64, UInt64) = (0, 0)
            withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: text) }
            return key(words.0, words.1, text.count)
        }
        var state = begin(text.count)
        var index = 0
        while index &+ 8 < text.count {
            let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            state = step(state ^ word)
            index &+= 8
        }
        let last = text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
        return Key(hash: finish(state ^ last))
    }
}
