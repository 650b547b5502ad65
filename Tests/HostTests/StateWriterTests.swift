import Dispatch
import Glibc
import Testing

@testable import Engine
@testable import Host

@Suite("Snapshots, written by a thread of their own")
struct StateWriterTests {
    let folder: TemporaryFolder
    private var file: String { folder.path + "/7-0-0-1.state" }

    init() throws { folder = try TemporaryFolder() }

    @Test("wait where the disk may take them later", arguments: [ENOSPC, EIO, EFBIG])
    func refused(code: Int32) throws {
        let fault = FileFaults.Fault(place: file, code: code)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        switch try #require(written().first).outcome {
        case .obstructed: #expect(code != EFBIG)
        case .failed: #expect(code == EFBIG)
        case let other: Issue.record("\(other)")
        }
    }

    /// What is answered to a snapshot task.
    private func written() -> [TaskResult] {
        let isDone = DispatchSemaphore(value: 0)
        let writer = StateWriter { isDone.signal() }
        writer.add(
            StateCapture(state: FrozenState([]), fingerprint: 7), to: file,
            answer: TaskResult(task: 3, outcome: .done))
        isDone.wait()
        return writer.takeDone()
    }

    @Test("are told as written when they are on the disk, and not before")
    func durable() throws {
        let fault = FileFaults.Fault(place: file, operation: .sync, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        let refused = written()
        #expect(refused.map(\.task) == [3])
        if case .done? = refused.first?.outcome { Issue.record("it is not on the disk") }
        #expect(!File.exists(file))

        FileFaults.set(fault, isOn: false)
        let done = written()
        guard case .done? = done.first?.outcome else {
            Issue.record("\(done)")
            return
        }
        #expect(try StateSnapshot.decode(File.read(file), fingerprint: 7).isEmpty)
    }
}
