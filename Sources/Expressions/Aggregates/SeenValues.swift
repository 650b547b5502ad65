import Columns

/// The values that each group has met: for aggregates that take each one once.
///
/// ```
/// hash(group, value) ─► slot ─► number of a kept value + 1, 0 for none ─► next slot on a collision
/// number ─► group (−1 once it was removed), hash, value in a column
/// ```
/// Whole numbers that lie close are kept as bits instead. Equality is that of `GROUP BY`.
struct SeenValues: Sendable {
    private var bitmap: NumberBitmap?
    private var slots = [Int32](repeating: 0, count: 64)
    private var owners: [Int32] = []
    private var hashes: [UInt64] = []
    private var values: GrowingColumn
    private var removedCount = 0

    init(_ type: DataType) {
        values = GrowingColumn(type)
        bitmap = type.physical == .integer ? NumberBitmap() : nil
    }

    var sizeInBytes: Int {
        slots.count * 4 + owners.count * 12 + values.sizeInBytes + (bitmap?.sizeInBytes ?? 0)
    }

    /// Adds rows.
    ///
    /// - Parameter groupCount: Above all groups' numbers.
    /// - Returns: The rows whose group had not met their value.
    mutating func insert(_ column: Column, groups: [Int32], groupCount: Int) -> Selection {
        if let known = bitmap {
            if case .integer(let numbers) = column.vector,
                bitmap!.makeRoom(for: numbers, groups: groupCount)
            {
                return bitmap!.insert(numbers, column.validity, groups: groups)
            }
            bitmap = nil
            let all = Selection(0..<Int32(groupCount))
            let lists = known.lists(of: all, type: values.type)
            _ = insertHashed(lists.elements, groups: lists.owners(all))
        }
        return insertHashed(column, groups: groups)
    }

    private mutating func insertHashed(_ column: Column, groups: [Int32]) -> Selection {
        let column = column.flattened
        let base = owners.count
        let rowHashes = RowHash.hash(
            [Column(.int, .integer(groups.map { Int64($0) })), column], count: groups.count)
        let known = values.column
        var fresh: Selection = []
        if case .integer(let numbers) = column.vector, case .integer(let met) = known.vector,
            column.validity == nil, known.validity == nil
        {
            insert(numbers, met, rowHashes, groups, &fresh)
            values.append(fresh.count == groups.count ? column : column.gather(fresh))
            return fresh
        }
        for row in 0..<groups.count {
            let hash = rowHashes[row]
            if (owners.count + 1) * 2 > slots.count { widen() }
            var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
            var isNew = true
            while slots[slot] != 0 {
                let number = Int(slots[slot]) &- 1
                if hashes[number] == hash, owners[number] == groups[row],
                    number < base
                        ? known.equals(at: number, column, row)
                        : column.equals(at: Int(fresh[number &- base]), column, row)
                {
                    isNew = false
                    break
                }
                slot = (slot &+ 1) & (slots.count &- 1)
            }
            guard isNew else { continue }
            owners.append(groups[row])
            hashes.append(hash)
            slots[slot] = Int32(owners.count)
            fresh.append(Int32(row))
        }
        values.append(fresh.count == groups.count ? column : column.gather(fresh))
        return fresh
    }

    /// The same for whole numbers, none of them null.
    ///
    /// - Parameter met: The values kept so far.
    private mutating func insert(
        _ numbers: [Int64], _ met: [Int64], _ rowHashes: [UInt64], _ groups: [Int32],
        _ fresh: inout Selection
    ) {
        let base = owners.count
        // Slots for as many more as there are rows, so that none is short of one in the loop.
        while (base + groups.count + 1) * 2 > slots.count { widen() }
        var (slots, owners, hashes) = (slots, owners, hashes)
        (self.slots, self.owners, self.hashes) = ([], [], [])
        let mask = slots.count - 1
        for row in 0..<groups.count {
            let (hash, group, number) = (rowHashes[row], groups[row], numbers[row])
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 {
                let place = Int(slots[slot]) &- 1
                if hashes[place] == hash, owners[place] == group,
                    (place < base ? met[place] : numbers[Int(fresh[place &- base])]) == number
                {
                    break
                }
                slot = (slot &+ 1) & mask
            }
            guard slots[slot] == 0 else { continue }
            owners.append(group)
            hashes.append(hash)
            slots[slot] = Int32(truncatingIfNeeded: owners.count)
            fresh.append(Int32(truncatingIfNeeded: row))
        }
        (self.slots, self.owners, self.hashes) = (slots, owners, hashes)
    }

    private mutating func widen() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for number in owners.indices { place(number) }
    }

    private mutating func place(_ number: Int) {
        var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count &- 1)
        while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
        slots[slot] = Int32(number + 1)
    }

    /// Forgets what the chosen groups have met.
    mutating func remove(_ groups: Selection) {
        bitmap?.remove(groups)
        guard !groups.isEmpty, !owners.isEmpty else { return }
        let isGone = Set(groups)
        for number in owners.indices where isGone.contains(owners[number]) {
            owners[number] = -1
            removedCount += 1
        }
        guard removedCount > max(1024, owners.count / 2) else { return }
        let kept = Selection(0..<Int32(owners.count)).filter { owners[Int($0)] >= 0 }
        var fresh = SeenValues(values.type)
        fresh.bitmap = nil
        _ = fresh.insertHashed(values.column.gather(kept), groups: kept.map { owners[Int($0)] })
        self = fresh
    }
}

extension Column {
    /// Whether two rows hold what `GROUP BY` takes for one value.
    @inline(__always)
    fileprivate func equals(at index: Int, _ other: Column, _ row: Int) -> Bool {
        let isNull = isNull(at: index)
        if isNull || other.isNull(at: row) { return isNull && other.isNull(at: row) }
        switch (vector, other.vector) {
        case (.integer(let a), .integer(let b)): return a[index] == b[row]
        case (.string(let a), .string(let b)): return a.equals(at: index, b, row)
        default: return value(at: index) == other.value(at: row)
        }
    }
}

extension StringVector {
    fileprivate func equals(at index: Int, _ other: StringVector, _ row: Int) -> Bool {
        let (start, end) = (Int(offsets[index]), Int(offsets[index + 1]))
        let (from, to) = (Int(other.offsets[row]), Int(other.offsets[row + 1]))
        guard end - start == to - from else { return false }
        return bytes[start..<end] == other.bytes[from..<to]
    }
}
