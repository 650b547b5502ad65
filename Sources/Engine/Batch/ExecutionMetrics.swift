import Columns

/// What one operator of a plan did.
public struct NodeMetrics: Sendable {
    public var name: String
    /// How far below the plan's root it stands.
    public var depth: Int
    public var rowsOut: Int = 0
    public var batchesOut: Int = 0
    /// Its own time and that of everything below it.
    public var nanoseconds: UInt64 = 0
    /// The most that it held at a time, where it holds rows.
    public var peakInBytes: Int = 0
}

/// Collects the metrics of a plan's operators while it runs: one owner, one thread.
public final class ExecutionMetrics {
    /// In the order of the plan, from the root down.
    public private(set) var operators: [NodeMetrics] = []
    /// Nanoseconds since any fixed moment; the host's clock.
    let clock: () -> UInt64

    public init(clock: @escaping () -> UInt64) { self.clock = clock }

    func add(_ name: String, depth: Int) -> Int {
        operators.append(NodeMetrics(name: name, depth: depth))
        return operators.count - 1
    }

    func record(_ index: Int, rows: Int?, nanoseconds: UInt64, heldInBytes: Int) {
        operators[index].nanoseconds += nanoseconds
        operators[index].peakInBytes = max(operators[index].peakInBytes, heldInBytes)
        guard let rows else { return }
        operators[index].rowsOut += rows
        operators[index].batchesOut += 1
    }
}

/// Counts and times what another operator gives.
struct MeteredNode: PlanNode {
    var input: any PlanNode
    let metrics: ExecutionMetrics
    let index: Int

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        let start = metrics.clock()
        let batch = try input.next(&context)
        metrics.record(
            index, rows: batch?.count, nanoseconds: metrics.clock() &- start,
            heldInBytes: input.heldInBytes)
        return batch
    }
}
