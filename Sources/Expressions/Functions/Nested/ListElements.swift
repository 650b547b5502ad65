import Columns

/// The elements of a column of arrays or maps, end to end, each with the row it is of.
///
/// ```
/// rows     [a, b]   null   [c]
/// parts    a b c
/// origins  0 0 2
/// offsets  0 2 2 3
/// ```
struct ListElements {
    /// The elements; of maps the keys and the values.
    private(set) var parts: [Column] = []
    private(set) var origins: Selection = []
    private(set) var offsets: [Int32]
    /// The validity of the arrays.
    let validity: [UInt8]?

    init(_ datum: Datum, rows: Int) {
        let column = datum.materialized(count: rows)
        validity = column.validity
        offsets = [Int32](repeating: 0, count: rows + 1)
        switch column.vector {
        case .list(let list): (offsets, parts) = (list.offsets, [list.elements])
        case .map(let map): (offsets, parts) = (map.offsets, [map.keys, map.values])
        default: return
        }
        if !isTight { gather() }
        origins = Selection(unsafeUninitializedCapacity: Int(offsets[rows])) { origins, count in
            offsets.withUnsafeBufferPointer { offsets in
                for row in 0..<rows {
                    for index in Int(offsets[row])..<Int(offsets[row + 1]) {
                        origins[index] = Int32(truncatingIfNeeded: row)
                    }
                }
            }
            count = Int(offsets[rows])
        }
    }

    /// Every element is of an array, and arrays that are null have none.
    private var isTight: Bool {
        guard offsets[0] == 0, Int(offsets[offsets.count - 1]) == parts[0].count else {
            return false
        }
        guard let validity else { return true }
        return validity.indices.allSatisfy { validity[$0] != 0 || offsets[$0] == offsets[$0 + 1] }
    }

    private mutating func gather() {
        var picks: Selection = []
        var tight: [Int32] = [0]
        tight.reserveCapacity(offsets.count)
        for row in 0..<(offsets.count - 1) {
            if validity?[row] != 0 { picks += offsets[row]..<offsets[row + 1] }
            tight.append(Int32(picks.count))
        }
        offsets = tight
        parts = parts.map { $0.gather(picks) }
    }

    /// Each element's place in its array, from 0.
    var places: Column {
        Column(
            .int,
            .integer(origins.indices.map { Int64($0) - Int64(offsets[Int(origins[$0])]) }))
    }

    /// What a lambda that may ask for an element's place is given.
    func parts(for lambda: Lambda) -> [Column] {
        lambda.parameters.count > parts.count ? parts + [places] : parts
    }

    func count(_ row: Int) -> Int { Int(offsets[row + 1] - offsets[row]) }

    static func offsets(_ counts: [Int]) -> [Int32] {
        var offsets: [Int32] = [0]
        for count in counts { offsets.append(offsets[offsets.count - 1] + Int32(count)) }
        return offsets
    }

    /// The elements whose test is true, and the offsets of lists of them.
    func passing(_ tests: Column) -> (parts: [Column], offsets: [Int32]) {
        guard case .boolean(var mask) = tests.vector else {
            return (
                parts.map { $0.gather([]) }, [Int32](repeating: 0, count: offsets.count)
            )
        }
        if let validity = tests.validity {
            for index in mask.indices { mask[index] &= validity[index] }
        }
        var kept = [Int32](repeating: 0, count: offsets.count)
        var total: Int32 = 0
        for row in 0..<(offsets.count - 1) {
            for index in Int(offsets[row])..<Int(offsets[row + 1]) { total &+= Int32(mask[index]) }
            kept[row + 1] = total
        }
        let chosen = selection(of: mask)
        return (parts.map { $0.gather(chosen) }, kept)
    }
}
