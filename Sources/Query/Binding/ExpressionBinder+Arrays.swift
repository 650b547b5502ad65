import Columns
import Expressions

extension ExpressionBinder {
    /// Functions that compare arrays, and the class of their error about elements of different types.
    private static let comparisons: [String: String] = [
        "=": "BINARY_OP_DIFF_TYPES", "!=": "BINARY_OP_DIFF_TYPES", "<=>": "BINARY_OP_DIFF_TYPES",
        "<": "BINARY_OP_DIFF_TYPES", "<=": "BINARY_OP_DIFF_TYPES", ">": "BINARY_OP_DIFF_TYPES",
        ">=": "BINARY_OP_DIFF_TYPES", "greatest": "DATA_DIFF_TYPES", "least": "DATA_DIFF_TYPES",
        "array_union": "BINARY_ARRAY_DIFF_TYPES", "array_except": "BINARY_ARRAY_DIFF_TYPES",
        "array_intersect": "BINARY_ARRAY_DIFF_TYPES", "arrays_overlap": "BINARY_ARRAY_DIFF_TYPES",
        "array_contains": "ARRAY_FUNCTION_DIFF_TYPES",
    ]

    /// Arrays of texts and of other values have a type in common where one of them is chosen, as by
    /// coalesce or UNION, but are not compared.
    func refuseTexts(
        besideOthers arguments: [Expression], of name: String, _ range: Range<Int>
    ) throws(QueryError) {
        guard let refusal = Self.comparisons[name], arguments.count > 1, Dialect.isANSI else {
            return
        }
        var types = arguments.map(\.type)
        if name == "array_contains", case .array(let element) = types[0] { types[0] = element }
        let areArrays = types.allSatisfy { if case .array = $0 { true } else { false } }
        guard areArrays, Binder.mixesTexts(types) else { return }
        let written = types.map { "\"\($0.description.uppercased())\"" }
        throw QueryError(
            "DATATYPE_MISMATCH." + refusal,
            "`\(name)` does not compare texts with other values inside arrays: the types are "
                + written.joined(separator: " and ") + ". CAST one of them.", at: range)
    }
}
