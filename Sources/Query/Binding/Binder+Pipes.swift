import Columns
import Expressions

extension Binder {
    /// One step of `query |> step`.
    ///
    /// Columns that a step leaves as they are keep their tables' names.
    mutating func pipe(
        _ input: Relation, _ step: PipeSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        switch step {
        case .select(let query):
            guard case .select(let select) = query.body else { return input }
            return try selected(select, of: query, over: input)
        case .extend(let items): return try extended(input, by: items, "EXTEND", range)
        case .set(let assignments):
            var result = input
            for (name, value) in assignments { result = try set(name, value, in: result, range) }
            return result
        case .drop(let names, let range):
            let star = ExpressionSyntax(.star(qualifier: [], except: names), range)
            return try selected(
                [SelectItemSyntax(expression: star, aliases: [])], over: input, range)
        case .alias(let name):
            return Relation(input.plan, input.scope.qualified(by: name))
        case .filter(let condition):
            var binder = ExpressionBinder(self, input.scope)
            return try binder.filter(input, by: condition)
        case .aggregate(let items, let groups, let range):
            return try aggregated(input, items, groups, range)
        case .sample(let sample):
            return Relation(try sampled(input.plan, sample), input.scope)
        case .join(let join): return try self.join(input, join, range)
        case .pivot(let pivot, let alias):
            return try self.pivot(input, pivot, range).named(alias)
        case .unpivot(let unpivot, let alias):
            return try self.unpivot(input, unpivot, range).named(alias)
        case .union(let query, let isAll, let isByName):
            let other = try self.query(query)
            return try union(of: [input, other], isAll, isByName, range)
        case .setOperation(let kind, let isAll, let query):
            return try setOperation(kind, isAll: isAll, input, try self.query(query), range)
        case .organized(let query):
            var result = try sorted(input, query)
            if query.limit != nil || query.offset != nil {
                result.plan = try limited(result.plan, query.limit, query.offset)
            }
            return result
        }
    }

    private func selected(
        _ select: SelectSyntax, of query: QuerySyntax, over input: Relation
    ) throws(QueryError) -> Relation {
        var select = select
        // What comes through the pipe stands for FROM: a star is allowed.
        select.from = RelationSyntax(kind: .values([]), range: select.range)
        var binder = SelectBinder(select, of: query, over: input, self)
        return try binder.bind()
    }

    private func selected(
        _ items: [SelectItemSyntax], over input: Relation, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let select = SelectSyntax(items: items, range: range)
        return try selected(
            select, of: QuerySyntax(body: .select(select), range: range), over: input)
    }

    /// All columns, and more behind them.
    private func extended(
        _ input: Relation, by items: [SelectItemSyntax], _ clause: String, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        for item in items {
            let range = item.expression.range
            if case .star = item.expression.kind { throw QueryError.starInPipe(at: range) }
            guard item.aliases.count < 2 else {
                throw QueryError(
                    "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                    "\(clause) gives each column one name; use |> SELECT for a generator of several "
                        + "columns.", at: range)
            }
            if let call = item.expression.firstAggregate {
                throw QueryError(
                    "PIPE_OPERATOR_CONTAINS_AGGREGATE_FUNCTION",
                    "The aggregate function \"\(ColumnNaming.name(of: call))\" is not allowed with "
                        + "the pipe operator |> \(clause); use |> AGGREGATE instead.",
                    at: call.range)
            }
        }
        let star = ExpressionSyntax(.star(qualifier: [], except: []), range)
        return try selected(
            [SelectItemSyntax(expression: star, aliases: [])] + items, over: input, range)
    }

    /// A column's value replaced, under the name as it is written here and without its table's.
    private func set(
        _ name: String, _ value: ExpressionSyntax, in input: Relation, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let shown = input.scope.columns.filter { !$0.isHidden }
        let place: Int
        switch input.scope.resolve([name]) {
        case .column(let column, _):
            place = shown.firstIndex { $0.index == column.index } ?? shown.count
        case .ambiguous(let columns):
            throw QueryError.ambiguous([name], columns, at: range)
        case .none:
            let near = input.scope.suggestions(for: [name]).map { "`\($0)`" }
            throw QueryError(
                "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                "There is no column `\(name)` to set. Did you mean one of the following? "
                    + "[\(near.joined(separator: ", "))].", at: range)
        }
        let item = SelectItemSyntax(expression: value, aliases: [name])
        var result = try extended(input, by: [item], "SET", range)
        if place < shown.count {
            result.scope.columns[place] = result.scope.columns.removeLast()
        }
        return result
    }

    /// The groups and, behind them, what is computed of each.
    private func aggregated(
        _ input: Relation, _ items: [SelectItemSyntax], _ groups: [SelectItemSyntax],
        _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        for item in items { try checkAggregate(item.expression) }
        for group in groups where group.expression.holdsWindow {
            throw QueryError(
                "UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE",
                "AGGREGATE takes no window functions; compute them in a |> SELECT behind it.",
                at: group.expression.range)
        }
        let groups = try groups.map { (group) throws(QueryError) in
            try grouped(group, over: input.scope)
        }
        var select = SelectSyntax(items: groups + items, range: range)
        select.grouping = GroupingSyntax(
            isAll: false, elements: groups.map { .expression($0.expression) }, range: range)
        let empty = QuerySyntax(body: .values([], alias: nil), range: range)
        return try selected(select, of: empty, over: input)
    }

    private func checkAggregate(_ syntax: ExpressionSyntax) throws(QueryError) {
        if case .star = syntax.kind { throw QueryError.starInPipe(at: syntax.range) }
        guard syntax.calls(of: "grouping").isEmpty, syntax.calls(of: "grouping_id").isEmpty else {
            throw QueryError(
                "UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE",
                "AGGREGATE has no grouping sets that GROUPING could tell apart.", at: syntax.range)
        }
        guard syntax.firstAggregate == nil else { return }
        throw QueryError(
            "PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION",
            "Non-grouping expressions of |> AGGREGATE hold an aggregate function; put this one into "
                + "its GROUP BY, or compute it in |> EXTEND.", at: syntax.range)
    }

    /// A group whose number stands for a column of the input.
    private func grouped(
        _ item: SelectItemSyntax, over scope: Scope
    ) throws(QueryError) -> SelectItemSyntax {
        guard case .literal(.integer(let ordinal), .int) = item.expression.kind else { return item }
        guard item.aliases.isEmpty else {
            // A number with a name is a value.
            var value = item
            value.expression.kind = .cast(item.expression, .int, .ansi)
            return value
        }
        let shown = scope.columns.filter { !$0.isHidden }
        let range = item.expression.range
        guard ordinal >= 1, ordinal <= shown.count else {
            throw QueryError(
                "GROUP_BY_POS_OUT_OF_RANGE",
                "GROUP BY position \(ordinal) is not among the columns (valid range is "
                    + "[1, \(shown.count)]).", at: range)
        }
        let column = shown[Int(ordinal) - 1]
        let name = ExpressionSyntax(.name(column.qualifier.suffix(1) + [column.name]), range)
        return SelectItemSyntax(expression: name, aliases: item.aliases)
    }
}

extension Relation {
    fileprivate func named(_ alias: String?) -> Relation {
        guard let alias else { return self }
        return Relation(plan, scope.qualified(by: alias))
    }
}

extension QueryError {
    fileprivate static func starInPipe(at range: Range<Int>) -> QueryError {
        QueryError(
            "INVALID_USAGE_OF_STAR_OR_REGEX",
            "`*` stands behind |> SELECT, not in this pipe operator.", at: range)
    }
}
