extension ByteWriter {
    /// Zeros and ones, eight a byte, the first in the lowest bit.
    mutating func writeBits(_ values: [UInt8]) {
        var at = 0
        while at < values.count {
            var byte: UInt8 = 0
            for bit in 0..<min(8, values.count - at) {
                byte |= (values[at + bit] & 1) << UInt8(bit)
            }
            write(byte)
            at += 8
        }
    }

    /// The smallest value, and how far each lies above it in as few bytes as the farthest needs.
    mutating func writeIntegers(_ values: [Int64]) {
        let base = values.min() ?? 0
        let span = values.isEmpty ? 0 : UInt64(bitPattern: values.max()! &- base)
        write(
            span == 0 ? UInt8(0) : span < 1 << 8 ? 1 : span < 1 << 16 ? 2 : span < 1 << 32 ? 4 : 8)
        write(base)
        switch span {
        case 0: break
        case 1..<(1 << 8): writeElements(values.map { UInt8(truncatingIfNeeded: $0 &- base) })
        case (1 << 8)..<(1 << 16):
            writeElements(values.map { UInt16(truncatingIfNeeded: $0 &- base) })
        case (1 << 16)..<(1 << 32):
            writeElements(values.map { UInt32(truncatingIfNeeded: $0 &- base) })
        default: writeElements(values.map { UInt64(bitPattern: $0 &- base) })
        }
    }

    mutating func writeOffsets(_ values: [Int32]) { writeIntegers(values.map { Int64($0) }) }

    mutating func writeStrings(_ strings: StringVector) {
        writeOffsets(strings.offsets)
        write(strings.bytes)
    }
}

extension ByteReader {
    mutating func readBits(_ count: Int) throws(CodecError) -> [UInt8] {
        let bytes = try readElements((count + 7) / 8, of: UInt8.self)
        return (0..<count).map { (bytes[$0 >> 3] >> UInt8($0 & 7)) & 1 }
    }

    mutating func readIntegers(_ count: Int) throws(CodecError) -> [Int64] {
        let width = try readByte()
        let base = try readInt64()
        switch width {
        case 0:
            // No byte stands for each element here, so the count itself is bounded.
            guard count <= 1 << 28 else { throw CodecError("too many rows", offset: offset) }
            return Array(repeating: base, count: count)
        case 1: return try readElements(count, of: UInt8.self).map { base &+ Int64($0) }
        case 2: return try readElements(count, of: UInt16.self).map { base &+ Int64($0) }
        case 4: return try readElements(count, of: UInt32.self).map { base &+ Int64($0) }
        case 8:
            return try readElements(count, of: UInt64.self).map { base &+ Int64(bitPattern: $0) }
        default: throw CodecError("a width of \(width) bytes", offset: offset)
        }
    }

    /// `count + 1` ascending numbers from 0.
    mutating func readOffsets(_ count: Int) throws(CodecError) -> [Int32] {
        let values = try readIntegers(count + 1)
        var previous: Int64 = 0
        for value in values {
            guard value >= previous, value <= Int64(Int32.max) else {
                throw CodecError("offsets do not ascend", offset: offset)
            }
            previous = value
        }
        guard values[0] == 0 else { throw CodecError("offsets do not start at 0", offset: offset) }
        return values.map { Int32($0) }
    }

    mutating func readStrings(_ count: Int) throws(CodecError) -> StringVector {
        let offsets = try readOffsets(count)
        let bytes = try readBytes()
        guard Int(offsets.last!) == bytes.count else {
            throw CodecError("strings end before their bytes", offset: offset)
        }
        return StringVector(offsets: offsets, bytes: bytes)
    }
}
