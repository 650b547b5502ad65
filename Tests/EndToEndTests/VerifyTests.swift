import Foundation
import Testing

/// `weir verify` on what a run published, and on what somebody changed in it.
@Suite struct VerifyTests {
    static let pipeline = """
        CREATE TABLE events (ts TIMESTAMP, k STRING, v BIGINT) USING json
        OPTIONS (maxFilesPerTrigger '1', fileOrder 'name') LOCATION 'events';
        CREATE STREAMING TABLE copies AS SELECT k, v FROM STREAM events WHERE v % 3 <> 0;
        CREATE STREAMING TABLE sums AS SELECT window.start AS s, k, sum(v) AS total
        FROM STREAM events WATERMARK ts DELAY OF INTERVAL 10 SECONDS
        GROUP BY window(ts, '5 seconds'), k;
        CREATE MATERIALIZED VIEW totals AS SELECT k, count(*) AS n, avg(v) AS mean
        FROM events GROUP BY k;
        """

    /// A pipeline with files of events; the same every time.
    static func prepare(files: Int = 5, rows: Int = 200) throws -> (Scratch, String) {
        let scratch = try Scratch()
        for file in 0..<files {
            try write(file, rows: rows, to: scratch)
        }
        let path = try scratch.write("p.sql", pipeline).path
        return (scratch, path)
    }

    static func write(_ file: Int, rows: Int, to scratch: Scratch) throws {
        var text = ""
        for row in 0..<rows {
            let number = file * rows + row
            let second = (number / 10) % 3000 - (number % 7 == 0 ? 20 : 0)
            let time = Date(timeIntervalSince1970: 1_700_000_000 + Double(second))
            let stamp = time.formatted(.iso8601)
            text += #"{"ts":"\#(stamp)","k":"k\#(number % 5)","v":\#(number % 97)}"# + "\n"
        }
        _ = try scratch.write("events/f\(String(format: "%04d", file)).json", text)
    }

    static func run(_ path: String, _ scratch: Scratch) throws -> URL {
        let state = scratch.folder.appending(path: "state")
        let outcome = try Weir.run([
            "run", path, "--once", "--headless", "--state", state.path,
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        return state
    }

    static func verify(_ path: String, _ state: URL) throws -> Weir.Outcome {
        try Weir.run(["verify", path, "--state", state.path])
    }

    @Test("a table that a view follows is compared as it stands where a stream is joined with it")
    func followedAndJoined() throws {
        let scratch = try Scratch()
        _ = try scratch.write("ev/a.json", #"{"k":"1","v":5}"# + "\n")
        _ = try scratch.write("names.csv", "k,name\n1,x\n2,y\n")
        let path = try scratch.write(
            "p.sql",
            """
            CREATE TABLE ev (k STRING, v INT) USING json LOCATION 'ev';
            CREATE STREAMING TABLE o AS SELECT e.k, n.name FROM STREAM ev e
              LEFT JOIN csv.`names.csv` WITH (header 'true') n ON n.k = e.k;
            CREATE MATERIALIZED VIEW m AS SELECT count(*) AS n FROM csv.`names.csv` WITH (header 'true');
            """
        ).path
        let outcome = try Self.verify(path, Self.run(path, scratch))
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.output.contains("PASS: 2 tables equal, 2 rows"))
    }

    @Test("a result that cannot be written is an error, also where all is equal")
    func fullDisk() throws {
        let (scratch, path) = try Self.prepare(files: 1)
        let state = try Self.run(path, scratch)
        for option in ["", "--json"] {
            let outcome = try shell(
                "'\(Weir.binary)' verify '\(path)' --state '\(state.path)' \(option) "
                    + "2>&1 > /dev/full; echo $?")
            #expect(outcome.contains("No space left on device"))
            #expect(outcome.hasSuffix("1\n"))
        }
    }

    @Test("what a run published is found equal, and a second run's, too")
    func equal() throws {
        let (scratch, path) = try Self.prepare()
        let state = try Self.run(path, scratch)
        let first = try Self.verify(path, state)
        #expect(first.code == 0, "\(first.output) \(first.errors)")
        #expect(first.output.contains("PASS: 3 tables equal"))
        try Self.write(7, rows: 50, to: scratch)
        _ = try Self.run(path, scratch)
        let second = try Self.verify(path, state)
        #expect(second.code == 0, "\(second.output) \(second.errors)")
        #expect(second.output.contains("1050 rows read"))
    }

    @Test(
        "a lost row, a row twice and a changed value are found, in tables and views",
        arguments: [
            ("copies", "sed -i 17d"), ("copies", "sed -i 17p"), ("copies", "sed -i '17s/:/:1/2'"),
            ("copies", "sed -i '$p'"), ("copies", "sed -i '$d'"), ("sums", "sed -i 3d"),
            ("sums", "sed -i 3p"), ("sums", "sed -i '3s/total\":/total\":1/'"),
            ("totals", "sed -i 2d"), ("totals", "sed -i 2p"),
            ("totals", "sed -i '2s/\"n\":/\"n\":1/'"),
        ])
    func planted(table: String, change: String) throws {
        let (scratch, path) = try Self.prepare()
        let state = try Self.run(path, scratch)
        _ = try shell("\(change) '\(state.path)/tables/\(table)/'part-*")
        let outcome = try Self.verify(path, state)
        #expect(outcome.code == 4)
        #expect(outcome.output.contains("FAIL: \(table)"), "\(outcome.output)\(outcome.errors)")
    }

    @Test("without a source's files nothing is claimed")
    func inconclusive() throws {
        let (scratch, path) = try Self.prepare()
        let state = try Self.run(path, scratch)
        _ = try shell("rm '\(scratch.folder.path)/events/f0002.json'")
        let outcome = try Self.verify(path, state)
        #expect(outcome.code == 4)
        #expect(outcome.output.contains("INCONCLUSIVE"), "\(outcome.output)")
    }

    @Test("without a state there is nothing to verify")
    func nothing() throws {
        let (scratch, path) = try Self.prepare(files: 1)
        let outcome = try Weir.run([
            "verify", path, "--state", scratch.folder.appending(path: "none").path,
        ])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("holds no pipeline's state"))
    }
}
