/// Puts numbers, strings and arrays end to end, little-endian; `ByteReader` takes them apart.
public struct ByteWriter: Sendable {
    public private(set) var bytes: [UInt8]

    public init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    public var count: Int { bytes.count }

    public mutating func write(_ value: UInt8) { bytes.append(value) }
    public mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }
    public mutating func write(_ value: UInt32) { writeFixed(value) }
    public mutating func write(_ value: UInt64) { writeFixed(value) }
    public mutating func write(_ value: Int64) { writeFixed(value) }
    public mutating func write(_ value: Double) { writeFixed(value.bitPattern) }

    @inlinable
    public mutating func writeFixed<T: FixedWidthInteger>(_ value: T) {
        withUnsafeBytes(of: value.littleEndian) { append($0) }
    }

    /// A count or small number: seven bits a byte, the high bit on all but the last.
    public mutating func writeVarint(_ value: Int) {
        var rest = UInt64(bitPattern: Int64(value))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Its length, then its UTF-8.
    public mutating func write(_ string: String) {
        var string = string
        string.withUTF8 { utf8 in
            writeVarint(utf8.count)
            append(UnsafeRawBufferPointer(utf8))
        }
    }

    /// The length, then the bytes.
    public mutating func write(_ data: [UInt8]) {
        writeVarint(data.count)
        bytes += data
    }

    /// The elements' memory as it lies; lengths are the caller's.
    public mutating func writeElements<T: BitwiseCopyable>(_ elements: [T]) {
        elements.withUnsafeBytes { append($0) }
    }

    public mutating func append(_ raw: UnsafeRawBufferPointer) { bytes.append(contentsOf: raw) }

    /// Overwrites four bytes that were written before: a length or checksum known only now.
    public mutating func replace(at offset: Int, with value: UInt32) {
        for shift in 0..<4 {
            bytes[offset + shift] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(shift)))
        }
    }
}
