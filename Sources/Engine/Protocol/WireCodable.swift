public import Columns

/// A value with a binary form: for the log and for what driver and workers say to each other.
public protocol WireCodable: Sendable {
    func encode(into writer: inout ByteWriter)
    init(from reader: inout ByteReader) throws(CodecError)
}

extension WireCodable {
    public var wireBytes: [UInt8] {
        var writer = ByteWriter()
        encode(into: &writer)
        return writer.bytes
    }

    /// - Throws: also where bytes are left over.
    public init(wireBytes: [UInt8]) throws(CodecError) {
        var reader = ByteReader(wireBytes)
        self = try Self(from: &reader)
        guard reader.isAtEnd else {
            throw CodecError("\(reader.remaining) bytes too many", offset: reader.offset)
        }
    }
}

extension ByteWriter {
    mutating func write(_ values: [some WireCodable]) {
        writeVarint(values.count)
        for value in values { value.encode(into: &self) }
    }

    mutating func write(_ values: [Int64]) {
        writeVarint(values.count)
        for value in values { write(value) }
    }
}

extension ByteReader {
    mutating func readArray<Element: WireCodable>(_ type: Element.Type = Element.self)
        throws(CodecError) -> [Element]
    {
        var result: [Element] = []
        for _ in 0..<(try readCount()) { result.append(try Element(from: &self)) }
        return result
    }

    mutating func readInt64s() throws(CodecError) -> [Int64] {
        var result: [Int64] = []
        for _ in 0..<(try readCount(ofSize: 8)) { result.append(try readInt64()) }
        return result
    }

    func unknown(_ what: String, _ tag: UInt8) -> CodecError {
        CodecError("\(what) \(tag) is unknown", offset: offset - 1)
    }
}

extension Split: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        writer.writeVarint(source)
        writer.write(resource)
        writer.write(start)
        writer.write(end)
        writer.write(fingerprint)
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        self.init(
            source: try reader.readVarint(), resource: try reader.readString(),
            start: try reader.readInt64(), end: try reader.readInt64(),
            fingerprint: try reader.readUInt64())
    }
}

extension SourceCursor: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        writer.writeVarint(source)
        writer.write(position)
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        self.init(source: try reader.readVarint(), position: try reader.readString())
    }
}

extension BlockID: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        writer.writeVarint(worker)
        writer.writeVarint(incarnation)
        writer.write(number)
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        self.init(
            worker: try reader.readVarint(), incarnation: try reader.readVarint(),
            number: try reader.readInt64())
    }
}

extension Block: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        id.encode(into: &writer)
        switch destination {
        case .exchange(let stage, let partition):
            writer.write(UInt8(0))
            writer.writeVarint(stage)
            writer.writeVarint(partition)
        case .sink(let table):
            writer.write(UInt8(1))
            writer.writeVarint(table)
        case .rejected(let source):
            writer.write(UInt8(2))
            writer.writeVarint(source)
        case .collected(let flow):
            writer.write(UInt8(3))
            writer.writeVarint(flow)
        }
        writer.write(rows)
        writer.write(sizeInBytes)
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        let id = try BlockID(from: &reader)
        let tag = try reader.readByte()
        let destination: Destination
        switch tag {
        case 0:
            let stage = try reader.readVarint()
            destination = .exchange(stage: stage, partition: try reader.readVarint())
        case 1: destination = .sink(table: try reader.readVarint())
        case 2: destination = .rejected(source: try reader.readVarint())
        case 3: destination = .collected(flow: try reader.readVarint())
        default: throw reader.unknown("destination", tag)
        }
        self.init(
            id: id, destination: destination, rows: try reader.readInt64(),
            sizeInBytes: try reader.readInt64())
    }
}

extension StagePartition: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        writer.writeVarint(stage)
        writer.writeVarint(partition)
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        self.init(stage: try reader.readVarint(), partition: try reader.readVarint())
    }
}

extension Watermarks: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        writer.write(late)
        writer.write(eviction)
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        self.init(late: try reader.readInt64s(), eviction: try reader.readInt64s())
    }
}
