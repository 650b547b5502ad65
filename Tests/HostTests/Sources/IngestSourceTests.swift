import Columns
import Engine
import Glibc
import Query
import Testing

@testable import Host

/// The reading side of the ingest log.
@Suite("Ranges of an ingest log")
struct IngestSourceTests {
    let folder: TemporaryFolder
    private let table = TableDefinition(
        name: "t", kind: .source, format: "stdin", options: ["retention": "1"])
    private let first = "0000000000.lines"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("t/" + first, Array("one\ntwo\nthr".utf8))
    }

    private func source() throws -> IngestSource {
        try IngestSource(
            index: 0,
            source: Program.Source(table: table, schema: [Field("value", .string)], options: [:]),
            parent: folder.path, contents: contents, workers: 1)
    }

    private var contents: ContentStore { ContentStore(folder: folder.path) }

    private func offer() throws -> [Split] {
        try source().offer(now: 0, limitInBytes: .max).splits
    }

    @Test("are offered when they are on the disk, and not before")
    func durable() throws {
        for (place, operation) in [(first, FileFaults.Operation.sync), ("", .name)] {
            let fault = FileFaults.Fault(
                place: "\(folder.path)/t/\(place)", operation: operation, code: EIO)
            FileFaults.set(fault, isOn: true)
            defer { FileFaults.set(fault, isOn: false) }
            #expect(throws: HostError.self) { try offer() }
        }
        #expect(try offer().map(\.end) == [8])
    }

    @Test("are whole lines, each of them once")
    func once() throws {
        let source = try source()
        func next() throws -> [Range<Int64>] {
            try source.offer(now: 0, limitInBytes: .max).splits.map { $0.start..<$0.end }
        }
        #expect(try next() == [0..<8])
        #expect(try next() == [])
        try folder.write("t/" + first, Array("one\ntwo\nthree\n".utf8))
        let other = try self.source()
        other.recover([Split(source: 0, resource: first, start: 0, end: 8)])
        #expect(
            try other.offer(now: 0, limitInBytes: .max).splits.map { $0.start..<$0.end } == [8..<14]
        )
    }

    @Test("follow each other over all segments where a batch takes less than there is")
    func limited() throws {
        let second = "0000000001.lines"
        try folder.write("t/" + second, Array("four\nfive\n".utf8))
        let source = try source()
        var taken: [String] = []
        for _ in 0..<5 {
            let splits = try source.offer(now: 0, limitInBytes: 1).splits
            taken += splits.map { "\($0.resource) \($0.start) \($0.end)" }
        }
        #expect(taken == ["\(first) 0 4", "\(first) 4 8", "\(second) 0 5", "\(second) 5 10"])
    }

    @Test("are all that is left after a power cut")
    func cutBack() throws {
        let source = try source()
        source.recover([Split(source: 0, resource: first, start: 0, end: 4)])
        try source.cutBack()
        #expect(try folder.text("t/" + first) == "one\n")
    }

    @Test("are not read where they are not what was logged")
    func changed() throws {
        let split = try #require(try offer().first)
        let log = try IngestFolder(folder.path, table)
        #expect(try log.content(of: split, contents).bytes.count == 11)
        try folder.write("t/" + first, Array("one\ntwO\nthr".utf8))
        #expect(throws: HostError.self) { try log.content(of: split, contents) }
        try folder.write("t/" + first, Array("one\n".utf8))
        #expect(throws: HostError.self) { try log.content(of: split, contents) }
    }

    @Test("stay as long as a replay may ask for them, or none has taken them")
    func kept() throws {
        let second = "0000000001.lines"
        try folder.write("t/" + second, Array("four\n".utf8))
        try folder.write("t/0000000002.lines", Array("five\n".utf8))
        let log = try IngestFolder(folder.path, table)
        let all = [first: Int64.max, second: .max]
        #expect(try log.forget(taken: all, needed: [first]) == [])
        #expect(try log.forget(taken: [first: 8, second: .max], needed: []) == [])
        #expect(try log.forget(taken: all, needed: [second]) == [first])
        #expect(try log.segments().map(\.name) == [second, "0000000002.lines"])
    }
}
