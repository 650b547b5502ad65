import Query
import Telemetry
import Testing

@testable import Engine
@testable import Simulation

@Suite("The driver's duties in a batch")
struct DriverDutiesTests {
    /// A driver whose two workers are ready, and what it asked for last.
    private struct Running {
        var driver: Driver
        var effects: [DriverEffect] = [] { didSet { seen += effects } }
        private var seen: [DriverEffect] = []
        var incarnations: [Int: Int] = [:]
        var now: Int64 = 1_000_000

        init() throws {
            // Views would ask for more tasks in the first batch.
            var pipeline = SimulatedPipeline.windows.pipeline
            pipeline.flows.removeAll { $0.mode == .complete }
            driver = Driver(
                program: try Program.compile(pipeline, partitions: 2),
                configuration: DriverConfiguration(
                    name: "p", stateFolder: "", workers: 2, intervalInMilliseconds: 10,
                    isOnce: false))
            for case .startWorker(let worker, let incarnation)
                in driver.handle(.started(Recovered(), now: now))
            {
                incarnations[worker] = incarnation
            }
            for (worker, incarnation) in incarnations.sorted(by: { $0.key < $1.key }) {
                effects = driver.handle(
                    .workerReady(worker: worker, incarnation: incarnation, pid: 100, now: now))
            }
        }

        /// Splits of ten records each.
        mutating func answerSources(splits count: Int64 = 1) {
            let splits = (0..<count).map {
                Split(source: 0, resource: "events", start: 10 * $0, end: 10 * $0 + 10)
            }
            let answer = SourceAnswer(
                splits: splits, cursors: [SourceCursor(source: 0, position: "\(10 * count)")])
            effects = driver.handle(.sourcesAnswered(answer, now: now))
        }

        /// The worker's answer: all is done, and a block for each of these partitions.
        mutating func finish(
            _ task: Task, by worker: Int, giving partitions: [Int], nanoseconds: Int64 = 0
        ) {
            var result = TaskResult(task: task.id, outcome: .done)
            result.metrics.nanoseconds = nanoseconds
            result.blocks = partitions.map {
                Block(
                    id: BlockID(
                        worker: worker, incarnation: incarnations[worker]!,
                        number: 2 * task.id + Int64($0)),
                    destination: .exchange(stage: 0, partition: $0), rows: 1, sizeInBytes: 8)
            }
            effects = driver.handle(
                .taskFinished(
                    worker: worker, incarnation: incarnations[worker]!, result, now: now))
        }

        mutating func confirmLog() { effects = driver.handle(.logged(upTo: 0, now: now)) }

        var given: [(worker: Int, task: Task)] {
            seen.flatMap { effect -> [(worker: Int, task: Task)] in
                guard case .run(let worker, _, let tasks) = effect else { return [] }
                return tasks.map { (worker, $0) }
            }
        }

        /// The numbers of blocks that were let go of last.
        var released: [Int64] {
            effects.flatMap { effect -> [Int64] in
                guard case .release(let blocks) = effect else { return [] }
                return blocks.map(\.id.number)
            }
        }

        var killed: [Int] {
            effects.compactMap { if case .killWorker(let worker, _) = $0 { worker } else { nil } }
        }
    }

    @Test("workers have their tasks before the disk is asked for the plan")
    func order() throws {
        var running = try Running()
        running.answerSources(splits: 2)
        let run = running.effects.firstIndex { if case .run = $0 { true } else { false } }
        let append = running.effects.firstIndex { if case .appendLog = $0 { true } else { false } }
        #expect(try #require(run) < (try #require(append)))
        #expect(running.given.count == 2)
    }

    @Test("no state and no sink hears of a split whose plan is not on disk")
    func barrier() throws {
        var running = try Running()
        running.answerSources(splits: 2)
        for (worker, task) in running.given {
            running.finish(task, by: worker, giving: [0, 1])
            for effect in running.effects {
                switch effect {
                case .run, .publish: Issue.record("\(effect) before the plan is on disk")
                default: break
                }
            }
        }
        running.confirmLog()
        let reduces = running.given.filter {
            if case .reduce = $0.task.work { true } else { false }
        }
        #expect(reduces.count == 2)
    }

    @Test(
        "a batch's time is its phases', and the disk's is what it took beyond the reading",
        arguments: [(1, 1, 1.0), (8, 1, 1), (8, 8, 1), (6, 5, 3), (0, 9, 9)])
    func phases(milliseconds: Int64, logged: Int64, commit: Double) throws {
        var running = try Running()
        running.answerSources(splits: 2)
        let start = running.now
        // All is read and on disk after nine milliseconds; the plan was on disk after so many.
        func log() {
            running.now = start + 1000 * logged
            running.confirmLog()
        }
        let isEarly = logged < 9
        if isEarly { log() }
        running.now = start + 9000
        for (worker, task) in running.given {
            running.finish(
                task, by: worker, giving: [0, 1], nanoseconds: milliseconds * 1_000_000)
        }
        if !isEarly { log() }
        let given = running.given.filter {
            if case .reduce = $0.task.work { true } else { false }
        }
        for (worker, task) in given { running.finish(task, by: worker, giving: []) }
        running.effects = running.driver.handle(.published(batch: 0, [], now: running.now))
        let phases = try #require(running.driver.telemetry.batches.last?.phases)
        #expect(phases.commit == commit)
        #expect(phases.read == 9 - commit)
    }

    @Test("an answer to a task that another worker has counts for nothing")
    func otherWorker() throws {
        var running = try Running()
        running.answerSources(splits: 2)
        running.confirmLog()
        let (_, task) = try #require(running.given.first { $0.worker == 1 })
        running.finish(task, by: 0, giving: [0])
        #expect(running.driver.running[task.id] != nil)
        #expect(running.released == [2 * task.id])
    }

    @Test("a silent worker with work in hand is killed, unless this process was asleep itself")
    func silence() throws {
        var running = try Running()
        running.answerSources()
        running.confirmLog()
        let worker = try #require(running.given.first?.worker)
        func looked(after milliseconds: Int64) -> [Int] {
            running.now += 1000 * milliseconds
            running.effects = running.driver.handle(.timer(.watch, now: running.now))
            return running.killed
        }
        #expect(looked(after: 10_000).isEmpty)
        for _ in 0..<4 { #expect(looked(after: 450).isEmpty) }
        #expect(looked(after: 450) == [worker])
    }

    @Test("a snapshot of a partition that is lost is given up, and another one is begun later")
    func lostSnapshot() throws {
        var running = try Running()
        running.answerSources(splits: 2)
        running.confirmLog()
        for (worker, task) in running.given { running.finish(task, by: worker, giving: [0, 1]) }
        let reduces = running.given.filter {
            if case .reduce = $0.task.work { true } else { false }
        }
        for (worker, task) in reduces { running.finish(task, by: worker, giving: []) }
        running.now += 60_000_000
        running.effects = running.driver.handle(.published(batch: 0, [], now: running.now))
        #expect(running.driver.snapshotInHand?.pending.count == 2)
        running.effects = running.driver.handle(
            .workerLost(
                worker: 0, incarnation: running.incarnations[0]!, cause: "killed",
                now: running.now))
        #expect(running.driver.snapshotInHand == nil)
    }

    /// What is wrong about a block that a worker says it has made.
    enum Garbage: CaseIterable {
        case otherWorker, otherLife, noStage, noTable, fewerThanNone
    }

    @Test(
        "a worker that names blocks which cannot be its own is killed", arguments: Garbage.allCases)
    func garbage(kind: Garbage) throws {
        var running = try Running()
        running.answerSources()
        running.confirmLog()
        let (worker, task) = try #require(running.given.first)
        let incarnation = running.incarnations[worker]!
        var block = Block(
            id: BlockID(worker: worker, incarnation: incarnation, number: 0),
            destination: .exchange(stage: 0, partition: 0), rows: 10, sizeInBytes: 80)
        switch kind {
        case .otherWorker:
            block.id = BlockID(worker: 1 - worker, incarnation: incarnation, number: 0)
        case .otherLife:
            block.id = BlockID(worker: worker, incarnation: incarnation - 1, number: 0)
        case .noStage: block.destination = .exchange(stage: 99, partition: 0)
        case .noTable: block.destination = .sink(table: -1)
        case .fewerThanNone: block.rows = -1
        }
        var result = TaskResult(task: task.id, outcome: .done)
        result.blocks = [block]
        running.effects = running.driver.handle(
            .taskFinished(
                worker: worker, incarnation: incarnation, result, now: running.now))
        #expect(running.killed == [worker])
        // It counts for nothing: the task is still in hand until the worker is gone.
        #expect(running.driver.running[task.id] != nil)
    }
}
