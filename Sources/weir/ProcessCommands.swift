import ArgumentParser
import Host

/// Which pipeline a process belongs to. What a user named may begin with a dash.
struct PipelineOptions: ParsableArguments {
    @Option(parsing: .unconditional) var state: String
    @Option(parsing: .unconditional) var base: String
    @Option(parsing: .unconditional) var name: String
}

/// The driver's process; started by the front end.
struct DriverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "driver-process", shouldDisplay: false)

    @OptionGroup var pipeline: PipelineOptions
    @Option var workers: Int
    @Option var interval: String
    @Option var restarts: Int
    @Option(parsing: .unconditional) var cause = ""
    @Option var drill: [String] = []
    @Option var drillsInHand = ""
    @Option var runStartedAt: Int64 = 0
    @Flag var drillsInTurn = false
    @Flag var once = false
    @Flag var automatic = false
    @Flag var locked = false
    @Option var storage = "memory-and-disk"
    @Option var memory: Int64?

    func run() throws {
        var options = DriverOptions(
            state: pipeline.state, base: pipeline.base, name: pipeline.name, workers: workers,
            intervalInMilliseconds: DrillSpec.milliseconds(interval) ?? 500, isOnce: once,
            restarts: restarts, cause: cause, drills: drill)
        options.isIntervalAutomatic = automatic
        options.drillsInHand = drillsInHand
        options.runStartedAt = runStartedAt
        options.areDrillsInTurn = drillsInTurn
        options.inheritsLock = locked
        options.storage = StorageLevel(storage) ?? .memoryAndDisk
        options.memoryInBytes = memory
        DriverProcess.run(options)
    }
}

/// A worker's process; started by the driver.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker-process", shouldDisplay: false)

    @OptionGroup var pipeline: PipelineOptions
    @Option var worker: Int
    @Option var incarnation: Int
    @Option var partitions: Int
    @Option var storage = "memory-and-disk"

    func run() throws {
        throw ExitCode(
            WorkerProcess.run(
                state: StateFolder(pipeline.state), base: pipeline.base, name: pipeline.name,
                worker: worker, incarnation: incarnation, partitions: partitions,
                storage: StorageLevel(storage) ?? .memoryAndDisk))
    }
}

/// Writes down what comes in by a socket or standard input; started by the front end.
struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest-process", shouldDisplay: false)

    @OptionGroup var pipeline: PipelineOptions
    @Option var source: Int
    @Flag var once = false
    @Flag var resumed = false

    func run() throws {
        throw ExitCode(
            IngestProcess.run(
                state: pipeline.state, base: pipeline.base, name: pipeline.name, source: source,
                isOnce: once, isResumed: resumed))
    }
}

/// Compares what is published, for a driver.
struct VerifyProcessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-process", shouldDisplay: false)

    @OptionGroup var pipeline: PipelineOptions
    @Option var aside: String

    func run() throws {
        throw ExitCode(
            VerificationProcess.run(
                state: StateFolder(pipeline.state), base: pipeline.base, name: pipeline.name,
                aside: aside))
    }
}
