import Columns

/// The checksum of a block whose bytes go to a sink as they are.
///
/// ```
/// content │ CRC32C u32, little-endian
/// ```
enum BlockSeal {
    static func seal(_ content: consuming [UInt8]) -> [UInt8] {
        var bytes = content
        withUnsafeBytes(of: CRC32C.checksum(bytes).littleEndian) { bytes += $0 }
        return bytes
    }

    /// The content; nil where these are not the bytes that were sealed.
    static func open(_ sealed: consuming [UInt8]) -> [UInt8]? {
        var bytes = sealed
        guard bytes.count >= 4 else { return nil }
        let end = bytes.count - 4
        let stated = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[end + $1]) << UInt32(8 * $1) }
        let actual = bytes.withUnsafeBytes {
            CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[..<end]))
        }
        guard stated == actual else { return nil }
        bytes.removeLast(4)
        return bytes
    }
}
