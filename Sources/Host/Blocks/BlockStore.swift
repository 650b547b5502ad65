import CSystem
import Engine
import Glibc

/// Blocks as files: in shared memory, on disk, or in the first until its budget is spent.
///
/// ```
/// /dev/shm/weir-<uid>-<hash of the state folder>/   <worker>-<incarnation>-<number>   content-…  cached-…
/// <state folder>/blocks/                            the same names
/// ```
/// The name of a block names the process that wrote it; when that process dies, its blocks are
/// unlinked, as a node's memory would be gone. Files of tables (`content-`, `cached-`) belong to
/// nobody: where memory is short the least recently used ones go, and are made again when needed.
struct BlockStore {
    /// In shared memory, unless there is none.
    let folder: String
    /// On disk.
    let spilled: String
    let level: StorageLevel
    let budget: MemoryBudget?
    /// Every block goes to the disk: a fault on purpose.
    var isSqueezed = false

    /// - Parameter shared: where shared memory is.
    /// - Throws: Where `memory` is asked for and cannot be written.
    init(
        state: StateFolder, level: StorageLevel = .memoryAndDisk, shared: String = BlockStore.shared
    ) throws(HostError) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in state.path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let inMemory = "\(shared)/weir-\(getuid())-\(String(hash, radix: 16))"
        spilled = state.path + "/blocks"
        self.level = level
        try File.makeFolder(spilled)
        if level == .disk {
            folder = spilled
            budget = nil
            return
        }
        do throws(HostError) {
            guard File.isFolder(shared) else {
                throw HostError("\(shared) is missing", code: ENOENT)
            }
            try File.makeFolder(inMemory)
            guard Self.isOwnFolder(inMemory) else {
                throw HostError("\(inMemory) belongs to somebody else, or is a link", code: EPERM)
            }
            let budget = try MemoryBudget(inMemory + "/budget")
            self.budget = budget
            folder = inMemory
        } catch {
            guard level == .memoryAndDisk else { throw Self.explain(error.message) }
            folder = spilled
            budget = nil
        }
    }

    private static func explain(_ reason: String) -> HostError {
        HostError(
            "--storage memory: \(reason); use memory-and-disk or disk, or give it more with --memory"
        )
    }

    private var isOnDiskAlone: Bool { folder == spilled }

    private static func name(_ id: BlockID) -> String {
        "\(id.worker)-\(id.incarnation)-\(id.number)"
    }

    func path(_ id: BlockID) -> String { folder + "/" + Self.name(id) }

    func write(_ bytes: [UInt8], as id: BlockID) throws(HostError) {
        try write(bytes, named: Self.name(id), level: isSqueezed ? .disk : level)
    }

    /// - Throws: Where neither memory nor disk, as far as they may be used, have room.
    func write(_ bytes: [UInt8], named name: String, level: StorageLevel) throws(HostError) {
        if level != .disk, !isOnDiskAlone {
            let failure = writeToMemory(bytes, name)
            guard let failure else { return }
            if level == .memory { throw Self.explain(failure) }
        }
        try Self.write(bytes, to: spilled + "/" + name)
    }

    /// - Returns: Why there is no room, or nil.
    private func writeToMemory(_ bytes: [UInt8], _ name: String) -> String? {
        guard let size = reserve(bytes.count) else {
            return """
                the memory for blocks is spent: \(budget!.limit >> 10) kB, which is what the \
                processes themselves leave of the limit
                """
        }
        do throws(HostError) {
            try Self.write(bytes, to: folder + "/" + name)
            return nil
        } catch {
            budget?.release(size)
            return error.message
        }
    }

    /// - Returns: The bytes that were reserved, nil where there are not so many.
    func reserve(_ count: Int) -> Int64? {
        guard let budget else { return nil }
        let size = Self.rounded(Int64(count))
        if budget.reserve(size) { return size }
        evict(size)
        return budget.reserve(size) ? size : nil
    }

    /// Shared memory goes in pages.
    private static func rounded(_ bytes: Int64) -> Int64 { (bytes + 4095) & ~4095 }

    private static func write(_ bytes: [UInt8], to path: String) throws(HostError) {
        let descriptor = weir_open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot write the block", path) }
        defer { close(descriptor) }
        do throws(HostError) {
            try File.write(bytes, to: descriptor, path: path)
        } catch {
            // Half a block takes room and is of no use.
            unlink(path)
            throw error
        }
    }

    /// nil where the block is gone.
    func read(_ id: BlockID) -> [UInt8]? { read(named: Self.name(id)) }

    func read(named name: String) -> [UInt8]? {
        if let bytes = try? File.read(folder + "/" + name) { return bytes }
        return isOnDiskAlone ? nil : try? File.read(spilled + "/" + name)
    }

    func remove(_ id: BlockID) { remove(named: Self.name(id)) }

    private func remove(named name: String) {
        let path = folder + "/" + name
        var status = stat()
        let size = stat(path, &status) == 0 ? Int64(status.st_size) : 0
        if unlink(path) == 0 {
            if !isOnDiskAlone { budget?.release(Self.rounded(size)) }
        } else {
            unlink(spilled + "/" + name)
        }
    }

    func removeAll(of worker: Int, incarnation: Int) {
        let prefix = "\(worker)-\(incarnation)-"
        for place in Set([folder, spilled]) {
            for name in (try? File.list(place)) ?? [] where name.hasPrefix(prefix) {
                remove(named: name)
            }
        }
    }

    func removeAll() {
        File.removeFolder(folder)
        File.removeFolder(spilled)
    }

    /// What an earlier driver left, but for the files of tables.
    func removeLeftovers() throws(HostError) {
        for place in Set([folder, spilled]) {
            for name in try File.list(place) where name != "budget" {
                if Self.isOfTable(name), !Self.isUnfinished(name) { continue }
                unlink(place + "/" + name)
            }
        }
        _ = usage()
    }

    // MARK: - Room

    private static func isOfTable(_ name: String) -> Bool {
        name.hasPrefix("content-") || name.hasPrefix("cached-")
    }

    /// Being written by some process, which renames it or removes it.
    private static func isUnfinished(_ name: String) -> Bool { name.hasSuffix(".tmp") }

    /// Files of tables go, the least recently used first, until so much is free.
    private func evict(_ size: Int64) {
        guard let budget, !isOnDiskAlone else { return }
        var files: [(name: String, used: Int64, size: Int64)] = []
        let names = (try? File.list(folder)) ?? []
        for name in names where Self.isOfTable(name) && !Self.isUnfinished(name) {
            var status = stat()
            guard stat(folder + "/" + name, &status) == 0 else { continue }
            files.append((name, weir_modified(&status), Int64(status.st_size)))
        }
        for file in files.sorted(by: { $0.used < $1.used }) {
            if budget.used + size <= budget.limit { return }
            if unlink(folder + "/" + file.name) == 0 { budget.release(Self.rounded(file.size)) }
        }
    }

    /// Notes that a table's file was used.
    static func touch(_ path: String) { utimes(path, nil) }

    struct Usage: Equatable {
        var blocks = 0
        var bytes: Int64 = 0
    }

    /// What lies where; sets the budget's count right.
    @discardableResult
    func usage() -> (memory: Usage, disk: Usage) {
        let disk = Self.usage(of: spilled)
        guard !isOnDiskAlone else { return (Usage(), disk) }
        let memory = Self.usage(of: folder)
        budget?.setRight(memory.bytes)
        return (memory, disk)
    }

    private static func usage(of folder: String) -> Usage {
        var usage = Usage()
        for name in (try? File.list(folder)) ?? [] where name != "owner" && name != "budget" {
            var status = stat()
            guard stat(folder + "/" + name, &status) == 0 else { continue }
            usage.blocks += 1
            usage.bytes += rounded(Int64(status.st_size))
        }
        return usage
    }

    // MARK: - What dead pipelines left

    static let shared = "/dev/shm"

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
            && status.st_uid == getuid() && status.st_mode & 0o022 == 0
    }
}
