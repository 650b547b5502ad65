import Columns
import Formats

/// Aggregates that need every value of a group.
enum Collections {
    static let functions: [AggregateFunction] = [
        list("collect_list", aliases: ["array_agg"], "the values", isDistinct: false),
        list("collect_set", "the values, each once", isDistinct: true),
        percentile("percentile", "the value below which a share of all lies", isExact: true),
        percentile(
            "percentile_approx", aliases: ["approx_percentile"],
            "a value of the group below which about a share of all lies", isExact: false),
        .one("median", [.double], .double, "median(x): the middle value") {
            quantile(sorted($0), 0.5).map { .floating($0) } ?? .null
        },
        AggregateFunction("mode", summary: "mode(x): the value that comes most often") {
            arguments throws(FunctionError) in
            try arguments.expect(1...1, of: "mode")
            return overload(arguments[0].type, arguments[0].type) { rows, _ in mode(rows) }
        },
        AggregateFunction(
            "approx_count_distinct", summary: "approx_count_distinct(x): how many values differ"
        ) { arguments throws(FunctionError) in
            try arguments.expect(1...2, of: "approx_count_distinct")
            let type = arguments[0].type
            return overload(type, .bigint, isDistinct: true, extra: arguments.dropFirst()) {
                rows, _ in .integer(Int64(rows.count))
            }
        },
        AggregateFunction(
            "string_agg", aliases: ["listagg"],
            summary: "string_agg(text [, separator]): the texts joined"
        ) { arguments throws(FunctionError) in
            try arguments.expect(1...2, of: "string_agg")
            let separator = arguments.count > 1 ? arguments[1].literal?.text ?? "" : ""
            return overload(.string, .string, extra: arguments.dropFirst()) { rows, _ in
                rows.isEmpty
                    ? .null : .string(rows.map(\.text).joined(separator: separator))
            }
        },
    ]

    static func overload(
        _ type: DataType, _ result: DataType, isDistinct: Bool = false,
        extra: ArraySlice<Argument> = [],
        make: @escaping @Sendable ([Value], [Value]) throws(EvaluationError) -> Value
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
            return overload(type, .array(type), isDistinct: isDistinct) { rows, _ in .list(rows) }
        }
    }

    private static func sorted(_ rows: [Value]) -> [Double] {
        rows.sorted { ValueOrder.compare($0, $1) < 0 }.map(\.floating)
    }

    /// Between the two nearest values, by their distance.
    private static func quantile(_ sorted: [Double], _ share: Double) -> Double? {
        guard !sorted.isEmpty else { return nil }
        let place = Double(sorted.count - 1) * share
        let low = Int(place.rounded(.down))
        let high = Int(place.rounded(.up))
        if low == high { return sorted[low] }
        return (Double(high) - place) * sorted[low] + (place - Double(low)) * sorted[high]
    }

    private static func percentile(
        _ name: String, aliases: [String] = [], _ summary: String, isExact: Bool
    ) -> AggregateFunction {
        AggregateFunction(name, aliases: aliases, summary: "\(name)(x, share): \(summary)") {
            arguments throws(FunctionError) in
            try arguments.expect(2...3, of: name)
            let own = arguments[0].type
            let type: DataType = isExact || own == .string ? .double : own
            guard own.isNumeric || own == .string || !isExact else {
                throw .wrongType(name, 0, own, wanted: "numeric")
            }
            guard let literal = arguments[1].literal else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "The share given to `\(name)` must be a constant.")
            }
            let isList = if case .array = arguments[1].type { true } else { false }
            let shares = (isList ? literal.elements : [literal]).map {
                share($0, arguments[1].type)
            }
            guard shares.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                    "The share given to `\(name)` must be between [0.0, 1.0].")
            }
            return overload(
                type, isList ? .array(type) : type, extra: arguments.dropFirst()
            ) { rows, _ in
                if rows.isEmpty { return .null }
                let results: [Value]
                if isExact {
                    let values = sorted(rows)
                    results = shares.map { .floating(quantile(values, $0) ?? 0) }
                } else {
                    let values = rows.sorted { ValueOrder.compare($0, $1) < 0 }
                    results = shares.map { share in
                        let rank = (share * Double(values.count)).rounded(.up)
                        return values[max(0, Int(rank) - 1)]
                    }
                }
                return isList ? .list(results) : results[0]
            }
        }
    }

    private static func share(_ value: Value, _ type: DataType) -> Double {
        var type = type
        if case .array(let element) = type { type = element }
        return (try? Cast.convert(value, type, .double))?.floating ?? 0
    }

    /// The least of those that come most often, so that the order of rows does not show.
    private static func mode(_ rows: [Value]) -> Value {
        var counts: [Value: Int] = [:]
        for row in rows { counts[row, default: 0] += 1 }
        var best: (value: Value, count: Int) = (.null, 0)
        for (value, count) in counts {
            if count > best.count
                || (count == best.count && ValueOrder.compare(value, best.value) < 0)
            {
                best = (value, count)
            }
        }
        return best.value
    }
}

extension AggregateFunction {
    /// One signature over all the values of a group that are not null.
    static func one(
        _ name: String, aliases: [String] = [], _ parameters: [DataType], _ result: DataType,
        _ summary: String, make: @escaping @Sendable ([Value]) -> Value
    ) -> AggregateFunction {
        AggregateFunction(name, aliases: aliases, summary: summary) {
            arguments throws(FunctionError) in
            try arguments.expect(parameters.count...parameters.count, of: name)
            for (index, argument) in arguments.enumerated() {
                guard Coercion.isImplicit(argument.type, to: parameters[index]) else {
                    throw .wrongType(
                        name, index, argument.type, wanted: parameters[index].description)
                }
            }
            return Collections.overload(parameters[0], result) { rows, _ in make(rows) }
        }
    }
}
