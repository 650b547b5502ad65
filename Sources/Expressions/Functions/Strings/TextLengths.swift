public import Columns

/// What columns of CHAR(n) and VARCHAR(n) do with text that is written to them.
enum TextLengths {
    static let functions: [ScalarFunction] = [
        .rowwise(
            "char_type_write_side_check", [.string, .int], .string,
            "char_type_write_side_check(text, n): the text padded to n characters"
        ) { values throws(EvaluationError) in
            let text = try fitted(values)
            let missing = Int(values[1].integer) - text.count
            try ValueLimit.check(bytes: missing)
            return .text(text + Array(repeating: " ", count: max(0, missing)))
        },
        .rowwise(
            "varchar_type_write_side_check", [.string, .int], .string,
            "varchar_type_write_side_check(text, n): the text where it has n characters at most"
        ) { values throws(EvaluationError) in .text(try fitted(values)) },
    ]

    /// Blanks beyond the length are cut; anything else beyond it is an error.
    private static func fitted(_ values: [Value]) throws(EvaluationError) -> [UnicodeScalar] {
        let text = values[0].scalars
        let length = Int(values[1].integer)
        guard text.count > length else { return text }
        guard text[length...].allSatisfy({ $0 == " " }) else {
            throw EvaluationError(
                "EXCEED_LIMIT_LENGTH", "Exceeds char/varchar type length limitation: \(length).")
        }
        return Array(text[..<length])
    }
}

extension Expression {
    /// Each value as a function gives it that fails where a value is none of those that are wanted.
    ///
    /// - Parameter name: What the call is called in a plan.
    public func mappingValues(
        _ name: String, _ body: @escaping @Sendable (Value) throws(EvaluationError) -> Value
    ) -> Expression {
        let overload = ScalarOverload.rowwise([type], type) { (values) throws(EvaluationError) in
            try body(values[0])
        }
        return .call(ScalarCall(name: name, arguments: [self], overload: overload))
    }
}
