import Columns

extension Column {
    /// The chosen rows, null where a place is negative.
    func picked(_ places: Selection) -> Column {
        guard places.contains(where: { $0 < 0 }) else { return gather(places) }
        guard count > 0, type != .void else {
            return .constant(.null, type, count: places.count)
        }
        var column = gather(places.map { max($0, 0) })
        let mask = places.map { $0 < 0 ? UInt8(0) : 1 }
        column.validity = Validity.both(column.validity, mask)
        return column
    }

    /// The rows of several columns by turns: the first of each, the second of each …
    ///
    /// ```
    /// a0 a1 a2      b0 b1 b2      ─►      a0 b0 a1 b1 a2 b2
    /// ```
    static func interleaved(_ data: [Datum], _ type: DataType, rows: Int) -> Column {
        if data.isEmpty { return Column(type, values: []) }
        if let numbers = interleavedIntegers(data, type, rows) { return numbers }
        let all = Column.concatenate(
            data.map { $0.materialized(count: rows).retyped(type).flattened })
        let width = data.count
        let places = Selection(unsafeUninitializedCapacity: rows * width) { places, count in
            for row in 0..<rows {
                for index in 0..<width {
                    places[row &* width &+ index] = Int32(truncatingIfNeeded: index &* rows &+ row)
                }
            }
            count = rows * width
        }
        return all.gather(places)
    }

    private static func interleavedIntegers(
        _ data: [Datum], _ type: DataType, _ rows: Int
    ) -> Column? {
        let width = data.count
        guard type.physical == .integer,
            data.allSatisfy({ Validity.all([$0], rows: 1) == nil || !$0.isScalar })
        else { return nil }
        for case .column(let column) in data {
            guard case .integer = column.vector else { return nil }
        }
        var validity: [UInt8]?
        let values = [Int64](unsafeUninitializedCapacity: rows * width) { values, count in
            for (index, datum) in data.enumerated() {
                switch datum {
                case .scalar(let value, _):
                    let number = value.integer
                    for row in 0..<rows { values[row &* width &+ index] = number }
                case .column(let column):
                    guard case .integer(let numbers) = column.vector else { continue }
                    for row in 0..<rows { values[row &* width &+ index] = numbers[row] }
                    guard let mask = column.validity else { continue }
                    var all = validity ?? [UInt8](repeating: 1, count: rows * width)
                    for row in 0..<rows { all[row &* width &+ index] = mask[row] }
                    validity = all
                }
            }
            count = rows * width
        }
        return Column(type, .integer(values), validity: validity)
    }

    /// Offsets of lists that all have as many elements.
    static func evenOffsets(rows: Int, width: Int) -> [Int32] {
        (0...rows).map { Int32($0 * width) }
    }
}

extension Datum {
    var isScalar: Bool { if case .scalar = self { true } else { false } }

    /// The arrays of an argument, with their validity; nil where it has none.
    func lists(_ rows: Int) -> (list: ListVector, validity: [UInt8]?)? {
        let column = materialized(count: rows)
        guard case .list(let list) = column.vector else { return nil }
        return (list, column.validity)
    }
}
