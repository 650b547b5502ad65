import Telemetry

/// What the driver knows of one worker.
struct WorkerSlot: Sendable {
    enum State: Sendable, Hashable {
        /// The process was asked for.
        case starting
        case ready
        case lost
        /// It died again and again.
        case excluded
    }

    var state: State = .lost
    var incarnation = 0
    var pid: Int32 = 0
    var running = 0
    var done: Int64 = 0
    var restarts = 0
    /// When it was lost, for the last few times.
    var deaths: [Int64] = []
    var slowedMilliseconds = 0.0
    var note = ""
    var cpu = 0.0
    var memoryInBytes: Int64 = 0
    /// Nanoseconds of tasks in this and the last full second.
    var busy: Int64 = 0
    var load = 0.0
    var blocks = 0
    var blockBytes: Int64 = 0
    var lostAt: Int64?
}
