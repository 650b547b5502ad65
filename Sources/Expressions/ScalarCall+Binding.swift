public import Columns

extension ScalarCall {
    /// Calls a function: chooses its overload and casts the arguments to it.
    ///
    /// - Parameter name: in lower case, or an operator's sign.
    /// - Throws: `UNRESOLVED_ROUTINE` and the function's own refusals.
    public static func bind(_ name: String, _ arguments: [Expression]) throws(FunctionError)
        -> Expression
    {
        guard let function = FunctionLibrary.shared.scalar(named: name) else {
            let nearest = FunctionLibrary.shared.nearest(to: name)
            throw FunctionError(
                "UNRESOLVED_ROUTINE",
                "Cannot resolve routine `\(name)`."
                    + (nearest.map { " Did you mean `\($0)`?" } ?? ""))
        }
        let described = arguments.map { argument -> Argument in
            if case .literal(let value, let type) = argument {
                return Argument(type: type, literal: value)
            }
            if case .lambda(let parameters, let body) = argument {
                return Argument(type: body.type, lambdaParameters: parameters.count)
            }
            return Argument(type: argument.type)
        }
        var overload = try function.resolve(described)
        try expectOrder(described, of: function.name)
        if !Dialect.isANSI, ["date_add", "date_sub"].contains(function.name), described.count > 1,
            case .string(let text)? = described[1].literal, Int32(text) == nil
        {
            throw FunctionError(
                "SECOND_FUNCTION_ARGUMENT_NOT_INTEGER",
                "The second argument of `\(name)` function needs to be an integer.")
        }
        overload = overload.keepingRules()
        overload.dependsOnNow =
            SessionRules.current.readsTimesAsBefore && DatePatterns.readers.contains(function.name)
            && described.count > 1 && !hasWholeYears(described[1].literal)
        if !Dialect.isANSI { overload = overload.lenient(function.name) }
        try expectImplicit(described, for: overload.parameters, of: name)
        var cast: [Expression] = []
        for (argument, type) in zip(arguments, overload.parameters) {
            // Times are passed where a date is wanted, and then have none.
            if argument.type.isDatetime, type.isDatetime, !Cast.exists(argument.type, to: type) {
                if ["date_add", "date_sub", "dateadd"].contains(name) {
                    throw .wrongType(name, 0, argument.type, wanted: type.description)
                }
                throw FunctionError(
                    Cast.refusal(argument.type, to: type),
                    "Cannot cast \"\(argument.type.description.uppercased())\" to "
                        + "\"\(type.description.uppercased())\".")
            }
            cast.append(argument.cast(to: type))
        }
        return .call(ScalarCall(name: function.name, arguments: cast, overload: overload))
    }

    /// Whether a pattern of times leaves no century open.
    private static func hasWholeYears(_ pattern: Value?) -> Bool {
        guard case .string(let text)? = pattern else { return false }
        var run = 0
        for byte in Array(text.utf8) + [0] {
            if byte == UInt8(ascii: "y") || byte == UInt8(ascii: "Y") {
                run += 1
            } else {
                if run == 1 || run == 2 { return false }
                run = 0
            }
        }
        return true
    }

    /// What is compared has an order.
    private static func expectOrder(
        _ arguments: [Argument], of name: String
    ) throws(FunctionError) {
        guard Self.ordering.contains(name) || name == "array_sort" && arguments.count == 1 else {
            return
        }
        let other = arguments.first { argument in
            argument.type.holdsUnordered
                || argument.type.holdsMap && Self.extremes.contains(name)
        }
        if let other { throw .unordered(name, other.type) }
    }

    /// Arguments are brought to a function's parameters only as far as values are passed unasked.
    public static func expectImplicit(
        _ arguments: [Argument], for parameters: [DataType], of name: String
    ) throws(FunctionError) {
        guard !common.contains(name) else { return }
        // A map's key is brought together with the key that is looked for.
        var exact = exact[name]
        if name.hasSuffix("element_at"), case .map? = arguments.first?.type { exact = nil }
        for (index, (argument, type)) in zip(arguments, parameters).enumerated() {
            let isCounted = name.hasPrefix("date") && argument.type == .string
            let isExact =
                exact?.contains(index) == true && argument.type != .void && !isCounted
            let fits =
                isExact
                ? argument.type == type
                    || argument.type == .timestampNTZ && type == .timestamp
                    || argument.type.isIntegral && type.isIntegral && name != "array_repeat"
                        && Coercion.rank(argument.type) <= Coercion.rank(type)
                : Coercion.isImplicit(argument.type, to: type)
            guard fits else {
                throw .wrongType(name, index, argument.type, wanted: type.description)
            }
        }
    }

    /// Functions that compare what they are given.
    private static let ordering: Set<String> = [
        "array_contains", "array_distinct", "array_except", "array_intersect", "array_max",
        "array_min", "array_position", "array_remove", "array_union", "arrays_overlap", "greatest",
        "least",
        "sort_array",
    ]

    /// Of these the ones that maps cannot be compared by.
    private static let extremes: Set<String> = ["array_max", "array_min", "sort_array"]

    /// What brings its arguments to a type of its own choice, as operators do.
    private static let common: Set<String> = [
        "=", "==", "!=", "<", "<=", ">", ">=", "<=>", "+", "-", "*", "/", "%", "&", "|", "^",
        "array", "div", "equal_null", "greatest", "in", "least", "map",
    ]

    /// Arguments that Spark passes as they are or not at all, by place.
    private static let exact: [String: ClosedRange<Int>] = [
        "array_insert": 1...1, "bitmap_count": 0...0, "array_join": 1...2, "array_repeat": 1...1,
        "assert_true": 0...0,
        "date_add": 1...1, "date_sub": 1...1, "dateadd": 1...1, "element_at": 1...1,
        "get_json_object": 0...1, "json_array_length": 0...0, "json_object_keys": 0...0,
        "mask": 0...4, "parse_url": 0...2, "schema_of_csv": 0...0, "schema_of_json": 0...0,
        "sort_array": 1...1, "soundex": 0...0, "str_to_map": 0...2, "try_element_at": 1...1,
        "try_parse_url": 0...2, "unix_date": 0...0, "unix_micros": 0...0, "unix_millis": 0...0,
        "unix_seconds": 0...0, "vector_norm": 1...1, "vector_normalize": 1...1,
    ]
}

extension Expression {
    /// The expression as another type; itself where it has that type already.
    public func cast(to type: DataType, _ mode: CastMode = .standard) -> Expression {
        if self.type == type { return self }
        let isLabel =
            (self.type.holdsCollation || type.holdsCollation)
            && self.type.withoutCollations == type.withoutCollations
        guard isLabel else { return .cast(self, to: type, mode) }
        switch self {
        case .literal(let value, _): return .literal(value, type)
        case .cast(let operand, _, .label): return operand.cast(to: type, mode)
        default: return .cast(self, to: type, .label)
        }
    }

    /// The expression with what is constant in it computed. What fails is left for the rows to fail.
    public func folded() -> Expression {
        switch self {
        case .column, .literal, .lambda, .reference: return self
        case .call(var call):
            call.arguments = call.arguments.map { $0.folded() }
            return Expression.call(call).computedIfConstant(call.isFoldable)
        case .cast(let operand, let type, let mode):
            // A time of day becomes one of today, and plans may live longer than a day.
            let operand = operand.folded()
            let isOfToday =
                switch operand {
                case .literal(.string(let text), .string):
                    type == .timestamp && Cast.isTimeAlone(text)
                default:
                    if case .time = operand.type {
                        type == .timestamp || type == .timestampNTZ
                    } else {
                        false
                    }
                }
            return Expression.cast(operand, to: type, mode).computedIfConstant(!isOfToday)
        case .and(let left, let right):
            return Expression.and(left.folded(), right.folded()).computedIfConstant()
        case .or(let left, let right):
            return Expression.or(left.folded(), right.folded()).computedIfConstant()
        case .conditional(let branches, let otherwise):
            let folded = branches.map {
                Branch(condition: $0.condition.folded(), result: $0.result.folded())
            }
            return Expression.conditional(branches: folded, otherwise: otherwise.folded())
                .computedIfConstant()
        case .coalesce(let values):
            return Expression.coalesce(values.map { $0.folded() }).computedIfConstant()
        case .shared(let value, let body):
            let value = value.folded()
            if case .literal = value { return body.referring(to: value).folded() }
            return .shared(value, in: body.folded())
        }
    }

    private func computedIfConstant(_ isAllowed: Bool = true) -> Expression {
        let isConstant = children.allSatisfy {
            if case .literal = $0 { true } else { false }
        }
        guard isAllowed, isConstant, !children.isEmpty else { return self }
        var context = EvaluationContext()
        let one = Batch(schema: [], columns: [], count: 1)
        let value = evaluate(over: one, &context).value(at: 0)
        return context.failures.isEmpty ? .literal(value, type) : self
    }
}
