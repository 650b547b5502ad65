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

    /// Some neighbouring rows of batches of one schema, end to end.
    static func concatenated(
        _ spans: [(rows: Batch, range: Range<Int>)], schema: Schema
    ) -> Batch {
        if spans.count == 1 {
            let (rows, range) = spans[0]
            return range.count == rows.count ? rows : rows.slice(range)
        }
        return Batch(
            schema: schema,
            columns: schema.indices.map { index in
                .concatenated(
                    spans.map { ($0.rows.columns[index], $0.range) }, type: schema[index].type)
            },
            count: spans.reduce(0) { $0 + $1.range.count })
    }

    /// The chosen rows of the columns that are needed (nil means all); VOID in place of the others.
    func gather(_ rows: Selection, needed: Set<Int>?) -> Batch {
        guard let needed else { return gather(rows) }
        let columns = columns.enumerated().map { index, column in
            needed.contains(index)
                ? column.gather(rows) : Column(.void, .none(count: rows.count))
        }
        return Batch(schema: schema, columns: columns, count: rows.count)
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
