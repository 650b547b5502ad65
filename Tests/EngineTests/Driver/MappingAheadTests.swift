import Testing

@testable import Engine
@testable import Simulation

@Suite("Splits are read while their plan goes to disk")
struct MappingAheadTests {
    /// A driver with a worker that was given the splits of its first batch.
    private struct Planned {
        var driver: Driver
        var incarnation = 0
        /// Of the event that brought the plan.
        var effects: [DriverEffect] = []
        private var now: Int64 = 1_000_000

        init() throws {
            driver = Driver(
                program: try Program.compile(SimulatedPipeline.windows.pipeline, partitions: 2),
                configuration: DriverConfiguration(
                    name: "p", stateFolder: "", workers: 1, intervalInMilliseconds: 10,
                    isOnce: false))
            for case .startWorker(let worker, let incarnation)
                in driver.handle(.started(Recovered(), now: now))
            {
                self.incarnation = incarnation
                _ = driver.handle(
                    .workerReady(worker: worker, incarnation: incarnation, pid: 100, now: now))
            }
            let splits = (0..<2).map { Split(source: 0, resource: "a", start: $0, end: $0 + 1) }
            effects = driver.handle(
                .sourcesAnswered(
                    SourceAnswer(
                        splits: splits, cursors: [SourceCursor(source: 0, position: "2")]),
                    now: now))
        }

        mutating func finish(_ task: Task, giving blocks: [Block] = []) -> [DriverEffect] {
            now += 1000
            var result = TaskResult(task: task.id, outcome: .done)
            result.blocks = blocks
            return driver.handle(
                .taskFinished(worker: 0, incarnation: incarnation, result, now: now))
        }

        mutating func log() -> [DriverEffect] {
            now += 1000
            return driver.handle(.logged(upTo: 1, now: now))
        }
    }

    private func tasks(_ effects: [DriverEffect]) -> [Task] {
        effects.flatMap { effect -> [Task] in
            if case .run(_, _, let tasks) = effect { tasks } else { [] }
        }
    }

    @Test("The workers have their tasks before the disk is asked")
    func order() throws {
        let effects = try Planned().effects
        let run = effects.firstIndex { if case .run = $0 { true } else { false } }
        let append = effects.firstIndex { if case .appendLog = $0 { true } else { false } }
        #expect(try #require(run) < (try #require(append)))
        #expect(tasks(effects).count == 2)
    }

    @Test("No state and no sink hears of a split whose plan is not on disk")
    func barrier() throws {
        var planned = try Planned()
        var number: Int64 = 0
        for task in tasks(planned.effects) {
            let block = Block(
                id: BlockID(worker: 0, incarnation: planned.incarnation, number: number),
                destination: .exchange(stage: 0, partition: Int(number)), rows: 1, sizeInBytes: 1)
            number += 1
            for effect in planned.finish(task, giving: [block]) {
                switch effect {
                case .run, .publish: Issue.record("\(effect) before the plan is on disk")
                default: break
                }
            }
        }
        let reduces = tasks(planned.log()).filter {
            if case .reduce = $0.work { true } else { false }
        }
        #expect(reduces.count == 2)
    }
}
