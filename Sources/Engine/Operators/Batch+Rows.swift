import Columns

extension Batch {
    /// The chosen rows, in that order.
    func gather(_ rows: Selection) -> Batch {
        Batch(schema: schema, columns: columns.map { $0.gather(rows) }, count: rows.count)
    }

    static func empty(_ schema: Schema) -> Batch {
        Batch(schema: schema, columns: schema.map { .nulls($0.type, count: 0) }, count: 0)
    }

    /// Batches of one schema, end to end.
    static func concatenated(_ batches: [Batch], schema: Schema) -> Batch {
        if batches.count == 1 { return batches[0] }
        return Batch(
            schema: schema,
            columns: schema.indices.map { index in
                .concatenated(batches.map { $0.columns[index] }, type: schema[index].type)
            },
            count: batches.reduce(0) { $0 + $1.count })
    }

    var sizeInBytes: Int { columns.reduce(0) { $0 + $1.sizeInBytes } }
}

extension Datum {
    /// As a column; a scalar is repeated.
    func column(rows: Int) -> Column {
        switch self {
        case .column(let column): column
        case .scalar(let value, let type): Column(type, repeating: value, count: rows)
        }
    }

    func gather(_ rows: Selection) -> Datum {
        switch self {
        case .column(let column): .column(column.gather(rows))
        case .scalar: self
        }
    }
}
