import Columns
import Engine
import Formats
import Glibc
import Testing

@testable import Host

@Suite("Published rows, read block by block") struct PublishedBlocksTests {
    private let folder: TemporaryFolder
    private static let schema: Schema = [Field("n", .bigint), Field("text", .string)]

    init() throws { folder = try TemporaryFolder() }

    /// Rows with line feeds, quotes and backslashes at any place of a block's edge.
    private static func rows(_ range: Range<Int>, seed: UInt64) -> [[Value]] {
        var random = SplitMix(state: seed)
        let pieces = ["a", "\n", "\"", "\\", ",", "ü", "\\\"\n", "x\r\n"]
        return range.map { number in
            let count = Int(random.next() % 60)
            let text = (0..<count).map { _ in pieces[Int(random.next() % 8)] }.joined()
            return [.integer(Int64(number)), .string(text)]
        }
    }

    private static func text(_ rows: [[Value]], isCSV: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        let batch = Batch(schema: schema, rows: rows)
        if isCSV {
            CSVWriter().append(batch, to: &bytes)
        } else {
            JSONLinesWriter().append(batch, to: &bytes)
        }
        return bytes
    }

    private func all(_ blocks: PublishedBlocks) throws -> (bytes: [UInt8], largest: Int) {
        var all: [UInt8] = []
        var largest = 0
        while let block = try blocks.next() {
            #expect(block.last == 0x0A)
            all += block
            largest = max(largest, block.count)
        }
        return (all, largest)
    }

    @Test(
        "are all there, in whole records, without headers and up to the limit",
        arguments: [false, true], UInt64(1)...2)
    func whole(isCSV: Bool, seed: UInt64) throws {
        let header = isCSV ? Array("\"n\n\",text\n".utf8) : []
        let rows = Self.rows(0..<5_000, seed: seed)
        var parts: [PublishedBlocks.Part] = []
        for (number, range) in [0..<1_000, 1_000..<1_000, 1_000..<5_000].enumerated() {
            let own = header + Self.text(Array(rows[range]), isCSV: isCSV)
            let rest = number == 2 ? Array("9,lost\n".utf8) : []
            let path = try folder.write("part-\(number)", own + rest)
            parts.append(.init(path: path, limit: number == 2 ? Int64(own.count) : .max))
        }
        let expected = Self.text(rows, isCSV: isCSV)
        let found = try all(PublishedBlocks(parts, isCSV: isCSV))
        #expect(found.bytes == expected, "seed \(seed)")
        #expect(found.largest < 300_000, "seed \(seed)")
        #expect(expected.count > 300_000, "seed \(seed)")
    }

    @Test("A block is a record where that is longer, and what no line feed ends counts as one")
    func longAndTorn() throws {
        let long = [UInt8](repeating: 0x78, count: 1_000_000) + [0x0A]
        let path = try folder.write("part-0", long + Array("torn".utf8))
        let found = try all(PublishedBlocks([.init(path: path, limit: .max)], isCSV: false))
        #expect(found.bytes == long + Array("torn\n".utf8))
    }

    @Test("A record in quotes is whole, however many line feeds and blocks it has")
    func longQuoted() throws {
        let text = String(repeating: "line \n \\\" ", count: 200_000)
        let rows = [[.integer(1), .string("a")], [.integer(2), .string(text)]] as [[Value]]
        let bytes = Self.text(rows + rows, isCSV: true)
        let path = try folder.write("part-0", Array("n,text\n".utf8) + bytes)
        let blocks = PublishedBlocks([.init(path: path, limit: .max)], isCSV: true)
        #expect(try all(blocks).bytes == bytes)
    }

    @Test("A file that was replaced is read as it was when it was opened, as often as wanted")
    func replaced() throws {
        let path = try folder.write("part-0", "n\n1\n2\n".utf8)
        let blocks = PublishedBlocks([.init(path: path, limit: .max)], isCSV: true)
        try blocks.open()
        try folder.write("part-0", "n\n3\n".utf8)
        for _ in 0..<2 {
            #expect(try all(blocks.again()).bytes == Array("1\n2\n".utf8))
        }
        #expect(try all(blocks).bytes == Array("1\n2\n".utf8))
    }

    // MARK: - Comparing

    private func compared(
        _ batches: [[[Value]]], _ published: [[Value]],
        maximumHeld: Int = ComparedTable.maximumHeld
    ) throws -> VerificationReport.Table {
        let path = try folder.write("part-0", Self.text(published, isCSV: false))
        var table = ComparedTable(
            "t", TableComparison(Self.schema, isCSV: false),
            published: PublishedBlocks([.init(path: path, limit: .max)], isCSV: false),
            maximumHeld: maximumHeld)
        for batch in batches { try table.expect(Batch(schema: Self.schema, rows: batch)) }
        return try table.result()
    }

    @Test("equal what was computed in batches, each in any order")
    func equal() throws {
        let rows = Self.rows(0..<4_000, seed: 1)
        let batches = stride(from: 0, to: rows.count, by: 500).map {
            Array(rows[$0..<($0 + 500)])
        }
        let table = try compared(batches.map { $0.reversed() }, rows)
        #expect(table.isEqual)
        #expect(table.rowsExpected == 4_000)
        #expect(table.rowsPublished == 4_000)
    }

    @Test(
        "are told from what was computed wherever one row is lost, there twice, or changed",
        arguments: [0, 1, 599, 600, 1_199])
    func unequal(place: Int) throws {
        let rows = Self.rows(0..<1_200, seed: 2)
        let batches = [Array(rows[..<600]), Array(rows[600...])]
        var lost = rows
        lost.remove(at: place)
        let missing = try compared(batches, lost)
        #expect(missing.rowsMissing == 1)
        #expect(missing.rowsExtra == 0)
        let twice = try compared(batches, rows + [rows[place]])
        #expect(twice.rowsMissing == 0)
        #expect(twice.rowsExtra == 1)
        var changed = rows
        changed[place][0] = .integer(-1)
        let other = try compared(batches, changed)
        #expect(other.rowsMissing == 1)
        #expect(other.rowsExtra == 1)
    }

    @Test("that differ everywhere are told without being held, all of them")
    func hopeless() throws {
        let rows = (0..<6_000).map { number -> [Value] in
            [.integer(Int64(number)), .string("a")]
        }
        let others = rows.map { row -> [Value] in [row[0], .string("b")] }
        let batches = stride(from: 0, to: rows.count, by: 100).map {
            Array(rows[$0..<($0 + 100)])
        }
        let table = try compared(batches, others, maximumHeld: 1000)
        #expect(!table.isEqual)
        #expect(table.rowsExpected < 4_000)
        #expect(table.samples.last?.contains("so many rows differ") == true)
    }
}
