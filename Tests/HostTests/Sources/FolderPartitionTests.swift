import Columns
import Engine
import Glibc
import Testing

@testable import Host

/// Tables whose folders say what a column's value is.
@Suite struct FolderPartitionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("ev/day=2024-01-02/k=a%3Ab/0.json", #"{"v":1}"#.utf8, age: 1)
        try folder.write("ev/day=2024-01-03/k=c/0.json", #"{"v":2,"k":"own"}"#.utf8, age: 2)
        try folder.write(
            "ev/day=2024-01-03/k=__HIVE_DEFAULT_PARTITION__/0.json", #"{"v":3}"#.utf8, age: 3)
        try folder.write("ev/old/0.json", #"{"v":4}"#.utf8, age: 4)
    }

    /// All rows of the table as a stream reads them.
    private func rows(_ table: String, _ query: String = "SELECT * FROM STREAM ev") throws
        -> [[Value]]
    {
        let (session, source) = try source(table, query)
        let contents = ContentStore(folder: folder.path)
        let opener = SplitOpener(session, contents, StateFolder(folder.path + "/state"))
        var found: [[Value]] = []
        for split in try source.offer(now: 0, limitInBytes: .max).splits {
            let records = try opener.open(split, of: 0)
            while let rows = try records.next() { found += rows.batch.rows }
        }
        return found
    }

    private func source(
        _ table: String, _ query: String = "SELECT * FROM STREAM ev", isPaced: Bool = false,
        in location: String = "ev"
    ) throws -> (PipelineSession, FolderSource) {
        try folder.write(
            "p.sql", "CREATE TABLE ev \(table);\nCREATE STREAMING TABLE t AS \(query);".utf8)
        let (session, _) = try RunPreparation.session(
            file: folder.path + "/p.sql", variables: [:], name: "p")
        let source = try FolderSource(
            index: 0, source: session.program.sources[0], location: folder.path + "/" + location,
            contents: ContentStore(folder: folder.path), workers: 1, isPaced: isPaced)
        return (session, source)
    }

    @Test("have it in each row, and not what the row itself says")
    func values() throws {
        let found = try rows("(v BIGINT, day DATE, k STRING) USING json LOCATION 'ev'")
        #expect(
            found == [
                [.integer(1), .integer(19_724), .string("a:b")],
                [.integer(2), .integer(19_725), .string("c")],
                [.integer(3), .integer(19_725), .null],
            ])
    }

    @Test("have it where nothing else is read")
    func alone() throws {
        let found = try rows(
            "(v BIGINT, day DATE, k STRING) USING json LOCATION 'ev'",
            "SELECT k FROM STREAM ev WHERE k = 'c'")
        #expect(found.contains([.string("c")]))
    }

    @Test("have columns of the least type")
    func types() throws {
        let found = try rows("USING json LOCATION 'ev'")
        #expect(found[0] == [.integer(1), .integer(19_724), .string("a:b")])
        let numbers = FolderPartition.columns(
            of: ["n=1/m=1/h=1/x", "n=3000000000/m=0.5/h=0x1f/x"].map {
                FolderPartition(of: $0)
            })
        #expect(numbers == [Field("n", .bigint), Field("m", .double), Field("h", .string)])
    }

    @Test("are read without it where all folders are read alike")
    func recursive() throws {
        let found = try rows(
            "(v BIGINT, k STRING) USING json OPTIONS (recursiveFileLookup 'true') LOCATION 'ev'")
        #expect(found.count == 4)
        #expect(found[0] == [.integer(1), .null])
    }

    @Test(
        "are replayed by the right field of CSV, and by what a folder says",
        arguments: [("at", [1, 1, 0]), ("day", [2, 0, 0])])
    func paced(column: String, expected: [Int]) throws {
        let lines = ["1,2024-01-02T00:00:00Z\n", "2,2024-01-02T00:00:09Z\n"]
        try folder.write("csv/day=2024-01-02/0.csv", lines.joined().utf8, age: 1)
        let (_, source) = try source(
            """
            (day DATE, v BIGINT, at TIMESTAMP) USING csv
            OPTIONS (replayColumn '\(column)') LOCATION 'csv'
            """, isPaced: true, in: "csv")
        for (second, count) in zip([100, 109, 110] as [Int64], expected) {
            let splits = try source.offer(now: second * 1_000_000, limitInBytes: .max).splits
            #expect(
                splits.reduce(0) { $0 + $1.end - $1.start } == Int64(count * lines[0].utf8.count))
        }
    }

    @Test("are refused where it is no value of the column's type, before anything of them is taken")
    func misfit() throws {
        let (_, source) = try source(
            "(v BIGINT, day DATE, k STRING) USING json LOCATION 'ev'", "SELECT v FROM STREAM ev")
        _ = try source.offer(now: 0, limitInBytes: .max)
        let bad = try folder.write("ev/day=soon/k=a/0.json", #"{"v":5}"#.utf8, age: 5)
        let error = #expect(throws: HostError.self) {
            try source.offer(now: 0, limitInBytes: .max)
        }
        #expect(error?.message.contains("table ev: \(bad) lies in the folder day=soon,") == true)
        #expect(error?.isUsage == true)
        #expect(!source.taken.keys.contains("day=soon/k=a/0.json"))
        #expect(rename(folder.path + "/ev/day=soon", folder.path + "/ev/day=2024-01-04") == 0)
        let offer = try source.offer(now: 0, limitInBytes: .max)
        #expect(offer.splits.map(\.resource) == ["day=2024-01-04/k=a/0.json"])
    }
}
