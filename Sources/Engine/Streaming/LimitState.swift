import Columns

/// How many rows a `LIMIT` over a stream has let through. One partition sees all rows.
final class LimitState: StageState {
    private let work: StageOperator.Limit
    private var taken: Int64 = 0

    init(_ work: StageOperator.Limit) { self.work = work }

    var rows: Int { taken > 0 ? 1 : 0 }
    var sizeInBytes: Int { 8 }

    func reduce(
        _ blocks: [Batch], _ scope: inout StageScope, _ emit: Emit
    ) throws(EngineError) {
        for block in blocks where block.count > 0 {
            let kept = Int(min(Int64(block.count), work.count - taken))
            taken += Int64(kept)
            scope.metrics.rowsOut += Int64(kept)
            scope.metrics.filtered += Int64(block.count - kept)
            if kept > 0 { try emit(block.slice(0..<kept)) }
        }
    }

    func collect(_ context: inout OperatorContext) throws(EngineError) -> [Batch] { [] }

    func frozen() -> FrozenState {
        FrozenState([
            Batch(
                schema: [Field("taken", .bigint)], columns: [Column(.bigint, .integer([taken]))],
                count: 1)
        ])
    }

    func restore(_ parts: [Batch]) throws(EngineError) {
        taken = 0
        for part in parts {
            if case .integer(let values)? = part.columns.first?.vector { taken += values[0] }
        }
    }
}
