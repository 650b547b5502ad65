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

    @Test("A page scrolls to its last line and no farther, so that the next key up moves it")
    func scrolling() {
        var state = Sample.state()
        _ = state.handle(.resized(Size(rows: 24, columns: 80)))
        _ = Sample.press(Sample.type("?") + Array(repeating: .down, count: 100), on: &state)
        let last = Screen.lastScroll(state)
        #expect(last > 0)
        #expect(state.overlay == .help(scroll: last))
        #expect(Screen.view(state).text.contains("✗ broken"))
        _ = Sample.press([.up], on: &state)
        #expect(state.overlay == .help(scroll: last - 1))
        _ = Sample.press([.pageDown], on: &state)
        #expect(state.overlay == .help(scroll: last))
        _ = Sample.press([.home, .end], on: &state)
        #expect(state.overlay == .help(scroll: last))
        // On a larger screen there is less to scroll.
        _ = state.handle(.resized(Size(rows: 40, columns: 120)))
        _ = Sample.press([.up], on: &state)
        #expect(state.overlay == .help(scroll: 0))
    }

    @Test("What happened is told in full where it is read")
    func longEvent() {
        var state = Sample.state()
        _ = state.handle(.resized(Size(rows: 24, columns: 80)))
        var next = Sample.snapshot()
        let text = (1...30).map { "word\($0)" }.joined(separator: " ")
        next.events = [Event(timeInMicroseconds: 0, batch: 3, kind: .failed, text: text)]
        _ = state.handle(.snapshot(next))
        _ = Sample.press(Sample.type("e"), on: &state)
        let screen = Screen.view(state).text
        for number in 1...30 { #expect(screen.contains("word\(number) ")) }
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
            ("kill-driver@batch=5", "happens at once"),
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

    @Test("A replay that read no batch again says so")
    func replayOfNothing() {
        var state = Sample.state()
        var snapshot = Sample.snapshot()
        var replay = Replay(
            id: 1, cause: "worker 0 lost", startInMicroseconds: 10, firstBatch: -1, lastBatch: -1,
            partitions: 3, rows: 0)
        replay.milliseconds = 44
        snapshot.replays = [replay]
        _ = state.handle(.snapshot(snapshot))
        let text = Screen.view(state).text
        #expect(
            text.contains("no batch") && !text.contains("batch -1") && !text.contains("batch −1"))
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

    @Test("An engine that is not heard of for five seconds is said to be silent, until it is heard")
    func silence() {
        var state = Sample.state()
        let start = Sample.noon + 1_000_000
        _ = state.handle(.tick(start))
        #expect(state.handle(.tick(start + 4_900_000)).isEmpty)
        #expect(state.handle(.tick(start + 7_000_000)) == [.redraw])
        #expect(Screen.view(state).text.contains("▲ SILENT FOR 7 s"))
        _ = state.handle(.snapshot(Sample.snapshot()))
        #expect(Screen.view(state).text.contains("● LIVE"))
    }

    @Test("An answer goes by itself after a while, and a refusal stays longer")
    func answers() {
        var state = Sample.state()
        _ = state.handle(.tick(Sample.noon))
        _ = Sample.press(Sample.type("!1y"), on: &state)
        _ = state.handle(.tick(Sample.noon + 1))
        #expect(Screen.view(state).text.contains("asked to kill worker 0"))
        _ = state.handle(.tick(Sample.noon + 5_100_000))
        #expect(!Screen.view(state).text.contains("asked to kill worker 0"))
        _ = state.handle(.refused("no such worker"))
        _ = state.handle(.tick(Sample.noon + 6_000_000))
        _ = state.handle(.tick(Sample.noon + 20_000_000))
        #expect(Screen.view(state).text.contains("no such worker"))
        _ = state.handle(.tick(Sample.noon + 22_000_000))
        #expect(!Screen.view(state).text.contains("no such worker"))
    }

    @Test("Where there is room the chosen query's rows are asked for, and the next one's with it")
    func preview() {
        var state = DashboardState(size: Size(rows: 40, columns: 120))
        let first = state.handle(.snapshot(Sample.snapshot()))
        #expect(first == [.send(.open(query: "delays_by_hour")), .redraw])
        #expect(Sample.press([.down], on: &state) == [.send(.open(query: "very_late_departures"))])
        // A new driver has to be asked again.
        _ = state.handle(.driverRestarting("killed"))
        let again = state.handle(.snapshot(Sample.snapshot()))
        #expect(again == [.send(.open(query: "very_late_departures")), .redraw])
        #expect(
            state.handle(.resized(Size(rows: 24, columns: 80))).first == .send(.open(query: nil)))
    }

    @Test("One slow batch leaves the scale to the others")
    func robustScale() {
        var batches = (0..<40).map { Sample.batch(Int64($0)) }
        batches[20].milliseconds = 2400
        let view = LatencyGraph(batches: batches, events: []).view(Size(rows: 8, columns: 60)).text
        #expect(view.contains("20 ms"))
        #expect(view.contains("2.4 s"))
        #expect(view.contains("▲"))
    }

    @Test("Late rows are counted over a driver's restart")
    func losses() {
        var state = Sample.state()
        #expect(state.snapshot.queries[2].rowsLate == 17)
        var next = Sample.snapshot()
        next.pipeline.driverPID = 5000
        next.queries[2].rowsLate = 3
        _ = state.handle(.snapshot(next))
        #expect(state.snapshot.queries[2].rowsLate == 20)
        next.queries[2].rowsLate = 4
        _ = state.handle(.snapshot(next))
        #expect(state.snapshot.queries[2].rowsLate == 21)
    }

    @Test("A key ends all faults where there are any, and says so where there are none")
    func abort() {
        var state = Sample.state()
        #expect(Sample.press(Sample.type("x"), on: &state).isEmpty)
        #expect(Screen.view(state).text.contains("no fault is in place"))
        var next = Sample.snapshot()
        next.drills = Sample.drills
        _ = state.handle(.snapshot(next))
        #expect(Sample.press(Sample.type("x"), on: &state) == [.send(.clearFaults)])
    }

    @Test("What is pasted is no command, but text where text is typed")
    func paste() {
        var state = Sample.state()
        #expect(Sample.press([.paste("!1yq")], on: &state).isEmpty)
        #expect(state.overlay == nil)
        #expect(Screen.view(state).text.contains("pasted text is not taken for keys"))
        _ = Sample.press([.character(":"), .paste("interval 2"), .character("s")], on: &state)
        let effects = Sample.press([.enter], on: &state)
        #expect(effects == [.send(.setInterval(milliseconds: 2000))])
    }

    @Test(
        "Every failure can be asked for by its name, and is confirmed",
        arguments: [
            ("kill driver", Drill.killDriver), ("kill worker 1", .killWorker(1)),
            ("slow worker 1 1s", .slowWorker(1, milliseconds: 1000)),
            ("lose blocks 1", .loseBlocks(1)),
            ("stop source", .stopSource(seconds: 5)), ("fail sink 2s", .failSink(seconds: 2)),
            ("fill disk 500ms", .fillDisk(seconds: 0.5)),
            ("squeeze memory", .squeezeMemory(seconds: 5)), ("poison", .poison(records: 10)),
            ("poison 3", .poison(records: 3)), ("kill-worker:1", .killWorker(1)),
            ("slow-worker:1s", .slowWorker(0, milliseconds: 1000)), ("kill-driver", .killDriver),
            ("fill-disk:500ms", .fillDisk(seconds: 0.5)), ("poison:3", .poison(records: 3)),
        ])
    func faults(_ line: String, _ drill: Drill) {
        var state = Sample.state()
        let effects = Sample.press(Sample.type(":" + line) + [.enter, .enter], on: &state)
        #expect(effects == [.send(.drill(drill))])
    }

    @Test("Why a worker is gone stands in its own line, however far the table was scrolled")
    func scrolledWorkers() {
        var state = Sample.state()
        var snapshot = Sample.snapshot()
        snapshot.workers = (0..<40).map(Sample.worker)
        snapshot.workers[2].state = .lost
        snapshot.workers[2].note = "was killed by signal 9"
        _ = state.handle(.snapshot(snapshot))
        func line(_ text: String) -> Substring? {
            Screen.view(state).text.split(separator: "\n").first { $0.contains(text) }
        }
        #expect(line("killed by signal 9")?.contains("2 lost") == true)
        _ = Sample.press([.backTab] + Array(repeating: .down, count: 30), on: &state)
        #expect(line("30 idle") != nil)
        #expect(line("killed by signal 9") == nil)
    }

    @Test("A pipeline that has ended is told from one that failed, and from an engine that is gone")
    func endings() {
        var state = Sample.state()
        _ = state.handle(.ended(failure: nil))
        #expect(Screen.view(state).text.contains("■ ENDED"))
        #expect(Screen.view(state).text.contains("the pipeline has ended"))
        _ = state.handle(.ended(failure: "cannot write part-00000.jsonl"))
        #expect(Screen.view(state).text.contains("✗ FAILED"))
        #expect(Screen.view(state).text.contains("cannot write part-00000.jsonl"))
        _ = state.handle(.disconnected("the driver has gone"))
        #expect(Screen.view(state).text.contains("✗ NO CONTACT"))
        var last = Sample.snapshot()
        last.pipeline.state = .stopped
        _ = state.handle(.snapshot(last))
        _ = state.handle(.disconnected("the driver has gone"))
        #expect(Screen.view(state).text.contains("■ ENDED"))
        last.pipeline.state = .failed
        last.pipeline.message = "no space left"
        _ = state.handle(.snapshot(last))
        _ = state.handle(.disconnected("the driver has gone"))
        #expect(Screen.view(state).text.contains("the pipeline failed: no space left"))
    }
}
