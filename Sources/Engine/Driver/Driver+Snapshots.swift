import Columns
import Query
import Telemetry

/// All state written down, the sinks made durable, the lineage before it forgotten.
extension Driver {
    /// - Parameter isWaitedFor: Batches wait for it.
    mutating func beginSnapshot(isWaitedFor: Bool) {
        abandonSnapshot()
        var files: [StagePartition: String] = [:]
        for stage in program.stages.indices {
            for partition in 0..<program.stages[stage].partitions {
                // Never the name of a file of before: two snapshots of one batch, perhaps by two
                // drivers, are two copies, and one may be damaged.
                files[StagePartition(stage: stage, partition: partition)] =
                    "\(lastBatch)-\(stage)-\(partition)-\(now).state"
            }
        }
        snapshotInHand = SnapshotInHand(
            batch: lastBatch, commit: lastCommit, startedAt: now, files: files,
            pending: Set(files.keys), isWaitedFor: isWaitedFor)
        if isWaitedFor {
            activity = .snapshotting
        } else {
            giveOutSnapshots()
            // All of it, or none: the next batch changes what was not captured.
            if !snapshotInHand!.pending.isSubset(of: snapshotsGiven) { abandonSnapshot() }
        }
    }

    /// From now on nothing else is done; it takes in where views were published since.
    mutating func awaitSnapshot() {
        snapshotInHand!.isWaitedFor = true
        snapshotInHand!.commit = lastCommit
        activity = .snapshotting
    }

    private var snapshotsGiven: Set<StagePartition> {
        Set(
            running.values.compactMap { task -> StagePartition? in
                if case .snapshot(let place) = task.purpose { place } else { nil }
            })
    }

    private mutating func giveOutSnapshots() {
        guard let snapshot = snapshotInHand, !obstructed.contains(.task) else { return }
        let places = snapshot.pending.subtracting(snapshotsGiven).sorted {
            ($0.stage, $0.partition) < ($1.stage, $1.partition)
        }
        for place in places {
            if let replay, replay.partitions.contains(place) { continue }
            guard let worker = owners[place], workers[worker].state == .ready else { continue }
            give(
                .snapshot(place, file: snapshot.files[place]!), to: worker, plan: lastPlan!,
                index: place.partition, purpose: .snapshot(place))
        }
    }

    mutating func advanceSnapshot() {
        giveOutSnapshots()
        if snapshotInHand!.pending.isEmpty { syncSnapshot() }
    }

    /// All files are on disk; what remains is done between two batches.
    var isSnapshotWritten: Bool { snapshotInHand?.pending.isEmpty ?? false }

    mutating func syncSnapshot() {
        activity = .syncing
        effects.append(.syncSinks(batch: snapshotInHand!.batch))
    }

    /// What was captured is of no use any more, or cannot be written.
    mutating func abandonSnapshot() {
        guard snapshotInHand != nil else { return }
        snapshotInHand = nil
        for (id, task) in running.sorted(by: { $0.key < $1.key }) {
            guard case .snapshot = task.purpose else { continue }
            running[id] = nil
            workers[task.worker].running -= 1
            effects.append(
                .cancel(
                    worker: task.worker, incarnation: workers[task.worker].incarnation, [id]))
        }
    }

    mutating func snapshotWritten(_ place: StagePartition, _ task: Task) {
        guard case .snapshot(_, let file) = task.work, snapshotInHand?.files[place] == file else {
            return
        }
        snapshotInHand!.pending.remove(place)
    }

    /// Between two snapshots: what costs little is done more often, since there is less to replay then.
    var snapshotPause: Int64 {
        let longest = configuration.snapshotIntervalInMicroseconds
        return min(max(10 * snapshotDuration, longest / 10), longest)
    }

    mutating func logSnapshot() {
        activity = .loggingSnapshot
        appendLog([.snapshot(snapshotInHand!.manifest)])
    }

    mutating func snapshotLogged() {
        guard let done = snapshotInHand else { return }
        snapshotInHand = nil
        snapshots.append(done.manifest)
        snapshots = snapshots.suffix(2)
        snapshotCommits[done.batch] = done.commit
        snapshotCommits = snapshotCommits.filter { $0.key >= snapshots[0].batch }
        lastSnapshotAt = now
        snapshotDuration = now - done.startedAt
        if snapshots.count == 2 {
            let oldest = snapshots[0].batch
            lineage.removeAll { $0.batch <= oldest }
            effects.append(.forget(snapshotsBefore: oldest))
            forgottenUpTo = oldest
        }
        if done.isWaitedFor { rebalance() }
        becomeIdle()
    }

    /// Whether some partition stands in the wrong place: its worker has more than others, or is slow.
    var isUnbalanced: Bool {
        var held = partitionsHeld
        return owners.keys.contains { betterOwner(of: $0, &held) != nil }
    }

    private var partitionsHeld: [Int] {
        var held = [Int](repeating: 0, count: workers.count)
        for owner in owners.values { held[owner] += 1 }
        return held
    }

    /// - Parameter held: Partitions of each worker; changed as if the partition moved.
    private func betterOwner(of place: StagePartition, _ held: inout [Int]) -> Int? {
        let fast = workers.indices.filter {
            workers[$0].state == .ready && workers[$0].verdict == nil
                && !workers[$0].isSlow(at: now)
        }
        guard let from = owners[place], workers[from].state == .ready,
            let to = fast.min(by: { (held[$0], $0) < (held[$1], $1) }), to != from,
            held[from] > held[to] + 1 || workers[from].isSlow(at: now)
        else { return nil }
        held[from] -= 1
        held[to] += 1
        return to
    }

    /// A worker that came back gets its share: partitions whose state is in the fresh snapshot move.
    private mutating func rebalance() {
        guard replay == nil, !isStopping else { return }
        var held = partitionsHeld
        let places = owners.keys.sorted { ($0.stage, $0.partition) < ($1.stage, $1.partition) }
        var moved: Set<StagePartition> = []
        for place in places {
            let from = owners[place]!
            guard let to = betterOwner(of: place, &held) else { continue }
            give(
                .drop(place), to: from, plan: lastPlan!, index: 0,
                purpose: .restore(place, replay: -1))
            owners[place] = to
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
