import Columns
import Testing

@testable import Expressions

@Suite struct WholeKernelsTests {
    static let interesting: [Int64] = [
        .min, .min + 1, -1 << 62, -10_000, -7, -1, 0, 1, 2, 9999, 10_000, 1 << 31, 1 << 53, .max,
    ]

    private static func numbers(_ seed: UInt64) -> [Int64] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        return interesting
            + (0..<200).map { _ in
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                return Int64(bitPattern: state) >> Int64(state % 60)
            }
    }

    @Test(
        "What a division leaves over is what the processor's division leaves over",
        arguments: interesting + [3, 10, 1000, 86_400_000, 641, 6_700_417, 1 << 40, (1 << 62) + 1])
    func remainders(divisor: Int64) throws {
        let numbers = Self.numbers(5)
        guard divisor != 0, divisor != .min else {
            #expect(WholeKernels.remainders(numbers, by: divisor) == nil)
            return
        }
        let found = try #require(WholeKernels.remainders(numbers, by: divisor))
        for (number, rest) in zip(numbers, found) {
            let expected = divisor == -1 ? 0 : number % divisor
            #expect(rest == expected, "\(number) % \(divisor)")
        }
        let positive = numbers.filter { $0 >= 0 }
        let edges = [0, 1, (1 << 31) - 1, divisor.magnitude, divisor.magnitude &* 7 &- 1].map {
            Int64(truncatingIfNeeded: UInt64($0)) & (1 << 31 - 1)
        }
        let small = positive.map { $0 & (1 << 31 - 1) } + edges
        for some in [positive, small] {
            #expect(
                WholeKernels.remainders(some, by: divisor)
                    == some.map { divisor == -1 ? 0 : $0 % divisor })
        }
    }

    @Test(
        "Sums, differences and products are those of single numbers, or nothing where one is out of bounds",
        arguments: UInt64(1)...30, [Int64.min...Int64.max, Int64(Int32.min)...Int64(Int32.max)])
    func sums(seed: UInt64, bounds: ClosedRange<Int64>) {
        let isNarrow = bounds.upperBound < .max
        let count = Int(seed % 4) + 1
        let left = Array(Self.numbers(seed).suffix(count + 7)).map {
            isNarrow ? Int64(Int32(truncatingIfNeeded: $0)) : $0
        }
        let right = Array(Self.numbers(seed + 1).suffix(count + 7)).map {
            isNarrow ? Int64(Int32(truncatingIfNeeded: $0)) : $0
        }
        for name in ["+", "-", "*"] {
            for isConstant in [false, true] {
                let other = isConstant ? right.map { _ in right[0] } : right
                let expected = zip(left, other).map { a, b -> Int64? in
                    let (value, overflow) =
                        switch name {
                        case "+": a.addingReportingOverflow(b)
                        case "-": a.subtractingReportingOverflow(b)
                        default: a.multipliedReportingOverflow(by: b)
                        }
                    return overflow || !bounds.contains(value) ? nil : value
                }
                let whole = expected.contains(nil) ? nil : expected.map { $0! }
                let second: Datum =
                    isConstant
                    ? .scalar(.integer(right[0]), .bigint)
                    : .column(Column(.bigint, .integer(right)))
                let found = WholeKernels.compute(
                    name, .column(Column(.bigint, .integer(left))), second, bounds: bounds)
                if isConstant, right[0] == .min, name != "*" { continue }
                #expect(found == whole, "seed \(seed), \(left) \(name) \(other)")
                guard isConstant, name != "-" else { continue }
                let turned = WholeKernels.compute(
                    name, second, .column(Column(.bigint, .integer(left))), bounds: bounds)
                #expect(turned == whole, "seed \(seed), \(other) \(name) \(left)")
            }
        }
    }

    @Test(
        "A column of numbers is compared with one as each number is",
        arguments: ["=", "!=", "<", "<=", ">", ">="])
    func compares(name: String) throws {
        for wanted in Self.interesting {
            let column = Column(.bigint, .integer(Self.interesting))
            let found = try #require(
                WholeKernels.truths(name, .column(column), .scalar(.integer(wanted), .bigint)))
            for (row, number) in Self.interesting.enumerated() {
                let expected =
                    switch name {
                    case "=": number == wanted
                    case "!=": number != wanted
                    case "<": number < wanted
                    case "<=": number <= wanted
                    case ">": number > wanted
                    default: number >= wanted
                    }
                #expect(found.value(at: row) == .boolean(expected), "\(number) \(name) \(wanted)")
            }
        }
    }

    @Test("Products of small numbers are those of single numbers", arguments: UInt64(1)...20)
    func smallProducts(seed: UInt64) {
        let most: Int64 = 1 << 31 - 1
        let numbers = Self.numbers(seed).map { $0 & most } + [0, most]
        for factor in [0, 1, 7, 1 << 30, most, most + 1, -1] {
            let found = WholeKernels.compute(
                "*", .column(Column(.bigint, .integer(numbers))),
                .scalar(.integer(factor), .bigint),
                bounds: .min ... .max)
            #expect(found == numbers.map { $0 * factor }, "seed \(seed), times \(factor)")
        }
    }

    @Test("Numbers lie within bounds when each of them does", arguments: UInt64(1)...10)
    func bounds(seed: UInt64) {
        let all: [ClosedRange<Int64>] = [
            -1_000_000_000_000_000_000...1_000_000_000_000_000_000, -128...127, 0...0,
        ]
        for bounds in all {
            let numbers = Self.numbers(seed).map { $0 >> Int64(seed % 3 * 30) }
            let (few, inside) = (numbers.suffix(3), numbers.filter(bounds.contains))
            for some in [numbers, Array(few), inside, []] {
                #expect(
                    WholeKernels.areWithin(some, bounds) == some.allSatisfy(bounds.contains),
                    "seed \(seed): \(some) in \(bounds)")
            }
        }
    }
}
