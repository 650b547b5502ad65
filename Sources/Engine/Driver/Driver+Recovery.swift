import Columns
import Query
import Telemetry

/// The first event: a new state folder, or one that a driver left.
extension Driver {
    mutating func start(_ recovered: Recovered) {
        startedAt = now
        telemetry.startedAt = now
        telemetry.driverRestarts = recovered.restarts
        telemetry.state = .starting
        for notice in recovered.notices { note(.notice, notice) }
        var positions: [SinkPosition] = []
        do throws(LogDamage) {
            try read(recovered.records)
        } catch {
            finish(code: 1, message: error.message)
            return
        }
        if recovered.isAfterPowerCut {
            // What the sinks got since the last snapshot may not have reached the disk.
            positions = snapshots.last?.sinks ?? []
            reruns = lineage.filter { $0.batch > (snapshots.last?.batch ?? -1) }
            lastCommit = commits.last { $0.batch <= (snapshots.last?.batch ?? -1) }
        } else {
            positions = lastCommit?.sinks ?? []
            reruns = lineage.filter { $0.batch > lastBatch }
        }
        commits = []
        effects.append(.truncateSinks(positions))
        // Before anything is published: the next driver must know it too.
        if recovered.isAfterPowerCut, lastPlan != nil {
            append([.rewound(to: snapshots.last?.batch ?? -1)])
        }
        if lastPlan != nil {
            dirtyViews = allViews
            let partitions = program.stages.indices.flatMap { stage in
                (0..<program.stages[stage].partitions).map {
                    StagePartition(stage: stage, partition: $0)
                }
            }
            let cause =
                recovered.restarts > 0
                ? "driver lost" : recovered.isAfterPowerCut ? "power cut" : "restart"
            beginReplay(of: Set(partitions), cause: cause)
            if recovered.restarts > 0 {
                note(.lost, "driver lost" + (recovered.cause.isEmpty ? "" : ": \(recovered.cause)"))
            }
        }
        // No two workers ever share a name, whichever driver started them: blocks bear it.
        for index in workers.indices { workers[index].incarnation = Int(now) }
        startWorkers()
        takeDrills()
        // At once: what the run finds is what its figures are counted from.
        tell()
    }

    /// - Throws: where the log has a gap.
    private mutating func read(_ records: [LogRecord]) throws(LogDamage) {
        for record in records {
            switch record {
            case .opened:
                // A new segment holds all that is needed; those before it may still be there when
                // the driver was lost while they were removed.
                (lastPlan, lastCommit) = (nil, nil)
                (lineage, commits, snapshots) = ([], [], [])
            case .planned(let plan):
                for cursor in plan.cursors { telemetry.offsets[cursor.source] = cursor.position }
                if let lastPlan, plan.batch != lastPlan.batch + 1 {
                    throw LogDamage(
                        message: "the batch log has a gap: batch \(plan.batch) follows "
                            + "\(lastPlan.batch)")
                }
                lastPlan = plan
                lineage.append(plan)
            case .committed(let commit):
                // Commits ride with the next plan: of batches that ran again, the last one does.
                guard commit.batch >= lastBatch, commit.batch <= lastPlan?.batch ?? commit.batch
                else {
                    throw LogDamage(
                        message: "the batch log has commit \(commit.batch) after commit "
                            + "\(lastBatch) and plan \(lastPlan?.batch ?? -1)")
                }
                lastCommit = commit
                commits.append(commit)
            case .snapshot(let manifest):
                snapshots.append(manifest)
                snapshotCommits[manifest.batch] = commits.last { $0.batch == manifest.batch }
            case .rewound(let batch):
                commits.removeAll { $0.batch > batch }
                snapshots.removeAll { $0.batch > batch }
                lastCommit = commits.last
            }
        }
        snapshots = snapshots.suffix(2)
        // With a single one, what came before it stays: should it be damaged, all is replayed.
        if snapshots.count == 2 { lineage.removeAll { $0.batch <= snapshots[0].batch } }
    }

    struct LogDamage: Error {
        var message: String
    }
}
