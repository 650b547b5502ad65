import Columns
import Engine
import Expressions
import Formats
import Foundation
import Query
import Telemetry

@testable import Columns
@testable import Engine
@testable import Expressions

/// What reads bytes that somebody else wrote. Each gets any bytes and must come back: an error is fine,
/// a trap is a mistake of ours.
enum FuzzTarget: String, CaseIterable, Sendable {
    case json, csv, shape, time, xml, sql, script, block, log, control, snapshot, variant, regex,
        telemetry, sketch, published

    func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch self {
        case .json: Self.json(bytes)
        case .csv: Self.csv(bytes)
        case .shape: Self.shape(bytes)
        case .time: Self.time(bytes)
        case .xml: Self.xml(bytes)
        case .sql: Self.sql(bytes)
        case .script: Self.script(bytes)
        case .block: _ = try? BlockCodec.decode(Self.sealed(bytes, "WBLK"))
        case .log: Self.log(bytes)
        case .control: Self.control(bytes)
        case .snapshot:
            _ = try? StateSnapshot.decode(
                Self.sealed(bytes, "WSTA"), fingerprint: 0x3030_3030_3030_3030)
        case .variant: Self.variant(bytes)
        case .regex: Self.regex(bytes)
        case .telemetry: Self.telemetry(bytes)
        case .sketch: Self.sketch(bytes)
        case .published: Self.published(bytes)
        }
    }

    private static let schema: Schema = [
        Field("a", .int), Field("b", .string), Field("c", .double), Field("d", .timestamp),
        Field(
            "e",
            .structure([Field("x", .array(.bigint)), Field("y", .map(key: .string, value: .date))])),
        Field("f", .decimal(precision: 10, scale: 2)), Field("g", .boolean), Field("h", .binary),
        Field("i", .decimal(precision: 30, scale: 5)), Field("_corrupt_record", .string),
    ]

    /// Both modes, and what comes out does not depend on how lines are put into blocks: the tiers agree.
    private static func json(_ bytes: UnsafeBufferPointer<UInt8>) {
        for malformed in [MalformedRecords.reject, .keep(textColumn: 9)] {
            let reader = JSONLinesReader(schema: schema, malformed: malformed)
            let memory = reader.makeMemory()
            // The second time the layouts are known.
            let first = reader.read(bytes, memory)
            let second = reader.read(bytes, memory)
            compare(first, second)
            compare(first, lines(of: bytes) { reader.read($0, reader.makeMemory()) })
        }
    }

    /// The first byte says which options.
    private static func csv(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.first else { return }
        let text = UnsafeBufferPointer(rebasing: bytes.dropFirst())
        var options = CSVOptions()
        options.ignoreLeadingWhiteSpace = first & 1 != 0
        options.ignoreTrailingWhiteSpace = first & 2 != 0
        if first & 4 != 0 { options.escape = options.quote }
        if first & 8 != 0 { options.field.null = Array("NA".utf8) }
        if first & 16 != 0 { options.comment = UInt8(ascii: "#") }
        options.countsFields = first & 32 == 0
        let schema: Schema = [
            Field("a", .int), Field("b", .string), Field("c", .date), Field("d", .double),
        ]
        for malformed in [MalformedRecords.reject, .keep(textColumn: 1)] {
            let reader = CSVReader(
                fileSchema: schema, projection: first & 64 != 0 ? [0, 1, 2, 3] : [1, 3],
                options: options, malformed: malformed)
            compare(
                reader.read(text, reader.makeMemory()),
                lines(of: text) { reader.read($0, reader.makeMemory()) })
        }
    }

    private static func lines(
        of bytes: UnsafeBufferPointer<UInt8>,
        _ read: (UnsafeBufferPointer<UInt8>) -> ReadResult
    ) -> [ReadResult] {
        var results: [ReadResult] = []
        var at = 0
        while at < bytes.count, results.count < 64 {
            let end = min(LineScanner.end(of: bytes, from: at) + 1, bytes.count)
            results.append(read(UnsafeBufferPointer(rebasing: bytes[at..<end])))
            at = end
        }
        return at < bytes.count ? [] : results
    }

    private static func compare(_ whole: ReadResult, _ parts: [ReadResult]) {
        guard !parts.isEmpty else { return }
        precondition(whole.batch.count == parts.reduce(0) { $0 + $1.batch.count }, "rows")
        precondition(whole.lines == parts.reduce(0) { $0 + $1.lines }, "lines")
        precondition(whole.rejects.map(\.reason) == parts.flatMap { $0.rejects.map(\.reason) })
        let rows = whole.batch.rows.map { "\($0)" }
        precondition(rows == parts.flatMap { $0.batch.rows.map { "\($0)" } }, "values")
    }

    private static func compare(_ a: ReadResult, _ b: ReadResult) { compare(a, [b]) }

    private static func shape(_ bytes: UnsafeBufferPointer<UInt8>) {
        let shape = JSONShape()
        var options = JSONShape.Options()
        options.infersTimestamps = true
        _ = shape.add(line: bytes, options)
        _ = shape.fields(options)
        _ = JSONNode(String(decoding: bytes, as: UTF8.self))?.text
        var kind = CSVKind.nothing
        for field in bytes.split(separator: 0x2C) {
            kind = Array(field).withUnsafeBufferPointer { kind.adding($0, FieldOptions()) }
        }
        _ = kind.type
    }

    /// A pattern, a line feed, a text.
    private static func time(_ bytes: UnsafeBufferPointer<UInt8>) {
        _ = TimestampParser.timestamp(bytes)
        _ = TimestampParser.date(bytes)
        let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2,
            let pattern = DateTimePattern(String(decoding: parts[0], as: UTF8.self))
        else { return }
        Array(parts[1]).withUnsafeBufferPointer { _ = pattern.parseTimestamp($0) }
    }

    /// An XPath, a line feed, a document.
    private static func xml(_ bytes: UnsafeBufferPointer<UInt8>) {
        let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2,
            let document = try? XMLReader.read(String(decoding: parts[1], as: UTF8.self)),
            let path = try? XPath(String(decoding: parts[0], as: UTF8.self)),
            let value = try? path.evaluate(in: document)
        else { return }
        _ = value.text(in: document)
    }

    private static func sql(_ bytes: UnsafeBufferPointer<UInt8>) {
        let script = Script(String(decoding: bytes, as: UTF8.self))
        for index in 0..<script.count {
            guard let statement = try? script.parse(index) else { continue }
            if case .query(let query) = statement.kind {
                _ = try? Binder.plan(query, catalog: EmptyCatalog())
            }
        }
        _ = try? Parser.schema(String(decoding: bytes, as: UTF8.self))
    }

    /// As it may come: as frames, behind whole ones, and as a record alone, since its checksum would let
    /// nothing through.
    private static func log(_ bytes: UnsafeBufferPointer<UInt8>) {
        let bytes = Array(bytes)
        _ = try? LogCodec.read(bytes)
        if let record = try? LogRecord(wireBytes: bytes) {
            let frame = LogCodec.frame(record)
            let read = try? LogCodec.read(frame)
            precondition(read?.records == [record], "a record is read as it was written")
            precondition(read?.intact == frame.count, "a whole frame is intact")
        }
        // What a torn or foreign end holds does not touch what stands before it.
        let whole = LogCodec.frame(.rewound(to: 3))
        if let read = try? LogCodec.read(whole + bytes) {
            precondition(read.records.first == .rewound(to: 3) && read.intact >= whole.count)
        }
    }

    /// A message that is understood is written as it was understood.
    private static func control(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let message = try? ControlMessage(wireBytes: Array(bytes)) else { return }
        let written = message.wireBytes
        let again = try? ControlMessage(wireBytes: written)
        precondition(again?.wireBytes == written, "written and read")
    }

    /// With the beginning and the checksum that a reader asks for.
    private static func sealed(_ bytes: UnsafeBufferPointer<UInt8>, _ magic: String) -> [UInt8] {
        var writer = ByteWriter()
        for byte in magic.utf8 { writer.write(byte) }
        writer.write(UInt8(1))
        writer.write(CRC32C.checksum(UnsafeRawBufferPointer(bytes)))
        writer.append(UnsafeRawBufferPointer(bytes))
        return writer.bytes
    }
}
