import Foundation
import Testing

/// Disks that refuse and disks that lie, under real processes.
@Suite(.serialized) struct BadDiskTests {
    /// What is written there, as a part of its path.
    enum Place: String, CaseIterable, Sendable {
        case log = "/log/"
        case snapshots = "/state/state/"
        case blocks = "/blocks/"
        case tables = "/tables/"
        case history = "/history/"
        case sources = "/sources/"
    }

    private func numbers(_ state: URL) throws -> [Int] {
        let text = try shell("cat \(state.path)/tables/copy/part-* | tr -dc '0-9\\n'")
        return text.split(separator: "\n").compactMap { Int($0) }.sorted()
    }

    @Test(
        "a disk that refuses is waited for, whatever it says; then everything goes on, exactly",
        arguments: Place.allCases)
    func refuses(place: Place) throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        let file = try scratch.write(
            "p.sql",
            """
            CREATE TABLE ticks USING rate OPTIONS (rowsPerSecond '2000');
            CREATE STREAMING TABLE copy AS SELECT value AS n FROM STREAM ticks;
            CREATE MATERIALIZED VIEW totals AS
              SELECT value % 10 AS k, count(*) AS rows FROM STREAM ticks GROUP BY value % 10;
            """)
        let faults = scratch.folder.appending(path: "faults")
        let run = try Weir.start(
            [
                "run", file.path, "--headless", "--workers", "2", "--interval", "20ms",
                "--storage", "disk", "--state", state.path,
            ], environment: ["WEIR_FAULTS": faults.path])
        defer { run.kill() }
        func count() -> Int { ((try? numbers(state)) ?? []).count }
        #expect(waitUntil(seconds: 30) { count() > 0 })
        for code in [ENOSPC, EIO, EROFS, EACCES] {
            let message = String(cString: strerror(code))
            try Data("\(place.rawValue) \(code)\n".utf8).write(to: faults)
            let diary = state.appending(path: "weir.log")
            let isTold = waitUntil(seconds: 30) {
                let text = (try? String(contentsOf: diary, encoding: .utf8)) ?? ""
                return text.contains(message)
            }
            #expect(isTold, "\(place) \(message)")
            try FileManager.default.removeItem(at: faults)
            let before = count()
            #expect(waitUntil(seconds: 30) { count() > before }, "\(place) \(message)")
        }
        Processes.kill(run.process.processIdentifier, SIGTERM)
        #expect(run.wait(seconds: 30))
        #expect(run.code == 0, "\(run.output) \(run.errors)")
        let found = try numbers(state)
        #expect(found == Array(0..<found.count))
        let verified = try Weir.run(["verify", file.path, "--state", state.path])
        #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
    }

    @Test(
        "a boot that cannot be noted is waited for, and no record is logged twice",
        arguments: [true, false])
    func boot(isFirst: Bool) throws {
        let (scratch, path) = try VerifyTests.prepare()
        let state =
            isFirst ? scratch.folder.appending(path: "state") : try VerifyTests.run(path, scratch)
        func count() throws -> Int {
            let files = "\(state.path)/tables/copies/part-*"
            return try shell("cat \(files) 2>/dev/null || true").count { $0 == "\n" }
        }
        var before = try count()
        if !isFirst {
            // As after a power cut.
            try Data("another\n".utf8).write(to: state.appending(path: "boot"))
            try VerifyTests.write(10, rows: 200, to: scratch)
        }
        let faults = try scratch.write("faults", "/boot \(ENOSPC)\n")
        let run = try Weir.start(
            ["run", path, "--headless", "--interval", "20ms", "--state", state.path],
            environment: ["WEIR_FAULTS": faults.path])
        defer { run.kill() }
        let diary = state.appending(path: "weir.log")
        let isTold = waitUntil(seconds: 30) {
            let text = (try? String(contentsOf: diary, encoding: .utf8)) ?? ""
            return text.contains("boot.next.tmp: \(String(cString: strerror(ENOSPC)))")
        }
        #expect(isTold, "\(run.output) \(run.errors)")
        // What was published since the last snapshot may have been cut off.
        #expect(try count() <= before)
        try FileManager.default.removeItem(at: faults)
        #expect(try waitUntil(seconds: 30) { try count() > before })
        let driver = try #require(run.driver)
        Processes.kill(driver, SIGKILL)
        #expect(waitUntil(seconds: 30) { run.driver != driver && run.driver != nil })
        before = try count()
        try VerifyTests.write(11, rows: 200, to: scratch)
        #expect(try waitUntil(seconds: 30) { try count() > before }, "\(run.output) \(run.errors)")
        Processes.kill(run.process.processIdentifier, SIGTERM)
        #expect(run.wait(seconds: 30))
        #expect(run.code == 0, "\(run.output) \(run.errors)")
        let verified = try VerifyTests.verify(path, state)
        #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
    }

    @Test("an ingest log that cannot be synced makes the pipeline wait; nothing is lost")
    func ingest() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        let file = try scratch.write(
            "p.sql",
            """
            CREATE TABLE lines USING stdin;
            CREATE STREAMING TABLE copy AS SELECT CAST(value AS BIGINT) AS n FROM STREAM lines;
            """)
        let faults = scratch.folder.appending(path: "faults")
        let pipe = Pipe()
        let run = try Weir.start(
            ["run", file.path, "--headless", "--interval", "20ms", "--state", state.path],
            from: pipe.fileHandleForReading, environment: ["WEIR_FAULTS": faults.path])
        defer { run.kill() }
        func count() -> Int { ((try? numbers(state)) ?? []).count }
        var sent = 0
        func send(_ count: Int) {
            let lines = (sent..<sent + count).map { "\($0)\n" }.joined()
            pipe.fileHandleForWriting.write(Data(lines.utf8))
            sent += count
        }
        send(1000)
        #expect(waitUntil(seconds: 30) { count() == sent })
        for code in [ENOSPC, EIO, EROFS, EACCES] {
            try Data("/ingest/ \(code)\n".utf8).write(to: faults)
            send(1000)
            let message = String(cString: strerror(code))
            let diary = state.appending(path: "weir.log")
            let isTold = waitUntil(seconds: 30) {
                let text = (try? String(contentsOf: diary, encoding: .utf8)) ?? ""
                return text.contains(message)
            }
            #expect(isTold, "\(message)")
            #expect(count() == sent - 1000)
            try FileManager.default.removeItem(at: faults)
            #expect(waitUntil(seconds: 30) { count() == sent }, "\(message)")
        }
        Processes.kill(run.process.processIdentifier, SIGTERM)
        #expect(run.wait(seconds: 30))
        #expect(run.code == 0, "\(run.output) \(run.errors)")
        #expect(try numbers(state) == Array(0..<sent))
    }

    // MARK: - Flipped bits

    /// Flips a bit in the middle of each of some files.
    private func flip(_ folder: URL, where isMeant: (String) -> Bool = { _ in true }) throws -> Int
    {
        var flipped = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where isMeant(name) {
            let file = folder.appending(path: name)
            var bytes = try Data(contentsOf: file)
            guard bytes.count > 20 else { continue }
            bytes[bytes.count / 2] ^= 0x10
            try bytes.write(to: file)
            flipped += 1
        }
        return flipped
    }

    @Test("a flipped bit in the last snapshot: the one before it is taken, and nothing is lost")
    func lastSnapshot() throws {
        let (scratch, path) = try VerifyTests.prepare()
        let state = try VerifyTests.run(path, scratch)
        try VerifyTests.write(10, rows: 200, to: scratch)
        _ = try VerifyTests.run(path, scratch)
        let snapshots = state.appending(path: "state")
        let newest = try FileManager.default.contentsOfDirectory(atPath: snapshots.path)
            .compactMap { Int($0.prefix { $0.isNumber }) }.max()!
        #expect(try flip(snapshots) { $0.hasPrefix("\(newest)-") } > 0)
        try VerifyTests.write(11, rows: 200, to: scratch)
        let outcome = try Weir.run([
            "run", path, "--once", "--headless", "--state", state.path,
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("is damaged"))
        let verified = try VerifyTests.verify(path, state)
        #expect(verified.code == 0, "\(verified.output)")
    }

    @Test("flipped bits in the only snapshot: everything is replayed from the beginning")
    func onlySnapshot() throws {
        let (scratch, path) = try VerifyTests.prepare()
        let state = try VerifyTests.run(path, scratch)
        #expect(try flip(state.appending(path: "state")) > 0)
        try VerifyTests.write(11, rows: 200, to: scratch)
        let outcome = try Weir.run([
            "run", path, "--once", "--headless", "--state", state.path,
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let verified = try VerifyTests.verify(path, state)
        #expect(verified.code == 0, "\(verified.output)")
    }

    @Test("flipped bits in all snapshots, and the log is cut: refused, saying what is lost")
    func allSnapshots() throws {
        let (scratch, path) = try VerifyTests.prepare()
        let state = try VerifyTests.run(path, scratch)
        for file in 10..<13 {
            try VerifyTests.write(file, rows: 200, to: scratch)
            _ = try VerifyTests.run(path, scratch)
        }
        let before = try shell("cat \(state.path)/tables/*/part-* | sort | md5sum")
        #expect(try flip(state.appending(path: "state")) > 0)
        try VerifyTests.write(13, rows: 200, to: scratch)
        let outcome = try Weir.run([
            "run", path, "--once", "--headless", "--state", state.path,
        ])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("is lost"), "\(outcome.errors)")
        #expect(try shell("cat \(state.path)/tables/*/part-* | sort | md5sum") == before)
    }

    @Test("a flipped bit in the batch log is refused")
    func log() throws {
        let (scratch, path) = try VerifyTests.prepare()
        let state = try VerifyTests.run(path, scratch)
        #expect(try flip(state.appending(path: "log")) > 0)
        let outcome = try Weir.run([
            "run", path, "--once", "--headless", "--state", state.path,
        ])
        #expect(outcome.code != 0)
        #expect(outcome.errors.contains("damaged"), "\(outcome.errors)")
    }
}
