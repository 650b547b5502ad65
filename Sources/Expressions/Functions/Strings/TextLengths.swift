import Columns

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
