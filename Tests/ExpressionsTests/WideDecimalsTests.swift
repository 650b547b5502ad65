import Columns
import Formats
import Testing

@testable import Expressions

/// Decimals whose digits do not fit 128 bits on the way, against arithmetic digit by digit as at school.
@Suite struct WideDecimalsTests {
    /// Digits, the lowest first; no zeros at the end.
    private struct Digits: Equatable {
        var digits: [Int]

        init(_ digits: [Int]) {
            self.digits = digits
            while self.digits.last == 0 { self.digits.removeLast() }
        }

        init(_ value: UInt128) { self.init(String(value).reversed().map { $0.wholeNumberValue! }) }

        func shifted(_ places: Int) -> Digits {
            Digits(Array(repeating: 0, count: places) + digits)
        }

        static func + (a: Digits, b: Digits) -> Digits {
            var (result, carry): ([Int], Int) = ([], 0)
            for index in 0...max(a.digits.count, b.digits.count) {
                let sum = a[index] + b[index] + carry
                result.append(sum % 10)
                carry = sum / 10
            }
            return Digits(result)
        }

        /// `a` is not below `b`.
        static func - (a: Digits, b: Digits) -> Digits {
            var (result, borrow): ([Int], Int) = ([], 0)
            for index in a.digits.indices {
                let rest = a[index] - b[index] - borrow
                result.append((rest + 10) % 10)
                borrow = rest < 0 ? 1 : 0
            }
            return Digits(result)
        }

        static func * (a: Digits, b: Digits) -> Digits {
            var result = Digits([])
            for (place, digit) in b.digits.enumerated() {
                for _ in 0..<digit { result = result + a.shifted(place) }
            }
            return result
        }

        static func < (a: Digits, b: Digits) -> Bool {
            a.digits.count == b.digits.count
                ? a.digits.reversed().lexicographicallyPrecedes(b.digits.reversed())
                : a.digits.count < b.digits.count
        }

        func divided(by other: Digits) -> (quotient: Digits, rest: Digits) {
            var (quotient, rest): ([Int], Digits) = ([], Digits([]))
            for digit in digits.reversed() {
                rest = Digits([digit] + rest.digits)
                var count = 0
                while !(rest < other) {
                    rest = rest - other
                    count += 1
                }
                quotient.append(count)
            }
            return (Digits(quotient.reversed()), rest)
        }

        func rounded(by other: Digits) -> Digits {
            let (quotient, rest) = divided(by: other)
            return rest + rest < other ? quotient : quotient + Digits([1])
        }

        /// At another scale.
        func rescaled(from: Int, to: Int) -> Digits {
            from <= to ? shifted(to - from) : rounded(by: Digits([1]).shifted(from - to))
        }

        private subscript(_ index: Int) -> Int { index < digits.count ? digits[index] : 0 }
    }

    private typealias Operand = (value: Int128, precision: Int, scale: Int)

    private static func reference(
        _ name: String, _ a: Operand, _ b: Operand, _ precision: Int, _ scale: Int
    ) -> Int128? {
        let (x, y) = (Digits(a.value.magnitude), Digits(b.value.magnitude))
        let common = max(a.scale, b.scale)
        let (left, right) = (x.shifted(common - a.scale), y.shifted(common - b.scale))
        let (isNegative, isOther) = (a.value < 0, name == "-" ? b.value > 0 : b.value < 0)
        var (result, sign): (Digits, Bool)
        switch name {
        case "*":
            var (product, from) = (x * y, a.scale + b.scale)
            if product.digits.count > 38 {
                let excess = product.digits.count - 38
                product = product.rescaled(from: excess, to: 0)
                from -= excess
            }
            (result, sign) = (product.rescaled(from: from, to: scale), isNegative != isOther)
        case "/":
            (result, sign) = (
                x.shifted(scale + b.scale).rounded(by: y.shifted(a.scale)), isNegative != isOther
            )
        case "%":
            (result, sign) = (
                left.divided(by: right).rest.rescaled(from: common, to: scale), isNegative
            )
        default:
            if isNegative == isOther {
                (result, sign) = (left + right, isNegative)
            } else if left < right {
                (result, sign) = (right - left, isOther)
            } else {
                (result, sign) = (left - right, isNegative)
            }
            result = result.rescaled(from: common, to: scale)
        }
        guard result.digits.count <= precision else { return nil }
        let value = result.digits.reversed().reduce(Int128(0)) { $0 * 10 + Int128($1) }
        return sign ? -value : value
    }

    /// Mostly long ones, and of these many at an edge.
    private static func operand(_ chance: inout Chance) -> Operand {
        let precision =
            Int.random(in: 0..<3, using: &chance) == 0
            ? Int.random(in: 1...38, using: &chance) : Int.random(in: 30...38, using: &chance)
        let limit = DecimalText.powerOfTen(precision) - 1
        let value: Int128 =
            switch Int.random(in: 0..<6, using: &chance) {
            case 0: limit
            case 1: -limit
            case 2: Int128.random(in: -20...20, using: &chance)
            default: Int128.random(in: -limit...limit, using: &chance)
            }
        let fitting = max(-limit, min(limit, value))
        return (fitting, precision, Int.random(in: 0...precision, using: &chance))
    }

    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test("results are those of arithmetic by hand", arguments: 1...20)
    func results(seed: UInt64) {
        var chance = Chance(state: seed)
        for _ in 0..<20 {
            let (a, b) = (Self.operand(&chance), Self.operand(&chance))
            let left = (precision: a.precision, scale: a.scale)
            let right = (precision: b.precision, scale: b.scale)
            for name in ["+", "-", "*", "/", "%"] where b.value != 0 {
                guard
                    case .decimal(let precision, let scale) = DecimalRules.result(
                        of: name, left, right)
                else { continue }
                let found = try? DecimalArithmetic.computed(
                    name, a.value, b.value, left, right,
                    precision, scale)
                let expected = Self.reference(name, a, b, precision, scale)
                #expect(found == expected, "seed \(seed): \(a) \(name) \(b)")
            }
        }
    }
}
