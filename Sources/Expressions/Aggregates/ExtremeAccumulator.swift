import Columns

/// `min` and `max` of any ordered type.
struct ExtremeAccumulator: Accumulator {
    let type: DataType
    /// 1 for the greatest, −1 for the least.
    let sign: Int
    /// For layouts of 64 bits; others keep values.
    private var integers: [Int64] = []
    private var values: [Value] = []
    private var isSet: [UInt8] = []

    init(type: DataType, sign: Int) {
        self.type = type
        self.sign = sign
    }

    private var isInteger: Bool { type.physical == .integer }

    mutating func grow(toGroups count: Int) {
        guard count > isSet.count else { return }
        let more = count - isSet.count
        isSet.append(contentsOf: repeatElement(0, count: more))
        if isInteger {
            integers.append(contentsOf: repeatElement(0, count: more))
        } else {
            values.append(contentsOf: repeatElement(.null, count: more))
        }
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        add(groups, arguments[0])
    }

    private mutating func add(_ groups: [Int32], _ datum: Datum) {
        let rows = groups.count
        let validity = Validity.all([datum], rows: rows)
        if isInteger {
            let numbers = datum.integers(rows)
            for row in 0..<rows where validity?[row] != 0 {
                let group = Int(groups[row])
                let number = numbers[row]
                if isSet[group] == 0
                    || (sign > 0 ? number > integers[group] : number < integers[group])
                {
                    integers[group] = number
                    isSet[group] = 1
                }
            }
            return
        }
        for row in 0..<rows where validity?[row] != 0 {
            let group = Int(groups[row])
            let value = datum.value(at: row)
            if isSet[group] == 0 || ValueOrder.compare(value, values[group]) * sign > 0 {
                values[group] = value
                isSet[group] = 1
            }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) { add(groups, .column(partial[0])) }

    private func column(of groups: Selection) -> Column {
        let validity = gather(isSet, groups)
        if isInteger {
            return Column(
                type, .integer(gather(integers, groups)),
                validity: validity.contains(0) ? validity : nil)
        }
        return Column(type, values: gather(values, groups))
    }

    func partial(of groups: Selection) -> [Column] { [column(of: groups)] }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        column(of: groups)
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            isSet[Int(group)] = 0
            if !isInteger { values[Int(group)] = .null }
        }
    }

    var sizeInBytes: Int { integers.count * 9 + values.count * 33 }
}
