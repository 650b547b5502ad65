import Engine
import Testing

@testable import Host

/// What a verification believes of a state folder.
@Suite("Logged batches")
struct LoggedBatchesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func opened(_ id: String) -> LogRecord {
        .opened(LogHeader(pipeline: "p", flows: ["rows": 7], partitions: 4, id: id))
    }

    private func plan(_ batch: Int64) -> LogRecord {
        .planned(
            BatchPlan(
                batch: batch, timeInMicroseconds: 0, splits: [], cursors: [],
                watermarks: Watermarks(late: [], eviction: [])))
    }

    private func commit(_ batch: Int64) -> LogRecord {
        .committed(
            BatchCommit(
                batch: batch, sinks: [], observed: [], rowsIn: 0, rowsOut: 0, rowsLate: 0,
                rowsRejected: 0))
    }

    /// - Parameter segments: The records of each file of the log.
    private func read(_ segments: [LogRecord]...) throws -> LoggedBatches {
        for (number, records) in segments.enumerated() {
            try folder.write(
                "log/000000000\(number).log", records.flatMap { LogCodec.frame($0) })
        }
        return try LoggedBatches(StateFolder(folder.path))
    }

    @Test("without a gap are all there are, and the first that is gone is named")
    func gaps() throws {
        let whole = try read([opened("a"), plan(0), commit(0), plan(1), commit(1), plan(2)])
        #expect(whole.gapless(upTo: 1).plans.map(\.batch) == [0, 1])
        #expect(whole.gapless(upTo: 1).firstMissing == nil)
        #expect(whole.lastPlanned == 2)
        let torn = try read([opened("a"), plan(0), plan(2), commit(2)])
        #expect(torn.gapless(upTo: 2).plans.map(\.batch) == [0])
        #expect(torn.gapless(upTo: 2).firstMissing == 1)
    }

    @Test("of another log are of other queries, and not believed")
    func otherLog() throws {
        let logged = try read(
            [opened("a"), plan(0), commit(0), plan(1), commit(1)],
            [opened("b"), plan(2), commit(2)]
        )
        #expect(logged.plans.keys.sorted() == [2])
        #expect(logged.commits.map(\.batch) == [2])
        let same = try read(
            [opened("a"), plan(0), commit(0), plan(1), commit(1)],
            [opened("a"), plan(2), commit(2)]
        )
        #expect(same.plans.keys.sorted() == [0, 1, 2])
    }

    @Test("that a power cut threw back are not committed")
    func rewound() throws {
        let logged = try read([
            opened("a"), plan(0), commit(0), plan(1), commit(1), plan(2), commit(2),
            .rewound(to: 0), commit(1),
        ])
        #expect(logged.commits.map(\.batch) == [0, 1])
        #expect(logged.lastCommit?.batch == 1)
    }
}
