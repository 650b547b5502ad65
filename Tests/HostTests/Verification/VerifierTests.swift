import Engine
import Glibc
import Telemetry
import Testing

@testable import Host

/// What a verification counts as published, and what it needs to say anything at all.
@Suite("A verification")
struct VerifierTests {
    let folder: TemporaryFolder
    let state: StateFolder

    /// Its event's rows are published as they are read.
    static let text = """
        CREATE TABLE events (id INT) USING json LOCATION 'in';
        CREATE STREAMING TABLE lines AS SELECT id FROM STREAM events;
        """

    /// The lines of each batch.
    private static let batches = [["1", "2"], ["3"], ["4", "5"]]

    init() throws {
        folder = try TemporaryFolder()
        state = StateFolder(folder.path + "/state")
        try state.make()
        try folder.write("state/pipeline.sql", Self.text.utf8)
    }

    private static func lines(_ ids: [String]) -> [UInt8] {
        Array(ids.map { "{\"id\":\($0)}\n" }.joined().utf8)
    }

    /// One batch for each file of the source, in the order of their names.
    private func plan(_ batch: Int, flows: Int = 1) throws -> LogRecord {
        let ids = Self.batches[batch]
        let path = try folder.write("in/\(batch).json", Self.lines(ids))
        var file = try #require(SourceFile.at(path, name: "\(batch).json"))
        #expect(try file.identify())
        let split = Split(
            source: 0, resource: file.name, start: 0, end: file.sizeInBytes,
            fingerprint: file.fingerprint)
        return .planned(
            BatchPlan(
                batch: Int64(batch), timeInMicroseconds: 0, splits: [split], cursors: [],
                watermarks: .none(flows: flows)))
    }

    /// With the end of its rows in the table's file.
    private static func commit(_ batch: Int, isPublished: Bool = true) -> BatchCommit {
        let ids = batches[...batch].flatMap(\.self)
        let position = SinkPosition(
            target: .table(0), file: "part-00000.jsonl", length: Int64(lines(ids).count),
            rows: Int64(ids.count))
        return BatchCommit(
            batch: Int64(batch), sinks: isPublished ? [position] : [], observed: [],
            rowsIn: 0, rowsOut: 0, rowsLate: 0, rowsRejected: 0)
    }

    private func log(_ records: [LogRecord]) throws {
        let header = LogHeader(pipeline: "p", flows: [:], partitions: 2, id: "a")
        try folder.write(
            "state/log/0000000000.log",
            ([.opened(header)] + records).flatMap { LogCodec.frame($0) })
    }

    private func publish(_ ids: [String], file: String = "part-00000.jsonl") throws {
        try folder.write("state/tables/lines/\(file)", Self.lines(ids))
    }

    private func verify(aside: String? = nil) throws -> VerificationReport {
        try Verifier(state: state, base: folder.path, name: "p", aside: aside).run()
    }

    @Test("of a pipeline that has stopped takes all that is there, also behind the committed end")
    func stopped() throws {
        try log([plan(0), .committed(Self.commit(0)), plan(1), .committed(Self.commit(1))])
        try publish(["1", "2", "3"])
        #expect(try verify().verdict.result == .pass)
        try publish(["1", "2", "3", "3"])
        #expect(try verify().tables.first?.rowsExtra == 1)
        try publish(["1", "2", "3"])
        try publish(["9"], file: "part-00001.jsonl")
        #expect(try verify().tables.first?.rowsExtra == 1)
    }

    @Test("of a table that no batch has published finds it empty, and tells rows that are there")
    func unpublished() throws {
        try log([plan(0), .committed(Self.commit(0, isPublished: false))])
        #expect(try verify().tables.first?.rowsMissing == 2)
        try publish(["7"])
        let table = try #require(try verify().tables.first)
        #expect(table.rowsMissing == 2)
        #expect(table.rowsExtra == 1)
    }

    @Test("of a view that was never published shows nothing where it would have rows")
    func unpublishedView() throws {
        let view = "CREATE MATERIALIZED VIEW total AS SELECT count(*) AS n FROM STREAM events;"
        try folder.write("state/pipeline.sql", (Self.text + view).utf8)
        try log([plan(0, flows: 2), .committed(Self.commit(0))])
        try publish(["1", "2"])
        let verdict = try verify().verdict
        #expect(verdict.result == .inconclusive)
        #expect(verdict.reason == "total: it was never published")
        // One that runs is about to.
        let lock = StateLock(try state.lock())
        #expect(try verify().verdict.result == .pass)
        withExtendedLifetime(lock) {}
    }

    /// Why more may stand behind the committed end than a commit tells of.
    enum Reason: CaseIterable { case planned, running, aside }

    @Test(
        "passes over what a batch without a commit has published, and over nothing else",
        arguments: Reason.allCases)
    func unfinished(reason: Reason) throws {
        var records = try [
            plan(0), .committed(Self.commit(0)), plan(1), .committed(Self.commit(1)),
        ]
        if reason == .planned { records.append(try plan(2)) }
        try log(records)
        var lock: StateLock?
        if reason == .running { lock = StateLock(try state.lock()) }
        var aside: String?
        if reason == .aside {
            try folder.write("aside/commit", LogCodec.frame(.committed(Self.commit(0))))
            aside = folder.path + "/aside"
        }
        // As far as the commit tells that counts.
        let committed = reason == .aside ? ["1", "2"] : ["1", "2", "3"]
        try publish(committed + ["4", "half"])
        try publish(["8"], file: "part-00001.jsonl")
        #expect(try verify(aside: aside).verdict.result == .pass)
        try publish(Array(committed.dropLast()) + ["6", "4"])
        let table = try #require(try verify(aside: aside).tables.first)
        #expect(table.rowsMissing == 1)
        #expect(table.rowsExtra == 1)
        try publish(Array(committed.dropLast()))
        #expect(try verify(aside: aside).tables.first?.rowsMissing == 1)
        withExtendedLifetime(lock) {}
    }

    @Test("of a pipeline that ends meanwhile passes over what it did after its log was read")
    func endedMeanwhile() throws {
        try log([plan(0), .committed(Self.commit(0))])
        try publish(["1", "2", "3"])
        var lock: StateLock? = StateLock(try state.lock())
        let verifier = try Verifier(state: state, base: folder.path, name: "p")
        withExtendedLifetime(lock) {}
        lock = nil
        #expect(try verifier.run().verdict.result == .pass)
    }

    @Test("without the plan of a batch shows nothing, whatever is published")
    func gap() throws {
        try log([plan(0), plan(2), .committed(Self.commit(2))])
        try publish(["1", "2", "4", "5"])
        let verdict = try verify().verdict
        #expect(verdict.result == .inconclusive)
        #expect(verdict.reason.contains("batch 1 is gone"))
    }

    @Test("without a commit, or of a source that was changed since, shows nothing")
    func nothing() throws {
        try log([plan(0)])
        #expect(try verify().verdict.result == .inconclusive)
        try log([plan(0), .committed(Self.commit(0))])
        try folder.write("in/0.json", Self.lines(["1", "7"]))
        try publish(["1", "7"])
        let verdict = try verify().verdict
        #expect(verdict.result == .inconclusive)
        #expect(verdict.reason.contains("was changed"))
    }
}
