import Columns
import Expressions

/// What a partition of a stateful stage keeps between batches. One owner, one thread.
///
/// 1. `reduce` merges a batch's blocks in the given order, lets go what the watermark has passed, and
///    gives the rows that go on, as they are made, in an order that depends on the rows alone.
/// 2. `frozen` is the whole state, to be read later as batches; a fresh state that `restore`s them goes
///    on the same. It is made of values that later batches copy before they write: taking it costs
///    nothing, and it can be written down on another thread while batches go on.
protocol StageState: AnyObject {
    func reduce(
        _ blocks: [Batch], _ scope: inout StageScope, _ emit: Emit
    ) throws(EngineError)
    /// All rows, for a view's `finish`.
    func collect(_ context: inout OperatorContext) throws(EngineError) -> [Batch]
    func frozen() -> FrozenState
    func restore(_ parts: [Batch]) throws(EngineError)
    var rows: Int { get }
    var sizeInBytes: Int { get }
}

/// Takes rows that go on.
typealias Emit = (Batch) throws(EngineError) -> Void

/// What a reduce knows besides its rows, and where it counts.
struct StageScope {
    /// Rows at or before this time are late; the stage's own, behind the flow's by its offset.
    var late: Int64
    /// State at or before this time goes.
    var eviction: Int64
    var context: OperatorContext
    var metrics = OperatorMetrics()
}

extension StageOperator {
    /// - Parameter needed: Columns of what comes out that anything reads; nil for all.
    func makeState(needed: Set<Int>? = nil) -> any StageState {
        switch self {
        case .aggregate(let aggregation):
            aggregation.isSession ? SessionState(aggregation) : GroupState(aggregation)
        case .rows(let schema, _): RowsState(schema)
        case .deduplicate(let deduplication): DeduplicateState(deduplication)
        case .join(let join): StreamJoinState(join, needed: needed)
        case .limit(let limit): LimitState(limit)
        }
    }
}

extension Column {
    /// When each row's event is over: its time, or its window's end; nil for null.
    func eventTimes() -> [Int64?] {
        var column = self
        var validity = column.validity
        if case .structure(let members, _) = column.vector {
            guard members.count == 2 else { return Array(repeating: nil, count: count) }
            column = members[1]
            if let own = column.validity {
                validity = validity.map { zip($0, own).map { $0 & $1 } } ?? own
            }
        }
        guard case .integer(let values) = column.vector else {
            return Array(repeating: nil, count: count)
        }
        guard let validity else { return values.map { $0 } }
        return zip(values, validity).map { $1 == 0 ? nil : $0 }
    }
}
