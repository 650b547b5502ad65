import Columns

/// Makes maps over whole columns.
enum MapKernels {
    /// `map(key, value, …)` where the keys are constants that differ, or whole numbers.
    ///
    /// - Returns: nil where another way must look at the keys.
    static func map(
        _ arguments: [Datum], _ key: DataType, _ value: DataType, _ rows: Int
    ) -> Column? {
        let keys = stride(from: 0, to: arguments.count, by: 2).map { arguments[$0] }
        let values = stride(from: 1, to: arguments.count, by: 2).map { arguments[$0] }
        guard !keys.isEmpty,
            let keyColumn = constantKeys(keys, key, rows) ?? numbers(keys, key, rows)
        else { return nil }
        let vector = MapVector(
            offsets: Column.evenOffsets(rows: rows, width: keys.count), keys: keyColumn,
            values: .interleaved(values, value, rows: rows))
        return Column(.map(key: key, value: value), .map(vector))
    }

    private static func constantKeys(_ keys: [Datum], _ type: DataType, _ rows: Int) -> Column? {
        var constants: [Value] = []
        for key in keys {
            guard case .scalar(let value, _) = key, !value.isNull, !constants.contains(value),
                value != .floating(0)
            else { return nil }
            constants.append(value)
        }
        let width = constants.count
        let one = Column(type, values: constants)
        let codes = Selection(unsafeUninitializedCapacity: rows * width) { codes, count in
            for row in 0..<rows {
                for index in 0..<width {
                    codes[row &* width &+ index] = Int32(truncatingIfNeeded: index)
                }
            }
            count = rows * width
        }
        if case .string(let strings) = one.vector {
            return Column(type, .dictionary(DictionaryVector(codes: codes, values: strings)))
        }
        return one.gather(codes)
    }

    /// Columns of whole numbers without nulls, of which none comes twice in a row.
    private static func numbers(_ keys: [Datum], _ type: DataType, _ rows: Int) -> Column? {
        guard type.physical == .integer, keys.count <= 16, Validity.all(keys, rows: rows) == nil
        else { return nil }
        let column = Column.interleaved(keys, type, rows: rows)
        guard case .integer(let numbers) = column.vector else { return nil }
        let width = keys.count
        for row in 0..<rows {
            for index in 1..<max(width, 1) {
                for earlier in 0..<index
                where numbers[row &* width &+ index] == numbers[row &* width &+ earlier] {
                    return nil
                }
            }
        }
        return column
    }

    /// The keys or the values of each map as an array.
    static func part(
        _ argument: Datum, _ type: DataType, _ rows: Int, _ part: (MapVector) -> Column
    ) -> Column {
        let column = argument.materialized(count: rows)
        guard case .map(let map) = column.vector else { return .constant(.null, type, count: rows) }
        return Column(
            type, .list(ListVector(offsets: map.offsets, elements: part(map))),
            validity: column.validity)
    }

    /// `map_contains_key`.
    static func contains(_ arguments: [Datum], _ rows: Int) -> Column {
        let column = arguments[0].materialized(count: rows)
        guard case .map(let map) = column.vector else {
            return .constant(.null, .boolean, count: rows)
        }
        let matches = ElementMatches(map.keys, map.offsets, values: arguments[1])
        return Column(
            .boolean, .boolean(matches.first(map.offsets).map { $0 < 0 ? 0 : 1 }),
            validity: Validity.all(arguments, rows: rows))
    }
}
