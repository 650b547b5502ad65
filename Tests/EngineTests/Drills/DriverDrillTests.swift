import Telemetry
import Testing

@testable import Engine
@testable import Simulation

@Suite("The driver's drills")
struct DriverDrillTests {
    /// A driver with two workers that are ready, and the effects since.
    private struct Running {
        var driver: Driver
        var now: Int64 = 1_000_000

        init(isOnce: Bool = false, drills: [PlannedDrill] = []) throws {
            var configuration = DriverConfiguration(
                name: "p", stateFolder: "", workers: 2, intervalInMilliseconds: 10,
                isOnce: isOnce, drills: drills)
            configuration.areDrillsInTurn = true
            driver = Driver(
                program: try Program.compile(SimulatedPipeline.windows.pipeline, partitions: 2),
                configuration: configuration)
            for case .startWorker(let worker, let incarnation)
                in driver.handle(.started(Recovered(), now: now))
            {
                _ = driver.handle(
                    .workerReady(
                        worker: worker, incarnation: incarnation, pid: Int32(100 + worker),
                        now: now))
            }
        }

        mutating func order(_ command: Command) -> [DriverEffect] {
            now += 1000
            return driver.handle(.command(command, now: now))
        }

        var results: [Verdict.Result?] { driver.drills.map { $0.status.verdict?.result } }
    }

    private func faults(_ effects: [DriverEffect]) -> [String] {
        effects.compactMap { effect in
            switch effect {
            case .setFault(let fault, let isOn): "\(fault) \(isOn)"
            case .slow(let worker, _, let milliseconds): "slow \(worker) \(milliseconds)"
            case .poison(let worker, _, let records): "poison \(worker) \(records)"
            default: nil
            }
        }
    }

    @Test(
        "the abort key takes every fault away and ends every drill, as aborted",
        arguments: [
            (Drill.failSink(seconds: 60), ["sink true"], ["sink false"]),
            (.fillDisk(seconds: 60), ["disk true"], ["disk false"]),
            (.squeezeMemory(seconds: 60), ["memory true"], ["memory false"]),
            (.slowWorker(1, milliseconds: 300), ["slow 1 300.0"], ["slow 1 0.0"]),
            (
                .poison(records: 4), ["poison 0 4", "poison 1 4"],
                ["poison 0 0", "poison 1 0"]
            ),
        ])
    func clear(drill: Drill, on: [String], off: [String]) throws {
        var running = try Running()
        #expect(faults(running.order(.drill(drill))) == on)
        #expect(running.driver.drills.map(\.status.state) == [.active])
        #expect(faults(running.order(.clearFaults)) == off)
        #expect(running.results == [.aborted])
        // Again does nothing.
        #expect(faults(running.order(.clearFaults)).isEmpty)
    }

    @Test("a stopped source flows again, and drills that wait are aborted, too")
    func clearWaiting() throws {
        var running = try Running(
            drills: [PlannedDrill(drill: .killDriver, trigger: .batch(1000))])
        _ = running.order(.drill(.stopSource(seconds: 60)))
        #expect(running.driver.sourceStoppedUntil > running.now)
        _ = running.order(.clearFaults)
        #expect(running.driver.sourceStoppedUntil == 0)
        #expect(running.results == [.aborted, .aborted])
    }

    @Test("a fault goes when its time is over, without anybody's order")
    func timeToLive() throws {
        var running = try Running()
        _ = running.order(.drill(.failSink(seconds: 2)))
        let early = running.driver.handle(.timer(.drills, now: running.now + 1_999_999))
        #expect(faults(early).isEmpty)
        let late = running.driver.handle(.timer(.drills, now: running.now + 2_000_001))
        #expect(faults(late) == ["sink false"])
    }

    @Test("in a rehearsal, sources are not asked while the last drill's worker is away")
    func turns() throws {
        var running = try Running(
            isOnce: true, drills: [PlannedDrill(drill: .killDriver, trigger: .batch(1000))])
        let now = running.now
        var run = DrillRun(.killWorker(0), id: 7, spec: "kill-worker")
        run.begin(target: "worker 0 of 2", batch: -1, now: now)
        run.faultEnded()
        run.committed(rows: 5)
        running.driver.drills.append(run)
        running.driver.now = now
        running.driver.activity = .idle
        running.driver.effects = []
        running.driver.tick()
        #expect(running.driver.activity == .idle)
        #expect(asks(running.driver.effects) == 0)
        running.driver.drills[1].end(.pass, "")
        running.driver.tick()
        #expect(running.driver.activity == .asking)
        #expect(asks(running.driver.effects) == 1)
    }

    @Test("in a rehearsal, a fault that was felt takes no more batches while others wait")
    func saves() throws {
        var running = try Running(
            isOnce: true, drills: [PlannedDrill(drill: .killDriver, trigger: .batch(1000))])
        let now = running.now
        var run = DrillRun(.squeezeMemory(seconds: 1), id: 7, spec: "squeeze-memory")
        run.begin(target: "the blocks of all workers", batch: -1, now: now)
        for (isAsked, change) in [
            (true, { (_: inout DrillRun) in }), (true, { $0.wroteBlocks() }),
            (false, { $0.committed(rows: 5) }), (false, { $0.faultEnded() }),
            (true, { $0.end(.pass, "") }),
        ] {
            change(&run)
            running.driver.drills = [running.driver.drills[0], run]
            running.driver.now = now
            running.driver.activity = .idle
            running.driver.effects = []
            running.driver.tick()
            #expect(asks(running.driver.effects) == (isAsked ? 1 : 0))
        }
    }

    @Test("in a rehearsal, what there is to read is shared out among the drills' batches")
    func shares() throws {
        var running = try Running(
            isOnce: true,
            drills: [
                PlannedDrill(drill: .killWorker(0), trigger: .batch(1)),
                PlannedDrill(drill: .poison(records: 1), trigger: .batch(3)),
            ])
        func limits() -> [Int64] {
            running.driver.effects = []
            running.driver.activity = .idle
            running.driver.tick()
            return running.driver.effects.compactMap {
                if case .askSources(_, _, let limit) = $0 { limit } else { nil }
            }
        }
        // First it only asks what there is.
        #expect(limits() == [0])
        for (backlog, share) in [(5000, 1000), (7, 1), (0, 1)] as [(Int64, Int64)] {
            running.driver.activity = .asking
            var answer = SourceAnswer(splits: [], cursors: [])
            answer.backlogInBytes = backlog
            running.driver.plan(answer)
            #expect(limits() == [share])
        }
        // Once no drill waits, batches are as large as ever.
        for index in running.driver.drills.indices { running.driver.drills[index].end(.pass, "") }
        #expect(limits() == [BackPressure.largestBatchInBytes])
    }

    private func asks(_ effects: [DriverEffect]) -> Int {
        effects.count { if case .askSources = $0 { true } else { false } }
    }
}
