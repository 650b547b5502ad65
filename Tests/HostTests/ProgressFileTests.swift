import Foundation
import Telemetry
import Testing

@testable import Host

@Suite struct ProgressFileTests {
    private func batch(_ id: Int64, rowsIn: Int64, rowsOut: Int64) -> BatchReport {
        var phases = Phases()
        phases.plan = 1.6
        phases.read = 30
        phases.reduce = 10.2
        return BatchReport(
            id: id, startInMicroseconds: 1_700_000_000_123_456 + id * 500_000, milliseconds: 50,
            phases: phases, rowsIn: rowsIn, rowsOut: rowsOut, bytesIn: 0,
            intervalInMilliseconds: 500, tasks: 1, tasksRepeated: 0)
    }

    @Test("A line for each flow and batch, whose rows add up to the flow's")
    func lines() throws {
        let file = try ProgressFile("/dev/null", stateFolder: "/s")
        var snapshot = Snapshot()
        var query = QueryStatus(name: "a\"b", kind: "streaming table", mode: "append")
        query.sources = ["s", "t"]
        snapshot.queries = [query, QueryStatus(name: "c", kind: "streaming table", mode: "append")]
        #expect(file.lines(snapshot).isEmpty)
        snapshot.batches = [
            batch(0, rowsIn: 50, rowsOut: 4), batch(1, rowsIn: 0, rowsOut: 0),
            batch(2, rowsIn: 51, rowsOut: 3),
        ]
        for (index, rows) in [(50, 4), (0, 0), (51, 3)].enumerated() {
            let own = QueryProgress(
                rowsIn: Int64(rows.0), rowsOut: Int64(rows.1), rowsLate: Int64(index),
                watermarkInMicroseconds: -1,
                stateOperators: [
                    StateProgress(
                        name: "symmetricHashJoin", rows: 0, sizeInBytes: 0, rowsLate: Int64(index)),
                    StateProgress(name: "stateStoreSave", rows: 4, sizeInBytes: 64, rowsLate: 0),
                ])
            snapshot.batches[index].queries = [
                own, QueryProgress(rowsIn: 1, rowsOut: 0, rowsLate: 0),
            ]
        }
        snapshot.batches[2].sources = [
            SourceProgress(
                name: "t", rowsIn: 51, startOffset: "", endOffset: #"{"file":"a","offset":9}"#)
        ]
        let lines = file.lines(snapshot).split(separator: UInt8(ascii: "\n"))
        let objects = try lines.map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        }
        #expect(objects.count == 6)
        let own = objects.filter { $0["name"] as? String == "a\"b" }
        #expect(own.map { $0["numInputRows"] as? Int } == [50, 0, 51])
        #expect(own.map { $0["batchId"] as? Int } == [0, 1, 2])
        #expect(own[2]["inputRowsPerSecond"] as? Double == 102)
        #expect(own[2]["processedRowsPerSecond"] as? Double == 1020)
        #expect(own[0]["timestamp"] as? String == "2023-11-14T22:13:20.123Z")
        let times = own[0]["durationMs"] as? [String: Int]
        #expect(
            times == [
                "triggerExecution": 50, "queryPlanning": 2, "addBatch": 40, "commitOffsets": 0,
            ])
        let eventTime = own[0]["eventTime"] as? [String: String]
        #expect(eventTime == ["watermark": "1969-12-31T23:59:59.999Z"])
        let sources = try #require(own[2]["sources"] as? [[String: Any]])
        #expect(sources.map { $0["description"] as? String } == ["s", "t"])
        #expect(sources.map { $0["numInputRows"] as? Int } == [0, 51])
        #expect(sources[1]["startOffset"] is NSNull)
        #expect((sources[1]["endOffset"] as? [String: Any])?["offset"] as? Int == 9)
        let operators = try #require(own[2]["stateOperators"] as? [[String: Any]])
        #expect(operators.map { $0["numRowsDroppedByWatermark"] as? Int } == [2, 0])
        #expect(operators.map { $0["numRowsTotal"] as? Int } == [0, 4])
        #expect(
            operators.map { $0["operatorName"] as? String } == [
                "symmetricHashJoin", "stateStoreSave",
            ])
        let sinks = own.map { ($0["sink"] as? [String: Any])?["numOutputRows"] as? Int }
        #expect(sinks == [4, 0, 3])
        let id = try #require(own[0]["id"] as? String)
        #expect(UUID(uuidString: id) != nil)
        #expect(Set(own.map { $0["id"] as? String }).count == 1)
        #expect(Set(objects.map { $0["runId"] as? String }).count == 2)
    }
}
