import Engine
import Glibc
import Query

/// A copy of a pipeline's state, to break things on.
///
/// Whatever the pipeline's tables name as their LOCATION, the copy publishes into its own `tables/`:
/// the file `copy-of` says that it is one, and of what.
public struct StateCopy {
    public let folder: String
    /// The last batch that the original has planned; −1 for none.
    public private(set) var lastBatch: Int64 = -1

    /// - Parameters:
    ///   - original: its state; nil, or a folder without one, for an empty copy.
    ///   - base: the folder that relative locations start from.
    public init(of original: StateFolder, isEmpty: Bool, base: String, name: String) throws {
        folder = "\(original.path).rehearsal-\(getpid())"
        Self.sweep(beside: original.path)
        File.removeFolder(folder)
        let copy = StateFolder(folder)
        try copy.make()
        try File.replace(
            folder + "/copy-of", with: Array(original.path.utf8), isDurable: false)
        guard !isEmpty, File.exists(original.log), File.exists(original.pipelineText) else {
            return
        }
        for attempt in 1... {
            do throws(HostError) {
                try Self.copyState(original, to: copy)
                break
            } catch {
                // A pipeline that runs may have moved on to its next log segment meanwhile.
                guard original.isInUse, attempt < 5 else { throw error }
            }
        }
        lastBatch = try LoggedBatches(copy).lastPlanned
        let session = try PipelineSession(
            text: String(decoding: try File.read(original.pipelineText), as: UTF8.self), name: name,
            base: base, partitions: original.partitions)
        for sink in session.program.sinks {
            let from = original.folder(of: sink.table, base: base)
            let to = copy.tables + "/" + sink.table.name
            try Self.copy(from, to: to)
            // A database that is named as a file, with what it has not taken in yet.
            guard sink.table.format == "sqlite", !File.isFolder(from) else { continue }
            for end in ["", "-wal"] where File.exists(from + end) {
                try File.replace(to + end, with: try File.read(from + end), isDurable: false)
            }
        }
    }

    private static func copyState(_ original: StateFolder, to copy: StateFolder) throws(HostError) {
        let segments = try File.list(original.log)
        for (from, to) in [
            (original.log, copy.log), (original.snapshots, copy.snapshots),
            (original.history, copy.history), (original.sources, copy.sources),
            (original.rejected, copy.rejected), (original.ingest, copy.ingest),
        ] {
            File.removeFolder(to)
            try Self.copy(from, to: to)
        }
        // Nothing more comes in: the senders are the original's.
        for table in (try? File.list(copy.ingest)) ?? [] {
            try File.replace("\(copy.ingest)/\(table)/ended", with: [], isDurable: false)
        }
        guard try File.list(original.log) == segments else {
            throw HostError("\(original.log) changed while it was copied", code: EAGAIN)
        }
        for name in ["pipeline.sql", "boot"] where File.exists(original.path + "/" + name) {
            try File.replace(
                copy.path + "/" + name, with: try File.read(original.path + "/" + name),
                isDurable: false)
        }
    }

    private static func copy(_ from: String, to: String) throws(HostError) {
        guard File.isFolder(from) else { return }
        try File.makeFolder(to)
        for name in try File.list(from) where !name.hasSuffix(".tmp") {
            let path = from + "/" + name
            if File.isFolder(path) {
                try copy(path, to: to + "/" + name)
            } else {
                try File.replace(to + "/" + name, with: try File.read(path), isDurable: false)
            }
        }
    }

    /// Removes copies whose processes are gone.
    private static func sweep(beside path: String) {
        let prefix = File.name(of: path) + ".rehearsal-"
        let parent = File.parent(of: path)
        for name in (try? File.list(parent)) ?? [] where name.hasPrefix(prefix) {
            guard let pid = Int32(name.dropFirst(prefix.count)), kill(pid, 0) != 0,
                File.exists(parent + "/" + name + "/copy-of")
            else { continue }
            File.removeFolder(parent + "/" + name)
        }
    }

    public func remove() { File.removeFolder(folder) }
}
