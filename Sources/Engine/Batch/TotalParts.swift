import Columns
import Expressions
import Query

/// Window functions over all rows at once, `sum(x) OVER ()`: each part of the input is added up on its own,
/// and its rows are kept until the totals of all parts are known.
///
/// ```
/// part 0 ─► rows kept, partial totals ─┐             ┌─► part 0, the totals in each row
/// part 1 ─► rows kept, partial totals ─┼─► totals ───┼─► part 1, the totals in each row
/// part 2 ─► rows kept, partial totals ─┘             └─► …
/// ```
/// The rows stay in the order in which they came.
final class TotalParts: PlanParts {
    private let input: any PlanParts
    private let schema: Schema
    private let table: GroupTable
    private let memory: QueryMemory
    /// Of each part.
    private var rows: [[StoredRows]] = []
    /// One row.
    private var totals: [Column] = []

    /// - Parameter window: One `isOfTotals`.
    init(_ input: any PlanParts, _ window: Window, memory: QueryMemory) {
        self.input = input
        self.memory = memory
        schema = window.schema
        table = GroupTable(groups: [], calls: window.calls.compactMap(\.aggregate))
    }

    var heldInBytes: Int { memory.heldInBytes + input.heldInBytes }

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        let count = try input.prepare(&context)
        let start = context
        let own = Handed(self)
        let outcomes = try memory.parallelism.map(count) { index throws(EngineError) in
            var context = start
            return try own.value.addUp(index, &context)
        }
        var all = table
        for outcome in outcomes { all.merge(outcome.partial) }
        totals = try all.finish(nil, &context).columns
        rows = outcomes.map(\.rows)
        return count
    }

    func part(_ index: Int) -> any PlanNode { TotalsNode(parts: self, rows: rows[index]) }

    private struct Outcome: Sendable {
        var rows: [StoredRows] = []
        var partial: Batch
    }

    private func addUp(
        _ index: Int, _ context: inout OperatorContext
    ) throws(EngineError) -> Outcome {
        var node = input.part(index)
        var table = table
        var rows: [StoredRows] = []
        while let batch = try node.next(&context) {
            if batch.count == 0 { continue }
            try table.update(batch, &context)
            rows.append(try memory.store(batch, holding: "OVER"))
        }
        return Outcome(rows: rows, partial: table.partial())
    }

    /// Takes rows that were kept, with the totals behind their columns.
    fileprivate func completed(_ stored: StoredRows) throws(EngineError) -> Batch {
        let batch = try memory.load(stored)
        memory.release(stored)
        let everywhere = Selection(repeating: 0, count: batch.count)
        return Batch(
            schema: schema, columns: batch.columns + totals.map { $0.gather(everywhere) },
            count: batch.count)
    }
}

private struct TotalsNode: PlanNode {
    let parts: TotalParts
    let rows: [StoredRows]
    private var position = 0

    init(parts: TotalParts, rows: [StoredRows]) {
        self.parts = parts
        self.rows = rows
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        guard position < rows.count else { return nil }
        position += 1
        return try parts.completed(rows[position - 1])
    }
}

extension Window {
    /// All calls are aggregates over all rows.
    var isOfTotals: Bool {
        partition.isEmpty && order.isEmpty
            && calls.allSatisfy { $0.aggregate != nil && $0.frame.isWhole }
    }
}

extension WindowCall {
    fileprivate var aggregate: AggregateCall? {
        if case .aggregate(let call) = function { call } else { nil }
    }
}

extension WindowFrame {
    /// It holds all rows of its partition, which have no order: all are peers of each other.
    fileprivate var isWhole: Bool {
        switch (start, end) {
        case (.unboundedPreceding, .unboundedFollowing): true
        case (.unboundedPreceding, .currentRow), (.currentRow, .unboundedFollowing),
            (.currentRow, .currentRow):
            unit == .range
        default: false
        }
    }
}
