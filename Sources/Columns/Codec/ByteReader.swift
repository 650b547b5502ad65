/// Takes apart what `ByteWriter` wrote. Every length is checked against what is there, so that
/// hostile or torn bytes give an error and never a trap or a huge allocation.
public struct ByteReader: Sendable {
    private let bytes: [UInt8]
    public private(set) var offset: Int
    private let end: Int

    public init(_ bytes: [UInt8]) {
        self.init(bytes, range: 0..<bytes.count)
    }

    /// - Precondition: `range` lies within `bytes`.
    public init(_ bytes: [UInt8], range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    public var remaining: Int { end - offset }
    public var isAtEnd: Bool { offset == end }

    private mutating func take(_ count: Int) throws(CodecError) -> Range<Int> {
        guard count >= 0, count <= end - offset else {
            throw CodecError("\(count) bytes wanted, \(end - offset) left", offset: offset)
        }
        defer { offset += count }
        return offset..<offset + count
    }

    public mutating func readByte() throws(CodecError) -> UInt8 {
        bytes[try take(1).lowerBound]
    }

    public mutating func readBool() throws(CodecError) -> Bool {
        let byte = try readByte()
        guard byte <= 1 else { throw CodecError("\(byte) is no truth value", offset: offset - 1) }
        return byte == 1
    }

    public mutating func readFixed<T: FixedWidthInteger & BitwiseCopyable>(_ type: T.Type = T.self)
        throws(CodecError) -> T
    {
        let range = try take(MemoryLayout<T>.size)
        return bytes.withUnsafeBytes {
            T(littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: T.self))
        }
    }

    public mutating func readInt64() throws(CodecError) -> Int64 { try readFixed() }
    public mutating func readUInt64() throws(CodecError) -> UInt64 { try readFixed() }
    public mutating func readUInt32() throws(CodecError) -> UInt32 { try readFixed() }

    public mutating func readDouble() throws(CodecError) -> Double {
        Double(bitPattern: try readFixed())
    }

    public mutating func readVarint() throws(CodecError) -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try readByte()
            guard shift < 63 || byte <= 1 else {
                throw CodecError("a number is too long", offset: offset)
            }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value)) }
            shift += 7
        }
    }

    /// A number of things that follow, each of at least `size` bytes.
    public mutating func readCount(ofSize size: Int = 1) throws(CodecError) -> Int {
        let count = try readVarint()
        guard count >= 0, count <= remaining / max(size, 1) else {
            throw CodecError("\(count) elements wanted, \(remaining) bytes left", offset: offset)
        }
        return count
    }

    public mutating func readBytes() throws(CodecError) -> [UInt8] {
        let count = try readCount()
        return Array(bytes[try take(count)])
    }

    public mutating func readString() throws(CodecError) -> String {
        let count = try readCount()
        return String(decoding: bytes[try take(count)], as: UTF8.self)
    }

    /// `count` elements as `writeElements` put them.
    public mutating func readElements<T: BitwiseCopyable>(_ count: Int, of: T.Type = T.self)
        throws(CodecError) -> [T]
    {
        let size = MemoryLayout<T>.stride
        guard count >= 0, count <= remaining / size else {
            throw CodecError("\(count) elements wanted, \(remaining) bytes left", offset: offset)
        }
        let range = try take(count * size)
        return [T](unsafeUninitializedCapacity: count) { buffer, initialized in
            bytes.withUnsafeBytes { source in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: source[range]))
            }
            initialized = count
        }
    }
}

/// Bytes that are not what a codec wrote.
public struct CodecError: Error, Sendable, Equatable {
    public var message: String
    /// Where in the bytes.
    public var offset: Int

    public init(_ message: String, offset: Int) {
        self.message = message
        self.offset = offset
    }
}
