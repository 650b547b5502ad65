public import Columns
public import Query

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
    /// What the text says there; empty where the error has no place.
    public var fragment: String = ""
    /// Where it is, with the line's text, where the error has a place in a script.
    public var place: TextPlace?

    /// Five characters, as SQL's standard has them; nil for classes that are not Spark's.
    public var sqlState: String? { SQLState.of(errorClass) }

    init(_ error: QueryError, fragment: String) {
        errorClass = error.errorClass
        message = error.message
        line = error.place?.line ?? 0
        column = error.place?.column ?? 0
        self.fragment = fragment
        place = error.place
    }

    /// Class and message, and below them the line with a caret.
    public var rendered: String {
        let headline = "[\(errorClass)] \(message)"
        return place?.rendered(under: headline) ?? headline
    }

    public init(errorClass: String, message: String, line: Int = 0, column: Int = 0) {
        self.errorClass = errorClass
        self.message = message
        self.line = line
        self.column = column
    }
}
