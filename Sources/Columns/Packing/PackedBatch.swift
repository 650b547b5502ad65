/// A column whose whole numbers, or whose dictionary's codes, take as few bytes as they need.
public struct PackedColumn: Sendable {
    private enum Values: Sendable {
        case plain(Vector)
        case integers(PackedIntegers)
        case codes(PackedIntegers, of: StringVector)
    }

    public let type: DataType
    private var values: Values
    /// As a column's.
    public let validity: [UInt8]?

    /// Packs a column where that makes it smaller.
    public init(_ column: Column) {
        type = column.type
        validity = column.validity
        switch column.vector {
        case .integer(let numbers):
            values =
                PackedIntegers(numbers, validity: column.validity).map { .integers($0) }
                ?? .plain(column.vector)
        case .dictionary(let dictionary):
            // A code must be one of the dictionary's, under a null too: zero is.
            values =
                PackedIntegers(dictionary.codes).map { .codes($0, of: dictionary.values) }
                ?? .plain(column.vector)
        default: values = .plain(column.vector)
        }
    }

    /// The whole numbers, where they are packed.
    public var integers: PackedIntegers? {
        if case .integers(let integers) = values { integers } else { nil }
    }

    /// Puts a dictionary that has grown in the place of what it was; nothing where there is none.
    ///
    /// - Precondition: Its first strings are those of the old one.
    public mutating func extend(_ dictionary: StringVector) {
        switch values {
        case .codes(let codes, _): values = .codes(codes, of: dictionary)
        case .plain(.dictionary(let old)):
            values = .plain(.dictionary(DictionaryVector(codes: old.codes, values: dictionary)))
        case .plain, .integers: break
        }
    }

    public var unpacked: Column {
        switch values {
        case .plain(let vector): Column(type, vector, validity: validity)
        case .integers(let integers):
            Column(type, .integer(integers.numbers()), validity: validity)
        case .codes(let codes, let texts):
            Column(
                type, .dictionary(DictionaryVector(codes: codes.numbers(), values: texts)),
                validity: validity)
        }
    }

    /// The chosen rows, in the selection's order, unpacked.
    public func gather(_ selection: Selection) -> Column {
        let vector: Vector =
            switch values {
            case .plain(let vector): vector.gather(selection)
            case .integers(let integers): .integer(integers.gather(selection))
            case .codes(let codes, let texts):
                .dictionary(DictionaryVector(codes: codes.gather(selection), values: texts))
            }
        return Column(type, vector, validity: validity.map { Columns.gather($0, selection) })
    }
}

/// Some rows as they are kept in memory between queries. A query unpacks what it reads: the columns of
/// its condition first, then of the others the rows that the condition leaves.
public struct PackedBatch: Sendable {
    public var schema: Schema
    public var columns: [PackedColumn]
    public var count: Int

    /// - Parameter batch: its texts are kept as plain ones, as queries read them.
    public init(_ batch: Batch) {
        schema = batch.schema
        columns = batch.columns.map { PackedColumn($0.labelled($0.type.withoutCollations)) }
        count = batch.count
    }

    private init(schema: Schema, columns: [PackedColumn], count: Int) {
        self.schema = schema
        self.columns = columns
        self.count = count
    }

    /// The columns at the given places under another schema; VOID for places below zero.
    public func project(_ places: [Int], schema: Schema) -> PackedBatch {
        let void = PackedColumn(Column(.void, .none(count: count)))
        return PackedBatch(
            schema: schema, columns: places.map { $0 < 0 ? void : columns[$0] }, count: count)
    }

    /// All rows of the columns that are needed (nil means all); VOID in place of the others.
    public func unpacked(needed: Set<Int>? = nil) -> Batch {
        Batch(
            schema: schema,
            columns: columns.enumerated().map { index, column in
                needed?.contains(index) == false
                    ? Column(.void, .none(count: count)) : column.unpacked
            }, count: count)
    }

    /// The chosen rows of the columns that are needed (nil means all); VOID in place of the others.
    public func gather(_ rows: Selection, needed: Set<Int>? = nil) -> Batch {
        Batch(
            schema: schema,
            columns: columns.enumerated().map { index, column in
                needed?.contains(index) == false
                    ? Column(.void, .none(count: rows.count)) : column.gather(rows)
            }, count: rows.count)
    }
}
