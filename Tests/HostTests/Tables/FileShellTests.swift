import Columns
import Foundation
import Query
import Testing

@testable import Engine
@testable import Host

@Suite struct FileShellTests {
    private func rows(_ script: String) throws -> [[Value]] {
        var shell = SQLShell(external: FileTables(), resources: .ofThisMachine())
        var rows: [[Value]] = []
        shell.run(script: script, keepsGoing: false) { _, result in
            switch result {
            case .rows(_, let batches): rows = batches.flatMap(\.rows)
            case .failure(let failure): Issue.record("\(failure.message)")
            }
        }
        return rows
    }

    @Test(
        "Lines of text are rows, however they end",
        arguments: ["", "one", "a\nb\n", "a\n\nb", "\n", "a\r\nb\r\n", "ä\nö", "x\n\n"])
    func readsLines(text: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("lines.txt", text.utf8)
        let found = try rows(
            "CREATE TABLE lines USING text LOCATION '\(path)'; SELECT value FROM lines;")
        let bytes = Array(text.utf8)
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        let expected = lines.map { line in
            let kept = line.last == 0x0D ? line.dropLast() : line
            return [Value.string(String(decoding: kept, as: UTF8.self))]
        }
        #expect(found == expected)
    }

    @Test(
        "Rows of partition folders are rows with what the folders say",
        arguments: [
            ("", "SELECT v, CAST(day AS STRING), k FROM ev", ["1|2024-01-02|a", "2|2024-01-03|-"]),
            ("", "SELECT k FROM ev WHERE day = DATE'2024-01-02'", ["a"]),
            ("", "SELECT count(*) FROM ev", ["2"]),
            (
                "(k STRING, day STRING, v BIGINT)", "SELECT * FROM ev",
                [
                    "a|2024-01-02|1", "-|2024-01-03|2",
                ]
            ),
            (
                "(v BIGINT, k STRING) USING json OPTIONS (recursiveFileLookup 'true')",
                "SELECT v, k FROM ev", ["1|-", "2|own", "3|-"]
            ),
            (
                "USING json OPTIONS (pathGlobFilter '0.*', recursiveFileLookup 'true')",
                "SELECT v FROM ev", ["1", "3"]
            ),
        ])
    func readsPartitions(columns: String, query: String, expected: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write("ev/day=2024-01-02/k=a/0.json", #"{"v":1}"#.utf8, age: 1)
        try folder.write(
            "ev/day=2024-01-03/k=__HIVE_DEFAULT_PARTITION__/1.json", #"{"v":2,"k":"own"}"#.utf8,
            age: 2)
        try folder.write("ev/other/0.json", #"{"v":3}"#.utf8, age: 3)
        let clauses = columns.contains("USING") ? columns : columns + " USING json"
        let found = try rows("CREATE TABLE ev \(clauses) LOCATION '\(folder.path)/ev'; \(query);")
        let lines = found.map { row in
            row.map { value in
                switch value {
                case .null: "-"
                case .string(let text): text
                case .integer(let number): "\(number)"
                default: "\(value)"
                }
            }.joined(separator: "|")
        }
        #expect(lines == expected)
    }

    @Test(
        "Queries read files by format and path, with options and patterns",
        arguments: [
            ("json.`%/in`", ["1|x", "2|-"]), ("JSON.`%/in/a.json`", ["1|x"]),
            ("json.`%/i?/{b,c}.json`", ["2|-"]), ("json.`%/in/[ab].json` AS t", ["1|x", "2|-"]),
            ("csv.`%/d.csv`", ["7|z", "h1|h2"]), ("csv.`%/d.csv` WITH (header = 'true')", ["7|z"]),
            ("text.`%/d.csv`", ["7,z", "h1,h2"]),
        ])
    func namedFiles(relation: String, expected: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.json", #"{"a":1,"b":"x"}"#.utf8, age: 2)
        try folder.write("in/b.json", #"{"a":2,"b":null}"#.utf8, age: 1)
        try folder.write("d.csv", "h1,h2\n7,z\n".utf8)
        let found = try rows("SELECT * FROM " + relation.replacing("%", with: folder.path))
        let lines = found.map { row in
            row.map { value in
                switch value {
                case .string(let text): text
                case .integer(let number): "\(number)"
                default: "-"
                }
            }.joined(separator: "|")
        }
        #expect(lines.sorted() == expected)
    }

    @Test("A table is read by the options that stand behind its name")
    func readOptions() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("d.csv", "h1,h2\n7,z\n".utf8)
        let found = try rows(
            "CREATE TABLE d (a STRING, b STRING) USING csv LOCATION '\(path)'; "
                + "SELECT * FROM d WITH (header = 'true')")
        #expect(found == [[.string("7"), .string("z")]])
    }

    @Test(
        "Files that are not there, or of formats that are not read, are told as such",
        arguments: [
            ("json.`/none/at/all`", "PATH_NOT_FOUND"), ("csv.`/none/*.csv`", "PATH_NOT_FOUND"),
            ("hive.`/none`", "UNSUPPORTED_DATASOURCE_FOR_DIRECT_QUERY"),
            ("nothing.`/none`", "TABLE_OR_VIEW_NOT_FOUND"),
            ("STREAM json.`/tmp`", "TABLE_OR_VIEW_NOT_FOUND"),
        ])
    func unreadFiles(relation: String, expected: String) {
        var shell = SQLShell(external: FileTables(), resources: .ofThisMachine())
        shell.run(script: "SELECT * FROM \(relation)", keepsGoing: true) { _, result in
            guard case .failure(let failure) = result else {
                Issue.record("no failure")
                return
            }
            #expect(failure.errorClass == expected)
            #expect(failure.column == 15 || expected != "PATH_NOT_FOUND")
        }
    }

    @Test("CSV in partition folders has the folders' columns wherever the statement lists them")
    func readsPartitionedCSV() throws {
        let folder = try TemporaryFolder()
        // More than one split.
        let long = String(repeating: "x", count: 2000)
        let lines = (0..<9000).map { "\($0),\(long)\($0 % 7)\n" }.joined()
        try folder.write("ev/k=a/0.csv", lines.utf8, age: 1)
        try folder.write("ev/k=b/0.csv", "9000,x0\n".utf8, age: 2)
        #expect(lines.utf8.count > FileSplit.size)
        let found = try rows(
            """
            CREATE TABLE ev (k STRING, n BIGINT, x STRING) USING csv LOCATION '\(folder.path)/ev';
            SELECT k, count(*), sum(n), max(right(x, 2)) FROM ev GROUP BY k ORDER BY k;
            """)
        #expect(
            found == [
                [.string("a"), .integer(9000), .integer(8999 * 4500), .string("x6")],
                [.string("b"), .integer(1), .integer(9000), .string("x0")],
            ])
    }

    @Test(
        "The tables of a pipeline's file are held to their options as `weir check` holds them",
        arguments: [
            ("USING json OPTIONS (maxFilesPerTriger '1')", "INVALID_OPTIONS", 45),
            ("USING csv OPTIONS (header 'perhaps')", "INVALID_OPTIONS", 51),
            ("USING jsn", "DATA_SOURCE_NOT_FOUND", 31),
        ])
    func checksPipelines(clauses: String, errorClass: String, column: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.json", #"{"k":1}"#.utf8)
        var shell = SQLShell(external: FileTables(), resources: .ofThisMachine())
        let failure = #expect(throws: StatementFailure.self) {
            let script = Script("CREATE TABLE ev (k INT) \(clauses) LOCATION 'in'")
            try shell.declare(pipeline: script, folder: folder.path) { table throws(QueryError) in
                try TableCheck.check(table)
            }
        }
        #expect(failure?.errorClass == errorClass)
        #expect(failure?.column == column, "\(failure?.rendered ?? "")")
    }

    @Test("A folder of CSV files is one table, each file with its header")
    func readsFolders() throws {
        let folder = try TemporaryFolder()
        for part in 0..<3 {
            let lines = (0..<100).map { "\(part * 100 + $0),name \($0)\n" }
            try folder.write("data/part-\(part).csv", "k,v\n\(lines.joined())".utf8, age: part)
        }
        let found = try rows(
            """
            CREATE TABLE t (k INT, v STRING) USING csv OPTIONS (header 'true')
            LOCATION '\(folder.path)/data';
            SELECT k, v FROM t;
            """)
        #expect(found.count == 300)
        #expect(found.map { $0[0] } == (0..<300).map { .integer($0) })
        #expect(found[299] == [.integer(299), .string("name 99")])
    }
}
