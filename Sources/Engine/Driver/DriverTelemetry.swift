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
    var isLedgerBalanced = true
    /// The first batch and operator that did not add up; empty while all do.
    var ledgerAlarm = ""
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

    /// Batches, events and replays that wait to be told; beyond that the oldest go.
    static let maximumPending = 4096

    init(program: Program) {
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
        /// (when, rows in, rows out) of the batches within about a second.
        var recent: [(at: Int64, rowsIn: Int64, rowsOut: Int64)] = []

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

    /// Over a batch, every operator accounts for every row. A task alone need not: an operator's rows
    /// go in on the map side and come out on the reduce side.
    private mutating func checkLedger(batch: Int64, program: Program) {
        for (query, flow) in zip(queries, program.flows) {
            for (own, text) in zip(query.newest, flow.operators) where !own.isBalanced {
                isLedgerBalanced = false
                // The first that does not add up is nearest to the cause.
                guard ledgerAlarm.isEmpty else { return }
                let accounted = own.rowsOut + own.filtered + own.late + own.rejected + own.held
                ledgerAlarm =
                    "batch \(batch), \(flow.name), \(text.text): \(own.rowsIn + own.made) rows came "
                    + "in or were made, \(accounted) are accounted for"
            }
        }
    }

    mutating func add(
        _ done: BatchInHand, commit: BatchCommit, program: Program, now: Int64, interval: Double
    ) {
        var phases = Phases()
        phases.plan = milliseconds(done.startedAt, done.loggedAt)
        phases.read = milliseconds(done.loggedAt, done.mappedAt)
        phases.reduce = milliseconds(done.mappedAt, done.reducedAt)
        phases.publish = milliseconds(done.reducedAt, now)
        var rowsIn: Int64 = 0
        var rowsOut: Int64 = 0
        var bytesIn: Int64 = 0
        var ins = [Int64](repeating: 0, count: queries.count)
        var outs = ins
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
                queries[flow].rowsLate += metrics.rowsLate
                queries[flow].rowsRejected += metrics.rowsRejected
                for (index, own) in metrics.operators.enumerated()
                where index < queries[flow].operators.count {
                    queries[flow].operators[index].add(own)
                    queries[flow].newest[index].add(own)
                }
            }
        }
        checkLedger(batch: commit.batch, program: program)
        for stage in done.reduces.indices {
            for partition in done.reduces[stage].indices {
                guard let result = done.reduces[stage][partition].result else { continue }
                let place = StagePartition(stage: stage, partition: partition)
                for (flow, metrics) in result.metrics.flows
                where metrics.stateBytes > 0 || metrics.stateRows > 0 {
                    queries[flow].stateByPartition[place] = (
                        metrics.stateRows, metrics.stateBytes
                    )
                }
            }
        }
        for flow in queries.indices {
            queries[flow].rowsIn += ins[flow]
            queries[flow].rowsOut += outs[flow]
            queries[flow].add(milliseconds: Double(times[flow]) / 1e6)
            queries[flow].recent.append((now, ins[flow], outs[flow]))
            queries[flow].recent.removeAll { now - $0.at > 1_000_000 }
        }
        batches.append(
            BatchReport(
                id: commit.batch, startInMicroseconds: done.startedAt,
                milliseconds: milliseconds(done.startedAt, now), phases: phases, rowsIn: rowsIn,
                rowsOut: rowsOut, bytesIn: bytesIn, intervalInMilliseconds: interval,
                tasks: done.tasks, tasksRepeated: done.tasksRepeated))
        if batches.count > Self.maximumPending { batches.removeFirst() }
    }

    private func milliseconds(_ from: Int64, _ to: Int64) -> Double {
        from == 0 || to < from ? 0 : Double(to - from) / 1000
    }
}
