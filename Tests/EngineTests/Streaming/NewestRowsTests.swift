import Testing

@testable import Engine

@Suite struct NewestRowsTests {
    /// A generator of one's own numbers, so that a failure comes again.
    private struct Numbers {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 11
        }
    }

    @Test("It remembers what a dictionary does, whatever the hashes", arguments: [1, 7, 1 << 40])
    func sameAsDictionary(step: UInt64) {
        var numbers = Numbers(state: step)
        var rows = NewestRows()
        var plain: [UInt64: Int32] = [:]
        #expect(rows[0] == -1)
        for row in Int32(0)..<20_000 {
            let hash = numbers.next() % 5000 &* step
            #expect(rows.update(hash, to: row) == plain.updateValue(row, forKey: hash) ?? -1)
            #expect(rows.count == plain.count)
        }
        for (hash, row) in plain { #expect(rows[hash] == row) }
        for hash in (0..<100).map({ UInt64($0) &+ 5000 &* step }) {
            #expect(rows[hash] == plain[hash] ?? -1)
        }
    }
}
