public import Columns
import Expressions
public import Query

/// Runs a whole plan over tables as they are: batch queries, materialized views, the SQL shell.
///
/// Operators pull batches of a few thousand rows from those below them. The first row that cannot be
/// computed ends the query.
public struct BatchExecutor {
    public let schema: Schema
    private var root: any PlanNode
    private var context: OperatorContext

    /// - Parameters:
    ///   - metrics: Counts rows and time of each operator, for `EXPLAIN ANALYZE`.
    ///   - resources: What it may use.
    public init(
        _ plan: Plan, tables: any TableProvider, context: OperatorContext = .init(),
        metrics: ExecutionMetrics? = nil, resources: ExecutionResources = .init()
    ) throws(EngineError) {
        schema = plan.schema
        self.context = context
        self.context.reset()
        self.context.budgetInBytes = min(context.budgetInBytes, resources.budgetInBytes)
        self.context.isCancelled = resources.isCancelled
        let builder = PlanNodeBuilder(
            tables: tables, metrics: metrics, memory: QueryMemory(resources))
        root = try builder.node(of: plan, needed: nil, depth: 0)
    }

    /// The next rows of the result, or nil at the end.
    public mutating func next() throws(EngineError) -> Batch? {
        context.reset()
        return try root.next(&context)
    }

    /// All rows of the result.
    public mutating func allBatches() throws(EngineError) -> [Batch] {
        var batches: [Batch] = []
        while let batch = try next() {
            if batch.count > 0 { batches.append(batch) }
        }
        return batches
    }
}

/// An operator of a running plan, with those below it.
protocol PlanNode {
    /// The next batch, possibly without rows, or nil at the end.
    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch?
    /// Whether `nextPacked` may be asked instead of `next`.
    var givesPacked: Bool { get }
    /// The same as `next`, still packed.
    mutating func nextPacked(_ context: inout OperatorContext) throws(EngineError) -> PackedBatch?
    /// Bytes of rows, groups or tables that it holds now, those below it not counted.
    var heldInBytes: Int { get }
}

extension PlanNode {
    var givesPacked: Bool { false }
    mutating func nextPacked(_ context: inout OperatorContext) -> PackedBatch? { nil }
    var heldInBytes: Int { 0 }
}
