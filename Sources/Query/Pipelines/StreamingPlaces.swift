import Columns

/// Where in a query's text the clauses stand that a stream may refuse: plans know no places.
///
/// A clause is told where the query has but one of its kind; else the whole query is.
struct StreamingPlaces {
    let query: Range<Int>
    private var joins: [(kind: JoinSyntax.Kind, range: Range<Int>)] = []
    private var orders: [Range<Int>] = []
    private var limits: [Range<Int>] = []
    private var groupings: [Range<Int>] = []

    init(of syntax: QuerySyntax, range: Range<Int>) {
        query = range
        add(syntax)
    }

    var order: Range<Int> { only(orders) }
    var limit: Range<Int> { only(limits) }
    var grouping: Range<Int> { only(groupings) }

    func join(_ kind: Join.Kind) -> Range<Int> {
        only(joins.filter { Self.plan($0.kind) == kind }.map(\.range))
    }

    private func only(_ found: [Range<Int>]) -> Range<Int> {
        found.count == 1 ? found[0] : query
    }

    private static func plan(_ kind: JoinSyntax.Kind) -> Join.Kind {
        switch kind {
        case .inner: .inner
        case .left: .left
        case .right: .right
        case .full: .full
        case .cross: .cross
        case .semi: .semi
        case .anti: .anti
        }
    }

    // MARK: - Looking for clauses

    private mutating func add(_ syntax: QuerySyntax) {
        for table in syntax.with { add(table.query) }
        if let first = syntax.order.first, let last = syntax.order.last {
            orders.append(first.expression.range.lowerBound..<last.expression.range.upperBound)
        }
        for clause in [syntax.limit, syntax.offset] {
            if let clause { limits.append(clause.range) }
        }
        add(syntax.body)
    }

    private mutating func add(_ body: QuerySyntax.Body) {
        switch body {
        case .select(let select):
            if let grouping = select.grouping { groupings.append(grouping.range) }
            if let from = select.from { add(from) }
        case .values: break
        case .relation(let relation): add(relation)
        case .union(let queries, _, _): for query in queries { add(query) }
        case .setOperation(_, _, let left, let right):
            add(left)
            add(right)
        case .query(let query), .pipe(let query, _): add(query)
        }
    }

    private mutating func add(_ relation: RelationSyntax) {
        switch relation.kind {
        case .table, .function, .values: break
        case .query(let query, _): add(query)
        case .join(let join):
            // From behind the left side on: the word JOIN, the right side, and ON.
            let start = min(join.left.range.upperBound + 1, join.right.range.lowerBound)
            joins.append((join.kind, start..<max(relation.range.upperBound, start)))
            add(join.left)
            add(join.right)
        case .lateralView(let view): add(view.input)
        case .pivot(let input, _), .unpivot(let input, _): add(input)
        }
    }
}
