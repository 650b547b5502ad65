import Columns
import Expressions

/// PIVOT and UNPIVOT.
extension Binder {
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
        var used = Set(pivot.columns.map { $0.nameKey })
        for item in pivot.aggregates { used.formUnion(item.expression.columnNames) }
        var select = SelectSyntax(range: range)
        select.from = RelationSyntax(kind: .values([]), range: range)
        var groups: [GroupingSyntax.Element] = []
        for column in input.scope.columns
        where !column.isHidden && !used.contains(column.name.nameKey) {
            let name = ExpressionSyntax(.name([column.name]), range)
            select.items.append(SelectItemSyntax(expression: name, aliases: []))
            groups.append(.expression(name))
        }
        for value in try pivotValues(of: pivot, over: input) {
            for item in pivot.aggregates {
                var name = value.title
                if pivot.aggregates.count > 1 {
                    name += "_" + (item.aliases.first ?? ColumnNaming.name(of: item.expression))
                }
                let found = try filtered(item.expression, by: value.tests)
                let isBare = keepsCounts || !Self.givesOfNothing(item.expression)
                let result = isBare ? found : Self.whereThere(found, value.tests)
                select.items.append(SelectItemSyntax(expression: result, aliases: [name]))
            }
        }
        select.grouping = GroupingSyntax(isAll: false, elements: groups, range: range)
        let empty = QuerySyntax(body: .values([], alias: nil), range: range)
        var binder = SelectBinder(select, of: empty, over: input, self)
        return try binder.bind()
    }

    /// What the columns of a value are called, and which rows have it.
    private typealias PivotValue = (title: String, tests: [ExpressionSyntax])

    private func pivotValues(
        of pivot: PivotSyntax, over input: Relation
    ) throws(QueryError) -> [PivotValue] {
        var binder = ExpressionBinder(self, input.scope)
        var types: [DataType] = []
        for name in pivot.columns {
            let type = try binder.bind(ExpressionSyntax(.name([name]), pivot.range)).type
            guard !type.holdsMap else {
                throw QueryError(
                    "INCOMPARABLE_PIVOT_COLUMN",
                    "The column `\(name)` of PIVOT holds maps, which cannot be compared.",
                    at: pivot.range)
            }
            types.append(type)
        }
        var result: [PivotValue] = []
        for (value, alias) in pivot.values {
            var parts = [value]
            if case .row(let items) = value.kind { parts = items }
            guard parts.count == pivot.columns.count else { throw mismatched(value) }
            var texts: [String] = []
            var tests: [ExpressionSyntax] = []
            for (index, part) in parts.enumerated() {
                let bound = try binder.bind(part).folded()
                guard bound.literalValue != nil else {
                    throw QueryError(
                        "NON_LITERAL_PIVOT_VALUES",
                        "Literal expressions required for pivot values, found "
                            + "\"\(ColumnNaming.name(of: part))\".", at: part.range)
                }
                guard Cast.exists(bound.type, to: types[index]),
                    parts.count == 1 || bound.type != .void
                else { throw mismatched(value) }
                texts.append(Self.text(of: bound))
                let column = ExpressionSyntax(.name([pivot.columns[index]]), part.range)
                let wanted = ExpressionSyntax(.cast(part, types[index], .ansi), part.range)
                tests.append(ExpressionSyntax(.binary("<=>", column, wanted), part.range))
            }
            let title = texts.joined(separator: ", ")
            result.append((alias ?? (parts.count > 1 ? "{\(title)}" : title), tests))
        }
        return result
    }

    private func mismatched(_ value: ExpressionSyntax) -> QueryError {
        QueryError(
            "PIVOT_VALUE_DATA_TYPE_MISMATCH",
            "Each value of PIVOT has one part for each column, of its type.", at: value.range)
    }

    /// A constant as text, `null` for none.
    private static func text(of constant: Expression) -> String {
        guard case .string(let text)? = constant.cast(to: .string).folded().literalValue else {
            return "null"
        }
        return text
    }

    /// The result where rows pass the tests, and null where there are none.
    private static func whereThere(
        _ result: ExpressionSyntax, _ tests: [ExpressionSyntax]
    ) -> ExpressionSyntax {
        let range = result.range
        var counted = CallSyntax(name: ["count"], arguments: [])
        counted.arguments = [ExpressionSyntax(.literal(.integer(1), .int), range)]
        counted.filter = ExpressionSyntax(.and(tests), range)
        let none = ExpressionSyntax(.literal(.integer(0), .int), range)
        let isThere = ExpressionSyntax(
            .binary(">", ExpressionSyntax(.call(counted), range), none), range)
        return ExpressionSyntax(
            .conditional(
                operand: nil, branches: [ConditionSyntax(condition: isThere, result: result)],
                otherwise: nil), range)
    }

    /// What no rows give is a value of its own, or may be.
    private static func givesOfNothing(_ syntax: ExpressionSyntax) -> Bool {
        guard case .call(let call) = syntax.kind,
            FunctionLibrary.shared.aggregate(named: call.function) != nil
        else { return true }
        return countsOfNothing.contains(call.function)
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
        let (given, used) = try unpivotedRows(of: unpivot, in: input.scope, range)
        guard !given.isEmpty else { return input }
        let binder = ExpressionBinder(self, input.scope)
        var rows = given
        let generated = try unpivotedColumns(of: unpivot, &rows, binder, range)
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

    /// For each column, or list of columns, its title and values, and which columns they are.
    private func unpivotedRows(
        of unpivot: UnpivotSyntax, in scope: Scope, _ range: Range<Int>
    ) throws(QueryError) -> (rows: [[Expression]], used: Set<Int>) {
        var rows: [[Expression]] = []
        var used: Set<Int> = []
        for (columns, alias) in unpivot.columns {
            let title = alias ?? columns.compactMap(\.last).joined(separator: "_")
            var row = [Expression.literal(.string(title), .string)]
            for name in columns {
                guard case .column(let column, let members) = scope.resolve(name) else {
                    throw QueryError(
                        "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                        "There is no column `\(name.joined(separator: "."))` to unpivot.",
                        at: range)
                }
                guard members.isEmpty else {
                    throw QueryError(
                        "UNPIVOT_REQUIRES_ATTRIBUTES",
                        "UNPIVOT takes columns: `\(name.joined(separator: "."))` is a part of one.",
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
        return (rows, used)
    }

    /// The columns that the rows become, each value cast to the type of its column.
    private func unpivotedColumns(
        of unpivot: UnpivotSyntax, _ rows: inout [[Expression]], _ binder: ExpressionBinder,
        _ range: Range<Int>
    ) throws(QueryError) -> [Field] {
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
        return generated
    }
}

extension ExpressionSyntax {
    /// The last parts of all names in it, in lower case.
    var columnNames: Set<String> {
        if case .name(let parts) = kind { return [(parts.last ?? "").nameKey] }
        return parts.reduce(into: []) { $0.formUnion($1.columnNames) }
    }
}
