import Columns
import Formats
import Query

/// How fast a rate source counts, by Spark's options.
///
/// ```
/// rate               rowsPerSecond, rampUpTime    row v comes at start + time(v)
/// rate-micro-batch   rowsPerBatch, startTimestamp, advanceMillisPerBatch
/// ```
/// Source: Spark's RateStreamProvider and RatePerMicroBatchProvider. Spark counts whole seconds; here
/// the rows of a second come through it, with the times that Spark gives them.
struct RatePattern: Equatable {
    enum Kind: Equatable {
        case bySecond(rows: Int64, rampUpSeconds: Int64)
        case byBatch(rows: Int64, startInMilliseconds: Int64, advanceInMilliseconds: Int64)
    }

    let kind: Kind

    static let schema: Schema = [Field("timestamp", .timestamp), Field("value", .bigint)]

    /// - Throws: `HostError` (usage) for an option that is missing or wrong.
    init(_ table: TableDefinition) throws(HostError) {
        if table.format == "rate-micro-batch" {
            guard let rows = try table.value(of: TableOptions.rowsPerBatch) else {
                throw HostError(
                    "table \(table.name): \(table.format) needs the option rowsPerBatch",
                    isUsage: true)
            }
            kind = .byBatch(
                rows: rows,
                startInMilliseconds: try table.value(of: TableOptions.startTimestamp) ?? 0,
                advanceInMilliseconds: try table.value(of: TableOptions.advanceMillisPerBatch)
                    ?? 1000)
            return
        }
        kind = .bySecond(
            rows: try table.value(of: TableOptions.rowsPerSecond) ?? 1,
            rampUpSeconds: try table.value(of: TableOptions.rampUpTime) ?? 0)
    }

    /// How many rows have come after so many whole seconds.
    private func rows(after seconds: Int64) -> Int64 {
        guard case .bySecond(let rows, let rampUp) = kind else { return 0 }
        func ramped(_ seconds: Int64) -> Int64 {
            let step = max(1, rows / (rampUp + 1))
            let (steps, isTooMany) = (seconds * (seconds + 1) / 2)
                .multipliedReportingOverflow(by: step)
            return isTooMany ? .max : steps
        }
        if seconds <= rampUp { return ramped(seconds) }
        let steady = (seconds - rampUp).multipliedReportingOverflow(by: rows)
        return steady.overflow ? .max : ramped(rampUp).addingReportingOverflow(steady.0).0
    }

    /// How many rows have come after so many microseconds.
    func rows(afterMicroseconds elapsed: Int64) -> Int64 {
        guard elapsed > 0 else { return 0 }
        let second = elapsed / 1_000_000
        let low = rows(after: second)
        let more = rows(after: second + 1) - low
        return low + Int64(Double(more) * Double(elapsed % 1_000_000) / 1e6)
    }

    /// The times of rows `range`, in microseconds, of a count that began at `start`.
    func times(of range: Range<Int64>, start: Int64) -> [Int64] {
        switch kind {
        case .byBatch(let rows, let first, let advance):
            return range.map { (first + $0 / rows * advance) * 1000 }
        case .bySecond:
            var times: [Int64] = []
            times.reserveCapacity(range.count)
            var second = self.second(of: range.lowerBound)
            var (low, high) = (rows(after: second), rows(after: second + 1))
            for value in range {
                while value >= high {
                    second += 1
                    (low, high) = (high, rows(after: second + 1))
                }
                // Whole milliseconds, as Spark has them.
                let part = Double(value - low) * 1000 / Double(high - low)
                times.append(start + second * 1_000_000 + Int64(part) * 1000)
            }
            return times
        }
    }

    /// The second in which a row comes: the last one before which no more rows than it had come.
    private func second(of value: Int64) -> Int64 {
        var (low, high): (Int64, Int64) = (0, 1)
        while rows(after: high) <= value, high < 1 << 40 { high *= 2 }
        while high - low > 1 {
            let middle = (low + high) / 2
            if rows(after: middle) <= value { low = middle } else { high = middle }
        }
        return low
    }
}
