import Foundation

/// The built program, run as a user runs it.
///
/// `WEIR_BINARY` names it; without that, the release build of this checkout is taken.
enum Weir {
    static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let binary: String =
        ProcessInfo.processInfo.environment["WEIR_BINARY"]
        ?? checkout.appending(path: ".build/release/weir").path

    /// For bash: runs the program `$0` with nothing open but the standard streams.
    private static let aloneInShell = """
        ( for each in /proc/self/fd/*; do
            number=${each##*/}
            if [ $number -gt 2 ]; then eval "exec $number>&-"; fi
          done
          exec "$0" "$@" ) <&0 &
        wait
        """

    struct Outcome {
        var code: Int32
        var output: String
        var errors: String
    }

    /// Runs to the end, or kills what it started after `seconds` and reports code −1.
    static func run(
        _ arguments: [String], in folder: URL? = nil, input: String = "", seconds: Double = 240
    ) throws -> Outcome {
        let running = try start(arguments, in: folder, input: input)
        let ended = running.wait(seconds: seconds)
        if !ended { running.kill() }
        return Outcome(
            code: ended ? running.process.terminationStatus : -1, output: running.output,
            errors: running.errors)
    }

    /// - Parameter isAlone: as the child of a shell that has closed what those who run the tests leave
    ///   open.
    static func start(
        _ arguments: [String], in folder: URL? = nil, input: String = "",
        from source: FileHandle? = nil, environment: [String: String] = [:], isAlone: Bool = false
    ) throws -> Running {
        let scratch = try Scratch()
        let process = Process()
        process.executableURL = URL(filePath: isAlone ? "/bin/bash" : binary)
        process.arguments = isAlone ? ["-c", aloneInShell, binary] + arguments : arguments
        process.currentDirectoryURL = folder
        if !environment.isEmpty {
            process.environment = ProcessInfo.processInfo.environment
                .merging(environment) { _, own in own }
        }
        let paths = (
            scratch.folder.appending(path: "in"), scratch.folder.appending(path: "out"),
            scratch.folder.appending(path: "err")
        )
        try Data(input.utf8).write(to: paths.0)
        try Data().write(to: paths.1)
        try Data().write(to: paths.2)
        process.standardInput = try source ?? FileHandle(forReadingFrom: paths.0)
        process.standardOutput = try FileHandle(forWritingTo: paths.1)
        process.standardError = try FileHandle(forWritingTo: paths.2)
        try process.run()
        return Running(process: process, scratch: scratch)
    }
}

/// A weir that runs: its processes by id, and how to end them.
final class Running {
    let process: Process
    private let scratch: Scratch

    init(process: Process, scratch: Scratch) {
        self.process = process
        self.scratch = scratch
    }

    var output: String { read("out") }
    var errors: String { read("err") }

    private func read(_ name: String) -> String {
        let data = (try? Data(contentsOf: scratch.folder.appending(path: name))) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    /// Whether the process ended within the time.
    func wait(seconds: Double) -> Bool {
        waitUntil(seconds: seconds) { !self.process.isRunning }
    }

    /// Front end → driver → workers, as the system's process table has them.
    var driver: pid_t? { children("driver-process").first }
    /// What takes in sockets and standard input; beside the driver.
    var ingests: [pid_t] { children("ingest-process") }

    private func children(_ role: String) -> [pid_t] {
        Processes.children(of: process.processIdentifier).filter { pid in
            let line = try? String(contentsOfFile: "/proc/\(pid)/cmdline", encoding: .utf8)
            return line?.contains(role) ?? false
        }
    }

    var workers: [pid_t] { driver.map { Processes.children(of: $0) } ?? [] }

    /// Its exit code; −1 while it runs.
    var code: Int32 { process.isRunning ? -1 : process.terminationStatus }

    func kill() {
        for pid in workers + [driver].compactMap({ $0 }) + [process.processIdentifier] {
            Processes.kill(pid, SIGKILL)
        }
        process.waitUntilExit()
    }
}

enum Processes {
    static func children(of parent: pid_t) -> [pid_t] {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(parent)/task"))
        var found: [pid_t] = []
        for task in tasks ?? [] {
            let path = "/proc/\(parent)/task/\(task)/children"
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            found += text.split(separator: " ").compactMap { pid_t($0) }
        }
        return found.sorted()
    }

    /// It and all that it and those have started.
    static func family(of pid: pid_t) -> [pid_t] { [pid] + children(of: pid).flatMap(family) }

    static func exists(_ pid: pid_t) -> Bool { Foundation.kill(pid, 0) == 0 }

    static func kill(_ pid: pid_t, _ signal: Int32) { _ = Foundation.kill(pid, signal) }
}

/// A folder that goes when the value goes.
final class Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "weir-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws -> URL {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file
    }
}

/// Looks every 10 ms until it holds; false when the time is over.
func waitUntil(seconds: Double, _ holds: () throws -> Bool) rethrows -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
        if try holds() { return true }
        var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
        nanosleep(&pause, nil)
    }
    return try holds()
}

func shell(_ command: String, in folder: URL? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "set -o pipefail; " + command]
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw ShellError(command: command) }
    return String(decoding: data, as: UTF8.self)
}

struct ShellError: Error { var command: String }
