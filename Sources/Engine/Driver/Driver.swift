import Columns
import Query
import Telemetry

/// The driver: decides what is computed where, and when it counts as done. A value without clock,
/// file or socket: events in, effects out.
///
/// Its duties, in the order of a batch's life:
/// 1. At the tick, ask the sources what there is; log the splits with the watermarks in force. The
///    commit of the batch before rides in the same write.
/// 2. Give out the splits while the plan goes to disk; when it is there and all are mapped, the
///    partitions of each stage that nothing is missing for. Never two batches at a time.
/// 3. Publish in the order of splits and partitions; then the batch is committed.
/// 4. A lost worker's tasks are given out again; its blocks are made again; its state is restored
///    from the last snapshot and replayed from the logged splits by the others. A flow with more than
///    one stateful stage is replayed as a whole, since its later stages need what the earlier ones
///    gave out at the time.
/// 5. After a driver's death: cut the sinks back to the last logged commit, replay all state, run
///    what was planned and not committed again with the same splits and watermarks.
/// 6. Now and then, snapshot all state, make the sinks durable, log that, forget what is older.
/// 7. A worker that is silent with work in hand, or whose answer makes no sense, is killed: from then
///    on it is a lost one. A task that takes much longer than its like is given to an idle worker
///    too, and the first answer counts.
/// 8. Tell the watchers.
public struct Driver: Sendable {
    enum Activity: Sendable, Hashable {
        case starting
        /// Until the next tick.
        case idle
        case asking
        case logging
        case working
        case publishing
        /// State is written and then the sinks are made durable.
        case snapshotting, syncing, loggingSnapshot
        /// The last commit goes to the log before the end.
        case flushing
        /// All is done; a drill's fault or a comparison is waited for.
        case judging
        case finished
    }

    public let program: Program
    public let configuration: DriverConfiguration

    var activity = Activity.starting
    var workers: [WorkerSlot]
    /// Who holds each partition's state.
    var owners: [StagePartition: Int] = [:]
    var batch: BatchInHand?
    /// The batch in hand as it was handed to the sinks.
    var publishing: BatchInHand?
    var replay: ReplayInHand?
    /// Planned by an earlier driver and not committed: run before anything new is planned.
    var reruns: [BatchPlan] = []
    /// Plans since the older of the two kept snapshots: the lineage of the state.
    package var lineage: [BatchPlan] = []
    var snapshots: [SnapshotManifest] = []
    package var lastPlan: BatchPlan?
    var lastCommit: BatchCommit?
    /// A commit that the log does not hold yet.
    var unloggedCommit: BatchCommit?
    var logNumber: Int64 = 0
    /// Handed over to be logged, and not known to be on disk.
    var recordsInHand: [LogWrite] = []
    /// To be handed over after this event's other effects: a disk takes its time, and the workers have
    /// theirs to do meanwhile.
    var recordsToWrite: [[LogRecord]] = []
    /// What failed and is tried again.
    var obstructed: Set<EffectFailure.Effect> = []

    var interval: Double
    /// The interval follows the load.
    var isIntervalAutomatic = false
    var pressure = BackPressure()
    /// What the sources were asked for, when, and how late.
    var limitInBytes: Int64 = .max
    /// What they told last that they have left; nil before they told anything.
    var backlogInBytes: Int64?
    var askedAt: Int64 = 0
    var startDelay = 0.0
    var ledger = Ledger()
    var lastTick: Int64 = 0
    var now: Int64 = 0
    var startedAt: Int64 = 0
    var isStopping = false
    /// `--once`: the sources had nothing more.
    var isExhausted = false
    /// A source waits for a snapshot.
    var needsSnapshot = false
    /// The batch of the snapshot before which this driver let go of everything.
    var forgottenUpTo: Int64 = -1
    var nextTask: Int64 = 0
    var running: [Int64: RunningTask] = [:]
    /// Tasks to be sent with this event's effects, by worker.
    var outbox: [Int: [Task]] = [:]
    var effects: [DriverEffect] = []

    /// When workers are looked after next; nil while nothing is asked of any.
    var watchAt: Int64?
    /// Microseconds that a byte of a split and a view's end took of late.
    var paces = TaskPaces()

    var lastSnapshotAt: Int64 = 0
    /// The commit of each kept snapshot's batch: where a power cut throws us back to.
    var snapshotCommits: [Int64: BatchCommit] = [:]
    var snapshotInHand: SnapshotInHand?
    /// How long the last snapshot took.
    var snapshotDuration: Int64 = 0

    /// Flows whose views lack newer rows.
    var dirtyViews: Set<Int> = []
    var lastViewsAt: Int64 = 0
    /// The stop's last publication of views.
    var isFinalViews = false

    var drills: [DrillRun] = []
    /// Records rejected before each drill, by its number.
    var rejectedBeforeDrill: [Int: Int64] = [:]
    var drillsLookAt: Int64 = 0
    var verificationInHand: Int?
    var nextVerification = 0
    /// The last batch up to which all tables were found as they should be.
    var verifiedBatch: Int64 = -1
    var sourceStoppedUntil: Int64 = 0
    var telemetry: DriverTelemetry
    var nextReplayID = 0
    /// Workers lost since something was last committed, published or snapshotted.
    var lossesWithoutProgress = 0
    /// More than this, and what kills them is the work itself.
    static let maximumLosses = 16
    /// Only while the log is being read.
    var commits: [BatchCommit] = []
    /// What is waited for: a full disk, a missing folder.
    var trouble = ""

    public init(program: Program, configuration: DriverConfiguration) {
        self.program = program
        self.configuration = configuration
        workers = Array(repeating: WorkerSlot(), count: max(1, configuration.workers))
        interval = configuration.intervalInMilliseconds
        isIntervalAutomatic = configuration.isIntervalAutomatic
        telemetry = DriverTelemetry(program: program)
    }

    public mutating func handle(_ event: DriverEvent) -> [DriverEffect] {
        effects = []
        switch event {
        case .started(let recovered, let now):
            self.now = now
            start(recovered)
        case .timer(let timer, let now):
            self.now = now
            fire(timer)
        case .sourcesAnswered(let answer, let now):
            self.now = now
            plan(answer)
        case .logged(_, let now):
            self.now = now
            logged()
        case .workerReady(let worker, let incarnation, let pid, let now):
            self.now = now
            workerReady(worker, incarnation, pid)
        case .workerLost(let worker, let incarnation, let cause, let now):
            self.now = now
            workerLost(worker, incarnation, cause)
        case .workerHeard(let worker, let incarnation, let now):
            self.now = now
            heard(worker, incarnation)
        case .taskFinished(let worker, let incarnation, let result, let now):
            self.now = now
            taskFinished(worker, incarnation, result)
        case .published(_, let positions, let now):
            self.now = now
            published(positions)
        case .effectFailed(let failure, let now):
            self.now = now
            effectFailed(failure)
        case .command(let command, let now):
            self.now = now
            obey(command)
        case .verified(let number, let verdict, let batch, let now):
            self.now = now
            verified(number, verdict, upTo: batch)
        case .measured(let figures, let now):
            self.now = now
            measure(figures)
        }
        if activity != .finished {
            loseArmedBlocks()
            advance()
            lookAfterDrills()
            if activity == .judging, !isJudging {
                activity = .idle
                beginEnd()
            }
            sendOutbox()
            sendRecords()
            watchWorkers()
            tellIfDue()
        }
        return effects
    }

    /// Gives out whatever can be done now, and moves on to the next activity when all is done.
    mutating func advance() {
        // While workers start, partitions wait for all of them, so that each gets its share.
        if replay != nil, activity != .starting { advanceReplay() }
        switch activity {
        case .starting:
            beginWhenWorkersAreReady()
            if activity != .starting { advance() }
        case .logging: mapAhead()
        case .working: advanceBatch()
        case .snapshotting: advanceSnapshot()
        case .idle:
            if isSnapshotWritten { syncSnapshot() }
        case .asking, .publishing, .syncing, .loggingSnapshot, .flushing, .judging,
            .finished:
            break
        }
    }

    private mutating func sendOutbox() {
        for (worker, tasks) in outbox.sorted(by: { $0.key < $1.key }) {
            effects.append(
                .run(worker: worker, incarnation: workers[worker].incarnation, tasks))
        }
        outbox = [:]
    }

    private mutating func sendRecords() {
        effects += recordsToWrite.map(DriverEffect.appendLog)
        recordsToWrite = []
    }

    mutating func finish(code: Int32, message: String) {
        endDrills(failure: code == 0 ? "" : message)
        telemetry.state = code == 0 ? .stopped : .failed
        telemetry.message = message
        sendRecords()
        tell()
        effects.append(.finish(code: code, message: message))
        activity = .finished
    }
}

/// Records on their way to the disk, and which activities wait for them.
struct LogWrite: Sendable {
    var records: [LogRecord]
    var awaitedIn: Set<Driver.Activity>
}

/// A task that a worker has, and what it is for.
struct RunningTask: Sendable {
    enum Purpose: Sendable, Hashable {
        case map(Int)
        case reduce(StagePartition)
        case collect(StagePartition)
        case finish(flow: Int)
        case restore(StagePartition, replay: Int)
        case replayMap(Int, replay: Int, step: Int)
        case replayReduce(StagePartition, replay: Int, step: Int)
        case snapshot(StagePartition)
    }

    var worker: Int
    var batch: Int64
    var purpose: Purpose
    var startedAt: Int64
    var task: Task
    /// A second one of its kind is under way: the first answer counts.
    var hasTwin = false
}
