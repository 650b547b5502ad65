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
            guard !call.arguments.contains(where: \.holdsSubquery) else {
                throw QueryError(
                    "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.HIGHER_ORDER_FUNCTION",
                    "Subquery expressions are not supported within higher-order functions.",
                    at: syntax.range)
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
    private static let sets: Set<String> = [
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

    private static let casts: [String: DataType] = [
        "boolean": .boolean, "tinyint": .tinyint, "smallint": .smallint, "int": .int,
        "bigint": .bigint, "float": .float, "double": .double, "string": .string,
        "binary": .binary, "date": .date, "timestamp": .timestamp,
        "time": .time(precision: 6),
        "decimal": .decimal(precision: 10, scale: 0),
    ]

    /// Functions that are forms of others, or need names, types or laziness. nil for the rest.
    private mutating func specialCall(
        _ name: String, _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression? {
        let arguments = call.arguments
        switch name {
        case "coalesce", "nvl", "ifnull":
            return try coalesce(name, try bindAll(arguments), syntax.range)
        case "nvl2" where arguments.count == 3:
            let bound = try bindAll(arguments)
            let test = try self.call("isnotnull", [bound[0]], syntax)
            return try choice([test], [bound[1]], otherwise: bound[2], name, syntax.range)
        case "nullif" where arguments.count != 2, "nvl2" where arguments.count != 3,
            "nullifzero" where arguments.count != 1, "zeroifnull" where arguments.count != 1,
            "typeof" where arguments.count != 1, "if" where arguments.count != 3:
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `\(name)` does not take \(arguments.count) parameters.", at: syntax.range)
        case "nullif" where arguments.count == 2:
            let bound = try bindAll(arguments)
            let same = try self.call("=", bound, syntax)
            return try choice(
                [same], [.literal(.null, bound[0].type)], otherwise: bound[0], name, syntax.range)
        case "nullifzero" where arguments.count == 1:
            let bound = try bindAll(arguments)
            let same = try self.call("=", [bound[0], .literal(.integer(0), .int)], syntax)
            return try choice(
                [same], [.literal(.null, bound[0].type)], otherwise: bound[0], name, syntax.range)
        case "zeroifnull" where arguments.count == 1:
            let bound = try bindAll(arguments)
            return try coalesce(name, [bound[0], .literal(.integer(0), .int)], syntax.range)
        case "if":
            let test = try branchCondition(arguments[0], takesNull: true)
            let bound = try bindAll(Array(arguments.dropFirst()))
            return try choice([test], [bound[0]], otherwise: bound[1], name, syntax.range)
        case "ltrim" where arguments.count == 2 && call.spelling == nil,
            "rtrim" where arguments.count == 2 && call.spelling == nil,
            "trim" where arguments.count == 2 && call.spelling == nil:
            // As plain calls these take the characters first.
            let bound = try bindAll(arguments)
            return try self.call(name, [bound[1], bound[0]], syntax)
        case "struct": return try structure(arguments, syntax)
        case "grouping", "grouping_id": return try groupingCall(name, arguments, syntax)
        case "window": return try windowFunction(call, syntax)
        case "session_window": return try sessionWindow(call, syntax)
        case "date_part", "datepart":
            guard arguments.count == 2 else {
                throw QueryError(
                    "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                    "The `\(name)` requires 2 parameters but the actual number is "
                        + "\(arguments.count).", at: syntax.range)
            }
            let field = try bind(arguments[0]).folded().literalValue
            if let field, field.isNull {
                _ = try bind(arguments[1])
                return .literal(.null, .double)
            }
            guard case .string(let field)? = field else {
                throw QueryError(
                    "NON_FOLDABLE_ARGUMENT",
                    "The function `\(name)` requires the parameter `field` to be a foldable "
                        + "expression of the type \"STRING\".", at: arguments[0].range)
            }
            return try extract(field, arguments[1], syntax)
        case "decode" where arguments.count > 2:
            return try decoded(try bindAll(arguments), syntax)
        case "substr" where FunctionLibrary.shared.scalar(named: name) == nil:
            return try self.call("substring", try bindAll(arguments), syntax)
        case "variant_get" where arguments.count >= 2, "try_variant_get" where arguments.count >= 2:
            return try variantPart(name, call, syntax)
        case "variant_explode", "variant_explode_outer", "range":
            throw QueryError(
                "NOT_A_SCALAR_FUNCTION",
                "`\(name)` appears as a scalar expression here, but the function was defined as a "
                    + "table function.", at: syntax.range)
        case "from_json" where (2...3).contains(arguments.count),
            "from_xml" where (2...3).contains(arguments.count),
            "from_csv" where (2...3).contains(arguments.count):
            var bound = try bindAll(arguments)
            guard case .string(let text)? = bound[1].folded().literalValue else {
                throw QueryError(
                    "INVALID_SCHEMA.NON_STRING_LITERAL",
                    "The schema given to `\(name)` must be a constant text.",
                    at: arguments[1].range)
            }
            bound[1] = .literal(.null, try Self.jsonSchema(text, arguments[1].range))
            if bound.count > 2 { bound[2] = bound[2].folded() }
            return try self.call(name, bound, syntax)
        case "arrays_zip":
            let zipped = try self.call(name, try bindAll(arguments), syntax)
            guard case .array(.structure(let fields)) = zipped.type else { return zipped }
            // Arrays that have names give them to the members.
            let named = zip(fields, arguments).map { field, argument -> Field in
                switch argument.kind {
                case .name(let parts): Field(parts.last ?? field.name, field.type)
                case .member(_, let member): Field(member, field.type)
                default: field
                }
            }
            return zipped.cast(to: .array(.structure(named))).foldedIfConstant()
        case "collation" where arguments.count == 1:
            return try self.call(name, try bindAll(arguments), syntax).foldedIfConstant()
        case "collate" where arguments.count == 2:
            return try self.call(
                name, [try bind(arguments[0]), try bind(arguments[1]).folded()], syntax)
        case "typeof" where arguments.count == 1:
            return .literal(.string(try bind(arguments[0]).type.description), .string)
        case "current_timestamp" where arguments.count == 1, "now" where arguments.count == 1,
            "localtimestamp" where arguments.count == 1:
            try checkTimePrecision(arguments[0], of: name, syntax.range)
            return try self.call(name, [], syntax)
        case "now" where FunctionLibrary.shared.scalar(named: name) == nil:
            return try self.call("current_timestamp", [], syntax)
        default:
            if let type = Self.casts[name], arguments.count == 1 {
                return try cast(try bind(arguments[0]), to: type, .standard, syntax.range)
            }
            return nil
        }
    }

    /// Timestamps have microseconds: six digits, and no other number of them.
    private mutating func checkTimePrecision(
        _ argument: ExpressionSyntax, of name: String, _ range: Range<Int>
    ) throws(QueryError) {
        let bound = try bind(argument).folded()
        guard case .integer(let digits)? = bound.literalValue, bound.type == .int else {
            throw QueryError(
                "UNEXPECTED_INPUT_TYPE",
                "The first parameter of `\(name)` requires the \"INT\" type, however it has the type "
                    + "\"\(bound.type.description.uppercased())\".", at: range)
        }
        if digits == 6 { return }
        throw QueryError(
            (7...9).contains(digits) ? "FEATURE_NOT_ENABLED" : "INVALID_TIMESTAMP_PRECISION",
            "Timestamps have six digits of a second, and not \(digits).", at: range)
    }

    /// The type that a schema's text names: one type, or the columns of a struct.
    private static func jsonSchema(
        _ text: String, _ range: Range<Int>
    ) throws(QueryError) -> DataType {
        if let type = try? Parser.dataType(text) { return type }
        do {
            return .structure(try Parser.schema(text))
        } catch {
            throw QueryError(
                schemaFailure(text), "The schema `\(text)` cannot be read.", at: range)
        }
    }

    /// The class of the error that a schema which cannot be read gives.
    private static func schemaFailure(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let word = words.first else { return "PARSE_EMPTY_STATEMENT" }
        // A lone word is taken for a type.
        let isName = word.unicodeScalars.allSatisfy {
            $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        guard words.count == 1, isName else { return "PARSE_SYNTAX_ERROR" }
        return word.utf8.allSatisfy { $0 < 0x80 } ? "UNSUPPORTED_DATATYPE" : "INVALID_IDENTIFIER"
    }

    mutating func bindAll(_ list: [ExpressionSyntax]) throws(QueryError) -> [Expression] {
        var bound: [Expression] = []
        for item in list { bound.append(try bind(item)) }
        return bound
    }

    /// `decode(x, search, result, …, otherwise)`: each search value is compared by itself.
    private func decoded(
        _ arguments: [Expression], _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        var tests: [Expression] = []
        var results: [Expression] = []
        for index in stride(from: 1, to: arguments.count - 1, by: 2) {
            tests.append(try call("<=>", [arguments[0], arguments[index]], syntax))
            results.append(arguments[index + 1])
        }
        let otherwise = arguments.count % 2 == 0 ? arguments.last : nil
        return try choice(
            tests, results, otherwise: otherwise ?? .literal(.null, .string), "casewhen",
            syntax.range)
    }

    private func coalesce(
        _ name: String, _ arguments: [Expression], _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        guard let last = arguments.last, name == "coalesce" || arguments.count == 2 else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `\(name)` requires \(name == "coalesce" ? "> 0" : "2") parameters but the "
                    + "actual number is \(arguments.count).", at: range)
        }
        let values = Array(arguments.dropLast())
        var tests: [Expression] = []
        for value in values { tests.append(try called("isnotnull", [value], range)) }
        return try choice(tests, values, otherwise: last, name, range)
    }

    // MARK: Aggregates

    /// The class of the error about an aggregate in a clause.
    private static let refusals = [
        "GROUP BY": "GROUP_BY_AGGREGATE", "WHERE": "INVALID_WHERE_CONDITION",
    ]

    private mutating func aggregateCall(
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
            } else if name == "count", !qualifier.isEmpty {
                throw QueryError(
                    "INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT",
                    "count() does not take `\(qualifier.joined(separator: ".")).*`; name the columns "
                        + "to count.", at: argument.range)
            } else {
                arguments += try starColumns(qualifier, except: except, argument.range).map(
                    \.value)
            }
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

    /// The arguments with what WITHIN GROUP sorts by, as `OrderedTexts` and `Percentiles` take it.
    mutating func withinGroup(
        _ call: CallSyntax, _ arguments: [Expression]
    ) throws(QueryError) -> [Expression] {
        let distributions = ["percentile_cont", "percentile_disc"]
        if call.isDistinct, distributions.contains(call.function) {
            throw QueryError(
                "INVALID_WITHIN_GROUP_EXPRESSION.DISTINCT_UNSUPPORTED",
                "Invalid function `\(call.function)` with WITHIN GROUP. The function does not support "
                    + "DISTINCT with WITHIN GROUP.",
                at: call.withinGroup.first?.expression.range ?? 0..<0)
        }
        if distributions.contains(call.function), call.arguments.count != 1 {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `\(call.function)` requires 1 parameters but the actual number is "
                    + "\(call.arguments.count).",
                at: call.withinGroup.first?.expression.range ?? 0..<0)
        }
        guard let first = call.withinGroup.first else { return arguments }
        guard
            ["listagg", "string_agg", "mode"].contains(call.function)
                || distributions.contains(call.function)
        else {
            throw QueryError(
                "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
                "Invalid SQL syntax: The function `\(call.function)` does not support WITHIN GROUP "
                    + "(ORDER BY ...).", at: first.expression.range)
        }
        if call.arguments.isEmpty, call.function.hasSuffix("agg") {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `\(call.function)` requires [1, 2] parameters but the actual number is 0.",
                at: first.expression.range)
        }
        let orderings = call.function == "mode" && !call.arguments.isEmpty ? 0 : 1
        if !call.function.hasSuffix("agg"), call.withinGroup.count != orderings {
            throw QueryError(
                "INVALID_WITHIN_GROUP_EXPRESSION.WRONG_NUM_ORDERINGS",
                "Invalid function `\(call.function)` with WITHIN GROUP. The function requires "
                    + "\(orderings) orderings in WITHIN GROUP but got \(call.withinGroup.count).",
                at: first.expression.range)
        }
        var keys: [Expression] = []
        var flags: [Expression] = []
        for item in call.withinGroup {
            keys.append(try bind(item.expression))
            flags.append(.literal(.boolean(item.isDescending), .boolean))
        }
        guard call.function == "listagg" || call.function == "string_agg", !arguments.isEmpty
        else {
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

    private mutating func groupingCall(
        _ name: String, _ arguments: [ExpressionSyntax], _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        guard let columns = groupingColumns else {
            throw QueryError(
                "UNSUPPORTED_GROUPING_EXPRESSION",
                "\(name)() can only be used with GROUPING SETS, CUBE or ROLLUP.",
                at: syntax.range)
        }
        let numbersByInt = name == "grouping_id" && SessionRules.current.numbersGroupsByInt
        func sized(_ number: Expression) -> Expression {
            numbersByInt ? number.cast(to: .int) : number
        }
        if name == "grouping_id", arguments.isEmpty {
            return sized(.column(Slot.groupingID(0), .bigint))
        }
        let mismatch = QueryError(
            "GROUPING_ID_COLUMN_MISMATCH",
            "Columns of grouping_id do not match the grouping columns.", at: syntax.range)
        guard name == "grouping" || arguments.count == columns.count else { throw mismatch }
        var bits: Expression?
        for (place, argument) in arguments.enumerated() {
            let bound = try bind(argument)
            guard name == "grouping" || columns[place].isSame(as: bound) else { throw mismatch }
            guard let index = columns.firstIndex(where: { $0.isSame(as: bound) }) else {
                throw QueryError(
                    "GROUPING_COLUMN_MISMATCH",
                    "\(name)() takes expressions of the GROUP BY.", at: argument.range)
            }
            let bit = Expression.column(Slot.grouping(index), .tinyint)
            if name == "grouping" { return bit }
            let wide = bit.cast(to: .bigint)
            if let before = bits {
                let doubled = try called(
                    "*", [before, .literal(.integer(2), .bigint)], syntax.range)
                bits = try called("+", [doubled, wide], syntax.range)
            } else {
                bits = wide
            }
        }
        return sized(bits ?? .column(Slot.groupingID(0), .bigint))
    }

    // MARK: Lambdas

    /// `transform(a, x -> …)` and its kin: what a parameter is follows from the collection.
    private mutating func higherOrderCall(
        _ name: String, _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        guard let function = FunctionLibrary.shared.scalar(named: name) else {
            return try self.call(name, [], syntax)
        }
        var arguments: [Expression] = []
        var described: [Argument] = []
        for (position, argument) in call.arguments.enumerated() {
            guard case .lambda(let names, let body) = argument.kind else {
                let bound = try bind(argument)
                if Self.lambdaPlaces[name]?.contains(position) == true {
                    // What names no parameter is a lambda all the same.
                    arguments.append(.lambda(parameters: [], body: bound))
                    described.append(Argument(type: bound.type, lambdaParameters: 0))
                    continue
                }
                arguments.append(bound)
                described.append(Argument(type: bound.type, literal: bound.literalValue))
                continue
            }
            let types = Self.parameterTypes(name, arguments, position: position)
            if types.isEmpty, let first = arguments.first {
                throw QueryError(
                    "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                    "`\(name)` goes through an array or map, not "
                        + "\"\(first.type.description.uppercased())\".",
                    at: call.arguments[0].range)
            }
            guard names.count <= types.count else {
                throw QueryError(
                    "INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH",
                    "`\(name)` gives its lambda \(types.count) arguments, not \(names.count).",
                    at: argument.range)
            }
            for (parameter, type) in zip(names, types) { lambdas.append((parameter, type)) }
            defer { lambdas.removeLast(names.count) }
            let bound = try bind(body)
            arguments.append(
                .lambda(parameters: Array(types.prefix(names.count)), body: bound))
            described.append(Argument(type: bound.type, lambdaParameters: names.count))
        }
        if ["exists", "filter", "forall", "map_filter"].contains(name), arguments.count == 2,
            case .lambda(_, let body) = arguments[1], body.type != .boolean, body.type != .void
        {
            throw QueryError(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "The lambda of `\(name)` says true or false, not "
                    + "\"\(body.type.description.uppercased())\".", at: call.arguments[1].range)
        }
        try checkFold(name, arguments, syntax.range)
        do {
            let result = try function.resolve(described).result
            for index in described.indices {
                described[index].type = described[index].type.withoutCollations
            }
            let overload = try function.resolve(described).keepingRules()
            var cast: [Expression] = []
            for (argument, type) in zip(arguments, overload.parameters) {
                if case .lambda(let parameters, let body) = argument {
                    cast.append(.lambda(parameters: parameters, body: body.cast(to: type)))
                } else {
                    cast.append(argument.cast(to: type))
                }
            }
            let call = ScalarCall(name: function.name, arguments: cast, overload: overload)
            return result.holdsCollation ? Expression.call(call).cast(to: result) : .call(call)
        } catch {
            throw QueryError(error, at: syntax.range)
        }
    }

    /// A fold's step gives the type that it begins with.
    private func checkFold(
        _ name: String, _ arguments: [Expression], _ range: Range<Int>
    ) throws(QueryError) {
        guard Dialect.isANSI, name == "aggregate" || name == "reduce", arguments.count > 2,
            case .lambda(_, let body) = arguments[2], arguments[1].type != .void,
            body.type != arguments[1].type
        else { return }
        throw QueryError(
            "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
            "Cannot resolve \"\(name)\" due to data type mismatch: the third parameter requires the "
                + "\"\(arguments[1].type.description.uppercased())\" type, however it has the type "
                + "\"\(body.type.description.uppercased())\".", at: range)
    }

    /// Where functions take lambdas.
    static let lambdaPlaces: [String: ClosedRange<Int>] = [
        "aggregate": 2...3, "array_sort": 1...1, "exists": 1...1, "filter": 1...1,
        "forall": 1...1, "map_filter": 1...1, "map_zip_with": 2...2, "reduce": 2...3,
        "transform": 1...1, "transform_keys": 1...1, "transform_values": 1...1, "zip_with": 2...2,
    ]

    /// The types that a function gives the parameters of a lambda.
    private static func parameterTypes(
        _ name: String, _ arguments: [Expression], position: Int
    ) -> [DataType] {
        guard let first = arguments.first?.type else { return [] }
        switch (name, first) {
        case ("aggregate", .array(let element)), ("reduce", .array(let element)):
            let state = arguments.count > 1 ? arguments[1].type : .void
            return position == 2 ? [state, element] : [state]
        case ("zip_with", .array(let element)):
            guard arguments.count > 1, case .array(let other) = arguments[1].type else { return [] }
            return [element, other]
        case ("map_zip_with", .map(let key, let value)):
            guard arguments.count > 1, case .map(let second, let other) = arguments[1].type else {
                return []
            }
            return [Coercion.tightest(key, second) ?? key, value, other]
        case ("array_sort", .array(let element)): return [element, element]
        case ("exists", .array(let element)), ("forall", .array(let element)): return [element]
        case (_, .array(let element)): return [element, .int]
        case (_, .map(let key, let value)): return [key, value]
        default: return []
        }
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
