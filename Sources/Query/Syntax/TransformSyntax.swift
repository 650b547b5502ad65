public import Columns

/// `TRANSFORM (…) [ROW FORMAT …] USING 'command' [AS …] [ROW FORMAT …]`: a command that rows are written to
/// as lines, and whose lines become rows.
public struct TransformSyntax: Sendable {
    /// One of the columns that the command gives.
    public struct Column: Sendable {
        public var name: String
        /// nil for a STRING as it stands in the line.
        public var type: DataType?
    }

    /// `ROW FORMAT DELIMITED FIELDS TERMINATED BY '…' NULL DEFINED AS '…'`.
    public struct LineFormat: Sendable {
        public var separator: String = "\u{1}"
        public var null: String = "\\N"
    }

    public var command: String
    /// nil where none are named: `key` and `value` then.
    public var columns: [Column]?
    public var written = LineFormat()
    public var read = LineFormat()
    public var range: Range<Int> = 0..<0
}
