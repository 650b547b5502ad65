import Engine
import Glibc
import Query
import Testing

@testable import Host

@Suite struct FolderSourceTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func source(_ options: String = "", isPaced: Bool = false) throws -> FolderSource {
        let list = options.isEmpty ? "" : "OPTIONS (\(options))"
        let text = """
            CREATE TABLE events (id INT, moment TIMESTAMP) USING json \(list) LOCATION 'in';
            CREATE STREAMING TABLE lines AS SELECT id FROM STREAM events;
            """
        let program = try PipelineSession(
            text: text, name: "p", base: folder.path, partitions: 2
        ).program
        return try FolderSource(
            index: 0, source: program.sources[0], location: folder.path + "/in",
            contents: ContentStore(folder: folder.path), workers: 2, isPaced: isPaced)
    }

    /// Lines of eleven bytes.
    private func lines(_ range: Range<Int>) -> [UInt8] {
        Array(range.map { "{\"id\":\($0 % 100 + 100)}\n" }.joined().utf8)
    }

    private func names(_ offer: SourceOffer) -> [String] { offer.splits.map(\.resource) }

    @Test("Asked for nothing, it tells what there is and takes none of it")
    func nothing() throws {
        try folder.write("in/a.json", lines(0..<10))
        try folder.write("in/b.json", lines(0..<20))
        let source = try source()
        let survey = try source.offer(now: 0, limitInBytes: 0)
        #expect(survey.splits.isEmpty)
        #expect(survey.backlogInBytes == 330)
        #expect(!survey.isExhausted)
        #expect(try source.offer(now: 0, limitInBytes: .max).splits.count == 2)
    }

    @Test("A file whose name is no text is told, and not passed over")
    func foreignName() throws {
        try folder.write("in/a.json", lines(0..<1))
        let bytes = Array((folder.path + "/in/caf").utf8CString.dropLast()) + [-23, 46, 106, 0]
        let descriptor = open(bytes, O_WRONLY | O_CREAT, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
        let error = #expect(throws: HostError.self) {
            try source().offer(now: 0, limitInBytes: .max)
        }
        #expect(error?.message.contains("its name is not UTF-8") == true)
        unlink(bytes)
    }

    @Test("Files are taken by age, then by name; hidden ones never")
    func order() throws {
        try folder.write("in/c.json", lines(0..<1), age: 1_000_000)
        try folder.write("in/b.json", lines(0..<1), age: 1_000_001)
        try folder.write("in/a.json", lines(0..<1), age: 1_000_001)
        try folder.write("in/.x.json", lines(0..<1), age: 1)
        try folder.write("in/_SUCCESS", "".utf8, age: 1)
        let offer = try source().offer(now: 0, limitInBytes: .max)
        #expect(names(offer) == ["c.json", "a.json", "b.json"])
        #expect(offer.isExhausted)
        #expect(
            try names(source("fileOrder 'name'").offer(now: 0, limitInBytes: .max)) == [
                "a.json", "b.json", "c.json",
            ])
        #expect(
            try names(source("latestFirst 'true'").offer(now: 0, limitInBytes: .max)) == [
                "a.json", "b.json", "c.json",
            ])
        #expect(
            try names(source("pathGlobFilter '[ab]*'").offer(now: 0, limitInBytes: .max)) == [
                "a.json", "b.json",
            ])
    }

    @Test(
        "A file that is gone when its turn comes was never there; one that was renamed or written anew is what it is now"
    )
    func gone() throws {
        for name in ["a", "b", "d", "e"] { try folder.write("in/\(name).json", lines(0..<2)) }
        let source = try source("fileOrder 'name'")
        var listing = try FolderListing(folder.path + "/in", of: source.table)
        let look = try listing.look(now: 0) { _ in false }
        #expect(unlink(folder.path + "/in/a.json") == 0)
        #expect(rename(folder.path + "/in/b.json", folder.path + "/in/c.json") == 0)
        try folder.write("in/d.json", lines(0..<9))
        #expect(unlink(folder.path + "/in/e.json") == 0)
        try folder.write("in/e.json/f", lines(0..<9))

        let first = try source.offer(of: look, now: 0, limitInBytes: .max)
        #expect(names(first) == ["d.json"])
        #expect(first.splits.first?.end == 99)
        var file = SourceFile(name: "d.json", path: folder.path + "/in/d.json")
        #expect(try file.identify())
        #expect(first.splits.first?.fingerprint == file.fingerprint)
        #expect(!first.isExhausted, "what was renamed may not have been listed")

        let second = try source.offer(now: 0, limitInBytes: .max)
        #expect(names(second) == ["c.json"])
        #expect(second.isExhausted && second.warnings.isEmpty)
        #expect(source.taken.keys.sorted() == ["c.json", "d.json"])
    }

    @Test("A folder that goes while it is looked into is passed over; the source's own is missed")
    func goneFolder() throws {
        for day in 1...2 { try folder.write("in/day=\(day)/a.json", lines(0..<1)) }
        let table = try source().table
        func list() throws -> [String] {
            let enter = { (path: String) in
                if path.hasSuffix("day=1") { File.removeFolder(path) }
            }
            return try SourceFile.list(folder.path + "/in", of: table, enter: enter).map(\.name)
        }
        #expect(try list() == ["day=2/a.json"])
        File.removeFolder(folder.path + "/in")
        #expect(throws: HostError.self) { try list() }
    }

    @Test("At most so many files a batch, and none twice")
    func maximumFiles() throws {
        for name in ["a", "b", "c"] { try folder.write("in/\(name).json", lines(0..<2), age: 5) }
        let source = try source("maxFilesPerTrigger '2'")
        let first = try source.offer(now: 0, limitInBytes: .max)
        #expect(names(first) == ["a.json", "b.json"])
        #expect(!first.isExhausted)
        #expect(first.backlogInBytes > 0)
        let second = try source.offer(now: 0, limitInBytes: .max)
        #expect(names(second) == ["c.json"])
        #expect(second.isExhausted)
        #expect(try source.offer(now: 0, limitInBytes: .max).splits.isEmpty)
        // One that comes later with an old time is not missed.
        try folder.write("in/0.json", lines(0..<1), age: 1)
        #expect(try names(source.offer(now: 0, limitInBytes: .max)) == ["0.json"])
    }

    @Test("A file without rows is one of those that a batch takes")
    func emptyFiles() throws {
        for (name, count) in [("a", 1), ("b", 0), ("c", 1)] {
            try folder.write("in/\(name).json", lines(0..<count), age: 5)
        }
        let source = try source("maxFilesPerTrigger '1'")
        #expect(try names(source.offer(now: 0, limitInBytes: .max)) == ["a.json"])
        let second = try source.offer(now: 0, limitInBytes: .max)
        #expect(second.splits.isEmpty && !second.isExhausted)
        let third = try source.offer(now: 0, limitInBytes: .max)
        #expect(names(third) == ["c.json"] && third.isExhausted)
    }

    @Test("At most so many bytes a batch, in whole lines that follow each other")
    func maximumBytes() throws {
        let content = lines(0..<50)
        let size = Int64(content.count)
        try folder.write("in/a.json", content, age: 5)
        let source = try source("maxBytesPerTrigger '95'")
        var at: Int64 = 0
        var batches = 0
        while at < size {
            let offer = try source.offer(now: 0, limitInBytes: .max)
            try #require(!offer.splits.isEmpty)
            for split in offer.splits {
                #expect(split.start == at)
                #expect(content[Int(split.end) - 1] == UInt8(ascii: "\n"))
                at = split.end
            }
            batches += 1
            #expect(offer.isExhausted == (at == size))
        }
        #expect(batches == Int((size + 98) / 99))
    }

    @Test("What is taken back is offered again, and what is recovered is not")
    func recovery() throws {
        try folder.write("in/a.json", lines(0..<20), age: 5)
        try folder.write("in/b.json", lines(0..<20), age: 6)
        let source = try source("maxFilesPerTrigger '1'")
        let before = source.taken
        let offer = try source.offer(now: 0, limitInBytes: .max)
        source.rewind(to: before)
        #expect(try source.offer(now: 0, limitInBytes: .max).splits == offer.splits)

        let restarted = try self.source("maxFilesPerTrigger '1'")
        restarted.recover(offer.splits)
        #expect(try names(restarted.offer(now: 0, limitInBytes: .max)) == ["b.json"])

        let list = folder.path + "/lists"
        try File.makeFolder(list)
        try SourceList.write(restarted, to: list)
        let again = try self.source()
        try again.recover(SourceList.read(list + "/events"))
        #expect(try again.offer(now: 0, limitInBytes: .max).splits.isEmpty)
    }

    @Test("A list of taken files is believed as it was written, and not with any bit flipped")
    func list() throws {
        for name in ["in/a.json", "in/b\\n\n7 c.json", "in/d\r"] {
            try folder.write(name, lines(0..<20), age: 5)
        }
        let source = try source()
        _ = try source.offer(now: 0, limitInBytes: .max)
        let list = folder.path + "/lists"
        try File.makeFolder(list)
        try SourceList.write(source, to: list)
        let read = try SourceList.read(list + "/events")
        #expect(Dictionary(uniqueKeysWithValues: read.map { ($0.name, $0.taken) }) == source.taken)
        let bytes = try File.read(list + "/events")
        for place in 0..<(bytes.count * 8) {
            var flipped = bytes
            flipped[place / 8] ^= 1 << UInt8(place % 8)
            try folder.write("lists/events", flipped)
            #expect(throws: HostError.self) { try SourceList.read(list + "/events") }
        }
        try folder.write("lists/events", "240 a.json\n".utf8)
        #expect(try SourceList.read(list + "/events").map(\.taken) == [240])
    }

    @Test("Big files are split at line ends, without gaps")
    func splits() throws {
        let content = lines(0..<80_000)
        try folder.write("in/a.json", content, age: 5)
        let splits = try source().offer(now: 0, limitInBytes: .max).splits
        #expect(splits.count > 1)
        #expect(splits.first?.start == 0)
        #expect(splits.last?.end == Int64(content.count))
        for (left, right) in zip(splits, splits.dropFirst()) {
            #expect(left.end == right.start)
            #expect(content[Int(left.end) - 1] == UInt8(ascii: "\n"))
        }
    }

    @Test("A replayed file's records come when the faster clock has reached them")
    func paced() throws {
        let text = (0..<4).map { "{\"id\":\($0),\"moment\":\"2020-01-01T00:00:\($0)0Z\"}\n" }
        try folder.write("in/a.json", text.joined().utf8, age: 5)
        let source = try source("replayColumn 'moment', replaySpeed '10'", isPaced: true)
        func rows(_ now: Int64) throws -> Int64 {
            let length = Int64(text[0].utf8.count)
            return try source.offer(now: now, limitInBytes: .max).splits.reduce(0) {
                $0 + $1.end - $1.start
            } / length
        }
        #expect(try rows(5_000_000) == 1)
        #expect(try rows(5_900_000) == 0)
        #expect(try rows(6_000_000) == 1)
        #expect(try rows(7_999_999) == 1)
        #expect(try rows(8_000_000) == 1)
        #expect(try rows(90_000_000) == 0)
    }

    @Test(
        "Sizes have units",
        arguments: [
            ("10", 10), ("10b", 10), ("2k", 2048), ("3MB", 3 << 20), ("1g", 1 << 30), ("", nil),
            ("m", nil), ("5 mb", nil), ("-1", nil),
        ] as [(String, Int64?)])
    func sizes(text: String, expected: Int64?) { #expect(ByteSize.parse(text) == expected) }
}
