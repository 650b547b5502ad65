import Columns

/// All rows of a view's input, in the order in which they came.
final class RowsState: StageState {
    private let schema: Schema
    private var batches: [Batch] = []
    private(set) var rows = 0
    private(set) var sizeInBytes = 0

    init(_ schema: Schema) { self.schema = schema }

    func reduce(
        _ blocks: [Batch], _ scope: inout StageScope, _ emit: Emit
    ) throws(EngineError) {
        for block in blocks where block.count > 0 { append(block) }
    }

    private func append(_ block: Batch) {
        rows += block.count
        sizeInBytes += block.sizeInBytes
        // Small batches are joined, so that a thousand of them do not make a thousand pieces.
        if let last = batches.last, last.count + block.count <= 4096 {
            batches[batches.count - 1] = .concatenated([last, block], schema: schema)
        } else {
            batches.append(block)
        }
    }

    func collect(_ context: inout OperatorContext) throws(EngineError) -> [Batch] { batches }
    func frozen() -> FrozenState { FrozenState(batches) }

    func restore(_ parts: [Batch]) throws(EngineError) {
        batches = []
        rows = 0
        sizeInBytes = 0
        for part in parts { append(part) }
    }
}
