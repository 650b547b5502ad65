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

    public init(keys: [SortKey], schema: Schema, limit: Int? = nil) {
        self.keys = keys
        self.schema = schema
        self.limit = limit
    }

    public var sizeInBytes: Int { batches.reduce(0) { $0 + $1.sizeInBytes } }

    public mutating func add(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) {
        guard batch.count > 0 else { return }
        batches.append(batch)
        held += batch.count
        if let limit, held > max(4 * limit, 16_384) {
            let best = try sorted(&context)
            batches = [best]
            held = best.count
        }
    }

    /// All rows in order, as one batch.
    public mutating func finish(_ context: inout OperatorContext) throws(EngineError) -> Batch {
        let result = try sorted(&context)
        batches = []
        held = 0
        return result
    }

    private func sorted(_ context: inout OperatorContext) throws(EngineError) -> Batch {
        var all = Batch.concatenated(batches, schema: schema)
        var columns = keys.map { $0.expression.evaluateColumn(over: all, &context.evaluation) }
        if let standing = try context.settleFailures(of: all.count) {
            all = all.gather(standing)
            columns = columns.map { $0.gather(standing) }
        }
        var rows = OrderWords(columns, keys: keys, count: all.count).sortedRows()
        if let limit, limit < rows.count { rows.removeLast(rows.count - limit) }
        return all.gather(rows)
    }
}
