import Columns
import Expressions

/// What a condition asks of subqueries: `EXISTS (…)`, `k IN (…)`, `v > 5 OR k NOT IN (…)`, `v < (SELECT max(v) …)`.
///
/// In the plan it is a semi or an anti join, or a test of what joins add to the row:
///
/// ```
/// semi (k = r.k)              project row
/// ├─ row                      └─ filter v > 5 or exists
/// └─ r                           └─ mark (k = r.k)     adds the column `exists`
///                                   ├─ row
///                                   └─ r
/// ```
struct SubqueryCondition {
    /// The number of the row's columns.
    var width: Int
    /// From the lowest up. Their left sides are left open.
    var joins: [Join]
    /// Over the row and what the joins add to it.
    var test: Expression?

    /// A semi or an anti join that stands for a condition; nil for one of two relations.
    init?(_ join: Join) {
        guard join.subquery != nil, [.semi, .anti, .antiNullAware].contains(join.kind) else {
            return nil
        }
        width = join.left.schema.count
        joins = [join.open]
    }

    /// A condition over the row and what the join adds to it; nil where that column is no answer that
    /// a condition may take along.
    ///
    /// - Parameter takesOwnValue: It may take the value of a subquery that depends on the row.
    init?(_ condition: MovingCondition, over join: Join, takesOwnValue: Bool = false) {
        guard join.kind == .mark || join.kind == .single, join.subquery != nil,
            takesOwnValue || !join.staysWithOwnValue
        else { return nil }
        let own = join.left.schema.count
        switch condition {
        case .test(let test):
            joins = []
            self.test = test
        case .subquery(let other):
            joins = other.joins
            test = other.test
        }
        width = own
        joins.insert(join.open, at: 0)
    }

    /// What it asks, over the row and what stands behind it.
    var asked: [Expression] {
        joins.flatMap { $0.keys.map(\.left) + [$0.residual].compactMap { $0 } }
            + [test].compactMap { $0 }
    }

    /// The same said of the row that these columns are computed from.
    func over(_ columns: [Expression], width newWidth: Int) -> SubqueryCondition {
        func moved(_ expression: Expression) -> Expression {
            expression.rewritten { (part: Expression) -> Expression? in
                guard case .column(let index, let type) = part else { return nil }
                return index < width ? columns[index] : .column(index - width + newWidth, type)
            }
        }
        var result = self
        result.width = newWidth
        result.test = test.map(moved)
        for index in joins.indices {
            result.joins[index].keys = joins[index].keys.map {
                (left: moved($0.left), right: $0.right)
            }
            result.joins[index].residual = joins[index].residual.map(moved)
        }
        return result
    }

    func isSame(as other: SubqueryCondition) -> Bool {
        width == other.width && joins.count == other.joins.count
            && zip(joins, other.joins).allSatisfy { $0.asksTheSame(as: $1) }
            && Expression.same(test, other.test)
    }

    /// The plan's rows that meet it.
    func filtering(_ plan: Plan) -> Plan {
        var result = plan
        for var join in joins {
            join.left = result
            result = .join(join)
        }
        if let test { result = .filter(result, test) }
        let schema = plan.schema
        guard result.schema.count > schema.count else { return result }
        return .project(
            result,
            schema.enumerated().map { NamedExpression($1.name, .column($0, $1.type)) })
    }
}

extension Join {
    /// It gives the value of a subquery that depends on the row, or another that shares a column with such a
    /// one: it moves in the first sweep or not at all.
    var staysWithOwnValue: Bool { hasTwin || kind == .single && subquery == .correlated }

    /// Without its left side.
    fileprivate var open: Join {
        var join = self
        join.left = .values(Values(schema: [], rows: []))
        return join
    }

    /// Whether both ask the same of a row, whatever their left sides are.
    fileprivate func asksTheSame(as other: Join) -> Bool {
        kind == other.kind && right.isSame(as: other.right) && keys.count == other.keys.count
            && zip(keys, other.keys).allSatisfy {
                $0.left.isSame(as: $1.left) && $0.right.isSame(as: $1.right)
            }
            && Expression.same(residual, other.residual)
    }
}

extension Plan {
    /// Whether it certainly gives the same rows. Only of tables, filters and projections is it told.
    fileprivate func isSame(as other: Plan) -> Bool {
        switch (self, other) {
        case (.scan(let one), .scan(let two)):
            one.table == two.table && one.columns == two.columns && one.options == two.options
        case (.filter(let one, let test), .filter(let two, let otherTest)):
            test.isSame(as: otherTest) && one.isSame(as: two)
        case (.project(let one, let columns), .project(let two, let others)):
            columns.count == others.count
                && zip(columns, others).allSatisfy { $0.expression.isSame(as: $1.expression) }
                && one.isSame(as: two)
        default: false
        }
    }
}

extension Expression {
    fileprivate static func same(_ one: Expression?, _ other: Expression?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.isSame(as: other)
    }
}
