public import Columns
public import Expressions

/// `CHAR(n)`, whose text is padded with blanks, or `VARCHAR(n)`.
public struct TextLength: Sendable, Hashable {
    public var isPadded: Bool
    public var count: Int

    /// A text as such a variable keeps it: filled up with blanks, or without those at its end that are too
    /// many; nil where it is too long.
    ///
    /// - Throws: `COLLECTION_SIZE_LIMIT_EXCEEDED.FUNCTION` for more blanks than a value may have bytes.
    public func fitted(_ text: String) throws(EvaluationError) -> String? {
        var scalars = text.unicodeScalars
        let extra = scalars.count - count
        if extra > 0 {
            guard scalars.suffix(extra).allSatisfy({ $0 == " " }) else { return nil }
            scalars.removeLast(extra)
        }
        let missing = isPadded ? max(0, -extra) : 0
        try ValueLimit.check(bytes: missing)
        return String(scalars) + String(repeating: " ", count: missing)
    }

    /// As it is declared, in lower case.
    public var description: String { "\(isPadded ? "char" : "varchar")(\(count))" }

    /// With the collation of the column that it is of.
    public func description(of type: DataType) -> String {
        guard case .collated(let collation) = type else { return description }
        return "\(description) collate \(collation.name)"
    }
}
