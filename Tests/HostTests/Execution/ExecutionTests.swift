import Foundation
import Synchronization
import Testing

@testable import Host

@Suite struct ExecutionTests {
    @Test("Threads call each number once", arguments: [0, 1, 2, 1000], [1, 2, 7])
    func callsOnce(count: Int, width: Int) {
        let calls = Mutex([Int](repeating: 0, count: count))
        Threads(width: width).run(count) { index in calls.withLock { $0[index] += 1 } }
        #expect(calls.withLock { $0 } == [Int](repeating: 1, count: count))
    }

    @Test("What was put aside is read back, and its file is in no folder")
    func spills() throws {
        let folder = try TemporaryFolder()
        let file = try SpillFile(in: folder.path)
        let first = [UInt8](repeating: 1, count: 100_000)
        let second: [UInt8] = [2, 3, 4]
        let places = (try file.append(first), try file.append(second))
        #expect(try file.read(places.1..<places.1 + 3) == second)
        #expect(try file.read(places.0..<places.0 + first.count) == first)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
}
