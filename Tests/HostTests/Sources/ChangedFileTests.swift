import Columns
import Engine
import Glibc
import Testing

@testable import Host

/// Files that do not stay as they are while a stream reads them.
@Suite struct ChangedFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func session(_ options: String = "") throws -> PipelineSession {
        let list = options.isEmpty ? "" : "OPTIONS (\(options))"
        let text = """
            CREATE TABLE events (id INT) USING json \(list) LOCATION 'in';
            CREATE STREAMING TABLE lines AS SELECT id FROM STREAM events;
            """
        return try PipelineSession(text: text, name: "p", base: folder.path, partitions: 2)
    }

    private func source(
        _ options: String = "", contents: ContentStore? = nil
    ) throws -> FolderSource {
        let program = try session(options).program
        return try FolderSource(
            index: 0, source: program.sources[0], location: folder.path + "/in",
            contents: contents ?? ContentStore(folder: folder.path), workers: 2, isPaced: false)
    }

    private func offer(_ source: FolderSource) throws -> SourceOffer {
        try source.offer(now: 0, limitInBytes: .max)
    }

    /// Lines of eleven bytes.
    private func lines(_ range: Range<Int>) -> [UInt8] {
        Array(range.map { "{\"id\":\($0 % 100 + 100)}\n" }.joined().utf8)
    }

    /// Five lines of twenty are read.
    private func partlyRead() throws -> (FolderSource, path: String) {
        let path = try folder.write("in/a.json", lines(0..<20))
        let source = try source("maxBytesPerTrigger '50B'")
        #expect(try offer(source).splits.first?.end == 55)
        return (source, path)
    }

    private func write(_ bytes: [UInt8], to path: String, _ mode: String) {
        let file = fopen(path, mode)
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
        fclose(file)
    }

    @Test("A file that grows goes on")
    func growth() throws {
        let (source, path) = try partlyRead()
        write(lines(20..<30), to: path, "a")
        #expect(try offer(source).splits.first?.start == 55)
    }

    @Test("A file that was cut is told, not read on")
    func cut() throws {
        let (source, path) = try partlyRead()
        #expect(truncate(path, 33) == 0)
        let error = #expect(throws: HostError.self) { try offer(source) }
        #expect(error?.message.contains("shorter") == true)
    }

    @Test("A file that is cut after it was mapped is told before it is planned")
    func cutWhileMapped() throws {
        let path = try folder.write("in/a.json", lines(0..<2000))
        // As the file will be when it is cut: this is how the mapping of the whole is found then.
        var status = stat()
        #expect(stat(path, &status) == 0)
        func cut() throws -> SourceFile {
            #expect(truncate(path, 4400) == 0)
            #expect(utimensat(AT_FDCWD, path, [status.st_atim, status.st_mtim], 0) == 0)
            var file = try #require(SourceFile.at(path, name: "a.json"))
            #expect(try file.identify())
            return file
        }
        let file = try cut()
        write(lines(400..<2000), to: path, "a")
        let contents = ContentStore(folder: folder.path)
        #expect(try contents.content(file).bytes.count == 22_000)
        #expect(try cut() == file)
        let error = #expect(throws: HostError.self) {
            try offer(source(contents: contents))
        }
        #expect(error?.message.contains("was cut while it was read") == true)
    }

    @Test("Another file under the name is told, even of the same length")
    func replaced() throws {
        let (source, path) = try partlyRead()
        let other = try folder.write("b.json", lines(50..<70))
        #expect(rename(other, path) == 0)
        let error = #expect(throws: HostError.self) { try offer(source) }
        #expect(error?.message.contains("another file") == true)
    }

    @Test("New content in place with the size, time and inode of the old is told from it")
    func sameOutside() throws {
        let (source, path) = try partlyRead()
        var status = stat()
        #expect(stat(path, &status) == 0)
        write(lines(60..<80), to: path, "r+")
        #expect(utimensat(AT_FDCWD, path, [status.st_atim, status.st_mtim], 0) == 0)
        let error = #expect(throws: HostError.self) { try offer(source) }
        #expect(error?.message.contains("changed") == true)
    }

    @Test("A rotated file goes on under its new name")
    func rotation() throws {
        let (source, path) = try partlyRead()
        #expect(rename(path, path + ".1") == 0)
        #expect(try offer(source).splits.first?.start == 55)
    }

    @Test("A rotated file that was done is not read twice, and its successor is told")
    func rotationBehindEnd() throws {
        let source = try source()
        let path = try folder.write("in/x.log", lines(0..<3))
        #expect(try offer(source).splits.count == 1)
        #expect(rename(path, path + ".1") == 0)
        try folder.write("in/x.log", lines(5..<6))
        let next = try offer(source)
        #expect(next.splits.isEmpty)
        #expect(next.warnings.contains { $0.contains("x.log was replaced") })
        #expect(try offer(source).warnings.isEmpty)
    }

    @Test(
        "A file that is gone or another one after it was planned is told with its batch, until it is back"
    )
    func afterPlan() throws {
        let path = try folder.write("in/a.json", lines(0..<20))
        let split = try #require(try offer(source()).splits.first)
        let state = StateFolder(folder.path + "/state")
        // The second knows the file, and has it mapped no more; the third still has.
        let fresh = { try SplitOpener(session(), ContentStore(folder: folder.path), state) }
        let known = try session()
        _ = try known.file(of: split, in: 12)
        let forgetful = SplitOpener(known, ContentStore(folder: folder.path), state)
        let mapping = try fresh()
        func count(_ opener: SplitOpener) throws -> Int? {
            try opener.open(split, of: 12).next()?.batch.count
        }
        #expect(try count(mapping) == 20)

        let aside = folder.path + "/a.json"
        #expect(rename(path, aside) == 0)
        for opener in [try fresh(), forgetful] {
            let error = #expect(throws: HostError.self) { try count(opener) }
            #expect(
                error?.message.hasPrefix("\(path) is gone after batch 12 had taken it in") == true)
            #expect(error?.message.contains("--state") == true)
        }
        try folder.write("in/a.json", lines(40..<60))
        for opener in [try fresh(), forgetful] {
            let error = #expect(throws: HostError.self) { try count(opener) }
            #expect(error?.message.hasPrefix("\(path) was changed after batch 12") == true)
        }
        #expect(try count(mapping) == 20)
        #expect(rename(aside, path) == 0)
        for opener in [try fresh(), forgetful] { #expect(try count(opener) == 20) }
    }

    @Test("Of a known file what took its place is not read")
    func replacedWhenKnown() throws {
        let path = try folder.write("in/a.json", lines(0..<20))
        let split = try #require(try offer(source()).splits.first)
        let session = try session()
        _ = try session.file(of: split, in: 3)
        try folder.write("in/a.json", lines(40..<60))
        let opener = SplitOpener(
            session, ContentStore(folder: folder.path), StateFolder(folder.path + "/state"))
        let error = #expect(throws: HostError.self) { try opener.open(split, of: 3) }
        #expect(error?.message.hasPrefix("\(path) was changed after batch 3") == true)
    }

    @Test("A file that is deleted before its end is told once")
    func deletion() throws {
        let (source, path) = try partlyRead()
        #expect(unlink(path) == 0)
        #expect(try offer(source).warnings.count == 1)
        #expect(try offer(source).warnings.isEmpty)
    }
}
