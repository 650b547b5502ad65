public import Columns

/// `TRANSFORM … USING`: rows are written to a command's input as lines, and the lines of its output are
/// rows of one STRING, which a projection above takes apart.
///
/// ```
/// row  (1, NULL, 'a b')   ─►  1␁\N␁a b␊   ─► command ─►  x␁y␊   ─►  row ('x␁y')
/// ```
/// The command sees all rows in their order, and none is started where there are no rows.
public struct Transform: Sendable {
    /// All of its columns are STRINGs.
    public var input: Plan
    /// What `/bin/bash -c` is given.
    public var command: String
    /// Between the values of a line.
    public var separator: String
    /// In place of a null.
    public var null: String

    public init(input: Plan, command: String, separator: String, null: String) {
        self.input = input
        self.command = command
        self.separator = separator
        self.null = null
    }

    public static let schema: Schema = [Field("line", .string)]
}
