import Telemetry

/// Everything that the screen depends on: what has been seen of the engine, and what the user did.
public struct DashboardState: Sendable {
    enum Panel: CaseIterable { case batches, workers, queries, replays }

    enum Connection: Equatable {
        case waiting, connected, lost(String), restarting(String)
        /// There is nothing more to hear; why, where the pipeline failed.
        case ended(failure: String?)
    }

    /// What lies over the panels, or takes the keys.
    enum Overlay: Equatable {
        case help(scroll: Int)
        case failures(choice: Int)
        case confirmation(Drill)
        case events(scroll: Int)
        case detail(query: String, scroll: Int)
        /// The replay that began at this time.
        case replay(Int64, scroll: Int)
        case drills(scroll: Int)
        case rejected(scroll: Int)
        case command(String)
        case filter
    }

    enum Sorting: String, CaseIterable { case name, rate, out, p99, state, late }

    /// A line that answers the user; it goes with the next key, or by itself after a while.
    struct Answer: Equatable {
        enum Tone { case done, refused, pass, doubtful }

        var text: String
        var tone: Tone

        /// Microseconds; what went wrong stays longer.
        var lifetime: Int64 { tone == .done ? 5_000_000 : 15_000_000 }
    }

    public internal(set) var size: Size
    /// Draws with ASCII alone, for a locale that is not UTF-8.
    public var isASCII: Bool
    var live = History()
    /// What the display shows while it is frozen.
    var frozen: History?
    var now: Int64 = 0
    /// When the newest snapshot came; engines send one a second at least.
    private var heardAt: Int64 = 0
    var connection = Connection.waiting
    var focus = Panel.queries
    var overlay: Overlay?
    var answer: Answer? { didSet { answeredAt = nil } }
    /// When the answer was first seen by a tick.
    var answeredAt: Int64?
    /// The query whose detail the engine was asked for; nil for none.
    var asked: String?
    /// The detail's figures are sums since the driver's start, not the newest batch's.
    var isDetailTotal = false
    /// An interval in milliseconds that Enter will apply.
    var pendingInterval: Double?
    var selectedWorker = 0
    var selectedQuery: String?
    var sorting = Sorting.name
    var isSortingReversed = false
    var filter = ""
    var selectedReplay = 0

    public init(size: Size, isASCII: Bool = false) {
        self.size = size
        self.isASCII = isASCII
    }

    /// What the key is called on the screen.
    var enterKey: String { isASCII ? "Enter" : "⏎" }

    var shown: History { frozen ?? live }
    var snapshot: Snapshot { shown.snapshot }

    /// The queries that pass the filter, in the chosen order.
    var queries: [QueryStatus] {
        let wanted = filter.lowercased()
        let kept = snapshot.queries.filter {
            wanted.isEmpty || $0.name.lowercased().contains(wanted)
        }
        return kept.enumerated().sorted { (first, second) in
            let order = compare(first.element, second.element)
            return order == 0
                ? first.offset < second.offset : (order < 0) != isSortingReversed
        }.map(\.element)
    }

    /// Names ascend; figures descend, since the largest matter.
    private func compare(_ first: QueryStatus, _ second: QueryStatus) -> Int {
        func order<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? 1 : (b < a ? -1 : 0) }
        switch sorting {
        case .name: return order(second.name, first.name)
        case .rate: return order(first.rowsInPerSecond, second.rowsInPerSecond)
        case .out: return order(first.rowsOut, second.rowsOut)
        case .p99: return order(first.p99InMilliseconds, second.p99InMilliseconds)
        case .state: return order(first.stateRows, second.stateRows)
        case .late: return order(first.rowsLate, second.rowsLate)
        }
    }

    public mutating func handle(_ event: DashboardEvent) -> [DashboardEffect] {
        let effects = perform(event)
        return ask() + effects
    }

    /// Asks for the detail of the query that is opened, or shown beside the panels.
    private mutating func ask() -> [DashboardEffect] {
        guard connection == .connected else { return [] }
        var wanted: String?
        if case .detail(let query, _) = overlay {
            wanted = query
        } else if Screen.hasPreview(self) {
            wanted = chosenQuery
        }
        guard wanted != asked else { return [] }
        asked = wanted
        return [.send(.open(query: wanted))]
    }

    private mutating func perform(_ event: DashboardEvent) -> [DashboardEffect] {
        switch event {
        case .snapshot(let snapshot):
            live.add(snapshot)
            connection = .connected
            heardAt = now
            if let verdict = snapshot.events.last(where: { $0.kind == .verdict }) {
                let isPass = verdict.text.contains(Verdict.Result.pass.rawValue)
                answer = Answer(text: verdict.text, tone: isPass ? .pass : .doubtful)
            }
            return frozen == nil || snapshot.pipeline.state == .failed ? [.redraw] : []
        case .key(let key):
            answer = nil
            return handle(key) + [.redraw]
        case .resized(let size):
            self.size = size
            return [.redraw]
        case .tick(let now):
            let before = (freezeText, silenceInSeconds)
            // The first tick after the first snapshot tells what time it came.
            if heardAt == 0, self.now == 0 { heardAt = now }
            self.now = now
            let isAnswered = age(now)
            return before == (freezeText, silenceInSeconds) && !isAnswered ? [] : [.redraw]
        case .disconnected(let reason):
            connection = end(for: reason)
            return [.redraw]
        case .ended(let failure):
            connection = .ended(failure: failure)
            return [.redraw]
        case .driverRestarting(let reason):
            connection = .restarting(reason)
            // The new driver knows nothing of what was opened.
            asked = nil
            return [.redraw]
        case .reconnected:
            connection = .connected
            asked = nil
            return [.redraw]
        case .refused(let text):
            answer = Answer(text: text, tone: .refused)
            return [.redraw]
        }
    }

    /// What an engine said last tells whether it is missed.
    private func end(for reason: String) -> Connection {
        let status = live.snapshot.pipeline
        switch status.state {
        case .stopped: return .ended(failure: nil)
        case .failed: return .ended(failure: status.message.isEmpty ? reason : status.message)
        case .starting, .live, .recovering, .draining: return .lost(reason)
        }
    }

    /// Drops an answer whose time is over; true when it did.
    private mutating func age(_ now: Int64) -> Bool {
        guard let answer else { return false }
        guard let since = answeredAt else {
            answeredAt = now
            return false
        }
        let (age, overflow) = now.subtractingReportingOverflow(since)
        guard overflow || age > answer.lifetime || age < 0 else { return false }
        self.answer = nil
        return true
    }

    /// The detail that was asked for: while frozen, that of the moment, unless it is another query's.
    func detail(of query: String) -> QueryDetail? {
        if let detail = snapshot.detail, detail.name == query { return detail }
        if let detail = live.snapshot.detail, detail.name == query { return detail }
        return nil
    }

    /// Drills that put a fault in place which has not gone, or wait for their moment.
    var hasFaults: Bool {
        snapshot.drills.contains { $0.state == .active || $0.state == .waiting }
            || snapshot.workers.contains { $0.state == .slowed }
    }

    /// Seconds since the engine was heard of last, from five on; nil when it is heard, or is known to
    /// be gone.
    var silenceInSeconds: Int? {
        let state = live.snapshot.pipeline.state
        guard connection == .connected, heardAt > 0, state != .stopped, state != .failed else {
            return nil
        }
        let (silence, overflow) = now.subtractingReportingOverflow(heardAt)
        return !overflow && silence >= 5_000_000 ? Int(silence / 1_000_000) : nil
    }

    /// How far a frozen display is behind; nil when it is not frozen.
    var freezeText: String? {
        guard let frozen else { return nil }
        let newest = max(live.snapshot.pipeline.nowInMicroseconds, now)
        let (behind, overflow) = newest.subtractingReportingOverflow(
            frozen.snapshot.pipeline.nowInMicroseconds)
        let (batches, tooMany) = live.snapshot.pipeline.batch.subtractingReportingOverflow(
            frozen.snapshot.pipeline.batch)
        guard !overflow, !tooMany else { return "FROZEN" }
        let seconds = max(0, behind) / 1_000_000
        let time = seconds == 0 ? "0 s" : Figures.duration(milliseconds: Double(seconds) * 1000)
        return "FROZEN " + time + ", "
            + Figures.grouped(max(0, batches)) + " batches behind"
    }
}
