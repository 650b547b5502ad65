import Columns

/// Sums doubles with what rounding loses kept beside (after Neumaier, 1974), so that the order of rows and
/// of partial sums does not show in the first 15 digits.
struct FloatingSumAccumulator: Accumulator {
    let isAverage: Bool
    private var sums: [Double] = []
    private var lost: [Double] = []
    private var counts: [Int64] = []

    init(isAverage: Bool) { self.isAverage = isAverage }

    mutating func grow(toGroups count: Int) {
        guard count > sums.count else { return }
        let more = count - sums.count
        sums.append(contentsOf: repeatElement(0, count: more))
        lost.append(contentsOf: repeatElement(0, count: more))
        counts.append(contentsOf: repeatElement(0, count: more))
    }

    /// What both parts of the sum lack in the total is exact whichever of them is larger (Knuth's
    /// two-sum): no branch.
    @inline(__always)
    private static func add(_ value: Double, to sum: inout Double, _ lost: inout Double) {
        let total = sum + value
        let shift = total - sum
        let rest = (sum - (total - shift)) + (value - shift)
        lost += total.isFinite ? rest : 0
        sum = total
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        let rows = groups.count
        let values = arguments[0].floatings(rows)
        let validity = Validity.all(arguments, rows: rows)
        // Most sums are of one group: kept out of memory while rows of the same group follow.
        sums.withUnsafeMutableBufferPointer { sums in
            lost.withUnsafeMutableBufferPointer { lost in
                counts.withUnsafeMutableBufferPointer { counts in
                    var row = 0
                    while row < rows {
                        let group = Int(groups[row])
                        var (sum, rest, count) = (sums[group], lost[group], counts[group])
                        repeat {
                            if validity?[row] != 0 {
                                Self.add(values[row], to: &sum, &rest)
                                count &+= 1
                            }
                            row &+= 1
                        } while row < rows && Int(groups[row]) == group
                        (sums[group], lost[group], counts[group]) = (sum, rest, count)
                    }
                }
            }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        let rows = groups.count
        let values = Datum.column(partial[0]).floatings(rows)
        let rest = Datum.column(partial[1]).floatings(rows)
        let more = Datum.column(partial[2]).integers(rows)
        for (row, group) in groups.enumerated() {
            Self.add(values[row], to: &sums[Int(group)], &lost[Int(group)])
            lost[Int(group)] += rest[row]
            counts[Int(group)] &+= more[row]
        }
    }

    func partial(of groups: Selection) -> [Column] {
        [
            Column(.double, .floating(gather(sums, groups))),
            Column(.double, .floating(gather(lost, groups))),
            Column(.bigint, .integer(gather(counts, groups))),
        ]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        let values = groups.map { group -> Double in
            let index = Int(group)
            let sum = sums[index].isFinite ? sums[index] + lost[index] : sums[index]
            return isAverage ? sum / Double(max(counts[index], 1)) : sum
        }
        return Column(
            .double, .floating(values),
            validity: groups.map { counts[Int($0)] == 0 ? 0 : 1 })
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            sums[Int(group)] = 0
            lost[Int(group)] = 0
            counts[Int(group)] = 0
        }
    }

    var sizeInBytes: Int { sums.count * 24 }
}
