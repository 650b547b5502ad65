import Columns
import Expressions
import Query

/// An aggregate over each row's frame.
///
/// Frames that are whole partitions are one group each; those that begin where the partition does are
/// left to `GrowingFrames`, and narrow ones are added up row by row. Any others are put together from a
/// tree of partial states, as large as the rows a few times over:
/// ```
/// level 2 |       0       |       1 …      rows 1 ..< 7 =
/// level 1 |   0   |   1   |   2   |   3     row 1, level 1 node 1, level 1 node 2, row 6
/// level 0 | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7
/// ```
/// Nodes are merged from left to right, so aggregates may depend on the order of rows.
///
/// - Complexity: O(rows × log(largest frame)), in whole columns at a time.
struct SlidingAggregate {
    private let call: AggregateCall
    private let rows: WindowRows
    private let bounds: FrameBounds
    private var levels: [any Accumulator] = []
    /// Rows in the longest frame.
    private var longest = 1

    init(_ call: AggregateCall, rows: WindowRows, bounds: FrameBounds) {
        self.call = call
        self.rows = rows
        self.bounds = bounds
    }

    mutating func results(over batch: Batch, _ context: inout EvaluationContext) -> Column {
        let input = CallInput(call, over: batch, &context)
        guard context.failures.isEmpty else {
            return Column.nulls(call.overload.result, count: batch.count)
        }
        if bounds.start == rows.partitionStart, bounds.end == rows.partitionEnd {
            return overPartitions(input, &context)
        }
        let rowsOfInput = WindowInput(input, count: rows.count)
        if bounds.start == rows.partitionStart {
            let growing = GrowingFrames(call, rows: rows, ends: bounds.end)
            return growing.results(over: rowsOfInput, input, &context)
        }
        longest = zip(bounds.start, bounds.end).reduce(1) { max($0, Int($1.1 - $1.0)) }
        if longest <= Self.narrow { return overNarrowFrames(rowsOfInput, &context) }
        buildLevels(input, &context)
        return overFrames(&context)
    }

    /// Up to so many rows a tree costs more than adding them up.
    private static let narrow = 8

    /// The first rows of all frames, then the second rows, and so on.
    private func overNarrowFrames(
        _ input: WindowInput, _ context: inout EvaluationContext
    ) -> Column {
        var result = call.overload.makeAccumulator()
        result.grow(toGroups: rows.count)
        for offset in 0..<Int32(longest) {
            var groups: Selection = []
            var places: Selection = []
            groups.reserveCapacity(rows.count)
            places.reserveCapacity(rows.count)
            for row in 0..<rows.count where bounds.start[row] + offset < bounds.end[row] {
                groups.append(Int32(row))
                places.append(bounds.start[row] + offset)
            }
            input.update(&result, groups: groups, places: places, &context)
        }
        return result.finish(Selection(0..<Int32(rows.count)), context: &context)
    }

    private func overPartitions(
        _ input: CallInput, _ context: inout EvaluationContext
    ) -> Column {
        var groups = [Int32](repeating: 0, count: rows.count)
        var last: Int32 = -1
        for place in 0..<rows.count {
            if Int(rows.partitionStart[place]) == place { last += 1 }
            groups[place] = last
        }
        var accumulator = call.overload.makeAccumulator()
        accumulator.grow(toGroups: Int(last) + 1)
        input.update(&accumulator, groups: groups, &context)
        let results = accumulator.finish(Selection(0..<last + 1), context: &context)
        return results.gather(groups)
    }

    private mutating func buildLevels(_ input: CallInput, _ context: inout EvaluationContext) {
        var leaves = call.overload.makeAccumulator()
        leaves.grow(toGroups: rows.count)
        input.update(&leaves, groups: Selection(0..<Int32(rows.count)), &context)
        levels = [leaves]
        var nodes = rows.count / 2
        var width = 2
        while nodes > 0, width <= longest {
            var level = call.overload.makeAccumulator()
            level.grow(toGroups: nodes)
            let targets = Selection(0..<Int32(nodes))
            let below = levels[levels.count - 1]
            level.merge(groups: targets, partial: below.partial(of: targets.map { $0 * 2 }))
            level.merge(groups: targets, partial: below.partial(of: targets.map { $0 * 2 + 1 }))
            levels.append(level)
            nodes /= 2
            width *= 2
        }
    }

    private func overFrames(_ context: inout EvaluationContext) -> Column {
        var result = call.overload.makeAccumulator()
        result.grow(toGroups: rows.count)
        var next = bounds.start
        for level in levels.indices {
            merge(level, into: &result, &next) { start, end in
                start & (1 << level) != 0 && start + (1 << level) <= end
            }
        }
        for level in levels.indices.reversed() {
            // The topmost level may be needed more than once.
            var isDone = false
            while !isDone {
                let count = merge(level, into: &result, &next) { start, end in
                    start + (1 << level) <= end
                }
                isDone = count == 0 || level < levels.count - 1
            }
        }
        return result.finish(Selection(0..<Int32(rows.count)), context: &context)
    }

    /// Adds the node at `next` to each row that wants it.
    ///
    /// - Returns: How many rows did.
    @discardableResult
    private func merge(
        _ level: Int, into result: inout any Accumulator, _ next: inout [Int32],
        where isWanted: (Int32, Int32) -> Bool
    ) -> Int {
        var groups: Selection = []
        var nodes: Selection = []
        for row in 0..<rows.count where isWanted(next[row], bounds.end[row]) {
            groups.append(Int32(row))
            nodes.append(next[row] >> Int32(level))
            next[row] += 1 << Int32(level)
        }
        if !groups.isEmpty {
            result.merge(groups: groups, partial: levels[level].partial(of: nodes))
        }
        return groups.count
    }
}
