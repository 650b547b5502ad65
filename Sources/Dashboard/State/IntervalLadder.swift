/// The intervals that `+` and `-` step through, in milliseconds.
enum IntervalLadder {
    static let steps: [Double] = [
        5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 120_000, 300_000,
        600_000,
    ]

    static func above(_ interval: Double) -> Double {
        steps.first { $0 > interval } ?? 600_000
    }

    static func below(_ interval: Double) -> Double {
        steps.last { $0 < interval } ?? 5
    }
}
