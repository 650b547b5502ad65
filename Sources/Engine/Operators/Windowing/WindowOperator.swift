public import Columns
import Expressions
public import Query

/// Computes window functions: for each row a value from the rows around it.
///
/// All rows are sorted by partition and order first; the output comes in that order.
/// ```
/// partition  a a a a b b        partitionStart 0 0 0 0 4 4   partitionEnd 4 4 4 4 6 6
/// order      1 1 2 3 5 5        peerStart      0 0 2 3 4 4   peerEnd      2 2 3 4 6 6
/// ```
/// Use: `add` for each batch, then `finish` once.
public struct WindowOperator: Sendable {
    public let schema: Schema
    private let inputSchema: Schema
    private let partition: [Expression]
    private let order: [SortKey]
    private let calls: [WindowCall]
    private let isSorted: Bool
    private var batches: [Batch] = []

    /// - Parameter isSorted: The rows come by partition and order already.
    public init(_ window: Window, isSorted: Bool = false) {
        self.isSorted = isSorted
        inputSchema = window.input.schema
        partition = window.partition
        order = window.order
        calls = window.calls
        schema = inputSchema + window.calls.map { Field($0.name, $0.type) }
    }

    public private(set) var sizeInBytes = 0

    public mutating func add(_ batch: Batch) {
        guard batch.count > 0 else { return }
        batches.append(batch)
        sizeInBytes += batch.sizeInBytes
    }

    public mutating func finish(_ context: inout OperatorContext) throws(EngineError) -> Batch {
        var all = Batch.concatenated(batches, schema: inputSchema)
        batches = []
        var partitions = partition.map { $0.evaluateColumn(over: all, &context.evaluation) }
        var orders = order.map { $0.expression.evaluateColumn(over: all, &context.evaluation) }
        if let standing = try context.settleFailures(of: all.count) {
            all = all.gather(standing)
            partitions = partitions.map { $0.gather(standing) }
            orders = orders.map { $0.gather(standing) }
        }
        let rows = WindowRows(
            partition: OrderWords(grouping: partitions, count: all.count),
            order: OrderWords(orders, keys: order, count: all.count), isSorted: isSorted)
        var sorted = isSorted ? all : all.gather(rows.sorted)
        var frames = WindowFrames(
            rows: rows, order: order,
            orderColumns: isSorted ? orders : orders.map { $0.gather(rows.sorted) })
        var results: [Column] = []
        for call in calls {
            results.append(try column(of: call, over: sorted, rows, &frames, &context))
        }
        sorted = Batch(schema: schema, columns: sorted.columns + results, count: sorted.count)
        return sorted
    }

    private func column(
        of call: WindowCall, over batch: Batch, _ rows: WindowRows, _ frames: inout WindowFrames,
        _ context: inout OperatorContext
    ) throws(EngineError) -> Column {
        switch call.function {
        case .rowNumber, .rank, .denseRank, .percentRank, .cumulativeDistribution, .ntile:
            return rows.ranking(call)
        case .lag(let expression, let offset, let otherwise, let ignoresNulls):
            let values = expression.evaluateColumn(over: batch, &context.evaluation)
            let others = otherwise.evaluateColumn(over: batch, &context.evaluation)
            _ = try context.settleFailures(of: batch.count)
            let places = rows.lagging(values, by: Int(offset), ignoresNulls: ignoresNulls)
            return Self.choose(values, places, others, type: call.type)
        case .nth(let expression, let number, let ignoresNulls):
            let values = expression.evaluateColumn(over: batch, &context.evaluation)
            _ = try context.settleFailures(of: batch.count)
            let bounds = try frames.bounds(of: call.frame)
            return values.gatherOrNull(
                bounds.places(of: Int(number), values, ignoresNulls: ignoresNulls))
        case .aggregate(let aggregate):
            let bounds = try frames.bounds(of: call.frame)
            var sliding = SlidingAggregate(aggregate, rows: rows, bounds: bounds)
            let result = sliding.results(over: batch, &context.evaluation)
            _ = try context.settleFailures(of: batch.count)
            return result
        }
    }

    /// `values` at the places, and the row's own of `others` where the place is −1.
    private static func choose(
        _ values: Column, _ places: Selection, _ others: Column, type: DataType
    ) -> Column {
        guard places.contains(-1) else { return values.gather(places) }
        let both = Column.concatenated([values, others], type: type)
        let count = Int32(values.count)
        return both.gather(places.enumerated().map { $1 >= 0 ? $1 : count + Int32($0) })
    }
}
