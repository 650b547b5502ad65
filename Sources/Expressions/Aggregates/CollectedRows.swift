import Columns

/// Rows kept for groups, each group's in the order they came.
///
/// ```
/// group ─► first row ─next─► row ─next─► row ─next─► −1        last row ◄─ group
/// rows  0 1 2 3 …   end to end in columns of at most 256 MB (blocks)
/// ```
/// Rows of groups that are removed stay until they are more than half of all.
struct CollectedRows: Sendable {
    let type: DataType
    private var blocks: [GrowingColumn]
    /// The number of the first row of each block.
    private var starts = [0]
    private var next: [Int32] = []
    private var first: [Int32] = []
    private var last: [Int32] = []
    private var counts: [Int32] = []
    private var removedCount = 0
    private var closedSize = 0
    private let blockSizeInBytes: Int

    init(_ type: DataType, blockSizeInBytes: Int = 1 << 28) {
        self.type = type
        self.blockSizeInBytes = blockSizeInBytes
        blocks = [GrowingColumn(type)]
    }

    var sizeInBytes: Int {
        closedSize + blocks[blocks.count - 1].sizeInBytes + next.count * 4 + first.count * 12
    }

    mutating func grow(toGroups count: Int) {
        guard count > first.count else { return }
        let more = count - first.count
        first.append(contentsOf: repeatElement(-1, count: more))
        last.append(contentsOf: repeatElement(-1, count: more))
        counts.append(contentsOf: repeatElement(0, count: more))
    }

    /// Adds rows: row `i` to group `groups[i]`.
    mutating func append(_ column: Column, groups: [Int32]) {
        guard !groups.isEmpty else { return }
        precondition(next.count + groups.count < Int32.max, "an aggregate keeps too many rows")
        if blocks[blocks.count - 1].sizeInBytes >= blockSizeInBytes {
            closedSize += blocks[blocks.count - 1].sizeInBytes
            blocks.append(GrowingColumn(type))
            starts.append(next.count)
        }
        blocks[blocks.count - 1].append(column)
        let base = next.count
        next.append(contentsOf: repeatElement(-1, count: groups.count))
        next.withUnsafeMutableBufferPointer { next in
            first.withUnsafeMutableBufferPointer { first in
                last.withUnsafeMutableBufferPointer { last in
                    counts.withUnsafeMutableBufferPointer { counts in
                        for place in 0..<groups.count {
                            let group = Int(groups[place])
                            let row = Int32(truncatingIfNeeded: base &+ place)
                            if last[group] < 0 {
                                first[group] = row
                            } else {
                                next[Int(last[group])] = row
                            }
                            last[group] = row
                            counts[group] &+= 1
                        }
                    }
                }
            }
        }
    }

    /// The rows of each chosen group, as lists.
    func lists(of groups: Selection) -> ListVector {
        let (offsets, rows) = numbers(of: groups)
        return ListVector(offsets: offsets, elements: gather(rows))
    }

    private func numbers(of groups: Selection) -> (offsets: [Int32], rows: Selection) {
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(groups.count + 1)
        var total: Int32 = 0
        for group in groups {
            total += counts[Int(group)]
            offsets.append(total)
        }
        let rows = Selection(unsafeUninitializedCapacity: Int(total)) { rows, initialized in
            next.withUnsafeBufferPointer { next in
                var place = 0
                for group in groups {
                    var row = first[Int(group)]
                    while row >= 0 {
                        rows[place] = row
                        place &+= 1
                        row = next[Int(row)]
                    }
                }
                initialized = place
            }
        }
        return (offsets, rows)
    }

    private func gather(_ rows: Selection) -> Column {
        if blocks.count == 1 { return blocks[0].column.gather(rows) }
        // Block by block, and then back to the order that was asked for.
        var places = Selection(repeating: 0, count: rows.count)
        var parts: [Column] = []
        var placed: Int32 = 0
        for (index, block) in blocks.enumerated() {
            let start = Int32(starts[index])
            let end = start + Int32(block.count)
            var chosen: Selection = []
            for (place, row) in rows.enumerated() where row >= start && row < end {
                chosen.append(row - start)
                places[place] = placed
                placed += 1
            }
            parts.append(block.column.gather(chosen))
        }
        return Column.concatenate(parts).gather(places)
    }

    /// Forgets the chosen groups' rows.
    mutating func remove(_ groups: Selection) {
        for group in groups {
            let group = Int(group)
            removedCount += Int(counts[group])
            (first[group], last[group], counts[group]) = (-1, -1, 0)
        }
        if removedCount > max(4096, next.count / 2) { compact() }
    }

    private mutating func compact() {
        let groups = Selection(0..<Int32(first.count))
        let lists = lists(of: groups)
        var fresh = CollectedRows(type, blockSizeInBytes: blockSizeInBytes)
        fresh.grow(toGroups: first.count)
        fresh.append(
            lists.elements,
            groups: groups.flatMap { repeatElement($0, count: Int(counts[Int($0)])) })
        self = fresh
    }
}
