import Columns

/// The compact form in which DataSketches stores these sketches.
///
/// ```
/// 0  words of the head: 2 or 5      4  size (2 bytes)          8  count            20  where levels begin
/// 1  version: 1, a lone value 2     6  least capacity 8        16  least size          (4 bytes each)
/// 2  family 15                      7  –                       18  levels              least, greatest,
/// 3  flags                          8  a lone value            19  –                   levels end to end
/// ```
/// Levels begin behind the room that is free. Level 0 has its newest value first.
extension KLLSketch {
    private enum Flag {
        static var empty: UInt8 { 1 }
        static var single: UInt8 { 4 }
    }

    private static var family: UInt8 { 15 }

    /// How many bytes `encoded` has.
    var compactByteCount: Int {
        let width = MemoryLayout<Item>.size
        if isEmpty { return 8 }
        return count == 1 ? 8 + width : 20 + levels.count * 4 + (2 + held) * width
    }

    var encoded: [UInt8] {
        var writer = ByteWriter(capacity: compactByteCount)
        let isShort = count <= 1
        let flags = isEmpty ? Flag.empty : count == 1 ? Flag.single : 0
        for byte in [isShort ? 2 : 5, count == 1 ? 2 : 1, Self.family, flags] { writer.write(byte) }
        writer.writeFixed(UInt16(size))
        writer.writeFixed(UInt16(Self.leastCapacity))
        if isEmpty { return writer.bytes }
        if count == 1 {
            writer.writeElements([least])
            return writer.bytes
        }
        writer.write(count)
        writer.writeFixed(UInt16(leastSize))
        writer.writeFixed(UInt16(levels.count))
        var begin = capacity - held
        for level in levels {
            writer.write(UInt32(begin))
            begin += level.count
        }
        writer.writeElements([least, greatest])
        writer.writeElements(levels[0].reversed() as [Item])
        for level in levels.dropFirst() { writer.writeElements(level) }
        return writer.bytes
    }

    /// - Throws: Where the bytes are no sketch of such values.
    init(_ bytes: [UInt8]) throws(CodecError) {
        var reader = ByteReader(bytes)
        let head = try reader.readElements(4, of: UInt8.self)
        let size = Int(try reader.readFixed(UInt16.self))
        let leastCapacity = try reader.readByte()
        _ = try reader.readByte()
        guard head[2] == Self.family, (1...2).contains(head[1]), Self.sizes.contains(size),
            Int(leastCapacity) == Self.leastCapacity
        else { throw CodecError("no head of such a sketch", offset: 0) }
        self.init(size: size)
        if head[3] & Flag.empty != 0 { return }
        if head[3] & Flag.single != 0 {
            insert(try reader.readElements(1, of: Item.self)[0])
            return
        }
        guard head[0] == 5 else { throw CodecError("no head of many values", offset: 0) }
        try self.init(values: &reader, size: size)
    }

    private init(values reader: inout ByteReader, size: Int) throws(CodecError) {
        let count = try reader.readInt64()
        let leastSize = Int(try reader.readFixed(UInt16.self))
        let levelCount = Int(try reader.readByte())
        _ = try reader.readByte()
        guard count > 0, (1...Self.mostLevels).contains(levelCount),
            Self.sizes.contains(leastSize)
        else { throw CodecError("no count of values", offset: 8) }
        let begins = try reader.readElements(levelCount, of: UInt32.self).map { Int($0) }
        let end = Self.capacity(size: size, levels: levelCount)
        let ends = try reader.readElements(2, of: Item.self)
        var levels: [[Item]] = []
        var known: Int64 = 0
        for (level, (from, to)) in zip(begins, begins.dropFirst() + [end]).enumerated() {
            let items = try reader.readElements(to - from, of: Item.self)
            let (weight, isTooHeavy) = Int64(items.count).multipliedReportingOverflow(
                by: 1 << Int64(level))
            guard !isTooHeavy, known <= count - weight else {
                throw CodecError("more values than were counted", offset: 8)
            }
            known += weight
            levels.append(level == 0 ? items.reversed() : items)
        }
        guard known == count else { throw CodecError("fewer values than were counted", offset: 8) }
        self.init(
            size: size, leastSize: leastSize, count: count, least: ends[0], greatest: ends[1],
            levels: levels)
    }
}
