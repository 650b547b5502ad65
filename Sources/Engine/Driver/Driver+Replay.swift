import Columns
import Query
import Telemetry

/// Lost state, computed again from the last snapshot and the logged splits.
extension Driver {
    /// The partitions whose replay the loss of some asks for: what fed them from state is replayed
    /// too, in whichever flow it stands, since its rows come out of that state only once.
    private func widened(_ lost: Set<StagePartition>) -> Set<StagePartition> {
        program.withUpstream(lost)
    }

    mutating func beginReplay(of lost: Set<StagePartition>, cause: String) {
        guard !lost.isEmpty else { return }
        var partitions = widened(lost)
        var cause = cause
        var startedAt = now
        if let replay {
            partitions.formUnion(replay.partitions)
            cause = replay.cause == cause ? cause : "\(replay.cause), \(cause)"
            startedAt = replay.startedAt
            effects.append(.release(replay.blocks))
        }
        for place in partitions where batch != nil {
            if case .skipped = batch![place] {
            } else {
                batch!.abandoned += batch![place].result?.blocks ?? []
                batch![place] = .pending
            }
            setCollect(place, .pending)
            batch!.setFinish(program.stages[place.stage].flow, .pending)
        }
        if activity == .snapshotting {
            snapshotInHand!.pending.formUnion(partitions)
        } else if let pending = snapshotInHand?.pending, !pending.isDisjoint(with: partitions) {
            abandonSnapshot()
        }
        let before = batch.map { isViewsBatch($0) ? lastBatch + 1 : $0.plan.batch } ?? lastBatch + 1
        let snapshot = snapshots.last
        let id = replay?.id ?? nextReplayID
        if replay == nil { nextReplayID += 1 }
        // A new identity, so that answers to the given-up tasks are not taken for this replay's.
        replay = ReplayInHand(
            id: id, cause: cause, startedAt: startedAt, partitions: partitions, snapshot: snapshot,
            plans: lineage.filter { $0.batch > (snapshot?.batch ?? -1) && $0.batch < before })
        // The views that they belong to are put together anew: an answer of before would be taken for
        // that of a later batch.
        let flows = Set(partitions.map { program.stages[$0.stage].flow })
        for (task, own) in running {
            switch own.purpose {
            case .finish(let flow):
                if flows.contains(flow) { running[task] = nil }
            case .restore, .replayMap, .replayReduce: running[task] = nil
            case .reduce(let place), .collect(let place), .snapshot(let place):
                if partitions.contains(place) { running[task] = nil }
            default: continue
            }
            if running[task] == nil { workers[own.worker].running -= 1 }
        }
        telemetry.replays.append(replay!.report(program, milliseconds: nil))
    }

    /// A batch without splits of its own, for views only.
    private func isViewsBatch(_ batch: BatchInHand) -> Bool { isFinalViews && batch.isRerun }

    mutating func advanceReplay() {
        guard !obstructed.contains(.task) else { return }
        giveOwners()
        for place in replay!.ordered {
            guard case .pending = replay!.restores[place], let worker = owners[place],
                workers[worker].state == .ready
            else { continue }
            give(
                .restore(place, snapshot: replay!.snapshot?.files[place]), to: worker,
                plan: replayPlan, index: place.partition,
                purpose: .restore(place, replay: replay!.id))
            replay!.restores[place] = .running
        }
        repeat {
            for step in replay!.open { giveOutReplayMaps(step) }
            guard replay!.areRestoresDone else { return }
            for step in replay!.open {
                giveOutReplayReduces(step)
                // Nothing can follow what has not begun.
                if !replay![step].isMapped { break }
            }
        } while finishReplayStep()
        if replay!.isDone { endReplay() }
    }

    private mutating func finishReplayStep() -> Bool {
        guard let blocks = replay!.finishStep() else { return false }
        if !blocks.isEmpty { effects.append(.release(blocks)) }
        return true
    }

    /// What a restore is told of a batch: it needs none.
    private var replayPlan: BatchPlan {
        replay!.plans.first
            ?? BatchPlan(
                batch: lastBatch, timeInMicroseconds: now, splits: [], cursors: [],
                watermarks: program.initialWatermarks)
    }

    private mutating func giveOutReplayMaps(_ step: Int) {
        let plan = replay![step].plan
        let sources = Set(replay!.partitions.flatMap { program.stages[$0.stage].sources })
        while let index = replay![step].maps.nextPending() {
            guard sources.contains(plan.splits[index].source) else {
                replay![step].maps[index] = .skipped
                continue
            }
            guard let worker = leastLoaded() else { return }
            give(
                .map(plan.splits[index], only: replay!.ordered), to: worker, plan: plan,
                index: index, purpose: .replayMap(index, replay: replay!.id, step: step),
                isReplay: true)
            replay![step].maps[index] = .running
        }
    }

    private mutating func giveOutReplayReduces(_ step: Int) {
        guard replay![step].isMapped else { return }
        let plan = replay![step].plan
        for place in replay!.ordered {
            guard case .pending = replay![step].reduces[place] else { continue }
            // A partition takes its batches in turn, and after what feeds it.
            let hadLast =
                step == replay!.open.lowerBound
                || (replay![step - 1].reduces[place]?.isSettled ?? true)
            let upstream = program.stages[place.stage].upstream
            let isReady = replay!.ordered.allSatisfy {
                !upstream.contains($0.stage)
                    || (replay![step].reduces[$0]?.isSettled ?? true)
            }
            guard hadLast, isReady, let worker = owners[place], workers[worker].state == .ready
            else { continue }
            let inputs = replay!.inputs(of: place, step: step)
            if inputs.isEmpty, !closesState(place.stage, plan) {
                replay![step].reduces[place] = .skipped
                continue
            }
            give(
                .reduce(place, inputs: inputs), to: worker, plan: plan, index: place.partition,
                purpose: .replayReduce(place, replay: replay!.id, step: step),
                isReplay: true)
            replay![step].reduces[place] = .running
        }
    }

    private mutating func endReplay() {
        let milliseconds = Double(now - replay!.startedAt) / 1000
        if !replay!.isMove {
            var report = replay!.report(program, milliseconds: milliseconds)
            for index in drills.indices { drills[index].replayed(rows: report.rows) }
            telemetry.replays.append(report)
            // For the report at the end the sums are enough.
            report.ranges = []
            report.partitionNames = []
            telemetry.finishedReplays.append(report)
            if telemetry.finishedReplays.count > 1000 { telemetry.finishedReplays.removeFirst() }
            note(
                .recovered, "\(replay!.cause): state restored in \(Int(milliseconds.rounded())) ms")
        }
        replay = nil
        if telemetry.state == .recovering { telemetry.state = .live }
        // Batches that an earlier driver planned waited for this.
        if activity == .idle { becomeIdle() }
        if batch != nil { batch!.tasksRepeated += 1 }
    }

    /// Partitions without a living owner go to the ready workers that hold the fewest.
    mutating func giveOwners() {
        let ready = workers.indices.filter { workers[$0].state == .ready }
        guard !ready.isEmpty else { return }
        var held = [Int](repeating: 0, count: workers.count)
        for owner in owners.values { held[owner] += 1 }
        for stage in program.stages.indices {
            for partition in 0..<program.stages[stage].partitions {
                let place = StagePartition(stage: stage, partition: partition)
                if let owner = owners[place], workers[owner].state == .ready { continue }
                if let owner = owners[place] { held[owner] -= 1 }
                let next = ready.min { (held[$0], $0) < (held[$1], $1) }!
                owners[place] = next
                held[next] += 1
            }
        }
    }
}
