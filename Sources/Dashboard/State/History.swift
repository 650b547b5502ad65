import Telemetry

/// What has been seen of an engine, within stated bounds; freezing the display keeps a copy.
struct History: Sendable {
    static let batchLimit = 1000
    static let replayLimit = 200
    static let eventLimit = 500

    /// The newest snapshot; its lists of news are those of that snapshot only.
    private(set) var snapshot = Snapshot()
    private(set) var hasSnapshot = false
    /// The newest 1,000, oldest first.
    private(set) var batches: [BatchReport] = []
    /// Their times in milliseconds, sorted: percentiles are exact over the newest 1,000 batches.
    private var sorted: [Double] = []
    /// Newest first.
    private(set) var replays: [Replay] = []
    /// Oldest first.
    private(set) var events: [Event] = []

    mutating func add(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        hasSnapshot = true
        for batch in snapshot.batches.suffix(History.batchLimit) { add(batch) }
        for replay in snapshot.replays { add(replay) }
        events += snapshot.events.suffix(History.eventLimit)
        events.removeFirst(max(0, events.count - History.eventLimit))
    }

    private mutating func add(_ batch: BatchReport) {
        batches.append(batch)
        let time = History.time(batch)
        sorted.insert(time, at: place(of: time))
        if batches.count > History.batchLimit {
            sorted.remove(at: place(of: History.time(batches.removeFirst())))
        }
    }

    /// A time that is not a number would not keep the order.
    private static func time(_ batch: BatchReport) -> Double {
        batch.milliseconds.isFinite ? max(0, batch.milliseconds) : 0
    }

    /// The first place whose time is not below; Complexity: O(log n).
    private func place(of time: Double) -> Int {
        var range = 0..<sorted.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                sorted[middle] < time
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    private mutating func add(_ replay: Replay) {
        // A driver that is started again counts from the first id again.
        let known = replays.firstIndex {
            $0.id == replay.id && $0.startInMicroseconds == replay.startInMicroseconds
        }
        if let index = known {
            replays[index] = replay
        } else {
            replays.insert(replay, at: 0)
            replays.removeLast(max(0, replays.count - History.replayLimit))
        }
    }

    /// The smallest time that at least `share` of the batches do not exceed; nil without batches.
    func percentile(_ share: Double) -> Double? {
        guard !sorted.isEmpty else { return nil }
        let rank = Int((share * Double(sorted.count)).rounded(.up))
        return sorted[min(max(rank, 1), sorted.count) - 1]
    }
}
