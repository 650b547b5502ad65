import Columns
public import Expressions

/// When rows that wait in a join of two streams may go, read from its condition as Spark reads it.
///
/// ```
/// 1. a.time + INTERVAL 1 HOUR = b.time     one member of an equality is an event time itself: rows of
///                                          both sides go when the watermark reaches their own member
/// 2. a.time > b.time - INTERVAL 1 HOUR     a's rows go when the watermark less an hour reaches their
///                                          time; b's wait for good, unless another comparison bounds them
/// ```
/// Of several comparisons that bound a side, the one that keeps rows longest counts.
public struct StreamJoinBounds: Sendable {
    /// A row goes when the watermark reaches its time and what it lingers beyond that.
    public struct Expiry: Sendable {
        /// Over the side's own columns: a time, or a window, which counts by its end.
        public var time: Expression
        /// Microseconds.
        public var lingering: Int64
    }

    /// nil where rows wait for good.
    public private(set) var left: Expiry?
    public private(set) var right: Expiry?

    /// Watermarks count whole milliseconds: a row whose partner may have the watermark's own time waits
    /// one longer.
    private static let tick: Int64 = 1_000

    /// - Parameters:
    ///   - leftTimes: The positions of event times in the left side's columns.
    ///   - rightTimes: Those in the right side's.
    public init(of join: Join, leftTimes: Set<Int>, rightTimes: Set<Int>) {
        // Keys of full joins of streams stand in structs, so that nulls meet.
        let keys =
            join.kind == .full
            ? join.keys.map { (left: $0.left.ofMember, right: $0.right.ofMember) } : join.keys
        let key =
            keys.first { Self.isTime($0.left, leftTimes) }
            ?? keys.first { Self.isTime($0.right, rightTimes) }
        if let key {
            left = Expiry(time: key.left, lingering: 0)
            right = Expiry(time: key.right, lingering: 0)
            return
        }
        guard let leftTime = leftTimes.min(), let rightTime = rightTimes.min() else { return }
        let width = join.left.schema.count
        let schemas = (join.left.schema, join.right.schema)
        for condition in join.residual?.conjuncts ?? [] {
            guard let bound = Bound(condition) else { continue }
            let (lesser, greater) = (bound.lesser, bound.greater)
            if lesser < width, greater >= width, leftTimes.contains(lesser) {
                right.keepLonger(
                    .column(rightTime, schemas.1[rightTime].type), bound.lingering)
            } else if lesser >= width, greater < width, rightTimes.contains(lesser - width) {
                left.keepLonger(.column(leftTime, schemas.0[leftTime].type), bound.lingering)
            }
        }
    }

    /// Whether the rows of a join of this kind that depend on the lack of a partner are certain in the end.
    public func isCertain(for kind: Join.Kind) -> Bool {
        switch kind {
        case .left, .semi: left != nil
        case .right: right != nil
        case .full: left != nil || right != nil
        default: true
        }
    }

    private static func isTime(_ expression: Expression, _ times: Set<Int>) -> Bool {
        guard case .column(let index, _) = expression else { return false }
        return times.contains(index)
    }

    /// `lesser + shift < greater`, over the columns of both sides.
    private struct Bound {
        var lesser: Int
        var greater: Int
        /// How long a row with the greater column waits beyond its time, in microseconds.
        var lingering: Int64

        init?(_ condition: Expression) {
            guard case .call(let call) = condition, call.arguments.count == 2,
                ["<", "<=", ">", ">="].contains(call.name),
                let first = Linear(call.arguments[0]), let second = Linear(call.arguments[1])
            else { return nil }
            let (low, high) = call.name.hasPrefix("<") ? (first, second) : (second, first)
            lesser = low.column
            greater = high.column
            let (shift, isOver) = low.shift.subtractingReportingOverflow(high.shift)
            guard !isOver, shift.magnitude < 1 << 60 else { return nil }
            let remainder = ((shift % tick) + tick) % tick
            lingering = remainder - shift + (call.name.hasSuffix("=") ? tick : 0)
        }
    }

    /// A column and what is added to it, in microseconds; numbers beside times are seconds.
    private struct Linear {
        var column: Int
        var shift: Int64

        init?(_ expression: Expression) {
            switch expression {
            case .column(let index, _): (column, shift) = (index, 0)
            case .cast(let operand, let type, _):
                guard type == .timestamp || type.isNumeric, let own = Linear(operand) else {
                    return nil
                }
                self = own
            case .call(let call) where call.arguments.count == 2:
                let isMinus = call.name == "-"
                guard isMinus || call.name == "+" else { return nil }
                let (first, second) = (call.arguments[0], call.arguments[1])
                if let own = Linear(first), let moved = Self.microseconds(second) {
                    self = own
                    shift += isMinus ? -moved : moved
                } else if !isMinus, let own = Linear(second), let moved = Self.microseconds(first) {
                    self = own
                    shift += moved
                } else {
                    return nil
                }
            default: return nil
            }
        }

        private static func microseconds(_ expression: Expression) -> Int64? {
            switch expression {
            case .literal(.integer(let value), .dayTimeInterval): return bounded(value)
            case .literal(.structure(let parts), .calendarInterval):
                guard parts.count == 3, case .integer(0) = parts[0],
                    case .integer(let days) = parts[1], case .integer(let rest) = parts[2],
                    let days = bounded(days, times: 86_400_000_000), let rest = bounded(rest)
                else { return nil }
                return days + rest
            case .literal(.integer(let value), .tinyint), .literal(.integer(let value), .smallint),
                .literal(.integer(let value), .int), .literal(.integer(let value), .bigint):
                return bounded(value, times: 1_000_000)
            case .cast(let operand, .dayTimeInterval, _), .cast(let operand, .bigint, _):
                return microseconds(operand)
            default: return nil
            }
        }

        /// nil for what no difference of two times is.
        private static func bounded(_ value: Int64, times factor: Int64 = 1) -> Int64? {
            let (product, isOver) = value.multipliedReportingOverflow(by: factor)
            return isOver || product.magnitude > 1 << 58 ? nil : product
        }
    }
}

extension StreamJoinBounds.Expiry? {
    fileprivate mutating func keepLonger(_ time: Expression, _ lingering: Int64) {
        self = .init(time: time, lingering: Swift.max(self?.lingering ?? .min, lingering))
    }
}
