import Foundation
import Testing

/// Processes that live and do nothing, and memory that is not there.
@Suite(.serialized) struct FrozenTests {
    private func run(
        _ extra: [String], hurt: (Running) throws -> Void
    ) throws -> (report: Report, digests: [String: String], told: String) {
        let scratch = try Scratch()
        let pipeline = try FlightsTests.faster(in: scratch)
        let state = scratch.folder.appending(path: "state")
        let report = scratch.folder.appending(path: "report.json")
        let running = try Weir.start(
            [
                "run", pipeline.path, "--headless", "--interval", "50ms", "--state", state.path,
                "--report", report.path,
            ] + extra)
        #expect(waitUntil(seconds: 60) { running.output.contains("batch") })
        try hurt(running)
        let hours = FlightsOracle.expected["delays_by_hour"]!.count
        let complete = waitUntil(seconds: 180) {
            FlightsTests().lines("delays_by_hour", state) == hours
        }
        Processes.kill(running.process.processIdentifier, SIGTERM)
        #expect(running.wait(seconds: 60))
        #expect(complete, "\(running.output.suffix(500)) \(running.errors)")
        return (
            try Report(report), try FlightsTests.digests(state), running.output + running.errors
        )
    }

    @Test("a worker that is stopped for good is replaced; the replay names the cause")
    func worker() throws {
        let outcome = try run([]) { running in
            Processes.kill(try #require(running.workers.first), SIGSTOP)
        }
        #expect(try outcome.digests == FlightsTests.reference.get())
        #expect(outcome.report.replays.contains { $0.cause == "worker 0 frozen" })
        #expect(outcome.report.ledgerBalanced)
    }

    @Test("a driver that is stopped for good is replaced")
    func driver() throws {
        let outcome = try run([]) { running in
            Processes.kill(try #require(running.driver), SIGSTOP)
        }
        #expect(try outcome.digests == FlightsTests.reference.get())
        #expect(outcome.report.driverRestarts == 1)
        #expect(outcome.told.contains("frozen"))
    }

    @Test(
        "no row changes where blocks lie on disk, or do not fit into memory",
        arguments: [["--storage", "disk"], ["--memory", "1MB"], ["--interval", "auto"]])
    func storage(options: [String]) throws {
        let outcome = try run(options) { _ in }
        #expect(try outcome.digests == FlightsTests.reference.get())
        #expect(outcome.report.ledgerBalanced)
    }

    @Test("in memory alone, too little of it is an error that says what to do")
    func memoryAlone() throws {
        let scratch = try Scratch()
        let outcome = try Weir.run([
            "run", FlightsTests.pipeline, "--once", "--headless", "--state", scratch.folder.path,
            "--storage", "memory", "--memory", "1MB",
        ])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("memory-and-disk"), "\(outcome.errors)")
    }
}
