import Formats
public import Telemetry

/// What `--report` writes: one run, over all its drivers.
public struct RunReport: Sendable {
    public var pipeline: String
    public var driverRestarts = 0
    public private(set) var workersLost = 0
    public private(set) var batches: Int64 = 0
    private var first: Snapshot?
    private var last = Snapshot()
    private var replays: [Replay] = []
    private var milliseconds: [Double] = []
    private var isLedgerBalanced = true
    private var peakMemoryInBytes: Int64 = 0
    private let startedAt = Clock.now()
    private let startedCPU = ProcessUsage.children()

    /// The batches whose times percentiles are taken of: the newest so many.
    private static let maximumTimes = 1 << 20
    /// The newest so many are told.
    private static let maximumReplays = 10_000

    init(pipeline: String) { self.pipeline = pipeline }

    mutating func add(_ snapshot: Snapshot) {
        // A driver that could not even begin knows no figures: those of the one before stand.
        let isFailedStart = snapshot.pipeline.state == .failed && snapshot.queries.isEmpty
        if !isFailedStart {
            if first == nil { first = snapshot }
            last = snapshot
        }
        batches += Int64(snapshot.batches.count)
        milliseconds += snapshot.batches.map(\.milliseconds)
        if milliseconds.count > Self.maximumTimes {
            milliseconds.removeFirst(milliseconds.count - Self.maximumTimes)
        }
        workersLost += snapshot.events.count { $0.kind == .lost && $0.text.hasPrefix("worker") }
        replays += snapshot.replays.filter { $0.milliseconds != nil }
        if replays.count > Self.maximumReplays {
            replays.removeFirst(replays.count - Self.maximumReplays)
        }
        isLedgerBalanced = isLedgerBalanced && snapshot.pipeline.isLedgerBalanced
        peakMemoryInBytes = max(peakMemoryInBytes, snapshot.pipeline.memoryInBytes)
    }

    /// Since the run began, whatever the state held before.
    public var rowsIn: Int64 { last.pipeline.rowsIn - (first?.pipeline.rowsIn ?? 0) }

    /// All drills of the run, those without a verdict included.
    public var drills: [DrillStatus] { last.drills }

    /// When the run's first driver began, in microseconds since 1970; 0 before its first word.
    var startedInMicroseconds: Int64 { first?.pipeline.startedInMicroseconds ?? 0 }

    /// As `--report` writes it.
    public func json() -> String {
        var text: [UInt8] = []
        func put(_ name: String, _ value: String) {
            text += (text.isEmpty ? "{" : ",").utf8
            JSONText.append(string: name.utf8, to: &text)
            text += ":\(value)".utf8
        }
        func quoted(_ value: String) -> String {
            var bytes: [UInt8] = []
            JSONText.append(string: value.utf8, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        func number(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
        put("pipeline", quoted(pipeline))
        put("engine", quoted("weir"))
        put("batches", "\(batches)")
        put("rowsIn", "\(rowsIn)")
        let before = first?.queries ?? []
        let out = last.queries.map { query -> String in
            // A view is replaced as a whole; the others count what this run added.
            let earlier = before.first { $0.name == query.name && $0.mode != "complete" }
            return "\(quoted(query.name)):\(query.rowsOut - (earlier?.rowsOut ?? 0))"
        }
        put("rowsOut", "{" + out.joined(separator: ",") + "}")
        put("rowsLate", "\(last.pipeline.rowsLate - (first?.pipeline.rowsLate ?? 0))")
        put("rowsRejected", "\(last.pipeline.rowsRejected - (first?.pipeline.rowsRejected ?? 0))")
        put("wallSeconds", number(Double(Clock.now() - startedAt) / 1e6))
        put("cpuSeconds", number(Double(ProcessUsage.children() - startedCPU) / 1e6))
        put("peakMemoryInBytes", "\(peakMemoryInBytes)")
        let sorted = milliseconds.sorted()
        func percentile(_ share: Double) -> String {
            guard !sorted.isEmpty else { return "0" }
            return number(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))])
        }
        put(
            "batchMilliseconds",
            #"{"p50":\#(percentile(0.5)),"p95":\#(percentile(0.95)),"p99":\#(percentile(0.99)),"#
                + #""max":\#(number(sorted.last ?? 0))}"#)
        put("workersLost", "\(workersLost)")
        put("driverRestarts", "\(driverRestarts)")
        let told = replays.map { replay in
            let batches = replay.firstBatch < 0 ? 0 : replay.lastBatch - replay.firstBatch + 1
            return #"{"cause":\#(quoted(replay.cause)),"batches":\#(batches),"#
                + #""rows":\#(replay.rows),"milliseconds":\#(number(replay.milliseconds ?? 0))}"#
        }
        put("replays", "[" + told.joined(separator: ",") + "]")
        put("ledgerBalanced", isLedgerBalanced ? "true" : "false")
        let verdicts = drills.map { drill in
            let result = drill.verdict?.result ?? .inconclusive
            let time = drill.recoveryMilliseconds.map(number) ?? "null"
            return #"{"drill":\#(quoted(drill.spec)),"result":\#(quoted(result.rawValue)),"#
                + #""recoveryMilliseconds":\#(time),"target":\#(quoted(drill.target)),"#
                + #""rowsReplayed":\#(drill.rowsReplayed),"#
                + #""reason":\#(quoted(drill.verdict?.reason ?? "the run ended before"))}"#
        }
        put("verdicts", "[" + verdicts.joined(separator: ",") + "]")
        return String(decoding: text, as: UTF8.self) + "}\n"
    }

    public func write(to path: String) throws(HostError) {
        try File.replace(path, with: Array(json().utf8), isDurable: false)
    }
}
