import Columns
import Expressions
import Query
import Synchronization

/// An input's rows, distributed over ranges of their sort keys.
///
/// ```
/// part 0 ─► rows, a sample ─┐   sample ─► splitters s0 < s1 < …     range 0   keys < s0
/// part 1 ─► rows, a sample ─┼─► part 0 ─► rows by range ─┐          range 1   keys = s0
/// part 2 ─► rows, a sample ─┘   part 1 ─► rows by range ─┼─►        range 2   s0 < keys < s1
///                               part 2 ─► rows by range ─┘          …
/// ```
/// A range fits into the caches, and into memory where rows had to go to disk. Keys that are so
/// frequent that they become splitters get a range of their own: the odd ones. Rows of a range stand in
/// the order in which they came.
final class RangedRows {
    private let input: any PlanParts
    private let keys: [SortKey]
    private let memory: QueryMemory
    /// The clause that holds the rows, for the error where they fit nowhere.
    private let holder: String
    /// Where each key stands in the stored rows: a column of the input, or one behind them.
    let keyPlaces: [Int]
    private let extraKeys: [Expression]
    /// Of the rows of a range: the input's columns, and behind them the keys that are none of these.
    let storedSchema: Schema
    private var pieces: [StoredPartitions] = []
    private(set) var rangeCount = 0

    /// - Parameter schema: Of the input.
    init(
        _ input: any PlanParts, keys: [SortKey], schema: Schema, memory: QueryMemory,
        holding holder: String
    ) {
        self.input = input
        self.keys = keys
        self.memory = memory
        self.holder = holder
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

    /// Reads the input and distributes it.
    ///
    /// - Parameter count: How many parts the input has, which is prepared.
    func read(_ count: Int, _ context: OperatorContext) throws(EngineError) {
        var runs = try runs(count, context)
        let splitters = splitters(of: runs)
        let rows = RowsInTurn(runs.flatMap(\.rows))
        runs = []
        rangeCount = splitters.count * 2 + 1
        try distribute(rows, splitters)
    }

    func count(of range: Int) -> Int { pieces.reduce(0) { $0 + $1.count(of: range) } }

    /// A range's rows in one batch, or nil where there are none.
    func rows(of range: Int) throws(EngineError) -> Batch? {
        var spans: [(rows: Batch, range: Range<Int>)] = []
        for piece in pieces {
            if let span = try piece.span(of: range, memory) { spans.append(span) }
        }
        return spans.isEmpty ? nil : Batch.concatenated(spans, schema: storedSchema)
    }

    var pieceCount: Int { pieces.count }

    func count(of range: Int, piece: Int) -> Int { pieces[piece].count(of: range) }

    /// The rows of a range that one piece holds.
    func rows(of range: Int, piece: Int) throws(EngineError) -> Batch? {
        try pieces[piece].rows(of: range, memory)
    }

    /// Lets go of all rows.
    func release() {
        for piece in pieces { piece.release(memory) }
        pieces = []
    }

    // MARK: - Reading

    /// A part's rows as they came.
    private struct Run: Sendable {
        var rows: [StoredRows] = []
        var sample: [Batch] = []
        var count = 0
        var sizeInBytes = 0
    }

    private func runs(_ count: Int, _ context: OperatorContext) throws(EngineError) -> [Run] {
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
        let stored = try memory.store(batch, holding: holder)
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
                batch, numbers: parts.ranges(of: batch, splitters), count: parts.rangeCount,
                parts.memory, holding: parts.holder)
        }
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

    /// Looks up where to search by the highest bits of the first words: those of one key alone may be the
    /// same in all rows, so that all splitters lie there.
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
        var begin = [Int32](repeating: Int32(count), count: 1 << 12 + 1)
        var place = 0
        for high in 0..<1 << 12 {
            while place < count, first[rows + place] &>> shift < UInt64(high) { place += 1 }
            begin[high] = Int32(place)
        }
        let isOne = words.count == 1
        if isOne, shift == 0 {
            // Few words: each word's range is known before its rows come.
            let ranges = begin.indices.map { word in
                let low = Int(begin[word])
                let isEqual = low < count && first[rows + low] == UInt64(word)
                return Int32(low * 2 + (isEqual ? 1 : 0))
            }
            ranges.withUnsafeBufferPointer { ranges in
                for row in 0..<rows {
                    numbers[row] = ranges[Int(truncatingIfNeeded: first[row])]
                }
            }
            return
        }
        begin.withUnsafeBufferPointer { begin in
            for row in 0..<rows {
                let word = first[row]
                let high = Int(truncatingIfNeeded: word &>> shift)
                var low = Int(begin[high])
                var end = Int(begin[high &+ 1])
                var isEqual = false
                while end &- low > few {
                    let middle = (low &+ end) / 2
                    let splitter = first[rows &+ middle]
                    let isBelow =
                        splitter == word
                        ? !isOne && compare(words, rows + middle, row) < 0 : splitter < word
                    if isBelow { low = middle &+ 1 } else { end = middle }
                }
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

    /// So many splitters are gone through one by one.
    private static let few = 8

    private static func compare(_ words: [[UInt64]], _ left: Int, _ right: Int) -> Int {
        for word in words where word[left] != word[right] {
            return word[left] < word[right] ? -1 : 1
        }
        return 0
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
