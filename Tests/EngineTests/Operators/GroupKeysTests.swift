import Columns
import Testing

@testable import Engine
@testable import Simulation

@Suite struct GroupKeysTests {
    @Test(
        "Equal keys get equal numbers, whatever their types",
        arguments: 1...25 as ClosedRange<UInt64>)
    func numbersEqualKeys(seed: UInt64) {
        var random = RandomColumns(seed: seed)
        let types = (0..<random.below(4)).map { _ in
            RandomColumns.types[random.below(RandomColumns.types.count)]
        }
        let spread = [2, 40, 3000][random.below(3)]
        var keys = GroupKeys(types: types)
        var reference: [[Value]: Int32] = [:]
        for _ in 0..<6 {
            let rows = 1 + random.below(300)
            let columns = types.map { random.column($0, rows: rows, spread: spread) }
            let groups = keys.insert(columns, rows: rows)
            #expect(groups == keys.find(columns, rows: rows), "seed \(seed)")
            for row in 0..<rows {
                let key = columns.map { $0.value(at: row) }
                if let known = reference[key] {
                    #expect(groups[row] == known, "seed \(seed), \(key)")
                } else {
                    #expect(!reference.values.contains(groups[row]), "seed \(seed), \(key)")
                    reference[key] = groups[row]
                }
            }
            expect(keys, holds: reference, seed: seed)
            let gone = keys.live.filter { _ in random.below(3) == 0 }
            keys.remove(gone)
            reference = reference.filter { !gone.contains($0.value) }
            expect(keys, holds: reference, seed: seed)
        }
    }

    @Test(
        "Whole numbers far apart get equal numbers too",
        arguments: 1...25 as ClosedRange<UInt64>)
    func numbersFarApart(seed: UInt64) {
        var random = RandomColumns(seed: seed)
        let window = DataType.structure([Field("start", .timestamp), Field("end", .timestamp)])
        let all: [DataType] = [.bigint, .timestamp, .int, window, .date]
        var types = (0..<1 + random.below(3)).map { _ in all[random.below(all.count)] }
        types.append(.bigint)
        let values = types.map { random.column($0, rows: 4 + random.below(20), spread: 1_000_000) }
        var keys = GroupKeys(types: types)
        var reference: [[Value]: Int32] = [:]
        for round in 0..<8 {
            // The first rows are few and near: they move to the other table when others come.
            let rows = round == 0 ? random.below(3) : 1 + random.below(5000)
            let columns = values.map { values in
                values.gather(
                    (0..<rows).map { _ in Int32(random.below(round == 0 ? 1 : values.count)) })
            }
            insert(columns, rows, into: &keys, beside: &reference, seed: seed)
            let gone = keys.live.filter { _ in random.below(3) == 0 }
            keys.remove(gone)
            reference = reference.filter { !gone.contains($0.value) }
            expect(keys, holds: reference, seed: seed)
        }
    }

    @Test(
        "Keys that are prepared to be found are found as before, and take others on",
        arguments: 1...40 as ClosedRange<UInt64>)
    func findsPrepared(seed: UInt64) {
        var random = RandomColumns(seed: seed)
        let all: [DataType] = [.bigint, .string, .int, .double, .timestamp]
        let types = (0..<1 + random.below(3)).map { _ in all[random.below(all.count)] }
        // Near and many, so that they are listed, or far apart.
        let spread = [300, 200_000][random.below(2)]
        func columns(_ rows: Int) -> [Column] {
            types.map { type in
                guard type == .bigint, seed % 2 == 0 else {
                    return random.column(type, rows: rows, spread: spread)
                }
                let numbers = (0..<rows).map { _ in Int64(random.below(150_000)) - 70_000 }
                return Column(.bigint, .integer(numbers))
            }
        }
        var keys = GroupKeys(types: types)
        let own = columns(60_000)
        _ = keys.insert(own, rows: 60_000)
        var prepared = keys
        prepared.prepareToFind()
        for asked in [own, columns(5000)] {
            let rows = asked[0].count
            let expected = keys.find(asked, rows: rows)
            #expect(prepared.find(asked, rows: rows) == expected, "seed \(seed) \(types)")
        }
        let more = columns(500)
        #expect(prepared.insert(more, rows: 500) == keys.insert(more, rows: 500), "seed \(seed)")
        #expect(prepared.find(more, rows: 500) == keys.find(more, rows: 500), "seed \(seed)")
    }

    @Test(
        "Groups keep their numbers when values that none has any more are dropped",
        arguments: [true, false])
    func rebuilds(isOfWindows: Bool) {
        let window = DataType.structure([Field("start", .timestamp), Field("end", .timestamp)])
        func columns(_ rows: Range<Int64>) -> [Column] {
            let numbers = Column(.bigint, .integer(Array(rows)))
            guard isOfWindows else {
                return [numbers, Column(.bigint, .integer(rows.map { $0 % 2 }))]
            }
            // One window for three thousand rows, then others.
            let windows = rows.map { row -> Value in
                let start = 900_000_000 * (row < 3000 ? 0 : 1 + row % 2)
                return .structure([.integer(start), .integer(start + 900_000_000)])
            }
            return [Column(window, values: windows), numbers]
        }
        var keys = GroupKeys(types: isOfWindows ? [window, .bigint] : [.bigint, .bigint])
        let all: [Range<Int64>] =
            isOfWindows ? [0..<3000, 3000..<3200] : (0..<34).map { $0 * 3000..<$0 * 3000 + 3000 }
        var numbers: [Int64: Int32] = [:]
        for rows in all {
            let groups = keys.insert(columns(rows), rows: rows.count)
            for (row, group) in zip(rows, groups) { numbers[row] = group }
        }
        let gone = numbers.filter { isOfWindows ? $0.key < 3000 : $0.key % 3 != 0 }
        keys.remove(gone.values.sorted())
        let left = numbers.filter { gone[$0.key] == nil }
        #expect(keys.live == left.values.sorted())
        for rows in all {
            let found = keys.find(columns(rows), rows: rows.count)
            let wrong = zip(rows, found).first { $1 != left[$0] ?? -1 }
            #expect(wrong == nil)
        }
    }

    @Test(
        "Windows of one length get numbers that they keep when others come",
        arguments: 1...30 as ClosedRange<UInt64>)
    func numbersWindows(seed: UInt64) {
        var random = RandomColumns(seed: seed)
        let window = DataType.structure([Field("start", .timestamp), Field("end", .timestamp)])
        let types = [[window], [window, .string], [.bigint, window, window]][Int(seed % 3)]
        var keys = GroupKeys(types: types)
        var reference: [[Value]: Int32] = [:]
        for round in 0..<6 {
            let rows = 1 + random.below(200)
            func value() -> Value {
                if random.below(9) == 0 { return .null }
                let start = Int64(random.below(40)) * 1_000_000_000
                // Of another length, or without an end, from some round on.
                let isOther = round >= 2 + Int(seed % 4) && random.below(3) == 0
                guard isOther else { return .structure([.integer(start), .integer(start + 60)]) }
                let end: Value = random.below(2) == 0 ? .null : .integer(start + 70)
                return .structure([.integer(random.below(2) == 0 ? start : start + 7), end])
            }
            let columns = types.map { type in
                type == window
                    ? Column(type, values: (0..<rows).map { _ in value() })
                    : random.column(type, rows: rows, spread: 10)
            }
            if round % 2 == 1 {
                let unknown = keys.find(columns, rows: rows)
                for row in 0..<rows {
                    let key = columns.map { $0.value(at: row) }
                    if unknown[row] != reference[key] ?? -1 { Issue.record("seed \(seed), \(key)") }
                }
            }
            insert(columns, rows, into: &keys, beside: &reference, seed: seed)
            let gone = keys.live.filter { _ in random.below(4) == 0 }
            keys.remove(gone)
            reference = reference.filter { !gone.contains($0.value) }
            expect(keys, holds: reference, seed: seed)
        }
    }

    /// Puts rows into the keys and the reference, and compares both.
    private func insert(
        _ columns: [Column], _ rows: Int, into keys: inout GroupKeys,
        beside reference: inout [[Value]: Int32], seed: UInt64
    ) {
        let groups = keys.insert(columns, rows: rows)
        #expect(groups == keys.find(columns, rows: rows), "seed \(seed)")
        for row in 0..<rows {
            let key = columns.map { $0.value(at: row) }
            if let known = reference[key] {
                if known != groups[row] { Issue.record("seed \(seed), \(key)") }
            } else {
                #expect(!reference.values.contains(groups[row]), "seed \(seed), \(key)")
                reference[key] = groups[row]
            }
        }
        expect(keys, holds: reference, seed: seed)
    }

    private func expect(_ keys: GroupKeys, holds reference: [[Value]: Int32], seed: UInt64) {
        #expect(keys.count == reference.count, "seed \(seed)")
        let live = keys.live
        let columns = keys.columns(of: live)
        for (position, group) in live.enumerated() {
            let key = columns.map { $0.value(at: position) }
            #expect(reference[key] == group, "seed \(seed), \(key)")
        }
    }

    @Test(
        "Columns of few values number groups as they do without a grid",
        arguments: 1...20 as ClosedRange<UInt64>)
    func numbersFewValues(seed: UInt64) {
        var random = RandomColumns(seed: seed)
        let all: [DataType] = [.bigint, .int, .string, .boolean, .date]
        let types = (0..<2 + random.below(3)).map { _ in all[random.below(all.count)] }
        let most = [3, 20, 90][random.below(3)]
        var keys = GroupKeys(types: types)
        var plain = keys
        var usedGrid = false
        for round in 0..<12 {
            let rows = 1 + random.below(1500)
            // Values move on to both sides; some batches hold nulls, and one numbers that lie far apart.
            let first = Int64(round / 3) * Int64(random.below(most)) * (seed % 2 == 0 ? 1 : -1)
            let hasNulls = round % 4 == 3
            let isFar = round == 10 && seed % 5 == 0
            let columns = types.map { type in
                Column(
                    type,
                    values: (0..<rows).map { _ in
                        if hasNulls, random.below(9) == 0 { return .null }
                        let number = first + Int64(random.below(most))
                        switch type {
                        case .boolean: return .boolean(number & 1 == 0)
                        case .string: return .string("key\(number)")
                        default: return .integer(isFar ? number &* (1 << 40) : number)
                        }
                    })
            }
            // Without a grid, which keys that are dropped begin anew.
            plain.prepareToFind()
            // The values of a far batch move keys of two numbers to another table, in both.
            let groups = keys.insert(columns, rows: rows)
            #expect(groups == plain.insert(columns, rows: rows), "seed \(seed), \(types)")
            #expect(groups == keys.find(columns, rows: rows), "seed \(seed), \(types)")
            usedGrid = usedGrid || keys.mostGroups != nil
            #expect(plain.mostGroups == nil)
            if round % 5 == 4 {
                let gone = keys.live.filter { _ in random.below(3) == 0 }
                keys.remove(gone)
                plain.remove(gone)
                #expect(keys.live == plain.live, "seed \(seed)")
            }
        }
        #expect(usedGrid || types.count > 2 && most > 3, "seed \(seed), \(types)")
    }

    @Test("Unknown keys are found nowhere")
    func findsNothing() {
        var keys = GroupKeys(types: [.bigint, .string])
        let columns = [
            Column(.bigint, .integer([1, 2])), Column(.string, values: [.string("a"), .null]),
        ]
        #expect(keys.find(columns, rows: 2) == [-1, -1])
        _ = keys.insert(columns, rows: 2)
        let swapped = [columns[0], Column(.string, values: [.null, .string("a")])]
        #expect(keys.find(swapped, rows: 2) == [-1, -1])
    }

    @Test("Values of removed groups take no memory in the long run")
    func forgetsValues() {
        var keys = GroupKeys(types: [.timestamp, .string])
        var largest = 0
        for round in 0..<200 {
            let times = Column(.timestamp, .integer([Int64](repeating: Int64(round), count: 100)))
            let names = Column(.string, values: (0..<100).map { .string("user\(round)-\($0)") })
            _ = keys.insert([times, names], rows: 100)
            keys.remove(keys.live.filter { _ in true })
            largest = max(largest, keys.sizeInBytes)
        }
        #expect(keys.count == 0)
        #expect(largest < 600_000)
    }
}
