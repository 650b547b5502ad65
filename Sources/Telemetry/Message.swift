/// What travels on a telemetry socket, one JSON object a line in each direction.
public enum TelemetryMessage: Codable, Sendable, Equatable {
    /// From the engine.
    case snapshot(Snapshot)
    /// From the watcher.
    case command(Command)
    /// The engine refuses a command and says why.
    case refused(String)
}
