import Columns
import Expressions

/// Functions that stand before OVER.
extension ExpressionBinder {
    static func type(of function: WindowCall.Function) -> DataType {
        switch function {
        case .rowNumber, .rank, .denseRank, .ntile: .int
        case .percentRank, .cumulativeDistribution: .double
        case .lag(let expression, _, _, _), .nth(let expression, _, _): expression.type
        case .aggregate(let call): call.overload.result
        }
    }

    mutating func windowFunction(
        _ name: String, _ call: CallSyntax, _ frame: WindowFrame, _ order: [SortKey],
        _ syntax: ExpressionSyntax
    ) throws(QueryError) -> WindowCall.Function {
        let isCalled = name != "nth_value" || call.arguments.count == 2
        if Self.rankings.contains(name), isCalled, order.isEmpty {
            throw QueryError(
                "WINDOW_FUNCTION_FRAME_NOT_ORDERED",
                "Window function \(name)() requires window to be ordered, please add ORDER BY "
                    + "clause.", at: syntax.range)
        }
        switch name {
        case "row_number": return .rowNumber
        case "rank": return .rank
        case "dense_rank": return .denseRank
        case "percent_rank": return .percentRank
        case "cume_dist": return .cumulativeDistribution
        case "ntile": return try ntile(call, syntax.range)
        case "lag", "lead": return try lag(call, syntax.range)
        case "first_value", "first", "last_value", "last", "any_value", "nth_value":
            guard let value = call.arguments.first, call.filter == nil, !call.isDistinct else {
                break
            }
            return try nth(value, call, syntax.range)
        default: break
        }
        return .aggregate(try windowAggregate(call, syntax))
    }

    private mutating func ntile(
        _ call: CallSyntax, _ range: Range<Int>
    ) throws(QueryError) -> WindowCall.Function {
        var count: Int64? = 1
        if let first = call.arguments.first {
            let bound = try bind(first).folded()
            guard bound.type == .int || bound.literalValue == nil else {
                throw QueryError(
                    .wrongType(call.function, 0, bound.type, wanted: "int"), at: first.range)
            }
            count = try number(bound, of: call.function, 0, first.range)
        }
        guard let count, count > 0 else {
            throw QueryError(
                "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", "ntile() takes a number above 0.",
                at: range)
        }
        return .ntile(count)
    }

    /// `lag(value [, distance [, otherwise]])`; `lead` looks the other way.
    private mutating func lag(
        _ call: CallSyntax, _ range: Range<Int>
    ) throws(QueryError) -> WindowCall.Function {
        let name = call.function
        guard let first = call.arguments.first, call.arguments.count <= 3 else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `\(name)` requires 1 to 3 parameters but the actual number is "
                    + "\(call.arguments.count).", at: range)
        }
        let value = try bind(first)
        var distance: Int64 = 1
        if call.arguments.count > 1 {
            distance = try self.distance(call.arguments[1], of: name)
        }
        var otherwise = Expression.literal(.null, value.type)
        if call.arguments.count > 2 {
            let bound = try bind(call.arguments[2])
            guard Coercion.isImplicit(bound.type, to: value.type) else {
                throw QueryError(
                    .wrongType(name, 2, bound.type, wanted: value.type.description),
                    at: call.arguments[2].range)
            }
            otherwise = try cast(bound, to: value.type, .standard, call.arguments[2].range)
        }
        return .lag(
            value, offset: name == "lag" ? distance : -distance, otherwise: otherwise,
            ignoresNulls: call.ignoresNulls)
    }

    /// `nth_value(value, place)`; the first and the last value are those of fixed places.
    private mutating func nth(
        _ value: ExpressionSyntax, _ call: CallSyntax, _ range: Range<Int>
    ) throws(QueryError) -> WindowCall.Function {
        let name = call.function
        guard name != "nth_value" || call.arguments.count == 2 else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `nth_value` requires 2 parameters but the actual number is "
                    + "\(call.arguments.count).", at: range)
        }
        let value = try bind(value)
        var place: Int64 = name.hasPrefix("last") ? -1 : 1
        var ignoresNulls = call.ignoresNulls
        if call.arguments.count > 1 {
            if name == "nth_value" {
                let bound = try bind(call.arguments[1]).folded()
                place = try number(bound, of: name, 1, call.arguments[1].range) ?? 0
            } else if case .literal(.boolean(let flag), _) = call.arguments[1].kind {
                ignoresNulls = flag
            } else {
                throw QueryError(
                    "_LEGACY_ERROR_TEMP_1210",
                    "The second argument in \(name) should be a boolean literal.", at: range)
            }
        }
        guard place > 0 || name.hasPrefix("last") else {
            throw QueryError(
                "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", "nth_value() counts from 1.", at: range)
        }
        return .nth(value, place, ignoresNulls: ignoresNulls)
    }

    /// An aggregate over the rows of the frame.
    private mutating func windowAggregate(
        _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> AggregateCall {
        let (name, range) = (call.function, syntax.range)
        guard FunctionLibrary.shared.aggregate(named: name) != nil else {
            let exists = FunctionLibrary.shared.scalar(named: name) != nil
            throw QueryError(
                exists ? "UNSUPPORTED_EXPR_FOR_WINDOW" : "UNRESOLVED_ROUTINE",
                exists
                    ? "`\(name)` is neither an aggregate nor a window function: it takes no OVER."
                    : "Cannot resolve routine `\(name)`.", at: range)
        }
        var plain = call
        plain.over = nil
        if call.isDistinct {
            // What its arguments may not be is told first.
            plain.isDistinct = false
            _ = try boundWindowAggregate(plain, syntax)
            throw QueryError(
                "DISTINCT_WINDOW_FUNCTION_UNSUPPORTED",
                "Distinct window functions are not supported: \(ColumnNaming.name(of: syntax)).",
                at: range)
        }
        let isWhole = ["median", "percentile_cont", "percentile_disc"]
        if isWhole.contains(name), name == "median" || !call.withinGroup.isEmpty,
            let over = call.over
        {
            let window = try specification(over, range)
            if !window.order.isEmpty || window.frame != nil {
                throw QueryError(
                    "INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC",
                    "Cannot specify ORDER BY or a window frame for "
                        + "\"\(ColumnNaming.name(of: syntax))\".", at: range)
            }
        }
        // The arguments may be aggregates of the groups: `sum(sum(x)) OVER (…)`.
        var aggregate = try boundWindowAggregate(plain, syntax)
        aggregate.name = ColumnNaming.name(of: syntax)
        return aggregate
    }

    private mutating func boundWindowAggregate(
        _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> AggregateCall {
        var arguments: [Expression] = []
        for argument in call.arguments {
            if case .star = argument.kind {
                arguments.append(.literal(.integer(1), .int))
            } else {
                arguments.append(try bind(argument))
            }
        }
        arguments = try withinGroup(call, arguments)
        let filter = try call.filter.map { (syntax) throws(QueryError) in
            try filterCondition(syntax)
        }
        return try aggregate(call.function, arguments, filter: filter, as: "", syntax.range)
    }

    /// How many rows away `lag` and `lead` look: a constant of the type INT, and no other number.
    private mutating func distance(
        _ syntax: ExpressionSyntax, of name: String
    ) throws(QueryError) -> Int64 {
        let bound = try bind(syntax).folded()
        guard bound.type == .int || !Coercion.isImplicit(bound.type, to: .int) else {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_1035",
                "Cannot specify window frame for \(name) function: its offset is an INT, not "
                    + "\"\(bound.type.description.uppercased())\".", at: syntax.range)
        }
        guard let value = try number(bound, of: name, 1, syntax.range) else {
            throw QueryError(
                "INTERNAL_ERROR", "The offset of `\(name)` must not be null.", at: syntax.range)
        }
        return value
    }

    /// A constant that a window function takes as INT; nil where it is null.
    ///
    /// - Parameter index: The place of the argument, from 0.
    private func number(
        _ bound: Expression, of name: String, _ index: Int, _ range: Range<Int>
    ) throws(QueryError) -> Int64? {
        guard Coercion.isImplicit(bound.type, to: .int) else {
            throw QueryError(.wrongType(name, index, bound.type, wanted: "int"), at: range)
        }
        guard let literal = bound.literalValue else {
            throw QueryError(
                "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", "A constant whole number is needed here.",
                at: range)
        }
        if literal.isNull { return nil }
        guard let value = bound.cast(to: .int).folded().literalValue else {
            throw QueryError(
                "CAST_INVALID_INPUT", "A whole number is needed here, and not this text.",
                at: range)
        }
        if case .integer(let number) = value { return number }
        return nil
    }
}
