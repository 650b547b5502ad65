/// Arc tangents and cosines to the last digit as Java computes them.
///
/// Source: Sun's fdlibm, `s_atan.c`, `e_atan2.c` and `e_acos.c`, which Java's `StrictMath` is specified by.
extension StrictMath {
    /// atan(0.5), atan(1), atan(1.5) and atan(∞): what is large, and the rest of it.
    private static let angles: [(high: Double, low: Double)] = [
        (4.63647609000806093515e-01, 2.26987774529616870924e-17),
        (7.85398163397448278999e-01, 3.06161699786838301793e-17),
        (9.82793723247329054082e-01, 1.39033110312309984516e-17),
        (1.57079632679489655800e+00, 6.12323399573676603587e-17),
    ]

    private static let series: [Double] = [
        3.33333333333329318027e-01, -1.99999999998764832476e-01, 1.42857142725034663711e-01,
        -1.11111104054623557880e-01, 9.09088713343650656196e-02, -7.69187620504482999495e-02,
        6.66107313738753120669e-02, -5.83357013379057348645e-02, 4.97687799461593236017e-02,
        -3.65315727442169155270e-02, 1.62858201153657823623e-02,
    ]

    static func atan(_ input: Double) -> Double {
        if input.isNaN { return input }
        let size = input.magnitude
        if size >= 0x1p66 {
            let right = angles[3].high + angles[3].low
            return input > 0 ? right : -right
        }
        // Brought near 0 by the angle that lies nearest.
        var x = size
        var nearest: Int?
        switch size {
        case ..<0x1p-29: return input
        case ..<0.4375: x = input
        case ..<0.6875: (nearest, x) = (0, (2 * size - 1) / (2 + size))
        case ..<1.1875: (nearest, x) = (1, (size - 1) / (size + 1))
        case ..<2.4375: (nearest, x) = (2, (size - 1.5) / (1 + 1.5 * size))
        default: (nearest, x) = (3, -1 / size)
        }
        let z = x * x
        let w = z * z
        let t = series
        let odd = z * (t[0] + w * (t[2] + w * (t[4] + w * (t[6] + w * (t[8] + w * t[10])))))
        let even = w * (t[1] + w * (t[3] + w * (t[5] + w * (t[7] + w * t[9]))))
        guard let nearest else { return x - x * (odd + even) }
        let angle = angles[nearest]
        let result = angle.high - ((x * (odd + even) - angle.low) - x)
        return input < 0 ? -result : result
    }

    static func atan2(_ y: Double, _ x: Double) -> Double {
        let low = 1.2246467991473531772e-16
        let right = angles[3].high
        if x.isNaN || y.isNaN { return .nan }
        if x == 1 { return atan(y) }
        let isBehind = x.sign == .minus
        func signed(_ angle: Double) -> Double { y.sign == .minus ? -angle : angle }
        if y == 0 { return isBehind ? signed(Double.pi) : y }
        if x == 0 { return signed(right) }
        if x.isInfinite {
            let angle = y.isInfinite ? Double.pi / 4 : 0
            return signed(isBehind ? (y.isInfinite ? 3 * angle : Double.pi) : angle)
        }
        if y.isInfinite { return signed(right) }
        let distance = Int(y.exponent) - Int(x.exponent)
        let angle: Double
        if distance > 60 {
            angle = right + 0.5 * low
        } else if isBehind, distance < -60 {
            angle = 0
        } else {
            angle = atan((y / x).magnitude)
        }
        guard isBehind else { return signed(angle) }
        return y.sign == .minus ? (angle - low) - Double.pi : Double.pi - (angle - low)
    }

    // MARK: Arc cosine

    private static let upper: [Double] = [
        1.66666666666666657415e-01, -3.25565818622400915405e-01, 2.01212532134862925881e-01,
        -4.00555345006794114027e-02, 7.91534994289814532176e-04, 3.47933107596021167570e-05,
    ]
    private static let lower: [Double] = [
        1, -2.40339491173441421878e+00, 2.02094576023350569471e+00, -6.88283971605453293030e-01,
        7.70381505559019352791e-02,
    ]

    /// What (asin √z − √z) / √z comes to.
    private static func excess(_ z: Double) -> Double {
        func polynomial(_ coefficients: [Double]) -> Double {
            coefficients.reversed().reduce(0) { $0 * z + $1 }
        }
        return z * polynomial(upper) / polynomial(lower)
    }

    static func acos(_ x: Double) -> Double {
        let (right, rest) = (angles[3].high, angles[3].low)
        if x.isNaN || x.magnitude > 1 { return .nan }
        if x.magnitude == 1 { return x == 1 ? 0 : .pi + 2 * rest }
        if x.magnitude < 0.5 {
            if x.magnitude <= 0x1p-57 { return right + rest }
            return right - (x - (rest - excess(x * x) * x))
        }
        let z = (1 - x.magnitude) * 0.5
        let root = z.squareRoot()
        if x < 0 { return .pi - 2 * (root + (excess(z) * root - rest)) }
        let head = Double(bitPattern: root.bitPattern & ~0xFFFF_FFFF)
        let tail = (z - head * head) / (root + head)
        return 2 * (head + (excess(z) * root + tail))
    }
}
