import Columns
import Expressions

extension SelectBinder {
    mutating func bindGrouping(_ grouping: GroupingSyntax) throws(QueryError) {
        expressions.refusesAggregates = "GROUP BY"
        expressions.refusesWindows = true
        if grouping.isAll {
            for generator in expressions.generators.map(\.generator) {
                // What rows are made of is a group, unless it is made of groups.
                for part in generator.expressions where !holdsAggregate(part) {
                    _ = add(group: "col", part, grouping.range)
                }
            }
            for item in items
            where !holdsAggregate(item.expression) && !holdsGenerated(item.expression) {
                guard !item.expression.contains(.window) else {
                    throw QueryError(
                        "UNSUPPORTED_EXPR_FOR_OPERATOR",
                        "GROUP BY ALL would group by a window function; name the groups in GROUP BY.",
                        at: grouping.range)
                }
                _ = add(group: item.name, item.expression, item.range)
            }
            return
        }
        guard grouping.hasSets else {
            for element in grouping.elements {
                guard case .expression(let syntax) = element else { continue }
                let (name, bound, _) = try group(syntax)
                _ = add(group: name, bound, syntax.range)
            }
            return
        }
        // The order of groups is that of their bits in grouping_id.
        let rules = SessionRules.current
        if !rules.numbersListedGroupsLast {
            for syntax in grouping.listed { _ = try add(groupOfSets: syntax) }
        }
        // Lists beside sets multiply with them.
        var all: [[Int]] = [[]]
        for element in grouping.elements {
            var choices: [[Int]] = []
            for list in try lists(of: element, grouping.range) {
                var members: [Int] = []
                for syntax in list { members.append(try add(groupOfSets: syntax)) }
                choices.append(members)
            }
            all = all.flatMap { left in choices.map { left + $0 } }
            guard all.count <= 4096 else {
                throw QueryError(
                    "GROUPING_SIZE_LIMIT_EXCEEDED", "More than 4,096 grouping sets.",
                    at: grouping.range)
            }
        }
        if rules.numbersListedGroupsLast {
            for syntax in grouping.listed { _ = try add(groupOfSets: syntax) }
        }
        if groups.isEmpty, all.count == 1 { return }
        sets = all
        expressions.groupingColumns = groups.map(\.expression)
        for group in expressions.constantGroups {
            if case .column(let slot, _) = group.column { settled[slot] = group.value }
        }
    }

    /// What a generator gives, which is computed over the groups.
    private func holdsGenerated(_ expression: Expression) -> Bool {
        var holds = false
        expression.forEachColumn { index in
            if let (slot, _) = Slot.of(index), slot == .generator { holds = true }
        }
        return holds
    }

    /// An aggregate stands in it, over a window or not, or in what a window function is computed from.
    private func holdsAggregate(_ expression: Expression) -> Bool {
        var holds = expression.contains(.aggregate)
        expression.forEachColumn { index in
            guard let (slot, number) = Slot.of(index), slot == .window else { return }
            let window = expressions.windows[number]
            switch window.call.function {
            case .aggregate: holds = true
            case .nth: holds = holds || !window.call.name.lowercased().hasPrefix("nth_value(")
            default: break
            }
            holds = holds || window.expressions.contains { $0.contains(.aggregate) }
        }
        return holds
    }

    private func lists(
        of element: GroupingSyntax.Element, _ range: Range<Int>
    ) throws(QueryError) -> [[ExpressionSyntax]] {
        switch element {
        case .expression(let expression): return [[expression]]
        case .sets(let sets): return sets
        case .rollup(let items): return Parser.rollup(items)
        case .cube(let items):
            let lists = Parser.cube(items)
            guard !lists.isEmpty else {
                throw QueryError(
                    "GROUPING_SIZE_LIMIT_EXCEEDED", "CUBE takes at most 12 expressions.",
                    at: range)
            }
            return lists
        }
    }

    /// - Returns: The place of the group.
    private mutating func add(groupOfSets syntax: ExpressionSyntax) throws(QueryError) -> Int {
        let (name, bound, written) = try group(syntax)
        return add(
            group: name, expressions.groupColumn(for: bound, written: written), syntax.range)
    }

    private mutating func add(
        group name: String, _ expression: Expression, _ range: Range<Int>
    ) -> Int {
        if let index = place(ofGroup: expression) { return index }
        groupPlaces.insert(expression, at: groups.count)
        groups.append(Group(name: name, expression: expression, range: range))
        return groups.count - 1
    }

    /// The place of the group that is the same as an expression.
    func place(ofGroup expression: Expression) -> Int? {
        groupPlaces.place(of: expression) { groups[$0].expression }
    }

    /// One expression of GROUP BY: an ordinal, a column, an alias or anything over columns; with its name and how
    /// what it stands for is written.
    private mutating func group(
        _ syntax: ExpressionSyntax
    ) throws(QueryError) -> (String, Expression, ExpressionSyntax) {
        let rules = SessionRules.current
        if rules.groupsByOrdinal, case .literal(.integer(let ordinal), .int) = syntax.kind {
            // With grouping sets the items are not bound yet: bind the one that is meant.
            guard ordinal >= 1, ordinal <= select.items.count else {
                throw QueryError(
                    "GROUP_BY_POS_OUT_OF_RANGE",
                    "GROUP BY position \(ordinal) is not in select list (valid range is "
                        + "[1, \(select.items.count)]).", at: syntax.range)
            }
            if items.count >= ordinal, sets == nil, select.items.count == items.count {
                let item = items[Int(ordinal) - 1]
                try refuseAggregates(in: item.expression, syntax.range, ordinal: ordinal)
                return (item.name, item.expression, syntax)
            }
            let item = select.items[Int(ordinal) - 1]
            return (
                item.aliases.first ?? expressions.naming.name(of: item.expression),
                try expressions.bind(item.expression), item.expression
            )
        }
        if items.isEmpty, rules.groupsByAliases, case .name(let parts) = syntax.kind,
            parts.count == 1,
            case .none = input.scope.resolve(parts),
            let item = select.items.first(where: {
                $0.aliases.first.map { Scope.equal($0, parts[0]) } ?? false
            })
        {
            return (parts[0], try expressions.bind(item.expression), item.expression)
        }
        let aliases = expressions.aliases
        if !rules.groupsByAliases { expressions.aliases = [:] }
        defer { expressions.aliases = aliases }
        let bound = try expressions.bind(syntax)
        if holdsGenerated(bound), case .name(let parts) = syntax.kind {
            throw expressions.unresolved(parts, syntax.range)
        }
        try refuseAggregates(in: bound, syntax.range, ordinal: nil)
        return (expressions.naming.name(of: syntax), bound, syntax)
    }

    private func refuseAggregates(
        in expression: Expression, _ range: Range<Int>, ordinal: Int64?
    ) throws(QueryError) {
        guard expression.contains(.aggregate) else { return }
        throw QueryError(
            ordinal == nil ? "GROUP_BY_AGGREGATE" : "GROUP_BY_POS_AGGREGATE",
            "GROUP BY \(ordinal.map { "\($0) refers to" } ?? "contains") an aggregate function; "
                + "aggregate functions are not allowed in GROUP BY.", at: range)
    }

    // MARK: Building

    mutating func aggregate() throws(QueryError) {
        try joinSubqueries(below: true)
        if sets != nil { try expand() }
        let input = plan
        var named: [NamedExpression] = []
        var session: Aggregate.Session?
        for (index, group) in groups.enumerated() {
            guard !group.expression.type.holdsVariant else {
                throw QueryError(
                    "GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE",
                    "The expression \"\(group.name)\" cannot be used as a grouping expression because its "
                        + "data type \"\(group.expression.type.description.uppercased())\" is not an "
                        + "orderable data type.", at: group.range)
            }
            if let pending = expressions.session, case .column(let slot, _) = group.expression,
                Slot.of(slot)?.slot == .session
            {
                session = Aggregate.Session(
                    index: index, time: seal(pending.time, over: input),
                    gap: seal(pending.gap, over: input))
                named.append(
                    NamedExpression("session_window", .literal(.null, pending.type)))
            } else if sets != nil {
                let place = setColumns + index
                named.append(
                    NamedExpression(group.name, .column(place, group.expression.type)))
            } else {
                named.append(
                    NamedExpression(
                        group.name,
                        seal(settledBelow(group.expression).foldedIfConstant(), over: input)))
            }
        }
        if sets != nil {
            groupingID = named.count
            named.append(
                NamedExpression("spark_grouping_id", .column(setColumns + groups.count, .bigint)))
            if hasRepeatedSets {
                let place = setColumns + groups.count + 1
                named.append(NamedExpression("_gen_grouping_pos", .column(place, .bigint)))
            }
        }
        let calls = expressions.aggregates.map { call in
            call.mapped { (part: Expression) -> Expression in
                seal(settledBelow(part), over: input)
            }
        }
        plan = .aggregate(
            Aggregate(input: input, groups: named, calls: calls, session: session))
    }

    /// Where the columns of GROUPING SETS begin in the expanded input.
    private var setColumns: Int { plan.schema.count - groups.count - columnsOfSets }

    /// The same set stands several times among the sets: each gives its own rows.
    private var hasRepeatedSets: Bool {
        guard let sets else { return false }
        return Set(sets.map { Set($0) }).count < sets.count
    }

    /// Beside the groups: which set, and with repeated sets its position, too.
    private var columnsOfSets: Int { sets == nil ? 0 : hasRepeatedSets ? 2 : 1 }

    /// Each row once for each grouping set, with nulls for the groups that it leaves out.
    private mutating func expand() throws(QueryError) {
        guard let sets else { return }
        let schema = plan.schema
        let kept = schema.enumerated().map { Expression.column($0, $1.type) }
        let width = schema.count
        var projections: [[Expression]] = []
        for (position, set) in sets.enumerated() {
            var row = kept
            var id: Int64 = 0
            for (index, group) in groups.enumerated() {
                let isIn = set.contains(index)
                id = id << 1 | (isIn ? 0 : 1)
                row.append(
                    isIn
                        ? seal(settledBelow(group.expression), over: plan)
                        : .literal(.null, group.expression.type))
            }
            row.append(.literal(.integer(id), .bigint))
            if hasRepeatedSets { row.append(.literal(.integer(Int64(position)), .bigint)) }
            projections.append(row)
        }
        let added = groups.map { Field($0.name, $0.expression.type) }
        var result = schema + added + [Field("spark_grouping_id", .bigint)]
        if hasRepeatedSets { result.append(Field("_gen_grouping_pos", .bigint)) }
        precondition(
            result.count == width + groups.count + columnsOfSets, "one column for each group")
        plan = .expand(plan, projections: projections, schema: result)
    }

    private func settledBelow(_ expression: Expression) -> Expression {
        expression.rewritten { (part: Expression) -> Expression? in
            guard case .column(let index, _) = part else { return nil }
            return settled[index]
        }
    }

    /// The expression over the aggregate's output.
    ///
    /// - Throws: `MISSING_AGGREGATION` for a column that is no group.
    func regrouped(
        _ expression: Expression, _ range: Range<Int>?
    ) throws(QueryError) -> Expression {
        guard isAggregated else { return expression }
        let inputSchema = input.plan.schema
        return try expression.rewritten { (part: Expression) throws(QueryError) -> Expression? in
            if let index = place(ofGroup: part) { return .column(index, part.type) }
            guard case .column(let index, let type) = part else { return nil }
            guard let (slot, number) = Slot.of(index) else {
                let name = inputSchema.indices.contains(index) ? inputSchema[index].name : "?"
                if select.grouping?.isAll == true, groups.isEmpty {
                    throw QueryError(
                        "UNRESOLVED_ALL_IN_GROUP_BY",
                        "GROUP BY ALL cannot tell the groups: `\(name)` stands beside an aggregate "
                            + "in one expression. Name the groups in GROUP BY.", at: range)
                }
                if groups.isEmpty, sets == nil {
                    throw QueryError(
                        "MISSING_GROUP_BY",
                        "The query does not include a GROUP BY clause. Add GROUP BY or turn it into "
                            + "the window functions using OVER clauses.", at: range)
                }
                throw QueryError(
                    "MISSING_AGGREGATION",
                    "The non-aggregating expression \"\(name)\" is based on columns which are not "
                        + "participating in the GROUP BY clause. Add the columns or the expression "
                        + "to the GROUP BY, aggregate the expression, or use "
                        + "\"any_value(\(name))\" if you do not care which of the values within a "
                        + "group is returned.", at: range)
            }
            let groupCount = groups.count + columnsOfSets
            switch slot {
            case .aggregate: return .column(groupCount + number, type)
            case .groupingID: return groupingID.map { .column($0, .bigint) }
            case .grouping: return try groupingBit(number)
            case .session:
                throw QueryError(
                    "UNSUPPORTED_FEATURE", "session_window(…) belongs into GROUP BY.", at: range)
            default: return nil
            }
        }
    }

    /// 1 for the rows of sets that leave a group out.
    private func groupingBit(_ group: Int) throws(QueryError) -> Expression {
        guard let groupingID else { return .literal(.integer(0), .tinyint) }
        var arguments = [Expression.column(groupingID, .bigint)]
        var ids: Set<Int64> = []
        for set in sets ?? [] where !set.contains(group) {
            var id: Int64 = 0
            for index in groups.indices { id = id << 1 | (set.contains(index) ? 0 : 1) }
            if ids.insert(id).inserted { arguments.append(.literal(.integer(id), .bigint)) }
        }
        guard arguments.count > 1 else { return .literal(.integer(0), .tinyint) }
        let test = try expressions.called("in", arguments, select.range)
        return .conditional(
            branches: [.init(condition: test, result: .literal(.integer(1), .tinyint))],
            otherwise: .literal(.integer(0), .tinyint))
    }
}
