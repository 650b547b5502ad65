import CSystem
import Engine
import Glibc

/// The batch log on disk: `log/NNNNNNNNNN.log`, one write and one `fdatasync` an append.
///
/// A segment begins with the log's header, and is closed when a snapshot makes those before it
/// unnecessary.
final class BatchLogFile {
    private let folder: String
    private var descriptor: Int32 = -1
    private var segment = 0
    /// What `open` cut off, in words; nil where the log ended with a whole record.
    private(set) var cut: String?
    private var path: String { folder + "/" + Self.name(segment) }

    private static func name(_ segment: Int) -> String {
        let digits = String(segment)
        return String(repeating: "0", count: max(0, 10 - digits.count)) + digits + ".log"
    }

    init(folder: String) throws(HostError) {
        self.folder = folder
        try File.makeFolder(folder)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// All intact records, oldest first. A torn end is cut off, and segments that a later one took
    /// the place of, whose removal was cut short, are removed. What is read is made durable: a driver
    /// may have died between writing and syncing, and the next one acts on what it finds.
    func open() throws(HostError) -> [LogRecord] {
        var records: [LogRecord] = []
        var replaced: [String] = []
        let names = try File.list(folder).filter { $0.hasSuffix(".log") }
        for (index, name) in names.enumerated() {
            let own = folder + "/" + name
            let bytes = try File.read(own)
            do {
                let (found, intact) = try LogCodec.read(bytes)
                if intact < bytes.count {
                    guard index == names.count - 1 else {
                        throw HostError(
                            "\(own) is damaged at byte \(intact), with later segments behind it")
                    }
                    guard truncate(own, off_t(intact)) == 0 else {
                        throw HostError.system("cannot cut", own)
                    }
                    cut =
                        "\(bytes.count - intact) bytes at the end of \(own) are no intact record, as "
                        + "after a lost write or damage; they were cut off, and what they told is "
                        + "decided again"
                }
                if case .opened? = found.first {
                    replaced = names[..<index].map { folder + "/" + $0 }
                    records = []
                }
                records += found
            } catch let error as HostError {
                throw error
            } catch {
                throw HostError("\(own): \(error)")
            }
            segment = Int(name.prefix(10)) ?? 0
        }
        for path in replaced { unlink(path) }
        try openSegment()
        try File.sync(descriptor, path: path)
        try File.syncFolder(of: path)
        return records
    }

    private func openSegment() throws(HostError) {
        if descriptor >= 0 { close(descriptor) }
        descriptor = weir_open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard descriptor >= 0 else { throw .system("cannot open the batch log", path) }
    }

    /// Durable when it returns.
    func append(_ records: [LogRecord]) throws(HostError) {
        let bytes = records.flatMap { LogCodec.frame($0) }
        guard !bytes.isEmpty else { return }
        try File.append(bytes, to: descriptor, path: path)
        try File.sync(descriptor, path: path)
    }

    /// Begins a new segment with what recovery needs from before it, and removes older ones.
    ///
    /// - Throws: Transient where there is no new segment. Where it may be there, what went to the old one
    ///   from now on would count for nothing: it is no use to go on.
    func restart(with records: [LogRecord]) throws(HostError) {
        let before = segment
        segment += 1
        let bytes = records.flatMap { LogCodec.frame($0) }
        do throws(HostError) {
            try File.replace(path, with: bytes, isDurable: true)
            try openSegment()
        } catch {
            guard File.exists(path) else {
                segment = before
                throw error
            }
            throw HostError("\(error.message); \(path) has taken the place of those before it")
        }
        for old in (try? File.list(folder)) ?? [] {
            if let number = Int(old.prefix(10)), number <= before { unlink(folder + "/" + old) }
        }
    }
}
