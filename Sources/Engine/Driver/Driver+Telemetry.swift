import Columns
import Query
import Telemetry

/// What is told, and when: at most 20 times a second, at once when something happened.
extension Driver {
    mutating func note(_ kind: Event.Kind, _ text: String) {
        telemetry.events.append(
            Event(
                timeInMicroseconds: now, batch: batch?.plan.batch ?? lastBatch, kind: kind,
                text: text))
        if telemetry.events.count > DriverTelemetry.maximumPending {
            telemetry.events.removeFirst()
        }
        telemetry.isUrgent = true
    }

    mutating func tellIfDue() {
        let hasNews =
            telemetry.isUrgent || !telemetry.batches.isEmpty || !telemetry.replays.isEmpty
        guard hasNews else { return }
        let due = telemetry.lastToldAt + DriverTelemetry.pause
        if now >= due {
            tell()
        } else if !telemetry.isTimerSet {
            telemetry.isTimerSet = true
            effects.append(.setTimer(.telemetry, at: due))
        }
    }

    mutating func tell() {
        telemetry.lastToldAt = now
        telemetry.isUrgent = false
        effects.append(.tell(snapshot()))
        telemetry.batches = []
        telemetry.events = []
        telemetry.replays = []
    }

    mutating func measure(_ figures: [ProcessFigures]) {
        let elapsed = max(now - telemetry.lastMeasuredAt, 1)
        telemetry.lastMeasuredAt = now
        telemetry.processes = figures
        for figure in figures where workers.indices.contains(figure.worker) {
            workers[figure.worker].cpu = figure.cpu
            workers[figure.worker].memoryInBytes = figure.memoryInBytes
        }
        for index in workers.indices {
            workers[index].load = min(1, Double(workers[index].busy) / 1000 / Double(elapsed))
            workers[index].busy = 0
        }
        telemetry.isUrgent = true
    }

    private func snapshot() -> Snapshot {
        var snapshot = Snapshot()
        snapshot.pipeline = status
        snapshot.batches = telemetry.batches
        snapshot.events = telemetry.events
        snapshot.replays = telemetry.replays
        snapshot.drills = drills.map(\.status)
        snapshot.workers = workers.indices.map { workerStatus($0) }
        snapshot.queries = program.flows.indices.map { queryStatus($0) }
        if let name = telemetry.opened,
            let index = program.flows.firstIndex(where: { $0.name == name })
        {
            snapshot.detail = detail(index)
        }
        return snapshot
    }

    private var status: PipelineStatus {
        var status = PipelineStatus()
        status.name = configuration.name
        status.state = telemetry.state
        if replay != nil, status.state == .live { status.state = .recovering }
        status.message = telemetry.message
        status.nowInMicroseconds = now
        status.startedInMicroseconds = startedAt
        status.batch = lastBatch
        status.intervalInMilliseconds = interval
        let watermarks = (lastPlan?.watermarks.eviction ?? []).filter { $0 > 0 }
        status.watermarkInMicroseconds = watermarks.min()
        status.backlogInRows = telemetry.backlogInRows
        status.backlogInBytes = telemetry.backlogInBytes
        status.isLedgerBalanced = ledger.isBalanced
        status.ledgerAlarm = ledger.alarm
        status.isIntervalAutomatic = isIntervalAutomatic
        status.rateLimitInRowsPerSecond = pressure.rowsPerSecond
        status.catchUpInSeconds = pressure.catchUp(backlog: telemetry.backlogInBytes)
        status.rowsIn = lastCommit?.rowsIn ?? 0
        status.rowsRejected = lastCommit?.rowsRejected ?? 0
        status.rowsLate = lastCommit?.rowsLate ?? 0
        status.driverRestarts = telemetry.driverRestarts
        status.stateFolder = configuration.stateFolder
        status.verifiedBatch = verifiedBatch
        status.memoryInBytes = telemetry.processes.reduce(0) { $0 + $1.memoryInBytes }
        return status
    }

    /// Three signs of life are missing.
    private func isSilent(_ slot: WorkerSlot) -> Bool {
        now - slot.heardAt > min(750_000, configuration.silenceInMicroseconds)
    }

    private func workerStatus(_ index: Int) -> WorkerStatus {
        let slot = workers[index]
        let state: WorkerStatus.State =
            switch slot.state {
            case .starting: .starting
            case .lost: .lost
            case .excluded: .excluded
            case .ready where slot.running > 0 && isSilent(slot): .frozen
            case .ready:
                slot.slowedMilliseconds > 0
                    ? .slowed
                    : replay != nil && slot.running > 0
                        ? .replaying : slot.running > 0 ? .busy : .idle
            }
        var status = WorkerStatus(id: index, pid: slot.pid, state: state)
        status.tasksRunning = slot.running
        status.tasksDone = slot.done
        status.load = slot.load
        status.cpu = slot.cpu
        status.memoryInBytes = slot.memoryInBytes
        status.restarts = slot.restarts
        status.note = slot.note
        status.statePartitions = owners.values.count { $0 == index }
        let held = batch?.blocks.filter { $0.id.worker == index } ?? []
        status.blocks = held.count
        status.blockBytes = held.reduce(0) { $0 + $1.sizeInBytes }
        return status
    }

    private func queryStatus(_ index: Int) -> QueryStatus {
        let flow = program.flows[index]
        let figures = telemetry.queries[index]
        var status = QueryStatus(
            name: flow.name,
            kind: flow.mode == .append ? "streaming table" : "materialized view",
            mode: flow.mode.rawValue)
        status.sources = telemetry.sourcesOfFlows[index]
        status.rowsIn = figures.rowsIn
        // Published rows over the state's whole life, where one query alone fills the table.
        let isAlone = program.flows.count { $0.sink == flow.sink } == 1
        let position = lastCommit?.sinks.first { $0.target == .table(flow.sink) }
        status.rowsOut = isAlone ? position?.rows ?? 0 : figures.rowsOut
        (status.rowsInPerSecond, status.rowsOutPerSecond) = figures.recent.rates(now: now)
        status.p50InMilliseconds = figures.percentile(0.5)
        status.p99InMilliseconds = figures.percentile(0.99)
        status.stateRows = figures.stateByPartition.values.reduce(0) { $0 + $1.rows }
        status.stateBytes = figures.stateByPartition.values.reduce(0) { $0 + $1.bytes }
        if let watermark = lastPlan?.watermarks.eviction[index], watermark > 0 {
            status.watermarkInMicroseconds = watermark
        }
        status.rowsLate = figures.rowsLate
        status.rowsRejected = figures.rowsRejected
        return status
    }

    private func detail(_ index: Int) -> QueryDetail {
        let flow = program.flows[index]
        let operators = flow.operators.enumerated().map { position, text in
            let metrics = telemetry.queries[index].operators[position]
            var status = OperatorStatus(
                depth: text.depth, text: text.text, rowsOut: metrics.rowsOut,
                milliseconds: Double(metrics.nanoseconds) / 1e6)
            status.total = metrics.ledger
            status.batch = telemetry.queries[index].newest[position].ledger
            return status
        }
        let sql = program.pipeline.flows.first { $0.name == flow.name }?.sql ?? ""
        var detail = QueryDetail(
            name: flow.name, sql: sql, operators: operators,
            columns: program.sinks[flow.sink].schema.map(\.name), rows: [])
        detail.batch = lastBatch
        return detail
    }
}

extension OperatorMetrics {
    fileprivate var ledger: OperatorLedger {
        var ledger = OperatorLedger()
        ledger.rowsIn = rowsIn
        ledger.rowsOut = rowsOut
        ledger.filtered = filtered
        ledger.late = late
        ledger.rejected = rejected
        ledger.held = held
        ledger.made = made
        ledger.milliseconds = Double(nanoseconds) / 1e6
        return ledger
    }
}
