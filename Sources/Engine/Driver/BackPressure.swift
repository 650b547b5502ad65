/// How much the next batch may take, how long the backlog will last, and, where the interval is
/// automatic, when the next batch begins.
struct BackPressure: Sendable {
    /// What a worker is trusted with before anything is known.
    static let initialBytesPerSecond = 20e6
    /// The most that one batch takes where nothing presses (`--once`): enough that its ends do not count, and so
    /// little that what it gives is written out while the next one is read.
    static let largestBatchInBytes: Int64 = 512 << 20
    /// The same where batches give little of what they take, such as counts: what they give needs no room.
    static let largestReducedBatchInBytes: Int64 = 2 << 30
    /// What is little: such a part of what a batch took.
    static let littleShare: Int64 = 16

    private var largestWithoutPressure = Self.largestBatchInBytes
    private var estimator = RateEstimator()
    /// Moving averages over about the last ten batches with rows.
    private var bytesPerRow: Double?
    private var bytesPerSecond: Double?
    /// The last batch took all that it was allowed: the limit holds the sources back.
    private(set) var isHolding = false
    /// Bytes that came to the sources, taken or not, and when that was looked at.
    private var taken: Int64 = 0
    private var arrived: (bytes: Int64, at: Int64)?
    private var arrivals: Double?

    /// Bytes for the next batch.
    func limit(interval: Double, workers: Int, isOnce: Bool) -> Int64 {
        if isOnce { return largestWithoutPressure }
        let bytes: Double
        if let rate = estimator.rate, let bytesPerRow {
            bytes = rate * bytesPerRow * interval / 1000
        } else {
            bytes = Self.initialBytesPerSecond * Double(workers) * interval / 1000
        }
        return Int64(min(max(bytes, 1), Double(Self.largestBatchInBytes)))
    }

    var rowsPerSecond: Double? { isHolding ? estimator.rate : nil }

    /// The sources answered: so much for this batch, so much remains.
    mutating func answered(bytes: Int64, backlog: Int64, limit: Int64, now: Int64) {
        isHolding = backlog > 0 && bytes * 2 >= limit
        taken += bytes
        let all = taken + backlog
        if let before = arrived, now > before.at {
            let seconds = Double(now - before.at) / 1e6
            let rate = max(Double(all - before.bytes), 0) / seconds
            // Over about two seconds, however often that is.
            let share = min(seconds / 2, 1)
            arrivals = (arrivals ?? rate) * (1 - share) + rate * share
        }
        arrived = (all, now)
    }

    /// - Parameter given: Bytes of all blocks that the batch's tasks wrote.
    mutating func committed(
        now: Int64, rows: Int64, bytes: Int64, given: Int64, processing: Double, delay: Double,
        interval: Double
    ) {
        guard rows > 0, processing > 0 else { return }
        largestWithoutPressure =
            given < bytes / Self.littleShare
            ? Self.largestReducedBatchInBytes : Self.largestBatchInBytes
        estimator.add(
            now: now, rows: rows, processing: processing, delay: delay, interval: interval)
        func average(_ old: Double?, _ new: Double) -> Double {
            old.map { $0 * 0.9 + new * 0.1 } ?? new
        }
        if bytes > 0 {
            bytesPerRow = average(bytesPerRow, Double(bytes) / Double(rows))
            let spent = max(processing, interval)
            bytesPerSecond = average(bytesPerSecond, Double(bytes) / spent * 1000)
        }
    }

    /// Seconds until the backlog is gone at the pace of the last batches; nil where there is none, or
    /// where it only grows.
    func catchUp(backlog: Int64) -> Double? {
        guard backlog > 0, let bytesPerSecond else { return nil }
        let gain = bytesPerSecond - (arrivals ?? 0)
        return gain > 0 ? Double(backlog) / gain : nil
    }
}

/// The shortest interval that batches keep up with: each batch may fill four fifths of its interval.
///
/// Where a batch takes a fixed time and one for each row, x ↦ p(x) / 0.8 has its fixed point there;
/// the interval goes up to it at once, and down in steps.
struct AutomaticInterval: Sendable {
    static let share = 0.8
    static let shortest = 5.0
    static let longest = 60_000.0

    static func next(after interval: Double, processing: Double) -> Double {
        let wanted = processing / share
        let next = wanted > interval ? wanted : interval + (wanted - interval) * 0.1
        return min(max(next, shortest), longest)
    }
}
