import Columns
import Query

/// What becomes of a record that is malformed: Spark's option `mode`.
///
/// A table that names no mode is read as Spark reads it (`permissive`) where it is read as a batch. As a
/// stream its malformed records are set aside, with source, offset and reason: a row of nulls would
/// count as data for as long as the pipeline runs.
enum RecordMode {
    /// Set aside and counted; a stream's own default.
    case reject
    /// A row all the same: what can be read of it, null for the rest, the record's text in the column
    /// for corrupt records where the table has one.
    case permissive
    /// Left out.
    case dropMalformed
    /// The end of the reading.
    case failFast

    init(_ table: TableDefinition, otherwise: RecordMode) throws(HostError) {
        switch try table.value(of: TableOptions.mode) {
        case "failfast": self = .failFast
        // A stream keeps what it drops.
        case "dropmalformed": self = otherwise == .reject ? .reject : .dropMalformed
        case nil: self = RecordMode.corruptColumn(table) == nil ? otherwise : .permissive
        default: self = .permissive
        }
    }

    /// The name that the column for malformed records' texts bears.
    static func corruptName(_ table: TableDefinition) -> String {
        table.options[TableOptions.columnNameOfCorruptRecord.key] ?? "_corrupt_record"
    }

    /// The same, where the table has that column.
    static func corruptColumn(_ table: TableDefinition) -> String? {
        let name = corruptName(table)
        return table.schema?.first { $0.name.lowercased() == name.lowercased() }?.name
    }
}
