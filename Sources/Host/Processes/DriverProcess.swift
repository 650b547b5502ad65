import CSystem
import Columns
import Engine
import Glibc
import Logging
import Query
import Telemetry

/// The driver's process: performs the effects of `Driver` and hands it what happens, in one loop on
/// one thread.
final class DriverProcess {
    let options: DriverOptions
    let state: StateFolder
    let session: PipelineSession
    var driver: Driver
    let log: BatchLogFile
    let history: BatchHistory
    let blocks: BlockStore
    /// For blocks and all processes together.
    let memoryBudget: Int64
    var usage: (memory: BlockStore.Usage, disk: BlockStore.Usage) = (.init(), .init())
    let contents: ContentStore
    let sinks: PipelineSinks
    let sources: [any Source]
    /// Held as long as the process lives.
    let lock: StateLock
    let diary: Logger
    var workers: [Int: Worker] = [:]
    /// Processes of workers that wait to begin: they got ready while this one read pipeline and log.
    var startedAhead: [Int: ChildProcess]
    /// Killed, and not ended yet.
    var dying: [ChildProcess] = []
    var watchers: [MessageSocket] = []
    var rejectedNews = RejectedNews()
    var listener: Int32 = -1
    /// Faults on purpose that are in place.
    var faults: Set<Fault> = []
    var verification: VerificationChild?
    var lastTold: Snapshot?
    var timers: [TimerID: Int64] = [:]
    var events: [DriverEvent] = []
    var exitCode: Int32?
    var lastMeasuredAt: Int64 = 0
    var measurements = 0
    var lastCPU: [Int32: Int64] = [:]
    var header: LogRecord?
    var logNumber: Int64 = 0
    /// By this process: once, since what failed afterwards may have taken it back.
    var isBootNoted = false
    var hasSupervisor = true
    /// What each source left behind when it was asked last, in bytes.
    var leftBehind: [Int64] = []
    /// Tasks were given out since the last look ahead.
    var mayUnpackAhead = false
    /// Blocks that nobody needs any more; they go while the workers have something to do.
    var released: [BlockID] = []

    struct Worker {
        var incarnation: Int
        var child: ChildProcess
        var socket: MessageSocket
    }

    /// Ends the process when the pipeline ends: with 0, with 1 where it failed, 2 where it cannot be run
    /// as it is, or 130 where it was interrupted twice.
    static func run(_ options: DriverOptions) -> Never {
        _ = weir_die_with_parent(SIGTERM)
        weir_count_signals()
        let state = StateFolder(options.state)
        var options = options
        if options.inheritsLock {
            options.lock = StateLock(ChildProcess.inheritedLock())
        }
        let supervisor = MessageSocket(ChildProcess.inheritedSocket())
        do {
            let driver = try DriverProcess(options, state: state, supervisor: supervisor)
            // The kernel takes back what is mapped faster than we would piece by piece.
            withExtendedLifetime(driver) { exit(driver.loop()) }
        } catch {
            let message = (error as? HostError)?.message ?? "\(error)"
            var snapshot = Snapshot()
            snapshot.pipeline.name = options.name
            snapshot.pipeline.state = .failed
            snapshot.pipeline.message = message
            supervisor.send(TelemetryCoding.encode(.snapshot(snapshot)))
            supervisor.drain()
            exit((error as? HostError)?.isUsage ?? false ? 2 : 1)
        }
    }

    private init(_ options: DriverOptions, state: StateFolder, supervisor: MessageSocket) throws {
        self.options = options
        self.state = state
        lock = try options.lock ?? StateLock(state.lock())
        diary = Logger(label: "weir") { _ in LogFile(state.logFile) }
        // Before the log is opened, which may mend it: workers and driver must be of one mind.
        let partitions = state.partitions
        startedAhead = Self.startAhead(options, state, partitions: partitions)
        session = try PipelineSession(
            text: String(decoding: try File.read(state.pipelineText), as: UTF8.self),
            name: options.name, base: options.base, partitions: partitions)
        FileFaults.fillIngest(state, isOn: false)
        let isAfterBoot = state.isAfterBoot()
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
            session, state, contents, options, log: records,
            isAfterPowerCut: state.isAfterPowerCut())
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
        recovered.isAfterPowerCut = isAfterBoot
        recovered.restarts = options.restarts
        recovered.cause = options.cause
        for cut in [log.cut, history.cut].compactMap(\.self) {
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
            // At the end all blocks go.
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
        for (place, index) in order.enumerated() where entries[place].revents != 0 {
            readWorker(index)
        }
        let firstWatcher = order.count
        for position in watchers.indices.reversed()
        where entries[firstWatcher + position].revents != 0 {
            readWatcher(position)
        }
        if let verification, let (verdict, batch) = verification.receive() {
            self.verification = nil
            events.append(
                .verified(
                    number: verification.number, verdict, upTo: batch, now: Clock.now()))
        }
        if listener >= 0, entries.last!.revents != 0,
            let descriptor = UnixSocket.accept(listener)
        {
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
    func lose(_ index: Int, cause: String? = nil) {
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

    private func readWatcher(_ position: Int) {
        let watcher = watchers[position]
        watcher.flush()
        for bytes in watcher.receive() {
            if case .command(let command)? = TelemetryCoding.decode(bytes) {
                events.append(.command(command, now: Clock.now()))
            }
        }
        guard watcher.isClosed else { return }
        watchers.remove(at: position)
        if position == 0, hasSupervisor {
            // Without a front end the pipeline ends after the batch in hand.
            hasSupervisor = false
            events.append(.command(.stop, now: Clock.now()))
        }
    }

    private func end() {
        diary.info("driver \(getpid()) ends with code \(exitCode ?? 1)")
        verification?.end()
        for worker in workers.values {
            worker.socket.send(ControlMessage.stop.wireBytes)
            worker.socket.drain()
        }
        for worker in workers.values { kill(worker.child.pid, SIGKILL) }
        for worker in workers.values { _ = worker.child.reap() }
        blocks.removeAll()
        sinks.finish()
        if listener >= 0 { unlink(state.socket) }
        drainWatchers()
    }

    /// All of the front end, which counts what it hears; of others what they take.
    func drainWatchers() {
        for (position, watcher) in watchers.enumerated() {
            watcher.drain(patience: position == 0 && hasSupervisor ? nil : 2000)
        }
    }
}
