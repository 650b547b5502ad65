public import Columns

/// Frames of the batch log.
///
/// ```
/// ┌─────────────┬──────────────────────┬─────────┐
/// │ length u32  │ CRC32C u32 of record │ record  │ …
/// └─────────────┴──────────────────────┴─────────┘
/// ```
/// Appending is the only write, so a crash can only tear the end. A frame that is cut off or whose
/// checksum is wrong with nothing intact after it is such a tear and is dropped; one with an intact
/// frame behind it is damage, and is refused.
public enum LogCodec {
    public static func frame(_ record: LogRecord) -> [UInt8] {
        let bytes = record.wireBytes
        var writer = ByteWriter(capacity: bytes.count + 8)
        writer.write(UInt32(bytes.count))
        writer.write(CRC32C.checksum(bytes))
        bytes.withUnsafeBytes { writer.append($0) }
        return writer.bytes
    }

    /// What a log file holds, and how many of its bytes are intact.
    public static func read(_ bytes: [UInt8]) throws(CodecError) -> (
        records: [LogRecord], intact: Int
    ) {
        var records: [LogRecord] = []
        var at = 0
        while at < bytes.count {
            guard let (record, end) = try readFrame(bytes, at: at) else {
                try refuseDamage(bytes, after: at)
                return (records, at)
            }
            records.append(record)
            at = end
        }
        return (records, at)
    }

    /// nil where the frame is cut off or its checksum is wrong.
    private static func readFrame(_ bytes: [UInt8], at start: Int) throws(CodecError)
        -> (LogRecord, Int)?
    {
        guard bytes.count - start >= 8 else { return nil }
        var reader = ByteReader(bytes, range: start..<bytes.count)
        let length = Int(try reader.readUInt32())
        let checksum = try reader.readUInt32()
        let body = start + 8
        guard length > 0, length <= bytes.count - body else { return nil }
        let actual = bytes.withUnsafeBytes {
            CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[body..<body + length]))
        }
        guard actual == checksum else { return nil }
        var record = ByteReader(bytes, range: body..<body + length)
        let value = try LogRecord(from: &record)
        guard record.isAtEnd else {
            throw CodecError("a log record is longer than its content", offset: record.offset)
        }
        return (value, body + length)
    }

    /// Looks for an intact frame behind a broken one.
    private static func refuseDamage(_ bytes: [UInt8], after start: Int) throws(CodecError) {
        guard bytes.count - start >= 8 else { return }
        let damage = CodecError(
            "the batch log is damaged at byte \(start), with intact records behind it",
            offset: start)
        // Where the record says that it ends, however long it is; its length may be what is damaged.
        var own = ByteReader(bytes, range: start..<bytes.count)
        let end = start + 8 + Int(try own.readUInt32())
        if end < bytes.count, let intact = try? readFrame(bytes, at: end), intact.1 > end {
            throw damage
        }
        var candidate = start + 1
        let limit = min(bytes.count, start + (1 << 20))
        while candidate < limit {
            var reader = ByteReader(bytes, range: candidate..<bytes.count)
            if reader.remaining < 9 { return }
            let length = Int(try reader.readUInt32())
            if length > 8, length <= bytes.count - candidate - 8,
                let intact = try? readFrame(bytes, at: candidate), intact.1 <= bytes.count
            {
                throw damage
            }
            candidate += 1
        }
    }
}
