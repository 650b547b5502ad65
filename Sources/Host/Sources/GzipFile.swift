import CSystem
import CZlib
import Glibc

/// Unpacks a gzip file as it is read, of one member or several, in a bounded piece of memory. What is
/// no gzip passes through as it is.
final class GzipReader {
    private let path: String
    private let descriptor: Int32
    private var stream = z_stream()
    private let input: UnsafeMutableBufferPointer<UInt8>
    /// Packed bytes that were read and not yet unpacked.
    private var rest: Range<Int> = 0..<0
    private var isPacked = false
    private var isInMember = false
    /// One has ended: the file may end here.
    private var hasMember = false
    private var unpacked = 0
    private let limit: Int

    /// Unpacks to more than this only where an option says so: a few kilobytes can hold terabytes.
    static let defaultLimit = 1 << 40
    private static let inputSize = 1 << 16

    /// - Parameter limit: More unpacked bytes than this are taken for a bomb and refused.
    init(_ path: String, limit: Int = GzipReader.defaultLimit) throws(HostError) {
        self.path = path
        self.limit = limit
        descriptor = weir_open(path, O_RDONLY, 0)
        guard descriptor >= 0 else { throw .system("cannot read", path) }
        input = .allocate(capacity: Self.inputSize)
        guard
            inflateInit2_(
                &stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { throw HostError("\(path): zlib cannot be started") }
        try fill()
        // A name that says so promises it.
        isPacked = path.hasSuffix(".gz") || GzipFile.isGzip(input[rest])
    }

    deinit {
        inflateEnd(&stream)
        input.deallocate()
        if descriptor >= 0 { close(descriptor) }
    }

    /// Reads more behind what there is, until there are some bytes or the file ends.
    private func fill() throws(HostError) {
        if rest.lowerBound > 0 {
            let base = input.baseAddress!
            base.update(from: base + rest.lowerBound, count: rest.count)
            rest = 0..<rest.count
        }
        while rest.count < 2 {
            let count = Glibc.read(
                descriptor, input.baseAddress! + rest.count, input.count - rest.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system("cannot read", path) }
            if count == 0 { return }
            rest = 0..<rest.count + count
        }
    }

    /// - Returns: How many bytes were written; 0 at the end.
    /// - Throws: for data that is cut off or damaged, and beyond the limit.
    func read(into output: UnsafeMutableBufferPointer<UInt8>) throws(HostError) -> Int {
        guard !output.isEmpty else { return 0 }
        while true {
            if rest.isEmpty { try fill() }
            guard isPacked else {
                let count = min(rest.count, output.count)
                guard count > 0 else { return 0 }
                output.baseAddress!.update(
                    from: input.baseAddress! + rest.lowerBound, count: count)
                rest = rest.lowerBound + count..<rest.upperBound
                return count
            }
            if !isInMember {
                if rest.count == 1 { try fill() }
                // Some writers pad the file with zeros.
                while hasMember, let first = rest.first, input[first] == 0 {
                    rest.removeFirst()
                    if rest.isEmpty { try fill() }
                }
                if rest.isEmpty, hasMember { return 0 }
                guard GzipFile.isGzip(input[rest]) else { throw damaged() }
                inflateReset(&stream)
                isInMember = true
            }
            if rest.isEmpty { throw damaged() }
            stream.next_in = input.baseAddress! + rest.lowerBound
            stream.avail_in = UInt32(rest.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(min(output.count, 1 << 30))
            let asked = Int(stream.avail_out)
            let code = inflate(&stream, Z_NO_FLUSH)
            rest = rest.upperBound - Int(stream.avail_in)..<rest.upperBound
            let count = asked - Int(stream.avail_out)
            unpacked += count
            guard unpacked <= limit else {
                throw HostError("\(path): more than \(limit) bytes when unpacked; refused")
            }
            switch code {
            case Z_STREAM_END:
                isInMember = false
                hasMember = true
            case Z_OK, Z_BUF_ERROR: break
            default: throw damaged()
            }
            if count > 0 { return count }
        }
    }

    private func damaged() -> HostError {
        HostError(
            "\(path): the gzip data is cut off or damaged after \(unpacked) unpacked bytes")
    }
}

enum GzipFile {
    static func isGzip(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0x1F, 0x8B])
    }
}
