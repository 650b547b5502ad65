/// Numbers distinct 64-bit keys densely from 0, in the order they are first seen.
///
/// Keys of a small domain index an array directly; any others stand in an open-addressed table with
/// linear probing, at most three quarters full:
/// ```
/// direct   key − base ─► [code, −1, code, …]                        up to 65,536 entries, or 8 for each key
/// hashed   mix(key) >> shift ─► [tag | code + 1, 0, …] ─► next slot on a collision
///                                the upper half of mix(key), then keys[code] is compared
/// ```
/// A slot's tag tells where it belongs in a table of any size, so that growing looks at no key. A table
/// begins with an array, goes over to slots where keys lie far apart, and back to an array where they turn out
/// to be many that lie close: when the slots are full, and when `prepareToFind` says that no key comes any more.
/// Numbers given back by `remove` are used again.
struct CodeTable: Sendable {
    /// The key of each code; of no meaning for free codes.
    private(set) var keys: [Int64] = []
    private(set) var freeCodes: [Int32] = []
    private(set) var isHashed = false
    /// Keys that are fewer are left in slots, however close they lie: more, once others came that did not.
    private var leastForDirect = Self.directLimit / Self.mostEntriesOfKey
    private var base: Int64 = 0
    private var direct: [Int32] = []
    /// The key's tag in the high half, its code + 1 in the low half; 0 is empty.
    private var slots: [UInt64] = []
    private var shift: UInt64 = 0
    private var hashedCount = 0
    /// No key in slots lies outside of them.
    private var (lowest, highest) = (Int64.max, Int64.min)

    /// The widest domain that always indexes an array.
    static let directLimit = 1 << 16
    /// Entries of a wider array for each key, so that it takes about the memory of slots as they are after growing.
    private static let mostEntriesOfKey = 8
    /// So many rows are looked up before any is inserted: their slots are in the nearest cache then.
    private static let rowsAtOnce = 1024

    /// Codes given out so far, free ones included: one more than the largest.
    var capacity: Int { keys.count }
    var count: Int { keys.count - freeCodes.count }

    var sizeInBytes: Int {
        keys.count * 8 + direct.count * 4 + slots.count * 8
    }

    /// Gives a code that no key leads to: for null.
    mutating func allocate(key: Int64 = 0) -> Int32 {
        if let code = freeCodes.popLast() {
            keys[Int(code)] = key
            return code
        }
        keys.append(key)
        return Int32(keys.count - 1)
    }

    /// Writes each key's code; a new key gets one.
    mutating func insert(_ rows: [Int64], into codes: inout [Int32]) {
        guard !rows.isEmpty else { return }
        if !isHashed {
            // Most batches bring nothing that is not there.
            if findDirect(rows, into: &codes) { return }
            prepareDirect(for: rows)
        }
        if isHashed { insertHashed(rows, into: &codes) } else { insertDirect(rows, into: &codes) }
    }

    /// Writes each key's code, or −1.
    func find(_ rows: [Int64], into codes: inout [Int32]) {
        if isHashed {
            for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
                let part = start..<min(start + Self.rowsAtOnce, rows.count)
                findFirst(rows, part, into: &codes)
                findRest(rows, part, into: &codes)
            }
        } else {
            _ = findDirect(rows, into: &codes)
        }
    }

    func find(_ key: Int64) -> Int32 {
        if isHashed { return Self.code(slots[slot(of: key)]) }
        let index = UInt64(bitPattern: key &- base)
        return index < UInt64(direct.count) ? direct[Int(index)] : -1
    }

    /// Puts in a key under a code that `allocate` or an earlier table gave.
    ///
    /// - Precondition: The key is not there yet.
    mutating func insert(_ key: Int64, code: Int32) {
        while keys.count <= Int(code) { keys.append(0) }
        keys[Int(code)] = key
        if !isHashed { convertToHashed() }
        if isFull { rehash(toSlots: slotsAfterGrowth) }
        slots[slot(of: key)] = Self.slot(Self.mix(key), code)
        hashedCount += 1
        (lowest, highest) = (min(lowest, key), max(highest, key))
    }

    /// Makes codes free for use by other keys.
    mutating func remove(_ codes: [Int32]) {
        for code in codes {
            let key = keys[Int(code)]
            freeCodes.append(code)
            if isHashed {
                removeHashed(key, code: code)
            } else {
                let index = UInt64(bitPattern: key &- base)
                if index < UInt64(direct.count), direct[Int(index)] == code {
                    direct[Int(index)] = -1
                }
            }
        }
    }

    /// Marks codes that were never given out as free: for a table rebuilt with gaps.
    mutating func markFree(_ codes: [Int32], capacity: Int) {
        while keys.count < capacity { keys.append(0) }
        freeCodes = codes
    }
}

// MARK: - Small domains

extension CodeTable {
    /// Widens the direct array to hold all of `rows`, or gives it up for a hash table.
    private mutating func prepareDirect(for rows: [Int64]) {
        var low = rows[0]
        var high = rows[0]
        for key in rows {
            low = min(low, key)
            high = max(high, key)
        }
        if !direct.isEmpty {
            if low >= base, high < base + Int64(direct.count) { return }
            low = min(low, base)
            high = max(high, base + Int64(direct.count) - 1)
        }
        let limit = max(Self.directLimit, count * Self.mostEntriesOfKey)
        guard let domain = domain(of: low, high, limit: limit) else { return convertToHashed() }
        var wider = [Int32](repeating: -1, count: domain.count)
        let start = direct.isEmpty ? 0 : Int(base - domain.lowerBound)
        for (index, code) in direct.enumerated() where code >= 0 { wider[start + index] = code }
        direct = wider
        base = domain.lowerBound
    }

    /// What an array for keys from `low` to `high` stands for; nil where it would have more entries than `limit`.
    private func domain(of low: Int64, _ high: Int64, limit: Int) -> Range<Int64>? {
        let limit = Int64(limit)
        let (width, overflow) = high.subtractingReportingOverflow(low)
        guard !overflow, width < limit, high < Int64.max - limit, low > Int64.min + limit else {
            return nil
        }
        // Room to both sides, so that a slowly moving domain is not copied for every batch.
        let slack = min(limit - width - 1, max(width / 2, 64))
        let start = direct.isEmpty || low < base ? low - slack / 2 : base
        let end = start + min(high - start + 1 + slack / 2, limit)
        return end > high ? start..<end : nil
    }

    /// Writes each key's code, or −1.
    ///
    /// - Returns: Whether all have one.
    private func findDirect(_ rows: [Int64], into codes: inout [Int32]) -> Bool {
        let (base, limit) = (base, UInt64(direct.count))
        var isMissing: Int32 = 0
        direct.withUnsafeBufferPointer { direct in
            codes.withUnsafeMutableBufferPointer { codes in
                rows.withUnsafeBufferPointer { rows in
                    for row in 0..<rows.count {
                        let index = UInt64(bitPattern: rows[row] &- base)
                        let code = index < limit ? direct[Int(index)] : -1
                        codes[row] = code
                        isMissing |= code
                    }
                }
            }
        }
        return isMissing >= 0
    }

    /// - Precondition: `prepareDirect` has made room for all of them.
    private mutating func insertDirect(_ rows: [Int64], into codes: inout [Int32]) {
        guard !findDirect(rows, into: &codes) else { return }
        for row in 0..<rows.count where codes[row] < 0 {
            let index = Int(rows[row] &- base)
            if direct[index] < 0 { direct[index] = allocate(key: rows[row]) }
            codes[row] = direct[index]
        }
    }

    /// For a table that is complete: one load then finds a key, where they lie close.
    mutating func prepareToFind() {
        if isHashed { _ = convertToDirect(insteadOfSlots: slots.count) }
    }

    /// Gives the keys in slots an array, where it takes no more memory than so many slots.
    ///
    /// - Returns: Whether it does.
    private mutating func convertToDirect(insteadOfSlots count: Int) -> Bool {
        guard hashedCount >= leastForDirect,
            let domain = domain(of: lowest, highest, limit: max(Self.directLimit, count * 2))
        else { return false }
        var array = [Int32](repeating: -1, count: domain.count)
        // Not the codes of `keys`, which hold one for null too.
        for slot in slots where slot != 0 {
            array[Int(keys[Int(Self.code(slot))] - domain.lowerBound)] = Self.code(slot)
        }
        (direct, base) = (array, domain.lowerBound)
        (slots, hashedCount, isHashed) = ([], 0, false)
        (lowest, highest) = (.max, .min)
        return true
    }

    private mutating func convertToHashed() {
        isHashed = true
        if direct.count > Self.directLimit { leastForDirect = count * 4 }
        let old = direct
        direct = []
        rehash(toSlots: max(256, (count * 2).nextPowerOfTwo))
        for (index, code) in old.enumerated() where code >= 0 {
            let key = base + Int64(index)
            slots[slot(of: key)] = Self.slot(Self.mix(key), code)
            hashedCount += 1
            (lowest, highest) = (min(lowest, key), max(highest, key))
        }
    }
}

// MARK: - Hashing

extension CodeTable {
    @inline(__always)
    static func mix(_ key: Int64) -> UInt64 {
        var bits = UInt64(bitPattern: key)
        bits ^= bits &>> 32
        bits = bits &* 0x9E37_79B9_7F4A_7C15
        bits ^= bits &>> 29
        return bits &* 0xBF58_476D_1CE4_E5B9
    }

    @inline(__always)
    private static func slot(_ hash: UInt64, _ code: Int32) -> UInt64 {
        hash & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(bitPattern: code &+ 1))
    }

    @inline(__always)
    private static func isTagged(_ slot: UInt64, _ hash: UInt64) -> Bool {
        (slot ^ hash) &>> 32 == 0
    }

    /// −1 for an empty slot.
    @inline(__always)
    private static func code(_ slot: UInt64) -> Int32 {
        Int32(truncatingIfNeeded: slot) &- 1
    }

    /// The slot that holds `key`, or the empty one where it belongs.
    private func slot(of key: Int64) -> Int {
        let mask = slots.count - 1
        let hash = Self.mix(key)
        var index = Int(hash &>> shift)
        while slots[index] != 0 {
            let slot = slots[index]
            if Self.isTagged(slot, hash), keys[Int(Self.code(slot))] == key { break }
            index = (index + 1) & mask
        }
        return index
    }

    /// Looks at the first slot of every key, then at the keys of those whose tags agree. No branch
    /// depends on what is found, so the processor waits for many slots at a time.
    private func findFirst(_ rows: [Int64], _ part: Range<Int>, into codes: inout [Int32]) {
        let shift = self.shift
        guard !keys.isEmpty else {
            for row in part { codes[row] = -1 }
            return
        }
        slots.withUnsafeBufferPointer { slots in
            codes.withUnsafeMutableBufferPointer { codes in
                rows.withUnsafeBufferPointer { rows in
                    for row in part {
                        let hash = Self.mix(rows[row])
                        let slot = slots[Int(hash &>> shift)]
                        codes[row] = Self.isTagged(slot, hash) ? Self.code(slot) : -1
                    }
                    keys.withUnsafeBufferPointer { keys in
                        for row in part {
                            let code = codes[row]
                            // A row without a candidate looks at the first key, and stays −1.
                            let key = keys[Int(max(code, 0))]
                            codes[row] = key == rows[row] ? code : -1
                        }
                    }
                }
            }
        }
    }

    /// Goes on from the first slots of keys that were not found in them.
    private func findRest(_ rows: [Int64], _ part: Range<Int>, into codes: inout [Int32]) {
        let mask = slots.count - 1
        let shift = self.shift
        slots.withUnsafeBufferPointer { slots in
            codes.withUnsafeMutableBufferPointer { codes in
                rows.withUnsafeBufferPointer { rows in
                    keys.withUnsafeBufferPointer { keys in
                        for row in part where codes[row] < 0 {
                            let hash = Self.mix(rows[row])
                            var index = Int(hash &>> shift)
                            while slots[index] != 0 {
                                let slot = slots[index]
                                if Self.isTagged(slot, hash),
                                    keys[Int(Self.code(slot))] == rows[row]
                                {
                                    codes[row] = Self.code(slot)
                                    break
                                }
                                index = (index &+ 1) & mask
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func insertHashed(_ rows: [Int64], into codes: inout [Int32]) {
        var row = 0
        while row < rows.count {
            if isFull {
                // Those that have a code by now get the same one.
                if convertToDirect(insteadOfSlots: slotsAfterGrowth) {
                    return insert(rows, into: &codes)
                }
                rehash(toSlots: slotsAfterGrowth)
            }
            let part = row..<min(row + Self.rowsAtOnce, rows.count)
            findFirst(rows, part, into: &codes)
            row = insertMissing(rows, part, into: &codes)
        }
    }

    /// Finds or inserts the rows without a code, until the table is full.
    ///
    /// - Returns: The row to go on with.
    private mutating func insertMissing(
        _ rows: [Int64], _ part: Range<Int>, into codes: inout [Int32]
    ) -> Int {
        let mask = slots.count - 1
        let shift = self.shift
        var room = slots.count / 4 * 3 - hashedCount
        var row = part.lowerBound
        var free = freeCodes
        freeCodes = []
        var keys = self.keys
        self.keys = []
        var (low, high) = (lowest, highest)
        slots.withUnsafeMutableBufferPointer { slots in
            codes.withUnsafeMutableBufferPointer { codes in
                rows.withUnsafeBufferPointer { rows in
                    while row < part.upperBound {
                        if codes[row] >= 0 {
                            row += 1
                            continue
                        }
                        let key = rows[row]
                        let hash = Self.mix(key)
                        var index = Int(hash &>> shift)
                        var code: Int32 = -1
                        while slots[index] != 0 {
                            let slot = slots[index]
                            if Self.isTagged(slot, hash),
                                keys[Int(Self.code(slot))] == key
                            {
                                code = Self.code(slot)
                                break
                            }
                            index = (index + 1) & mask
                        }
                        if code < 0 {
                            if room == 0 { break }
                            room -= 1
                            if free.isEmpty {
                                code = Int32(truncatingIfNeeded: keys.count)
                                keys.append(key)
                            } else {
                                code = free.removeLast()
                                keys[Int(code)] = key
                            }
                            slots[index] = Self.slot(hash, code)
                            (low, high) = (min(low, key), max(high, key))
                        }
                        codes[row] = code
                        row += 1
                    }
                }
            }
        }
        hashedCount = slots.count / 4 * 3 - room
        self.keys = keys
        freeCodes = free
        (lowest, highest) = (low, high)
        return row
    }

    private var isFull: Bool { hashedCount >= slots.count / 4 * 3 }

    private var slotsAfterGrowth: Int { slots.count * (slots.count < 1 << 20 ? 4 : 2) }

    private mutating func rehash(toSlots count: Int) {
        let old = slots
        shift = UInt64(64 - count.trailingZeroBitCount)
        let mask = count - 1
        let shift = self.shift
        slots = [UInt64](repeating: 0, count: count)
        slots.withUnsafeMutableBufferPointer { slots in
            for slot in old where slot != 0 {
                var index = Int(slot &>> shift)
                while slots[index] != 0 { index = (index &+ 1) & mask }
                slots[index] = slot
            }
        }
    }

    /// Empties the key's slot and moves back those that had gone past it.
    private mutating func removeHashed(_ key: Int64, code: Int32) {
        var hole = slot(of: key)
        guard Self.code(slots[hole]) == code else { return }
        let mask = slots.count - 1
        var index = hole
        while true {
            index = (index + 1) & mask
            guard slots[index] != 0 else { break }
            let home = Int(slots[index] &>> shift)
            if ((index - home) & mask) >= ((index - hole) & mask) {
                slots[hole] = slots[index]
                hole = index
            }
        }
        slots[hole] = 0
        hashedCount -= 1
    }
}

extension Int {
    /// The smallest power of two that is not below it, at least 1.
    var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
