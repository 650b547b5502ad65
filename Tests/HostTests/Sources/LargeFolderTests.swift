import Engine
import Glibc
import Testing

@testable import Host

/// Folders of so many files that not all of them are looked at for every batch.
@Suite struct LargeFolderTests {
    let folder: TemporaryFolder
    /// Microseconds since 1970, well after the folder was filled.
    let start: Int64

    init() throws {
        folder = try TemporaryFolder()
        for index in 0..<1500 { try folder.write("in/\(10_000 + index).json", "{\"id\":1}\n".utf8) }
        start = Clock.now() + 10_000_000
    }

    private func source(_ options: String) throws -> FolderSource {
        let program = try PipelineSession(
            text: """
                CREATE TABLE events (id INT) USING json OPTIONS (\(options)) LOCATION 'in';
                CREATE STREAMING TABLE lines AS SELECT id FROM STREAM events;
                """, name: "p", base: folder.path, partitions: 2
        ).program
        return try FolderSource(
            index: 0, source: program.sources[0], location: folder.path + "/in",
            contents: ContentStore(folder: folder.path), workers: 2, isPaced: false)
    }

    private func names(_ source: FolderSource, at now: Int64) throws -> [String] {
        try source.offer(now: now, limitInBytes: .max).splits.map(\.resource)
    }

    @Test("Each file of a backlog is taken once, also where files come and go meanwhile")
    func backlog() throws {
        let source = try source("maxFilesPerTrigger '100', fileOrder 'name'")
        var seen: [String] = []
        var now = start
        for batch in 0..<20 {
            seen += try names(source, at: now)
            if batch == 2 {
                try folder.write("in/20000.json", "{\"id\":2}\n".utf8)
                #expect(unlink(folder.path + "/in/10400.json") == 0)
                try folder.write("in/10401.json", "{\"id\":2}\n{\"id\":3}\n".utf8)
            }
            now += 300_000
        }
        #expect(seen.count == 1500)
        #expect(Set(seen).count == 1500)
        #expect(seen.contains("20000.json") && !seen.contains("10400.json"))
        #expect(seen == seen.sorted())
    }

    @Test("A file that was rewritten while it waited is read as it is now")
    func rewritten() throws {
        let source = try source("maxFilesPerTrigger '100', fileOrder 'name'")
        _ = try names(source, at: start)
        try folder.write("in/10150.json", "{\"id\":22}\n{\"id\":33}\n".utf8)
        let offer = try source.offer(now: start + 1000, limitInBytes: .max)
        let split = try #require(offer.splits.first { $0.resource == "10150.json" })
        var file = try #require(SourceFile.at(folder.path + "/in/10150.json", name: "10150.json"))
        #expect(try file.identify())
        #expect(split.end == 20 && split.fingerprint == file.fingerprint)
    }

    @Test("What comes after all was read is found at the next look")
    func arrival() throws {
        let source = try source("fileOrder 'name'")
        #expect(try names(source, at: start).count == 1500)
        #expect(try names(source, at: start + 1000).isEmpty)
        try folder.write("in/00001.json", "{\"id\":2}\n".utf8)
        #expect(try names(source, at: start + 2000) == ["00001.json"])
        #expect(try names(source, at: start + 3000).isEmpty)
    }

    @Test(
        "What may have come since the folder was looked at is waited for before all is said to be read"
    )
    func staleEnd() throws {
        let source = try source("fileOrder 'name'")
        #expect(try source.offer(now: start, limitInBytes: 0).splits.isEmpty)
        try folder.write("in/20000.json", "{\"id\":2}\n".utf8)
        let stale = try source.offer(now: start + 1000, limitInBytes: .max)
        #expect(stale.splits.count == 1500 && !stale.isExhausted)
        let next = try source.offer(now: start + 2000, limitInBytes: .max)
        #expect(next.splits.map(\.resource) == ["20000.json"] && next.isExhausted)
    }

    @Test(
        "A folder that was changed shortly before it was looked at may have changed again, whatever its time says"
    )
    func sameTime() throws {
        let source = try source("fileOrder 'name'")
        /// Of the folder, as the kernel would tell it of changes within one tick of its clock.
        func setTime(_ microseconds: Int64) {
            let time = timespec(
                tv_sec: Int(microseconds / 1_000_000), tv_nsec: Int(microseconds % 1_000_000) * 1000
            )
            #expect(utimensat(AT_FDCWD, folder.path + "/in", [time, time], 0) == 0)
        }
        let before = start - 500_000
        setTime(before)
        #expect(try names(source, at: start).count == 1500)
        try folder.write("in/00001.json", "{\"id\":2}\n".utf8)
        setTime(before)
        #expect(try names(source, at: start + 1000) == ["00001.json"])

        // What was changed long ago is not looked into.
        let long = start - 5_000_000
        setTime(long)
        #expect(try names(source, at: start + 2000).isEmpty)
        try folder.write("in/00002.json", "{\"id\":2}\n".utf8)
        setTime(long)
        #expect(try names(source, at: start + 3000).isEmpty)
        #expect(try names(source, at: start + FolderListing.patience) == ["00002.json"])
    }

    @Test("What was read is not looked at, but for every few seconds")
    func looks() throws {
        let table = try source("fileOrder 'name'").table
        var listing = try FolderListing(folder.path + "/in", of: table)
        var done: Set<String> = []
        func look(_ now: Int64) throws -> FolderListing.Look {
            try listing.look(now: now) { done.contains($0) }
        }
        let first = try look(start)
        #expect(first.isFull && first.isFresh && first.files.count == 1500)
        let second = try look(start + 1000)
        #expect(!second.isFull && !second.isFresh && second.files == first.files)
        done = Set(first.files.dropFirst(10).map(\.name))
        let third = try look(start + 2000)
        #expect(!third.isFull && third.isFresh && third.files == Array(first.files.prefix(10)))
        done = Set(first.files.map(\.name))
        let fourth = try look(start + 3000)
        #expect(!fourth.isFull && fourth.files.isEmpty)
        #expect(try look(start + FolderListing.patience).isFull)
        // A clock that was set back.
        #expect(try look(start - 1000).isFull)
    }

    @Test("What is taken back is offered again")
    func rewind() throws {
        let source = try source("maxFilesPerTrigger '100', fileOrder 'name'")
        let before = source.taken
        let first = try names(source, at: start)
        #expect(try names(source, at: start + 1000) != first)
        source.rewind(to: before)
        #expect(try names(source, at: start + 2000) == first)
    }

    @Test("That a file which was read is another one now is told within seconds")
    func news() throws {
        let source = try source("fileOrder 'name'")
        #expect(try names(source, at: start).count == 1500)
        try folder.write("in/10000.json", "{\"id\":2}\n{\"id\":3}\n".utf8)
        let later = try source.offer(now: start + FolderListing.patience, limitInBytes: .max)
        #expect(later.splits.isEmpty)
        #expect(later.warnings.count == 1)
    }
}
