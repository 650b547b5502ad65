import ArgumentParser
import Glibc
import Host

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Runs the year of flights, live.")

    @OptionGroup var options: RunOptions

    func run() throws {
        guard let file = Self.find() else {
            throw Complaint(
                HostError(
                    "demo/flights.sql is not found beside the executable nor in this folder",
                    isUsage: true)
            ).exit
        }
        try RunCommand.run(file, options)
    }

    /// In this folder, or in one above the executable: the checkout, or `share/weir`.
    static func find() -> String? {
        var candidates = ["demo/flights.sql"]
        if let executable = realpath("/proc/self/exe", nil) {
            var parts = String(cString: executable).split(separator: "/")
            free(executable)
            while !parts.isEmpty {
                parts.removeLast()
                let folder = "/" + parts.joined(separator: "/")
                candidates += [
                    folder + "/demo/flights.sql", folder + "/share/weir/demo/flights.sql",
                ]
            }
        }
        return candidates.first { access($0, R_OK) == 0 }
    }
}
