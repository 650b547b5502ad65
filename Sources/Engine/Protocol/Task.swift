/// What a worker is asked to do for a batch.
public struct Task: Hashable, Sendable {
    public enum Work: Hashable, Sendable {
        /// Read a split once and push its rows through every fragment that its source feeds, up to
        /// exchanges and sinks. While a lost state is replayed, only the named stages' exchanges
        /// (and only the named partitions) are written; nil writes all.
        case map(Split, only: [StagePartition]?)
        /// Merge blocks into a partition's state, close what the watermark has passed, push the
        /// results on. Blocks are in the order of the tasks that wrote them.
        case reduce(StagePartition, inputs: [Block])
        /// Write all rows of a partition whose table is replaced as a whole.
        case collect(StagePartition)
        /// Put a materialized view together from its collected partitions and write its bytes.
        case finish(flow: Int, inputs: [Block])
        /// Take a partition's state from a snapshot file, or start it empty (nil).
        case restore(StagePartition, snapshot: String?)
        /// Write a partition's state to a snapshot file of this name.
        case snapshot(StagePartition, file: String)
        /// Forget a partition's state: another worker owns it now.
        case drop(StagePartition)
    }

    /// Unique in the life of a driver.
    public var id: Int64
    public var batch: Int64
    /// The task's position among its kind: of the split in the batch, of the partition in the stage.
    /// Outputs are ordered by it.
    public var index: Int
    public var work: Work
    public var watermarks: Watermarks
    /// A replay: the batch is committed already, so results go to state only, never to sinks.
    public var isReplay: Bool
    /// The batch's planned time, microseconds since 1970: what `current_timestamp` gives, so that a
    /// replay computes the same.
    public var timeInMicroseconds: Int64

    public init(
        id: Int64, batch: Int64, index: Int, work: Work, watermarks: Watermarks,
        isReplay: Bool = false, timeInMicroseconds: Int64 = 0
    ) {
        self.id = id
        self.batch = batch
        self.index = index
        self.work = work
        self.watermarks = watermarks
        self.isReplay = isReplay
        self.timeInMicroseconds = timeInMicroseconds
    }
}

/// One partition of one stateful stage: the unit of state, of ownership and of replay.
public struct StagePartition: Hashable, Sendable {
    public var stage: Int
    public var partition: Int

    public init(stage: Int, partition: Int) {
        self.stage = stage
        self.partition = partition
    }
}

/// The watermarks in force during a batch, one entry for each flow, in microseconds since 1970;
/// `Int64.min` while there is none.
///
/// As in Spark, rows are late by the watermark of the batch before, and state is evicted by this
/// batch's, which comes from what was seen up to the batch before.
public struct Watermarks: Hashable, Sendable {
    public var late: [Int64]
    public var eviction: [Int64]

    public init(late: [Int64], eviction: [Int64]) {
        self.late = late
        self.eviction = eviction
    }

    public static func none(flows: Int) -> Watermarks {
        Watermarks(
            late: Array(repeating: .min, count: flows),
            eviction: Array(repeating: .min, count: flows))
    }
}

/// What a worker answers to a task.
public struct TaskResult: Sendable {
    public enum Outcome: Sendable {
        case done
        /// The query failed on this data (strict rule, broken source): the pipeline fails.
        case failed(String)
        /// An input is gone (a dead worker's block): the driver replays it.
        case missing([BlockID])
        /// The environment refused something that may pass: a full disk. Tried again.
        case obstructed(String)
        /// The snapshot that was to be restored is gone or does not match its checksum: an older one
        /// and more of the lineage are taken.
        case damaged(String)
    }

    public var task: Int64
    public var outcome: Outcome
    public var blocks: [Block] = []
    public var metrics = TaskMetrics()
    /// The highest event time that each watermark of the program saw; `Int64.min` for none.
    public var observed: [Int64] = []

    public init(task: Int64, outcome: Outcome) {
        self.task = task
        self.outcome = outcome
    }
}

/// What a task did, in rows and time; sums over tasks make a batch's figures.
public struct TaskMetrics: Hashable, Sendable {
    public var nanoseconds: Int64 = 0
    public var rowsRead: Int64 = 0
    public var bytesRead: Int64 = 0
    /// Malformed records, by source reader.
    public var rowsRejected: Int64 = 0
    /// Rows of the blocks that a reduce was given.
    public var rowsTaken: Int64 = 0
    /// Spent on reading and writing blocks, beside `nanoseconds`.
    public var exchangeNanoseconds: Int64 = 0
    /// By index of the flow; flows that the task did not touch may be absent.
    public var flows: [Int: FlowMetrics] = [:]

    public init() {}
}

/// One flow's share of a task. The ledger: rowsIn = rowsOut + filtered + late + rejected + held, for
/// each operator, over each batch.
public struct FlowMetrics: Hashable, Sendable {
    public var nanoseconds: Int64 = 0
    /// In the order of the flow's operators in `Program`.
    public var operators: [OperatorMetrics] = []
    public var rowsIn: Int64 = 0
    public var rowsOut: Int64 = 0
    public var rowsLate: Int64 = 0
    public var rowsRejected: Int64 = 0
    /// After the task, of the partition that it worked on.
    public var stateRows: Int64 = 0
    public var stateBytes: Int64 = 0

    public init() {}
}

/// Where the rows of an operator went in one task.
public struct OperatorMetrics: Hashable, Sendable {
    public var rowsIn: Int64 = 0
    public var rowsOut: Int64 = 0
    public var filtered: Int64 = 0
    public var late: Int64 = 0
    public var rejected: Int64 = 0
    /// Taken into state: groups and buffers that later batches or the watermark let go.
    public var held: Int64 = 0
    /// Rows made out of one (explode, joins) or out of state: counted apart so that the sum closes.
    public var made: Int64 = 0
    public var nanoseconds: Int64 = 0

    public init() {}

    /// Whether every row that went in is accounted for.
    public var isBalanced: Bool { rowsIn + made == rowsOut + filtered + late + rejected + held }
}
