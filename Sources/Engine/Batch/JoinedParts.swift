import Columns
import Query

/// A join whose left side comes in parts: each looks up its rows in the one table of the right side.
///
/// For the kinds that give nothing of their own for right rows without a match.
final class JoinedParts: PlanParts {
    private let left: any PlanParts
    private var right: any PlanNode
    private var join: HashJoin

    init(left: any PlanParts, right: any PlanNode, join: HashJoin) {
        self.left = left
        self.right = right
        self.join = join
    }

    var heldInBytes: Int { join.sizeInBytes + left.heldInBytes }

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        while let batch = try right.next(&context) {
            try join.build(batch, &context)
            try context.check(join.sizeInBytes, holding: "JOIN")
        }
        join.finishBuild()
        return try left.prepare(&context)
    }

    func part(_ index: Int) -> any PlanNode { ProbeNode(left: left.part(index), join: join) }
}

/// Looks up rows in a join's table.
struct ProbeNode: PlanNode {
    var left: any PlanNode
    var join: HashJoin
    private var isProbing = false

    init(left: any PlanNode, join: HashJoin) {
        self.left = left
        self.join = join
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        while true {
            if isProbing {
                if let batch = try join.next(&context) { return batch }
                isProbing = false
            }
            context.reset()
            guard let batch = try left.next(&context) else { return nil }
            guard batch.count > 0 else { continue }
            try join.begin(batch, &context)
            isProbing = true
        }
    }
}
