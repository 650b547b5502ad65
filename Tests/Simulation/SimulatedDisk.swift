import Columns
import Engine

/// A disk with a durable half and a half that a power cut takes: a killed process loses nothing that
/// it wrote, a machine loses what it did not sync, or part of it, or finds it mangled.
struct SimulatedDisk {
    struct Sink {
        var rows: [[Value]] = []
        /// So many of the rows are on the disk for good.
        var synced: [[Value]] = []
    }

    var log: [UInt8] = []
    var syncedLog = 0
    /// By target and file name.
    var sinks: [SinkFile: Sink] = [:]
    var snapshots: [String: [UInt8]] = [:]
    /// Of those the ones in which a bit has flipped.
    var flipped: Set<String> = []

    struct SinkFile: Hashable {
        var target: Publication.Target
        var name: String
    }

    mutating func append(_ records: [LogRecord], synced: Bool) {
        for record in records { log += LogCodec.frame(record) }
        if synced { syncedLog = log.count }
    }

    /// Only the first bytes of a write arrive.
    mutating func tearLog(_ records: [LogRecord], _ random: inout RandomColumns) {
        let bytes = records.flatMap(LogCodec.frame)
        log += bytes.prefix(random.below(bytes.count + 1))
    }

    mutating func cutPower(_ random: inout RandomColumns) {
        let unsynced = Array(log[syncedLog...])
        log = Array(log[..<syncedLog])
        switch random.below(3) {
        case 0: break
        case 1: log += unsynced.prefix(random.below(unsynced.count + 1))
        default:
            // The file's length arrived, its content did not.
            log += [UInt8](repeating: 0, count: random.below(unsynced.count + 1))
        }
        for file in sinks.keys.sorted(by: { "\($0)" < "\($1)" }) {
            var sink = sinks[file]!
            let written = sink.rows
            sink.rows = sink.synced
            switch random.below(4) {
            case 0: break
            case 1 where written.count >= sink.synced.count: sink.rows = written
            case 2:
                // Torn and reordered.
                if written.count > sink.synced.count {
                    let rest = written[sink.synced.count...].reversed()
                    sink.rows += rest.prefix(random.below(rest.count + 1))
                }
            default: sink.rows += [[Value]](repeating: [.string("garbage")], count: 2)
            }
            sinks[file] = sink
        }
    }

    /// Of the two snapshots that are kept only one is hit: there is nothing that could be done else.
    mutating func flipNewestSnapshot(_ random: inout RandomColumns) {
        flipped.formIntersection(snapshots.keys)
        func age(_ name: String) -> [Int64] {
            let numbers = name.split { !$0.isNumber }.compactMap { Int64($0) }
            return [numbers[0], numbers[3]]
        }
        let ages = snapshots.keys.map(age)
        guard flipped.isEmpty, let newest = ages.max(by: { $0.lexicographicallyPrecedes($1) })
        else {
            return
        }
        for name in snapshots.keys.sorted() where age(name) == newest {
            let place = random.below(snapshots[name]!.count)
            snapshots[name]![place] ^= 1 << UInt8(random.below(8))
            flipped.insert(name)
        }
    }

    mutating func syncSinks() {
        for file in sinks.keys { sinks[file]!.synced = sinks[file]!.rows }
    }

    /// The log as a new driver finds it; what is torn is cut off, the rest made durable.
    mutating func recover() throws -> [LogRecord] {
        let (records, intact) = try LogCodec.read(log)
        log = Array(log.prefix(intact))
        syncedLog = intact
        return records
    }
}
