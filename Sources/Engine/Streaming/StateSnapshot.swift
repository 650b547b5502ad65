import Columns

/// A partition's state as bytes.
///
/// ```
/// "WSTA" │ version u8 │ CRC32C u32 of all that follows │ fingerprint u64 │ parts varint
///   each part:  length varint │ a block, with a checksum of its own
/// ```
/// The fingerprint ties it to a flow's plan and a partition: another's state is refused.
enum StateSnapshot {
    static let magic: [UInt8] = Array("WSTA".utf8)
    static let version: UInt8 = 1

    static func encode(_ state: FrozenState, fingerprint: UInt64) -> [UInt8] {
        var writer = ByteWriter()
        for byte in magic { writer.write(byte) }
        writer.write(version)
        writer.write(UInt32(0))
        writer.write(fingerprint)
        writer.writeVarint(state.count)
        for part in 0..<state.count { writer.write(BlockCodec.encode(state.part(part))) }
        let checksum = writer.bytes.withUnsafeBytes {
            CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[9...]))
        }
        writer.replace(at: 5, with: checksum)
        return writer.bytes
    }

    /// The same state under another fingerprint.
    ///
    /// - Throws: where it is not what was written.
    static func moved(_ bytes: [UInt8], from: UInt64, to: UInt64) throws(EngineError) -> [UInt8] {
        _ = try decode(bytes, fingerprint: from)
        var moved = bytes
        for place in 0..<8 {
            moved[9 + place] = UInt8(truncatingIfNeeded: to >> UInt64(8 * place))
        }
        let checksum = moved.withUnsafeBytes {
            CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[9...]))
        }
        for place in 0..<4 {
            moved[5 + place] = UInt8(truncatingIfNeeded: checksum >> UInt32(8 * place))
        }
        return moved
    }

    static func decode(_ bytes: [UInt8], fingerprint: UInt64) throws(EngineError) -> [Batch] {
        do {
            return try decodeParts(bytes, fingerprint)
        } catch {
            throw .input(
                errorClass: "STATE_SNAPSHOT_UNREADABLE",
                message: "The snapshot cannot be used: \(error.message), at byte \(error.offset).")
        }
    }

    private static func decodeParts(
        _ bytes: [UInt8], _ fingerprint: UInt64
    ) throws(CodecError) -> [Batch] {
        guard bytes.count > 9, Array(bytes[0..<4]) == magic else {
            throw CodecError("this is no snapshot", offset: 0)
        }
        guard bytes[4] == version else {
            throw CodecError("version \(bytes[4]) is unknown", offset: 4)
        }
        var reader = ByteReader(bytes, range: 5..<bytes.count)
        let stated = try reader.readUInt32()
        let actual = bytes.withUnsafeBytes {
            CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[9...]))
        }
        guard stated == actual else { throw CodecError("the checksum is wrong", offset: 5) }
        guard try reader.readUInt64() == fingerprint else {
            throw CodecError("it is another plan's or another partition's", offset: 9)
        }
        var parts: [Batch] = []
        for _ in 0..<(try reader.readCount()) {
            parts.append(try BlockCodec.decode(try reader.readBytes()))
        }
        guard reader.isAtEnd else {
            throw CodecError("bytes follow its end", offset: reader.offset)
        }
        return parts
    }
}
