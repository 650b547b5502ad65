/// The batch that is being processed: which of its tasks are done, and by whom.
///
/// Losing a worker sets what it had done, and what depended on it, back to pending; whatever is
/// pending and has its inputs is given out again.
struct BatchInHand: Sendable {
    enum Status: Sendable {
        case pending
        case running
        case done(worker: Int, TaskResult)
        /// Nothing to do: no input, and no watermark has moved.
        case skipped

        var isSettled: Bool {
            switch self {
            case .pending, .running: false
            case .done, .skipped: true
            }
        }

        var isPending: Bool {
            if case .pending = self { true } else { false }
        }

        var result: TaskResult? {
            if case .done(_, let result) = self { result } else { nil }
        }

        func isDone(by worker: Int) -> Bool {
            if case .done(let own, _) = self { own == worker } else { false }
        }
    }

    let plan: BatchPlan
    /// Logged by an earlier driver: drills that hit it have hit it.
    let isRerun: Bool
    let startedAt: Int64
    /// When the sources were asked for it.
    var askedAt: Int64 = 0
    var maps: MapTasks
    /// By stage, then by partition.
    var reduces: [[Status]]
    /// By flow, for views that are published with this batch: by stage of the flow and partition.
    var collects: [StagePartition: Status] = [:]
    var finishes: [Int: Status] = [:]
    /// Views are decided once all reduces are done.
    var areViewsChosen = false
    var loggedAt: Int64 = 0
    var mappedAt: Int64 = 0
    var reducedAt: Int64 = 0
    var tasks = 0
    var tasksRepeated = 0
    /// Blocks that were gone, and are being made again.
    var repair: Repair?
    /// Made by tasks that were done again; some reader may still be at them.
    var abandoned: [Block] = []

    struct Repair: Sendable {
        let id: Int
        let startedAt: Int64
        var maps: Set<Int>
    }

    init(plan: BatchPlan, isRerun: Bool, startedAt: Int64, program: Program) {
        self.plan = plan
        self.isRerun = isRerun
        self.startedAt = startedAt
        maps = MapTasks(count: plan.splits.count)
        reduces = program.stages.map { Array(repeating: .pending, count: $0.partitions) }
    }

    var areMapsDone: Bool { maps.areSettled }
    var areReducesDone: Bool { reduces.allSatisfy { $0.allSatisfy(\.isSettled) } }
    var areViewsDone: Bool {
        areViewsChosen && collects.values.allSatisfy(\.isSettled)
            && finishes.values.allSatisfy(\.isSettled)
    }

    /// Every result so far in the order of output: maps by split, then reduces by stage and
    /// partition, then views.
    var results: [TaskResult] {
        maps.compactMap(\.result) + reduces.flatMap { $0.compactMap(\.result) }
            + finishes.sorted { $0.key < $1.key }.compactMap(\.value.result)
    }

    /// The blocks for a partition, in the order of the tasks that wrote them.
    func inputs(of partition: StagePartition) -> [Block] {
        let wanted = Block.Destination.exchange(
            stage: partition.stage, partition: partition.partition)
        let upstream = Array(maps) + reduces[..<partition.stage].joined()
        return upstream.compactMap(\.result).flatMap(\.blocks).filter { $0.destination == wanted }
    }

    /// The partitions that this batch must be given again, and that had taken it in `earlier`.
    func stateLost(since earlier: BatchInHand) -> Set<StagePartition> {
        var lost: Set<StagePartition> = []
        for stage in reduces.indices {
            for partition in reduces[stage].indices
            where !reduces[stage][partition].isSettled
                && earlier.reduces[stage][partition].isSettled
            {
                lost.insert(StagePartition(stage: stage, partition: partition))
            }
        }
        return lost
    }

    var blocks: [Block] {
        let collected = collects.values.compactMap(\.result).flatMap(\.blocks)
        return results.flatMap(\.blocks) + collected
    }
}
