import CSystem
import Engine
import Glibc
import Query

/// A pipeline's folder: log, snapshots, published tables, rejected records.
///
/// ```
/// lock         held by the running pipeline, with its process id
/// pipeline.sql what runs, variables filled in
/// base         the folder that its relative locations start from
/// boot         the boot on which the log was last written
/// disk-full    there while a drill fills the disk
/// log/ state/ rejected/ history/ tables/<table>/ sources/ ingest/<table>/
/// ```
public struct StateFolder: Sendable {
    public let path: String

    public init(_ path: String) { self.path = File.absolute(path) }

    public var log: String { path + "/log" }
    public var snapshots: String { path + "/state" }
    public var rejected: String { path + "/rejected" }
    public var tables: String { path + "/tables" }
    public var sources: String { path + "/sources" }
    /// What came in and cannot be asked for again.
    public var ingest: String { path + "/ingest" }
    public var history: String { path + "/history" }
    public var pipelineText: String { path + "/pipeline.sql" }
    /// Holds the folder that the pipeline's relative locations start from.
    var baseFile: String { path + "/base" }
    /// Holds the number of the driver whose drill fills the disk.
    var fullDisk: String { path + "/disk-full" }
    public var logFile: String { path + "/weir.log" }
    public var socket: String { path + "/weir.sock" }

    public func make() throws(HostError) {
        try File.makeFolder(path, isDurable: true)
        let folders = [log, snapshots, rejected, tables, sources, history]
        guard !folders.allSatisfy({ File.isFolder($0) }) else { return }
        for folder in folders { try File.makeFolder(folder) }
        try File.syncFolder(of: path + "/.", isTriedAnew: true)
    }

    /// Where a table's rows are published.
    func folder(of table: TableDefinition, base: String) -> String {
        // A rehearsal's copy must not touch what the original has published.
        if File.exists(path + "/copy-of") { return tables + "/" + table.name }
        return table.location.map { File.resolve($0, in: base) } ?? tables + "/" + table.name
    }

    private var bootFile: String { path + "/boot" }
    private var currentBoot: [UInt8] {
        (try? File.read("/proc/sys/kernel/random/boot_id")) ?? []
    }

    /// Whether the machine was started anew since the log was last written. A boot that cannot be read is
    /// taken for another.
    func isAfterBoot() -> Bool {
        File.exists(bootFile) && (try? File.read(bootFile)) != currentBoot
    }

    private var unsyncedBoot: [UInt8] { Array("unsynced\n".utf8) + currentBoot }

    /// Whether the machine itself was started anew: only then may what nobody has synced be gone from files
    /// that had no failure, such as those of lines that came in and wait to be taken.
    func isAfterPowerCut() -> Bool {
        isAfterBoot() && (try? File.read(bootFile)) != unsyncedBoot
    }

    private var nextBootFile: String { bootFile + ".next" }

    /// Writes this boot down beside the last one, so that noting it needs no room.
    func prepareBoot() throws(HostError) {
        if (try? File.read(bootFile)) != currentBoot {
            try File.replace(nextBootFile, with: currentBoot, isDurable: true)
        }
    }

    /// Notes the boot that was prepared; once the log holds what recovery from the last one decided, not
    /// before.
    ///
    /// - Throws: Never what is transient: what was logged must not be logged again.
    func noteBoot() throws(HostError) {
        guard (try? File.read(bootFile)) != currentBoot else { return }
        guard rename(nextBootFile, bootFile) == 0 else {
            throw HostError(HostError.system("cannot rename", nextBootFile).message)
        }
        try File.syncFolder(of: bootFile)
    }

    /// The tables' files cannot be believed beyond the last snapshot: as after a power cut.
    ///
    /// - Throws: Where that cannot be noted, so that the next driver would believe them.
    func forgetBoot() throws(HostError) {
        if (try? File.replace(bootFile, with: unsyncedBoot, isDurable: true)) != nil { return }
        // A disk that takes no new file: an empty one names no boot either, and needs no room.
        guard truncate(bootFile, 0) == 0 else { throw .system("cannot empty", bootFile) }
    }

    /// Whether a process has the folder locked.
    public var isInUse: Bool {
        let descriptor = weir_open(path + "/lock", O_RDWR, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) != 0
    }

    /// Keeps others out while the descriptor is open; children that inherit it keep them out too.
    ///
    /// - Throws: naming the process that has it.
    func lock() throws(HostError) -> Int32 {
        let file = path + "/lock"
        let descriptor = weir_open(file, O_RDWR | O_CREAT, 0o600)
        guard descriptor >= 0 else { throw .system("cannot open", file) }
        // A driver that is just ending lets go within moments.
        for attempt in 0..<100 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                ftruncate(descriptor, 0)
                lseek(descriptor, 0, SEEK_SET)
                try File.write(Array("\(getpid())\n".utf8), to: descriptor, path: file)
                return descriptor
            }
            let holder =
                String(decoding: (try? File.read(file)) ?? [], as: UTF8.self)
                .split(separator: "\n").first.map(String.init) ?? ""
            if attempt >= 5, let pid = Int32(holder), kill(pid, 0) == 0 { break }
            usleep(20_000)
        }
        let holder =
            String(decoding: (try? File.read(file)) ?? [], as: UTF8.self)
            .split(separator: "\n").first.map { " \($0)" } ?? ""
        close(descriptor)
        throw HostError(
            "the state folder \(path) is in use by process\(holder); stop it, or give another "
                + "folder with --state", isUsage: true)
    }
}
