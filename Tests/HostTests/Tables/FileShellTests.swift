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
