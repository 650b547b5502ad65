import Foundation
import Testing

/// What comes in by standard input and by a socket, while processes are killed.
@Suite(.serialized) struct IngestTests {
    private static let seed = UInt64.random(in: 1...1_000_000)

    private func pipeline(_ scratch: Scratch, _ source: String) throws -> String {
        try scratch.write(
            "numbers.sql",
            """
            CREATE TABLE numbers (n BIGINT, k BIGINT) USING \(source);
            CREATE STREAMING TABLE all_numbers AS SELECT n FROM STREAM numbers;
            CREATE MATERIALIZED VIEW sums AS
            SELECT k, count(*) AS c, sum(n) AS s FROM STREAM numbers GROUP BY k;
            """
        ).path
    }

    private func published(_ table: String, _ state: URL) throws -> [String] {
        try shell("cat \(state.path)/tables/\(table)/[!_.]* 2>/dev/null || true")
            .split(separator: "\n").map(String.init)
    }

    /// - Returns: the sums by key of 0 …< count, as they should be.
    private func sums(_ count: Int) -> Set<String> {
        var sums: [Int: (Int, Int)] = [:]
        for n in 0..<count {
            let (c, s) = sums[n % 10] ?? (0, 0)
            sums[n % 10] = (c + 1, s + n)
        }
        return Set(sums.map { "{\"k\":\($0.key),\"c\":\($0.value.0),\"s\":\($0.value.1)}" })
    }

    private func check(_ state: URL, _ count: Int) throws {
        let rows = try published("all_numbers", state)
        #expect(rows.count == count, "seed \(Self.seed)")
        #expect(Set(rows) == Set((0..<count).map { "{\"n\":\($0)}" }), "seed \(Self.seed)")
        #expect(try Set(published("sums", state)) == sums(count), "seed \(Self.seed)")
    }

    private static func pause(milliseconds: Int) {
        var pause = timespec(tv_sec: 0, tv_nsec: milliseconds * 1_000_000)
        nanosleep(&pause, nil)
    }

    @Test(
        "each line of standard input counts once while workers, drivers and its reader are killed")
    func standardInput() throws {
        print("WEIR_SEED=\(Self.seed)")
        var random = SplitMix(state: Self.seed)
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        let input = Pipe()
        let run = try Weir.start(
            [
                "run", try pipeline(scratch, "stdin"), "--once", "--headless", "--interval", "20ms",
                "--state", state.path,
            ], from: input.fileHandleForReading)
        let count = 60_000
        for start in stride(from: 0, to: count, by: 1000) {
            let lines = (start..<start + 1000).map { "{\"n\":\($0),\"k\":\($0 % 10)}\n" }.joined()
            // In pieces that end within lines.
            let bytes = Array(lines.utf8)
            let cut = Int(random.next(below: UInt64(bytes.count)))
            input.fileHandleForWriting.write(Data(bytes[..<cut]))
            Self.pause(milliseconds: Int(random.next(below: 40)))
            switch random.next(below: 8) {
            case 0: if let pid = run.driver { Processes.kill(pid, SIGKILL) }
            case 1: for pid in run.ingests { Processes.kill(pid, SIGKILL) }
            case 2: if let pid = run.workers.first { Processes.kill(pid, SIGKILL) }
            default: break
            }
            input.fileHandleForWriting.write(Data(bytes[cut...]))
        }
        try input.fileHandleForWriting.close()
        #expect(run.wait(seconds: 120), "\(run.output.suffix(300)) \(run.errors)")
        #expect(run.code == 0, "\(run.errors)")
        try check(state, count)
        let verified = try Weir.run(
            [
                "verify", scratch.folder.appending(path: "numbers.sql").path, "--state", state.path,
            ])
        #expect(verified.code == 0, "\(verified.output)")
    }

    @Test("each line of a socket counts once while workers and drivers are killed")
    func socket() throws {
        print("WEIR_SEED=\(Self.seed)")
        var random = SplitMix(state: Self.seed)
        let server = try LineServer()
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        let source = "socket OPTIONS (host '127.0.0.1', port '\(server.port)', format 'json')"
        let run = try Weir.start([
            "run", try pipeline(scratch, source), "--once", "--headless", "--interval", "20ms",
            "--state", state.path,
        ])
        let count = 60_000
        try server.accept()
        for start in stride(from: 0, to: count, by: 1000) {
            server.send(
                (start..<start + 1000).map { "{\"n\":\($0),\"k\":\($0 % 10)}\n" }.joined())
            Self.pause(milliseconds: Int(random.next(below: 40)))
            switch random.next(below: 8) {
            case 0: if let pid = run.driver { Processes.kill(pid, SIGKILL) }
            case 1: if let pid = run.workers.first { Processes.kill(pid, SIGKILL) }
            default: break
            }
        }
        server.close()
        #expect(run.wait(seconds: 120), "\(run.output.suffix(300)) \(run.errors)")
        #expect(run.code == 0, "\(run.errors)")
        try check(state, count)
    }

    @Test("a full disk is felt by the process that reads standard input, and nothing is lost")
    func fullDisk() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        let report = scratch.folder.appending(path: "report.json")
        let input = Pipe()
        let run = try Weir.start(
            [
                "run", try pipeline(scratch, "stdin"), "--once", "--headless", "--interval", "20ms",
                "--state", state.path, "--report", report.path, "--drill", "fill-disk:2s@batch=2",
            ], from: input.fileHandleForReading)
        let count = 40_000
        for start in stride(from: 0, to: count, by: 1000) {
            let lines = (start..<start + 1000).map { "{\"n\":\($0),\"k\":\($0 % 10)}\n" }.joined()
            input.fileHandleForWriting.write(Data(lines.utf8))
            Self.pause(milliseconds: 50)
        }
        try input.fileHandleForWriting.close()
        #expect(run.wait(seconds: 120), "\(run.output.suffix(300)) \(run.errors)")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("numbers: cannot append to"), "\(run.output.suffix(2000))")
        #expect(try DrillTests.Verdicts(report).verdicts.map(\.result) == ["PASS"])
        #expect(!FileManager.default.fileExists(atPath: "\(state.path)/disk-full"))
        try check(state, count)
    }

    @Test("a sender that is not there yet is waited for, and one that hangs up is called again")
    func reconnects() throws {
        let server = try LineServer()
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        let source = "socket OPTIONS (host '127.0.0.1', port '\(server.port)', format 'json')"
        let run = try Weir.start([
            "run", try pipeline(scratch, source), "--headless", "--interval", "20ms", "--state",
            state.path,
        ])
        for start in [0, 100] {
            try server.accept()
            server.send(
                (start..<start + 100).map { "{\"n\":\($0),\"k\":\($0 % 10)}\n" }.joined())
            server.hangUp()
        }
        let complete = try waitUntil(seconds: 60) {
            try published("all_numbers", state).count == 200
        }
        Processes.kill(run.process.processIdentifier, SIGTERM)
        #expect(run.wait(seconds: 60))
        #expect(complete, "\(run.output)")
        #expect(run.output.contains("closed the connection"))
        try check(state, 200)
    }

    @Test("a pipeline goes on with more standard input, and a rate counts by the clock")
    func goesOn() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        let path = try pipeline(scratch, "stdin")
        for start in [0, 500] {
            let lines = (start..<start + 500).map { "{\"n\":\($0),\"k\":\($0 % 10)}\n" }.joined()
            let outcome = try Weir.run(
                ["run", path, "--once", "--state", state.path], input: lines)
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
        try check(state, 1000)
        let rate = try scratch.write(
            "rate.sql",
            """
            CREATE TABLE r USING rate OPTIONS (rowsPerSecond '1000');
            CREATE STREAMING TABLE counted AS SELECT value FROM STREAM r;
            """)
        let own = scratch.folder.appending(path: "rate")
        let run = try Weir.start([
            "run", rate.path, "--headless", "--interval", "20ms", "--state", own.path,
        ])
        #expect(try waitUntil(seconds: 60) { try published("counted", own).count > 500 })
        if let pid = run.driver { Processes.kill(pid, SIGKILL) }
        let before = try published("counted", own).count
        #expect(try waitUntil(seconds: 60) { try published("counted", own).count > before + 500 })
        Processes.kill(run.process.processIdentifier, SIGTERM)
        #expect(run.wait(seconds: 60))
        let rows = try published("counted", own)
        #expect(rows == (0..<rows.count).map { "{\"value\":\($0)}" })
    }

    @Test(
        "what a source lacks is said before anything starts",
        arguments: [
            ("socket OPTIONS (host 'localhost')", "port"),
            ("rate OPTIONS (rowsPerSecond 'many')", "rowsPerSecond"),
            ("stdin OPTIONS (retention 'much')", "retention"),
        ])
    func lacks(source: String, word: String) throws {
        let scratch = try Scratch()
        let outcome = try Weir.run([
            "run", try pipeline(scratch, source), "--once", "--state",
            scratch.folder.appending(path: "state").path,
        ])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(word), "\(outcome.errors)")
    }
}

/// A sender of lines on 127.0.0.1.
final class LineServer {
    let port: Int
    private let listener: Int32
    private var connection: Int32 = -1

    init() throws {
        listener = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(listener, raw, size) == 0 && listen(listener, 4) == 0
                    && getsockname(listener, raw, &size) == 0
            }
        }
        guard isBound else { throw ShellError(command: "listen on 127.0.0.1") }
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    /// Waits for weir, for a minute.
    func accept() throws {
        var entry = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, 60_000) > 0 else { throw ShellError(command: "accept") }
        connection = Foundation.accept(listener, nil, nil)
    }

    func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    func hangUp() { Foundation.close(connection) }

    func close() {
        hangUp()
        Foundation.close(listener)
    }
}
