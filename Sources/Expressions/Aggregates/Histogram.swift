import Columns
import Formats

/// `histogram_numeric`: the values gathered into so many bins of different widths.
///
/// Source: Ben-Haim and Tom-Tov (2010), as Hive and Spark have it: the nearest two bins are put
/// together until few enough are left.
enum Histogram {
    static let functions: [AggregateFunction] = [
        AggregateFunction(
            "histogram_numeric", summary: "histogram_numeric(x, n): n bins as structs of x and y"
        ) { arguments throws(FunctionError) in
            try arguments.expect(2...2, of: "histogram_numeric")
            let type = arguments[0].type
            guard type.isNumeric || type.physical == .integer else {
                throw .wrongType("histogram_numeric", 0, type, wanted: "numeric")
            }
            guard arguments[1].type.isIntegral, let bins = arguments[1].literal?.integer else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "The number of bins given to `histogram_numeric` must be a constant.")
            }
            guard bins >= 2 else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                    "The number of bins given to `histogram_numeric` must be at least 2.")
            }
            let bin = DataType.structure([Field("x", type), Field("y", .double)])
            let result = DataType.array(bin)
            return Collections.overload(type, result, extra: arguments.dropFirst()) { rows in
                rows.isEmpty ? .null : .list(gathered(rows, type, Int(bins)))
            }
        }
    ]

    private static func gathered(_ rows: [Value], _ type: DataType, _ most: Int) -> [Value] {
        var bins: [(x: Double, y: Double)] = []
        var draws = JavaRandom(seed: 31183)
        for row in rows {
            let x = number(row, type)
            let at = bins.firstIndex { $0.x >= x } ?? bins.count
            if at < bins.count, bins[at].x == x {
                bins[at].y += 1
                continue
            }
            bins.insert((x, 1), at: at)
            if bins.count > most { join(&bins, &draws) }
        }
        return bins.map { .structure([value($0.x, type), .floating($0.y)]) }
    }

    /// Of pairs that are equally near any may be put together: they are drawn as Hive draws them.
    private static func join(_ bins: inout [(x: Double, y: Double)], _ draws: inout JavaRandom) {
        var nearest = 0
        var least = bins[1].x - bins[0].x
        var equal = 1.0
        for index in 1..<(bins.count - 1) {
            let distance = bins[index + 1].x - bins[index].x
            if distance < least {
                (least, nearest, equal) = (distance, index, 1)
            } else if distance == least {
                equal += 1
                if draws.nextDouble() <= 1 / equal { nearest = index }
            }
        }
        let (a, b) = (bins[nearest], bins[nearest + 1])
        bins[nearest] = ((a.x * a.y + b.x * b.y) / (a.y + b.y), a.y + b.y)
        bins.remove(at: nearest + 1)
    }

    private static func number(_ value: Value, _ type: DataType) -> Double {
        if case .floating(let own) = value { return own }
        guard case .decimal(_, let scale) = type else { return Double(value.unscaled) }
        return Cast.double(value.unscaled, scale)
    }

    private static func value(_ number: Double, _ type: DataType) -> Value {
        switch type {
        case .float, .double: .floating(number)
        case .decimal: (try? Cast.convert(.floating(number), .double, type)) ?? .null
        default: .integer(Int64(saturating: number))
        }
    }
}
