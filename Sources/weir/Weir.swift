import ArgumentParser

/// The `weir` command: arguments and wiring only.
@main
struct Weir: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weir",
        abstract: "A terminal dashboard that hosts a streaming SQL engine.",
        version: "0.1.0",
        subcommands: [SQLCommand.self])
}
