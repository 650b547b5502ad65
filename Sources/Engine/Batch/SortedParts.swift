import Columns
import Query
import Synchronization

/// `ORDER BY`: each range of the sort keys is sorted on its own.
///
/// Ranges of equal keys need no sorting, and equal rows keep the order in which they came. Ranges that
/// lie outside the wanted rows are never sorted.
final class SortedParts: PlanParts {
    private let input: any PlanParts
    private let rows: RangedRows
    private let keys: [SortKey]
    private let schema: Schema
    private let memory: QueryMemory
    /// The places of the result's rows that are wanted; nil means all.
    private let wanted: Range<Int>?

    private var first: Batch?
    private var ranges: [Int] = []
    /// Where each range begins in the result.
    private var starts: [Int] = []
    private let partsLeft = Atomic<Int>(0)

    init(
        _ input: any PlanParts, keys: [SortKey], schema: Schema, wanted: Range<Int>?,
        memory: QueryMemory
    ) {
        self.input = input
        self.keys = keys
        self.schema = schema
        self.wanted = wanted
        self.memory = memory
        rows = RangedRows(input, keys: keys, schema: schema, memory: memory, holding: "ORDER BY")
    }

    var heldInBytes: Int { rows.heldInBytes }

    /// So many first rows are kept while the input is read, instead of all.
    private static let fewWanted = 1 << 16

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        let count = try input.prepare(&context)
        if let wanted, wanted.upperBound <= Self.fewWanted {
            try keepFirst(wanted, of: count, context)
            return 1
        }
        try rows.read(count, context)
        var start = 0
        for range in 0..<rows.rangeCount {
            let count = rows.count(of: range)
            starts.append(start)
            let isWanted = wanted.map { $0.overlaps(start..<start + count) } ?? true
            if count > 0, isWanted { ranges.append(range) }
            start += count
        }
        partsLeft.store(ranges.count, ordering: .relaxed)
        return ranges.count
    }

    func part(_ index: Int) -> any PlanNode {
        if let first { return BatchNode(batch: first) }
        return RangeNode(sorted: self, range: ranges[index])
    }

    // MARK: - Few rows

    private func keepFirst(
        _ wanted: Range<Int>, of count: Int, _ context: OperatorContext
    ) throws(EngineError) {
        let own = Handed(self)
        let best = try memory.parallelism.map(count) { index throws(EngineError) in
            var context = context
            let parts = own.value
            var sorter = parts.sorter(limit: wanted.upperBound)
            var node = parts.input.part(index)
            while let batch = try node.next(&context) { try sorter.add(batch, &context) }
            return try sorter.finish(&context)
        }
        var context = context
        var sorter = sorter(limit: wanted.upperBound)
        for batch in best { try sorter.add(batch, &context) }
        let all = try sorter.finish(&context)
        let start = min(wanted.lowerBound, all.count)
        first = start == 0 ? all : all.slice(start..<all.count)
    }

    private func sorter(limit: Int) -> Sorter { Sorter(keys: keys, schema: schema, limit: limit) }

    // MARK: - Results

    /// Gives a range's rows: in one piece where they must be sorted.
    fileprivate func sorted(_ range: Int) throws(EngineError) -> Batch? {
        guard let all = try rows.rows(of: range) else { return nil }
        let words = OrderWords(
            rows.keyPlaces.map { all.columns[$0] }, keys: keys, count: all.count)
        return chosen(of: all, words.sortedRows()[...], range)
    }

    /// The rows of equal keys that one piece holds.
    fileprivate func equals(_ range: Int, piece: Int, from start: Int) throws(EngineError) -> Batch?
    {
        guard let rows = try rows.rows(of: range, piece: piece) else { return nil }
        return chosen(of: rows, Selection(0..<Int32(rows.count))[...], range, from: start)
    }

    fileprivate var pieceCount: Int { rows.pieceCount }

    fileprivate func count(of range: Int, piece: Int) -> Int { rows.count(of: range, piece: piece) }

    private func chosen(
        of batch: Batch, _ order: ArraySlice<Int32>, _ range: Int, from start: Int = 0
    ) -> Batch {
        var order = order
        if let wanted {
            let first = starts[range] + start
            order = order.dropLast(max(0, first + order.count - wanted.upperBound))
            order = order.dropFirst(max(0, wanted.lowerBound - first))
        }
        let rows = Selection(order)
        return Batch(
            schema: schema,
            columns: batch.columns.prefix(schema.count).map { $0.gather(rows) },
            count: rows.count)
    }

    /// The last range lets go of all rows.
    fileprivate func finishRange() {
        guard partsLeft.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 else { return }
        rows.release()
    }
}

/// Sorts one range and gives its rows.
private struct RangeNode: PlanNode {
    let sorted: SortedParts
    let range: Int
    private var piece = 0
    private var given = 0
    private var isDone = false

    init(sorted: SortedParts, range: Int) {
        self.sorted = sorted
        self.range = range
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if isDone { return nil }
        // Odd ranges hold equal keys.
        while range % 2 == 1, piece < sorted.pieceCount {
            let batch = try sorted.equals(range, piece: piece, from: given)
            given += sorted.count(of: range, piece: piece)
            piece += 1
            if let batch { return batch }
        }
        isDone = true
        let batch = range % 2 == 0 ? try sorted.sorted(range) : nil
        sorted.finishRange()
        return batch
    }
}

/// One batch.
struct BatchNode: PlanNode {
    var batch: Batch?

    mutating func next(_ context: inout OperatorContext) -> Batch? {
        defer { batch = nil }
        return batch
    }
}
