import Columns
import Testing

@testable import Engine

@Suite("The batch log's codec")
struct LogCodecTests {
    static let place = StagePartition(stage: 0, partition: 3)
    static let position = SinkPosition(
        target: .rejected(source: 1), file: "part-0.jsonl", length: 4096, rows: 17)
    static let records: [LogRecord] = [
        .opened(LogHeader(pipeline: "p", flows: ["a": 1, "b": .max], partitions: 8, id: "x")),
        .planned(
            BatchPlan(
                batch: 0, timeInMicroseconds: 5,
                splits: [Split(source: 0, resource: "f", start: 0, end: 10, fingerprint: 3)],
                cursors: [SourceCursor(source: 0, position: "{}")],
                watermarks: Watermarks(late: [.min], eviction: [12]))),
        .committed(
            BatchCommit(
                batch: 0, sinks: [position], observed: [3], rowsIn: 1, rowsOut: 2, rowsLate: 3,
                rowsRejected: 4)),
        .snapshot(SnapshotManifest(batch: 0, files: [place: "s-0"], sinks: [position])),
    ]
    static let bytes = records.flatMap(LogCodec.frame)

    @Test("reads what it wrote")
    func roundTrip() throws {
        let (records, intact) = try LogCodec.read(Self.bytes)
        #expect(records == Self.records)
        #expect(intact == Self.bytes.count)
    }

    @Test("cuts a torn tail at the last whole record, wherever it is torn")
    func torn() throws {
        var ends = [0]
        for record in Self.records { ends.append(ends.last! + LogCodec.frame(record).count) }
        for length in 0..<Self.bytes.count {
            let (records, intact) = try LogCodec.read(Array(Self.bytes.prefix(length)))
            let whole = ends.lastIndex { $0 <= length }!
            #expect(records == Array(Self.records.prefix(whole)))
            #expect(intact == ends[whole])
        }
    }

    @Test("takes zeros where the last record should be for a torn tail")
    func zeros() throws {
        let last = LogCodec.frame(Self.records[3]).count
        let whole = Self.bytes.count - last
        let bytes = Self.bytes.prefix(whole) + [UInt8](repeating: 0, count: last)
        let (records, intact) = try LogCodec.read(Array(bytes))
        #expect(records == Array(Self.records.prefix(3)))
        #expect(intact == whole)
    }

    @Test("refuses a flipped bit with intact records behind it, and names the place")
    func flipped() throws {
        let frames = Self.records.map(LogCodec.frame)
        let damaged = frames[0].count..<frames[0].count + frames[1].count
        for place in damaged {
            for bit in 0..<8 {
                var bytes = Self.bytes
                bytes[place] ^= 1 << UInt8(bit)
                let error = #expect(throws: CodecError.self) { try LogCodec.read(bytes) }
                #expect(error?.offset == frames[0].count)
            }
        }
    }

    @Test("refuses a record with something behind its end, although its checksum is right")
    func longer() {
        let record = Self.records[3].wireBytes + [0]
        var writer = ByteWriter(capacity: record.count + 8)
        writer.write(UInt32(record.count))
        writer.write(CRC32C.checksum(record))
        record.withUnsafeBytes { writer.append($0) }
        #expect(throws: CodecError.self) { try LogCodec.read(writer.bytes) }
    }

    @Test("never believes a flipped bit in the last record")
    func flippedLast() throws {
        let start = Self.bytes.count - LogCodec.frame(Self.records[3]).count
        for place in start..<Self.bytes.count {
            var bytes = Self.bytes
            bytes[place] ^= 4
            let (records, intact) = try LogCodec.read(bytes)
            #expect(records == Array(Self.records.prefix(3)))
            #expect(intact == start)
        }
    }
}
