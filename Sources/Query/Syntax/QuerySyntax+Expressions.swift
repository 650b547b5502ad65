extension QuerySyntax {
    /// The expressions of all its clauses, those of subqueries and of WITH too.
    var expressions: [ExpressionSyntax] {
        with.flatMap(\.query.expressions) + body.expressions
            + order.flatMap(\.expression.andOfQueries)
    }
}

extension QuerySyntax.Body {
    fileprivate var expressions: [ExpressionSyntax] {
        switch self {
        case .select(let select): select.expressions
        case .values(let rows, _): rows.flatMap { $0.flatMap(\.andOfQueries) }
        case .relation(let relation): relation.expressions
        case .union(let queries, _, _): queries.flatMap(\.expressions)
        case .setOperation(_, _, let left, let right): left.expressions + right.expressions
        case .query(let query): query.expressions
        case .pipe(let query, let steps): query.expressions + steps.flatMap(\.expressions)
        }
    }
}

extension SelectSyntax {
    fileprivate var expressions: [ExpressionSyntax] {
        let clauses = [filter, having, qualify].compactMap { $0 } + (grouping?.expressions ?? [])
        return items.flatMap(\.expression.andOfQueries) + (from?.expressions ?? [])
            + clauses.flatMap(\.andOfQueries)
    }
}

extension RelationSyntax {
    fileprivate var expressions: [ExpressionSyntax] {
        switch kind {
        case .table: []
        case .query(let query, _): query.expressions
        case .function(let call, _): call.arguments.flatMap(\.andOfQueries)
        case .values(let rows): rows.flatMap { $0.flatMap(\.andOfQueries) }
        case .join(let join): join.expressions
        case .lateralView(let view):
            view.input.expressions + view.call.arguments.flatMap(\.andOfQueries)
        case .pivot(let input, _), .unpivot(let input, _): input.expressions
        }
    }
}

extension JoinSyntax {
    fileprivate var expressions: [ExpressionSyntax] {
        var found = left.expressions + right.expressions
        if case .on(let condition) = condition { found += condition.andOfQueries }
        return found
    }
}

extension PipeSyntax {
    fileprivate var expressions: [ExpressionSyntax] {
        switch self {
        case .select(let query), .union(let query, _, _), .setOperation(_, _, let query),
            .organized(let query):
            query.expressions
        case .extend(let items), .aggregate(let items, _, _):
            items.flatMap(\.expression.andOfQueries)
        case .set(let assignments): assignments.flatMap(\.value.andOfQueries)
        case .filter(let condition): condition.andOfQueries
        case .join(let join): join.expressions
        case .drop, .alias, .sample, .pivot, .unpivot: []
        }
    }
}

extension ExpressionSyntax {
    /// Itself and the expressions of its subqueries.
    fileprivate var andOfQueries: [ExpressionSyntax] { [self] + ofQueries }

    private var ofQueries: [ExpressionSyntax] {
        switch kind {
        case .exists(let query), .subquery(let query): query.expressions
        case .inQuery(let operand, let query, _): operand.ofQueries + query.expressions
        default: parts.flatMap(\.ofQueries)
        }
    }

    /// All calls in it.
    var calls: [(call: CallSyntax, range: Range<Int>)] {
        var found = parts.flatMap(\.calls)
        if case .call(let call) = kind { found.append((call, range)) }
        return found
    }
}
