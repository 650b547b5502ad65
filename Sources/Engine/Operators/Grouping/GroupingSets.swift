import Columns
import Expressions
import Query

/// `GROUPING SETS`, `CUBE` and `ROLLUP` over rows that are not expanded: they are grouped by the keys of
/// all sets at once, and each of these few groups is put into its group of each set.
///
/// ```
/// rows ─► groups by (a, b) ─► partial rows ─┬─► (a, b, 0) ─┐
///                                           ├─► (a, ∅, 1) ─┼─► table of all sets
///                                           └─► (∅, ∅, 3) ─┘
/// ```
struct GroupingSets: Sendable {
    /// Of the rows as they come: by the keys of all sets.
    let finest: GroupTable
    /// For rows that have about as many such groups as there are rows.
    let expand: ExpandOperator
    private let sets: [[Key]]

    /// What stands in a column of the table of all sets.
    private enum Key: Sendable {
        case finest(Int)
        case constant(Value, DataType)
    }

    var count: Int { sets.count }

    /// The rows to group, and how; nil where the rows must be expanded.
    static func find(in aggregate: Aggregate) -> (input: Plan, sets: GroupingSets)? {
        guard case .expand(let input, let projections, let schema) = aggregate.input,
            projections.count > 1, aggregate.session == nil,
            let sets = GroupingSets(aggregate, projections, schema)
        else { return nil }
        return (input, sets)
    }

    private init?(_ aggregate: Aggregate, _ projections: [[Expression]], _ schema: Schema) {
        var keys: [NamedExpression] = []
        var sets = [[Key]](repeating: [], count: projections.count)
        for group in aggregate.groups {
            guard case .column(let place, _) = group.expression else { return nil }
            for (set, projection) in projections.enumerated() {
                let expression = projection[place]
                if case .literal(let value, let type) = expression {
                    sets[set].append(.constant(value, type))
                } else if let known = keys.firstIndex(where: {
                    $0.expression.isSame(as: expression)
                }) {
                    sets[set].append(.finest(known))
                } else {
                    guard expression.isDeterministic else { return nil }
                    sets[set].append(.finest(keys.count))
                    keys.append(NamedExpression(group.name, expression))
                }
            }
        }
        var calls: [AggregateCall] = []
        for call in aggregate.calls {
            guard call.isMergeable else { return nil }
            var isSame = true
            calls.append(
                call.mapped { (part: Expression) -> Expression in
                    // The parameters of a lambda are counted from the width of the rows it looks out to.
                    isSame = isSame && !part.hasLambda
                    return part.rewritten { (part: Expression) -> Expression? in
                        guard case .column(let place, _) = part, place < projections[0].count
                        else { return nil }
                        isSame =
                            isSame
                            && projections.allSatisfy {
                                $0[place].isSame(as: projections[0][place])
                            }
                        return projections[0][place]
                    }
                })
            guard isSame else { return nil }
        }
        finest = GroupTable(groups: keys, calls: calls)
        expand = ExpandOperator(projections: projections, schema: schema)
        self.sets = sets
    }

    /// The set whose groups are the finest, where the other sets' can be made of them: no result depends on
    /// how its rows are brought together.
    var finestSet: Int? {
        guard !finest.groups.isEmpty, finest.calls.allSatisfy(\.isExact) else { return nil }
        return sets.firstIndex { set in
            let own = set.compactMap { if case .finest(let place) = $0 { place } else { nil } }
            return Set(own).count == finest.groups.count
        }
    }

    /// The keys that rows have in a set.
    ///
    /// - Parameter finest: The keys of all sets.
    func keys(of set: Int, from finest: [Column], rows: Int) -> [Column] {
        sets[set].map { key in
            switch key {
            case .finest(let place): finest[place]
            case .constant(let value, let type): .constant(value, type, count: rows)
            }
        }
    }

    /// Partial rows of `finest` as those of a set.
    func rows(of set: Int, from partial: Batch, schema: Schema) -> Batch {
        let keys = keys(of: set, from: partial.columns, rows: partial.count)
        return Batch(
            schema: schema, columns: keys + partial.columns.dropFirst(finest.groups.count),
            count: partial.count)
    }
}

/// Rows on their way into a table of all sets: by way of groups by all keys, as long as these are much
/// fewer than the rows.
struct FinestGroups {
    private let sets: GroupingSets
    private var table: GroupTable
    private var seen = 0
    /// They are much fewer; once they are not, rows go another way.
    private(set) var isWorthwhile = true
    private let mostGroups: Int

    init(_ sets: GroupingSets, mostGroups: Int) {
        self.sets = sets
        self.mostGroups = mostGroups
        table = sets.finest
    }

    mutating func add(
        _ batch: Batch, to all: inout GroupTable, _ context: inout OperatorContext
    ) throws(EngineError) {
        try table.update(batch, &context)
        seen += batch.count
        if !TableRoom(groups: mostGroups).holds(table.count, of: seen) {
            isWorthwhile = seen >= 2 * table.count
            drain(into: &all)
        }
    }

    /// Puts the groups so far into the table of all sets.
    mutating func drain(into all: inout GroupTable) {
        guard seen > 0 else { return }
        let partial = table.partial()
        for set in 0..<sets.count {
            all.merge(sets.rows(of: set, from: partial, schema: all.partialSchema))
        }
        table = sets.finest
        seen = 0
    }
}

extension AggregateCall {
    /// Functions that give the same whether rows are added or groups of them are merged, and whose states
    /// are a few words.
    private static let mergeable: Set<String> = [
        "count", "count_if", "sum", "try_sum", "avg", "try_avg", "min", "max", "bool_and",
        "bool_or",
        "bit_and", "bit_or", "bit_xor", "stddev", "stddev_pop", "variance", "var_pop",
    ]

    /// Those of them whose state depends on how often rows are added up, in its last bits.
    private static let rounded: Set<String> = [
        "stddev", "stddev_pop", "variance", "var_pop",
    ]

    /// Gives about the same whether rows are added or groups of them are merged, from a few words.
    fileprivate var isMergeable: Bool { Self.mergeable.contains(function) && !isDistinct }

    /// Gives the same, bit by bit.
    var isExact: Bool {
        isMergeable && !Self.rounded.contains(function)
            && arguments.allSatisfy { $0.type.isOfExactSums }
    }
}

extension DataType {
    /// Its values are added up and compared without rounding.
    fileprivate var isOfExactSums: Bool {
        switch physical {
        case .none, .boolean, .integer, .wide, .string: true
        case .floating, .list, .map, .structure: false
        }
    }
}
