/// A shape with the number of its system of coordinates, as columns keep it.
///
/// ```
/// SRID (4 bytes, little endian) │ well-known binary, little endian
/// ```
public struct SpatialValue: Sendable {
    public var srid: Int
    /// Well-known binary, little endian.
    public var shape: [UInt8]

    public init(srid: Int, shape: [UInt8]) {
        self.srid = srid
        self.shape = shape
    }

    /// - Parameter bytes: As a column keeps them.
    public init(encoded bytes: [UInt8]) {
        let number = bytes.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        srid = Int(Int32(bitPattern: number))
        shape = Array(bytes.dropFirst(4))
    }

    public var encoded: [UInt8] {
        let number = UInt32(bitPattern: Int32(truncatingIfNeeded: srid))
        return (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) } + shape
    }
}
