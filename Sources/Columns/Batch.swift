/// The names and types of a batch's columns, in order.
public typealias Schema = [Field]

/// Some rows, held column by column. All columns have `count` rows.
public struct Batch: Sendable {
    public var schema: Schema
    public var columns: [Column]
    /// Rows; needed because a batch may have no columns.
    public var count: Int

    /// - Precondition: as many columns as fields, each of `count` rows.
    public init(schema: Schema, columns: [Column], count: Int) {
        precondition(schema.count == columns.count, "a batch needs one column for each field")
        precondition(
            columns.allSatisfy { $0.count == count }, "the columns of a batch have equal lengths")
        self.schema = schema
        self.columns = columns
        self.count = count
    }
}

/// The numbers of chosen rows, ascending unless said otherwise.
public typealias Selection = [Int32]
