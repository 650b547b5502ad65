import Columns
import Query
import Telemetry

/// What the driver remembers for those who watch: bounded, and only for them.
struct DriverTelemetry: Sendable {
    var state = PipelineStatus.State.starting
    var message = ""
    var startedAt: Int64 = 0
    var driverRestarts = 0
    var workersLost = 0
    var backlogInBytes: Int64 = 0
    var backlogInRows: Int64?
    /// Since the last snapshot that was told.
    var batches: [BatchReport] = []
    var events: [Event] = []
    var replays: [Replay] = []
    /// All of this driver's, for the report; the newest 1,000.
    var finishedReplays: [Replay] = []
    var queries: [QueryFigures]
    var opened: String?
    /// Something happened that should be seen at once.
    var isUrgent = false
    var isTimerSet = false
    var lastToldAt: Int64 = 0
    var processes: [ProcessFigures] = []
    var lastMeasuredAt: Int64 = 0

    /// Between two snapshots that are told, in microseconds.
    static let pause: Int64 = 50_000
    /// Batches, events and replays that wait to be told; beyond that the oldest go.
    static let maximumPending = 4096

    /// The names of the sources, and how far they were taken.
    private let sources: [String]
    let sourcesOfFlows: [[String]]
    var offsets: [Int: String] = [:]
    private let stages: [Program.Stage]

    init(program: Program) {
        stages = program.stages
        sources = program.sources.map(\.table.name)
        sourcesOfFlows = program.flows.indices.map { flow in
            let read = program.fragments.compactMap { fragment -> Int? in
                if fragment.flow == flow, case .source(let source) = fragment.input {
                    return source
                }
                return nil
            }
            return Set(read).sorted().map { program.sources[$0].table.name }
        }
        queries = program.flows.map { QueryFigures(operators: $0.operators.count) }
    }

    /// One flow's sums.
    struct QueryFigures: Sendable {
        var rowsIn: Int64 = 0
        var rowsOut: Int64 = 0
        var rowsLate: Int64 = 0
        var rowsRejected: Int64 = 0
        var operators: [OperatorMetrics]
        /// Of the newest batch alone.
        var newest: [OperatorMetrics]
        /// Milliseconds of the last 100 batches, as a ring.
        var times: [Double] = []
        var nextTime = 0
        var stateByPartition: [StagePartition: (rows: Int64, bytes: Int64)] = [:]
        var recent = RecentRows()

        init(operators: Int) {
            self.operators = Array(repeating: OperatorMetrics(), count: operators)
            newest = self.operators
        }

        mutating func add(milliseconds: Double) {
            if times.count < 100 {
                times.append(milliseconds)
            } else {
                times[nextTime] = milliseconds
                nextTime = (nextTime + 1) % 100
            }
        }

        func percentile(_ share: Double) -> Double {
            guard !times.isEmpty else { return 0 }
            let sorted = times.sorted()
            return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
        }
    }

    @discardableResult
    mutating func add(
        _ done: BatchInHand, commit: BatchCommit, now: Int64, interval: Double
    ) -> BatchReport {
        let phases = phases(of: done, now: now)
        var rowsIn: Int64 = 0
        var rowsOut: Int64 = 0
        var bytesIn: Int64 = 0
        var ins = [Int64](repeating: 0, count: queries.count)
        var outs = ins
        var lates = ins
        var times = ins
        for flow in queries.indices {
            queries[flow].newest = Array(
                repeating: OperatorMetrics(), count: queries[flow].operators.count)
        }
        for result in done.results {
            rowsIn += result.metrics.rowsRead
            bytesIn += result.metrics.bytesRead
            for (flow, metrics) in result.metrics.flows {
                rowsOut += metrics.rowsOut
                ins[flow] += metrics.rowsIn
                outs[flow] += metrics.rowsOut
                times[flow] += metrics.nanoseconds
                lates[flow] += metrics.rowsLate
                queries[flow].rowsLate += metrics.rowsLate
                queries[flow].rowsRejected += metrics.rowsRejected
                for (index, own) in metrics.operators.enumerated()
                where index < queries[flow].operators.count {
                    queries[flow].operators[index].add(own)
                    queries[flow].newest[index].add(own)
                }
            }
        }
        noteState(after: done)
        for flow in queries.indices {
            queries[flow].rowsIn += ins[flow]
            queries[flow].rowsOut += outs[flow]
            queries[flow].add(milliseconds: Double(times[flow]) / 1e6)
            queries[flow].recent.add(
                at: now, span: max(interval, milliseconds(done.askedAt, now)), rowsIn: ins[flow],
                rowsOut: outs[flow])
        }
        var report = BatchReport(
            id: commit.batch, startInMicroseconds: done.askedAt,
            milliseconds: milliseconds(done.askedAt, now), phases: phases, rowsIn: rowsIn,
            rowsOut: rowsOut, bytesIn: bytesIn, intervalInMilliseconds: interval,
            tasks: done.tasks, tasksRepeated: done.tasksRepeated)
        report.sources = progress(of: done)
        let watermarks = done.plan.watermarks.eviction
        report.queries = queries.indices.map {
            QueryProgress(
                rowsIn: ins[$0], rowsOut: outs[$0], rowsLate: lates[$0],
                watermarkInMicroseconds: watermarks[$0] == .min ? nil : watermarks[$0],
                stateOperators: stateOperators(ofFlow: $0))
        }
        batches.append(report)
        if batches.count > Self.maximumPending { batches.removeFirst() }
        return report
    }

    private mutating func noteState(after done: BatchInHand) {
        for stage in done.reduces.indices {
            let flow = stages[stage].flow
            for (partition, status) in done.reduces[stage].enumerated() {
                guard let result = status.result else { continue }
                let own = result.metrics.flows[flow]
                let place = StagePartition(stage: stage, partition: partition)
                queries[flow].stateByPartition[place] = (
                    own?.stateRows ?? 0, own?.stateBytes ?? 0
                )
            }
        }
    }

    private func stateOperators(ofFlow flow: Int) -> [StateProgress] {
        let figures = queries[flow]
        let own = stages.indices.filter { stages[$0].flow == flow }
        let fromRoot = own.sorted {
            stages[$0].work.operatorIndex < stages[$1].work.operatorIndex
        }
        return fromRoot.map { stage in
            let held = figures.stateByPartition.filter { $0.key.stage == stage }.values
            let work = stages[stage].work
            return StateProgress(
                name: work.sparkName, rows: held.reduce(0) { $0 + $1.rows },
                sizeInBytes: held.reduce(0) { $0 + $1.bytes },
                rowsLate: figures.newest[work.operatorIndex].late)
        }
    }

    /// What the batch took from each source, whose offsets move on.
    private mutating func progress(of done: BatchInHand) -> [SourceProgress] {
        var rows: [Int: Int64] = [:]
        for (split, status) in zip(done.plan.splits, done.maps) {
            rows[split.source, default: 0] += status.result?.metrics.rowsRead ?? 0
        }
        let ends = Dictionary(
            done.plan.cursors.map { ($0.source, $0.position) }, uniquingKeysWith: { $1 })
        return rows.sorted { $0.key < $1.key }.map { source, count in
            let end = ends[source] ?? ""
            defer { offsets[source] = end }
            return SourceProgress(
                name: sources[source], rowsIn: count, startOffset: offsets[source] ?? "",
                endOffset: end)
        }
    }

    /// The time of blocks is the share of the map and reduce sides that their tasks spent on writing
    /// and reading them. Splits are read while the plan goes to disk: the disk has what it took longer.
    private func phases(of done: BatchInHand, now: Int64) -> Phases {
        var phases = Phases()
        phases.plan = milliseconds(done.askedAt, done.startedAt)
        let maps = done.maps.compactMap(\.result)
        let reduces = done.reduces.flatMap { $0.compactMap(\.result) }
        let ready = milliseconds(done.startedAt, done.mappedAt)
        phases.commit = min(
            milliseconds(done.startedAt, done.loggedAt), max(ready - Self.longest(done.maps), 0))
        let read = ready - phases.commit
        let reduce = milliseconds(done.mappedAt, done.reducedAt)
        let written = read * Self.exchangeShare(of: maps)
        let taken = reduce * Self.exchangeShare(of: reduces)
        phases.read = read - written
        phases.reduce = reduce - taken
        phases.shuffle = written + taken
        phases.publish = milliseconds(done.reducedAt, now)
        return phases
    }

    /// Milliseconds that the worker with the most to do spent on its tasks.
    private static func longest(_ tasks: TaskStates) -> Double {
        var spent: [Int: Int64] = [:]
        for case .done(let worker, let result) in tasks {
            let metrics = result.metrics
            spent[worker, default: 0] += metrics.nanoseconds + metrics.exchangeNanoseconds
        }
        return Double(spent.values.max() ?? 0) / 1e6
    }

    private static func exchangeShare(of results: [TaskResult]) -> Double {
        var exchange: Int64 = 0
        var all: Int64 = 0
        for result in results {
            exchange += result.metrics.exchangeNanoseconds
            all += result.metrics.nanoseconds + result.metrics.exchangeNanoseconds
        }
        return all > 0 ? Double(exchange) / Double(all) : 0
    }

    private func milliseconds(_ from: Int64, _ to: Int64) -> Double {
        from == 0 || to < from ? 0 : Double(to - from) / 1000
    }
}
