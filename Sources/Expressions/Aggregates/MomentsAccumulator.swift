import Columns

/// Numbers of groups that are each a few moments of a column, or of pairs.
struct MomentsAccumulator<State: MomentsState>: Accumulator {
    static var partial: [DataType] { [DataType](repeating: .double, count: State.width) }

    /// The result; nil for null.
    let make: @Sendable (State) -> Double?
    private var states: [State] = []

    init(make: @escaping @Sendable (State) -> Double?) { self.make = make }

    mutating func grow(toGroups count: Int) {
        guard count > states.count else { return }
        states.append(contentsOf: repeatElement(State(), count: count - states.count))
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        let rows = groups.count
        let validity = Validity.all(arguments, rows: rows)
        let x = arguments[0].floatings(rows)
        guard arguments.count > 1 else {
            for row in 0..<rows where validity?[row] != 0 { states[Int(groups[row])].add(x[row]) }
            return
        }
        let y = arguments[1].floatings(rows)
        for row in 0..<rows where validity?[row] != 0 {
            states[Int(groups[row])].add(x[row], y[row])
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        let parts = partial.map { Datum.column($0).floatings(groups.count) }
        for (row, group) in groups.enumerated() {
            states[Int(group)].merge(State(fields: parts.map { $0[row] }))
        }
    }

    func partial(of groups: Selection) -> [Column] {
        (0..<State.width).map { field in
            Column(.double, .floating(groups.map { states[Int($0)].fields[field] }))
        }
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        Column(
            .double,
            values: groups.map { group in
                let state = states[Int(group)]
                if state.count == 0 { return .null }
                return make(state).map { .floating($0) } ?? .null
            })
    }

    mutating func reset(_ groups: Selection) {
        for group in groups { states[Int(group)] = State() }
    }

    var sizeInBytes: Int { states.count * State.width * 8 }
}
