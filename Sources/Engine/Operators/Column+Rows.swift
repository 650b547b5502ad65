import Columns

extension Column {
    /// The chosen rows, in that order; −1 gives null.
    func gatherOrNull(_ rows: Selection) -> Column {
        guard rows.withUnsafeBufferPointer({ $0.reduce(0, |) }) < 0 else { return gather(rows) }
        guard count > 0 else { return Column.nulls(type, count: rows.count) }
        var result = gather(rows.map { max($0, 0) })
        let known = rows.map { $0 < 0 ? UInt8(0) : 1 }
        result.validity = result.validity.map { zip($0, known).map { $0 & $1 } } ?? known
        return result
    }

    /// Nulls only.
    static func nulls(_ type: DataType = .void, count: Int) -> Column {
        .constant(.null, type, count: count)
    }

    /// Columns of one type, end to end.
    static func concatenated(_ parts: [Column], type: DataType) -> Column {
        if parts.count == 1 { return parts[0] }
        let parts = parts.filter { $0.count > 0 }
        if parts.isEmpty { return .nulls(type, count: 0) }
        if parts.count == 1 { return parts[0] }
        let isVoid = parts.map { $0.type == .void }
        guard isVoid.contains(true), isVoid.contains(false) else { return .concatenate(parts) }
        return .concatenate(parts.map { $0.type == .void ? .nulls(type, count: $0.count) : $0 })
    }

    /// Some neighbouring rows of columns of one type, end to end. Numbers are copied once.
    static func concatenated(
        _ parts: [(column: Column, rows: Range<Int>)], type: DataType
    ) -> Column {
        guard let vector = Vector.numbers(parts) else {
            return concatenated(
                parts.map { column, rows in
                    rows.count == column.count ? column : column.slice(rows)
                }, type: type)
        }
        var validity: [UInt8]?
        if parts.contains(where: { $0.column.validity != nil }) {
            var all: [UInt8] = []
            all.reserveCapacity(vector.count)
            for (column, rows) in parts {
                if let mask = column.validity {
                    all += mask[rows]
                } else {
                    all += repeatElement(1, count: rows.count)
                }
            }
            validity = all
        }
        return Column(parts[0].column.type, vector, validity: validity)
    }
}

extension Vector {
    /// Numbers of several columns, end to end; nil where one of them has another layout.
    fileprivate static func numbers(_ parts: [(column: Column, rows: Range<Int>)]) -> Vector? {
        switch parts.first?.column.vector {
        case .boolean?:
            numbers(parts) { if case .boolean(let values) = $0 { values } else { nil } }
                .map { .boolean($0) }
        case .integer?:
            numbers(parts) { if case .integer(let values) = $0 { values } else { nil } }
                .map { .integer($0) }
        case .floating?:
            numbers(parts) { if case .floating(let values) = $0 { values } else { nil } }
                .map { .floating($0) }
        case .wide?:
            numbers(parts) { if case .wide(let values) = $0 { values } else { nil } }
                .map { .wide($0) }
        default: nil
        }
    }

    private static func numbers<Number>(
        _ parts: [(column: Column, rows: Range<Int>)], _ values: (Vector) -> [Number]?
    ) -> [Number]? {
        var all: [Number] = []
        all.reserveCapacity(parts.reduce(0) { $0 + $1.rows.count })
        for (column, rows) in parts {
            guard let own = values(column.vector) else { return nil }
            all += own[rows]
        }
        return all
    }
}
