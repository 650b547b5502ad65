import ArgumentParser
import Glibc
import Host

/// The `weir` command: arguments and wiring only.
@main
struct Weir: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weir",
        abstract: "A terminal dashboard that hosts a streaming SQL engine.",
        version: "0.1.0",
        subcommands: [
            RunCommand.self, DemoCommand.self, CheckCommand.self, AttachCommand.self,
            SQLCommand.self, DrillCommand.self, VerifyCommand.self, PsCommand.self,
        ] + processes)

    /// What weir starts itself, while somebody waits for it.
    private static let processes: [any ParsableCommand.Type] = [
        DriverCommand.self, WorkerCommand.self, VerifyProcessCommand.self, IngestCommand.self,
    ]

    /// The arguments of a process of weir's own are read by its command alone: to look through all
    /// commands takes a fifth of the time until a worker is ready.
    private static func command() throws -> any ParsableCommand {
        let arguments = CommandLine.arguments.dropFirst()
        let process = processes.first { $0.configuration.commandName == arguments.first }
        return try process?.parseAsRoot(Array(arguments.dropFirst())) ?? parseAsRoot()
    }

    /// Bad usage ends with 2, as every command's contract says.
    static func main() {
        TimeZoneFiles.provide()
        do {
            var command = try command()
            try command.run()
        } catch {
            if exitCode(for: error) == .validationFailure {
                var text = fullMessage(for: error) + "\n"
                text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
                Glibc.exit(2)
            }
            exit(withError: error)
        }
    }
}
