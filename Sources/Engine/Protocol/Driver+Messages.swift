public import Telemetry

/// What happens to the driver. Times are microseconds since 1970, by the host's clock.
public enum DriverEvent: Sendable {
    /// The first event: what the host found in the state folder.
    case started(Recovered, now: Int64)
    /// A timer that `setTimer` asked for.
    case timer(TimerID, now: Int64)
    /// The answer to `askSources`: what can be read now, bounded by the sources' own limits.
    case sourcesAnswered(SourceAnswer, now: Int64)
    /// Log records up to this number are on disk.
    case logged(upTo: Int64, now: Int64)
    case workerReady(worker: Int, incarnation: Int, pid: Int32, now: Int64)
    /// The process is gone, or its socket is.
    case workerLost(worker: Int, incarnation: Int, cause: String, now: Int64)
    /// Some sign of life besides answers.
    case workerHeard(worker: Int, incarnation: Int, now: Int64)
    case taskFinished(worker: Int, incarnation: Int, TaskResult, now: Int64)
    /// The answer to `publish`: where each sink's committed content now ends.
    case published(batch: Int64, [SinkPosition], now: Int64)
    /// An effect failed: disk full, permission … The message names the place.
    case effectFailed(EffectFailure, now: Int64)
    case command(Command, now: Int64)
    /// The answer to `verify`: what the comparison came to, and up to which batch it went.
    case verified(number: Int, Verdict, upTo: Int64, now: Int64)
    /// Memory and CPU of the processes, about once a second.
    case measured([ProcessFigures], now: Int64)
}

/// What the driver wants done. The host performs effects in order; an answer, where there is one, is
/// a later event.
public enum DriverEffect: Sendable {
    case startWorker(worker: Int, incarnation: Int)
    /// kill -9, also of a process that is stopped; answered by `workerLost`.
    case killWorker(worker: Int, incarnation: Int)
    case run(worker: Int, incarnation: Int, [Task])
    /// Tasks whose answers nobody waits for any more.
    case cancel(worker: Int, incarnation: Int, [Int64])
    /// Makes a worker wait before each of its tasks: a fault on purpose. Zero ends it.
    case slow(worker: Int, incarnation: Int, milliseconds: Double)
    /// What the sources hold, not much more than `limitInBytes` of it for all of them together.
    case askSources(cursors: [SourceCursor], batch: Int64, limitInBytes: Int64)
    /// A fault on purpose begins or ends; see `Fault`.
    case setFault(Fault, isOn: Bool)
    /// These blocks are gone, as after a disk's failure: a fault on purpose.
    case loseBlocks([BlockID])
    /// So many malformed records come in with the worker's next split: a fault on purpose. Zero ends
    /// it.
    case poison(worker: Int, incarnation: Int, records: Int)
    /// Recomputes the tables as of a commit, independently, and compares; answered by `verified`.
    /// Batches go on meanwhile.
    case verify(number: Int, BatchCommit)
    /// Appends records to the batch log and makes them durable; answered by `logged`.
    case appendLog([LogRecord])
    /// Appends the blocks' bytes to the tables' files, or replaces them; answered by `published`.
    /// Publishing a batch again, after `truncateSinks`, gives the same content.
    case publish(batch: Int64, [Publication])
    /// Cuts the sinks back to the last committed lengths; part of recovery, before anything else.
    case truncateSinks([SinkPosition])
    /// Blocks that nobody will ask for again.
    case release([Block])
    /// Snapshot files and log segments that are no longer needed; plan, commit and snapshot of this
    /// batch itself are.
    case forget(snapshotsBefore: Int64)
    /// Makes what the sinks published durable; rides with a snapshot. Answered by `published`.
    case syncSinks(batch: Int64)
    case setTimer(TimerID, at: Int64)
    case tell(Snapshot)
    /// kill -9 of this very process: a failure on purpose.
    case killSelf
    /// The end: exit code and, unless empty, why.
    case finish(code: Int32, message: String)
}

/// What a timer is for; setting it again moves it.
public enum TimerID: Hashable, Sendable {
    case batch, telemetry, view, snapshot, workerRestart(Int), fault(Int), drills, watch
}

/// What recovery starts from; a new state folder gives the empty value.
public struct Recovered: Sendable {
    /// Every intact record of the log, in order, from the oldest that is kept.
    public var records: [LogRecord] = []
    /// The machine was restarted since: unsynced sinks cannot be believed, only a snapshot's. It
    /// stays so until a driver's first record is on disk, which then says the same.
    public var isAfterPowerCut = false
    /// How often the driver was started on this state before in the present run.
    public var restarts = 0
    /// Why the last driver ended, where the supervisor knows: "killed by signal 9".
    public var cause = ""
    /// What was found wrong with the state and mended before the driver began.
    public var notices: [String] = []

    public init() {}
}

/// What the sources have to give, all together.
public struct SourceAnswer: Sendable {
    /// In the order in which their records count.
    public var splits: [Split]
    public var cursors: [SourceCursor]
    /// What remains beyond the limits.
    public var backlogInBytes: Int64
    public var backlogInRows: Int64?
    /// Every source has ended or, for `--once`, had nothing more when the run began.
    public var isExhausted: Bool
    /// Things to tell: a file that was rewritten, a folder that vanished.
    public var notices: [String]
    /// A source takes nothing more in until a snapshot covers what it gave.
    public var needsSnapshot = false

    public init(
        splits: [Split], cursors: [SourceCursor], backlogInBytes: Int64 = 0,
        backlogInRows: Int64? = nil, isExhausted: Bool = false, notices: [String] = []
    ) {
        self.splits = splits
        self.cursors = cursors
        self.backlogInBytes = backlogInBytes
        self.backlogInRows = backlogInRows
        self.isExhausted = isExhausted
        self.notices = notices
    }
}

/// What one batch adds to one sink.
public struct Publication: Hashable, Sendable {
    public enum Target: Hashable, Sendable {
        case table(Int)
        case rejected(source: Int)
    }

    public var target: Target
    /// In order.
    public var blocks: [Block]
    /// The table's content is replaced instead of added to.
    public var replaces: Bool

    public init(target: Target, blocks: [Block], replaces: Bool) {
        self.target = target
        self.blocks = blocks
        self.replaces = replaces
    }
}

/// Where a sink's published content ends: the current rolling file and its length.
public struct SinkPosition: Hashable, Sendable {
    public var target: Publication.Target
    public var file: String
    public var length: Int64
    public var rows: Int64
    /// Of a table that is replaced as a whole: the batch after which it was as it is; else −1.
    public var batch: Int64

    public init(
        target: Publication.Target, file: String, length: Int64, rows: Int64, batch: Int64 = -1
    ) {
        self.target = target
        self.file = file
        self.length = length
        self.rows = rows
        self.batch = batch
    }
}

/// An effect that the host could not perform, and whether trying again may help.
public struct EffectFailure: Sendable {
    /// `task` is what a worker was asked for.
    public enum Effect: Sendable { case log, publish, source, snapshot, startWorker, task }
    public var effect: Effect
    public var message: String
    /// Trying again may help: disk full, read-only, too many open files.
    public var isTransient: Bool
    /// Of `publish`: blocks that are gone with the worker that held them. They are made again.
    public var missing: [BlockID]

    public init(
        effect: Effect, message: String, isTransient: Bool, missing: [BlockID] = []
    ) {
        self.effect = effect
        self.message = message
        self.isTransient = isTransient
        self.missing = missing
    }
}

/// What a process takes of the machine, as measured.
public struct ProcessFigures: Hashable, Sendable {
    /// −1 for the driver itself.
    public var worker: Int
    /// Of one core, 0 to 1.
    public var cpu: Double
    public var memoryInBytes: Int64

    public init(worker: Int, cpu: Double, memoryInBytes: Int64) {
        self.worker = worker
        self.cpu = cpu
        self.memoryInBytes = memoryInBytes
    }
}
