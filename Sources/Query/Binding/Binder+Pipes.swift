import Columns
import Expressions

extension Binder {
    /// One step of `query |> step`.
    mutating func pipe(
        _ input: Relation, _ step: PipeSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let empty = QuerySyntax(body: .values([], alias: nil), range: range)
        switch step {
        case .select(let query):
            guard case .select(var select) = query.body else { return input }
            select.from = RelationSyntax(kind: .values([]), range: range)
            var binder = SelectBinder(select, of: query, over: input, self)
            var result = try binder.bind()
            if query.limit != nil || query.offset != nil {
                result.plan = try limited(result.plan, query.limit, query.offset)
            }
            return result
        case .extend(let items):
            let star = SelectItemSyntax(
                expression: ExpressionSyntax(.star(qualifier: [], except: []), range), aliases: [])
            let select = SelectSyntax(items: [star] + items, range: range)
            return try pipe(
                input, .select(QuerySyntax(body: .select(select), range: range)), range)
        case .set(let assignments): return try set(assignments, in: input, range)
        case .drop(let names):
            var result = input
            for name in names {
                guard case .column(let column, _) = result.scope.resolve([name]) else {
                    let near = result.scope.suggestions(for: [name]).map { "`\($0)`" }
                    throw QueryError(
                        "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                        "There is no column `\(name)` to drop. Did you mean one of the following? "
                            + "[\(near.joined(separator: ", "))].", at: range)
                }
                result.scope.columns.removeAll { $0.index == column.index }
            }
            return result
        case .alias(let name):
            return Relation(input.plan, input.scope.qualified(by: name))
        case .filter(let condition):
            var binder = ExpressionBinder(self, input.scope)
            return try binder.filter(input, by: condition)
        case .aggregate(let items, let groups, let range):
            var select = SelectSyntax(items: groups + items, range: range)
            select.from = RelationSyntax(kind: .values([]), range: range)
            select.grouping = GroupingSyntax(
                isAll: false, elements: groups.map { .expression($0.expression) }, range: range)
            var binder = SelectBinder(select, of: empty, over: input, self)
            do throws(QueryError) {
                return try binder.bind()
            } catch
                where ["MISSING_GROUP_BY", "MISSING_AGGREGATION"].contains(error.errorClass)
            {
                throw QueryError(
                    "PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION",
                    "What |> AGGREGATE computes holds an aggregate function, or stands in its GROUP "
                        + "BY.", at: error.position ?? range)
            }
        case .sample(let sample):
            return Relation(try sampled(input.plan, sample), input.scope)
        case .join(let join): return try self.join(input, join, range)
        case .pivot(let pivot): return try self.pivot(input, pivot, range)
        case .unpivot(let unpivot): return try self.unpivot(input, unpivot, range)
        case .union(let query, let isAll, let isByName):
            let other = try self.query(query)
            return try union(of: [input, other], isAll, isByName, range)
        case .setOperation(let kind, let isAll, let query):
            let other = try self.query(query)
            let plans = try aligned(
                [input, other], kind == .intersect ? "INTERSECT" : "EXCEPT", range)
            return Relation(
                .setOperation(
                    SetOperation(
                        kind: kind, isAll: isAll, left: plans[0].withOneZero, right: plans[1])))
        case .order(let items): return try sorted(input, by: items, all: false)
        case .limit(let limit, let offset):
            return Relation(try limited(input.plan, limit, offset), input.scope)
        }
    }

    private func set(
        _ assignments: [(name: String, value: ExpressionSyntax)], in input: Relation,
        _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var result = input
        for (name, value) in assignments {
            guard case .column(let column, _) = result.scope.resolve([name]),
                let place = result.scope.columns.firstIndex(where: {
                    $0.index == column.index && !$0.isHidden
                })
            else {
                throw QueryError(
                    "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                    "There is no column `\(name)` to set.", at: value.range)
            }
            var binder = ExpressionBinder(self, result.scope)
            let bound = try binder.bind(value)
            let index = result.append([NamedExpression(column.name, bound)])
            result.scope.columns[place].index = index
            result.scope.columns[place].type = bound.type
        }
        return result
    }

    // MARK: Pivots

    /// The aggregates that give a number where there are no rows.
    private static let countsOfNothing: Set<String> = [
        "count", "count_if", "regr_count", "approx_count_distinct",
    ]

    /// An aggregate for each value, of the rows that have it; the other columns are the groups.
    ///
    /// Spark tells a group without a value by nulls where all results are numbers or booleans, and
    /// otherwise by what the aggregates give of no rows: a count of 0.
    func pivot(
        _ input: Relation, _ pivot: PivotSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let relation = try self.pivot(input, pivot, range, keepsCounts: true)
        let results = relation.scope.columns.suffix(pivot.values.count * pivot.aggregates.count)
        guard results.allSatisfy({ $0.type.isNumeric || $0.type == .boolean }) else {
            return relation
        }
        return try self.pivot(input, pivot, range, keepsCounts: false)
    }

    private func pivot(
        _ input: Relation, _ pivot: PivotSyntax, _ range: Range<Int>, keepsCounts: Bool
    ) throws(QueryError) -> Relation {
        var used: Set<String> = Set(pivot.columns.compactMap { $0.last?.lowercased() })
        for item in pivot.aggregates { used.formUnion(item.expression.columnNames) }
        var select = SelectSyntax(range: range)
        select.from = RelationSyntax(kind: .values([]), range: range)
        var groups: [GroupingSyntax.Element] = []
        for column in input.scope.columns
        where !column.isHidden && !used.contains(column.name.lowercased()) {
            let name = ExpressionSyntax(.name([column.name]), range)
            select.items.append(SelectItemSyntax(expression: name, aliases: []))
            groups.append(.expression(name))
        }
        for (value, alias) in pivot.values {
            var values = [value]
            if case .row(let items) = value.kind { values = items }
            guard values.count == pivot.columns.count else {
                throw QueryError(
                    "PIVOT_VALUE_DATA_TYPE_MISMATCH",
                    "Each value of PIVOT has one part for each column.", at: value.range)
            }
            let tests = zip(pivot.columns, values).map { column, value in
                ExpressionSyntax(
                    .binary("<=>", ExpressionSyntax(.name(column), value.range), value),
                    value.range)
            }
            var title = alias ?? values.map(Self.pivotTitle).joined(separator: ", ")
            if alias == nil, values.count > 1 { title = "{\(title)}" }
            for item in pivot.aggregates {
                var name = title
                if pivot.aggregates.count > 1 {
                    name += "_" + (item.aliases.first ?? ColumnNaming.name(of: item.expression))
                }
                let found = try filtered(item.expression, by: tests)
                var counted = CallSyntax(name: ["count"], arguments: [])
                counted.arguments = [ExpressionSyntax(.literal(.integer(1), .int), value.range)]
                counted.filter = ExpressionSyntax(.and(tests), value.range)
                let isThere = ExpressionSyntax(
                    .binary(
                        ">", ExpressionSyntax(.call(counted), value.range),
                        ExpressionSyntax(.literal(.integer(0), .int), value.range)), value.range)
                let result =
                    !keepsCounts && Self.givesOfNothing(item.expression)
                    ? ExpressionSyntax(
                        .conditional(
                            operand: nil,
                            branches: [ConditionSyntax(condition: isThere, result: found)],
                            otherwise: nil), item.expression.range) : found
                select.items.append(SelectItemSyntax(expression: result, aliases: [name]))
            }
        }
        select.grouping = GroupingSyntax(isAll: false, elements: groups, range: range)
        let empty = QuerySyntax(body: .values([], alias: nil), range: range)
        var binder = SelectBinder(select, of: empty, over: input, self)
        return try binder.bind()
    }

    /// What no rows give is a value of its own, or may be.
    private static func givesOfNothing(_ syntax: ExpressionSyntax) -> Bool {
        guard case .call(let call) = syntax.kind else { return true }
        return countsOfNothing.contains(call.function)
    }

    private static func pivotTitle(_ value: ExpressionSyntax) -> String {
        if case .literal(.null, _) = value.kind { return "null" }
        return ColumnNaming.text(value)
    }

    /// The expression with its aggregates over rows that pass tests.
    private func filtered(
        _ syntax: ExpressionSyntax, by tests: [ExpressionSyntax]
    ) throws(QueryError) -> ExpressionSyntax {
        var copy = syntax
        switch syntax.kind {
        case .call(var call) where FunctionLibrary.shared.aggregate(named: call.function) != nil:
            call.filter = ExpressionSyntax(
                .and(tests + [call.filter].compactMap { $0 }), syntax.range)
            copy.kind = .call(call)
        case .binary(let name, let left, let right):
            copy.kind = .binary(name, try filtered(left, by: tests), try filtered(right, by: tests))
        case .unary(let sign, let operand):
            copy.kind = .unary(sign, try filtered(operand, by: tests))
        case .cast(let operand, let type, let mode):
            copy.kind = .cast(try filtered(operand, by: tests), type, mode)
        case .call(var call):
            var arguments: [ExpressionSyntax] = []
            for argument in call.arguments { arguments.append(try filtered(argument, by: tests)) }
            call.arguments = arguments
            copy.kind = .call(call)
        case .literal: break
        default:
            throw QueryError(
                "_LEGACY_ERROR_TEMP_1006", "PIVOT takes aggregate functions.", at: syntax.range)
        }
        return copy
    }

    /// A row for each column, or list of columns, with its name beside it.
    func unpivot(
        _ input: Relation, _ unpivot: UnpivotSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let binder = ExpressionBinder(self, input.scope)
        var rows: [[Expression]] = []
        var used: Set<Int> = []
        for (columns, alias) in unpivot.columns {
            let title = alias ?? columns.compactMap(\.last).joined(separator: "_")
            var row = [Expression.literal(.string(title), .string)]
            for name in columns {
                guard case .column(let column, _) = input.scope.resolve(name) else {
                    throw QueryError(
                        "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                        "There is no column `\(name.joined(separator: "."))` to unpivot.",
                        at: range)
                }
                used.insert(column.index)
                row.append(column.expression)
            }
            guard row.count == unpivot.values.count + 1 else {
                throw QueryError(
                    "UNPIVOT_VALUE_SIZE_MISMATCH",
                    "Each list of UNPIVOT has \(unpivot.values.count) columns.", at: range)
            }
            rows.append(row)
        }
        guard !rows.isEmpty else { return input }
        var generated = [Field(unpivot.name, DataType.string)]
        for (place, name) in unpivot.values.enumerated() {
            let values = rows.map { $0[place + 1] }
            guard !Self.mixesTexts(values.map(\.type)) else {
                let types = values.map { "\"\($0.type.description.uppercased())\"" }
                throw QueryError(
                    "UNPIVOT_VALUE_DATA_TYPE_MISMATCH",
                    "Unpivot value columns must share a least common type, some types do not: "
                        + "[\(types.joined(separator: ", "))].", at: range)
            }
            let type = try binder.common(values, "UNPIVOT", range)
            for index in rows.indices {
                rows[index][place + 1] = rows[index][place + 1].cast(to: type)
            }
            generated.append(Field(name, type))
        }
        let width = input.plan.schema.count
        var result = Relation(
            .generate(
                Generate(
                    input: input.plan, generator: .stack(rows: rows), isOuter: false,
                    generated: generated)),
            Scope(input.scope.columns.filter { !used.contains($0.index) && !$0.isHidden }))
        for (index, field) in generated.enumerated() {
            result.scope.columns.append(
                ScopeColumn(name: field.name, qualifier: [], type: field.type, index: width + index)
            )
        }
        if !unpivot.includesNulls {
            var tests: [Expression] = []
            for index in 1..<generated.count {
                let value = Expression.column(width + index, generated[index].type)
                tests.append(try binder.called("isnotnull", [value], range))
            }
            if let test = Expression.disjunction(tests) {
                result.plan = .filter(result.plan, test)
            }
        }
        return result
    }
}

extension ExpressionSyntax {
    /// The last parts of all names in it, in lower case.
    var columnNames: Set<String> {
        if case .name(let parts) = kind { return [(parts.last ?? "").lowercased()] }
        return parts.reduce(into: []) { $0.formUnion($1.columnNames) }
    }
}
