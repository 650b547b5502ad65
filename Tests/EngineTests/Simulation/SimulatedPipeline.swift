import Columns
import Expressions
import Query

@testable import Engine

/// Pipelines that together have every kind of stage order that a replay must get right.
enum SimulatedPipeline: CaseIterable, Sendable {
    /// A filter, windows that close, and a view.
    case windows
    /// An aggregate over an aggregate: two stateful stages in one flow.
    case chained
    /// A flow with state that reads what another flow with state appends.
    case flowOverFlow

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
        }
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
