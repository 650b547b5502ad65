import Columns
import Formats

/// Times of day as numbers of units since midnight, and back.
enum ClockNumbers {
    static let functions: [ScalarFunction] = [
        fromSeconds, from("time_from_millis", 1_000_000), from("time_from_micros", 1000),
        toSeconds, to("time_to_millis", 1_000_000), to("time_to_micros", 1000),
    ]

    private static func checked(_ nanos: Int64?, _ name: String) throws(EvaluationError) -> Value {
        guard let nanos, (0..<ClockText.nanosPerDay).contains(nanos) else {
            throw ClockTimes.outOfBounds("`\(name)` takes what is within a day.")
        }
        return .integer(nanos)
    }

    private static let fromSeconds = ScalarFunction.resolved(
        "time_from_seconds", 1...1, "time_from_seconds(n): so long after midnight"
    ) { arguments throws(FunctionError) in
        let type = arguments[0].type
        switch type {
        case .decimal(_, let scale):
            let unit = DecimalText.powerOfTen(scale)
            return .rowwise([type], ClockTimes.micros) { (values) throws(EvaluationError) in
                let nanos = Int128(values[0].unscaled).multipliedReportingOverflow(
                    by: 1_000_000_000)
                let whole = nanos.overflow ? nil : Int64(exactly: nanos.partialValue / unit)
                return try checked(whole, "time_from_seconds")
            }
        case .float, .double:
            return .rowwise([.double], ClockTimes.micros) { (values) throws(EvaluationError) in
                let nanos = (values[0].floating * 1e9).rounded(.towardZero)
                return try checked(Int64(exactly: nanos), "time_from_seconds")
            }
        default:
            guard type.isIntegral || type == .void else {
                throw .wrongType("time_from_seconds", 0, type, wanted: "numeric")
            }
            return whole("time_from_seconds", ClockText.nanosPerSecond)
        }
    }

    private static func from(_ name: String, _ unit: Int64) -> ScalarFunction {
        .resolved(name, 1...1, "\(name)(n): so long after midnight") {
            arguments throws(FunctionError) in
            guard arguments[0].type.isIntegral || arguments[0].type == .void else {
                throw .wrongType(name, 0, arguments[0].type, wanted: "integral")
            }
            return whole(name, unit)
        }
    }

    private static func whole(_ name: String, _ unit: Int64) -> ScalarOverload {
        .rowwise([.bigint], ClockTimes.micros) { (values) throws(EvaluationError) in
            let nanos = values[0].integer.multipliedReportingOverflow(by: unit)
            return try checked(nanos.overflow ? nil : nanos.partialValue, name)
        }
    }

    private static let toSeconds = ScalarFunction.resolved(
        "time_to_seconds", 1...1, "time_to_seconds(time): since midnight, with the fraction"
    ) { arguments throws(FunctionError) in
        // Of nine digits the last three are rounded.
        .rowwise(
            [try clock(arguments[0], "time_to_seconds")], .decimal(precision: 14, scale: 6)
        ) { .integer(($0[0].integer + 500) / 1000) }
    }

    private static func to(_ name: String, _ unit: Int64) -> ScalarFunction {
        .resolved(name, 1...1, "\(name)(time): since midnight") { arguments throws(FunctionError) in
            .rowwise([try clock(arguments[0], name)], .bigint) { .integer($0[0].integer / unit) }
        }
    }

    private static func clock(_ argument: Argument, _ name: String) throws(FunctionError)
        -> DataType
    {
        switch argument.type {
        case .time: return argument.type
        case .void: return ClockTimes.micros
        default: throw .wrongType(name, 0, argument.type, wanted: "time")
        }
    }
}
