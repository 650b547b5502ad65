import Engine
import Formats
import Glibc

/// Gives a split's lines in blocks that fit into the caches.
///
/// ```
/// file     …──┼───────── split ─────────┼──…
/// lines    ───┤├────┤├─────────┤├────────┤     the first that begins in it … the last that does
/// block        carry│ read      │ rest = next carry
/// ```
/// Packed files are unpacked as they are read; of no file more than a line is held at a time, and of
/// a line that is too long no more than its beginning.
final class SplitLines {
    /// What a split holds next.
    enum Piece {
        /// Whole lines (the file's last may be without an end).
        case lines(UnsafeBufferPointer<UInt8>)
        /// The beginning of a line of more than the permitted length, and where it stands.
        case tooLong(UnsafeBufferPointer<UInt8>, offset: Int)
    }

    private let split: FileSplit
    private let descriptor: Int32
    private let packed: GzipReader?
    private let buffer: LineBuffer
    private let maximumLength: Int
    /// Where the bytes that are read next stand in the file, or in what it unpacks to.
    private var position: Int
    private var isDone = false

    private static let size = 1 << 18

    /// - Parameters:
    ///   - maximumLength: of a line, in bytes.
    ///   - start: where a file's records begin, asked of its beginning.
    init(
        _ split: FileSplit, maximumLength: Int = RecordReader.defaultMaximumLength,
        start: (UnsafeBufferPointer<UInt8>) -> Int = { _ in 0 }
    ) throws(EngineError) {
        self.split = split
        self.maximumLength = maximumLength
        buffer = LineBuffer(capacity: Self.size)
        position = max(split.range.lowerBound - 1, 0)
        if split.isPacked {
            descriptor = -1
            do throws(HostError) {
                packed = try GzipReader(split.path)
            } catch {
                throw Self.failure(error)
            }
        } else {
            packed = nil
            descriptor = open(split.path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw FileContents.failure(split.path) }
        }
        if split.range.lowerBound > 0 {
            try skipLine()
            return
        }
        _ = try fill()
        _ = buffer.take(min(start(buffer.bytes), buffer.count))
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private static func failure(_ error: HostError) -> EngineError {
        .input(errorClass: "FAILED_READ_FILE.NO_HINT", message: error.message + ".")
    }

    /// Valid until the next call; nil at the end.
    func next() throws(EngineError) -> Piece? {
        while !isDone {
            let isAtEnd = try fill()
            // Where the buffer's bytes begin in the file.
            let base = position - buffer.count
            let last = packed == nil ? split.range.upperBound - base - 1 : Int.max
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
            if !isAtEnd {
                if bytes.count > maximumLength { return try giveBeginning(base) }
                buffer.grow()
            }
        }
        return nil
    }

    private func give(_ count: Int) -> Piece? {
        guard count > 0 else { return nil }
        return .lines(buffer.take(count))
    }

    /// The line at hand is too long: its beginning is given, the rest passed over.
    private func giveBeginning(_ offset: Int) throws(EngineError) -> Piece {
        let beginning = Array(buffer.bytes.prefix(RejectedRecord.maximumTextBytes))
        try skipLine()
        tooLong = beginning
        return .tooLong(tooLong.withUnsafeBufferPointer { $0 }, offset: offset)
    }

    /// Keeps the beginning while it is looked at.
    private var tooLong: [UInt8] = []

    /// Reads until the buffer is full.
    ///
    /// - Returns: Whether the file is at its end.
    private func fill() throws(EngineError) -> Bool {
        while true {
            let room = buffer.room
            if room.isEmpty { return false }
            let count: Int
            if let packed {
                do throws(HostError) {
                    count = try packed.read(into: room)
                } catch {
                    throw Self.failure(error)
                }
            } else {
                count = pread(descriptor, room.baseAddress, room.count, off_t(position))
                if count < 0, errno == EINTR { continue }
            }
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
