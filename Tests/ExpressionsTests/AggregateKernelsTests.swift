import Columns
import Testing

@testable import Expressions

/// Aggregates against a fold over each group's rows, value by value.
@Suite struct AggregateKernelsTests {
    typealias Fold = @Sendable (_ rows: [[Value]]) -> Value

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var types: [DataType]
        var literals: [Value?] = []
        var fold: Fold

        var testDescription: String { "\(name)(\(types.map(\.description)))" }
    }

    private static let ordered: [DataType] = [
        .bigint, .double, .string, .boolean, .decimal(precision: 38, scale: 2), .array(.bigint),
    ]

    private static func best(_ rows: [[Value]], _ key: Int, _ isBetter: (Int) -> Bool) -> Value {
        var best: [Value]?
        for row in rows where !row[key].isNull {
            if best == nil || isBetter(ValueOrder.compare(row[key], best![key])) { best = row }
        }
        return best?[0] ?? .null
    }

    private static func truths(_ rows: [[Value]]) -> [Bool] {
        rows.compactMap { if case .boolean(let truth) = $0[0] { truth } else { nil } }
    }

    private static func present(_ rows: [[Value]]) -> [Value] {
        rows.map { $0[0] }.filter { !$0.isNull }
    }

    static let cases: [Case] =
        ordered.flatMap { type in
            [
                Case(name: "min", types: [type]) { best($0, 0) { $0 < 0 } },
                Case(name: "max", types: [type]) { best($0, 0) { $0 > 0 } },
                Case(name: "first", types: [type]) { $0.first?[0] ?? .null },
                Case(name: "last", types: [type]) { $0.last?[0] ?? .null },
                Case(
                    name: "last", types: [type, .boolean], literals: [nil, .boolean(true)]
                ) { present($0).last ?? .null },
                Case(name: "collect_list", types: [type]) { .list(present($0)) },
                Case(name: "collect_set", types: [type]) { rows in
                    var seen: Set<Value> = []
                    return .list(present(rows).filter { seen.insert($0).inserted })
                },
                Case(name: "min_by", types: [.string, type]) { best($0, 1) { $0 <= 0 } },
                Case(name: "max_by", types: [type, .bigint]) { best($0, 1) { $0 >= 0 } },
                Case(name: "max_by", types: [.bigint, type]) { best($0, 1) { $0 >= 0 } },
            ]
        } + [
            Case(name: "bool_and", types: [.boolean]) { rows in
                let all = truths(rows)
                return all.isEmpty ? .null : .boolean(!all.contains(false))
            },
            Case(name: "bool_or", types: [.boolean]) { rows in
                let all = truths(rows)
                return all.isEmpty ? .null : .boolean(all.contains(true))
            },
            Case(name: "bit_xor", types: [.bigint]) { rows in
                let all = present(rows).map(\.integer)
                return all.isEmpty ? .null : .integer(all.reduce(0, ^))
            },
            Case(name: "mode", types: [.bigint]) { rows in
                let all = present(rows).map(\.integer)
                let counts = Dictionary(grouping: all, by: { $0 }).mapValues(\.count)
                let most = counts.values.max() ?? 0
                return counts.filter { $0.value == most }.keys.min().map { .integer($0) } ?? .null
            },
            Case(
                name: "string_agg", types: [.string, .string], literals: [nil, .string("; ")]
            ) { rows in
                let texts = present(rows).map(\.text)
                return texts.isEmpty ? .null : .string(texts.joined(separator: "; "))
            },
            Case(name: "median", types: [.double]) { rows in
                let all = present(rows).map(\.floating)
                    .sorted { RowOrder.order($0, $1) < 0 }
                if all.isEmpty { return .null }
                let (low, high) = (all[(all.count - 1) / 2], all[all.count / 2])
                return .floating(low == high ? low : 0.5 * low + 0.5 * high)
            },
            Case(name: "sum", types: [.decimal(precision: 38, scale: 0)]) { rows in
                let all = present(rows).map(\.unscaled)
                return all.isEmpty ? .null : .wide(all.reduce(0, +))
            },
        ]

    private static let groups = 5

    private static func overload(_ one: Case) throws -> AggregateOverload {
        let function = try #require(FunctionLibrary.shared.aggregate(named: one.name))
        return try function.resolve(
            one.types.enumerated().map { index, type in
                Argument(
                    type: type,
                    literal: index < one.literals.count ? one.literals[index] : nil)
            })
    }

    @Test("An aggregate is the fold of its rows, however they are split", arguments: cases.indices)
    func folds(index: Int) throws {
        let one = Self.cases[index]
        let overload = try Self.overload(one)
        for seed in UInt64(1)...12 {
            var random = RandomValues(seed: seed)
            var rows: [(group: Int32, values: [Value])] = []
            var whole = overload.makeAccumulator()
            whole.grow(toGroups: Self.groups)
            var context = EvaluationContext()
            for _ in 0..<3 {
                // A part of its own, whose partial state is merged into the whole.
                var part = overload.makeAccumulator()
                part.grow(toGroups: Self.groups)
                for _ in 0..<2 {
                    let count = random.number(below: 40)
                    let groups = (0..<count).map { _ in Int32(random.number(below: Self.groups)) }
                    var columns: [Datum] = []
                    var values: [[Value]] = groups.map { _ in [] }
                    for (place, type) in one.types.enumerated() {
                        if place < one.literals.count, let literal = one.literals[place] {
                            columns.append(.scalar(literal, type))
                            continue
                        }
                        let drawn = random.values(type, count)
                        for row in 0..<count { values[row].append(drawn[row]) }
                        columns.append(.column(random.column(type, drawn)))
                    }
                    part.update(groups: groups, arguments: columns, context: &context)
                    rows += zip(groups, values).map { ($0, $1) }
                }
                let all = Selection(0..<Int32(Self.groups))
                whole.merge(groups: all, partial: part.partial(of: all))
                if seed % 4 == 0 {
                    whole.reset([1])
                    rows.removeAll { $0.group == 1 }
                }
            }
            let found = whole.finish(Selection(0..<Int32(Self.groups)), context: &context)
            for group in 0..<Self.groups {
                let expected = one.fold(rows.filter { $0.group == group }.map(\.values))
                #expect(
                    found.value(at: group) == expected, "\(one.testDescription), seed \(seed)")
            }
            #expect(context.failures.isEmpty)
        }
    }

    @Test("Rows that are collected lie in blocks, and those of groups that are gone are dropped")
    func blocks() {
        var rows = CollectedRows(.string, blockSizeInBytes: 100)
        rows.grow(toGroups: 3)
        var expected: [[Value]] = [[], [], []]
        for number in 0..<6000 {
            let text = Value.string("\(number)")
            rows.append(Column(.string, values: [text]), groups: [Int32(number % 3)])
            expected[number % 3].append(text)
            if number == 5000 {
                rows.remove([0, 2])
                (expected[0], expected[2]) = ([], [])
            }
        }
        let lists = Column(.array(.string), .list(rows.lists(of: [2, 0, 1])))
        #expect(lists.values == [.list(expected[2]), .list(expected[0]), .list(expected[1])])
    }

    @Test("A place in the order is what sorting puts there", arguments: UInt64(1)...20)
    func ranks(seed: UInt64) {
        var random = RandomValues(seed: seed)
        let numbers = (0..<200).map { _ in Double(random.number(below: Int(seed) * 20)) - 3 }
        let sorted = numbers.sorted()
        var ranked = RankedNumbers(numbers)
        ranked.choose(0..<200)
        for _ in 0..<20 {
            let place = random.number(below: 200)
            #expect(ranked.value(at: place) == sorted[place], "seed \(seed), place \(place)")
        }
    }
}
