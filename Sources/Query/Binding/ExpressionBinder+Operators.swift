import Columns
import Expressions

/// Operators, and what they ask of their operands.
extension ExpressionBinder {
    /// An operator between two operands.
    mutating func binary(
        _ name: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax,
        _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        let bound = [try bind(left), try bind(right)]
        if let whole = try wholeComparison(name, left, right, bound, syntax) { return whole }
        let operands = Self.operands(bound, left, right)
        return try call(name, try padded(operands, [left, right], name), syntax)
    }

    /// A comparison of a whole number with a decimal literal; nil for others.
    private func wholeComparison(
        _ name: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ bound: [Expression],
        _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression? {
        let isLeft = WholeComparison.decimal(left) != nil
        guard ["<", "<=", ">", ">="].contains(name),
            isLeft != (WholeComparison.decimal(right) != nil)
        else { return nil }
        let other = bound[isLeft ? 1 : 0]
        switch WholeComparison(name, left, right, typeOf: { _ in other.type }) {
        case .truth(let truth)?: return .literal(.boolean(truth), .boolean)
        case .left(let limit)?:
            return try call(name, [.literal(.integer(limit), .bigint), other], syntax)
        case .right(let limit)?:
            return try call(name, [other, .literal(.integer(limit), .bigint)], syntax)
        case nil: return nil
        }
    }

    func unary(
        _ sign: ExpressionSyntax.UnaryOperator, _ operand: Expression, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        switch sign {
        case .not:
            // Comparisons have their opposites: quicker, and easier to push down.
            if case .call(let call) = operand, call.name == "=", call.arguments.count == 2 {
                return try called("!=", call.arguments, range)
            }
            return try called("not", [operand], range)
        case .minus: return try called("-", [operand], range)
        case .complement:
            return try called(
                "~", [operand.type == .void ? operand.cast(to: .int) : operand], range)
        case .plus:
            if operand.type.isNumeric || operand.type.isInterval { return operand }
            guard operand.type == .void || operand.type == .string else {
                throw QueryError(
                    .wrongType("+", 0, operand.type, wanted: "numeric\" or \"interval"), at: range)
            }
            return try cast(operand, to: .double, .standard, range)
        }
    }

    /// - Parameter others: How many further parts are bound elsewhere: subqueries that become joins.
    mutating func logical(
        _ parts: [ExpressionSyntax], isAnd: Bool, besideOthers others: Int = 0
    ) throws(QueryError) -> Expression {
        let sign = isAnd ? "AND" : "OR"
        var bound: [Expression] = []
        // What the next part stands beside: the first one, then what was joined so far.
        var before: (type: DataType, range: Range<Int>)?
        for part in parts {
            let operand = try bind(part)
            if parts.count < 2 || !Dialect.isANSI {
                try expectTruth(
                    operand.type, beside: parts.count - 1 + others, sign, at: part.range)
            } else if let other = before {
                do throws(FunctionError) {
                    try Operands.check("(left \(sign) right)", other.type, operand.type) {
                        $0 == .boolean || $0 == .void
                    }
                } catch {
                    throw QueryError(
                        error, at: operand.type == .boolean ? other.range : part.range)
                }
            }
            before = (before == nil ? operand.type : .boolean, part.range)
            bound.append(operand.cast(to: .boolean))
        }
        let joined = isAnd ? Expression.conjunction(bound) : Expression.disjunction(bound)
        return (joined ?? .literal(.boolean(isAnd), .boolean)).foldedIfConstant()
    }

    private func expectTruth(
        _ type: DataType, beside others: Int, _ sign: String, at range: Range<Int>
    ) throws(QueryError) {
        let isText = type == .string && Dialect.isANSI
        guard type != .boolean, type != .void, !isText else { return }
        throw QueryError(
            "DATATYPE_MISMATCH.\(others == 0 ? "BINARY_OP_WRONG_TYPE" : "BINARY_OP_DIFF_TYPES")",
            "\(sign) requires the \"BOOLEAN\" type, not \"\(type.description.uppercased())\".",
            at: range)
    }

    mutating func isTruth(
        _ operand: ExpressionSyntax, _ truth: Bool?, _ negated: Bool, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        let value =
            truth == nil
            ? try condition(
                operand, takesText: true, takesNull: true,
                errorClass: "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES")
            : try bind(operand)
        guard let truth else {
            return try call(negated ? "isnotnull" : "isnull", [value], syntax)
        }
        let same = try call("<=>", [value, .literal(.boolean(truth), .boolean)], syntax)
        return negated ? try call("not", [same], syntax) : same
    }

    /// Binds what must be true or false.
    ///
    /// - Parameters:
    ///   - takesText: A constant text may say it.
    ///   - takesNull: A bare NULL may stand for what is not known.
    ///   - errorClass: What a value of another type is refused as.
    mutating func condition(
        _ syntax: ExpressionSyntax, takesText: Bool = false, takesNull: Bool = false,
        errorClass: String = "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN"
    ) throws(QueryError) -> Expression {
        let bound = try bind(syntax)
        guard bound.type == .boolean || takesNull && bound.type == .void else {
            throw QueryError(
                errorClass,
                "Filter expression \"\(ColumnNaming.name(of: syntax))\" of type "
                    + "\"\(bound.type.description.uppercased())\" is not a boolean.",
                at: syntax.range)
        }
        return bound.cast(to: .boolean)
    }

    /// Both sides of an operator. A whole number beside a decimal counts its own digits only where it is
    /// written as a literal: computed ones, `1 + 1` too, have those of their type.
    private static func operands(
        _ bound: [Expression], _ left: ExpressionSyntax, _ right: ExpressionSyntax
    ) -> [Expression] {
        func widened(
            _ bound: Expression, _ syntax: ExpressionSyntax, beside other: DataType
        ) -> Expression {
            guard case .literal = bound, bound.type.isIntegral, case .decimal = other,
                let (precision, scale) = DecimalRules.of(bound.type)
            else { return bound }
            switch syntax.kind {
            case .literal: return bound
            case .unary(.minus, let operand):
                if case .literal = operand.kind { return bound }
            default: break
            }
            return bound.cast(to: .decimal(precision: precision, scale: scale)).folded()
        }
        return [
            widened(bound[0], left, beside: bound[1].type),
            widened(bound[1], right, beside: bound[0].type),
        ]
    }

    /// The operands of a comparison with texts as long as the column of CHAR(n) they are compared with:
    /// literals, and columns of a smaller n.
    func padded(
        _ operands: [Expression], _ syntaxes: [ExpressionSyntax], _ name: String
    ) throws(QueryError) -> [Expression] {
        guard ["=", "<=>", "!=", "<", "<=", ">", ">=", "in"].contains(name) else { return operands }
        let lengths = syntaxes.map(paddedLength)
        guard let longest = lengths.compactMap({ $0 }).max() else { return operands }
        return try operands.enumerated().map { (index, operand) throws(QueryError) in
            if lengths[index] == longest { return operand }
            if case .literal(.string(let text), let type) = operand {
                let missing = longest - text.unicodeScalars.count
                guard missing > 0 else { return operand }
                do throws(EvaluationError) {
                    try ValueLimit.check(bytes: missing)
                } catch {
                    throw QueryError(error.errorClass, error.message, at: syntaxes[index].range)
                }
                let spaces = String(repeating: " ", count: missing)
                return .literal(.string(text + spaces), type)
            }
            guard lengths[index] != nil else { return operand }
            let length = Expression.literal(.integer(Int64(longest)), .int)
            return (try? ScalarCall.bind("rpad", [operand, length])) ?? operand
        }
    }

    private func paddedLength(of syntax: ExpressionSyntax) -> Int? {
        guard case .name(let parts) = syntax.kind, !SessionRules.current.forgetsTextLengths else {
            return nil
        }
        switch scope.resolve(parts) {
        case .column(let column, let members): return members.isEmpty ? column.paddedLength : nil
        case .ambiguous: return nil
        case .none:
            guard let outer = binder.outers.first,
                case .column(let column, let members) =
                    outer.resolve(parts), members.isEmpty
            else { return nil }
            return column.paddedLength
        }
    }

    /// `x IN (a, b)` whose items may fail is asked item by item, up to the first that is equal.
    func membership(
        _ bound: Expression, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        guard case .call(let call) = bound, call.name == "in", let operand = call.arguments.first,
            operand.isCheap, !call.arguments.dropFirst().allSatisfy(\.isSafe),
            call.arguments.count <= 64
        else { return bound }
        var tests: [Expression] = []
        for item in call.arguments.dropFirst() {
            tests.append(try self.call("=", [operand, item], syntax))
        }
        return Expression.disjunction(tests) ?? bound
    }
}

extension Expression {
    /// It may be computed more than once.
    fileprivate var isCheap: Bool {
        switch self {
        case .column, .literal: true
        case .cast(let operand, _, _): operand.isCheap
        default: false
        }
    }

    /// It gives a value for every row.
    fileprivate var isSafe: Bool {
        switch self {
        case .column, .literal: true
        default: false
        }
    }
}
