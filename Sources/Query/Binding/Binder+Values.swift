import Columns
import Expressions

/// VALUES.
extension Binder {
    func values(
        _ rows: [[ExpressionSyntax]], _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var binder = ExpressionBinder(self, Scope())
        var bound: [[Expression]] = []
        for row in rows {
            for syntax in row where !syntax.isOfOneRow {
                // What it cannot find is told first.
                if case .call(let call)? = syntax.firstAggregate?.kind {
                    _ = try binder.bindAll(call.arguments)
                }
                throw QueryError(
                    "INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE",
                    "Cannot evaluate the expression \"\(ColumnNaming.text(syntax))\" in inline "
                        + "table definition.", at: syntax.range)
            }
            binder.refusesStated = "inline tables"
            let items = try inlineRow(row, &binder)
            guard binder.subqueries.isEmpty else {
                throw QueryError(
                    "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.SCALAR_SUBQUERY_IN_VALUES",
                    "Unsupported subquery expression: scalar subqueries in the VALUES clause; use "
                        + "SELECT … UNION ALL.", at: row.first?.range ?? range)
            }
            for (item, syntax) in zip(items, row)
            where !item.isFixedInQuery || item.contains(.outer) {
                throw QueryError(
                    "INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE",
                    "Cannot evaluate the expression \"\(ColumnNaming.text(syntax))\" in inline "
                        + "table definition.", at: syntax.range)
            }
            guard items.count == bound.first?.count ?? items.count else {
                throw QueryError(
                    "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH",
                    "Every row of VALUES has as many columns as the first.",
                    at: row.first?.range ?? range)
            }
            bound.append(items)
        }
        var schema: Schema = []
        for column in bound.first?.indices ?? 0..<0 {
            let types = bound.map { $0[column].type }
            guard !Self.mixesTexts(types),
                let type = Coercion.common(types, by: Coercion.commonElement)
            else {
                throw QueryError(
                    "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE",
                    "The values of column \(column + 1) have no type in common.", at: range)
            }
            schema.append(Field("col\(column + 1)", type))
        }
        let cast = bound.map { row in
            zip(row, schema).map { $0.cast(to: $1.type).foldedIfConstant() }
        }
        return Relation(.values(Values(schema: schema, rows: cast)))
    }

    /// The values of a row, in which no function of a statement can be called.
    private func inlineRow(
        _ row: [ExpressionSyntax], _ binder: inout ExpressionBinder
    ) throws(QueryError) -> [Expression] {
        do {
            return try binder.bindAll(row)
        } catch  where error.errorClass == "UNSUPPORTED_SQL_UDF_USAGE" {
            throw QueryError(
                "INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE", error.message,
                at: row[0].range)
        }
    }

    /// Texts beside values of other kinds, at any depth, which have no type in common in inline tables
    /// and UNPIVOT.
    static func mixesTexts(_ types: [DataType]) -> Bool {
        let known = types.filter { $0 != .void }
        if known.contains(.string) { return known.contains { $0 != .string } }
        let parts = known.map(\.parts)
        guard let first = parts.first, parts.allSatisfy({ $0.count == first.count }) else {
            return false
        }
        return first.indices.contains { index in mixesTexts(parts.map { $0[index] }) }
    }
}

extension DataType {
    /// The types of elements, of keys and values, or of members.
    fileprivate var parts: [DataType] {
        switch self {
        case .array(let element): [element]
        case .map(let key, let value): [key, value]
        case .structure(let fields): fields.map(\.type)
        default: []
        }
    }
}

extension ExpressionSyntax {
    /// No aggregate, window or generator is in it.
    fileprivate var isOfOneRow: Bool {
        if case .call(let call) = kind, GeneratorKind(call.function) != nil { return false }
        return !holdsWindow && firstAggregate == nil && parts.allSatisfy(\.isOfOneRow)
    }
}

extension Expression {
    private static let momentFunctions: Set<String> = [
        "current_date", "curdate", "current_timestamp", "now", "localtimestamp", "current_time",
        "localtime", "current_user", "user", "session_user", "current_timezone",
        "current_database", "current_schema", "current_catalog",
    ]

    /// Gives one value in a query, as the time when it began does.
    var isFixedInQuery: Bool {
        if case .call(let call) = self, Self.momentFunctions.contains(call.name) { return true }
        if case .call = self, !isDeterministic, children.allSatisfy(\.isDeterministic) {
            return false
        }
        return children.allSatisfy(\.isFixedInQuery)
    }

    private static let randomFunctions: Set<String> = [
        "rand", "randn", "randstr", "shuffle", "uniform", "uuid", "monotonically_increasing_id",
        "spark_partition_id", "reflect", "java_method",
    ]

    /// Gives another value for each row, whatever is in it.
    var isRandom: Bool {
        if case .call(let call) = self, Self.randomFunctions.contains(call.name) { return true }
        return children.contains(where: \.isRandom)
    }
}
