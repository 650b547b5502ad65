import CSystem
import Engine
import Glibc

/// Blocks as files, in shared memory where there is any.
///
/// The name of a block names the process that wrote it; when that process dies, its blocks are
/// unlinked, as a node's memory would be gone.
struct BlockStore {
    let folder: String
    /// Where blocks go that find no room in memory.
    private let spilled: String
    /// Every block goes to the disk: a fault on purpose.
    var isSqueezed = false

    /// `/dev/shm/weir-<uid>-<hash of the state folder>`, or within the state folder where shared
    /// memory cannot be written.
    init(state: StateFolder) throws(HostError) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in state.path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let shared = "\(Self.shared)/weir-\(getuid())-\(String(hash, radix: 16))"
        spilled = state.path + "/blocks"
        do throws(HostError) {
            try File.makeFolder(shared)
            folder = shared
        } catch {
            folder = state.path + "/blocks"
            try File.makeFolder(folder)
        }
    }

    func path(_ id: BlockID) -> String {
        "\(folder)/\(id.worker)-\(id.incarnation)-\(id.number)"
    }

    private func spilledPath(_ id: BlockID) -> String {
        "\(spilled)/\(id.worker)-\(id.incarnation)-\(id.number)"
    }

    func write(_ bytes: [UInt8], as id: BlockID) throws(HostError) {
        var path = path(id)
        if isSqueezed {
            try File.makeFolder(spilled)
            path = spilledPath(id)
        }
        let descriptor = weir_open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot write the block", path) }
        defer { close(descriptor) }
        try File.write(bytes, to: descriptor, path: path)
    }

    /// nil where the block is gone.
    func read(_ id: BlockID) -> [UInt8]? {
        (try? File.read(path(id))) ?? (try? File.read(spilledPath(id)))
    }

    func remove(_ id: BlockID) {
        if unlink(path(id)) != 0 { unlink(spilledPath(id)) }
    }

    func removeAll(of worker: Int, incarnation: Int) {
        let prefix = "\(worker)-\(incarnation)-"
        for place in Set([folder, spilled]) {
            for name in (try? File.list(place)) ?? [] where name.hasPrefix(prefix) {
                unlink(place + "/" + name)
            }
        }
    }

    func removeAll() {
        File.removeFolder(folder)
        File.removeFolder(spilled)
    }

    // MARK: - What dead pipelines left

    private static let shared = "/dev/shm"

    /// Notes whose blocks these are, so that others can tell when nobody needs them any more.
    func claim(for state: StateFolder) throws(HostError) {
        try File.replace(folder + "/owner", with: Array(state.path.utf8), isDurable: false)
    }

    /// Removes the shared memory of pipelines that ended without their processes' doing: those whose
    /// state folder is gone, or is locked by nobody.
    static func sweep(_ shared: String = BlockStore.shared) {
        for name in (try? File.list(shared)) ?? [] where name.hasPrefix("weir-\(getuid())-") {
            let folder = shared + "/" + name
            guard isOwnFolder(folder), let owner = try? File.read(folder + "/owner") else {
                continue
            }
            let lock = weir_open(String(decoding: owner, as: UTF8.self) + "/lock", O_RDWR, 0)
            if lock < 0, errno != ENOENT { continue }
            defer { if lock >= 0 { close(lock) } }
            if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) != 0 { continue }
            File.removeFolder(folder)
        }
    }

    /// Not a link, which anybody could have put there.
    private static func isOwnFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            && status.st_uid == getuid()
    }
}
