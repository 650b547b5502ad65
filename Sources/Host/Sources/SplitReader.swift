import Columns
import Engine
import Formats
import Query

/// Reads a split block by block.
final class SplitReader: SplitRecords {
    private let content: ContentStore.Content
    private let reader: RecordReader
    private let split: Split
    private var at: Int
    /// The part of the content whose pages may be mapped.
    private var window: Range<Int>
    private var poison: [UInt8] = []
    private(set) var rejects: [RejectedRecord] = []
    private(set) var rowsRejected = 0

    /// Bytes parsed at a time: they fit the second-level cache with their columns.
    static let blockSize = 1 << 20
    /// Bytes mapped at a time.
    private static let windowSize = 8 << 20
    /// Rejected records of a split that are kept with their text; beyond that they are counted.
    static let maximumRejects = 10_000

    init(_ split: Split, content: ContentStore.Content, reader: RecordReader) {
        self.split = split
        self.content = content
        self.reader = reader
        at = Int(split.start)
        window = at..<at
    }

    deinit { content.unmap(window) }

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
        var stop = min(at + Self.blockSize, end)
        if stop < end {
            let part = UnsafeBufferPointer(rebasing: content.bytes[at..<stop])
            let whole = LineScanner.wholeLines(part)
            stop =
                whole > 0
                ? at + whole : min(LineScanner.end(of: content.bytes, from: stop) + 1, end)
        }
        if stop > window.upperBound {
            content.unmap(window.lowerBound..<at)
            window = at..<min(max(at + Self.windowSize, stop), end)
        }
        let block = UnsafeBufferPointer(rebasing: content.bytes[at..<stop])
        let isTooLong = stop - at > reader.maximumLength && Self.isOneLine(block)
        let result =
            isTooLong
            ? reader.tooLong(
                UnsafeBufferPointer(
                    rebasing: block.prefix(RejectedRecord.maximumTextBytes)))
            : reader.read(block)
        if content.hasShrunk {
            throw .input(
                errorClass: "FAILED_READ_FILE.FILE_CHANGED",
                message: "\(split.resource) was cut while it was read; a source's files must stay "
                    + "as they are.")
        }
        if let failure = reader.failure { throw failure }
        for reject in result.rejects {
            rowsRejected += 1
            guard rejects.count < Self.maximumRejects else { continue }
            var reject = reject
            reject.offset += at
            rejects.append(reject)
        }
        at = stop
        return SplitRows(result.batch, filtered: result.filtered)
    }

    private static func isOneLine(_ block: UnsafeBufferPointer<UInt8>) -> Bool {
        LineScanner.end(of: block, from: 0) >= block.count - 1
    }
}
