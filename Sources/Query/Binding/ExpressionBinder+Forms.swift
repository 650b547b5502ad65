import Columns
import Expressions

/// CASE, LIKE, EXTRACT, structs.
extension ExpressionBinder {
    mutating func conditional(
        _ operand: ExpressionSyntax?, _ branches: [ConditionSyntax],
        _ otherwise: ExpressionSyntax?, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        let value = try operand.map { (operand) throws(QueryError) in try bind(operand) }
        var conditions: [Expression] = []
        var results: [Expression] = []
        for branch in branches {
            conditions.append(
                value == nil ? try branchCondition(branch.condition) : try bind(branch.condition))
            results.append(try bind(branch.result))
        }
        let last =
            try otherwise.map { (syntax) throws(QueryError) in try bind(syntax) }
            ?? .literal(.null, .void)
        guard let value else {
            return try choice(conditions, results, otherwise: last, "CASE", range)
        }
        return try shared(value, .onceUnlessRandom) { (value) throws(QueryError) in
            var tests: [Expression] = []
            for (branch, other) in zip(branches, conditions) {
                tests.append(try called("=", [value(), other], branch.condition.range))
            }
            return try choice(tests, results, otherwise: last, "CASE", range)
        }
    }

    /// The error class of an ON that says neither true nor false.
    static let noJoinCondition = "JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE"

    mutating func joinCondition(_ syntax: ExpressionSyntax) throws(QueryError) -> Expression {
        try condition(syntax, errorClass: Self.noJoinCondition)
    }

    /// The condition of HAVING, which takes whatever can be cast to a truth.
    mutating func havingCondition(_ syntax: ExpressionSyntax) throws(QueryError) -> Expression {
        try cast(try bind(syntax), to: .boolean, .standard, syntax.range)
    }

    /// The condition of an aggregate's `FILTER (WHERE …)`.
    mutating func filterCondition(_ syntax: ExpressionSyntax) throws(QueryError) -> Expression {
        let bound = try condition(syntax, errorClass: "INVALID_AGGREGATE_FILTER.NOT_BOOLEAN")
        guard !bound.isRandom else {
            throw QueryError(
                "INVALID_AGGREGATE_FILTER.NON_DETERMINISTIC",
                "The FILTER of an aggregate function gives the same for the same row each time.",
                at: syntax.range)
        }
        return bound
    }

    /// A condition that is no filter: what is not boolean is an argument of the wrong type.
    mutating func branchCondition(
        _ syntax: ExpressionSyntax, takesNull: Bool = false
    ) throws(QueryError) -> Expression {
        try condition(
            syntax, takesNull: takesNull, errorClass: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE")
    }

    /// A conditional whose results are brought to one type.
    func choice(
        _ conditions: [Expression], _ results: [Expression], otherwise: Expression,
        _ function: String, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        let type = try common(results + [otherwise], function, range)
        let branches = zip(conditions, results).map {
            Expression.Branch(condition: $0, result: $1.cast(to: type).foldedIfConstant())
        }
        return Expression.conditional(
            branches: branches, otherwise: otherwise.cast(to: type).foldedIfConstant()
        ).foldedIfConstant()
    }

    func common(
        _ expressions: [Expression], _ function: String, _ range: Range<Int>
    ) throws(QueryError) -> DataType {
        if expressions.contains(where: \.type.holdsCollation) {
            return try commonCollated(expressions, function, range)
        }
        guard let type = Coercion.common(expressions.map(\.type)) else {
            let types = expressions.map { "\"\($0.type.description.uppercased())\"" }
            throw QueryError(
                "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                "Input to `\(function)` should all be the same type, but it's "
                    + "[\(types.joined(separator: ", "))].", at: range)
        }
        return type
    }

    /// What two sides of an equality that nobody wrote are brought to.
    func compared(
        _ left: DataType, _ right: DataType, _ range: Range<Int>
    ) throws(QueryError) -> DataType {
        if left.holdsCollation || right.holdsCollation {
            return try comparedType(left, right, range)
        }
        let equal = try called(
            "=", [.literal(.null, left), .column(0, right)], range)
        guard case .call(let call) = equal else { return left }
        return call.overload.parameters[0]
    }

    mutating func like(
        _ like: LikeSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        let text = try bind(like.text)
        let patterns = try bindAll(like.patterns)
        let areConstant = patterns.allSatisfy { $0.type == .string && $0.literalValue != nil }
        return try shared(text, areConstant ? .once : .onceUnlessRandom) {
            (text) throws(QueryError) in
            var tests: [Expression] = []
            for pattern in patterns {
                var arguments = [text(), pattern]
                if let escape = like.escape { arguments.append(.literal(.string(escape), .string)) }
                let test = try call(like.function, arguments, syntax)
                tests.append(like.isNegated ? try call("not", [test], syntax) : test)
            }
            let joined =
                like.quantifier == .any
                ? Expression.disjunction(tests) : Expression.conjunction(tests)
            return joined ?? .literal(.null, .boolean)
        }
    }

    private static let extractions: [String: String] = [
        "YEAR": "year", "Y": "year", "YEARS": "year", "YR": "year", "YRS": "year",
        "YEAROFWEEK": "yearofweek", "QUARTER": "quarter", "QTR": "quarter", "MONTH": "month",
        "MON": "month", "MONS": "month", "MONTHS": "month", "WEEK": "weekofyear",
        "W": "weekofyear", "WEEKS": "weekofyear", "DAY": "day", "D": "day", "DAYS": "day",
        "DAYOFWEEK": "dayofweek", "DOW": "dayofweek", "DAYOFWEEK_ISO": "dayofweek_iso",
        "DOW_ISO": "dayofweek_iso", "DOY": "dayofyear", "HOUR": "hour", "H": "hour",
        "HOURS": "hour", "HR": "hour", "HRS": "hour", "MINUTE": "minute", "M": "minute",
        "MIN": "minute", "MINS": "minute", "MINUTES": "minute", "SECOND": "second",
        "S": "second", "SEC": "second", "SECONDS": "second", "SECS": "second",
    ]

    private static let clockUnits: [String: IntervalUnit] = [
        "day": .day, "hour": .hour, "minute": .minute, "second": .second,
    ]

    mutating func extract(
        _ field: String, _ source: ExpressionSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        guard let function = Self.extractions[field.uppercased()] else {
            let near = NearestName.nearest(field.uppercased(), among: Self.extractions.keys)
            throw QueryError(
                "INVALID_EXTRACT_FIELD",
                "Cannot extract `\(field)`." + (near.map { " Did you mean \($0)?" } ?? ""),
                at: syntax.range)
        }
        let value = try bind(source)
        let isMissing =
            switch value.type {
            case .yearMonthInterval(let from, let to):
                function != "year" && function != "month" || function == "year" && from != .year
                    || function == "month" && to != .month
            case .dayTimeInterval(let from, let to):
                Self.clockUnits[function].map { $0 < from || $0 > to } ?? true
            case .time: Self.clockUnits[function].map { $0 == .day } ?? true
            default: false
            }
        guard !isMissing else {
            throw QueryError(
                "INVALID_EXTRACT_FIELD",
                "Cannot extract `\(field)` from \"\(ColumnNaming.text(source))\".", at: syntax.range
            )
        }
        switch function {
        case "dayofweek_iso":
            let weekday = try call("weekday", [value], syntax)
            return try call("+", [weekday, .literal(.integer(1), .int)], syntax)
        case "second":
            // With its fraction, where the library has that.
            let name = "extract_second"
            if FunctionLibrary.shared.scalar(named: name) != nil {
                return try call(name, [value], syntax)
            }
            let seconds = try call("second", [value], syntax)
            return seconds.cast(to: .decimal(precision: 8, scale: 6)).foldedIfConstant()
        default:
            if function == "weekofyear",
                FunctionLibrary.shared.scalar(named: function) == nil
            {
                return try call("week", [value], syntax)
            }
            return try call(function, [value], syntax)
        }
    }

    /// `struct(a, b AS x)` and `(a, b)`.
    mutating func structure(
        _ items: [ExpressionSyntax], _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        var arguments: [Expression] = []
        var position = 0
        for item in items {
            for (name, value) in try expanded(item) {
                position += 1
                arguments.append(.literal(.string(name ?? "col\(position)"), .string))
                arguments.append(value)
            }
        }
        return try call("named_struct", arguments, syntax)
    }

    /// An item of a struct with the name it gives; a star gives several.
    private mutating func expanded(
        _ item: ExpressionSyntax
    ) throws(QueryError) -> [(name: String?, value: Expression)] {
        switch item.kind {
        case .star(let qualifier, let except):
            return try starColumns(qualifier, except: except, item.range).map {
                ($0.column.name, $0.value)
            }
        case .aliased(let value, let name), .named(let name, let value):
            return [(name, try bind(value))]
        case .name(let parts): return [(parts.last, try bind(item))]
        case .member(_, let name): return [(name, try bind(item))]
        case .call(let call):
            if case .path(let name)? = call.spelling { return [(name, try bind(item))] }
            return [(nil, try bind(item))]
        default: return [(nil, try bind(item))]
        }
    }
}
