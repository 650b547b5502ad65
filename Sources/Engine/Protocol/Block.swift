/// Names a block of rows that a worker wrote and others read.
///
/// Blocks die with the process that wrote them, so the process's incarnation is part of the name: a
/// restarted worker can never be taken for the owner of its predecessor's blocks.
public struct BlockID: Hashable, Sendable {
    public var worker: Int
    public var incarnation: Int
    public var number: Int64

    public init(worker: Int, incarnation: Int, number: Int64) {
        self.worker = worker
        self.incarnation = incarnation
        self.number = number
    }
}

/// What a task wrote, and whom it is for.
public struct Block: Hashable, Sendable {
    public enum Destination: Hashable, Sendable {
        /// Input of a partition of a stateful stage.
        case exchange(stage: Int, partition: Int)
        /// Rows for a table, already in the sink's bytes; in the order of (stage, task index).
        case sink(table: Int)
        /// Rejected records of a source, as JSON lines.
        case rejected(source: Int)
        /// All rows of a partition of a materialized view, for its `finish` task.
        case collected(flow: Int)
    }

    public var id: BlockID
    public var destination: Destination
    public var rows: Int64
    public var sizeInBytes: Int64

    public init(id: BlockID, destination: Destination, rows: Int64, sizeInBytes: Int64) {
        self.id = id
        self.destination = destination
        self.rows = rows
        self.sizeInBytes = sizeInBytes
    }
}
