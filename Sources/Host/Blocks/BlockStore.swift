import CSystem
import Engine
import Glibc

/// Blocks as files, in shared memory where there is any.
///
/// The name of a block names the process that wrote it; when that process dies, its blocks are
/// unlinked, as a node's memory would be gone.
struct BlockStore {
    let folder: String

    /// `/dev/shm/weir-<uid>-<hash of the state folder>`, or within the state folder where shared
    /// memory cannot be written.
    init(state: StateFolder) throws(HostError) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in state.path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let shared = "/dev/shm/weir-\(getuid())-\(String(hash, radix: 16))"
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

    func write(_ bytes: [UInt8], as id: BlockID) throws(HostError) {
        let path = path(id)
        let descriptor = weir_open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot write the block", path) }
        defer { close(descriptor) }
        try File.write(bytes, to: descriptor, path: path)
    }

    /// nil where the block is gone.
    func read(_ id: BlockID) -> [UInt8]? {
        try? File.read(path(id))
    }

    func remove(_ id: BlockID) { unlink(path(id)) }

    func removeAll(of worker: Int, incarnation: Int) {
        let prefix = "\(worker)-\(incarnation)-"
        for name in (try? File.list(folder)) ?? [] where name.hasPrefix(prefix) {
            unlink(folder + "/" + name)
        }
    }

    func removeAll() { File.removeFolder(folder) }
}
