/// Batches as bytes, for blocks in shared memory and for snapshots.
///
/// ```
/// "WBLK" │ version u8 │ CRC32C u32 of all that follows │ rows varint │ fields varint
///   each field:  name │ type │ validity │ vector
/// validity   0, or 1 and a bit a row
/// integer    width u8 (0: all equal, 1, 2, 4, 8) │ base i64 │ unsigned distances from the base
/// boolean    a bit a row        floating  8 bytes a row     wide  16 bytes a row
/// string     offsets (as integer) │ bytes
/// dictionary codes (as integer) │ offsets │ bytes
/// list, map  offsets │ child columns (without name)
/// structure  members (without name)
/// ```
/// A batch of keys and counts takes a quarter of its size in memory.
public enum BlockCodec {
    static let magic: [UInt8] = Array("WBLK".utf8)
    static let version: UInt8 = 1

    /// A batch as bytes, sealed with their checksum.
    public static func encode(_ batch: Batch) -> [UInt8] {
        var writer = ByteWriter(capacity: 64 + batch.count * batch.columns.count * 4)
        for byte in magic { writer.write(byte) }
        writer.write(version)
        writer.write(UInt32(0))
        writer.writeVarint(batch.count)
        writer.writeVarint(batch.schema.count)
        for (field, column) in zip(batch.schema, batch.columns) {
            writer.write(field.name)
            writer.write(field.type)
            encode(column, into: &writer)
        }
        let checksum = writer.bytes.withUnsafeBytes {
            CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[9...]))
        }
        writer.replace(at: 5, with: checksum)
        return writer.bytes
    }

    /// - Throws: when the checksum or anything else is wrong.
    public static func decode(_ bytes: [UInt8]) throws(CodecError) -> Batch {
        guard bytes.count >= 9, Array(bytes[0..<4]) == magic else {
            throw CodecError("this is no block", offset: 0)
        }
        guard bytes[4] == version else {
            throw CodecError("block version \(bytes[4]) is unknown", offset: 4)
        }
        var reader = ByteReader(bytes, range: 5..<bytes.count)
        let stated = try reader.readUInt32()
        let actual = bytes.withUnsafeBytes {
            CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[9...]))
        }
        guard stated == actual else { throw CodecError("the checksum is wrong", offset: 5) }
        let count = try reader.readVarint()
        guard count >= 0, count <= Int(Int32.max) else {
            throw CodecError("\(count) rows are too many", offset: reader.offset)
        }
        let fields = try reader.readCount()
        var schema: Schema = []
        var columns: [Column] = []
        for _ in 0..<fields {
            let name = try reader.readString()
            let type = try reader.readType()
            schema.append(Field(name, type))
            columns.append(try decode(type, count: count, from: &reader))
        }
        guard reader.isAtEnd else {
            throw CodecError("\(reader.remaining) bytes too many", offset: reader.offset)
        }
        return Batch(schema: schema, columns: columns, count: count)
    }

    static func encode(_ column: Column, into writer: inout ByteWriter) {
        if let validity = column.validity {
            writer.write(UInt8(1))
            writer.writeBits(validity)
        } else {
            writer.write(UInt8(0))
        }
        switch column.vector {
        case .none: writer.write(UInt8(0))
        case .boolean(let values):
            writer.write(UInt8(1))
            writer.writeBits(values)
        case .integer(let values):
            writer.write(UInt8(2))
            writer.writeIntegers(values)
        case .floating(let values):
            writer.write(UInt8(3))
            writer.writeElements(values)
        case .wide(let values):
            writer.write(UInt8(4))
            writer.writeElements(values)
        case .string(let strings):
            writer.write(UInt8(5))
            writer.writeStrings(strings)
        case .dictionary(let dictionary):
            writer.write(UInt8(6))
            writer.writeOffsets(dictionary.codes)
            writer.writeVarint(dictionary.values.count)
            writer.writeStrings(dictionary.values)
        case .list(let list):
            writer.write(UInt8(7))
            writer.writeOffsets(list.offsets)
            encode(list.elements, into: &writer)
        case .map(let map):
            writer.write(UInt8(8))
            writer.writeOffsets(map.offsets)
            encode(map.keys, into: &writer)
            encode(map.values, into: &writer)
        case .structure(let members, _):
            writer.write(UInt8(9))
            for member in members { encode(member, into: &writer) }
        }
    }

    /// Recursive: how deep types may nest within hostile bytes is bounded by `readType`.
    static func decode(_ type: DataType, count: Int, from reader: inout ByteReader)
        throws(CodecError) -> Column
    {
        let validity: [UInt8]? = try reader.readBool() ? try reader.readBits(count) : nil
        let layout = try reader.readByte()
        let vector: Vector
        switch (layout, type.physical) {
        case (0, .none): vector = .none(count: count)
        case (1, .boolean): vector = .boolean(try reader.readBits(count))
        case (2, .integer): vector = .integer(try reader.readIntegers(count))
        case (3, .floating): vector = .floating(try reader.readElements(count))
        case (4, .wide): vector = .wide(try reader.readElements(count))
        case (5, .string): vector = .string(try reader.readStrings(count))
        case (6, .string):
            let codes = try reader.readIntegers(count)
            let size = try reader.readVarint()
            guard size >= 0, size < Int(Int32.max), codes.allSatisfy({ $0 >= 0 && $0 < size })
            else {
                throw CodecError("a code lies outside its dictionary", offset: reader.offset)
            }
            vector = .dictionary(
                DictionaryVector(
                    codes: codes.map { Int32($0) }, values: try reader.readStrings(size)))
        case (7, .list):
            guard case .array(let element) = type else { fallthrough }
            let offsets = try reader.readOffsets(count)
            vector = .list(
                ListVector(
                    offsets: offsets,
                    elements: try decode(element, count: Int(offsets.last!), from: &reader)))
        case (8, .map):
            guard case .map(let key, let value) = type else { fallthrough }
            let offsets = try reader.readOffsets(count)
            let entries = Int(offsets.last!)
            vector = .map(
                MapVector(
                    offsets: offsets, keys: try decode(key, count: entries, from: &reader),
                    values: try decode(value, count: entries, from: &reader)))
        case (9, .structure):
            var members: [Column] = []
            for member in type.members {
                members.append(try decode(member.type, count: count, from: &reader))
            }
            vector = .structure(members, count: count)
        default:
            throw CodecError(
                "layout \(layout) does not hold \(type.description)", offset: reader.offset)
        }
        return Column(type, vector, validity: validity)
    }
}
