import CSystem

/// Numbers distinct strings in the order in which they are first seen.
///
/// ```
/// slots (a power of two, at most half full)      values
/// ┌────────────────┬──────┐
/// │ hash (upper 32)│ code │ ──────────────────► offsets ─► bytes
/// └────────────────┴──────┘
/// ```
public struct DictionaryBuilder: Sendable {
    public private(set) var values = StringVector()
    /// The upper half of the hash above the code plus one; zero where nothing is.
    private var slots: [UInt64]
    private var mask: Int

    public init() {
        slots = Array(repeating: 0, count: 64)
        mask = 63
    }

    public var count: Int { values.count }

    /// The string's number; a new one if it is new.
    ///
    /// Complexity: O(length) expected.
    public mutating func code(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let base = bytes.baseAddress ?? Self.nothing
        let hash = Self.hash(base, bytes.count)
        if let code = find(base, bytes.count, hash) { return code }
        return insert(base, bytes.count, hash)
    }

    /// Whether the string has a number.
    public func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let base = bytes.baseAddress ?? Self.nothing
        return find(base, bytes.count, Self.hash(base, bytes.count)) != nil
    }

    /// The numbers of many strings.
    ///
    /// - Parameters:
    ///   - starts: Where each string begins, counted from `base`.
    ///   - lengths: Their lengths in bytes; `null` takes the empty string's number.
    ///   - codes: Room for `count` numbers.
    public mutating func encode(
        count: Int, starts: UnsafePointer<UInt32>, lengths: UnsafePointer<UInt32>, null: UInt32,
        base: UnsafePointer<UInt8>, into codes: UnsafeMutablePointer<Int64>
    ) {
        for row in 0..<count {
            let length = lengths[row] == null ? 0 : Int(lengths[row])
            let text = base + Int(starts[row])
            let hash = Self.hash(text, length)
            codes[row] = Int64(find(text, length, hash) ?? insert(text, length, hash))
        }
    }

    private static let tagMask: UInt64 = 0xFFFF_FFFF_0000_0000

    @inline(__always)
    private func find(_ text: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64) -> Int32? {
        let tag = hash & Self.tagMask
        let mask = mask
        return slots.withUnsafeBufferPointer { slots in
            var slot = Int(truncatingIfNeeded: hash) & mask
            while true {
                let entry = slots[slot]
                if entry == 0 { return nil }
                if entry & Self.tagMask == tag {
                    let code = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1
                    if equals(code, text, length) { return Int32(truncatingIfNeeded: code) }
                }
                slot = (slot &+ 1) & mask
            }
        }
    }

    @inline(__always)
    private func equals(_ code: Int, _ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        let start = values.offsets.withUnsafeBufferPointer { offsets in
            Int(offsets[code &+ 1]) &- Int(offsets[code]) == length ? Int(offsets[code]) : -1
        }
        guard start >= 0 else { return false }
        return values.bytes.withUnsafeBufferPointer { own in
            length == 0 || weir_equal(own.baseAddress! + start, text, length) != 0
        }
    }

    @inline(never)
    private mutating func insert(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64
    ) -> Int32 {
        let code = values.count
        values.append(UnsafeBufferPointer(start: text, count: length))
        if values.count * 2 > slots.count { grow(to: slots.count * 4) } else { place(code, hash) }
        return Int32(code)
    }

    private mutating func place(_ code: Int, _ hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = (hash & Self.tagMask) | UInt64(code + 1)
    }

    private mutating func grow(to size: Int) {
        mask = size - 1
        slots = Array(repeating: 0, count: size)
        for code in 0..<values.count {
            let start = Int(values.offsets[code])
            let length = Int(values.offsets[code + 1]) - start
            let hash = values.bytes.withUnsafeBufferPointer { own in
                Self.hash(length == 0 ? Self.nothing : own.baseAddress! + start, length)
            }
            place(code, hash)
        }
    }

    /// What the empty string points to; nobody writes or reads there.
    private nonisolated(unsafe) static let nothing = UnsafePointer(
        UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

    /// Sixteen bytes a step by a full multiplication, the last ones overlapping (after wyhash, Wang
    /// Yi, 2020). Numbers are given in order of appearance, so nothing outside depends on it.
    @inline(__always)
    private static func hash(_ text: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(text)
        var state = UInt64(truncatingIfNeeded: count) ^ 0xA076_1D64_78BD_642F
        if count >= 8 {
            var at = 0
            while at &+ 16 < count {
                state = fold(
                    raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ 0xE703_7ED1_A0B4_28DB,
                    raw.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self) ^ state)
                at &+= 16
            }
            // Between one and sixteen bytes are left, and there are at least eight to look at.
            let first = count >= 16 ? count &- 16 : 0
            return fold(
                raw.loadUnaligned(fromByteOffset: first, as: UInt64.self) ^ 0x8EBC_6AF0_9C88_C6E3,
                raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) ^ state)
        }
        var rest: UInt64 = 0
        for index in 0..<count { rest = rest &<< 8 | UInt64(text[index]) }
        return fold(rest ^ 0x8EBC_6AF0_9C88_C6E3, state)
    }

    @inline(__always)
    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
