import Dashboard
import Glibc
import Telemetry
import Terminal

/// Made-up batches from a fixed seed; commands change them as an engine would.
final class SimulatedFeed: TelemetryFeed {
    private var random: UInt64 = 2013
    private var snapshot = Snapshot()
    private var dueAt: Int64 = 0
    /// Batches until a lost worker is back.
    private var outage = 0
    private var opened: String?
    private var news: [Event] = []
    private let names = [
        "delays_by_hour", "worst_routes", "cancellations_by_carrier", "with_weather",
        "very_late_departures",
    ]

    init(intervalInMilliseconds interval: Double) {
        snapshot.pipeline.name = "flights"
        snapshot.pipeline.state = .live
        snapshot.pipeline.intervalInMilliseconds = interval
        snapshot.pipeline.driverPID = 4100
        snapshot.pipeline.memoryBudgetInBytes = 512_000_000
        snapshot.pipeline.backlogInRows = 0
        snapshot.workers = [0, 1].map { WorkerStatus(id: $0, pid: Int32(4121 + $0), state: .idle) }
        snapshot.queries = names.enumerated().map { (index, name) in
            let isView = index == 1
            return QueryStatus(
                name: name, kind: isView ? "materialized view" : "streaming table",
                mode: isView ? "complete" : "append")
        }
    }

    var descriptors: [Int32] { [] }
    var deadline: Int? { max(0, Int((dueAt - now) / 1000)) }

    func send(_ command: Command) -> String? {
        switch command {
        case .setInterval(let interval):
            snapshot.pipeline.intervalInMilliseconds = interval
            tell(.interval, "interval \(Int(interval)) ms")
        case .setAutomaticInterval: snapshot.pipeline.isIntervalAutomatic = true
        case .drill(.killWorker(let id)) where snapshot.workers.indices.contains(id):
            snapshot.workers[id].state = .lost
            snapshot.workers[id].note = "pid \(snapshot.workers[id].pid) killed"
            outage = 4
            tell(.drill, "kill worker \(id)")
            var drill = DrillStatus(
                id: snapshot.drills.count + 1, spec: "kill-worker",
                target: "worker \(id) of \(snapshot.workers.count)", state: .recovering)
            drill.startInMicroseconds = now
            snapshot.drills.append(drill)
            snapshot.drills.removeFirst(max(0, snapshot.drills.count - 64))
        case .drill: return "the gallery only kills workers"
        case .open(let query): opened = query
        case .clearFaults, .stop: break
        }
        dueAt = min(dueAt, now)
        return nil
    }

    func receive() -> [DashboardEvent] {
        guard now >= dueAt else { return [] }
        let interval = snapshot.pipeline.intervalInMilliseconds
        dueAt = now + Int64(interval * 1000)
        snapshot.batches = [batch(interval)]
        work()
        recover()
        reject()
        snapshot.detail = opened.map(detail)
        snapshot.events = news
        news = []
        return [.snapshot(snapshot)]
    }

    private var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    /// Below 1; a linear congruential generator is random enough for the eye.
    private func chance() -> Double {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(random >> 11) / 9_007_199_254_740_992
    }

    private func tell(_ kind: Event.Kind, _ text: String) {
        news.append(
            Event(
                timeInMicroseconds: now, batch: snapshot.pipeline.batch + 1, kind: kind, text: text)
        )
    }

    private func batch(_ interval: Double) -> BatchReport {
        snapshot.pipeline.batch += 1
        let slowness = outage > 2 ? 6.0 : 1
        var phases = Phases()
        phases.plan = 0.8 + chance()
        phases.read = (4 + chance() * 4) * slowness
        phases.shuffle = 0.5 + chance()
        phases.reduce = (2 + chance() * 3) * slowness
        phases.publish = 1 + chance() * (chance() > 0.95 ? 20 : 1)
        phases.commit = 0.4 + chance() * 0.5
        let time =
            phases.plan + phases.read + phases.shuffle + phases.reduce + phases.publish
            + phases.commit
        let rows = Int64(interval * (30 + 20 * chance()))
        snapshot.pipeline.rowsIn += rows
        snapshot.pipeline.nowInMicroseconds = now
        snapshot.pipeline.watermarkInMicroseconds = 1_362_400_000_000_000
        snapshot.pipeline.memoryInBytes = 62_000_000 + Int64(chance() * 5e6)
        return BatchReport(
            id: snapshot.pipeline.batch, startInMicroseconds: now, milliseconds: time,
            phases: phases, rowsIn: rows, rowsOut: rows / 3, bytesIn: rows * 80,
            intervalInMilliseconds: interval, tasks: 8, tasksRepeated: outage > 2 ? 3 : 0)
    }

    private func work() {
        for index in snapshot.workers.indices where snapshot.workers[index].state != .lost {
            snapshot.workers[index].load = (index == 0 ? 0.6 : 0.2) + chance() * 0.2
            snapshot.workers[index].cpu = snapshot.workers[index].load * 0.9
            snapshot.workers[index].state = chance() > 0.4 ? .busy : .idle
            snapshot.workers[index].tasksDone += 4
            snapshot.workers[index].memoryInBytes = 22_000_000 + Int64(chance() * 2e7)
            snapshot.workers[index].blocks = 12
            snapshot.workers[index].blockBytes = 800_000
            snapshot.workers[index].statePartitions = 4
        }
        let rows = snapshot.batches[0].rowsIn
        for index in snapshot.queries.indices {
            let rate = Double(rows) * 1000 / snapshot.pipeline.intervalInMilliseconds
            snapshot.queries[index].rowsIn += rows
            snapshot.queries[index].rowsOut += rows / Int64(20 * index + 3)
            snapshot.queries[index].rowsInPerSecond = rate
            snapshot.queries[index].rowsOutPerSecond = rate / Double(20 * index + 3)
            snapshot.queries[index].p50InMilliseconds = Double(3 + index)
            snapshot.queries[index].p99InMilliseconds = Double(9 + 3 * index)
            snapshot.queries[index].stateRows = Int64(1200 + index * 3000)
            snapshot.queries[index].stateBytes = Int64(90_000 + index * 300_000)
            snapshot.queries[index].rowsLate = index == 3 ? 17 : 0
        }
    }

    private func recover() {
        snapshot.replays = []
        guard outage > 0 else { return }
        outage -= 1
        guard let index = snapshot.workers.firstIndex(where: { $0.state == .lost }) else { return }
        var replay = Replay(
            id: Int(snapshot.pipeline.driverPID) + snapshot.workers[index].restarts,
            cause: "worker \(index) lost", startInMicroseconds: now,
            firstBatch: max(0, snapshot.pipeline.batch - 12), lastBatch: snapshot.pipeline.batch,
            partitions: 3, rows: 8412)
        if outage == 0 {
            replay.milliseconds = 44
            snapshot.workers[index].state = .idle
            snapshot.workers[index].note = "was \(snapshot.workers[index].pid): back in 31 ms"
            snapshot.workers[index].pid += 10
            snapshot.workers[index].restarts += 1
            tell(.recovered, "worker \(index) is back")
            judge()
        }
        snapshot.replays = [replay]
    }

    private func judge() {
        guard let index = snapshot.drills.indices.last, snapshot.drills[index].verdict == nil else {
            return
        }
        snapshot.drills[index].state = .ended
        snapshot.drills[index].recoveryMilliseconds = 44
        snapshot.drills[index].rowsReplayed = 8412
        snapshot.drills[index].verdict = Verdict(.pass, "5 tables equal, 336776 rows")
        tell(.verdict, "kill-worker: PASS, recovered in 44 ms")
    }

    /// A record in a hundred batches.
    private func reject() {
        snapshot.rejected = []
        guard chance() > 0.99 else { return }
        snapshot.pipeline.rowsRejected += 1
        snapshot.rejected = [
            Rejection(
                timeInMicroseconds: now, table: "flights", source: "flights-03.csv",
                offset: snapshot.pipeline.rowsIn * 80, line: Int(snapshot.pipeline.rowsIn),
                reason: "dep_delay: 'abc' is no INT", text: "2013,3,4,517,515,abc,UA,1545")
        ]
    }

    private func detail(_ query: String) -> QueryDetail {
        var operators: [OperatorStatus] = []
        let texts = [
            "Publish append", "HashAggregate [origin, hour]", "Exchange by origin, hour",
            "Filter dep_delay IS NOT NULL", "Scan flights [origin, dep_delay, time_hour]",
        ]
        for (depth, text) in texts.enumerated() {
            var step = OperatorStatus(
                depth: depth, text: text, rowsOut: Int64(40 << (2 * depth)),
                milliseconds: Double(depth) * 1.3 + chance())
            step.batch.rowsOut = step.rowsOut
            step.batch.rowsIn = depth == 4 ? step.rowsOut : Int64(40 << (2 * depth + 2))
            step.batch.filtered = depth == 3 ? step.batch.rowsIn - step.rowsOut : 0
            step.batch.held = depth < 3 ? step.batch.rowsIn - step.rowsOut : 0
            step.batch.milliseconds = step.milliseconds
            step.total = step.batch
            operators.append(step)
        }
        var detail = QueryDetail(
            name: query,
            sql: """
                -- Delays by airport and hour.
                CREATE STREAMING TABLE \(query) AS
                SELECT origin, window.start AS hour, count(*) AS flights, avg(dep_delay) AS delay
                FROM STREAM flights WATERMARK time_hour DELAY OF INTERVAL 2 HOURS
                WHERE dep_delay IS NOT NULL AND carrier <> 'XX'
                GROUP BY origin, window(time_hour, '1 hour')
                """,
            operators: operators, columns: ["origin", "hour", "flights", "delay"],
            rows: (0..<30).map {
                [
                    ["EWR", "JFK", "LGA"][$0 % 3], "2013-03-04 \(10 + $0 / 3):00",
                    "\(20 + $0 * 7 % 23)", "\(Double($0 * 37 % 190) / 10)",
                ]
            })
        detail.batch = snapshot.pipeline.batch
        return detail
    }
}
