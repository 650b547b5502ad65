public import Columns

/// `range(start, end, step)`: whole numbers, each `step` further than the one before.
public struct NumberRange: Sendable, Hashable {
    public var start: Int64
    public var step: Int64
    /// How many numbers there are: as many as 64 bits tell apart.
    public var count: UInt64

    /// Those from `start` on that stand before `end`, seen in the direction of `step`.
    ///
    /// - Precondition: `step` is not 0.
    public init(from start: Int64, before end: Int64, by step: Int64) {
        precondition(step != 0, "a range that stands still has no end")
        self.start = start
        self.step = step
        guard step > 0 ? start < end : start > end else {
            count = 0
            return
        }
        let low = UInt64(bitPattern: min(start, end))
        let span = UInt64(bitPattern: max(start, end)) &- low
        count = (span - 1) / step.magnitude + 1
    }

    public var schema: Schema { [Field("id", .bigint)] }

    /// The number at a place below `count`.
    @inlinable
    public func number(at place: UInt64) -> Int64 {
        start &+ Int64(bitPattern: place &* UInt64(bitPattern: step))
    }
}
