import Telemetry

/// State that was lost and is being computed again: snapshot, then the logged splits since.
///
/// ```
/// restore ─► map and reduce batch s + 1 ─► map and reduce batch s + 2 ─► … ─► where it was
/// ```
/// Map tasks write the lost partitions' rows only; reduces change state only, since every sink has
/// had these batches already.
struct ReplayInHand: Sendable {
    typealias Status = BatchInHand.Status

    let id: Int
    let cause: String
    let startedAt: Int64
    var partitions: Set<StagePartition>
    let snapshot: SnapshotManifest?
    /// The batches to replay, in order.
    let plans: [BatchPlan]
    var restores: [StagePartition: Status]
    /// Of `plans`; equal to their count when all are done.
    var current = 0
    var maps: [Status] = []
    var reduces: [StagePartition: Status] = [:]
    var rows: Int64 = 0
    /// Nothing was lost: partitions go to another worker, by way of a fresh snapshot.
    var isMove = false
    /// Blocks of replayed batches, released when the batch is done.
    var blocks: [Block] = []

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
        begin()
    }

    /// Prepares the current batch.
    mutating func begin() {
        guard current < plans.count else { return }
        maps = Array(repeating: .pending, count: plans[current].splits.count)
        reduces = Dictionary(uniqueKeysWithValues: partitions.map { ($0, .pending) })
    }

    var areRestoresDone: Bool { restores.values.allSatisfy(\.isSettled) }
    var isDone: Bool { areRestoresDone && current == plans.count }

    /// In the order of stage and partition: never in that of a set.
    var ordered: [StagePartition] {
        partitions.sorted { ($0.stage, $0.partition) < ($1.stage, $1.partition) }
    }

    func inputs(of partition: StagePartition) -> [Block] {
        let wanted = Block.Destination.exchange(
            stage: partition.stage, partition: partition.partition)
        let upstream =
            maps
            + ordered.filter { $0.stage < partition.stage }.map { reduces[$0] ?? .pending }
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
