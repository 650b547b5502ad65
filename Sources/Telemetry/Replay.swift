/// A failure and what it made the engine recompute.
public struct Replay: Codable, Sendable, Equatable {
    public var id: Int
    /// "worker 1 lost", "driver lost", "block lost" …
    public var cause: String
    public var startInMicroseconds: Int64
    /// The batches whose ranges were read again.
    public var firstBatch: Int64
    public var lastBatch: Int64
    public var partitions: Int
    public var rows: Int64
    /// Until the engine was where it had been; nil while it runs.
    public var milliseconds: Double?
    /// The snapshot that the replay started from; −1 for none.
    public var fromSnapshot: Int64 = -1
    /// The partitions that were lost: "delays_by_hour 3", at most 100.
    public var partitionNames: [String] = []
    /// What was read again, at most 100 in the order of the batches.
    public var ranges: [ReplayedRange] = []
    /// Ranges beyond those listed.
    public var rangesOmitted = 0

    public init(
        id: Int, cause: String, startInMicroseconds: Int64, firstBatch: Int64, lastBatch: Int64,
        partitions: Int, rows: Int64
    ) {
        self.id = id
        self.cause = cause
        self.startInMicroseconds = startInMicroseconds
        self.firstBatch = firstBatch
        self.lastBatch = lastBatch
        self.partitions = partitions
        self.rows = rows
    }
}

/// A logged range of a source that a replay read again.
public struct ReplayedRange: Codable, Sendable, Equatable {
    public var batch: Int64
    /// The file, or the address.
    public var source: String
    /// In bytes.
    public var start: Int64
    public var end: Int64

    public init(batch: Int64, source: String, start: Int64, end: Int64) {
        self.batch = batch
        self.source = source
        self.start = start
        self.end = end
    }
}
