import Columns

/// The form in which DataSketches stores tuple sketches that nothing is added to.
///
/// ```
/// 0  words of the head: 1, 2, or 3 with theta      8   count (4 bytes), 4 of zero    in heads of 2 and 3
/// 1  version 3                                     16  theta                         in heads of 3
/// 2  family 9                                          hash (8 bytes), number, mode (1 byte)
/// 3  kind of sketch, 0                                 and so on, in no particular order
/// 5  flags
/// 6  mark of the seed
/// ```
/// A lone hash follows the first word.
extension CompactTuple {
    private enum Flag {
        static var empty: UInt8 { 4 }
        static var usual: UInt8 { 2 | 8 }
    }

    private static var family: UInt8 { 9 }

    var encoded: [UInt8] {
        let isSingle = isExact && entries.count == 1
        let words: UInt8 = isEmpty || isSingle ? 1 : isExact ? 2 : 3
        var writer = ByteWriter()
        let flags = Flag.usual | (isEmpty ? Flag.empty : 0)
        for byte in [words, 3, Self.family, 1, 0, flags] { writer.write(byte) }
        writer.writeFixed(SketchHash.seedMark)
        if words > 1 {
            writer.write(UInt32(entries.count))
            writer.write(UInt32(0))
        }
        if words > 2 { writer.write(theta) }
        for entry in entries {
            writer.write(entry.hash)
            entry.summary.writeSummary(to: &writer)
            writer.write(mode.rawValue)
        }
        return writer.bytes
    }

    /// - Throws: Where the bytes are no sketch of this kind.
    init(_ bytes: [UInt8]) throws(TupleSketchRefusal) {
        guard bytes.count >= 8 else { throw .malformed }
        guard bytes[2] == Self.family else { throw .family(bytes[2]) }
        do {
            var reader = ByteReader(bytes)
            let head = try reader.readElements(8, of: UInt8.self)
            try self.init(&reader, head)
        } catch {
            throw .malformed
        }
    }

    private init(_ reader: inout ByteReader, _ head: [UInt8]) throws(CodecError) {
        let words = head[0] & 63
        guard (1...3).contains(words), head[1] == 3,
            UInt16(head[6]) | UInt16(head[7]) << 8 == SketchHash.seedMark
        else { throw CodecError("no head", offset: 0) }
        if words == 1, head[5] & Flag.empty != 0 {
            self = .empty(.sum)
            return
        }
        var count = 1
        var theta = ThetaSketch.top
        if words > 1 {
            count = Int(try reader.readUInt32())
            _ = try reader.readUInt32()
            if words == 3 { theta = try reader.readUInt64() }
        }
        var entries: [Entry] = []
        var mode = SummaryMode.sum
        for _ in 0..<count {
            let hash = try reader.readUInt64()
            let summary = try Summary(summaryFrom: &reader)
            guard hash > 0, hash < theta, let known = SummaryMode(rawValue: try reader.readByte())
            else { throw CodecError("an entry that is none", offset: 8) }
            mode = known
            entries.append(Entry(hash: hash, summary: summary))
        }
        entries.sort { $0.hash < $1.hash }
        guard theta > 0, theta <= ThetaSketch.top,
            zip(entries, entries.dropFirst()).allSatisfy({ $0.hash < $1.hash })
        else { throw CodecError("hashes that are none", offset: 8) }
        self.init(entries: entries, theta: theta, isEmpty: false, mode: mode)
    }
}

/// Why bytes are no tuple sketch.
enum TupleSketchRefusal: Error {
    case malformed
    /// A sketch of another kind, by its number.
    case family(UInt8)
}
