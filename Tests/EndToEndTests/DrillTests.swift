import Foundation
import Testing

/// Failures on purpose, with real processes: what is broken, what it comes to.
@Suite struct DrillTests {
    struct Verdicts: Decodable {
        struct Verdict: Decodable {
            var drill: String
            var result: String
            var recoveryMilliseconds: Double?
            var target: String
            var reason: String
        }

        var verdicts: [Verdict]
        var ledgerBalanced: Bool
        var rowsRejected: Int64
        var driverRestarts: Int

        init(_ file: URL) throws {
            self = try JSONDecoder().decode(Verdicts.self, from: Data(contentsOf: file))
        }
    }

    private func run(_ specs: [String], files: Int = 12) throws -> (
        outcome: Weir.Outcome, report: Verdicts, state: URL, scratch: Scratch
    ) {
        let (scratch, path) = try VerifyTests.prepare(files: files)
        let state = scratch.folder.appending(path: "state")
        let report = scratch.folder.appending(path: "report.json")
        let outcome = try Weir.run(
            ["run", path, "--once", "--headless", "--state", state.path, "--report", report.path]
                + specs.flatMap { ["--drill", $0] })
        return (outcome, try Verdicts(report), state, scratch)
    }

    @Test(
        "each failure of the catalogue is recovered from, and proved to have changed nothing",
        arguments: [
            "kill-worker@batch=3", "kill-driver@batch=3", "lose-blocks@batch=3",
            "slow-worker:100ms@batch=3", "stop-source:500ms@batch=3", "fail-sink:300ms@batch=3",
            "fill-disk:300ms@batch=3", "squeeze-memory:100ms@batch=3", "poison:4@batch=3",
            "kill-worker@10ms",
        ])
    func passes(spec: String) throws {
        // By the clock, the run must last until the worker's successor has started.
        let (outcome, report, _, _) = try run([spec], files: spec.contains("@batch") ? 12 : 200)
        #expect(outcome.code == 0, "\(outcome.output) \(outcome.errors)")
        let verdict = try #require(report.verdicts.first)
        #expect(verdict.drill == spec)
        #expect(verdict.result == "PASS", "\(verdict)")
        #expect(verdict.recoveryMilliseconds ?? 0 > 0)
        #expect(!verdict.target.isEmpty)
        #expect(report.ledgerBalanced)
        #expect(report.rowsRejected >= (spec.hasPrefix("poison") ? 4 : 0))
    }

    @Test("several at once, and a driver that is lost in the middle of others, pass together")
    func together() throws {
        let specs = [
            "kill-worker@batch=3", "lose-blocks@batch=3", "kill-driver@batch=4",
            "kill-driver@batch=6", "fail-sink:200ms@batch=7", "kill-worker:1@batch=7",
        ]
        let (outcome, report, _, _) = try run(specs)
        #expect(outcome.code == 0, "\(outcome.output) \(outcome.errors)")
        #expect(report.verdicts.map(\.drill) == specs)
        #expect(report.verdicts.allSatisfy { $0.result == "PASS" }, "\(report.verdicts)")
        #expect(report.driverRestarts == 2)
    }

    @Test("a drill whose moment never comes shows nothing, and the exit code says so")
    func neverComes() throws {
        let (outcome, report, _, _) = try run(["kill-worker@batch=999"], files: 2)
        #expect(outcome.code == 4)
        #expect(report.verdicts.first?.result == "INCONCLUSIVE")
        #expect(
            report.verdicts.first?.reason == "the run ended with batch 2, before its moment came")
    }

    @Test("a run that is stopped before recovery is never a PASS")
    func stopped() throws {
        let (scratch, path) = try VerifyTests.prepare(files: 3)
        let report = scratch.folder.appending(path: "report.json")
        let run = try Weir.start([
            "run", path, "--headless", "--interval", "20ms", "--state",
            scratch.folder.appending(path: "state").path, "--report", report.path, "--drill",
            "stop-source:60s@batch=1",
        ])
        #expect(waitUntil(seconds: 60) { run.output.contains("all sources") })
        Processes.kill(run.process.processIdentifier, SIGTERM)
        #expect(run.wait(seconds: 60))
        #expect(run.code == 4)
        #expect(try Verdicts(report).verdicts.first?.result == "INCONCLUSIVE")
    }

    @Test("a table that somebody changes under a drill makes it FAIL")
    func planted() throws {
        let (scratch, path) = try VerifyTests.prepare(files: 4)
        let state = scratch.folder.appending(path: "state")
        let report = scratch.folder.appending(path: "report.json")
        #expect(
            try Weir.run(["run", path, "--once", "--headless", "--state", state.path]).code == 0)
        // Of the same length: the driver has no reason to look.
        _ = try shell(
            "sed -i '1s/\"v\":1/\"v\":9/' '\(state.path)/tables/copies/part-00000.jsonl'")
        for file in 4..<9 { try VerifyTests.write(file, rows: 200, to: scratch) }
        let outcome = try Weir.run([
            "run", path, "--once", "--headless", "--state", state.path, "--report", report.path,
            "--drill", "kill-worker@batch=6",
        ])
        #expect(outcome.code == 4, "\(outcome.output)")
        #expect(try Verdicts(report).verdicts.first?.result == "FAIL")
    }

    @Test("weir drill rehearses on a copy: neither state nor tables of the pipeline change")
    func rehearsal() throws {
        let (scratch, path) = try VerifyTests.prepare(files: 4)
        let state = scratch.folder.appending(path: "state")
        #expect(
            try Weir.run(["run", path, "--once", "--headless", "--state", state.path]).code == 0)
        let command = "cd '\(state.path)' && find . -type f | sort | xargs md5sum"
        let before = try shell(command)
        for file in 4..<12 { try VerifyTests.write(file, rows: 200, to: scratch) }
        let outcome = try Weir.run([
            "drill", path, "kill-worker@batch=1", "kill-driver", "poison", "--state", state.path,
        ])
        #expect(outcome.code == 0, "\(outcome.output) \(outcome.errors)")
        #expect(outcome.output.split(separator: "\n").count == 3)
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("PASS") })
        #expect(try shell(command) == before)
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        #expect(!names.contains { $0.contains("rehearsal") })
    }

    @Test("weir drill begins anew where nothing is left to read, and reads files of drills")
    func fromTheBeginning() throws {
        let (scratch, path) = try VerifyTests.prepare(files: 8)
        let state = scratch.folder.appending(path: "state")
        #expect(
            try Weir.run(["run", path, "--once", "--headless", "--state", state.path]).code == 0)
        let drills = try scratch.write("some.drills", "# two\nkill-worker@batch=2\n\nlose-blocks\n")
        let outcome = try Weir.run(["drill", path, drills.path, "--state", state.path])
        #expect(outcome.code == 0, "\(outcome.output) \(outcome.errors)")
        #expect(outcome.output.contains("rehearsing from the first row"))
        #expect(outcome.output.contains("kill-worker@batch=2"))
        #expect(outcome.output.contains("lose-blocks@batch=2"))
    }

    @Test("weir drill shares out what is left to read, and begins anew where it is too little")
    func littleLeft() throws {
        let (scratch, path) = try VerifyTests.prepare(files: 2)
        let state = scratch.folder.appending(path: "state")
        #expect(
            try Weir.run(["run", path, "--once", "--headless", "--state", state.path]).code == 0)
        let command = [
            "drill", path, "kill-worker", "kill-driver", "poison", "--state", state.path,
        ]
        try VerifyTests.write(2, rows: 200, to: scratch)
        var outcome = try Weir.run(command)
        #expect(outcome.code == 0, "\(outcome.output) \(outcome.errors)")
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("PASS") })
        #expect(
            try Weir.run(["run", path, "--once", "--headless", "--state", state.path]).code == 0)
        try VerifyTests.write(3, rows: 1, to: scratch)
        outcome = try Weir.run(command)
        #expect(outcome.code == 0, "\(outcome.output) \(outcome.errors)")
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("PASS") } >= 3)
        #expect(lines.contains { $0.contains("too little left to read") })
        #expect(!outcome.output.contains("INCONCLUSIVE"))
    }

    @Test("what is no drill is refused", arguments: ["make-tea@batch=1", "kill-worker@noon"])
    func refused(spec: String) throws {
        let (_, path) = try VerifyTests.prepare(files: 1)
        #expect(try Weir.run(["drill", path, spec]).code == 2)
    }
}
