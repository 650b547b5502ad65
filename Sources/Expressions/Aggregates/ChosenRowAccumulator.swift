import Columns

/// Keeps one row of each group: the first, the last, or the one with the least or greatest key.
/// `first`, `last`, `min_by`, `max_by`.
///
/// ```
/// state of a group   struct<state0: value [, state1: key]>, null before the first row
/// ```
struct ChosenRowAccumulator: Accumulator {
    private let aim: RowContest.Aim
    /// Rows whose deciding argument (the key, else the value) is null are passed over.
    private let skipsNulls: Bool
    private var value: GroupValues
    private var key: GroupValues?
    private var contest = RowContest()

    /// - Parameters:
    ///   - types: Of the value and, where the aim is an extreme, of the key.
    init(types: [DataType], aim: RowContest.Aim, skipsNulls: Bool) {
        self.aim = aim
        self.skipsNulls = skipsNulls
        value = GroupValues(types[0])
        key = types.count > 1 ? GroupValues(types[1]) : nil
    }

    static func stateType(_ types: [DataType]) -> DataType {
        .structure(types.enumerated().map { Field("state\($0.offset)", $0.element) })
    }

    mutating func grow(toGroups count: Int) {
        value.grow(toGroups: count)
        key?.grow(toGroups: count)
        contest.grow(toGroups: count)
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        let count = key == nil ? 1 : 2
        add(groups, arguments.prefix(count).map { $0.materialized(count: groups.count) })
    }

    private mutating func add(_ groups: [Int32], _ columns: [Column]) {
        let deciding = columns[columns.count - 1]
        var (met, rows) = contest.winners(of: deciding, groups, aim, skipsNulls: skipsNulls)
        let stands = stands(met, rows, deciding)
        if stands.count < met.count {
            met = gather(met, stands)
            rows = gather(rows, stands)
        }
        value.set(met, to: columns[0], rows)
        key?.set(met, to: deciding, rows)
    }

    /// Which of the batch's rows stand against the states before it.
    private func stands(_ groups: [Int32], _ rows: Selection, _ column: Column) -> Selection {
        let all = Selection(groups.indices.map { Int32($0) })
        switch aim {
        case .last: return all
        case .first: return all.filter { !value.isSet(groups[Int($0)]) }
        case .extreme(let sign, let lastOfEqual):
            guard let key else { return all }
            let order = key.compare(column, rows, with: groups)
            let least = lastOfEqual ? -1 : 0
            return all.filter {
                !key.isSet(groups[Int($0)]) || order[Int($0)] * sign > least
            }
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        guard case .structure(let members, _) = partial[0].vector else { return }
        guard let validity = partial[0].validity else { return add(groups, members) }
        let present = selection(of: validity)
        add(gather(groups, present), members.map { $0.gather(present) })
    }

    func partial(of groups: Selection) -> [Column] {
        let members = [value.column(of: groups)] + (key.map { [$0.column(of: groups)] } ?? [])
        let validity = groups.map { value.isSet($0) ? UInt8(1) : 0 }
        let type = Self.stateType(members.map(\.type))
        return [
            Column(
                type, .structure(members, count: groups.count),
                validity: validity.contains(0) ? validity : nil)
        ]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        value.column(of: groups)
    }

    mutating func reset(_ groups: Selection) {
        value.reset(groups)
        key?.reset(groups)
    }

    var sizeInBytes: Int { value.sizeInBytes + (key?.sizeInBytes ?? 0) + contest.sizeInBytes }
}
