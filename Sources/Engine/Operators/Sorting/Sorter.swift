public import Columns
import Expressions
public import Query

/// Sorts rows by several keys, stably; with a limit it keeps no more than a few times that many.
///
/// Use: `add` for each batch, then `finish` once.
public struct Sorter: Sendable {
    public let keys: [SortKey]
    public let schema: Schema
    /// Rows that are wanted in the end, from the first on; nil means all.
    public let limit: Int?
    private var batches: [Batch] = []
    private var held = 0
    /// Known once as many rows as are wanted were in order.
    private var threshold: SortThreshold?
    public private(set) var sizeInBytes = 0

    public init(keys: [SortKey], schema: Schema, limit: Int? = nil) {
        self.keys = keys
        self.schema = schema
        self.limit = limit
    }

    public mutating func add(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) {
        var batch = batch
        if let rows = threshold?.candidates(of: batch), rows.count < batch.count {
            batch = batch.gather(rows)
        }
        guard batch.count > 0 else { return }
        batches.append(batch)
        held += batch.count
        sizeInBytes += batch.sizeInBytes
        // The sooner there is a threshold the fewer rows are copied.
        if let limit, held > (threshold == nil ? max(2 * limit, 2048) : max(4 * limit, 16_384)) {
            let best = try order(&context).all
            threshold = SortThreshold(keys, in: best, last: limit - 1)
            batches = [best]
            held = best.count
            sizeInBytes = best.sizeInBytes
        }
    }

    /// All rows in order, as one batch.
    public mutating func finish(_ context: inout OperatorContext) throws(EngineError) -> Batch {
        try finishInPieces(&context).all
    }

    /// All rows in order, to be taken piece by piece: half the memory.
    public mutating func finishInPieces(
        _ context: inout OperatorContext
    ) throws(EngineError) -> SortedRows {
        let result = try order(&context)
        batches = []
        held = 0
        sizeInBytes = 0
        return result
    }

    private func order(_ context: inout OperatorContext) throws(EngineError) -> SortedRows {
        var all = Batch.concatenated(batches, schema: schema)
        var columns = keys.map { $0.expression.evaluateColumn(over: all, &context.evaluation) }
        if let standing = try context.settleFailures(of: all.count) {
            all = all.gather(standing)
            columns = columns.map { $0.gather(standing) }
        }
        var rows = OrderWords(columns, keys: keys, count: all.count).sortedRows()
        if let limit, limit < rows.count { rows.removeLast(rows.count - limit) }
        return SortedRows(batch: all, rows: rows)
    }
}

/// Rows and their order; they are copied into it piece by piece.
public struct SortedRows: Sendable {
    let batch: Batch
    let rows: Selection
    private var position = 0

    init(batch: Batch, rows: Selection) {
        self.batch = batch
        self.rows = rows
    }

    /// All rows as one batch.
    public var all: Batch { batch.gather(rows) }

    /// The next rows, some thousands, or nil at the end.
    public mutating func next() -> Batch? {
        guard position < rows.count else { return nil }
        let end = min(position + 4096, rows.count)
        defer { position = end }
        return batch.gather(Selection(rows[position..<end]))
    }
}
