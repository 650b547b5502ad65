import Columns
import Expressions

/// A `window(…)` of the query, that stands as a column in its input.
struct TimeWindow {
    var time: Expression
    var size: Int64
    var slide: Int64
    var offset: Int64
    /// Its column in the input.
    var index: Int

    func isSame(as other: TimeWindow) -> Bool {
        time.isSame(as: other.time) && size == other.size && slide == other.slide
            && offset == other.offset
    }

    static let type = DataType.structure([
        Field("start", .timestamp), Field("end", .timestamp),
    ])
}

/// A `session_window(…)` among the groups.
struct PendingSession {
    var time: Expression
    /// Microseconds.
    var gap: Expression
}

extension ExpressionBinder {
    /// `window` and `session_window` as names of the columns that GROUP BY makes.
    func timeWindow(named name: String) -> Expression? {
        switch name.lowercased() {
        case "window":
            return timeWindows.first.map { .column($0.index, TimeWindow.type) }
        case "session_window":
            return session == nil ? nil : .column(Slot.session(0), TimeWindow.type)
        default: return nil
        }
    }

    /// The column that was made for this call beforehand.
    mutating func windowFunction(
        _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        let window = try timeWindow(call, syntax)
        guard let made = timeWindows.first(where: { $0.isSame(as: window) }) else {
            throw QueryError(
                "UNSUPPORTED_EXPR_FOR_OPERATOR",
                "window(…) stands in SELECT or GROUP BY, and a query can have one of them.",
                at: syntax.range)
        }
        return .column(made.index, TimeWindow.type)
    }

    /// Reads `window(time, size [, slide [, start]])`.
    mutating func timeWindow(
        _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> TimeWindow {
        guard (2...4).contains(call.arguments.count) else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `window` requires 2 to 4 parameters (time, size, slide, start) but the actual "
                    + "number is \(call.arguments.count).", at: syntax.range)
        }
        let time = try eventTime(call.arguments[0])
        let size = try length(call.arguments[1])
        let slide = call.arguments.count > 2 ? try length(call.arguments[2]) : size
        let offset = call.arguments.count > 3 ? try length(call.arguments[3]) : 0
        guard size > 0, slide > 0, slide <= size else {
            throw QueryError(
                "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION",
                "The size and the slide of a window are above zero, and the slide is no longer "
                    + "than the size.", at: syntax.range)
        }
        guard abs(offset) < slide else {
            throw QueryError(
                "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION",
                "The start of a window is shorter than its slide.", at: syntax.range)
        }
        guard size / slide <= 100_000 else {
            throw QueryError(
                "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION",
                "A row would fall into more than 100,000 windows; slide further.",
                at: syntax.range)
        }
        return TimeWindow(time: time, size: size, slide: slide, offset: offset, index: 0)
    }

    mutating func sessionWindow(
        _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        guard call.arguments.count == 2 else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `session_window` requires 2 parameters (time, gap) but the actual number is "
                    + "\(call.arguments.count).", at: syntax.range)
        }
        let time = try eventTime(call.arguments[0])
        let gap = try sessionGap(call.arguments[1])
        if let session {
            guard session.time.isSame(as: time), session.gap.isSame(as: gap) else {
                throw QueryError(
                    "UNSUPPORTED_FEATURE", "A query can have one session_window.",
                    at: syntax.range)
            }
        }
        session = PendingSession(time: time, gap: gap)
        return .column(Slot.session(0), TimeWindow.type)
    }

    /// A gap may depend on the row: `CASE WHEN … THEN '5 minutes' ELSE '1 hour' END`, or `IF(…)`.
    private mutating func sessionGap(
        _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        try bind(gapInMicroseconds(syntax))
    }

    /// The gap with its lengths of time as numbers.
    private mutating func gapInMicroseconds(
        _ syntax: ExpressionSyntax
    ) throws(QueryError) -> ExpressionSyntax {
        switch syntax.kind {
        case .conditional(let operand, let branches, let otherwise):
            var rewritten: [ConditionSyntax] = []
            for branch in branches {
                rewritten.append(
                    ConditionSyntax(
                        condition: branch.condition,
                        result: try gapInMicroseconds(branch.result)))
            }
            let last = try otherwise.map { (syntax) throws(QueryError) in
                try gapInMicroseconds(syntax)
            }
            return ExpressionSyntax(
                .conditional(operand: operand, branches: rewritten, otherwise: last), syntax.range)
        case .call(var call)
        where call.name.last?.lowercased() == "if" && call.arguments.count == 3:
            for place in 1...2 {
                call.arguments[place] = try gapInMicroseconds(call.arguments[place])
            }
            return ExpressionSyntax(.call(call), syntax.range)
        default:
            return ExpressionSyntax(
                .literal(.integer(try length(syntax)), .bigint), syntax.range)
        }
    }

    private mutating func eventTime(_ syntax: ExpressionSyntax) throws(QueryError) -> Expression {
        let time = try bind(syntax)
        switch time.type {
        case .timestamp: return time
        case TimeWindow.type:
            // A window of windows counts by their last moment.
            return try called("window_time", [time], syntax.range)
        case .timestampNTZ, .date, .string:
            return try cast(time, to: .timestamp, .ansi, syntax.range)
        default:
            throw QueryError(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "The first parameter requires the \"TIMESTAMP\" type, however it has the type "
                    + "\"\(time.type.description.uppercased())\". Turn seconds into a time with "
                    + "timestamp_seconds(…).", at: syntax.range)
        }
    }

    /// A length of time in microseconds: `'10 minutes'` or an interval.
    private mutating func length(_ syntax: ExpressionSyntax) throws(QueryError) -> Int64 {
        let bound = try bind(syntax).folded()
        switch (bound.literalValue, bound.type) {
        case (.string(let text)?, _):
            if let interval = IntervalReader.read(text), interval.months == 0 {
                return interval.microseconds
            }
        case (.integer(let value)?, .dayTimeInterval): return value
        case (.integer(let value)?, .bigint), (.integer(let value)?, .int): return value
        default: break
        }
        throw QueryError(
            "INVALID_INTERVAL_FORMAT",
            "A length of time is written as '10 minutes', without months or years.",
            at: syntax.range)
    }
}
