/// The processes that weir starts itself; each finds its end of a socket to who started it.
public enum OwnProcess: String {
    case driver = "driver-process"
    case worker = "worker-process"
    case ingest = "ingest-process"
    case verification = "verify-process"

    /// Runs the process that the arguments name.
    ///
    /// - Returns: Its exit code; nil where they name none.
    /// - Throws: `HostError` (usage) where it is not told what it needs.
    public static func run(_ arguments: some Sequence<String>) throws -> Int32? {
        guard let arguments = ProcessArguments(reading: arguments) else { return nil }
        let state = StateFolder(try arguments.text("--state"))
        let base = try arguments.text("--base")
        let name = try arguments.text("--name")
        switch arguments.process {
        case .driver: DriverProcess.run(try DriverOptions(arguments))
        case .worker:
            return WorkerProcess.run(
                state: state, base: base, name: name, worker: try arguments.value("--worker"),
                partitions: try arguments.optional("--partitions"),
                storage: try arguments.value("--storage"))
        case .ingest:
            return IngestProcess.run(
                state: state, base: base, name: name, source: try arguments.value("--source"),
                isOnce: try arguments.value("--once"), isResumed: try arguments.value("--resumed"))
        case .verification:
            return VerificationProcess.run(
                state: state, base: base, name: name, aside: try arguments.text("--aside"))
        }
    }
}
