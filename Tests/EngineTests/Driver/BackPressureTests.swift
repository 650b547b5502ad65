import Testing

@testable import Engine

@Suite("Back-pressure")
struct BackPressureTests {
    @Test("follows Spark's rule: the figures of its own test of the estimator")
    func estimator() throws {
        var estimator = RateEstimator()
        estimator.add(now: 0, rows: 0, processing: 10, delay: 0, interval: 20)
        #expect(estimator.rate == nil)
        estimator.add(now: 10_000, rows: 10, processing: 10, delay: 0, interval: 20)
        #expect(estimator.rate == 1000)
        // error = 1000 − 2000, historical = 10 · 2000 / 20.
        estimator.add(now: 20_000, rows: 20, processing: 10, delay: 10, interval: 20)
        #expect(estimator.rate == 1000 + 1000 - 0.2 * 1000)
        for step in 3...20 as ClosedRange<Int64> {
            estimator.add(
                now: step * 10_000, rows: 1, processing: 1000, delay: 1000, interval: 20)
        }
        #expect(estimator.rate == RateEstimator.minimum)
    }

    /// A source with a backlog, and a processor that takes a fixed time and one for each row.
    private func batches(
        backlog: Int64, rowsPerSecond: Double, interval: Double, count: Int
    ) -> [Int64] {
        var pressure = BackPressure()
        var waiting = backlog
        var now: Int64 = 1_000_000
        var sizes: [Int64] = []
        for _ in 0..<count {
            let limit = pressure.limit(interval: interval, workers: 2, isOnce: false)
            let bytes = min(waiting, limit)
            waiting -= bytes
            pressure.answered(bytes: bytes, backlog: waiting, limit: limit, now: now)
            let rows = bytes / 100
            let processing = 2 + Double(rows) / rowsPerSecond * 1000
            now += Int64(max(processing, interval) * 1000)
            pressure.committed(
                now: now, rows: rows, bytes: bytes, given: 0, processing: processing,
                delay: max(processing - interval, 0), interval: interval)
            sizes.append(rows)
        }
        return sizes
    }

    @Test("a backlog of ten million rows never makes a batch of more than some intervals")
    func burst() {
        let interval = 100.0
        let sizes = batches(
            backlog: 1_000_000_000, rowsPerSecond: 50_000, interval: interval, count: 200)
        #expect(sizes[0] <= 40_000, "the first batch has \(sizes[0]) rows")
        let steady = sizes[10...]
        #expect(steady.allSatisfy { $0 > 1000 && $0 <= 7500 }, "\(steady)")
    }

    @Test("a source that was quiet is trusted again within some batches")
    func quiet() {
        var pressure = BackPressure()
        var now: Int64 = 0
        for _ in 0..<100 {
            now += 100_000
            pressure.committed(
                now: now, rows: 1, bytes: 100, given: 0, processing: 3, delay: 0, interval: 100)
        }
        var batches = 0
        while pressure.limit(interval: 100, workers: 2, isOnce: false) < 400_000, batches < 100 {
            let rows = pressure.limit(interval: 100, workers: 2, isOnce: false) / 100
            now += 100_000
            pressure.committed(
                now: now, rows: rows, bytes: rows * 100, given: 0,
                processing: 2 + Double(rows) / 50, delay: 0, interval: 100)
            batches += 1
        }
        #expect(batches < 12)
    }

    @Test("without pressure, batches that give little may take more, until one gives much")
    func little() {
        var pressure = BackPressure()
        func limit() -> Int64 { pressure.limit(interval: 100, workers: 2, isOnce: true) }
        let first = limit()
        #expect(first == BackPressure.largestBatchInBytes)
        for (given, expected) in [
            (first / 17, BackPressure.largestReducedBatchInBytes), (first / 15, first),
            (0, BackPressure.largestReducedBatchInBytes), (first, first),
        ] {
            pressure.committed(
                now: 1, rows: 1000, bytes: first, given: given, processing: 60, delay: 0,
                interval: 100)
            #expect(limit() == expected, "after \(given) bytes")
        }
        #expect(
            pressure.limit(interval: 1e9, workers: 2, isOnce: false)
                <= BackPressure.largestBatchInBytes)
    }

    @Test("tells how long a backlog lasts, and nothing where it only grows")
    func catchUp() throws {
        var pressure = BackPressure()
        var now: Int64 = 0
        var backlog: Int64 = 1_000_000
        for _ in 0..<100 {
            now += 100_000
            // 10,000 bytes come and 30,000 go, ten times a second.
            backlog -= 20_000
            pressure.answered(bytes: 30_000, backlog: backlog, limit: 30_000, now: now)
            pressure.committed(
                now: now, rows: 300, bytes: 30_000, given: 0, processing: 90, delay: 0,
                interval: 100)
        }
        let seconds = try #require(pressure.catchUp(backlog: 1_000_000))
        #expect(abs(seconds - 5) < 0.5)
        #expect(pressure.catchUp(backlog: 0) == nil)
        for _ in 0..<100 {
            now += 100_000
            backlog += 20_000
            pressure.answered(bytes: 30_000, backlog: backlog, limit: 30_000, now: now)
        }
        #expect(pressure.catchUp(backlog: 1_000_000) == nil)
    }

    @Test(
        "an automatic interval settles where batches fill four fifths of it",
        arguments: [(2.0, 0.2), (40.0, 0.5), (1.0, 0.0)])
    func automatic(fixed: Double, share: Double) {
        var interval = 500.0
        for _ in 0..<400 {
            interval = AutomaticInterval.next(
                after: interval, processing: fixed + share * interval)
        }
        let wanted = max(fixed / (AutomaticInterval.share - share), AutomaticInterval.shortest)
        #expect(abs(interval - wanted) / wanted < 0.02, "\(interval), not \(wanted)")
    }
}
