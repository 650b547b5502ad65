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
        try RunOptions.validate(variables: variables)
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
        InterruptSignals.unblock()
        let (name, statements) = parts
        var tables: StateTables?
        var resources = ExecutionResources.ofThisMachine(
            memoryInBytes: memory.flatMap { ByteSize.parse($0) })
        if state != nil || name != nil {
            do {
                let folder = try state.map { StateFolder($0) } ?? Registry.find(name ?? "")
                switch try GivingWay.to(folder) {
                case .here(let processors): resources.parallelism = Threads(width: processors)
                case .there(let code): throw ExitCode(code)
                }
                tables = try StateTables(folder)
            } catch let code as ExitCode {
                throw code
            } catch {
                throw Complaint(error).exit
            }
        }
        let isConversation =
            statements == nil && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        let printer = ResultPrinter(format: format, isConversation: isConversation)
        if isConversation { resources.isCancelled = { Interrupt.isWaiting } }
        var shell = SQLShell(
            external: tables ?? FileTables(), clock: Self.microsecondsSince1970,
            stopwatch: Self.nanoseconds, resources: resources)
        shell.tellNote = { ResultPrinter.complain("note: \($0)") }
        if let tables { try declare(tables, in: &shell) }
        if let pipeline { try declare(pipeline, in: &shell) }
        if isConversation {
            var conversation = SQLConversation(
                shell: shell, tables: tables, printer: printer, filled: filled,
                stopwatch: Self.nanoseconds)
            conversation.run()
            return
        }
        let isGood: Bool
        if let statements {
            let text = try filled(statements)
            isGood = shell.run(script: text, keepsGoing: keepGoing) { number, result in
                printer.write(result, number: number)
            }
        } else {
            var piped = PipedStatements(
                shell: shell, tables: tables, printer: printer, keepsGoing: keepGoing)
            isGood = try variables.isEmpty ? piped.run() : piped.run(filled: filled)
        }
        guard printer.output.complainOfFailure() else { throw ExitCode(1) }
        if !isGood, !keepGoing { throw ExitCode(1) }
    }

    private var values: [String: String] {
        var options = RunOptions()
        options.variables = variables
        return options.values
    }

    /// What `--set` does not name is left to the statement, which fills it with settings.
    private func filled(_ text: String) throws -> String {
        guard !variables.isEmpty else { return text }
        do {
            return try Variables.fill(text, with: values, leavesOthers: true)
        } catch {
            ResultPrinter.complain("[\(error.errorClass)] \(error.message)")
            throw ExitCode(1)
        }
    }

    private func declare(_ tables: StateTables, in shell: inout SQLShell) throws {
        do throws(StatementFailure) {
            try shell.declare(tables.definitions, viewsOf: Script(tables.text))
        } catch {
            ResultPrinter.complain("[\(error.errorClass)] \(error.message)")
            throw ExitCode(2)
        }
    }

    private func declare(_ pipeline: String, in shell: inout SQLShell) throws {
        let descriptor = open(pipeline, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            ResultPrinter.complain("\(pipeline): \(String(cString: strerror(errno)))")
            throw ExitCode(2)
        }
        defer { close(descriptor) }
        let text = try filled(Self.read(file: descriptor, named: pipeline))
        var folder = pipeline.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        if folder.isEmpty { folder = pipeline.hasPrefix("/") ? "/" : "." }
        do throws(StatementFailure) {
            try shell.declare(pipeline: Script(text), folder: folder) { table throws(QueryError) in
                try TableCheck.check(table)
            }
        } catch {
            ResultPrinter.complain(
                "\(pipeline):\(error.line):\(error.column): [\(error.errorClass)] \(error.message)")
            throw ExitCode(2)
        }
    }

    // MARK: - The world outside

    private static func read(file descriptor: Int32, named name: String) throws -> String {
        var bytes: [UInt8] = []
        while let some = try readSome(descriptor, named: name) { bytes += some }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What there is to read, once there is something; nil at the end.
    static func readSome(_ descriptor: Int32, named name: String) throws -> ArraySlice<UInt8>? {
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = block.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                ResultPrinter.complain("\(name): \(String(cString: strerror(errno)))")
                throw ExitCode(2)
            }
            return count == 0 ? nil : block[..<count]
        }
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
