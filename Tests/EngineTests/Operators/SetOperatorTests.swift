import Columns
import Query
import Testing

@testable import Engine
@testable import Simulation

@Suite struct SetOperatorTests {
    @Test("Set operations count rows as multisets do", arguments: 1...30 as ClosedRange<UInt64>)
    func equalsCounting(seed: UInt64) {
        var random = RandomColumns(seed: seed)
        let schema = [Field("a", .string), Field("b", .double)]
        func batch() -> Batch {
            let count = random.below(80)
            return Batch(
                schema: schema,
                columns: schema.map { random.column($0.type, rows: count, spread: 3) }, count: count
            )
        }
        let (left, right) = (batch(), batch())
        for kind in [SetOperation.Kind.intersect, .except] {
            for isAll in [true, false] {
                var operation = SetOperator(kind: kind, isAll: isAll, schema: schema)
                var context = OperatorContext()
                operation.build(right)
                let found = counts(operation.process(left, &context).rows)
                let theirs = counts(right.rows)
                let wanted = counts(left.rows).compactMapValues { _ in 1 }
                    .reduce(into: [[Value]: Int]()) { result, entry in
                        let mine = counts(left.rows)[entry.key]!
                        let other = theirs[entry.key] ?? 0
                        let count: Int
                        switch (kind, isAll) {
                        case (.intersect, true): count = min(mine, other)
                        case (.intersect, false): count = other > 0 ? 1 : 0
                        case (.except, true): count = max(mine - other, 0)
                        case (.except, false): count = other > 0 ? 0 : 1
                        }
                        if count > 0 { result[entry.key] = count }
                    }
                #expect(found == wanted, "seed \(seed), \(kind), all \(isAll)")
            }
        }
    }

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

    private func counts(_ rows: [[Value]]) -> [[Value]: Int] {
        rows.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
