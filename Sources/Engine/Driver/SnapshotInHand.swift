/// A snapshot that is being taken: all state as it was after one batch.
///
/// Each owner captures its partitions between two batches and writes them while later batches run:
/// ```
/// batch n ─► capture ─► batch n + 1 ─► batch n + 2 ─► … ─► sync sinks, log ─► forget what is older
///                └──── written in the background ────┘
/// ```
struct SnapshotInHand: Sendable {
    let batch: Int64
    var commit: BatchCommit?
    let startedAt: Int64
    /// Names are used once: what a given-up attempt still writes cannot get into the next one's way.
    let files: [StagePartition: String]
    var pending: Set<StagePartition>
    /// No batch runs until it is done: before the end, and before partitions move.
    var isWaitedFor: Bool

    var manifest: SnapshotManifest {
        SnapshotManifest(batch: batch, files: files, sinks: commit?.sinks ?? [])
    }
}
