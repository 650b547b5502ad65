import Foundation
import Testing

/// A changed query on an old state.
@Suite(.serialized) struct FreshTests {
    private static let source = """
        CREATE TABLE events (ts TIMESTAMP, k STRING, v BIGINT) USING json LOCATION 'events';

        """
    private static let copies = """
        CREATE STREAMING TABLE copies AS SELECT k, v FROM STREAM events WHERE v % 3 <> 0;

        """
    private static let totals = """
        CREATE MATERIALIZED VIEW totals AS SELECT k, count(*) AS n FROM STREAM events GROUP BY k;

        """

    private func counts(_ state: URL, _ table: String) throws -> Int {
        let text = try shell(
            "cat \(state.path)/tables/\(table)/part-* | grep -o '\"n\":[0-9]*' | cut -d: -f2")
        return text.split(separator: "\n").compactMap { Int($0) }.reduce(0, +)
    }

    private func run(_ path: URL, _ state: URL, _ more: [String] = []) throws -> Weir.Outcome {
        try Weir.run(["run", path.path, "--once", "--headless", "--state", state.path] + more)
    }

    @Test("what was changed starts anew where the user says so; the others go on")
    func fresh() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        for file in 0..<3 { try VerifyTests.write(file, rows: 100, to: scratch) }
        let path = try scratch.write("p.sql", Self.source + Self.copies + Self.totals)
        #expect(try run(path, state).code == 0)
        #expect(try counts(state, "totals") == 300)
        let lines = "cat \(state.path)/tables/copies/part-* | wc -l"
        let before = Int(try shell(lines).filter(\.isNumber))!

        // A new table with state stands first now, and copies takes other rows.
        let shops = """
            CREATE MATERIALIZED VIEW shops AS SELECT v % 2 AS s, count(*) AS n
            FROM STREAM events GROUP BY v % 2;

            """
        let others = "CREATE STREAMING TABLE copies AS SELECT k FROM STREAM events;\n"
        _ = try scratch.write("p.sql", Self.source + shops + others + Self.totals)
        try VerifyTests.write(3, rows: 100, to: scratch)
        let refused = try run(path, state)
        #expect(refused.code == 2)
        #expect(refused.errors.contains("copies, shops"), "\(refused.errors)")
        #expect(refused.errors.contains("--fresh copies,shops"))
        let half = try run(path, state, ["--fresh", "copies"])
        #expect(half.code == 2)
        #expect(half.errors.contains("shops also changed"), "\(half.errors)")
        let unknown = try run(path, state, ["--fresh", "copys"])
        #expect(unknown.code == 2)
        #expect(Int(try shell(lines).filter(\.isNumber))! == before)

        let done = try run(path, state, ["--fresh", "copies,shops"])
        #expect(done.code == 0, "\(done.errors)")
        #expect(try counts(state, "totals") == 400)
        #expect(try counts(state, "shops") == 100)
        #expect(Int(try shell(lines).filter(\.isNumber))! == 100)

        // And it goes on like any other.
        try VerifyTests.write(4, rows: 100, to: scratch)
        #expect(try run(path, state).code == 0)
        #expect(try counts(state, "totals") == 500)
        #expect(try counts(state, "shops") == 200)
    }

    @Test("a pipeline that was killed within a batch is finished as it was first")
    func killed() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        let ticks = "CREATE TABLE ticks USING rate OPTIONS (rowsPerSecond '1000');\n"
        func view(_ divisor: Int) -> String {
            "CREATE MATERIALIZED VIEW t AS SELECT value % \(divisor) AS k, count(*) AS n "
                + "FROM STREAM ticks GROUP BY value % \(divisor);\n"
        }
        let path = try scratch.write("p.sql", ticks + view(3))
        let run = try Weir.start([
            "run", path.path, "--headless", "--interval", "20ms", "--state", state.path,
        ])
        let log = state.appending(path: "tables/t")
        #expect(
            waitUntil(seconds: 20) {
                ((try? FileManager.default.contentsOfDirectory(atPath: log.path)) ?? []).contains {
                    $0.hasPrefix("part-")
                }
            })
        run.kill()
        _ = try scratch.write("p.sql", ticks + view(5))
        let refused = try self.run(path, state, ["--fresh", "t"])
        #expect(refused.code == 2)
        #expect(refused.errors.contains("not stopped between two batches"), "\(refused.errors)")
        _ = try scratch.write("p.sql", ticks + view(3))
        #expect(try self.run(path, state).code == 0)
        _ = try scratch.write("p.sql", ticks + view(5))
        #expect(try self.run(path, state, ["--fresh", "t"]).code == 0)
    }
}
