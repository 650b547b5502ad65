import Engine
import Formats
import Glibc

/// A stretch of a file: the lines that begin in it.
struct FileSplit: Sendable {
    let path: String
    /// Where in the file; of a packed file, all of it.
    let range: Range<Int>
    let isPacked: Bool
    /// The file's first line names the columns.
    let hasHeader: Bool

    /// Bytes of a split: some for each thread of large files, none to speak of for small ones.
    static let size = 16 << 20

    /// The splits of files, in their order.
    static func splits(
        of files: [String], hasHeader: Bool, size splitSize: Int = Self.size
    ) throws(EngineError) -> [FileSplit] {
        var splits: [FileSplit] = []
        for path in files {
            let (size, isPacked) = try measure(path)
            var start = 0
            repeat {
                let end = isPacked ? size : min(start + splitSize, size)
                splits.append(
                    FileSplit(
                        path: path, range: start..<end, isPacked: isPacked,
                        hasHeader: hasHeader))
                start = end
            } while start < size
        }
        return splits
    }

    private static func measure(
        _ path: String
    ) throws(EngineError) -> (sizeInBytes: Int, isPacked: Bool) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileContents.failure(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileContents.failure(path) }
        var magic: (UInt8, UInt8) = (0, 0)
        let count = withUnsafeMutableBytes(of: &magic) {
            pread(descriptor, $0.baseAddress, 2, 0)
        }
        // What is no file (a pipe, a device) has no size to cut.
        let isPlain = status.st_mode & S_IFMT == S_IFREG
        let isGzip = count == 2 && magic == (0x1F, 0x8B)
        return (Int(status.st_size), !isPlain || isGzip)
    }
}

/// Gives a split's lines in blocks that fit into the caches.
///
/// ```
/// file     …──┼───────── split ─────────┼──…
/// lines    ───┤├────┤├─────────┤├────────┤     the first that begins in it … the last that does
/// block        carry│ read      │ rest = next carry
/// ```
final class SplitLines {
    private let split: FileSplit
    private let descriptor: Int32
    private let buffer: LineBuffer
    /// Where the bytes that are read next stand in the file.
    private var position: Int
    private var isDone = false
    /// Of a packed file: all that is in it, and how far it was given.
    private var unpacked: [UInt8] = []

    private static let size = 1 << 18

    init(_ split: FileSplit) throws(EngineError) {
        self.split = split
        if split.isPacked {
            descriptor = -1
            unpacked = try FileContents.bytes(of: split.path)
            buffer = LineBuffer(capacity: 0)
            position = 0
            if split.hasHeader { position = Self.behindLine(unpacked) }
            return
        }
        descriptor = open(split.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileContents.failure(split.path) }
        buffer = LineBuffer(capacity: Self.size)
        position = max(split.range.lowerBound - 1, 0)
        if split.range.lowerBound > 0 || split.hasHeader { try skipLine() }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whole lines (the file's last may be without an end), valid until the next call; nil at the end.
    func next() throws(EngineError) -> UnsafeBufferPointer<UInt8>? {
        if split.isPacked { return nextUnpacked() }
        while !isDone {
            let isAtEnd = try fill()
            // Where the buffer's bytes begin in the file.
            let base = position - buffer.count
            let last = split.range.upperBound - base - 1
            if last < 0 {
                // The next line begins behind the split.
                isDone = true
                return nil
            }
            let bytes = buffer.bytes
            if last < bytes.count {
                let end = LineScanner.end(of: bytes, from: last)
                if end < bytes.count || isAtEnd {
                    isDone = true
                    return give(min(end + 1, bytes.count))
                }
            }
            let whole = isAtEnd ? bytes.count : LineScanner.wholeLines(bytes)
            isDone = isAtEnd
            if whole > 0 { return give(whole) }
            // One line that is longer than the buffer.
            if !isAtEnd { buffer.grow() }
        }
        return nil
    }

    private func give(_ count: Int) -> UnsafeBufferPointer<UInt8>? {
        count == 0 ? nil : buffer.take(count)
    }

    /// Reads until the buffer is full.
    ///
    /// - Returns: Whether the file is at its end.
    private func fill() throws(EngineError) -> Bool {
        while true {
            let room = buffer.room
            if room.isEmpty { return false }
            let count = pread(descriptor, room.baseAddress, room.count, off_t(position))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileContents.failure(split.path) }
            if count == 0 { return true }
            buffer.count += count
            position += count
        }
    }

    /// Goes behind the end of the line at hand.
    private func skipLine() throws(EngineError) {
        while true {
            let isAtEnd = try fill()
            let end = LineScanner.end(of: buffer.bytes, from: 0)
            if end < buffer.count || isAtEnd {
                _ = buffer.take(min(end + 1, buffer.count))
                return
            }
            _ = buffer.take(buffer.count)
            _ = buffer.room
        }
    }

    private func nextUnpacked() -> UnsafeBufferPointer<UInt8>? {
        guard position < unpacked.count else { return nil }
        let start = position
        return unpacked.withUnsafeBufferPointer { bytes in
            position = min(start + Self.size, bytes.count)
            if position < bytes.count {
                position = min(LineScanner.end(of: bytes, from: position - 1) + 1, bytes.count)
            }
            // The array is neither changed nor let go before the next call.
            return UnsafeBufferPointer(rebasing: bytes[start..<position])
        }
    }

    private static func behindLine(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { min(LineScanner.end(of: $0, from: 0) + 1, $0.count) }
    }
}

/// Bytes that were read and not yet given.
private final class LineBuffer {
    private var storage: UnsafeMutableBufferPointer<UInt8>
    private var start = 0
    var count = 0

    init(capacity: Int) { storage = .allocate(capacity: capacity) }

    deinit { storage.deallocate() }

    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: storage[start..<start + count])
    }

    /// Where more may be put; what was taken makes way.
    var room: UnsafeMutableBufferPointer<UInt8> {
        if start > 0 {
            storage.baseAddress?.update(from: storage.baseAddress! + start, count: count)
            start = 0
        }
        return UnsafeMutableBufferPointer(rebasing: storage[count...])
    }

    func take(_ length: Int) -> UnsafeBufferPointer<UInt8> {
        defer {
            start += length
            count -= length
        }
        return UnsafeBufferPointer(rebasing: storage[start..<start + length])
    }

    func grow() {
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: storage.count * 2)
        _ = larger.update(fromContentsOf: bytes)
        storage.deallocate()
        storage = larger
        start = 0
    }
}
