import Columns
import Testing

@testable import Expressions

@Suite struct WholeSumsTests {
    private static func numbers(_ seed: UInt64) -> (values: [Int64], validity: [UInt8]) {
        var random = RandomValues(seed: seed)
        let edges: [Int64] = [.min, .max, -1, 0, 1, 1 << 32, -1 << 32, 1 << 31]
        let count = random.number(below: 100)
        return (
            (0..<count).map { _ in
                random.number(below: 3) == 0
                    ? edges[random.number(below: edges.count)]
                    : Int64(random.number(below: 1 << 30)) << Int64(random.number(below: 34))
            },
            (0..<count).map { _ in UInt8(random.number(below: 2)) }
        )
    }

    @Test("Sums are those of adding one number after the other", arguments: UInt64(1)...40)
    func sums(seed: UInt64) {
        let (values, validity) = Self.numbers(seed)
        let all = values.reduce(Int128(0)) { $0 + Int128($1) }
        let present = zip(values, validity).filter { $1 == 1 }.map(\.0)
        let some = present.reduce(Int128(0)) { $0 + Int128($1) }
        let (sum, count) = WholeSums.sum(values, nil)
        #expect(sum == all && count == values.count, "seed \(seed)")
        let (sumOfSome, countOfSome) = WholeSums.sum(values, validity)
        #expect(sumOfSome == some && countOfSome == present.count, "seed \(seed)")
        #expect(WholeSums.count(validity) == Int64(present.count), "seed \(seed)")
        if let least = values.min(), let greatest = values.max() {
            #expect(WholeSums.least(values) == least, "seed \(seed)")
            #expect(WholeSums.greatest(values) == greatest, "seed \(seed)")
        }
        let wide = values.map { Int128($0) }
        let found = WholeSums.sum(wide, nil)
        #expect(found?.sum == all && found?.count == Int64(values.count), "seed \(seed)")
        for far in [Int128(Int64.max) + 1, Int128(Int64.min) - 1, Int128.max, Int128.min] {
            #expect(WholeSums.sum(wide + [far], nil) == nil, "seed \(seed)")
        }
    }

    @Test(
        "Aggregates of one group are those of the same rows among several",
        arguments: ["sum", "count", "avg", "min", "max", "count_if"], UInt64(1)...12)
    func onlyGroup(name: String, seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        random.hasNulls = seed % 2 == 0
        let types: [DataType] =
            name == "count_if"
            ? [.boolean]
            : [.bigint, .decimal(precision: 12, scale: 2), .decimal(precision: 38, scale: 2)]
        for type in types {
            let function = try #require(FunctionLibrary.shared.aggregate(named: name))
            let overload = try function.resolve([Argument(type: type)])
            var (one, several) = (overload.makeAccumulator(), overload.makeAccumulator())
            one.grow(toGroups: 1)
            several.grow(toGroups: 2)
            var context = EvaluationContext()
            for _ in 0..<3 {
                let count = random.number(below: 50)
                let column = random.column(type, random.values(type, count))
                let groups = [Int32](repeating: 0, count: count)
                one.update(groups: groups, arguments: [.column(column)], context: &context)
                several.update(groups: groups, arguments: [.column(column)], context: &context)
            }
            let found = one.finish([0], context: &context)
            let expected = several.finish([0], context: &context)
            #expect(found.value(at: 0) == expected.value(at: 0), "\(type), seed \(seed)")
        }
    }
}
