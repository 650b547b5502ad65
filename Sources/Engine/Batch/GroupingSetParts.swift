import Columns
import Query
import Synchronization

/// `GROUPING SETS`, `CUBE` and `ROLLUP` of which a set has the keys of all: rows are grouped by it, once,
/// and the groups of the other sets are made of its groups.
///
/// ```
///                          ┌─► (a, b, 0)   results, put aside ─────────────────────┐
/// rows ─► groups by (a, b) ┤                                                       ├─►
///                          └─► partial rows ─┬─► (a, ∅, 1) ─┬─► groups ─► results ─┘
///                                            └─► (∅, ∅, 3) ─┘
/// ```
/// The results of the finest set come first.
final class GroupingSetParts: PlanParts {
    private let finest: FinestParts
    private let coarser: GroupedParts
    private let memory: QueryMemory
    /// Of the finest set.
    private var results: [[StoredRows]] = []

    /// - Parameters:
    ///   - finest: The set with the keys of all.
    ///   - table: Of all sets, and empty.
    init(
        _ input: any PlanParts, _ sets: GroupingSets, _ finest: Int, table: GroupTable,
        memory: QueryMemory
    ) {
        self.memory = memory
        self.finest = FinestParts(
            GroupedParts(input, table: sets.finest, form: .rowsToPartial, memory: memory),
            sets, finest, table, memory)
        coarser = GroupedParts(self.finest, table: table, form: .partialToResults, memory: memory)
    }

    var heldInBytes: Int { coarser.heldInBytes }

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        let count = try coarser.prepare(&context)
        results = finest.takeResults()
        return results.count + count
    }

    func part(_ index: Int) -> any PlanNode {
        index < results.count
            ? StoredRowsNode(rows: results[index], memory: memory)
            : coarser.part(index - results.count)
    }
}

/// The partial rows of all sets but the finest, made of the groups of that, whose results are put aside.
private final class FinestParts: PlanParts {
    private let groups: GroupedParts
    private let sets: GroupingSets
    private let finest: Int
    /// The sets behind the finest.
    fileprivate let coarserSets: [Int]
    private let table: GroupTable
    private let memory: QueryMemory
    /// Of each part.
    private let results = Mutex<[[StoredRows]]>([])

    init(
        _ groups: GroupedParts, _ sets: GroupingSets, _ finest: Int, _ table: GroupTable,
        _ memory: QueryMemory
    ) {
        self.groups = groups
        self.sets = sets
        self.finest = finest
        coarserSets = (0..<sets.count).filter { $0 != finest }
        self.table = table
        self.memory = memory
    }

    var heldInBytes: Int { groups.heldInBytes }

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        let count = try groups.prepare(&context)
        results.withLock { $0 = Array(repeating: [], count: count) }
        return count
    }

    func part(_ index: Int) -> any PlanNode {
        FinestNode(groups: groups.part(index), parts: self, index: index)
    }

    func takeResults() -> [[StoredRows]] {
        results.withLock { results in
            defer { results = [] }
            return results
        }
    }

    /// Puts the finest groups aside as what they come to.
    fileprivate func keep(
        _ partial: Batch, ofPart index: Int, _ context: inout OperatorContext
    ) throws(EngineError) {
        let schema = table.partialSchema
        let own = try table.finish(
            groupsOf: sets.rows(of: finest, from: partial, schema: schema), &context)
        let stored = try memory.store(own, holding: "GROUP BY")
        results.withLock { $0[index].append(stored) }
    }

    /// The finest groups as rows of some coarser sets.
    fileprivate func rows(of coarser: ArraySlice<Int>, from partial: Batch) -> Batch {
        let schema = table.partialSchema
        return Batch.concatenated(
            coarser.map { sets.rows(of: $0, from: partial, schema: schema) }, schema: schema)
    }
}

private struct FinestNode: PlanNode {
    var groups: any PlanNode
    let parts: FinestParts
    let index: Int
    /// Finest groups, and the sets that are still to be made of them: a few at a time, for a CUBE has very many.
    private var partial = Batch(schema: [], columns: [], count: 0)
    private var left: ArraySlice<Int> = []

    private static let rowsAtOnce = 1 << 14

    init(groups: any PlanNode, parts: FinestParts, index: Int) {
        self.groups = groups
        self.parts = parts
        self.index = index
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        while left.isEmpty {
            guard let batch = try groups.next(&context) else { return nil }
            try parts.keep(batch, ofPart: index, &context)
            partial = batch
            left = parts.coarserSets[...]
        }
        let taken = left.prefix(max(1, Self.rowsAtOnce / max(partial.count, 1)))
        left = left.dropFirst(taken.count)
        return parts.rows(of: taken, from: partial)
    }
}

/// Rows that were put aside, for the last time.
private struct StoredRowsNode: PlanNode {
    let rows: [StoredRows]
    let memory: QueryMemory
    private var position = 0

    init(rows: [StoredRows], memory: QueryMemory) {
        self.rows = rows
        self.memory = memory
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        guard position < rows.count else { return nil }
        let stored = rows[position]
        position += 1
        let batch = try memory.load(stored)
        memory.release(stored)
        return batch
    }
}
