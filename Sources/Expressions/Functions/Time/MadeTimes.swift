import Columns
import Formats

/// Timestamps made of their parts or of text, and zones converted.
enum MadeTimes {
    private static let seconds = DataType.decimal(precision: 16, scale: 6)
    private static let perDay = TimestampParser.microsecondsPerDay

    static let functions: [ScalarFunction] = [
        making("make_timestamp", .timestamp, isAttempt: false),
        making("make_timestamp_ltz", .timestamp, isAttempt: false),
        making("make_timestamp_ntz", .timestampNTZ, isAttempt: false),
        making("try_make_timestamp", .timestamp, isAttempt: true),
        making("try_make_timestamp_ltz", .timestamp, isAttempt: true),
        making("try_make_timestamp_ntz", .timestampNTZ, isAttempt: true),
        .fixed("current_timezone", [], .string, summary: "current_timezone(): UTC") { _, rows, _ in
            .constant(.string("UTC"), .string, count: rows)
        },
        .resolved(
            "convert_timezone", 2...3,
            "convert_timezone([from,] to, ts): what clocks there show"
        ) { arguments throws(FunctionError) in
            let zones = Array(repeating: DataType.string, count: arguments.count - 1)
            return .rowwise(zones + [.timestampNTZ], .timestampNTZ) {
                (values) throws(EvaluationError) in
                let from = values.count == 3 ? try zone(values[0].text) : nil
                let to = try zone(values[values.count - 2].text)
                var micros = values[values.count - 1].integer
                if let from { micros &-= from.offset(atLocal: micros) }
                return .integer(micros &+ to.offset(atUTC: micros))
            }
        },
    ]

    static func zone(_ name: String) throws(EvaluationError) -> ZoneInfo {
        guard let zone = ZoneInfo.named(name) else {
            throw EvaluationError(
                "INVALID_TIMEZONE",
                "The timezone: \(name) is invalid. The timezone must be either a region-based "
                    + "zone ID or a zone offset.")
        }
        return zone
    }

    /// Of year to second and perhaps a zone, or of a date and perhaps a zone.
    private static func making(_ name: String, _ result: DataType, isAttempt: Bool)
        -> ScalarFunction
    {
        .resolved(
            name, 1...7, "\(name)(year, month, day, hour, minute, second [, zone])"
        ) { arguments throws(FunctionError) in
            let all: [DataType] = [.int, .int, .int, .int, .int, seconds, .string]
            if arguments.count <= 3, let overload = try ofDate(name, arguments, result) {
                return overload
            }
            let most = result == .timestampNTZ ? 6 : 7
            guard arguments.count >= 6, arguments.count <= most else {
                throw FunctionError(
                    "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                    "The `\(name)` requires [6, 7] parameters but the actual number is "
                        + "\(arguments.count).")
            }
            let parameters = Array(all.prefix(arguments.count))
            for (index, argument) in arguments.enumerated() {
                guard Coercion.isImplicit(argument.type, to: parameters[index]) else {
                    throw .wrongType(
                        name, index, argument.type, wanted: parameters[index].description)
                }
            }
            return .rowwise(parameters, result) { (values) throws(EvaluationError) in
                do throws(EvaluationError) {
                    return .integer(try moment(values))
                } catch {
                    if isAttempt { return .null }
                    throw error
                }
            }
        }
    }

    /// Of a date, a time of day and perhaps a zone; nil for a number of arguments that none takes.
    private static func ofDate(
        _ name: String, _ arguments: [Argument], _ result: DataType
    ) throws(FunctionError) -> ScalarOverload? {
        let isPlain = name == "make_timestamp" || name == "try_make_timestamp"
        let counts = isPlain ? 1...3 : result == .timestampNTZ ? 2...2 : 2...3
        guard counts.contains(arguments.count) else { return nil }
        let own: DataType =
            if arguments.count > 1, case .time = arguments[1].type { arguments[1].type } else {
                .time(precision: 6)
            }
        let parameters = Array([.date, own, .string].prefix(arguments.count))
        for (index, argument) in arguments.enumerated() {
            guard argument.type == .void || argument.type == parameters[index] else {
                throw .wrongType(name, index, argument.type, wanted: parameters[index].description)
            }
        }
        return .rowwise(parameters, result) { (values) throws(EvaluationError) in
            let nanos = values.count > 1 ? values[1].integer : 0
            let local = values[0].integer * perDay + nanos / 1000
            guard values.count > 2 else { return .integer(local) }
            return .integer(local &- (try zone(values[2].text)).offset(atLocal: local))
        }
    }

    private static func moment(_ values: [Value]) throws(EvaluationError) -> Int64 {
        let date = CivilDate(
            year: Int(values[0].integer), month: Int(values[1].integer),
            day: Int(values[2].integer))
        let (hour, minute) = (values[3].integer, values[4].integer)
        let micros = values[5].integer
        // Microseconds reach to the years of six digits, before and after.
        guard date.isValid, (-290_000...290_000).contains(date.year), (0...23).contains(hour),
            (0...59).contains(minute)
        else {
            throw outOfBounds("A field of the date or time is out of its bounds.")
        }
        guard micros >= 0, micros <= 60_000_000 else {
            if micros > 60_000_000, micros < 61_000_000 {
                throw EvaluationError(
                    "INVALID_FRACTION_OF_SECOND",
                    "Valid range for seconds is [0, 60] (inclusive), but the provided value has a "
                        + "fraction above 60.")
            }
            throw outOfBounds("Invalid value for SecondOfMinute.")
        }
        let local = date.days * perDay + (hour * 60 + minute) * 60_000_000 + micros
        guard values.count > 6 else { return local }
        return local &- (try zone(values[6].text)).offset(atLocal: local)
    }

    private static func outOfBounds(_ why: String) -> EvaluationError {
        EvaluationError("DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION", why)
    }
}
