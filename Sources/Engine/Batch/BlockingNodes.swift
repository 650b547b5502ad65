import Columns
import Expressions
import Query

// Operators that must see all of an input before the first row comes out.

/// Gives a large batch in pieces.
struct Pieces {
    private let batch: Batch
    private var position = 0
    private static let size = 4096

    init(_ batch: Batch) { self.batch = batch }

    mutating func next() -> Batch? {
        guard position < batch.count else { return nil }
        if batch.count <= Self.size {
            position = batch.count
            return batch
        }
        let end = min(position + Self.size, batch.count)
        defer { position = end }
        return batch.slice(position..<end)
    }
}

struct WindowNode: PlanNode {
    var input: any PlanNode
    var window: WindowOperator
    private var pieces: Pieces?

    init(input: any PlanNode, window: WindowOperator) {
        self.input = input
        self.window = window
    }

    var heldInBytes: Int { window.sizeInBytes }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if pieces == nil {
            while let batch = try input.next(&context) {
                window.add(batch)
                try context.check(window.sizeInBytes, holding: "OVER")
            }
            pieces = Pieces(try window.finish(&context))
        }
        return pieces?.next()
    }
}
