import ArgumentParser
import Glibc
import Host
import Query
import Telemetry

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs a pipeline.")

    @Argument(help: "A file of Spark SQL.")
    var pipeline: String

    @OptionGroup var options: RunOptions

    func run() throws {
        try Self.run(pipeline, options)
    }

    static func run(_ file: String, _ options: RunOptions) throws {
        let driver: DriverOptions
        do {
            for drill in options.drill { _ = try DrillSpec.parse(drill) }
            let prepared = try RunPreparation.prepare(
                file: file, state: options.state, variables: options.values, name: options.name,
                fresh: options.freshTables)
            for note in prepared.pipeline.notes { ResultPrinter.complain("note: \(note)") }
            var own = DriverOptions(
                state: prepared.state.path, base: prepared.base, name: prepared.name,
                workers: options.workers ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))),
                intervalInMilliseconds: DrillSpec.milliseconds(options.interval) ?? 100,
                isOnce: options.once, drills: options.drill, progress: options.progress)
            own.lock = prepared.lock
            own.isIntervalAutomatic = options.isIntervalAutomatic
            own.storage = StorageLevel(options.storage) ?? .memoryAndDisk
            own.memoryInBytes = options.memory.flatMap { ByteSize.parse($0) }
            driver = own
        } catch {
            throw Complaint(error).exit
        }
        let hasTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        let supervisor: Supervisor
        do {
            supervisor = try Supervisor(driver)
        } catch {
            throw Complaint(error).exit
        }
        var code: Int32
        // The dashboard and lines of progress cannot share a screen.
        let printsProgress = options.progress == "-"
        if options.headless || !hasTerminal || printsProgress {
            code = HeadlessRun(supervisor, printsProgress: printsProgress).run()
        } else {
            code = DashboardRun(supervisor, theme: options.theme).run()
        }
        if let path = options.report {
            do {
                try supervisor.report.write(to: path)
            } catch {
                throw Complaint(error).exit
            }
        }
        // A drill without a PASS has shown nothing, or the worst.
        if code == 0, supervisor.report.drills.contains(where: { $0.verdict?.result != .pass }) {
            code = 4
        }
        throw ExitCode(code)
    }
}
