import Columns

/// `min` and `max` of any ordered type.
///
/// Of structs that begin with a whole number, this number is kept beside the value: most rows are told
/// to be no better by it alone, and only the others are looked at member by member.
struct ExtremeAccumulator: Accumulator {
    let type: DataType
    /// 1 for the greatest, −1 for the least.
    let sign: Int
    /// For layouts of 64 bits; others keep values.
    private var integers: [Int64] = []
    private var values: [Value] = []
    private var isSet: [UInt8] = []
    /// The first member of the group's value where `isSet` is 2.
    private var leads: [Int64] = []

    init(type: DataType, sign: Int) {
        self.type = type
        self.sign = sign
    }

    private var isInteger: Bool { type.physical == .integer }

    /// Values have a first member that decides between most of them.
    private var hasLead: Bool {
        if case .structure(let fields) = type {
            fields.first?.type.physical == .integer
        } else {
            false
        }
    }

    mutating func grow(toGroups count: Int) {
        guard count > isSet.count else { return }
        let more = count - isSet.count
        isSet.append(contentsOf: repeatElement(0, count: more))
        if isInteger {
            integers.append(contentsOf: repeatElement(0, count: more))
        } else {
            values.append(contentsOf: repeatElement(.null, count: more))
            if hasLead { leads.append(contentsOf: repeatElement(0, count: more)) }
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
        if hasLead, case .column(let column) = datum,
            case .structure(let members, _) = column.vector, let first = members.first,
            case .integer(let numbers) = first.vector
        {
            addLed(groups, column, numbers, first.validity, validity)
            return
        }
        for row in 0..<rows where validity?[row] != 0 {
            offer(datum.value(at: row), to: Int(groups[row]))
        }
    }

    /// - Returns: It is the group's value now.
    @discardableResult
    private mutating func offer(_ value: Value, to group: Int) -> Bool {
        guard isSet[group] == 0 || ValueOrder.compare(value, values[group]) * sign > 0 else {
            return false
        }
        values[group] = value
        isSet[group] = 1
        return true
    }

    /// - Parameters:
    ///   - numbers: The structs' first members.
    ///   - known: Which of the first members are not null; nil for all.
    private mutating func addLed(
        _ groups: [Int32], _ column: Column, _ numbers: [Int64], _ known: [UInt8]?,
        _ validity: [UInt8]?
    ) {
        for row in groups.indices where validity?[row] != 0 {
            let group = Int(groups[row])
            let isKnown = known?[row] != 0
            if isSet[group] == 2, isKnown {
                let (lead, number) = (leads[group], numbers[row])
                if sign > 0 ? number < lead : number > lead { continue }
            }
            if offer(column.value(at: row), to: group), isKnown {
                leads[group] = numbers[row]
                isSet[group] = 2
            }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) { add(groups, .column(partial[0])) }

    private func column(of groups: Selection) -> Column {
        let validity = gather(isSet, groups).map { min($0, 1) }
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

    var sizeInBytes: Int { integers.count * 9 + values.count * 33 + leads.count * 8 }
}
