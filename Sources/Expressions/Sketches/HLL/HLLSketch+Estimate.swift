import Glibc

extension HLLSketch {
    /// About how many values differ.
    var estimate: Double {
        guard hasRegisters else {
            let count = Double(couponCount)
            return max(count, HLLEstimateTables.values(ofCoupons: count))
        }
        return isOutOfOrder ? composite : historic
    }

    /// From the registers alone: by how many are empty while that tells more, else by their harmonic
    /// mean, whose bias was measured.
    private var composite: Double {
        let count = Double(registers.count)
        let factor: Double =
            switch precision {
            case 4: 0.673
            case 5: 0.697
            case 6: 0.709
            default: 0.7213 / (1 + 1.079 / count)
            }
        let raw = factor * count * count / (inverseSums.low + inverseSums.high)
        let corrected = HLLEstimateTables.corrected(raw, precision: precision)
        if corrected > 3 * count || corrected == 0 { return corrected }
        let linear = linearEstimate
        let crossing =
            switch precision {
            case 4: 0.718
            case 5: 0.672
            default: 0.64
            }
        return (corrected + linear) / 2 > crossing * count ? corrected : linear
    }

    /// How many balls leave so many of the bins empty.
    private var linearEstimate: Double {
        let count = Double(registers.count)
        guard emptyRegisters > 0 else { return count * log(count / 0.5) }
        return count * (Self.harmonic(registers.count) - Self.harmonic(emptyRegisters))
    }

    /// 1 + 1/2 + … + 1/n
    private static func harmonic(_ number: Int) -> Double {
        guard number >= 25 else {
            return number == 0 ? 0 : (1...number).reduce(0) { $0 + 1 / Double($1) }
        }
        let x = Double(number)
        let inverse = 1 / (x * x)
        // Euler and Maclaurin's series; more terms change no digit from 25 on.
        let tail =
            inverse * (1.0 / 12 - inverse * (1.0 / 120 - inverse * (1.0 / 252 - inverse / 240)))
        return log(x) + 0.577_215_664_901_532_9 + 1 / (2 * x) - tail
    }
}

/// What was measured of the raw estimates of `HLLSketch`.
enum HLLEstimateTables {
    /// How many values so many different coupons stand for: some fell together.
    static func values(ofCoupons count: Double) -> Double {
        interpolated(couponCounts, couponValues, at: count)
    }

    /// The estimate that a raw one stands for.
    static func corrected(_ raw: Double, precision: Int) -> Double {
        let measured = table(precision)
        guard raw >= measured[0] else { return 0 }
        let step = Double(steps[precision - HLLSketch.precisions.lowerBound])
        let most = step * Double(measured.count - 1)
        guard raw <= measured[measured.count - 1] else {
            return raw * most / measured[measured.count - 1]
        }
        let estimates = measured.indices.map { Double($0) * step }
        return interpolated(measured, estimates, at: raw)
    }

    /// By the cubic through the two points on either side.
    private static func interpolated(_ xs: [Double], _ ys: [Double], at x: Double) -> Double {
        guard let above = xs.firstIndex(where: { $0 > x }) else { return ys[ys.count - 1] }
        let first = min(max(above - 2, 0), xs.count - 4)
        var sum = 0.0
        for i in first..<first + 4 {
            var (over, under) = (1.0, 1.0)
            for j in first..<first + 4 where j != i {
                over *= x - xs[j]
                under *= xs[i] - xs[j]
            }
            sum += ys[i] * over / under
        }
        return sum
    }

    /// The distance of the true numbers of each precision's table.
    private static let steps = [
        1, 2, 3, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120, 10240, 20480, 40960, 81920,
    ]

    private static func table(_ precision: Int) -> [Double] {
        switch precision {
        case 4: measured4
        case 5: measured5
        case 6: measured6
        case 7: measured7
        case 8: measured8
        case 9: measured9
        case 10: measured10
        case 11: measured11
        case 12: measured12
        case 13: measured13
        case 14: measured14
        case 15: measured15
        case 16: measured16
        case 17: measured17
        case 18: measured18
        case 19: measured19
        case 20: measured20
        default: measured21
        }
    }

    /// A set has at most 196,608 coupons.
    private static let couponCounts: [Double] = [
        0, 1, 20, 400, 8000, 160000, 300000, 600000,
    ]
    private static let couponValues: [Double] = [
        0, 1, 20.00000094374026, 400.0003963713384, 8000.158929460209, 160063.60677637596,
        300223.70715976635, 600895.593385617,
    ]
}
