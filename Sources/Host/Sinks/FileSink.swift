import CSystem
import Engine
import Glibc

/// Rolling files that are appended to. Recovery cuts them back to the length that the log has.
///
/// ```
/// part-00000.jsonl  ████████████████  64 MiB: closed, synced, followed by the next
/// part-00001.jsonl  ██████│░░░         │ committed length; what stands behind is cut off
/// ```
final class FileSink: Sink {
    let target: Publication.Target
    let folder: String
    private let name: String
    private let suffix: String
    /// What each file begins with.
    private let header: [UInt8]
    /// Does not roll, and may be taken away by whoever has seen to what is in it:
    /// `rejected/<table>.jsonl`.
    private let isSingle: Bool
    private let format: TableText
    private(set) var position: SinkPosition?
    private var open: OpenFile?

    /// A file is followed by the next when it has grown to this.
    static let rollSize: Int64 = 64 << 20

    private final class OpenFile {
        let descriptor: Int32
        let path: String

        init(_ path: String, isNew: Bool) throws(HostError) {
            self.path = path
            descriptor = weir_open(path, O_WRONLY | (isNew ? O_CREAT : 0), 0o600)
            guard descriptor >= 0 else { throw .system("cannot write", path) }
        }

        deinit { close(descriptor) }
    }

    /// - Parameters:
    ///   - name: the table's, for messages.
    ///   - single: the name of the one file; nil for rolling ones.
    init(
        _ target: Publication.Target, name: String, folder: String, format: TableText,
        single: String? = nil
    ) throws(HostError) {
        self.target = target
        self.name = name
        self.folder = folder
        self.format = format
        header = format.header
        suffix = format.suffix
        isSingle = single != nil
        singleName = single ?? ""
        try File.makeFolder(folder, isDurable: true)
    }

    private let singleName: String

    private func fileName(_ number: Int) -> String {
        isSingle ? singleName : PartFile.name(number, suffix)
    }

    /// −1 where the file is none of this sink's.
    private func number(_ name: String) -> Int {
        if isSingle { return name == singleName ? 0 : -1 }
        return PartFile.number(name) ?? -1
    }

    func truncate(to committed: SinkPosition?) throws(HostError) {
        open = nil
        position = nil
        let last = committed.map { number($0.file) } ?? -1
        var isFound = false
        for name in try File.list(folder) {
            let number = number(name)
            guard number >= 0 else { continue }
            let path = folder + "/" + name
            guard number <= last, let committed else {
                guard unlink(path) == 0 else { throw .system("cannot remove", path) }
                continue
            }
            guard number == last else { continue }
            isFound = true
            guard let file = SourceFile.at(path, name: name) else { continue }
            if file.sizeInBytes < committed.length {
                throw HostError(
                    "\(path) has \(file.sizeInBytes) bytes, \(committed.length) were committed: "
                        + "it was changed from outside"
                        + (isSingle ? "; move it away to go on without it" : ""))
            }
            guard Glibc.truncate(path, off_t(committed.length)) == 0 else {
                throw .system("cannot cut", path)
            }
        }
        if isSingle, !isFound { return }
        if let committed, !isFound, committed.length > 0 {
            throw HostError(
                "\(folder)/\(committed.file) is gone, \(committed.length) bytes of it were "
                    + "committed: it was removed from outside")
        }
        position = committed
    }

    func refuseForeignContent() throws(HostError) {
        if !isSingle { try PartFile.refuseAny(in: folder, of: name) }
    }

    func publish(batch: Int64, _ content: SinkContent) throws(HostError) {
        forgetTakenAway()
        var position =
            position ?? SinkPosition(target: target, file: fileName(0), length: 0, rows: 0)
        if position.length >= Self.rollSize, !isSingle {
            try sync(upTo: position)
            open = nil
            position.file = fileName(number(position.file) + 1)
            position.length = 0
        }
        let file = try file(of: position)
        guard lseek(file.descriptor, off_t(position.length), SEEK_SET) >= 0 else {
            throw .system("cannot write", file.path)
        }
        let length = position.length
        do throws(HostError) {
            if length == 0 {
                try File.write(header, to: file.descriptor, path: file.path)
                position.length += Int64(header.count)
            }
            try content.forEachBlock { bytes throws(HostError) in
                try File.write(bytes, to: file.descriptor, path: file.path)
                position.length += Int64(bytes.count)
            }
        } catch {
            // Half a batch must not be seen, even while the disk is full.
            try File.cutBack(file.descriptor, to: length, path: file.path, after: error)
            throw error
        }
        position.rows += content.rows
        self.position = position
    }

    func sync() throws(HostError) {
        forgetTakenAway()
        if let position { try sync(upTo: position) }
        try File.syncFolder(of: folder + "/.")
    }

    /// The file need not be one that this process wrote: what a driver that was killed has
    /// published is not durable yet.
    private func sync(upTo position: SinkPosition) throws(HostError) {
        let file = try file(of: position)
        try File.sync(file.descriptor, path: file.path)
    }

    private func file(of position: SinkPosition) throws(HostError) -> OpenFile {
        if let open { return open }
        // One that has content and is gone must not come back as zeros.
        let file = try OpenFile(folder + "/" + position.file, isNew: position.length == 0)
        open = file
        return file
    }

    /// What comes after a single file was taken away begins it anew.
    private func forgetTakenAway() {
        guard isSingle, access(folder + "/" + singleName, F_OK) != 0, errno == ENOENT else {
            return
        }
        open = nil
        position = nil
    }

    func newest(count: Int) -> [[String]] {
        guard let position else { return [] }
        return format.rows(
            of: folder + "/" + position.file, upTo: position.length, last: count)
    }
}
