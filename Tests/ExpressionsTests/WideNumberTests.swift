import Testing

@testable import Expressions

@Suite struct WideNumberTests {
    @Test("A wide number becomes the double nearest to it", arguments: UInt64(1)...4)
    func isNearest(seed: UInt64) {
        var random = RandomValues(seed: seed)
        var numbers: [Int128] = [0, 1, -1, .min, .max, .min + 1]
        for shift in 0..<127 {
            for near in -2...2 {
                // Powers of two, and halves between the doubles behind them.
                numbers.append((1 << Int128(shift)) &+ Int128(near))
                if shift > 53 {
                    let half = Int128(1) << Int128(shift - 53)
                    numbers.append((1 << Int128(shift)) &+ half &+ Int128(near))
                    numbers.append(0 &- ((1 << Int128(shift)) &+ 3 &* half &+ Int128(near)))
                }
            }
        }
        for _ in 0..<5000 {
            let wide = (0..<5).reduce(Int128(0)) { wide, _ in
                wide << 30 | Int128(random.number(below: 1 << 30))
            }
            numbers.append(wide >> Int128(random.number(below: 128)))
        }
        for number in numbers {
            #expect(Double(wide: number) == Double(number), "seed \(seed), \(number)")
        }
    }
}
