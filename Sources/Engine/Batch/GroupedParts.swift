import Columns
import Expressions
import Query
import Synchronization

/// `GROUP BY`: groups each part of its input on its own, then each partition of the keys.
///
/// ```
/// part 0 ─► table ─► partial rows by partition ─┐
/// part 1 ─► table ─► partial rows by partition ─┼─► partition p: one table, parts in their order
/// part 2 ─► rows by partition (keys all differ) ┘
/// ```
/// A table that has grown past the caches is put aside as partial rows and begun anew; one that does
/// not lessen the rows is given up, and the part's other rows are put aside as they are. What is put
/// aside stays in memory or goes to disk. Few groups are merged at once, without partitions: groups
/// then come out in the order they were first seen, several stretches of them at a time.
///
/// Where the input has many parts, some neighbours share a table: groups that most parts have are then
/// merged less often.
final class GroupedParts: PlanParts {
    private let input: any PlanParts
    private let template: GroupTable
    private let rawTable: GroupTable
    /// What raw rows hold; nil where rows are always grouped.
    private let raw: (expressions: [Expression], schema: Schema)?
    /// nil where each row belongs to one group.
    private let sets: GroupingSets?
    fileprivate let form: Form
    private let memory: QueryMemory
    private var few: GroupTable?
    private var fewStretches: [Selection] = []
    private var chunks: [Chunk] = []
    private let partitionsLeft = Atomic<Int>(StoredPartitions.hashed)

    /// What comes in and goes out.
    enum Form {
        case rowsToResults
        case rowsToPartial
        case partialToResults
    }

    /// Partial rows that are merged at once.
    private var fewRows: Int { memory.rowsInWork * 4 }

    init(
        _ input: any PlanParts, table: GroupTable, form: Form = .rowsToResults,
        sets: GroupingSets? = nil, memory: QueryMemory
    ) {
        self.input = input
        self.memory = memory
        self.form = form
        self.sets = sets
        template = table
        if let (table, expressions, schema) = table.overEvaluatedRows() {
            rawTable = table
            raw = (expressions, schema)
        } else {
            rawTable = table
            raw = nil
        }
    }

    var heldInBytes: Int { (few?.sizeInBytes ?? 0) + memory.heldInBytes + input.heldInBytes }

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        let count = try input.prepare(&context)
        let start = context
        let own = Handed(self)
        let neighbours = max(1, min(count / 8, 4))
        let stretches = (count + neighbours - 1) / neighbours
        let outcomes = try memory.parallelism.map(stretches) { index throws(EngineError) in
            var context = start
            let first = index * neighbours
            return try own.value.group(first..<min(first + neighbours, count), &context)
        }
        try gather(outcomes)
        guard let few else { return StoredPartitions.hashed }
        fewStretches = Self.stretches(of: few)
        return fewStretches.count
    }

    func part(_ index: Int) -> any PlanNode {
        if let few { return GroupsNode(table: few, groups: fewStretches[index], form: form) }
        return PartitionNode(groups: self, partition: index)
    }

    /// The groups in stretches that threads of their own may finish: one for each megabyte of state.
    private static func stretches(of table: GroupTable) -> [Selection] {
        let groups = table.live
        let count = max(1, min(table.sizeInBytes >> 20, groups.count, 64))
        return (0..<count).map { index in
            let start = groups.count * index / count
            return Selection(groups[start..<groups.count * (index + 1) / count])
        }
    }

    // MARK: - Parts of the input

    private struct Outcome: @unchecked Sendable {
        // Unchecked: made by one thread, read by another once that is done.
        var chunks: [Chunk]
        /// Of a part with few groups: its table where it is the first one, else its partial rows.
        var table: GroupTable?
        var partial: Batch?

        var isFew: Bool { table != nil || partial != nil }
        var count: Int { table?.count ?? partial?.count ?? 0 }
    }

    private func group(
        _ parts: Range<Int>, _ context: inout OperatorContext
    ) throws(EngineError) -> Outcome {
        var rows = Neighbours(input, parts)
        var table = template
        var chunks: [Chunk] = []
        var pending = PendingRows()
        var seen = 0
        var isRaw = false
        var finest = sets.map { FinestGroups($0, mostGroups: memory.rowsInWork) }
        while var batch = try rows.next(&context) {
            if batch.count == 0 { continue }
            if finest?.isWorthwhile == true {
                try finest!.add(batch, to: &table, &context)
            } else {
                if let sets { batch = try sets.expand.process(batch, &context) }
                if isRaw {
                    pending.add(try asItIs(batch, &context))
                    if pending.count >= memory.rowsInWork {
                        chunks.append(
                            try putAside(pending.take(), isRaw: form != .partialToResults))
                    }
                    continue
                }
                if form == .partialToResults {
                    table.merge(batch)
                } else {
                    try table.update(batch, &context)
                }
                seen += batch.count
            }
            if isFull(table, seen: seen) {
                isRaw = mayStayAsTheyAre && seen > 0 && seen < 2 * table.count
                chunks.append(try putAside(table.partial(), isRaw: false))
                table = template
                seen = 0
            }
        }
        finest?.drain(into: &table)
        if pending.count > 0 {
            chunks.append(try putAside(pending.take(), isRaw: form != .partialToResults))
        }
        if chunks.isEmpty {
            return parts.lowerBound == 0
                ? Outcome(chunks: [], table: table)
                : Outcome(chunks: [], partial: table.partial())
        }
        if table.count > 0 { chunks.append(try putAside(table.partial(), isRaw: false)) }
        return Outcome(chunks: chunks)
    }

    /// - Parameter seen: Rows that the table has met.
    private func isFull(_ table: GroupTable, seen: Int) -> Bool {
        if template.groups.isEmpty { return false }
        let room = TableRoom(groups: memory.rowsInWork)
        if !room.holds(table.count, of: seen, most: table.mostGroups) { return true }
        return memory.canSpill && table.count > 1 && table.sizeInBytes > memory.workInBytes
    }

    /// The batches of some parts, one part's after the other's.
    private struct Neighbours {
        private let input: any PlanParts
        private var parts: Range<Int>
        private var node: (any PlanNode)?

        init(_ input: any PlanParts, _ parts: Range<Int>) {
            self.input = input
            self.parts = parts
        }

        mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
            while true {
                if let batch = try node?.next(&context) { return batch }
                guard let part = parts.popFirst() else { return nil }
                node = input.part(part)
            }
        }
    }

    private var mayStayAsTheyAre: Bool { raw != nil || form == .partialToResults }

    /// A batch as it is put aside without being grouped.
    private func asItIs(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        guard form != .partialToResults, let raw else { return batch }
        let columns = raw.expressions.map {
            $0.evaluateColumn(over: batch, &context.evaluation)
        }
        _ = try context.settleFailures(of: batch.count)
        return Batch(schema: raw.schema, columns: columns, count: batch.count)
    }

    private struct PendingRows {
        var batches: [Batch] = []
        var count = 0

        mutating func add(_ batch: Batch) {
            batches.append(batch)
            count += batch.count
        }

        mutating func take() -> Batch {
            defer { self = PendingRows() }
            return Batch.concatenated(batches, schema: batches[0].schema)
        }
    }

    // MARK: - Rows put aside

    private struct Chunk {
        /// Rows as they came, and not partial rows of groups.
        let isRaw: Bool
        let rows: StoredPartitions
    }

    private func putAside(_ batch: Batch, isRaw: Bool) throws(EngineError) -> Chunk {
        let keys = Array(batch.columns.prefix(template.groups.count))
        return Chunk(
            isRaw: isRaw,
            rows: try StoredPartitions(batch, keys: keys, memory, holding: "GROUP BY"))
    }

    /// Merges few groups at once, and puts aside those of all parts where there are many.
    private func gather(_ outcomes: [Outcome]) throws(EngineError) {
        let isFew = outcomes.allSatisfy(\.isFew)
        if isFew, outcomes.count <= 1 || outcomes.reduce(0, { $0 + $1.count }) <= fewRows {
            var merged = outcomes.first?.table ?? template
            let others = outcomes.dropFirst().compactMap { $0.partial }.filter { $0.count > 0 }
            merged.merge(others, on: memory.parallelism)
            few = merged
            return
        }
        let own = Handed((self, outcomes))
        let chunks = try memory.parallelism.map(outcomes.count) { index throws(EngineError) in
            let (groups, outcomes) = own.value
            guard outcomes[index].isFew else { return outcomes[index].chunks }
            let partial = outcomes[index].partial ?? outcomes[index].table?.partial()
            guard let partial, partial.count > 0 else { return [] }
            return [try groups.putAside(partial, isRaw: false)]
        }
        self.chunks = Array(chunks.joined())
    }

    // MARK: - Partitions

    /// How often the rows of a partition are gone through, each time for another share of its groups.
    fileprivate func passes(of partition: Int) -> Int {
        guard memory.canSpill else { return 1 }
        let size = chunks.reduce(0) { $0 + $1.rows.sizeInBytes(of: partition) }
        return size / memory.workInBytes + 1
    }

    /// The groups of a partition, or those of one pass over it.
    fileprivate func table(
        of partition: Int, pass: Int, of passes: Int, _ context: inout OperatorContext
    ) throws(EngineError) -> GroupTable {
        var table = rawTable
        var pending = Pending()
        for chunk in chunks {
            guard let span = try chunk.rows.span(of: partition, memory) else { continue }
            if pending.isFull || pending.isRaw != chunk.isRaw {
                try add(&pending, to: &table, pass: pass, of: passes, &context)
            }
            pending.add(span, isRaw: chunk.isRaw)
        }
        try add(&pending, to: &table, pass: pass, of: passes, &context)
        return table
    }

    /// Neighbouring chunks' rows of a partition, of one kind.
    private struct Pending {
        var spans: [(rows: Batch, range: Range<Int>)] = []
        var isRaw = false
        private var count = 0

        mutating func add(_ span: (rows: Batch, range: Range<Int>), isRaw: Bool) {
            spans.append(span)
            count += span.range.count
            self.isRaw = isRaw
        }

        /// A chunk has few rows of a partition, and a call for each of them takes its time. Texts are left
        /// in their chunks, where they are numbers of one dictionary.
        var isFull: Bool {
            count >= 4096
                || spans.first?.rows.columns.contains { !Self.isOfOneWidth($0.type) } == true
        }

        private static func isOfOneWidth(_ type: DataType) -> Bool {
            switch type.physical {
            case .boolean, .integer, .floating, .wide: true
            case .none, .string, .list, .map, .structure: false
            }
        }
    }

    private func add(
        _ pending: inout Pending, to table: inout GroupTable, pass: Int, of passes: Int,
        _ context: inout OperatorContext
    ) throws(EngineError) {
        guard let first = pending.spans.first else { return }
        var rows = Batch.concatenated(pending.spans, schema: first.rows.schema)
        if passes > 1 {
            let keys = Array(rows.columns.prefix(template.groups.count))
            rows = rows.share(keys: keys, pass: pass, of: passes)
        }
        if rows.count > 0 {
            if pending.isRaw { try table.update(rows, &context) } else { table.merge(rows) }
        }
        pending = Pending()
    }

    /// The last partition lets go of what was put aside.
    fileprivate func finishPartition() {
        guard partitionsLeft.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 else {
            return
        }
        for chunk in chunks { chunk.rows.release(memory) }
        chunks = []
    }
}

/// Gives the results of a table's groups, or of some of them, or their partial rows.
struct GroupsNode: PlanNode {
    let table: GroupTable
    private var groups: Selection?
    private let form: GroupedParts.Form
    private var position = 0
    private static let chunk = 4096

    init(
        table: GroupTable, groups: Selection? = nil, form: GroupedParts.Form = .rowsToResults
    ) {
        self.table = table
        self.groups = groups
        self.form = form
    }

    var heldInBytes: Int { table.sizeInBytes }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        let groups = self.groups ?? table.live
        self.groups = groups
        guard position < groups.count else { return nil }
        let end = min(position + Self.chunk, groups.count)
        defer { position = end }
        let chosen = Selection(groups[position..<end])
        if form == .rowsToPartial { return table.partial(of: chosen) }
        return try table.finish(chosen, &context)
    }
}

/// Groups one partition and gives its results.
private struct PartitionNode: PlanNode {
    let groups: GroupedParts
    let partition: Int
    private var pass = 0
    private var passes = 0
    private var current: GroupsNode?

    init(groups: GroupedParts, partition: Int) {
        self.groups = groups
        self.partition = partition
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if passes == 0 { passes = groups.passes(of: partition) }
        while true {
            if let batch = try current?.next(&context) { return batch }
            current = nil
            guard passes > 0, pass < passes else {
                if passes > 0 { groups.finishPartition() }
                passes = -1
                return nil
            }
            let table = try groups.table(of: partition, pass: pass, of: passes, &context)
            pass += 1
            current = GroupsNode(table: table, form: groups.form)
        }
    }
}
