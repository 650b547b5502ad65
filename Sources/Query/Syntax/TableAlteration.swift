public import Columns

/// `PARTITION (name = value, name)`; nil where a query gives the value.
public typealias PartitionSpec = [(name: String, value: ExpressionSyntax?)]

/// `ALTER TABLE name …` or `ALTER VIEW name …`, but for `ALTER VIEW name AS query`.
public struct TableAlteration: Sendable {
    public enum Change: Sendable {
        case rename(to: [String])
        case setProperties([String: String])
        case unsetProperties([String])
        case addColumns([ColumnSyntax])
        case defaultCollation(Collation)
        case column(String, ColumnChange)
        case addPartitions([PartitionSpec], ifNotExists: Bool)
        case dropPartitions([PartitionSpec], ifExists: Bool)
        case renamePartition(PartitionSpec, to: PartitionSpec)
        /// The partitions that stand in its place are looked for: those of a table in memory are known.
        case partitionsFound(String)
        /// What has no meaning for tables in memory: their place, what stores them.
        case ignored(String)
        /// What a table cannot: to lose columns, to rename them.
        case refused(String)
    }

    public enum ColumnChange: Sendable {
        /// With the length of a text of CHAR(n) or VARCHAR(n).
        case type(DataType, DeclaredLengths?, comment: String?)
        case comment(String)
        /// nil takes the default away.
        case defaultValue(ExpressionSyntax?, text: String?)
        /// Its place among the others, whether it may be null.
        case refused
    }

    public var isView: Bool
    public var name: [String]
    public var nameRange: Range<Int>
    public var change: Change
    /// The whole statement.
    public var range: Range<Int>

    /// The change as Spark names it in errors: `ALTER TABLE ... ADD COLUMNS`.
    public var operation: String {
        (isView ? "ALTER VIEW ... " : "ALTER TABLE ... ") + change.title
    }
}

extension TableAlteration.Change {
    fileprivate var title: String {
        switch self {
        case .rename: "RENAME TO"
        case .setProperties: "SET TBLPROPERTIES"
        case .unsetProperties: "UNSET TBLPROPERTIES"
        case .addColumns: "ADD COLUMNS"
        case .defaultCollation: "DEFAULT COLLATION"
        case .column: "ALTER COLUMN"
        case .addPartitions: "ADD PARTITION ..."
        case .dropPartitions: "DROP PARTITION ..."
        case .renamePartition: "RENAME TO PARTITION"
        case .partitionsFound(let title), .ignored(let title), .refused(let title): title
        }
    }
}
