import Columns
import Expressions

/// Makes a plan cheaper without changing its rows: conditions move towards the scans, columns that
/// nothing reads are left out, projections merge.
public enum Optimizer {
    public static func optimized(_ plan: Plan) -> Plan {
        let schema = plan.schema
        var result = PredicatePushdown.applied(to: plan)
        result = ColumnPruning.applied(to: result)
        result = ProjectMerging.applied(to: result)
        result = limitsLowered(result)
        result = prefiltered(result)
        precondition(
            result.schema.map(\.type) == schema.map(\.type), "optimising keeps the columns")
        return result
    }

    /// A LIMIT goes below the projection over a sort, so that the sort keeps the first rows only.
    private static func limitsLowered(_ plan: Plan) -> Plan {
        let plan = plan.mappingInputs { limitsLowered($0) }
        if case .limit(.project(let input, let columns), let count, let offset) = plan {
            return .project(.limit(input, count: count, offset: offset), columns)
        }
        return plan
    }

    /// Conditions that a reader can test cheaply are copied into the scan below them.
    private static func prefiltered(_ plan: Plan) -> Plan {
        if case .filter(.scan(var scan), let condition) = plan {
            scan.prefilters = condition.conjuncts.filter(isCheap)
            return .filter(.scan(scan), condition)
        }
        return plan.mappingInputs { prefiltered($0) }
    }

    private static let comparisons: Set<String> = [
        "=", "!=", "<", "<=", ">", ">=", "<=>", "in", "isnull", "isnotnull",
    ]

    /// A comparison of one column with literals.
    private static func isCheap(_ expression: Expression) -> Bool {
        guard case .call(let call) = expression, comparisons.contains(call.name) else {
            return false
        }
        var columns = 0
        for argument in call.arguments {
            switch argument {
            case .column: columns += 1
            case .literal: break
            default: return false
            }
        }
        return columns == 1
    }
}

extension Expression {
    /// The expression over an input that has fewer or other columns. Lambdas' parameters stand behind
    /// the input's columns and move with its width.
    func moved(_ places: [Int: Int], from width: Int, to newWidth: Int) -> Expression {
        mappingColumns { index in
            index >= width ? index - width + newWidth : places[index] ?? 0
        }
    }

    /// The positions below `width` that it reads.
    func addColumns(below width: Int, to set: inout Set<Int>) {
        var found: [Int] = []
        forEachColumn { if $0 < width { found.append($0) } }
        set.formUnion(found)
    }
}
