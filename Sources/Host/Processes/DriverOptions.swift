public import Engine
import Telemetry

/// What the front end tells its driver, as arguments of the process.
public struct DriverOptions: Sendable {
    public var state: String
    /// The folder that relative locations start from.
    public var base: String
    public var name: String
    public var workers: Int
    public var intervalInMilliseconds: Double
    /// The interval follows the load, from that one on.
    public var isIntervalAutomatic = false
    public var isOnce: Bool
    public var restarts: Int
    public var cause: String
    /// `kill-worker@batch=3` and such.
    public var drills: [String]
    public var progress: String?

    public init(
        state: String, base: String, name: String, workers: Int, intervalInMilliseconds: Double,
        isOnce: Bool, restarts: Int = 0, cause: String = "", drills: [String] = [],
        progress: String? = nil
    ) {
        self.state = state
        self.base = base
        self.name = name
        self.workers = workers
        self.intervalInMilliseconds = intervalInMilliseconds
        self.isOnce = isOnce
        self.restarts = restarts
        self.cause = cause
        self.drills = drills
        self.progress = progress
    }

    /// Into how many partitions keys are divided: enough for any number of workers on a machine, and
    /// the same for each, so that a state folder does not depend on it.
    public static let partitions = 4
}

/// Reads `kill-worker@batch=5`, `slow-worker:300ms@3s`, `stop-source:5s@batch=2`.
public enum DrillSpec {
    public static func parse(_ text: String) throws(HostError) -> PlannedDrill {
        let halves = text.split(separator: "@", maxSplits: 1)
        guard halves.count == 2 else {
            throw refuse(text, "a moment is missing: @batch=5 or @3s")
        }
        let trigger: PlannedDrill.Trigger
        if halves[1].hasPrefix("batch="), let batch = Int64(halves[1].dropFirst(6)), batch >= 0 {
            trigger = .batch(batch)
        } else if let milliseconds = milliseconds(halves[1]) {
            trigger = .time(microseconds: Int64(milliseconds * 1000))
        } else {
            throw refuse(text, "'\(halves[1])' is no moment: batch=5 or 3s")
        }
        let parts = halves[0].split(separator: ":", maxSplits: 1)
        let amount = parts.count > 1 ? milliseconds(parts[1]) : nil
        let drill: Drill
        switch parts.first.map(String.init) ?? "" {
        case "kill-worker": drill = .killWorker(parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        case "kill-driver": drill = .killDriver
        case "slow-worker": drill = .slowWorker(0, milliseconds: amount ?? 300)
        case "stop-source": drill = .stopSource(seconds: (amount ?? 5000) / 1000)
        default:
            throw refuse(
                text,
                "'\(halves[0])' is none of kill-worker, kill-driver, slow-worker:300ms, "
                    + "stop-source:5s")
        }
        return PlannedDrill(drill: drill, trigger: trigger)
    }

    private static func refuse(_ text: String, _ reason: String) -> HostError {
        HostError("--drill \(text): \(reason)", isUsage: true)
    }

    /// `500ms`, `2s`, `1m`; a bare number is milliseconds.
    public static func milliseconds(_ text: some StringProtocol) -> Double? {
        let digits = text.prefix { $0.isNumber || $0 == "." }
        guard let number = Double(digits), number.isFinite else { return nil }
        switch text.dropFirst(digits.count) {
        case "ms", "": return number
        case "s": return number * 1000
        case "m", "min": return number * 60_000
        case "h": return number * 3_600_000
        default: return nil
        }
    }
}
