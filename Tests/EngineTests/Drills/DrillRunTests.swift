import Telemetry
import Testing

@testable import Engine

@Suite("One drill, from the order to the verdict")
struct DrillRunTests {
    private static let second: Int64 = 1_000_000

    /// Begun in batch 5, at second 10.
    private func begun(_ drill: Drill) -> DrillRun {
        var run = DrillRun(drill, id: 0, spec: drill.spec)
        run.begin(target: "it", batch: 5, now: 10 * Self.second)
        return run
    }

    private func look(
        _ run: inout DrillRun, at second: Int64, batch: Int64 = 6, isWhole: Bool = true
    ) {
        run.look(DrillRun.World(now: second * Self.second, lastBatch: batch, isWhole: isWhole))
    }

    @Test("passes when the fault was felt, has gone, rows came and the tables are equal")
    func pass() {
        var run = begun(.failSink(seconds: 2))
        #expect(run.status.faultEndsInMicroseconds == 12 * Self.second)
        run.felt()
        run.committed(rows: 10)
        look(&run, at: 11)
        #expect(run.status.state == .active, "the fault is still there")
        run.faultEnded()
        run.committed(rows: 10)
        look(&run, at: 13, isWhole: false)
        #expect(run.status.state == .recovering)
        look(&run, at: 13, batch: 4)
        #expect(run.status.state == .recovering, "the batch that was hit is not out")
        look(&run, at: 13)
        #expect(run.status.state == .verifying)
        #expect(run.status.recoveryMilliseconds == 3000)
        #expect(run.status.rowsSeen == 20)
        run.verified(Verdict(.pass, "3 tables equal"))
        #expect(run.status.verdict == Verdict(.pass, "3 tables equal"))
    }

    @Test("a comparison that finds something else fails it")
    func unequal() {
        var run = begun(.killWorker(0))
        run.faultEnded()
        run.committed(rows: 1)
        look(&run, at: 11)
        run.verified(Verdict(.fail, "a row is missing"))
        #expect(run.status.verdict?.result == .fail)
    }

    @Test("a comparison that ends before recovery decides nothing")
    func early() {
        var run = begun(.killWorker(0))
        run.faultEnded()
        run.verified(Verdict(.pass, ""))
        #expect(run.status.verdict == nil)
    }

    @Test(
        "a fault that nothing met is no proof",
        arguments: [
            Drill.failSink(seconds: 1), .fillDisk(seconds: 1), .squeezeMemory(seconds: 1),
            .loseBlocks(0), .poison(records: 3),
        ])
    func notFelt(drill: Drill) {
        var run = begun(drill)
        run.committed(rows: 10)
        run.faultEnded()
        look(&run, at: 12)
        #expect(run.status.verdict?.result == .inconclusive)
    }

    @Test("no rows is never a pass, and a source that was stopped must flow again")
    func noRows() {
        var idle = begun(.killWorker(0))
        idle.faultEnded()
        look(&idle, at: 11)
        #expect(idle.status.state == .recovering)
        look(&idle, at: 10 + 600)
        #expect(idle.status.verdict?.result == .inconclusive)

        var stopped = begun(.stopSource(seconds: 1))
        stopped.committed(rows: 10)
        stopped.faultEnded()
        look(&stopped, at: 12)
        #expect(stopped.status.state == .recovering, "the rows are of before")
        stopped.committed(rows: 1)
        look(&stopped, at: 13)
        #expect(stopped.status.state == .verifying)
    }

    @Test("what has not recovered in time has failed; what is not compared in time is not known")
    func late() {
        var run = begun(.killWorker(0))
        run.faultEnded()
        run.committed(rows: 1)
        look(&run, at: 69, isWhole: false)
        #expect(run.status.verdict == nil)
        look(&run, at: 71, isWhole: false)
        #expect(run.status.verdict?.result == .fail)

        var slow = begun(.killWorker(0))
        slow.faultEnded()
        slow.committed(rows: 1)
        look(&slow, at: 11)
        look(&slow, at: 312)
        #expect(slow.status.verdict?.result == .inconclusive)
    }

    @Test("a run that ends before recovery is never a pass")
    func ended() {
        var failed = begun(.killWorker(0))
        failed.runEnded(failure: "boom", lastBatch: 3)
        #expect(failed.status.verdict?.result == .fail)
        var stopped = begun(.killWorker(0))
        stopped.faultEnded()
        stopped.runEnded(failure: "", lastBatch: 3)
        #expect(stopped.status.verdict?.result == .inconclusive)
        var waiting = DrillRun(.killDriver, trigger: .batch(9), id: 0, spec: "kill-driver@batch=9")
        waiting.runEnded(failure: "", lastBatch: 3)
        #expect(waiting.status.verdict?.result == .inconclusive)
    }

    @Test("the next driver takes it over as felt, and has its own time to recover")
    func takenOver() {
        var status = begun(.killDriver).status
        status.recoveryMilliseconds = 3
        let run = DrillRun(.killDriver, trigger: nil, takingOver: status, now: 100 * Self.second)
        #expect(run.status.state == .recovering)
        #expect(run.status.recoveryMilliseconds == nil)
        #expect(run.isFelt)
        #expect(run.deadline == 160 * Self.second)
    }
}
