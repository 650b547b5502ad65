import Columns
import Expressions

/// A subquery, until it is joined to the plan that its value is needed over.
struct PendingSubquery {
    var kind: Join.Kind
    var plan: Plan
    /// Left over the query around, right over the subquery's plan.
    var keys: [(left: Expression, right: Expression)]
    /// Over the query around, with the subquery's columns as `Slot.inner`.
    var residual: Expression?
    /// The value for rows without a match, where that is not null; the plan's last column tells
    /// matches then.
    var otherwise: Expression?
    /// The plan still refers to the query around: it is computed for each of its rows.
    var isDependent = false
    /// It asks for columns of the query around, beside what IN compares.
    var isCorrelated = false
    /// It stands in a function that a statement made, not in the query.
    var isOfFunction = false
    var range: Range<Int> = 0..<0

    /// The columns of the query around that it asks for, and that IN compares.
    var outerColumns: [Int] {
        var columns: [Int] = []
        let note = { (index: Int) in if Slot.of(index) == nil { columns.append(index) } }
        for key in keys { key.left.forEachColumn(note) }
        residual?.forEachColumn(note)
        if isDependent { plan.forEachReference { index, _ in note(index) } }
        return columns
    }

    /// Joins it to a plan. `place` brings expressions of the query around to that plan's columns.
    ///
    /// - Returns: the value, over the plan's columns and those that the join adds.
    func join(
        to plan: inout Plan, _ place: (Expression) throws(QueryError) -> Expression
    ) throws(QueryError) -> Expression {
        let width = plan.schema.count
        var placed: [(left: Expression, right: Expression)] = []
        for key in keys {
            let left = try place(key.left).placingParameters(behind: width)
            placed.append((left: left, right: key.right))
        }
        var inner = self.plan
        if isDependent {
            let dependent = try DependentJoin(of: inner, over: plan, at: range, place)
            let own = inner.schema.count
            if dependent.references.isEmpty {
                inner = inner.loweringReferences()
            } else {
                inner = try dependent.applied(to: inner)
                var left: [Expression] = []
                var right: [Expression] = []
                for (index, reference) in dependent.references.enumerated() {
                    left.append(try place(.column(Slot.own(reference.column), reference.type)))
                    right.append(.column(own + index, reference.type))
                }
                placed += try dependent.same(left, right)
            }
        }
        let right = inner.schema
        // It is computed over both sides, and its lambdas' parameters stand behind them.
        let rest = try residual.map { (residual) throws(QueryError) in
            try place(residual.shiftingParameters(by: right.count))
                .placingParameters(behind: width)
                .mappingColumns { index in
                    if let (slot, number) = Slot.of(index), slot == .inner { return width + number }
                    return index
                }
        }
        plan = .join(
            Join(
                kind: kind, left: plan, right: inner, keys: placed, residual: rest,
                subquery: isCorrelated ? .correlated : .uncorrelated))
        guard plan.nodeCount <= 50_000 else {
            throw QueryError(
                "QUERY_TOO_LARGE", "This query grows to more than 50,000 operators.", at: range)
        }
        guard kind == .single else { return .column(width, .boolean) }
        let value = Expression.column(width, right[0].type)
        guard let otherwise else { return value }
        let marker = Expression.column(width + right.count - 1, .boolean)
        return .conditional(
            branches: [.init(condition: marker, result: value)], otherwise: otherwise)
    }
}

extension ExpressionBinder {
    mutating func scalarSubquery(
        _ query: QuerySyntax, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        let inner = try subquery(query, range)
        guard inner.schema.count == 1 else {
            throw QueryError(
                "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN",
                "Scalar subquery must return only one column, but returned "
                    + "\(inner.schema.count).", at: range)
        }
        let type = inner.schema[0].type
        var pulled = try Decorrelation(inner, isExistence: false, at: range)
        var otherwise: Expression?
        if !pulled.isRefused, !pulled.predicates.isEmpty, let value = pulled.defaults?.first,
            value.literalValue?.isNull != true
        {
            otherwise = value
            let schema = pulled.plan.schema
            pulled.plan = .project(
                pulled.plan,
                schema.enumerated().map {
                    NamedExpression($1.name, .column($0, $1.type))
                } + [NamedExpression("found", .literal(.boolean(true), .boolean))])
        }
        var pending = PendingSubquery(kind: .single, pulled, of: inner, at: range)
        pending.otherwise = otherwise
        pending.isOfFunction = depth > 0
        return add(pending, type)
    }

    mutating func existence(
        of query: QuerySyntax, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        add(try existential(query, .mark, range), .boolean)
    }

    /// `operand [NOT] IN (query)` as a value.
    ///
    /// Spark gives no null here: IN holds where a row is equal, NOT IN where no row is equal and none
    /// leaves it open (a null in the operand or in the row).
    mutating func membership(
        of operand: ExpressionSyntax, in query: QuerySyntax, isNegated: Bool, _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        let operands = try boundOperands(operand)
        let match = add(try member(operands, of: query, .mark, range), .boolean)
        if operands.count == 1, operands[0].foldedIfConstant().literalValue?.isNull == true {
            // A null is equal to nothing, and not unequal to anything either.
            let hasRows = add(try existential(query, .mark, range), .boolean)
            let unknown = Expression.conditional(
                branches: [.init(condition: hasRows, result: .literal(.null, .boolean))],
                otherwise: .literal(.boolean(isNegated), .boolean))
            return unknown
        }
        guard isNegated else { return match }
        guard !isRow(operand) else { return try called("not", [match], range) }
        var nulls = try existential(query, .mark, range, readsRows: true)
        let column = Expression.column(0, nulls.plan.schema[0].type)
        nulls.plan = .filter(nulls.plan, try called("isnull", [column], range))
        let hasNull = add(nulls, .boolean)
        let hasRows = add(try existential(query, .mark, range), .boolean)
        let isNull = try called("isnull", operands, range)
        return try called("not", [.or(.or(match, hasNull), .and(isNull, hasRows))], range)
    }

    private func isRow(_ operand: ExpressionSyntax) -> Bool {
        if case .row = operand.kind { true } else { false }
    }

    private mutating func add(_ pending: PendingSubquery, _ type: DataType) -> Expression {
        .column(Slot.subquery(place(of: pending)), type)
    }

    /// The number that a subquery has from now on. In a query with groups an equal subquery is the same value:
    /// GROUP BY may name what SELECT gives.
    mutating func place(of pending: PendingSubquery) -> Int {
        if reusesSubqueries, let place = subqueries.firstIndex(where: { $0.isSame(as: pending) }) {
            return place
        }
        subqueries.append(pending)
        return subqueries.count - 1
    }

    /// `EXISTS (query)` as a join of a kind.
    ///
    /// - Parameter readsRows: What the rows hold matters, too.
    mutating func existential(
        _ query: QuerySyntax, _ kind: Join.Kind, _ range: Range<Int>, readsRows: Bool = false
    ) throws(QueryError) -> PendingSubquery {
        let inner = try subquery(query, range)
        var pulled = try Decorrelation(inner, isExistence: !readsRows, at: range)
        pulled.refuseDefaults()
        return PendingSubquery(kind: kind, pulled, of: inner, at: range)
    }

    /// What stands before IN: one value, or those of a row. Bound once, since it may hold subqueries itself.
    mutating func boundOperands(
        _ operand: ExpressionSyntax
    ) throws(QueryError) -> [Expression] {
        if case .row(let items) = operand.kind { return try bindAll(items) }
        return [try bind(operand)]
    }

    /// `operand IN (query)` as a join of a kind.
    mutating func member(
        _ operands: [Expression], of query: QuerySyntax, _ kind: Join.Kind, _ range: Range<Int>
    ) throws(QueryError) -> PendingSubquery {
        let inner = try subquery(query, range)
        guard inner.schema.count == operands.count else {
            throw QueryError(
                "DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH",
                "The number of columns in the left hand side of an IN subquery does not match the "
                    + "number of columns in the output of subquery: \(operands.count) and "
                    + "\(inner.schema.count).", at: range)
        }
        var pulled = try Decorrelation(inner, isExistence: false, at: range)
        // A null in the row for no rows is equal to nothing: only NOT IN sees it.
        if kind == .antiNullAware || pulled.defaults?.contains(where: \.isValue) == true {
            pulled.refuseDefaults()
        }
        var result = PendingSubquery(kind: kind, pulled, of: inner, at: range)
        var keys: [(left: Expression, right: Expression)] = []
        for (index, operand) in operands.enumerated() {
            let column = Expression.column(index, inner.schema[index].type)
            guard let type = try? common([operand, column], "in", range) else {
                throw QueryError(
                    "DATATYPE_MISMATCH.IN_SUBQUERY_DATA_TYPE_MISMATCH",
                    "The type of the left side of IN, \(operand.type.description.uppercased()), is "
                        + "not compatible with the subquery's \(column.type.description.uppercased()).",
                    at: range)
            }
            guard !type.holdsMap, !type.holdsVariant else {
                throw QueryError(
                    "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
                    "IN does not support ordering on type "
                        + "\"\(type.description.uppercased())\".", at: range)
            }
            keys.append(
                (left: operand.cast(to: type).foldedIfConstant(), right: column.cast(to: type)))
        }
        guard kind == .antiNullAware,
            !result.keys.isEmpty || result.residual != nil || result.isDependent
                || operands.count > 1
        else {
            result.keys = keys + result.keys
            return result
        }
        // Nulls count only among the rows that belong to the outer row: test them there.
        result.kind = .anti
        var tests = [result.residual].compactMap { $0 }
        for key in keys {
            let right = key.right.mappingColumns { Slot.inner($0) }
            tests.append(
                Expression.disjunction([
                    try called("=", [key.left, right], range),
                    try called("isnull", [key.left], range),
                    try called("isnull", [right], range),
                ])!)
        }
        result.residual = Expression.conjunction(tests)
        return result
    }

    mutating func subquery(
        _ query: QuerySyntax, _ range: Range<Int>
    ) throws(QueryError) -> Plan {
        var inner = binder.beginningQuery().inner(around: scope)
        let around = isInHaving ? OuterAggregates(of: self) : nil
        inner.outerAggregates = around
        let plan = try inner.query(query).trimmed().plan
        if let around { aggregates = around.aggregates }
        guard !plan.isStreaming else {
            throw QueryError(
                "INVALID_SUBQUERY_EXPRESSION.STREAMING_QUERY",
                "A subquery in an expression cannot read a stream. Join with it, or read its table "
                    + "without STREAM.", at: range)
        }
        return plan
    }
}

extension PendingSubquery {
    /// The other one gives the same value for each row.
    fileprivate func isSame(as other: PendingSubquery) -> Bool {
        guard kind == other.kind, isDependent == other.isDependent, keys.count == other.keys.count,
            (residual == nil) == (other.residual == nil),
            (otherwise == nil) == (other.otherwise == nil)
        else { return false }
        let own = keys.flatMap { [$0.left, $0.right] } + [residual, otherwise].compactMap { $0 }
        let others =
            other.keys.flatMap { [$0.left, $0.right] }
            + [other.residual, other.otherwise].compactMap { $0 }
        return zip(own, others).allSatisfy { $0.isSame(as: $1) } && plan.hasSameTree(as: other.plan)
    }

    /// Sorts predicates into keys and the rest. Where nothing could be taken out of the subquery,
    /// `whole` is computed for each row of the query around.
    init(kind: Join.Kind, _ pulled: Decorrelation, of whole: Plan, at range: Range<Int>) {
        self.init(
            kind: kind, plan: pulled.plan, keys: [], residual: nil, otherwise: nil, range: range)
        isCorrelated = pulled.isRefused || !pulled.predicates.isEmpty
        if pulled.isRefused {
            plan = whole
            isDependent = true
            return
        }
        var rest: [Expression] = []
        for predicate in pulled.predicates {
            if case .call(let call) = predicate, call.name == "=",
                let outer = call.arguments.first(where: { $0.isOuterOnly }),
                let inner = call.arguments.first(where: { !$0.contains(.outer) })
            {
                keys.append((left: Self.facingOut(outer), right: inner))
            } else {
                rest.append(
                    Self.facingOut(
                        predicate.mappingColumns { Slot.of($0) == nil ? Slot.inner($0) : $0 }))
            }
        }
        residual = Expression.conjunction(rest)
    }

    /// References to the query around as that query's own columns.
    private static func facingOut(_ expression: Expression) -> Expression {
        expression.mappingColumns { index in
            guard let reference = Slot.outerColumn(index) else { return index }
            return reference.level == 0
                ? Slot.own(reference.column)
                : Slot.outer(reference.column, level: reference.level - 1)
        }
    }
}
