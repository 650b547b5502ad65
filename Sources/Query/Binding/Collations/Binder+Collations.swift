import Columns
import Expressions

extension Binder {
    /// `collations()`: those that texts may have here, with what they overlook.
    func collations(_ call: CallSyntax, _ range: Range<Int>) throws(QueryError) -> Relation {
        guard call.arguments.isEmpty else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `collations` requires 0 parameters but the actual number is "
                    + "\(call.arguments.count).", at: range)
        }
        let rows = CollationCatalog.rows.map { $0.map { Expression.literal($0, .string) } }
        let schema = CollationCatalog.columns.map { Field($0, .string) }
        return Relation(.values(Values(schema: schema, rows: rows)))
    }
}
