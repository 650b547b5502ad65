import Columns
import Expressions
import Query

// Operators that must see all of an input before the first row comes out.

/// Gives a large batch in pieces.
struct Pieces {
    private let batch: Batch
    private var position = 0
    private static let size = 4096

    init(_ batch: Batch) { self.batch = batch }

    mutating func next() -> Batch? {
        guard position < batch.count else { return nil }
        if batch.count <= Self.size {
            position = batch.count
            return batch
        }
        let end = min(position + Self.size, batch.count)
        defer { position = end }
        return batch.slice(position..<end)
    }
}

struct AggregateNode: PlanNode {
    var input: any PlanNode
    var table: GroupTable
    private var groups: Selection?
    private var position = 0
    private static let chunk = 4096

    init(input: any PlanNode, table: GroupTable) {
        self.input = input
        self.table = table
    }

    var heldInBytes: Int { table.sizeInBytes }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if groups == nil {
            while let batch = try input.next(&context) {
                if batch.count > 0 { try table.update(batch, &context) }
                try context.check(table.sizeInBytes, holding: "GROUP BY")
            }
            groups = table.live
        }
        guard let groups, position < groups.count else { return nil }
        let end = min(position + Self.chunk, groups.count)
        defer { position = end }
        return try table.finish(Selection(groups[position..<end]), &context)
    }
}

struct SortNode: PlanNode {
    var input: any PlanNode
    var sorter: Sorter
    private var sorted: SortedRows?

    init(input: any PlanNode, sorter: Sorter) {
        self.input = input
        self.sorter = sorter
    }

    var heldInBytes: Int { sorter.sizeInBytes }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if sorted == nil {
            while let batch = try input.next(&context) {
                try sorter.add(batch, &context)
                try context.check(sorter.sizeInBytes, holding: "ORDER BY")
            }
            sorted = try sorter.finishInPieces(&context)
        }
        return sorted?.next()
    }
}

struct WindowNode: PlanNode {
    var input: any PlanNode
    var window: WindowOperator
    private var pieces: Pieces?

    init(input: any PlanNode, window: WindowOperator) {
        self.input = input
        self.window = window
    }

    var heldInBytes: Int { window.sizeInBytes }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if pieces == nil {
            while let batch = try input.next(&context) {
                window.add(batch)
                try context.check(window.sizeInBytes, holding: "OVER")
            }
            pieces = Pieces(try window.finish(&context))
        }
        return pieces?.next()
    }
}

struct SetNode: PlanNode {
    var left: any PlanNode
    var right: any PlanNode
    var operation: SetOperator
    private var isBuilt = false

    init(left: any PlanNode, right: any PlanNode, operation: SetOperator) {
        self.left = left
        self.right = right
        self.operation = operation
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if !isBuilt {
            isBuilt = true
            while let batch = try right.next(&context) { operation.build(batch) }
        }
        guard let batch = try left.next(&context) else { return nil }
        return operation.process(batch, &context)
    }
}

struct JoinNode: PlanNode {
    var left: any PlanNode
    var right: any PlanNode
    var join: HashJoin
    private enum Phase { case building, probing, between, unmatched, done }
    private var phase = Phase.building

    init(left: any PlanNode, right: any PlanNode, join: HashJoin) {
        self.left = left
        self.right = right
        self.join = join
    }

    var heldInBytes: Int { join.sizeInBytes }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        while true {
            switch phase {
            case .building:
                while let batch = try right.next(&context) {
                    try join.build(batch, &context)
                    try context.check(join.sizeInBytes, holding: "JOIN")
                }
                join.finishBuild()
                phase = .between
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
