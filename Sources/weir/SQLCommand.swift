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
            With a name or --state, a pipeline's tables, views and streams are asked as of its last \
            committed batch, whether it runs or not. Statements are taken from the argument, or from \
            standard input; on a terminal they are typed, with the keys of a shell. After an error \
            it stops with exit code 1, unless --keep-going is given.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json
    }

    @Option(help: "A pipeline's file: its tables are read as they are now.")
    var pipeline: String?

    @Option(help: ArgumentHelp("A pipeline's state folder.", valueName: "folder"))
    var state: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Fills ${NAME} in statements and pipeline.", valueName: "name=value"))
    var variables: [String] = []

    @Option(help: "How results are printed.")
    var format: Format = .table

    @Option(
        help: ArgumentHelp(
            "Memory for rows, groups and tables: past it they go to disk. 512MB; half of the machine's.",
            valueName: "size"))
    var memory: String?

    @Flag(help: "Go on after a statement that failed.")
    var keepGoing = false

    @Argument(
        help: ArgumentHelp(
            "A pipeline's name, and statements, separated by semicolons.", valueName: "name"))
    var arguments: [String] = []

    func validate() throws {
        let hasPipeline = pipeline != nil || state != nil
        if pipeline != nil, state != nil {
            throw ValidationError("--pipeline and --state are two ways; choose one")
        }
        if arguments.count > (hasPipeline ? 1 : 2) {
            throw ValidationError("there are more arguments than a name and statements")
        }
        if let memory, (ByteSize.parse(memory) ?? 0) < 1 << 20 {
            throw ValidationError(
                "--memory \(memory): a size such as 512MB is wanted, at least 1MB")
        }
        for variable in variables where !variable.contains("=") {
            throw ValidationError("--set \(variable): NAME=VALUE is wanted")
        }
    }

    /// A first argument is a name where there is a second one, or where a pipeline has it.
    private var parts: (name: String?, statements: String?) {
        if pipeline != nil || state != nil { return (nil, arguments.first) }
        if arguments.count == 2 { return (arguments[0], arguments[1]) }
        guard let only = arguments.first else { return (nil, nil) }
        let isWord = !only.contains { $0.isWhitespace || $0 == ";" || $0 == "(" }
        if isWord, let folder = try? Registry.find(only), folder.holdsPipeline {
            return (only, nil)
        }
        return (nil, only)
    }

    func run() throws {
        let (name, statements) = parts
        var tables: StateTables?
        if state != nil || name != nil {
            do {
                let folder = try state.map { StateFolder($0) } ?? Registry.find(name ?? "")
                tables = try StateTables(folder)
            } catch {
                throw Complaint(error).exit
            }
        }
        var shell = SQLShell(
            external: tables ?? FileTables(), clock: Self.microsecondsSince1970,
            stopwatch: Self.nanoseconds,
            resources: .ofThisMachine(memoryInBytes: memory.flatMap { ByteSize.parse($0) }))
        if let tables { try declare(tables, in: &shell) }
        if let pipeline { try declare(pipeline, in: &shell) }
        if statements == nil, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
            try converse(&shell, tables)
            return
        }
        let text = try statements ?? Self.read(file: STDIN_FILENO, named: "standard input")
        let isGood = shell.run(script: try filled(text), keepsGoing: keepGoing) { number, result in
            write(result, number)
        }
        if !isGood, !keepGoing { throw ExitCode(1) }
    }

    private var values: [String: String] {
        var options = RunOptions()
        options.variables = variables
        return options.values
    }

    /// Without `--set`, what looks like a variable is left to the statement.
    private func filled(_ text: String) throws -> String {
        guard !variables.isEmpty else { return text }
        do {
            return try Variables.fill(text, with: values)
        } catch {
            Self.complain("[\(error.errorClass)] \(error.message)")
            throw ExitCode(1)
        }
    }

    private func declare(_ tables: StateTables, in shell: inout SQLShell) throws {
        do throws(StatementFailure) {
            try shell.declare(tables.definitions, viewsOf: Script(tables.text))
        } catch {
            Self.complain("[\(error.errorClass)] \(error.message)")
            throw ExitCode(2)
        }
    }

    /// Statements typed at a prompt; each is run when its semicolon is there.
    private func converse(_ shell: inout SQLShell, _ tables: StateTables?) throws {
        let reader = LineReader()
        var text = ""
        while let line = reader.line(prompt: text.isEmpty ? "weir> " : "    > ") {
            if line.isEmpty, text.isEmpty { continue }
            if text.isEmpty, ["exit", "quit", "\\q"].contains(line.lowercased()) { return }
            text += line + "\n"
            let isEnded = line.reversed().first(where: { $0 != " " }) == ";"
            guard isEnded && !Script(text).isOpen || line.isEmpty else { continue }
            let script = text
            text = ""
            do {
                try tables?.refresh()
                _ = shell.run(script: try filled(script), keepsGoing: true) { number, result in
                    write(result, number)
                }
            } catch let error as HostError {
                Self.complain(error.message)
            } catch {
                continue
            }
        }
    }

    private func declare(_ pipeline: String, in shell: inout SQLShell) throws {
        let descriptor = open(pipeline, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            Self.complain("\(pipeline): \(String(cString: strerror(errno)))")
            throw ExitCode(2)
        }
        defer { close(descriptor) }
        let text = try filled(Self.read(file: descriptor, named: pipeline))
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
