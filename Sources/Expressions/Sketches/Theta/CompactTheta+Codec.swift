import Columns

/// The form in which DataSketches stores theta sketches that nothing is added to.
///
/// ```
/// 0  words of the head      4  bytes of the count (version 4)      8  theta, where it is not the top
/// 1  version                5  flags                               8 or 16  count
/// 2  family 3               6  mark of the seed                       then the distances from hash to hash
/// 3  bits of a distance                                               end to end, the highest bits first
///
/// version 3   8  count (4 bytes)  12  1.0 (4 bytes)  16  theta, where the head has three words; hashes
/// ```
/// Version 4 is written where distances can be told: with two hashes or more, or some passed over. A
/// lone hash follows the first word.
extension CompactTheta {
    private enum Flag {
        static let readOnly: UInt8 = 2
        static let empty: UInt8 = 4
        static let compact: UInt8 = 8
        static let ordered: UInt8 = 16
        static let single: UInt8 = 32
    }

    private static let family: UInt8 = 3

    var encoded: [UInt8] {
        let usual = Flag.readOnly | Flag.compact | Flag.ordered
        if isEmpty {
            return Self.head(words: 1, version: 3, flags: usual | Flag.empty, mark: 0).bytes
        }
        if isExact, hashes.count == 1 {
            var writer = Self.head(words: 1, version: 3, flags: usual | Flag.single)
            writer.write(hashes[0])
            return writer.bytes
        }
        if hashes.isEmpty {
            var writer = Self.head(words: 3, version: 3, flags: usual)
            writer.write(UInt32(0))
            writer.write(Float(1).bitPattern)
            writer.write(theta)
            return writer.bytes
        }
        return packed(flags: usual)
    }

    private static func head(
        words: UInt8, version: UInt8, bits: UInt8 = 0, countBytes: UInt8 = 0, flags: UInt8,
        mark: UInt16 = SketchHash.seedMark
    ) -> ByteWriter {
        var writer = ByteWriter()
        for byte in [words, version, family, bits, countBytes, flags] { writer.write(byte) }
        writer.writeFixed(mark)
        return writer
    }

    private func packed(flags: UInt8) -> [UInt8] {
        let distances = zip(hashes, [0] + hashes).map { $0 - $1 }
        let bits = 64 - distances.reduce(0, |).leadingZeroBitCount
        let count = UInt64(hashes.count)
        let countBytes = (64 - count.leadingZeroBitCount + 7) / 8
        var writer = Self.head(
            words: isExact ? 1 : 2, version: 4, bits: UInt8(bits), countBytes: UInt8(countBytes),
            flags: flags)
        if !isExact { writer.write(theta) }
        for index in 0..<countBytes {
            writer.write(UInt8(truncatingIfNeeded: count >> UInt64(8 * index)))
        }
        var packer = BitPacker()
        for distance in distances { packer.write(distance, bits: bits) }
        return writer.bytes + packer.finished
    }

    /// - Throws: Where the bytes are no sketch of this kind.
    init(_ bytes: [UInt8]) throws(ThetaSketchRefusal) {
        guard bytes.count >= 8 else { throw .malformed }
        guard bytes[2] == Self.family else { throw .family(bytes[2]) }
        do {
            var reader = ByteReader(bytes)
            let head = try reader.readElements(8, of: UInt8.self)
            switch head[1] {
            case 3: try self.init(plain: &reader, head)
            case 4: try self.init(packed: &reader, head)
            default: throw CodecError("no version that is known", offset: 1)
            }
        } catch {
            throw .malformed
        }
        let isMarked = UInt16(bytes[6]) | UInt16(bytes[7]) << 8 == SketchHash.seedMark
        guard isEmpty || isMarked else { throw .malformed }
    }

    private init(plain reader: inout ByteReader, _ head: [UInt8]) throws(CodecError) {
        let words = head[0] & 63
        var theta = ThetaSketch.top
        var count = 1
        if words == 1 {
            if head[5] & Flag.empty != 0 {
                self = .empty
                return
            }
        } else {
            count = Int(try reader.readUInt32())
            _ = try reader.readUInt32()
            if words == 3 { theta = try reader.readUInt64() }
        }
        guard (1...3).contains(words) else { throw CodecError("no head", offset: 0) }
        let hashes = try reader.readElements(count, of: UInt64.self)
        try self.init(checked: hashes.sorted(), theta)
    }

    private init(packed reader: inout ByteReader, _ head: [UInt8]) throws(CodecError) {
        let words = head[0] & 63
        let (bits, countBytes) = (Int(head[3]), Int(head[4]))
        guard (1...2).contains(words), (1...63).contains(bits), (1...4).contains(countBytes) else {
            throw CodecError("no head", offset: 0)
        }
        let theta = words == 2 ? try reader.readUInt64() : ThetaSketch.top
        var count = 0
        for index in 0..<countBytes { count |= Int(try reader.readByte()) << (8 * index) }
        let rest = try reader.readElements((count * bits + 7) / 8, of: UInt8.self)
        var unpacker = BitUnpacker(rest)
        var hashes: [UInt64] = []
        hashes.reserveCapacity(count)
        var last: UInt64 = 0
        for _ in 0..<count {
            last &+= unpacker.read(bits: bits)
            hashes.append(last)
        }
        try self.init(checked: hashes, theta)
    }

    private init(checked hashes: [UInt64], _ theta: UInt64) throws(CodecError) {
        let isAscending = zip(hashes, hashes.dropFirst()).allSatisfy { $0 < $1 }
        guard theta > 0, theta <= ThetaSketch.top, isAscending, hashes.first != 0,
            hashes.last ?? 0 < theta
        else { throw CodecError("hashes that are none", offset: 8) }
        self.init(hashes: hashes, theta: theta)
    }
}

/// Why bytes are no theta sketch.
enum ThetaSketchRefusal: Error {
    case malformed
    /// A sketch of another kind, by its number.
    case family(UInt8)
}

/// Numbers of some bits end to end, the highest bits first.
struct BitPacker {
    private var bytes: [UInt8] = []
    private var pending: UInt8 = 0
    private var pendingBits = 0

    mutating func write(_ value: UInt64, bits: Int) {
        var rest = bits
        while rest > 0 {
            let taken = min(rest, 8 - pendingBits)
            rest -= taken
            let part = UInt8(truncatingIfNeeded: value >> UInt64(rest)) & (0xFF >> UInt8(8 - taken))
            pending |= part << UInt8(8 - pendingBits - taken)
            pendingBits += taken
            if pendingBits == 8 {
                bytes.append(pending)
                (pending, pendingBits) = (0, 0)
            }
        }
    }

    /// With zeros up to the end of the last byte.
    var finished: [UInt8] { pendingBits == 0 ? bytes : bytes + [pending] }
}

/// Takes apart what `BitPacker` wrote.
struct BitUnpacker {
    private let bytes: [UInt8]
    private var bit = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Precondition: So many bits are left.
    mutating func read(bits: Int) -> UInt64 {
        var value: UInt64 = 0
        var rest = bits
        while rest > 0 {
            let taken = min(rest, 8 - bit % 8)
            let part = (bytes[bit / 8] << UInt8(bit % 8)) >> UInt8(8 - taken)
            value = value << UInt64(taken) | UInt64(part)
            bit += taken
            rest -= taken
        }
        return value
    }
}
