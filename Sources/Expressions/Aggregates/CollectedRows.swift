import Columns

/// Rows kept for groups, each group's in the order they came.
///
/// ```
/// group ─► first run ─next─► run ─next─► −1        last run ◄─ group
/// runs      0 ─ 16 │ 17 │ 18 ─ 40 │ …              neighbouring rows of one group, by their first row
/// rows      0 1 2 3 …                               end to end in blocks
/// blocks    columns as they were given, where they are large; others are put together
/// ```
/// A batch's rows are brought together by group before they are kept, so that runs are long and are
/// copied as a whole. Rows of groups that are removed stay until they are more than half of all.
struct CollectedRows: Sendable {
    let type: DataType
    private var blocks: [Column] = []
    /// The block that grows, behind the others.
    private var open: GrowingColumn
    /// The first row of each block, the growing one's last.
    private var blockStarts: [Int32] = [0]
    private var rowCount = 0
    private var runStarts: [Int32] = []
    private var nextRun: [Int32] = []
    private var first: [Int32] = []
    private var last: [Int32] = []
    private var counts: [Int32] = []
    private var removedCount = 0
    private var closedSize = 0
    private let blockSizeInBytes: Int

    /// Lists of fewer rows are copied rather than kept as they are.
    private static let leastRowsOfBlock = 4096

    init(_ type: DataType, blockSizeInBytes: Int = 1 << 28) {
        self.type = type
        self.blockSizeInBytes = blockSizeInBytes
        open = GrowingColumn(type)
    }

    var sizeInBytes: Int {
        closedSize + open.sizeInBytes + runStarts.count * 8 + first.count * 12
    }

    /// Groups that there is room for.
    var groupCount: Int { first.count }

    func count(of group: Int32) -> Int { Int(counts[Int(group)]) }

    mutating func grow(toGroups count: Int) {
        guard count > first.count else { return }
        let more = count - first.count
        first.append(contentsOf: repeatElement(-1, count: more))
        last.append(contentsOf: repeatElement(-1, count: more))
        counts.append(contentsOf: repeatElement(0, count: more))
    }

    // MARK: - Adding

    /// Adds rows: row `i` to group `groups[i]`.
    mutating func append(_ column: Column, groups: [Int32]) {
        guard !groups.isEmpty else { return }
        if GroupOrder.isWorthwhile(groups, groupCount: first.count) {
            let order = GroupOrder.rows(of: groups, groupCount: first.count)
            keep(column.gather(order))
            addRuns(Columns.gather(groups, order))
        } else {
            keep(column)
            addRuns(groups)
        }
    }

    /// Adds the lists' elements: those of list `i` to group `groups[i]`.
    ///
    /// - Parameter skipped: How many elements at the front of each list, which has so many, are left out.
    /// - Precondition: The lists lie end to end from the first element to the last.
    mutating func append(_ lists: ListVector, groups: [Int32], skipping skipped: Int32 = 0) {
        let elements = lists.elements
        guard elements.count > 0 else { return }
        if isBlock(elements, ofLists: groups.count) {
            closeBlock()
            let block = elements.flattened
            blocks.append(block)
            closedSize += block.sizeInBytes
            advance(by: block.count)
            blockStarts.append(Int32(rowCount))
        } else {
            keep(elements)
        }
        let base = Int32(rowCount - elements.count)
        for (row, group) in groups.enumerated() {
            let (start, end) = (lists.offsets[row], lists.offsets[row + 1])
            if start == end { continue }
            if skipped > 0 { addRun(at: base + start, count: skipped, group: nil) }
            let count = end - start - skipped
            if count > 0 { addRun(at: base + start + skipped, count: count, group: Int(group)) }
        }
    }

    /// Whether lists are long enough to be kept as they are.
    private func isBlock(_ elements: Column, ofLists count: Int) -> Bool {
        if case .none = elements.vector { return false }
        return elements.type.physical == type.physical
            && elements.count >= max(Self.leastRowsOfBlock, count * 16)
    }

    private mutating func keep(_ column: Column) {
        // Offsets in a block have 32 bits.
        if open.sizeInBytes + column.sizeInBytes > blockSizeInBytes { closeBlock() }
        open.append(column)
        advance(by: column.count)
    }

    private mutating func advance(by rows: Int) {
        precondition(rowCount + rows < Int32.max, "an aggregate keeps too many rows")
        rowCount += rows
    }

    private mutating func closeBlock() {
        guard open.count > 0 else { return }
        closedSize += open.sizeInBytes
        blocks.append(open.column)
        open = GrowingColumn(type)
        blockStarts.append(Int32(rowCount))
    }

    /// Makes runs of the rows that were kept last.
    private mutating func addRuns(_ groups: [Int32]) {
        let base = rowCount - groups.count
        let (start, run) = (goOn(groups, base), runStarts.count)
        var count = 0
        for row in start..<groups.count {
            count &+= row == start || groups[row] != groups[row &- 1] ? 1 : 0
        }
        runStarts.append(contentsOf: repeatElement(0, count: count))
        nextRun.append(contentsOf: repeatElement(-1, count: count))
        runStarts.withUnsafeMutableBufferPointer { starts in
            nextRun.withUnsafeMutableBufferPointer { next in
                first.withUnsafeMutableBufferPointer { first in
                    last.withUnsafeMutableBufferPointer { last in
                        counts.withUnsafeMutableBufferPointer { counts in
                            var (row, run) = (start, run)
                            while row < groups.count {
                                let group = Int(groups[row])
                                let own = Int32(truncatingIfNeeded: run)
                                starts[run] = Int32(truncatingIfNeeded: base &+ row)
                                if last[group] < 0 {
                                    first[group] = own
                                } else {
                                    next[Int(last[group])] = own
                                }
                                last[group] = own
                                run &+= 1
                                repeat {
                                    counts[group] &+= 1
                                    row &+= 1
                                } while row < groups.count && Int(groups[row]) == group
                            }
                        }
                    }
                }
            }
        }
    }

    /// Rows that go on where the last of all runs ends, in its block and of its group, become part of it.
    ///
    /// - Returns: The first row that does not.
    private mutating func goOn(_ groups: [Int32], _ base: Int) -> Int {
        let group = Int(groups[0])
        guard let latest = runStarts.indices.last, last[group] == latest,
            base > Int(blockStarts[blockStarts.count - 1])
        else { return 0 }
        let end = groups.firstIndex { $0 != groups[0] } ?? groups.count
        counts[group] &+= Int32(end)
        return end
    }

    /// Makes a run of one list's rows; those of no group are left out of all lists.
    private mutating func addRun(at start: Int32, count: Int32, group: Int?) {
        let run = Int32(runStarts.count)
        runStarts.append(start)
        nextRun.append(-1)
        guard let group else { return }
        if last[group] < 0 { first[group] = run } else { nextRun[Int(last[group])] = run }
        last[group] = run
        counts[group] &+= count
    }

    // MARK: - Lists

    /// The rows of each chosen group, as lists.
    func lists(of groups: Selection) -> ListVector {
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(groups.count + 1)
        var total: Int32 = 0
        var runs: [Int32] = []
        for group in groups {
            total += counts[Int(group)]
            offsets.append(total)
            var run = first[Int(group)]
            while run >= 0 {
                runs.append(run)
                run = nextRun[Int(run)]
            }
        }
        return ListVector(offsets: offsets, elements: rows(of: runs, count: Int(total)))
    }

    private func rows(of run: Int32) -> Range<Int> {
        let next = Int(run) + 1
        return Int(runStarts[Int(run)])..<(next < runStarts.count ? Int(runStarts[next]) : rowCount)
    }

    private func block(_ index: Int) -> Column {
        index < blocks.count ? blocks[index] : open.column
    }

    /// The block that a row lies in.
    private func blockIndex(of row: Int) -> Int {
        var (low, high) = (0, blockStarts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(blockStarts[middle]) <= row { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The rows of runs, in their order.
    private func rows(of runs: [Int32], count: Int) -> Column {
        if runs.count > count / 8 { return gathered(runs, count: count) }
        var result = GrowingColumn(type)
        result.reserveCapacity(count)
        for run in runs {
            let rows = rows(of: run)
            let index = blockIndex(of: rows.lowerBound)
            let start = Int(blockStarts[index])
            result.append(block(index), rows.lowerBound - start..<rows.upperBound - start)
        }
        return result.column
    }

    /// The same row by row: short runs are not worth a copy each.
    private func gathered(_ runs: [Int32], count: Int) -> Column {
        guard !blocks.isEmpty else { return open.column.gather(numbers(of: runs, count: count)) }
        // Block by block, and then back to the order that was asked for.
        let indices = runs.map { Int32(blockIndex(of: Int(runStarts[Int($0)]))) }
        var runsOfBlock = [[Int32]](repeating: [], count: blockStarts.count)
        var rowsOfBlock = [Int32](repeating: 0, count: blockStarts.count)
        for (run, index) in zip(runs, indices) {
            runsOfBlock[Int(index)].append(run)
            rowsOfBlock[Int(index)] += Int32(rows(of: run).count)
        }
        var parts: [Column] = []
        var places: [Int32] = []
        var place: Int32 = 0
        for (index, runs) in runsOfBlock.enumerated() {
            places.append(place)
            place += rowsOfBlock[index]
            if runs.isEmpty { continue }
            let numbers = numbers(of: runs, count: Int(rowsOfBlock[index]))
            let start = blockStarts[index]
            parts.append(block(index).gather(numbers.map { $0 &- start }))
        }
        guard !parts.isEmpty else { return open.column.gather([]) }
        var order: Selection = []
        order.reserveCapacity(count)
        for (run, index) in zip(runs, indices) {
            let end = places[Int(index)] + Int32(rows(of: run).count)
            order.append(contentsOf: places[Int(index)]..<end)
            places[Int(index)] = end
        }
        return Column.concatenate(parts).gather(order)
    }

    /// The numbers of the rows of runs.
    private func numbers(of runs: [Int32], count: Int) -> Selection {
        Selection(unsafeUninitializedCapacity: count) { numbers, initialized in
            var place = 0
            for run in runs {
                for row in rows(of: run) {
                    numbers[place] = Int32(truncatingIfNeeded: row)
                    place &+= 1
                }
            }
            initialized = place
        }
    }

    // MARK: - Removing

    /// Forgets the chosen groups' rows.
    mutating func remove(_ groups: Selection) {
        for group in groups {
            let group = Int(group)
            removedCount += Int(counts[group])
            (first[group], last[group], counts[group]) = (-1, -1, 0)
        }
        if removedCount > max(4096, rowCount / 2) { compact() }
    }

    private mutating func compact() {
        let groups = Selection(0..<Int32(first.count))
        var fresh = CollectedRows(type, blockSizeInBytes: blockSizeInBytes)
        fresh.grow(toGroups: first.count)
        fresh.append(lists(of: groups), groups: groups)
        self = fresh
    }
}
