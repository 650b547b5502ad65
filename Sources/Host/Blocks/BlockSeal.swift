import Columns

/// The checksum of a block whose bytes go to a sink as they are.
///
/// ```
/// content │ CRC32C u32, little-endian
/// ```
enum BlockSeal {
    static func seal(_ content: [UInt8]) -> [UInt8] {
        var bytes = content
        bytes.reserveCapacity(content.count + 4)
        withUnsafeBytes(of: CRC32C.checksum(content).littleEndian) { bytes += $0 }
        return bytes
    }

    /// The content; nil where these are not the bytes that were sealed.
    static func open(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 4 else { return nil }
        let end = bytes.count - 4
        let stated = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[end + $1]) << UInt32(8 * $1) }
        let actual = bytes.withUnsafeBytes {
            CRC32C.checksum(UnsafeRawBufferPointer(rebasing: $0[..<end]))
        }
        return stated == actual ? Array(bytes[..<end]) : nil
    }
}
