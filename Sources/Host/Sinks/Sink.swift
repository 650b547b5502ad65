import Engine

/// Where a table's published rows go. The duties are numbered; README.md beside this file says why,
/// and `SinkConformanceTests` holds every sink to each of them.
///
/// 1. **Once.** Publishing a batch again after `truncate` leaves what publishing it once leaves.
/// 2. **All or nothing.** A batch that fails halfway is gone after `truncate`.
/// 3. **In order.** Rows stand in the order of the publication's content.
/// 4. **Position.** What `publish` returns is enough for another process to go on from.
/// 5. **Durable.** After `sync` a power cut takes nothing of what was published.
/// 6. **Foreign content.** What another pipeline wrote is refused, and never changed.
/// 7. **Outside changes.** Committed content that is missing is an error, never passed over.
/// 8. **Closed.** Files are readable by nobody else, folders 0700.
/// 9. **Trouble is told.** What the system refuses is thrown with its code, so that the driver can
///    wait where waiting helps.
protocol Sink: AnyObject {
    var target: Publication.Target { get }

    /// Where the published content ends; nil before the first batch.
    var position: SinkPosition? { get }

    /// Adds a batch's content, or puts it in the place of what there is.
    func publish(batch: Int64, _ content: SinkContent) throws(HostError)

    /// Cuts back to what is committed; nil for nothing.
    func truncate(to committed: SinkPosition?) throws(HostError)

    /// Makes what was published durable.
    func sync() throws(HostError)

    /// - Throws: where there is content that this pipeline, which has published nothing yet, did not
    ///   write.
    func refuseForeignContent() throws(HostError)

    /// - Throws: where there are batches after the last one that the log has planned.
    func refuseBatches(after planned: Int64) throws(HostError)

    /// The newest published rows as text, the newest last; of a view, its first rows.
    func newest(count: Int) -> [[String]]

    /// Lets go of what the process holds open, when nothing more is published: the process may then
    /// end without tidying up.
    func finish()
}

extension Sink {
    /// What stands behind the committed end is cut off anyway.
    func refuseBatches(after planned: Int64) throws(HostError) {}

    /// Files need no closing.
    func finish() {}
}

/// What one batch brings to a sink: the workers' blocks, in order, in the sink's own bytes.
struct SinkContent {
    private let count: Int
    private let block: (Int) throws(HostError) -> [UInt8]
    let rows: Int64
    /// The table's content is replaced instead of added to.
    let replaces: Bool

    /// - Parameter block: Reads one of `count` blocks.
    init(
        count: Int, rows: Int64, replaces: Bool,
        block: @escaping (Int) throws(HostError) -> [UInt8]
    ) {
        self.count = count
        self.rows = rows
        self.replaces = replaces
        self.block = block
    }

    /// One block after the other: all of them together may be more than memory holds.
    ///
    /// - Throws: what `body` throws, or that a block is gone; then those before it were given already.
    func forEachBlock(_ body: ([UInt8]) throws(HostError) -> Void) throws(HostError) {
        for index in 0..<count { try body(try block(index)) }
    }
}
