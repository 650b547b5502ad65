import Columns
import Expressions

/// Merges projections that stand on each other, and removes those that change nothing.
enum ProjectMerging {
    static func applied(to plan: Plan) -> Plan {
        let plan = plan.mappingInputs { applied(to: $0) }
        guard case .project(let input, let columns) = plan else { return plan }
        if case .project(let below, let inner) = input, canMerge(columns, inner) {
            let merged = columns.map { column in
                NamedExpression(
                    column.name,
                    column.expression.rewritten { (part: Expression) -> Expression? in
                        if case .column(let index, _) = part { return inner[index].expression }
                        return nil
                    }.foldedIfConstant())
            }
            return applied(to: .project(below, merged))
        }
        return isTrivial(columns, over: input.schema) ? input : plan
    }

    /// Nothing would be computed twice, and no lambda's parameters would lose their place.
    private static func canMerge(
        _ columns: [NamedExpression], _ inner: [NamedExpression]
    ) -> Bool {
        var uses = [Int](repeating: 0, count: inner.count)
        for column in columns {
            if column.expression.hasLambda { return false }
            column.expression.forEachColumn { if $0 < uses.count { uses[$0] += 1 } }
        }
        return zip(inner, uses).allSatisfy { column, count in
            switch column.expression {
            case .column, .literal: true
            default:
                count <= 1 && !column.expression.hasLambda && column.expression.isDeterministic
            }
        }
    }

    private static func isTrivial(_ columns: [NamedExpression], over schema: Schema) -> Bool {
        columns.count == schema.count
            && columns.enumerated().allSatisfy { index, column in
                guard case .column(index, _) = column.expression else { return false }
                return column.name == schema[index].name
            }
    }
}
