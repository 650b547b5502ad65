import Columns
import Engine
import Formats
import Glibc
import Query
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

@Suite struct ShrinkingFileTests {
    private static let columns: Schema = [Field("id", .int)]

    /// Of the whole of a file.
    private static func reader(of content: ContentStore.Content) throws -> SplitReader {
        let table = TableDefinition(name: "t", kind: .source, format: "json", schema: columns)
        let split = Split(
            source: 0, resource: "a.json", start: 0, end: Int64(content.bytes.count))
        return SplitReader(
            split, content: content, reader: try RecordReader(table, columns: columns))
    }

    @Test("A file that is cut while it is mapped ends the reading, not the process")
    func cut() throws {
        let folder = try TemporaryFolder()
        let line = Array("{\"id\":1}\n".utf8)
        let path = try folder.write(
            "in/a.json", Array(repeatElement(line, count: 500_000).joined()))
        let file = try #require(SourceFile.at(path, name: "a.json"))
        let content = try ContentStore(folder: folder.path).content(file)
        let reader = try Self.reader(of: content)
        #expect(try reader.next() != nil)
        #expect(!content.hasShrunk)
        #expect(truncate(path, 100) == 0)
        let error = #expect(throws: EngineError.self) {
            while try reader.next() != nil {}
        }
        #expect(error?.message.contains("a.json was cut") == true)
        // Who looks at the mapping finds zeros, and can tell.
        #expect(content.bytes.last == 0 && content.hasShrunk)
        #expect(reader.rejects.isEmpty)
    }

    @Test("A line that is looked at where it is mapped, as the file is cut, is no row of zeros")
    func cutInLongLine() throws {
        let folder = try TemporaryFolder()
        let line = "{\"id\":1}" + String(repeating: " ", count: 3 * SplitReader.blockSize) + "\n"
        let path = try folder.write("in/a.json", (line + line).utf8)
        let file = try #require(SourceFile.at(path, name: "a.json"))
        let content = try ContentStore(folder: folder.path).content(file)
        let reader = try Self.reader(of: content)
        // The buffer is full, and the line goes on.
        #expect(truncate(path, off_t(2 * SplitReader.blockSize)) == 0)
        let error = #expect(throws: EngineError.self) { try reader.next() }
        #expect(error?.message.contains("a.json was cut") == true)
        #expect(reader.rejects.isEmpty)
    }

    @Test("A stream's line that is too long is rejected with its place")
    func tooLong() throws {
        let folder = try TemporaryFolder()
        let lines =
            "{\"id\":1}\n{\"x\":\"" + String(repeating: "y", count: 2 << 20) + "\"}\n{\"id\":2}\n"
        let path = try folder.write("in/a.json", lines.utf8)
        let file = try #require(SourceFile.at(path, name: "a.json"))
        let content = try ContentStore(folder: folder.path).content(file)
        let table = TableDefinition(
            name: "t", kind: .source, format: "json", options: ["maxrecordlength": "1500KB"],
            schema: Self.columns)
        let split = Split(
            source: 0, resource: "a.json", start: 0, end: Int64(content.bytes.count))
        let reader = SplitReader(
            split, content: content, reader: try RecordReader(table, columns: Self.columns))
        var rows = 0
        while let block = try reader.next() { rows += block.batch.count }
        #expect(rows == 2)
        let reject = try #require(reader.rejects.first)
        #expect(reader.rejects.count == 1 && reject.offset == 9)
        #expect(reject.reason.contains("maxRecordLength") && reject.text.utf8.count <= 4096)
    }
}
