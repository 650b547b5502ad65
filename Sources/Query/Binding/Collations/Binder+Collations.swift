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
        let names = [
            "CATALOG", "SCHEMA", "NAME", "LANGUAGE", "COUNTRY", "ACCENT_SENSITIVITY",
            "CASE_SENSITIVITY", "PAD_ATTRIBUTE", "ICU_VERSION",
        ]
        let rows = CollationName.all.map { collation -> [Expression] in
            let texts: [String?] = [
                "SYSTEM", "BUILTIN", collation.name, nil, nil, "ACCENT_SENSITIVE",
                collation.order == .lowercase ? "CASE_INSENSITIVE" : "CASE_SENSITIVE",
                collation.ignoresTrailingBlanks ? "RTRIM" : "NO_PAD", nil,
            ]
            return texts.map { .literal($0.map { .string($0) } ?? .null, .string) }
        }
        let schema = names.map { Field($0, .string) }
        return Relation(.values(Values(schema: schema, rows: rows)))
    }
}
