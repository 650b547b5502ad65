public import Telemetry

/// What a run was started with.
public struct DriverConfiguration: Sendable {
    public var name: String
    public var stateFolder: String
    public var workers: Int
    public var intervalInMilliseconds: Double
    /// The interval follows the load, from `intervalInMilliseconds` on.
    public var isIntervalAutomatic = false
    /// Processes what is available and ends.
    public var isOnce: Bool
    /// State is snapshotted when this much time has passed since the last snapshot, or a fifth of it
    /// where that takes next to no time.
    public var snapshotIntervalInMicroseconds: Int64 = 10_000_000
    /// Materialized views are published at most this often, and at the end.
    public var viewIntervalInMicroseconds: Int64 = 1_000_000
    /// A worker with work in hand that gives no sign of life for so long is lost.
    public var silenceInMicroseconds: Int64 = 2_000_000
    /// A process that was started and does not answer for so long is lost.
    public var startInMicroseconds: Int64 = 15_000_000
    /// No task is started a second time before it has taken so long.
    public var speculationInMicroseconds: Int64 = 100_000
    public var drills: [PlannedDrill]
    /// A drill whose batch has come waits until the one before it has recovered.
    public var areDrillsInTurn = false
    /// What became of this run's drills under the driver before; their numbers are places in `drills`.
    public var drillsInHand: [DrillStatus] = []
    /// When the run's first driver began, in microseconds since 1970; 0 where this one is the first.
    public var runStartedAt: Int64 = 0

    public init(
        name: String, stateFolder: String, workers: Int, intervalInMilliseconds: Double,
        isOnce: Bool, drills: [PlannedDrill] = []
    ) {
        self.name = name
        self.stateFolder = stateFolder
        self.workers = workers
        self.intervalInMilliseconds = intervalInMilliseconds
        self.isOnce = isOnce
        self.drills = drills
    }
}
