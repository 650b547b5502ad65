/// One failure on purpose, from the order to its verdict.
public struct DrillStatus: Codable, Sendable, Equatable {
    /// How far a drill is.
    public enum State: String, Codable, Sendable {
        /// For its batch or its moment.
        case waiting
        /// The fault is in place.
        case active
        /// The fault is gone; the engine is not yet where it would be without it.
        case recovering
        /// Recovered; the published tables are being recomputed and compared.
        case verifying
        /// There is a verdict.
        case ended
    }

    /// Unique in a run, over all of its drivers.
    public var id: Int
    /// As it was asked for: "slow-worker:300ms@batch=5"; without a moment where a key was pressed.
    public var spec: String
    /// "worker 1 of 4", "the driver", "all sources"; empty until the drill begins.
    public var target: String
    public var state: State
    /// Microseconds since 1970, and the batch in hand, when the fault was put in place; 0 and −1
    /// before.
    public var startInMicroseconds: Int64 = 0
    public var batch: Int64 = -1
    /// When the fault goes by itself, in microseconds since 1970; 0 for a fault of one moment.
    public var faultEndsInMicroseconds: Int64 = 0
    /// From the fault until the engine was where it would have been; nil while it is not.
    public var recoveryMilliseconds: Double?
    /// Read again because of the fault.
    public var rowsReplayed: Int64 = 0
    /// Rows that came in and were committed since the fault.
    public var rowsSeen: Int64 = 0
    public var verdict: Verdict?

    public init(id: Int, spec: String, target: String = "", state: State = .waiting) {
        self.id = id
        self.spec = spec
        self.target = target
        self.state = state
    }
}

/// What a drill, or an independent recomputation of the published tables, comes to.
public struct Verdict: Codable, Sendable, Equatable {
    /// What a drill came to: anything but `pass` is a failure of the rehearsal.
    public enum Result: String, Codable, Sendable {
        /// The engine recovered, and every published row is as the recomputation has it.
        case pass = "PASS"
        case fail = "FAIL"
        /// Nothing was shown: no rows came, the run ended before, or the comparison is impossible.
        case inconclusive = "INCONCLUSIVE"
        case aborted = "ABORTED"
    }

    public var result: Result
    /// "18 tables equal, 336776 rows", "table by_hour: 1 row is missing: …".
    public var reason: String

    public init(_ result: Result, _ reason: String) {
        self.result = result
        self.reason = reason
    }
}
