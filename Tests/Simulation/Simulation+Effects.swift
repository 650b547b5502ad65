import Columns
import Engine
import Telemetry

/// What a host does for driver and workers.
extension Simulation {
    func perform(_ effect: DriverEffect) {
        switch effect {
        case .startWorker(let index, let incarnation):
            let worker = SimulatedWorker(index, incarnation, program)
            workers[index] = worker
            schedule(
                in: Int64(random.below(3000)),
                .worker(index, incarnation: incarnation) {
                    .started(pid: Int32(incarnation), now: $0)
                })
        case .killWorker(let index, let incarnation): killWorker(index, incarnation: incarnation)
        case .run(let index, let incarnation, let tasks):
            send(.run(tasks), to: index, incarnation)
        case .cancel(let index, let incarnation, let tasks):
            send(.cancel(tasks), to: index, incarnation)
        case .slow(let index, let incarnation, let milliseconds):
            send(.slow(milliseconds: milliseconds), to: index, incarnation)
        case .askSources(let cursors, _, _): askSources(cursors)
        case .setFault, .poison: break
        case .loseBlocks(let ids):
            for id in ids { workers[id.worker]?.blocks[id] = nil }
        case .verify(let number, let commit):
            schedule(
                in: delay(2000),
                .driver(life: life) {
                    .verified(
                        number: number, Verdict(.pass, "not looked at"), upTo: commit.batch,
                        now: $0)
                })
        case .appendLog(let records):
            if isDiskFull(.log) { return }
            appendLog(records)
        case .publish(let batch, let publications):
            if isDiskFull(.publish) {
                if random.below(2) == 0 { publishPart(of: publications) }
                return
            }
            publish(batch, publications)
        case .truncateSinks(let positions): truncateSinks(positions)
        case .release(let blocks):
            for index in workers.keys.sorted() {
                let own = blocks.map(\.id).filter { $0.worker == index }
                if own.isEmpty { continue }
                send(.release(own), to: index, workers[index]!.worker.incarnation)
            }
        case .forget(let batch):
            forget(before: batch)
            if let driver, driver.lineage.isEmpty, let cursor = driver.lastPlan?.cursors.first {
                rowsLetGo = Int(cursor.position) ?? 0
            }
        case .syncSinks(let batch):
            if isDiskFull(.snapshot) { return }
            disk.syncSinks()
            let positions = self.positions
            schedule(
                in: delay(2000),
                .driver(life: life) {
                    .published(batch: batch, positions, now: $0)
                })
        case .setTimer(let timer, let time): setTimer(timer, at: time)
        case .tell(let snapshot): oracle.saw(snapshot)
        case .killSelf: killDriver()
        case .finish(let code, let message):
            guard code == 0, !oracle.isAllPlanned else {
                outcome = (code, message)
                return
            }
            // It was stopped before the end: another run goes on.
            driver = nil
            life += 1
            runs += 1
            for index in Array(workers.keys) { workers[index] = nil }
            schedule(in: Int64(random.below(5000)), .startDriver)
        }
    }

    func perform(_ effect: WorkerEffect, of worker: SimulatedWorker) {
        let index = worker.worker.worker
        let incarnation = worker.worker.incarnation
        switch effect {
        case .send(let message):
            if worker.lostMessages > 0 {
                worker.lostMessages -= 1
                return
            }
            worker.lastSent = max(worker.lastSent, clock + delay(1000))
            // Twice, now and then.
            for _ in 0...(random.below(8) == 0 ? 1 : 0) {
                schedule(
                    at: worker.lastSent,
                    .driver(life: life) { now in
                        switch message {
                        case .ready(_, _, let pid):
                            .workerReady(
                                worker: index, incarnation: incarnation, pid: pid, now: now)
                        case .finished(let result):
                            .taskFinished(
                                worker: index, incarnation: incarnation, result, now: now)
                        case .alive:
                            .workerHeard(worker: index, incarnation: incarnation, now: now)
                        default: .timer(.telemetry, now: now)
                        }
                    })
            }
        case .execute(let task, let firstBlock):
            schedule(
                in: delay(4000) + (worker.slowUntil > clock ? 60_000 + delay(400_000) : 0),
                .execute(index, incarnation: incarnation, task, firstBlock: firstBlock))
        case .remove(let blocks): for block in blocks { worker.blocks[block] = nil }
        case .wait(let until):
            schedule(at: until, .worker(index, incarnation: incarnation) { .timer(now: $0) })
        case .exit: killWorker(index, incarnation: incarnation)
        }
    }

    private func delay(_ microseconds: Int) -> Int64 { Int64(random.below(microseconds)) }

    private func send(_ message: ControlMessage, to index: Int, _ incarnation: Int) {
        guard let worker = workers[index], worker.worker.incarnation == incarnation else { return }
        if worker.lostMessages > 0 {
            worker.lostMessages -= 1
            return
        }
        // Late, and twice, now and then.
        let late = random.below(60) == 0 ? delay(300_000) : 0
        worker.lastReceived = max(worker.lastReceived, clock + delay(1000) + late)
        for _ in 0...(random.below(8) == 0 ? 1 : 0) {
            schedule(
                at: worker.lastReceived,
                .worker(index, incarnation: incarnation) {
                    .received(message, now: $0)
                })
        }
    }

    /// Says so to the driver where it is.
    private func isDiskFull(_ effect: EffectFailure.Effect) -> Bool {
        guard diskFullUntil > clock else { return false }
        lastLogAnswer = max(lastLogAnswer, clock + delay(1000))
        schedule(
            at: lastLogAnswer,
            .driver(life: life) {
                .effectFailed(
                    EffectFailure(effect: effect, message: "the disk is full", isTransient: true),
                    now: $0)
            })
        return true
    }

    // MARK: Sources

    private func askSources(_ cursors: [SourceCursor]) {
        var answer = SourceAnswer(splits: [], cursors: [], isExhausted: true)
        for source in oracle.kind.sources.indices {
            var from = cursors.first { $0.source == source }.flatMap { Int($0.position) } ?? 0
            if bug == .offsetOffByOne, from > 0, crashes > 0 { from -= 1 }
            var end = min(rows.count, from + random.below(rowsPerBatch))
            if let sourceWindow { end = min(end, max(rowsLetGo + sourceWindow, from)) }
            var start = from
            while start < end {
                let next = min(end, start + 1 + random.below(9))
                answer.splits.append(
                    Split(
                        source: source, resource: "events", start: Int64(start), end: Int64(next)))
                start = next
            }
            answer.cursors.append(SourceCursor(source: source, position: String(end)))
            answer.backlogInBytes += Int64(rows.count - end)
            answer.isExhausted = answer.isExhausted && end == rows.count
        }
        answer.needsSnapshot = sourceWindow != nil && answer.splits.isEmpty && !answer.isExhausted
        schedule(in: delay(2000), .driver(life: life) { .sourcesAnswered(answer, now: $0) })
    }

    // MARK: Log

    private func appendLog(_ records: [LogRecord]) {
        disk.append(records, synced: bug != .skippedSync)
        if bug == .skippedSync {
            oracle.logged([], in: self)
        } else {
            oracle.logged(records, in: self)
        }
        oracle.wrote(records)
        lastLogAnswer = max(lastLogAnswer, clock + delay(2000))
        schedule(at: lastLogAnswer, .driver(life: life) { .logged(upTo: 0, now: $0) })
        // From now on the log itself says where to start.
        isAfterPowerCut = false
    }

    /// Two snapshots are kept, and of the log what the driver needs to recover from the older one.
    private func forget(before batch: Int64) {
        for name in disk.snapshots.keys {
            guard let own = Int64(name.prefix { $0 != "-" }), own < batch else { continue }
            disk.snapshots[name] = nil
        }
        guard seed % 2 == 0 || isLogCut, let driver else { return }
        let header = LogHeader(pipeline: "simulated", flows: [:], partitions: 0, id: "")
        let segment = ([.opened(header)] + driver.recoveryRecords).flatMap(LogCodec.frame)
        // The older segment goes after the new one came; a crash may come between.
        disk.log = random.below(3) == 0 ? disk.log + segment : segment
        disk.syncedLog = disk.log.count
    }

    // MARK: Sinks

    private func file(_ target: Publication.Target) -> SimulatedDisk.SinkFile {
        SimulatedDisk.SinkFile(
            target: target, name: bug == .runDependentName ? "part-\(life)" : "part")
    }

    private var positions: [SinkPosition] {
        disk.sinks.keys.sorted { "\($0)" < "\($1)" }.map { file in
            SinkPosition(
                target: file.target, file: file.name, length: Int64(disk.sinks[file]!.rows.count),
                rows: Int64(disk.sinks[file]!.rows.count))
        }
    }

    private func truncateSinks(_ positions: [SinkPosition]) {
        for key in disk.sinks.keys.sorted(by: { "\($0)" < "\($1)" }) {
            guard case .table(let table) = key.target, !program.sinks[table].replaces else {
                continue
            }
            if bug == .runDependentName, key != file(key.target) { continue }
            let length = positions.first { $0.target == key.target && $0.file == key.name }?.length
            let has = disk.sinks[key]!.rows.count
            if Int(length ?? 0) > has {
                oracle.complain("\(key) has \(has) rows, \(length ?? 0) were committed")
                return
            }
            disk.sinks[key]!.rows = Array(disk.sinks[key]!.rows.prefix(Int(length ?? 0)))
        }
    }

    private func publish(_ batch: Int64, _ publications: [Publication]) {
        oracle.publishes(batch)
        var contents: [(SimulatedDisk.SinkFile, [[Value]], replaces: Bool)] = []
        for publication in publications {
            var rows: [[Value]] = []
            for own in publication.blocks {
                guard let content = block(own.id) else {
                    schedule(
                        in: delay(1000),
                        .driver(life: life) {
                            .effectFailed(
                                EffectFailure(
                                    effect: .publish, message: "a block is gone", isTransient: true,
                                    missing: [own.id]),
                                now: $0)
                        })
                    return
                }
                if case .sink(let part) = content { rows += part }
            }
            contents.append((file(publication.target), rows, publication.replaces))
        }
        let write = { [self] in
            for (file, rows, replaces) in contents {
                if replaces { disk.sinks[file, default: .init()].rows = [] }
                disk.sinks[file, default: .init()].rows += rows
            }
        }
        let before = disk
        write()
        let positions = self.positions
        if bug == .commitBeforePublishing {
            let sinks = before.sinks
            disk.sinks = sinks
            let own = life
            latePublications.append(write)
            schedule(
                in: 1500 + Int64(random.below(4000)),
                .driver(life: life) { [self] now in
                    if own == life {
                        for late in latePublications { late() }
                        latePublications = []
                    }
                    return .timer(.telemetry, now: now)
                })
        }
        oracle.published(batch)
        schedule(
            in: delay(2000),
            .driver(life: life) {
                .published(batch: batch, positions, now: $0)
            })
    }

    /// The driver dies in the middle of publishing.
    func publishPart(of publications: [Publication]) {
        for publication in publications where !publication.replaces {
            for own in publication.blocks {
                guard case .sink(let rows) = block(own.id), random.below(3) > 0 else { return }
                disk.sinks[file(publication.target), default: .init()].rows +=
                    rows.prefix(random.below(rows.count + 1))
            }
        }
    }
}
