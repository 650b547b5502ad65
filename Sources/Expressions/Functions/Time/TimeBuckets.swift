import Columns
import Formats

/// `time_bucket`: the start of the bucket of a fixed grid that a moment falls into.
enum TimeBuckets {
    static let functions: [ScalarFunction] = [
        .resolved(
            "time_bucket", 2...3,
            "time_bucket(interval, ts [, origin]): the start of the bucket that a moment falls into"
        ) { arguments throws(FunctionError) in
            let type = try momentType(arguments)
            let parameters = [arguments[0].type, type] + (arguments.count > 2 ? [type] : [])
            let hasMonths: Bool
            switch arguments[0].type {
            case .yearMonthInterval: hasMonths = true
            case .dayTimeInterval, .void: hasMonths = false
            default:
                throw .wrongType(
                    "time_bucket", 0, arguments[0].type,
                    wanted: "interval day to second\" or \"interval year to month")
            }
            for index in [0, 2] where index < arguments.count {
                guard arguments[index].literal != nil else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                        "Cannot resolve \"time_bucket\" due to data type mismatch: the "
                            + "\(index == 0 ? "bucket's size" : "origin") must be a constant.")
                }
            }
            if let size = arguments[0].literal, !size.isNull, size.integer <= 0 {
                throw FunctionError(
                    "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                    "Cannot resolve \"time_bucket\" due to data type mismatch: the bucket's size "
                        + "must be greater than 0.")
            }
            return .rowwise(parameters, type) { (values) throws(EvaluationError) in
                let origin = values.count > 2 ? values[2].integer : 0
                let (size, moment) = (values[0].integer, values[1].integer)
                guard let start = start(moment, size, origin, hasMonths: hasMonths) else {
                    throw Arithmetic.overflow(.bigint)
                }
                return .integer(start)
            }
        }
    ]

    private static func momentType(_ arguments: [Argument]) throws(FunctionError) -> DataType {
        var type = DataType.void
        for (index, argument) in arguments.enumerated().dropFirst() where argument.type != .void {
            guard argument.type == .timestamp || argument.type == .timestampNTZ,
                type == .void || type == argument.type
            else {
                throw .wrongType(
                    "time_bucket", index, argument.type,
                    wanted: type == .void ? "timestamp\" or \"timestamp_ntz" : type.description)
            }
            type = argument.type
        }
        return type == .void ? .timestamp : type
    }

    /// - Parameter size: months, or microseconds. nil where the start is too far off.
    private static func start(_ moment: Int64, _ size: Int64, _ origin: Int64, hasMonths: Bool)
        -> Int64?
    {
        guard hasMonths else {
            let (distance, overflows) = moment.subtractingReportingOverflow(origin)
            if overflows { return nil }
            let rest = distance % size
            let (start, isFar) = moment.subtractingReportingOverflow(rest < 0 ? rest + size : rest)
            return isFar ? nil : start
        }
        let (day, time) = TimestampText.split(origin)
        let (from, to) = (CivilDate(days: day), CivilDate(days: TimestampText.split(moment).days))
        let months = Int64((to.year - from.year) * 12 + to.month - from.month)
        var bucket = months >= 0 ? months / size : -((size - 1 - months) / size)
        // The origin's day of the month, or its time, may come later than the moment's.
        while true {
            let days = TemporalArithmetic.addMonths(day, bucket * size)
            let (whole, overflows) = days.multipliedReportingOverflow(
                by: TimestampParser.microsecondsPerDay)
            let (start, isFar) = whole.addingReportingOverflow(time)
            if overflows || isFar { return nil }
            if start <= moment { return start }
            bucket -= 1
        }
    }
}
