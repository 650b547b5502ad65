import Columns
import Engine

/// Out of order, sometimes very late, with duplicates and nulls.
struct RandomStream {
    var random: RandomColumns
    var now: Int64 = 100

    init(seed: UInt64) { random = RandomColumns(seed: seed) }

    mutating func row() -> [Value] {
        now += Int64(random.below(4))
        let isLate = random.below(12) == 0
        let time = now - Int64(random.below(isLate ? 60 : 9))
        return [
            random.below(30) == 0
                ? .null
                : .integer(time * StreamPlans.second + Int64(random.below(3)) * 300_700),
            random.below(10) == 0 ? .null : .string("k\(random.below(5))"),
            random.below(10) == 0 ? .null : .integer(Int64(random.below(20))),
        ]
    }

    mutating func batch() -> [[Value]] { (0..<random.below(40)).map { _ in row() } }
}
