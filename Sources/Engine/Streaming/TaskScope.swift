import Columns
import Expressions

/// What is known and counted while one task runs.
struct TaskScope {
    var output = TaskOutput()
    var context = OperatorContext(policy: .reject)
    var flows: [Int: FlowMetrics] = [:]
    var watermarks = Watermarks(late: [], eviction: [])
    /// The exchanges that a replay wants; nil for all.
    var only: Set<StagePartition>?
    var isReplay = false
    /// The source and its batch in work; nil outside map tasks.
    var source: Int?
    var batch = 0
    private var operatorCounts: [Int] = []

    init() {}

    /// - Parameter seed: Of the pipeline: what calls of chance draw from, so that a replay draws the same.
    init(_ task: Task, _ program: Program, seed: Int64) {
        context.evaluation.seed = seed
        context.evaluation.lot = Self.lot(of: task)
        watermarks = task.watermarks
        isReplay = task.isReplay
        context.evaluation.nowInMicroseconds = task.timeInMicroseconds
        output.observed = Array(repeating: .min, count: program.watermarks.count)
        operatorCounts = program.flows.map(\.operators.count)
    }

    /// Unlike that of any other split or partition of any batch: `batch (29 bits) │ place (10 bits)`.
    private static func lot(of task: Task) -> Int64 {
        switch task.work {
        case .map: task.batch << 10 | Int64(task.index & 0x1FF)
        case .reduce(let place, _): task.batch << 10 | 0x200 | Int64(place.partition & 0x1FF)
        default: task.batch << 10
        }
    }

    /// Times at or before this are late for a flow's operator that stays `offset` behind.
    func late(_ flow: Int, _ offset: Int64) -> Int64 {
        Self.behind(watermarks.late, flow, offset)
    }

    func eviction(_ flow: Int, _ offset: Int64) -> Int64 {
        Self.behind(watermarks.eviction, flow, offset)
    }

    private static func behind(_ times: [Int64], _ flow: Int, _ offset: Int64) -> Int64 {
        guard flow < times.count, times[flow] != .min else { return .min }
        return BoundedTime.earlier(times[flow], by: offset)
    }

    mutating func count(_ flow: Int, _ change: (inout FlowMetrics) -> Void) {
        var metrics = flows.removeValue(forKey: flow) ?? emptyMetrics(flow)
        change(&metrics)
        flows[flow] = metrics
    }

    mutating func count(
        _ flow: Int, operator index: Int, _ change: (inout OperatorMetrics) -> Void
    ) {
        count(flow) { metrics in
            guard index < metrics.operators.count else { return }
            change(&metrics.operators[index])
        }
    }

    private func emptyMetrics(_ flow: Int) -> FlowMetrics {
        var metrics = FlowMetrics()
        metrics.operators = Array(repeating: OperatorMetrics(), count: operatorCounts[flow])
        return metrics
    }

    mutating func takeOutput() -> TaskOutput {
        defer { output = TaskOutput() }
        return output
    }
}

extension OperatorMetrics {
    package mutating func add(_ other: OperatorMetrics) {
        rowsIn += other.rowsIn
        rowsOut += other.rowsOut
        filtered += other.filtered
        late += other.late
        rejected += other.rejected
        held += other.held
        made += other.made
        nanoseconds += other.nanoseconds
    }
}
