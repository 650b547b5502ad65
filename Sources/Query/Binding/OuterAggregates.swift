import Columns
import Expressions

/// The aggregates of the query around a subquery of its HAVING: the subquery's WHERE may compare with
/// aggregates over columns of the query around, which are computed there.
final class OuterAggregates {
    private var binder: ExpressionBinder

    init(of binder: ExpressionBinder) { self.binder = binder }

    var aggregates: [AggregateCall] { binder.aggregates }

    /// The aggregate as a column of the query around; nil where it has columns of the subquery.
    ///
    /// - Parameter scope: The subquery's own columns.
    func column(
        for call: CallSyntax, _ syntax: ExpressionSyntax, inside scope: Scope
    ) throws(QueryError) -> Expression? {
        let names = syntax.names
        let around = names.filter { isAround($0, not: scope) }
        guard !around.isEmpty else { return nil }
        guard around.count == names.count else {
            throw QueryError(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY."
                    + "AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES",
                "An aggregate function of a subquery has both columns of the subquery and of the "
                    + "query around it.", at: syntax.range)
        }
        let bound = try binder.boundAggregate(call, syntax)
        let number = binder.aggregates.firstIndex { $0.isSame(as: bound) }
        if number == nil { binder.aggregates.append(bound) }
        return .column(
            Slot.outerAggregate(number ?? binder.aggregates.count - 1), bound.overload.result)
    }

    private func isAround(_ name: [String], not scope: Scope) -> Bool {
        guard case .none = scope.resolve(name) else { return false }
        if case .column = binder.scope.resolve(name) { return true }
        return false
    }
}

extension ExpressionSyntax {
    /// All names in it.
    fileprivate var names: [[String]] {
        if case .name(let parts) = kind { return [parts] }
        return parts.flatMap(\.names)
    }
}
