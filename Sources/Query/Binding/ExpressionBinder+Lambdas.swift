import Columns
import Expressions

/// Functions that take lambdas.
extension ExpressionBinder {
    /// Where functions take lambdas.
    static let lambdaPlaces: [String: ClosedRange<Int>] = [
        "aggregate": 2...3, "array_sort": 1...1, "exists": 1...1, "filter": 1...1,
        "forall": 1...1, "map_filter": 1...1, "map_zip_with": 2...2, "reduce": 2...3,
        "transform": 1...1, "transform_keys": 1...1, "transform_values": 1...1, "zip_with": 2...2,
    ]

    /// `transform(a, x -> …)` and its kin: what a parameter is follows from the collection.
    mutating func higherOrderCall(
        _ name: String, _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        guard let function = FunctionLibrary.shared.scalar(named: name) else {
            return try self.call(name, [], syntax)
        }
        guard !call.arguments.contains(where: \.holdsSubquery) else {
            throw QueryError(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.HIGHER_ORDER_FUNCTION",
                "Subquery expressions are not supported within higher-order functions.",
                at: syntax.range)
        }
        var arguments: [Expression] = []
        for position in call.arguments.indices {
            arguments.append(try lambdaArgument(position, of: call, arguments))
        }
        try checkPredicate(name, arguments, call)
        try checkFold(name, arguments, syntax.range)
        do {
            var described = arguments.map { argument in
                guard case .lambda(let parameters, let body) = argument else {
                    return Argument(type: argument.type, literal: argument.literalValue)
                }
                return Argument(type: body.type, lambdaParameters: parameters.count)
            }
            let result = try function.resolve(described).result
            for index in described.indices {
                described[index].type = described[index].type.withoutCollations
            }
            let overload = try function.resolve(described).keepingRules()
            let cast = zip(arguments, overload.parameters).map { argument, type in
                guard case .lambda(let parameters, let body) = argument else {
                    return argument.cast(to: type)
                }
                return Expression.lambda(parameters: parameters, body: body.cast(to: type))
            }
            let call = ScalarCall(name: function.name, arguments: cast, overload: overload)
            return result.holdsCollation ? Expression.call(call).cast(to: result) : .call(call)
        } catch {
            throw QueryError(error, at: syntax.range)
        }
    }

    /// - Parameter before: The arguments before it: a collection gives a lambda its parameters' types.
    private mutating func lambdaArgument(
        _ position: Int, of call: CallSyntax, _ before: [Expression]
    ) throws(QueryError) -> Expression {
        let name = call.function
        let argument = call.arguments[position]
        guard case .lambda(let names, let body) = argument.kind else {
            let bound = try bind(argument)
            // What names no parameter is a lambda all the same.
            let isLambda = Self.lambdaPlaces[name]?.contains(position) == true
            return isLambda ? .lambda(parameters: [], body: bound) : bound
        }
        let types = Self.parameterTypes(name, before, position: position)
        if types.isEmpty, let first = before.first {
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
        return .lambda(parameters: Array(types.prefix(names.count)), body: try bind(body))
    }

    private func checkPredicate(
        _ name: String, _ arguments: [Expression], _ call: CallSyntax
    ) throws(QueryError) {
        guard ["exists", "filter", "forall", "map_filter"].contains(name), arguments.count == 2,
            case .lambda(_, let body) = arguments[1], body.type != .boolean, body.type != .void
        else { return }
        throw QueryError(
            "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
            "The lambda of `\(name)` says true or false, not "
                + "\"\(body.type.description.uppercased())\".", at: call.arguments[1].range)
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
