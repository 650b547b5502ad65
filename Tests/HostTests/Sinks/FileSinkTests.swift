import Engine
import Glibc
import Query
import Testing

@testable import Host

@Suite struct FileSinkTests {
    let folder: TemporaryFolder
    let state: StateFolder
    let blocks: BlockStore
    let program: Program

    /// Tables: 0 is JSON lines, 1 is CSV, 2 is replaced with each batch.
    static let text = """
        CREATE TABLE events (id INT, name STRING) USING json LOCATION 'in';
        CREATE STREAMING TABLE lines AS SELECT id FROM STREAM events;
        CREATE STREAMING TABLE cells USING csv AS SELECT id, name FROM STREAM events;
        CREATE MATERIALIZED VIEW counts AS SELECT name, count(*) AS n FROM STREAM events GROUP BY name;
        """

    init() throws {
        folder = try TemporaryFolder()
        state = StateFolder(folder.path + "/state")
        try state.make()
        blocks = try BlockStore(state: state)
        program = try PipelineSession(
            text: Self.text, name: "p", base: folder.path, partitions: 2
        ).program
    }

    private func sinks() throws -> PipelineSinks {
        try PipelineSinks(program: program, state: state, base: folder.path)
    }

    private func table(_ name: String) -> Int {
        program.sinks.firstIndex { $0.table.name == name }!
    }

    private func publication(_ table: String, _ texts: String..., number: Int64 = 0) throws
        -> Publication
    {
        var made: [Block] = []
        for (index, text) in texts.enumerated() {
            let id = BlockID(worker: 0, incarnation: 0, number: number + Int64(index))
            try blocks.write(BlockSeal.seal(Array(text.utf8)), as: id)
            made.append(
                Block(
                    id: id, destination: .sink(table: self.table(table)), rows: 1,
                    sizeInBytes: Int64(text.utf8.count)))
        }
        return Publication(
            target: .table(self.table(table)), blocks: made,
            replaces: program.sinks[self.table(table)].replaces)
    }

    private func position(_ table: String, _ all: [SinkPosition]) -> SinkPosition? {
        all.first { $0.target == .table(self.table(table)) }
    }

    @Test("Blocks are appended in their order, and the position says how far")
    func append() throws {
        defer { blocks.removeAll() }
        let sinks = try sinks()
        _ = try sinks.publish([publication("lines", "a\n", "b\n")], blocks: blocks, batch: 0)
        let positions = try sinks.publish([publication("lines", "c\n")], blocks: blocks, batch: 0)
        #expect(try folder.text("state/tables/lines/part-00000.jsonl") == "a\nb\nc\n")
        let end = try #require(position("lines", positions))
        #expect(end.length == 6)
        #expect(end.rows == 3)
        #expect(try position("lines", sinks.sync()) == end)
    }

    @Test("What was published and not committed is cut off, and publishing goes on there")
    func truncate() throws {
        defer { blocks.removeAll() }
        let first = try sinks()
        let committed = try first.publish([publication("lines", "a\n")], blocks: blocks, batch: 0)
        _ = try first.publish([publication("lines", "lost\n")], blocks: blocks, batch: 0)
        let second = try sinks()
        try second.truncate(to: committed)
        #expect(try folder.text("state/tables/lines/part-00000.jsonl") == "a\n")
        _ = try second.publish([publication("lines", "b\n")], blocks: blocks, batch: 0)
        #expect(try folder.text("state/tables/lines/part-00000.jsonl") == "a\nb\n")
    }

    @Test("Files that no commit knows go; committed ones that became shorter are an error")
    func truncateFiles() throws {
        defer { blocks.removeAll() }
        let sinks = try sinks()
        let committed = try sinks.publish([publication("lines", "abc\n")], blocks: blocks, batch: 0)
        try folder.write("state/tables/lines/part-00001.jsonl", "x\n".utf8)
        try folder.write("state/tables/cells/part-00000.csv", "id,name\n".utf8)
        try folder.write("state/tables/cells/notes.txt", "mine".utf8)
        try sinks.truncate(to: committed)
        #expect(try File.list(state.tables + "/lines") == ["part-00000.jsonl"])
        #expect(try File.list(state.tables + "/cells") == ["notes.txt"])
        try folder.write("state/tables/lines/part-00000.jsonl", "a".utf8)
        #expect(throws: HostError.self) { try sinks.truncate(to: committed) }
    }

    @Test("Each CSV file begins with its columns' names, once")
    func header() throws {
        defer { blocks.removeAll() }
        let first = try sinks()
        _ = try first.publish([publication("cells", "1,a\n")], blocks: blocks, batch: 0)
        let positions = try first.publish([publication("cells", "2,b\n")], blocks: blocks, batch: 0)
        let second = try sinks()
        try second.truncate(to: positions)
        _ = try second.publish([publication("cells", "3,c\n")], blocks: blocks, batch: 0)
        let text = try folder.text("state/tables/cells/part-00000.csv")
        #expect(text == "id,name\n1,a\n2,b\n3,c\n")
    }

    @Test("A file that has grown to the limit is followed by the next")
    func roll() throws {
        defer { blocks.removeAll() }
        try File.makeFolder(state.tables + "/cells")
        let path = try folder.write("state/tables/cells/part-00041.csv", "".utf8)
        #expect(Glibc.truncate(path, off_t(FileSink.rollSize)) == 0)
        let sinks = try sinks()
        let full = SinkPosition(
            target: .table(table("cells")), file: "part-00041.csv", length: FileSink.rollSize,
            rows: 7)
        try sinks.truncate(to: [full])
        let positions = try sinks.publish([publication("cells", "1,a\n")], blocks: blocks, batch: 0)
        let end = try #require(position("cells", positions))
        #expect(end.file == "part-00042.csv")
        #expect(end.rows == 8)
        #expect(try folder.text("state/tables/cells/part-00042.csv") == "id,name\n1,a\n")
    }

    @Test("A full file that cannot be synced fails for good, and no other follows it")
    func unsyncedRoll() throws {
        defer { blocks.removeAll() }
        let path = try folder.write("state/tables/cells/part-00041.csv", "".utf8)
        #expect(Glibc.truncate(path, off_t(FileSink.rollSize)) == 0)
        let sinks = try sinks()
        let full = SinkPosition(
            target: .table(table("cells")), file: "part-00041.csv", length: FileSink.rollSize,
            rows: 7)
        // Another process has written it: this one has not even opened it yet.
        try sinks.truncate(to: [full])
        let fault = FileFaults.Fault(place: path, operation: .sync, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        let publication = try publication("cells", "1,a\n")
        let error = #expect(throws: HostError.self) {
            try sinks.publish([publication], blocks: blocks, batch: 0)
        }
        #expect(error?.isTransient == false)
        #expect(error?.message.contains(path) == true)
        #expect(try File.list(state.tables + "/cells") == ["part-00041.csv"])
    }

    @Test(
        "What a killed driver has published is synced before it is believed, and never twice",
        arguments: ["lines", "counts"])
    func unsynced(name: String) throws {
        defer { blocks.removeAll() }
        let first = try sinks()
        let committed = try first.publish([publication(name, "a\n")], blocks: blocks, batch: 0)
        let second = try sinks()
        try second.truncate(to: committed)
        let fault = FileFaults.Fault(
            place: state.tables + "/\(name)/part-00000", operation: .sync, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        let error = #expect(throws: HostError.self) { try second.sync() }
        #expect(error?.isTransient == false)
    }

    @Test("Half of a batch is cut off; where that fails, nothing may be published behind it")
    func torn() throws {
        defer { blocks.removeAll() }
        let sinks = try sinks()
        _ = try sinks.publish([publication("lines", "whole\n")], blocks: blocks, batch: 0)
        let path = state.tables + "/lines/part-00000.jsonl"
        let faults = [FileFaults.Operation.tear, .cut].map {
            FileFaults.Fault(place: path, operation: $0, code: ENOSPC)
        }
        defer { for fault in faults { FileFaults.set(fault, isOn: false) } }
        let publication = try publication("lines", "torn apart\n")
        func fail() -> HostError? {
            #expect(throws: HostError.self) {
                try sinks.publish([publication], blocks: blocks, batch: 1)
            }
        }
        FileFaults.set(faults[0], isOn: true)
        #expect(fail()?.isTransient == true)
        #expect(try File.read(path) == Array("whole\n".utf8))
        FileFaults.set(faults[1], isOn: true)
        #expect(fail()?.isTransient == false)
        #expect(try File.read(path) == Array("whole\ntorn ".utf8))
    }

    @Test("Files go on beyond five digits, and are told apart by their numbers")
    func manyFiles() throws {
        defer { blocks.removeAll() }
        let full = SinkPosition(
            target: .table(table("lines")), file: "part-99999.jsonl", length: FileSink.rollSize,
            rows: 7)
        let path = try folder.write("state/tables/lines/part-99999.jsonl", "".utf8)
        #expect(Glibc.truncate(path, off_t(FileSink.rollSize)) == 0)
        let first = try sinks()
        try first.truncate(to: [full])
        let positions = try first.publish(
            [publication("lines", "a\n")], blocks: blocks, batch: 0)
        #expect(position("lines", positions)?.file == "part-100000.jsonl")
        try folder.write("state/tables/lines/part-100001.jsonl", "x\n".utf8)
        let second = try sinks()
        try second.truncate(to: positions)
        #expect(
            try File.list(state.tables + "/lines") == ["part-100000.jsonl", "part-99999.jsonl"])
        #expect(PartFile.number("part-00012.csv") == 12)
        #expect(PartFile.number("part-r-00012.csv") == nil)
    }

    @Test("A view's file is replaced as a whole")
    func replace() throws {
        defer { blocks.removeAll() }
        let sinks = try sinks()
        _ = try sinks.publish([publication("counts", "long, long\n")], blocks: blocks, batch: 0)
        let positions = try sinks.publish(
            [publication("counts", "new\n")], blocks: blocks, batch: 0)
        #expect(try folder.text("state/tables/counts/part-00000.jsonl") == "new\n")
        #expect(position("counts", positions)?.rows == 1)
    }

    @Test("A folder with part files of somebody else is refused")
    func foreign() throws {
        defer { blocks.removeAll() }
        let sinks = try sinks()
        try folder.write("state/tables/lines/_SUCCESS", "".utf8)
        try sinks.refuseForeignContent()
        try folder.write("state/tables/lines/part-r-00000.json", "".utf8)
        let error = #expect(throws: HostError.self) { try sinks.refuseForeignContent() }
        #expect(error?.isUsage == true)
        #expect(error?.message.contains("part-r-00000.json") == true)
    }

    @Test("A block that is gone fails the publication, which may be tried again")
    func vanished() throws {
        defer { blocks.removeAll() }
        let publication = try publication("lines", "a\n")
        blocks.remove(publication.blocks[0].id)
        let sinks = try sinks()
        let error = #expect(throws: HostError.self) {
            try sinks.publish([publication], blocks: blocks, batch: 0)
        }
        #expect(error?.isTransient == true)
    }

    @Test("A block that was changed is not published")
    func changed() throws {
        defer { blocks.removeAll() }
        let publication = try publication("lines", "a\n")
        let path = blocks.path(publication.blocks[0].id)
        var bytes = try File.read(path)
        bytes[0] ^= 1
        try File.replace(path, with: bytes, isDurable: false)
        let sinks = try sinks()
        let error = #expect(throws: HostError.self) {
            try sinks.publish([publication], blocks: blocks, batch: 0)
        }
        #expect(error?.isTransient == true)
        #expect(sinks.missing([publication], blocks: blocks) == [publication.blocks[0].id])
    }
}
