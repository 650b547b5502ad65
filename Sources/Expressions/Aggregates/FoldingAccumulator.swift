import Columns

/// One value for each group, changed by every row: `first`, `min_by`, `bit_or` and their kin.
///
/// ```
/// state of a group   struct<one member for each argument>, null before the first row
/// ```
struct FoldingAccumulator: Accumulator {
    let types: [DataType]
    let result: DataType
    /// Whether a row counts at all.
    let accepts: @Sendable ([Value]) -> Bool
    /// The state after a row, from the state before it and the row's arguments (or another state).
    let combine: @Sendable (_ state: [Value], _ row: [Value]) -> [Value]
    private var states: [[Value]?] = []

    init(
        types: [DataType], result: DataType,
        accepts: @escaping @Sendable ([Value]) -> Bool,
        combine: @escaping @Sendable (_ state: [Value], _ row: [Value]) -> [Value]
    ) {
        self.types = types
        self.result = result
        self.accepts = accepts
        self.combine = combine
    }

    var stateType: DataType {
        .structure(types.enumerated().map { Field("state\($0.offset)", $0.element) })
    }

    mutating func grow(toGroups count: Int) {
        guard count > states.count else { return }
        states.append(contentsOf: repeatElement(nil, count: count - states.count))
    }

    private mutating func add(_ row: [Value], to group: Int) {
        if let state = states[group] {
            states[group] = combine(state, row)
        } else {
            states[group] = row
        }
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        for (row, group) in groups.enumerated() {
            let values = types.indices.map { arguments[$0].value(at: row) }
            if accepts(values) { add(values, to: Int(group)) }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        for (row, group) in groups.enumerated() where !partial[0].isNull(at: row) {
            add(partial[0].value(at: row).elements, to: Int(group))
        }
    }

    func partial(of groups: Selection) -> [Column] {
        [
            Column(
                stateType,
                values: groups.map { states[Int($0)].map { .structure($0) } ?? .null })
        ]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        Column(result, values: groups.map { states[Int($0)]?[0] ?? .null })
    }

    mutating func reset(_ groups: Selection) {
        for group in groups { states[Int(group)] = nil }
    }

    var sizeInBytes: Int { states.count * (16 + types.count * 40) }
}
