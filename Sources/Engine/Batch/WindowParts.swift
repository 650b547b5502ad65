import Columns
import Query
import Synchronization

/// Window functions over partitions: each range of the partitions' keys is computed on its own.
///
/// No partition lies in two ranges. The ranges come in the order of the keys, so that the rows come as
/// from one `WindowOperator` over them all.
final class WindowParts: PlanParts {
    private let input: any PlanParts
    private let rows: RangedRows
    private let window: Window
    private var ranges: [Int] = []
    private let partsLeft = Atomic<Int>(0)

    /// - Parameter window: With at least one expression to partition by.
    init(_ input: any PlanParts, _ window: Window, memory: QueryMemory) {
        self.input = input
        self.window = window
        rows = RangedRows(
            input,
            keys: window.partition.map { SortKey($0) }, schema: window.input.schema, memory: memory,
            holding: "OVER")
    }

    var heldInBytes: Int { rows.heldInBytes }

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        try rows.read(try input.prepare(&context), context)
        ranges = (0..<rows.rangeCount).filter { rows.count(of: $0) > 0 }
        partsLeft.store(ranges.count, ordering: .relaxed)
        return ranges.count
    }

    func part(_ index: Int) -> any PlanNode { WindowRangeNode(parts: self, range: ranges[index]) }

    fileprivate func results(
        of range: Int, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        var operation = WindowOperator(window)
        if let batch = try rows.rows(of: range) {
            operation.add(
                Batch(
                    schema: window.input.schema,
                    columns: Array(batch.columns.prefix(window.input.schema.count)),
                    count: batch.count))
        }
        try context.check(operation.sizeInBytes, holding: "OVER")
        let results = try operation.finish(&context)
        if partsLeft.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 { rows.release() }
        return results
    }
}

private struct WindowRangeNode: PlanNode {
    let parts: WindowParts
    let range: Int
    private var pieces: Pieces?

    init(parts: WindowParts, range: Int) {
        self.parts = parts
        self.range = range
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if pieces == nil { pieces = Pieces(try parts.results(of: range, &context)) }
        return pieces?.next()
    }
}
