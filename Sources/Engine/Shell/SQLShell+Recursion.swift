import Columns
import Expressions
import Query

extension SQLShell {
    /// Levels of a recursive query that are computed at most.
    private var maximumLevels: Int {
        settings["spark.sql.cteRecursionLevelLimit"].flatMap { Int($0) } ?? 100
    }

    /// Rows of a recursive query that are computed at most (Spark's `cteRecursionRowLimit`).
    static let maximumRows = 1_000_000

    /// Computes the recursive queries of a statement's WITH: first the anchor, then the step over the
    /// rows that the step before gave, until there are none.
    ///
    /// - Returns: The statement without them, and their rows by name.
    func withoutRecursion(
        _ query: QuerySyntax
    ) throws(StatementError) -> (query: QuerySyntax, plans: [String: Plan]) {
        guard query.with.contains(where: \.refersToItself) else { return (query, [:]) }
        var plans: [String: Plan] = [:]
        var rest = query
        rest.with = []
        for table in query.with {
            guard table.refersToItself else {
                rest.with.append(table)
                continue
            }
            plans[table.name.nameKey] = try recursion(
                table, rest.with, plans, atMost: Self.rowsTaken(from: table, by: query))
        }
        return (rest, plans)
    }

    /// How many rows a query takes from the top of a recursive one: `SELECT … FROM name LIMIT n`.
    private static func rowsTaken(from table: CommonTableSyntax, by query: QuerySyntax) -> Int? {
        guard case .literal(.integer(let limit), _)? = query.limit?.kind, query.order.isEmpty,
            query.ordersByAll == nil, case .select(let select) = query.body, !select.isDistinct,
            select.filter == nil, select.grouping == nil, select.having == nil,
            select.qualify == nil, let from = select.from, case .table(let source) = from.kind,
            source.name.count == 1, source.name[0].nameKey == table.name.nameKey
        else { return nil }
        let isPlain = select.items.allSatisfy { item in
            switch item.expression.kind {
            case .name, .star, .binary, .literal: true
            default: false
            }
        }
        guard isPlain else { return nil }
        if case .literal(.integer(let offset), _)? = query.offset?.kind {
            return Int(clamping: limit.addingReportingOverflow(offset).partialValue)
        }
        return query.offset == nil ? Int(clamping: limit) : nil
    }

    /// The rows of a recursive query that stands inside another one.
    func nestedRecursion(
        _ table: CommonTableSyntax, _ plans: [String: Plan]
    ) throws(QueryError) -> Plan {
        do throws(StatementError) {
            return try recursion(table, [], plans, atMost: nil)
        } catch {
            switch error {
            case .query(let error): throw error
            case .engine(let error): throw QueryError(error.errorClass, error.message)
            }
        }
    }

    private func recursion(
        _ table: CommonTableSyntax, _ before: [CommonTableSyntax], _ plans: [String: Plan],
        atMost wanted: Int?
    ) throws(StatementError) -> Plan {
        let query = try RecursiveQuery(table, before)
        var schema = try bind(query.anchors[0], plans).schema
        for (index, column) in table.columns.enumerated() where index < schema.count {
            schema[index].name = column
        }
        var all: [[Expression]] = []
        var level: [[Expression]] = []
        for anchor in query.anchors { level += try rows(of: anchor, as: schema, plans) }
        var levels = 0
        let limit = table.maximumLevel ?? maximumLevels
        while !level.isEmpty {
            all += level
            if let wanted, all.count >= wanted { break }
            guard all.count <= Self.maximumRows else {
                throw .query(
                    QueryError(
                        "RECURSION_ROW_LIMIT_EXCEEDED",
                        "Recursion row limit \(Self.maximumRows) reached but the query has not "
                            + "exhausted.", at: table.range))
            }
            guard levels < limit else {
                throw .query(
                    QueryError(
                        "RECURSION_LEVEL_LIMIT_EXCEEDED",
                        "Recursion level limit \(limit) reached but the query has not exhausted, try "
                            + "increasing it with MAX RECURSION LEVEL.", at: table.range))
            }
            levels += 1
            var known = plans
            known[query.name] = .values(Values(schema: schema, rows: level))
            level = try rows(of: query.step, as: schema, known)
            try checkPlace(of: query.name, in: query.stepAsWritten)
        }
        return .values(Values(schema: schema, rows: all))
    }

    /// A step reads the rows of the step before once, from FROM, and joins or filters them.
    private func checkPlace(of name: String, in step: QuerySyntax) throws(StatementError) {
        guard !step.misplaces(name) else {
            throw .query(
                QueryError(
                    "INVALID_RECURSIVE_REFERENCE.PLACE",
                    "A recursive query cannot stand on the side of an outer join that may be missing, "
                        + "in a subquery of an expression, or below an aggregate or a window function.",
                    at: step.range))
        }
    }

    private func rows(
        of query: QuerySyntax, as schema: Schema, _ plans: [String: Plan]
    ) throws(StatementError) -> [[Expression]] {
        let plan = try bind(query, plans)
        guard plan.schema.count == schema.count else {
            throw .query(
                QueryError(
                    "NUM_COLUMNS_MISMATCH",
                    "The parts of a recursive query give \(schema.count) and \(plan.schema.count) "
                        + "columns.", at: query.range))
        }
        for (own, field) in zip(schema, plan.schema)
        where Coercion.common([own.type, field.type]) != own.type {
            throw .query(
                QueryError(
                    "CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE",
                    "The column `\(own.name)` of a recursive query has the type "
                        + "\(own.type.description.uppercased()), and its step gives "
                        + "\(field.type.description.uppercased()).", at: query.range))
        }
        let columns = schema.enumerated().map { index, field in
            NamedExpression(
                field.name, .column(index, plan.schema[index].type).cast(to: field.type))
        }
        var result: [[Expression]] = []
        for batch in try batches(of: .project(plan, columns)) {
            for row in 0..<batch.count {
                result.append(
                    batch.columns.enumerated().map { index, column in
                        .literal(column.value(at: row), schema[index].type)
                    })
            }
        }
        return result
    }
}

/// `anchor UNION ALL … UNION ALL step`, each part a query of its own that sees the tables of the WITH
/// before it.
private struct RecursiveQuery {
    /// In lower case.
    let name: String
    /// One at least.
    let anchors: [QuerySyntax]
    let step: QuerySyntax
    /// Without the tables before it.
    let stepAsWritten: QuerySyntax

    init(_ table: CommonTableSyntax, _ before: [CommonTableSyntax]) throws(StatementError) {
        var body = table.query
        while case .query(let inner) = body.body, body.with.isEmpty { body = inner }
        let isCut = body.limit != nil || body.offset != nil || !body.order.isEmpty
        guard !isCut, case .union(let parts, let isAll, _) = body.body, parts.count >= 2 else {
            throw .query(
                QueryError(
                    "INVALID_RECURSIVE_CTE",
                    "A recursive query is an anchor UNION ALL a step.", at: table.range))
        }
        guard isAll else {
            throw .query(
                QueryError(
                    "UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE",
                    "A recursive query takes UNION ALL, not UNION.", at: table.range))
        }
        let name = table.name.nameKey
        let with = before + body.with
        func scoped(_ part: QuerySyntax) -> QuerySyntax {
            var query = QuerySyntax(body: .query(part), range: part.range)
            query.with = with
            return query
        }
        func refers(_ part: QuerySyntax) -> Bool {
            part.tables.contains { $0.name.count == 1 && $0.name[0].nameKey == name }
        }
        let anchors = parts.dropLast()
        guard let step = parts.last, !anchors.contains(where: refers) else {
            throw .query(
                QueryError(
                    "INVALID_RECURSIVE_CTE",
                    "A recursive query begins with an anchor, and its step is its last part.",
                    at: table.range))
        }
        self.name = name
        self.anchors = anchors.map(scoped)
        self.step = scoped(step)
        stepAsWritten = step
    }
}
