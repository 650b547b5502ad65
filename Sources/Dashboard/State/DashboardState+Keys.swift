import Telemetry

extension DashboardState {
    mutating func handle(_ key: Key) -> [DashboardEffect] {
        if key == .control("c") { return [.quit] }
        if case .paste(let text) = key {
            paste(text)
            return []
        }
        switch overlay {
        case nil: return handleMain(key)
        case .help(let scroll): return scrollOrClose(key, scroll) { .help(scroll: $0) }
        case .events(let scroll): return scrollOrClose(key, scroll) { .events(scroll: $0) }
        case .detail(let query, let scroll): return handleDetail(key, query, scroll)
        case .replay(let start, let scroll):
            return scrollOrClose(key, scroll) { .replay(start, scroll: $0) }
        case .drills(let scroll): return scrollOrClose(key, scroll) { .drills(scroll: $0) }
        case .rejected(let scroll): return scrollOrClose(key, scroll) { .rejected(scroll: $0) }
        case .failures(let choice): return handleFailures(key, choice)
        case .confirmation(let drill): return handleConfirmation(key, drill)
        case .command(let line): return handleCommand(key, line)
        case .filter: return handleFilter(key)
        }
    }

    /// Pasted text is text, wherever it can be typed; elsewhere its letters would be commands.
    private mutating func paste(_ text: String) {
        switch overlay {
        case .command(let line): overlay = .command(String((line + text).prefix(2000)))
        case .filter: filter = String((filter + text).prefix(60))
        default:
            answer = Answer(
                text: "pasted text is not taken for keys; : or / takes it", tone: .refused)
        }
    }

    private mutating func handleMain(_ key: Key) -> [DashboardEffect] {
        switch key {
        case .character("q"): return [.quit]
        case .character("?"): overlay = .help(scroll: 0)
        case .character("!"): overlay = .failures(choice: 0)
        case .character(":"): overlay = .command("")
        case .character("/"):
            overlay = .filter
            focus = .queries
        case .character("e"): overlay = .events(scroll: 0)
        case .character("d"): overlay = .drills(scroll: 0)
        case .character("r"): overlay = .rejected(scroll: 0)
        case .character("x"):
            if hasFaults { return clearFaults() }
            answer = Answer(text: "no fault is in place; ! breaks something", tone: .refused)
        case .character(" "): frozen = frozen == nil ? live : nil
        case .character("+"), .character("="): step(IntervalLadder.above)
        case .character("-"), .character("_"): step(IntervalLadder.below)
        case .character("s"): sortByNext()
        case .character("S"): isSortingReversed.toggle()
        case .tab: moveFocus(1)
        case .backTab: moveFocus(-1)
        case .enter: return enter()
        case .escape: escape()
        case .up, .character("k"): move(-1)
        case .down, .character("j"): move(1)
        case .pageUp: move(-10)
        case .pageDown: move(10)
        case .home, .character("g"): move(-100_000)
        case .end, .character("G"): move(100_000)
        default: break
        }
        return []
    }

    private mutating func step(_ next: (Double) -> Double) {
        let running = live.snapshot.pipeline.intervalInMilliseconds
        pendingInterval = next(pendingInterval ?? running)
    }

    private mutating func sortByNext() {
        let all = Sorting.allCases
        let index = all.firstIndex(of: sorting) ?? 0
        sorting = all[(index + 1) % all.count]
        isSortingReversed = false
    }

    private mutating func moveFocus(_ distance: Int) {
        let all = Panel.allCases
        let index = all.firstIndex(of: focus) ?? 0
        focus = all[(index + distance + all.count) % all.count]
    }

    private mutating func escape() {
        if pendingInterval != nil {
            pendingInterval = nil
        } else if !filter.isEmpty {
            filter = ""
        } else {
            frozen = nil
        }
    }

    private mutating func enter() -> [DashboardEffect] {
        if let interval = pendingInterval {
            pendingInterval = nil
            return [.send(.setInterval(milliseconds: interval))]
        }
        switch focus {
        case .queries:
            if let query = chosenQuery { open(query) }
        case .workers: overlay = .failures(choice: 0)
        case .replays:
            let replays = shown.replays
            guard !replays.isEmpty else { return [] }
            let replay = replays[min(selectedReplay, replays.count - 1)]
            overlay = .replay(replay.startInMicroseconds, scroll: 0)
        case .batches: overlay = .events(scroll: 0)
        }
        return []
    }

    mutating func open(_ query: String) {
        selectedQuery = query
        overlay = .detail(query: query, scroll: 0)
    }

    /// `t` turns between the newest batch and the sums, Tab goes on to the next query.
    private mutating func handleDetail(
        _ key: Key, _ query: String, _ scroll: Int
    ) -> [DashboardEffect] {
        let names = queries.map(\.name)
        switch key {
        case .character("t"): isDetailTotal.toggle()
        case .tab, .right, .character("l"): open(neighbour(of: query, in: names, 1))
        case .backTab, .left, .character("h"): open(neighbour(of: query, in: names, -1))
        default: return scrollOrClose(key, scroll) { .detail(query: query, scroll: $0) }
        }
        return []
    }

    private func neighbour(of name: String, in names: [String], _ distance: Int) -> String {
        guard let index = names.firstIndex(of: name) else { return names.first ?? name }
        return names[(index + distance + names.count) % names.count]
    }

    /// The selected query, or the first when the selected one is not listed.
    var chosenQuery: String? {
        let names = queries.map(\.name)
        return names.first { $0 == selectedQuery } ?? names.first
    }

    /// The selected worker, or the first when the selected one is gone.
    var chosenWorker: WorkerStatus? {
        let workers = snapshot.workers
        return workers.first { $0.id == selectedWorker } ?? workers.first
    }

    private mutating func move(_ distance: Int) {
        switch focus {
        case .queries:
            let names = queries.map(\.name)
            guard !names.isEmpty else { return }
            let index = names.firstIndex { $0 == chosenQuery } ?? 0
            selectedQuery = names[min(max(index + distance, 0), names.count - 1)]
        case .workers:
            let ids = snapshot.workers.map(\.id)
            guard !ids.isEmpty else { return }
            let index = ids.firstIndex { $0 == chosenWorker?.id } ?? 0
            selectedWorker = ids[min(max(index + distance, 0), ids.count - 1)]
        case .replays:
            let last = max(0, shown.replays.count - 1)
            selectedReplay = min(max(selectedReplay + distance, 0), last)
        case .batches: break
        }
    }

    private mutating func scrollOrClose(
        _ key: Key, _ scroll: Int, _ make: (Int) -> Overlay
    ) -> [DashboardEffect] {
        // The page may have become shorter, or the screen larger.
        let last = Screen.lastScroll(self)
        let scroll = min(scroll, last)
        switch key {
        case .escape, .enter, .character("q"): overlay = nil
        case .up, .character("k"): overlay = make(max(0, scroll - 1))
        case .down, .character("j"): overlay = make(min(last, scroll + 1))
        case .pageUp: overlay = make(max(0, scroll - 10))
        case .pageDown: overlay = make(min(last, scroll + 10))
        case .home, .character("g"): overlay = make(0)
        case .end, .character("G"): overlay = make(last)
        case .character(" "): frozen = frozen == nil ? live : nil
        default: break
        }
        return []
    }

    private mutating func handleFilter(_ key: Key) -> [DashboardEffect] {
        switch key {
        case .enter: overlay = nil
        case .escape:
            filter = ""
            overlay = nil
        case .backspace:
            if filter.isEmpty { overlay = nil } else { filter.removeLast() }
        case .control("u"): filter = ""
        case .character(let character): if filter.count < 60 { filter.append(character) }
        case .up: move(-1)
        case .down: move(1)
        default: break
        }
        return []
    }
}
