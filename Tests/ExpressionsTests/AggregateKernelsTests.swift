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
                return .floating(low == high ? low : low + (high - low) * 0.5)
            },
            Case(
                name: "percentile", types: [.double, .double], literals: [nil, .floating(0.3)]
            ) { rows in
                let all = present(rows).map(\.floating)
                    .sorted { RowOrder.order($0, $1) < 0 }
                if all.isEmpty { return .null }
                let place = Double(all.count - 1) * 0.3
                let (down, up) = (place.rounded(.down), place.rounded(.up))
                let (low, high) = (all[Int(down)], all[Int(up)])
                let between = low + (high - low) * (place - down)
                return .floating(down == up || low == high ? low : between)
            },
            // Of these few a value that lies in the middle, exactly.
            Case(
                name: "percentile_approx", types: [.bigint, .double],
                literals: [nil, .floating(0.5)]
            ) { rows in
                let all = present(rows).map(\.integer).sorted()
                return all.isEmpty ? .null : .integer(all[(all.count + 1) / 2 - 1])
            },
            Case(name: "sum", types: [.bigint]) { rows in
                let all = present(rows).map(\.integer)
                return all.isEmpty ? .null : .integer(all.reduce(0, +))
            },
            Case(name: "count", types: [.string]) { .integer(Int64(present($0).count)) },
            Case(name: "sum", types: [.double]) { rows in
                let all = present(rows).map(\.floating)
                return all.isEmpty ? .null : .floating(all.reduce(0, +))
            },
            Case(name: "avg", types: [.double]) { rows in
                let all = present(rows).map(\.floating)
                return all.isEmpty ? .null : .floating(all.reduce(0, +) / Double(all.count))
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
            random.hasNulls = seed % 3 != 0
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
        let count = 200 + Int(seed % 4) * 700
        let numbers = (0..<count).map { _ in Double(random.number(below: Int(seed) * 20)) - 3 }
        let sorted = numbers.sorted()
        var ranked = RankedNumbers(numbers)
        for _ in 0..<20 {
            if random.number(below: 3) == 0 { ranked = RankedNumbers(numbers) }
            ranked.choose(0..<count)
            let place = random.number(below: count - 1)
            #expect(ranked.value(at: place) == sorted[place], "seed \(seed), place \(place)")
            #expect(ranked.value(at: place + 1) == sorted[place + 1], "seed \(seed), \(place)")
        }
    }

    @Test(
        "A sketch tells shares as closely as it says, also from its numbers",
        arguments: UInt64(1)...6)
    func sketches(seed: UInt64) {
        var random = RandomValues(seed: seed)
        let shares = [0, 0.1, 0.25, 0.5, 0.9, 0.99, 1]
        var whole = QuantileSketch(accuracy: 50)
        var numbers: [Double] = []
        for _ in 0..<3 {
            var part = QuantileSketch(accuracy: 50)
            for _ in 0..<2000 {
                let number = Double(random.number(below: 5000))
                part.insert(number)
                numbers.append(number)
            }
            var written: [Double] = [0.5]
            part.write(to: &written)
            var read = QuantileSketch(accuracy: 50, numbers: written[1...])
            let (told, wanted) = (read.values(at: shares), part.values(at: shares))
            #expect(told == wanted, "seed \(seed)")
            whole.merge(read)
        }
        numbers.sort()
        let found = whole.values(at: shares) ?? []
        #expect(found.count == shares.count)
        for (share, value) in zip(shares, found) {
            let below = Double(numbers.filter { $0 < value }.count) / Double(numbers.count)
            let upTo = Double(numbers.filter { $0 <= value }.count) / Double(numbers.count)
            #expect(
                below <= share + 0.04 && upTo >= share - 0.04, "seed \(seed): \(value) at \(share)")
        }
    }

    @Test("Sums of doubles keep what rounding loses", arguments: UInt64(1)...10)
    func losesNothing(seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        let function = try #require(FunctionLibrary.shared.aggregate(named: "sum"))
        let overload = try function.resolve([Argument(type: .double)])
        var whole = overload.makeAccumulator()
        whole.grow(toGroups: 3)
        var exact = [Int128](repeating: 0, count: 3)
        var context = EvaluationContext()
        for _ in 0..<4 {
            var part = overload.makeAccumulator()
            part.grow(toGroups: 3)
            // Quarters beside numbers of 2^70: a plain sum forgets the quarters.
            let quarters = (0..<200).map { _ -> Int128 in
                let small = Int128(random.number(below: 4000) - 2000)
                return random.number(below: 3) == 0 ? (small / 100) << 70 : small
            }
            let groups = quarters.map { _ in Int32(random.number(below: 3)) }
            for (group, value) in zip(groups, quarters) { exact[Int(group)] += value }
            let column = Column(.double, .floating(quarters.map { Double($0) / 4 }))
            part.update(groups: groups, arguments: [.column(column)], context: &context)
            whole.merge(groups: [0, 1, 2], partial: part.partial(of: [0, 1, 2]))
        }
        let found = whole.finish([0, 1, 2], context: &context)
        for group in 0..<3 {
            #expect(
                found.value(at: group) == .floating(Double(exact[group]) / 4), "seed \(seed)")
        }
    }

    @Test("Doubles are sorted byte by byte as by comparing them", arguments: UInt64(1)...20)
    func sorts(seed: UInt64) {
        var random = RandomValues(seed: seed)
        let count = Int(seed % 2) * 1000 + random.number(below: 300)
        let edges = [-0.0, 0, .nan, .infinity, -.infinity, .leastNonzeroMagnitude, -1e300]
        var numbers = (0..<count).map { _ in
            random.number(below: 4) == 0
                ? edges[random.number(below: edges.count)]
                : Double(random.number(below: 1 << 20) - 1 << 19) / 1024
        }
        let expected = numbers.sorted { a, b in
            if a == b { return a.sign == .minus && b.sign == .plus }
            return a < b || (!a.isNaN && b.isNaN)
        }
        NumberOrder.sort(&numbers)
        #expect(
            numbers.map(\.bitPattern) == expected.map { ($0.isNaN ? .nan : $0).bitPattern },
            "seed \(seed)")
    }
}
