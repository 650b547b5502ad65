import Columns
import Engine
import Formats
import Query

/// Paces old records as if they happened now: `replayColumn` is compared with a clock that runs
/// `replaySpeed` times as fast as the wall's.
///
/// Records are taken in the order of the file, so each is due when the highest time up to it is.
struct ReplayPace {
    private let table: TableDefinition
    private let column: Field
    private let speed: Double
    /// Of the open file: where each record ends, and the highest time up to it.
    private var ends: [Int64] = []
    private var times: [Int64] = []
    private var highest = Int64.min
    /// The wall's and the replayed clock's moment when the replay began.
    private var origin: (wall: Int64, event: Int64)?

    /// - Throws: `HostError` (usage) where `replayColumn` names no column of a time type.
    init(table: TableDefinition) throws(HostError) {
        let name = try table.value(of: TableOptions.replayColumn) ?? ""
        guard let field = table.schema?.first(where: { $0.name.lowercased() == name.lowercased() }),
            field.type == .timestamp || field.type == .timestampNTZ || field.type == .date
        else {
            throw HostError(
                "table \(table.name): replayColumn '\(name)' is no column of a time type",
                isUsage: true)
        }
        speed = try table.value(of: TableOptions.replaySpeed) ?? 1
        self.table = table
        column = field
    }

    /// - Parameters:
    ///   - part: What the file's folders say.
    ///   - file: What errors tell.
    mutating func open(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, in part: FolderPartition,
        of file: String
    ) throws(HostError) {
        let schema = table.schema ?? [column]
        var own = table
        own.schema = part.ownColumns(of: schema)
        let reader = try RecordReader(own, columns: part.readColumns(for: [column], of: schema))
        ends = []
        times = []
        var at = start
        while at < bytes.count {
            let stop = min(
                LineScanner.end(of: bytes, from: min(at + (1 << 20), bytes.count - 1)) + 1,
                bytes.count)
            let block = UnsafeBufferPointer(rebasing: bytes[at..<stop])
            let result = reader.read(block)
            let moments: Column
            do throws(EngineError) {
                moments = try part.filled(result.batch, to: [column], of: file).columns[0]
            } catch {
                throw HostError("table \(table.name): \(error.message)", isUsage: true)
            }
            var rejected = result.rejects.makeIterator()
            var nextReject = rejected.next()
            var line = at
            var row = 0
            while line < stop {
                let end = min(LineScanner.end(of: bytes, from: line) + 1, stop)
                if let reject = nextReject, reject.offset == line - at {
                    nextReject = rejected.next()
                } else if end - line > 1, row < result.batch.count {
                    if case .integer(let value) = moments.value(at: row) {
                        let unit: Int64 =
                            column.type == .date ? TimestampParser.microsecondsPerDay : 1
                        highest = max(highest, value &* unit)
                    }
                    row += 1
                }
                ends.append(Int64(end))
                times.append(highest)
                line = end
            }
            at = stop
        }
    }

    mutating func forgetFile() {
        ends = []
        times = []
    }

    /// Where the last record that is due ends; `start` where none is.
    mutating func due(from start: Int64, now: Int64) -> Int64 {
        let first = ends.partitioned { $0 > start }
        guard first < ends.count else { return ends.last ?? start }
        if origin == nil { origin = (now, times[first]) }
        let clock = origin!.event + Int64(Double(now - origin!.wall) * speed)
        let due = times.partitioned { $0 > clock }
        return due <= first ? start : ends[due - 1]
    }
}

extension Array {
    /// The first index for whose element the condition holds, where it holds for all after it.
    ///
    /// Complexity: O(log n).
    fileprivate func partitioned(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
