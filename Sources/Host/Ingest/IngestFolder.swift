import CSystem
import Columns
import Engine
import Formats
import Glibc
import Query

/// The ingest log of one source: what came in and cannot be asked for again, as it came.
///
/// ```
/// ingest/<table>/0000000000.lines   whole lines; what follows the last line feed is not there yet
///                0000000001.lines   the one that grows
///                ended              the sender has finished
/// ```
/// One process appends (`IngestProcess`); the driver plans ranges of whole lines, which it makes
/// durable first, with their checksum in the split; workers read them. A segment stays until no replay
/// needs it and newer ones fill `retention`.
struct IngestFolder {
    let path: String
    private let retention: Int64

    static let suffix = ".lines"
    private static let defaultRetention: Int64 = 256 << 20
    /// A segment that is longer is followed by another.
    static let segmentSize: Int64 = 16 << 20
    /// Lines that wait for the pipeline: beyond that, the sender has to.
    static let waitingInBytes: Int64 = 1 << 30

    /// - Parameter parent: `ingest/` of the pipeline's state folder.
    init(_ parent: String, _ table: TableDefinition) throws(HostError) {
        path = parent + "/" + table.name
        retention = try table.value(of: TableOptions.retention) ?? Self.defaultRetention
    }

    /// Names and sizes, oldest first.
    func segments() throws(HostError) -> [(name: String, size: Int64)] {
        guard File.isFolder(path) else { return [] }
        var found: [(name: String, size: Int64)] = []
        for name in try File.list(path) where name.hasSuffix(Self.suffix) {
            var status = stat()
            guard stat(path + "/" + name, &status) == 0 else { continue }
            found.append((name, Int64(status.st_size)))
        }
        return found.sorted { $0.name < $1.name }
    }

    static func name(_ number: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, 10 - digits.count)) + digits + suffix
    }

    static func number(_ name: String) -> Int { Int(name.dropLast(suffix.count)) ?? 0 }

    // MARK: - The end

    private var endPath: String { path + "/ended" }
    var hasEnded: Bool { File.exists(endPath) }

    func markEnded() throws(HostError) {
        try File.makeFolder(path)
        try File.replace(endPath, with: [], isDurable: false)
    }

    func unmarkEnded() { unlink(endPath) }

    // MARK: - Room

    /// Whether the sender must wait.
    func isFull() throws(HostError) -> Bool {
        try segments().reduce(0) { $0 + $1.size } - Self.waitingInBytes > retention
    }

    /// Removes the oldest segments that are beyond `retention`.
    ///
    /// - Parameters:
    ///   - taken: how far each segment was planned.
    ///   - needed: segments that a replay may ask for.
    /// - Returns: What was removed.
    func forget(taken: [String: Int64], needed: Set<String>) throws(HostError) -> [String] {
        let all = try segments()
        var total = all.reduce(0) { $0 + $1.size }
        var removed: [String] = []
        for segment in all.dropLast() {
            guard total > retention, !needed.contains(segment.name),
                taken[segment.name] == Int64.max
            else { break }
            unlink(path + "/" + segment.name)
            total -= segment.size
            removed.append(segment.name)
        }
        return removed
    }

    // MARK: - Reading

    /// The content of a logged range's segment.
    ///
    /// - Throws: Where the segment is gone, or the range is not what was logged.
    func content(of split: Split, _ contents: ContentStore) throws(HostError)
        -> ContentStore.Content
    {
        let path = path + "/" + split.resource
        guard let file = SourceFile.at(path, name: split.resource) else {
            throw HostError(
                "\(path) is gone; it is needed to compute state or rows again (the option retention "
                    + "of the table says how much is kept)")
        }
        let content = try contents.content(file)
        guard split.start >= 0, split.start <= split.end, split.end <= Int64(content.bytes.count),
            Self.checksum(content.bytes, split.start..<split.end) == split.fingerprint
        else {
            throw HostError(
                "\(path) is damaged between byte \(split.start) and \(split.end): it is not what was "
                    + "logged; what came in there is lost")
        }
        return content
    }

    static func checksum(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int64>) -> UInt64 {
        let part = UnsafeBufferPointer(
            rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)])
        return UInt64(CRC32C.checksum(UnsafeRawBufferPointer(part)))
    }

    /// Makes what a segment holds so far durable.
    func sync(_ name: String) throws(HostError) {
        try FileFaults.meet(path + "/" + name)
        try File.sync(path + "/" + name)
    }
}
