import Columns
import Engine
import Telemetry

/// Knows what must come out: from the logged plans alone, by one worker that never fails.
struct SimulationOracle {
    let kind: SimulatedPipeline
    let partitions: Int
    let rows: [[Value]]
    private(set) var complaints: [String] = []
    /// What the log promised, by batch.
    private var plans: [Int64: BatchPlan] = [:]
    private var durablePlans: Set<Int64> = []
    private var visible: Set<Int64> = []
    /// By the driver that lives.
    private var publishedNow: Set<Int64> = []
    private var lastCommit: BatchCommit?
    private(set) var replays: [Int: Replay] = [:]

    init(_ kind: SimulatedPipeline, partitions: Int, rows: [[Value]]) {
        self.kind = kind
        self.partitions = partitions
        self.rows = rows
    }

    mutating func complain(_ text: String) { complaints.append(text) }

    /// A driver starts on these records.
    mutating func began(_ records: [LogRecord], isAfterPowerCut: Bool) {
        publishedNow = []
        var found: Set<Int64> = []
        for record in records {
            guard case .planned(let plan) = record else { continue }
            found.insert(plan.batch)
            durablePlans.insert(plan.batch)
            if let before = plans[plan.batch], before != plan {
                complain("the plan of batch \(plan.batch) changed in the log")
            }
            // A write that a crash cut short may have arrived in full.
            plans[plan.batch] = plan
        }
        let newest = found.max() ?? -1
        for batch in visible.sorted() where batch > newest {
            complain("rows of batch \(batch) were visible, its plan is gone")
        }
    }

    /// Records that are on disk for good.
    mutating func logged(_ records: [LogRecord], in simulation: Simulation) {
        for case .planned(let plan) in records { durablePlans.insert(plan.batch) }
    }

    mutating func wrote(_ records: [LogRecord]) {
        for record in records {
            switch record {
            case .planned(let plan):
                if let before = plans[plan.batch], before != plan, visible.contains(plan.batch) {
                    complain("batch \(plan.batch) was planned again, differently")
                }
                if plans[plan.batch - 1] == nil, plan.batch > 0 {
                    complain("batch \(plan.batch) follows a gap")
                }
                plans[plan.batch] = plan
            case .committed(let commit):
                if !publishedNow.contains(commit.batch) {
                    complain("batch \(commit.batch) was committed before it was published")
                }
                lastCommit = commit
            case .snapshot, .opened, .rewound: break
            }
        }
    }

    mutating func publishes(_ batch: Int64) {
        if batch >= 0, !durablePlans.contains(batch) {
            complain("batch \(batch) is published, its plan is not on disk")
        }
        visible.insert(batch)
    }

    mutating func published(_ batch: Int64) { publishedNow.insert(batch) }

    mutating func saw(_ snapshot: Snapshot) {
        if !snapshot.pipeline.isLedgerBalanced { complain("the ledger does not balance") }
        for replay in snapshot.replays { replays[replay.id] = replay }
    }

    /// Whether a plan has taken the last row of every source.
    var isAllPlanned: Bool {
        kind.sources.indices.allSatisfy { source in
            plans.values.contains { plan in
                plan.splits.contains { $0.source == source && Int($0.end) == rows.count }
            }
        }
    }

    /// Compares what was published with what the plans ask for.
    mutating func judge(_ disk: SimulatedDisk) throws {
        var harness = try StreamHarness(kind.pipeline, partitions: partitions, workers: 1)
        var wanted: [Int: [[Value]]] = [:]
        var reached = [Int64](repeating: 0, count: kind.sources.count)
        for number in plans.keys.sorted() {
            let plan = plans[number]!
            var splits: [[Batch]] = []
            for split in plan.splits {
                if split.start != reached[split.source] {
                    complain(
                        "batch \(number) reads from \(split.start), not \(reached[split.source])")
                }
                reached[split.source] = split.end
                let part = rows[Int(split.start)..<Int(split.end)]
                splits.append([Batch(schema: StreamPlans.schema, rows: Array(part))])
            }
            try harness.runBatch(splits, sources: plan.splits.map(\.source))
            if harness.watermarks != plan.watermarks {
                complain("batch \(number) has watermarks \(plan.watermarks)")
            }
            for (sink, rows) in harness.publishedLast { wanted[sink, default: []] += rows }
        }
        if !reached.allSatisfy({ $0 == rows.count }) {
            complain("\(reached) of \(rows.count) rows were read")
        }
        for (sink, description) in harness.program.sinks.enumerated() {
            if description.replaces { wanted[sink] = harness.published[sink] ?? [] }
            let files = disk.sinks.filter { $0.key.target == .table(sink) }
                .sorted { $0.key.name < $1.key.name }
            let got = files.flatMap(\.value.rows)
            let want = wanted[sink] ?? []
            if got != want {
                let isSame = NaiveStream.ordered(got) == NaiveStream.ordered(want)
                complain(
                    "table \(sink) has \(got.count) rows, \(want.count) are right"
                        + (isSame ? ", in another order" : ""))
            }
        }
        if let lastCommit, lastCommit.rowsIn != Int64(rows.count * kind.sources.count) {
            complain("the log counts \(lastCommit.rowsIn) rows in")
        }
    }
}
