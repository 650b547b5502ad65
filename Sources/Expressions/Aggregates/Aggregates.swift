import Columns

/// `count`, `sum`, `avg`, `min`, `max` and their kin.
enum Aggregates {
    static let functions: [AggregateFunction] = [
        count, countIf, sum, average, least, greatest, attempt(sum), attempt(average),
    ]

    /// The same with null in place of an overflow.
    private static func attempt(_ function: AggregateFunction) -> AggregateFunction {
        let resolve = function.resolve
        return AggregateFunction(
            "try_\(function.name)", summary: "try_\(function.summary), or of an overflow"
        ) { arguments throws(FunctionError) in
            var overload = try resolve(arguments)
            let make = overload.makeAccumulator
            overload.makeAccumulator = { AttemptAccumulator(make()) }
            return overload
        }
    }

    private static let count = AggregateFunction(
        "count", summary: "count(*), count(a, …): rows, or rows where no argument is null"
    ) { arguments throws(FunctionError) in
        guard !arguments.isEmpty else {
            throw FunctionError(
                "WRONG_NUM_ARGS.WITH_SUGGESTION",
                "The `count` requires > 0 parameters but the actual number is 0.")
        }
        return AggregateOverload(
            parameters: arguments.map(\.type), result: .bigint, partial: [.bigint]
        ) {
            CountAccumulator(countsTrue: false)
        }
    }

    private static let countIf = AggregateFunction(
        "count_if", summary: "count_if(condition): rows for which it is true"
    ) { arguments throws(FunctionError) in
        try arguments.expect(1...1, of: "count_if")
        guard Coercion.isImplicit(arguments[0].type, to: .boolean) else {
            throw .wrongType("count_if", 0, arguments[0].type, wanted: "boolean")
        }
        return AggregateOverload(parameters: [.boolean], result: .bigint, partial: [.bigint]) {
            CountAccumulator(countsTrue: true)
        }
    }

    private static let sum = AggregateFunction("sum", summary: "sum(x): the sum; null of none") {
        arguments throws(FunctionError) in
        try arguments.expect(1...1, of: "sum")
        switch arguments[0].type {
        case .tinyint, .smallint, .int, .bigint:
            return AggregateOverload(
                parameters: [.bigint], result: .bigint,
                partial: [.decimal(precision: 38, scale: 0), .bigint]
            ) { WholeSumAccumulator(isAverage: false) }
        case .float, .double, .string, .void:
            return AggregateOverload(
                parameters: [.double], result: .double, partial: [.double, .double, .bigint]
            ) { FloatingSumAccumulator(isAverage: false) }
        case .decimal(let precision, let scale):
            let result = DecimalRules.bounded(precision: precision + 10, scale: scale)
            return AggregateOverload(
                parameters: [arguments[0].type], result: result,
                partial: DecimalSumAccumulator.partial()
            ) { DecimalSumAccumulator(result: result, scale: scale, isAverage: false) }
        case .yearMonthInterval, .dayTimeInterval:
            return interval(arguments[0].type, isAverage: false)
        default:
            throw .wrongType(
                "sum", 0, arguments[0].type, wanted: "numeric\" or \"ansi interval")
        }
    }

    private static let average = AggregateFunction(
        "avg", aliases: ["mean"], summary: "avg(x): the mean; null of none"
    ) { arguments throws(FunctionError) in
        try arguments.expect(1...1, of: "avg")
        switch arguments[0].type {
        case .tinyint, .smallint, .int, .bigint:
            return AggregateOverload(
                parameters: [.bigint], result: .double,
                partial: [.decimal(precision: 38, scale: 0), .bigint]
            ) { WholeSumAccumulator(isAverage: true) }
        case .float, .double, .string, .void:
            return AggregateOverload(
                parameters: [.double], result: .double, partial: [.double, .double, .bigint]
            ) { FloatingSumAccumulator(isAverage: true) }
        case .decimal(let precision, let scale):
            let result = DecimalRules.bounded(precision: precision + 4, scale: scale + 4)
            return AggregateOverload(
                parameters: [arguments[0].type], result: result,
                partial: DecimalSumAccumulator.partial()
            ) { DecimalSumAccumulator(result: result, scale: scale, isAverage: true) }
        case .yearMonthInterval, .dayTimeInterval:
            return interval(arguments[0].type, isAverage: true)
        default:
            throw .wrongType(
                "avg", 0, arguments[0].type, wanted: "numeric\" or \"ansi interval")
        }
    }

    private static func interval(_ type: DataType, isAverage: Bool) -> AggregateOverload {
        var result = type
        if isAverage {
            result =
                if case .dayTimeInterval = type { .dayTimeInterval(.day, .second) } else {
                    .yearMonthInterval(.year, .month)
                }
        }
        let final = result
        return AggregateOverload(
            parameters: [type], result: final,
            partial: [.decimal(precision: 38, scale: 0), .bigint]
        ) { RetypedAccumulator(WholeSumAccumulator(isAverage: isAverage), as: final) }
    }

    private static let least = extreme("min", "the least value; null of none", sign: -1)
    private static let greatest = extreme("max", "the greatest value; null of none", sign: 1)

    private static func extreme(_ name: String, _ summary: String, sign: Int)
        -> AggregateFunction
    {
        AggregateFunction(name, summary: "\(name)(x): \(summary)") {
            arguments throws(FunctionError) in
            try arguments.expect(1...1, of: name)
            let type = arguments[0].type
            if type.holdsUnordered || type.holdsMap || type == .calendarInterval {
                throw .unordered(name, type)
            }
            return AggregateOverload(parameters: [type], result: type, partial: [type]) {
                ExtremeAccumulator(type: type, sign: sign)
            }
        }
    }
}
