import Columns
import Formats

/// Intervals made of their parts.
enum Intervals {
    private static let seconds = DataType.decimal(precision: 18, scale: 6)

    static let functions: [ScalarFunction] = [
        calendar("make_interval", isAttempt: false), calendar("try_make_interval", isAttempt: true),
        .resolved(
            "make_dt_interval", 0...4, "make_dt_interval([days [, hours [, minutes [, seconds]]]])"
        ) { arguments throws(FunctionError) in
            let parameters = Array([.int, .int, .int, seconds].prefix(arguments.count))
            try expect(arguments, parameters, "make_dt_interval")
            let type = DataType.dayTimeInterval(.day, .second)
            return constantSafe(parameters, type) { (values) throws(EvaluationError) in
                var sum: Int128 = 0
                let units: [Int128] = [86_400_000_000, 3_600_000_000, 60_000_000, 1]
                for (value, unit) in zip(values, units) { sum += Int128(value.integer) * unit }
                guard let micros = Int64(exactly: sum) else { throw overflow }
                return .integer(micros)
            }
        },
        .resolved("make_ym_interval", 0...2, "make_ym_interval([years [, months]])") {
            arguments throws(FunctionError) in
            let parameters = arguments.map { _ in DataType.int }
            try expect(arguments, parameters, "make_ym_interval")
            let type = DataType.yearMonthInterval(.year, .month)
            return constantSafe(parameters, type) { (values) throws(EvaluationError) in
                let years = values.first?.integer ?? 0
                let months = values.count > 1 ? values[1].integer : 0
                guard let sum = Int32(exactly: years * 12 + months) else { throw overflow }
                return .integer(Int64(sum))
            }
        },
    ]

    static let overflow = EvaluationError(
        "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION",
        "Integer overflow while operating with intervals.")

    /// Of a sum of intervals.
    static let sumOverflow = EvaluationError(
        "INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION",
        "Integer overflow while operating with intervals. Use a `try_` function to tolerate overflow "
            + "and return NULL instead.")

    private static func expect(_ arguments: [Argument], _ parameters: [DataType], _ name: String)
        throws(FunctionError)
    {
        for (index, argument) in arguments.enumerated() {
            guard Coercion.isImplicit(argument.type, to: parameters[index]) else {
                throw .wrongType(
                    name, index, argument.type, wanted: parameters[index].description)
            }
        }
    }

    /// Row by row, and for one row where there are no arguments.
    private static func constantSafe(
        _ parameters: [DataType], _ result: DataType,
        body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) -> ScalarOverload {
        .rowwise(parameters, result, body: body)
    }

    private static func calendar(_ name: String, isAttempt: Bool) -> ScalarFunction {
        .resolved(
            name, 0...7,
            "\(name)([years, months, weeks, days, hours, minutes, seconds])"
        ) { arguments throws(FunctionError) in
            let all: [DataType] = [.int, .int, .int, .int, .int, .int, seconds]
            let parameters = Array(all.prefix(arguments.count))
            try expect(arguments, parameters, name)
            return constantSafe(parameters, .calendarInterval) {
                (values) throws(EvaluationError) in
                func part(_ index: Int) -> Int64 {
                    index < values.count ? values[index].integer : 0
                }
                let micros =
                    Int128(part(4)) * 3_600_000_000 + Int128(part(5)) * 60_000_000
                    + Int128(part(6))
                guard let months = Int32(exactly: part(0) * 12 + part(1)),
                    let days = Int32(exactly: part(2) * 7 + part(3)),
                    let rest = Int64(exactly: micros)
                else {
                    if isAttempt { return .null }
                    throw overflow
                }
                return .structure([.integer(Int64(months)), .integer(Int64(days)), .integer(rest)])
            }
        }
    }
}
