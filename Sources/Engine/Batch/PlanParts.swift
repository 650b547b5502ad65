import Columns
import Query

/// Rows that come in parts, in order; each part may be worked through by a thread of its own.
///
/// ```
/// split 0 ─► filter ─► project ─┐
/// split 1 ─► filter ─► project ─┼─► what needs them all: groups, a sort, a join's table
/// split 2 ─► filter ─► project ─┘
/// ```
/// The parts depend on the data alone, never on how many threads there are: so do results, bit by bit.
///
/// 1. `prepare` does what must be done before, once, and tells how many parts there are.
/// 2. `part` gives the operators of one part, each at most once, possibly on several threads at a time.
protocol PlanParts: AnyObject {
    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int
    func part(_ index: Int) -> any PlanNode
    /// Bytes of rows, groups or tables that it holds now.
    var heldInBytes: Int { get }
}

extension PlanParts {
    var heldInBytes: Int { 0 }
}

/// An operator that cannot be taken apart, as the only part.
final class OnlyPart: PlanParts {
    private let node: any PlanNode

    init(_ node: any PlanNode) { self.node = node }

    func prepare(_ context: inout OperatorContext) -> Int { 1 }
    func part(_ index: Int) -> any PlanNode { node }
}

/// The splits of a table.
final class ScanParts: PlanParts {
    private let streams: [any BatchStream]
    private let schema: Schema
    private let places: [Int]?

    init(streams: [any BatchStream], schema: Schema, places: [Int]?) {
        self.streams = streams
        self.schema = schema
        self.places = places
    }

    func prepare(_ context: inout OperatorContext) -> Int { streams.count }

    func part(_ index: Int) -> any PlanNode {
        ScanNode(stream: streams[index], schema: schema, places: places)
    }
}

/// Parts with an operator upon each that handles batches as they come.
final class MappedParts: PlanParts {
    private let input: any PlanParts
    private let wrap: (any PlanNode) -> any PlanNode

    init(_ input: any PlanParts, _ wrap: @escaping (any PlanNode) -> any PlanNode) {
        self.input = input
        self.wrap = wrap
    }

    var heldInBytes: Int { input.heldInBytes }

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        try input.prepare(&context)
    }

    func part(_ index: Int) -> any PlanNode { wrap(input.part(index)) }
}

/// The parts of several inputs, one input's after the other's.
final class UnionParts: PlanParts {
    private let inputs: [any PlanParts]
    private let schema: Schema
    private var starts: [Int] = []

    init(_ inputs: [any PlanParts], schema: Schema) {
        self.inputs = inputs
        self.schema = schema
    }

    var heldInBytes: Int { inputs.reduce(0) { $0 + $1.heldInBytes } }

    func prepare(_ context: inout OperatorContext) throws(EngineError) -> Int {
        starts = []
        var total = 0
        for input in inputs {
            starts.append(total)
            total += try input.prepare(&context)
        }
        return total
    }

    func part(_ index: Int) -> any PlanNode {
        let input = (starts.firstIndex { $0 > index } ?? starts.count) - 1
        return UnionNode(inputs: [inputs[input].part(index - starts[input])], schema: schema)
    }
}

/// The batches of parts, in order, worked out several parts at a time.
struct PartsNode: PlanNode {
    let parts: any PlanParts
    let memory: QueryMemory
    private var count: Int?
    private var position = 0
    private var ready: [Batch] = []
    private var next = 0

    init(_ parts: any PlanParts, memory: QueryMemory) {
        self.parts = parts
        self.memory = memory
    }

    var heldInBytes: Int { parts.heldInBytes }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if count == nil { count = try parts.prepare(&context) }
        while next == ready.count {
            guard let count, position < count else { return nil }
            try work(upTo: count, context)
        }
        defer {
            ready[next] = Batch(schema: [], columns: [], count: 0)
            next += 1
        }
        return ready[next]
    }

    private mutating func work(
        upTo count: Int, _ context: OperatorContext
    ) throws(EngineError) {
        let first = position
        position = min(position + memory.partsInWork, count)
        let shared = Handed(parts)
        let results = try memory.parallelism.map(position - first) {
            index throws(EngineError) in
            var own = context
            var node = shared.value.part(first + index)
            var batches: [Batch] = []
            while let batch = try node.next(&own) {
                if batch.count > 0 { batches.append(batch) }
            }
            return batches
        }
        ready = Array(results.joined())
        next = 0
    }
}
