import Columns

/// The bits of all, of any, or of an odd number of a group's values: `bool_and`, `bit_xor` and their
/// kin. Truth is one bit.
///
/// ```
/// state of a group   struct<state0>, null before the first row
/// ```
struct BitFoldAccumulator: Accumulator {
    enum Operation: Sendable { case and, or, xor }

    let type: DataType
    let operation: Operation
    private var bits: [Int64] = []
    private var isSet: [UInt8] = []

    init(type: DataType, operation: Operation) {
        self.type = type
        self.operation = operation
    }

    /// What changes nothing.
    private var neutral: Int64 { operation == .and ? -1 : 0 }

    mutating func grow(toGroups count: Int) {
        guard count > bits.count else { return }
        let more = count - bits.count
        bits.append(contentsOf: repeatElement(neutral, count: more))
        isSet.append(contentsOf: repeatElement(0, count: more))
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) { add(groups, arguments[0].materialized(count: groups.count)) }

    private mutating func add(_ groups: [Int32], _ column: Column) {
        let values: [Int64]
        switch column.vector {
        case .boolean(let truths): values = truths.map { Int64($0) }
        case .integer(let numbers): values = numbers
        default: return
        }
        switch operation {
        case .and: fold(groups, values, column.validity) { $0 & $1 }
        case .or: fold(groups, values, column.validity) { $0 | $1 }
        case .xor: fold(groups, values, column.validity) { $0 ^ $1 }
        }
    }

    @inline(__always)
    private mutating func fold(
        _ groups: [Int32], _ values: [Int64], _ validity: [UInt8]?,
        _ body: (Int64, Int64) -> Int64
    ) {
        bits.withUnsafeMutableBufferPointer { bits in
            isSet.withUnsafeMutableBufferPointer { isSet in
                for row in 0..<groups.count {
                    if let validity, validity[row] == 0 { continue }
                    let group = Int(groups[row])
                    bits[group] = body(bits[group], values[row])
                    isSet[group] = 1
                }
            }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        guard case .structure(let members, _) = partial[0].vector else { return }
        var member = members[0]
        member.validity = Validity.both(member.validity, partial[0].validity)
        add(groups, member)
    }

    func partial(of groups: Selection) -> [Column] {
        let state = finished(groups)
        let type = ChosenRowAccumulator.stateType([type])
        return [
            Column(type, .structure([state], count: groups.count), validity: state.validity)
        ]
    }

    private func finished(_ groups: Selection) -> Column {
        let validity = gather(isSet, groups)
        let values = gather(bits, groups)
        return Column(
            type, type == .boolean ? .boolean(values.map { UInt8($0 & 1) }) : .integer(values),
            validity: validity.contains(0) ? validity : nil)
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        finished(groups)
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            bits[Int(group)] = neutral
            isSet[Int(group)] = 0
        }
    }

    var dependsOnOrder: Bool { false }

    var sizeInBytes: Int { bits.count * 9 }
}
