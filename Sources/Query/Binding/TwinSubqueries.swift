import Columns
import Expressions

/// Subqueries of one condition that give the same column of the same table, one of them a value that depends on
/// the row.
///
/// ```
/// v <= (SELECT max(r) FROM names n WHERE n.k = e.k)     is joined by names.k
///   AND k IN (SELECT k FROM names)                      asks for names.k, too
/// ```
/// Spark gives a table that a condition names twice the same columns, and moves no condition below the
/// projection over the value's join while a subquery in it gives one of them. All of the condition that asks
/// subqueries stays there then, above a stream's `WATERMARK`, and nothing is concluded from the value's join.
enum TwinSubqueries {
    /// Marks the joins of one condition where they share a column.
    ///
    /// - Parameter count: How many joins the condition has put upon the plan.
    static func marked(_ plan: Plan, count: Int) -> Plan {
        let joins = plan.joins(count)
        let values = joins.indices.filter {
            joins[$0].kind == .single && joins[$0].subquery == .correlated
        }
        guard joins.count > 1, !values.isEmpty else { return plan }
        let columns = joins.map { Set($0.right.origins.compactMap { $0 }) }
        let isShared = values.contains { value in
            joins.indices.contains { other in
                !values.contains(other) && !columns[value].isDisjoint(with: columns[other])
            }
        }
        return isShared ? plan.markingTwins(count) : plan
    }
}

/// A column of a table.
private struct ColumnOrigin: Hashable {
    var table: String
    var column: Int
}

extension Plan {
    /// The joins on top of it, one below the left side of the other.
    fileprivate func joins(_ count: Int) -> [Join] {
        guard count > 0, case .join(let join) = self else { return [] }
        return [join] + join.left.joins(count - 1)
    }

    fileprivate func markingTwins(_ count: Int) -> Plan {
        guard count > 0, case .join(var join) = self else { return self }
        join.left = join.left.markingTwins(count - 1)
        // A value that is the same for all rows is no more than a literal.
        join.hasTwin = join.kind != .single || join.subquery == .correlated
        return .join(join)
    }

    /// For each of its columns the table's column that it is, if it is one as it stands there.
    fileprivate var origins: [ColumnOrigin?] {
        switch self {
        case .scan(let scan):
            return scan.columns.map { ColumnOrigin(table: scan.table, column: $0) }
        case .project(let input, let columns):
            let own = input.origins
            return columns.map { own.origin(of: $0) }
        case .aggregate(let aggregate):
            let own = aggregate.input.origins
            let groups = aggregate.groups.map { own.origin(of: $0) }
            return groups + [ColumnOrigin?](repeating: nil, count: aggregate.calls.count)
        case .filter(let input, _), .sort(let input, _): return input.origins
        case .limit(let input, _, _): return input.origins
        case .deduplicate(let deduplicate): return deduplicate.input.origins
        case .join(let join):
            switch join.kind {
            case .semi, .anti, .antiNullAware: return join.left.origins
            case .mark: return join.left.origins + [nil]
            default: return join.left.origins + join.right.origins
            }
        default: return [ColumnOrigin?](repeating: nil, count: schema.count)
        }
    }
}

extension [ColumnOrigin?] {
    /// Of an expression over columns of these origins.
    fileprivate func origin(of column: NamedExpression) -> ColumnOrigin? {
        guard case .column(let index, _) = column.expression, indices.contains(index) else {
            return nil
        }
        return self[index]
    }
}
