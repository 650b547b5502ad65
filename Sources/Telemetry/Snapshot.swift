/// Everything a dashboard shows of an engine at one moment, after one or several batches.
///
/// At most 20 a second are sent; batches in between are all listed in `batches`, so that no batch is
/// missing from a timeline or a percentile.
public struct Snapshot: Codable, Sendable, Equatable {
    public var pipeline = PipelineStatus()
    /// The batches committed since the previous snapshot, oldest first.
    public var batches: [BatchReport] = []
    public var workers: [WorkerStatus] = []
    public var queries: [QueryStatus] = []
    /// Replays begun, changed or ended since the previous snapshot; told apart by `id`.
    public var replays: [Replay] = []
    /// What happened since the previous snapshot, oldest first.
    public var events: [Event] = []
    /// The newest drills of this run with their state, oldest first; at most 64.
    public var drills: [DrillStatus] = []
    /// The opened query's plan and rows; nil when none is open.
    public var detail: QueryDetail?
    /// Records turned away since the previous snapshot, oldest first; at most 100, the rest are
    /// counted alone.
    public var rejected: [Rejection] = []

    public init() {}
}

/// The head line: is it live, does it keep up, did anything break.
public struct PipelineStatus: Codable, Sendable, Equatable {
    public enum State: String, Codable, Sendable {
        case starting, live, recovering, draining, stopped, failed
    }

    public var name = ""
    /// "weir", or "Spark 4.3.0" and such.
    public var engine = "weir"
    public var state: State = .starting
    /// Why the state is `failed`, or what is being recovered.
    public var message = ""
    /// Microseconds since 1970, by the engine's clock, when this snapshot was taken.
    public var nowInMicroseconds: Int64 = 0
    public var startedInMicroseconds: Int64 = 0
    /// The last committed batch; −1 before the first.
    public var batch: Int64 = -1
    public var intervalInMilliseconds: Double = 500
    /// The interval follows the load.
    public var isIntervalAutomatic = false
    /// The lowest watermark of all queries, in microseconds since 1970; nil where none has one.
    public var watermarkInMicroseconds: Int64?
    /// Rows that the sources hold and no batch has taken yet; nil where a source cannot tell.
    public var backlogInRows: Int64?
    public var backlogInBytes: Int64 = 0
    /// Rows in = rows out + filtered + late + rejected + held, for every batch so far.
    public var isLedgerBalanced = true
    /// Which batch and operator do not add up, with the figures; empty while the ledger balances.
    public var ledgerAlarm = ""
    /// Rows a second that back-pressure lets in; nil while nothing holds the sources back.
    public var rateLimitInRowsPerSecond: Double?
    /// Until the backlog is gone at the pace of the last batches; nil where there is none, or where
    /// it only grows.
    public var catchUpInSeconds: Double?
    public var rowsIn: Int64 = 0
    public var rowsRejected: Int64 = 0
    public var rowsLate: Int64 = 0
    public var driverPID: Int32 = 0
    public var driverRestarts = 0
    public var stateFolder = ""
    public var memoryInBytes: Int64 = 0
    public var memoryBudgetInBytes: Int64 = 0
    /// "memory", "memory-and-disk" or "disk": where blocks go that say nothing else.
    public var storage = "memory"
    /// Up to this batch the published tables were recomputed and found equal; −1 for none.
    public var verifiedBatch: Int64 = -1
    /// Blocks that live, by where they are.
    public var blocksInMemory = 0
    public var blockBytesInMemory: Int64 = 0
    public var blocksOnDisk = 0
    public var blockBytesOnDisk: Int64 = 0
    /// Telemetry that was dropped because the reader was slow, in snapshots.
    public var snapshotsDropped = 0

    public init() {}
}

/// One committed batch.
public struct BatchReport: Codable, Sendable, Equatable {
    public var id: Int64
    /// When the batch was planned, in microseconds since 1970.
    public var startInMicroseconds: Int64
    /// From plan to commit.
    public var milliseconds: Double
    public var phases: Phases
    public var rowsIn: Int64
    public var rowsOut: Int64
    public var bytesIn: Int64
    /// The interval in force, in milliseconds.
    public var intervalInMilliseconds: Double
    /// Tasks done, and tasks done a second time because a worker was lost or slow.
    public var tasks: Int
    public var tasksRepeated: Int
    /// What it took from each source that had something.
    public var sources: [SourceProgress] = []
    /// What each query read and gave in it, in the order of the snapshot's queries.
    public var queries: [QueryProgress] = []

    public init(
        id: Int64, startInMicroseconds: Int64, milliseconds: Double, phases: Phases, rowsIn: Int64,
        rowsOut: Int64, bytesIn: Int64, intervalInMilliseconds: Double, tasks: Int,
        tasksRepeated: Int
    ) {
        self.id = id
        self.startInMicroseconds = startInMicroseconds
        self.milliseconds = milliseconds
        self.phases = phases
        self.rowsIn = rowsIn
        self.rowsOut = rowsOut
        self.bytesIn = bytesIn
        self.intervalInMilliseconds = intervalInMilliseconds
        self.tasks = tasks
        self.tasksRepeated = tasksRepeated
    }
}

/// What one batch took from one source.
public struct SourceProgress: Codable, Sendable, Equatable {
    public var name: String
    public var rowsIn: Int64
    /// How far the source had been taken before and after, as JSON; empty where nothing is known.
    public var startOffset: String
    public var endOffset: String

    public init(name: String, rowsIn: Int64, startOffset: String, endOffset: String) {
        self.name = name
        self.rowsIn = rowsIn
        self.startOffset = startOffset
        self.endOffset = endOffset
    }
}

/// One query's rows in one batch.
public struct QueryProgress: Codable, Sendable, Equatable {
    public var rowsIn: Int64
    public var rowsOut: Int64
    public var rowsLate: Int64
    /// By which the batch let state go; nil without a `WATERMARK`.
    public var watermarkInMicroseconds: Int64?
    /// What its operators keep, the plan's root first.
    public var stateOperators: [StateProgress]

    public init(
        rowsIn: Int64, rowsOut: Int64, rowsLate: Int64, watermarkInMicroseconds: Int64? = nil,
        stateOperators: [StateProgress] = []
    ) {
        self.rowsIn = rowsIn
        self.rowsOut = rowsOut
        self.rowsLate = rowsLate
        self.watermarkInMicroseconds = watermarkInMicroseconds
        self.stateOperators = stateOperators
    }
}

/// What an operator with state keeps after a batch.
public struct StateProgress: Codable, Sendable, Equatable {
    /// As Spark names it, for instance `stateStoreSave`.
    public var name: String
    public var rows: Int64
    public var sizeInBytes: Int64
    /// That the batch brought too late.
    public var rowsLate: Int64

    public init(name: String, rows: Int64, sizeInBytes: Int64, rowsLate: Int64) {
        self.name = name
        self.rows = rows
        self.sizeInBytes = sizeInBytes
        self.rowsLate = rowsLate
    }
}

/// Where a batch's time went, in milliseconds. The sum is the batch's time.
public struct Phases: Codable, Sendable, Equatable {
    /// Asking the sources.
    public var plan = 0.0
    /// Reading, parsing and the map side.
    public var read = 0.0
    /// Writing and reading the blocks that are exchanged.
    public var shuffle = 0.0
    public var reduce = 0.0
    public var publish = 0.0
    /// Making the plan durable, and the commit of the batch before in the same write, as far as that took longer
    /// than the reading beside it.
    public var commit = 0.0

    public init() {}
}

/// A worker process as the panel shows it.
public struct WorkerStatus: Codable, Sendable, Equatable {
    public enum State: String, Codable, Sendable {
        /// `frozen` does not answer; `excluded` is left out for good, its `note` says why.
        case starting, idle, busy, slowed, replaying, frozen, lost, excluded
    }

    public var id: Int
    public var pid: Int32
    public var state: State
    public var tasksRunning = 0
    public var tasksDone: Int64 = 0
    /// The share of the last second spent in tasks, 0 to 1.
    public var load = 0.0
    /// Of one core, 0 to 1.
    public var cpu = 0.0
    public var memoryInBytes: Int64 = 0
    public var blocks = 0
    public var blockBytes: Int64 = 0
    public var statePartitions = 0
    public var restarts = 0
    /// "killed, back in 31 ms" and such; empty when there is nothing to tell.
    public var note = ""

    public init(id: Int, pid: Int32, state: State) {
        self.id = id
        self.pid = pid
        self.state = state
    }
}

/// A running SQL query: one flow of the pipeline.
public struct QueryStatus: Codable, Sendable, Equatable {
    public var name: String
    /// "streaming table", "materialized view".
    public var kind: String
    /// "append", "update" or "complete".
    public var mode: String
    /// The names of the sources that it reads.
    public var sources: [String] = []
    public var rowsIn: Int64 = 0
    public var rowsOut: Int64 = 0
    /// Over about the last second.
    public var rowsInPerSecond = 0.0
    public var rowsOutPerSecond = 0.0
    /// Of the time that tasks of this query took in a batch, over the last 100 batches.
    public var p50InMilliseconds = 0.0
    public var p99InMilliseconds = 0.0
    public var stateRows: Int64 = 0
    public var stateBytes: Int64 = 0
    public var watermarkInMicroseconds: Int64?
    public var rowsLate: Int64 = 0
    public var rowsRejected: Int64 = 0

    public init(name: String, kind: String, mode: String) {
        self.name = name
        self.kind = kind
        self.mode = mode
    }
}

/// Something that deserves a line in the history, and perhaps a marker on the timeline.
public struct Event: Codable, Sendable, Equatable {
    /// What an event is about, which is how it is coloured and logged.
    public enum Kind: String, Codable, Sendable {
        /// The interval changed: a marker.
        case interval
        /// A failure was triggered on purpose: a marker.
        case drill
        /// A drill has ended: its verdict.
        case verdict
        /// A worker or driver was lost.
        case lost
        case recovered
        case rejected
        case notice
        case failed
    }

    public var timeInMicroseconds: Int64
    /// The batch in hand when it happened.
    public var batch: Int64
    public var kind: Kind
    public var text: String

    public init(timeInMicroseconds: Int64, batch: Int64, kind: Kind, text: String) {
        self.timeInMicroseconds = timeInMicroseconds
        self.batch = batch
        self.kind = kind
        self.text = text
    }
}
