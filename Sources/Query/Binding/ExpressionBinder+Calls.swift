import Columns
import Expressions

/// Calls by name: what the binder builds itself, aggregates, functions of the library.
extension ExpressionBinder {
    mutating func bindCall(
        _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        let name = call.function
        var call = call
        if name != "count" { call.arguments = try withoutStars(call.arguments) }
        if call.over != nil { return try windowCall(call, syntax) }
        if Self.rankings.contains(name) {
            _ = try bindAll(call.arguments)
            throw QueryError(
                "WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE",
                "Window function \"\(name)()\" requires an OVER clause.", at: syntax.range)
        }
        if let generator = GeneratorKind(name) {
            return try generatorCall(generator, call, syntax)
        }
        if let stated = statedFunction(call) { return try statedCall(stated, call, syntax) }
        if call.hasNamedArguments || call.arguments.isEmpty, isOfLibrary(name) {
            call = try call.withArgumentsInOrder(at: syntax.range)
        }
        if SessionRules.current.timestampHasNoZone, let local = Self.withoutZone[name] {
            call.name = [local]
            return try bindCall(call, syntax)
        }
        if let special = try specialCall(name, call, syntax) { return special }
        if FunctionLibrary.shared.aggregate(named: name) != nil {
            return try aggregateCall(call, syntax)
        }
        if call.isDistinct || call.filter != nil || !call.withinGroup.isEmpty {
            throw QueryError(
                "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
                "The function `\(name)` is no aggregate: it takes no DISTINCT, FILTER or WITHIN "
                    + "GROUP.",
                at: syntax.range)
        }
        let takesLambda = Self.lambdaPlaces[name].map { $0.lowerBound < call.arguments.count }
        if takesLambda == true
            || call.arguments.contains(where: { if case .lambda = $0.kind { true } else { false } })
        {
            if Self.lambdaPlaces[name] == nil {
                throw QueryError(
                    "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION",
                    "A lambda can only be given to a function such as transform or filter, and not "
                        + "to `\(name)`.", at: syntax.range)
            }
            return try higherOrderCall(name, call, syntax)
        }
        var arguments = try bindAll(call.arguments)
        if Self.sets.contains(name) { arguments = arguments.map(\.withOneZero) }
        return try self.call(name, arguments, syntax)
    }

    /// Functions of the library come before those that statements made, unless a database is named.
    func statedFunction(_ call: CallSyntax) -> StatedFunction? {
        if call.name.count == 1 {
            let library = FunctionLibrary.shared
            guard library.scalar(named: call.function) == nil,
                library.aggregate(named: call.function) == nil
            else { return nil }
        }
        return binder.catalog.function(call.name)
    }

    private func isOfLibrary(_ name: String) -> Bool {
        FunctionLibrary.shared.scalar(named: name) != nil
            || FunctionLibrary.shared.aggregate(named: name) != nil
    }

    /// What keeps one of equal values: it shows one zero.
    static let sets: Set<String> = [
        "array_distinct", "array_except", "array_intersect", "array_union", "collect_set", "mode",
    ]

    static let rankings: Set<String> = [
        "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead",
        "nth_value", "counter_diff",
    ]

    /// Functions that give a TIMESTAMP, and those that give one without a zone.
    private static let withoutZone = [
        "to_timestamp": "to_timestamp_ntz", "make_timestamp": "make_timestamp_ntz",
        "try_make_timestamp": "try_make_timestamp_ntz",
    ]

    mutating func bindAll(_ list: [ExpressionSyntax]) throws(QueryError) -> [Expression] {
        var bound: [Expression] = []
        for item in list { bound.append(try bind(item)) }
        return bound
    }
}
