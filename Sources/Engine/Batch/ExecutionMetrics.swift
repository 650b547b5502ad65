import Columns
public import Query
import Synchronization

/// What one operator of a plan did.
public struct NodeMetrics: Sendable {
    public var name: String
    /// How far below the plan's root it stands.
    public var depth: Int
    public var rowsOut: Int = 0
    public var batchesOut: Int = 0
    /// Its own time and that of everything below it, of all threads together.
    public var nanoseconds: UInt64 = 0
    /// The most that it held at a time, where it holds rows.
    public var peakInBytes: Int = 0
}

/// Collects the metrics of a plan's operators while it runs, from all of its threads.
public final class ExecutionMetrics {
    private let collected = Mutex<[NodeMetrics]>([])
    /// Nanoseconds since any fixed moment; the host's clock, which any thread may read.
    let clock: () -> UInt64

    private let name: (Plan) -> String

    /// In the order of the plan, from the root down.
    public var operators: [NodeMetrics] { collected.withLock { $0 } }

    /// - Parameter name: What each operator is called; its short name unless something else is wanted.
    public init(
        clock: @escaping () -> UInt64, name: @escaping (Plan) -> String = { $0.operatorName }
    ) {
        self.clock = clock
        self.name = name
    }

    func add(_ plan: Plan, depth: Int) -> Int {
        let name = name(plan)
        return collected.withLock {
            $0.append(NodeMetrics(name: name, depth: depth))
            return $0.count - 1
        }
    }

    func record(_ index: Int, rows: Int?, nanoseconds: UInt64, heldInBytes: Int) {
        collected.withLock { operators in
            operators[index].nanoseconds += nanoseconds
            operators[index].peakInBytes = max(operators[index].peakInBytes, heldInBytes)
            guard let rows else { return }
            operators[index].rowsOut += rows
            operators[index].batchesOut += 1
        }
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

    var givesPacked: Bool { input.givesPacked }

    mutating func nextPacked(
        _ context: inout OperatorContext
    ) throws(EngineError) -> PackedBatch? {
        let start = metrics.clock()
        let batch = try input.nextPacked(&context)
        metrics.record(
            index, rows: batch?.count, nanoseconds: metrics.clock() &- start,
            heldInBytes: input.heldInBytes)
        return batch
    }
}

/// Counts and times what each part of another gives.
final class MeteredParts: PlanParts {
    private let input: any PlanParts
    private let metrics: ExecutionMetrics
    private let index: Int

    init(_ input: any PlanParts, _ metrics: ExecutionMetrics, _ index: Int) {
        self.input = input
        self.metrics = metrics
        self.index = index
    }

    var heldInBytes: Int { input.heldInBytes }

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        let start = metrics.clock()
        let count = try input.prepare(&context)
        metrics.record(
            index, rows: nil, nanoseconds: metrics.clock() &- start,
            heldInBytes: input.heldInBytes)
        return count
    }

    func part(_ index: Int) -> any PlanNode {
        MeteredNode(input: input.part(index), metrics: metrics, index: self.index)
    }
}
