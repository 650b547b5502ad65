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

    /// Of the window's column: as local as the time.
    var type: DataType { Self.type(of: time.type) }

    static let type = type(of: .timestamp)

    static func type(of time: DataType) -> DataType {
        let member = time == .timestampNTZ ? time : .timestamp
        return .structure([Field("start", member), Field("end", member)])
    }
}

/// A `session_window(…)` among the groups.
struct PendingSession {
    var time: Expression
    /// Microseconds.
    var gap: Expression

    var type: DataType { TimeWindow.type(of: time.type) }
}

extension ExpressionBinder {
    /// `window` and `session_window` as names of the columns that GROUP BY makes.
    func timeWindow(named name: String) -> Expression? {
        switch name.lowercased() {
        case "window":
            return timeWindows.first.map { .column($0.index, $0.type) }
        case "session_window":
            return session.map { .column(Slot.session(0), $0.type) }
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
        return .column(made.index, made.type)
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
        guard size > 0, slide > 0 else {
            throw QueryError(
                "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                "The size and the slide of a window must be above zero, as in '10 minutes'.",
                at: call.arguments[size > 0 ? 2 : 1].range)
        }
        guard slide <= size else {
            throw QueryError(
                "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION",
                "The slide of a window is no longer than its size: rows between windows would belong "
                    + "to none.", at: call.arguments[2].range)
        }
        guard abs(offset) < slide else {
            throw QueryError(
                "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION",
                "The start of a window is shorter than its slide.", at: call.arguments[3].range)
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
        let own = try pendingSession(call, syntax)
        if let made = ownSession, made.session.isSame(as: own) {
            return .column(made.index, own.type)
        }
        if let session {
            guard session.isSame(as: own) else {
                throw QueryError(
                    "UNSUPPORTED_FEATURE", "A query can have one session_window.",
                    at: syntax.range)
            }
        }
        session = own
        return .column(Slot.session(0), own.type)
    }

    /// Reads `session_window(time, gap)`.
    mutating func pendingSession(
        _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> PendingSession {
        guard call.arguments.count == 2 else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `session_window` requires 2 parameters (time, gap) but the actual number is "
                    + "\(call.arguments.count).", at: syntax.range)
        }
        let time = try eventTime(call.arguments[0])
        if let fixed = try fixedGap(call.arguments[1]) {
            return PendingSession(time: time, gap: try bind(fixed))
        }
        return PendingSession(time: time, gap: try computedGap(call.arguments[1], after: time))
    }

    /// A gap that is one of some lengths of time, `CASE WHEN … THEN '5 minutes' ELSE '1 hour' END` or
    /// `IF(…)`, with these as numbers; nil where it is computed otherwise.
    private mutating func fixedGap(
        _ syntax: ExpressionSyntax
    ) throws(QueryError) -> ExpressionSyntax? {
        switch syntax.kind {
        case .conditional(let operand, let branches, let otherwise):
            var rewritten: [ConditionSyntax] = []
            for branch in branches {
                guard let result = try fixedGap(branch.result) else { return nil }
                rewritten.append(ConditionSyntax(condition: branch.condition, result: result))
            }
            var last: ExpressionSyntax?
            if let otherwise {
                last = try fixedGap(otherwise)
                if last == nil { return nil }
            }
            return ExpressionSyntax(
                .conditional(operand: operand, branches: rewritten, otherwise: last), syntax.range)
        case .call(var call)
        where call.name.last?.lowercased() == "if" && call.arguments.count == 3:
            for place in 1...2 {
                guard let result = try fixedGap(call.arguments[place]) else { return nil }
                call.arguments[place] = result
            }
            return ExpressionSyntax(.call(call), syntax.range)
        case .literal:
            let bound = try bind(syntax)
            guard bound.type == .string || bound.type.isDayTime else { return nil }
            if case .string(let text)? = bound.literalValue, let read = IntervalReader.read(text),
                read.months != 0
            {
                return nil
            }
            return ExpressionSyntax(
                .literal(.integer(try length(syntax)), .bigint), syntax.range)
        default: return nil
        }
    }

    /// A gap that text or an interval tells for each row, in microseconds from the row's time on, as months
    /// differ; null, so that the row belongs to no session, where the text tells none.
    private mutating func computedGap(
        _ syntax: ExpressionSyntax, after time: Expression
    ) throws(QueryError) -> Expression {
        var gap = try bind(syntax)
        switch gap.type {
        case .string, .void: gap = try cast(gap, to: .calendarInterval, .attempt, syntax.range)
        case .calendarInterval, .dayTimeInterval: break
        default:
            throw QueryError(
                "_LEGACY_ERROR_TEMP_1040",
                "The gap of a session_window is text that tells a length of time, as '10 minutes', or "
                    + "an interval; this is \"\(gap.type.description.uppercased())\".",
                at: syntax.range)
        }
        let start = try cast(time, to: .timestamp, .ansi, syntax.range)
        let end = try called("+", [start, gap], syntax.range)
        return try called(
            "-",
            [
                try called("unix_micros", [end], syntax.range),
                try called("unix_micros", [start], syntax.range),
            ], syntax.range)
    }

    private mutating func eventTime(_ syntax: ExpressionSyntax) throws(QueryError) -> Expression {
        let time = try bind(syntax)
        switch time.type {
        case .timestamp, .timestampNTZ: return time
        case TimeWindow.type, TimeWindow.type(of: .timestampNTZ):
            // A window of windows counts by their last moment.
            return try called("window_time", [time], syntax.range)
        case .date, .string:
            return try cast(time, to: .timestamp, .ansi, syntax.range)
        default:
            throw QueryError(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "The first parameter requires the \"TIMESTAMP\" type, however it has the type "
                    + "\"\(time.type.description.uppercased())\". Turn seconds into a time with "
                    + "timestamp_seconds(…).", at: syntax.range)
        }
    }

    /// A length of time in microseconds: `'10 minutes'`, an interval, or a whole number of them.
    private mutating func length(_ syntax: ExpressionSyntax) throws(QueryError) -> Int64 {
        let bound = try bind(syntax).folded()
        switch (bound.literalValue, bound.type) {
        case (.string(let text)?, _):
            guard let interval = IntervalReader.read(text) else {
                throw QueryError(
                    "CANNOT_PARSE_INTERVAL",
                    "'\(text)' is no length of time. Write one as '10 minutes' or '1 day 2 hours'.",
                    at: syntax.range)
            }
            guard interval.months == 0 else {
                throw QueryError(
                    "_LEGACY_ERROR_TEMP_3231",
                    "'\(text)' is not of one length: months differ. Write it in days.",
                    at: syntax.range)
            }
            return interval.microseconds
        case (.integer(let value)?, .dayTimeInterval): return value
        case (.integer(let value)?, .bigint), (.integer(let value)?, .int): return value
        default:
            throw QueryError(
                "_LEGACY_ERROR_TEMP_1207",
                "The lengths of time of a window are the same for all rows: write them as '10 minutes'.",
                at: syntax.range)
        }
    }
}

extension PendingSession {
    func isSame(as other: PendingSession) -> Bool {
        time.isSame(as: other.time) && gap.isSame(as: other.gap)
    }
}

extension DataType {
    fileprivate var isDayTime: Bool {
        if case .dayTimeInterval = self { return true }
        return false
    }
}
