import Columns
import Formats

/// Aggregates that need every value of a group.
enum Collections {
    static let functions: [AggregateFunction] = [
        list("collect_list", aliases: ["array_agg"], "the values", isDistinct: false),
        list("collect_set", "the values, each once", isDistinct: true),
        AggregateFunction(
            "collect_union", summary: "collect_union(array): the elements of all arrays, each once"
        ) { arguments throws(FunctionError) in
            try arguments.expect(1...1, of: "collect_union")
            guard case .array = arguments[0].type else {
                throw .wrongType("collect_union", 0, arguments[0].type, wanted: "array")
            }
            let type = arguments[0].type
            return overload(type, type, isDistinct: true) { rows in
                var seen: Set<Value> = []
                return .list(
                    rows.flatMap(\.elements).filter { !$0.isNull && seen.insert($0).inserted })
            }
        },
        percentile(
            "percentile_approx", aliases: ["approx_percentile"],
            "a value of the group below which about a share of all lies"),
        AggregateFunction(
            "approx_count_distinct", summary: "approx_count_distinct(x): how many values differ"
        ) { arguments throws(FunctionError) in
            try arguments.expect(1...2, of: "approx_count_distinct")
            let type = arguments[0].type
            var deviation = 0.05
            if arguments.count > 1 {
                guard let literal = arguments[1].literal,
                    let value = try? Cast.convert(literal, arguments[1].type, .double)
                else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                        "The deviation given to `approx_count_distinct` must be a constant.")
                }
                deviation = value.floating
                guard deviation > 0, deviation <= 0.39 else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                        "The deviation given to `approx_count_distinct` must be (0, 0.39].")
                }
            }
            let precision = DistinctSketch.precision(deviation: deviation)
            return AggregateOverload(
                parameters: arguments.map(\.type), result: .bigint,
                partial: DistinctAccumulator.partial
            ) { DistinctAccumulator(type: type, precision: precision) }
        },
    ]

    static func overload(
        _ type: DataType, _ result: DataType, isDistinct: Bool = false,
        extra: ArraySlice<Argument> = [],
        make: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) -> AggregateOverload {
        AggregateOverload(
            parameters: [type] + extra.map(\.type), result: result, partial: [.array(type)]
        ) {
            CollectingAccumulator(
                type: type, result: result, isDistinct: isDistinct, make: make)
        }
    }

    private static func list(
        _ name: String, aliases: [String] = [], _ summary: String, isDistinct: Bool
    ) -> AggregateFunction {
        AggregateFunction(name, aliases: aliases, summary: "\(name)(x): \(summary)") {
            arguments throws(FunctionError) in
            try arguments.expect(1...1, of: name)
            let type = arguments[0].type
            if isDistinct, case .map = type {
                throw FunctionError(
                    "DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE",
                    "The input of `\(name)` can't be \"MAP\" type data.")
            }
            let result = DataType.array(type)
            return AggregateOverload(parameters: [type], result: result, partial: [result]) {
                CollectingAccumulator(type: type, isDistinct: isDistinct) { lists, _ in
                    Column(result, .list(lists))
                }
            }
        }
    }

    private static func percentile(
        _ name: String, aliases: [String] = [], _ summary: String
    ) -> AggregateFunction {
        AggregateFunction(name, aliases: aliases, summary: "\(name)(x, share): \(summary)") {
            arguments throws(FunctionError) in
            try arguments.expect(2...3, of: name)
            let own = arguments[0].type
            let type: DataType = own == .string || own == .void ? .double : own
            guard type.physical == .integer || type.isNumeric else {
                throw .wrongType(name, 0, own, wanted: "numeric")
            }
            let isList = if case .array = arguments[1].type { true } else { false }
            let isShare = isList || Coercion.isImplicit(arguments[1].type, to: .double)
            guard isShare else {
                throw .wrongType(name, 1, arguments[1].type, wanted: "double\" or \"array<double>")
            }
            if arguments.count > 2, !arguments[2].type.isIntegral, arguments[2].type != .void {
                throw .wrongType(name, 2, arguments[2].type, wanted: "integral")
            }
            let shares = try Percentiles.shares(arguments[1], name)
            if arguments.count > 2 {
                if arguments[2].literal?.isNull == true {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.UNEXPECTED_NULL",
                        "The accuracy given to `\(name)` must not be null.")
                }
                guard let accuracy = arguments[2].literal else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                        "The accuracy given to `\(name)` must be a constant.")
                }
                guard accuracy.integer > 0, accuracy.integer <= Int64(Int32.max) else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                        "The accuracy given to `\(name)` must be between (0, 2147483647].")
                }
            }
            var accuracy = 10_000.0
            if arguments.count > 2 { accuracy = Double(arguments[2].literal?.integer ?? 10_000) }
            let result: DataType = isList ? .array(type) : type
            let exactness = accuracy
            return AggregateOverload(
                parameters: [type] + arguments.dropFirst().map(\.type), result: result,
                partial: QuantileAccumulator.partial
            ) {
                QuantileAccumulator(
                    type: type, result: result, shares: shares, accuracy: exactness)
            }
        }
    }
}
