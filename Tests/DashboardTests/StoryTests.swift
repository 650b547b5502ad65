import Telemetry
import Testing

@testable import Dashboard

@Suite struct StoryTests {
    @Test("An interval is stepped, shown as pending, and applied with Enter")
    func interval() {
        var state = Sample.state()
        #expect(Sample.press(Sample.type("--"), on: &state).isEmpty)
        #expect(Screen.view(state).text.contains("interval 500 ms → 100 ms?"))
        let effects = Sample.press([.enter], on: &state)
        #expect(effects == [.send(.setInterval(milliseconds: 100))])
        #expect(!Screen.view(state).text.contains("→"))
    }

    @Test("Escape drops a pending interval")
    func dropInterval() {
        var state = Sample.state()
        #expect(Sample.press([.character("+"), .escape], on: &state).isEmpty)
        #expect(state.pendingInterval == nil)
        #expect(Sample.press([.enter], on: &state) == [.send(.open(query: "delays_by_hour"))])
    }

    @Test("A worker is killed only after a question that names it")
    func kill() {
        var state = Sample.state()
        let keys: [Key] = [.character("!"), .right, .enter]
        #expect(Sample.press(keys, on: &state).isEmpty)
        #expect(Screen.view(state).text.contains("kill worker 1 (pid 4188) of 2?"))
        #expect(Sample.press([.character("x")], on: &state).isEmpty)
        #expect(Sample.press([.enter], on: &state) == [.send(.drill(.killWorker(1)))])
        #expect(Sample.press(Sample.type("!1n"), on: &state).isEmpty)
    }

    @Test("A filter keeps the queries whose names hold it, and Escape lifts it")
    func filter() {
        var state = Sample.state()
        _ = Sample.press(Sample.type("/LATE") + [.enter], on: &state)
        #expect(state.queries.map(\.name) == ["very_late_departures"])
        #expect(Sample.press([.enter], on: &state) == [.send(.open(query: "very_late_departures"))])
        _ = Sample.press([.escape, .escape], on: &state)
        #expect(state.queries.count == 4)
    }

    @Test("A frozen display stands while batches go on being counted")
    func freeze() {
        var state = Sample.state()
        _ = Sample.press([.character(" ")], on: &state)
        var next = Sample.snapshot()
        next.pipeline.batch = 1290
        next.pipeline.nowInMicroseconds += 3_000_000
        next.batches = [Sample.batch(1290)]
        #expect(state.handle(.snapshot(next)).isEmpty)
        #expect(state.snapshot.pipeline.batch == 1284)
        #expect(state.live.batches.last?.id == 1290)
        #expect(Screen.view(state).text.contains("FROZEN 3 s, 6 batches behind"))
        _ = Sample.press([.character(" ")], on: &state)
        #expect(state.snapshot.pipeline.batch == 1290)
    }

    @Test(
        "A command line does what it says",
        arguments: [
            (":interval 200ms", DashboardEffect.send(.setInterval(milliseconds: 200))),
            (":interval 1.5s", .send(.setInterval(milliseconds: 1500))),
            (":interval auto", .send(.setAutomaticInterval)), (":theme light", .theme("light")),
            (":open worst_routes", .send(.open(query: "worst_routes"))), (":quit", .quit),
            (":clear", .send(.clearFaults)),
        ])
    func command(_ line: String, _ effect: DashboardEffect) {
        var state = Sample.state()
        #expect(Sample.press(Sample.type(line) + [.enter], on: &state) == [effect])
    }

    @Test(
        "A command that cannot be carried out says why",
        arguments: [
            ("interval x", "x is not a time"), ("interval 0ms", "0ms is not a time"),
            ("interval 1ss", "1ss is not a time"), ("kill worker 7", "no worker 7"),
            ("kill worker -1", "not a worker's number"), ("open nothing", "no query nothing"),
            ("fly", "no command fly"), ("sort by", "no column by"),
        ])
    func refusal(_ line: String, _ reason: String) {
        var state = Sample.state(rows: 24, columns: 120)
        #expect(Sample.press(Sample.type(":" + line) + [.enter], on: &state).isEmpty)
        #expect(Screen.view(state).text.contains(reason))
    }

    @Test("Tab completes as far as the completions agree")
    func completion() {
        var state = Sample.state()
        _ = Sample.press(Sample.type(":kill w") + [.tab], on: &state)
        #expect(state.overlay == .command("kill worker "))
        _ = Sample.press([.character("1"), .enter], on: &state)
        #expect(state.overlay == .confirmation(.killWorker(1)))
    }

    @Test("Closing a query's detail tells the engine")
    func closeDetail() {
        var state = Sample.state()
        let effects = Sample.press([.enter, .escape], on: &state)
        #expect(effects == [.send(.open(query: "delays_by_hour")), .send(.open(query: nil))])
    }

    @Test("A new driver's replays stand beside those of the driver before")
    func replays() {
        var state = Sample.state()
        var snapshot = Sample.snapshot()
        var replay = Replay(
            id: 1, cause: "worker 0 lost", startInMicroseconds: 10, firstBatch: 1, lastBatch: 2,
            partitions: 3, rows: 4)
        snapshot.replays = [replay]
        _ = state.handle(.snapshot(snapshot))
        replay.milliseconds = 44
        snapshot.replays = [replay]
        _ = state.handle(.snapshot(snapshot))
        #expect(state.shown.replays == [replay])
        var other = replay
        other.cause = "driver lost"
        other.startInMicroseconds = 20
        snapshot.replays = [other]
        _ = state.handle(.snapshot(snapshot))
        #expect(state.shown.replays == [other, replay])
    }

    @Test("Percentiles are those of the sorted newest thousand batches")
    func percentiles() {
        var history = History()
        var times: [Double] = []
        var snapshot = Snapshot()
        for index in 0..<2500 {
            var batch = Sample.batch(Int64(index))
            batch.milliseconds = Double(index * 7919 % 1009)
            times.append(batch.milliseconds)
            snapshot.batches = [batch]
            history.add(snapshot)
        }
        let sorted = times.suffix(1000).sorted()
        for (share, index) in [(0.5, 499), (0.95, 949), (0.99, 989), (1.0, 999)] {
            #expect(history.percentile(share) == sorted[index])
        }
        #expect(history.batches.count == 1000)
    }
}
