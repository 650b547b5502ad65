import Columns

/// Sums whole numbers exactly, in 128 bits, so that no order of rows overflows early; the mean is the
/// exact sum by the count.
struct WholeSumAccumulator: Accumulator {
    private(set) var isAverage: Bool
    private var sums: [Int128] = []
    private var counts: [Int64] = []

    init(isAverage: Bool) { self.isAverage = isAverage }

    /// The same rows with their sums as the result.
    var summing: WholeSumAccumulator {
        var copy = self
        copy.isAverage = false
        return copy
    }

    mutating func grow(toGroups count: Int) {
        guard count > sums.count else { return }
        let more = count - sums.count
        sums.append(contentsOf: repeatElement(0, count: more))
        counts.append(contentsOf: repeatElement(0, count: more))
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        let rows = groups.count
        let values = arguments[0].integers(rows)
        let validity = Validity.all(arguments, rows: rows)
        if sums.count == 1 {
            let (sum, count) = WholeSums.sum(values, validity)
            sums[0] &+= sum
            counts[0] &+= count
            return
        }
        sums.withUnsafeMutableBufferPointer { sums in
            counts.withUnsafeMutableBufferPointer { counts in
                guard let validity else {
                    for row in 0..<rows {
                        let group = Int(groups[row])
                        sums[group] &+= Int128(values[row])
                        counts[group] &+= 1
                    }
                    return
                }
                for row in 0..<rows where validity[row] != 0 {
                    let group = Int(groups[row])
                    sums[group] &+= Int128(values[row])
                    counts[group] &+= 1
                }
            }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        guard case .wide(let others) = partial[0].vector else { return }
        let more = Datum.column(partial[1]).integers(groups.count)
        for (row, group) in groups.enumerated() {
            sums[Int(group)] &+= others[row]
            counts[Int(group)] &+= more[row]
        }
    }

    func partial(of groups: Selection) -> [Column] {
        [
            Column(.decimal(precision: 38, scale: 0), .wide(gather(sums, groups))),
            Column(.bigint, .integer(gather(counts, groups))),
        ]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        let validity = groups.map { counts[Int($0)] == 0 ? UInt8(0) : 1 }
        if isAverage {
            let means = groups.map { group in
                counts[Int(group)] == 0
                    ? 0 : Double(wide: sums[Int(group)]) / Double(counts[Int(group)])
            }
            return Column(.double, .floating(means), validity: validity)
        }
        var values = [Int64](repeating: 0, count: groups.count)
        for (row, group) in groups.enumerated() {
            if let value = Int64(exactly: sums[Int(group)]) {
                values[row] = value
            } else {
                values[row] = Int64(truncatingIfNeeded: sums[Int(group)])
                context.fail(row: row, Arithmetic.overflow(.bigint))
            }
        }
        return Column(.bigint, .integer(values), validity: validity)
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            sums[Int(group)] = 0
            counts[Int(group)] = 0
        }
    }

    var dependsOnOrder: Bool { false }

    var sizeInBytes: Int { sums.count * 24 }
}
