import Columns
import Formats

/// `time + interval`, `time - interval`, `time - time`. What leaves the day is an error.
enum ClockArithmetic {
    /// nil where neither side is a time of day.
    static func overload(
        _ name: String, _ left: DataType, _ right: DataType
    ) throws(FunctionError) -> ScalarOverload? {
        switch (name, left, right) {
        case ("+", .time, .dayTimeInterval): return moved(left, right, sign: 1)
        case ("-", .time, .dayTimeInterval): return moved(left, right, sign: -1)
        case ("+", .dayTimeInterval, .time):
            let kernel = moved(right, left, sign: 1)
            return ScalarOverload(parameters: [left, right], result: kernel.result) {
                arguments, rows, context in
                kernel.kernel([arguments[1], arguments[0]], rows, &context)
            }
        case ("-", .time, .time): return difference(left, right)
        case ("-", .time, .string) where Dialect.isANSI: return difference(left, left)
        case ("-", .string, .time) where Dialect.isANSI: return difference(right, right)
        case (_, .time, _): try refuse(name, left, right, other: right, isOnLeft: false)
        case (_, _, .time): try refuse(name, left, right, other: left, isOnLeft: true)
        default: break
        }
        return nil
    }

    /// As precise as the time, or to the microsecond where the interval has seconds.
    private static func moved(_ time: DataType, _ interval: DataType, sign: Int64)
        -> ScalarOverload
    {
        var result = time
        if case .time(let precision) = time, case .dayTimeInterval(_, .second) = interval {
            result = .time(precision: max(precision, 6))
        }
        return .rowwise([time, interval], result) { (values) throws(EvaluationError) in
            let distance = values[1].integer.multipliedReportingOverflow(by: sign * 1000)
            let sum = values[0].integer.addingReportingOverflow(distance.partialValue)
            guard !distance.overflow, !sum.overflow,
                (0..<ClockText.nanosPerDay).contains(sum.partialValue)
            else {
                throw EvaluationError(
                    "DATETIME_OVERFLOW", "The time of day that far off lies in another day.")
            }
            return .integer(sum.partialValue)
        }
    }

    private static func difference(_ left: DataType, _ right: DataType) -> ScalarOverload {
        .rowwise([left, right], .dayTimeInterval(.hour, .second)) { values in
            .integer((values[0].integer - values[1].integer) / 1000)
        }
    }

    /// What stands beside a time and does not go with it, by Spark's class for each.
    private static func refuse(
        _ name: String, _ left: DataType, _ right: DataType, other: DataType, isOnLeft: Bool
    ) throws(FunctionError) {
        let text = "left \(name) right"
        switch other {
        case .date where name == "-" && !isOnLeft:
            throw FunctionError(
                Cast.refusal(left, to: .date),
                "A time of day is no date, and has no distance from one.")
        case .date, .timestamp, .timestampNTZ, .calendarInterval:
            throw .wrongType(text, isOnLeft ? 1 : 0, isOnLeft ? right : left, wanted: "int")
        case .string where !Dialect.isANSI: throw .differingTypes("(\(text))", left, right)
        case .string, .time:
            throw FunctionError(
                "DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE",
                "Cannot resolve \"\(text)\" due to data type mismatch: it takes numbers or "
                    + "intervals, not \"\(right.description.uppercased())\".")
        default: throw .differingTypes("(\(text))", left, right)
        }
    }
}
