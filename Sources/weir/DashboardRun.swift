import Dashboard
import Host
import Telemetry
import Terminal

/// A run under the dashboard.
struct DashboardRun {
    private let feed: DriverFeed
    private let theme: String?

    init(_ supervisor: Supervisor, theme: String?) {
        feed = DriverFeed(
            descriptor: { supervisor.descriptor }, receive: supervisor.receive,
            send: supervisor.send)
        self.theme = theme
    }

    init(_ watcher: Watcher, theme: String?) {
        feed = DriverFeed(
            descriptor: { watcher.descriptor }, receive: watcher.receive, send: watcher.send,
            deadline: { watcher.deadlineInMilliseconds })
        feed.isOwner = false
        self.theme = theme
    }

    /// - Returns: the exit code.
    func run() -> Int32 {
        do throws(TerminalError) {
            let loop = try TerminalLoop(theme: theme)
            _ = loop.run(feed)
        } catch {
            _ = feed.send(.stop)
            feed.waitForEnd()
            _ = Complaint(HostError(error.description, isUsage: true)).exit
            return 2
        }
        // The terminal is the user's again; the pipeline ends after the batch in hand.
        if feed.isOwner, feed.ending == nil {
            _ = feed.send(.stop)
            feed.waitForEnd()
        }
        guard let ending = feed.ending, feed.isOwner else { return 0 }
        if ending.code != 0 { _ = Complaint(HostError(ending.message)).exit }
        return ending.code
    }
}

/// A driver as the dashboard's loop hears it.
final class DriverFeed: TelemetryFeed {
    private let descriptor: () -> Int32
    private let receiveEvents: () -> [Supervisor.Event]
    private let sendCommand: (Command) -> String?
    private let deadlineInMilliseconds: () -> Int?
    /// Whether the pipeline ends with this front end.
    var isOwner = true
    private(set) var ending: (code: Int32, message: String)?

    init(
        descriptor: @escaping () -> Int32, receive: @escaping () -> [Supervisor.Event],
        send: @escaping (Command) -> String?, deadline: @escaping () -> Int? = { nil }
    ) {
        deadlineInMilliseconds = deadline
        self.descriptor = descriptor
        receiveEvents = receive
        sendCommand = send
    }

    var descriptors: [Int32] { ending == nil && descriptor() >= 0 ? [descriptor()] : [] }
    var deadline: Int? { ending == nil ? deadlineInMilliseconds() : nil }

    func send(_ command: Command) -> String? { sendCommand(command) }

    func receive() -> [DashboardEvent] {
        receiveEvents().map { event in
            switch event {
            case .snapshot(let snapshot): return .snapshot(snapshot)
            case .refused(let reason): return .refused(reason)
            case .restarted(let cause): return .driverRestarting(cause)
            case .ended(let code, let message):
                ending = (code, message)
                // Who only watches does not know how a driver that has gone has ended.
                guard isOwner else { return .disconnected(message) }
                return .ended(failure: code == 0 ? nil : message)
            }
        }
    }

    /// Until the driver has ended, or for a minute. Who waits for more than a moment is told why.
    func waitForEnd() {
        let start = ContinuousClock.now
        var isTold = false
        while ending == nil, ContinuousClock.now - start < .seconds(60) {
            Waiting.wait(for: descriptor(), milliseconds: 100)
            _ = receive()
            guard !isTold, ending == nil, ContinuousClock.now - start > .seconds(1) else {
                continue
            }
            isTold = true
            ResultPrinter.complain("weir: the pipeline ends after the batch in hand …")
        }
    }
}
