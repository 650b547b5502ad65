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
}
