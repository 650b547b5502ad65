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
    /// When the process was asked for.
    var startedAt: Int64 = 0
    /// The last sign of life, or when the oldest work in hand was given.
    var heardAt: Int64 = 0
    /// Why it is being killed; the cause of its loss, in one word and in a sentence.
    var verdict: Verdict?
    /// When it was silent for too long, for the last few times.
    var silences: [Int64] = []
    /// When another worker last finished a task of its sooner.
    var beatenAt = Int64.min

    struct Verdict: Sendable {
        var word: String
        var reason: String
    }

    /// Slower than others of late: it gets work when they have enough, and no new state.
    func isSlow(at now: Int64) -> Bool {
        slowedMilliseconds > 0 || (beatenAt > 0 && now - beatenAt < 10_000_000)
    }
}
