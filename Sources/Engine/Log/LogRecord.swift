/// One record of the batch log. The log is gapless: `planned(n)` follows `planned(n − 1)`.
///
/// ```
/// planned 0 │ committed 0 + planned 1 │ committed 1 + planned 2 │ … │ snapshot taken at 40 │ …
///           one write, one fdatasync each
/// ```
public enum LogRecord: Sendable, Hashable {
    /// The first record of every log.
    case opened(LogHeader)
    case planned(BatchPlan)
    case committed(BatchCommit)
    case snapshot(SnapshotManifest)
    /// After a power cut: what was published since the snapshot of this batch (−1 for none) cannot
    /// be believed. The sinks were cut back to it, and the batches since run again as planned.
    case rewound(to: Int64)
}

/// Which pipeline's log this is. Another pipeline on the same folder is refused.
public struct LogHeader: Sendable, Hashable {
    public var pipeline: String
    /// A fingerprint of each flow's bound plan, by the flow's name.
    public var flows: [String: UInt64]
    public var partitions: Int
    /// Random; part of no computation.
    public var id: String

    public init(pipeline: String, flows: [String: UInt64], partitions: Int, id: String) {
        self.pipeline = pipeline
        self.flows = flows
        self.partitions = partitions
        self.id = id
    }
}

/// What a batch consists of; once logged it never changes.
public struct BatchPlan: Sendable, Hashable {
    public var batch: Int64
    public var timeInMicroseconds: Int64
    public var splits: [Split]
    public var cursors: [SourceCursor]
    public var watermarks: Watermarks

    public init(
        batch: Int64, timeInMicroseconds: Int64, splits: [Split], cursors: [SourceCursor],
        watermarks: Watermarks
    ) {
        self.batch = batch
        self.timeInMicroseconds = timeInMicroseconds
        self.splits = splits
        self.cursors = cursors
        self.watermarks = watermarks
    }
}

/// What a batch came to: the proof that its output is out.
public struct BatchCommit: Sendable, Hashable {
    public var batch: Int64
    public var sinks: [SinkPosition]
    /// The highest event time seen so far, for each watermark of the program.
    public var observed: [Int64]
    public var rowsIn: Int64
    public var rowsOut: Int64
    public var rowsLate: Int64
    public var rowsRejected: Int64

    public init(
        batch: Int64, sinks: [SinkPosition], observed: [Int64], rowsIn: Int64, rowsOut: Int64,
        rowsLate: Int64, rowsRejected: Int64
    ) {
        self.batch = batch
        self.sinks = sinks
        self.observed = observed
        self.rowsIn = rowsIn
        self.rowsOut = rowsOut
        self.rowsLate = rowsLate
        self.rowsRejected = rowsRejected
    }
}

/// All state after a batch, each partition in a file of its own, and the sinks synced up to there.
public struct SnapshotManifest: Sendable, Hashable {
    public var batch: Int64
    public var files: [StagePartition: String]
    public var sinks: [SinkPosition]

    public init(batch: Int64, files: [StagePartition: String], sinks: [SinkPosition]) {
        self.batch = batch
        self.files = files
        self.sinks = sinks
    }
}
