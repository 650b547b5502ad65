import Columns
import Expressions

extension Binder {
    /// Binds a query with its WITH, ORDER BY and LIMIT.
    mutating func query(_ query: QuerySyntax) throws(QueryError) -> Relation {
        let saved = commonTables
        defer { commonTables = saved }
        let refused = refusedTables
        refusedTables = []
        for table in query.with {
            if refused.contains(table.name.nameKey) {
                throw QueryError(
                    "AMBIGUOUS_ALIAS_IN_NESTED_CTE",
                    "The name `\(table.name)` is that of a WITH around, too. Choose another, or set "
                        + "spark.sql.legacy.ctePrecedencePolicy to CORRECTED to mean the inner one "
                        + "and to LEGACY to mean the outer one.", at: table.range)
            }
            if lastingTables.contains(table.name.nameKey) { continue }
            if table.refersToItself {
                if let recursion {
                    let plan = try recursion(table, knownPlans)
                    commonTables[table.name.nameKey] = CommonTable(
                        relation: Relation(plan, qualifier: [table.name]), depth: outers.count)
                    continue
                }
                throw QueryError(
                    "UNSUPPORTED_FEATURE.RECURSIVE_CTE",
                    "A query that names itself belongs into a batch; a stream cannot hold it.",
                    at: table.range)
            }
            var inner = beginningQuery()
            var relation = try inner.query(table.query).trimmed().unqualified()
            relation.scope = try renamed(relation.scope, table.columns, table.name, table.range)
            commonTables[table.name.nameKey] = CommonTable(
                relation: relation, depth: outers.count)
        }
        var result = try body(query)
        if query.limit != nil || query.offset != nil {
            result.plan = try limited(result.plan, query.limit, query.offset)
        }
        return result
    }

    /// The binder for a query of WITH, or one in an expression, by what is to become of a name that its own WITH
    /// gives anew. A query in FROM hides it by all rules.
    ///
    /// - Parameter mayHide: No rule makes that an error.
    func beginningQuery(mayHide: Bool = false) -> Binder {
        let rules = SessionRules.current
        guard rules.prefersOuterQueries || rules.refusesHiddenQueries else { return self }
        var inner = self
        let names = Set(commonTables.keys)
        if rules.prefersOuterQueries { inner.lastingTables = names }
        if rules.refusesHiddenQueries, !mayHide { inner.refusedTables = names }
        return inner
    }

    /// What the queries of WITH around stand for.
    private var knownPlans: [String: Plan] {
        commonTables.mapValues { table in
            let columns = table.relation.scope.columns.filter { !$0.isHidden }
            return .project(
                table.relation.plan, columns.map { NamedExpression($0.name, $0.expression) })
        }
    }

    private mutating func body(_ query: QuerySyntax) throws(QueryError) -> Relation {
        switch query.body {
        case .select(let select):
            let from = try select.from.map { (from) throws(QueryError) in try relation(from) }
            if let transform = select.transform {
                // What orders its rows sees what the command gives.
                var unordered = query
                unordered.order = []
                unordered.ordersByAll = nil
                var binder = SelectBinder(select, of: unordered, over: from ?? .oneRow, self)
                return try ordered(transformed(try binder.bind(), by: transform), query)
            }
            var binder = SelectBinder(select, of: query, over: from ?? .oneRow, self)
            return try binder.bind()
        case .values(let rows, let alias):
            var result = try values(rows, query.range)
            if let names = alias?.columns, !names.isEmpty {
                try Self.check(names.count, ofValues: result.scope.columns.count, query.range)
            }
            result.scope = try renamed(
                result.scope, alias?.columns ?? [], alias?.name, query.range)
            return try sorted(result, query)
        case .relation(let syntax): return try sorted(try relation(syntax), query)
        case .query(let inner):
            return try sorted(try self.query(inner), query)
        case .union(let queries, let isAll, let isByName):
            return try sorted(try union(queries, isAll, isByName, query.range), query)
        case .setOperation(let kind, let isAll, let left, let right):
            let result = try setOperation(
                kind, isAll: isAll, try self.query(left), try self.query(right), query.range)
            return try sorted(result, query)
        case .pipe(let input, let steps):
            var result = try self.query(input)
            for step in steps.dropLast() { result = try pipe(result, step, query.range) }
            guard let last = steps.last else { return try sorted(result, query) }
            guard case .select(var select) = last else {
                return try sorted(try pipe(result, last, query.range), query)
            }
            // ORDER BY sees what the last SELECT leaves out, as it does without pipes.
            select.order = query.order
            select.ordersByAll = query.ordersByAll
            return try pipe(result, .select(select), query.range)
        }
    }

    /// ORDER BY over what is bound already.
    func sorted(_ relation: Relation, _ query: QuerySyntax) throws(QueryError) -> Relation {
        guard !query.order.isEmpty else { return relation }
        return try sorted(relation, by: query.order, all: query.ordersByAll != nil)
    }

    func sorted(
        _ relation: Relation, by order: [SortSyntax], all: Bool
    ) throws(QueryError) -> Relation {
        var relation = relation
        var binder = ExpressionBinder(self, relation.scope)
        binder.refusesAggregates = "ORDER BY"
        var keys: [SortKey] = []
        let shown = relation.scope.columns.filter { !$0.isHidden }
        for item in order {
            if all {
                for column in shown { keys.append(try binder.sortKey(item, column.expression)) }
            } else if SessionRules.current.ordersByOrdinal,
                case .literal(.integer(let ordinal), .int) = item.expression.kind
            {
                guard ordinal >= 1, ordinal <= shown.count else {
                    throw QueryError(
                        "ORDER_BY_POS_OUT_OF_RANGE",
                        "ORDER BY position \(ordinal) is not in select list (valid range is "
                            + "[1, \(shown.count)]).", at: item.expression.range)
                }
                keys.append(
                    try binder.sortKey(item, shown[Int(ordinal) - 1].expression))
            } else {
                let bound = try binder.bind(item.expression)
                if bound.literalValue == nil { keys.append(try binder.sortKey(item, bound)) }
            }
        }
        let values = try binder.settleSubqueries(on: &relation.plan)
        let width = relation.plan.schema.count
        for index in keys.indices {
            keys[index].expression = keys[index].expression.rewritten {
                (part: Expression) -> Expression? in
                guard case .column(let place, let type) = part, let (slot, number) = Slot.of(place)
                else { return nil }
                return slot == .subquery ? values[number] : .column(width + number, type)
            }
        }
        if !keys.isEmpty { relation.plan = .sort(relation.plan, keys) }
        return relation
    }

    func limited(
        _ plan: Plan, _ limit: ExpressionSyntax?, _ offset: ExpressionSyntax?
    ) throws(QueryError) -> Plan {
        let count = try limit.map { (syntax) throws(QueryError) in try rowCount(syntax, "limit") }
        let skipped = try offset.map { (syntax) throws(QueryError) in
            try rowCount(syntax, "offset")
        }
        return .limit(plan, count: count, offset: skipped ?? 0)
    }

    private func rowCount(_ syntax: ExpressionSyntax, _ clause: String) throws(QueryError) -> Int64
    {
        guard !syntax.holdsSubquery else {
            throw QueryError(
                "INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE",
                "The \(clause) expression must be a constant, without a subquery.",
                at: syntax.range)
        }
        var binder = ExpressionBinder(Binder(catalog: VariablesAlone(of: catalog)), Scope())
        let isNoConstant = QueryError(
            "INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE",
            "The \(clause) expression must be a constant.", at: syntax.range)
        let bound: Expression
        do {
            bound = try binder.bind(syntax).folded()
        } catch  where error.errorClass.hasPrefix("UNRESOLVED_COLUMN") {
            throw isNoConstant
        }
        guard bound.isFixedInQuery else { throw isNoConstant }
        guard bound.type == .int else {
            throw QueryError(
                "INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE",
                "The \(clause) expression must be integer type, but got "
                    + "\"\(bound.type.description.uppercased())\".", at: syntax.range)
        }
        guard case .integer(let value)? = bound.literalValue else {
            throw QueryError(
                "INVALID_LIMIT_LIKE_EXPRESSION.IS_NULL",
                "The evaluated \(clause) expression must not be null.", at: syntax.range)
        }
        guard value >= 0 else {
            throw QueryError(
                "INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE",
                "The \(clause) expression must be equal to or greater than 0, but got \(value).",
                at: syntax.range)
        }
        return value
    }

    /// A scope under other column names and a table's alias.
    func renamed(
        _ scope: Scope, _ names: [String], _ qualifier: String?, _ range: Range<Int>
    ) throws(QueryError) -> Scope {
        var shown = scope.columns.filter { !$0.isHidden }
        if !names.isEmpty {
            guard names.count == shown.count else {
                throw QueryError(
                    "ASSIGNMENT_ARITY_MISMATCH",
                    "Number of column aliases does not match number of columns: \(names.count) "
                        + "aliases for \(shown.count) columns.", at: range)
            }
            for index in names.indices { shown[index].name = names[index] }
        }
        if let qualifier {
            for index in shown.indices { shown[index].qualifier = [qualifier] }
        }
        return Scope(shown)
    }
}
