import Columns
import Expressions
import Query

/// The keys that were seen and, where event time tells, when each is forgotten.
final class DeduplicateState: StageState {
    private let work: StageOperator.Deduplication
    /// Groups without aggregates: the keys.
    private var table: GroupTable
    private var isKnown: [Bool] = []
    private var expiries: [Int64] = []
    private var firstExpiry = Int64.max

    init(_ work: StageOperator.Deduplication) {
        self.work = work
        table = Self.makeTable(work)
    }

    private static func makeTable(_ work: StageOperator.Deduplication) -> GroupTable {
        GroupTable(
            groups: work.keys.map {
                NamedExpression(work.schema[$0].name, .column($0, work.schema[$0].type))
            }, calls: [])
    }

    var rows: Int { work.keys.isEmpty ? (isKnown.contains(true) ? 1 : 0) : table.count }
    var sizeInBytes: Int { table.sizeInBytes + expiries.count * 9 }

    func reduce(
        _ blocks: [Batch], _ scope: inout StageScope, _ emit: Emit
    ) throws(EngineError) {
        for block in blocks where block.count > 0 {
            let numbers = try table.update(block, &scope.context)
            let times = work.timeColumn.map { block.columns[$0].eventTimes() }
            var fresh: Selection = []
            for (row, group) in numbers.enumerated() {
                let expiry = times.flatMap { $0[row] }.map { $0 + work.lingering } ?? .max
                if note(Int(group), expiry) { fresh.append(Int32(row)) }
            }
            scope.metrics.filtered += Int64(block.count - fresh.count)
            scope.metrics.rowsOut += Int64(fresh.count)
            if !fresh.isEmpty { try emit(block.gather(fresh)) }
        }
        evict(scope.eviction)
    }

    /// - Returns: The key is new.
    private func note(_ group: Int, _ expiry: Int64) -> Bool {
        while isKnown.count <= group {
            isKnown.append(false)
            expiries.append(.max)
        }
        guard !isKnown[group] else { return false }
        isKnown[group] = true
        expiries[group] = expiry
        firstExpiry = min(firstExpiry, expiry)
        return true
    }

    private func evict(_ watermark: Int64) {
        guard firstExpiry <= watermark else { return }
        var gone: Selection = []
        var next = Int64.max
        for group in table.live where isKnown[Int(group)] {
            if expiries[Int(group)] <= watermark {
                gone.append(group)
                isKnown[Int(group)] = false
            } else {
                next = min(next, expiries[Int(group)])
            }
        }
        firstExpiry = next
        table.remove(gone)
    }

    func collect(_ context: inout OperatorContext) throws(EngineError) -> [Batch] { [] }

    func frozen() -> FrozenState {
        let (table, isKnown, expiries) = (table, isKnown, expiries)
        return FrozenState(count: 1) { _ in
            let live = table.live.filter { Int($0) < isKnown.count && isKnown[Int($0)] }
            var batch = table.partial(of: live)
            batch.schema.append(Field("expires", .bigint))
            batch.columns.append(Column(.bigint, .integer(live.map { expiries[Int($0)] })))
            return batch
        }
    }

    func restore(_ parts: [Batch]) throws(EngineError) {
        table = Self.makeTable(work)
        isKnown = []
        expiries = []
        firstExpiry = .max
        for part in parts {
            let keys = part.project(Array(0..<work.keys.count))
            let numbers = table.merge(keys)
            guard case .integer(let times)? = part.columns.last?.vector else { continue }
            for (row, group) in numbers.enumerated() { _ = note(Int(group), times[row]) }
        }
    }
}
