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
    }

    @Test(
        "Sums and differences are those of single numbers, or nothing where one is out of bounds",
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
        for name in ["+", "-"] {
            for isConstant in [false, true] {
                let other = isConstant ? right.map { _ in right[0] } : right
                let expected = zip(left, other).map { a, b -> Int64? in
                    let (value, overflow) =
                        name == "+"
                        ? a.addingReportingOverflow(b) : a.subtractingReportingOverflow(b)
                    return overflow || !bounds.contains(value) ? nil : value
                }
                let whole = expected.contains(nil) ? nil : expected.map { $0! }
                let second: Datum =
                    isConstant
                    ? .scalar(.integer(right[0]), .bigint)
                    : .column(Column(.bigint, .integer(right)))
                let found = WholeKernels.compute(
                    name, .column(Column(.bigint, .integer(left))), second, bounds: bounds)
                if isConstant, right[0] == .min { continue }
                #expect(found == whole, "seed \(seed), \(left) \(name) \(other)")
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
}
