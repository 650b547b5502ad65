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

    @Test("columns declared in another order go on where nothing that is kept depends on it")
    func reordered() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        for file in 0..<3 { try VerifyTests.write(file, rows: 100, to: scratch) }
        let path = try scratch.write("p.sql", Self.source + Self.copies + Self.totals)
        #expect(try run(path, state).code == 0)

        let turned =
            "CREATE TABLE events (v BIGINT, ts TIMESTAMP, k STRING) USING json LOCATION 'events';\n"
        _ = try scratch.write("p.sql", turned + Self.copies + Self.totals)
        try VerifyTests.write(3, rows: 100, to: scratch)
        let done = try run(path, state)
        #expect(done.code == 0, "\(done.errors)")
        #expect(try counts(state, "totals") == 400)

        // Whose rows are given in the order of the columns is another table.
        let all = "CREATE STREAMING TABLE copies AS SELECT * FROM STREAM events;\n"
        let other = try scratch.write("q.sql", Self.source + all)
        let place = scratch.folder.appending(path: "other")
        #expect(try run(other, place).code == 0)
        _ = try scratch.write("q.sql", turned + all)
        let refused = try run(other, place)
        #expect(refused.code == 2)
        #expect(refused.errors.contains("--fresh copies"), "\(refused.errors)")
    }

    @Test("columns of CSV stand in the file's order: declared in another they are other columns")
    func reorderedPlaces() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        _ = try scratch.write("ev/a.csv", "1,10\n2,20\n")
        let view = """
            CREATE MATERIALIZED VIEW t AS SELECT k, sum(v) AS n FROM STREAM ev GROUP BY k;

            """
        func source(_ columns: String) -> String {
            "CREATE TABLE ev (\(columns)) USING csv LOCATION 'ev';\n"
        }
        let path = try scratch.write("p.sql", source("k INT, v INT") + view)
        #expect(try run(path, state).code == 0)
        _ = try scratch.write("p.sql", source("v INT, k INT") + view)
        _ = try scratch.write("ev/b.csv", "1,100\n")
        let refused = try run(path, state)
        #expect(refused.code == 2)
        #expect(refused.errors.contains("--fresh t"), "\(refused.errors)")
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

    @Test("a kill before the new text was written: it is done, and not begun again")
    func killedBeforeTheText() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        for file in 0..<2 { try VerifyTests.write(file, rows: 100, to: scratch) }
        let path = try scratch.write("p.sql", Self.source + Self.totals)
        #expect(try run(path, state).code == 0)
        let old = try shell("cat \(state.path)/pipeline.sql")
        let changed = Self.totals.replacingOccurrences(of: "count(*)", with: "sum(1)")
        _ = try scratch.write("p.sql", Self.source + changed)
        try VerifyTests.write(2, rows: 100, to: scratch)
        #expect(try run(path, state, ["--fresh", "totals"]).code == 0)
        #expect(try counts(state, "totals") == 100)
        _ = try scratch.write("state/pipeline.sql", old)
        try VerifyTests.write(3, rows: 100, to: scratch)
        let again = try run(path, state, ["--fresh", "totals"])
        #expect(again.code == 0, "\(again.errors)")
        #expect(try counts(state, "totals") == 200)
    }

    @Test("what was before is never replayed under the new queries, not even the first batch")
    func damagedAfterwards() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        try VerifyTests.write(0, rows: 100, to: scratch)
        let path = try scratch.write("p.sql", Self.source + Self.copies + Self.totals)
        #expect(try run(path, state).code == 0)
        let others = "CREATE STREAMING TABLE copies AS SELECT k FROM STREAM events;\n"
        _ = try scratch.write("p.sql", Self.source + others + Self.totals)
        #expect(try run(path, state, ["--fresh", "copies"]).code == 0)
        #expect(try counts(state, "totals") == 100)
        let verified = try VerifyTests.verify(path.path, state)
        #expect(verified.output.contains("INCONCLUSIVE"), "\(verified.output)")
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(state.path)/state") {
            let file = state.appending(path: "state/\(name)")
            var bytes = try Data(contentsOf: file)
            bytes[bytes.count / 2] ^= 0x10
            try bytes.write(to: file)
        }
        try VerifyTests.write(1, rows: 100, to: scratch)
        let outcome = try run(path, state)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("is lost"), "\(outcome.errors)")
    }

    @Test("tables in a database: compared by verify, and without rows where they start anew")
    func database() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        for file in 0..<2 { try VerifyTests.write(file, rows: 100, to: scratch) }
        func pipeline(_ least: Int) -> String {
            """
            CREATE STREAMING TABLE rows USING sqlite LOCATION 'out/all.db' AS
            SELECT ts, k, v, v / 3 AS third, CAST(v AS DECIMAL(10, 2)) AS d, array(v, 1) AS both,
              v > 50 AS large, CAST(NULL AS STRING) AS nothing
            FROM STREAM events WHERE v >= \(least);
            CREATE STREAMING TABLE counts USING sqlite LOCATION 'out/all.db' AS
            SELECT k, 1 AS n FROM STREAM events;

            """
        }
        let path = try scratch.write("p.sql", Self.source + pipeline(0))
        let first = try run(path, state)
        #expect(first.code == 0, "\(first.errors)")
        let database = scratch.folder.appending(path: "out/all.db").path
        func query(_ sql: String) throws -> String {
            try shell("sqlite3 '\(database)' \"\(sql)\"").trimmingCharacters(in: .newlines)
        }
        #expect(try query("SELECT count(*) FROM rows") == "200")
        let equal = try VerifyTests.verify(path.path, state)
        #expect(equal.code == 0, "\(equal.output)\(equal.errors)")
        #expect(equal.output.contains("PASS: 2 tables equal"), "\(equal.output)")
        for (change, back, table) in [
            (
                "UPDATE rows SET v = v + 1 WHERE rowid = 7",
                "UPDATE rows SET v = v - 1 WHERE rowid = 7",
                "rows"
            ),
            (
                "UPDATE counts SET n = n + 1 WHERE rowid = 1",
                "UPDATE counts SET n = n - 1 WHERE rowid = 1", "counts"
            ),
        ] {
            _ = try query(change)
            let unequal = try VerifyTests.verify(path.path, state)
            #expect(unequal.code == 4)
            #expect(unequal.output.contains("FAIL: \(table)"), "\(unequal.output)")
            _ = try query(back)
        }
        try VerifyTests.write(2, rows: 100, to: scratch)
        _ = try scratch.write("p.sql", Self.source + pipeline(-1))
        let fresh = try run(path, state, ["--fresh", "rows"])
        #expect(fresh.code == 0, "\(fresh.errors)")
        #expect(try query("SELECT count(*) FROM rows") == "100")
        #expect(try query("SELECT sum(n) FROM counts") == "300")
    }
}
