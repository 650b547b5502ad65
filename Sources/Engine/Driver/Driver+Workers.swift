import Columns
import Query
import Telemetry

/// Workers come and go.
extension Driver {
    mutating func startWorkers() {
        for index in workers.indices { startWorker(index) }
    }

    private mutating func startWorker(_ index: Int) {
        workers[index].incarnation += 1
        workers[index].state = .starting
        workers[index].startedAt = now
        workers[index].verdict = nil
        effects.append(.startWorker(worker: index, incarnation: workers[index].incarnation))
    }

    mutating func workerReady(_ index: Int, _ incarnation: Int, _ pid: Int32) {
        guard workers.indices.contains(index), workers[index].incarnation == incarnation,
            workers[index].state == .starting
        else { return }
        workers[index].state = .ready
        workers[index].pid = pid
        workers[index].running = 0
        workers[index].heardAt = now
        if let lostAt = workers[index].lostAt {
            let milliseconds = (now - lostAt) / 1000
            workers[index].note += ", back in \(milliseconds) ms"
            workers[index].lostAt = nil
        }
        telemetry.isUrgent = true
    }

    mutating func workerLost(_ index: Int, _ incarnation: Int, _ ending: String) {
        guard workers.indices.contains(index), workers[index].incarnation == incarnation,
            workers[index].state == .ready || workers[index].state == .starting
        else { return }
        let pid = workers[index].pid
        let verdict = workers[index].verdict
        let cause = verdict?.reason ?? ending
        workers[index].state = .lost
        workers[index].running = 0
        workers[index].restarts += 1
        workers[index].lostAt = now
        workers[index].slowedMilliseconds = 0
        workers[index].note = "was \(pid): \(cause)"
        workers[index].deaths = workers[index].deaths.filter { now - $0 < 10_000_000 } + [now]
        telemetry.workersLost += 1
        lossesWithoutProgress += 1
        note(.lost, "worker \(index) lost: \(cause)")
        guard lossesWithoutProgress <= Self.maximumLosses else {
            let message =
                "\(lossesWithoutProgress) workers died in batch \(nextWorkBatch) without progress, "
                + "the last one: \(cause); what is committed is left as it is"
            finish(code: 1, message: message)
            return
        }
        giveUpTasks(of: index)
        let lost = Set(owners.filter { $0.value == index }.keys)
        for place in lost { owners[place] = nil }
        // A replay that runs may have lost blocks, too.
        beginReplay(
            of: lost.union(replay?.partitions ?? []),
            cause: "worker \(index) \(verdict?.word ?? "lost")")
        workers[index].silences.removeAll { now - $0 > 60_000_000 }
        let reason = exclusion(of: index)
        if let reason, workers.contains(where: { $0.state == .ready }) {
            // Not for ever: what ails it may pass.
            workers[index].state = .excluded
            workers[index].note = "left out for a minute: \(reason), last: \(cause)"
            note(.failed, "worker \(index) left out for a minute: \(reason), last: \(cause)")
            effects.append(.setTimer(.workerRestart(index), at: now + 60_000_000))
        } else if workers[index].deaths.count > 2 {
            // Not at once again: what kills it may need a moment to pass.
            effects.append(.setTimer(.workerRestart(index), at: now + 200_000))
        } else {
            startWorker(index)
        }
    }

    /// Why a worker that keeps dying is not started again.
    private func exclusion(of index: Int) -> String? {
        let slot = workers[index]
        if slot.deaths.count > 5 { return "it died \(slot.deaths.count) times within 10 s" }
        if slot.silences.count > 2 {
            return "it was silent \(slot.silences.count) times within a minute"
        }
        return nil
    }

    /// The batch in hand, or the one that would be next.
    private var nextWorkBatch: Int64 { batch?.plan.batch ?? lastBatch + 1 }

    mutating func restart(_ index: Int) {
        switch workers[index].state {
        case .lost: startWorker(index)
        case .excluded:
            workers[index].silences = []
            workers[index].deaths = []
            startWorker(index)
        case .starting, .ready: break
        }
    }

    /// What a lost worker had in hand or had made goes back to pending.
    private mutating func giveUpTasks(of worker: Int) {
        for (id, task) in running where task.worker == worker {
            running[id] = nil
            if task.hasTwin, let twin = twin(of: task) {
                running[twin]!.hasTwin = false
                continue
            }
            switch task.purpose {
            case .map(let index): batch?.maps[index] = .pending
            case .reduce(let place): batch?[place] = .pending
            case .collect(let place): setCollect(place, .pending)
            case .finish(let flow): batch?.setFinish(flow, .pending)
            // A replay begins anew.
            case .snapshot, .restore, .replayMap, .replayReduce: break
            }
        }
        guard batch != nil else { return }
        for index in batch!.maps.indices where batch!.maps[index].isDone(by: worker) {
            batch!.maps[index] = .pending
            batch!.tasksRepeated += 1
        }
        for index in batch!.views.indices where batch!.views[index].finish.isDone(by: worker) {
            batch!.setFinish(batch!.views[index].flow, .pending)
        }
    }

    mutating func beginWhenWorkersAreReady() {
        let isWaiting = workers.contains { $0.state == .starting || $0.state == .lost }
        guard !isWaiting, workers.contains(where: { $0.state == .ready }) else { return }
        giveOwners()
        telemetry.state = replay == nil ? .live : .recovering
        lastTick = now - intervalInMicroseconds
        lastSnapshotAt = now
        becomeIdle()
    }
}
