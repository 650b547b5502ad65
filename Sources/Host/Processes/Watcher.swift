public import Telemetry

/// Watches a driver that another front end started.
public final class Watcher {
    private let socket: MessageSocket
    private var hasEnded = false

    /// - Returns: nil where no driver listens.
    public init?(state: StateFolder) {
        guard let descriptor = UnixSocket.connect(state.socket) else { return nil }
        socket = MessageSocket(descriptor)
    }

    public var descriptor: Int32 { socket.descriptor }

    public func send(_ command: Command) -> String? {
        guard !hasEnded else { return "the pipeline has ended" }
        socket.send(TelemetryCoding.encode(.command(command)))
        return nil
    }

    public func receive() -> [Supervisor.Event] {
        guard !hasEnded else { return [] }
        var events: [Supervisor.Event] = []
        socket.flush()
        for bytes in socket.receive() {
            switch TelemetryCoding.decode(bytes) {
            case .snapshot(let snapshot)?: events.append(.snapshot(snapshot))
            case .refused(let reason)?: events.append(.refused(reason))
            case .command?, nil: break
            }
        }
        if socket.isClosed {
            hasEnded = true
            events.append(.ended(code: 0, message: "the driver has gone"))
        }
        return events
    }
}
