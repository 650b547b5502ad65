import Columns
import Expressions

extension ExpressionBinder {
    /// `variant_get(v, path, 'type')`, with the type read; or `v:path`.
    mutating func variantPart(
        _ name: String, _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        var bound = try bindAll(call.arguments)
        if case .path? = call.spelling, bound[0].type != .variant {
            throw QueryError(
                "COLUMN_IS_NOT_VARIANT_TYPE",
                "The extraction operator `:` takes a variant, not "
                    + "\"\(bound[0].type.description.uppercased())\".",
                at: call.arguments[0].range)
        }
        bound[1] = bound[1].folded()
        if bound.count > 2 {
            guard case .string(let text)? = bound[2].folded().literalValue else {
                throw QueryError(
                    "INVALID_SCHEMA.NON_STRING_LITERAL",
                    "The type given to `\(name)` must be a constant text.",
                    at: call.arguments[2].range)
            }
            do throws(QueryError) {
                bound[2] = .literal(.null, try Parser.dataType(text))
            } catch {
                throw QueryError(error.errorClass, error.message, at: call.arguments[2].range)
            }
        }
        return try self.call(name, bound, syntax)
    }
}
