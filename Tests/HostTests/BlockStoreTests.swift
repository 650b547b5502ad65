import Engine
import Foundation
import Testing

@testable import Host

@Suite("Blocks")
struct BlockStoreTests {
    let folder: TemporaryFolder
    let state: StateFolder
    let shared: String

    init() throws {
        folder = try TemporaryFolder()
        state = StateFolder(folder.path + "/state")
        try state.make()
        shared = folder.path + "/shm"
        try File.makeFolder(shared)
    }

    private func id(_ number: Int64) -> BlockID {
        BlockID(worker: 0, incarnation: 1, number: number)
    }

    private func names(_ folder: String) -> [String] {
        ((try? File.list(folder)) ?? []).filter { $0 != "budget" }
    }

    @Test("go to the disk when the budget is spent, and are found wherever they are")
    func spilling() throws {
        let store = try BlockStore(state: state, level: .memoryAndDisk, shared: shared)
        store.budget?.limit = 3 * 4096
        for number in 0..<5 as Range<Int64> {
            try store.write([UInt8](repeating: UInt8(number), count: 4000), as: id(number))
        }
        #expect(names(store.folder).count == 3)
        #expect(names(store.spilled).count == 2)
        for number in 0..<5 as Range<Int64> {
            #expect(store.read(id(number))?.first == UInt8(number))
        }
        store.remove(id(0))
        try store.write([7], as: id(9))
        #expect(names(store.folder).count == 3)
        #expect(store.usage().memory == BlockStore.Usage(blocks: 3, bytes: 3 * 4096))
        store.removeAll(of: 0, incarnation: 1)
        #expect(names(store.folder) + names(store.spilled) == [])
        #expect(store.budget?.used == 0)
    }

    @Test("stay out of a folder of shared memory that somebody else has put there")
    func foreignFolder() throws {
        let own = try BlockStore(state: state, level: .memoryAndDisk, shared: shared).folder
        File.removeFolder(own)
        try File.makeFolder(folder.path + "/trap")
        try #require(symlink(folder.path + "/trap", own) == 0)
        let store = try BlockStore(state: state, level: .memoryAndDisk, shared: shared)
        try store.write([1], as: id(0))
        #expect(store.folder == store.spilled)
        #expect(names(folder.path + "/trap") == [])
        #expect(throws: HostError.self) {
            _ = try BlockStore(state: state, level: .memory, shared: shared)
        }
    }

    @Test("in memory alone, a spent budget and missing shared memory are told as such")
    func memoryAlone() throws {
        let store = try BlockStore(state: state, level: .memory, shared: shared)
        store.budget?.limit = 4096
        try store.write([1], as: id(0))
        #expect(throws: HostError.self) { try store.write([1], as: id(1)) }
        #expect(throws: HostError.self) {
            _ = try BlockStore(state: state, level: .memory, shared: folder.path + "/none")
        }
    }

    @Test("without shared memory are kept on disk")
    func missing() throws {
        let store = try BlockStore(
            state: state, level: .memoryAndDisk, shared: folder.path + "/none")
        try store.write([5], as: id(0))
        #expect(store.read(id(0)) == [5])
        #expect(names(state.path + "/blocks").count == 1)
    }

    @Test("all processes count together")
    func together() throws {
        let one = try BlockStore(state: state, level: .memoryAndDisk, shared: shared)
        let other = try BlockStore(state: state, level: .memoryAndDisk, shared: shared)
        one.budget?.limit = 2 * 4096
        try one.write([1], as: id(0))
        try other.write([2], as: id(1))
        try one.write([3], as: id(2))
        #expect(names(one.folder).count == 2)
        other.remove(id(0))
        try one.write([4], as: id(3))
        #expect(names(one.folder).count == 2)
        #expect(names(one.spilled).count == 1)
    }

    @Test("push out the files of tables that were used longest ago")
    func eviction() throws {
        let store = try BlockStore(state: state, level: .memoryAndDisk, shared: shared)
        store.budget?.limit = 3 * 4096
        for (age, name) in [(30.0, "content-a"), (10, "cached-b"), (20, "content-c")] {
            try store.write([1], named: name, level: .memory)
            let when = Date(timeIntervalSinceNow: -age)
            try FileManager.default.setAttributes(
                [.modificationDate: when], ofItemAtPath: store.folder + "/" + name)
        }
        BlockStore.touch(store.folder + "/content-a")
        try store.write([1], as: id(0))
        #expect(names(store.folder) == ["0-1-0", "cached-b", "content-a"])
        try store.write([1], as: id(1))
        #expect(names(store.folder) == ["0-1-0", "0-1-1", "content-a"])
        #expect(names(store.spilled) == [])
    }

    @Test("levels have weir's and Spark's names")
    func levels() {
        #expect(StorageLevel("memory") == .memory)
        #expect(StorageLevel("MEMORY_ONLY_SER") == .memory)
        #expect(StorageLevel("MEMORY_AND_DISK_2") == .memoryAndDisk)
        #expect(StorageLevel("memory-and-disk") == .memoryAndDisk)
        #expect(StorageLevel("DISK_ONLY") == .disk)
        #expect(StorageLevel("tape") == nil)
    }

    @Test("A socket may have a path longer than a socket's name")
    func longPath() throws {
        let deep = folder.path + "/" + String(repeating: "long/", count: 40)
        try File.makeFolder(String(deep.dropLast()))
        let path = deep + "weir.sock"
        #expect(path.utf8.count > 200)
        let listener = UnixSocket.listen(path)
        #expect(listener >= 0)
        defer { close(listener) }
        let client = try #require(UnixSocket.connect(path))
        defer { close(client) }
        let accepted = try #require(UnixSocket.accept(listener))
        close(accepted)
    }
}
