import Columns
import Expressions

/// Moves conditions towards the scans.
///
/// Nothing moves below a LIMIT. Below a `Watermark` moves what does not look at the event time, as in
/// Spark, so that rows dropped by such a condition do not move the watermark either.
enum PredicatePushdown {
    static func applied(to plan: Plan) -> Plan { push([], into: plan) }

    /// The plan with conditions over its output tested as deep as they may be.
    private static func push(_ conditions: [Expression], into plan: Plan) -> Plan {
        switch plan {
        case .filter(let input, let condition):
            return push((condition.conjuncts + conditions).withoutRepeats, into: input)
        case .project(let input, let columns):
            return project(conditions, input, columns)
        case .sort(let input, let keys): return .sort(push(conditions, into: input), keys)
        case .deduplicate(var deduplicate):
            let keys = Set(deduplicate.keys)
            let (below, above) = split(conditions) { condition in
                !condition.containsColumn { !keys.contains($0) }
            }
            deduplicate.input = push(below, into: deduplicate.input)
            return filtered(.deduplicate(deduplicate), above)
        case .union(let inputs):
            return .union(inputs.map { push(conditions, into: $0) })
        case .watermark(var watermark):
            let (below, above) = split(conditions) { condition in
                !condition.containsColumn { $0 == watermark.column }
            }
            watermark.input = push(below, into: watermark.input)
            return filtered(.watermark(watermark), above)
        case .aggregate(let aggregate): return self.aggregate(conditions, aggregate)
        case .join(let join): return self.join(conditions, join)
        case .generate(var generate):
            let width = generate.input.schema.count
            let (below, above) = split(conditions) { condition in
                !condition.containsColumn { $0 >= width }
            }
            generate.input = push(below, into: generate.input)
            return filtered(.generate(generate), above)
        case .window(var window):
            let partition = window.partition
            let (below, above) = split(conditions) { condition in
                !condition.containsColumn { index in
                    !partition.contains {
                        if case .column(index, _) = $0 { true } else { false }
                    }
                }
            }
            window.input = push(below, into: window.input)
            return filtered(.window(window), above)
        default:
            return filtered(plan.mappingInputs { push([], into: $0) }, conditions)
        }
    }

    private static func filtered(_ plan: Plan, _ conditions: [Expression]) -> Plan {
        guard let condition = Expression.conjunction(conditions) else { return plan }
        if case .literal(.boolean(true), _) = condition { return plan }
        return .filter(plan, condition)
    }

    /// Conditions that may move and those that stay. What may give another result each time stays,
    /// and so does what holds a lambda, whose parameters count from the input's width.
    private static func split(
        _ conditions: [Expression], _ mayMove: (Expression) -> Bool
    ) -> (below: [Expression], above: [Expression]) {
        var below: [Expression] = []
        var above: [Expression] = []
        for condition in conditions {
            if condition.isDeterministic, !condition.hasLambda, mayMove(condition) {
                below.append(condition)
            } else {
                above.append(condition)
            }
        }
        return (below, above)
    }

    private static func project(
        _ conditions: [Expression], _ input: Plan, _ columns: [NamedExpression]
    ) -> Plan {
        let (below, above) = split(conditions) { condition in
            !condition.containsColumn { index in
                let column = columns[index].expression
                return !column.isDeterministic || column.hasLambda
            }
        }
        let moved = below.map { condition in
            condition.rewritten { (part: Expression) -> Expression? in
                if case .column(let index, _) = part { return columns[index].expression }
                return nil
            }
        }
        return filtered(.project(push(moved, into: input), columns), above)
    }

    /// What is said of groups alone can be said of their rows.
    private static func aggregate(_ conditions: [Expression], _ aggregate: Aggregate) -> Plan {
        var result = aggregate
        let groups = aggregate.groups
        let (below, above) = split(conditions) { condition in
            !groups.isEmpty
                && !condition.containsColumn { index in
                    index >= groups.count || index == aggregate.session?.index
                        || groups[index].expression.hasLambda
                        || !groups[index].expression.isDeterministic
                }
        }
        let moved = below.map { condition in
            condition.rewritten { (part: Expression) -> Expression? in
                if case .column(let index, _) = part { return groups[index].expression }
                return nil
            }
        }
        result.input = push(moved, into: aggregate.input)
        return filtered(.aggregate(result), above)
    }

    private static func join(_ conditions: [Expression], _ join: Join) -> Plan {
        let join = join.simplified(under: conditions)
        var result = join
        let width = join.left.schema.count
        var left: [Expression] = []
        var right: [Expression] = []
        var above: [Expression] = []
        let movesLeft = join.kind != .right && join.kind != .full
        let movesRight = join.kind == .inner || join.kind == .cross || join.kind == .right
        for condition in conditions {
            let usesLeft = condition.containsColumn { $0 < width }
            let usesRight = condition.containsColumn { $0 >= width }
            if !condition.isDeterministic || condition.hasLambda {
                above.append(condition)
            } else if !usesRight, movesLeft {
                left.append(condition)
            } else if !usesLeft, usesRight, movesRight {
                right.append(condition.mappingColumns { $0 - width })
            } else {
                above.append(condition)
            }
        }
        // What compares both sides of an inner join belongs to the join.
        if join.kind == .inner || join.kind == .cross, let test = Expression.conjunction(above),
            above.allSatisfy({ $0.isDeterministic && !$0.hasLambda })
        {
            result.split(test, leftWidth: width)
            above = []
        }
        if result.left.isStreaming || result.right.isStreaming {
            result.infer(&left, &right)
        }
        result.left = push(left, into: result.left)
        result.right = push(right, into: result.right)
        return filtered(.join(result), above)
    }
}
