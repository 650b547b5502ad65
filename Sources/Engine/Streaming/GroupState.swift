import Columns
import Expressions
import Query

/// The groups of an aggregate and, on a stream, when each of them ends.
///
/// ```
/// blocks of partial rows ─► table (keys, accumulators)      ends[group]  ≤ watermark ─► out, freed
/// ```
final class GroupState: StageState {
    private let aggregation: StageOperator.Aggregation
    private var table: GroupTable
    /// By group number; `Int64.max` for groups without event time, which never end.
    private var ends: [Int64] = []
    /// No group that is there ends before this.
    private var firstEnd = Int64.max

    init(_ aggregation: StageOperator.Aggregation) {
        self.aggregation = aggregation
        table = GroupTable(groups: aggregation.groups, calls: aggregation.calls)
    }

    var rows: Int { table.count }
    var sizeInBytes: Int { table.sizeInBytes + ends.count * 8 }

    func reduce(
        _ blocks: [Batch], _ scope: inout StageScope, _ emit: Emit
    ) throws(EngineError) {
        for block in blocks where block.count > 0 { merge(block) }
        guard aggregation.timeGroup != nil, firstEnd <= scope.eviction else { return }
        var closed: Selection = []
        var next = Int64.max
        for group in table.live {
            let end = ends[Int(group)]
            if end <= scope.eviction { closed.append(group) } else { next = min(next, end) }
        }
        firstEnd = next
        guard !closed.isEmpty else { return }
        let result = try finished(closed, &scope.context)
        scope.metrics.made += Int64(closed.count)
        scope.metrics.rejected += Int64(closed.count - result.count)
        scope.metrics.rowsOut += Int64(result.count)
        table.remove(closed)
        try emit(result)
    }

    private func merge(_ block: Batch) {
        let numbers = table.merge(block)
        guard let timeGroup = aggregation.timeGroup else { return }
        let times = block.columns[timeGroup].eventTimes()
        for (row, group) in numbers.enumerated() {
            let end = times[row] ?? .max
            while ends.count <= Int(group) { ends.append(.max) }
            ends[Int(group)] = end
            firstEnd = min(firstEnd, end)
        }
    }

    /// Results in the order of their keys: group numbers depend on history, keys do not.
    private func finished(
        _ groups: Selection, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        let result = try table.finish(groups, &context)
        guard result.count > 1, !aggregation.groups.isEmpty else { return result }
        return try result.sorted(byFirst: aggregation.groups.count)
    }

    func collect(_ context: inout OperatorContext) throws(EngineError) -> [Batch] {
        [try finished(table.live, &context)]
    }

    func frozen() -> FrozenState {
        let table = table
        let live = table.live
        let size = 65_536
        return FrozenState(count: (live.count + size - 1) / size) { part in
            let start = part * size
            return table.partial(of: Selection(live[start..<min(start + size, live.count)]))
        }
    }

    func restore(_ parts: [Batch]) throws(EngineError) {
        table = GroupTable(groups: aggregation.groups, calls: aggregation.calls)
        ends = []
        firstEnd = .max
        for part in parts { merge(part) }
    }
}

extension Batch {
    /// The rows in the ascending order of the first columns.
    func sorted(byFirst count: Int) throws(EngineError) -> Batch {
        let keys = (0..<count).map { SortKey(.column($0, schema[$0].type)) }
        var sorter = Sorter(keys: keys, schema: schema)
        var context = OperatorContext()
        try sorter.add(self, &context)
        return try sorter.finish(&context)
    }
}
