import Glibc
import Testing

@testable import Host

@Suite struct ContentStoreTests {
    @Test("Packed files are unpacked once, and again after they were forgotten")
    func forget() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("in/a.gz", GzipFileTests.packed)
        let file = try #require(SourceFile.at(path, name: "a.gz"))
        let store = ContentStore(folder: folder.path)
        #expect(Array(try store.content(file).bytes) == GzipFileTests.plain)
        #expect(try File.list(folder.path).count == 2)
        store.forget(file.fingerprint)
        #expect(try File.list(folder.path) == ["in"])
        #expect(Array(try store.content(file).bytes) == GzipFileTests.plain)
    }

    @Test("Shared memory is swept where the owner's lock is free or gone, and nowhere else")
    func sweep() throws {
        let folder = try TemporaryFolder()
        let prefix = "shared/weir-\(getuid())-"
        for name in ["free", "held", "gone"] {
            try folder.write(prefix + name + "/owner", (folder.path + "/" + name).utf8)
            try folder.write(prefix + name + "/0-0-0", "block".utf8)
        }
        try folder.write(prefix + "new/0-0-0", "block".utf8)
        try folder.write("shared/other/owner", (folder.path + "/free").utf8)
        try folder.write("free/lock", "1\n".utf8)
        let held = StateFolder(folder.path + "/held")
        try held.make()
        let lock = try held.lock()
        defer { close(lock) }
        BlockStore.sweep(folder.path + "/shared")
        let left = try File.list(folder.path + "/shared")
        #expect(left == ["other", "weir-\(getuid())-held", "weir-\(getuid())-new"])
    }
}
