import Engine
import Glibc
import Testing

@testable import Host

@Suite struct BatchLogFileTests {
    let folder: TemporaryFolder
    let records: [LogRecord]

    init() throws {
        folder = try TemporaryFolder()
        let header = LogHeader(pipeline: "p", flows: ["rows": 7], partitions: 4, id: "x")
        var records: [LogRecord] = [.opened(header)]
        for batch in Int64(0)..<5 {
            let commit = BatchCommit(
                batch: batch, sinks: [], observed: [batch], rowsIn: 10, rowsOut: 9, rowsLate: 1,
                rowsRejected: 0)
            records.append(.committed(commit))
        }
        self.records = records
    }

    private func opened() throws -> [LogRecord] {
        try BatchLogFile(folder: folder.path).open()
    }

    @Test("What was appended is read again, over several openings")
    func append() throws {
        #expect(try opened().isEmpty)
        for record in records {
            let log = try BatchLogFile(folder: folder.path)
            _ = try log.open()
            try log.append([record])
        }
        #expect(try opened() == records)
    }

    @Test("A log that was torn at any byte holds the records before it, and goes on from there")
    func tornTail() throws {
        let frames = records.map { LogCodec.frame($0) }
        let whole = frames.flatMap { $0 }
        let name = "0000000000.log"
        for length in 0..<whole.count {
            try folder.write(name, whole[..<length])
            var intact: [LogRecord] = []
            var end = 0
            for (record, frame) in zip(records, frames) where end + frame.count <= length {
                intact.append(record)
                end += frame.count
            }
            let log = try BatchLogFile(folder: folder.path)
            #expect(try log.open() == intact, "cut at \(length)")
            #expect((log.cut != nil) == (length > end), "cut at \(length)")
            try log.append([.rewound(to: 3)])
            #expect(try opened() == intact + [.rewound(to: 3)], "cut at \(length)")
        }
    }

    @Test(
        "A bit that is flipped anywhere in the last record is found; the record goes, and it is told"
    )
    func flippedEnd() throws {
        let frames = records.map { LogCodec.frame($0) }
        let whole = frames.flatMap { $0 }
        let start = whole.count - frames.last!.count
        for bit in 0..<(whole.count - start) * 8 {
            var bytes = whole
            bytes[start + bit / 8] ^= 1 << UInt8(bit % 8)
            try folder.write("0000000000.log", bytes)
            let log = try BatchLogFile(folder: folder.path)
            #expect(try log.open() == records.dropLast(), "bit \(bit)")
            #expect(log.cut?.contains("\(frames.last!.count) bytes at the end") == true)
        }
    }

    @Test("Half a record that a full disk has left is cut off, and the log goes on")
    func halfWritten() throws {
        let log = try BatchLogFile(folder: folder.path)
        _ = try log.open()
        try log.append([records[0]])
        let error = try failing([.tear]) { try log.append([records[1]]) }
        #expect(error?.isTransient == true)
        try log.append([records[2]])
        #expect(try opened() == [records[0], records[2]])
    }

    @Test("Half a record that cannot be cut off ends the driver; the next one cuts it off")
    func cannotBeCut() throws {
        let log = try BatchLogFile(folder: folder.path)
        _ = try log.open()
        try log.append([records[0]])
        let error = try failing([.tear, .cut]) { try log.append([records[1]]) }
        #expect(error?.isTransient == false)
        #expect(error?.message.contains("cannot be cut off") == true)
        let next = try BatchLogFile(folder: folder.path)
        #expect(try next.open() == [records[0]])
        let torn = LogCodec.frame(records[1]).count / 2
        #expect(next.cut?.hasPrefix("\(torn) bytes at the end of ") == true)
    }

    @Test("A record that cannot be synced ends the driver: a second sync would prove nothing")
    func unsynced() throws {
        let log = try BatchLogFile(folder: folder.path)
        _ = try log.open()
        let error = try failing([.sync]) { try log.append([records[0]]) }
        #expect(error?.isTransient == false)
        for operation in [FileFaults.Operation.sync, .name] {
            let next = try failing([operation]) { _ = try opened() }
            #expect(next?.isTransient == false)
        }
    }

    @Test("What a driver finds in the log is on the disk before it is acted on")
    func syncedWhenRead() throws {
        let log = try BatchLogFile(folder: folder.path)
        _ = try log.open()
        try log.append(records)
        let fault = FileFaults.Fault(
            place: folder.path + "/0000000000.log", operation: .sync, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        #expect(throws: HostError.self) { try opened() }
    }

    @Test("A new segment is on the disk before those go that it takes the place of")
    func syncedSegment() throws {
        let log = try BatchLogFile(folder: folder.path)
        _ = try log.open()
        try log.append(records)
        let fault = FileFaults.Fault(
            place: folder.path + "/0000000001.log", operation: .sync, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        #expect(throws: HostError.self) { try log.restart(with: [records[0]]) }
        FileFaults.set(fault, isOn: false)
        #expect(try opened() == records)
    }

    @Test("A new segment that may be there ends the driver: the old one counts no more")
    func unnamedSegment() throws {
        let log = try BatchLogFile(folder: folder.path)
        _ = try log.open()
        try log.append(records)
        let error = try failing([.name]) { try log.restart(with: [records[0]]) }
        #expect(error?.isTransient == false)
        #expect(try opened() == [records[0]])
    }

    @Test("A log that finds no room for a new segment goes on with the old one")
    func noSegment() throws {
        let log = try BatchLogFile(folder: folder.path)
        _ = try log.open()
        try log.append(records)
        for fault in [FileFaults.Operation.write, .tear] {
            let error = try failing([fault]) { try log.restart(with: [records[0]]) }
            #expect(error?.isTransient == true)
        }
        try log.append([.rewound(to: 3)])
        #expect(try opened() == records + [.rewound(to: 3)])
        try log.restart(with: [records[0]])
        try log.append([.rewound(to: 2)])
        #expect(try opened() == [records[0], .rewound(to: 2)])
        #expect(try File.list(folder.path) == ["0000000001.log"])
    }

    /// What an action fails with while the log's disk has such faults.
    private func failing(
        _ operations: [FileFaults.Operation], _ action: () throws -> Void
    ) throws -> HostError? {
        let faults = operations.map {
            FileFaults.Fault(place: folder.path + "/", operation: $0, code: EIO)
        }
        for fault in faults { FileFaults.set(fault, isOn: true) }
        defer { for fault in faults { FileFaults.set(fault, isOn: false) } }
        return #expect(throws: HostError.self) { try action() }
    }

    @Test("Damage with intact records behind it is refused, and the file is named")
    func damage() throws {
        var bytes = records.flatMap { LogCodec.frame($0) }
        bytes[LogCodec.frame(records[0]).count + 12] ^= 0x40
        let path = try folder.write("0000000000.log", bytes)
        let error = #expect(throws: HostError.self) { try opened() }
        #expect(error?.message.contains(path) == true)
        #expect(try File.read(path) == bytes, "the evidence is left alone")
    }

    @Test("A torn segment is refused when another one follows it")
    func tornSegmentInside() throws {
        let bytes = records.flatMap { LogCodec.frame($0) }
        try folder.write("0000000000.log", bytes.dropLast(3))
        try folder.write("0000000001.log", LogCodec.frame(records[0]))
        #expect(throws: HostError.self) { try opened() }
    }

    @Test("A restarted log holds what it was restarted with and what came after")
    func restart() throws {
        let log = try BatchLogFile(folder: folder.path)
        _ = try log.open()
        try log.append(records)
        try log.restart(with: [records[0], records[5]])
        try log.append([.rewound(to: 1)])
        #expect(try opened() == [records[0], records[5], .rewound(to: 1)])
        #expect(try File.list(folder.path) == ["0000000001.log"])
    }

    @Test("Segments that a later one took the place of go, and their records are not believed")
    func leftovers() throws {
        let log = try BatchLogFile(folder: folder.path)
        _ = try log.open()
        try log.append(records)
        let old = try File.read(folder.path + "/0000000000.log")
        let other = LogRecord.opened(
            LogHeader(pipeline: "p", flows: ["rows": 8], partitions: 4, id: "y"))
        try log.restart(with: [other, records[5]])
        // As if killed before the old one was removed.
        try folder.write("0000000000.log", old)
        #expect(try opened() == [other, records[5]])
        #expect(try File.list(folder.path) == ["0000000001.log"])
    }

    @Test("Damage is told from a torn end also in a record of megabytes")
    func damageInLongRecord() throws {
        var plan = BatchPlan(
            batch: 0, timeInMicroseconds: 0, splits: [], cursors: [], watermarks: .none(flows: 1))
        let name = String(repeating: "f", count: 3 << 20)
        plan.splits = [Split(source: 0, resource: name, start: 0, end: 1, fingerprint: 0)]
        var bytes = LogCodec.frame(records[0]) + LogCodec.frame(.planned(plan))
        let end = bytes.count
        bytes += LogCodec.frame(records[1])
        bytes[end - (1 << 20)] ^= 1
        try folder.write("0000000000.log", bytes)
        #expect(throws: HostError.self) { try opened() }
    }
}
