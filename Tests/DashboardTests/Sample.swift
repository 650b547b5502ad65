import Telemetry

@testable import Dashboard

/// A dashboard over the flights pipeline at noon, after 1,284 batches.
enum Sample {
    static let noon: Int64 = 1_700_049_600_000_000

    static func state(rows: Int = 24, columns: Int = 80) -> DashboardState {
        var state = DashboardState(size: Size(rows: rows, columns: columns))
        _ = state.handle(.snapshot(snapshot()))
        return state
    }

    static func snapshot() -> Snapshot {
        var snapshot = Snapshot()
        snapshot.pipeline.name = "flights"
        snapshot.pipeline.state = .live
        snapshot.pipeline.nowInMicroseconds = noon
        snapshot.pipeline.batch = 1284
        snapshot.pipeline.backlogInRows = 0
        snapshot.pipeline.watermarkInMicroseconds = noon - 7_200_000_000
        snapshot.pipeline.driverPID = 4100
        snapshot.pipeline.memoryInBytes = 62_000_000
        snapshot.pipeline.memoryBudgetInBytes = 512_000_000
        snapshot.batches = (1085...1284).map(batch)
        snapshot.workers = (0..<2).map(worker)
        snapshot.queries = queries
        return snapshot
    }

    static func batch(_ id: Int64) -> BatchReport {
        var phases = Phases()
        phases.plan = 1
        phases.read = Double(5 + id * 7 % 5)
        phases.shuffle = 0.6
        phases.reduce = 3
        phases.publish = 1.2
        phases.commit = 0.4
        return BatchReport(
            id: id, startInMicroseconds: noon - (1284 - id) * 500_000,
            milliseconds: 6.2 + phases.read, phases: phases, rowsIn: 18_000 + id * 131 % 5000,
            rowsOut: 6000, bytesIn: 1_600_000, intervalInMilliseconds: 500, tasks: 8,
            tasksRepeated: 0)
    }

    static func worker(_ id: Int) -> WorkerStatus {
        var worker = WorkerStatus(
            id: id, pid: Int32(4121 + id * 67), state: id == 0 ? .busy : .idle)
        worker.load = id == 0 ? 0.71 : 0.29
        worker.cpu = id == 0 ? 0.68 : 0.27
        worker.tasksDone = id == 0 ? 12_412 : 310
        worker.memoryInBytes = 38_000_000
        worker.blocks = 12
        worker.blockBytes = 840_000
        worker.statePartitions = 4
        return worker
    }

    static var queries: [QueryStatus] {
        let names = ["delays_by_hour", "worst_routes", "with_weather", "very_late_departures"]
        return names.enumerated().map { (index, name) in
            let isView = index == 1
            var query = QueryStatus(
                name: name, kind: isView ? "materialized view" : "streaming table",
                mode: isView ? "complete" : "append")
            query.rowsIn = 5_284_113
            query.rowsOut = Int64(9120 * (index * index + 1))
            query.rowsInPerSecond = 41_200
            query.rowsOutPerSecond = Double(80 * index)
            query.p50InMilliseconds = Double(4 + index)
            query.p99InMilliseconds = Double(9 + 5 * index % 7)
            query.stateRows = Int64(1200 + 7000 * index)
            query.stateBytes = Int64(96_000 * (index + 1))
            query.rowsLate = index == 2 ? 17 : 0
            query.watermarkInMicroseconds = isView ? nil : noon - 7_200_000_000
            return query
        }
    }

    static var detail: QueryDetail {
        var detail = QueryDetail(
            name: "delays_by_hour",
            sql: """
                -- Delays by airport and hour.
                CREATE STREAMING TABLE delays_by_hour AS
                SELECT origin, count(*) AS flights FROM STREAM flights
                WHERE carrier <> 'XX' GROUP BY origin
                """,
            operators: [
                OperatorStatus(
                    depth: 0, text: "HashAggregate [origin]", rowsOut: 3, milliseconds: 3.1),
                OperatorStatus(
                    depth: 1, text: "Filter carrier <> 'XX'", rowsOut: 17_000, milliseconds: 1.2),
                OperatorStatus(
                    depth: 2, text: "Scan flights [origin, carrier]", rowsOut: 18_000,
                    milliseconds: 6.4),
            ], columns: ["origin", "hour", "flights", "delay"],
            rows: [
                ["EWR", "2013-03-04T10:00:00.000Z", "120", "12.648953301127213"],
                ["JFK", "2013-03-04T10:00:00.000Z", "98", "–"],
                ["LGA", "2013-03-04T11:00:00.000Z", "7", "-3.5"],
            ])
        detail.batch = 1284
        let rows: [(Int64, Int64, Int64, Int64, Int64)] = [
            (17_000, 3, 0, 17, 16_980), (18_000, 17_000, 1000, 0, 0), (18_000, 18_000, 0, 0, 0),
        ]
        for (index, row) in rows.enumerated() {
            var ledger = OperatorLedger()
            (ledger.rowsIn, ledger.rowsOut, ledger.filtered, ledger.late, ledger.held) = row
            ledger.milliseconds = detail.operators[index].milliseconds / 1000
            detail.operators[index].batch = ledger
            ledger.rowsIn *= 1000
            ledger.rowsOut *= 1000
            ledger.filtered *= 1000
            ledger.late *= 1000
            ledger.held *= 1000
            ledger.milliseconds *= 1000
            detail.operators[index].total = ledger
        }
        return detail
    }

    /// One of each state and verdict.
    static var drills: [DrillStatus] {
        var drills = [
            DrillStatus(id: 1, spec: "kill-worker@batch=1270", target: "worker 1 of 2"),
            DrillStatus(id: 2, spec: "fail-sink@batch=1272", target: "all sinks"),
            DrillStatus(id: 3, spec: "kill-driver", target: "the driver"),
            DrillStatus(id: 4, spec: "poison", target: "all sources"),
            DrillStatus(id: 5, spec: "slow-worker:300ms", target: "worker 0 of 2"),
            DrillStatus(id: 6, spec: "lose-blocks", target: "worker 0 of 2"),
            DrillStatus(id: 7, spec: "stop-source:5s@batch=1300"),
        ]
        let verdicts = [
            Verdict(.pass, "5 tables equal, 336776 rows"),
            Verdict(.fail, "table delays_by_hour: 1 row is missing: EWR 2013-03-04 10:00"),
            Verdict(.inconclusive, "no rows came in after the fault"),
            Verdict(.aborted, "faults were cleared before it recovered"),
        ]
        for (index, verdict) in verdicts.enumerated() {
            drills[index].state = .ended
            drills[index].verdict = verdict
            drills[index].startInMicroseconds = noon - 60_000_000 + Int64(index) * 10_000_000
        }
        drills[0].recoveryMilliseconds = 44
        drills[0].rowsReplayed = 8412
        drills[4].state = .active
        drills[4].startInMicroseconds = noon - 1_000_000
        drills[4].faultEndsInMicroseconds = noon + 9_000_000
        drills[5].state = .recovering
        drills[5].startInMicroseconds = noon - 1_200_000
        return drills
    }

    static func press(_ keys: [Key], on state: inout DashboardState) -> [DashboardEffect] {
        keys.flatMap { state.handle(.key($0)) }.filter { $0 != .redraw }
    }

    static func type(_ text: String) -> [Key] { text.map { .character($0) } }
}
