import CSystem
import Engine
import Glibc

/// `history/`: the plans of batches that the batch log has let go, so that everything that was
/// published can be recomputed from the beginning.
///
/// ```
/// history/0000000000.log   frames as in the batch log, planned batches only, without a gap
/// history/0000000001.log   the one that grows
/// ```
/// Two files of at most 64 MB are kept: some hundred thousand batches. What is older cannot be
/// verified any more, and the verifier says so.
final class BatchHistory {
    private let folder: String
    private var waiting: [BatchPlan] = []
    /// The last batch that the history holds; −1 for none.
    private var last: Int64 = -1
    private var number = 0
    /// A write failed, and what it left behind this could not be cut off.
    private var tornAt: Int64?
    /// What was cut off, in words; nil where the history ended with a whole plan.
    private(set) var cut: String?

    static let fileSize: Int64 = 64 << 20

    /// - Parameter records: what the batch log holds.
    init(folder: String, log records: [LogRecord]) throws(HostError) {
        self.folder = folder
        try File.makeFolder(folder, isDurable: true)
        let names = Self.names(in: folder)
        number = names.last.flatMap { Int($0.prefix(10)) } ?? 0
        try cutTornEnd()
        for plan in Self.plans(in: folder) { last = max(last, plan.batch) }
        note(records)
    }

    /// A write that was cut short would stand before all further plans, and hide them.
    private func cutTornEnd() throws(HostError) {
        guard File.exists(path) else { return }
        let bytes = try File.read(path)
        guard let intact = try? LogCodec.read(bytes).intact, intact < bytes.count else { return }
        guard truncate(path, off_t(intact)) == 0 else { throw .system("cannot cut", path) }
        cut =
            "\(bytes.count - intact) bytes at the end of \(path) are no intact plan, as after a lost "
            + "write or damage; they were cut off"
    }

    private static func names(in folder: String) -> [String] {
        ((try? File.list(folder)) ?? []).filter { $0.hasSuffix(".log") }
    }

    /// Everything that is readable, oldest first.
    static func plans(in folder: String) -> [BatchPlan] {
        names(in: folder).flatMap { name -> [BatchPlan] in
            guard let bytes = try? File.read(folder + "/" + name),
                let records = try? LogCodec.read(bytes).records
            else { return [] }
            return records.compactMap { record in
                if case .planned(let plan) = record { plan } else { nil }
            }
        }
    }

    /// Plans that the log holds from now on.
    func note(_ records: [LogRecord]) {
        for case .planned(let plan) in records where plan.batch > (waiting.last?.batch ?? last) {
            waiting.append(plan)
        }
    }

    /// Writes down what the log is about to let go; durable when it returns.
    func archive() throws(HostError) {
        guard !waiting.isEmpty else { return }
        if let length = tornAt {
            guard truncate(path, off_t(length)) == 0 else { throw .system("cannot cut", path) }
            tornAt = nil
        }
        var bytes: [UInt8] = []
        for var plan in waiting {
            // How far the sources were taken is of no use any more.
            plan.cursors = []
            bytes += LogCodec.frame(.planned(plan))
        }
        var path = self.path
        if let size = SourceFile.at(path, name: "")?.sizeInBytes, size > Self.fileSize {
            number += 1
            path = self.path
            for name in Self.names(in: folder) where Int(name.prefix(10)) ?? 0 < number - 1 {
                unlink(folder + "/" + name)
            }
        }
        let descriptor = weir_open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard descriptor >= 0 else { throw .system("cannot open the history", path) }
        defer { close(descriptor) }
        let end = Int64(lseek(descriptor, 0, SEEK_END))
        do throws(HostError) {
            try File.write(bytes, to: descriptor, path: path)
            try File.sync(descriptor, path: path)
            // A new file: what the log lets go must not be in one whose name is lost.
            if end == 0 { try File.syncFolder(of: path) }
        } catch {
            // Neither half a frame nor plans that may be lost stand before what comes next: nothing does
            // until they are gone, and they are written again as if they never were.
            tornAt = end
            try File.cutBack(descriptor, to: end, path: path, after: error)
            tornAt = nil
            throw error
        }
        last = waiting.last!.batch
        waiting = []
    }

    private var path: String {
        let digits = String(number)
        return "\(folder)/" + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
            + ".log"
    }
}
