import Columns
import Expressions
import Query

/// An aggregate over frames that begin where their partition does: running totals.
///
/// Partitions are cut into blocks, and all blocks are gone through at the same time, row by row:
/// ```
/// partition a: │ 1 2 3 4 │ 5 6 7 8 │ 9 │     totals of blocks, added up  ─►  what comes before each
/// partition b: │ 1 2 3 │                     step 1: rows 1, 5, 9, 1 of the blocks; step 2: 2, 6, 2; …
/// ```
/// After each step the blocks' states are the totals up to those rows.
///
/// - Complexity: O(rows), in columns of about √(longest partition) rows or more.
struct GrowingFrames {
    private let call: AggregateCall
    private let rows: WindowRows
    private let ends: [Int32]
    /// Where each block begins, and its place among the blocks of its partition.
    private var blockStarts: [Int32] = []
    private var ordinals: [Int32] = []

    /// - Parameter ends: One past the last row of each row's frame.
    init(_ call: AggregateCall, rows: WindowRows, ends: [Int32]) {
        self.call = call
        self.rows = rows
        self.ends = ends
        var longest: Int32 = 1
        for row in 0..<rows.count {
            longest = max(longest, rows.partitionEnd[row] - rows.partitionStart[row])
        }
        let size = Int32(max(Double(longest).squareRoot().rounded(.up), 64))
        var start: Int32 = 0
        while start < rows.count {
            let partition = rows.partitionStart[Int(start)]
            blockStarts.append(start)
            ordinals.append((start - partition) / size)
            start = min(start + size, rows.partitionEnd[Int(start)])
        }
    }

    func results(
        over input: WindowInput, _ all: CallInput, _ context: inout EvaluationContext
    ) -> Column {
        var states = carried(all, &context)
        // Which places' totals anyone asks for.
        var isWanted = [Bool](repeating: false, count: rows.count)
        for row in 0..<rows.count where ends[row] > rows.partitionStart[row] {
            isWanted[Int(ends[row]) - 1] = true
        }
        var pieces: [Column] = []
        // Where each place's total stands among the pieces.
        var found = [Int32](repeating: 0, count: rows.count)
        var foundCount: Int32 = 0
        var active = Selection(0..<Int32(blockStarts.count))
        var step: Int32 = 0
        while !active.isEmpty {
            let places = active.map { blockStarts[Int($0)] + step }
            input.update(&states, groups: active, places: places, &context)
            var asked: Selection = []
            var askedPlaces: Selection = []
            for (block, place) in zip(active, places) where isWanted[Int(place)] {
                asked.append(block)
                askedPlaces.append(place)
                found[Int(place)] = foundCount
                foundCount += 1
            }
            pieces.append(
                context.within(askedPlaces) { context in
                    states.finish(asked, context: &context)
                })
            step += 1
            active = active.filter { blockStarts[Int($0)] + step < end(of: Int($0)) }
        }
        pieces.append(ofNothing(&context))
        let totals = Column.concatenated(pieces, type: call.overload.result)
        return totals.gather(
            (0..<rows.count).map { row in
                ends[row] > rows.partitionStart[row] ? found[Int(ends[row]) - 1] : foundCount
            })
    }

    private func end(of block: Int) -> Int32 {
        block + 1 < blockStarts.count ? blockStarts[block + 1] : Int32(rows.count)
    }

    /// For each block the state of what comes before it in its partition.
    private func carried(
        _ input: CallInput, _ context: inout EvaluationContext
    ) -> any Accumulator {
        var carried = call.overload.makeAccumulator()
        carried.grow(toGroups: blockStarts.count)
        guard let most = ordinals.max(), most > 0 else { return carried }
        var blocks = [Int32](repeating: 0, count: rows.count)
        for block in blockStarts.indices {
            for row in Int(blockStarts[block])..<Int(end(of: block)) { blocks[row] = Int32(block) }
        }
        var totals = call.overload.makeAccumulator()
        totals.grow(toGroups: blockStarts.count)
        input.update(&totals, groups: blocks, &context)
        var byOrdinal = [Selection](repeating: [], count: Int(most) + 1)
        for (block, ordinal) in ordinals.enumerated() {
            byOrdinal[Int(ordinal)].append(Int32(block))
        }
        for later in byOrdinal.dropFirst() {
            let before = later.map { $0 - 1 }
            carried.merge(groups: later, partial: carried.partial(of: before))
            carried.merge(groups: later, partial: totals.partial(of: before))
        }
        return carried
    }

    /// The aggregate of no rows.
    private func ofNothing(_ context: inout EvaluationContext) -> Column {
        var empty = call.overload.makeAccumulator()
        empty.grow(toGroups: 1)
        return empty.finish([0], context: &context)
    }
}

/// What an aggregate reads of the rows of a window, by place.
struct WindowInput {
    private let arguments: [Datum]
    /// Where each row stands among those that the call's FILTER keeps, or −1; nil where all are kept.
    private var positions: [Int32]?

    init(_ input: CallInput, count: Int) {
        arguments = input.arguments
        guard let kept = input.rows else { return }
        var positions = [Int32](repeating: -1, count: count)
        for (position, row) in kept.enumerated() { positions[Int(row)] = Int32(position) }
        self.positions = positions
    }

    /// Adds the rows at `places` to the groups beside them.
    func update(
        _ accumulator: inout any Accumulator, groups: Selection, places: Selection,
        _ context: inout EvaluationContext
    ) {
        guard let positions else {
            accumulator.update(
                groups: groups, arguments: arguments.map { $0.gather(places) }, context: &context)
            return
        }
        var keptGroups: Selection = []
        var kept: Selection = []
        for (group, place) in zip(groups, places) where positions[Int(place)] >= 0 {
            keptGroups.append(group)
            kept.append(positions[Int(place)])
        }
        accumulator.update(
            groups: keptGroups, arguments: arguments.map { $0.gather(kept) }, context: &context)
    }
}
