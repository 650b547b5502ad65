import Columns
import Formats

/// `date + int`, `timestamp − timestamp`, `interval * number` and their kin.
enum TemporalArithmetic {
    static func isInterval(_ type: DataType) -> Bool {
        switch type {
        case .dayTimeInterval, .yearMonthInterval: true
        default: false
        }
    }

    /// nil where the types are not temporal.
    static func overload(_ name: String, _ left: DataType, _ right: DataType)
        throws(FunctionError) -> ScalarOverload?
    {
        let (left, right) = standingFor(name, left, right)
        if name == "-", SessionRules.current.makesCalendarIntervals,
            let difference = CalendarIntervals.difference(left, right)
        {
            return difference
        }
        let overload =
            left == .calendarInterval || right == .calendarInterval
            ? CalendarIntervals.overload(name, left, right)
            : try ClockArithmetic.overload(name, left, right) ?? exact(name, left, right)
        if let overload { return overload }
        if let overload = ofText(name, left, right) { return overload }
        try check(name, left, right)
        return nil
    }

    /// A bare NULL beside a time is what makes the operator a sum or difference of times, and beside
    /// an interval another interval, or a number that scales it.
    private static func standingFor(
        _ name: String, _ left: DataType, _ right: DataType
    ) -> (DataType, DataType) {
        func instead(_ other: DataType) -> DataType {
            switch (name, other) {
            case ("+", .date), ("+", .timestamp), ("+", .timestampNTZ):
                .dayTimeInterval(.day, .second)
            case ("-", .date), ("-", .timestamp), ("-", .timestampNTZ), ("-", .time): other
            case ("+", .time): .dayTimeInterval(.hour, .hour)
            case ("+", _), ("-", _), ("div", _): isInterval(other) ? other : .void
            case ("*", _), ("/", _): isInterval(other) ? .int : .void
            default: .void
            }
        }
        if right == .void { return (left, instead(left)) }
        if left == .void, name != "/" { return (instead(right), right) }
        return (left, right)
    }

    /// A text with an interval of days to seconds beside it is a timestamp, and so comes out as text;
    /// beside a time it is another.
    private static func ofText(
        _ name: String, _ left: DataType, _ right: DataType
    ) -> ScalarOverload? {
        guard left == .string || right == .string else { return nil }
        let other = left == .string ? right : left
        switch (name, other) {
        case ("-", .date), ("-", .timestampNTZ): return exact(name, other, other)
        case (_, .dayTimeInterval) where name == "+" || name == "-" && right == other:
            guard
                let sum = exact(
                    name, left == .string ? .timestamp : left,
                    right == .string ? .timestamp : right)
            else { return nil }
            return ScalarOverload(parameters: sum.parameters, result: .string) {
                arguments, rows, context in
                let times = sum.kernel(arguments, rows, &context)
                return Cast.evaluate(
                    .column(times), to: .string, .standard, rows: rows, &context
                ).materialized(count: rows)
            }
        default: return nil
        }
    }

    /// Times and intervals take part in what they are made for only.
    private static func check(
        _ name: String, _ left: DataType, _ right: DataType
    ) throws(FunctionError) {
        func isDuration(_ type: DataType) -> Bool {
            if case .dayTimeInterval = type { true } else { type == .calendarInterval }
        }
        func isTimestamp(_ type: DataType) -> Bool {
            type == .timestamp || type == .timestampNTZ
        }
        func isScaled(_ type: DataType) -> Bool { isInterval(type) || type == .calendarInterval }
        let misfit: (index: Int, wanted: String)? =
            switch name {
            case "+" where isDuration(right): (0, "timestamp")
            case "+" where isDuration(left): (1, "timestamp")
            case "+" where left == .date: (1, "int")
            case "+" where right == .date: (0, "int")
            case "-" where isDuration(right): (0, "timestamp")
            case "-" where isTimestamp(left): (1, "timestamp")
            case "-" where isTimestamp(right): (0, "timestamp")
            case "-" where right == .date: (0, "date")
            case "-" where left == .date: (1, "int")
            case "*" where isScaled(left): (1, "numeric")
            case "*" where isScaled(right): (0, "numeric")
            case "/" where isScaled(left): (1, "numeric")
            default: nil
            }
        guard let misfit else { return }
        throw .wrongType(
            name, misfit.index, misfit.index == 0 ? left : right,
            wanted: misfit.wanted)
    }

    private static func exact(
        _ name: String, _ left: DataType, _ right: DataType
    ) -> ScalarOverload? {
        let second = DataType.dayTimeInterval(.day, .second)
        switch (name, left, right) {
        case ("div", .dayTimeInterval, .dayTimeInterval),
            ("div", .yearMonthInterval, .yearMonthInterval):
            return .rowwise([left, right], .bigint) { (values) throws(EvaluationError) in
                if values[1].integer == 0 { throw CalendarIntervals.dividedByZero }
                let (value, overflows) = values[0].integer.dividedReportingOverflow(
                    by: values[1].integer)
                if overflows { throw Arithmetic.overflow(.bigint) }
                return .integer(value)
            }
        case ("-", .timestampNTZ, .timestamp), ("-", .timestamp, .timestampNTZ),
            ("-", .timestampNTZ, .date), ("-", .date, .timestampNTZ):
            return sum([.timestampNTZ, .timestampNTZ], second, sign: -1)
        case ("+", .date, _) where isDayCount(right), ("-", .date, _) where isDayCount(right):
            return sum([.date, .int], .date, sign: name == "-" ? -1 : 1)
        case ("+", _, .date) where isDayCount(left):
            return sum([.int, .date], .date)
        case ("-", .date, .date):
            return sum(
                [.date, .date], .dayTimeInterval(.day, .day), sign: -1,
                factor: TimestampParser.microsecondsPerDay)
        case ("-", .timestamp, .timestamp), ("-", .timestamp, .date), ("-", .date, .timestamp),
            ("-", .timestamp, .string), ("-", .string, .timestamp):
            return sum([.timestamp, .timestamp], second, sign: -1)
        case ("-", .timestampNTZ, .timestampNTZ):
            return sum([.timestampNTZ, .timestampNTZ], second, sign: -1)
        case (_, .timestamp, .dayTimeInterval), (_, .timestampNTZ, .dayTimeInterval):
            guard name == "+" || name == "-" else { return nil }
            return sum([left, right], left, sign: name == "-" ? -1 : 1)
        case ("+", .dayTimeInterval, .timestamp), ("+", .dayTimeInterval, .timestampNTZ):
            return sum([left, right], right)
        case (_, .date, .dayTimeInterval(let from, let to)) where name == "+" || name == "-":
            if from == .day, to == .day {
                return sum(
                    [.date, right], .date, sign: name == "-" ? -1 : 1,
                    divisor: TimestampParser.microsecondsPerDay)
            }
            return sum([.timestamp, right], .timestamp, sign: name == "-" ? -1 : 1)
        case (_, .date, .yearMonthInterval), (_, .timestamp, .yearMonthInterval),
            (_, .timestampNTZ, .yearMonthInterval):
            guard name == "+" || name == "-" else { return nil }
            return months(left, right, sign: name == "-" ? -1 : 1)
        case (_, .dayTimeInterval, .dayTimeInterval), (_, .yearMonthInterval, .yearMonthInterval):
            guard name == "+" || name == "-", let common = Coercion.common(left, right) else {
                return nil
            }
            return sum([common, common], common, sign: name == "-" ? -1 : 1)
        case ("*", _, _) where isInterval(left) && right.isNumeric:
            return scaled(left, by: right, isDivision: false, swapped: false)
        case ("*", .string, _) where isInterval(right):
            return scaled(right, by: left, isDivision: false, swapped: true)
        case ("*", _, .string) where isInterval(left):
            return scaled(left, by: right, isDivision: false, swapped: false)
        case ("/", _, .string) where isInterval(left):
            return scaled(left, by: right, isDivision: true, swapped: false)
        case ("+", .dayTimeInterval(.day, .day), .date):
            return sum(
                [right, left].reversed(), .date, factor: 1,
                leftDivisor: TimestampParser.microsecondsPerDay)
        case ("+", .dayTimeInterval, .date):
            return sum([left, .timestamp], .timestamp)
        case ("+", .yearMonthInterval, .date), ("+", .yearMonthInterval, .timestamp),
            ("+", .yearMonthInterval, .timestampNTZ):
            return swappedMonths(left, right)
        case ("*", _, _) where left.isNumeric && isInterval(right):
            return scaled(right, by: left, isDivision: false, swapped: true)
        case ("/", _, _) where isInterval(left) && right.isNumeric:
            return scaled(left, by: right, isDivision: true, swapped: false)
        default: return nil
        }
    }

    private static func isDayCount(_ type: DataType) -> Bool {
        type.isIntegral && type != .bigint
    }

    private static func sum(
        _ parameters: [DataType], _ result: DataType, sign: Int64 = 1, factor: Int64 = 1,
        divisor: Int64 = 1, leftDivisor: Int64 = 1
    ) -> ScalarOverload {
        var hasMonths = false
        if case .yearMonthInterval = result { hasMonths = true }
        return ScalarOverload(parameters: parameters, result: result) {
            [hasMonths] arguments, rows, context in
            let validity = Validity.all(arguments, rows: rows)
            let (left, right) = (arguments[0].integers(rows), arguments[1].integers(rows))
            var values = [Int64](repeating: 0, count: rows)
            for row in 0..<rows {
                let (sum, overflows) = (left[row] / leftDivisor).addingReportingOverflow(
                    sign &* (right[row] / divisor))
                let (product, overflows2) = sum.multipliedReportingOverflow(by: factor)
                values[row] = result == .date ? Int64(Int32(truncatingIfNeeded: product)) : product
                let isWide = hasMonths && Int32(exactly: product) == nil
                if overflows || overflows2 || isWide, validity?[row] != 0 {
                    context.fail(
                        row: row,
                        isInterval(result) ? Intervals.sumOverflow : Arithmetic.overflow(result))
                }
            }
            return Column(result, .integer(values), validity: validity)
        }
    }

    /// Adding months keeps the day where the month has it, else takes the month's last.
    static func addMonths(_ days: Int64, _ months: Int64) -> Int64 {
        var date = CivilDate(days: days)
        let total = date.year * 12 + date.month - 1 + Int(months)
        date.year = total >= 0 ? total / 12 : (total - 11) / 12
        date.month = total - date.year * 12 + 1
        date.day = min(date.day, CivilDate.daysInMonth(date.month, of: date.year))
        return date.days
    }

    private static func months(_ left: DataType, _ right: DataType, sign: Int64)
        -> ScalarOverload
    {
        .wholes([left, right], left) { time, count in
            if left == .date {
                let days = addMonths(time, sign &* count)
                return Int32(exactly: days) == nil ? nil : days
            }
            let (days, rest) = TimestampText.split(time)
            return addMonths(days, sign &* count) &* TimestampParser.microsecondsPerDay &+ rest
        } closely: { _ throws(EvaluationError) in
            throw Arithmetic.overflow(.int)
        }
    }

    private static func swappedMonths(_ left: DataType, _ right: DataType) -> ScalarOverload {
        let kernel = months(right, left, sign: 1).kernel
        return ScalarOverload(parameters: [left, right], result: right) {
            arguments, rows, context in
            kernel([arguments[1], arguments[0]], rows, &context)
        }
    }

    /// A multiple or a part of an interval, exact but for doubles; halves are rounded away from zero.
    private static func scaled(
        _ interval: DataType, by number: DataType, isDivision: Bool, swapped: Bool
    ) -> ScalarOverload {
        // A multiple of part of a range has all units down to seconds, or months.
        let result: DataType =
            if case .dayTimeInterval = interval { .dayTimeInterval(.day, .second) } else {
                .yearMonthInterval(.year, .month)
            }
        var (factor, scale) = (DataType.double, 0)
        if case .decimal(_, let own) = number { (factor, scale) = (number, own) }
        if number.isIntegral { factor = .bigint }
        let unit = DecimalText.powerOfTen(scale).magnitude
        return ScalarOverload(
            parameters: swapped ? [factor, interval] : [interval, factor], result: result
        ) { arguments, rows, context in
            Rows.map(arguments, rows, result, &context) { values throws(EvaluationError) in
                let own = values[swapped ? 1 : 0].integer
                let product =
                    if case .floating(let number) = values[swapped ? 0 : 1] {
                        try multiple(of: own, by: number, isDivision)
                    } else {
                        try multiple(
                            of: own, by: values[swapped ? 0 : 1].unscaled, unit, isDivision)
                    }
                guard let product, fits(product, result) else { throw Arithmetic.overflow(result) }
                return .integer(product)
            }
        }
    }

    private static func multiple(
        of amount: Int64, by number: Double, _ isDivision: Bool
    ) throws(EvaluationError) -> Int64? {
        if isDivision, number == 0 { throw CalendarIntervals.dividedByZero }
        let value = (isDivision ? Double(amount) / number : Double(amount) * number).rounded()
        return value.magnitude < 0x1p63 ? Int64(value) : nil
    }

    /// - Parameter unit: Of a decimal, the unscaled number that is 1.
    private static func multiple(
        of amount: Int64, by number: Int128, _ unit: UInt128, _ isDivision: Bool
    ) throws(EvaluationError) -> Int64? {
        if isDivision, number == 0 { throw CalendarIntervals.dividedByZero }
        let size = UInt128(amount.magnitude)
        let value =
            isDivision
            ? UInt256(size, times: unit).rounded(by: number.magnitude)
            : UInt256(size, times: number.magnitude).rounded(by: unit)
        guard value.high == 0, value.low <= UInt128(Int64.max) + 1 else { return nil }
        let isNegative = (amount < 0) != (number < 0)
        return Int64(exactly: isNegative ? -Int128(value.low) : Int128(value.low))
    }

    /// Months have 32 bits.
    private static func fits(_ amount: Int64, _ type: DataType) -> Bool {
        if case .yearMonthInterval = type { Int32(exactly: amount) != nil } else { true }
    }
}
