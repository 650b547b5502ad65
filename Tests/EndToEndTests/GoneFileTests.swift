import Foundation
import Testing

/// Files of a source that are not there any more.
@Suite struct GoneFileTests {
    @Test(
        "A file that is missed by a replay is named, and when it is back the rows are as if it had never gone"
    )
    func replay() throws {
        let scratch = try Scratch()
        let own = scratch.folder
        _ = try scratch.write("ev/a.json", #"{"k":"a","v":1}"# + "\n")
        _ = try scratch.write("ev/b.json", #"{"k":"b","v":2}"# + "\n")
        _ = try scratch.write(
            "p.sql",
            """
            CREATE TABLE ev (k STRING, v INT) USING json
              OPTIONS (maxFilesPerTrigger '1', fileOrder 'name') LOCATION 'ev';
            CREATE MATERIALIZED VIEW t AS SELECT k, sum(v) AS n FROM STREAM ev GROUP BY k;
            """)
        func run() throws -> Weir.Outcome { try Weir.run(["run", "p.sql", "--once"], in: own) }
        #expect(try run().code == 0)

        let (file, aside) = (own.appending(path: "ev/b.json"), own.appending(path: "b.json"))
        try FileManager.default.moveItem(at: file, to: aside)
        // Without its snapshots all is computed again.
        _ = try shell("rm '\(own.path)'/.weir/p/state/*")
        _ = try scratch.write("ev/c.json", #"{"k":"b","v":4}"# + "\n")
        let gone = try run()
        #expect(gone.code == 1)
        #expect(gone.errors.contains("ev/b.json is gone after batch 1"), "\(gone.errors)")
        #expect(gone.errors.contains("--state"), "\(gone.errors)")

        try FileManager.default.moveItem(at: aside, to: file)
        let back = try run()
        #expect(back.code == 0, "\(back.errors)")
        let rows = try shell("cat '\(own.path)'/.weir/p/tables/t/*.jsonl | sort")
        #expect(rows == #"{"k":"a","n":1}"# + "\n" + #"{"k":"b","n":6}"# + "\n")
        #expect(try Weir.run(["verify", "p.sql"], in: own).code == 0)
    }
}
