import Engine
import Glibc
import Testing

@testable import Host

@Suite("The plans that the batch log has let go")
struct BatchHistoryTests {
    private func plans(_ batches: Range<Int64>) -> [LogRecord] {
        batches.map { batch in
            .planned(
                BatchPlan(
                    batch: batch, timeInMicroseconds: batch, splits: [], cursors: [],
                    watermarks: .none(flows: 1)))
        }
    }

    @Test("are all there after a write that was cut short anywhere, but for those it was to add")
    func torn() throws {
        let folder = try TemporaryFolder()
        let first = plans(0..<3).flatMap { LogCodec.frame($0) }
        let second = plans(3..<5).flatMap { LogCodec.frame($0) }
        let frames = [LogCodec.frame(plans(3..<4)[0]).count]
        for length in 0..<second.count {
            try folder.write("0000000000.log", first + second[..<length])
            // The next driver: its log still holds what was to be archived.
            let history = try BatchHistory(folder: folder.path, log: plans(2..<7))
            let torn = frames.last { $0 <= length }.map { length - $0 } ?? length
            let isTold = history.cut?.hasPrefix("\(torn) bytes at the end of ") ?? false
            #expect(isTold == (torn > 0), "cut at \(length)")
            try history.archive()
            let found = BatchHistory.plans(in: folder.path).map(\.batch)
            #expect(found == Array(0..<7), "cut at \(length)")
        }
    }

    @Test("are kept in two files, of which the newer grows")
    func files() throws {
        let folder = try TemporaryFolder()
        let history = try BatchHistory(folder: folder.path, log: [])
        var names: [[String]] = []
        for batch in 0..<4 as Range<Int64> {
            history.note(plans(batch..<batch + 1))
            try history.archive()
            let files = try File.list(folder.path)
            names.append(files)
            // As if the file were full: a hole, which takes no space.
            let newest = folder.path + "/" + files.last!
            #expect(truncate(newest, off_t(BatchHistory.fileSize + 1)) == 0)
        }
        let all = (0..<4).map { "000000000\($0).log" }
        #expect(names == [[all[0]], [all[0], all[1]], [all[1], all[2]], [all[2], all[3]]])
    }

    @Test("are not let go of while their file may be lost with its name")
    func unnamed() throws {
        let folder = try TemporaryFolder()
        let history = try BatchHistory(folder: folder.path, log: plans(0..<3))
        let fault = FileFaults.Fault(place: folder.path + "/", operation: .name, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        #expect(throws: HostError.self) { try history.archive() }
        FileFaults.set(fault, isOn: false)
        history.note(plans(3..<4))
        try history.archive()
        #expect(BatchHistory.plans(in: folder.path).map(\.batch) == Array(0..<4))
    }

    @Test(
        "are written once, whatever fails in between",
        arguments: [[.write], [.tear], [.sync], [.tear, .cut], [.sync, .cut]]
            as [[FileFaults.Operation]])
    func failures(operations: [FileFaults.Operation]) throws {
        let folder = try TemporaryFolder()
        let history = try BatchHistory(folder: folder.path, log: plans(0..<3))
        try history.archive()
        history.note(plans(3..<5))
        let faults = operations.map {
            FileFaults.Fault(place: folder.path + "/", operation: $0, code: EIO)
        }
        for fault in faults { FileFaults.set(fault, isOn: true) }
        defer { for fault in faults { FileFaults.set(fault, isOn: false) } }
        for _ in 0..<2 { #expect(throws: HostError.self) { try history.archive() } }
        for fault in faults { FileFaults.set(fault, isOn: false) }
        history.note(plans(5..<7))
        try history.archive()
        #expect(BatchHistory.plans(in: folder.path).map(\.batch) == Array(0..<7))
        #expect(try BatchHistory(folder: folder.path, log: []).cut == nil)
    }
}
