/// Exponentials and logarithms with the same last digit on every machine.
///
/// Source: the algorithms of fdlibm (`e_exp`, `e_log`, `e_log10`), which Java's `StrictMath` and so
/// Spark prescribe.
enum StrictMath {
    static func high(_ x: Double) -> Int32 {
        Int32(truncatingIfNeeded: Int64(bitPattern: x.bitPattern) >> 32)
    }

    static func withHigh(_ x: Double, _ high: Int32) -> Double {
        let low = x.bitPattern & 0xFFFF_FFFF
        return Double(bitPattern: UInt64(UInt32(bitPattern: high)) << 32 | low)
    }

    static func exp(_ input: Double) -> Double {
        var x = input
        if x.isNaN { return x }
        if x > 7.09782712893383973096e+02 { return .infinity }
        if x < -7.45133219101941108420e+02 { return 0 }
        let top = UInt32(bitPattern: high(x)) & 0x7FFF_FFFF
        var k = 0
        var (hi, lo) = (0.0, 0.0)
        if top > 0x3FD6_2E42 {
            if top < 0x3FF0_A2B2 {
                let sign: Double = x < 0 ? -1 : 1
                hi = x - sign * 6.93147180369123816490e-01
                lo = sign * 1.90821492927058770002e-10
                k = x < 0 ? -1 : 1
            } else {
                k = Int(1.44269504088896338700e+00 * x + (x < 0 ? -0.5 : 0.5))
                let t = Double(k)
                hi = x - t * 6.93147180369123816490e-01
                lo = t * 1.90821492927058770002e-10
            }
            x = hi - lo
        } else if top < 0x3E30_0000 {
            return 1 + x
        }
        let t = x * x
        var sum = 6.61375632143793436117e-05
        sum += t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08)
        let inner = 1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * sum)
        let c = x - t * inner
        if k == 0 { return 1 - ((x * c) / (c - 2) - x) }
        let y = 1 - ((lo - (x * c) / (2 - c)) - hi)
        if k >= -1021 { return withHigh(y, high(y) &+ Int32(k) &<< 20) }
        return withHigh(y, high(y) &+ Int32(k + 1000) &<< 20) * 9.33263618503218878990e-302
    }

    static func log(_ input: Double) -> Double {
        let (ln2Hi, ln2Lo) = (6.93147180369123816490e-01, 1.90821492927058770002e-10)
        var x = input
        if x.isNaN || x < 0 { return .nan }
        if x == 0 { return -.infinity }
        if x.isInfinite { return x }
        var top = high(x)
        var k: Int32 = 0
        if top < 0x0010_0000 {
            k -= 54
            x *= 0x1p54
            top = high(x)
        }
        k += (top >> 20) - 1023
        top &= 0x000F_FFFF
        let i = (top &+ 0x95F64) & 0x100000
        x = withHigh(x, top | (i ^ 0x3FF0_0000))
        k += i >> 20
        let f = x - 1
        let dk = Double(k)
        if (0x000F_FFFF & (2 &+ top)) < 3 {
            if f == 0 { return k == 0 ? 0 : dk * ln2Hi + dk * ln2Lo }
            let r = f * f * (0.5 - 0.33333333333333333 * f)
            return k == 0 ? f - r : dk * ln2Hi - ((r - dk * ln2Lo) - f)
        }
        let s = f / (2 + f)
        let z = s * s
        let w = z * z
        let t1 =
            w
            * (3.999999999940941908e-01
                + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01))
        let inner = 1.818357216161805012e-01 + w * 1.479819860511658591e-01
        let t2 =
            z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 + w * inner))
        let r = t2 + t1
        if ((top &- 0x6147A) | (0x6B851 &- top)) > 0 {
            let half = 0.5 * f * f
            if k == 0 { return f - (half - s * (half + r)) }
            return dk * ln2Hi - ((half - (s * (half + r) + dk * ln2Lo)) - f)
        }
        if k == 0 { return f - s * (f - r) }
        return dk * ln2Hi - ((s * (f - r) - dk * ln2Lo) - f)
    }

    static func log10(_ input: Double) -> Double {
        var x = input
        if x.isNaN || x < 0 { return .nan }
        if x == 0 { return -.infinity }
        if x.isInfinite { return x }
        var k: Int32 = 0
        if high(x) < 0x0010_0000 {
            k -= 54
            x *= 0x1p54
        }
        let top = high(x)
        k += (top >> 20) - 1023
        let i: Int32 = k < 0 ? 1 : 0
        x = withHigh(x, (top & 0x000F_FFFF) | ((0x3FF - i) << 20))
        let y = Double(k + i)
        let z = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * log(x)
        return z + y * 3.01029995663611771306e-01
    }

    static func log2(_ x: Double) -> Double { log(x) / log(2) }

    static func cbrt(_ input: Double) -> Double {
        guard input.isFinite, input != 0 else { return input }
        let x = input.magnitude
        // A third of the exponent gives five bits.
        var t: Double
        if x < 0x1p-1022 {
            t = 0x1p54 * x
            t = withHigh(0, high(t) / 3 + 696_219_795)
        } else {
            t = withHigh(0, high(x) / 3 + 715_094_163)
        }
        // A rational function gives 23 bits.
        var r = t * t / x
        var s = 5.42857142857142815906e-01 + r * t
        let bottom = s + 1.41428571428571436819e+00 + -7.05306122448979611050e-01 / s
        t *= 3.57142857142857150787e-01 + 1.60714285714285720630e+00 / bottom
        // Cut to 20 bits and above the root, one step of Newton's method gives 53.
        t = withHigh(0, high(t) + 1)
        s = t * t
        r = x / s
        r = (r - t) / (t + t + r)
        t += t * r
        return input < 0 ? -t : t
    }
}
