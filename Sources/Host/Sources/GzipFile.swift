import CZlib
import Glibc

/// gzip files, of one member or several.
enum GzipFile {
    static func isGzip(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
    }

    /// - Parameter limit: more than this is taken for a bomb and refused.
    static func inflate(_ bytes: [UInt8], path: String, limit: Int = 8 << 30)
        throws(HostError) -> [UInt8]
    {
        var stream = z_stream()
        guard
            inflateInit2_(
                &stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { throw HostError("\(path): zlib cannot be started") }
        defer { inflateEnd(&stream) }
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        output.reserveCapacity(bytes.count * 5)
        var input = bytes
        var code = Z_OK
        var isWhole = false
        input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            while true {
                let produced = chunk.withUnsafeMutableBufferPointer { target -> Int in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    code = CZlib.inflate(&stream, Z_NO_FLUSH)
                    return target.count - Int(stream.avail_out)
                }
                output.append(contentsOf: chunk[..<produced])
                if code == Z_STREAM_END {
                    isWhole = true
                    if stream.avail_in == 0 { break }
                    // Another member follows.
                    inflateReset(&stream)
                    isWhole = false
                    continue
                }
                if code != Z_OK || output.count > limit { break }
                if produced == 0, stream.avail_in == 0 { break }
            }
        }
        guard output.count <= limit else {
            throw HostError("\(path): more than \(limit >> 30) GiB when unpacked; refused")
        }
        guard isWhole else {
            throw HostError(
                "\(path): the gzip data is cut off or damaged after \(output.count) unpacked bytes")
        }
        return output
    }
}
