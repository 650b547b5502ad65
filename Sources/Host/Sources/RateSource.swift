import Columns
import Engine
import Formats
import Query

/// Rows that are made by counting: a range of the count is all that has to be kept.
///
/// A split's resource names when the count began, its range is rows of the count.
final class RateSource: Source {
    let index: Int
    let table: TableDefinition
    private let pattern: RatePattern
    private let workers: Int
    private(set) var taken: [String: Int64] = [:]

    private static let prefix = "rate-"

    init(index: Int, source: Program.Source, pattern: RatePattern, workers: Int) {
        self.index = index
        table = source.table
        self.pattern = pattern
        self.workers = max(1, workers)
    }

    func recover(_ splits: [Split]) {
        for split in splits where split.source == index {
            taken[split.resource] = max(taken[split.resource] ?? 0, split.end)
        }
    }

    func recover(_ list: [(name: String, taken: Int64)]) {
        for entry in list { taken[entry.name] = entry.taken }
    }

    func rewind(to taken: [String: Int64]) { self.taken = taken }

    static func start(of resource: String) -> Int64 {
        Int64(resource.dropFirst(prefix.count)) ?? 0
    }

    func offer(now: Int64, limitInBytes: Int64) throws(HostError) -> SourceOffer {
        let resource = taken.keys.first ?? "\(Self.prefix)\(now - now % 1000)"
        let from = taken[resource] ?? 0
        var end: Int64
        switch pattern.kind {
        case .bySecond:
            end = max(pattern.rows(afterMicroseconds: now - Self.start(of: resource)), from)
        case .byBatch(let rows, _, _): end = from + rows
        }
        let due = end
        if case .bySecond = pattern.kind {
            // Limits come from how long a split's range took: here a range is of rows.
            end = from + min(end - from, max(limitInBytes, 1))
        }
        let isSurvey = limitInBytes <= 0
        if isSurvey { end = from }
        // Also where nothing is due yet: the count has begun.
        taken[resource] = end
        var offer = SourceOffer(
            backlogInBytes: due - end, isExhausted: !isSurvey || due == from, position: "\(end)")
        let pieces = min(Int64(workers), (end - from + 65_535) / 65_536)
        for piece in 0..<max(pieces, 0) {
            offer.splits.append(
                Split(
                    source: index, resource: resource, start: from + (end - from) * piece / pieces,
                    end: from + (end - from) * (piece + 1) / pieces))
        }
        return offer
    }
}

/// Counts through a split.
final class RateRows: SplitRecords {
    let rejects: [RejectedRecord] = []
    let rowsRejected = 0
    let linesOfRejects: [Int] = []
    private let pattern: RatePattern
    private let schema: Schema
    private let split: Split
    private var at: Int64
    private static let blockSize: Int64 = 16_384

    /// - Parameter schema: of the columns that are wanted, by name.
    init(_ split: Split, pattern: RatePattern, schema: Schema) {
        self.split = split
        self.pattern = pattern
        self.schema = schema
        at = split.start
    }

    func add(poison records: [UInt8]) {}

    func next() -> SplitRows? {
        guard at < split.end else { return nil }
        let range = at..<min(at + Self.blockSize, split.end)
        at = range.upperBound
        let columns = schema.map { field in
            let values =
                field.name.lowercased() == "timestamp"
                ? pattern.times(of: range, start: RateSource.start(of: split.resource))
                : Array(range)
            return Column(field.type, .integer(values))
        }
        return SplitRows(Batch(schema: schema, columns: columns, count: range.count), filtered: 0)
    }
}
