import Expressions

/// What `DECLARE name DEFAULT …` may hold.
public enum VariableDefault {
    /// - Throws: `INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION`, `UNSUPPORTED_EXPR_FOR_OPERATOR`.
    public static func check(_ syntax: ExpressionSyntax) throws(QueryError) {
        switch syntax.kind {
        case .subquery, .exists, .inQuery:
            throw QueryError(
                "INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION",
                "A variable's default holds no subquery; SET it afterwards.", at: syntax.range)
        case .call(let call)
        where call.over != nil || FunctionLibrary.shared.aggregate(named: call.function) != nil:
            throw QueryError(
                "UNSUPPORTED_EXPR_FOR_OPERATOR",
                "A variable's default holds no aggregate and no window function.",
                at: syntax.range)
        default:
            for part in syntax.parts { try check(part) }
        }
    }
}
