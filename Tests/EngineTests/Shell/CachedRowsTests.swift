import Columns
import Testing

@testable import Engine
@testable import Simulation

@Suite struct CachedRowsTests {
    @Test("Cached rows are the same rows in the same order", arguments: UInt64(1)...10)
    func keepsRows(seed: UInt64) {
        var random = RandomColumns(seed: seed)
        let types: [DataType] = [.string, .bigint, .array(.int), .double]
        let schema = types.enumerated().map { Field("c\($0)", $1) }
        let batches = (0..<random.below(8)).map { _ in
            let count = random.below(120)
            let columns = types.map { random.column($0, rows: count, spread: 30) }
            return Batch(schema: schema, columns: columns, count: count)
        }
        let compact = CachedRows.compact(batches, size: 100)
        #expect(compact.flatMap(\.rows) == batches.flatMap(\.rows), "seed \(seed)")
    }

    @Test("Texts under several dictionaries come under one")
    func sharesDictionaries() throws {
        let schema = [Field("s", .string)]
        let batches = [["a", "b", "a"], ["c", "a"], ["b"]].map { texts in
            let plain = Column(.string, values: texts.map { .string($0) })
            guard case .string(let strings) = plain.vector else { return plain }
            return plain.asDictionary(of: strings)
        }.map { Batch(schema: schema, columns: [$0], count: $0.count) }
        let compact = CachedRows.compact(batches)
        #expect(compact.count == 1)
        let vector = try #require(compact.first?.columns.first?.vector)
        guard case .dictionary(let dictionary) = vector else {
            Issue.record("no dictionary")
            return
        }
        #expect(dictionary.codes == [0, 1, 0, 2, 0, 1])
    }
}
