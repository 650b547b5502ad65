import Columns
import Expressions

/// Moves conditions towards the scans, and on a stream what conditions ask of subqueries with them.
///
/// Nothing moves below a LIMIT. Below a `Watermark` moves what does not look at the event time, as in
/// Spark, so that rows dropped by such a condition do not move the watermark either.
struct PredicatePushdown {
    /// Spark moves conditions in sweeps from the top down, and after the first makes a join of each value of a
    /// subquery that depends on the row, which stays where it then is. So a comparison with such a value moves
    /// in the first sweep alone, and no farther than to the next filter: what makes one filter of two is the
    /// last that happens to it in a sweep.
    private let isFirstSweep: Bool

    /// - Parameter isFirstSweep: The plan is a stream's, as it was bound.
    static func applied(to plan: Plan, isFirstSweep: Bool = false) -> Plan {
        PredicatePushdown(isFirstSweep: isFirstSweep).push([], into: plan)
    }

    /// The plan with conditions over its output tested as deep as they may be.
    ///
    /// - Parameter ofFilter: They are all those of the filter above the plan, and it is not made one with another.
    private func push(
        _ conditions: [MovingCondition], into plan: Plan, ofFilter: Bool = false
    ) -> Plan {
        switch plan {
        case .filter(let input, let condition):
            let own = condition.conjuncts.map { MovingCondition.test($0) }
            guard !conditions.isEmpty, own.allSatisfy(\.isDeterministic) else {
                return push((own + conditions).withoutRepeats, into: input, ofFilter: isFirstSweep)
            }
            let held = conditions.filter(\.comparesWithOwnValue)
            let others = conditions.filter { !$0.comparesWithOwnValue }
            return filtered(push((own + others).withoutRepeats, into: input), held)
        case .project(let input, let columns):
            return project(conditions, input, columns)
        case .sort(let input, let keys): return .sort(push(conditions, into: input), keys)
        case .deduplicate(var deduplicate):
            let keys = Set(deduplicate.keys)
            let (below, above) = split(conditions) { condition in
                !condition.asks { !keys.contains($0) }
            }
            deduplicate.input = push(below, into: deduplicate.input)
            return filtered(.deduplicate(deduplicate), above)
        case .union(let inputs):
            return .union(inputs.map { push(conditions, into: $0) })
        case .watermark(var watermark):
            let (below, above) = split(conditions) { condition in
                !condition.asks { $0 == watermark.column }
            }
            watermark.input = push(below, into: watermark.input)
            return filtered(.watermark(watermark), above)
        case .aggregate(let aggregate): return self.aggregate(conditions, aggregate)
        case .join(let join): return self.join(conditions, join, ofFilter)
        case .generate(var generate):
            let width = generate.input.schema.count
            let (below, above) = split(conditions) { condition in !condition.asks { $0 >= width } }
            let known = isFirstSweep ? [] : generate.knownConditions
            generate.input = push(
                below.map { $0.over(0..<width, of: plan.schema) } + known, into: generate.input)
            return filtered(.generate(generate), above)
        case .window(var window):
            let width = window.input.schema.count
            let partition = window.partition
            let (below, above) = split(conditions) { condition in
                !condition.asks { index in
                    !partition.contains {
                        if case .column(index, _) = $0 { true } else { false }
                    }
                }
            }
            window.input = push(
                below.map { $0.over(0..<width, of: plan.schema) }, into: window.input)
            return filtered(.window(window), above)
        default:
            return filtered(plan.mappingInputs { push([], into: $0) }, conditions)
        }
    }

    private func filtered(_ plan: Plan, _ conditions: [MovingCondition]) -> Plan {
        var result = plan
        if let condition = Expression.conjunction(conditions.tests),
            condition.literalValue != .boolean(true)
        {
            result = .filter(plan, condition)
        }
        for case .subquery(let condition) in conditions { result = condition.filtering(result) }
        return result
    }

    /// Conditions that may move and those that stay.
    private func split(
        _ conditions: [MovingCondition], _ mayMove: (MovingCondition) -> Bool
    ) -> (below: [MovingCondition], above: [MovingCondition]) {
        var below: [MovingCondition] = []
        var above: [MovingCondition] = []
        for condition in conditions {
            if condition.mayMove, mayMove(condition) {
                below.append(condition)
            } else {
                above.append(condition)
            }
        }
        return (below, above)
    }

    private func project(
        _ conditions: [MovingCondition], _ input: Plan, _ columns: [NamedExpression]
    ) -> Plan {
        let (below, above) = split(conditions) { condition in
            !condition.asks { index in
                let column = columns[index].expression
                return !column.isDeterministic || column.hasLambda
            }
        }
        let width = input.schema.count
        let moved = below.map { $0.over(columns.map(\.expression), width: width) }
        return filtered(.project(push(moved, into: input), columns), above)
    }

    /// What is said of groups alone can be said of their rows.
    private func aggregate(
        _ conditions: [MovingCondition], _ aggregate: Aggregate
    ) -> Plan {
        var result = aggregate
        let groups = aggregate.groups
        let (below, above) = split(conditions) { condition in
            !groups.isEmpty && !condition.isOfNoRow
                && !condition.asks { index in
                    index >= groups.count || index == aggregate.session?.index
                        || groups[index].expression.hasLambda
                        || !groups[index].expression.isDeterministic
                }
        }
        let width = aggregate.input.schema.count
        let columns =
            groups.map(\.expression) + aggregate.calls.map { .literal(.null, $0.overload.result) }
        result.input = push(below.map { $0.over(columns, width: width) }, into: aggregate.input)
        return filtered(.aggregate(result), above)
    }

    private func join(
        _ conditions: [MovingCondition], _ join: Join, _ ofFilter: Bool
    ) -> Plan {
        if join.left.isStreaming {
            if let own = SubqueryCondition(join), ofFilter || !join.hasTwin {
                return push(
                    ([.subquery(own)] + conditions).withoutRepeats, into: join.left,
                    ofFilter: ofFilter)
            }
            if join.kind == .mark || join.kind == .single {
                return answers(conditions, join, ofFilter)
            }
        }
        return sides(conditions, join)
    }

    /// Conditions over the answer of a subquery go on with a join of their own: what nothing else reads is
    /// pruned.
    private func answers(
        _ conditions: [MovingCondition], _ join: Join, _ ofFilter: Bool
    ) -> Plan {
        let width = join.left.schema.count
        var ofLeft: [MovingCondition] = []
        var rest: [MovingCondition] = []
        for condition in conditions {
            if condition.mayMove, condition.asks({ $0 >= width }),
                let own = SubqueryCondition(condition, over: join, takesOwnValue: ofFilter)
            {
                ofLeft.append(.subquery(own))
            } else {
                rest.append(condition)
            }
        }
        return sides(rest, join, ofLeft: ofLeft, ofFilter: ofFilter)
    }

    /// - Parameter ofLeft: Conditions over the left side's columns alone.
    private func sides(
        _ conditions: [MovingCondition], _ join: Join, ofLeft: [MovingCondition] = [],
        ofFilter: Bool = false
    ) -> Plan {
        let written = join
        let join = join.simplified(under: conditions)
        var result = join
        let schema = Plan.join(join).schema
        let width = join.left.schema.count
        let total = width + join.right.schema.count
        if join.kind != written.kind, let on = result.residual {
            // Fewer kinds of rows go on alone: more of ON may be asked of one side.
            result.residual = nil
            result.split(on, leftWidth: width)
        }
        var left = ofLeft
        var right: [MovingCondition] = []
        var above: [MovingCondition] = []
        let movesLeft = join.kind != .right && join.kind != .full
        let movesRight = join.kind == .inner || join.kind == .cross || join.kind == .right
        for condition in conditions {
            let usesLeft = condition.asks { $0 < width }
            let usesRight = condition.asks { $0 >= width }
            if !condition.mayMove {
                above.append(condition)
            } else if !usesRight, movesLeft {
                left.append(condition.over(0..<width, of: schema))
            } else if !usesLeft, usesRight, movesRight {
                right.append(condition.over(width..<total, of: schema))
            } else {
                above.append(condition)
            }
        }
        // What compares both sides of an inner join belongs to the join.
        if join.kind == .inner || join.kind == .cross,
            let test = Expression.conjunction(above.tests),
            above.allSatisfy(\.mayMove)
        {
            result.split(test, leftWidth: width)
            above = above.filter { if case .subquery = $0 { true } else { false } }
        }
        if join.kind != written.kind, !isFirstSweep { result.wasSimplifiedLate = true }
        if result.left.isStreaming || result.right.isStreaming, !result.wasSimplifiedLate {
            result.infer(&left, &right, under: above)
        }
        result.left = push(left, into: result.left, ofFilter: ofFilter)
        result.right = push(right, into: result.right)
        return filtered(.join(result), above)
    }
}

extension Generate {
    /// A row gives others only where its list has members. Spark asks that where the list is a column, below a
    /// `WATERMARK` too: a row that gives none does not move it.
    fileprivate var knownConditions: [MovingCondition] {
        guard !isOuter, input.isStreaming, input.hasWatermark else { return [] }
        switch generator {
        case .explode(let list), .posexplode(let list), .inline(let list):
            guard case .column = list, let size = try? ScalarCall.bind("size", [list]),
                let test = try? ScalarCall.bind(">", [size, .literal(.integer(0), .int)])
            else { return [] }
            return [.test(test)]
        case .stack: return []
        }
    }
}
