import Expressions
import Query

/// `count(DISTINCT x)` as two groupings: by the keys and x, so that each x of a key comes once, and of
/// those by the keys.
///
/// ```
/// count(DISTINCT x) GROUP BY k      ─►      count(x) GROUP BY k  ◄──  GROUP BY k, x
/// ```
/// Both are taken apart into partitions, which a table of what each group has seen is not. Only counts
/// go this way: they do not ask in what order the rows come.
struct DistinctRows {
    let rows: GroupTable
    let counts: GroupTable

    /// nil where another call needs the rows as they are.
    init?(_ aggregate: Aggregate) {
        guard aggregate.session == nil, aggregate.calls.count == 1,
            let call = aggregate.calls.first, call.isDistinct, call.filter == nil,
            call.function == "count", !call.arguments.isEmpty
        else { return nil }
        let keys = aggregate.groups
        let arguments = call.arguments.map { NamedExpression("argument", $0) }
        rows = GroupTable(groups: keys + arguments, calls: [])
        var count = call
        count.isDistinct = false
        count.arguments = call.arguments.enumerated().map { index, argument in
            .column(keys.count + index, argument.type)
        }
        counts = GroupTable(
            groups: keys.enumerated().map { index, key in
                NamedExpression(key.name, .column(index, key.expression.type))
            }, calls: [count])
    }
}
