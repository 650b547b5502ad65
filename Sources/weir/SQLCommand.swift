import ArgumentParser
import Engine
import Glibc
import Host
import Query

/// `weir sql`: asks tables, as a batch.
struct SQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Run SQL over a pipeline's tables, or in an empty batch shell.",
        discussion: """
            Statements are taken from the argument, or from standard input. After an error it stops \
            with exit code 1, unless --keep-going is given.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json
    }

    @Option(help: "A pipeline's file: its tables are read as they are now.")
    var pipeline: String?

    @Option(help: "How results are printed.")
    var format: Format = .table

    @Flag(help: "Go on after a statement that failed.")
    var keepGoing = false

    @Argument(help: "Statements, separated by semicolons.")
    var statements: String?

    func run() throws {
        var shell = SQLShell(
            external: FileTables(), clock: Self.microsecondsSince1970,
            stopwatch: Self.nanoseconds)
        if let pipeline { try declare(pipeline, in: &shell) }
        let text: String
        if let statements {
            text = statements
        } else {
            text = try Self.read(file: STDIN_FILENO, named: "standard input")
        }
        let isGood = shell.run(script: text, keepsGoing: keepGoing) { number, result in
            write(result, number)
        }
        if !isGood, !keepGoing { throw ExitCode(1) }
    }

    private func declare(_ pipeline: String, in shell: inout SQLShell) throws {
        let descriptor = open(pipeline, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            Self.complain("\(pipeline): \(String(cString: strerror(errno)))")
            throw ExitCode(2)
        }
        defer { close(descriptor) }
        let text = try Self.read(file: descriptor, named: pipeline)
        var folder = pipeline.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        if folder.isEmpty { folder = pipeline.hasPrefix("/") ? "/" : "." }
        do throws(StatementFailure) {
            try shell.declare(pipeline: Script(text), folder: folder)
        } catch {
            Self.complain(
                "\(pipeline):\(error.line):\(error.column): [\(error.errorClass)] \(error.message)")
            throw ExitCode(2)
        }
    }

    private func write(_ result: StatementResult, _ number: Int) {
        switch format {
        case .json:
            var bytes: [UInt8] = []
            ResultJSON.append(result, statement: number, to: &bytes)
            Self.print(bytes)
        case .csv, .table:
            switch result {
            case .rows(let schema, let batches):
                if schema.isEmpty { return }
                Self.print(
                    format == .csv
                        ? ResultCSV.bytes(schema, batches)
                        : Array(ResultTable.text(schema, batches).utf8))
            case .failure(let failure):
                let place = failure.line > 0 ? "\(failure.line):\(failure.column): " : ""
                Self.complain("\(place)[\(failure.errorClass)] \(failure.message)")
            }
        }
    }

    // MARK: - The world outside

    private static func print(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            rest = rest.dropFirst(count)
        }
    }

    private static func complain(_ text: String) {
        var line = text + "\n"
        line.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private static func read(file descriptor: Int32, named name: String) throws -> String {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = block.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                complain("\(name): \(String(cString: strerror(errno)))")
                throw ExitCode(2)
            }
            if count == 0 { break }
            bytes += block[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func microsecondsSince1970() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    private static func nanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
