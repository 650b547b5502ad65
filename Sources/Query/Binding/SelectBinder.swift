import Columns
import Expressions

/// Binds one SELECT.
///
/// Duties, in order:
/// 1. filter the input, and put columns for time windows behind it;
/// 2. bind the SELECT list, GROUP BY, HAVING and ORDER BY over the input, collecting aggregates,
///    windows, subqueries and generators as slots;
/// 3. build the operators from the bottom up, and settle each expression over what then stands.
struct SelectBinder {
    let select: SelectSyntax
    let order: [SortSyntax]
    let ordersByAll: Bool
    var input: Relation
    var expressions: ExpressionBinder
    var items: [Item] = []
    var groups: [Group] = []
    var groupPlaces = ExpressionIndex()
    /// Positions in `groups`, for GROUPING SETS and its kin; nil for plain groups.
    var sets: [[Int]]?
    var having: Expression?
    var qualify: Expression?
    var sortKeys: [SortKey] = []
    /// ORDER BY sees the SELECT list alone.
    var ordersOutput = false
    /// The operators so far.
    var plan: Plan
    /// What slots of subqueries, generators and windows became, over `plan`.
    var settled: [Int: Expression] = [:]
    var isAggregated = false
    /// The position of the column that tells grouping sets apart, in the aggregate's output.
    var groupingID: Int?

    struct Item {
        var name: String
        var expression: Expression
        var range: Range<Int>
        /// The names of the table, where it is a column of the input under its own name.
        var qualifier: [String] = []
        /// That of the column, where it is one under whatever name.
        var note = ColumnNote()
    }

    struct Group {
        var name: String
        var expression: Expression
        var range: Range<Int>
    }

    init(
        _ select: SelectSyntax, of query: QuerySyntax, over input: Relation, _ binder: Binder
    ) {
        self.select = select
        order = query.order
        ordersByAll = query.ordersByAll != nil
        self.input = input
        plan = input.plan
        expressions = ExpressionBinder(binder, input.scope)
        expressions.namedWindows = query.windows
        expressions.reusesSubqueries = select.grouping != nil
    }

    mutating func bind() throws(QueryError) -> Relation {
        if let filter = select.filter {
            input = try expressions.filter(input, by: filter)
        }
        try prepareTimeWindows()
        if let grouping = select.grouping, grouping.hasSets { try bindGrouping(grouping) }
        try bindItems()
        if let grouping = select.grouping, !grouping.hasSets { try bindGrouping(grouping) }
        try bindConditions()
        expressions.reusesSubqueries = false
        try bindOrder()
        try checkHints()
        plan = input.plan
        isAggregated =
            select.grouping != nil || select.having != nil || !expressions.aggregates.isEmpty
        try checkOuterReferences()
        try checkCorrelatedValues()
        if isAggregated {
            try aggregate()
        } else if expressions.session != nil {
            throw QueryError(
                "UNSUPPORTED_FEATURE", "session_window(…) belongs into GROUP BY.", at: select.range)
        }
        try joinSubqueries(below: false)
        if let having { plan = .filter(plan, try settle(having, select.having?.range)) }
        try generate()
        try window()
        if let qualify { plan = .filter(plan, try settle(qualify, select.qualify?.range)) }
        return try output()
    }

    // MARK: Binding

    /// `window(…)` is a column of the input, so that GROUP BY and SELECT speak of the same.
    private mutating func prepareTimeWindows() throws(QueryError) {
        let places = (select.grouping?.expressions ?? []) + select.items.map(\.expression)
        for place in places {
            for (call, syntax) in place.calls(of: "window") where call.arguments.count > 1 {
                expressions.refusesAggregates = "GROUP BY"
                var window: TimeWindow
                do throws(QueryError) {
                    window = try expressions.timeWindow(call, syntax)
                } catch {
                    throw withoutWindow(error)
                }
                if expressions.timeWindows.contains(where: { $0.isSame(as: window) }) { continue }
                guard expressions.timeWindows.isEmpty else { throw secondWindow(syntax.range) }
                window.index = try add(window, syntax.range)
                expressions.timeWindows.append(window)
            }
        }
        for place in select.grouping?.expressions ?? [] {
            for (call, syntax) in place.calls(of: "session_window") {
                expressions.refusesAggregates = "GROUP BY"
                guard expressions.timeWindows.isEmpty else { throw secondWindow(syntax.range) }
                _ = try expressions.sessionWindow(call, syntax)
            }
        }
        if let session = expressions.session {
            try leaveOutRows(outside: session, select.range)
        } else if select.grouping == nil {
            try prepareOwnSession()
        }
    }

    /// What is wrong with a window of time. Where its lengths do not fit there is none, and that what names it
    /// names nothing comes first.
    private func withoutWindow(_ error: QueryError) -> QueryError {
        let parts = select.items.map(\.expression) + [select.having].compactMap { $0 }
        let ofLengths = ["PARAMETER_CONSTRAINT_VIOLATION", "VALUE_OUT_OF_RANGE"]
        guard ofLengths.contains(where: { error.errorClass == "DATATYPE_MISMATCH.\($0)" }),
            let place = parts.lazy.compactMap({ $0.place(ofName: "window") }).first
        else { return error }
        return QueryError(
            "UNRESOLVED_COLUMN.WITH_SUGGESTION",
            "A column, variable, or function parameter with name `window` cannot be resolved, since "
                + "GROUP BY makes none. \(error.message)", at: place)
    }

    /// Without GROUP BY, `session_window(…)` is the session that each row is by itself.
    private mutating func prepareOwnSession() throws(QueryError) {
        for item in select.items {
            for (call, syntax) in item.expression.calls(of: "session_window") {
                let own = try expressions.pendingSession(call, syntax)
                if expressions.ownSession?.session.isSame(as: own) == true { continue }
                guard expressions.ownSession == nil, expressions.timeWindows.isEmpty else {
                    throw secondWindow(syntax.range)
                }
                expressions.ownSession = (own, try add(own, syntax.range))
            }
        }
    }

    /// Rows without a time, or whose session would end where it starts, are in none. The second asks for the time
    /// as well as for the gap, as in Spark, which decides how far down it moves.
    private mutating func leaveOutRows(
        outside session: PendingSession, _ range: Range<Int>
    ) throws(QueryError) {
        var tests = [try expressions.called("isnotnull", [session.time], range)]
        let gap = session.gap.folded().literalValue
        let isFixed = if case .integer(let length)? = gap { length > 0 } else { false }
        if !isFixed {
            let time = try expressions.cast(session.time, to: .timestamp, .ansi, range)
            let start = try expressions.called("unix_micros", [time], range)
            let end = try expressions.called("+", [start, session.gap], range)
            tests.append(try expressions.called(">", [end, start], range))
        }
        for test in tests { input.plan = .filter(input.plan, seal(test, over: input.plan)) }
    }

    /// Puts the session's column behind the input's, and gives its position.
    private mutating func add(
        _ session: PendingSession, _ range: Range<Int>
    ) throws(QueryError) -> Int {
        try leaveOutRows(outside: session, range)
        let start = try expressions.cast(session.time, to: .timestamp, .ansi, range)
        let end = try expressions.called(
            "timestamp_micros",
            [
                try expressions.called(
                    "+", [try expressions.called("unix_micros", [start], range), session.gap], range
                )
            ], range)
        let window = try expressions.called(
            "named_struct",
            [
                .literal(.string("start"), .string), start, .literal(.string("end"), .string), end,
            ], range)
        let column = try expressions.cast(window, to: session.type, .ansi, range)
        return input.append([NamedExpression("session_window", seal(column, over: input.plan))])
    }

    private func secondWindow(_ range: Range<Int>) -> QueryError {
        QueryError(
            "_LEGACY_ERROR_TEMP_1039",
            "A query can have one time window; compute the other one in a subquery.", at: range)
    }

    /// Puts the window's column behind the input's, and gives its position.
    private mutating func add(
        _ window: TimeWindow, _ range: Range<Int>
    ) throws(QueryError) -> Int {
        func length(_ value: Int64) -> Expression { .literal(.integer(value), .bigint) }
        if window.size % window.slide == 0 {
            let exists = try expressions.called("isnotnull", [window.time], range)
            input.plan = .filter(input.plan, seal(exists, over: input.plan))
        }
        let time = try expressions.cast(window.time, to: .timestamp, .ansi, range)
        if window.size == window.slide {
            let column = try expressions.cast(
                try expressions.called(
                    "tumbling_window", [time, length(window.size), length(window.offset)], range),
                to: window.type, .ansi, range)
            return input.append([NamedExpression("window", seal(column, over: input.plan))])
        }
        let list = try expressions.cast(
            try expressions.called(
                "sliding_window",
                [time, length(window.size), length(window.slide), length(window.offset)], range),
            to: .array(window.type), .ansi, range)
        let width = input.plan.schema.count
        input.plan = .generate(
            Generate(
                input: input.plan, generator: .explode(seal(list, over: input.plan)),
                isOuter: false, generated: [Field("window", window.type)]))
        return width
    }

    mutating func bindGenerator(_ item: SelectItemSyntax) throws(QueryError) {
        expressions.refusesGenerators = false
        _ = try expressions.bind(item.expression)
        expressions.refusesGenerators = true
        let number = expressions.generators.count - 1
        let columns = expressions.generators[number].generated
        guard item.aliases.isEmpty || item.aliases.count == columns.count else {
            throw QueryError(
                "UDTF_ALIAS_NUMBER_MISMATCH",
                "The number of aliases does not match the number of columns: expected "
                    + "\(columns.count), got \(item.aliases.count).", at: item.expression.range)
        }
        for (index, field) in columns.enumerated() {
            let name = item.aliases.isEmpty ? field.name : item.aliases[index]
            let value = Expression.column(Slot.generator(number << 16 | index), field.type)
            items.append(Item(name: name, expression: value, range: item.expression.range))
            if !item.aliases.isEmpty { expressions.aliases[Scope.key(name)] = value }
        }
    }

    /// Hints name columns of the input or the SELECT list.
    private func checkHints() throws(QueryError) {
        guard !select.hintedColumns.isEmpty else { return }
        var alone = expressions
        alone.preferred = namesOfItems
        for column in select.hintedColumns { _ = try alone.bind(column) }
    }

    private mutating func bindConditions() throws(QueryError) {
        if let syntax = select.having { try bindHaving(syntax) }
        if let syntax = select.qualify {
            expressions.refusesAggregates = nil
            expressions.refusesWindows = false
            if select.grouping == nil, let call = syntax.firstAggregate {
                throw QueryError(
                    "QUALIFY_AGGREGATE_NOT_ALLOWED",
                    "QUALIFY takes no aggregate function such as "
                        + "\"\(ColumnNaming.name(of: call))\" outside of a window.", at: call.range)
            }
            if select.grouping != nil { try refuseAggregates(inQualify: syntax) }
            // What QUALIFY computes is no group's, as in Spark.
            expressions.constantGroups = []
            qualify = try expressions.havingCondition(syntax)
            guard !expressions.windows.isEmpty else {
                throw QueryError(
                    "QUALIFY_REQUIRES_WINDOW_FUNCTION",
                    "QUALIFY requires a window function in its condition or in the SELECT list.",
                    at: syntax.range)
            }
        }
    }

    /// QUALIFY looks at the groups' rows, which have the columns of SELECT and no aggregates.
    private func refuseAggregates(inQualify syntax: ExpressionSyntax) throws(QueryError) {
        for (call, whole) in syntax.windowOperands where call.firstAggregate != nil {
            let columns = call.parts.contains { $0.holdsName }
            throw QueryError(
                columns ? "UNRESOLVED_COLUMN.WITH_SUGGESTION" : "MISSING_GROUP_BY",
                "QUALIFY takes the columns that SELECT gives: name the aggregate "
                    + "\"\(ColumnNaming.name(of: call))\" there.", at: whole.range)
        }
    }

    /// Lambdas' parameters stand behind the input's columns.
    func seal(_ expression: Expression, over plan: Plan) -> Expression {
        expression.placingParameters(behind: plan.schema.count)
    }
}

extension ExpressionBinder {
    /// The relation with only the rows for which a condition holds. What it says of subqueries by
    /// AND becomes semi and anti joins.
    ///
    /// - Parameters:
    ///   - clause: Where the condition stands, for refusals.
    ///   - errorClass: Of what is no condition.
    ///   - check: Refuses subqueries before they are joined.
    mutating func filter(
        _ relation: Relation, by syntax: ExpressionSyntax, in clause: String = "WHERE",
        errorClass: String = "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN",
        checking check: (PendingSubquery) throws(QueryError) -> Void = { _ in }
    ) throws(QueryError) -> Relation {
        var relation = relation
        let parts = syntax.conjuncts
        var rest: [ExpressionSyntax] = []
        var joins = 0
        refusesAggregates = clause
        refusesWindows = true
        for part in parts {
            if let join = try subqueryTest(part, negated: false) {
                try check(join)
                _ = try join.join(to: &relation.plan) { (outer) throws(QueryError) in outer }
                joins += 1
            } else {
                rest.append(part)
            }
        }
        guard !rest.isEmpty else { return relation }
        // Beside other parts of an AND a text says true or false; alone it is no condition.
        let joined =
            try parts.count == 1
            ? condition(syntax, errorClass: errorClass)
            : logical(rest, isAnd: true, besideOthers: parts.count - rest.count)
        for pending in subqueries { try check(pending) }
        let values = try settleSubqueries(on: &relation.plan)
        relation.plan = TwinSubqueries.marked(relation.plan, count: joins + values.count)
        let width = relation.plan.schema.count
        let test = joined.rewritten { (part: Expression) -> Expression? in
            guard case .column(let index, let type) = part, let (slot, number) = Slot.of(index)
            else { return nil }
            if slot == .lambda { return .column(width + number, type) }
            return slot == .subquery ? values[number] : nil
        }
        relation.plan = .filter(relation.plan, test.foldedIfConstant())
        return relation
    }

    /// Joins all subqueries that wait, and gives their values by number.
    mutating func settleSubqueries(on plan: inout Plan) throws(QueryError) -> [Expression] {
        var values: [Expression] = []
        for pending in subqueries {
            values.append(try pending.join(to: &plan) { (outer) throws(QueryError) in outer })
        }
        subqueries = []
        return values
    }

    /// `[NOT] EXISTS` and `[NOT] IN` over a subquery as a join; nil for other conditions.
    private mutating func subqueryTest(
        _ syntax: ExpressionSyntax, negated: Bool
    ) throws(QueryError) -> PendingSubquery? {
        let waiting = subqueries.count
        switch syntax.kind {
        case .unary(.not, let operand): return try subqueryTest(operand, negated: !negated)
        case .exists(let query):
            return try existential(query, negated ? .anti : .semi, syntax.range)
        case .inQuery(let operand, let query, let isNegated):
            let kind: Join.Kind = negated != isNegated ? .antiNullAware : .semi
            let test = try member(boundOperands(operand), of: query, kind, syntax.range)
            guard subqueries.count == waiting else {
                throw QueryError.unsupported(
                    "A subquery cannot be compared with another subquery by IN.",
                    at: syntax.range)
            }
            return test
        default: return nil
        }
    }
}

extension ExpressionSyntax {
    /// The conditions that must all hold: what AND joins, and what a NOT before OR denies of subqueries.
    fileprivate var conjuncts: [ExpressionSyntax] {
        switch kind {
        case .and(let all): return all.flatMap(\.conjuncts)
        case .unary(.not, let operand):
            guard case .or(let all) = operand.kind, all.contains(where: \.isSubqueryTest) else {
                return [self]
            }
            return all.flatMap { ExpressionSyntax(.unary(.not, $0), $0.range).conjuncts }
        default: return [self]
        }
    }

    /// `[NOT] EXISTS (…)`, `[NOT] IN (…)`.
    private var isSubqueryTest: Bool {
        switch kind {
        case .unary(.not, let operand): operand.isSubqueryTest
        case .exists, .inQuery: true
        default: false
        }
    }
}
