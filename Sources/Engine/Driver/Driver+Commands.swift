import Columns
import Query
import Telemetry

/// What users ask, and failures on purpose.
extension Driver {
    mutating func obey(_ command: Command) {
        switch command {
        case .setInterval(let milliseconds):
            guard milliseconds.isFinite, milliseconds >= 1, milliseconds <= 3_600_000 else {
                return
            }
            let before = interval
            interval = milliseconds
            isIntervalAutomatic = false
            note(
                .interval,
                "interval \(Self.text(before)) → \(Self.text(milliseconds))")
            if activity == .idle {
                effects.append(
                    .setTimer(.batch, at: max(now, lastTick + intervalInMicroseconds)))
            }
        case .setAutomaticInterval:
            guard !isIntervalAutomatic else { return }
            isIntervalAutomatic = true
            note(.interval, "interval \(Self.text(interval)) → automatic")
        case .drill(let drill): perform(drill)
        case .clearFaults: clearFaults()
        case .stop:
            isStopping = true
            telemetry.state = .draining
            if activity == .idle { becomeIdle() }
        case .open(let query): telemetry.opened = query
        }
        telemetry.isUrgent = true
    }

    static func text(_ milliseconds: Double) -> String {
        milliseconds >= 1000 ? "\(milliseconds / 1000) s" : "\(Int(milliseconds)) ms"
    }

    mutating func perform(_ drill: Drill) {
        switch drill {
        case .killWorker(let index):
            let alive = workers.indices.filter { workers[$0].state == .ready }
            guard let target = alive.contains(index) ? index : alive.first else { return }
            note(.drill, "kill worker \(target)")
            effects.append(
                .killWorker(worker: target, incarnation: workers[target].incarnation))
        case .killDriver:
            note(.drill, "kill driver")
            tell()
            effects.append(.killSelf)
        case .slowWorker(let index, let milliseconds):
            guard workers.indices.contains(index), workers[index].state == .ready else { return }
            workers[index].slowedMilliseconds = milliseconds
            note(.drill, "slow worker \(index) by \(Self.text(milliseconds)) a task")
            effects.append(
                .slow(
                    worker: index, incarnation: workers[index].incarnation,
                    milliseconds: milliseconds))
            effects.append(.setTimer(.fault(-1 - index), at: now + 10_000_000))
        case .stopSource(let seconds):
            sourceStoppedUntil = now + Int64(seconds * 1e6)
            note(.drill, "stop the source for \(Self.text(seconds * 1000))")
        case .loseBlocks, .failSink, .fillDisk, .squeezeMemory, .poison:
            note(.notice, "this failure cannot be rehearsed yet")
        }
    }

    mutating func clearFaults() {
        sourceStoppedUntil = 0
        for index in workers.indices { unslow(index) }
    }

    private mutating func unslow(_ index: Int) {
        guard workers[index].slowedMilliseconds > 0 else { return }
        workers[index].slowedMilliseconds = 0
        effects.append(
            .slow(worker: index, incarnation: workers[index].incarnation, milliseconds: 0))
        note(.recovered, "worker \(index) runs at full speed again")
    }

    /// Drills that wait for this batch hit it while its tasks are out.
    mutating func fireBatchDrills() {
        guard let batch, !batch.isRerun else { return }
        for (index, planned) in configuration.drills.enumerated() {
            guard planned.trigger == .batch(batch.plan.batch), !firedDrills.contains(index) else {
                continue
            }
            firedDrills.insert(index)
            perform(planned.drill)
        }
    }

    mutating func fire(_ timer: TimerID) {
        switch timer {
        case .batch:
            if activity == .idle {
                now >= lastTick + intervalInMicroseconds ? tick() : becomeIdle()
            }
        case .telemetry: telemetry.isTimerSet = false
        case .workerRestart(let index): restart(index)
        case .fault(let index):
            if index < 0 {
                unslow(-1 - index)
            } else if configuration.drills.indices.contains(index) {
                perform(configuration.drills[index].drill)
            }
        case .view, .snapshot: retry()
        case .watch: watch()
        }
    }

    // MARK: - Effects that failed

    /// A full disk or a missing folder may pass: the pipeline waits, says so, and tries again. Other
    /// failures end it, with all that is committed left as it is.
    mutating func effectFailed(_ failure: EffectFailure) {
        if activity == .publishing, !failure.missing.isEmpty {
            // Half of the batch may be in the sinks.
            effects.append(.truncateSinks(lastCommit?.sinks ?? []))
            publishing = nil
            activity = .working
            makeAgain(failure.missing)
            return
        }
        guard failure.isTransient else {
            finish(code: 1, message: failure.message)
            return
        }
        if trouble != failure.message { note(.failed, failure.message) }
        trouble = failure.message
        telemetry.message = failure.message
        obstructed.insert(failure.effect)
        effects.append(.setTimer(.view, at: now + 500_000))
    }

    /// The effect that failed, again.
    private mutating func retry() {
        telemetry.message = ""
        let failed = obstructed
        obstructed = []
        if failed.contains(.log) {
            recordsInHand = [recordsInHand.flatMap { $0 }]
            effects.append(.appendLog(recordsInHand[0]))
        }
        switch activity {
        case .publishing where failed.contains(.publish):
            effects.append(.truncateSinks(lastCommit?.sinks ?? []))
            publishing = nil
            activity = .working
        case .asking where failed.contains(.source):
            activity = .idle
            tick()
        case .syncing where failed.contains(.snapshot): effects.append(.syncSinks(batch: lastBatch))
        default: break
        }
    }
}
