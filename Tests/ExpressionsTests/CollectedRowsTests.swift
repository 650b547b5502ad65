import Columns
import Testing

@testable import Expressions

@Suite struct CollectedRowsTests {
    private static let types: [DataType] = [
        .bigint, .string, .double, .boolean, .array(.bigint), .decimal(precision: 38, scale: 2),
        .structure([Field("a", .bigint), Field("b", .string)]),
    ]

    @Test(
        "Rows that came in batches and in lists are each group's in their order",
        arguments: UInt64(1)...60)
    func collects(seed: UInt64) {
        var random = RandomValues(seed: seed)
        random.hasNulls = seed % 3 != 0
        let type = Self.types[Int(seed) % Self.types.count]
        let groups = [1, 3, 40, 900][random.number(below: 4)]
        var rows = CollectedRows(type, blockSizeInBytes: [1 << 10, 1 << 28][Int(seed % 2)])
        rows.grow(toGroups: groups)
        var expected = [[Value]](repeating: [], count: groups)
        func check(_ step: Int) {
            let chosen = (0..<random.number(below: 2 * groups + 1)).map { _ in
                Int32(random.number(below: groups))
            }
            for some in [Array(0..<Int32(groups)), chosen] {
                let lists = Column(.array(type), .list(rows.lists(of: some)))
                #expect(
                    lists.values == some.map { .list(expected[Int($0)]) },
                    "seed \(seed), step \(step), \(type.description)")
            }
        }
        for step in 0..<6 {
            switch random.number(below: 4) {
            case 0, 1:
                let count = random.number(below: 300)
                let isSorted = random.number(below: 2) == 0
                var owners = (0..<count).map { _ in Int32(random.number(below: groups)) }
                if isSorted { owners.sort() }
                let values = Self.values(&random, type, count)
                rows.append(random.column(type, values), groups: owners)
                for (owner, value) in zip(owners, values) { expected[Int(owner)].append(value) }
            case 2:
                let isLong = random.number(below: 2) == 0
                let owners = (0..<1 + random.number(below: min(groups, 20))).map { _ in
                    Int32(random.number(below: groups))
                }
                let skipped = Int32(random.number(below: 2))
                var (offsets, values): ([Int32], [Value]) = ([0], [])
                for owner in owners {
                    let count = random.number(below: isLong ? 6000 : 5)
                    let own = Self.values(&random, type, count)
                    expected[Int(owner)] += own.dropFirst(Int(skipped))
                    values += own
                    offsets.append(Int32(values.count))
                }
                let lists = ListVector(
                    offsets: offsets, elements: random.column(type, values))
                rows.append(lists, groups: owners, skipping: skipped)
            default:
                let gone = (0..<1 + groups / 2).map { _ in Int32(random.number(below: groups)) }
                rows.remove(Array(Set(gone)))
                for group in gone { expected[Int(group)] = [] }
            }
            check(step)
        }
        #expect(
            (0..<groups).allSatisfy { rows.count(of: Int32($0)) == expected[$0].count },
            "seed \(seed)")
    }

    private static func values(
        _ random: inout RandomValues, _ type: DataType, _ count: Int
    ) -> [Value] {
        guard case .structure(let fields) = type else { return random.values(type, count) }
        let members = fields.map { random.values($0.type, count) }
        return (0..<count).map { row in .structure(members.map { $0[row] }) }
    }

    @Test("Rows are brought together by group in their order", arguments: UInt64(1)...20)
    func order(seed: UInt64) {
        var random = RandomValues(seed: seed)
        let groups = (0..<random.number(below: 200)).map { _ in Int32(random.number(below: 9)) }
        let expected = groups.indices.sorted { a, b in
            groups[a] == groups[b] ? a < b : groups[a] < groups[b]
        }
        #expect(
            GroupOrder.rows(of: groups, groupCount: 9) == expected.map { Int32($0) },
            "seed \(seed)")
    }
}
