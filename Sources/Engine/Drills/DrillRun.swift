import Telemetry

/// One drill, from the order to the verdict: a value that is told what happens.
///
/// ```
/// waiting ──► active ──► recovering ──► verifying ──► ended
///    │          │ fault in   │ fault gone    │ tables are    PASS: equal
///    │          │ place      │               │ compared      FAIL: not equal, or never recovered
///    └──────────┴────────────┴───────────────┴─────────────► INCONCLUSIVE, ABORTED
/// ```
/// It passes only where all of this was seen:
/// 1. the fault was put in place and was felt;
/// 2. it went within its time to live;
/// 3. rows came in and were committed since, of a stopped source after it flowed again;
/// 4. the batch that was hit is committed, no state is being replayed, all workers are there;
/// 5. an independent recomputation of all tables, begun after that, finds them equal.
struct DrillRun: Sendable {
    let drill: Drill
    let trigger: PlannedDrill.Trigger?
    var status: DrillStatus
    /// Something happened that would not have happened without the fault.
    private(set) var isFelt = false
    private var rowsAfterFault: Int64 = 0
    /// By when it must have recovered, and then by when there must be a verdict.
    private(set) var deadline = Int64.max
    /// The comparison that decides; those that began earlier do not count.
    var verification: Int?

    static let recoveryTime: Int64 = 60_000_000
    static let verificationTime: Int64 = 300_000_000

    init(_ drill: Drill, trigger: PlannedDrill.Trigger? = nil, id: Int, spec: String) {
        self.drill = drill
        self.trigger = trigger
        status = DrillStatus(id: id, spec: spec)
    }

    /// Takes over what a lost driver had in hand: its faults went with it.
    init(_ drill: Drill, trigger: PlannedDrill.Trigger?, takingOver status: DrillStatus, now: Int64)
    {
        self.drill = drill
        self.trigger = trigger
        self.status = status
        switch status.state {
        case .waiting, .ended: break
        case .active, .recovering, .verifying:
            isFelt = true
            self.status.state = .recovering
            self.status.recoveryMilliseconds = nil
            deadline = now + Self.recoveryTime
        }
    }

    var isEnded: Bool { status.state == .ended }
    var isUnderWay: Bool { status.state == .active || status.state == .recovering }

    /// What the driver knows when it looks at its drills.
    struct World {
        var now: Int64
        var lastBatch: Int64
        /// No replay runs, no worker is missing, nothing is obstructed.
        var isWhole: Bool
    }

    mutating func begin(target: String, batch: Int64, now: Int64) {
        status.state = .active
        status.target = target
        status.startInMicroseconds = now
        status.batch = batch
        status.faultEndsInMicroseconds = drill.timeToLive == 0 ? 0 : now + drill.timeToLive
        deadline = now + drill.timeToLive + Self.recoveryTime
        switch drill {
        case .killWorker, .killDriver, .slowWorker, .stopSource: isFelt = true
        case .loseBlocks, .failSink, .fillDisk, .squeezeMemory, .poison: isFelt = false
        }
    }

    mutating func felt() { isFelt = true }

    /// A batch was committed that had blocks.
    mutating func wroteBlocks() {
        if case .squeezeMemory = drill, status.state == .active { isFelt = true }
    }

    /// The fault was taken away.
    mutating func faultEnded() {
        if status.state == .active { status.state = .recovering }
    }

    mutating func committed(rows: Int64) {
        guard isUnderWay else { return }
        status.rowsSeen += rows
        if status.state == .recovering { rowsAfterFault += rows }
    }

    mutating func replayed(rows: Int64) {
        if isUnderWay { status.rowsReplayed += rows }
    }

    private var hasSamples: Bool {
        if case .stopSource = drill { return rowsAfterFault > 0 }
        return status.rowsSeen > 0
    }

    /// All it needs to be recovered is that workers come back and replays end.
    func lacksOnlyWholeness(_ lastBatch: Int64) -> Bool {
        status.state == .recovering && hasSamples && lastBatch >= status.batch
    }

    /// More batches would add nothing: all it needs is the end of its fault, or what
    /// `lacksOnlyWholeness` waits for.
    func needsNoBatch(_ lastBatch: Int64) -> Bool {
        let hasFelt = status.state == .active && isFelt && lastBatch >= status.batch && hasSamples
        return hasFelt || lacksOnlyWholeness(lastBatch)
    }

    /// Moves on where the world allows it.
    mutating func look(_ world: World) {
        if status.state == .recovering, world.isWhole, hasSamples,
            world.lastBatch >= status.batch
        {
            guard isFelt else {
                end(.inconclusive, notFelt)
                return
            }
            status.state = .verifying
            let time = world.now - status.startInMicroseconds
            status.recoveryMilliseconds = Double(time) / 1000
            deadline = world.now + Self.verificationTime
        }
        guard world.now >= deadline, !isEnded, status.state != .waiting else { return }
        if status.state == .verifying {
            end(.inconclusive, "the comparison took too long")
        } else if hasSamples {
            end(.fail, "not recovered \(Self.recoveryTime / 1_000_000) s after the fault")
        } else {
            end(.inconclusive, "no rows came in after the fault")
        }
    }

    private var notFelt: String {
        switch drill {
        case .loseBlocks: "there was no block to lose"
        case .failSink, .fillDisk: "nothing was written while the fault was there"
        case .squeezeMemory: "no block was written while the fault was there"
        case .poison: "no malformed record was read"
        case .killWorker, .killDriver, .slowWorker, .stopSource: "the fault was not felt"
        }
    }

    mutating func verified(_ verdict: Verdict) {
        if status.state == .verifying { end(verdict.result, verdict.reason) }
    }

    /// The run is over, with this batch.
    mutating func runEnded(failure: String, lastBatch: Int64) {
        switch status.state {
        case .ended: break
        case .waiting:
            let last = lastBatch < 0 ? "without a batch" : "with batch \(lastBatch)"
            end(.inconclusive, "the run ended \(last), before its moment came")
        case .active, .recovering:
            if failure.isEmpty {
                end(.inconclusive, "the run ended before recovery")
            } else {
                end(.fail, "the pipeline failed: \(failure)")
            }
        case .verifying: end(.inconclusive, "the run ended before the comparison")
        }
    }

    mutating func end(_ result: Verdict.Result, _ reason: String) {
        status.state = .ended
        status.verdict = Verdict(result, reason)
        deadline = .max
    }
}
