/// What a reader makes of records that are malformed.
public enum MalformedRecords: Sendable, Hashable {
    /// They are no rows, and are told with their place and the reason.
    case reject
    /// They are rows, by Spark's rules for PERMISSIVE: a value that does not fit its column is null and
    /// the others are kept; text that cannot be read at all gives nulls only.
    ///
    /// `textColumn` is the column, of type STRING, that takes the text of such records and is null in
    /// others. No value of the record itself goes there.
    case keep(textColumn: Int?)

    var textColumn: Int? {
        if case .keep(let column) = self { column } else { nil }
    }
}
