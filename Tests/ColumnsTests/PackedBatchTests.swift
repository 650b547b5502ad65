import Testing

@testable import Columns

/// A generator that gives the same numbers for a seed.
private struct Numbers {
    var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func bits() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func below(_ bound: Int) -> Int { Int(bits() >> 11) % bound }
}

@Suite struct PackedBatchTests {
    /// Numbers of a span that takes one, two, four or eight bytes, at either end of their type or between.
    private func column(_ numbers: inout Numbers, rows: Int) -> Column {
        let span = [0, 1, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296, Int.max]
        let width = span[numbers.below(span.count)]
        let low = [Int.min, -200, 0, 1_700_000_000_000, Int.max - width][numbers.below(5)]
        var values: [Int64] = (0..<rows).map { _ in
            let step = width == 0 ? 0 : Int(numbers.bits() % (UInt64(width) + 1))
            return Int64(low.addingReportingOverflow(step).overflow ? low : low + step)
        }
        guard numbers.below(2) == 0 else { return Column(.bigint, .integer(values)) }
        let validity: [UInt8] = values.map { _ in numbers.below(3) == 0 ? 0 : 1 }
        // What stands under a null is of no meaning, and may be far off.
        for row in values.indices where validity[row] == 0 { values[row] = Int64.max / 3 }
        return Column(.bigint, .integer(values), validity: validity)
    }

    private func texts(_ numbers: inout Numbers, rows: Int) -> Column {
        var strings = StringVector()
        let count = [1, 256, 257, 70_000][numbers.below(4)]
        for number in 0..<count { strings.append(Array("text \(number)".utf8)) }
        let codes = (0..<rows).map { _ in Int32(numbers.below(count)) }
        return Column(.string, .dictionary(DictionaryVector(codes: codes, values: strings)))
    }

    @Test(
        "Packed rows come out as they were, all of them or chosen ones", arguments: UInt64(1)...60)
    func keepsRows(seed: UInt64) {
        var numbers = Numbers(seed: seed)
        let rows = [0, 1, 7, 300][numbers.below(4)]
        let columns = [column(&numbers, rows: rows), texts(&numbers, rows: rows)]
        let schema = [Field("n", .bigint), Field("t", .string)]
        let batch = Batch(schema: schema, columns: columns, count: rows)
        let packed = PackedBatch(batch)
        #expect(packed.unpacked().rows == batch.rows, "seed \(seed)")
        let chosen = (0..<Int32(rows)).filter { _ in numbers.below(3) == 0 }.shuffled(
            using: &numbers)
        #expect(packed.gather(chosen).rows == batch.gather(chosen).rows, "seed \(seed)")
        let other = packed.project([1, -1], schema: [schema[1], schema[0]])
        #expect(other.unpacked(needed: [0]).columns[1].type == .void)
        #expect(
            other.unpacked(needed: [0]).project([0]).rows == batch.project([1]).rows, "seed \(seed)"
        )
    }

    @Test("Packed numbers are compared as the numbers are", arguments: UInt64(1)...60)
    func compares(seed: UInt64) {
        var numbers = Numbers(seed: seed)
        let column = column(&numbers, rows: 200)
        guard case .integer(let values) = column.vector,
            let packed = PackedColumn(column).integers
        else { return }
        let present = values.indices.filter { !column.isNull(at: $0) }
        let near = present.isEmpty ? 0 : values[present[numbers.below(present.count)]]
        for bound in [near, near &+ 1, near &- 1, packed.least, .min, .max, 0] {
            let relations: [(PackedIntegers.Relation, (Int64, Int64) -> Bool)] = [
                (.equal, { $0 == $1 }), (.unequal, { $0 != $1 }), (.less, { $0 < $1 }),
                (.lessOrEqual, { $0 <= $1 }), (.greater, { $0 > $1 }),
                (.greaterOrEqual, { $0 >= $1 }),
            ]
            for (relation, holds) in relations {
                let mask = packed.mask(relation, bound)
                #expect(mask.count == values.count)
                for row in present {
                    #expect(
                        (mask[row] == 1) == holds(values[row], bound),
                        "seed \(seed): \(values[row]) \(relation) \(bound)")
                }
            }
        }
    }

    @Test("Numbers take as few bytes as their span needs")
    func widths() {
        func bytes(_ values: [Int64]) -> Int {
            switch PackedIntegers(values)?.offsets {
            case .bytes: 1
            case .shorts: 2
            case .words: 4
            case nil: 8
            }
        }
        #expect(bytes([-100, 155]) == 1)
        #expect(bytes([-100, 156]) == 2)
        #expect(bytes([0, 65_536]) == 4)
        #expect(bytes([.min, .min + 4_294_967_295]) == 4)
        #expect(bytes([0, 4_294_967_296]) == 8)
        #expect(bytes([.min, .max]) == 8)
        // 32-bit codes gain nothing by 32 bits.
        #expect(PackedIntegers([Int32(0), 65_536]) == nil)
    }
}

extension Numbers: RandomNumberGenerator {
    mutating func next() -> UInt64 { bits() }
}

@Suite struct SelectionTests {
    @Test("A mask's ones are found, as row by row", arguments: UInt64(1)...40)
    func findsOnes(seed: UInt64) {
        var numbers = Numbers(seed: seed)
        let share = 1 + numbers.below(9)
        let mask: [UInt8] = (0..<numbers.below(100)).map { _ in numbers.below(10) < share ? 1 : 0 }
        let expected = mask.indices.filter { mask[$0] != 0 }.map { Int32($0) }
        #expect(selection(of: mask) == expected, "seed \(seed)")
    }
}
