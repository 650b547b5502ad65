import Columns
import Formats

/// Parts of dates and timestamps, and conversions.
enum DatesAndTimes {
    static let functions: [ScalarFunction] = [
        datePart("year", "the year", .year),
        datePart("month", "the month, 1 to 12", .month),
        datePart("day", aliases: ["dayofmonth"], "the day of the month", .day),
        datePart("quarter", "the quarter, 1 to 4", .quarter),
        datePart("dayofyear", "the day of the year", .dayOfYear),
        datePart("dayofweek", "1 for Sunday to 7 for Saturday", .sundayFirst),
        datePart("weekday", "0 for Monday to 6 for Sunday", .mondayFirst),
        timePart("hour", "the hour, 0 to 23", .hour),
        timePart("minute", "the minute, 0 to 59", .minute),
        timePart("second", "the second, 0 to 59", .second),
        moment("timestamp_seconds", 1_000_000), moment("timestamp_millis", 1000),
        moment("timestamp_micros", 1),
        .fixed(
            "unix_seconds", [.timestamp], .bigint, summary: "unix_seconds(ts): seconds since 1970"
        ) { arguments, rows, _ in
            Column(
                .bigint,
                .integer(
                    arguments[0].integers(rows).map {
                        $0 >= 0 ? $0 / 1_000_000 : ($0 - 999_999) / 1_000_000
                    }), validity: Validity.all(arguments, rows: rows))
        },
        .fixed(
            "unix_millis", [.timestamp], .bigint,
            summary: "unix_millis(ts): milliseconds since 1970"
        ) { arguments, rows, _ in
            Column(
                .bigint,
                .integer(
                    arguments[0].integers(rows).map { $0 >= 0 ? $0 / 1000 : ($0 - 999) / 1000 }),
                validity: Validity.all(arguments, rows: rows))
        },
        .fixed(
            "current_timestamp", aliases: ["now"], [], .timestamp,
            summary: "current_timestamp(): when the query or batch began", isDeterministic: false
        ) { _, rows, context in
            .constant(.integer(context.nowInMicroseconds), .timestamp, count: rows)
        },
        ClockTimes.orClock(
            "date_format", [.timestamp, .string], .string,
            summary: "date_format(ts, pattern): as text"
        ) { arguments, rows, context in
            let now = context.nowInMicroseconds
            if let text = PatternLoops.pattern(arguments[1]),
                let pattern = DatePatterns.usable(text, for: .writing, now: now),
                let column = PatternLoops.formatted(arguments[0], pattern, rows)
            {
                return column
            }
            return Rows.map(arguments, rows, .string, &context) { values throws(EvaluationError) in
                let pattern = try DatePatterns.pattern(values[1].text, for: .writing, now: now)
                return .string(pattern.format(values[0].integer))
            }
        },
        TimeUnit.cutting(
            "date_trunc", [.string, .timestamp], .timestamp, unit: 0,
            isUnit: { TimeUnit($0) != nil },
            "date_trunc(unit, ts): the start of the unit that it lies in"
        ) { arguments, rows, context in
            if case .scalar(.string(let name), _) = arguments[0], let unit = TimeUnit(name) {
                let starts = unit.starts(ofMoments: arguments[1].integers(rows))
                return Column(
                    .timestamp, .integer(starts), validity: Validity.all(arguments, rows: rows))
            }
            return Rows.map(arguments, rows, .timestamp, &context) { values in
                let unit = TimeUnit(values[0].text)
                return unit.map { .integer($0.start(ofMoment: values[1].integer)) } ?? .null
            }
        },
        conversion("to_timestamp", .timestamp), conversion("to_date", .date),
        conversion("to_timestamp_ltz", .timestamp), conversion("to_timestamp_ntz", .timestampNTZ),
    ]

    /// A number of units after 1970; of seconds also a fraction.
    private static func moment(_ name: String, _ factor: Int64) -> ScalarFunction {
        .resolved(name, 1...1, "\(name)(n): the moment so long after 1970") {
            arguments throws(FunctionError) in
            let type = arguments[0].type
            if factor == 1_000_000 {
                if case .decimal = type {
                    return .rowwise([type], .timestamp) { (values) throws(EvaluationError) in
                        guard case .decimal(_, let scale) = type,
                            let micros = DecimalText.rescale(
                                values[0].unscaled, power: -scale, precision: 38, scale: 6),
                            Int64(exactly: micros) != nil
                        else {
                            throw EvaluationError(
                                "DATETIME_OVERFLOW", "Datetime operation overflow.")
                        }
                        return try Cast.convert(values[0], type, .timestamp)
                    }
                }
                if type == .float || type == .double {
                    return .rowwise([.double], .timestamp) { values in
                        let seconds = values[0].floating
                        if !seconds.isFinite { return .null }
                        let micros = seconds * 1e6
                        return .integer(
                            Int64(exactly: micros.rounded(.towardZero))
                                ?? (micros < 0 ? .min : .max))
                    }
                }
            }
            guard type.isIntegral || type == .void else {
                throw .wrongType(
                    name, 0, type, wanted: factor == 1_000_000 ? "numeric" : "integral")
            }
            let closely = ScalarOverload.wholes([.bigint], .timestamp) {
                let (micros, overflows) = $0.multipliedReportingOverflow(by: factor)
                return overflows ? nil : micros
            } closely: { (values) throws(EvaluationError) in
                let (micros, overflows) = values[0].integer.multipliedReportingOverflow(by: factor)
                if overflows {
                    throw EvaluationError("DATETIME_OVERFLOW", "Datetime operation overflow.")
                }
                return .integer(micros)
            }
            let scale = Datum.scalar(.integer(factor), .bigint)
            return ScalarOverload(parameters: [.bigint], result: .timestamp) {
                arguments, rows, context in
                guard
                    let micros = WholeKernels.compute(
                        "*", arguments[0], scale, bounds: .min ... .max)
                else { return closely.kernel(arguments, rows, &context) }
                return Column(
                    .timestamp, .integer(micros), validity: Validity.all(arguments, rows: rows))
            }
        }
    }

    private static func datePart(
        _ name: String, aliases: [String] = [], _ summary: String,
        _ part: DateLoops.Part
    ) -> ScalarFunction {
        orInterval(name, aliases, [.date], .int, "\(name)(date): \(summary)") {
            arguments, rows, _ in
            Column(
                .int, .integer(DateLoops.values(part, of: arguments[0].integers(rows))),
                validity: Validity.all(arguments, rows: rows))
        }
    }

    private static func timePart(_ name: String, _ summary: String, _ part: DateLoops.ClockPart)
        -> ScalarFunction
    {
        orInterval(name, [], [.timestamp], .int, "\(name)(ts): \(summary)") { arguments, rows, _ in
            Column(
                .int, .integer(DateLoops.values(part, of: arguments[0].integers(rows))),
                validity: Validity.all(arguments, rows: rows))
        }
    }

    /// Of a timestamp, or the part of that name of an interval or a time of day.
    static func orInterval(
        _ name: String, _ aliases: [String], _ parameters: [DataType], _ result: DataType,
        _ summary: String, kernel: @escaping ScalarOverload.Kernel
    ) -> ScalarFunction {
        var function = ScalarFunction.fixed(
            name, aliases: aliases, parameters, result, summary: summary, kernel: kernel)
        let resolve = function.resolve
        function.resolve = { arguments throws(FunctionError) in
            if arguments.count == 1,
                let part = IntervalParts.overload(name, arguments[0].type)
                    ?? ClockTimes.part(name, arguments[0].type)
            {
                return part
            }
            return try resolve(arguments)
        }
        return function
    }

    /// What has no date is read as the text that it would be.
    private static func ofText(_ result: DataType) -> ScalarOverload {
        ScalarOverload(parameters: [.string], result: result) { arguments, rows, context in
            Cast.evaluate(arguments[0], to: result, .standard, rows: rows, &context)
                .materialized(count: rows)
        }
    }

    private static func conversion(_ name: String, _ result: DataType) -> ScalarFunction {
        ScalarFunction(name, summary: "\(name)(text [, pattern])") {
            arguments throws(FunctionError) in
            try arguments.expect(1...2, of: name)
            if arguments.count == 1 {
                if result == .date, case .time = arguments[0].type {
                    return ofText(.date)
                }
                let isNumber = arguments[0].type.isNumeric && result == .timestamp
                guard isNumber || Coercion.isImplicit(arguments[0].type, to: result) else {
                    // Spark makes a text of whatever can be one, and reads that.
                    guard Coercion.isImplicit(arguments[0].type, to: .string) else {
                        throw .wrongType(name, 0, arguments[0].type, wanted: result.description)
                    }
                    return ofText(result)
                }
                guard isNumber else {
                    return ScalarOverload(parameters: [result], result: result) {
                        arguments, rows, _ in arguments[0].materialized(count: rows)
                    }
                }
                // Seconds; not passed unasked where a time is wanted, but converted here.
                return ScalarOverload(parameters: [arguments[0].type], result: result) {
                    arguments, rows, context in
                    Cast.evaluate(arguments[0], to: result, .standard, rows: rows, &context)
                        .materialized(count: rows)
                }
            }
            // What is a date or a time already needs no pattern.
            if [.date, .timestamp, .timestampNTZ].contains(arguments[0].type) {
                return ScalarOverload(parameters: [result, .string], result: result) {
                    arguments, rows, _ in arguments[0].materialized(count: rows)
                }
            }
            return ScalarOverload(parameters: [.string, .string], result: result) {
                arguments, rows, context in
                let now = context.nowInMicroseconds
                if let text = PatternLoops.pattern(arguments[1]),
                    let pattern = DatePatterns.usable(
                        text, for: .reading, now: now, isLocal: result == .timestampNTZ),
                    let column = PatternLoops.parsed(
                        arguments, pattern, rows, result, &context,
                        closely: { (values) throws(EvaluationError) in
                            try moment(values, result, now: now)
                        },
                        { result == .date ? TimestampText.split($0).days : $0 })
                {
                    return column
                }
                return Rows.map(arguments, rows, result, &context) {
                    values throws(EvaluationError) in try moment(values, result, now: now)
                }
            }
        }
    }

    /// What a text means in a pattern.
    private static func moment(
        _ values: [Value], _ result: DataType, now: Int64
    ) throws(EvaluationError) -> Value {
        let isLocal = result == .timestampNTZ
        let text = values[0].text
        let pattern = try DatePatterns.pattern(
            values[1].text, for: .reading, now: now, isLocal: isLocal)
        guard let micros = try DatePatterns.moment(text, in: pattern, now: now, isLocal: isLocal)
        else {
            throw EvaluationError(
                "CANNOT_PARSE_TIMESTAMP",
                "'\(text)' is not in the form '\(values[1].text)'. Use "
                    + "`try_to_timestamp` to tolerate invalid input.")
        }
        return .integer(result == .date ? TimestampText.split(micros).days : micros)
    }
}
