public import Columns
public import Query

/// Batches, one after the other.
public protocol BatchStream {
    /// The next batch, of any size above zero rows or none, or nil at the end.
    mutating func next() throws(EngineError) -> Batch?
}

/// Where a batch query's tables come from.
///
/// 1. `open` gives the rows of the scan's table as they are at that moment, with the scan's columns
///    in its order and of its types; a streaming scan reads what is there.
/// 2. `prefilters` may be used to skip rows or files; whatever they keep is filtered again.
public protocol TableProvider {
    func open(_ scan: Scan) throws(EngineError) -> any BatchStream
}

/// Batches that are held in memory.
public struct StoredBatches: BatchStream {
    private var batches: [Batch]
    private var position = 0

    public init(_ batches: [Batch]) { self.batches = batches }

    public mutating func next() -> Batch? {
        guard position < batches.count else { return nil }
        position += 1
        return batches[position - 1]
    }
}
