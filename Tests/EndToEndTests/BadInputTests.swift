import Foundation
import Testing

/// Each mistake gets one clear message that names the place, exit code 2, and harms nothing.
@Suite struct BadInputTests {
    static let source = """
        CREATE TABLE ev (k STRING, v INT) USING json LOCATION 'ev';
        """

    @Test(
        "a mistake in the pipeline is named with its place",
        arguments: [
            ("CREATE STREAMING TABLE t AS SELECT kk FROM STREAM ev;", "kk", "k"),
            ("CREATE STREAMING TABLE t AS SELECT uper(k) AS u FROM STREAM ev;", "uper", "upper"),
            ("CREATE STREAMING TABLE t AS SELECT v + array(1) AS u FROM STREAM ev;", "2:", "INT"),
            ("CREATE STREAMING TABLE t AS SELEC k FROM STREAM ev;", "SELEC", "2:"),
            ("CREATE STREAMING TABLE t AS SELECT k FROM STREAM evv;", "evv", "ev"),
            ("SELECT 1;", "2:", "CREATE"),
        ])
    func mistakes(statement: String, names: String, says: String) throws {
        let scratch = try Scratch()
        _ = try scratch.write("ev/a.json", #"{"k":"a","v":1}"# + "\n")
        let file = try scratch.write("p.sql", Self.source + "\n" + statement + "\n")
        let outcome = try Weir.run(["run", file.path, "--once"], in: scratch.folder)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(names), "\(outcome.errors)")
        #expect(outcome.errors.contains(says), "\(outcome.errors)")
        #expect(outcome.errors.contains("p.sql"), "\(outcome.errors)")
    }

    @Test("a pipeline that is not there is named")
    func missingPipeline() throws {
        let outcome = try Weir.run(["run", "/nowhere/p.sql", "--once"])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("/nowhere/p.sql"))
    }

    @Test("a file whose name begins with a dash is a pipeline like any other")
    func dash() throws {
        let scratch = try Scratch()
        _ = try scratch.write("ev/a.json", #"{"k":"a","v":1}"# + "\n")
        _ = try scratch.write(
            "--once.sql", Self.source + "CREATE STREAMING TABLE t AS SELECT k FROM STREAM ev;")
        let outcome = try Weir.run(["run", "./--once.sql", "--once"], in: scratch.folder)
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("t: 1 rows out"))
    }

    @Test("a file that is no pipeline is refused")
    func notAPipeline() throws {
        let scratch = try Scratch()
        let file = try scratch.write("p.sql", "\u{7f}ELF\u{1}\u{2} nothing here\u{0}\u{0}")
        let outcome = try Weir.run(["run", file.path, "--once"], in: scratch.folder)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("p.sql"))
    }

    @Test("malformed records are set aside with source, line and reason, and the rest goes on")
    func rejected() throws {
        let scratch = try Scratch()
        let records = #"""
            {"k":"a","v":1}
            {"k":"b","v":
            {"k":"c","v":"many"}
            {"k":"d","v":4}

            """#
        _ = try scratch.write("ev/a.json", records)
        let file = try scratch.write(
            "p.sql", Self.source + "CREATE STREAMING TABLE t AS SELECT k, v FROM STREAM ev;")
        let report = scratch.folder.appending(path: "r.json")
        let outcome = try Weir.run(
            ["run", file.path, "--once", "--report", report.path], in: scratch.folder)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let told = try Report(report)
        #expect(told.rowsRejected == 2)
        #expect(told.ledgerBalanced)
        let state = scratch.folder.appending(path: ".weir/p")
        let rows = try shell("cat '\(state.path)/tables/t/'*.jsonl | sort")
        #expect(rows == #"{"k":"a","v":1}"# + "\n" + #"{"k":"d","v":4}"# + "\n")
        let set = try shell("cat '\(state.path)/rejected/ev.jsonl'")
        #expect(set.split(separator: "\n").count == 2)
        #expect(set.contains("a.json"))
    }

    @Test("the state of another pipeline is refused and left as it is")
    func foreignState() throws {
        let scratch = try Scratch()
        _ = try scratch.write("ev/a.json", #"{"k":"a","v":1}"# + "\n")
        let text = Self.source + "CREATE STREAMING TABLE t AS SELECT k, v FROM STREAM ev;"
        let one = try scratch.write("one.sql", text)
        let two = try scratch.write("two.sql", text.replacing("SELECT k, v", with: "SELECT k"))
        let state = scratch.folder.appending(path: "state").path
        let first = try Weir.run(
            ["run", one.path, "--once", "--state", state], in: scratch.folder)
        #expect(first.code == 0, "\(first.errors)")
        let before = try shell("cd '\(state)' && find . -type f | sort | xargs sha256sum")
        let outcome = try Weir.run(
            ["run", two.path, "--once", "--state", state], in: scratch.folder)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(state), "\(outcome.errors)")
        let tables = try shell("cat '\(state)/tables/t/'*.jsonl")
        #expect(tables == #"{"k":"a","v":1}"# + "\n")
        #expect(before.contains("tables/t/"))
    }

    @Test("a state folder that another process uses is refused, naming the process")
    func stateInUse() throws {
        let scratch = try Scratch()
        _ = try scratch.write("ev/a.json", #"{"k":"a","v":1}"# + "\n")
        let file = try scratch.write(
            "p.sql", Self.source + "CREATE STREAMING TABLE t AS SELECT k, v FROM STREAM ev;")
        let running = try Weir.start(["run", file.path, "--headless"], in: scratch.folder)
        defer { running.kill() }
        let state = scratch.folder.appending(path: ".weir/p/tables/t").path
        #expect(waitUntil(seconds: 60) { FileManager.default.fileExists(atPath: state) })
        let outcome = try Weir.run(["run", file.path, "--once"], in: scratch.folder)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("in use"), "\(outcome.errors)")
    }
}
