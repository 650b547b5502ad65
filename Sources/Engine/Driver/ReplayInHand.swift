import Telemetry

/// State that was lost and is being computed again: snapshot, then the logged splits since.
///
/// ```
/// maps      s + 1   s + 2   s + 3   …        some steps ahead of the reduces
/// restore ─► reduces s + 1 ─► reduces s + 2 ─► … ─► where it was
/// ```
/// Map tasks write the lost partitions' rows only; reduces change state only, since every sink has
/// had these batches already.
struct ReplayInHand: Sendable {
    typealias Status = BatchInHand.Status

    /// One logged batch that is replayed.
    struct Step: Sendable {
        let plan: BatchPlan
        var maps: TaskStates
        var reduces: [StagePartition: Status]
        /// Released when the step is done.
        var blocks: [Block] = []

        init(_ plan: BatchPlan, _ partitions: Set<StagePartition>) {
            self.plan = plan
            maps = TaskStates(count: plan.splits.count)
            reduces = Dictionary(uniqueKeysWithValues: partitions.map { ($0, .pending) })
        }

        var isMapped: Bool { maps.areSettled }
        var isDone: Bool { isMapped && reduces.values.allSatisfy(\.isSettled) }
    }

    let id: Int
    let cause: String
    let startedAt: Int64
    var partitions: Set<StagePartition>
    let snapshot: SnapshotManifest?
    /// The batches to replay, in order.
    let plans: [BatchPlan]
    var restores: [StagePartition: Status]
    /// The first of `plans` that is not done; equal to their count when all are.
    private(set) var current = 0
    /// Of `plans[current...]`, as far ahead as blocks may pile up.
    private(set) var steps: [Step] = []
    private static let stepsAhead = 8
    var rows: Int64 = 0
    /// Nothing was lost: partitions go to another worker, by way of a fresh snapshot.
    var isMove = false

    init(
        id: Int, cause: String, startedAt: Int64, partitions: Set<StagePartition>,
        snapshot: SnapshotManifest?, plans: [BatchPlan]
    ) {
        self.id = id
        self.cause = cause
        self.startedAt = startedAt
        self.partitions = partitions
        self.snapshot = snapshot
        self.plans = plans
        restores = Dictionary(uniqueKeysWithValues: partitions.map { ($0, .pending) })
        lookAhead()
    }

    private mutating func lookAhead() {
        let end = min(current + Self.stepsAhead, plans.count)
        for next in (current + steps.count)..<max(end, current + steps.count) {
            steps.append(Step(plans[next], partitions))
        }
    }

    /// The numbers of the steps in hand, in the order of batches.
    var open: Range<Int> { current..<current + steps.count }

    /// - Parameter number: One of `open`.
    subscript(number: Int) -> Step {
        get { steps[number - current] }
        // In place: a step may have thousands of tasks and blocks.
        _modify { yield &steps[number - current] }
    }

    /// Goes past the first step where it is done.
    ///
    /// - Returns: Its blocks, or nil where it is not done.
    mutating func finishStep() -> [Block]? {
        guard let first = steps.first, first.isDone else { return nil }
        steps.removeFirst()
        current += 1
        lookAhead()
        return first.blocks
    }

    var blocks: [Block] { steps.flatMap(\.blocks) }
    var areRestoresDone: Bool { restores.values.allSatisfy(\.isSettled) }
    var isDone: Bool { areRestoresDone && current == plans.count }

    /// In the order of stage and partition: never in that of a set.
    var ordered: [StagePartition] {
        partitions.sorted { ($0.stage, $0.partition) < ($1.stage, $1.partition) }
    }

    func inputs(of partition: StagePartition, step number: Int) -> [Block] {
        let step = self[number]
        let wanted = Block.Destination.exchange(
            stage: partition.stage, partition: partition.partition)
        let upstream =
            Array(step.maps)
            + ordered.filter { $0.stage < partition.stage }.map { step.reduces[$0] ?? .pending }
        return upstream.compactMap(\.result).flatMap(\.blocks).filter { $0.destination == wanted }
    }

    /// - Parameter program: names what the partitions belong to.
    func report(_ program: Program, milliseconds: Double?) -> Replay {
        var replay = Replay(
            id: id, cause: cause, startInMicroseconds: startedAt,
            firstBatch: plans.first?.batch ?? -1, lastBatch: plans.last?.batch ?? -1,
            partitions: partitions.count, rows: rows)
        replay.milliseconds = milliseconds
        replay.fromSnapshot = snapshot?.batch ?? -1
        replay.partitionNames = ordered.prefix(100).map { place in
            "\(program.flows[program.stages[place.stage].flow].name) \(place.partition)"
        }
        let sources = Set(partitions.flatMap { program.stages[$0.stage].sources })
        for plan in plans {
            for split in plan.splits where sources.contains(split.source) {
                guard replay.ranges.count < 100 else {
                    replay.rangesOmitted += 1
                    continue
                }
                replay.ranges.append(
                    ReplayedRange(
                        batch: plan.batch, source: split.resource, start: split.start,
                        end: split.end))
            }
        }
        return replay
    }
}
