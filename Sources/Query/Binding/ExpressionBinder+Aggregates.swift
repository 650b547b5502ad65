import Columns
import Expressions

/// Calls of aggregates, and what they may be written with.
extension ExpressionBinder {
    /// The class of the error about an aggregate in a clause.
    private static let refusals = [
        "GROUP BY": "GROUP_BY_AGGREGATE", "WHERE": "INVALID_WHERE_CONDITION",
    ]

    mutating func aggregateCall(
        _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        if isInsideAggregate {
            throw QueryError(
                "NESTED_AGGREGATE_FUNCTION",
                "It is not allowed to use an aggregate function in the argument of another "
                    + "aggregate function; use a subquery.", at: syntax.range)
        }
        if refusesAggregates == "WHERE", let around = binder.outerAggregates,
            let column = try around.column(for: call, syntax, inside: scope)
        {
            return column
        }
        if let clause = refusesAggregates {
            // What its arguments do not find comes first.
            if Self.refusals[clause] == nil { _ = try boundAggregate(call, syntax) }
            throw QueryError(
                Self.refusals[clause] ?? "UNSUPPORTED_EXPR_FOR_OPERATOR",
                "Aggregate functions are not allowed in \(clause)"
                    + (clause == "WHERE" ? "; filter groups with HAVING." : "."),
                at: syntax.range)
        }
        guard !call.arguments.contains(where: \.holdsWindow) else {
            throw QueryError(
                "_LEGACY_ERROR_TEMP_1031",
                "It is not allowed to use a window function inside an aggregate function. Use the "
                    + "inner window function in a subquery.", at: syntax.range)
        }
        let bound = try boundAggregate(call, syntax)
        if call.isDistinct, call.function == "mode" {
            throw Self.refusal(ofDistinct: call.function, syntax.range)
        }
        guard !bound.arguments.contains(where: \.isRandom) else {
            throw QueryError(
                "AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION",
                "Non-deterministic expression \"\(ColumnNaming.name(of: syntax))\" should not appear "
                    + "in the arguments of an aggregate function; compute it in a subquery.",
                at: syntax.range)
        }
        for (index, other) in aggregates.enumerated() where other.isSame(as: bound) {
            return .column(Slot.aggregate(index), other.overload.result)
        }
        aggregates.append(bound)
        return .column(Slot.aggregate(aggregates.count - 1), bound.overload.result)
    }

    /// The call with its overload chosen, over the columns below the aggregate.
    mutating func boundAggregate(
        _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> AggregateCall {
        isInsideAggregate = true
        let savedAliases = aliases
        aliases = aliases.filter { !$1.contains(.window) }
        defer {
            isInsideAggregate = false
            aliases = savedAliases
        }
        let name = call.function
        var arguments: [Expression] = []
        for argument in call.arguments {
            if case .columnsLike(let parts) = argument.kind {
                arguments += try columns(like: parts, argument.range).map(\.value)
                continue
            }
            guard case .star(let qualifier, let except) = argument.kind else {
                arguments.append(try bind(argument))
                continue
            }
            // count(*) counts rows, whatever they hold.
            if name == "count", qualifier.isEmpty, except.isEmpty, !call.isDistinct {
                arguments.append(.literal(.integer(1), .int))
            } else if name == "count", !qualifier.isEmpty, !SessionRules.current.countsTables {
                throw QueryError(
                    "INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT",
                    "count() does not take `\(qualifier.joined(separator: ".")).*`; name the columns "
                        + "to count.", at: argument.range)
            } else {
                arguments += try starColumns(qualifier, except: except, argument.range).map(
                    \.value)
            }
        }
        if name == "count", arguments.isEmpty, SessionRules.current.countsNothing {
            arguments.append(.literal(.null, .void))
        }
        if let filter = call.filter, filter.firstAggregate != nil {
            throw QueryError(
                "INVALID_AGGREGATE_FILTER.CONTAINS_AGGREGATE",
                "The FILTER of an aggregate function holds no other aggregate function.",
                at: syntax.range)
        }
        arguments = try withinGroup(call, arguments)
        if call.ignoresNulls,
            ["first", "last", "first_value", "last_value", "any_value"]
                .contains(name), arguments.count == 1
        {
            arguments.append(.literal(.boolean(true), .boolean))
        }
        let filter = try call.filter.map { (syntax) throws(QueryError) in
            try filterCondition(syntax)
        }
        return try aggregate(
            name, arguments, isDistinct: call.isDistinct, filter: filter,
            as: ColumnNaming.name(of: syntax), syntax.range)
    }

    private static func refusal(ofDistinct name: String, _ range: Range<Int>) -> QueryError {
        QueryError(
            "INVALID_WITHIN_GROUP_EXPRESSION.DISTINCT_UNSUPPORTED",
            "Invalid function `\(name)` with WITHIN GROUP. The function does not support DISTINCT "
                + "with WITHIN GROUP.", at: range)
    }

    private static let distributions: Set<String> = ["percentile_cont", "percentile_disc"]
    private static let joiningTexts: Set<String> = ["listagg", "string_agg"]

    /// The arguments with what WITHIN GROUP sorts by, as `OrderedTexts` and `Percentiles` take it.
    mutating func withinGroup(
        _ call: CallSyntax, _ arguments: [Expression]
    ) throws(QueryError) -> [Expression] {
        try checkWithinGroup(call)
        guard !call.withinGroup.isEmpty else { return arguments }
        var keys: [Expression] = []
        var flags: [Expression] = []
        for item in call.withinGroup {
            keys.append(try bind(item.expression))
            flags.append(.literal(.boolean(item.isDescending), .boolean))
        }
        guard Self.joiningTexts.contains(call.function), !arguments.isEmpty else {
            // `mode(x, true)` is something else: the order is its third argument.
            if call.function == "mode" { return [keys[0], flags[0], flags[0]] }
            return keys.prefix(1) + arguments + flags.prefix(1)
        }
        if call.isDistinct, keys.count != 1 || !keys[0].isSame(as: arguments[0]) {
            throw QueryError(
                "INVALID_WITHIN_GROUP_EXPRESSION.MISMATCH_WITH_DISTINCT_INPUT",
                "`listagg` of DISTINCT values is ordered by these values, and by nothing else.",
                at: call.withinGroup[0].expression.range)
        }
        let separator = arguments.count > 1 ? arguments[1] : .literal(.null, .void)
        return [arguments[0]] + keys + [separator] + flags
    }

    /// Which functions take WITHIN GROUP, and with how many arguments and orderings.
    private func checkWithinGroup(_ call: CallSyntax) throws(QueryError) {
        let name = call.function
        let isDistribution = Self.distributions.contains(name)
        let isText = Self.joiningTexts.contains(name)
        let place =
            call.withinGroup.first?.expression.range ?? call.arguments.first?.range ?? 0..<0
        if call.isDistinct, isDistribution { throw Self.refusal(ofDistinct: name, place) }
        if isDistribution, call.arguments.count != 1 {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `\(name)` requires 1 parameters but the actual number is "
                    + "\(call.arguments.count).", at: place)
        }
        if call.withinGroup.isEmpty { return }
        guard isText || isDistribution || name == "mode" else {
            throw QueryError(
                "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
                "Invalid SQL syntax: The function `\(name)` does not support WITHIN GROUP "
                    + "(ORDER BY ...).", at: place)
        }
        if call.arguments.isEmpty, isText {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `\(name)` requires [1, 2] parameters but the actual number is 0.", at: place)
        }
        let orderings = name == "mode" && !call.arguments.isEmpty ? 0 : 1
        if !isText, call.withinGroup.count != orderings {
            throw QueryError(
                "INVALID_WITHIN_GROUP_EXPRESSION.WRONG_NUM_ORDERINGS",
                "Invalid function `\(name)` with WITHIN GROUP. The function requires "
                    + "\(orderings) orderings in WITHIN GROUP but got \(call.withinGroup.count).",
                at: place)
        }
    }

    /// `regr_avgx(y, x)` is `avg` of the x beside which there is a y, with the type that this has.
    private func meanOfPairs(
        _ arguments: [Expression], _ place: Int, _ range: Range<Int>
    ) throws(QueryError) -> [Expression] {
        // A text is read as a number on both sides.
        let numbers = arguments.map { $0.type == .string ? $0.cast(to: .double) : $0 }
        let other = try called("isnotnull", [numbers[1 - place]], range)
        let value = numbers[place]
        return [
            .conditional(
                branches: [.init(condition: other, result: value)],
                otherwise: .literal(.null, value.type))
        ]
    }

    func aggregate(
        _ name: String, _ arguments: [Expression], isDistinct: Bool = false,
        filter: Expression? = nil, as title: String, _ range: Range<Int>
    ) throws(QueryError) -> AggregateCall {
        if name == "regr_avgx" || name == "regr_avgy", arguments.count == 2,
            arguments.allSatisfy({ Coercion.isImplicit($0.type, to: .double) })
        {
            let pairs = try meanOfPairs(arguments, name == "regr_avgx" ? 1 : 0, range)
            return try aggregate(
                "avg", pairs, isDistinct: isDistinct, filter: filter, as: title, range)
        }
        if arguments.contains(where: \.type.holdsCollation) {
            return try collatedAggregate(
                name, arguments, isDistinct: isDistinct, filter: filter, as: title, range)
        }
        guard let function = FunctionLibrary.shared.aggregate(named: name) else {
            throw QueryError(
                "UNRESOLVED_ROUTINE", "Cannot resolve routine `\(name)`.", at: range)
        }
        var arguments = arguments
        if ["sum", "avg", "mean"].contains(name), let first = arguments.first,
            first.type == .timestamp
        {
            // Seconds.
            arguments[0] = first.cast(to: .double)
        }
        let described = arguments.map { Argument(type: $0.type, literal: $0.literalValue) }
        var overload: AggregateOverload
        do {
            overload = try function.resolve(described)
            if !Dialect.isANSI { overload = overload.lenient() }
            try ScalarCall.expectImplicit(described, for: overload.parameters, of: name)
        } catch {
            throw QueryError(error, at: range)
        }
        var cast: [Expression] = []
        for (argument, type) in zip(arguments, overload.parameters) {
            cast.append(argument.cast(to: type).foldedIfConstant())
        }
        if Self.sets.contains(function.name), let first = cast.first {
            cast[0] = first.withOneZero
        }
        return AggregateCall(
            name: title, function: function.name, arguments: cast, overload: overload,
            isDistinct: isDistinct, filter: filter)
    }
}

extension AggregateCall {
    func isSame(as other: AggregateCall) -> Bool {
        guard function == other.function, isDistinct == other.isDistinct,
            arguments.count == other.arguments.count, (filter == nil) == (other.filter == nil)
        else { return false }
        if let filter, let otherFilter = other.filter, !filter.isSame(as: otherFilter) {
            return false
        }
        return zip(arguments, other.arguments).allSatisfy { $0.isSame(as: $1) }
    }
}
