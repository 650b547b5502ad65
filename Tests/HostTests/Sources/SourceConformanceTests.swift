import Columns
import Engine
import Formats
import Glibc
import Query
import Testing

@testable import Host

/// Every source against every duty of the README beside them. A new source is a case of `Kind`.
@Suite struct SourceConformanceTests {
    enum Kind: String, CaseIterable, Sendable {
        case folder, ingest, rate, perBatch

        var using: String {
            switch self {
            case .folder: "json LOCATION 'in'"
            case .ingest: "stdin OPTIONS (format 'json')"
            case .rate: "rate OPTIONS (rowsPerSecond '1000')"
            case .perBatch: "rate-micro-batch OPTIONS (rowsPerBatch '100')"
            }
        }
    }

    /// A source over records 0, 1, 2 …, of which more can be made to come.
    final class Fixture {
        let kind: Kind
        let folder: TemporaryFolder
        let state: StateFolder
        let session: PipelineSession
        private var made = 0
        private var files = 0
        private(set) var now: Int64 = 1_000_000_000

        init(_ kind: Kind) throws {
            self.kind = kind
            folder = try TemporaryFolder()
            state = StateFolder(folder.path + "/state")
            try state.make()
            try File.makeFolder(folder.path + "/in")
            let columns = kind == .folder || kind == .ingest ? "(value BIGINT)" : ""
            let name = kind == .perBatch ? "`rate-micro-batch`" : kind.using
            let using =
                kind == .perBatch
                ? kind.using.replacing("rate-micro-batch", with: name) : kind.using
            session = try PipelineSession(
                text: """
                    CREATE TABLE t \(columns) USING \(using);
                    CREATE STREAMING TABLE o AS SELECT value FROM STREAM t;
                    """, name: "p", base: folder.path, partitions: 2)
        }

        func open(
            log: [LogRecord] = [], isAfterPowerCut: Bool = false, workers: Int = 2
        ) throws -> any Source {
            let options = DriverOptions(
                state: state.path, base: folder.path, name: "p", workers: workers,
                intervalInMilliseconds: 100, isOnce: true, restarts: 0, cause: "", drills: [])
            return try PipelineSources.open(
                session, state, ContentStore(folder: folder.path), options, log: log,
                isAfterPowerCut: isAfterPowerCut)[0]
        }

        /// So many more records come. A `perBatch` source has a hundred for each offer by itself.
        func grow(_ count: Int) throws {
            let lines = (made..<made + count).map { "{\"value\":\($0)}\n" }.joined()
            made += count
            now += Int64(count) * 1000
            switch kind {
            case .folder:
                files += 1
                try folder.write("in/\(1000 + files).json", lines.utf8, age: 1000 + files)
            case .ingest:
                let own = try IngestFolder(state.ingest, session.program.sources[0].table)
                try IngestWriter(own, isResumed: true).append(Array(lines.utf8))
            case .rate, .perBatch: break
            }
        }

        func end() throws {
            guard kind == .ingest else { return }
            try IngestFolder(state.ingest, session.program.sources[0].table).markEnded()
        }

        func offer(_ source: any Source, limit: Int64 = .max) throws -> SourceOffer {
            try source.offer(now: now, limitInBytes: limit)
        }

        /// As a worker reads them, each time anew.
        func values(_ splits: [Split]) throws -> [Int64] {
            let opener = SplitOpener(session, ContentStore(folder: folder.path), state)
            var values: [Int64] = []
            for split in splits {
                let rows = try opener.open(split, of: 0)
                while let block = try rows.next() {
                    for row in block.batch.rows {
                        if case .integer(let value) = row[0] { values.append(value) }
                    }
                }
                #expect(rows.rowsRejected == 0)
            }
            return values
        }

        func plan(_ batch: Int64, _ offer: SourceOffer) -> LogRecord {
            .planned(
                BatchPlan(
                    batch: batch, timeInMicroseconds: now, splits: offer.splits, cursors: [],
                    watermarks: .none(flows: 1)))
        }
    }

    /// What a source whose count goes on by itself has given beyond what was made to come is right, too.
    private func isCount(_ values: [Int64]) -> Bool { values == Array(0..<Int64(values.count)) }

    @Test("1: a range gives the same records again, while more come in", arguments: Kind.allCases)
    func again(kind: Kind) throws {
        let fixture = try Fixture(kind)
        let source = try fixture.open()
        _ = try fixture.offer(source)
        try fixture.grow(1000)
        let offer = try fixture.offer(source)
        let first = try fixture.values(offer.splits)
        #expect(!first.isEmpty)
        try fixture.grow(500)
        #expect(try fixture.values(offer.splits) == first)
    }

    @Test(
        "2: offers have each record once, whole and in order, for any number of workers",
        arguments: Kind.allCases, [1, 3])
    func once(kind: Kind, workers: Int) throws {
        let fixture = try Fixture(kind)
        let source = try fixture.open(workers: workers)
        var values = try fixture.values(fixture.offer(source).splits)
        for count in [1, 7, 40_000, 3] {
            try fixture.grow(count)
            values += try fixture.values(fixture.offer(source).splits)
        }
        #expect(isCount(values), "\(values.count)")
        #expect(values.count >= 300)
    }

    @Test("3, 4: after a power cut another driver goes on behind the log", arguments: Kind.allCases)
    func goesOn(kind: Kind) throws {
        let fixture = try Fixture(kind)
        var source = try fixture.open()
        let start = try fixture.offer(source)
        try fixture.grow(1000)
        let first = try fixture.offer(source)
        var values = try fixture.values(start.splits + first.splits)
        let log = [fixture.plan(0, start), fixture.plan(1, first)]
        if kind == .ingest {
            // Torn: it was never synced.
            let own = try IngestFolder(
                fixture.state.ingest, fixture.session.program.sources[0].table)
            try IngestWriter(own, isResumed: true).append([0, 0, 0, 0x0A, 0, 0])
        }
        source = try fixture.open(log: log, isAfterPowerCut: true)
        try fixture.grow(1000)
        values += try fixture.values(fixture.offer(source).splits)
        #expect(isCount(values))
        // The log is cut; what was taken stands in the list that was written with the snapshot.
        try SourceList.write(source, to: fixture.state.sources)
        source = try fixture.open()
        try fixture.grow(10)
        values += try fixture.values(fixture.offer(source).splits)
        #expect(isCount(values))
    }

    @Test("5: what is taken back is offered again", arguments: Kind.allCases)
    func takenBack(kind: Kind) throws {
        let fixture = try Fixture(kind)
        let source = try fixture.open()
        let start = try fixture.offer(source)
        try fixture.grow(1000)
        let before = source.taken
        let first = try fixture.values(fixture.offer(source).splits)
        source.rewind(to: before)
        let again = try fixture.values(fixture.offer(source).splits)
        #expect(again == first)
        #expect(try isCount(fixture.values(start.splits) + again))
    }

    @Test("6: an offer of nothing tells what there is", arguments: Kind.allCases)
    func survey(kind: Kind) throws {
        let fixture = try Fixture(kind)
        let source = try fixture.open()
        let start = try fixture.offer(source)
        try fixture.grow(1000)
        let survey = try fixture.offer(source, limit: 0)
        #expect(survey.splits.isEmpty)
        #expect(survey.backlogInBytes >= 100)
        #expect(!survey.isExhausted)
        let values = try fixture.values(start.splits + fixture.offer(source).splits)
        #expect(isCount(values) && values.count >= 200)
    }

    @Test(
        "6: an offer keeps to its limit, but for a record",
        arguments: [Kind.folder, .ingest, .rate])
    func bounded(kind: Kind) throws {
        let fixture = try Fixture(kind)
        let source = try fixture.open()
        _ = try fixture.offer(source)
        try fixture.grow(10_000)
        var values: [Int64] = []
        var offers = 0
        while values.count < 10_000, offers < 100 {
            // A rate's unit is the row; the shortest record of the others has twelve bytes.
            let limit: Int64 = kind == .rate ? 1_500 : 18_000
            let offer = try fixture.offer(source, limit: limit)
            let more = try fixture.values(offer.splits)
            #expect(more.count <= 1_501)
            #expect(!more.isEmpty)
            values += more
            offers += 1
        }
        #expect(isCount(values))
        #expect(values.count == 10_000)
    }

    @Test("7: other bytes in the place of the logged ones are an error that names the place")
    func changed() throws {
        for kind in [Kind.folder, .ingest] {
            let fixture = try Fixture(kind)
            let source = try fixture.open()
            try fixture.grow(100)
            let offer = try fixture.offer(source)
            let folder = kind == .folder ? "in" : "state/ingest/t"
            let name = folder + "/" + offer.splits[0].resource
            var bytes = try File.read(fixture.folder.path + "/" + name)
            bytes[20] ^= 1
            try fixture.folder.write(name, bytes)
            #expect {
                try fixture.values(offer.splits)
            } throws: { error in
                ((error as? HostError)?.message ?? "").contains(offer.splits[0].resource)
            }
            unlink(fixture.folder.path + "/" + name)
            #expect {
                try fixture.values(offer.splits)
            } throws: { error in
                ((error as? HostError)?.message ?? "").contains("is gone")
            }
        }
    }

    @Test("8: it has ended when nothing more can come and all of it was offered")
    func theEnd() throws {
        for kind in [Kind.folder, .ingest] {
            let fixture = try Fixture(kind)
            let source = try fixture.open()
            try fixture.grow(1000)
            let part = try fixture.offer(source, limit: 100)
            #expect(!part.isExhausted)
            let rest = try fixture.offer(source)
            #expect(rest.isExhausted == (kind == .folder))
            try fixture.end()
            #expect(try fixture.offer(source).isExhausted)
        }
    }

    @Test("9: what a replay needs stays, and what it does not goes")
    func letGo() throws {
        let fixture = try Fixture(.ingest)
        var table = fixture.session.program.sources[0].table
        table.options["retention"] = "1MB"
        let folder = try IngestFolder(fixture.state.ingest, table)
        let line = Array("{\"value\":1,\"more\":\"\(String(repeating: "x", count: 980))\"}\n".utf8)
        let block = Array(repeatElement(line, count: 1024).joined())
        let writer = try IngestWriter(folder, isResumed: false)
        for _ in 0..<40 { try writer.append(block) }
        let names = try folder.segments().map(\.name)
        #expect(names.count == 3)
        let taken = Dictionary(uniqueKeysWithValues: names.dropLast().map { ($0, Int64.max) })
        #expect(try folder.forget(taken: taken, needed: [names[0]]) == [])
        #expect(try folder.forget(taken: taken, needed: [names[1]]) == [names[0]])
        #expect(try folder.forget(taken: taken, needed: []) == [names[1]])
        #expect(try folder.segments().map(\.name) == [names[2]])
    }
}
