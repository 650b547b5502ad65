import CSystem
import Glibc
import Telemetry

/// Which pipelines of this user run on this machine.
///
/// ```
/// $XDG_RUNTIME_DIR/weir/<hash of the state folder>    or /tmp/weir-<uid>/…, one line each:
/// <name> ⇥ <state folder>
/// ```
/// A driver enters itself when it starts. Nobody has to leave: an entry counts only while the state
/// folder's lock is held, which the system lets go with the last process that has it; who finds an
/// entry without a lock removes it.
public enum Registry {
    /// One pipeline that runs.
    public struct Entry: Sendable, Equatable {
        public var name: String
        public var state: StateFolder
        /// Of the process that supervises the pipeline, and whose end ends it; drivers come and go.
        public var pid: Int32

        public static func == (left: Entry, right: Entry) -> Bool {
            left.name == right.name && left.state.path == right.state.path && left.pid == right.pid
        }
    }

    /// nil where there is no folder that is this user's alone.
    static func folder() -> String? {
        let runtime = getenv("XDG_RUNTIME_DIR").map { String(cString: $0) } ?? ""
        let path = runtime.isEmpty ? "/tmp/weir-\(getuid())" : runtime + "/weir"
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { return nil }
        var status = stat()
        // Not a link, which anybody could have put there.
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
            status.st_uid == getuid(), status.st_mode & 0o022 == 0
        else { return nil }
        return path
    }

    private static func file(_ state: StateFolder, in folder: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in state.path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return folder + "/" + String(hash, radix: 16)
    }

    /// A pipeline that cannot be entered runs all the same.
    static func enter(_ state: StateFolder, name: String) {
        guard let folder = folder() else { return }
        let line = name.filter { $0 != "\t" && $0 != "\n" } + "\t" + state.path + "\n"
        try? File.replace(file(state, in: folder), with: Array(line.utf8), isDurable: false)
    }

    /// The pipelines that run, by name; entries of others are removed.
    public static func entries() -> [Entry] {
        guard let folder = folder() else { return [] }
        var entries: [Entry] = []
        for name in (try? File.list(folder)) ?? [] where !name.hasSuffix(".tmp") {
            let path = folder + "/" + name
            guard let bytes = try? File.read(path) else { continue }
            let parts = String(decoding: bytes, as: UTF8.self).dropLast()
                .split(separator: "\t", maxSplits: 1)
            guard parts.count == 2 else {
                unlink(path)
                continue
            }
            let state = StateFolder(String(parts[1]))
            guard state.isInUse else {
                unlink(path)
                continue
            }
            entries.append(
                Entry(name: String(parts[0]), state: state, pid: state.holder ?? 0))
        }
        return entries.sorted { ($0.name, $0.state.path) < ($1.name, $1.state.path) }
    }

    /// `orders, flights run`: for errors about names that do not.
    public static var runningNames: String {
        let names = entries().map(\.name)
        return names.isEmpty ? "none runs at all" : "these run: \(names.joined(separator: ", "))"
    }

    /// The state folder of a pipeline: one that runs under this name, a folder, or `.weir/<name>`
    /// here.
    ///
    /// - Throws: `HostError` (usage) where several run under the name.
    public static func find(_ name: String) throws(HostError) -> StateFolder {
        if name.contains("/") { return StateFolder(name) }
        let running = entries().filter { $0.name == name }
        if running.count > 1 {
            let folders = running.map(\.state.path).joined(separator: ", ")
            throw HostError(
                "several pipelines run under the name \(name): give the state folder instead "
                    + "(\(folders))", isUsage: true)
        }
        return running.first?.state ?? StateFolder(".weir/\(name)")
    }
}

extension StateFolder {
    /// Whether a pipeline ran on it.
    public var holdsPipeline: Bool { File.exists(pipelineText) && File.exists(log) }

    /// The process that wrote itself into the lock.
    var holder: Int32? {
        let text = String(decoding: (try? File.read(path + "/lock")) ?? [], as: UTF8.self)
        return text.split(separator: "\n").first.flatMap { Int32($0) }
    }
}
