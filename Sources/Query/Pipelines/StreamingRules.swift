import Columns

/// What a stream cannot do, by Spark's rules: each refusal says why, and what would do.
enum StreamingRules {
    /// Checks the plan of a flow whose rows are final when they appear: first whether groups ever are, then
    /// each operator, from the sources up.
    static func check(_ plan: Plan, at places: StreamingPlaces) throws(QueryError) {
        if let aggregate = plan.topmostAggregate { try checkTime(of: aggregate, places.grouping) }
        try checkOperators(plan, places)
        try checkCommands(plan, places.query)
    }

    /// No part of a flow may ask a command, such as the tables that a stream is joined with.
    private static func checkCommands(_ plan: Plan, _ range: Range<Int>) throws(QueryError) {
        if case .transform = plan { throw transformRefusal(range) }
        for input in plan.inputs { try checkCommands(input, range) }
    }

    private static func checkOperators(
        _ plan: Plan, _ places: StreamingPlaces
    ) throws(QueryError) {
        guard plan.isStreaming else { return }
        for input in plan.inputs { try checkOperators(input, places) }
        try check(operator: plan, places)
    }

    /// Rules that hold for views too, which are kept up to date as a whole.
    static func checkView(_ plan: Plan, at range: Range<Int>) throws(QueryError) {
        if case .watermark(let watermark) = plan { try check(watermark, range) }
        if case .transform = plan { throw transformRefusal(range) }
        for input in plan.inputs { try checkView(input, at: range) }
    }

    /// Spark has one class for most of what it refuses on a stream.
    private static func refusal(_ message: String, _ range: Range<Int>) -> QueryError {
        QueryError("_LEGACY_ERROR_TEMP_3102", message, at: range)
    }

    private static func check(
        operator plan: Plan, _ places: StreamingPlaces
    ) throws(QueryError) {
        let range = places.query
        switch plan {
        case .aggregate(let aggregate): try check(aggregate, places.grouping)
        case .sort:
            throw refusal(
                "Sorting is not supported on a stream: more rows may always come. Leave ORDER BY "
                    + "out, or make this a MATERIALIZED VIEW.", places.order)
        case .limit(_, _, let offset):
            guard offset == 0 else {
                throw refusal(
                    "OFFSET is not supported on a stream that appends rows. Make this a "
                        + "MATERIALIZED VIEW.", places.limit)
            }
        case .window:
            throw QueryError(
                "NON_TIME_WINDOW_NOT_SUPPORTED_IN_STREAMING",
                "Window functions over rows are not supported on a stream: only windows of time, "
                    + "GROUP BY window(…), are. Make this a MATERIALIZED VIEW.", at: range)
        case .deduplicate(let deduplicate) where deduplicate.isOfWholeRows:
            try check(deduplicate.asAggregate, range)
        case .setOperation(let operation):
            let name = operation.kind == .intersect ? "INTERSECT" : "EXCEPT"
            throw refusal(
                "\(name) is not supported on a stream. Use a LEFT SEMI or LEFT ANTI join with a "
                    + "static table, or make this a MATERIALIZED VIEW.", range)
        case .union(let inputs):
            guard inputs.allSatisfy(\.isStreaming) else {
                throw refusal(
                    "UNION of a stream and a static table is not supported. Read both as STREAM.",
                    range)
            }
        case .join(let join): try check(join, places.join(join.kind))
        case .watermark(let watermark): try check(watermark, range)
        default: break
        }
    }

    private static func transformRefusal(_ range: Range<Int>) -> QueryError {
        QueryError.unsupported(
            "TRANSFORM … USING runs in `weir sql` and not in a pipeline: what a command answers the second "
                + "time is not known, and batches are computed again after a failure and to prove them.",
            at: range)
    }

    private static func check(
        _ aggregate: Aggregate, _ range: Range<Int>
    ) throws(QueryError) {
        try checkTime(of: aggregate, range)
        try refuseDistinct(aggregate, range)
    }

    /// Holds groups to an event time, which tells when no more rows come.
    private static func checkTime(
        of aggregate: Aggregate, _ range: Range<Int>
    ) throws(QueryError) {
        guard EventTimeColumns.of(.aggregate(aggregate)).isEmpty else { return }
        let hasWatermark = aggregate.input.hasWatermark
        throw QueryError(
            "STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION",
            "An aggregation on a stream that appends rows needs a watermark: no group is ever "
                + "complete without one. "
                + (hasWatermark
                    ? "Group by the time that WATERMARK names, or by window(…) of it"
                    : "Write `STREAM t WATERMARK time DELAY OF INTERVAL 1 HOUR` and group by "
                        + "window(time, '…')")
                + ", or make this a MATERIALIZED VIEW.", at: range)
    }

    private static func refuseDistinct(
        _ aggregate: Aggregate, _ range: Range<Int>
    ) throws(QueryError) {
        for call in aggregate.calls where call.isDistinct {
            throw refusal(
                "\(call.name): DISTINCT inside an aggregate is not supported on a stream. Use "
                    + "approx_count_distinct(…), or make this a MATERIALIZED VIEW.", range)
        }
    }

    private static func check(_ join: Join, _ range: Range<Int>) throws(QueryError) {
        let (left, right) = (join.left.isStreaming, join.right.isStreaming)
        let name = join.kind.withArticle
        switch (left, right) {
        case (true, false):
            guard ![.right, .full, .single].contains(join.kind) else {
                if join.kind == .single { return }
                throw refusal(
                    "\(name) outer join with a stream on the left and a static table on the "
                        + "right is not supported: a row without a match could always find one "
                        + "later. Use a LEFT or INNER join.", range)
            }
        case (false, true):
            guard [.inner, .cross, .right].contains(join.kind) else {
                throw refusal(
                    "\(name) join with a static table on the left and a stream on the right is "
                        + "not supported. Put the stream on the left.", range)
            }
        case (true, true):
            // Keys are looked for when conditions in WHERE have joined those in ON.
            guard [.inner, .cross, .left, .right, .full, .semi].contains(join.kind) else {
                throw refusal(
                    "\(name) join of two streams is not supported. A LEFT JOIN with a bound on their "
                        + "times in ON, and WHERE a column of the right side IS NULL, gives the rows "
                        + "that meet none.", range)
            }
            let bounds = StreamJoinBounds(
                of: join, leftTimes: EventTimeColumns.of(join.left),
                rightTimes: EventTimeColumns.of(join.right))
            guard bounds.isCertain(for: join.kind) else {
                throw refusal(
                    "\(name) join of two streams needs a WATERMARK on both of them and, in ON, an "
                        + "equality with such a time or a bound on their difference, as in "
                        + "`b.time BETWEEN a.time AND a.time + INTERVAL 1 HOUR`: without it no row is "
                        + "ever known to have no match.", range)
            }
        case (false, false): break
        }
    }

    /// Holds joins of streams to equal columns, in a plan whose conditions stand where they belong.
    static func checkKeys(_ plan: Plan, at places: StreamingPlaces) throws(QueryError) {
        if case .join(let join) = plan, join.left.isStreaming, join.right.isStreaming,
            join.keys.isEmpty
        {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_1181",
                "A join of two streams without equal columns is not supported: each row "
                    + "would meet all others. Add `a.key = b.key` to ON.",
                at: places.join(join.kind))
        }
        for input in plan.inputs { try checkKeys(input, at: places) }
    }

    private static func check(_ watermark: Watermark, _ range: Range<Int>) throws(QueryError) {
        guard watermark.input.isStreaming else { return }
        for column in EventTimeColumns.of(watermark.input) where column == watermark.column {
            throw QueryError(
                "UNSUPPORTED_FEATURE.REDEFINED_WATERMARK",
                "The time `\(watermark.input.schema[column].name)` has a watermark already.",
                at: range)
        }
    }
}

extension Join.Kind {
    /// As a sentence begins with it.
    fileprivate var withArticle: String {
        switch self {
        case .inner: "An inner"
        case .anti, .antiNullAware: "An anti"
        case .left, .right, .full, .cross, .semi, .mark, .single: "A \(rawValue)"
        }
    }
}

extension Plan {
    /// The first aggregate of a stream's rows from the root down.
    fileprivate var topmostAggregate: Aggregate? {
        guard isStreaming else { return nil }
        if case .aggregate(let aggregate) = self { return aggregate }
        return inputs.lazy.compactMap(\.topmostAggregate).first
    }

    var hasWatermark: Bool {
        if case .watermark = self { return true }
        return inputs.contains(where: \.hasWatermark)
    }
}
