import Columns
import Formats

/// Sums decimals exactly; a sum beyond the result's precision is an error.
///
/// ```
/// state of a group   high × 10^19 + low │ count      so that no number of rows overflows
/// ```
struct DecimalSumAccumulator: Accumulator {
    let result: DataType
    /// Of the arguments.
    let scale: Int
    let isAverage: Bool
    private var highs: [Int128] = []
    private var lows: [Int128] = []
    private var counts: [Int64] = []

    init(result: DataType, scale: Int, isAverage: Bool) {
        self.result = result
        self.scale = scale
        self.isAverage = isAverage
    }

    mutating func grow(toGroups count: Int) {
        guard count > lows.count else { return }
        let more = count - lows.count
        highs.append(contentsOf: repeatElement(0, count: more))
        lows.append(contentsOf: repeatElement(0, count: more))
        counts.append(contentsOf: repeatElement(0, count: more))
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        switch arguments[0] {
        case .column(let column): add(groups, column)
        case .scalar: add(groups, arguments[0].materialized(count: groups.count))
        }
    }

    private mutating func add(_ groups: [Int32], _ column: Column) {
        if lows.count == 1, addToOnlyGroup(column) { return }
        switch column.vector {
        case .integer(let values): add(groups, values, column.validity)
        case .wide(let values): add(groups, values, column.validity)
        default: break
        }
    }

    /// - Returns: False where the rows must be gone through one by one.
    private mutating func addToOnlyGroup(_ column: Column) -> Bool {
        let added: (sum: Int128, count: Int64)?
        switch column.vector {
        case .integer(let values): added = WholeSums.sum(values, column.validity)
        case .wide(let values): added = WholeSums.sum(values, column.validity)
        default: added = nil
        }
        guard let added else { return false }
        lows[0] &+= added.sum
        counts[0] &+= added.count
        return true
    }

    /// Numbers below 10^18 each, so that there is nothing to carry.
    private mutating func add(_ groups: [Int32], _ values: [Int64], _ validity: [UInt8]?) {
        lows.withUnsafeMutableBufferPointer { lows in
            counts.withUnsafeMutableBufferPointer { counts in
                for row in 0..<groups.count where validity?[row] != 0 {
                    let group = Int(groups[row])
                    lows[group] &+= Int128(values[row])
                    counts[group] &+= 1
                }
            }
        }
    }

    private mutating func add(_ groups: [Int32], _ values: [Int128], _ validity: [UInt8]?) {
        let small = Self.unit
        highs.withUnsafeMutableBufferPointer { highs in
            lows.withUnsafeMutableBufferPointer { lows in
                counts.withUnsafeMutableBufferPointer { counts in
                    for row in 0..<groups.count where validity?[row] != 0 {
                        let group = Int(groups[row])
                        let value = values[row]
                        counts[group] &+= 1
                        if value < small, value > -small {
                            lows[group] &+= value
                        } else {
                            let (high, low) = value.quotientAndRemainder(dividingBy: small)
                            highs[group] += high
                            lows[group] += low
                        }
                    }
                }
            }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        guard case .wide(let high) = partial[0].vector, case .wide(let low) = partial[1].vector,
            case .integer(let count) = partial[2].vector
        else { return }
        for (row, group) in groups.enumerated() {
            highs[Int(group)] += high[row]
            lows[Int(group)] += low[row]
            counts[Int(group)] += count[row]
        }
    }

    func partial(of groups: Selection) -> [Column] {
        [
            Column(.decimal(precision: 38, scale: 0), .wide(gather(highs, groups))),
            Column(.decimal(precision: 38, scale: 0), .wide(gather(lows, groups))),
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
            guard let sum = total(Int(group)) else {
                context.fail(row: row, Arithmetic.overflow(result))
                builder.appendNull()
                continue
            }
            let fitted =
                isAverage
                ? WideDecimals(sum, scale, Int128(count), 0).quotient(precision, target)
                : DecimalText.rescale(sum, power: -scale, precision: precision, scale: target)
            if let fitted {
                builder.append(.wide(fitted))
            } else {
                context.fail(
                    row: row,
                    isAverage
                        ? DecimalArithmetic.overflow(precision, target)
                        : Arithmetic.overflow(result)
                )
                builder.appendNull()
            }
        }
        return builder.build()
    }

    private static let unit = DecimalText.powerOfTen(19)

    static func partial() -> [DataType] {
        let part = DataType.decimal(precision: 38, scale: 0)
        return [part, part, .bigint]
    }

    /// nil where the sum has more than 38 digits.
    private func total(_ group: Int) -> Int128? {
        let (high, overflows) = highs[group].multipliedReportingOverflow(by: Self.unit)
        let (sum, overflows2) = high.addingReportingOverflow(lows[group])
        let isWide =
            overflows || overflows2 || sum.magnitude >= DecimalText.powerOfTen(38).magnitude
        return isWide ? nil : sum
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            highs[Int(group)] = 0
            lows[Int(group)] = 0
            counts[Int(group)] = 0
        }
    }

    var dependsOnOrder: Bool { false }

    var sizeInBytes: Int { lows.count * 40 }
}
