import Columns

/// Sums doubles with what rounding loses kept beside (Neumaier, 1974), so that the order of rows and
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

    private mutating func add(_ value: Double, to group: Int) {
        let sum = sums[group]
        let total = sum + value
        if total.isFinite {
            lost[group] +=
                sum.magnitude >= value.magnitude ? (sum - total) + value : (value - total) + sum
        }
        sums[group] = total
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        let rows = groups.count
        let values = arguments[0].floatings(rows)
        let validity = Validity.all(arguments, rows: rows)
        for row in 0..<rows where validity?[row] != 0 {
            add(values[row], to: Int(groups[row]))
            counts[Int(groups[row])] &+= 1
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        let rows = groups.count
        let values = Datum.column(partial[0]).floatings(rows)
        let rest = Datum.column(partial[1]).floatings(rows)
        let more = Datum.column(partial[2]).integers(rows)
        for (row, group) in groups.enumerated() {
            add(values[row], to: Int(group))
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
