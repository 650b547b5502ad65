import Testing

@testable import Engine
@testable import Simulation

@Suite struct CodeTableTests {
    /// Keys by the thousand: those of each stage are as far apart as it says.
    private static let stages: [[(keys: Int, apart: Int64)]] = [
        [(60_000, 1)], [(60_000, 9)], [(60_000, 17)], [(30_000, 3), (5000, 1 << 40)],
        [(100, 1), (20_000, 5), (40_000, 7)], [(50_000, -3), (50_000, 3)],
        [(20_000, 4), (2000, Int64.max / 1001), (20_000, 6)],
    ]

    @Test(
        "Keys keep their numbers when they turn out to be close, and when others do not",
        arguments: 0..<7, [1, 2] as [UInt64])
    func numbersKeys(stages: Int, seed: UInt64) {
        var random = RandomColumns(seed: seed)
        var table = CodeTable()
        var reference: [Int64: Int32] = [:]
        for (count, apart) in Self.stages[stages] {
            for _ in stride(from: 0, to: count * 2, by: 3000) {
                var keys: [Int64] = []
                for _ in 0..<3000 {
                    keys.append(Int64(random.below(count) % 1000) &* apart)
                    keys.append(Int64(random.below(count)) &* apart)
                }
                var codes = [Int32](repeating: -1, count: keys.count)
                table.insert(keys, into: &codes)
                var found = [Int32](repeating: -1, count: keys.count)
                table.find(keys, into: &found)
                #expect(found == codes, "seed \(seed)")
                for (key, code) in zip(keys, codes) {
                    if reference[key, default: code] != code {
                        Issue.record("seed \(seed), \(key)")
                    }
                    reference[key] = code
                }
            }
            #expect(Set(reference.values).count == reference.count, "seed \(seed)")
            #expect(table.count == reference.count, "seed \(seed)")
            let gone = reference.filter { _ in random.below(5) == 0 }
            table.remove(Array(gone.values))
            for (key, code) in gone {
                if table.find(key) >= 0 { Issue.record("seed \(seed), \(key), \(code)") }
                reference[key] = nil
            }
            for (key, code) in reference where table.find(key) != code {
                Issue.record("seed \(seed), \(key)")
            }
        }
    }

    @Test("Many keys that lie close index an array, and no others do")
    func knowsCloseKeys() {
        func isHashed(_ keys: [Int64]) -> Bool {
            var table = CodeTable()
            for start in stride(from: 0, to: keys.count, by: 3000) {
                let some = Array(keys[start..<min(start + 3000, keys.count)])
                var codes = [Int32](repeating: -1, count: some.count)
                table.insert(some, into: &codes)
            }
            return table.isHashed
        }
        #expect(!isHashed((0..<90_000).map { $0 * 5 }))
        #expect(!isHashed((0..<90_000).map { $0 * 7919 % 450_001 }))
        #expect(isHashed((0..<90_000).map { $0 * 50 }))
        #expect(isHashed([0, 1 << 20]))
    }
}
