import Columns
import Expressions
import Query

/// The open sessions of each key: windows that touch become one, with their aggregates merged.
///
/// ```
/// state     key a  [10, 18)   [30, 38)
/// rows      key a        [17, 25)            sorted by key and start, joined where they touch
/// state     key a  [10,     25)   [30, 38)
/// ```
final class SessionState: StageState {
    private let aggregation: StageOperator.Aggregation
    private let session: Int
    private var table: GroupTable
    private var firstEnd = Int64.max

    init(_ aggregation: StageOperator.Aggregation) {
        self.aggregation = aggregation
        session = aggregation.timeGroup ?? 0
        table = GroupTable(groups: aggregation.groups, calls: aggregation.calls)
    }

    var rows: Int { table.count }
    var sizeInBytes: Int { table.sizeInBytes }

    func reduce(
        _ blocks: [Batch], _ scope: inout StageScope, _ emit: Emit
    ) throws(EngineError) {
        let blocks = blocks.filter { $0.count > 0 }
        if !blocks.isEmpty { try merge(blocks) }
        guard firstEnd <= scope.eviction else { return }
        let live = table.live
        let ends = table.keys(of: live)[session].eventTimes()
        let closed = Self.rows(of: live, ending: ends, by: scope.eviction)
        let watermark = scope.eviction
        firstEnd = ends.map { $0 ?? .max }.filter { $0 > watermark }.min() ?? .max
        guard !closed.isEmpty else { return }
        let result = try table.finish(closed, &scope.context)
            .sorted(byFirst: aggregation.groups.count)
        scope.metrics.made += Int64(closed.count)
        scope.metrics.rejected += Int64(closed.count - result.count)
        scope.metrics.rowsOut += Int64(result.count)
        table.remove(closed)
        try emit(result)
    }

    private static func rows(
        of live: Selection, ending ends: [Int64?], by watermark: Int64
    ) -> Selection {
        live.indices.filter { (ends[$0] ?? .max) <= watermark }.map { live[$0] }
    }

    /// Joins new sessions with those that the same keys have open. Other keys are left alone.
    private func merge(_ blocks: [Batch]) throws(EngineError) {
        let fresh = Batch.concatenated(blocks, schema: table.partialSchema)
        let others = aggregation.groups.indices.filter { $0 != session }
        var owners = GroupTable(
            groups: others.map { index in
                let group = aggregation.groups[index]
                return NamedExpression(group.name, .column(index, group.expression.type))
            }, calls: [])
        var context = OperatorContext()
        try owners.update(fresh, &context)
        // Open sessions of the keys at hand.
        let known = owners.count
        let live = table.live
        let open = Batch(
            schema: Array(table.partialSchema.prefix(aggregation.groups.count)),
            columns: table.keys(of: live), count: live.count)
        let owner = try owners.update(open, &context)
        let touched = live.indices.filter { Int(owner[$0]) < known }.map { live[$0] }
        let state = table.partial(of: touched)
        table.remove(touched)
        try join(Batch.concatenated([state, fresh], schema: table.partialSchema), &owners, others)
    }

    private func join(
        _ rows: Batch, _ owners: inout GroupTable, _ others: [Int]
    ) throws(EngineError) {
        let order = others + [session]
        var sorter = Sorter(
            keys: order.map { SortKey(.column($0, rows.schema[$0].type)) }, schema: rows.schema)
        var context = OperatorContext()
        try sorter.add(rows, &context)
        var sorted = try sorter.finish(&context)
        let owner = try owners.update(sorted, &context)
        guard case .structure(let members, _) = sorted.columns[session].vector,
            case .integer(var starts) = members[0].vector,
            case .integer(var ends) = members[1].vector
        else { return }
        var first = 0
        while first < sorted.count {
            var last = first + 1
            var end = ends[first]
            while last < sorted.count, owner[last] == owner[first], starts[last] <= end {
                end = max(end, ends[last])
                last += 1
            }
            for row in first..<last {
                starts[row] = starts[first]
                ends[row] = end
            }
            firstEnd = min(firstEnd, end)
            first = last
        }
        let joined = [
            Column(members[0].type, .integer(starts)), Column(members[1].type, .integer(ends)),
        ]
        sorted.columns[session] = Column(
            sorted.columns[session].type, .structure(joined, count: sorted.count))
        table.merge(sorted)
    }

    func collect(_ context: inout OperatorContext) throws(EngineError) -> [Batch] {
        let sessions = try table.finish(table.live, &context)
        return [try sessions.sorted(byFirst: aggregation.groups.count)]
    }

    func frozen() -> FrozenState {
        let table = table
        return FrozenState(count: 1) { _ in table.partial() }
    }

    func restore(_ parts: [Batch]) throws(EngineError) {
        table = GroupTable(groups: aggregation.groups, calls: aggregation.calls)
        firstEnd = .min
        for part in parts { table.merge(part) }
    }
}
