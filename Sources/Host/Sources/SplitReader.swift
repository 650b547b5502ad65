import Columns
import Engine
import Formats
import Query

/// Reads a split block by block.
///
/// Blocks are copied into one buffer that stays in the caches: that costs two thirds of what mapping
/// the pages costs, and a file that is cut meanwhile gives a short read. A line that is longer than
/// the buffer is looked at where it is mapped.
final class SplitReader: SplitRecords {
    private let content: ContentStore.Content
    private let reader: RecordReader
    private let split: Split
    /// What the split's folders say, and the columns that rows get with it.
    private let part: (values: FolderPartition, columns: Schema)?
    private var at: Int
    private let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockSize)
    private var poison: [UInt8] = []
    private(set) var rejects: [RejectedRecord] = []
    private(set) var rowsRejected = 0

    /// Bytes parsed at a time: they fit the second-level cache with their columns.
    static let blockSize = 1 << 18
    /// Rejected records of a split that are kept with their text; beyond that they are counted.
    static let maximumRejects = 10_000

    init(_ split: Split, content: ContentStore.Content, reader: RecordReader) {
        self.split = split
        self.content = content
        self.reader = reader
        part = nil
        at = Int(split.start)
    }

    /// - Parameter reader: For the columns that the file itself holds.
    init(
        _ split: Split, content: ContentStore.Content, reader: RecordReader,
        in part: FolderPartition, columns: Schema
    ) {
        self.split = split
        self.content = content
        self.reader = reader
        self.part = (part, columns)
        at = Int(split.start)
    }

    deinit { buffer.deallocate() }

    func add(poison records: [UInt8]) { poison = records }

    var linesOfRejects: [Int] {
        var lines: [Int] = []
        var line = 1
        var counted = 0
        for reject in rejects {
            while counted < reject.offset {
                let end = LineScanner.end(of: content.bytes, from: counted)
                if end >= reject.offset { break }
                line += 1
                counted = end + 1
            }
            lines.append(line)
        }
        return lines
    }

    private func swallowPoison() {
        guard !poison.isEmpty else { return }
        let result = poison.withUnsafeBufferPointer { reader.read($0) }
        poison = []
        for var reject in result.rejects {
            rowsRejected += 1
            reject.offset = at
            rejects.append(reject)
        }
    }

    /// The rows of the next block; nil at the end.
    ///
    /// - Throws: for a malformed record where the table is read with FAILFAST.
    func next() throws(EngineError) -> SplitRows? {
        let end = min(Int(split.end), content.bytes.count)
        guard at < end else {
            swallowPoison()
            return nil
        }
        let block = try block(upTo: end)
        let stop = at + block.count
        let isTooLong = stop - at > reader.maximumLength && Self.isOneLine(block)
        let result =
            isTooLong
            ? reader.tooLong(
                UnsafeBufferPointer(
                    rebasing: block.prefix(RejectedRecord.maximumTextBytes)))
            : reader.read(block)
        if content.hasShrunk { throw wasCut }
        if let failure = reader.failure { throw failure }
        for reject in result.rejects {
            rowsRejected += 1
            guard rejects.count < Self.maximumRejects else { continue }
            var reject = reject
            reject.offset += at
            rejects.append(reject)
        }
        at = stop
        let rows = try part.map { (part) throws(EngineError) -> Batch in
            try part.values.filled(result.batch, to: part.columns, of: split.resource)
        }
        return SplitRows(rows ?? result.batch, filtered: result.filtered)
    }

    /// Whole lines from here; one line where it is longer than the buffer.
    private func block(upTo end: Int) throws(EngineError) -> UnsafeBufferPointer<UInt8> {
        let wanted = min(Self.blockSize, end - at)
        let bytes = UnsafeBufferPointer(
            rebasing: buffer[..<(try read(wanted))])
        guard bytes.count == wanted else { throw wasCut }
        if at + wanted == end { return bytes }
        let whole = LineScanner.wholeLines(bytes)
        if whole > 0 { return UnsafeBufferPointer(rebasing: bytes[..<whole]) }
        let stop = min(LineScanner.end(of: content.bytes, from: at + wanted) + 1, end)
        return UnsafeBufferPointer(rebasing: content.bytes[at..<stop])
    }

    private func read(_ count: Int) throws(EngineError) -> Int {
        do throws(HostError) {
            return try content.read(count, at: at, into: buffer)
        } catch {
            throw .input(errorClass: "FAILED_READ_FILE.NO_HINT", message: error.message + ".")
        }
    }

    private var wasCut: EngineError {
        .input(
            errorClass: "FAILED_READ_FILE.FILE_CHANGED",
            message: "\(split.resource) was cut while it was read; a source's files must stay as "
                + "they are.")
    }

    private static func isOneLine(_ block: UnsafeBufferPointer<UInt8>) -> Bool {
        LineScanner.end(of: block, from: 0) >= block.count - 1
    }
}
