/// A piece of a source that can be asked for again and always gives the same records.
///
/// The driver logs a batch's splits before any of its output is visible; everything that is ever
/// recomputed is recomputed from them. Records are merged in the order of the splits, whoever reads
/// them, so that sums of doubles come out the same with any number of workers.
public struct Split: Hashable, Sendable {
    /// Index in `Program.sources`.
    public var source: Int
    /// What to read: a file's path relative to the source's folder, a segment of the ingest log.
    public var resource: String
    /// Bytes of the resource's (decompressed) content, at record boundaries; what other kinds of
    /// sources count, they say.
    public var start: Int64
    public var end: Int64
    /// A fingerprint of the resource (inode, size, modification time): tells that it was replaced.
    public var fingerprint: UInt64

    public init(source: Int, resource: String, start: Int64, end: Int64, fingerprint: UInt64 = 0) {
        self.source = source
        self.resource = resource
        self.start = start
        self.end = end
        self.fingerprint = fingerprint
    }
}

/// How far a source has been taken after a batch, in its own words (JSON): what the next search for
/// new data starts from, and what `--progress` prints as an offset.
public struct SourceCursor: Hashable, Sendable {
    public var source: Int
    public var position: String

    public init(source: Int, position: String) {
        self.source = source
        self.position = position
    }
}
