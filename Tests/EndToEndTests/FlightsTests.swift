import Foundation
import Testing

/// The demo pipeline over the real year, as real processes.
@Suite(.serialized) struct FlightsTests {
    static let pipeline = Weir.checkout.appending(path: "demo/flights.sql").path

    /// One undisturbed run, checked against SQLite; what every other run is compared with.
    static let reference: Result<[String: String], any Error> = Result {
        let scratch = try Scratch()
        let outcome = try Weir.run([
            "run", pipeline, "--once", "--headless", "--state", scratch.folder.path,
        ])
        guard outcome.code == 0 else { throw Failed(what: outcome.errors) }
        for table in FlightsOracle.tables {
            let published = try FlightsOracle.published(table, state: scratch.folder)
            let expected = FlightsOracle.expected[table]!
            guard published == expected else {
                throw Failed(what: "\(table): \(difference(published, expected))")
            }
        }
        return try digests(scratch.folder)
    }

    struct Failed: Error { var what: String }

    static func difference(_ published: [String], _ expected: [String]) -> String {
        let extra = Set(published).subtracting(expected).sorted().prefix(3)
        let missing = Set(expected).subtracting(published).sorted().prefix(3)
        return """
            \(published.count) rows published, \(expected.count) expected
            not expected: \(extra.joined(separator: "\n"))
            missing: \(missing.joined(separator: "\n"))
            """
    }

    static func digests(_ state: URL) throws -> [String: String] {
        var result: [String: String] = [:]
        for table in FlightsOracle.tables {
            result[table] = try FlightsOracle.digest(table, state: state)
        }
        return result
    }

    @Test("every published table equals SQLite's computation over the same files")
    func equalsOracle() throws {
        _ = try Self.reference.get()
    }

    @Test("a second run on the same state reads nothing and adds no row")
    func secondRun() throws {
        let scratch = try Scratch()
        let report = scratch.folder.appending(path: "report.json")
        let arguments = [
            "run", Self.pipeline, "--once", "--headless", "--state", scratch.folder.path,
            "--report", report.path,
        ]
        #expect(try Weir.run(arguments).code == 0)
        let first = try Self.digests(scratch.folder)
        #expect(try Report(report).rowsIn == 336_776)
        #expect(try Weir.run(arguments).code == 0)
        #expect(try Report(report).rowsIn == 0)
        #expect(try Self.digests(scratch.folder) == first)
    }

    @Test(
        "workers and drivers killed on purpose change no row",
        arguments: [1, 2, 4])
    func drills(workers: Int) throws {
        let scratch = try Scratch()
        let report = scratch.folder.appending(path: "report.json")
        let outcome = try Weir.run([
            "run", Self.pipeline, "--once", "--headless", "--state", scratch.folder.path,
            "--workers", "\(workers)", "--report", report.path,
            "--drill", "kill-worker@batch=3", "--drill", "kill-driver@batch=5",
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(try Self.digests(scratch.folder) == Self.reference.get())
        let told = try Report(report)
        #expect(told.workersLost >= 1)
        #expect(told.driverRestarts == 1)
        #expect(!told.replays.isEmpty)
        #expect(told.ledgerBalanced)
    }

    @Test(
        "the batch interval changes no row",
        arguments: ["20ms", "2s"])
    func intervals(interval: String) throws {
        let scratch = try Scratch()
        let pipeline = try Self.faster(in: scratch)
        let state = scratch.folder.appending(path: "state")
        let run = try Weir.start([
            "run", pipeline.path, "--headless", "--interval", interval, "--state", state.path,
        ])
        let all = FlightsOracle.expected["flights_in_weather"]!.count
        let hours = FlightsOracle.expected["delays_by_hour"]!.count
        let complete = waitUntil(seconds: 240) {
            lines("flights_in_weather", state) == all && lines("delays_by_hour", state) == hours
        }
        Processes.kill(run.process.processIdentifier, SIGTERM)
        #expect(run.wait(seconds: 60))
        #expect(complete, "\(run.errors)")
        #expect(run.code == 0)
        #expect(try Self.digests(state) == Self.reference.get())
    }

    /// The demo with the year in about ten seconds and without a limit of files a batch.
    static func faster(in scratch: Scratch) throws -> URL {
        let text = try String(contentsOfFile: pipeline, encoding: .utf8)
            .replacing("replaySpeed '144000'", with: "replaySpeed '3000000'")
            .replacing(
                "LOCATION 'data/", with: "LOCATION '\(Weir.checkout.path)/demo/data/")
        return try scratch.write("flights.sql", text)
    }

    func lines(_ table: String, _ state: URL) -> Int {
        let text = try? shell("cat '\(state.path)/tables/\(table)/'*.jsonl 2>/dev/null | wc -l")
        return text.flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) } ?? 0
    }
}

/// What `--report` writes.
struct Report: Decodable {
    struct Replay: Decodable {
        var cause: String
        var batches: Int64
        var rows: Int64
        var milliseconds: Double
    }

    var rowsIn: Int64
    var rowsOut: [String: Int64]
    var rowsLate: Int64
    var rowsRejected: Int64
    var workersLost: Int
    var driverRestarts: Int
    var ledgerBalanced: Bool
    var replays: [Replay]

    init(_ file: URL) throws {
        self = try JSONDecoder().decode(Report.self, from: Data(contentsOf: file))
    }
}
