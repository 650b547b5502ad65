import ArgumentParser

@main
struct Weir: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weir",
        abstract: "Runs pipelines of Spark SQL in micro-batches, and shows what they do.",
        version: "0.1.0",
        subcommands: [
            RunCommand.self, DemoCommand.self, CheckCommand.self,
            DriverCommand.self, WorkerCommand.self,
        ])
}
