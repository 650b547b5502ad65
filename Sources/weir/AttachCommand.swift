import ArgumentParser
import Glibc
import Host

struct AttachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Shows the dashboard of a pipeline that runs.")

    @Argument(help: "The pipeline's name, or its state folder.")
    var name: String

    @Option(help: ArgumentHelp("The dashboard's theme: a name or a file.", valueName: "theme"))
    var theme: String?

    func run() throws {
        let folder: StateFolder
        do {
            folder = try Registry.find(name)
        } catch {
            throw Complaint(error).exit
        }
        guard let watcher = Watcher(state: folder) else {
            throw Complaint(
                HostError(
                    "no pipeline runs on the state folder \(folder.path); "
                        + Registry.runningNames, isUsage: true)
            ).exit
        }
        throw ExitCode(DashboardRun(watcher, theme: theme).run())
    }
}
