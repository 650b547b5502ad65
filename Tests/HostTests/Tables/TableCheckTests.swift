import Foundation
import Query
import Testing

@testable import Host

/// What `weir check` and `weir run` say of a table that is not what somebody meant.
@Suite struct TableCheckTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/events", withIntermediateDirectories: true)
        try folder.write("events/a.json", #"{"k":"a","v":1}"#.utf8)
        try folder.write("file", "text".utf8)
    }

    private func complaint(_ text: String) throws -> String {
        try folder.write("p.sql", text.utf8)
        do {
            _ = try RunPreparation.session(
                file: folder.path + "/p.sql", variables: [:], name: "p")
            return "good"
        } catch let error as QueryError {
            return error.rendered.replacing(folder.path + "/", with: "")
        }
    }

    /// A source, a stream of it, and what is said; `^` stands below the place.
    private static let mistakes: [(table: String, stream: String, says: [String])] = [
        (
            "USING json LOCATION 'evnts'", "ev",
            ["p.sql:1:55: [PATH_NOT_FOUND]", "evnts does not exist", "Did you mean `events`"]
        ),
        ("USING jsn LOCATION 'events'", "ev", ["p.sql:1:41:", "`jsn`", "Did you mean `json`?"]),
        ("USING json", "ev", ["p.sql:1:41:", "needs LOCATION"]),
        (
            "USING json OPTIONS (maxFilesPerTriger '1') LOCATION 'events'", "ev",
            ["p.sql:1:55:", "no option `maxFilesPerTriger`", "Did you mean `maxFilesPerTrigger`?"]
        ),
        (
            "USING json OPTIONS (maxFilesPerTrigger 'many') LOCATION 'events'", "ev",
            ["p.sql:1:74:", "is 'many'", "a whole number of at least 1"]
        ),
        (
            "USING json OPTIONS (maxBytesPerTrigger = 64XB) LOCATION 'events'", "ev",
            ["p.sql:1:76:", "'64XB'"]
        ),
        (
            "USING json OPTIONS (maxBytesPerTrigger '64XB') LOCATION 'events'", "ev",
            ["p.sql:1:74:", "'64XB'", "such as 64MB"]
        ),
        (
            "USING json OPTIONS (multiLine true) LOCATION 'events'", "ev",
            ["p.sql:1:65:", "'false': a record is a line"]
        ),
        (
            "USING json OPTIONS (header true) LOCATION 'events'", "ev",
            ["p.sql:1:55:", "no option `header`"]
        ),
        (
            "USING csv OPTIONS (timestampFormat 'yyyy-bb') LOCATION 'events'", "ev",
            ["p.sql:1:70:", "a pattern of dates and times"]
        ),
        (
            "USING csv OPTIONS (sep ';;') LOCATION 'events'", "ev",
            ["p.sql:1:58:", "a single character"]
        ),
        (
            "USING csv OPTIONS (mode 'strict') LOCATION 'events'", "ev",
            ["p.sql:1:59:", "PERMISSIVE"]
        ),
        (
            "USING json OPTIONS (replayColumn 'k') LOCATION 'events'", "ev",
            ["p.sql:1:68:", "no column of a time type"]
        ),
        ("USING json LOCATION 'events'", "ev WITH (maxFilesPerTrigger = 0)", ["p.sql:2:", "'0'"]),
        (
            "USING csv LOCATION 'events'", "ev WITH (path = 'other')",
            ["p.sql:2:59:", "belongs into the statement that creates `ev`"]
        ),
        (
            "USING csv LOCATION 'events'", "ev WITH (header = 'perhaps')",
            ["p.sql:2:68:", "must be 'true' or 'false'"]
        ),
        (
            "USING json LOCATION 'events'", "ev WITH (header = true)",
            ["p.sql:2:59:", "A json table has no option `header`"]
        ),
        ("USING socket OPTIONS (host 'h')", "ev", ["p.sql:1:41:", "needs the option `port`"]),
        ("USING socket OPTIONS (host 'h', port '70000')", "ev", ["p.sql:1:72:", "65535"]),
        ("USING stdin OPTIONS (retention 'much')", "ev", ["p.sql:1:66:", "64MB"]),
        ("USING rate OPTIONS (rowsPerSecond '-1')", "ev", ["p.sql:1:69:", "of at least 1"]),
        ("USING rate", "ev", ["p.sql:1:14:", "no column `k`"]),
        ("USING text LOCATION 'events'", "ev", ["p.sql:1:14:", "one column"]),
    ]

    @Test("A mistake in a source has a place and what would be right", arguments: mistakes.indices)
    func sources(index: Int) throws {
        let mistake = Self.mistakes[index]
        let said = try complaint(
            """
            CREATE TABLE ev (k STRING, v INT) \(mistake.table);
            CREATE STREAMING TABLE t AS SELECT k FROM STREAM \(mistake.stream);
            """)
        for part in mistake.says { #expect(said.contains(part), "\(mistake.table): \(said)") }
    }

    @Test(
        "So has one in a table that is written",
        arguments: [
            ("USING parquet", "p.sql:2:32:", "There are json, csv and sqlite"),
            ("USING cvs", "p.sql:2:32:", "Did you mean `csv`?"),
            ("USING csv OPTIONS (header 'false')", "p.sql:2:52:", "must be 'true'"),
            ("USING sqlite OPTIONS (dbtabel 'x')", "p.sql:2:48:", "Did you mean `dbtable`?"),
            ("LOCATION 'file'", "p.sql:2:35:", "need a folder of their own"),
        ])
    func sinks(clauses: String, place: String, says: String) throws {
        let said = try complaint(
            """
            CREATE TABLE ev (k STRING, v INT) USING json LOCATION 'events';
            CREATE STREAMING TABLE t \(clauses) AS SELECT k FROM STREAM ev;
            """)
        #expect(said.contains(place), "\(said)")
        #expect(said.contains(says), "\(said)")
    }

    @Test(
        "A name that leads out of the state folder is refused",
        arguments: [
            "a/b", "../t", ".", "..", ".hidden", "tab\tin", String(repeating: "n", count: 201),
        ])
    func names(name: String) throws {
        let source = try complaint(
            """
            CREATE TABLE `\(name)` (k STRING) USING json LOCATION 'events';
            CREATE STREAMING TABLE t AS SELECT k FROM STREAM `\(name)`;
            """)
        #expect(source.contains("p.sql:1:14: [INVALID_SCHEMA_OR_RELATION_NAME]"), "\(source)")
        let sink = try complaint(
            """
            CREATE TABLE ev (k STRING) USING json LOCATION 'events';
            CREATE STREAMING TABLE `\(name)` AS SELECT k FROM STREAM ev;
            """)
        #expect(sink.contains("p.sql:2:24: [INVALID_SCHEMA_OR_RELATION_NAME]"), "\(sink)")
    }

    @Test("Two tables cannot read standard input")
    func twoReaders() throws {
        let said = try complaint(
            """
            CREATE TABLE a (v STRING) USING stdin;
            CREATE TABLE b (v STRING) USING stdin;
            CREATE STREAMING TABLE t AS SELECT v FROM STREAM a;
            CREATE STREAMING TABLE u AS SELECT v FROM STREAM b;
            """)
        #expect(said.contains("p.sql:2:33:"), "\(said)")
    }

    @Test(
        "What Spark's own pipelines write is good",
        arguments: [
            "USING json OPTIONS (MAXFILESPERTRIGGER 1, mode 'FailFast') LOCATION 'events'",
            "USING csv OPTIONS (header TRUE, inferSchema 'true', sep '\\t', nullValue 'NA', quote '\"', "
                + "escape '\\\\', multiLine 'false', encoding 'utf-8', latestFirst false) LOCATION "
                + "'events'",
            "USING json OPTIONS (path 'events', recursiveFileLookup 'TRUE', pathGlobFilter '*.json', "
                + "maxFileAge '7d', maxBytesPerTrigger '64MB', timestampFormat 'yyyy-MM-dd HH:mm:ss')",
            "USING socket OPTIONS (host 'localhost', port 9999, format 'csv', sep '|')",
            "USING stdin OPTIONS (format 'json', retention '1g')",
        ])
    func good(clauses: String) throws {
        let said = try complaint(
            """
            CREATE TABLE ev (k STRING, v INT) \(clauses);
            CREATE STREAMING TABLE t AS SELECT k FROM STREAM ev;
            """)
        #expect(said == "good")
    }

    @Test("The demo and the README's pipeline are good")
    func own() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        _ = try RunPreparation.session(
            file: root.path + "/demo/flights.sql", variables: [:], name: "flights")
        let readme = try String(contentsOfFile: root.path + "/README.md", encoding: .utf8)
        let blocks = readme.components(separatedBy: "```sql\n").dropFirst()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/orders", withIntermediateDirectories: true)
        #expect(!blocks.isEmpty)
        for block in blocks {
            #expect(try complaint(block.components(separatedBy: "```")[0]) == "good")
        }
    }
}
