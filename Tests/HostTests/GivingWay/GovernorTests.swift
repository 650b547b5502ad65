import CSystem
import Foundation
import Synchronization
import Testing

@testable import Host

/// A made-up pipeline whose processes do nothing but work, beside a child that does so too.
@Suite struct GovernorTests {
    private static let endlessly = "while :; do :; done"

    /// A shell that started others; it ends when they have.
    private struct Shell {
        let process = Process()
        let others: [pid_t]

        /// Starts so many shells with the script under another one.
        init(_ count: Int, _ script: String) throws {
            let told = Pipe()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = [
                "-c",
                "for n in $(seq \(count)); do (\(script)) >&- & echo $!; done; exec >&-; wait",
            ]
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = told
            process.standardError = FileHandle.nullDevice
            try process.run()
            // Not to its end: a process that another test starts may have the pipe as well.
            var text: [UInt8] = []
            while text.count(where: { $0 == UInt8(ascii: "\n") }) < count {
                guard let more = try told.fileHandleForReading.read(upToCount: 64), !more.isEmpty
                else { break }
                text += more
            }
            others = String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap {
                pid_t($0)
            }
        }

        /// Not waited for: the library does that by a descriptor that a child of the test may have as well.
        func end() {
            for other in others { kill(other, SIGKILL) }
        }
    }

    /// A child that the library's `Process` does not wait for.
    private func spawn(_ script: String) -> pid_t {
        var child = pid_t()
        let words = ["sh", "-c", script]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        return posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ) == 0 ? child : -1
    }

    private func state(of process: pid_t) -> Character? {
        let told = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return told?.split(separator: ")").last?.dropFirst().first
    }

    /// Looks 200 times a second, for half a minute at most: of another process's state nobody is told.
    private func wait(_ until: () -> Bool) -> Bool {
        for _ in 0..<6000 {
            if until() { return true }
            usleep(5000)
        }
        return false
    }

    @Test(
        "who asks is stopped while the pipeline wants all processors, goes on after, and is waited for"
    )
    func stopped() throws {
        let pipeline = try Shell(Threads.cores, Self.endlessly)
        defer { pipeline.end() }
        try #require(pipeline.others.count == Threads.cores)
        let child = spawn(Self.endlessly)
        try #require(child > 0)
        defer { kill(child, SIGKILL) }
        let code = Mutex<Int32?>(nil)
        let root = pipeline.process.processIdentifier
        Thread {
            var governor = Governor(child: child, pipeline: root)
            let ended = governor.run()
            code.withLock { $0 = ended }
        }.start()
        #expect(wait { state(of: child) == "T" })
        pipeline.end()
        #expect(wait { state(of: child) == "R" })
        // As much as a credit for what the pipeline wants would not give it.
        let had = weir_processor_time(child)
        #expect(wait { weir_processor_time(child) - had > 100_000_000 })
        kill(child, SIGKILL)
        #expect(wait { code.withLock { $0 } != nil })
        #expect(code.withLock { $0 } == 128 + SIGKILL)
    }

    @Test("processes that wait want nothing, and those that are gone neither")
    func waiting() throws {
        let pipeline = try Shell(Threads.cores, "exec sleep 60")
        var load = PipelineLoad(of: pipeline.process.processIdentifier)
        var isWanted = true
        #expect(
            wait {
                isWanted = load.wantsAllProcessors
                return !isWanted
            })
        isWanted = true
        pipeline.end()
        #expect(
            wait {
                isWanted = load.wantsAllProcessors
                return !isWanted
            })
    }
}
