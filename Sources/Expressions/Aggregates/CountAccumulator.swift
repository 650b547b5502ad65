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
            add(Validity.both(values, column.validity) ?? values, groups)
        } else if let validity = Validity.all(arguments, rows: rows) {
            add(validity, groups)
        } else if counts.count == 1 {
            counts[0] &+= Int64(rows)
        } else {
            counts.withUnsafeMutableBufferPointer { counts in
                for group in groups { counts[Int(group)] &+= 1 }
            }
        }
    }

    /// Counts the ones of a mask.
    private mutating func add(_ mask: [UInt8], _ groups: [Int32]) {
        if counts.count == 1 {
            counts[0] &+= WholeSums.count(mask)
            return
        }
        counts.withUnsafeMutableBufferPointer { counts in
            for row in 0..<groups.count { counts[Int(groups[row])] &+= Int64(mask[row]) }
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

    var dependsOnOrder: Bool { false }

    var sizeInBytes: Int { counts.count * 8 }
}
