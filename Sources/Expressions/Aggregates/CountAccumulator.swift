import Columns

/// Counts rows whose arguments are not null, or for which a condition is true.
struct CountAccumulator: Accumulator {
    let countsTrue: Bool
    private var counts: [Int64] = []

    init(countsTrue: Bool) { self.countsTrue = countsTrue }

    mutating func grow(toGroups count: Int) {
        guard count > counts.count else { return }
        counts.append(contentsOf: repeatElement(0, count: count - counts.count))
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        let rows = groups.count
        if countsTrue {
            let column = arguments[0].materialized(count: rows)
            guard case .boolean(let values) = column.vector else { return }
            for row in 0..<rows where values[row] == 1 && !column.isNull(at: row) {
                counts[Int(groups[row])] += 1
            }
        } else if let validity = Validity.all(arguments, rows: rows) {
            for row in 0..<rows { counts[Int(groups[row])] &+= Int64(validity[row]) }
        } else {
            counts.withUnsafeMutableBufferPointer { counts in
                for group in groups { counts[Int(group)] &+= 1 }
            }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        let values = Datum.column(partial[0]).integers(groups.count)
        for (row, group) in groups.enumerated() { counts[Int(group)] += values[row] }
    }

    func partial(of groups: Selection) -> [Column] {
        [Column(.bigint, .integer(gather(counts, groups)))]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        Column(.bigint, .integer(gather(counts, groups)))
    }

    mutating func reset(_ groups: Selection) {
        for group in groups { counts[Int(group)] = 0 }
    }

    var sizeInBytes: Int { counts.count * 8 }
}
