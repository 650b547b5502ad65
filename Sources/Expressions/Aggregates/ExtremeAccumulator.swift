import Columns

/// `min` and `max` of any ordered type.
struct ExtremeAccumulator: Accumulator {
    let type: DataType
    /// 1 for the greatest, −1 for the least.
    let sign: Int
    /// For layouts of 64 bits; others keep `values`.
    private var integers: [Int64] = []
    private var isSet: [UInt8] = []
    private var values: GroupValues
    private var contest = RowContest()

    init(type: DataType, sign: Int) {
        self.type = type
        self.sign = sign
        values = GroupValues(type)
    }

    private var isInteger: Bool { type.physical == .integer }

    mutating func grow(toGroups count: Int) {
        guard isInteger else {
            values.grow(toGroups: count)
            contest.grow(toGroups: count)
            return
        }
        guard count > isSet.count else { return }
        isSet.append(contentsOf: repeatElement(0, count: count - isSet.count))
        integers.append(contentsOf: repeatElement(0, count: count - integers.count))
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        add(groups, arguments[0])
    }

    private mutating func add(_ groups: [Int32], _ datum: Datum) {
        if isInteger { return addIntegers(groups, datum) }
        let column = datum.materialized(count: groups.count)
        let aim = RowContest.Aim.extreme(sign: sign, lastOfEqual: false)
        let (met, rows) = contest.winners(of: column, groups, aim, skipsNulls: true)
        let order = values.compare(column, rows, with: met)
        let better = met.indices.filter { !values.isSet(met[$0]) || order[$0] * sign > 0 }
        values.set(better.map { met[$0] }, to: column, better.map { rows[$0] })
    }

    private mutating func addIntegers(_ groups: [Int32], _ datum: Datum) {
        let rows = groups.count
        let validity = Validity.all([datum], rows: rows)
        let numbers = datum.integers(rows)
        if isSet.count == 1, validity == nil, rows > 0 {
            let best = sign > 0 ? WholeSums.greatest(numbers) : WholeSums.least(numbers)
            let isBetter = sign > 0 ? best > integers[0] : best < integers[0]
            if isSet[0] == 0 || isBetter { integers[0] = best }
            isSet[0] = 1
            return
        }
        integers.withUnsafeMutableBufferPointer { integers in
            isSet.withUnsafeMutableBufferPointer { isSet in
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
            }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) { add(groups, .column(partial[0])) }

    private func column(of groups: Selection) -> Column {
        if !isInteger { return values.column(of: groups) }
        let validity = gather(isSet, groups)
        return Column(
            type, .integer(gather(integers, groups)),
            validity: validity.contains(0) ? validity : nil)
    }

    func partial(of groups: Selection) -> [Column] { [column(of: groups)] }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        column(of: groups)
    }

    mutating func reset(_ groups: Selection) {
        if !isInteger { return values.reset(groups) }
        for group in groups { isSet[Int(group)] = 0 }
    }

    var dependsOnOrder: Bool { false }

    var sizeInBytes: Int { integers.count * 9 + values.sizeInBytes + contest.sizeInBytes }
}
