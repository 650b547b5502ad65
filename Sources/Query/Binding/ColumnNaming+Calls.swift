import Columns
import Expressions

/// What calls are called, with the clauses behind them.
extension ColumnNaming {
    func call(_ call: CallSyntax) -> String {
        var name = call.function
        if call.saysNulls {
            name = ["first_value": "first", "last_value": "last"][name] ?? name
        }
        let isEnd = ["first", "last", "any_value"].contains(name)
        var result = invocation(name, call)
        if call.ignoresNulls, !isEnd, call.over == nil || !["lag", "lead"].contains(name) {
            result += " ignore nulls"
        }
        if !call.withinGroup.isEmpty {
            if name == "string_agg" { result = "listagg" + result.dropFirst(name.count) }
            var order = sorts(call.withinGroup)
            if name != "listagg", name != "string_agg", let key = call.withinGroup.first {
                // Of these the order is a mere flag; that of `mode` is kept the other way round.
                let isDescending = key.isDescending != (name == "mode")
                order = text(key.expression) + (isDescending ? " DESC" : "")
            }
            result += " WITHIN GROUP (ORDER BY \(order))"
        }
        if let filter = call.filter { result += " FILTER (WHERE \(text(filter)))" }
        if let over = call.over { result += " OVER (\(window(over, of: call)))" }
        return result
    }

    /// The function and its arguments, without the clauses behind them.
    private func invocation(_ name: String, _ call: CallSyntax) -> String {
        switch name {
        case "count"
        where call.arguments.count == 1 && isWholeStar(call.arguments[0]) && !call.isDistinct:
            return "count(1)"
        case "isnull" where call.arguments.count == 1:
            return "(\(text(call.arguments[0])) IS NULL)"
        case "isnotnull" where call.arguments.count == 1:
            return "(\(text(call.arguments[0])) IS NOT NULL)"
        case "if": return "(IF(\(list(call.arguments))))"
        case "current_date", "current_timestamp", "now", "localtimestamp", "uuid":
            return "\(name)()"
        case "current_time", "localtime":
            return "current_time(\(call.arguments.isEmpty ? "6" : list(call.arguments)))"
        // The column that it is computed as.
        case "window" where call.over == nil: return name
        case "get_field": return list(call.arguments)
        default: break
        }
        switch call.spelling {
        case .path(let last)?: return "variant_get(\(list(call.arguments))) AS \(last)"
        case .trim(let side)?: return trimmed("\(side)", call.arguments)
        default: break
        }
        if let stated = stated(call) { return "\(stated.title)(\(list(stated.arguments)))" }
        let ordered = try? call.withArgumentsInOrder(at: 0..<0)
        return FunctionNaming.text(
            name, lambdaTexts(ordered ?? call), of: call.arguments.first.flatMap(type),
            distinct: call.isDistinct ? "DISTINCT " : "", isWindow: call.over != nil)
    }

    private func trimmed(_ side: String, _ arguments: [ExpressionSyntax]) -> String {
        let text = arguments.first.map { self.text($0) } ?? ""
        guard arguments.count > 1 else {
            let names = ["LEADING": "ltrim", "TRAILING": "rtrim"]
            return "\(names[side.uppercased()] ?? "trim")(\(text))"
        }
        return "TRIM(\(side) \(self.text(arguments[1])) FROM \(text))"
    }

    /// The arguments of a call; what stands in the place of a lambda is one, too.
    private func lambdaTexts(_ call: CallSyntax) -> [String] {
        guard let places = ExpressionBinder.lambdaPlaces[call.function] else {
            return CollationRules.namesCollations.contains(call.function)
                ? collatedTexts(call.arguments) : texts(call.arguments)
        }
        return call.arguments.enumerated().map { index, argument in
            if case .lambda = argument.kind { return text(argument) }
            guard places.contains(index) else { return text(argument) }
            let count =
                switch call.function {
                case "map_zip_with": 3
                case "aggregate", "reduce": index == 2 ? 2 : 1
                case "array_sort", "map_filter", "transform_keys", "transform_values", "zip_with": 2
                default: 1
                }
            let variables = Array(repeating: "namedlambdavariable()", count: count)
            return "lambdafunction(\(([text(argument)] + variables).joined(separator: ", ")))"
        }
    }

    private func isWholeStar(_ syntax: ExpressionSyntax) -> Bool {
        if case .star(let table, let except) = syntax.kind {
            return table.isEmpty && except.isEmpty
        }
        return false
    }

    private func sorts(_ items: [SortSyntax]) -> String {
        items.map { item in
            let nullsFirst = item.areNullsFirst ?? !item.isDescending
            return text(item.expression) + (item.isDescending ? " DESC" : " ASC")
                + (nullsFirst ? " NULLS FIRST" : " NULLS LAST")
        }.joined(separator: ", ")
    }

    private func window(_ window: WindowSyntax, of call: CallSyntax) -> String {
        var parts: [String] = []
        if !window.partition.isEmpty {
            parts.append("PARTITION BY \(list(window.partition))")
        }
        if !window.order.isEmpty { parts.append("ORDER BY \(sorts(window.order))") }
        parts.append(frame(window, of: call))
        return parts.joined(separator: " ")
    }

    private func frame(_ window: WindowSyntax, of call: CallSyntax) -> String {
        let function = call.function
        func bound(_ bound: FrameSyntax.Bound) -> String {
            switch bound {
            case .unboundedPreceding: "UNBOUNDED PRECEDING"
            case .unboundedFollowing: "UNBOUNDED FOLLOWING"
            case .currentRow: "CURRENT ROW"
            case .preceding(let distance):
                isCast(distance)
                    ? "(- \(text(distance))) FOLLOWING" : "\(text(distance)) PRECEDING"
            case .following(let distance): "\(text(distance)) FOLLOWING"
            }
        }
        // A distance of another type than the order's is cast, which hides its sign.
        func isCast(_ distance: ExpressionSyntax) -> Bool {
            guard window.frame?.isRows == false, let key = window.order.first,
                let order = type(key.expression), order.isNumeric || order.isInterval,
                let own = type(distance)
            else { return false }
            return own != order
        }
        if let frame = window.frame {
            return "\(frame.isRows ? "ROWS" : "RANGE") BETWEEN \(bound(frame.start)) AND "
                + bound(frame.end)
        }
        switch function {
        case "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile",
            "counter_diff":
            return function == "cume_dist"
                ? "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
                : "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
        case "lag", "lead":
            let offset = call.arguments.count > 1 ? text(call.arguments[1]) : "1"
            // Backwards is forwards by less than nothing.
            let distance =
                function == "lead" || offset == "0"
                ? offset : offset.hasPrefix("-") ? String(offset.dropFirst()) : "-\(offset)"
            let place = "\(distance) FOLLOWING"
            return "ROWS BETWEEN \(place) AND \(place)"
        default:
            return window.order.isEmpty
                ? "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING"
                : "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
        }
    }
}
