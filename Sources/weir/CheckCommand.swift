import ArgumentParser
import Host
import Query

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks a pipeline, and prints its plan.")

    @Argument(help: "A file of Spark SQL.")
    var pipeline: String

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Fills ${NAME} in the pipeline.", valueName: "name=value"))
    var variables: [String] = []

    func validate() throws { try RunOptions.validate(variables: variables) }

    func run() throws {
        do {
            var options = RunOptions()
            options.variables = variables
            print(try PipelineCheck.text(file: pipeline, variables: options.values))
        } catch {
            throw Complaint(error).exit
        }
    }
}
