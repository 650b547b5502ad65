import Columns
import Expressions

extension SelectBinder {
    /// Joins the subqueries that wait: those inside aggregates and groups below the aggregate, the
    /// others above it.
    mutating func joinSubqueries(below: Bool) throws(QueryError) {
        for (number, pending) in expressions.subqueries.enumerated()
        where settled[Slot.subquery(number)] == nil {
            if below, !isNeededBelow(number) { continue }
            var joined = plan
            let value = try pending.join(to: &joined) { (outer) throws(QueryError) in
                below ? outer : try settle(outer, nil)
            }
            plan = joined
            settled[Slot.subquery(number)] = value
        }
    }

    private func isNeededBelow(_ number: Int) -> Bool {
        let slot = Slot.subquery(number)
        func uses(_ expression: Expression) -> Bool {
            expression.containsColumn { $0 == slot }
        }
        if groups.contains(where: { uses($0.expression) }) { return true }
        return expressions.aggregates.contains { call in
            call.arguments.contains(where: uses) || call.filter.map(uses) ?? false
        }
    }

    /// An expression of the SELECT over the plan as it stands now.
    func settle(
        _ expression: Expression, _ range: Range<Int>?
    ) throws(QueryError) -> Expression {
        let grouped = try regrouped(expression, range)
        let width = plan.schema.count
        return grouped.rewritten { (part: Expression) -> Expression? in
            guard case .column(let index, let type) = part, let (slot, number) = Slot.of(index)
            else { return nil }
            if slot == .lambda { return .column(width + number, type) }
            return settled[index]
        }
    }

    mutating func generate() throws(QueryError) {
        for (number, pending) in expressions.generators.enumerated() {
            let width = plan.schema.count
            let generator = try pending.generator.mapped {
                (part: Expression) throws(QueryError) in try settle(part, nil)
            }
            plan = .generate(
                Generate(
                    input: plan, generator: generator, isOuter: pending.isOuter,
                    generated: pending.generated))
            for (index, field) in pending.generated.enumerated() {
                settled[Slot.generator(number << 16 | index)] = .column(width + index, field.type)
            }
        }
    }

    /// One operator for each partitioning and order.
    mutating func window() throws(QueryError) {
        var done: Set<Int> = []
        var operators = 0
        for (number, pending) in expressions.windows.enumerated()
        where done.insert(number).inserted {
            var members = [number]
            for (other, candidate) in expressions.windows.enumerated()
            where other > number && !done.contains(other)
                && candidate.hasSameOrder(as: pending) && !waitsForWindows(candidate)
            {
                members.append(other)
                done.insert(other)
            }
            let partition = try pending.partition.map { (part) throws(QueryError) in
                try settle(part, select.range)
            }
            let order = try pending.order.map { (key) throws(QueryError) in
                var key = key
                key.expression = try settle(key.expression, select.range)
                return key
            }
            let width = plan.schema.count
            var calls: [WindowCall] = []
            for (place, member) in members.enumerated() {
                var call = expressions.windows[member].call
                call.function = try call.function.mapped { (part) throws(QueryError) in
                    try settle(part, select.range)
                }
                calls.append(call)
                settled[Slot.window(member)] = .column(width + place, call.type)
            }
            plan = .window(
                Window(input: plan, partition: partition, order: order, calls: calls))
            operators += 1
            guard operators <= Parser.longestChain else {
                throw QueryError(
                    "QUERY_TOO_LARGE",
                    "More than \(Parser.longestChain) different windows; let calls share theirs, or "
                        + "take a part of them from a subquery.", at: select.range)
            }
        }
    }

    /// A window function that it is computed from stands in no operator yet.
    private func waitsForWindows(_ pending: PendingWindow) -> Bool {
        pending.expressions.contains { expression in
            expression.containsColumn { Slot.of($0)?.slot == .window && settled[$0] == nil }
        }
    }

    /// The SELECT list, DISTINCT and ORDER BY.
    mutating func output() throws(QueryError) -> Relation {
        var columns: [NamedExpression] = []
        for item in items {
            columns.append(NamedExpression(item.name, try settle(item.expression, item.range)))
        }
        var keys: [SortKey] = []
        let visible = columns.count
        for (index, key) in sortKeys.enumerated() {
            let range = ordersByAll ? select.range : order[index].expression.range
            var key = key
            let settled = try settle(key.expression, range)
            if settled.literalValue != nil { continue }
            if let place = columns.firstIndex(where: { $0.expression.isSame(as: settled) }) {
                key.expression = .column(place, settled.type)
            } else {
                key.expression = .column(columns.count, settled.type)
                columns.append(NamedExpression("order\(index + 1)", settled))
            }
            keys.append(key)
        }
        plan = .project(plan, columns)
        if select.isDistinct {
            for (item, column) in zip(items, columns) {
                if column.expression.type.holdsVariant {
                    throw QueryError(
                        "UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE",
                        "DISTINCT cannot compare variants.", at: item.range)
                }
                if column.expression.type.holdsMap {
                    throw QueryError(
                        "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE",
                        "DISTINCT cannot compare maps.", at: item.range)
                }
            }
            plan = .deduplicate(
                Deduplicate(input: plan.withOneZero, keys: Array(columns.indices)))
        }
        if !keys.isEmpty { plan = .sort(plan, keys) }
        if columns.count > visible {
            let schema = plan.schema
            plan = .project(
                plan,
                (0..<visible).map {
                    NamedExpression(schema[$0].name, .column($0, schema[$0].type))
                })
        }
        let result = Relation(plan, outputScope(columns))
        guard ordersOutput else { return result }
        return try expressions.binder.sorted(result, by: order, all: ordersByAll)
    }
}

extension PendingWindow {
    func hasSameOrder(as other: PendingWindow) -> Bool {
        partition.count == other.partition.count && order.count == other.order.count
            && zip(partition, other.partition).allSatisfy { $0.isSame(as: $1) }
            && zip(order, other.order).allSatisfy {
                $0.isDescending == $1.isDescending && $0.areNullsFirst == $1.areNullsFirst
                    && $0.expression.isSame(as: $1.expression)
            }
    }
}
