import Query
import Testing

@testable import Engine
@testable import Simulation

@Suite("What a driver finds when it starts")
struct RecoveryTests {
    private let program: Program

    init() throws {
        program = try Program.compile(SimulatedPipeline.windows.pipeline, partitions: 2)
    }

    private func plan(_ batch: Int64) -> LogRecord {
        .planned(
            BatchPlan(
                batch: batch, timeInMicroseconds: batch * 1000,
                splits: [Split(source: 0, resource: "events", start: batch, end: batch + 1)],
                cursors: [SourceCursor(source: 0, position: "\(batch + 1)")],
                watermarks: program.initialWatermarks))
    }

    private func commit(_ batch: Int64) -> LogRecord {
        .committed(
            BatchCommit(
                batch: batch,
                sinks: [SinkPosition(target: .table(0), file: "part", length: batch, rows: batch)],
                observed: program.watermarks.map { _ in batch }, rowsIn: batch + 1,
                rowsOut: batch, rowsLate: 0, rowsRejected: 0))
    }

    private func snapshot(_ batch: Int64) -> LogRecord {
        var files: [StagePartition: String] = [:]
        for stage in program.stages.indices {
            for partition in 0..<program.stages[stage].partitions {
                files[StagePartition(stage: stage, partition: partition)] =
                    "\(batch)-\(stage)-\(partition)-0.state"
            }
        }
        return .snapshot(SnapshotManifest(batch: batch, files: files, sinks: []))
    }

    /// Snapshots of the batches 5 and 7, and one batch more.
    private var records: [LogRecord] {
        [
            plan(5), commit(5), snapshot(5), plan(6), commit(6), plan(7), commit(7), snapshot(7),
            plan(8), commit(8),
        ]
    }

    private func driver(_ records: [LogRecord]) -> (driver: Driver, effects: [DriverEffect]) {
        var driver = Driver(
            program: program,
            configuration: DriverConfiguration(
                name: "p", stateFolder: "", workers: 1, intervalInMilliseconds: 10, isOnce: false))
        var recovered = Recovered()
        recovered.records = records
        let effects = driver.handle(.started(recovered, now: 1_000_000))
        return (driver, effects)
    }

    @Test("what a new segment of the log begins with leads to where the old ones do")
    func segment() {
        let before = driver(records).driver
        let after = driver(before.recoveryRecords).driver
        #expect(after.lastBatch == 8)
        #expect(after.lastCommit == before.lastCommit)
        #expect(after.lastPlan == before.lastPlan)
        #expect(after.lineage.map(\.batch) == [6, 7, 8])
        #expect(after.lineage == before.lineage)
        #expect(after.snapshots == before.snapshots)
        #expect(after.snapshotCommits == before.snapshotCommits)
        #expect(after.reruns.isEmpty)
        #expect(after.recoveryRecords == before.recoveryRecords)
    }

    /// Answers each restore of a snapshot by saying that it is damaged, until there is none.
    private func damageSnapshots(from records: [LogRecord]) -> [DriverEffect] {
        var (driver, effects) = driver(records)
        var now: Int64 = 1_001_000
        var incarnation = 0
        for case .startWorker(_, let own) in effects { incarnation = own }
        effects = driver.handle(
            .workerReady(worker: 0, incarnation: incarnation, pid: 100, now: now))
        for _ in 0..<4 {
            var damaged: Task?
            for case .run(_, _, let tasks) in effects {
                damaged =
                    tasks.first {
                        if case .restore(_, snapshot: _?) = $0.work { true } else { false }
                    } ?? damaged
            }
            guard let task = damaged else { break }
            now += 1000
            let result = TaskResult(
                task: task.id, outcome: .damaged("the checksum of \(task.id) is wrong"))
            effects = driver.handle(
                .taskFinished(worker: 0, incarnation: incarnation, result, now: now))
        }
        return effects
    }

    @Test("where both snapshots are damaged and the lineage is gone, the pipeline ends and says so")
    func bothDamaged() {
        var endings: [(code: Int32, message: String)] = []
        for case .finish(let code, let message) in damageSnapshots(from: records) {
            endings.append((code, message))
        }
        #expect(endings.map(\.code) == [1])
        #expect(endings.first?.message.contains("the state up to batch 5 is lost") == true)
    }

    @Test("where all is still in the log, damaged snapshots cost a replay from the beginning")
    func replayedFromTheBeginning() {
        let all = [plan(0), commit(0), snapshot(0), plan(1), commit(1)]
        let effects = damageSnapshots(from: all)
        var restored: [String?] = []
        for effect in effects {
            if case .finish = effect { Issue.record("it ended") }
            guard case .run(_, _, let tasks) = effect else { continue }
            for case .restore(_, let snapshot) in tasks.map(\.work) { restored.append(snapshot) }
        }
        #expect(!restored.isEmpty)
        #expect(restored.allSatisfy { $0 == nil })
    }
}
