import ArgumentParser
import Host

/// What `run` and `demo` share.
struct RunOptions: ParsableArguments {
    @Flag(help: "Process what is available, and end.")
    var once = false

    @Flag(help: "Print batches instead of showing the dashboard; so it is without a terminal.")
    var headless = false

    @Option(
        help: ArgumentHelp(
            "Time between batches: 20ms, 2s, 1m; auto for the shortest that they keep up with.",
            valueName: "time"))
    var interval = "500ms"

    @Option(help: ArgumentHelp("Worker processes; as many as there are cores.", valueName: "n"))
    var workers: Int?

    @Option(
        help: ArgumentHelp(
            "Where blocks go: memory, memory-and-disk or disk.", valueName: "level"))
    var storage = "memory-and-disk"

    @Option(
        help: ArgumentHelp(
            "Memory for all processes and their blocks: 512MB; a quarter of the machine's.",
            valueName: "size"))
    var memory: String?

    @Option(
        help: ArgumentHelp(
            "The folder for log, state and tables; .weir/<name> here.", valueName: "folder"))
    var state: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Fills ${NAME} in the pipeline.", valueName: "name=value"))
    var variables: [String] = []

    @Option(
        help: ArgumentHelp(
            "On an old state, these tables start anew, with the rows that come from now on; the "
                + "others go on. For queries that were changed.",
            valueName: "table,…"))
    var fresh: String?

    @Option(
        help: ArgumentHelp(
            "Write a line a batch and query, as Spark's progress; - for standard output.",
            valueName: "file"))
    var progress: String?

    @Option(help: ArgumentHelp("Write a report of the run as JSON.", valueName: "file"))
    var report: String?

    @Option(
        help: ArgumentHelp(
            "A failure on purpose, with a verdict: kill-worker@batch=5, kill-driver@3s, lose-blocks, "
                + "slow-worker:300ms, stop-source:5s, fail-sink, fill-disk, squeeze-memory, poison.",
            valueName: "spec"))
    var drill: [String] = []

    @Option(help: ArgumentHelp("The dashboard's theme: a name or a file.", valueName: "theme"))
    var theme: String?

    @Option(help: ArgumentHelp("The pipeline's name; the file's.", valueName: "name"))
    var name: String?

    var freshTables: [String] {
        (fresh ?? "").split(separator: ",").map { String($0.trimmingPrefix(" ")) }
    }

    var isIntervalAutomatic: Bool { interval == "auto" }

    func validate() throws {
        let milliseconds = DrillSpec.milliseconds(interval) ?? 0
        guard isIntervalAutomatic || milliseconds >= 1 else {
            throw ValidationError(
                "--interval \(interval): a time such as 20ms, 2s or 1m is wanted, or auto")
        }
        guard StorageLevel(storage) != nil else {
            throw ValidationError("--storage \(storage): memory, memory-and-disk or disk is wanted")
        }
        if let memory, (ByteSize.parse(memory) ?? 0) < 1 << 20 {
            throw ValidationError(
                "--memory \(memory): a size such as 512MB is wanted, at least 1MB")
        }
        try Self.validate(workers: workers, variables: variables)
    }

    /// What other commands take, too.
    static func validate(workers: Int? = nil, variables: [String]) throws {
        if let workers, !(1...64).contains(workers) {
            throw ValidationError("--workers \(workers): 1 to 64 are possible")
        }
        for variable in variables where !variable.contains("=") {
            throw ValidationError("--set \(variable): NAME=VALUE is wanted")
        }
    }

    var values: [String: String] {
        Dictionary(
            variables.map { variable in
                let parts = variable.split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return (String(parts[0]), String(parts[1]))
            }, uniquingKeysWith: { $1 })
    }
}
