import Columns
import Expressions
import Query
import Testing

@testable import Engine
@testable import Simulation

@Suite struct SorterTests {
    /// Negative, zero or positive as SQL orders two values, without nulls.
    static func compare(_ left: Value, _ right: Value) -> Int {
        func order<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a == b ? 0 : 1 }
        switch (left, right) {
        case (.boolean(let a), .boolean(let b)): return order(a ? 1 : 0, b ? 1 : 0)
        case (.integer(let a), .integer(let b)): return order(a, b)
        case (.wide(let a), .wide(let b)): return order(a, b)
        case (.floating(let a), .floating(let b)):
            if a.isNaN || b.isNaN { return order(a.isNaN ? 1 : 0, b.isNaN ? 1 : 0) }
            return order(a, b)
        case (.string(let a), .string(let b)): return lexical(Array(a.utf8), Array(b.utf8), order)
        case (.binary(let a), .binary(let b)): return lexical(a, b, order)
        case (.list(let a), .list(let b)), (.structure(let a), .structure(let b)):
            return lexical(a, b) { nested($0, $1) }
        default: return 0
        }
    }

    private static func nested(_ left: Value, _ right: Value) -> Int {
        if left.isNull || right.isNull { return (left.isNull ? 0 : 1) - (right.isNull ? 0 : 1) }
        return compare(left, right)
    }

    private static func lexical<T>(_ a: [T], _ b: [T], _ order: (T, T) -> Int) -> Int {
        for (x, y) in zip(a, b) where order(x, y) != 0 { return order(x, y) }
        return a.count - b.count
    }

    static func precedes(_ left: [Value], _ right: [Value], _ keys: [SortKey]) -> Bool {
        for (index, key) in keys.enumerated() {
            let (a, b) = (left[index], right[index])
            if a.isNull && b.isNull { continue }
            if a.isNull || b.isNull { return a.isNull == key.areNullsFirst }
            let order = compare(a, b)
            if order != 0 { return (order < 0) != key.isDescending }
        }
        return false
    }

    @Test(
        "Rows come in the order of their keys, equal ones as they came",
        arguments: 1...25 as ClosedRange<UInt64>)
    func sorts(seed: UInt64) throws {
        var random = RandomColumns(seed: seed)
        let types = (0..<1 + random.below(3)).map { _ in
            RandomColumns.types[random.below(RandomColumns.types.count)]
        }
        let keys = types.enumerated().map { index, type in
            SortKey(
                .column(index, type), isDescending: random.below(2) == 0,
                areNullsFirst: random.below(2) == 0)
        }
        let schema =
            types.enumerated().map { Field("c\($0)", $1) } + [Field("number", .bigint)]
        let limit = random.below(2) == 0 ? random.below(20) : nil
        var sorter = Sorter(keys: keys, schema: schema, limit: limit)
        var context = OperatorContext()
        var rows: [[Value]] = []
        for _ in 0..<3 {
            let count = random.below(400)
            let numbers = Int64(rows.count)..<Int64(rows.count + count)
            let columns = types.map { random.column($0, rows: count, spread: 12) }
            let batch = Batch(
                schema: schema, columns: columns + [Column(.bigint, .integer(Array(numbers)))],
                count: count)
            rows += batch.rows
            try sorter.add(batch, &context)
        }
        let found = try sorter.finish(&context).rows
        // Swift's sort is stable; the row's number says so anyway.
        let wanted = rows.sorted { Self.precedes($0, $1, keys) }
        #expect(found == Array(wanted.prefix(limit ?? wanted.count)), "seed \(seed), \(types)")
    }

    @Test(
        "Rows that come behind those that are wanted are dropped, and no others",
        arguments: 1...40 as ClosedRange<UInt64>)
    func dropsUnseen(seed: UInt64) throws {
        var random = RandomColumns(seed: seed)
        let all: [DataType] = [.int, .double, .string, .bigint, .binary, .boolean, .void]
        let types = (0..<2).map { _ in all[random.below(all.count)] }
        let keys = types.enumerated().map { index, type in
            SortKey(
                .column(index, type), isDescending: random.below(2) == 0,
                areNullsFirst: random.below(2) == 0)
        }
        let schema = types.enumerated().map { Field("c\($0)", $1) }
        let spread = [3, 5000][random.below(2)]
        let limit = 1 + random.below(2000)
        var limited = Sorter(keys: keys, schema: schema, limit: limit)
        var full = Sorter(keys: keys, schema: schema)
        var context = OperatorContext()
        for _ in 0..<9 {
            let rows = 1 + random.below(1500)
            let columns = types.map { random.column($0, rows: rows, spread: spread) }
            let batch = Batch(schema: schema, columns: columns, count: rows)
            try limited.add(batch, &context)
            try full.add(batch, &context)
        }
        let found = try limited.finish(&context).rows
        let wanted = Array(try full.finish(&context).rows.prefix(limit))
        #expect("\(found)" == "\(wanted)", "seed \(seed) \(types)")
    }

    @Test("A limit keeps few rows in memory")
    func keepsFew() throws {
        var random = RandomColumns(seed: 5)
        let schema = [Field("x", .bigint)]
        var sorter = Sorter(keys: [SortKey(.column(0, .bigint))], schema: schema, limit: 10)
        var context = OperatorContext()
        var all: [Int64] = []
        for _ in 0..<40 {
            let values = (0..<2000).map { _ in Int64(random.below(1_000_000)) }
            all += values
            try sorter.add(
                Batch(schema: schema, columns: [Column(.bigint, .integer(values))], count: 2000),
                &context)
        }
        #expect(sorter.sizeInBytes < 20_000 * 8)
        let found = try sorter.finish(&context).rows.map { $0[0] }
        #expect(found == all.sorted().prefix(10).map { .integer($0) })
    }
}
