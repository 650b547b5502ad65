import Columns
import Query
import Telemetry

/// All state written down, the sinks made durable, the lineage before it forgotten.
extension Driver {
    mutating func beginSnapshot() {
        activity = .snapshotting
        snapshotFiles = [:]
        pendingSnapshots = []
        for stage in program.stages.indices {
            for partition in 0..<program.stages[stage].partitions {
                let place = StagePartition(stage: stage, partition: partition)
                snapshotFiles[place] = "\(lastBatch)-\(stage)-\(partition).state"
                pendingSnapshots.insert(place)
            }
        }
    }

    mutating func advanceSnapshot() {
        let plan = lastPlan!
        let given = Set(
            running.values.compactMap { task -> StagePartition? in
                if case .snapshot(let place) = task.purpose { place } else { nil }
            })
        let places = pendingSnapshots.subtracting(given).sorted {
            ($0.stage, $0.partition) < ($1.stage, $1.partition)
        }
        for place in places {
            if let replay, replay.partitions.contains(place) { continue }
            guard let worker = owners[place], workers[worker].state == .ready else { continue }
            give(
                .snapshot(place, file: snapshotFiles[place]!), to: worker, plan: plan,
                index: place.partition, purpose: .snapshot(place))
        }
        guard pendingSnapshots.isEmpty else { return }
        activity = .syncing
        effects.append(.syncSinks(batch: lastBatch))
    }

    mutating func logSnapshot() {
        activity = .loggingSnapshot
        appendLog([
            .snapshot(
                SnapshotManifest(batch: lastBatch, files: snapshotFiles, sinks: syncedPositions))
        ])
    }

    mutating func snapshotLogged() {
        snapshots.append(
            SnapshotManifest(batch: lastBatch, files: snapshotFiles, sinks: syncedPositions))
        snapshots = snapshots.suffix(2)
        snapshotCommits[lastBatch] = lastCommit
        snapshotCommits = snapshotCommits.filter { $0.key >= snapshots[0].batch }
        lastSnapshotAt = now
        if snapshots.count == 2 {
            let oldest = snapshots[0].batch
            lineage.removeAll { $0.batch <= oldest }
            effects.append(.forget(snapshotsBefore: oldest))
        }
        rebalance()
        becomeIdle()
    }

    /// A worker that came back gets its share: partitions whose state is in the fresh snapshot move.
    private mutating func rebalance() {
        let ready = workers.indices.filter { workers[$0].state == .ready }
        guard ready.count > 1, replay == nil, !isStopping else { return }
        var held = [Int](repeating: 0, count: workers.count)
        for owner in owners.values { held[owner] += 1 }
        let places = owners.keys.sorted { ($0.stage, $0.partition) < ($1.stage, $1.partition) }
        var moved: Set<StagePartition> = []
        for place in places {
            let from = owners[place]!
            let to = ready.min { (held[$0], $0) < (held[$1], $1) }!
            guard held[from] > held[to] + 1 else { continue }
            give(
                .drop(place), to: from, plan: lastPlan!, index: 0,
                purpose: .restore(place, replay: -1))
            owners[place] = to
            held[from] -= 1
            held[to] += 1
            moved.insert(place)
        }
        guard !moved.isEmpty else { return }
        // Nothing was lost: the new owner reads the snapshot that was just written.
        replay = ReplayInHand(
            id: nextReplayID, cause: "moved", startedAt: now, partitions: moved,
            snapshot: snapshots.last, plans: [])
        replay!.isMove = true
        nextReplayID += 1
    }
}

extension Driver {
    /// What a new log segment must begin with, so that those before it can go.
    public var recoveryRecords: [LogRecord] {
        var records: [LogRecord] = []
        let oldest = snapshots.first?.batch ?? -1
        records += lineage.filter { $0.batch > oldest }.map {
            .planned($0)
        }
        // A log begins with the plan of the snapshot's own batch where nothing was planned since.
        if records.isEmpty, let lastPlan { records.append(.planned(lastPlan)) }
        for snapshot in snapshots {
            if let commit = snapshotCommits[snapshot.batch] { records.append(.committed(commit)) }
            records.append(.snapshot(snapshot))
        }
        if let lastCommit { records.append(.committed(lastCommit)) }
        return records
    }
}
