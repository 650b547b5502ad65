import Engine
import Query
import Testing

@testable import Host

@Suite struct ReplayPaceTests {
    private func pace(_ options: [String: String]) throws -> ReplayPace {
        let text = """
            CREATE TABLE events (id INT, moment TIMESTAMP) USING json LOCATION 'in';
            CREATE STREAMING TABLE lines AS SELECT id, moment FROM STREAM events;
            """
        let program = try PipelineSession(text: text, name: "p", base: "/", partitions: 1).program
        var table = program.sources[0].table
        table.options = options
        return try ReplayPace(table: table)
    }

    @Test("A record is due with the latest one before it; what cannot be read, with its neighbours")
    func outOfOrder() throws {
        var pace = try pace(["replaycolumn": "MOMENT"])
        let lines = [
            "{\"moment\":\"2020-01-01T00:00:10Z\"}\n", "{\"moment\":\"2020-01-01T00:00:05Z\"}\n",
            "no json\n", "\n", "{\"moment\":\"2020-01-01T00:00:12Z\"}\n",
        ]
        let ends = lines.indices.map { lines[...$0].reduce(0) { $0 + Int64($1.utf8.count) } }
        try Array(lines.joined().utf8).withUnsafeBufferPointer {
            try pace.open($0, from: 0, in: FolderPartition(of: "0.json"), of: "0.json")
        }
        #expect(pace.due(from: 0, now: 1000) == ends[3])
        #expect(pace.due(from: ends[3], now: 2_000_999) == ends[3])
        #expect(pace.due(from: ends[3], now: 2_001_000) == ends[4])
        #expect(pace.due(from: ends[4], now: 9_000_000) == ends[4])
    }

    @Test(
        "Options that make no pace are refused",
        arguments: [
            ["replaycolumn": "id"], ["replaycolumn": "nowhere"], [:],
            ["replaycolumn": "moment", "replayspeed": "0"],
            ["replaycolumn": "moment", "replayspeed": "fast"],
            ["replaycolumn": "moment", "replayspeed": "-2"],
        ])
    func refused(options: [String: String]) {
        let error = #expect(throws: HostError.self) { try pace(options) }
        #expect(error?.isUsage == true)
    }
}
