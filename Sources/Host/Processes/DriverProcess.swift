import CSystem
import Columns
import Engine
import Glibc
import Logging
import Query
import Telemetry

/// The driver's process: performs the effects of `Driver` and hands it what happens, in one loop on
/// one thread.
public final class DriverProcess {
    private let options: DriverOptions
    private let state: StateFolder
    private let session: PipelineSession
    private var driver: Driver
    private let log: BatchLogFile
    private let history: BatchHistory
    private let blocks: BlockStore
    /// For blocks and all processes together.
    private let memoryBudget: Int64
    private var usage: (memory: BlockStore.Usage, disk: BlockStore.Usage) = (.init(), .init())
    private let contents: ContentStore
    private let sinks: PipelineSinks
    private let sources: [any Source]
    /// Held as long as the process lives.
    private let lock: StateLock
    private let diary: Logger
    private var workers: [Int: Worker] = [:]
    /// Killed, and not ended yet.
    private var dying: [ChildProcess] = []
    private var watchers: [MessageSocket] = []
    private var rejectedNews = RejectedNews()
    private var listener: Int32 = -1
    /// Faults on purpose that are in place.
    private var faults: Set<Fault> = []
    private var verification: VerificationChild?
    private var lastTold: Snapshot?
    private var timers: [TimerID: Int64] = [:]
    private var events: [DriverEvent] = []
    private var exitCode: Int32?
    private var lastMeasuredAt: Int64 = 0
    private var measurements = 0
    private var lastCPU: [Int32: Int64] = [:]
    private var header: LogRecord?
    private var logNumber: Int64 = 0
    private var hasSupervisor = true
    /// Tasks were given out since the last look ahead.
    private var mayUnpackAhead = false
    /// Blocks that nobody needs any more; they go while the workers have something to do.
    private var released: [BlockID] = []

    private struct Worker {
        var incarnation: Int
        var child: ChildProcess
        var socket: MessageSocket
    }

    /// - Returns: the exit code.
    public static func run(_ options: DriverOptions) -> Int32 {
        _ = weir_die_with_parent(SIGTERM)
        weir_count_signals()
        let state = StateFolder(options.state)
        var options = options
        if options.inheritsLock {
            _ = weir_set_cloexec(ChildProcess.childLock, 1)
            options.lock = StateLock(ChildProcess.childLock)
        }
        let supervisor = MessageSocket(ChildProcess.childSocket)
        _ = weir_set_cloexec(ChildProcess.childSocket, 1)
        do {
            let driver = try DriverProcess(options, state: state, supervisor: supervisor)
            return driver.loop()
        } catch {
            let message = (error as? HostError)?.message ?? "\(error)"
            var snapshot = Snapshot()
            snapshot.pipeline.name = options.name
            snapshot.pipeline.state = .failed
            snapshot.pipeline.message = message
            supervisor.send(TelemetryCoding.encode(.snapshot(snapshot)))
            supervisor.drain()
            return (error as? HostError)?.isUsage ?? false ? 2 : 1
        }
    }

    private init(_ options: DriverOptions, state: StateFolder, supervisor: MessageSocket) throws {
        self.options = options
        self.state = state
        lock = try options.lock ?? StateLock(state.lock())
        diary = Logger(label: "weir") { _ in LogFile(state.logFile) }
        session = try PipelineSession(
            text: String(decoding: try File.read(state.pipelineText), as: UTF8.self),
            name: options.name, base: options.base, partitions: DriverOptions.partitions)
        FileFaults.fillIngest(state, isOn: false)
        let isAfterPowerCut = state.isAfterBoot()
        log = try BatchLogFile(folder: state.log)
        let records = try log.open()
        try BatchLogFile.check(records, session.program, state)
        history = try BatchHistory(folder: state.history, log: records)
        blocks = try BlockStore(state: state, level: options.storage)
        try blocks.removeLeftovers()
        memoryBudget = options.memoryInBytes ?? ProcessUsage.machineMemory / 4
        blocks.budget?.limit = max(memoryBudget - (64 << 20), 0)
        try blocks.claim(for: state)
        BlockStore.sweep()
        contents = ContentStore(blocks)
        sinks = try PipelineSinks(program: session.program, state: state, base: options.base)
        sources = try PipelineSources.open(
            session, state, contents, options, log: records, isAfterPowerCut: isAfterPowerCut)
        var drills: [PlannedDrill] = []
        for text in options.drills { drills.append(try DrillSpec.parse(text)) }
        var configuration = DriverConfiguration(
            name: options.name, stateFolder: state.path, workers: options.workers,
            intervalInMilliseconds: options.intervalInMilliseconds, isOnce: options.isOnce,
            drills: drills)
        configuration.isIntervalAutomatic = options.isIntervalAutomatic
        configuration.drillsInHand = TelemetryCoding.drills(options.drillsInHand)
        configuration.runStartedAt = options.runStartedAt
        configuration.areDrillsInTurn = options.areDrillsInTurn
        driver = Driver(program: session.program, configuration: configuration)
        watchers = [supervisor]
        if records.isEmpty {
            try sinks.refuseForeignContent()
            let fresh = LogRecord.opened(BatchLogFile.header(session.program))
            try log.append([fresh])
            header = fresh
        } else {
            header = records.first
            var planned: Int64 = -1
            for case .planned(let plan) in records { planned = plan.batch }
            try sinks.refuseBatches(after: planned)
        }
        var recovered = Recovered()
        recovered.records = records
        recovered.isAfterPowerCut = isAfterPowerCut
        recovered.restarts = options.restarts
        recovered.cause = options.cause
        if let cut = log.cut {
            recovered.notices.append(cut)
            diary.warning("\(cut)")
        }
        diary.info(
            """
            driver \(getpid()) of '\(options.name)' started, \(records.count) log records\
            \(options.cause.isEmpty ? "" : ", the last one was \(options.cause)")
            """)
        events = [.started(recovered, now: Clock.now())]
        openListener()
    }

    private func openListener() {
        listener = UnixSocket.listen(state.socket)
        Registry.enter(state, name: options.name)
    }

    // MARK: - The loop

    private func loop() -> Int32 {
        while exitCode == nil {
            handleEvents()
            if exitCode != nil { break }
            removeReleased()
            unpackAhead()
            wait()
        }
        end()
        return exitCode ?? 1
    }

    private func handleEvents() {
        while !events.isEmpty, exitCode == nil {
            let event = events.removeFirst()
            for effect in driver.handle(event) where exitCode == nil { perform(effect) }
        }
    }

    /// A batch's blocks are let go with its commit, when the workers wait for the next batch's tasks: those
    /// go out first.
    private func removeReleased() {
        for id in released { blocks.remove(id) }
        released.removeAll(keepingCapacity: true)
    }

    /// While the workers read one batch, the driver has nothing to do: with `--once` it unpacks what
    /// the next batch will ask for.
    private func unpackAhead() {
        guard options.isOnce, mayUnpackAhead else { return }
        mayUnpackAhead = false
        for source in sources { source.prepareNext() }
    }

    private func wait() {
        let now = Clock.now()
        let nextMeasure = lastMeasuredAt + measuringInterval
        let due = min(timers.values.min() ?? Int64.max, nextMeasure)
        let timeout = max(0, min(due - now, 1_000_000))
        var entries: [pollfd] = []
        let order = workers.keys.sorted()
        for index in order { entries.append(Self.entry(workers[index]!.socket)) }
        for watcher in watchers { entries.append(Self.entry(watcher)) }
        if let verification { entries.append(verification.entry) }
        if listener >= 0 { entries.append(pollfd(fd: listener, events: Int16(POLLIN), revents: 0)) }
        _ = weir_poll(&entries, UInt(entries.count), timeout)
        let signals = weir_signals_seen()
        if signals > 1 {
            exitCode = 130
        } else if signals == 1, !hasStopped {
            hasStopped = true
            events.append(.command(.stop, now: Clock.now()))
        }
        for index in order { readWorker(index) }
        readWatchers()
        if let verification, let (verdict, batch) = verification.receive() {
            self.verification = nil
            events.append(
                .verified(
                    number: verification.number, verdict, upTo: batch, now: Clock.now()))
        }
        if listener >= 0, let descriptor = UnixSocket.accept(listener) {
            let watcher = MessageSocket(descriptor)
            // Who comes to look is shown how things are, whenever the next news are.
            if let lastTold { watcher.send(TelemetryCoding.encode(.snapshot(lastTold))) }
            watchers.append(watcher)
        }
        fireTimers()
        measureIfDue()
    }

    private var hasStopped = false

    private static func entry(_ socket: MessageSocket) -> pollfd {
        pollfd(
            fd: socket.descriptor,
            events: Int16(POLLIN) | (socket.wantsToWrite ? Int16(POLLOUT) : 0), revents: 0)
    }

    private func fireTimers() {
        let now = Clock.now()
        let due = timers.filter { $0.value <= now }.sorted { $0.value < $1.value }
        for (timer, _) in due {
            timers[timer] = nil
            events.append(.timer(timer, now: now))
        }
    }

    private func readWorker(_ index: Int) {
        guard let worker = workers[index] else { return }
        worker.socket.flush()
        for bytes in worker.socket.receive() {
            let now = Clock.now()
            switch try? ControlMessage(wireBytes: bytes) {
            case .ready(let own, let incarnation, let pid):
                events.append(
                    .workerReady(worker: own, incarnation: incarnation, pid: pid, now: now))
            case .alive:
                events.append(
                    .workerHeard(worker: index, incarnation: worker.incarnation, now: now))
            case .finished(let result):
                events.append(
                    .taskFinished(
                        worker: index, incarnation: worker.incarnation, result, now: now))
            default:
                // An answer that cannot be read is as good as none, and so are those after it.
                lose(index, cause: "what it said cannot be read")
                return
            }
        }
        if worker.socket.isClosed { lose(index) }
    }

    /// Ends a worker's process, which may be stopped or gone already. One that does not even end when
    /// killed, since it waits for a disk, is not waited for.
    private func lose(_ index: Int, cause: String? = nil) {
        guard let worker = workers.removeValue(forKey: index) else { return }
        kill(worker.child.pid, SIGKILL)
        let ending = worker.child.reap(microseconds: 1_000_000)
        if ending == nil { dying.append(worker.child) }
        blocks.removeAll(of: index, incarnation: worker.incarnation)
        events.append(
            .workerLost(
                worker: index, incarnation: worker.incarnation,
                cause: cause ?? ending?.description ?? "does not end", now: Clock.now()))
    }

    private func readWatchers() {
        for (position, watcher) in watchers.enumerated().reversed() {
            watcher.flush()
            for bytes in watcher.receive() {
                if case .command(let command)? = TelemetryCoding.decode(bytes) {
                    events.append(.command(command, now: Clock.now()))
                }
            }
            guard watcher.isClosed else { continue }
            watchers.remove(at: position)
            if position == 0, hasSupervisor {
                // Without a front end the pipeline ends after the batch in hand.
                hasSupervisor = false
                events.append(.command(.stop, now: Clock.now()))
            }
        }
    }

    /// In microseconds: more often in the beginning, so that short runs know their memory, too.
    private var measuringInterval: Int64 { measurements < 20 ? 50_000 : 1_000_000 }

    private func measureIfDue() {
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

    // MARK: - Effects

    private func perform(_ effect: DriverEffect) {
        switch effect {
        case .startWorker(let worker, let incarnation): start(worker, incarnation)
        case .killWorker(let worker, let incarnation):
            if workers[worker]?.incarnation == incarnation { lose(worker) }
        case .run(let worker, let incarnation, let tasks):
            guard let worker = workers[worker], worker.incarnation == incarnation else { return }
            worker.socket.send(ControlMessage.run(tasks).wireBytes)
            mayUnpackAhead = true
        case .cancel(let worker, let incarnation, let tasks):
            guard let worker = workers[worker], worker.incarnation == incarnation else { return }
            worker.socket.send(ControlMessage.cancel(tasks).wireBytes)
        case .slow(let worker, _, let milliseconds):
            workers[worker]?.socket.send(
                ControlMessage.slow(milliseconds: milliseconds).wireBytes)
        case .askSources(_, _, let limit): askSources(limit)
        case .setFault(let fault, let isOn):
            if isOn { faults.insert(fault) } else { faults.remove(fault) }
            if fault == .disk { FileFaults.fillIngest(state, isOn: isOn) }
            for worker in workers.values {
                switch fault {
                case .memory: worker.socket.send(ControlMessage.squeeze(isOn).wireBytes)
                case .disk: worker.socket.send(ControlMessage.fill(isOn).wireBytes)
                // Only the driver publishes.
                case .sink: break
                }
            }
        case .loseBlocks(let lost): for id in lost { blocks.remove(id) }
        case .poison(let worker, let incarnation, let records):
            guard let worker = workers[worker], worker.incarnation == incarnation else { return }
            worker.socket.send(ControlMessage.poison(records: records).wireBytes)
        case .verify(let number, let commit): verify(number, commit)
        case .appendLog(let records):
            attempt(.log) { () throws(HostError) in
                try meet(.disk, state.log)
                try log.append(records)
                history.note(records)
                if logNumber == 0 { try state.noteBoot() }
                logNumber += 1
                events.append(.logged(upTo: logNumber, now: Clock.now()))
            }
        case .publish(let batch, let publications):
            attempt(
                .publish,
                missing: { [sinks, blocks] in sinks.missing(publications, blocks: blocks) }
            ) { () throws(HostError) in
                if !faults.isDisjoint(with: [.sink, .disk]) {
                    // The worst moment: half of it is out.
                    let half = Array(publications.prefix((publications.count + 1) / 2))
                    _ = try sinks.publish(half, blocks: blocks, batch: batch)
                    try meet(.sink, state.tables)
                    try meet(.disk, state.tables)
                }
                let positions = try sinks.publish(
                    publications, blocks: blocks, batch: batch)
                events.append(.published(batch: batch, positions, now: Clock.now()))
            }
        case .truncateSinks(let positions):
            // Publishing after what was not cut would count rows twice: this one is not passed over.
            attempt(.publish, isFinal: true) { () throws(HostError) in
                try sinks.truncate(to: positions)
            }
        case .release(let released):
            self.released += released.map(\.id)
        case .forget(let batch): forget(before: batch)
        case .syncSinks(let batch):
            attempt(.snapshot) { () throws(HostError) in
                try meet(.disk, state.sources)
                for source in sources { try SourceList.write(source, to: state.sources) }
                do throws(HostError) {
                    let positions = try sinks.sync()
                    events.append(.published(batch: batch, positions, now: Clock.now()))
                } catch {
                    // What the next driver finds in the tables is as after a power cut.
                    if !error.isTransient { state.forgetBoot() }
                    throw error
                }
            }
        case .setTimer(let timer, let at): timers[timer] = at
        case .tell(let snapshot): tell(snapshot)
        case .killSelf:
            for watcher in watchers { watcher.drain() }
            kill(getpid(), SIGKILL)
        case .finish(let code, _):
            exitCode = code
            for watcher in watchers { watcher.drain() }
        }
    }

    /// Fails as the system would where a drill has put this fault in place.
    private func meet(_ fault: Fault, _ path: String) throws(HostError) {
        guard faults.contains(fault) else { return }
        throw .system("cannot write", path, code: fault == .disk ? ENOSPC : EIO)
    }

    private func verify(_ number: Int, _ commit: BatchCommit) {
        verification?.end()
        do throws(HostError) {
            let aside = try SetAside(
                in: "\(state.path)/verify-\(number)", commit, session.program, state,
                base: options.base)
            verification = try VerificationChild(
                number: number, aside, state: state, base: options.base, name: options.name)
        } catch {
            verification = nil
            events.append(
                .verified(
                    number: number, Verdict(.inconclusive, error.message), upTo: -1,
                    now: Clock.now()))
        }
    }

    private func attempt(
        _ effect: EffectFailure.Effect, isFinal: Bool = false,
        missing: () -> [BlockID] = { [] }, _ body: () throws(HostError) -> Void
    ) {
        do throws(HostError) {
            try body()
        } catch {
            diary.warning("\(effect): \(error.message)")
            events.append(
                .effectFailed(
                    EffectFailure(
                        effect: effect, message: error.message,
                        isTransient: error.isTransient && !isFinal, missing: missing()),
                    now: Clock.now()))
        }
    }

    /// Backtraces are off, since they take longer than to start another worker; for looking into a
    /// crash, `WEIR_BACKTRACE` turns them on.
    private static var environment: [String: String] {
        getenv("WEIR_BACKTRACE") == nil ? ["SWIFT_BACKTRACE": "enable=no"] : [:]
    }

    private func start(_ worker: Int, _ incarnation: Int) {
        do throws(HostError) {
            let child = try ChildProcess.spawn(
                [
                    "worker-process", "--state", state.path, "--base", options.base, "--name",
                    options.name, "--worker", "\(worker)", "--incarnation", "\(incarnation)",
                    "--partitions", "\(session.program.partitions)", "--storage",
                    options.storage.rawValue,
                ], environment: Self.environment)
            workers[worker] = Worker(
                incarnation: incarnation, child: child, socket: MessageSocket(child.socket))
            if faults.contains(.memory) {
                workers[worker]?.socket.send(ControlMessage.squeeze(true).wireBytes)
            }
            if faults.contains(.disk) {
                workers[worker]?.socket.send(ControlMessage.fill(true).wireBytes)
            }
        } catch {
            events.append(
                .workerLost(
                    worker: worker, incarnation: incarnation, cause: error.message,
                    now: Clock.now()))
        }
    }

    private func askSources(_ limitInBytes: Int64) {
        // Nothing counts as taken unless the driver hears of it: an answer that fails halfway is
        // asked for again.
        let before = sources.map(\.taken)
        attempt(.source) { () throws(HostError) in
            do throws(HostError) {
                try collectOffers(limitInBytes)
            } catch {
                for (source, taken) in zip(sources, before) { source.rewind(to: taken) }
                throw error
            }
        }
    }

    /// What each source left behind when it was asked last, in bytes.
    private var leftBehind: [Int64] = []

    /// A source may take what those after it do not need: each is left its share, as far as it had
    /// anything more than it could give last time.
    private func collectOffers(_ limitInBytes: Int64) throws(HostError) {
        let now = Clock.now()
        var answer = SourceAnswer(splits: [], cursors: [], isExhausted: true)
        if leftBehind.count != sources.count {
            leftBehind = Array(repeating: 0, count: sources.count)
        }
        let share = limitInBytes / Int64(max(sources.count, 1))
        var rest = limitInBytes
        for (place, source) in sources.enumerated() {
            let reserved = leftBehind[(place + 1)...].reduce(0) { $0 + min($1, share) }
            let offer = try source.offer(now: now, limitInBytes: max(rest - reserved, 1))
            for warning in offer.warnings { diary.warning("\(source.table.name): \(warning)") }
            leftBehind[place] = offer.backlogInBytes
            rest -= offer.splits.reduce(0) { $0 + max($1.end - $1.start, 0) }
            answer.splits += offer.splits
            answer.backlogInBytes += offer.backlogInBytes
            answer.isExhausted = answer.isExhausted && offer.isExhausted
            answer.needsSnapshot = answer.needsSnapshot || offer.needsSnapshot
            if !offer.splits.isEmpty {
                answer.cursors.append(
                    SourceCursor(source: source.index, position: offer.position))
            }
        }
        events.append(.sourcesAnswered(answer, now: Clock.now()))
    }

    /// Snapshots and log segments before the older of the two kept snapshots.
    private func forget(before batch: Int64) {
        for name in (try? File.list(state.snapshots)) ?? [] {
            if let own = Int64(name.prefix { $0.isNumber }), own < batch {
                unlink(state.snapshots + "/" + name)
            }
        }
        let records = driver.recoveryRecords
        attempt(.log) { () throws(HostError) in
            guard let header else { return }
            do throws(HostError) {
                try history.archive()
            } catch {
                // The log keeps what the history cannot take yet.
                diary.warning("history: \(error.message)")
                return
            }
            try log.restart(with: [header] + records)
        }
        var needed: [Split] = []
        for case .planned(let plan) in records { needed += plan.splits }
        for source in sources { source.forget(except: needed) }
    }

    private func tell(_ snapshot: Snapshot) {
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

    private func end() {
        diary.info("driver \(getpid()) ends with code \(exitCode ?? 1)")
        verification?.end()
        for worker in workers.values {
            worker.socket.send(ControlMessage.stop.wireBytes)
            worker.socket.drain()
        }
        for worker in workers.values {
            kill(worker.child.pid, SIGKILL)
            _ = worker.child.reap()
        }
        blocks.removeAll()
        if listener >= 0 { unlink(state.socket) }
        for watcher in watchers { watcher.drain() }
    }
}
