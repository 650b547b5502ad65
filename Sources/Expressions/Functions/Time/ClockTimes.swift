import Columns
import Formats

/// Times of day: made, read from text, cut, measured, taken apart.
enum ClockTimes {
    static let functions: [ScalarFunction] = [
        current("current_time"), current("localtime"),
        .rowwise(
            "make_time", [.int, .int, .decimal(precision: 16, scale: 6)], micros,
            "make_time(hour, minute, second)"
        ) { (values) throws(EvaluationError) in
            let (hour, minute) = (values[0].integer, values[1].integer)
            let second = values[2].integer
            guard (0...23).contains(hour), (0...59).contains(minute),
                (0..<60_000_000).contains(second)
            else { throw outOfBounds("A field of the time is out of its bounds.") }
            return .integer(((hour * 60 + minute) * 60_000_000 + second) * 1000)
        },
        reading("to_time", isAttempt: false), reading("try_to_time", isAttempt: true),
        .resolved("time_trunc", 2...2, "time_trunc(unit, time): the start of the unit") {
            arguments throws(FunctionError) in
            let type = clock(arguments[1])
            try expect(arguments, [.string, type], "time_trunc")
            return .rowwise([.string, type], type) { (values) throws(EvaluationError) in
                let unit = try unit(values[0].text, "time_trunc")
                return .integer(values[1].integer / unit * unit)
            }
        },
        .resolved("time_diff", 3...3, "time_diff(unit, start, end): the whole units between") {
            arguments throws(FunctionError) in
            let parameters = [.string, clock(arguments[1]), clock(arguments[2])]
            try expect(arguments, parameters, "time_diff")
            return .rowwise(parameters, .bigint) { (values) throws(EvaluationError) in
                let unit = try unit(values[0].text, "time_diff")
                return .integer((values[2].integer - values[1].integer) / unit)
            }
        },
    ]

    static let micros = DataType.time(precision: 6)

    static func outOfBounds(_ why: String) -> EvaluationError {
        EvaluationError("DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION", why)
    }

    /// What an argument is taken as where a time of any precision is wanted.
    private static func clock(_ argument: Argument) -> DataType {
        if case .time = argument.type { argument.type } else { micros }
    }

    private static func expect(
        _ arguments: [Argument], _ parameters: [DataType], _ name: String
    ) throws(FunctionError) {
        for (index, argument) in arguments.enumerated() {
            guard Coercion.isImplicit(argument.type, to: parameters[index]) else {
                throw .wrongType(name, index, argument.type, wanted: parameters[index].description)
            }
        }
    }

    /// The time of day at the start of the query or batch, to so many digits.
    private static func current(_ name: String) -> ScalarFunction {
        ScalarFunction(
            name, summary: "\(name)([digits]): the time of day", isDeterministic: false
        ) { arguments throws(FunctionError) in
            try arguments.expect(0...1, of: name)
            var precision = 6
            if let argument = arguments.first {
                guard let literal = argument.literal else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                        "The precision given to `\(name)` must be a constant.")
                }
                do throws(EvaluationError) {
                    let value = try Cast.convert(literal, argument.type, .int, .standard)
                    guard !value.isNull else {
                        throw EvaluationError(
                            "DATATYPE_MISMATCH.UNEXPECTED_NULL", "The precision must not be null.")
                    }
                    precision = Int(value.integer)
                } catch {
                    throw FunctionError(error.errorClass, error.message)
                }
                guard (0...9).contains(precision) else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                        "The precision must be between [0, 9] (current value = \(precision)).")
                }
            }
            let type = DataType.time(precision: precision)
            return ScalarOverload(parameters: arguments.map(\.type), result: type) {
                [precision] _, rows, context in
                let rest = TimestampText.split(context.nowInMicroseconds).rest
                let nanos = ClockText.truncated(rest * 1000, to: precision)
                return .constant(.integer(nanos), type, count: rows)
            }
        }
    }

    /// Of text, and perhaps a pattern.
    private static func reading(_ name: String, isAttempt: Bool) -> ScalarFunction {
        .resolved(name, 1...2, "\(name)(text [, pattern])") { arguments throws(FunctionError) in
            for (index, argument) in arguments.enumerated() {
                guard argument.type == .string || argument.type == .void else {
                    throw .wrongType(name, index, argument.type, wanted: "string")
                }
            }
            let parameters = arguments.map { _ in DataType.string }
            return .rowwise(parameters, micros) { (values) throws(EvaluationError) in
                do throws(EvaluationError) {
                    return .integer(try parsed(values))
                } catch {
                    if isAttempt { return .null }
                    throw error
                }
            }
        }
    }

    private static func parsed(_ values: [Value]) throws(EvaluationError) -> Int64 {
        var text = values[0].text
        let nanos: Int64?
        if values.count > 1 {
            let letters = values[1].text
            nanos = try pattern(letters).parseClock(text)
        } else {
            nanos = text.withUTF8 { ClockText.parse($0) }?.nanos
        }
        guard let nanos else {
            throw EvaluationError(
                "CANNOT_PARSE_TIME",
                "'\(values[0].text)' is no time of day. Use `try_to_time` to tolerate invalid input."
            )
        }
        return nanos
    }

    private static func pattern(_ letters: String) throws(EvaluationError) -> DateTimePattern {
        guard let pattern = DateTimePattern(letters) else {
            throw EvaluationError(
                "INVALID_DATETIME_PATTERN.WITH_SUGGESTION",
                "Unrecognized datetime pattern: \(letters).")
        }
        return pattern
    }

    /// Nanoseconds of a unit.
    private static func unit(_ name: String, _ function: String) throws(EvaluationError) -> Int64 {
        switch name.uppercased() {
        case "HOUR": return 3600 * ClockText.nanosPerSecond
        case "MINUTE": return 60 * ClockText.nanosPerSecond
        case "SECOND": return ClockText.nanosPerSecond
        case "MILLISECOND": return 1_000_000
        case "MICROSECOND": return 1000
        default:
            throw EvaluationError(
                "INVALID_PARAMETER_VALUE.TIME_UNIT",
                "`\(function)` takes HOUR, MINUTE, SECOND, MILLISECOND or MICROSECOND, not "
                    + "'\(name)'.")
        }
    }

    // MARK: Functions of timestamps that take times of day too

    /// What `EXTRACT` gives of a time; nil for what has no such part.
    static func part(_ name: String, _ type: DataType) -> ScalarOverload? {
        guard case .time(let precision) = type else { return nil }
        func whole(_ unit: Int64, _ modulo: Int64) -> ScalarOverload {
            ScalarOverload(parameters: [type], result: .int) { arguments, rows, _ in
                Column(
                    .int, .integer(arguments[0].integers(rows).map { $0 / unit % modulo }),
                    validity: Validity.all(arguments, rows: rows))
            }
        }
        let second = ClockText.nanosPerSecond
        switch name {
        case "hour": return whole(3600 * second, 24)
        case "minute": return whole(60 * second, 60)
        case "second": return whole(second, 60)
        case "extract_second":
            var unit: Int64 = 1
            for _ in precision..<9 { unit *= 10 }
            let result = DataType.decimal(precision: precision + 2, scale: precision)
            return ScalarOverload(parameters: [type], result: result) {
                [unit] arguments, rows, _ in
                Column(
                    result,
                    .integer(arguments[0].integers(rows).map { $0 % (60 * second) / unit }),
                    validity: Validity.all(arguments, rows: rows))
            }
        default: return nil
        }
    }

    /// `date_format`: of a timestamp as given, of a time by letters of the time of day.
    static func orClock(
        _ name: String, _ parameters: [DataType], _ result: DataType, summary: String,
        kernel: @escaping ScalarOverload.Kernel
    ) -> ScalarFunction {
        var function = ScalarFunction.fixed(
            name, parameters, result, summary: summary, kernel: kernel)
        let resolve = function.resolve
        function.resolve = { arguments throws(FunctionError) in
            guard arguments.count == 2, case .time = arguments[0].type else {
                return try resolve(arguments)
            }
            let own = [arguments[0].type, .string]
            return .rowwise(own, .string) { (values) throws(EvaluationError) in
                let letters = values[1].text
                guard let text = try pattern(letters).formatClock(values[0].integer) else {
                    throw EvaluationError(
                        "INVALID_PARAMETER_VALUE.PATTERN",
                        "The pattern '\(letters)' asks a time of day for more than it has.")
                }
                return .string(text)
            }
        }
        return function
    }
}
