import Columns
import Query
import Telemetry

/// Failures on purpose: when they begin, what they touch, how they end.
extension Driver {
    /// Drills of one run whose state is kept and told.
    static let maximumDrills = 64

    /// What was planned, and what a lost driver had in hand.
    mutating func takeDrills() {
        let before = Dictionary(
            configuration.drillsInHand.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        for (id, planned) in configuration.drills.enumerated() {
            if let status = before[id] {
                drills.append(
                    DrillRun(
                        planned.drill, trigger: planned.trigger, takingOver: status, now: now))
            } else {
                drills.append(
                    DrillRun(
                        planned.drill, trigger: planned.trigger, id: id, spec: planned.spec))
            }
        }
        for status in configuration.drillsInHand where status.id >= configuration.drills.count {
            // Asked for while it ran: which drill it was does not matter any more.
            drills.append(DrillRun(.killDriver, trigger: nil, takingOver: status, now: now))
        }
        for run in drills {
            guard run.status.state == .waiting, case .time(let delay)? = run.trigger else {
                continue
            }
            let begun = configuration.runStartedAt > 0 ? configuration.runStartedAt : now
            effects.append(.setTimer(.fault(run.status.id), at: max(begun + delay, now)))
        }
    }

    /// Asked for by a watcher.
    mutating func drill(_ drill: Drill) {
        let id = (drills.map(\.status.id).max() ?? -1) + 1
        if drills.count >= Self.maximumDrills {
            guard let oldest = drills.firstIndex(where: \.isEnded) else { return }
            drills.remove(at: oldest)
        }
        drills.append(DrillRun(drill, id: id, spec: drill.spec))
        begin(drills.count - 1)
    }

    /// Drills that wait for this batch hit it while its tasks are out.
    mutating func fireBatchDrills() {
        guard let batch, !batch.isRerun else { return }
        let number = batch.plan.batch
        for index in drills.indices where drills[index].status.state == .waiting {
            guard case .batch(let wanted)? = drills[index].trigger else { continue }
            if configuration.areDrillsInTurn {
                // Only when the last one is over: so it is known what each of them took.
                if wanted <= number, !drills.contains(where: \.isUnderWay) { begin(index) }
            } else if wanted == number {
                begin(index)
            }
        }
    }

    mutating func fireDrill(_ id: Int) {
        guard let index = drills.firstIndex(where: { $0.status.id == id }),
            drills[index].status.state == .waiting
        else { return }
        guard activity != .starting else {
            effects.append(.setTimer(.fault(id), at: now + 20_000))
            return
        }
        begin(index)
    }

    private mutating func begin(_ index: Int) {
        let drill = drills[index].drill
        guard let target = target(of: drill) else {
            drills[index].end(.inconclusive, "no worker is there to be hit")
            conclude(index)
            return
        }
        drills[index].begin(
            target: target.text, batch: batch?.plan.batch ?? lastBatch, now: now)
        rejectedBeforeDrill[drills[index].status.id] = lastCommit?.rowsRejected ?? 0
        let life = drill.timeToLive
        note(.drill, "\(drills[index].status.spec): \(target.text)")
        if life > 0 {
            effects.append(.setTimer(.drills, at: now + life))
        } else {
            drills[index].faultEnded()
        }
        switch drill {
        case .killWorker:
            effects.append(
                .killWorker(
                    worker: target.worker, incarnation: workers[target.worker].incarnation))
        case .killDriver:
            tell()
            effects.append(.killSelf)
        case .slowWorker(_, let milliseconds):
            workers[target.worker].slowedMilliseconds = milliseconds
            effects.append(
                .slow(
                    worker: target.worker, incarnation: workers[target.worker].incarnation,
                    milliseconds: milliseconds))
        case .stopSource: sourceStoppedUntil = max(sourceStoppedUntil, now + life)
        case .failSink: effects.append(.setFault(.sink, isOn: true))
        case .fillDisk: effects.append(.setFault(.disk, isOn: true))
        case .squeezeMemory: effects.append(.setFault(.memory, isOn: true))
        case .poison(let records):
            for (worker, slot) in workers.enumerated() where slot.state == .ready {
                effects.append(
                    .poison(worker: worker, incarnation: slot.incarnation, records: records))
            }
        case .loseBlocks: break
        }
    }

    /// What a drill hits, in words, and which worker.
    private func target(of drill: Drill) -> (text: String, worker: Int)? {
        func worker(_ wanted: Int, _ prefix: String = "") -> (String, Int)? {
            let alive = workers.indices.filter { workers[$0].state == .ready }
            guard let index = alive.contains(wanted) ? wanted : alive.first else { return nil }
            return ("\(prefix)worker \(index) of \(workers.count)", index)
        }
        switch drill {
        case .killWorker(let index), .slowWorker(let index, _): return worker(index)
        case .loseBlocks(let index): return worker(index, "blocks of ")
        case .killDriver: return ("the driver", -1)
        case .stopSource: return ("all sources", -1)
        case .failSink: return ("all tables", -1)
        case .fillDisk: return ("the state folder's disk, for all processes", -1)
        case .squeezeMemory: return ("the blocks of all workers", -1)
        case .poison(let records): return ("\(records) malformed records for each worker", -1)
        }
    }

    /// Blocks that reducers are about to ask for vanish, once there are some.
    mutating func loseArmedBlocks() {
        for index in drills.indices where drills[index].status.state == .active {
            guard case .loseBlocks = drills[index].drill, let batch, batch.areMapsDone,
                !batch.areReducesDone
            else { continue }
            let made = batch.maps.compactMap(\.result).flatMap(\.blocks).filter {
                if case .exchange = $0.destination { true } else { false }
            }
            guard let worker = made.first?.id.worker else { continue }
            effects.append(.loseBlocks(made.filter { $0.id.worker == worker }.map(\.id)))
            drills[index].status.target = "blocks of worker \(worker) of \(workers.count)"
            drills[index].status.batch = batch.plan.batch
            drills[index].felt()
            drills[index].faultEnded()
        }
    }

    /// An effect met a fault that a drill put in place.
    mutating func faultFelt(_ effect: EffectFailure.Effect) {
        for index in drills.indices where drills[index].status.state == .active {
            switch (drills[index].drill, effect) {
            case (.failSink, .publish), (.fillDisk, .log), (.fillDisk, .publish),
                (.fillDisk, .snapshot), (.fillDisk, .task):
                drills[index].felt()
            default: break
            }
        }
    }

    // MARK: - The end of faults

    /// Every fault goes, every drill that has no verdict is aborted.
    mutating func clearFaults() {
        for index in drills.indices where !drills[index].isEnded {
            lift(index)
            drills[index].end(.aborted, "all faults were cleared by hand")
            conclude(index)
        }
    }

    /// Takes a drill's fault away.
    private mutating func lift(_ index: Int) {
        guard drills[index].status.state == .active else { return }
        defer { drills[index].faultEnded() }
        switch drills[index].drill {
        case .slowWorker:
            for worker in workers.indices { unslow(worker) }
        case .stopSource: sourceStoppedUntil = 0
        case .failSink: effects.append(.setFault(.sink, isOn: false))
        case .fillDisk: effects.append(.setFault(.disk, isOn: false))
        case .squeezeMemory: effects.append(.setFault(.memory, isOn: false))
        case .poison:
            for (worker, slot) in workers.enumerated() where slot.state == .ready {
                effects.append(
                    .poison(worker: worker, incarnation: slot.incarnation, records: 0))
            }
        case .killWorker, .killDriver, .loseBlocks: break
        }
    }

    private mutating func unslow(_ index: Int) {
        guard workers[index].slowedMilliseconds > 0 else { return }
        workers[index].slowedMilliseconds = 0
        effects.append(
            .slow(worker: index, incarnation: workers[index].incarnation, milliseconds: 0))
        note(.recovered, "worker \(index) runs at full speed again")
    }

    // MARK: - Verdicts

    /// After each event: whose fault is over, who has recovered, whom to compare.
    mutating func lookAfterDrills() {
        guard drills.contains(where: { !$0.isEnded && $0.status.state != .waiting }) else { return }
        let isWhole =
            replay == nil && obstructed.isEmpty && reruns.isEmpty
            && workers.allSatisfy { $0.state == .ready || $0.state == .excluded }
        let world = DrillRun.World(now: now, lastBatch: lastBatch, isWhole: isWhole)
        for index in drills.indices where !drills[index].isEnded {
            noticePoison(index)
            let status = drills[index].status
            if status.state == .active, status.faultEndsInMicroseconds <= now { lift(index) }
            drills[index].look(world)
            if drills[index].isEnded { conclude(index) }
            if drills[index].status != status { telemetry.isUrgent = true }
        }
        beginVerification()
        if let next = drills.map(\.nextLook).min(), next < .max, next != drillsLookAt {
            drillsLookAt = next
            effects.append(.setTimer(.drills, at: max(next, now + 1000)))
        }
    }

    /// The records that were slipped in have been turned away.
    private mutating func noticePoison(_ index: Int) {
        guard case .poison(let records) = drills[index].drill, drills[index].isUnderWay,
            let before = rejectedBeforeDrill[drills[index].status.id],
            (lastCommit?.rowsRejected ?? 0) >= before + Int64(records)
        else { return }
        drills[index].felt()
        drills[index].faultEnded()
    }

    /// One comparison at a time. While a run with `--once` has rows to take in, it waits: what is
    /// compared at the end is compared once.
    private mutating func beginVerification() {
        guard verificationInHand == nil, let commit = lastCommit,
            activity != .publishing, activity != .starting,
            activity == .judging || !configuration.isOnce
        else { return }
        let waiting = drills.indices.filter {
            drills[$0].status.state == .verifying && drills[$0].verification == nil
        }
        guard !waiting.isEmpty else { return }
        verificationInHand = nextVerification
        for index in waiting { drills[index].verification = nextVerification }
        effects.append(.verify(number: nextVerification, commit))
        nextVerification += 1
    }

    mutating func verified(_ number: Int, _ verdict: Verdict, upTo batch: Int64) {
        guard number == verificationInHand else { return }
        verificationInHand = nil
        if verdict.result == .pass { verifiedBatch = max(verifiedBatch, batch) }
        for index in drills.indices where drills[index].verification == number {
            drills[index].verified(verdict)
            if drills[index].isEnded { conclude(index) }
        }
        if activity == .judging, !isJudging {
            activity = .idle
            beginEnd()
        }
    }

    private mutating func conclude(_ index: Int) {
        let status = drills[index].status
        guard let verdict = status.verdict else { return }
        let time =
            status.recoveryMilliseconds.map { ", recovered in \(Int($0.rounded())) ms" } ?? ""
        note(
            .verdict, "\(status.spec): \(verdict.result.rawValue)\(time); \(verdict.reason)")
    }

    /// Faults or comparisons that the end of the run waits for. One that is asked to stop waits for
    /// none.
    var isJudging: Bool {
        if isStopping, !configuration.isOnce { return false }
        return drills.contains {
            $0.status.state == .active || $0.status.state == .verifying
                || $0.lacksOnlyWholeness(lastBatch)
        }
    }

    /// In a rehearsal, the next drill's batch waits until the fault of the last one is over and its
    /// workers are back: quick batches would be used up before its turn comes.
    var holdsForDrill: Bool {
        guard configuration.areDrillsInTurn, configuration.isOnce, !isStopping else { return false }
        return drills.contains { $0.status.state == .waiting }
            && drills.contains { $0.needsNoBatch(lastBatch) }
    }

    /// In a rehearsal every drill finds a batch of its own, however little there is to read: what is left
    /// is shared out among the batches up to the last drill's and one more. 0, which only asks what there
    /// is, until the sources have told; nil where nothing is to be shared.
    var rehearsalLimitInBytes: Int64? {
        guard configuration.areDrillsInTurn, configuration.isOnce, !isStopping else { return nil }
        let wanted = drills.compactMap { run -> Int64? in
            guard run.status.state == .waiting, case .batch(let batch)? = run.trigger else {
                return nil
            }
            return batch
        }
        guard let last = wanted.max() else { return nil }
        guard let backlog = backlogInBytes else { return 0 }
        // Parts of a thousandth are small enough: a batch far away must not cost a batch for each row.
        let batches = min(max(last - nextBatch, 0), 1000) + 2
        return max(1, backlog / batches)
    }

    mutating func endDrills(failure: String) {
        for index in drills.indices where !drills[index].isEnded {
            lift(index)
            drills[index].runEnded(failure: failure, lastBatch: lastBatch)
            conclude(index)
        }
    }
}

extension DrillRun {
    /// When time alone changes something.
    var nextLook: Int64 {
        switch status.state {
        case .waiting, .ended: .max
        case .active: min(status.faultEndsInMicroseconds, deadline)
        case .recovering, .verifying: deadline
        }
    }
}
