import Columns
import Testing

@testable import Expressions

/// `percentile_approx` against one sketch that takes a group's numbers as they come.
@Suite struct QuantileTests {
    private static let shares = [0, 0.003, 0.25, 0.5, 0.9, 0.99, 1]

    private static func numbers(_ random: inout RandomValues, _ count: Int) -> [Double] {
        let edges = [-0.0, 0, .infinity, -.infinity]
        return (0..<count).map { _ in
            random.number(below: 20) == 0
                ? edges[random.number(below: 4)] : Double(random.number(below: 100_000)) / 8
        }
    }

    @Test(
        "The place in the order that a sketch tells does not depend on the numbers",
        arguments: [1, 2, 3, 49, 1000, 4999, 5001, 12_000, 50_000], [3.0, 50, 1000, 10_000])
    func places(count: Int, accuracy: Double) {
        var random = RandomValues(seed: UInt64(count))
        let numbers = Self.numbers(&random, count)
        var sketch = QuantileSketch(accuracy: accuracy)
        for number in numbers { sketch.insert(number) }
        let places = QuantileSketch.places(
            accuracy: accuracy, count: count, shares: Self.shares)
        var ordered = numbers
        NumberOrder.sort(&ordered)
        #expect(sketch.values(at: Self.shares) == places.map { ordered[$0] })
    }

    @Test("Groups are told what their own sketch tells", arguments: UInt64(1)...6)
    func accumulates(seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        let accuracy: Int64 = [50, 10_000][Int(seed % 2)]
        let function = try #require(FunctionLibrary.shared.aggregate(named: "percentile_approx"))
        let overload = try function.resolve([
            Argument(type: .double),
            Argument(
                type: .array(.double), literal: .list(Self.shares.map { .floating($0) })),
            Argument(type: .bigint, literal: .integer(accuracy)),
        ])
        let groups = 3
        var sketches = (0..<groups).map { _ in QuantileSketch(accuracy: Double(accuracy)) }
        var (whole, context) = (overload.makeAccumulator(), EvaluationContext())
        whole.grow(toGroups: groups)
        // Parts of fewer numbers than a sketch takes at once are merged as if they came one by one.
        for part in 0..<8 {
            var own = overload.makeAccumulator()
            own.grow(toGroups: groups)
            for _ in 0..<2 {
                let numbers = Self.numbers(&random, 9000)
                // Most belong to one group.
                let owners = numbers.map { _ in Int32(max(0, random.number(below: 9) - 6)) }
                let column = Column(.double, .floating(numbers))
                own.update(groups: owners, arguments: [.column(column)], context: &context)
                for (owner, number) in zip(owners, numbers) { sketches[Int(owner)].insert(number) }
            }
            let all = Selection(0..<Int32(groups))
            whole.merge(groups: all, partial: own.partial(of: all))
            if part == 3, seed > 3 {
                whole.reset([1])
                sketches[1] = QuantileSketch(accuracy: Double(accuracy))
            }
        }
        let found = whole.finish([2, 0, 1], context: &context)
        for (row, group) in [2, 0, 1].enumerated() {
            let expected = sketches[group].values(at: Self.shares)?.map { Value.floating($0) }
            #expect(found.value(at: row) == .list(expected ?? []), "seed \(seed), group \(group)")
        }
    }
}
