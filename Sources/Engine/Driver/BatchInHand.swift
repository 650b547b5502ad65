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
    var maps: TaskStates
    /// By stage, then by partition.
    var reduces: [TaskStates]
    /// Those that are published with this batch, by flow.
    var views: [ViewInHand] = []
    /// Views are decided once all reduces are done.
    private(set) var areViewsChosen = false
    var loggedAt: Int64 = 0
    var mappedAt: Int64 = 0
    var reducedAt: Int64 = 0
    var tasks = 0
    var tasksRepeated = 0
    /// Blocks that were gone, and are being made again.
    var repair: Repair?
    /// Made by tasks that were done again; some reader may still be at them.
    var abandoned: [Block] = []

    /// A view that is brought out: its rows are collected from each partition of its stages, and put
    /// together by one task.
    struct ViewInHand: Sendable {
        let flow: Int
        let places: [StagePartition]
        var collects: TaskStates
        var finish = Status.pending

        init(_ flow: Int, of program: Program) {
            self.flow = flow
            places = program.flows[flow].stages.sorted().flatMap { stage in
                (0..<program.stages[stage].partitions).map {
                    StagePartition(stage: stage, partition: $0)
                }
            }
            collects = TaskStates(count: places.count)
        }

        var areSettled: Bool { collects.areSettled && finish.isSettled }
        var isFinishDue: Bool { finish.isPending && collects.areSettled }
    }

    struct Repair: Sendable {
        let id: Int
        let startedAt: Int64
        var maps: Set<Int>
    }

    init(plan: BatchPlan, isRerun: Bool, startedAt: Int64, program: Program) {
        self.plan = plan
        self.isRerun = isRerun
        self.startedAt = startedAt
        maps = TaskStates(count: plan.splits.count)
        reduces = program.stages.map { TaskStates(count: $0.partitions) }
    }

    var areMapsDone: Bool { maps.areSettled }
    var areReducesDone: Bool { reduces.allSatisfy(\.areSettled) }
    var areViewsDone: Bool { areViewsChosen && views.allSatisfy(\.areSettled) }

    mutating func choose(views flows: Set<Int>, of program: Program) {
        areViewsChosen = true
        views = flows.sorted().map { ViewInHand($0, of: program) }
    }

    subscript(place: StagePartition) -> Status {
        get { reduces[place.stage][place.partition] }
        set { reduces[place.stage][place.partition] = newValue }
    }

    /// What was there before is let go with the batch; so is the answer for a view that is not brought
    /// out.
    mutating func setFinish(_ flow: Int, _ status: Status) {
        guard let index = views.firstIndex(where: { $0.flow == flow }) else {
            abandoned += status.result?.blocks ?? []
            return
        }
        abandoned += views[index].finish.result?.blocks ?? []
        views[index].finish = status
    }

    /// The same of a place of the flow's view.
    mutating func setCollect(_ place: StagePartition, _ status: Status, of flow: Int) {
        guard let index = views.firstIndex(where: { $0.flow == flow }),
            let number = views[index].places.firstIndex(of: place)
        else {
            abandoned += status.result?.blocks ?? []
            return
        }
        abandoned += views[index].collects[number].result?.blocks ?? []
        views[index].collects[number] = status
    }

    /// Every result so far in the order of output: maps by split, then reduces by stage and
    /// partition, then views.
    var results: [TaskResult] {
        maps.compactMap(\.result) + reduces.flatMap { $0.compactMap(\.result) }
            + views.compactMap(\.finish.result)
    }

    /// What the settled map tasks wrote for each partition, in the order of the tasks.
    var mapped: [StagePartition: [Block]] { Self.exchanged(maps) }

    /// The blocks for a partition, in the order of the tasks that wrote them: `mapped`, and what the
    /// stages before it gave.
    func inputs(
        of place: StagePartition, upstream: [Int], mapped: [StagePartition: [Block]]
    ) -> [Block] {
        upstream.reduce(into: mapped[place] ?? []) { inputs, stage in
            inputs += Self.exchanged(reduces[stage])[place] ?? []
        }
    }

    private static func exchanged(_ tasks: TaskStates) -> [StagePartition: [Block]] {
        var blocks: [StagePartition: [Block]] = [:]
        for case .done(_, let result) in tasks {
            for block in result.blocks {
                guard case .exchange(let stage, let partition) = block.destination else { continue }
                blocks[StagePartition(stage: stage, partition: partition), default: []].append(
                    block)
            }
        }
        return blocks
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
        let collected = views.flatMap(\.collects).compactMap(\.result)
        return (results + collected).flatMap(\.blocks)
    }
}
