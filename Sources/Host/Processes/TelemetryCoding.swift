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

    /// Drills as one driver hands them to the next, through the front end.
    static func text(_ drills: [DrillStatus]) -> String {
        (try? JSONEncoder().encode(drills)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    static func drills(_ text: String) -> [DrillStatus] {
        (try? JSONDecoder().decode([DrillStatus].self, from: Data(text.utf8))) ?? []
    }
}
