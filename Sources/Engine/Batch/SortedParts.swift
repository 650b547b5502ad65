import Columns
import Expressions
import Query
import Synchronization

/// `ORDER BY`: rows are distributed over ranges of the sort keys, and each range is sorted on its own.
///
/// ```
/// part 0 ─► rows, a sample ─┐   sample ─► splitters s0 < s1 < …     range 0   keys < s0     sorted
/// part 1 ─► rows, a sample ─┼─► part 0 ─► rows by range ─┐          range 1   keys = s0     as they are
/// part 2 ─► rows, a sample ─┘   part 1 ─► rows by range ─┼─►        range 2   s0 < keys < s1
///                               part 2 ─► rows by range ─┘          …
/// ```
/// A range fits into the caches, and into memory where rows had to go to disk. Keys that are so
/// frequent that they become splitters get a range of their own, which needs no sorting. Equal rows
/// keep the order in which they came. Ranges that lie outside the wanted rows are never sorted.
final class SortedParts: PlanParts {
    private let input: any PlanParts
    private let keys: [SortKey]
    private let schema: Schema
    private let memory: QueryMemory
    /// The places of the result's rows that are wanted; nil means all.
    private let wanted: Range<Int>?
    /// Where each key stands in the stored rows: a column of the input, or one behind them.
    private let keyPlaces: [Int]
    private let extraKeys: [Expression]
    private let storedSchema: Schema

    private var first: Batch?
    private var ranges: [Int] = []
    private var pieces: [StoredPartitions] = []
    /// Where each range begins in the result.
    private var starts: [Int] = []
    private var rangesLeft: [Int] = []
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
        var places: [Int] = []
        var extra: [Expression] = []
        var stored = schema
        for key in keys {
            if case .column(let place, _) = key.expression {
                places.append(place)
            } else {
                places.append(stored.count)
                stored.append(Field("key", key.expression.type))
                extra.append(key.expression)
            }
        }
        keyPlaces = places
        extraKeys = extra
        storedSchema = stored
    }

    var heldInBytes: Int { memory.heldInBytes + input.heldInBytes }

    /// So many first rows are kept while the input is read, instead of all.
    private static let fewWanted = 1 << 16

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        let count = try input.prepare(&context)
        if let wanted, wanted.upperBound <= Self.fewWanted {
            try keepFirst(wanted, of: count, context)
            return 1
        }
        var runs = try read(count, context)
        let splitters = splitters(of: runs)
        let rows = RowsInTurn(runs.flatMap(\.rows))
        runs = []
        try distribute(rows, splitters)
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

    // MARK: - Reading

    /// A part's rows as they came.
    private struct Run: Sendable {
        var rows: [StoredRows] = []
        var sample: [Batch] = []
        var count = 0
        var sizeInBytes = 0
    }

    private func read(_ count: Int, _ context: OperatorContext) throws(EngineError) -> [Run] {
        let own = Handed(self)
        return try memory.parallelism.map(count) { index throws(EngineError) in
            var context = context
            return try own.value.readPart(index, &context)
        }
    }

    private func readPart(
        _ index: Int, _ context: inout OperatorContext
    ) throws(EngineError) -> Run {
        var node = input.part(index)
        var run = Run()
        var pending: [Batch] = []
        var pendingCount = 0
        while let batch = try node.next(&context) {
            if batch.count == 0 { continue }
            pending.append(try withKeys(batch, &context))
            pendingCount += batch.count
            if pendingCount >= memory.rowsInWork * 4 {
                try put(&pending, into: &run)
                pendingCount = 0
            }
        }
        try put(&pending, into: &run)
        return run
    }

    private func withKeys(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        if extraKeys.isEmpty { return batch }
        let columns = extraKeys.map { $0.evaluateColumn(over: batch, &context.evaluation) }
        _ = try context.settleFailures(of: batch.count)
        return Batch(
            schema: storedSchema, columns: batch.columns + columns, count: batch.count)
    }

    private func put(_ pending: inout [Batch], into run: inout Run) throws(EngineError) {
        guard !pending.isEmpty else { return }
        let batch = Batch.concatenated(pending, schema: storedSchema)
        pending = []
        let step = 512
        run.sample.append(
            keyRows(of: batch).gather(
                stride(from: 0, to: batch.count, by: step).map {
                    // Not always the same place, where rows come in a rhythm.
                    Int32(min($0 + ($0 / step * 7) % step, batch.count - 1))
                }))
        let stored = try memory.store(batch, holding: "ORDER BY")
        run.rows.append(stored)
        run.count += stored.count
        run.sizeInBytes += stored.sizeInBytes
    }

    private func keyRows(of batch: Batch) -> Batch {
        Batch(
            schema: keyPlaces.map { storedSchema[$0] },
            columns: keyPlaces.map { batch.columns[$0] }, count: batch.count)
    }

    // MARK: - Ranges

    private func distribute(
        _ rows: RowsInTurn, _ splitters: Batch
    ) throws(EngineError) {
        let own = Handed((self, splitters))
        pieces = try memory.parallelism.map(rows.count) { index throws(EngineError) in
            let (parts, splitters) = own.value
            let stored = rows.take(index)
            let batch = try parts.memory.load(stored)
            parts.memory.release(stored)
            return try StoredPartitions(
                batch, numbers: parts.ranges(of: batch, splitters),
                count: splitters.count * 2 + 1, parts.memory, holding: "ORDER BY")
        }
        var start = 0
        for range in 0..<splitters.count * 2 + 1 {
            let count = pieces.reduce(0) { $0 + $1.count(of: range) }
            starts.append(start)
            let isWanted = wanted.map { $0.overlaps(start..<start + count) } ?? true
            if count > 0, isWanted { ranges.append(range) }
            start += count
        }
        partsLeft.store(ranges.count, ordering: .relaxed)
    }

    /// Distinct keys, ascending, that cut the rows into ranges of about equal size.
    private func splitters(of runs: [Run]) -> Batch {
        let sample = Batch.concatenated(
            runs.flatMap(\.sample), schema: keyPlaces.map { storedSchema[$0] })
        let rows = runs.reduce(0) { $0 + $1.count }
        let size = runs.reduce(0) { $0 + $1.sizeInBytes }
        var count = rows / memory.rowsInWork
        if memory.canSpill { count = max(count, size / memory.workInBytes) }
        count = min(count, 1024, sample.count)
        let words = OrderWords(sample.columns, keys: keys, count: sample.count)
        let order = words.sortedRows()
        var chosen: Selection = []
        for place in stride(from: 1, to: max(count, 1), by: 1) {
            let row = order[place * sample.count / count]
            if let last = chosen.last, words.areEqual(Int(last), Int(row)) { continue }
            chosen.append(row)
        }
        return sample.gather(chosen)
    }

    /// The range of each row: twice the number of splitters below it, and one more if it equals one.
    private func ranges(of batch: Batch, _ splitters: Batch) -> [Int32] {
        let rows = batch.count
        let count = splitters.count
        if count == 0 { return [Int32](repeating: 0, count: rows) }
        let joint = Batch.concatenated([keyRows(of: batch), splitters], schema: splitters.schema)
        let words = OrderWords(joint.columns, keys: keys, count: joint.count).packed().words
        return [Int32](unsafeUninitializedCapacity: rows) { numbers, initialized in
            guard let first = words.first else {
                // All keys are equal, and so is the only splitter.
                numbers.initialize(repeating: 1)
                initialized = rows
                return
            }
            first.withUnsafeBufferPointer { first in
                Self.search(first, words, rows: rows, splitters: count, into: numbers)
            }
            initialized = rows
        }
    }

    /// Looks up where to begin by the highest bits of the first words, and goes on from there.
    ///
    /// - Parameters:
    ///   - first: The first words; the splitters' stand behind the rows'.
    ///   - words: All words, compared where the first ones are equal.
    private static func search(
        _ first: UnsafeBufferPointer<UInt64>, _ words: [[UInt64]], rows: Int,
        splitters count: Int, into numbers: UnsafeMutableBufferPointer<Int32>
    ) {
        var all: UInt64 = 0
        for word in first { all |= word }
        let bits = 64 - all.leadingZeroBitCount
        let shift = UInt64(max(bits - 12, 0))
        var begin = [Int32](repeating: 0, count: 1 << 12)
        var place = 0
        for high in 0..<begin.count {
            while place < count, first[rows + place] &>> shift < UInt64(high) { place += 1 }
            begin[high] = Int32(place)
        }
        let isOne = words.count == 1
        begin.withUnsafeBufferPointer { begin in
            for row in 0..<rows {
                let word = first[row]
                var low = Int(begin[Int(truncatingIfNeeded: word &>> shift)])
                var isEqual = false
                while low < count {
                    let splitter = first[rows &+ low]
                    if splitter > word { break }
                    if splitter == word {
                        let order = isOne ? 0 : compare(words, rows + low, row)
                        isEqual = order == 0
                        if order >= 0 { break }
                    }
                    low &+= 1
                }
                numbers[row] = Int32(truncatingIfNeeded: low &* 2 &+ (isEqual ? 1 : 0))
            }
        }
    }

    private static func compare(_ words: [[UInt64]], _ left: Int, _ right: Int) -> Int {
        for word in words where word[left] != word[right] {
            return word[left] < word[right] ? -1 : 1
        }
        return 0
    }

    // MARK: - Results

    /// Gives a range's rows: in one piece where they must be sorted.
    fileprivate func sorted(_ range: Int) throws(EngineError) -> Batch? {
        var batches: [Batch] = []
        for piece in pieces {
            if let rows = try piece.rows(of: range, memory) { batches.append(rows) }
        }
        guard !batches.isEmpty else { return nil }
        let all = Batch.concatenated(batches, schema: storedSchema)
        let words = OrderWords(keyPlaces.map { all.columns[$0] }, keys: keys, count: all.count)
        return chosen(of: all, words.sortedRows()[...], range)
    }

    /// The rows of equal keys that one piece holds.
    fileprivate func equals(_ range: Int, piece: Int, from start: Int) throws(EngineError) -> Batch?
    {
        guard let rows = try pieces[piece].rows(of: range, memory) else { return nil }
        return chosen(of: rows, Selection(0..<Int32(rows.count))[...], range, from: start)
    }

    fileprivate var pieceCount: Int { pieces.count }

    fileprivate func count(of range: Int, piece: Int) -> Int { pieces[piece].count(of: range) }

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
        for piece in pieces { piece.release(memory) }
        pieces = []
    }
}

/// Rows that are taken one by one, each once, so that none is held longer than needed.
private final class RowsInTurn: Sendable {
    let count: Int
    private let rows: Mutex<[StoredRows?]>

    init(_ rows: [StoredRows]) {
        count = rows.count
        self.rows = Mutex(rows)
    }

    func take(_ index: Int) -> StoredRows {
        let taken = rows.withLock { rows in
            defer { rows[index] = nil }
            return rows[index]
        }
        guard let taken else { preconditionFailure("rows are taken once") }
        return taken
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
