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
            if before != milliseconds || isIntervalAutomatic {
                note(.interval, "interval \(Self.text(before)) → \(Self.text(milliseconds))")
            }
            isIntervalAutomatic = false
            if activity == .idle {
                effects.append(
                    .setTimer(.batch, at: max(now, lastTick + intervalInMicroseconds)))
            }
        case .setAutomaticInterval:
            guard !isIntervalAutomatic else { return }
            isIntervalAutomatic = true
            note(.interval, "interval \(Self.text(interval)) → automatic")
        case .drill(let drill):
            guard drill.isPossible else { return }
            self.drill(drill)
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
        guard milliseconds >= 1000 else { return "\(Int(milliseconds)) ms" }
        let seconds = milliseconds / 1000
        return seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
    }

    mutating func fire(_ timer: TimerID) {
        switch timer {
        case .batch:
            if activity == .idle {
                now >= lastTick + intervalInMicroseconds ? tick() : becomeIdle()
            }
        case .telemetry: telemetry.isTimerSet = false
        case .workerRestart(let index): restart(index)
        case .fault(let drill): fireDrill(drill)
        // Looked after with every event.
        case .drills: break
        case .view, .snapshot: retry()
        case .watch: watch()
        }
    }

    // MARK: - Effects that failed

    /// A full disk or a missing folder may pass: the pipeline waits, says so, and tries again. Other
    /// failures end it, with all that is committed left as it is.
    mutating func effectFailed(_ failure: EffectFailure) {
        faultFelt(failure.effect)
        if activity == .publishing, failure.isTransient, !failure.missing.isEmpty {
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
            let joined = LogWrite(
                records: recordsInHand.flatMap(\.records),
                awaitedIn: recordsInHand.reduce(into: []) { $0.formUnion($1.awaitedIn) })
            recordsInHand = [joined]
            recordsToWrite.append(joined.records)
        }
        switch activity {
        case .publishing where failed.contains(.publish):
            effects.append(.truncateSinks(lastCommit?.sinks ?? []))
            publishing = nil
            activity = .working
        case .asking where failed.contains(.source):
            activity = .idle
            tick()
        case .syncing where failed.contains(.snapshot): syncSnapshot()
        default: break
        }
    }
}
