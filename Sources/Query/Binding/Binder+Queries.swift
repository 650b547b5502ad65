import Columns
import Expressions

extension Binder {
    /// Binds a query with its WITH, ORDER BY and LIMIT.
    mutating func query(_ query: QuerySyntax) throws(QueryError) -> Relation {
        let saved = commonTables
        defer { commonTables = saved }
        for table in query.with {
            if table.refersToItself {
                if let recursion {
                    let plan = try recursion(table, knownPlans)
                    commonTables[table.name.lowercased()] = CommonTable(
                        relation: Relation(plan, qualifier: [table.name]), depth: outers.count)
                    continue
                }
                throw QueryError(
                    "UNSUPPORTED_FEATURE.RECURSIVE_CTE",
                    "A query that names itself belongs into a batch; a stream cannot hold it.",
                    at: table.range)
            }
            var inner = self
            var relation = try inner.query(table.query).trimmed().unqualified()
            relation.scope = try renamed(relation.scope, table.columns, table.name, table.range)
            commonTables[table.name.lowercased()] = CommonTable(
                relation: relation, depth: outers.count)
        }
        var result = try body(query)
        if query.limit != nil || query.offset != nil {
            result.plan = try limited(result.plan, query.limit, query.offset)
        }
        return result
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

    // MARK: Set operations

    mutating func union(
        _ queries: [QuerySyntax], _ isAll: Bool, _ isByName: Bool, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var relations: [Relation] = []
        for query in queries { relations.append(try self.query(query)) }
        return try union(of: relations, isAll, isByName, range)
    }

    func union(
        of relations: [Relation], _ isAll: Bool, _ isByName: Bool, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var relations = relations.map { $0.trimmed() }
        if isByName, let first = relations.first {
            for index in relations.indices.dropFirst() {
                relations[index] = try ordered(relations[index], like: first, range)
            }
        }
        var plan = Plan.union(try aligned(relations, "UNION", range))
        if !isAll {
            try refuseMaps(plan.schema, range)
            plan = .deduplicate(
                Deduplicate(input: plan.withOneZero, keys: Array(plan.schema.indices)))
        }
        return combined(plan, named: relations.first)
    }

    func setOperation(
        _ kind: SetOperation.Kind, isAll: Bool, _ left: Relation, _ right: Relation,
        _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let name = kind == .intersect ? "INTERSECT" : "EXCEPT"
        let plans = try aligned([left, right], name, range)
        try refuseMaps(plans[0].schema, range)
        let operation = SetOperation(
            kind: kind, isAll: isAll, left: plans[0].withOneZero, right: plans[1])
        return combined(.setOperation(operation), named: left.trimmed())
    }

    /// What a set operation gives: columns that keep their type keep their table's name, too.
    private func combined(_ plan: Plan, named first: Relation?) -> Relation {
        var result = Relation(plan)
        guard let first else { return result }
        for (index, column) in first.scope.columns.enumerated()
        where column.type == result.scope.columns[index].type {
            result.scope.columns[index].qualifier = column.qualifier
            result.scope.columns[index].note = column.note
        }
        return result
    }

    private func refuseMaps(_ schema: Schema, _ range: Range<Int>) throws(QueryError) {
        let field = schema.first { $0.type.holdsMap || $0.type.holdsVariant }
        guard let field else { return }
        let kind = field.type.holdsMap ? "MAP" : "VARIANT"
        throw QueryError(
            "UNSUPPORTED_FEATURE.SET_OPERATION_ON_\(kind)_TYPE",
            "Cannot have \(kind) type columns in a set operation (INTERSECT, EXCEPT, etc.), but the "
                + "type of column `\(field.name)` is \"\(field.type.description.uppercased())\".",
            at: range)
    }

    private func ordered(
        _ relation: Relation, like first: Relation, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var columns: [NamedExpression] = []
        for wanted in first.scope.columns {
            guard case .column(let column, _) = relation.scope.resolve([wanted.name]) else {
                throw QueryError(
                    "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                    "UNION BY NAME: the other side has no column `\(wanted.name)`.", at: range)
            }
            columns.append(NamedExpression(wanted.name, column.expression))
        }
        return Relation(.project(relation.plan, columns))
    }

    /// The plans with their columns brought to common types, named as the first's.
    func aligned(
        _ relations: [Relation], _ operation: String, _ range: Range<Int>
    ) throws(QueryError) -> [Plan] {
        let plans = relations.map { $0.trimmed().plan }
        let schemas = plans.map(\.schema)
        guard let first = schemas.first else { return plans }
        for schema in schemas where schema.count != first.count {
            throw QueryError(
                "NUM_COLUMNS_MISMATCH",
                "\(operation) can only be performed on inputs with the same number of columns, but "
                    + "the first input has \(first.count) columns and another input has "
                    + "\(schema.count) columns.", at: range)
        }
        var target = first
        for index in first.indices {
            guard let type = Coercion.common(schemas.map { $0[index].type }) else {
                let types = schemas.map { "\"\($0[index].type.description.uppercased())\"" }
                throw QueryError(
                    "INCOMPATIBLE_COLUMN_TYPE",
                    "\(operation) can only be performed on tables with compatible column types. "
                        + "Column \(index + 1) has the types \(types.joined(separator: ", ")).",
                    at: range)
            }
            target[index].type = type
        }
        return zip(plans, schemas).map { plan, schema in
            if zip(schema, target).allSatisfy({ $0.type == $1.type }) { return plan }
            return .project(
                plan,
                target.enumerated().map { index, field in
                    NamedExpression(
                        field.name, .column(index, schema[index].type).cast(to: field.type))
                })
        }
    }

    // MARK: VALUES

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

extension Plan {
    /// The same rows with 0.0 for -0.0, for what keeps one row of those that are equal.
    var withOneZero: Plan {
        let schema = schema
        guard schema.contains(where: { Zeros.exist(in: $0.type) }) else { return self }
        return .project(
            self,
            schema.enumerated().map { index, field in
                NamedExpression(field.name, Expression.column(index, field.type).withOneZero)
            })
    }
}

extension Expression {
    /// The same value with 0.0 for -0.0, at any depth.
    var withOneZero: Expression {
        guard Zeros.exist(in: type) else { return self }
        return (try? ScalarCall.bind(Zeros.function, [self])) ?? self
    }
}

extension Expression {
    private static let momentFunctions: Set<String> = [
        "current_date", "curdate", "current_timestamp", "now", "localtimestamp", "current_time",
        "localtime", "current_user", "user", "session_user", "current_timezone",
        "current_database", "current_schema", "current_catalog",
    ]

    /// Gives one value in a query, as the time when it began does.
    fileprivate var isFixedInQuery: Bool {
        if case .call(let call) = self, Self.momentFunctions.contains(call.name) { return true }
        if case .call = self, !isDeterministic, children.allSatisfy(\.isDeterministic) {
            return false
        }
        return children.allSatisfy(\.isFixedInQuery)
    }
}
