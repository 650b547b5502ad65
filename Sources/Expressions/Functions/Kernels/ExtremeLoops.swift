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
            let (best, validity) = chosen(arguments, columns, rows, zero: 0) {
                isGreatest ? $0 > $1 : $0 < $1
            }
            return Column(type, .integer(best), validity: validity)
        case .floating:
            let columns = arguments.map { $0.floatings(rows) }
            let (best, validity) = chosen(arguments, columns, rows, zero: 0) { a, b in
                isGreatest
                    ? a > b || (a.isNaN && !b.isNaN) : a < b || (!a.isNaN && b.isNaN)
            }
            return Column(type, .floating(best), validity: validity)
        default: return nil
        }
    }

    @inline(__always)
    private static func chosen<Number>(
        _ arguments: [Datum], _ columns: [[Number]], _ rows: Int, zero: Number,
        isBetter: (Number, Number) -> Bool
    ) -> (best: [Number], validity: [UInt8]?) {
        var best = [Number](repeating: zero, count: rows)
        var known = [UInt8](repeating: 0, count: rows)
        for (argument, values) in zip(arguments, columns) {
            if let validity = Validity.all([argument], rows: rows) {
                for row in 0..<rows
                where validity[row] != 0 && (known[row] == 0 || isBetter(values[row], best[row])) {
                    best[row] = values[row]
                    known[row] = 1
                }
            } else {
                for row in 0..<rows where known[row] == 0 || isBetter(values[row], best[row]) {
                    best[row] = values[row]
                    known[row] = 1
                }
            }
        }
        return (best, known.contains(0) ? known : nil)
    }
}
