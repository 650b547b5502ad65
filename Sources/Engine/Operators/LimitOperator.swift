public import Columns

/// Skips `offset` rows, then lets `count` through.
public struct LimitOperator: Sendable {
    public private(set) var skipping: Int64
    public private(set) var remaining: Int64

    public init(count: Int64?, offset: Int64) {
        skipping = max(offset, 0)
        remaining = count.map { max($0, 0) } ?? .max
    }

    /// No further row will pass.
    public var isDone: Bool { remaining == 0 }

    public mutating func process(_ batch: Batch, _ context: inout OperatorContext) -> Batch {
        let start = min(skipping, Int64(batch.count))
        let length = min(remaining, Int64(batch.count) - start)
        skipping -= start
        remaining -= length
        if start == 0, length == Int64(batch.count) { return batch }
        let rows = Selection(Int32(start)..<Int32(start + length))
        context.choose(rows)
        return batch.gather(rows)
    }
}
