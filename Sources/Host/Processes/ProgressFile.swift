import CSystem
import Formats
import Glibc
import Telemetry

/// What `--progress` writes: a line of JSON for each flow and batch, in the shape of Spark's
/// `StreamingQueryProgress`.
///
/// A snapshot counts a flow's rows over all of its batches; where it has several, a flow's rows are
/// shared out as the batches' own rows are, which is exact for flows that read every source.
final class ProgressFile {
    private let path: String
    private let descriptor: Int32
    private let stateFolder: String
    private let runs: (UInt64, UInt64)
    private var rowsIn: [String: Int64] = [:]
    private var rowsOut: [String: Int64] = [:]
    private var lastStart: Int64?
    private var hasFailed = false

    /// - Parameter path: `-` for standard output; otherwise the file is begun anew.
    init(_ path: String, stateFolder: String) throws(HostError) {
        self.path = path
        self.stateFolder = stateFolder
        var random = SystemRandomNumberGenerator()
        runs = (random.next(), random.next())
        if path == "-" {
            descriptor = STDOUT_FILENO
        } else {
            descriptor = weir_open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            guard descriptor >= 0 else { throw .system("cannot write the progress to", path) }
        }
    }

    deinit { if descriptor > STDERR_FILENO { close(descriptor) } }

    /// - Returns: why it could not be written, the first time.
    func add(_ snapshot: Snapshot) -> String? {
        let bytes = lines(snapshot)
        guard !bytes.isEmpty, !hasFailed else { return nil }
        do throws(HostError) {
            try File.write(bytes, to: descriptor, path: path)
            return nil
        } catch {
            hasFailed = true
            return error.message
        }
    }

    func lines(_ snapshot: Snapshot) -> [UInt8] {
        var bytes: [UInt8] = []
        var shares = snapshot.queries.map { query in
            (
                Shares(total: Self.increase(query.rowsIn, since: rowsIn[query.name])),
                Shares(total: Self.increase(query.rowsOut, since: rowsOut[query.name]))
            )
        }
        let allIn = snapshot.batches.reduce(0) { $0 + $1.rowsIn }
        let allOut = snapshot.batches.reduce(0) { $0 + $1.rowsOut }
        for (position, batch) in snapshot.batches.enumerated() {
            let isLast = position == snapshot.batches.count - 1
            let elapsed = lastStart.map { Double(batch.startInMicroseconds - $0) / 1e6 }
            for (index, query) in snapshot.queries.enumerated() {
                let own = Figures(
                    rowsIn: shares[index].0.take(batch.rowsIn, of: allIn, isLast: isLast),
                    rowsOut: shares[index].1.take(batch.rowsOut, of: allOut, isLast: isLast),
                    secondsSinceLast: elapsed)
                append(query, batch, own, snapshot, to: &bytes)
            }
            lastStart = batch.startInMicroseconds
        }
        if !snapshot.batches.isEmpty || rowsIn.isEmpty {
            // The first snapshot holds what earlier runs counted.
            for query in snapshot.queries {
                rowsIn[query.name] = query.rowsIn
                rowsOut[query.name] = query.rowsOut
            }
        }
        return bytes
    }

    /// A driver that takes over may count from zero again.
    private static func increase(_ count: Int64, since before: Int64?) -> Int64 {
        guard let before, before <= count else { return count }
        return count - before
    }

    private struct Figures {
        var rowsIn: Int64
        var rowsOut: Int64
        var secondsSinceLast: Double?
    }

    /// Shares out a whole number; the parts sum up to it.
    private struct Shares {
        var total: Int64
        private var weight: Int64 = 0
        private var given: Int64 = 0

        init(total: Int64) { self.total = total }

        mutating func take(_ own: Int64, of all: Int64, isLast: Bool) -> Int64 {
            weight += own
            let share = all > 0 ? Double(weight) / Double(all) : 1
            let until = isLast ? total : Int64((Double(total) * share).rounded())
            defer { given = until }
            return until - given
        }
    }

    private func append(
        _ query: QueryStatus, _ batch: BatchReport, _ own: Figures, _ snapshot: Snapshot,
        to bytes: inout [UInt8]
    ) {
        let name = Self.quoted(query.name)
        let seconds = batch.milliseconds / 1000
        let arriving = own.secondsSinceLast.map { Self.rate(own.rowsIn, in: $0) } ?? "0.0"
        let processed = Self.rate(own.rowsIn, in: seconds)
        let rates =
            #""numInputRows":\#(own.rowsIn),"inputRowsPerSecond":\#(arriving),"#
            + #""processedRowsPerSecond":\#(processed)"#
        let seed = Self.hash(stateFolder + "\n" + query.name)
        let run = (runs.0 ^ seed, runs.1)
        var line = #"{"id":"\#(Self.uuid(seed, Self.hash(query.name)))","#
        line += #""runId":"\#(Self.uuid(run.0, run.1))","name":\#(name),"#
        line += #""timestamp":"\#(Self.time(batch.startInMicroseconds))","#
        line += #""batchId":\#(batch.id),"batchDuration":\#(Int64(batch.milliseconds.rounded())),"#
        line += rates + ","
        line += #""durationMs":\#(Self.durations(batch)),"eventTime":{"#
        if let watermark = query.watermarkInMicroseconds {
            line += #""watermark":"\#(Self.time(watermark))""#
        }
        line += #"},"stateOperators":["#
        if query.stateRows > 0 || query.stateBytes > 0 {
            line += #"{"operatorName":"stateStoreSave","numRowsTotal":\#(query.stateRows),"#
            line += #""memoryUsedBytes":\#(query.stateBytes),"#
            line += #""numRowsDroppedByWatermark":\#(query.rowsLate)}"#
        }
        line += #"],"sources":[{"description":\#(Self.quoted(snapshot.pipeline.name)),\#(rates)}],"#
        line += #""sink":{"description":\#(name),"numOutputRows":\#(own.rowsOut)}}"#
        bytes += line.utf8
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func durations(_ batch: BatchReport) -> String {
        func whole(_ milliseconds: Double) -> Int64 { Int64(milliseconds.rounded()) }
        let phases = batch.phases
        let work = phases.read + phases.shuffle + phases.reduce + phases.publish
        return #"{"triggerExecution":\#(whole(batch.milliseconds)),"#
            + #""queryPlanning":\#(whole(phases.plan)),"addBatch":\#(whole(work)),"#
            + #""commitOffsets":\#(whole(phases.commit))}"#
    }

    private static func rate(_ rows: Int64, in seconds: Double) -> String {
        guard seconds > 0 else { return "0.0" }
        let rate = Double(rows) / seconds
        return "\((rate * 1000).rounded() / 1000)"
    }

    /// `2026-11-22T14:55:27.709Z`.
    private static func time(_ microseconds: Int64) -> String {
        let fraction = microseconds % 1000
        let whole = microseconds - (fraction < 0 ? fraction + 1000 : fraction)
        var bytes: [UInt8] = []
        TimestampText.appendISO(whole, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        JSONText.append(string: text.utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// FNV-1a.
    private static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    /// 128 bits as `8-4-4-4-12` hexadecimal digits, marked as version 8: of weir's own making.
    private static func uuid(_ high: UInt64, _ low: UInt64) -> String {
        func hex(_ value: UInt64) -> [Character] {
            let digits = String(value, radix: 16)
            return Array(String(repeating: "0", count: 16 - digits.count) + digits)
        }
        let marked = (high & ~0xF000) | 0x8000
        let digits = hex(marked) + hex((low & ~(3 << 62)) | (1 << 63))
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return groups.map { String(digits[$0]) }.joined(separator: "-")
    }
}
