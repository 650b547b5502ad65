/// Numbers distinct pairs of codes, so that keys of many columns become one number column by column.
///
/// A pair is packed as `left << bits | right`, with `bits` growing as the right codes do, so that
/// pairs of small domains index an array directly. While all right codes are 0 the table is not
/// needed at all: a pair's number is its left code. For a table that is complete, `prepareToFind` lists the
/// first pair of each left code, which mostly is the only one, and so the one that is looked for:
/// ```
/// left code ─► firsts  [right | code + 1, 0, …]
/// ```
struct PairTable: Sendable {
    private(set) var table = CodeTable()
    private var bits: Int64 = 0
    private var isIdentity = true
    /// Left codes seen while the table is the identity.
    private var identityCount = 0
    private var firsts: [UInt64] = []
    /// Each left code is in one pair only.
    private var areFirstsAll = false

    var capacity: Int { isIdentity ? identityCount : table.capacity }
    var freeCodes: [Int32] { isIdentity ? [] : table.freeCodes }
    var sizeInBytes: Int { table.sizeInBytes + firsts.count * 8 }

    /// - Parameters:
    ///   - right: nil stands for 0 in every row.
    ///   - leftCapacity: One more than the largest left code ever given.
    mutating func insert(
        _ left: [Int32], _ right: [Int32]?, leftCapacity: Int, rightCapacity: Int
    ) -> [Int32] {
        if !firsts.isEmpty { firsts = [] }
        if isIdentity {
            if right == nil || rightCapacity <= 1 {
                identityCount = leftCapacity
                return left
            }
            leaveIdentity()
        }
        makeRoom(forRightCapacity: rightCapacity)
        var codes = [Int32](repeating: -1, count: left.count)
        table.insert(pack(left, right), into: &codes)
        return codes
    }

    /// −1 where either code is −1 or the pair is unknown.
    func find(_ left: [Int32], _ right: [Int32]?) -> [Int32] {
        if isIdentity {
            guard let right else { return left }
            return left.indices.map { right[$0] == 0 ? left[$0] : -1 }
        }
        if !firsts.isEmpty { return findFirst(left, right) }
        var codes = [Int32](repeating: -1, count: left.count)
        table.find(pack(left, right), into: &codes)
        return codes
    }

    /// Looks at the first pair of each left code, and in the table for what may be in another one.
    private func findFirst(_ left: [Int32], _ right: [Int32]?) -> [Int32] {
        let right = right ?? [Int32](repeating: 0, count: left.count)
        var codes = [Int32](unsafeUninitializedCapacity: left.count) { codes, initialized in
            firsts.withUnsafeBufferPointer { firsts in
                left.withUnsafeBufferPointer { left in
                    right.withUnsafeBufferPointer { right in
                        // No branch depends on what is found, so the processor waits for many at a time.
                        for row in 0..<left.count {
                            let place = Int(left[row])
                            let isKnown = UInt(bitPattern: place) < UInt(firsts.count)
                            let first = firsts[isKnown ? place : 0]
                            let tag = UInt64(UInt32(bitPattern: right[row]))
                            // An empty entry's code is −1.
                            let code = Int32(truncatingIfNeeded: first) &- 1
                            let found = first &>> 32 == tag ? code : -1
                            codes[row] = isKnown ? found : -1
                        }
                    }
                }
            }
            initialized = left.count
        }
        if areFirstsAll { return codes }
        let others = left.indices.filter { row in
            codes[row] < 0 && right[row] >= 0 && left[row] >= 0 && left[row] < firsts.count
                && firsts[Int(left[row])] != 0
        }
        if others.isEmpty { return codes }
        let keys = pack(others.map { left[$0] }, others.map { right[$0] })
        var found = [Int32](repeating: -1, count: others.count)
        table.find(keys, into: &found)
        for (row, code) in zip(others, found) { codes[row] = code }
        return codes
    }

    /// For a table that is complete and of which no pair was removed.
    ///
    /// - Parameter leftCapacity: One more than the largest left code.
    mutating func prepareToFind(leftCapacity: Int) {
        guard !isIdentity, table.freeCodes.isEmpty, table.capacity <= leftCapacity * 2 else {
            return
        }
        firsts = [UInt64](repeating: 0, count: leftCapacity)
        areFirstsAll = true
        for code in 0..<Int32(table.capacity) {
            let place = Int(left(of: code))
            if firsts[place] == 0 {
                firsts[place] = UInt64(right(of: code)) &<< 32 | UInt64(code + 1)
            } else {
                areFirstsAll = false
            }
        }
    }

    func left(of code: Int32) -> Int32 {
        isIdentity ? code : Int32(truncatingIfNeeded: table.keys[Int(code)] &>> bits)
    }

    func right(of code: Int32) -> Int32 {
        isIdentity ? 0 : Int32(truncatingIfNeeded: table.keys[Int(code)] & ((1 &<< bits) - 1))
    }

    mutating func remove(_ codes: [Int32]) {
        if !firsts.isEmpty { firsts = [] }
        if isIdentity { leaveIdentity() }
        table.remove(codes)
    }

    /// Puts in pairs under given codes: for a table that is rebuilt.
    init(left: [Int32], right: [Int32], codes: [Int32], capacity: Int, freeCodes: [Int32]) {
        isIdentity = false
        makeRoom(forRightCapacity: Int(right.max() ?? 0) + 1)
        for row in codes.indices {
            table.insert(Int64(left[row]) << bits | Int64(right[row]), code: codes[row])
        }
        table.markFree(freeCodes, capacity: capacity)
    }

    init() {}

    private mutating func leaveIdentity() {
        isIdentity = false
        var codes = [Int32](repeating: -1, count: identityCount)
        table.insert((0..<Int64(identityCount)).map { $0 << bits }, into: &codes)
    }

    private mutating func makeRoom(forRightCapacity capacity: Int) {
        let needed = Int64(Int.bitWidth - max(capacity - 1, 0).leadingZeroBitCount)
        guard needed > bits else { return }
        // A wide step once the domain is large: every step numbers all pairs again.
        let wider = needed > 12 ? 32 : needed + 1
        let isFree = table.freeCodes
        let old = table
        table = CodeTable()
        if isFree.isEmpty {
            var codes = [Int32](repeating: -1, count: old.capacity)
            table.insert(old.keys.map { repacked($0, to: wider) }, into: &codes)
        } else {
            var free = [Bool](repeating: false, count: old.capacity)
            for code in isFree { free[Int(code)] = true }
            for code in 0..<old.capacity where !free[code] {
                table.insert(repacked(old.keys[code], to: wider), code: Int32(code))
            }
            table.markFree(isFree, capacity: old.capacity)
        }
        bits = wider
    }

    private func repacked(_ key: Int64, to wider: Int64) -> Int64 {
        (key &>> bits) &<< wider | (key & ((1 &<< bits) - 1))
    }

    private func pack(_ left: [Int32], _ right: [Int32]?) -> [Int64] {
        let bits = self.bits
        let limit: Int64 = 1 &<< bits
        return [Int64](unsafeUninitializedCapacity: left.count) { keys, count in
            guard let right else {
                for row in 0..<left.count { keys[row] = Int64(left[row]) &<< bits }
                count = left.count
                return
            }
            for row in 0..<left.count {
                let a = Int64(left[row])
                let b = Int64(right[row])
                // Codes that were not found, or came after the table was packed, match nothing.
                let isUnknown = a < 0 || b < 0 || b >= limit
                keys[row] = isUnknown ? -1 : a &<< bits | b
            }
            count = left.count
        }
    }
}
