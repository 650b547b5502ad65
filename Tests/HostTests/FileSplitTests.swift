import Formats
import Foundation
import Testing

@testable import Host

@Suite struct FileSplitTests {
    private static func lines(of path: String, hasHeader: Bool, size: Int) throws -> [[String]] {
        let splits = try FileSplit.splits(of: [path], size: size)
        return try splits.map { split in
            let reader = try SplitLines(split) { beginning in
                hasHeader ? min(LineScanner.end(of: beginning, from: 0) + 1, beginning.count) : 0
            }
            var text: [UInt8] = []
            while case .lines(let block)? = try reader.next() { text += block }
            return String(decoding: text, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false
            ).map { String($0) }.dropLast(text.last == 0x0A ? 1 : 0).filter { _ in !text.isEmpty }
        }
    }

    @Test(
        "Wherever a file is cut, each line is in one split",
        arguments: [1, 2, 3, 5, 7, 16, 1000], [true, false])
    func cutsAnywhere(size: Int, endsWithLine: Bool) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/lines.csv"
        let all = ["k,v", "1,a", "", "22,bb", "333,a longer line than others", "4,d"]
        let text = all.joined(separator: "\n") + (endsWithLine ? "\n" : "")
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        for hasHeader in [false, true] {
            let found = try Self.lines(of: path, hasHeader: hasHeader, size: size)
            let wanted = Array(all.dropFirst(hasHeader ? 1 : 0))
            #expect(found.flatMap { $0 } == wanted, "size \(size), header \(hasHeader)")
        }
    }

    @Test("A line longer than the buffer is given whole")
    func givesLongLines() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/long.json"
        let all = ["short", String(repeating: "x", count: 1 << 20), "end"]
        try all.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
        let found = try Self.lines(of: path, hasHeader: false, size: 1 << 16)
        #expect(found.flatMap { $0 } == all)
    }

    @Test("An empty file has no lines")
    func isEmpty() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/empty.csv"
        try "".write(toFile: path, atomically: false, encoding: .utf8)
        #expect(try Self.lines(of: path, hasHeader: true, size: 10).flatMap { $0 } == [])
    }
}
