import Columns
import Expressions
import Query

/// Chooses for inner joins of a batch query which side is kept in a table and which one is looked up in
/// it: the smaller side becomes the right one, where the sizes are known and differ by much.
struct JoinSides {
    let tables: any TableProvider

    /// A table of fewer rows is not worth another order of the result.
    private static let leastRows = 1 << 17
    /// How many times as many rows the right side must have: sizes are guesses.
    private static let leastRatio = 4

    func arranged(_ plan: Plan) -> Plan {
        let plan = plan.mappingInputs { arranged($0) }
        guard case .join(let join) = plan, join.kind == .inner,
            let left = rows(of: join.left), let right = rows(of: join.right),
            right >= Self.leastRows, right / Self.leastRatio >= left
        else { return plan }
        return Self.swapped(join)
    }

    /// The same rows with the same columns, from the other side.
    private static func swapped(_ join: Join) -> Plan {
        let leftColumns = join.left.schema
        let rightColumns = join.right.schema
        func place(_ column: Int) -> Int {
            // A lambda's parameters stand behind the columns of both sides.
            if column >= leftColumns.count + rightColumns.count { return column }
            return column < leftColumns.count
                ? column + rightColumns.count : column - leftColumns.count
        }
        let other = Join(
            kind: .inner, left: join.right, right: join.left,
            keys: join.keys.map { (left: $0.right, right: $0.left) },
            residual: join.residual?.movingColumns(place))
        let columns = (leftColumns + rightColumns).enumerated().map { index, field in
            NamedExpression(field.name, .column(place(index), field.type))
        }
        return .project(.join(other), columns)
    }

    /// About how many rows a plan gives at the most; nil where a table's size is not known.
    func rows(of plan: Plan) -> Int? {
        switch plan {
        case .scan(let scan): return tables.estimatedRows(of: scan)
        case .values(let values): return values.rows.count
        case .range(let range): return Int(clamping: range.count)
        case .limit(let input, let count, _):
            let most = count.map { Int(clamping: $0) }
            return rows(of: input).map { min($0, most ?? $0) } ?? most
        case .aggregate(let aggregate) where aggregate.groups.isEmpty: return 1
        case .join(let join):
            guard let left = rows(of: join.left), let right = rows(of: join.right) else {
                return nil
            }
            switch join.kind {
            case .semi, .anti, .antiNullAware, .mark, .single: return left
            case .cross: return Self.product(left, right)
            case .inner, .left, .right, .full: return max(left, right)
            }
        case .union(let inputs):
            let counts = inputs.compactMap { rows(of: $0) }
            guard counts.count == inputs.count, let largest = counts.max() else { return nil }
            return Self.product(largest, counts.count)
        case .expand(let input, let projections, _):
            return rows(of: input).map { Self.product($0, projections.count) }
        case .setOperation(let operation): return rows(of: operation.left)
        case .transform: return nil
        case .filter, .project, .aggregate, .window, .sort, .generate, .deduplicate, .watermark:
            return plan.inputs.first.flatMap { rows(of: $0) }
        }
    }

    private static func product(_ left: Int, _ right: Int) -> Int {
        let (result, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow ? .max : result
    }
}
