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
    @inline(__always)
    public mutating func code(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = RowHash.hash(bytes)
        let tag = hash & 0xFFFF_FFFF_0000_0000
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { break }
            if entry & 0xFFFF_FFFF_0000_0000 == tag {
                let code = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
                if equals(code, bytes) { return Int32(truncatingIfNeeded: code) }
            }
            slot = (slot + 1) & mask
        }
        return insert(bytes, tag: tag, slot: slot)
    }

    @inline(__always)
    private func equals(_ code: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(values.offsets[code])
        let length = Int(values.offsets[code + 1]) - start
        guard length == bytes.count else { return false }
        return values.bytes.withUnsafeBufferPointer { own in
            for index in 0..<length where own[start &+ index] != bytes[index] { return false }
            return true
        }
    }

    @inline(never)
    private mutating func insert(
        _ bytes: UnsafeBufferPointer<UInt8>, tag: UInt64, slot: Int
    ) -> Int32 {
        let code = values.count
        values.append(bytes)
        slots[slot] = tag | UInt64(code + 1)
        if values.count * 2 > slots.count { grow() }
        return Int32(code)
    }

    private mutating func grow() {
        let size = slots.count * 4
        mask = size - 1
        slots = Array(repeating: 0, count: size)
        let hashes = RowHash.hash(values)
        for (code, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(code + 1)
        }
    }
}
