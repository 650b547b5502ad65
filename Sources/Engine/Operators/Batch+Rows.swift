import Columns

extension Batch {
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
    func gather(_ rows: Selection) -> Datum {
        switch self {
        case .column(let column): .column(column.gather(rows))
        case .scalar: self
        }
    }
}
