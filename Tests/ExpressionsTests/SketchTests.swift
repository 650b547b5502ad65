import Columns
import Testing

@testable import Expressions

/// Sketches against plain references, put together in any way, stored and read back.
@Suite struct SketchTests {
    /// Numbers with repetitions, and how they are dealt out.
    private static func numbers(_ random: inout RandomValues, below limit: Int, _ count: Int)
        -> [Int64]
    {
        (0..<count).map { _ in Int64(random.number(below: limit)) }
    }

    private static func dealt(_ numbers: [Int64], _ random: inout RandomValues) -> [[Int64]] {
        var parts = [[Int64]](repeating: [], count: 1 + random.number(below: 5))
        for number in numbers { parts[random.number(below: parts.count)].append(number) }
        return parts
    }

    private static func hash(_ number: Int64) -> SketchHash {
        SketchHash(word: UInt64(bitPattern: number))
    }

    // MARK: - Hashes

    /// The definition, byte by byte.
    private static func plainHash(_ bytes: [UInt8]) -> (UInt64, UInt64) {
        let (c1, c2): (UInt64, UInt64) = (0x87C3_7B91_1142_53D5, 0x4CF5_AD43_2745_937F)
        func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
            word << count | word >> (64 - count)
        }
        func word(_ at: Int) -> UInt64 {
            (0..<8).reduce(0) {
                at + $1 < bytes.count ? $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) : $0
            }
        }
        func finished(_ word: UInt64) -> UInt64 {
            var word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
            word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
            return word ^ word >> 33
        }
        var (a, b): (UInt64, UInt64) = (9001, 9001)
        let whole = bytes.count / 16 * 16
        for at in stride(from: 0, to: whole, by: 16) {
            a ^= rotated(word(at) &* c1, 31) &* c2
            a = (rotated(a, 27) &+ b) &* 5 &+ 0x52DC_E729
            b ^= rotated(word(at + 8) &* c2, 33) &* c1
            b = (rotated(b, 31) &+ a) &* 5 &+ 0x3849_5AB5
        }
        b ^= rotated(word(whole + 8) &* c2, 33) &* c1
        a ^= rotated(word(whole) &* c1, 31) &* c2
        a ^= UInt64(bytes.count)
        b ^= UInt64(bytes.count)
        a &+= b
        b &+= a
        a = finished(a)
        b = finished(b)
        a &+= b
        b &+= a
        return (a, b)
    }

    @Test func hashesAreThoseOfTheDefinition() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
            let hash = bytes.withUnsafeBytes { SketchHash(bytes: $0) }
            let plain = Self.plainHash(bytes)
            #expect(hash.first == plain.0 && hash.second == plain.1, "\(count) bytes")
        }
        for number in [0, 1, -1, Int64.max, .min] {
            let bytes = withUnsafeBytes(of: number.littleEndian) { Array($0) }
            #expect(Self.hash(number).first == Self.plainHash(bytes).0)
        }
        #expect(SketchHash.seedMark == 0x93CC)
    }

    // MARK: - HyperLogLog

    private static func hll(_ numbers: [Int64], _ precision: Int) -> HLLSketch {
        var sketch = HLLSketch(precision: precision)
        for number in numbers { sketch.insert(hash(number)) }
        return sketch
    }

    /// The greatest value of each address, from any form.
    private static func registers(_ sketch: HLLSketch) -> [UInt8] {
        if sketch.hasRegisters { return sketch.registers }
        var registers = [UInt8](repeating: 0, count: 1 << sketch.precision)
        for coupon in sketch.heldCoupons {
            let address = Int(coupon) & (registers.count - 1)
            registers[address] = max(registers[address], UInt8(coupon >> 26))
        }
        return registers
    }

    @Test(arguments: [4, 6, 8, 9, 12], [3, 7, 8, 20, 100, 3000])
    func registersAreTheGreatestValues(precision: Int, count: Int) throws {
        var random = RandomValues(seed: UInt64(precision * 10_000 + count))
        let numbers = Self.numbers(&random, below: count * 2, count)
        var plain = [UInt8](repeating: 0, count: 1 << precision)
        for number in numbers {
            let hash = Self.hash(number)
            let address = Int(truncatingIfNeeded: hash.first) & (plain.count - 1)
            let value = UInt8(min(hash.second.leadingZeroBitCount, 62) + 1)
            plain[address] = max(plain[address], value)
        }
        let whole = Self.hll(numbers, precision)
        #expect(Self.registers(whole) == plain)
        var merged = HLLSketch(precision: precision)
        for part in Self.dealt(numbers, &random) { merged.merge(Self.hll(part, precision)) }
        #expect(Self.registers(merged) == plain)
        let lowered = Self.hll(numbers, precision + 2)
        merged = whole
        merged.merge(lowered)
        #expect(Self.registers(merged) == plain)
        let distinct = Double(Set(numbers).count)
        let error = 4 * 1.04 / Double(1 << precision).squareRoot()
        #expect(abs(whole.estimate - distinct) <= max(1, error * distinct))
        let read = try HLLSketch(merged.encoded)
        #expect(read.encoded == merged.encoded && read.estimate == merged.estimate)
    }

    @Test func fewValuesCostFewBytes() {
        #expect(Self.hll([1, 2, 3], 21).sizeInBytes <= 32)
        #expect(Self.hll(Array(0..<20), 21).sizeInBytes <= 128)
        var theta = ThetaSketch(precision: 26)
        for number in 0..<10 { theta.insert(Self.hash(Int64(number))) }
        #expect(theta.sizeInBytes <= 128)
    }

    // MARK: - Theta

    private static func theta(_ numbers: [Int64], _ precision: Int) -> ThetaSketch {
        var sketch = ThetaSketch(precision: precision)
        for number in numbers { sketch.insert(hash(number)) }
        return sketch
    }

    @Test(arguments: [4, 5, 8], [0, 1, 2, 15, 17, 40, 5000])
    func leastHashesAreKept(precision: Int, count: Int) throws {
        var random = RandomValues(seed: UInt64(precision * 10_000 + count))
        let numbers = Self.numbers(&random, below: max(1, count * 2), count)
        let all = Set(numbers.map { Self.hash($0).first >> 1 }).sorted()
        let limit = 1 << precision
        let plain = CompactTheta(
            hashes: Array(all.prefix(limit)),
            theta: all.count > limit ? all[limit] : ThetaSketch.top, isEmpty: all.isEmpty)
        #expect(Self.theta(numbers, precision).compact == plain)
        var merged = ThetaSketch(precision: precision)
        for part in Self.dealt(numbers, &random) {
            merged.merge(Self.theta(part, precision).compact)
        }
        #expect(merged.compact == plain)
        #expect(try CompactTheta(plain.encoded) == plain)
    }

    /// Of sketches that know less than others, it knows what all of them know: the hashes below the least
    /// theta. A merge that keeps more counts values that one side saw and the other passed over.
    @Test(arguments: 0..<100)
    func mergedThetaSketchesKnowWhatAllKnow(seed: Int) {
        var random = RandomValues(seed: UInt64(seed))
        let precision = 4 + random.number(below: 4)
        let own = Self.numbers(&random, below: 5000, random.number(below: 400))
        var parts: [CompactTheta] = []
        for _ in 0..<(1 + random.number(below: 4)) {
            let numbers = Self.numbers(&random, below: 5000, random.number(below: 2000))
            var part = Self.theta(numbers, 4 + random.number(below: 4)).compact
            // What two sets share are few hashes below a low theta.
            if random.number(below: 3) == 0 {
                let other = Self.numbers(&random, below: 5000, 3000)
                part = part.intersected(with: Self.theta(other, 4).compact)
            }
            parts.append(part)
        }
        var merged = Self.theta(own, precision)
        for part in parts { merged.merge(part) }

        let theta = parts.map(\.theta).min()!
        var all = Set(own.map { Self.hash($0).first >> 1 })
        for part in parts { all.formUnion(part.hashes) }
        let known = all.filter { $0 < theta }.sorted()
        let limit = 1 << precision
        let isEmpty = own.isEmpty && parts.allSatisfy(\.isEmpty)
        #expect(
            merged.compact
                == CompactTheta(
                    hashes: Array(known.prefix(limit)),
                    theta: known.count > limit ? known[limit] : theta, isEmpty: isEmpty))
    }

    @Test func setsOfThetaSketchesAreThoseOfTheirHashes() throws {
        var random = RandomValues(seed: 77)
        for round in 0..<50 {
            let left = Self.theta(Self.numbers(&random, below: 60, round * 3), 4).compact
            let right = Self.theta(Self.numbers(&random, below: 90, round * 2), 5).compact
            let theta = min(left.theta, right.theta)
            let (a, b) = (Set(left.hashes), Set(right.hashes))
            let both = left.intersected(with: right)
            let rest = left.subtracting(right)
            #expect(both.hashes == a.intersection(b).filter { $0 < theta }.sorted())
            if !right.isEmpty {
                #expect(rest.hashes == a.subtracting(b).filter { $0 < theta }.sorted())
            }
            for sketch in [both, rest] { #expect(try CompactTheta(sketch.encoded) == sketch) }
        }
    }

    // MARK: - Tuples

    /// What Spark stores for 0 to 99 with each number as its own summary, at a precision of 4.
    @Test func tupleSketchesPassOverTheSameHashesAsDataSketches() throws {
        var sketch = TupleSketch<Int32>(precision: 4, mode: .sum)
        for number in Int64(0)..<100 { sketch.insert(Self.hash(number), Int32(number)) }
        #expect(sketch.compact.entries.count == 23)
        #expect(sketch.compact.estimate == 136.1583366568041)
        #expect(Int32.total(sketch.compact.entries.map(\.summary), .sum) == .integer(1127))
    }

    @Test(arguments: 0..<60)
    func tupleSketchesKeepTheNumbersOfWhatTheyKeep(seed: Int) throws {
        var random = RandomValues(seed: UInt64(seed))
        let mode = [SummaryMode.sum, .min, .max, .alwaysOne][seed % 4]
        let values = Self.numbers(&random, below: 300, random.number(below: 900))
        var sketch = TupleSketch<Double>(precision: 4 + seed % 7, mode: mode)
        var expected: [UInt64: Double] = [:]
        for (place, value) in values.enumerated() {
            let hash = Self.hash(value)
            sketch.insert(hash, Double(place))
            let number = mode == .alwaysOne ? 1 : Double(place)
            let known = expected[hash.first >> 1]
            expected[hash.first >> 1] = known.map { $0.combined(with: number, mode) } ?? number
        }
        let compact = sketch.compact
        let known = expected.filter { $0.key < compact.theta }
        #expect(compact.entries.map(\.hash) == known.keys.sorted())
        // What was passed over for a while and came back would have lost numbers: theta never rises.
        #expect(compact.entries.allSatisfy { known[$0.hash] == $0.summary })

        let read = try CompactTuple<Double>(compact.encoded)
        #expect(read.encoded == compact.encoded)
        #expect(read.isEmpty == values.isEmpty)
    }

    @Test(arguments: [SummaryMode.min, .max])
    func tupleSketchesPassOverWhatIsNoNumber(mode: SummaryMode) {
        for numbers in [[Double.nan, 2], [2, .nan]] {
            var sketch = TupleSketch<Double>(precision: 4, mode: mode)
            for number in numbers { sketch.insert(Self.hash(1), number) }
            #expect(sketch.compact.entries.map(\.summary) == [2])
        }
    }

    @Test func setsOfTupleSketchesAreThoseOfTheirHashes() {
        var random = RandomValues(seed: 78)
        for round in 0..<40 {
            let sketches = [round * 3, round * 2].map { count in
                var sketch = TupleSketch<Int32>(precision: 4, mode: .sum)
                for number in Self.numbers(&random, below: 60, count) {
                    sketch.insert(Self.hash(number), 1)
                }
                return sketch.compact
            }
            let both = sketches[0].intersected(with: sketches[1], .sum)
            let rest = sketches[0].subtracting(sketches[1].values)
            let plain = sketches.map(\.values)
            #expect(both.values == plain[0].intersected(with: plain[1]))
            #expect(rest.values == plain[0].subtracting(plain[1]))
        }
    }

    // MARK: - KLL

    @Test(arguments: [8, 20, 200], [1, 7, 8, 9, 300, 20_000])
    func ranksAreWithinTheError(size: Int, count: Int) throws {
        var random = RandomValues(seed: UInt64(size * 100_000 + count))
        let numbers = Self.numbers(&random, below: 1_000_000, count)
        var whole = KLLSketch<Int64>(size: size)
        for number in numbers { whole.insert(number) }
        var merged = KLLSketch<Int64>(size: size)
        for part in Self.dealt(numbers, &random) {
            var sketch = KLLSketch<Int64>(size: size)
            for number in part { sketch.insert(number) }
            merged.merge(sketch)
        }
        let sorted = numbers.sorted()
        for sketch in [whole, merged] {
            #expect(sketch.count == count && sketch.held <= sketch.capacity)
            #expect(sketch.least == sorted.first && sketch.greatest == sorted.last)
            let weight = sketch.levels.enumerated().reduce(0) { $0 + $1.element.count << $1.offset }
            #expect(weight == count)
            let ascending = sketch.levels.dropFirst().allSatisfy { $0 == $0.sorted() }
            #expect(ascending)
            let ranking = sketch.ranking
            for share in [0, 0.1, 0.5, 0.9, 1] {
                let found = ranking.quantile(at: share)
                let below = sorted.count { $0 < found }
                let upTo = sorted.count { $0 <= found }
                let error = 3 * sketch.error(isOfAll: true) * Double(count) + 1
                #expect(Double(below) - error <= share * Double(count))
                #expect(Double(upTo) + error >= share * Double(count))
            }
            let read = try KLLSketch<Int64>(sketch.encoded)
            #expect(read.encoded == sketch.encoded)
            #expect(sketch.encoded.count == sketch.compactByteCount)
        }
    }

    // MARK: - Aggregates

    private static let calls: [(name: String, literals: [(Value, DataType)])] = [
        ("theta_sketch_agg", [(.integer(4), .int)]),
        (
            "count_min_sketch",
            [(.floating(0.1), .double), (.floating(0.9), .double), (.integer(7), .int)]
        ),
        ("hll_sketch_agg", [(.integer(21), .int)]), ("kll_sketch_agg_bigint", []),
        ("approx_top_k_accumulate", [(.integer(100), .int)]),
    ]

    /// In one go, and in parts whose states are stored and put together in their order.
    @Test(arguments: calls.indices, [DataType.bigint, .string])
    func partialStatesGiveTheSame(call: Int, type: DataType) throws {
        let (name, literals) = Self.calls[call]
        if name == "kll_sketch_agg_bigint", type == .string { return }
        let function = try #require(FunctionLibrary.shared.aggregate(named: name))
        let overload = try function.resolve(
            [Argument(type: type)] + literals.map { Argument(type: $0.1, literal: $0.0) })
        var random = RandomValues(seed: UInt64(call + 5))
        let constants = literals.map { Datum.scalar($0.0, $0.1) }
        var context = EvaluationContext()
        var whole = overload.makeAccumulator()
        var merged = overload.makeAccumulator()
        whole.grow(toGroups: 3)
        merged.grow(toGroups: 3)
        for _ in 0..<4 {
            let values = random.values(type, 30)
            let column = Datum.column(random.column(type, values))
            let groups = values.map { _ in Int32(random.number(below: 3)) }
            whole.update(groups: groups, arguments: [column] + constants, context: &context)
            var part = overload.makeAccumulator()
            part.grow(toGroups: 3)
            part.update(groups: groups, arguments: [column] + constants, context: &context)
            merged.merge(groups: [0, 1, 2], partial: part.partial(of: [0, 1, 2]))
        }
        let expected = whole.finish([0, 1, 2], context: &context).values
        let found = merged.finish([0, 1, 2], context: &context).values
        // Where values lie in a list, a table or a level depends on what was put together when.
        let isCanonical = name == "theta_sketch_agg" || name == "count_min_sketch"
        if isCanonical { #expect(found == expected) }
        for (left, right) in zip(expected, found) {
            #expect(try Self.content(left, name, type) == Self.content(right, name, type))
        }
        #expect(context.failures.isEmpty)
        merged.reset([1])
        var fresh = overload.makeAccumulator()
        fresh.grow(toGroups: 1)
        #expect(
            merged.finish([1], context: &context).values
                == fresh.finish([0], context: &context).values)
    }

    /// What a sketch holds, in an order of its own.
    private static func content(_ value: Value, _ name: String, _ type: DataType) throws -> [Value]
    {
        switch name {
        case "hll_sketch_agg":
            try HLLSketch(value.bytes).heldCoupons.sorted().map { .integer(Int64($0)) }
        case "kll_sketch_agg_bigint":
            try KLLSketch<Int64>(value.bytes).levels.joined().sorted().map { .integer($0) }
        case "approx_top_k_accumulate":
            try TopKState(
                sketch: value.elements[0].bytes, tracked: 100, definition: value.elements[3].text
            ).items.places.sorted { "\($0)" < "\($1)" }.flatMap { [$0.item, .integer($0.count)] }
        default: [value]
        }
    }
}
