import Columns
import Formats

/// Seconds since 1970 as text and back; units added and counted.
enum UnixTimes {
    private static let usual = "yyyy-MM-dd HH:mm:ss"

    static let functions: [ScalarFunction] = [
        conversion("unix_timestamp"), conversion("to_unix_timestamp"),
        .fixed(
            "from_unixtime", [.bigint, .string], .string, optional: 1,
            summary: "from_unixtime(seconds [, pattern]): as text"
        ) { arguments, rows, context in
            let now = context.nowInMicroseconds
            let text = arguments.count > 1 ? PatternLoops.pattern(arguments[1]) : usual
            if let pattern = text.flatMap({ DatePatterns.usable($0, for: .writing, now: now) }),
                let column = PatternLoops.formatted(
                    arguments[0], pattern, rows, scale: 1_000_000)
            {
                return column
            }
            return Rows.map(arguments, rows, .string, &context) {
                values throws(EvaluationError) in
                let pattern = try DatePatterns.pattern(
                    values.count > 1 ? values[1].text : usual, for: .writing, now: now)
                return .string(pattern.format(values[0].integer &* 1_000_000))
            }
        },
        .resolved(
            "try_to_timestamp", 1...2, "try_to_timestamp(text [, pattern]): null if it is none"
        ) { arguments throws(FunctionError) in
            let own = arguments[0].type
            // Seconds, and what is a date or a time already.
            if [.date, .timestamp, .timestampNTZ].contains(own)
                || arguments.count == 1 && own.isNumeric
            {
                return ScalarOverload(
                    parameters: [own] + arguments.dropFirst().map { _ in .string },
                    result: .timestamp
                ) { arguments, rows, context in
                    Cast.evaluate(arguments[0], to: .timestamp, .attempt, rows: rows, &context)
                        .materialized(count: rows)
                }
            }
            return ScalarOverload(parameters: arguments.map { _ in .string }, result: .timestamp) {
                arguments, rows, context in
                attempts(arguments, rows, .timestamp, &context)
            }
        },
        .fixed(
            "try_to_date", [.string, .string], .date, optional: 1,
            summary: "try_to_date(text [, pattern]): null if it is none"
        ) { arguments, rows, context in
            attempts(arguments, rows, .date, &context)
        },
        .resolved("timestampadd", 3...3, "timestampadd(unit, n, ts): n units on") {
            arguments throws(FunctionError) in
            let own = arguments[2].type
            let type: DataType = own == .timestampNTZ ? .timestampNTZ : .timestamp
            let parameters: [DataType] = [.string, .bigint, type]
            for (index, argument) in arguments.enumerated() {
                guard Coercion.isImplicit(argument.type, to: parameters[index]) else {
                    throw .wrongType(
                        "timestampadd", index, argument.type,
                        wanted: parameters[index].description)
                }
            }
            return .rowwise(parameters, type) { (values) throws(EvaluationError) in
                .integer(try add(values[0].text, values[1].integer, values[2].integer))
            }
        },
        .rowwise(
            "timestampdiff", [.string, .timestamp, .timestamp], .bigint,
            "timestampdiff(unit, start, end): the whole units between"
        ) { (values) throws(EvaluationError) in
            .integer(try count(values[0].text, values[1].integer, values[2].integer))
        },
        zone("from_utc_timestamp", "what clocks there show at a moment in UTC", sign: 1),
        zone("to_utc_timestamp", "the moment in UTC when clocks there show this", sign: -1),
    ]

    private static func seconds(_ micros: Int64) -> Int64 {
        micros >= 0 ? micros / 1_000_000 : (micros - 999_999) / 1_000_000
    }

    private static func conversion(_ name: String) -> ScalarFunction {
        ScalarFunction(
            name, summary: "\(name)([text [, pattern]]): seconds since 1970",
            isDeterministic: false
        ) { arguments throws(FunctionError) in
            try arguments.expect(0...2, of: name)
            guard let first = arguments.first else {
                return ScalarOverload(parameters: [], result: .bigint) { _, rows, context in
                    .constant(.integer(seconds(context.nowInMicroseconds)), .bigint, count: rows)
                }
            }
            if first.type == .date || first.type == .timestamp || first.type == .timestampNTZ {
                let parameters = [.timestamp] + arguments.dropFirst().map(\.type)
                return ScalarOverload(parameters: parameters, result: .bigint) {
                    arguments, rows, _ in
                    Column(
                        .bigint, .integer(arguments[0].integers(rows).map { seconds($0) }),
                        validity: Validity.all(arguments, rows: rows))
                }
            }
            if case .time = first.type { throw .wrongType(name, 0, first.type, wanted: "date") }
            let parameters = Array(repeating: DataType.string, count: arguments.count)
            return ScalarOverload(parameters: parameters, result: .bigint) {
                arguments, rows, context in
                let text = arguments.count > 1 ? PatternLoops.pattern(arguments[1]) : usual
                let now = context.nowInMicroseconds
                if let pattern = text.flatMap({ DatePatterns.usable($0, for: .reading, now: now) }),
                    let column = PatternLoops.parsed(
                        arguments, pattern, rows, .bigint, &context,
                        closely: { (values) throws(EvaluationError) in
                            try parsed(values, now: now)
                        },
                        { seconds($0) })
                {
                    return column
                }
                return Rows.map(arguments, rows, .bigint, &context) {
                    values throws(EvaluationError) in try parsed(values, now: now)
                }
            }
        }
    }

    /// Moments or days of texts, in a pattern or as they are usually written; null of those that tell none.
    private static func attempts(
        _ arguments: [Datum], _ rows: Int, _ result: DataType, _ context: inout EvaluationContext
    ) -> Column {
        let now = context.nowInMicroseconds
        return Rows.map(arguments, rows, result, &context) { values throws(EvaluationError) in
            guard values.count > 1 else {
                return (try? Cast.convert(values[0], .string, result)) ?? .null
            }
            let pattern = try DatePatterns.pattern(values[1].text, for: .reading, now: now)
            let micros = try DatePatterns.moment(values[0].text, in: pattern, now: now)
            return micros.map {
                .integer(result == .date ? TimestampText.split($0).days : $0)
            } ?? .null
        }
    }

    private static func parsed(_ values: [Value], now: Int64) throws(EvaluationError) -> Value {
        let pattern = try DatePatterns.pattern(
            values.count > 1 ? values[1].text : usual, for: .reading, now: now)
        guard let micros = try DatePatterns.moment(values[0].text, in: pattern, now: now) else {
            throw EvaluationError(
                "CANNOT_PARSE_TIMESTAMP",
                "'\(values[0].text)' is not in the form '\(pattern.text)'.")
        }
        return .integer(seconds(micros))
    }

    private static let units: [String: Int64] = [
        "MICROSECOND": 1, "MILLISECOND": 1000, "SECOND": 1_000_000, "MINUTE": 60_000_000,
        "HOUR": 3_600_000_000, "DAY": 86_400_000_000, "DAYOFYEAR": 86_400_000_000,
        "WEEK": 604_800_000_000,
    ]
    private static let months: [String: Int64] = ["MONTH": 1, "QUARTER": 3, "YEAR": 12]

    private static func invalid(_ unit: String) -> EvaluationError {
        EvaluationError(
            "INVALID_PARAMETER_VALUE.DATETIME_UNIT", "There is no unit of time `\(unit)`.")
    }

    private static func add(_ unit: String, _ count: Int64, _ micros: Int64)
        throws(EvaluationError) -> Int64
    {
        if let size = units[unit.uppercased()] {
            let (length, overflows) = size.multipliedReportingOverflow(by: count)
            let (sum, overflows2) = micros.addingReportingOverflow(length)
            if overflows || overflows2 {
                throw EvaluationError("DATETIME_OVERFLOW", "Datetime operation overflow.")
            }
            return sum
        }
        guard let size = months[unit.uppercased()] else { throw invalid(unit) }
        guard count.magnitude < 4_000_000 else {
            throw EvaluationError("DATETIME_OVERFLOW", "Datetime operation overflow.")
        }
        let (days, rest) = TimestampText.split(micros)
        return TemporalArithmetic.addMonths(days, count * size)
            * TimestampParser.microsecondsPerDay + rest
    }

    private static func count(_ unit: String, _ start: Int64, _ end: Int64)
        throws(EvaluationError) -> Int64
    {
        if let size = units[unit.uppercased()] { return (end &- start) / size }
        guard let size = months[unit.uppercased()] else { throw invalid(unit) }
        let (dayA, restA) = TimestampText.split(start)
        let (endDay, restB) = TimestampText.split(end)
        var dayB = endDay
        // As Java counts: a clock that has not come round yet takes a day off.
        if dayB > dayA, restB < restA { dayB -= 1 }
        if dayB < dayA, restB > restA { dayB += 1 }
        let (a, b) = (CivilDate(days: dayA), CivilDate(days: dayB))
        let packedA = (a.year * 12 + a.month - 1) * 32 + a.day
        let packedB = (b.year * 12 + b.month - 1) * 32 + b.day
        let whole = Int64((packedB - packedA) / 32)
        return whole / size
    }

    private static func zone(_ name: String, _ summary: String, sign: Int64) -> ScalarFunction {
        .rowwise(
            name, [.timestamp, .string], .timestamp, "\(name)(ts, zone): \(summary)"
        ) { (values) throws(EvaluationError) in
            guard let zone = ZoneInfo.named(values[1].text) else {
                throw EvaluationError(
                    "INVALID_TIMEZONE",
                    "The timezone: \(values[1].text) is invalid. The timezone must be either a "
                        + "region-based zone ID or a zone offset.")
            }
            let micros = values[0].integer
            let offset =
                sign > 0 ? zone.offset(atUTC: micros) : zone.offset(atLocal: micros)
            return .integer(micros &+ sign &* offset)
        }
    }
}
