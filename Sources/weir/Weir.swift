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
        ])

    /// Bad usage ends with 2, as every command's contract says.
    static func main() {
        TimeZoneFiles.provide()
        do {
            if let code = try OwnProcess.run(CommandLine.arguments.dropFirst()) { Glibc.exit(code) }
        } catch {
            exit(withError: Complaint(error).exit)
        }
        do {
            var command = try parseAsRoot()
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
