import Columns
import Expressions

/// A call with OVER, until the SELECT puts a `Window` for it. Its expressions stand over what the
/// SELECT computes before windows.
struct PendingWindow {
    var partition: [Expression]
    var order: [SortKey]
    var call: WindowCall

    /// All that it is computed from.
    var expressions: [Expression] {
        var all = partition + order.map(\.expression)
        _ = call.function.mapped { (part: Expression) -> Expression in
            all.append(part)
            return part
        }
        return all
    }
}

extension ExpressionBinder {
    mutating func windowCall(
        _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        guard let over = call.over else { return .literal(.null, .void) }
        let call = try call.withArgumentsInOrder(at: syntax.range)
        guard !refusesWindows, !isInsideAggregate else {
            throw QueryError(
                (refusesAggregates == "WHERE" || isInHaving) && !isInsideAggregate
                    ? "WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE" : "UNSUPPORTED_EXPR_FOR_OPERATOR",
                "Window functions stand in SELECT, ORDER BY and QUALIFY only; put this one into a "
                    + "subquery.", at: syntax.range)
        }
        if call.function == "counter_diff" { return try counterDifference(call, syntax) }
        let window = try specification(over, syntax.range)
        let aliasesBefore = usedAliases
        let partition = try bindAll(window.partition)
        if let (part, key) = zip(window.partition, partition).first(where: {
            $0.1.type.holdsVariant
        }) {
            throw QueryError(
                "EXPRESSION_TYPE_IS_NOT_ORDERABLE",
                "The expression \"\(ColumnNaming.name(of: part))\" cannot divide rows: its type "
                    + "\"\(key.type.description.uppercased())\" has no order.", at: part.range)
        }
        var order: [SortKey] = []
        for item in window.order { order.append(try sortKey(item, try bind(item.expression))) }
        let name = call.function
        try checkClauses(of: call, window, syntax)
        let frame = try frame(window.frame, name, order, syntax.range)
        try checkFrame(window.frame, frame, of: name, syntax.range)
        let function = try windowFunction(name, call, frame, order, syntax)
        if bindsItem, let alias = usedAliases.subtracting(aliasesBefore).min() {
            throw QueryError(
                "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_WINDOW",
                "A window function does not see the alias `\(alias)` of its own SELECT; write the "
                    + "expression, or compute it in a subquery.", at: syntax.range)
        }
        var named = call
        named.over = window
        let windowCall = WindowCall(
            name: ColumnNaming.name(of: ExpressionSyntax(.call(named), syntax.range)),
            type: Self.type(of: function),
            function: function, frame: frame)
        windows.append(PendingWindow(partition: partition, order: order, call: windowCall))
        return .column(Slot.window(windows.count - 1), windowCall.type)
    }

    /// `counter_diff(value [, start]) OVER w` by way of the last row before that has a value:
    /// `lag(CASE WHEN value IS NOT NULL THEN named_struct(…) END) IGNORE NULLS OVER w`.
    private mutating func counterDifference(
        _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        let range = syntax.range
        guard !call.saysNulls else {
            throw QueryError(
                "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
                "The function `counter_diff` does not support IGNORE NULLS.", at: range)
        }
        guard call.over?.frame == nil else {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_1036",
                "Window Frame must match the required frame of counter_diff.", at: range)
        }
        guard let value = call.arguments.first, call.arguments.count <= 2 else {
            throw QueryError(
                call.arguments.isEmpty
                    ? "REQUIRED_PARAMETER_NOT_FOUND" : "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `counter_diff` requires 1 to 2 parameters but the actual number is "
                    + "\(call.arguments.count).", at: range)
        }
        func made(_ kind: ExpressionSyntax.Kind) -> ExpressionSyntax {
            ExpressionSyntax(kind, range)
        }
        let start = call.arguments.count > 1 ? call.arguments[1] : made(.literal(.null, .void))
        let row = made(
            .call(
                CallSyntax(
                    name: ["named_struct"],
                    arguments: [
                        made(.literal(.string("value"), .string)), value,
                        made(.literal(.string("start"), .string)), start,
                    ])))
        let known = ConditionSyntax(condition: made(.isNull(value, negated: true)), result: row)
        var lag = CallSyntax(
            name: ["lag"],
            arguments: [made(.conditional(operand: nil, branches: [known], otherwise: nil))])
        (lag.ignoresNulls, lag.saysNulls, lag.over) = (true, true, call.over)
        let previous = try windowCall(lag, made(.call(lag)))
        return try called(
            "counter difference", [try bind(value), try bind(start), previous], range)
    }

    /// What a window function may be written with.
    private func checkClauses(
        of call: CallSyntax, _ window: WindowSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) {
        func refusal(_ clause: String) -> QueryError {
            QueryError(
                "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
                "The function `\(call.function)` does not support \(clause).", at: syntax.range)
        }
        if call.ignoresNulls, !Self.nullIgnoring.contains(call.function) {
            throw refusal("IGNORE NULLS")
        }
        if call.isDistinct, Self.rankings.contains(call.function) { throw refusal("DISTINCT") }
        if call.filter != nil, Self.rankings.contains(call.function) {
            throw refusal("FILTER CLAUSE")
        }
        if !call.withinGroup.isEmpty, call.function != "mode",
            !window.order.isEmpty || window.frame != nil
        {
            throw QueryError(
                "INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC",
                "Cannot specify ORDER BY or a window frame for `\(call.function)`.",
                at: syntax.range)
        }
    }

    private static let nullIgnoring: Set<String> = [
        "any_value", "array_agg", "collect_list", "collect_set", "first", "first_value", "lag",
        "last",
        "last_value", "lead", "nth_value",
    ]

    /// Some functions have a frame of their own; another one cannot be written.
    private func checkFrame(
        _ written: FrameSyntax?, _ frame: WindowFrame, of name: String, _ range: Range<Int>
    ) throws(QueryError) {
        guard written != nil else { return }
        if name == "lag" || name == "lead" {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_1035", "Cannot specify window frame for \(name) function.",
                at: range)
        }
        let ranked = ["row_number", "rank", "dense_rank", "percent_rank", "ntile", "cume_dist"]
        guard ranked.contains(name) else { return }
        let unit: WindowFrame.Unit = name == "cume_dist" ? .range : .rows
        guard frame.unit == unit, case .unboundedPreceding = frame.start,
            case .currentRow = frame.end
        else {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_1036",
                "Window Frame must match the required frame of \(name).", at: range)
        }
    }

    func sortKey(_ item: SortSyntax, _ expression: Expression) throws(QueryError) -> SortKey {
        var isMap = false
        if case .map = expression.type { isMap = true }
        if isMap || expression.type.holdsVariant {
            throw QueryError(
                "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
                "The `sortorder` does not support ordering on type "
                    + "\"\(expression.type.description.uppercased())\".", at: item.expression.range)
        }
        return SortKey(
            expression, isDescending: item.isDescending,
            areNullsFirst: item.areNullsFirst ?? !item.isDescending)
    }

    /// The window itself, with the named one that it extends filled in.
    func specification(
        _ window: WindowSyntax, _ range: Range<Int>, depth: Int = 0
    ) throws(QueryError) -> WindowSyntax {
        guard let base = window.base else { return window }
        guard let named = namedWindows[base.lowercased()], depth < 20 else {
            throw QueryError(
                "MISSING_WINDOW_SPECIFICATION",
                "Window specification is not defined in the WINDOW clause for `\(base)`.",
                at: range)
        }
        var result = try specification(named, range, depth: depth + 1)
        if !window.partition.isEmpty { result.partition = window.partition }
        if !window.order.isEmpty { result.order = window.order }
        if let frame = window.frame { result.frame = frame }
        return result
    }

    private static func type(of function: WindowCall.Function) -> DataType {
        switch function {
        case .rowNumber, .rank, .denseRank, .ntile: .int
        case .percentRank, .cumulativeDistribution: .double
        case .lag(let expression, _, _, _), .nth(let expression, _, _): expression.type
        case .aggregate(let call): call.overload.result
        }
    }

    private mutating func windowFunction(
        _ name: String, _ call: CallSyntax, _ frame: WindowFrame, _ order: [SortKey],
        _ syntax: ExpressionSyntax
    ) throws(QueryError) -> WindowCall.Function {
        let range = syntax.range
        let isCalled = name != "nth_value" || call.arguments.count == 2
        if Self.rankings.contains(name), isCalled, order.isEmpty {
            throw QueryError(
                "WINDOW_FUNCTION_FRAME_NOT_ORDERED",
                "Window function \(name)() requires window to be ordered, please add ORDER BY "
                    + "clause.", at: range)
        }
        switch name {
        case "row_number": return .rowNumber
        case "rank": return .rank
        case "dense_rank": return .denseRank
        case "percent_rank": return .percentRank
        case "cume_dist": return .cumulativeDistribution
        case "ntile":
            var count: Int64? = 1
            if let first = call.arguments.first {
                let bound = try bind(first).folded()
                guard bound.type == .int || bound.literalValue == nil else {
                    throw QueryError(
                        .wrongType(name, 0, bound.type, wanted: "int"), at: first.range)
                }
                count = try number(bound, of: name, 0, first.range)
            }
            guard let count, count > 0 else {
                throw QueryError(
                    "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", "ntile() takes a number above 0.",
                    at: range)
            }
            return .ntile(count)
        case "lag", "lead":
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
        case "first_value", "first", "last_value", "last", "any_value", "nth_value":
            guard let first = call.arguments.first, call.filter == nil, !call.isDistinct else {
                break
            }
            guard name != "nth_value" || call.arguments.count == 2 else {
                throw QueryError(
                    "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                    "The `nth_value` requires 2 parameters but the actual number is "
                        + "\(call.arguments.count).", at: range)
            }
            let value = try bind(first)
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
                    "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", "nth_value() counts from 1.",
                    at: range)
            }
            return .nth(value, place, ignoresNulls: ignoresNulls)
        default: break
        }
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
        return .aggregate(aggregate)
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
