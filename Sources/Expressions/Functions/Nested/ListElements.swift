import Columns

/// The elements of a column of arrays or maps, end to end, each with the row it is of.
///
/// ```
/// rows     [a, b]   null   [c]
/// parts    a b c
/// origins  0 0 2
/// counts   2 0 1
/// ```
struct ListElements {
    /// The elements; of maps the keys and the values.
    var parts: [Column]
    var origins: Selection = []
    /// Each element's place in its array, from 0.
    var places: [Int64] = []
    var counts: [Int]
    /// The validity of the arrays.
    var validity: [UInt8]?

    init(_ datum: Datum, rows: Int) {
        let column = datum.materialized(count: rows).flattened
        validity = column.validity
        counts = Array(repeating: 0, count: rows)
        let offsets: [Int32]
        switch column.vector {
        case .list(let list): (offsets, parts) = (list.offsets, [list.elements])
        case .map(let map): (offsets, parts) = (map.offsets, [map.keys, map.values])
        default:
            parts = []
            return
        }
        var picks: Selection = []
        for row in 0..<rows where !column.isNull(at: row) {
            for (place, index) in (offsets[row]..<offsets[row + 1]).enumerated() {
                picks.append(index)
                origins.append(Int32(row))
                places.append(Int64(place))
            }
            counts[row] = Int(offsets[row + 1] - offsets[row])
        }
        parts = parts.map { $0.gather(picks) }
    }

    /// The offsets of lists of the same lengths.
    var offsets: [Int32] { Self.offsets(counts) }

    static func offsets(_ counts: [Int]) -> [Int32] {
        var offsets: [Int32] = [0]
        for count in counts { offsets.append(offsets[offsets.count - 1] + Int32(count)) }
        return offsets
    }

    /// The elements that pass, and how many of each row do.
    func passing(_ tests: [Bool?]) -> (parts: [Column], counts: [Int]) {
        var picks: Selection = []
        var counts = Array(repeating: 0, count: counts.count)
        for (index, test) in tests.enumerated() where test == true {
            picks.append(Int32(index))
            counts[Int(origins[index])] += 1
        }
        return (parts.map { $0.gather(picks) }, counts)
    }
}
