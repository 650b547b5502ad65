public import Columns

/// What a statement gave: rows, or an error.
public enum StatementResult: Sendable {
    case rows(Schema, [Batch])
    case failure(StatementFailure)

    /// The result of statements that only do something.
    public static var nothing: StatementResult { .rows([], []) }
}

/// A statement's error as it is shown: class, text and place.
public struct StatementFailure: Error, Sendable, Hashable {
    /// Spark's: "UNRESOLVED_COLUMN.WITH_SUGGESTION", "DIVIDE_BY_ZERO" …
    public var errorClass: String
    public var message: String
    /// In the script, both from 1; 0 where the error has no place.
    public var line: Int
    public var column: Int

    public init(errorClass: String, message: String, line: Int = 0, column: Int = 0) {
        self.errorClass = errorClass
        self.message = message
        self.line = line
        self.column = column
    }
}
