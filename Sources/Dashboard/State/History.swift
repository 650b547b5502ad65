import Telemetry

/// What has been seen of an engine, within stated bounds; freezing the display keeps a copy.
struct History: Sendable {
    static let batchLimit = 1000
    static let replayLimit = 200
    static let eventLimit = 500
    static let rejectedLimit = 500
    /// Backlogs are kept for so long, in microseconds.
    static let backlogSpan: Int64 = 10_000_000

    /// The newest snapshot; its lists of news are those of that snapshot only.
    private(set) var snapshot = Snapshot()
    private(set) var hasSnapshot = false
    /// The newest 1,000, oldest first.
    private(set) var batches: [BatchReport] = []
    /// Of all batches seen: tells which phases this engine measures.
    private(set) var phaseSums = Phases()
    /// Their times in milliseconds, sorted: percentiles are exact over the newest 1,000 batches.
    private var sorted: [Double] = []
    /// Newest first.
    private(set) var replays: [Replay] = []
    /// Oldest first.
    private(set) var events: [Event] = []
    /// Oldest first.
    private(set) var rejected: [Rejection] = []
    private var losses = Losses()
    /// Of the last ten seconds, in rows where the sources can tell, else in bytes.
    private var backlogs: [(time: Int64, size: Int64)] = []

    mutating func add(_ new: Snapshot) {
        let snapshot = losses.carried(into: new)
        self.snapshot = snapshot
        hasSnapshot = true
        for batch in snapshot.batches.suffix(History.batchLimit) { add(batch) }
        for replay in snapshot.replays { add(replay) }
        events += snapshot.events.suffix(History.eventLimit)
        events.removeFirst(max(0, events.count - History.eventLimit))
        // A driver that is started again tells of the newest once more.
        rejected += snapshot.rejected.suffix(History.rejectedLimit).filter { new in
            !rejected.suffix(100).contains { $0.isSame(as: new) }
        }
        rejected.removeFirst(max(0, rejected.count - History.rejectedLimit))
        addBacklog(snapshot.pipeline)
    }

    private mutating func addBacklog(_ status: PipelineStatus) {
        let size = status.backlogInRows ?? status.backlogInBytes
        let time = status.nowInMicroseconds
        if let last = backlogs.last {
            if last.time == time { backlogs.removeLast() }
            // Another driver's clock, or another pipeline's.
            if last.time > time { backlogs = [] }
        }
        backlogs.append((time, size))
        backlogs.removeAll {
            time.subtractingReportingOverflow($0.time).partialValue > Self.backlogSpan
        }
        // At 20 snapshots a second ten seconds are 200.
        backlogs.removeFirst(max(0, backlogs.count - 400))
    }

    /// How the backlog changed over the last ten seconds, from the mean of the first third to that of
    /// the last: a source that is filled in bursts makes it go up and down. nil before three seconds,
    /// and where it was empty in between.
    private var backlogTrend: (from: Double, to: Double, seconds: Double)? {
        guard let first = backlogs.first, let last = backlogs.last, backlogs.count >= 3,
            backlogs.allSatisfy({ $0.size > 0 })
        else { return nil }
        let seconds = (Double(last.time) - Double(first.time)) / 1e6
        guard seconds >= 3 else { return nil }
        let third = backlogs.count / 3
        func mean(_ part: ArraySlice<(time: Int64, size: Int64)>) -> Double {
            part.reduce(0) { $0 + Double($1.size) } / Double(third)
        }
        // From the middle of the first third to that of the last are two thirds of the time.
        return (mean(backlogs.prefix(third)), mean(backlogs.suffix(third)), seconds * 2 / 3)
    }

    /// Seconds until the backlog is gone, at the pace of the last ten seconds; nil where there is none
    /// that lasts, and where it does not shrink by a tenth at least.
    var catchUpInSeconds: Double? {
        if let told = snapshot.pipeline.catchUpInSeconds { return told }
        guard let trend = backlogTrend, trend.from > trend.to * 1.1, let last = backlogs.last else {
            return nil
        }
        return Double(last.size) / (trend.from - trend.to) * trend.seconds
    }

    /// The backlog grew over the last ten seconds, by more than a tenth.
    var isFallingBehind: Bool {
        backlogTrend.map { $0.to > $0.from * 1.1 } ?? false
    }

    private mutating func add(_ batch: BatchReport) {
        batches.append(batch)
        phaseSums.add(batch.phases)
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

extension Phases {
    fileprivate mutating func add(_ other: Phases) {
        plan += max(0, other.plan)
        read += max(0, other.read)
        shuffle += max(0, other.shuffle)
        reduce += max(0, other.reduce)
        publish += max(0, other.publish)
        commit += max(0, other.commit)
    }
}

extension Rejection {
    /// Told at whatever time.
    fileprivate func isSame(as other: Rejection) -> Bool {
        (offset, line, table, source) == (other.offset, other.line, other.table, other.source)
            && (query, reason) == (other.query, other.reason)
    }
}
