import Expressions

extension QuerySyntax {
    /// All tables that the query names, in subqueries too; those that its WITH defines are left out.
    public var tables: [TableSyntax] {
        var found: [TableSyntax] = []
        var own: Set<String> = []
        for table in with {
            found += table.query.tables.filter { !own.contains(($0.name.last ?? "").nameKey) }
            own.insert(table.name.nameKey)
        }
        var inside = body.tables
        for item in order { inside += item.expression.tables }
        return found
            + inside.filter { table in
                table.isStream || table.name.count > 1
                    || !own.contains((table.name.last ?? "").nameKey)
            }
    }
}

extension QuerySyntax.Body {
    var tables: [TableSyntax] {
        switch self {
        case .select(let select): select.tables
        case .values(let rows, _): rows.flatMap { $0.flatMap(\.tables) }
        case .relation(let relation): relation.tables
        case .union(let queries, _, _): queries.flatMap(\.tables)
        case .setOperation(_, _, let left, let right): left.tables + right.tables
        case .query(let query): query.tables
        case .pipe(let query, let steps): query.tables + steps.flatMap(\.tables)
        }
    }
}

extension SelectSyntax {
    var tables: [TableSyntax] {
        var found = from?.tables ?? []
        for item in items { found += item.expression.tables }
        for clause in [filter, having, qualify] { found += clause?.tables ?? [] }
        for expression in grouping?.expressions ?? [] { found += expression.tables }
        return found
    }
}

extension RelationSyntax {
    var tables: [TableSyntax] {
        switch kind {
        case .table(let table): [table]
        case .query(let query, _): query.tables
        case .function(let call, _): call.arguments.flatMap(\.tables)
        case .values(let rows): rows.flatMap { $0.flatMap(\.tables) }
        case .join(let join): join.tables
        case .lateralView(let view): view.input.tables
        case .pivot(let input, _), .unpivot(let input, _): input.tables
        }
    }
}

extension JoinSyntax {
    var tables: [TableSyntax] {
        var found = left.tables + right.tables
        if case .on(let condition) = condition { found += condition.tables }
        return found
    }
}

extension PipeSyntax {
    var tables: [TableSyntax] {
        switch self {
        case .select(let select): select.tables
        case .extend(let items), .aggregate(let items, _, _):
            items.flatMap { $0.expression.tables }
        case .set(let assignments): assignments.flatMap { $0.value.tables }
        case .filter(let condition): condition.tables
        case .join(let join): join.tables
        case .union(let query, _, _), .setOperation(_, _, let query), .organized(let query):
            query.tables
        case .drop, .alias, .sample, .pivot, .unpivot: []
        }
    }
}

extension ExpressionSyntax {
    var tables: [TableSyntax] {
        switch kind {
        case .exists(let query), .subquery(let query): query.tables
        case .inQuery(let operand, let query, _): operand.tables + query.tables
        default: parts.flatMap(\.tables)
        }
    }
}
