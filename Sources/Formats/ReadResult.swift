public import Columns

/// What a reader made of a block of whole records.
public struct ReadResult: Sendable {
    public var batch: Batch
    public var rejects: [RejectedRecord]
    /// Records that a condition tested while reading left out; not in the batch.
    public var filtered: Int
    /// Lines, blank ones and comments included: where the next block's count goes on.
    public var lines: Int

    public init(batch: Batch, rejects: [RejectedRecord], filtered: Int = 0, lines: Int) {
        self.batch = batch
        self.rejects = rejects
        self.filtered = filtered
        self.lines = lines
    }
}
