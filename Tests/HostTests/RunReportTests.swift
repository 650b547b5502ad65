import Foundation
import Telemetry
import Testing

@testable import Host

@Suite struct RunReportTests {
    private func object(_ report: RunReport) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(report.json().utf8))
        return try #require(value as? [String: Any])
    }

    @Test("The report of nothing is JSON")
    func empty() throws {
        let report = try object(RunReport(pipeline: "odd \"name\"\n\\ö"))
        #expect(report["pipeline"] as? String == "odd \"name\"\n\\ö")
        #expect(report["batches"] as? Int == 0)
    }

    @Test("Rows count from the run's first snapshot; lost workers and replays are told")
    func figures() throws {
        var report = RunReport(pipeline: "p")
        var snapshot = Snapshot()
        var query = QueryStatus(name: "a\"b", kind: "streaming table", mode: "append")
        query.rowsOut = 5
        snapshot.pipeline.rowsIn = 100
        snapshot.queries = [query]
        report.add(snapshot)
        snapshot.pipeline.rowsIn = 350
        snapshot.queries[0].rowsOut = 25
        snapshot.batches = (0..<4).map { batch in
            BatchReport(
                id: batch, startInMicroseconds: 0, milliseconds: Double(batch + 1),
                phases: Phases(), rowsIn: 1, rowsOut: 1, bytesIn: 1, intervalInMilliseconds: 1,
                tasks: 1, tasksRepeated: 0)
        }
        snapshot.events = [
            Event(timeInMicroseconds: 0, batch: 1, kind: .lost, text: "worker 1 killed")
        ]
        var replay = Replay(
            id: 0, cause: "worker 1 \"lost\"", startInMicroseconds: 0, firstBatch: 1, lastBatch: 3,
            partitions: 2, rows: 9)
        replay.milliseconds = 1.25
        snapshot.replays = [replay]
        report.add(snapshot)
        let told = try object(report)
        #expect(told["rowsIn"] as? Int == 250)
        #expect(told["rowsOut"] as? [String: Int] == ["a\"b": 20])
        #expect(told["batches"] as? Int == 4)
        #expect(told["workersLost"] as? Int == 1)
        let times = told["batchMilliseconds"] as? [String: Double]
        #expect(times?["max"] == 4)
        let replays = try #require(told["replays"] as? [[String: Any]])
        #expect(replays.count == 1)
        #expect(replays[0]["batches"] as? Int == 3)
    }

    @Test("A driver that cannot begin takes nothing from what the one before it told")
    func failedStart() throws {
        var report = RunReport(pipeline: "p")
        var snapshot = Snapshot()
        snapshot.queries = [QueryStatus(name: "q", kind: "streaming table", mode: "append")]
        snapshot.pipeline.rowsIn = 100
        report.add(snapshot)
        snapshot.pipeline.rowsIn = 350
        snapshot.queries[0].rowsOut = 7
        report.add(snapshot)
        var failure = Snapshot()
        failure.pipeline.state = .failed
        failure.pipeline.message = "the log is damaged"
        report.add(failure)
        let told = try object(report)
        #expect(told["rowsIn"] as? Int == 250)
        #expect(told["rowsOut"] as? [String: Int] == ["q": 7])
    }
}
