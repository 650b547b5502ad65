import Columns
import Engine
import Query
import Telemetry

/// Driver, workers, disk and network in one thread, from one seed.
///
/// ```
///  Driver ──effects──► perform ──► disk, sources
///    ▲                    │ messages, in the order of each socket, after a random time
///    └──── queue of what happens next ◄──── SimulatedWorker (Worker + TaskRunner)
/// ```
/// Time is virtual: the earliest happening is next. A crash of the driver drops everything that was
/// on its way to it, and takes the workers along, as their sockets close.
final class Simulation {
    enum Happening {
        case driver(life: Int, (Int64) -> DriverEvent)
        case timer(life: Int, TimerID, generation: Int)
        case worker(Int, incarnation: Int, (Int64) -> WorkerEvent)
        case execute(Int, incarnation: Int, Task, firstBlock: Int64)
        case pulse(Int, incarnation: Int)
        /// What a snapshot task captured is on the disk.
        case store(Int, incarnation: Int, Task)
        case startDriver
        /// Somebody who waits for the end of a run that has none: told to stop, now and then early.
        case nudge
    }

    let program: Program
    let rows: [[Value]]
    let seed: UInt64
    let bug: PlantedBug?
    var faults: SimulatedFaults
    var configuration: DriverConfiguration
    var random: RandomColumns

    var disk = SimulatedDisk()
    var driver: Driver?
    var life = 0
    var workers: [Int: SimulatedWorker] = [:]
    /// Blocks of dead workers; only a planted bug looks at them.
    var graves: [BlockID: SimulatedWorker.Content] = [:]
    var clock: Int64 = 1_000_000
    private var queue: [(at: Int64, order: Int, happening: Happening)] = []
    private var order = 0
    private var timers: [TimerID: Int] = [:]
    var effects = 0
    var isAfterPowerCut = false
    var powerCuts = 0
    /// Of the front end: it may be told to stop, and started again.
    var runs = 1
    var rowsPerBatch = 20
    /// Always, not only for every other seed.
    var isLogCut = false
    /// What is checked after each step.
    var check: ((Simulation) -> Void)?
    var maximumSteps = 40_000
    var nudgeInterval: Int64 = 50_000
    var isStoppedEarly = true
    var diskFullUntil: Int64 = 0
    /// The disk answers in order.
    var lastLogAnswer: Int64 = 0
    var crashes = 0
    var oracle: SimulationOracle
    /// The exit code, once it ended.
    var outcome: (code: Int32, message: String)?
    /// Rows that a planted bug writes late.
    var latePublications: [() -> Void] = []

    init(
        _ kind: SimulatedPipeline, seed: UInt64, rows count: Int = 60, workers: Int = 2,
        partitions: Int = 2, faults: SimulatedFaults = SimulatedFaults(), bug: PlantedBug? = nil
    ) throws {
        program = try Program.compile(kind.pipeline, partitions: partitions)
        self.seed = seed
        self.faults = faults
        self.bug = bug
        random = RandomColumns(seed: seed &+ 77)
        var stream = RandomStream(seed: seed)
        rows = (0..<count).map { _ in stream.row() }
        configuration = DriverConfiguration(
            name: "simulated", stateFolder: "", workers: workers, intervalInMilliseconds: 20,
            isOnce: seed % 3 != 0)
        configuration.snapshotIntervalInMicroseconds = 40_000
        configuration.viewIntervalInMicroseconds = 30_000
        configuration.silenceInMicroseconds = 200_000
        configuration.startInMicroseconds = 400_000
        configuration.speculationInMicroseconds = 10_000
        oracle = SimulationOracle(kind, partitions: partitions, rows: rows)
    }

    /// Prints what happens: for one seed at a time.
    var isTraced = false
    /// A source takes in so many rows beyond those that snapshots have let go of: a small ingest log.
    var sourceWindow: Int?
    var rowsLetGo = 0

    func trace(_ text: () -> String) {
        if isTraced { print(text()) }
    }

    private static func short(_ value: Any) -> String {
        String(String(describing: value).prefix(1000))
    }

    // MARK: Time

    func schedule(in delay: Int64, _ happening: Happening) {
        schedule(at: clock + delay, happening)
    }

    func schedule(at time: Int64, _ happening: Happening) {
        order += 1
        queue.append((max(time, clock), order, happening))
    }

    func setTimer(_ timer: TimerID, at time: Int64) {
        timers[timer, default: 0] += 1
        schedule(
            at: time, .timer(life: life, timer, generation: timers[timer]!))
    }

    /// To the end, or until it is clear that there will be none.
    func run() throws {
        schedule(in: 0, .startDriver)
        if !configuration.isOnce { schedule(in: 100_000, .nudge) }
        var steps = 0
        while outcome == nil, oracle.complaints.isEmpty {
            guard
                let next = queue.indices.min(by: {
                    (queue[$0].at, queue[$0].order) < (queue[$1].at, queue[$1].order)
                }), steps < maximumSteps
            else {
                oracle.complain("it hangs after \(effects) effects")
                break
            }
            steps += 1
            let (time, _, happening) = queue.remove(at: next)
            clock = max(clock, time)
            try happen(happening)
            check?(self)
        }
        if let outcome {
            if outcome.code != 0 { oracle.complain("it failed: \(outcome.message)") }
            try oracle.judge(disk)
        }
    }

    private func happen(_ happening: Happening) throws {
        switch happening {
        case .startDriver: try startDriver()
        case .nudge:
            schedule(in: nudgeInterval, .nudge)
            guard driver != nil else { return }
            let isEarly = isStoppedEarly && random.below(20) == 0
            guard isEarly || oracle.isAllPlanned else { return }
            tell(.command(.stop, now: clock))
        case .driver(let life, let event):
            guard life == self.life, driver != nil else { return }
            tell(event(clock))
        case .timer(let life, let timer, let generation):
            guard life == self.life, driver != nil, timers[timer] == generation else { return }
            tell(.timer(timer, now: clock))
        case .worker(let index, let incarnation, let event):
            guard let worker = workers[index], worker.worker.incarnation == incarnation else {
                return
            }
            if let later = thaw(worker) {
                if later < .max { schedule(at: later, happening) }
                return
            }
            let happened = event(clock)
            trace { "\(clock)    worker \(index): \(Self.short(happened))" }
            for effect in worker.worker.handle(happened) { perform(effect, of: worker) }
            if bug == .doubleExecution, random.below(20) == 0,
                case .received(.run(let tasks), _) = happened, let task = tasks.last
            {
                _ = worker.execute(
                    task, firstBlock: 1 << 40, find: { self.block($0) },
                    read: { Array(self.rows[Int($0.start)..<Int($0.end)]) }, disk: &disk)
                worker.captures[task.id] = nil
            }
            startPulse(worker)
        case .store(let index, let incarnation, let task):
            guard let worker = workers[index], worker.worker.incarnation == incarnation else {
                return
            }
            if let later = thaw(worker) {
                if later < .max { schedule(at: later, happening) }
                return
            }
            trace { "\(clock)    worker \(index): stores \(task.id)" }
            store(task, of: worker)
        case .pulse(let index, let incarnation):
            guard let worker = workers[index], worker.worker.incarnation == incarnation else {
                return
            }
            worker.isPulsing = false
            guard thaw(worker) == nil, worker.worker.isBusy else { return }
            perform(.send(.alive), of: worker)
            startPulse(worker)
        case .execute(let index, let incarnation, let task, let firstBlock):
            guard let worker = workers[index], worker.worker.incarnation == incarnation else {
                return
            }
            if let later = thaw(worker) {
                if later < .max { schedule(at: later, happening) }
                return
            }
            var result = worker.execute(
                task, firstBlock: firstBlock, find: { self.block($0) },
                read: { Array(self.rows[Int($0.start)..<Int($0.end)]) }, disk: &disk)
            if worker.answersGarbage {
                worker.answersGarbage = false
                // Figures whose sums overflow, or a block for nobody.
                if task.id % 2 == 0 { result.metrics.rowsRead = .max }
                result.blocks.append(
                    Block(
                        id: BlockID(worker: index, incarnation: incarnation, number: 1 << 40),
                        destination: .exchange(stage: 99, partition: 0), rows: 1, sizeInBytes: 8))
            }
            trace { "\(clock)    worker \(index): executed \(task.id)" }
            if worker.captures[task.id] != nil {
                schedule(
                    in: Int64(random.below(30_000)),
                    .store(index, incarnation: incarnation, task))
                for effect in worker.worker.handle(.deferred(task: task.id, now: clock)) {
                    perform(effect, of: worker)
                }
                return
            }
            if diskFullUntil > clock, random.below(3) == 0 {
                result = TaskResult(task: task.id, outcome: .obstructed("the disk is full"))
            }
            for effect in worker.worker.handle(.executed(result, now: clock)) {
                perform(effect, of: worker)
            }
        }
    }

    func block(_ id: BlockID) -> SimulatedWorker.Content? {
        if let content = workers[id.worker]?.blocks[id] { return content }
        guard bug == .deadWorkersBlock, let gone = graves[id] else { return nil }
        // One of the same form, so that it is believed.
        for index in workers.keys.sorted() {
            let own = workers[index]!.blocks.filter { $0.value.schema == gone.schema }
            if let block = own.min(by: { $0.key.number < $1.key.number }) { return block.value }
        }
        return nil
    }

    // MARK: Life and death

    /// When a stopped worker goes on; nil where it is not stopped.
    private func thaw(_ worker: SimulatedWorker) -> Int64? {
        worker.frozenUntil > clock ? worker.frozenUntil : nil
    }

    private func store(_ task: Task, of worker: SimulatedWorker) {
        guard let capture = worker.captures.removeValue(forKey: task.id),
            case .snapshot(_, let file) = task.work
        else { return }
        var result = TaskResult(task: task.id, outcome: .done)
        if diskFullUntil > clock {
            result.outcome = .obstructed("the disk is full")
        } else {
            disk.snapshots[file] = capture.encoded()
            if bug == .lateSnapshot {
                // Not what was captured, but what has become of it.
                let output = try? worker.runner.run(task, input: .none)
                disk.snapshots[file] = output?.snapshot?.encoded()
            }
        }
        for effect in worker.worker.handle(.executed(result, now: clock)) {
            perform(effect, of: worker)
        }
    }

    /// As the second thread of a worker's process does.
    private func startPulse(_ worker: SimulatedWorker) {
        guard worker.worker.isBusy, !worker.isPulsing else { return }
        worker.isPulsing = true
        schedule(
            in: 40_000,
            .pulse(worker.worker.worker, incarnation: worker.worker.incarnation))
    }

    private func startDriver() throws {
        var recovered = Recovered()
        recovered.records = try disk.recover()
        recovered.isAfterPowerCut = isAfterPowerCut
        recovered.restarts = life - 1
        if bug == .forgottenWatermark {
            recovered.records = recovered.records.map { record in
                guard case .committed(var commit) = record else { return record }
                commit.observed = commit.observed.map { _ in .min }
                return .committed(commit)
            }
        }
        oracle.began(recovered.records, isAfterPowerCut: isAfterPowerCut)
        driver = Driver(program: program, configuration: configuration)
        tell(.started(recovered, now: clock))
    }

    /// kill -9.
    func killDriver() {
        crashes += 1
        driver = nil
        life += 1
        for index in Array(workers.keys) { workers[index] = nil }
        latePublications = []
        // Clocks jump, too.
        if random.below(4) == 0 { clock += Int64(random.below(10_000_000)) }
        schedule(in: Int64(random.below(5000)), .startDriver)
    }

    func cutPower() {
        disk.cutPower(&random)
        if bug == .unsyncedSnapshot {
            for name in disk.snapshots.keys { disk.snapshots[name] = Array("torn".utf8) }
        }
        powerCuts += 1
        isAfterPowerCut = true
        killDriver()
    }

    func killWorker(_ index: Int, incarnation: Int? = nil) {
        guard let worker = workers[index],
            incarnation == nil || worker.worker.incarnation == incarnation
        else { return }
        let own = worker.worker.incarnation
        workers[index] = nil
        if bug == .deadWorkersBlock { graves.merge(worker.blocks) { old, _ in old } }
        schedule(
            at: worker.lastSent + Int64(random.below(1500)),
            .driver(life: life) {
                .workerLost(worker: index, incarnation: own, cause: "killed by signal 9", now: $0)
            })
    }

    /// Hands an event to the driver and performs what it wants, as far as it lives.
    func tell(_ event: DriverEvent) {
        let own = life
        trace { "\(clock) ── \(Self.short(event))" }
        for effect in driver!.handle(event) {
            let number = effects
            trace { "      \(number) \(Self.short(effect))" }
            effects += 1
            if strike(number, .before, effect) || life != own { return }
            perform(effect)
            if life != own || outcome != nil { return }
            if strike(number, .after, effect) || life != own { return }
        }
    }

    private func hurt(_ index: Int, _ kind: SimulatedFaults.Kind) {
        switch kind {
        case .freeze:
            // What it was told while it is stopped for good is not kept: it must not go on again.
            let until = random.below(2) == 0 ? .max : clock + Int64(random.below(400_000))
            workers[index]!.frozenUntil = max(workers[index]!.frozenUntil, until)
        case .cut: workers[index]!.lostMessages = 1 + random.below(3)
        case .garbage: workers[index]!.answersGarbage = true
        case .slow: workers[index]!.slowUntil = clock + 300_000
        case .blocks:
            let blocks = workers[index]!.blocks.keys.sorted { $0.number < $1.number }
            for block in blocks where random.below(2) == 0 { workers[index]!.blocks[block] = nil }
        default: killWorker(index)
        }
    }

    /// Whether the driver is dead now.
    private func strike(
        _ number: Int, _ moment: SimulatedFaults.Moment, _ effect: DriverEffect
    ) -> Bool {
        var kind = faults.places[SimulatedFaults.Place(effect: number, moment: moment)]
        if kind == nil, faults.oneIn > 0, number < faults.untilEffect,
            random.below(faults.oneIn) == 0
        {
            kind = faults.kinds[random.below(faults.kinds.count)]
        }
        switch kind {
        case nil: return false
        case .disk:
            diskFullUntil = clock + Int64(random.below(2_000_000))
            return false
        case .flip:
            disk.flipNewestSnapshot(&random)
            return false
        case .worker, .freeze, .cut, .garbage, .slow, .blocks:
            let alive = workers.keys.sorted()
            guard !alive.isEmpty else { return false }
            hurt(alive[random.below(alive.count)], kind!)
            return false
        case .driver, .power:
            // A crash in the middle of a write leaves a part of it.
            if moment == .before, case .appendLog(let records) = effect, random.below(2) == 0 {
                disk.tearLog(records, &random)
            }
            if moment == .before, case .publish(_, let publications) = effect,
                random.below(2) == 0
            {
                publishPart(of: publications)
            }
            if kind == .power { cutPower() } else { killDriver() }
            return true
        }
    }
}
