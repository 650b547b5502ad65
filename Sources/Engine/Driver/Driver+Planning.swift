import Columns
import Query
import Telemetry

/// Ticks, sources and the plan of the next batch.
extension Driver {
    var lastBatch: Int64 { lastCommit?.batch ?? -1 }

    var intervalInMicroseconds: Int64 { Int64(interval * 1000) }

    /// Waits for the next tick; a batch that overran its interval is followed at once.
    mutating func becomeIdle() {
        activity = .idle
        // What was planned is in hand: it is finished before anything else, also before the end.
        if !reruns.isEmpty {
            tick()
            return
        }
        if isStopping || (configuration.isOnce && isExhausted && !hasWatermarkMoved) {
            beginEnd()
            return
        }
        let next = lastTick + intervalInMicroseconds
        if configuration.isOnce || now >= next {
            tick()
        } else {
            effects.append(.setTimer(.batch, at: next))
        }
    }

    mutating func tick() {
        guard activity == .idle else { return }
        let due = lastTick + intervalInMicroseconds
        startDelay = lastTick > 0 && now > due ? Double(now - due) / 1000 : 0
        lastTick = now
        askedAt = now
        if let plan = reruns.first {
            reruns.removeFirst()
            // No plan will be logged that the commit before could ride with.
            if unloggedCommit != nil { appendLog([]) }
            begin(plan, isRerun: true)
            batch?.loggedAt = now
            activity = .working
            return
        }
        if isStopping {
            beginEnd()
            return
        }
        if holdsForDrill {
            effects.append(.setTimer(.batch, at: now + max(intervalInMicroseconds, 10_000)))
            return
        }
        if sourceStoppedUntil > now {
            plan(SourceAnswer(splits: [], cursors: lastPlan?.cursors ?? []))
            return
        }
        activity = .asking
        askedAt = now
        limitInBytes = pressure.limit(
            interval: interval, workers: workers.count, isOnce: configuration.isOnce)
        limitInBytes = min(limitInBytes, rehearsalLimitInBytes ?? .max)
        effects.append(
            .askSources(
                cursors: lastPlan?.cursors ?? [], batch: nextBatch, limitInBytes: limitInBytes))
    }

    var nextBatch: Int64 { (lastPlan?.batch ?? -1) + 1 }

    /// The watermarks that the next batch would have.
    private var nextWatermarks: Watermarks {
        let previous =
            lastPlan?.watermarks.eviction ?? program.initialWatermarks.eviction
        let observed =
            lastCommit?.observed ?? Array(repeating: .min, count: program.watermarks.count)
        return Watermarks(
            late: previous,
            eviction: program.watermarks(observed: observed, previous: previous))
    }

    /// State may close although no row comes.
    var hasWatermarkMoved: Bool {
        guard let lastPlan, !program.stages.isEmpty, program.pipeline.chosen.closesWithoutRows
        else { return false }
        return nextWatermarks.eviction != lastPlan.watermarks.eviction
    }

    mutating func plan(_ answer: SourceAnswer) {
        guard activity == .asking || activity == .idle else { return }
        trouble = ""
        if activity == .asking { backlogInBytes = answer.backlogInBytes }
        telemetry.backlogInBytes = answer.backlogInBytes
        telemetry.backlogInRows = answer.backlogInRows
        pressure.answered(
            bytes: answer.splits.reduce(0) { $0 + max($1.end - $1.start, 0) },
            backlog: answer.backlogInBytes, limit: limitInBytes, now: now)
        for notice in answer.notices { note(.notice, notice) }
        isExhausted = answer.isExhausted
        needsSnapshot = answer.needsSnapshot
        guard !answer.splits.isEmpty || hasWatermarkMoved else {
            if unloggedCommit != nil {
                activity = .flushing
                appendLog([])
            } else {
                becomeIdleAfterNothing()
            }
            return
        }
        let plan = BatchPlan(
            batch: nextBatch, timeInMicroseconds: now, splits: answer.splits,
            cursors: answer.cursors.isEmpty ? lastPlan?.cursors ?? [] : answer.cursors,
            watermarks: nextWatermarks)
        begin(plan, isRerun: false)
        lastPlan = plan
        lineage.append(plan)
        activity = .logging
        appendLog([.planned(plan)])
    }

    /// Nothing came: not asked again before the next tick.
    mutating func becomeIdleAfterNothing() {
        activity = .idle
        if isStopping || (configuration.isOnce && isExhausted) {
            beginEnd()
            return
        }
        if !dirtyViews.isEmpty, now - lastViewsAt >= configuration.viewIntervalInMicroseconds {
            beginViewsAlone()
            return
        }
        // Again, until this driver itself has let go of all: the older of the two kept snapshots
        // must do without it, and a driver that was lost may have let go of nothing.
        if needsSnapshot, lastBatch >= 0, forgottenUpTo < lastBatch,
            replay == nil, snapshotInHand == nil, obstructed.isEmpty
        {
            needsSnapshot = false
            beginSnapshot(isWaitedFor: true)
            return
        }
        var wait = intervalInMicroseconds
        if configuration.isOnce { wait = min(wait, 10_000) }
        // Nothing to do is no reason to ask two hundred times a second.
        if isIntervalAutomatic { wait = max(wait, 20_000) }
        effects.append(.setTimer(.batch, at: lastTick + max(wait, 1000)))
    }

    private mutating func begin(_ plan: BatchPlan, isRerun: Bool) {
        batch = BatchInHand(plan: plan, isRerun: isRerun, startedAt: now, program: program)
        batch!.askedAt = isRerun ? now : min(askedAt, now)
    }

    /// The commit that waits rides along.
    mutating func appendLog(_ records: [LogRecord]) {
        var all = records
        if let commit = unloggedCommit {
            all.insert(.committed(commit), at: 0)
            unloggedCommit = nil
        }
        append(all)
    }

    mutating func append(_ records: [LogRecord]) {
        logNumber += 1
        recordsInHand.append(LogWrite(records: records, awaitedIn: [activity]))
        // What could not be written goes first.
        if !obstructed.contains(.log) { recordsToWrite.append(records) }
    }

    mutating func logged() {
        guard !recordsInHand.isEmpty, recordsInHand.removeFirst().awaitedIn.contains(activity)
        else { return }
        switch activity {
        case .logging:
            batch?.loggedAt = now
            activity = .working
        case .flushing: becomeIdleAfterNothing()
        case .loggingSnapshot: snapshotLogged()
        default: break
        }
    }

    /// No more batches: the views are published a last time, state is snapshotted, and that is it.
    mutating func beginEnd() {
        telemetry.state = .draining
        guard dirtyViews.isEmpty else {
            // No batch will change state any more: it is written down beside the views' making.
            if lastBatch >= 0, snapshots.last?.batch != lastBatch, snapshotInHand == nil,
                replay == nil, obstructed.isEmpty
            {
                beginSnapshot(isWaitedFor: false)
            }
            beginViewsAlone()
            return
        }
        if unloggedCommit != nil || snapshots.last?.batch != lastBatch, lastBatch >= 0 {
            if snapshotInHand?.batch == lastBatch {
                awaitSnapshot()
            } else {
                beginSnapshot(isWaitedFor: true)
            }
            return
        }
        lookAfterDrills()
        guard !isJudging else {
            activity = .judging
            lookAfterDrills()
            return
        }
        finish(code: 0, message: "")
    }
}
