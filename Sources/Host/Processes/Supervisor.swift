import CSystem
import Glibc
public import Telemetry

/// The front end's side: starts the driver, hears it, and starts it again when it dies.
public final class Supervisor {
    public enum Event: Sendable {
        case snapshot(Snapshot)
        case refused(String)
        /// The driver died; another was started.
        case restarted(cause: String)
        /// There will be no more: the exit code, and why where it failed.
        case ended(code: Int32, message: String)
    }

    private var options: DriverOptions
    private var child: ChildProcess
    private var socket: MessageSocket
    private var deaths: [Int64] = []
    private var lastMessage = ""
    private var hasEnded = false
    /// The pipeline was asked to end: a driver that takes over is asked again.
    private var isStopping = false
    public private(set) var report: RunReport
    private let progress: ProgressFile?

    /// Starts the driver.
    public init(_ options: DriverOptions) throws(HostError) {
        self.options = options
        if let path = options.progress {
            progress = try ProgressFile(path, stateFolder: options.state)
        } else {
            progress = nil
        }
        report = RunReport(pipeline: options.name)
        child = try Self.spawn(options)
        socket = MessageSocket(child.socket)
    }

    private static func spawn(_ options: DriverOptions) throws(HostError) -> ChildProcess {
        var arguments = [
            "driver-process", "--state", options.state, "--base", options.base, "--name",
            options.name, "--workers", "\(options.workers)", "--interval",
            "\(options.intervalInMilliseconds)ms", "--restarts", "\(options.restarts)", "--cause",
            options.cause,
        ]
        if options.isOnce { arguments.append("--once") }
        if options.isIntervalAutomatic { arguments.append("--automatic") }
        for drill in options.drills { arguments += ["--drill", drill] }
        if !options.drillsInHand.isEmpty {
            arguments += ["--drills-in-hand", options.drillsInHand]
        }
        if options.areDrillsInTurn { arguments.append("--drills-in-turn") }
        if options.runStartedAt > 0 {
            arguments += ["--run-started-at", "\(options.runStartedAt)"]
        }
        return try ChildProcess.spawn(arguments, environment: ["SWIFT_BACKTRACE": "enable=no"])
    }

    /// For polling; changes when the driver is started again.
    public var descriptor: Int32 { socket.descriptor }
    public var driverPID: Int32 { child.pid }

    /// - Returns: why it could not be sent.
    public func send(_ command: Command) -> String? {
        guard !hasEnded else { return "the pipeline has ended" }
        if command == .stop { isStopping = true }
        socket.send(TelemetryCoding.encode(.command(command)))
        return nil
    }

    /// What came in since; does not wait.
    public func receive() -> [Event] {
        guard !hasEnded else { return [] }
        var events: [Event] = []
        socket.flush()
        for bytes in socket.receive() {
            switch TelemetryCoding.decode(bytes) {
            case .snapshot(let snapshot)?:
                if !snapshot.pipeline.message.isEmpty { lastMessage = snapshot.pipeline.message }
                // A driver that takes over goes on at the pace that was set last.
                options.intervalInMilliseconds = snapshot.pipeline.intervalInMilliseconds
                options.isIntervalAutomatic = snapshot.pipeline.isIntervalAutomatic
                report.add(snapshot)
                if let failure = progress?.add(snapshot) { events.append(.refused(failure)) }
                events.append(.snapshot(snapshot))
            case .refused(let reason)?: events.append(.refused(reason))
            case .command?, nil: break
            }
        }
        if socket.isClosed { driverGone(&events) }
        return events
    }

    private func driverGone(_ events: inout [Event]) {
        let ending = child.reap()
        let now = Clock.now()
        if case .exit(let code) = ending {
            hasEnded = true
            events.append(.ended(code: code, message: code == 0 ? "" : lastMessage))
            return
        }
        deaths = deaths.filter { now - $0 < 10_000_000 } + [now]
        guard deaths.count <= 20 else {
            hasEnded = true
            events.append(
                .ended(
                    code: 1,
                    message: "the driver died \(deaths.count) times within 10 s, last: "
                        + ending.description))
            return
        }
        options.restarts += 1
        options.cause = ending.description
        options.drillsInHand = TelemetryCoding.text(report.drills)
        options.runStartedAt = report.startedInMicroseconds
        report.driverRestarts += 1
        do throws(HostError) {
            child = try Self.spawn(options)
            socket = MessageSocket(child.socket)
            if isStopping { socket.send(TelemetryCoding.encode(.command(.stop))) }
            events.append(.restarted(cause: ending.description))
        } catch {
            hasEnded = true
            events.append(.ended(code: 1, message: error.message))
        }
    }

    /// Waits for something to come in.
    public func wait(microseconds: Int64) {
        var entry = pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0)
        _ = weir_poll(&entry, 1, microseconds)
    }

    /// Ends the driver at once: a second signal.
    public func kill() {
        guard !hasEnded else { return }
        Glibc.kill(child.pid, SIGKILL)
        _ = child.reap()
        hasEnded = true
    }
}
