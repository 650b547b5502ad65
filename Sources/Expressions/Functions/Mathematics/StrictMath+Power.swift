/// Powers with the same last digit on every machine.
///
/// ```
/// x^y = 2^(y · log2 x), both factors as a head of few digits and a tail,
///       so that head · head is exact
/// ```
/// Source: the algorithm of fdlibm (`e_pow`), which Java's `StrictMath` and so Spark prescribe.
extension StrictMath {
    static func pow(_ x: Double, _ y: Double) -> Double {
        if y == 0 { return 1 }
        if x.isNaN || y.isNaN { return .nan }
        if let plain = plainPower(x, y) { return plain }
        let parity = x.sign == .minus ? wholeParity(y) : .none
        let size = abs(x)
        if size == 0 || size.isInfinite || size == 1 {
            let power = y < 0 ? 1 / size : size
            guard x.sign == .minus else { return power }
            if size == 1, parity == .none { return .nan }
            return parity == .odd ? -power : power
        }
        if x < 0, parity == .none { return .nan }
        let sign: Double = x < 0 && parity == .odd ? -1 : 1
        var (head, tail) = (0.0, 0.0)
        if abs(y) > 0x1.00000ffffffffp31 {
            // Away from one it is nothing or everything.
            if size < 0x1.fffff00000000p-1 { return y < 0 ? sign * .infinity : sign * 0 }
            if size > 0x1.00000ffffffffp0 { return y > 0 ? sign * .infinity : sign * 0 }
            (head, tail) = logarithmNearOne(size)
        } else {
            (head, tail) = logarithm2(size)
        }
        return sign * exponential(of: y, times: head, tail)
    }

    private enum Parity { case none, odd, even }

    /// Whether a number is whole, and odd or even.
    private static func wholeParity(_ y: Double) -> Parity {
        let size = abs(y)
        if size >= 0x1p53 { return .even }
        guard size >= 1, size == size.rounded(.towardZero) else { return .none }
        return Int64(size) & 1 == 1 ? .odd : .even
    }

    /// Powers that need no logarithm.
    private static func plainPower(_ x: Double, _ y: Double) -> Double? {
        switch y {
        case 2: return x * x
        case 0.5 where x >= -Double.greatestFiniteMagnitude: return (x + 0).squareRoot()
        case 1: return x
        case -1: return 1 / x
        case .infinity, -.infinity:
            let size = abs(x)
            if size == 1 { return .nan }
            return (size > 1) == (y > 0) ? .infinity : 0
        default: return nil
        }
    }

    /// The double with its lower 32 bits cleared.
    private static func headOf(_ x: Double) -> Double {
        Double(bitPattern: x.bitPattern & 0xFFFF_FFFF_0000_0000)
    }

    private static func logarithmNearOne(_ x: Double) -> (head: Double, tail: Double) {
        let t = x - 1
        let w = (t * t) * (0.5 - t * (0.3333333333333333333333 - t * 0.25))
        let u = 0x1.715476p0 * t
        let v = t * 1.92596299112661746887e-08 - w * 1.44269504088896338700e+00
        let head = headOf(u + v)
        return (head, v - (head - u))
    }

    /// log2 x as a head and a tail, by the distance of x/2ⁿ from 1 or 1.5.
    private static func logarithm2(_ size: Double) -> (head: Double, tail: Double) {
        var x = size
        var n: Int32 = 0
        var top = high(x)
        if top < 0x0010_0000 {
            x *= 0x1p53
            n -= 53
            top = high(x)
        }
        n += (top >> 20) - 0x3FF
        let digits = top & 0x000F_FFFF
        top = digits | 0x3FF0_0000
        var isFromHalf = false
        if digits > 0x3988E {
            if digits < 0xBB67A {
                isFromHalf = true
            } else {
                n += 1
                top -= 0x0010_0000
            }
        }
        x = withHigh(x, top)
        let base = isFromHalf ? 1.5 : 1.0
        let u = x - base
        let v = 1 / (x + base)
        let ss = u * v
        let sHead = headOf(ss)
        let middle = ((top >> 1) | 0x2000_0000) + 0x0008_0000 + (isFromHalf ? 1 << 18 : 0)
        var tHead = withHigh(0, middle)
        var tTail = x - (tHead - base)
        let sTail = v * ((u - sHead * tHead) - sHead * tTail)
        var square = ss * ss
        var r = square * square * series(square)
        r += sTail * (sHead + ss)
        square = sHead * sHead
        tHead = headOf(3 + square + r)
        tTail = r - ((tHead - 3) - square)
        let a = sHead * tHead
        let b = sTail * tHead + tTail * ss
        let pHead = headOf(a + b)
        let pTail = b - (pHead - a)
        // 2 / (3 ln 2), as head and tail.
        let zHead = 9.61796700954437255859e-01 * pHead
        let zTail =
            -7.02846165095275826516e-09 * pHead + pTail * 9.61796693925975554329e-01
            + (isFromHalf ? 1.35003920212974897128e-08 : 0)
        let shift = isFromHalf ? 5.84962487220764160156e-01 : 0
        let t = Double(n)
        let head = headOf(((zHead + zTail) + shift) + t)
        return (head, zTail - (((head - t) - shift) - zHead))
    }

    private static func series(_ s: Double) -> Double {
        var sum = 2.30660745775561754067e-01 + s * 2.06975017800338417784e-01
        sum = 2.72728123808534006489e-01 + s * sum
        sum = 3.33333329818377432918e-01 + s * sum
        sum = 4.28571428578550184252e-01 + s * sum
        return 5.99999999999994648725e-01 + s * sum
    }

    /// 2^(y · (head + tail)).
    private static func exponential(of y: Double, times head: Double, _ tail: Double) -> Double {
        let yHead = headOf(y)
        let low = (y - yHead) * head + y * tail
        var main = yHead * head
        let z = low + main
        if z >= 1024 {
            if z > 1024 || low + 8.0085662595372944372e-17 > z - main { return .infinity }
        } else if z <= -1075, z < -1075 || low <= z - main {
            return 0
        }
        var n: Int32 = 0
        let top = high(z)
        let size = top & 0x7FFF_FFFF
        if size > 0x3FE0_0000 {
            let rounded = top &+ (0x0010_0000 >> ((size >> 20) - 0x3FF + 1))
            let k = ((rounded & 0x7FFF_FFFF) >> 20) - 0x3FF
            main -= withHigh(0, rounded & ~(0x000F_FFFF >> k))
            n = ((rounded & 0x000F_FFFF) | 0x0010_0000) >> (20 - k)
            if top < 0 { n = -n }
        }
        return scaled(fraction(low, main), by: n)
    }

    /// 2^(low + main) for a sum of at most a half.
    private static func fraction(_ low: Double, _ main: Double) -> Double {
        let head = headOf(low + main)
        let u = head * 6.93147182464599609375e-01
        let v =
            (low - (head - main)) * 6.93147180559945286227e-01
            + head * -1.90465429995776804525e-09
        let z = u + v
        let w = v - (z - u)
        let t = z * z
        var sum = -1.65339022054652515390e-06 + t * 4.13813679705723846039e-08
        sum = 6.61375632143793436117e-05 + t * sum
        sum = -2.77777777770155933842e-03 + t * sum
        let inner = z - t * (1.66666666666666019037e-01 + t * sum)
        let r = (z * inner) / (inner - 2) - (w + z * w)
        return 1 - (r - z)
    }

    private static func scaled(_ x: Double, by n: Int32) -> Double {
        let top = high(x) &+ (n << 20)
        guard top >> 20 <= 0 else { return withHigh(x, top) }
        // Rounded once: as a normal number first.
        return withHigh(x, top &+ (54 << 20)) * 0x1p-54
    }
}
