import CSystem
import Formats
import Glibc

/// Published rows in the order in which they were published: blocks of whole records, without headers.
///
/// ```
/// part-00000.csv  id,name⏎│1,a⏎2,"b⏎c"⏎│3,d⏎ …        header, then blocks of about 256 KB
/// part-00001.csv  id,name⏎│9,z⏎│░░░                   up to the committed length
/// ```
/// A block is in memory at a time, however long the table is.
final class PublishedBlocks {
    struct Part {
        var path: String
        /// Bytes that count.
        var limit: Int64
    }

    private let isCSV: Bool
    private var parts: ArraySlice<Part>
    private var lines: SQLiteRows.Lines?
    private var descriptor: Int32 = -1
    /// Of the file that is open: the bytes that were read, and what no block has given yet.
    private var read: Int64 = 0
    private var rest: [UInt8] = []
    private var isAtHeader = false

    private static let blockSize = 1 << 18

    init(_ parts: [Part], isCSV: Bool) {
        self.parts = parts[...]
        self.isCSV = isCSV
    }

    init(_ lines: SQLiteRows.Lines?) {
        parts = []
        isCSV = false
        self.lines = lines
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The same from the beginning, of a file that is open.
    func again() throws(HostError) -> PublishedBlocks {
        let blocks = PublishedBlocks(Array(parts), isCSV: isCSV)
        blocks.descriptor = weir_duplicate(descriptor, 0)
        guard blocks.descriptor >= 0 else { throw .system("cannot read", parts.first?.path ?? "") }
        blocks.isAtHeader = isCSV
        return blocks
    }

    /// Opens the next file, so that its content stays when another takes its place.
    func open() throws(HostError) {
        guard descriptor < 0, let part = parts.first else { return }
        descriptor = weir_open(part.path, O_RDONLY, 0)
        guard descriptor >= 0 else { throw .system("cannot read", part.path) }
        read = 0
        rest = []
        isAtHeader = isCSV
    }

    /// The next records; nil after the last.
    ///
    /// What stands behind the last line feed of a file counts as a record: it is none of those that were
    /// published.
    func next() throws(HostError) -> [UInt8]? {
        if let lines { return try lines.next() }
        while let part = parts.first {
            try open()
            var end = 0
            while end == 0, try more(of: part) { end = lastEnd }
            let isLast = end == 0
            var block = Array(rest[..<(isLast ? rest.count : end)])
            rest.removeFirst(block.count)
            if isLast {
                if !block.isEmpty { block.append(UInt8(ascii: "\n")) }
                close(descriptor)
                descriptor = -1
                parts.removeFirst()
            }
            if isAtHeader {
                isAtHeader = false
                block.removeFirst(RecordEnds(isCSV: isCSV).first(in: block) ?? block.count)
            }
            if !block.isEmpty { return block }
        }
        return nil
    }

    /// Where the last whole record ends in what was read; 0 where there is none.
    private var lastEnd: Int { RecordEnds(isCSV: isCSV).last(in: rest) ?? 0 }

    /// Reads on; false at the end.
    ///
    /// As much again as is there: a long record is looked through anew each time, which comes to
    /// about twice its length in all.
    private func more(of part: Part) throws(HostError) -> Bool {
        let count = Int(min(Int64(max(Self.blockSize, rest.count)), part.limit - read))
        guard count > 0 else { return false }
        let before = rest.count
        rest.append(contentsOf: repeatElement(0, count: count))
        let got = rest.withUnsafeMutableBytes { bytes in
            var got = -1
            repeat {
                got = pread(descriptor, bytes.baseAddress! + before, count, off_t(read))
            } while got < 0 && errno == EINTR
            return got
        }
        guard got >= 0 else { throw .system("cannot read", part.path) }
        rest.removeLast(count - got)
        read += Int64(got)
        return got > 0
    }
}
