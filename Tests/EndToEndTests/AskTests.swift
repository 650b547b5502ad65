import Foundation
import Testing

/// `weir sql` on a pipeline that runs, and on one that has ended.
@Suite struct AskTests {
    private func ask(_ arguments: [String]) throws -> String {
        let outcome = try Weir.run(["sql", "--format", "csv"] + arguments)
        #expect(outcome.code == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test("tables, views and streams of a stopped pipeline are asked by its state")
    func stopped() throws {
        let (scratch, path) = try VerifyTests.prepare(files: 3)
        let state = try VerifyTests.run(path, scratch).path
        let count = try ask(["--state", state, "SELECT count(*) AS n, min(v) AS low FROM events"])
        #expect(count == "n,low\n600,0\n")
        #expect(
            try ask(["--state", state, "SELECT count(*) AS n FROM copies"])
                == ask(["--state", state, "SELECT count(*) AS n FROM events WHERE v % 3 <> 0"]))
        #expect(
            try ask(["--state", state, "SELECT k, n FROM totals ORDER BY k LIMIT 2"])
                == "k,n\nk0,120\nk1,120\n")
        #expect(
            try ask([
                "--state", state, "--set", "KEY=k1", "SELECT n FROM totals WHERE k = '${KEY}'",
            ]) == "n\n120\n")
        let explained = try ask([
            "--state", state, "EXPLAIN ANALYZE SELECT k, count(*) FROM copies GROUP BY k",
        ])
        #expect(explained.contains("memory"))
        let groups = explained.split(separator: "\n").first { $0.contains("HashAggregate [k]") }
        #expect(groups?.split(separator: " ").first == "5")
    }

    @Test("a running pipeline answers by its name, each time with at least as much")
    func running() throws {
        let (scratch, path) = try VerifyTests.prepare(files: 30, rows: 100)
        let name = "asked-\(getpid())"
        let run = try Weir.start([
            "run", path, "--headless", "--interval", "50ms", "--name", name, "--state",
            scratch.folder.appending(path: "state").path,
        ])
        defer { run.kill() }
        var seen: [Int] = []
        let isComplete = try waitUntil(seconds: 30) {
            let outcome = try Weir.run([
                "sql", name, "--format", "csv", "SELECT count(*) AS n FROM events",
            ])
            guard outcome.code == 0 else { return false }
            seen.append(outcome.output.split(separator: "\n").last.flatMap { Int($0) } ?? -1)
            return seen.last == 3000
        }
        #expect(isComplete)
        #expect(seen == seen.sorted())
    }

    @Test("results that cannot be written are an error")
    func fullDisk() throws {
        let outcome = try shell(
            "'\(Weir.binary)' sql 'SELECT 1; SELECT 2' 2>&1 > /dev/full; echo $?")
        #expect(outcome.contains("No space left on device"))
        #expect(outcome.hasSuffix("1\n"))
    }

    @Test("a name under which nothing runs is refused")
    func nobody() throws {
        let outcome = try Weir.run(["sql", "nobody-\(getpid())", "SELECT 1"])
        #expect(outcome.code == 2)
    }

    @Test("each statement of a pipe is answered before the next is written")
    func conversation() throws {
        let pipe = Pipe()
        let running = try Weir.start(
            ["sql", "--format", "json", "--keep-going"], from: pipe.fileHandleForReading)
        defer { running.kill() }
        let statements = [
            "CREATE TABLE t AS\n  SELECT 'é' AS a;\n", "SELECT a FROM t; ", "SELECT b\nFROM t;\n",
            "BEGIN SELECT 1;", " END;\n",
        ]
        let answers = [1, 2, 3, 3, 4]
        for (statement, wanted) in zip(statements, answers) {
            try pipe.fileHandleForWriting.write(contentsOf: Data(statement.utf8))
            #expect(
                waitUntil(seconds: 20) { running.output.split(separator: "\n").count == wanted },
                "\(statement): \(running.output)")
        }
        try pipe.fileHandleForWriting.write(contentsOf: Data("SELECT 'é'".utf8))
        try pipe.fileHandleForWriting.close()
        #expect(running.wait(seconds: 20))
        let lines = running.output.split(separator: "\n")
        try #require(lines.count == 5)
        #expect(lines[1].hasPrefix(#"{"statement":2,"#) && lines[1].hasSuffix(#""rows":[["é"]]}"#))
        #expect(lines[2].contains(#""line":3,"column":25"#), "\(lines[2])")
        #expect(lines[4].hasPrefix(#"{"statement":5,"#) && lines[4].hasSuffix(#""rows":[["é"]]}"#))
    }
}
