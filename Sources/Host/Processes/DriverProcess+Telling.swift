import Engine
import Glibc
import Logging
import Query
import Telemetry

/// What watchers and the log file are told.
extension DriverProcess {
    /// In microseconds: more often in the beginning, so that short runs know their memory, too.
    var measuringInterval: Int64 { measurements < 10 ? 100_000 : 1_000_000 }

    func measureIfDue() {
        let now = Clock.now()
        guard now - lastMeasuredAt >= measuringInterval else { return }
        measurements += 1
        let elapsed = Double(now - lastMeasuredAt) / 1e6
        let isFirst = lastMeasuredAt == 0
        lastMeasuredAt = now
        dying.removeAll { $0.reap(microseconds: 0) != nil }
        var figures: [ProcessFigures] = []
        for (index, pid) in [(-1, getpid())] + workers.map({ ($0.key, $0.value.child.pid) }) {
            guard let usage = ProcessUsage.of(pid) else { continue }
            let before = lastCPU[pid] ?? usage.cpuInMicroseconds
            lastCPU[pid] = usage.cpuInMicroseconds
            figures.append(
                ProcessFigures(
                    worker: index,
                    cpu: isFirst ? 0 : Double(usage.cpuInMicroseconds - before) / 1e6 / elapsed,
                    memoryInBytes: usage.memoryInBytes))
        }
        let alive = Set([getpid()] + workers.values.map(\.child.pid))
        lastCPU = lastCPU.filter { alive.contains($0.key) }
        events.append(.measured(figures, now: now))
        usage = blocks.usage()
        // What the processes hold themselves cannot be given back: blocks have what is left.
        let held = figures.reduce(0) { $0 + $1.memoryInBytes }
        blocks.budget?.limit = max(memoryBudget - held, 0)
    }

    func tell(_ snapshot: Snapshot) {
        for event in snapshot.events { note(event) }
        for replay in snapshot.replays {
            guard let milliseconds = replay.milliseconds else { continue }
            let batches =
                replay.firstBatch < 0
                ? "no batch" : "batches \(replay.firstBatch) to \(replay.lastBatch)"
            diary.info(
                """
                replay after \(replay.cause): \(batches), \(replay.rows) rows in \(Int(milliseconds.rounded())) ms
                """)
        }
        var snapshot = snapshot
        snapshot.pipeline.driverPID = getpid()
        snapshot.pipeline.storage = options.storage.rawValue
        snapshot.pipeline.memoryBudgetInBytes = memoryBudget
        snapshot.pipeline.blocksInMemory = usage.memory.blocks
        snapshot.pipeline.blockBytesInMemory = usage.memory.bytes
        snapshot.pipeline.blocksOnDisk = usage.disk.blocks
        snapshot.pipeline.blockBytesOnDisk = usage.disk.bytes
        if let name = snapshot.detail?.name,
            let flow = session.program.flows.first(where: { $0.name == name })
        {
            snapshot.detail?.rows = sinks.newest(flow.sink, count: 50)
        }
        snapshot.rejected = sinks.rejected(
            since: &rejectedNews, now: snapshot.pipeline.nowInMicroseconds)
        let bytes = TelemetryCoding.encode(.snapshot(snapshot))
        snapshot.batches = []
        snapshot.events = []
        lastTold = snapshot
        for watcher in watchers {
            // A reader that does not read must not fill the memory.
            if watcher.backlog < 8 << 20 { watcher.send(bytes) }
        }
    }

    private func note(_ event: Event) {
        let level: Logger.Level =
            switch event.kind {
            case .failed: .error
            case .lost, .rejected: .warning
            case .interval, .drill, .verdict, .recovered, .notice: .info
            }
        diary.log(level: level, "batch \(event.batch): \(event.text)")
    }
}
