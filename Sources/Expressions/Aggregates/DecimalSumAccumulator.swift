import Columns
import Formats

/// Sums decimals exactly; a sum beyond the result's precision is an error.
struct DecimalSumAccumulator: Accumulator {
    let result: DataType
    /// Of the arguments.
    let scale: Int
    let isAverage: Bool
    private var sums: [Int128] = []
    private var counts: [Int64] = []

    init(result: DataType, scale: Int, isAverage: Bool) {
        self.result = result
        self.scale = scale
        self.isAverage = isAverage
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
        for (row, group) in groups.enumerated() {
            let value = arguments[0].value(at: row)
            if value.isNull { continue }
            sums[Int(group)] &+= value.unscaled
            counts[Int(group)] += 1
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        for (row, group) in groups.enumerated() {
            sums[Int(group)] &+= partial[0].value(at: row).unscaled
            counts[Int(group)] += partial[1].value(at: row).integer
        }
    }

    func partial(of groups: Selection) -> [Column] {
        [
            Column(.decimal(precision: 38, scale: scale), .wide(gather(sums, groups))),
            Column(.bigint, .integer(gather(counts, groups))),
        ]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        guard case .decimal(let precision, let target) = result else {
            return .constant(.null, result, count: groups.count)
        }
        var builder = ColumnBuilder(result, capacity: groups.count)
        for (row, group) in groups.enumerated() {
            let count = counts[Int(group)]
            if count == 0 {
                builder.appendNull()
                continue
            }
            var value: Int128? = sums[Int(group)]
            var power = -scale
            if isAverage {
                let more = target - scale + 1
                let (wide, overflows) = sums[Int(group)].multipliedReportingOverflow(
                    by: DecimalText.powerOfTen(max(more, 0)))
                value = overflows ? nil : wide / Int128(count)
                power -= max(more, 0)
            }
            let fitted = value.flatMap {
                DecimalText.rescale($0, power: power, precision: precision, scale: target)
            }
            if let fitted {
                builder.append(.wide(fitted))
            } else {
                context.fail(row: row, Arithmetic.overflow(result))
                builder.appendNull()
            }
        }
        return builder.build()
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            sums[Int(group)] = 0
            counts[Int(group)] = 0
        }
    }

    var sizeInBytes: Int { sums.count * 24 }
}
