import Columns
import Expressions
import Query
import Synchronization

/// A join: each part of the left side looks up its rows in the one table of the right side.
///
/// Where that table does not fit into memory, both sides are cut by the hashes of their keys, and each
/// partition of the left side meets its partition of the right side:
/// ```
/// right ─► rows by partition ─┐
///                             ├─► partition p: a table of its right rows, its left rows looked up
/// left  ─► rows by partition ─┘
/// ```
final class JoinedParts: PlanParts {
    private let left: any PlanParts
    private var right: any PlanNode
    private let template: HashJoin
    private let memory: QueryMemory
    private var join: HashJoin
    private var heldForTable = 0
    private var isCut = false
    private var hasNullKey = false
    private var leftRows: [StoredPartitions] = []
    private var rightRows: [StoredPartitions] = []
    private let partitionsLeft = Atomic<Int>(StoredPartitions.hashed)

    /// - Parameter left: One part only where right rows without a match are told.
    init(left: any PlanParts, right: any PlanNode, join: HashJoin, memory: QueryMemory) {
        self.left = left
        self.right = right
        self.join = join
        self.memory = memory
        template = join
    }

    deinit { memory.release(heldForTable) }

    var heldInBytes: Int { join.sizeInBytes + left.heldInBytes }

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        while let batch = try right.next(&context) {
            try join.build(batch, &context)
            let size = join.sizeInBytes
            if memory.canSpill, template.canBeCut,
                size + memory.heldInBytes > memory.shareInBytes
            {
                return try cut(&context)
            }
            if size > memory.budgetInBytes {
                throw .outOfMemory(
                    neededInBytes: size, budgetInBytes: memory.budgetInBytes, holding: "JOIN")
            }
        }
        join.finishBuild()
        heldForTable = join.sizeInBytes
        memory.hold(heldForTable)
        return try left.prepare(&context)
    }

    func part(_ index: Int) -> any PlanNode {
        if isCut { return PartitionJoinNode(parts: self, partition: index) }
        return ProbeNode(left: left.part(index), join: join)
    }

    // MARK: - Partitions

    private func cut(_ context: inout OperatorContext) throws(EngineError) -> Int {
        isCut = true
        var pending = join.takePending()
        hasNullKey = join.hasNullKey
        join = template
        pending.reverse()
        while let batch = pending.popLast() {
            rightRows.append(try putAside(batch, keys: template.rightKeys, &context))
        }
        while let batch = try right.next(&context) {
            if batch.count == 0 { continue }
            rightRows.append(try putAside(batch, keys: template.rightKeys, &context))
            hasNullKey = hasNullKey || hasNull(batch, template.rightKeys, &context)
        }
        let count = try left.prepare(&context)
        let own = Handed(self)
        let start = context
        let rows = try memory.parallelism.map(count) { index throws(EngineError) in
            var context = start
            let parts = own.value
            var node = parts.left.part(index)
            var rows: [StoredPartitions] = []
            while let batch = try node.next(&context) {
                if batch.count == 0 { continue }
                rows.append(try parts.putAside(batch, keys: parts.template.leftKeys, &context))
            }
            return rows
        }
        leftRows = Array(rows.joined())
        return StoredPartitions.hashed
    }

    private func hasNull(
        _ batch: Batch, _ keys: [Expression], _ context: inout OperatorContext
    ) -> Bool {
        guard template.kind == .antiNullAware else { return false }
        let columns = keys.map { $0.evaluateColumn(over: batch, &context.evaluation) }
        return HashJoin.rowsWithNull(columns, rows: batch.count)?.isEmpty == false
    }

    private func putAside(
        _ batch: Batch, keys: [Expression], _ context: inout OperatorContext
    ) throws(EngineError) -> StoredPartitions {
        let columns = keys.map { $0.evaluateColumn(over: batch, &context.evaluation) }
        _ = try context.settleFailures(of: batch.count)
        return try StoredPartitions(batch, keys: columns, memory, holding: "JOIN")
    }

    /// How often the rows of a partition are gone through, each time for another share of the keys.
    fileprivate func passes(of partition: Int) -> Int {
        rightRows.reduce(0) { $0 + $1.sizeInBytes(of: partition) } / memory.workInBytes + 1
    }

    /// The table of a partition's right rows, for one pass over them.
    fileprivate func table(
        of partition: Int, pass: Int, of passes: Int, _ context: inout OperatorContext
    ) throws(EngineError) -> HashJoin {
        var join = template
        for piece in rightRows {
            guard let rows = try piece.rows(of: partition, memory) else { continue }
            let keys = template.rightKeys
            try join.build(share(of: rows, keys: keys, pass, passes, &context), &context)
        }
        join.finishBuild()
        if template.kind == .antiNullAware {
            join.know(hasRows: !rightRows.isEmpty, hasNullKey: hasNullKey)
        }
        return join
    }

    /// A partition's left rows, for one pass over them.
    fileprivate func leftNode(of partition: Int, pass: Int, of passes: Int) -> any PlanNode {
        LeftRowsNode(parts: self, partition: partition, pass: pass, passes: passes)
    }

    private func share(
        of rows: Batch, keys: [Expression], _ pass: Int, _ passes: Int,
        _ context: inout OperatorContext
    ) -> Batch {
        if passes == 1 { return rows }
        let columns = keys.map { $0.evaluateColumn(over: rows, &context.evaluation) }
        return rows.share(keys: columns, pass: pass, of: passes)
    }

    fileprivate func finishPartition() {
        guard partitionsLeft.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 else {
            return
        }
        for piece in leftRows + rightRows { piece.release(memory) }
        leftRows = []
        rightRows = []
    }

    private struct LeftRowsNode: PlanNode {
        let parts: JoinedParts
        let partition: Int
        let pass: Int
        let passes: Int
        var piece = 0

        init(parts: JoinedParts, partition: Int, pass: Int, passes: Int) {
            self.parts = parts
            self.partition = partition
            self.pass = pass
            self.passes = passes
        }

        mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
            while piece < parts.leftRows.count {
                defer { piece += 1 }
                let stored = parts.leftRows[piece]
                guard let rows = try stored.rows(of: partition, parts.memory) else { continue }
                let keys = parts.template.leftKeys
                return parts.share(of: rows, keys: keys, pass, passes, &context)
            }
            return nil
        }
    }
}

/// Looks up rows in a join's table, and then tells right rows without a match, for the kinds that do.
private struct ProbeNode: PlanNode {
    var left: any PlanNode
    var join: HashJoin
    private enum Phase { case between, probing, unmatched, done }
    private var phase = Phase.between

    init(left: any PlanNode, join: HashJoin) {
        self.left = left
        self.join = join
    }

    var heldInBytes: Int { join.sizeInBytes }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        while true {
            switch phase {
            case .between:
                context.reset()
                guard let batch = try left.next(&context) else {
                    phase = .unmatched
                    continue
                }
                guard batch.count > 0 else { continue }
                try join.begin(batch, &context)
                phase = .probing
            case .probing:
                if let batch = try join.next(&context) { return batch }
                phase = .between
            case .unmatched:
                phase = .done
                if let batch = join.unmatched() { return batch }
            case .done:
                return nil
            }
        }
    }
}

/// Joins one partition of both sides.
private struct PartitionJoinNode: PlanNode {
    let parts: JoinedParts
    let partition: Int
    private var pass = 0
    private var passes = 0
    private var current: ProbeNode?

    init(parts: JoinedParts, partition: Int) {
        self.parts = parts
        self.partition = partition
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if passes == 0 { passes = parts.passes(of: partition) }
        while pass <= passes {
            if let batch = try current?.next(&context) { return batch }
            current = nil
            if pass < passes {
                let join = try parts.table(of: partition, pass: pass, of: passes, &context)
                let left = parts.leftNode(of: partition, pass: pass, of: passes)
                current = ProbeNode(left: left, join: join)
            } else {
                parts.finishPartition()
            }
            pass += 1
        }
        return nil
    }
}
