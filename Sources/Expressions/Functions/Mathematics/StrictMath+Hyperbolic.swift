/// Exponentials and logarithms near one, and the functions that are made of them.
///
/// Source: Sun's fdlibm, `s_expm1.c`, `s_log1p.c`, `e_sinh.c`, `e_cosh.c`, `s_tanh.c`, `s_asinh.c` and
/// `e_acosh.c`, by which Java's `StrictMath` is specified.
extension StrictMath {
    private static let ln2High = 6.93147180369123816490e-01
    private static let ln2Low = 1.90821492927058770002e-10

    /// `c[0] + x (c[1] + x (c[2] + …))`.
    private static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
        var sum = 0.0
        for coefficient in coefficients.reversed() { sum = sum * x + coefficient }
        return sum
    }

    /// The exponent raised by so many.
    private static func scaled(_ x: Double, by power: Int) -> Double {
        // A power beyond the largest exponent is taken in two steps.
        power > 1023
            ? x * 2 * 0x1p1023 : withHigh(x, high(x) &+ Int32(power) &<< 20)
    }

    // MARK: eˣ − 1

    private static let differences = [
        1, -3.33333333333331316428e-02, 1.58730158725481460165e-03, -7.93650757867487942473e-05,
        4.00821782732936239552e-06, -2.01099218183624371326e-07,
    ]

    static func expm1(_ input: Double) -> Double {
        if input.isNaN { return input }
        let isNegative = input.sign == .minus
        let top = high(input) & 0x7FFF_FFFF
        if top >= 0x4043_687A {
            if isNegative { return -1 }
            if input > 7.09782712893383973096e+02 { return .infinity }
        }
        if top < 0x3C90_0000 { return input }
        let (x, rest, k) = reduced(input, top, isNegative)
        let half = 0.5 * x
        let square = x * half
        let r = polynomial(square, differences)
        let t = 3 - r * half
        var e = square * ((r - t) / (6 - x * t))
        if k == 0 { return x - (x * e - square) }
        e = x * (e - rest) - rest
        e -= square
        return raised(x, e, k)
    }

    /// `input` less `k` times ln 2, with what rounding left over.
    private static func reduced(
        _ input: Double, _ top: Int32, _ isNegative: Bool
    ) -> (x: Double, rest: Double, k: Int) {
        guard top > 0x3FD6_2E42 else { return (input, 0, 0) }
        let sign: Double = isNegative ? -1 : 1
        let isOne = top < 0x3FF0_A2B2
        let k = isOne ? Int(sign) : Int(1.44269504088896338700e+00 * input + sign * 0.5)
        let high = input - Double(k) * ln2High
        let low = Double(k) * ln2Low
        let x = high - low
        return (x, (high - x) - low, k)
    }

    /// 2ᵏ (1 + x − e) − 1 without losing digits.
    private static func raised(_ x: Double, _ e: Double, _ k: Int) -> Double {
        if k == -1 { return 0.5 * (x - e) - 0.5 }
        if k == 1 { return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e) }
        if k <= -2 || k > 56 { return scaled(1 - (e - x), by: k) - 1 }
        let power = withHigh(0, Int32(0x3FF - k) &<< 20)
        let y = k < 20 ? (1 - power) - (e - x) : x - (e + power) + 1
        return scaled(y, by: k)
    }

    // MARK: ln (1 + x)

    private static let logarithms = [
        0, 6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01,
        2.222219843214978396e-01, 1.818357216161805012e-01, 1.531383769920937332e-01,
        1.479819860511658591e-01,
    ]

    static func log1p(_ x: Double) -> Double {
        if x.isNaN || x < -1 { return .nan }
        if x == -1 { return -.infinity }
        if x.isInfinite { return x }
        let top = high(x)
        let magnitude = top & 0x7FFF_FFFF
        if magnitude < 0x3E20_0000 { return magnitude < 0x3C90_0000 ? x : x - x * x * 0.5 }
        var (k, f, c, rest) = (0.0, x, 0.0, Int32(1))
        let isNear = top < 0x3FDA_827A && (top > 0 || top <= Int32(bitPattern: 0xBFD2_BEC3))
        if !isNear {
            let isSmall = top < 0x4340_0000
            var u = isSmall ? 1 + x : x
            let upper = high(u)
            var exponent = (upper >> 20) - 1023
            if isSmall { c = (exponent > 0 ? 1 - (u - x) : x - (u - 1)) / u }
            rest = upper & 0x000F_FFFF
            if rest < 0x6A09E {
                u = withHigh(u, rest | 0x3FF0_0000)
            } else {
                exponent += 1
                u = withHigh(u, rest | 0x3FE0_0000)
                rest = (0x0010_0000 - rest) >> 2
            }
            f = u - 1
            k = Double(exponent)
        }
        let half = 0.5 * f * f
        if rest == 0 {
            if f == 0 { return k == 0 ? 0 : k * ln2High + (c + k * ln2Low) }
            let r = half * (1 - 0.66666666666666666 * f)
            return k == 0 ? f - r : k * ln2High - ((r - (k * ln2Low + c)) - f)
        }
        let s = f / (2 + f)
        let r = polynomial(s * s, logarithms)
        if k == 0 { return f - (half - s * (half + r)) }
        return k * ln2High - ((half - (s * (half + r) + (k * ln2Low + c))) - f)
    }

    // MARK: Hyperbolic functions

    static func sinh(_ x: Double) -> Double {
        guard x.isFinite else { return x }
        let magnitude = x.magnitude
        let half: Double = x < 0 ? -0.5 : 0.5
        if magnitude < 22 {
            if magnitude < 0x1p-28 { return x }
            let t = expm1(magnitude)
            return magnitude < 1
                ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1))
        }
        return half * 2 * halfExponential(magnitude)
    }

    static func cosh(_ x: Double) -> Double {
        if x.isNaN { return x }
        let magnitude = x.magnitude
        if high(magnitude) < 0x3FD6_2E43 {
            let t = expm1(magnitude)
            let w = 1 + t
            return magnitude < 0x1p-55 ? w : 1 + (t * t) / (w + w)
        }
        if magnitude < 22 {
            let t = exp(magnitude)
            return 0.5 * t + 0.5 / t
        }
        return halfExponential(magnitude)
    }

    static func acosh(_ x: Double) -> Double {
        guard x > 1 else { return x == 1 ? 0 : .nan }
        if x > 0x1p28 { return log(x) + 6.93147180559945286227e-01 }
        if x > 2 { return log(2 * x - 1 / (x + (x * x - 1).squareRoot())) }
        let t = x - 1
        return log1p(t + (2 * t + t * t).squareRoot())
    }

    static func asinh(_ x: Double) -> Double {
        let magnitude = x.magnitude
        guard magnitude >= 0x1p-28, x.isFinite else { return x }
        let square = magnitude * magnitude
        let result: Double
        if magnitude > 0x1p28 {
            result = log(magnitude) + 6.93147180559945286227e-01
        } else if magnitude > 2 {
            result = log(2 * magnitude + 1 / ((square + 1).squareRoot() + magnitude))
        } else {
            result = log1p(magnitude + square / (1 + (1 + square).squareRoot()))
        }
        return x < 0 ? -result : result
    }

    /// eˣ / 2, where eˣ itself may be too large.
    private static func halfExponential(_ x: Double) -> Double {
        if high(x) < 0x4086_2E42 { return 0.5 * exp(x) }
        let root = exp(0.5 * x)
        return 0.5 * root * root
    }

    static func tanh(_ x: Double) -> Double {
        if x.isNaN { return x }
        let magnitude = x.magnitude
        if magnitude < 0x1p-55 { return x * (1 + x) }
        var result = 1.0
        if magnitude < 1 {
            let t = expm1(-2 * magnitude)
            result = -t / (t + 2)
        } else if magnitude < 22 {
            result = 1 - 2 / (expm1(2 * magnitude) + 2)
        }
        return x < 0 ? -result : result
    }
}
