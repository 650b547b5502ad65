import Columns
import Telemetry

/// Workers that are silent, that answer nonsense, or that are slow.
extension Driver {
    private var watchInterval: Int64 {
        max(
            1000,
            min(
                configuration.silenceInMicroseconds / 4, configuration.speculationInMicroseconds / 2
            )
        )
    }

    /// Looks again soon, as long as something is asked of anybody.
    mutating func watchWorkers() {
        guard watchAt == nil else { return }
        let isNeeded = workers.contains {
            $0.state == .starting || ($0.state == .ready && $0.running > 0)
        }
        guard isNeeded else { return }
        watchAt = now + watchInterval
        effects.append(.setTimer(.watch, at: watchAt!))
    }

    mutating func heard(_ index: Int, _ incarnation: Int) {
        guard workers.indices.contains(index), workers[index].incarnation == incarnation else {
            return
        }
        workers[index].heardAt = now
    }

    mutating func watch() {
        let due = watchAt ?? now
        watchAt = nil
        // Who was asleep itself, or whose clock jumped, cannot tell how long others were silent.
        if now - due > configuration.silenceInMicroseconds / 2 || now < due {
            for index in workers.indices {
                workers[index].heardAt = now
                if workers[index].state == .starting { workers[index].startedAt = now }
            }
            return
        }
        for index in workers.indices where workers[index].verdict == nil {
            let slot = workers[index]
            let silence = now - slot.heardAt
            if slot.state == .ready, slot.running > 0,
                silence >= configuration.silenceInMicroseconds
            {
                workers[index].silences.append(now)
                condemn(
                    index, "frozen",
                    "no sign of life for \(Self.text(Double(silence / 1000)))")
            } else if slot.state == .starting,
                now - slot.startedAt >= configuration.startInMicroseconds
            {
                workers[index].silences.append(now)
                condemn(index, "frozen", "it did not start")
            }
        }
        speculate()
    }

    /// Kills it; what happens then is what happens to any lost worker.
    private mutating func condemn(_ index: Int, _ word: String, _ reason: String) {
        guard workers[index].verdict == nil else { return }
        workers[index].verdict = WorkerSlot.Verdict(word: word, reason: reason)
        effects.append(.killWorker(worker: index, incarnation: workers[index].incarnation))
    }

    /// Whether an answer can be one to what was asked: it was decoded, and may still be garbage.
    mutating func isPlausible(_ result: TaskResult, from worker: Int) -> Bool {
        let metrics = result.metrics
        let isKnown =
            (result.observed.isEmpty || result.observed.count == program.watermarks.count)
            && metrics.flows.allSatisfy { flow, own in
                program.flows.indices.contains(flow)
                    && own.operators.count <= program.flows[flow].operators.count
                    && [own.rowsIn, own.rowsOut, own.rowsLate, own.rowsRejected, own.stateRows]
                        .allSatisfy(Self.counts.contains)
                    && [own.stateBytes, own.nanoseconds].allSatisfy(Self.counts.contains)
                    && own.operators.allSatisfy(\.isPlausible)
            }
            && [metrics.rowsRead, metrics.bytesRead, metrics.rowsRejected, metrics.rowsTaken]
                .allSatisfy(Self.counts.contains)
            && [metrics.nanoseconds, metrics.exchangeNanoseconds].allSatisfy(Self.counts.contains)
            && result.blocks.allSatisfy { isPlausible($0, from: worker) }
        if !isKnown { condemn(worker, "answered garbage", "its answer makes no sense") }
        return isKnown
    }

    /// What a task can count, in rows, bytes or nanoseconds: sums of many still fit into 64 bits.
    static let counts: ClosedRange<Int64> = 0...1 << 52

    private func isPlausible(_ block: Block, from worker: Int) -> Bool {
        guard block.id.worker == worker, block.id.incarnation == workers[worker].incarnation,
            Self.counts.contains(block.rows), Self.counts.contains(block.sizeInBytes)
        else { return false }
        switch block.destination {
        case .exchange(let stage, let partition):
            return program.stages.indices.contains(stage)
                && (0..<program.stages[stage].partitions).contains(partition)
        case .sink(let table): return program.sinks.indices.contains(table)
        case .rejected(let source): return program.sources.indices.contains(source)
        case .collected(let flow): return program.flows.indices.contains(flow)
        }
    }

    // MARK: - Speculation

    /// The other task for the same purpose.
    func twin(of task: RunningTask) -> Int64? {
        running.filter { $0.value.purpose == task.purpose && $0.value.batch == task.batch }
            .keys.min()
    }

    /// Gives tasks that take much longer than their like to idle workers, too. They change no state,
    /// so that both come to the same.
    private mutating func speculate() {
        guard activity == .working || replay != nil else { return }
        var idle = workers.indices.filter {
            workers[$0].state == .ready && workers[$0].running == 0 && workers[$0].verdict == nil
                && !workers[$0].isSlow(at: now)
        }
        guard !idle.isEmpty else { return }
        for id in running.keys.sorted() {
            guard let task = running[id], !task.hasTwin, task.purpose.isRepeatable,
                let usual = paces.usual(task)
            else { continue }
            let elapsed = now - task.startedAt
            guard elapsed >= max(configuration.speculationInMicroseconds, 3 * usual) else {
                continue
            }
            guard !idle.isEmpty else { return }
            let worker = idle.removeFirst()
            running[id]!.hasTwin = true
            var copy = task.task
            copy.id = nextTask
            nextTask += 1
            hand(copy, to: worker, purpose: task.purpose, isCopy: true)
            batch?.tasksRepeated += 1
            note(
                .notice,
                "a task of worker \(task.worker) has taken \(elapsed / 1000) ms instead of "
                    + "\(usual / 1000): worker \(worker) does it too")
        }
    }

    /// One of two has answered: the other's answer is not waited for.
    mutating func settleTwin(of task: RunningTask) {
        guard task.hasTwin, let other = twin(of: task),
            let slow = running.removeValue(forKey: other)
        else { return }
        workers[slow.worker].running -= 1
        if slow.startedAt < task.startedAt { workers[slow.worker].beatenAt = now }
        effects.append(
            .cancel(
                worker: slow.worker, incarnation: workers[slow.worker].incarnation, [other]))
    }
}

extension OperatorMetrics {
    fileprivate var isPlausible: Bool {
        [rowsIn, rowsOut, filtered, late, rejected, held, made, nanoseconds]
            .allSatisfy { $0.magnitude <= Driver.counts.upperBound }
    }
}

extension RunningTask.Purpose {
    /// Neither reads nor changes state: it can be done anywhere, twice.
    var isRepeatable: Bool {
        switch self {
        case .map, .replayMap, .finish: true
        case .reduce, .collect, .restore, .replayReduce, .snapshot: false
        }
    }
}

/// How long tasks of a kind usually take: moving averages, over about the last ten.
struct TaskPaces: Sendable {
    /// For each byte or row of a split's range.
    private var map: Double?
    private var finish: Double?

    private static func length(_ task: RunningTask) -> Double {
        guard case .map(let split, _) = task.task.work else { return 1 }
        return Double(max(split.end &- split.start, 1))
    }

    mutating func add(_ task: RunningTask, now: Int64) {
        let spent = Double(max(now - task.startedAt, 1)) / Self.length(task)
        switch task.purpose {
        case .map, .replayMap: map = (map ?? spent) * 0.9 + spent * 0.1
        case .finish: finish = (finish ?? spent) * 0.9 + spent * 0.1
        default: break
        }
    }

    /// In microseconds; nil while none of the kind is done.
    func usual(_ task: RunningTask) -> Int64? {
        let pace: Double?
        switch task.purpose {
        case .map, .replayMap: pace = map
        case .finish: pace = finish
        default: pace = nil
        }
        return pace.map { Int64(min($0 * Self.length(task), 1e12)) }
    }
}
