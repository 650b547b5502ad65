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

    init(_ table: TableDefinition) throws(HostError) {
        func number(_ option: String, _ least: Int64, _ otherwise: Int64?) throws(HostError)
            -> Int64
        {
            guard let text = table.options[option.lowercased()] else {
                guard let otherwise else {
                    throw HostError(
                        "table \(table.name): \(table.format) needs the option \(option)",
                        isUsage: true)
                }
                return otherwise
            }
            guard let number = Int64(text), number >= least else {
                throw HostError(
                    "table \(table.name): \(option) is '\(text)', and must be a number of at least "
                        + "\(least)", isUsage: true)
            }
            return number
        }
        if table.format == "rate-micro-batch" {
            kind = .byBatch(
                rows: try number("rowsPerBatch", 1, nil),
                startInMilliseconds: try number("startTimestamp", 0, 0),
                advanceInMilliseconds: try number("advanceMillisPerBatch", 0, 1000))
            return
        }
        let ramp = table.options["rampuptime"] ?? "0s"
        guard let rampUp = Self.seconds(ramp) else {
            throw HostError(
                "table \(table.name): rampUpTime is '\(ramp)', and must be a time such as 5s",
                isUsage: true)
        }
        kind = .bySecond(rows: try number("rowsPerSecond", 1, 1), rampUpSeconds: rampUp)
    }

    private static func seconds(_ text: String) -> Int64? {
        let digits = text.prefix { $0.isNumber }
        guard let number = Int64(digits) else { return nil }
        switch text.dropFirst(digits.count).trimmingPrefix(" ") {
        case "", "s", "second", "seconds": return number
        case "m", "min", "minute", "minutes": return number.multipliedReportingOverflow(by: 60).0
        default: return nil
        }
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
