import Columns
import Testing

@testable import Formats

@Suite struct TimestampTextTests {
    @Test("Many timestamps are written as each by itself", arguments: 1...20)
    func many(seed: UInt64) {
        var random = SplitMix(state: seed)
        var writer = TimestampText.ISOWriter()
        var time = Int64(truncatingIfNeeded: random.next()) / 64
        for _ in 0..<500 {
            switch random.below(6) {
            case 0:
                time = Int64(truncatingIfNeeded: random.next()) / Int64(1 + random.below(100_000))
            case 1: time += Int64(random.below(1000)) * 1000
            case 2: time = [-1, 0, 1, -1_000_000, 999_999, 1_000_000][random.below(6)]
            default: time += Int64(random.below(700_000))
            }
            var alone: [UInt8] = []
            TimestampText.appendISO(time, to: &alone)
            var together: [UInt8] = []
            writer.append(time, to: &together)
            #expect(together == alone, "seed \(seed): \(time)")
        }
    }
}
