import Columns
import Expressions

/// Aggregates of collated texts: over plain ones, with sort keys where they tell values apart or order them.
extension ExpressionBinder {
    func collatedAggregate(
        _ name: String, _ arguments: [Expression], isDistinct: Bool, filter: Expression?,
        as title: String, _ range: Range<Int>
    ) throws(QueryError) -> AggregateCall {
        let function = FunctionLibrary.shared.aggregate(named: name)?.name ?? name
        let keys = arguments.map { $0.type.holdsCollation ? key(of: $0, $0.type) : $0 }
        var plain = arguments.map { $0.cast(to: $0.type.withoutCollations).folded() }
        switch function {
        case "min", "max":
            // What is refused of plain texts is refused here, too.
            _ = try aggregate(
                function, plain, isDistinct: isDistinct, filter: filter, as: title, range)
            var overload = CollatedAggregates.extreme(
                key: keys[0].type, value: plain[0].type, isGreatest: function == "max")
            overload.result = arguments[0].type
            return AggregateCall(
                name: title, function: "collated " + function, arguments: [plain[0], keys[0]],
                overload: overload, filter: filter)
        case "min_by", "max_by": plain = Array(plain.prefix(1) + keys.dropFirst())
        case "approx_count_distinct", "hll_sketch_agg", "theta_sketch_agg": plain = keys
        case "count" where isDistinct: plain = keys
        case "listagg" where isDistinct, "string_agg" where isDistinct,
            "collect_list" where isDistinct && arguments[0].type.needsKeys:
            return try distinctTexts(function, arguments, plain, keys, filter, title, range)
        case "listagg", "string_agg":
            plain = try orderedTexts(arguments, plain, keys, range)
            try refuse("listagg", arguments, isDistinct, range)
        case "mode":
            return try collatedMode(arguments, plain, keys, filter, title, range)
        default: try refuse(function, arguments, isDistinct, range)
        }
        var call = try aggregate(
            function, plain, isDistinct: isDistinct, filter: filter, as: title, range)
        call.overload.result = try collatedResult(function, arguments, call.overload.result, range)
        return call
    }

    /// What Spark does not compute over collated texts, and what is not computed here.
    private func refuse(
        _ function: String, _ arguments: [Expression], _ isDistinct: Bool, _ range: Range<Int>
    ) throws(QueryError) {
        let type = arguments[0].type
        guard type.needsKeys else { return }
        switch function {
        case "collect_set":
            throw QueryError(
                "DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE",
                "The input of `collect_set` cannot be \"\(type.description.uppercased())\": texts "
                    + "that are equal need not be the same.", at: range)
        case "count_min_sketch":
            throw QueryError(.wrongType(function, 0, type, wanted: "string"), at: range)
        case "approx_top_k", "approx_top_k_accumulate":
            throw QueryError.unsupported(
                "`\(function)` does not count texts of the type "
                    + "\"\(type.description.uppercased())\"; give it lower(…) of them.", at: range)
        default:
            guard isDistinct, !["sum", "avg", "count"].contains(function) else { return }
            throw QueryError.unsupported(
                "`\(function)` takes no DISTINCT texts of the type "
                    + "\"\(type.description.uppercased())\"; group by them in a subquery.",
                at: range)
        }
    }

    /// The arguments of `listagg`: texts, what orders them, the separator and which way.
    private func orderedTexts(
        _ arguments: [Expression], _ plain: [Expression], _ keys: [Expression], _ range: Range<Int>
    ) throws(QueryError) -> [Expression] {
        let isOrdered = arguments.count > 2
        // Behind each key stands, after the separator, its direction.
        let separator = isOrdered ? 1 + (arguments.count - 2) / 2 : 1
        if separator < arguments.count, arguments[separator].type != .void,
            arguments[separator].type != arguments[0].type
        {
            throw QueryError(
                "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                "Input to `listagg` should all be the same type, but it's "
                    + "[\"\(arguments[0].type.description.uppercased())\", "
                    + "\"\(arguments[separator].type.description.uppercased())\"].", at: range)
        }
        var result = plain
        if isOrdered { for index in 1..<separator { result[index] = keys[index] } }
        return result
    }

    /// Lists of values of which none are equal: the first of these counts.
    private func distinctTexts(
        _ function: String, _ arguments: [Expression], _ plain: [Expression],
        _ keys: [Expression], _ filter: Expression?, _ title: String, _ range: Range<Int>
    ) throws(QueryError) -> AggregateCall {
        // What is refused of plain texts is refused here, too.
        let known = try aggregate(
            function, plain, isDistinct: true, filter: filter, as: title, range)
        let isList = function == "collect_list"
        if !isList { _ = try orderedTexts(arguments, plain, keys, range) }
        let isOrdered = !isList && arguments.count > 2
        let separator = isOrdered ? arguments[2] : arguments.count > 1 ? arguments[1] : nil
        var overload = CollatedAggregates.distinct(
            key: keys[0].type, value: plain[0].type, result: known.overload.result,
            separator: isList ? nil : separator?.literalValue ?? .string(""),
            isDescending: isOrdered ? arguments[3].literalValue == .boolean(true) : nil)
        let type = arguments[0].type
        overload.result = isList ? .array(type) : type
        return AggregateCall(
            name: title, function: function, arguments: [try pair(keys[0], plain[0], range)],
            overload: overload, filter: filter)
    }

    private func pair(
        _ key: Expression, _ value: Expression, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        let names = ["key", "value"].map { Expression.literal(.string($0), .string) }
        return try called("named_struct", [names[0], key, names[1], value], range)
    }

    private func collatedMode(
        _ arguments: [Expression], _ plain: [Expression], _ keys: [Expression],
        _ filter: Expression?, _ title: String, _ range: Range<Int>
    ) throws(QueryError) -> AggregateCall {
        guard arguments.count == 1 else {
            throw QueryError.unsupported(
                "`mode` of collated texts takes no order.", at: range)
        }
        let pair = try pair(keys[0], plain[0], range)
        var overload = CollatedAggregates.mode(key: keys[0].type, value: plain[0].type)
        overload.result = arguments[0].type
        return AggregateCall(
            name: title, function: "mode", arguments: [pair], overload: overload, filter: filter)
    }

    private func collatedResult(
        _ function: String, _ arguments: [Expression], _ plain: DataType, _ range: Range<Int>
    ) throws(QueryError) -> DataType {
        guard plain.holdsText else { return plain }
        if function == "listagg" || function == "string_agg" { return arguments[0].type }
        let described = arguments.map { Argument(type: $0.type, literal: $0.literalValue) }
        if let overload = try? FunctionLibrary.shared.aggregate(named: function)?.resolve(
            described),
            overload.result.withoutCollations == plain
        {
            return overload.result
        }
        return plain.with(try [arguments[0]].commonCollations(range))
    }
}
