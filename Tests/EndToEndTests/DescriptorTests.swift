import Foundation
import Testing

/// What processes leave open to those that they start.
@Suite(.serialized) struct DescriptorTests {
    /// The descriptors of a process, beyond the standard streams, that whatever it starts would inherit:
    /// number and target.
    private func inheritable(_ pid: pid_t) -> [(number: String, target: String)] {
        let folder = "/proc/\(pid)/fdinfo"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { Int($0) ?? 0 > 2 }.compactMap { name in
            // One that was just closed has neither flags nor a target any more.
            guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8),
                let line = text.split(separator: "\n").first(where: { $0.hasPrefix("flags:") }),
                let flags = Int32(line.dropFirst(6).trimmingCharacters(in: .whitespaces), radix: 8),
                flags & O_CLOEXEC == 0,
                let target = try? FileManager.default.destinationOfSymbolicLink(
                    atPath: "/proc/\(pid)/fd/\(name)")
            else { return nil }
            return (name, target)
        }
    }

    @Test("files, sockets and pipes of a process are closed in those that it starts")
    func inherited() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        _ = try scratch.write("words/0.csv", "1,one\n2,two\n")
        let file = try scratch.write(
            "p.sql",
            """
            CREATE TABLE lines USING stdin;
            CREATE TABLE ticks USING rate OPTIONS (rowsPerSecond '100');
            CREATE TABLE words (id BIGINT, word STRING) USING csv LOCATION 'words';
            CACHE TABLE words;
            CREATE STREAMING TABLE copy AS SELECT value FROM STREAM lines;
            CREATE STREAMING TABLE named AS
              SELECT t.value, w.word FROM STREAM ticks t JOIN words w ON t.value = w.id;
            CREATE MATERIALIZED VIEW totals USING sqlite AS
              SELECT value % 10 AS k, count(*) AS n FROM STREAM ticks GROUP BY value % 10;
            """)
        let pipe = Pipe()
        let run = try Weir.start(
            [
                "run", file.path, "--headless", "--workers", "2", "--interval", "20ms", "--state",
                state.path, "--progress", scratch.folder.appending(path: "progress").path,
            ], from: pipe.fileHandleForReading, isAlone: true)
        let shell = run.process.processIdentifier
        func processes() -> [pid_t] { Processes.family(of: shell).filter { $0 != shell } }
        defer {
            for pid in processes() { Processes.kill(pid, SIGKILL) }
            run.kill()
        }
        pipe.fileHandleForWriting.write(Data("a\nb\n".utf8))
        let database = state.appending(path: "tables/totals").path
        let isGoing = waitUntil(seconds: 30) {
            FileManager.default.fileExists(atPath: database)
                && (try? self.lines(state.path + "/tables/copy")) == 2
        }
        #expect(isGoing, "\(run.output) \(run.errors)")
        // The front end, what takes in the lines, the driver and its workers.
        let family = processes()
        #expect(family.count == 5)
        for pid in family {
            let found = inheritable(pid)
            #expect(found.isEmpty, "\(found)")
        }
    }

    private func lines(_ folder: String) throws -> Int? {
        Int(
            try shell("cat \(folder)/part-* | wc -l").trimmingCharacters(
                in: .whitespacesAndNewlines))
    }
}
