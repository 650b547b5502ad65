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
        for item in window.order {
            order.append(try sortKey(item, try bind(item.expression), isOfWindow: true))
        }
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

    /// - Throws: `DATATYPE_MISMATCH.INVALID_ORDERING_TYPE`. Intervals of months and days have no order either, but in
    ///   a window other errors come first.
    func sortKey(
        _ item: SortSyntax, _ expression: Expression, isOfWindow: Bool = false
    ) throws(QueryError) -> SortKey {
        var hasOrder = !expression.type.holdsUnordered
        if case .map = expression.type { hasOrder = false }
        if expression.type == .calendarInterval, !isOfWindow { hasOrder = false }
        if !hasOrder {
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
        guard let named = namedWindows[base], depth < 20 else {
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
}
