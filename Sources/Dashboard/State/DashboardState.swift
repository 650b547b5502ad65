import Telemetry

/// Everything that the screen depends on: what has been seen of the engine, and what the user did.
public struct DashboardState: Sendable {
    enum Panel: CaseIterable { case batches, workers, queries, replays }

    enum Connection: Equatable { case waiting, connected, lost(String), restarting(String) }

    /// What lies over the panels, or takes the keys.
    enum Overlay: Equatable {
        case help(scroll: Int)
        case failures(choice: Int)
        case confirmation(Drill)
        case events(scroll: Int)
        case detail(query: String, scroll: Int)
        case command(String)
        case filter
    }

    enum Sorting: String, CaseIterable { case name, rate, out, p99, state, late }

    /// A line that answers the user; it goes with the next key.
    struct Answer: Equatable {
        var text: String
        var isRefusal: Bool
    }

    public internal(set) var size: Size
    /// Draws with ASCII alone, for a locale that is not UTF-8.
    public var isASCII: Bool
    var live = History()
    /// What the display shows while it is frozen.
    var frozen: History?
    var now: Int64 = 0
    var connection = Connection.waiting
    var focus = Panel.queries
    var overlay: Overlay?
    var answer: Answer?
    /// An interval in milliseconds that Enter will apply.
    var pendingInterval: Double?
    var selectedWorker = 0
    var selectedQuery: String?
    var sorting = Sorting.name
    var isSortingReversed = false
    var filter = ""
    var replayScroll = 0

    public init(size: Size, isASCII: Bool = false) {
        self.size = size
        self.isASCII = isASCII
    }

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
        switch event {
        case .snapshot(let snapshot):
            live.add(snapshot)
            connection = .connected
            return frozen == nil || snapshot.pipeline.state == .failed ? [.redraw] : []
        case .key(let key):
            answer = nil
            return handle(key) + [.redraw]
        case .resized(let size):
            self.size = size
            return [.redraw]
        case .tick(let now):
            let before = freezeText
            self.now = now
            return before == freezeText ? [] : [.redraw]
        case .disconnected(let reason):
            connection = .lost(reason)
            return [.redraw]
        case .driverRestarting(let reason):
            connection = .restarting(reason)
            return [.redraw]
        case .reconnected:
            connection = .connected
            if case .detail(let query, _) = overlay {
                return [.send(.open(query: query)), .redraw]
            }
            return [.redraw]
        case .refused(let text):
            answer = Answer(text: text, isRefusal: true)
            return [.redraw]
        }
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
