import Query
import Telemetry

/// Snapshots that cannot be believed.
extension Driver {
    /// A snapshot's file is gone, or is not what was written: the one before it is taken, with more
    /// of the logged splits, or all of them where there is none. Where those are not kept any more
    /// the pipeline ends and says what is lost; a damaged file is never believed.
    mutating func snapshotDamaged(_ message: String, _ task: RunningTask) {
        guard case .restore(_, let id) = task.purpose, let replay, replay.id == id,
            let damaged = replay.snapshot
        else { return }
        guard snapshots.last == damaged else {
            // Another answer has thrown it out already.
            beginReplay(of: replay.partitions, cause: replay.cause)
            return
        }
        snapshots.removeLast()
        if snapshots.last?.batch != damaged.batch { snapshotCommits[damaged.batch] = nil }
        let first = (snapshots.last?.batch ?? -1) + 1
        guard first > lastBatch || lineage.contains(where: { $0.batch == first }) else {
            finish(
                code: 1,
                message: "the state up to batch \(damaged.batch) is lost: \(message), and there is "
                    + "no older snapshot to replay from; put the file back from a copy, or begin "
                    + "anew with another --state")
            return
        }
        note(
            .lost,
            "snapshot of batch \(damaged.batch) is damaged: \(message); "
                + (snapshots.last.map { "that of batch \($0.batch) is taken" }
                    ?? "everything is replayed from the beginning"))
        beginReplay(of: replay.partitions, cause: "damaged snapshot")
    }
}
