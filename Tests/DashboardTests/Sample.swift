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
        QueryDetail(
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
            ], columns: ["origin", "flights"],
            rows: [["EWR", "120"], ["JFK", "98"], ["LGA", "7"]])
    }

    static func press(_ keys: [Key], on state: inout DashboardState) -> [DashboardEffect] {
        keys.flatMap { state.handle(.key($0)) }.filter { $0 != .redraw }
    }

    static func type(_ text: String) -> [Key] { text.map { .character($0) } }
}
