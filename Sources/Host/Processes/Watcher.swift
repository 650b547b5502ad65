public import Telemetry

/// Watches a driver that another front end started; when that driver dies, the one that takes over.
public final class Watcher {
    private let state: StateFolder
    private var socket: MessageSocket?
    private var hasEnded = false
    /// The pipeline said that it has come to its end.
    private var lastState = PipelineStatus.State.starting
    /// Since when there is nobody, by the clock that does not go back.
    private var lostAt: Int64 = 0

    /// A driver that is started again listens long before.
    static let patienceInNanoseconds: Int64 = 10_000_000_000

    /// - Returns: nil where no driver listens.
    public init?(state: StateFolder) {
        guard let descriptor = UnixSocket.connect(state.socket) else { return nil }
        self.state = state
        socket = MessageSocket(descriptor)
    }

    /// −1 between two drivers.
    public var descriptor: Int32 { socket?.descriptor ?? -1 }

    /// Milliseconds after which `receive` is to be called although nothing came; nil for none.
    public var deadlineInMilliseconds: Int? { socket == nil && !hasEnded ? 50 : nil }

    public func send(_ command: Command) -> String? {
        guard !hasEnded else { return "the pipeline has ended" }
        guard let socket else { return "the driver is being started again" }
        socket.send(TelemetryCoding.encode(.command(command)))
        return nil
    }

    public func receive() -> [Supervisor.Event] {
        guard !hasEnded else { return [] }
        guard let socket else { return reconnect() }
        var events: [Supervisor.Event] = []
        socket.flush()
        for bytes in socket.receive() {
            switch TelemetryCoding.decode(bytes) {
            case .snapshot(let snapshot)?:
                lastState = snapshot.pipeline.state
                events.append(.snapshot(snapshot))
            case .refused(let reason)?: events.append(.refused(reason))
            case .command?, nil: break
            }
        }
        guard socket.isClosed else { return events }
        self.socket = nil
        lostAt = Clock.nanoseconds()
        if lastState == .stopped || lastState == .failed {
            end(&events)
        } else {
            events.append(.restarted(cause: "gone"))
        }
        return events
    }

    private func reconnect() -> [Supervisor.Event] {
        if let descriptor = UnixSocket.connect(state.socket) {
            socket = MessageSocket(descriptor)
            return []
        }
        var events: [Supervisor.Event] = []
        if Clock.nanoseconds() - lostAt > Self.patienceInNanoseconds { end(&events) }
        return events
    }

    private func end(_ events: inout [Supervisor.Event]) {
        hasEnded = true
        events.append(.ended(code: 0, message: "the driver has gone"))
    }
}
