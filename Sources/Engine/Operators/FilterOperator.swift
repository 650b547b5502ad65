public import Columns
public import Expressions

/// Keeps the rows for which a condition is true; neither false nor null is.
public struct FilterOperator: Sendable {
    public var condition: Expression
    /// Columns that anything above reads; the others are not copied. nil means all of them.
    public var needed: Set<Int>?

    public init(_ condition: Expression, needed: Set<Int>? = nil) {
        self.condition = condition
        self.needed = needed
    }

    public func process(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        guard batch.count > 0 else { return batch }
        let truth = condition.evaluateCondition(over: batch, &context.evaluation)
        guard let rows = try rows(where: truth, of: batch.count, &context) else { return batch }
        return batch.gather(rows, needed: needed)
    }

    /// Unpacks what the condition reads, and of the rest the rows that are kept.
    func process(
        _ batch: PackedBatch, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        let truth: Datum
        if let column = PackedComparison(condition)?.truths(in: batch) {
            truth = .column(column)
        } else {
            let read = batch.unpacked(needed: Set(condition.columns))
            truth = condition.evaluateCondition(over: read, &context.evaluation)
        }
        guard let rows = try rows(where: truth, of: batch.count, &context) else {
            return batch.unpacked(needed: needed)
        }
        return batch.gather(rows, needed: needed)
    }

    /// The rows that are kept, or nil for all.
    private func rows(
        where truth: Datum, of count: Int, _ context: inout OperatorContext
    ) throws(EngineError) -> Selection? {
        let standing = try context.settleFailures(of: count)
        let rows: Selection
        switch truth {
        case .scalar(.boolean(true), _):
            guard let standing else { return nil }
            rows = standing
        case .scalar:
            rows = []
        case .column(let column):
            rows = Self.trueRows(of: column, among: standing)
            if rows.count == count { return nil }
        }
        context.choose(rows)
        return rows
    }

    /// The rows of a BOOLEAN column that hold true, ascending.
    static func trueRows(of column: Column, among standing: Selection?) -> Selection {
        guard case .boolean(let values) = column.vector else { return [] }
        var mask = values
        if let validity = column.validity {
            for row in 0..<mask.count { mask[row] &= validity[row] }
        }
        if let standing { return standing.filter { mask[Int($0)] != 0 } }
        return selection(of: mask)
    }
}
