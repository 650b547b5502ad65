import Columns
import Engine
import Glibc
import Query
import Testing

@testable import Host

/// The writing side of the ingest log.
@Suite struct IngestWriterTests {
    let folder: TemporaryFolder
    let log: IngestFolder

    init() throws {
        folder = try TemporaryFolder()
        let table = TableDefinition(name: "t", kind: .source, format: "stdin")
        log = try IngestFolder(folder.path, table)
    }

    private var content: String {
        get throws {
            try log.segments().map { try folder.text("t/" + $0.name) }.joined(separator: "|")
        }
    }

    @Test("A log that keeps all there is room for is not full")
    func boundless() throws {
        let table = TableDefinition(
            name: "t", kind: .source, format: "stdin", options: ["retention": "\(Int64.max)"])
        #expect(try !IngestFolder(folder.path, table).isFull())
    }

    @Test(
        "A line that a killed writer left half goes on where the sender does, and else is dropped")
    func fragments() throws {
        try IngestWriter(log, isResumed: false).append(Array("one\ntw".utf8))
        try IngestWriter(log, isResumed: true).append(Array("o\nthr".utf8))
        #expect(try content == "one\ntwo\nthr")
        let anew = try IngestWriter(log, isResumed: false)
        #expect(try content == "one\ntwo\n")
        try anew.append(Array("four".utf8))
        try anew.finishLine()
        try anew.finishLine()
        #expect(try content == "one\ntwo\nfour\n")
        #expect(try anew.dropFragment() == false)
    }

    @Test("A connection begins with a line of its own, however the one before it ended")
    func connections() throws {
        let state = StateFolder(folder.path + "/state")
        var pair: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
        defer { close(pair[1]) }
        let process = try IngestProcess(
            .socket(host: "h", port: 1), state, log, MessageSocket(pair[0]), isOnce: false,
            isResumed: false)
        func take(_ text: String) throws {
            var ends: [Int32] = [0, 0]
            try #require(pipe(&ends) == 0)
            defer { close(ends[0]) }
            try File.write(Array(text.utf8), to: ends[1], path: "pipe")
            close(ends[1])
            try process.takeWhole(ends[0], of: "h:1")
        }
        try take("one\ntwo\n")
        // The last line's end cannot be written down: an error that is none of a broken connection's.
        let fault = FileFaults.Fault(place: log.path, code: EFBIG)
        FileFaults.set(fault, isOn: true)
        let error = #expect(throws: HostError.self) { try take("frag") }
        FileFaults.set(fault, isOn: false)
        #expect(error?.code == EFBIG)
        #expect(try content == "one\ntwo\nfrag")
        try take("three\nfo")
        #expect(try content == "one\ntwo\nthree\nfo\n")
    }

    @Test("What the log refuses for good ends the process, and is not taken for a lost connection")
    func unsyncedSegment() throws {
        let listener = try #require(LocalListener())
        defer { listener.end() }
        // Full but for a few bytes: what comes makes it durable and begins the next.
        let line = [UInt8](repeating: 0x78, count: Int(IngestFolder.segmentSize) - 4) + [0x0A]
        try folder.write("t/" + IngestFolder.name(0), line)
        var pair: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
        defer { close(pair[1]) }
        let process = try IngestProcess(
            .socket(host: "127.0.0.1", port: listener.port), StateFolder(folder.path + "/state"),
            log, MessageSocket(pair[0]), isOnce: true, isResumed: false)
        let fault = FileFaults.Fault(place: log.path, operation: .sync, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        // Were there a second connection, the sync that failed would be believed there.
        listener.serve("one\ntwo\n") { FileFaults.set(fault, isOn: false) }
        let error = #expect(throws: HostError.self) {
            try process.takeFromSocket("127.0.0.1", listener.port)
        }
        #expect(error?.code == 0)
        #expect(!log.hasEnded)
        #expect(try log.segments().count == 1)
    }

    @Test("A pipe's bytes arrive, and so do a file's", arguments: [true, false])
    func moved(isPipe: Bool) throws {
        let text = (0..<20_000).map { "line \($0)\n" }.joined()
        let writer = try IngestWriter(log, isResumed: false)
        var ends: [Int32] = [0, 0]
        if isPipe {
            try #require(pipe(&ends) == 0)
            var sent = 0
            let bytes = Array(text.utf8)
            while sent < bytes.count {
                let part = bytes[sent..<min(sent + 10_000, bytes.count)]
                try File.write(Array(part), to: ends[1], path: "pipe")
                sent += part.count
                #expect(try writer.move(from: ends[0]) == part.count)
            }
            close(ends[1])
        } else {
            ends[0] = open(try folder.write("input", text.utf8), O_RDONLY)
            while try writer.move(from: ends[0]) > 0 {}
        }
        defer { close(ends[0]) }
        #expect(try writer.move(from: ends[0]) == 0)
        #expect(try content == text)
    }

    @Test("Segments change within a line, and no line is torn", arguments: 1...3)
    func segments(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let writer = try IngestWriter(log, isResumed: false)
        var lines: [String] = []
        var waiting: [UInt8] = []
        for number in 0..<60 {
            let length = Int(random.next() % 1_500_000)
            let line = "\(number) \(String(repeating: "x", count: length))"
            lines.append(line)
            waiting += Array(line.utf8) + [0x0A]
            let count = Int(random.next() % UInt64(waiting.count + 1))
            try writer.append(Array(waiting[..<count]))
            waiting.removeFirst(count)
        }
        try writer.append(waiting)
        #expect(try log.segments().count >= 2, "seed \(seed)")
        var found: [String] = []
        for segment in try log.segments() {
            let text = try folder.text("t/" + segment.name)
            // What follows the last line feed stands in the next segment as well.
            found += text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                .map(String.init)
        }
        #expect(found == lines, "seed \(seed)")
    }

    @Test("A segment is on the disk before the next one begins")
    func syncedSegment() throws {
        let writer = try IngestWriter(log, isResumed: false)
        let fault = FileFaults.Fault(
            place: "\(log.path)/\(IngestFolder.name(0))", operation: .sync, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        let line = [UInt8](repeating: 0x61, count: (1 << 20) - 1) + [0x0A]
        #expect(throws: HostError.self) {
            for _ in 0..<17 { try writer.append(line) }
        }
        #expect(try log.segments().count == 1)
    }

    @Test("A line without an end does not fill the disk with one segment")
    func endless() throws {
        let writer = try IngestWriter(log, isResumed: false)
        let block = [UInt8](repeating: 0x78, count: 1 << 20)
        for _ in 0..<40 { try writer.append(block) }
        #expect(try log.segments().count == 3)
    }
}
