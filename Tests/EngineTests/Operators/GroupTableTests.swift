import Columns
import Expressions
import Query
import Testing

@testable import Engine
@testable import Simulation

@Suite struct GroupTableTests {
    private static let schema = [
        Field("name", .string), Field("amount", .bigint), Field("chosen", .boolean),
    ]

    private static func makeTable() -> GroupTable {
        GroupTable(
            groups: [NamedExpression("name", .column(0, .string))],
            calls: [
                SumOfIntegers.call(of: .column(1, .bigint)),
                SumOfIntegers.call(of: .column(1, .bigint), isDistinct: true),
                SumOfIntegers.call(of: .column(1, .bigint), filter: .column(2, .boolean)),
            ])
    }

    private static func batch(_ random: inout RandomColumns, rows: Int) -> Batch {
        let amounts = Column(.bigint, values: (0..<rows).map { _ in random.value(.int, spread: 9) })
        return Batch(
            schema: schema,
            columns: [
                random.column(.string, rows: rows, spread: 20), amounts,
                random.column(.boolean, rows: rows, spread: 2),
            ], count: rows)
    }

    /// The three sums of each name, row by row.
    private static func reference(_ rows: [[Value]]) -> [Value: [Value]] {
        func sum(_ amounts: [Value]) -> Value {
            let numbers = amounts.compactMap { if case .integer(let n) = $0 { n } else { nil } }
            return numbers.isEmpty ? .null : .integer(numbers.reduce(0, +))
        }
        return Dictionary(grouping: rows, by: { $0[0] }).mapValues { rows in
            [
                sum(rows.map { $0[1] }), sum(Array(Set(rows.map { $0[1] }))),
                sum(rows.filter { $0[2] == .boolean(true) }.map { $0[1] }),
            ]
        }
    }

    private func expect(
        _ table: GroupTable, equals rows: [[Value]], seed: UInt64
    ) throws(EngineError) {
        var context = OperatorContext()
        let found = try table.finish(nil, &context).rows
        let wanted = Self.reference(rows)
        #expect(found.count == wanted.count, "seed \(seed)")
        for row in found {
            #expect(wanted[row[0]] == Array(row.dropFirst()), "seed \(seed), \(row[0])")
        }
    }

    @Test(
        "Sums, distinct sums and filtered sums equal those of a dictionary",
        arguments: 1...20 as ClosedRange<UInt64>)
    func equalsDictionary(seed: UInt64) throws {
        var random = RandomColumns(seed: seed)
        var context = OperatorContext()
        var table = Self.makeTable()
        var merged = Self.makeTable()
        var parts: [Batch] = []
        var rows: [[Value]] = []
        for _ in 0..<5 {
            let batch = Self.batch(&random, rows: 1 + random.below(200))
            rows += batch.rows
            try table.update(batch, &context)
            var part = Self.makeTable()
            try part.update(batch, &context)
            merged.merge(part.partial())
            parts.append(part.partial())
        }
        try expect(table, equals: rows, seed: seed)
        try expect(merged, equals: rows, seed: seed)
        var mergedByThreads = Self.makeTable()
        mergedByThreads.merge(parts, on: TestThreads(width: 3), leastSizeInBytes: 0)
        #expect(
            "\(mergedByThreads.partial().rows)" == "\(merged.partial().rows)", "seed \(seed)")

        let gone = table.live.filter { $0 % 3 == 0 }
        let names = Set(table.keys(of: gone)[0].values)
        table.remove(gone)
        rows.removeAll { names.contains($0[0]) }
        try expect(table, equals: rows, seed: seed)
        let batch = Self.batch(&random, rows: 150)
        rows += batch.rows
        try table.update(batch, &context)
        try expect(table, equals: rows, seed: seed)
        var restored = Self.makeTable()
        restored.merge(table.partial())
        try expect(restored, equals: rows, seed: seed)
    }

    @Test("A table without keys has one row from the start")
    func hasOneRow() throws {
        var context = OperatorContext()
        var table = GroupTable(groups: [], calls: [SumOfIntegers.call(of: .column(1, .bigint))])
        #expect(try table.finish(nil, &context).rows == [[.null]])
        var random = RandomColumns(seed: 1)
        let batch = Self.batch(&random, rows: 10)
        try table.update(batch, &context)
        #expect(table.count == 1)
    }
}
