import Columns
import Testing

@testable import Engine
@testable import Simulation

@Suite struct DeduplicateOperatorTests {
    @Test("Each key's first row passes", arguments: 1...20 as ClosedRange<UInt64>)
    func deduplicates(seed: UInt64) {
        var random = RandomColumns(seed: seed)
        let schema = [Field("a", .string), Field("b", .bigint)]
        var deduplicate = DeduplicateOperator(keys: [0], schema: schema)
        var seen: Set<Value> = []
        for _ in 0..<4 {
            let batch = Batch(
                schema: schema,
                columns: [
                    random.column(.string, rows: 60, spread: 30),
                    Column(.bigint, .integer(Array(0..<60))),
                ], count: 60)
            var context = OperatorContext()
            let found = deduplicate.process(batch, &context).rows
            #expect(found == batch.rows.filter { seen.insert($0[0]).inserted }, "seed \(seed)")
        }
    }
}
