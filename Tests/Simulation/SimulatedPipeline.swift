import Columns
import Engine
import Expressions
import Query

/// Pipelines that together have every kind of stage order that a replay must get right.
enum SimulatedPipeline: CaseIterable, Sendable {
    /// A filter, windows that close, and a view.
    case windows
    /// An aggregate over an aggregate: two stateful stages in one flow.
    case chained
    /// A flow with state that reads what another flow with state appends.
    case flowOverFlow
    /// Windows of a key that touch become one.
    case sessions
    /// Two sources, joined within time bounds; rows without a partner leave in the end.
    case join
    /// A view of groups over two sources that wait for each other for good.
    case joinedView
    /// A view of the groups whose sums are still small: in the end it has no rows, or few.
    case emptiedView

    var sources: [String] {
        switch self {
        case .join, .joinedView: ["events", "others"]
        default: ["events"]
        }
    }

    var pipeline: Pipeline {
        let v = StreamPlans.v
        switch self {
        case .windows:
            let large = Plan.filter(
                StreamPlans.events(), StreamPlans.atLeast(v, .literal(.integer(15), .bigint)))
            let totals = Plan.aggregate(
                Aggregate(
                    input: StreamPlans.events(streaming: false),
                    groups: [NamedExpression("k", StreamPlans.k)], calls: [StreamPlans.sum(v)]))
            return StreamPlans.pipeline([
                StreamPlans.flow("large", .append, large),
                StreamPlans.flow("sums", .append, Self.windowSums),
                StreamPlans.flow("totals", .complete, totals),
            ])
        case .chained:
            return StreamPlans.pipeline([
                StreamPlans.flow("twice", .append, Self.sums(over: Self.windowSums))
            ])
        case .flowOverFlow:
            let inner = Self.windowSums
            let scan = Plan.scan(
                Scan(
                    table: "sums", columns: [0, 1, 2], schema: inner.schema, isStreaming: true))
            let totals = Plan.deduplicate(Deduplicate(input: scan, keys: [1]))
            return StreamPlans.pipeline([
                StreamPlans.flow("sums", .append, inner),
                StreamPlans.flow("seen", .append, totals),
            ])
        case .sessions:
            let sessions = Plan.aggregate(
                Aggregate(
                    input: StreamPlans.watermarked(delay: 5),
                    groups: [
                        NamedExpression("session", StreamPlans.window(StreamPlans.ts, seconds: 3)),
                        NamedExpression("k", StreamPlans.k),
                    ], calls: [StreamPlans.sum(v)],
                    session: Aggregate.Session(
                        index: 0, time: StreamPlans.ts,
                        gap: .literal(.integer(3 * StreamPlans.second), .bigint))))
            return StreamPlans.pipeline([StreamPlans.flow("sessions", .append, sessions)])
        case .join:
            return StreamPlans.pipeline(
                [StreamPlans.flow("pairs", .append, Self.pairs)], tables: [Self.otherTable])
        case .joinedView:
            let met = Plan.join(
                Join(
                    kind: .inner, left: StreamPlans.events(), right: Self.others,
                    keys: [(left: StreamPlans.k, right: StreamPlans.k)]))
            let sums = Plan.aggregate(
                Aggregate(
                    input: met, groups: [NamedExpression("k", StreamPlans.k)],
                    calls: [StreamPlans.sum(v), StreamPlans.sum(.column(5, .bigint))]))
            return StreamPlans.pipeline(
                [StreamPlans.flow("sums", .complete, sums)], tables: [Self.otherTable])
        case .emptiedView:
            let sums = Plan.aggregate(
                Aggregate(
                    input: StreamPlans.events(streaming: false),
                    groups: [NamedExpression("k", StreamPlans.k)], calls: [StreamPlans.sum(v)]))
            let small = Plan.filter(
                sums, StreamPlans.atLeast(.literal(.integer(12), .bigint), .column(1, .bigint)))
            return StreamPlans.pipeline([StreamPlans.flow("small", .complete, small)])
        }
    }

    private static let otherTable = TableDefinition(
        name: "others", kind: .source, schema: StreamPlans.schema)

    private static var others: Plan {
        .scan(
            Scan(
                table: "others", columns: [0, 1, 2], schema: StreamPlans.schema, isStreaming: true))
    }

    private static var pairs: Plan {
        let others = Plan.watermark(
            Watermark(
                input: others, column: 0, delayInMicroseconds: 5 * StreamPlans.second))
        let type = DataType.dayTimeInterval(.day, .second)
        let plus = { (time: Expression, seconds: Int64) in
            StreamPlans.integers(
                "+", [time, .literal(.integer(seconds * StreamPlans.second), type)], .timestamp
            ) { .integer($0[0] + $0[1]) }
        }
        let times = (Expression.column(0, .timestamp), Expression.column(3, .timestamp))
        return .join(
            Join(
                kind: .left, left: StreamPlans.watermarked(delay: 5), right: others,
                keys: [(left: StreamPlans.k, right: StreamPlans.k)],
                residual: .and(
                    StreamPlans.atLeast(plus(times.0, 3), times.1),
                    StreamPlans.atLeast(plus(times.1, 2), times.0))))
    }

    private static var windowSums: Plan {
        .aggregate(
            Aggregate(
                input: StreamPlans.watermarked(delay: 5),
                groups: [
                    NamedExpression("window", StreamPlans.window(StreamPlans.ts, seconds: 4)),
                    NamedExpression("k", StreamPlans.k),
                ], calls: [StreamPlans.sum(StreamPlans.v)]))
    }

    private static func sums(over inner: Plan) -> Plan {
        .aggregate(
            Aggregate(
                input: inner,
                groups: [
                    NamedExpression(
                        "window",
                        StreamPlans.window(
                            StreamPlans.windowTime(.column(0, StreamPlans.windowType)), seconds: 12)
                    ), NamedExpression("k", .column(1, .string)),
                ], calls: [StreamPlans.sum(.column(2, .bigint))]))
    }
}
