public import Columns
public import Expressions

/// What a task is given besides its description.
public enum TaskInput {
    /// For `map`: the split's rows, batch by batch, until nil.
    case rows(() throws(EngineError) -> SplitRows?)
    /// For `reduce` and `finish`: the decoded blocks in the order of the task.
    case blocks([Batch])
    /// For `restore`: the snapshot's bytes, or nil for an empty state.
    case snapshot([UInt8]?)
    case none
}

/// Some rows of a split.
public struct SplitRows: Sendable {
    /// With all columns of the source's schema.
    public var batch: Batch
    /// Rows that the reader left out by the source's prefilter.
    public var filtered: Int

    public init(_ batch: Batch, filtered: Int = 0) {
        self.batch = batch
        self.filtered = filtered
    }
}

/// What a task made, for the host to write: a block for each entry.
public struct TaskOutput: Sendable {
    /// Rows for a partition of a stage. As blocks they are `BlockCodec.encode(rows)`.
    public struct Exchange: Sendable {
        public var to: StagePartition
        public var rows: Batch
    }

    /// Rows for a table, with the sink's schema, in order.
    public struct SinkRows: Sendable {
        public var sink: Int
        public var batches: [Batch]
    }

    /// All rows of a partition of a view, for its `finish`.
    public struct Collected: Sendable {
        public var flow: Int
        public var rows: Batch
    }

    /// A record that a flow could not compute.
    public struct Rejected: Sendable {
        public var flow: Int
        /// The source, and the row's place in what `batches` gave; nil where the row came out of
        /// state or another table.
        public var origin: Origin?
        public var error: EvaluationError

        public struct Origin: Hashable, Sendable {
            public var source: Int
            /// Of the batches given, counted from 0.
            public var batch: Int
            public var row: Int
        }
    }

    public var exchanges: [Exchange] = []
    public var sinks: [SinkRows] = []
    public var collected: [Collected] = []
    public var rejected: [Rejected] = []
    /// The highest event time that each of the program's watermarks saw, in whole milliseconds as
    /// Spark counts them; `Int64.min` for none.
    public var observed: [Int64] = []
    public var metrics = TaskMetrics()
    /// A partition's state, for `snapshot`: to be encoded and stored, at once or beside other tasks.
    public var snapshot: StateCapture?

    public init() {}
}
