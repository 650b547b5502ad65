import Columns
import Testing

@testable import Expressions

@Suite struct NumberBitmapTests {
    @Test("A number is new once for each group, as in a set", arguments: UInt64(1)...40)
    func notes(seed: UInt64) {
        var random = RandomValues(seed: seed)
        var bitmap = NumberBitmap()
        var seen: [Set<Value>] = []
        var groups = 1
        for step in 0..<12 {
            groups += Int(seed % 3)
            while seen.count < groups { seen.append([]) }
            let spread = [10, 300, 20_000][Int(seed) % 3]
            // Numbers on both sides of those before, in turn.
            let numbers = (0..<50).map { _ in
                Int64(random.number(below: spread)) + Int64(step % 2 == 0 ? step : -step) * 1000
            }
            let validity = seed % 2 == 0 ? nil : numbers.map { $0 % 5 == 0 ? UInt8(0) : 1 }
            let column = Column(.bigint, .integer(numbers), validity: validity)
            let owners = (0..<50).map { Int32(($0 * 7 + step) % groups) }
            guard bitmap.makeRoom(for: numbers, groups: groups) else {
                Issue.record("seed \(seed): few numbers of a small range have room")
                return
            }
            let fresh = bitmap.insert(numbers, validity, groups: owners)
            let expected = (0..<Int32(50)).filter {
                seen[Int(owners[Int($0)])].insert(column.value(at: Int($0))).inserted
            }
            #expect(fresh == expected, "seed \(seed), step \(step)")
            #expect(bitmap.count == seen.reduce(0) { $0 + $1.count }, "seed \(seed)")
            if step % 5 == 4 {
                bitmap.remove([0])
                seen[0] = []
            }
        }
        // One group more than there are words for.
        let all = Selection(0...Int32(groups))
        let lists = Column(.array(.bigint), .list(bitmap.lists(of: all, type: .bigint)))
        for group in 0..<groups {
            let sorted = seen[group].sorted { ValueOrder.compare($0, $1) < 0 }
            #expect(lists.value(at: group) == .list(sorted), "seed \(seed), group \(group)")
        }
        #expect(lists.value(at: groups) == .list([]))
    }

    @Test("There is no room for numbers far apart, and what was there stays")
    func refuses() {
        var bitmap = NumberBitmap()
        let hasRoom = bitmap.makeRoom(for: [5, 7], groups: 2)
        #expect(hasRoom)
        let first = bitmap.insert([5, 7, 5], nil, groups: [0, 1, 0])
        #expect(first == [0, 1])
        for far in [[5, 1 << 40], [.max], [.min, 0], [-1 << 61]] as [[Int64]] {
            let hasRoom = bitmap.makeRoom(for: far, groups: 2)
            #expect(!hasRoom)
        }
        let hasRoomForMany = bitmap.makeRoom(for: [5], groups: 1 << 40)
        #expect(!hasRoomForMany)
        let second = bitmap.insert([5, 6], nil, groups: [0, 0])
        #expect(second == [1])
        #expect(bitmap.sizeInBytes <= 1 << 19)
    }
}
