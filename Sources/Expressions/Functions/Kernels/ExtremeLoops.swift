import Columns

/// `greatest` and `least` over columns of numbers, nulls passed over. NaN is above all other numbers.
enum ExtremeLoops {
    /// nil where the values are no plain numbers.
    static func computed(
        _ arguments: [Datum], _ rows: Int, _ type: DataType, isGreatest: Bool
    ) -> Column? {
        switch type.physical {
        case .integer:
            let columns = arguments.map { $0.integers(rows) }
            let (best, validity) =
                isGreatest
                ? chosen(arguments, columns, rows) { $0 > $1 }
                : chosen(arguments, columns, rows) { $0 < $1 }
            return Column(type, .integer(best), validity: validity)
        case .floating:
            let columns = arguments.map { $0.floatings(rows) }
            let (best, validity) =
                isGreatest
                ? chosen(arguments, columns, rows) { a, b in a > b || (a.isNaN && !b.isNaN) }
                : chosen(arguments, columns, rows) { a, b in a < b || (!a.isNaN && b.isNaN) }
            return Column(type, .floating(best), validity: validity)
        default: return nil
        }
    }

    @inline(__always)
    private static func chosen<Number>(
        _ arguments: [Datum], _ columns: [[Number]], _ rows: Int,
        isBetter: (Number, Number) -> Bool
    ) -> (best: [Number], validity: [UInt8]?) {
        var best = columns[0]
        // nil while every row has a value.
        var known = Validity.all([arguments[0]], rows: rows)
        for (argument, values) in zip(arguments, columns).dropFirst() {
            let valid = Validity.all([argument], rows: rows)
            if known == nil, valid == nil {
                best.withUnsafeMutableBufferPointer { best in
                    values.withUnsafeBufferPointer { values in
                        for row in 0..<rows {
                            let value = values[row]
                            best[row] = isBetter(value, best[row]) ? value : best[row]
                        }
                    }
                }
                continue
            }
            for row in 0..<rows where valid?[row] != 0 {
                if known?[row] == 0 || isBetter(values[row], best[row]) { best[row] = values[row] }
                known?[row] = 1
            }
        }
        return (best, known?.contains(0) == true ? known : nil)
    }
}
