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
    /// When the driver last said something, and when that was last looked at: by the clock that does
    /// not go back, in nanoseconds.
    private var heardAt = Clock.nanoseconds()
    private var lookedAt = Clock.nanoseconds()
    private var verdict: String?
    private var lastMessage = ""
    private var hasEnded = false
    /// The pipeline was asked to end: a driver that takes over is asked again.
    private var isStopping = false
    public private(set) var report: RunReport
    private let progress: ProgressFile?
    private let ingest: IngestChildren
    private var ingestFailure: String?

    /// Starts the driver.
    public init(_ options: DriverOptions) throws {
        self.options = options
        if let path = options.progress {
            progress = try ProgressFile(path, stateFolder: options.state)
        } else {
            progress = nil
        }
        report = RunReport(pipeline: options.name)
        // Before the driver looks: an end that an earlier run has marked is none of this one.
        ingest = try IngestChildren(options)
        child = try Self.spawn(options)
        socket = MessageSocket(child.socket)
    }

    private static func spawn(_ options: DriverOptions) throws(HostError) -> ChildProcess {
        try ChildProcess.spawn(
            options.arguments, environment: ["SWIFT_BACKTRACE": "enable=no"],
            lock: options.lock?.descriptor)
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
            case .snapshot(var snapshot)?:
                lookAfterIngest(&snapshot)
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
        if socket.isClosed {
            driverGone(&events)
        } else {
            watchDriver(speaks: !events.isEmpty)
        }
        if hasEnded { ingest.end() }
        return events
    }

    /// Starts what takes in lines, once a driver has recovered, and shows what it has to say among the
    /// pipeline's events. Where it fails for good, the pipeline ends after the batch in hand.
    private func lookAfterIngest(_ snapshot: inout Snapshot) {
        guard ingestFailure == nil else { return }
        var told: [String] = []
        do throws(HostError) {
            try ingest.start()
            told = try ingest.look()
        } catch {
            ingestFailure = error.message
            told = [error.message]
            _ = send(.stop)
        }
        for text in told {
            snapshot.events.append(
                Telemetry.Event(
                    timeInMicroseconds: Clock.now(), batch: snapshot.batches.last?.id ?? -1,
                    kind: ingestFailure == nil ? .notice : .failed, text: text))
        }
    }

    /// A driver tells something every second; one that has been silent for much longer is stopped or
    /// hangs, and is killed: what follows is what follows any death.
    private func watchDriver(speaks: Bool) {
        let now = Clock.nanoseconds()
        // Who was asleep itself cannot tell how long others were silent.
        let wasAsleep = now - lookedAt > Self.silence / 2
        lookedAt = now
        if speaks || wasAsleep { heardAt = now }
        // One that unpacks a large file says nothing, either.
        let patience = ProcessUsage.isStopped(child.pid) ? Self.silence : 30 * Self.silence
        guard now - heardAt > patience else { return }
        verdict = "frozen: it said nothing for \(patience / 1_000_000_000) s"
        heardAt = now
        Glibc.kill(child.pid, SIGKILL)
    }

    private static let silence: Int64 = 5_000_000_000

    private func driverGone(_ events: inout [Event]) {
        let ending = child.reap()
        let now = Clock.now()
        if case .exit(let code) = ending {
            hasEnded = true
            if code == 0, let ingestFailure {
                events.append(.ended(code: 1, message: ingestFailure))
            } else {
                events.append(.ended(code: code, message: code == 0 ? "" : lastMessage))
            }
            return
        }
        deaths = deaths.filter { now - $0 < 10_000_000 } + [now]
        guard deaths.count <= 20 else {
            hasEnded = true
            events.append(
                .ended(
                    code: 1,
                    message: "the driver died \(deaths.count) times within 10 s, last: "
                        + (verdict ?? ending.description)))
            return
        }
        options.restarts += 1
        options.cause = ending.description
        options.drillsInHand = TelemetryCoding.text(report.drills)
        options.runStartedAt = report.startedInMicroseconds
        let cause = verdict ?? ending.description
        verdict = nil
        options.cause = cause
        report.driverRestarts += 1
        do throws(HostError) {
            child = try Self.spawn(options)
            socket = MessageSocket(child.socket)
            if isStopping { socket.send(TelemetryCoding.encode(.command(.stop))) }
            heardAt = Clock.nanoseconds()
            events.append(.restarted(cause: cause))
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
