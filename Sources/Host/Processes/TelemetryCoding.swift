import FoundationEssentials
import Telemetry

/// Telemetry as JSON, for the socket between driver and watchers.
enum TelemetryCoding {
    static func encode(_ message: TelemetryMessage) -> [UInt8] {
        // Doubles that JSON cannot write are none that telemetry holds.
        (try? JSONEncoder().encode(message)).map { [UInt8]($0) } ?? []
    }

    static func decode(_ bytes: [UInt8]) -> TelemetryMessage? {
        try? JSONDecoder().decode(TelemetryMessage.self, from: Data(bytes))
    }
}
