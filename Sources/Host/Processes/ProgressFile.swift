import CSystem
import Formats
import Glibc
import Telemetry

/// What `--progress` writes: a line of JSON for each flow and batch, in the shape of Spark's
/// `StreamingQueryProgress`.
final class ProgressFile {
    private let path: String
    private let descriptor: Int32
    private let stateFolder: String
    private let runs: (UInt64, UInt64)
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
        for batch in snapshot.batches {
            let elapsed = lastStart.map { Double(batch.startInMicroseconds - $0) / 1e6 }
            for (query, own) in zip(snapshot.queries, batch.queries) {
                append(query, batch, own, secondsSinceLast: elapsed, to: &bytes)
            }
            lastStart = batch.startInMicroseconds
        }
        return bytes
    }

    private func append(
        _ query: QueryStatus, _ batch: BatchReport, _ own: QueryProgress,
        secondsSinceLast: Double?, to bytes: inout [UInt8]
    ) {
        let name = JSONText.quoted(query.name)
        func rates(_ rows: Int64) -> String {
            let arriving = secondsSinceLast.map { Self.rate(rows, in: $0) } ?? "0.0"
            let processed = Self.rate(rows, in: batch.milliseconds / 1000)
            return #""numInputRows":\#(rows),"inputRowsPerSecond":\#(arriving),"#
                + #""processedRowsPerSecond":\#(processed)"#
        }
        let seed = Self.hash(stateFolder + "\n" + query.name)
        let run = (runs.0 ^ seed, runs.1)
        var line = #"{"id":"\#(Self.uuid(seed, Self.hash(query.name)))","#
        line += #""runId":"\#(Self.uuid(run.0, run.1))","name":\#(name),"#
        line += #""timestamp":"\#(Self.time(batch.startInMicroseconds))","#
        line += #""batchId":\#(batch.id),"batchDuration":\#(Int64(batch.milliseconds.rounded())),"#
        line += rates(own.rowsIn) + ","
        line += #""durationMs":\#(Self.durations(batch)),"eventTime":{"#
        if let watermark = own.watermarkInMicroseconds {
            line += #""watermark":"\#(Self.time(watermark))""#
        }
        let operators = own.stateOperators.map { state in
            #"{"operatorName":"\#(state.name)","numRowsTotal":\#(state.rows),"#
                + #""memoryUsedBytes":\#(state.sizeInBytes),"#
                + #""numRowsDroppedByWatermark":\#(state.rowsLate)}"#
        }
        line += #"},"stateOperators":[\#(operators.joined(separator: ","))"#
        let sources = query.sources.map { name -> String in
            let source = batch.sources.first { $0.name == name }
            let offsets = [source?.startOffset, source?.endOffset].map { offset in
                offset.flatMap { $0.isEmpty ? nil : $0 } ?? "null"
            }
            return #"{"description":\#(JSONText.quoted(name)),"startOffset":\#(offsets[0]),"#
                + #""endOffset":\#(offsets[1]),"latestOffset":\#(offsets[1]),"#
                + "\(rates(source?.rowsIn ?? 0))}"
        }
        line += #"],"sources":[\#(sources.joined(separator: ","))],"#
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
