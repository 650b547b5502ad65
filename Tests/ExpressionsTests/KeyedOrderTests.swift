import Columns
import Testing

@testable import Expressions

@Suite struct KeyedOrderTests {
    private static let types: [DataType] = [
        .bigint, .string, .double, .boolean, .array(.bigint), .decimal(precision: 38, scale: 2),
    ]

    @Test(
        "Rows are in the order of their values, equal ones as they came", arguments: UInt64(1)...80)
    func sorts(seed: UInt64) {
        var random = RandomValues(seed: seed)
        random.hasNulls = seed % 3 != 0
        let count = random.number(below: 60)
        let types = (0..<1 + random.number(below: 2)).map { _ in
            Self.types[random.number(below: Self.types.count)]
        }
        let descending = types.map { _ in random.number(below: 2) == 0 }
        let values = types.map { random.values($0, count) }
        let columns = zip(types, values).map { random.column($0, $1) }
        let order = KeyedOrder(columns, descending: descending)
        func comesFirst(_ a: Int32, _ b: Int32) -> Bool {
            for (key, isDescending) in zip(values, descending) {
                let order = ValueOrder.compare(key[Int(a)], key[Int(b)])
                if order != 0 { return isDescending ? order > 0 : order < 0 }
            }
            return a < b
        }
        var rows = Selection(0..<Int32(count))
        let expected = rows.prefix(count / 3) + rows.dropFirst(count / 3).sorted(by: comesFirst)
        order.sort(&rows, count / 3..<count)
        #expect(rows == Array(expected), "seed \(seed)")
    }
}
