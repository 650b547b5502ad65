import CSystem
import Formats
import Glibc

/// Appends to an ingest log what comes in by a descriptor.
///
/// Bytes go from pipe to file within the kernel, so that a kill at any moment leaves each byte in one
/// of them.
final class IngestWriter {
    private let folder: IngestFolder
    private var number = 0
    private var descriptor: Int32 = -1
    private var size: Int64 = 0

    /// - Parameter isResumed: the sender goes on where it was: the last line may be half there.
    init(_ folder: IngestFolder, isResumed: Bool) throws(HostError) {
        self.folder = folder
        try File.makeFolder(folder.path, isDurable: true)
        for name in try File.list(folder.path) where name.hasSuffix(".tmp") {
            unlink(folder.path + "/" + name)
        }
        let last = try folder.segments().last
        number = last.map { IngestFolder.number($0.name) } ?? 0
        try open()
        if !isResumed { try dropFragment() }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private var path: String { folder.path + "/" + IngestFolder.name(number) }

    private func open() throws(HostError) {
        if descriptor >= 0 { close(descriptor) }
        descriptor = weir_open(path, O_RDWR | O_CREAT, 0o600)
        guard descriptor >= 0 else { throw .system("cannot open", path) }
        size = Int64(lseek(descriptor, 0, SEEK_END))
    }

    /// Forgets the beginning of a line whose end will not come.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    func dropFragment() throws(HostError) -> Bool {
        let end = try lastLineEnd()
        guard end < size else { return false }
        guard ftruncate(descriptor, off_t(end)) == 0, lseek(descriptor, off_t(end), SEEK_SET) >= 0
        else { throw .system("cannot cut", path) }
        size = end
        return true
    }

    /// The sender has finished; its last line needs no line feed.
    func finishLine() throws(HostError) {
        if try lastLineEnd() < size { try append([0x0A]) }
    }

    /// - Returns: The bytes that were moved; 0 at the end of the input.
    func move(from input: Int32) throws(HostError) -> Int {
        let count = weir_move(input, descriptor, 1 << 20)
        guard count >= 0 else {
            let failure = HostError.system("cannot append to", path)
            // Part of it may be there.
            size = Int64(lseek(descriptor, 0, SEEK_END))
            throw failure
        }
        size += Int64(count)
        if size >= IngestFolder.segmentSize { try beginSegment() }
        return Int(count)
    }

    func append(_ bytes: [UInt8]) throws(HostError) {
        try File.write(bytes, to: descriptor, path: path)
        size += Int64(bytes.count)
        if size >= IngestFolder.segmentSize { try beginSegment() }
    }

    /// What follows the last line feed goes along into the new segment; in the old one it counts for
    /// nothing. A line that fills a whole segment is cut in two, as no record is so long.
    private func beginSegment() throws(HostError) {
        var end = try lastLineEnd()
        if end == 0 {
            try File.write([0x0A], to: descriptor, path: path)
            size += 1
            end = size
        }
        var rest = [UInt8](repeating: 0, count: Int(size - end))
        let read = rest.withUnsafeMutableBytes {
            pread(descriptor, $0.baseAddress, $0.count, off_t(end))
        }
        guard read == rest.count else { throw .system("cannot read", path) }
        try File.sync(descriptor, path: path)
        let next = folder.path + "/" + IngestFolder.name(number + 1)
        try File.replace(next, with: rest, isDurable: true)
        number += 1
        try open()
    }

    /// Where the last whole line ends.
    private func lastLineEnd() throws(HostError) -> Int64 {
        var block = [UInt8](repeating: 0, count: 64 << 10)
        var end = size
        while end > 0 {
            let start = max(0, end - Int64(block.count))
            let count = block.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress, Int(end - start), off_t(start))
            }
            guard count == Int(end - start) else { throw .system("cannot read", path) }
            if let place = block[..<count].lastIndex(of: 0x0A) { return start + Int64(place) + 1 }
            end = start
        }
        return 0
    }
}
