import Columns
import Expressions

/// Functions that the binder builds itself, because they are forms of others or need names, types or
/// laziness.
extension ExpressionBinder {
    private static let casts: [String: DataType] = [
        "boolean": .boolean, "tinyint": .tinyint, "smallint": .smallint, "int": .int,
        "bigint": .bigint, "float": .float, "double": .double, "string": .string,
        "binary": .binary, "date": .date, "timestamp": .timestamp,
        "time": .time(precision: 6),
        "decimal": .decimal(precision: 10, scale: 0),
    ]

    /// Functions that are forms of others, or need names, types or laziness. nil for the rest.
    mutating func specialCall(
        _ name: String, _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression? {
        let arguments = call.arguments
        let count = arguments.count
        switch name {
        case "coalesce", "nvl", "ifnull":
            return try coalesce(name, try bindAll(arguments), syntax.range)
        case "if", "nullif", "nullifzero", "nvl2", "zeroifnull":
            return try choiceCall(name, arguments, syntax)
        case "ltrim", "rtrim", "trim":
            guard count == 2, call.spelling == nil else { return nil }
            // As plain calls these take the characters first.
            return try self.call(name, try bindAll(arguments).reversed(), syntax)
        case "struct": return try structure(arguments, syntax)
        case "grouping", "grouping_id":
            guard !call.isDistinct else {
                throw QueryError(
                    "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX",
                    "The function `\(name)` does not support DISTINCT.", at: syntax.range)
            }
            return try groupingCall(name, arguments, syntax)
        case "window": return try windowFunction(call, syntax)
        case "session_window": return try sessionWindow(call, syntax)
        case "date_part", "datepart": return try datePart(name, arguments, syntax)
        case "decode" where count > 2: return try decoded(try bindAll(arguments), syntax)
        case "substr" where FunctionLibrary.shared.scalar(named: name) == nil:
            return try self.call("substring", try bindAll(arguments), syntax)
        case "variant_get" where count >= 2, "try_variant_get" where count >= 2:
            return try variantPart(name, call, syntax)
        case "variant_explode", "variant_explode_outer", "range":
            throw QueryError(
                "NOT_A_SCALAR_FUNCTION",
                "`\(name)` appears as a scalar expression here, but the function was defined as a "
                    + "table function.", at: syntax.range)
        case "from_csv", "from_json", "from_xml":
            return (2...3).contains(count) ? try schemaCall(name, arguments, syntax) : nil
        case "arrays_zip": return try zippedArrays(name, arguments, syntax)
        case "collation" where count == 1:
            return try self.call(name, try bindAll(arguments), syntax).foldedIfConstant()
        case "collate" where count == 2:
            return try self.call(
                name, [try bind(arguments[0]), try bind(arguments[1]).folded()], syntax)
        case "typeof":
            try expect(1, arguments, of: name, syntax)
            return .literal(.string(try bind(arguments[0]).type.description), .string)
        case "current_timestamp" where count == 1, "now" where count == 1,
            "localtimestamp" where count == 1:
            try checkTimePrecision(arguments[0], of: name, syntax.range)
            return try self.call(name, [], syntax)
        case "now" where FunctionLibrary.shared.scalar(named: name) == nil:
            return try self.call("current_timestamp", [], syntax)
        default:
            guard let type = Self.casts[name], count == 1 else { return nil }
            return try cast(try bind(arguments[0]), to: type, .standard, syntax.range)
        }
    }

    private func expect(
        _ count: Int, _ arguments: [ExpressionSyntax], of name: String, _ syntax: ExpressionSyntax
    ) throws(QueryError) {
        guard arguments.count != count else { return }
        throw QueryError(
            "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
            "The `\(name)` does not take \(arguments.count) parameters.", at: syntax.range)
    }

    /// Short forms of CASE, which compute the result that is asked for alone.
    private mutating func choiceCall(
        _ name: String, _ arguments: [ExpressionSyntax], _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        let counts = ["if": 3, "nullif": 2, "nvl2": 3]
        try expect(counts[name] ?? 1, arguments, of: name, syntax)
        let range = syntax.range
        if name == "if" {
            let test = try branchCondition(arguments[0], takesNull: true)
            let bound = try bindAll(Array(arguments.dropFirst()))
            return try choice([test], [bound[0]], otherwise: bound[1], name, range)
        }
        let bound = try bindAll(arguments)
        let value = bound[0]
        let zero = Expression.literal(.integer(0), .int)
        switch name {
        case "zeroifnull": return try coalesce(name, [value, zero], range)
        case "nvl2":
            let test = try self.call("isnotnull", [value], syntax)
            return try choice([test], [bound[1]], otherwise: bound[2], name, range)
        default:
            let other = name == "nullif" ? bound[1] : zero
            // Spark asks for a zero apart from the value that it may give.
            let sharing = name == "nullif" ? Sharing.once : .onceUnlessRandom
            return try shared(value, sharing) { (value) throws(QueryError) in
                let same = try self.call("=", [value(), other], syntax)
                let known = value()
                return try choice(
                    [same], [.literal(.null, known.type)], otherwise: known, name, range)
            }
        }
    }

    /// `date_part(field, source)`: the field's name is a constant.
    private mutating func datePart(
        _ name: String, _ arguments: [ExpressionSyntax], _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
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
    }

    /// `from_json(text, schema [, options])` and its kin: the schema's text gives a type.
    private mutating func schemaCall(
        _ name: String, _ arguments: [ExpressionSyntax], _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        var bound = try bindAll(arguments)
        guard case .string(let text)? = bound[1].folded().literalValue else {
            throw QueryError(
                "INVALID_SCHEMA.NON_STRING_LITERAL",
                "The schema given to `\(name)` must be a constant text.", at: arguments[1].range)
        }
        bound[1] = .literal(.null, try Self.type(ofSchema: text, arguments[1].range))
        if bound.count > 2 { bound[2] = bound[2].folded() }
        return try self.call(name, bound, syntax)
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
        if arguments.count == 1 { return last }
        let type = try common(arguments, name, range)
        return Expression.coalesce(arguments.map { $0.cast(to: type).foldedIfConstant() })
            .foldedIfConstant()
    }

    /// `decode(x, search, result, …, otherwise)`: each search value is compared by itself.
    private func decoded(
        _ arguments: [Expression], _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        let otherwise = arguments.count % 2 == 0 ? arguments.last : nil
        return try shared(arguments[0], .onceUnlessRandom) { (value) throws(QueryError) in
            var tests: [Expression] = []
            var results: [Expression] = []
            for index in stride(from: 1, to: arguments.count - 1, by: 2) {
                tests.append(try call("<=>", [value(), arguments[index]], syntax))
                results.append(arguments[index + 1])
            }
            return try choice(
                tests, results, otherwise: otherwise ?? .literal(.null, .string), "casewhen",
                syntax.range)
        }
    }

    /// The type that a schema's text names: one type, or the columns of a struct.
    private static func type(
        ofSchema text: String, _ range: Range<Int>
    ) throws(QueryError) -> DataType {
        let takesLengths = SessionRules.current.forgetsTextLengths
        var refusal: QueryError?
        do {
            return try Parser.dataType(text, allowingLengths: takesLengths)
        } catch  where error.errorClass == Parser.lengthInSchema {
            refusal = error
        } catch {
            // Then it is a list of columns.
        }
        do {
            return .structure(try Parser.schema(text))
        } catch  where error.errorClass == Parser.lengthInSchema {
            refusal = error
        } catch {
            // Then it is neither.
        }
        throw refusal.map { QueryError($0.errorClass, $0.message, at: range) }
            ?? QueryError(schemaFailure(text), "The schema `\(text)` cannot be read.", at: range)
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

    /// Arrays that have names give them to the members.
    private mutating func zippedArrays(
        _ name: String, _ arguments: [ExpressionSyntax], _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        let zipped = try self.call(name, try bindAll(arguments), syntax)
        guard case .array(.structure(let fields)) = zipped.type else { return zipped }
        let named = zip(fields, arguments).map { field, argument -> Field in
            switch argument.kind {
            case .name(let parts): Field(parts.last ?? field.name, field.type)
            case .member(_, let member): Field(member, field.type)
            default: field
            }
        }
        return zipped.cast(to: .array(.structure(named))).foldedIfConstant()
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
}
