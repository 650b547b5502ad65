import Columns
import Expressions

/// A function that a statement made, as queries find it.
public struct StatedFunction: Sendable {
    public var definition: CreateFunction
    /// With the catalogue and database before it, for one that stays.
    public var fullName: [String]

    public init(_ definition: CreateFunction, fullName: [String]) {
        self.definition = definition
        self.fullName = fullName
    }

    /// The name as columns show it.
    public var title: String { fullName.joined(separator: ".") }
}

/// The parameters of a function while its body is bound: columns of a query around it, far behind those
/// that any query has.
enum ParameterSlot {
    private static let first = 1 << 23

    static func scope(of function: StatedFunction) -> Scope {
        Scope(
            function.definition.parameters.enumerated().map { index, parameter in
                ScopeColumn(
                    name: parameter.name, qualifier: function.fullName, type: parameter.type,
                    index: first + index)
            })
    }

    /// The number of the parameter that a column stands for.
    static func number(of column: Int) -> Int? {
        column >= first && column < 1 << 24 ? column - first : nil
    }
}

extension CreateFunction {
    /// The arguments of a call in the parameters' order, with the defaults of those that are not given.
    func arguments(of call: CallSyntax, at range: Range<Int>) throws(QueryError)
        -> [ExpressionSyntax]
    {
        let signature = RoutineSignature(
            parameters.map { .init(name: $0.name, usual: $0.defaultValue) }, isOfLibrary: false)
        return try signature.arguments(of: call, at: range)
    }
}

// MARK: - Functions that give a value

extension ExpressionBinder {
    /// A call: the function's body with the arguments in the parameters' places.
    mutating func statedCall(
        _ function: StatedFunction, _ call: CallSyntax, _ syntax: ExpressionSyntax
    ) throws(QueryError) -> Expression {
        guard case .value(let body, let result) = function.definition.body else {
            throw QueryError(
                "NOT_A_SCALAR_FUNCTION",
                "`\(function.title)` gives a table: it stands in FROM.", at: syntax.range)
        }
        guard lambdas.isEmpty else {
            throw QueryError(
                "UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_SQL_UDF",
                "The SQL function `\(function.title)` cannot be called in a lambda function; write its "
                    + "body there.", at: syntax.range)
        }
        if let place = refusesStated {
            throw QueryError(
                "UNSUPPORTED_SQL_UDF_USAGE",
                "Using the SQL function `\(function.title)` in \(place) is not supported; compute it in "
                    + "a subquery.", at: syntax.range)
        }
        var arguments: [Expression] = []
        let given = try function.definition.arguments(of: call, at: syntax.range)
        for (argument, parameter) in zip(given, function.definition.parameters) {
            arguments.append(
                try cast(try bind(argument), to: parameter.type, .ansi, argument.range))
        }
        let (inner, value) = try boundOnce(function, body, syntax.range)
        // The arguments' own subqueries are numbered already.
        var places: [Int] = []
        for pending in inner.subqueries {
            var pending = pending
            pending.renumberSubqueries(to: places)
            places.append(place(of: try pending.placing(arguments)))
        }
        let placed = value.renumberingSubqueries(to: places).placing(arguments.map(\.marked))
            .sharingMarked()
        guard !placed.isLonger(than: Self.longestBody) else {
            throw QueryError(
                "QUERY_TOO_LARGE",
                "The function `\(function.title)` grows to more than \(Self.longestBody) parts.",
                at: syntax.range)
        }
        guard let result else { return placed }
        return try cast(placed, to: result, .ansi, syntax.range)
    }

    private static let longestBody = 50_000

    /// A function's body over its parameters, for all calls of it here: were it bound for each, functions that
    /// call each other twice would be bound 2ⁿ times.
    private mutating func boundOnce(
        _ function: StatedFunction, _ body: ExpressionSyntax, _ range: Range<Int>
    ) throws(QueryError) -> (ExpressionBinder, Expression) {
        if let known = statedBodies[function.title] {
            return (known.binder, known.value.drawingAnew)
        }
        let bound = try statedBody(function, body, range)
        statedBodies[function.title] = bound
        return bound
    }

    /// A function's body over its parameters.
    private func statedBody(
        _ function: StatedFunction, _ body: ExpressionSyntax, _ range: Range<Int>
    ) throws(QueryError) -> (binder: ExpressionBinder, value: Expression) {
        var alone = binder
        alone.outers = []
        alone.commonTables = [:]
        alone.lastingTables = []
        alone.refusedTables = []
        var inner = ExpressionBinder(alone, ParameterSlot.scope(of: function))
        inner.refusesAggregates = nil
        inner.refusesWindows = false
        inner.depth = depth + 1
        guard inner.depth < Self.deepestFunctions else {
            throw QueryError(
                "RECURSIVE_FUNCTION", "The function `\(function.title)` calls itself.", at: range)
        }
        let value = try function.definition.rules.inUse.applied { () throws(QueryError) in
            try inner.bind(body)
        }
        guard inner.aggregates.isEmpty, inner.windows.isEmpty else {
            throw QueryError(
                "USER_DEFINED_FUNCTIONS.CANNOT_CONTAIN_COMPLEX_FUNCTIONS",
                "The body of `\(function.title)` is computed row by row: aggregates and window "
                    + "functions stand in a subquery of it.", at: range)
        }
        return (inner, value)
    }
}

extension Expression {
    /// The arguments in the places of a function's parameters.
    fileprivate func placing(_ arguments: [Expression]) -> Expression {
        rewritten { (part: Expression) -> Expression? in
            guard case .column(let index, _) = part, let number = ParameterSlot.number(of: index)
            else { return nil }
            return arguments[number]
        }
    }

    fileprivate func renumberingSubqueries(to places: [Int]) -> Expression {
        mappingColumns { index in
            guard let (slot, number) = Slot.of(index), slot == .subquery else { return index }
            return Slot.subquery(places[number])
        }
    }

    /// The same over a query one level further in.
    fileprivate func facingIn(at range: Range<Int>) throws(QueryError) -> Expression {
        try rewritten { (part: Expression) throws(QueryError) -> Expression? in
            guard case .column(let index, let type) = part else { return nil }
            if let outer = Slot.outerColumn(index) {
                return .column(Slot.outer(outer.column, level: outer.level + 1), type)
            }
            guard Slot.of(index) == nil else {
                throw QueryError.unsupported(
                    "This function needs its argument for each row; compute the argument in a "
                        + "subquery below.", at: range)
            }
            return .column(Slot.outer(index, level: 0), type)
        }
    }
}

extension PendingSubquery {
    /// A subquery of a function's body with the arguments in the parameters' places.
    fileprivate func placing(_ arguments: [Expression]) throws(QueryError) -> PendingSubquery {
        var result = self
        result.keys = keys.map { (left: $0.left.placing(arguments), right: $0.right) }
        result.residual = residual?.placing(arguments)
        if plan.isCorrelated {
            var inside: [Expression] = []
            for argument in arguments { inside.append(try argument.facingIn(at: range)) }
            result.plan = plan.placing(inside)
        }
        return result
    }

    /// - Parameter places: The numbers of those before it.
    fileprivate mutating func renumberSubqueries(to places: [Int]) {
        keys = keys.map { (left: $0.left.renumberingSubqueries(to: places), right: $0.right) }
        residual = residual?.renumberingSubqueries(to: places)
    }
}

extension Plan {
    /// Arguments in the places of references to a function's parameters.
    fileprivate func placing(_ arguments: [Expression]) -> Plan {
        guard isCorrelated else { return self }
        return mappingInputs { $0.placing(arguments) }.mappingExpressions { expression in
            expression.rewritten { (part: Expression) -> Expression? in
                guard case .column(let index, _) = part, let outer = Slot.outerColumn(index),
                    outer.level == 0, let number = ParameterSlot.number(of: outer.column)
                else { return nil }
                return arguments[number]
            }
        }
    }
}

// MARK: - Functions that give a table

extension Binder {
    /// A function's rows, with the arguments of a call beside nothing that they could refer to.
    mutating func statedTable(
        _ function: StatedFunction, _ call: CallSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var arguments = ExpressionBinder(self, Scope())
        let bound = try statedArguments(function, call, &arguments, range)
        guard arguments.subqueries.isEmpty else {
            let right = RelationSyntax(kind: .table(TableSyntax(name: call.name)), range: range)
            return try lateralStated(
                function, call, right, beside: .oneRow, .inner, nil
            ).trimmed()
        }
        var relation = try statedRelation(function, range)
        relation.plan = relation.plan.placing(bound)
        return relation
    }

    /// `left, LATERAL function(…)`: the function's rows for each row of the left side.
    mutating func lateralStated(
        _ function: StatedFunction, _ call: CallSyntax, _ right: RelationSyntax,
        beside left: Relation, _ kind: Join.Kind, _ condition: ExpressionSyntax?
    ) throws(QueryError) -> Relation {
        var binder = ExpressionBinder(self, left.scope)
        var arguments = try statedArguments(function, call, &binder, right.range)
        var left = left
        // What subqueries among them give stands behind the columns of the left side.
        let values = try binder.settleSubqueries(on: &left.plan)
        arguments = arguments.map { argument in
            argument.rewritten { (part: Expression) -> Expression? in
                guard case .column(let index, _) = part, let (slot, number) = Slot.of(index),
                    slot == .subquery
                else { return nil }
                return values[number]
            }
        }
        let bound = try statedRelation(function, right.range)
        let rows = try matching(bound, condition, right, beside: left)
        let pending = try lateralRows(of: rows, kind, right.range).placing(arguments)
        return try join(pending, rows.scope, right, beside: left)
    }

    private func statedArguments(
        _ function: StatedFunction, _ call: CallSyntax, _ binder: inout ExpressionBinder,
        _ range: Range<Int>
    ) throws(QueryError) -> [Expression] {
        var result: [Expression] = []
        let given = try function.definition.arguments(of: call, at: range)
        for (argument, parameter) in zip(given, function.definition.parameters) {
            result.append(
                try binder.cast(
                    try binder.bind(argument), to: parameter.type, .ansi, argument.range
                ).foldedIfConstant())
        }
        return result
    }

    /// The body's rows over the parameters, under the names and types that the function declares.
    private func statedRelation(
        _ function: StatedFunction, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        guard case .table(let query, let columns) = function.definition.body else {
            throw QueryError(
                "NOT_A_TABLE_FUNCTION",
                "`\(function.title)` gives a value, no table.", at: range)
        }
        guard viewDepth < 50 else {
            throw QueryError(
                "RECURSIVE_FUNCTION", "The function `\(function.title)` calls itself.", at: range)
        }
        var inner = Binder(view: self)
        inner.outers = [ParameterSlot.scope(of: function)]
        var relation = try function.definition.rules.inUse.applied { () throws(QueryError) in
            try inner.query(query).trimmed()
        }
        try spend(relation.plan, at: range)
        if let columns {
            let schema = relation.plan.schema
            guard schema.count == columns.count else {
                throw QueryError(
                    "USER_DEFINED_FUNCTIONS.RETURN_COLUMN_COUNT_MISMATCH",
                    "`\(function.title)` declares \(columns.count) columns, but its query gives "
                        + "\(schema.count).", at: range)
            }
            let binder = ExpressionBinder(inner, relation.scope)
            var cast: [NamedExpression] = []
            for (index, column) in columns.enumerated() {
                let value = Expression.column(index, schema[index].type)
                cast.append(
                    NamedExpression(
                        column.name, try binder.cast(value, to: column.type, .ansi, range)))
            }
            relation = Relation(.project(relation.plan, cast))
        }
        for index in relation.scope.columns.indices {
            relation.scope.columns[index].qualifier = function.fullName
        }
        return relation
    }

    /// Binds a function's body, to tell on its creation what is wrong with it.
    public static func check(
        _ function: StatedFunction, catalog: any Catalog
    ) throws(QueryError) {
        let range = function.definition.nameRange
        let binder = Binder(catalog: catalog)
        switch function.definition.body {
        case .table: _ = try binder.statedRelation(function, range)
        case .value:
            var call = CallSyntax(name: function.fullName, arguments: [])
            call.arguments = function.definition.parameters.map {
                ExpressionSyntax(
                    .cast(ExpressionSyntax(.literal(.null, .void), range), $0.type, .ansi), range)
            }
            var select = ExpressionBinder(binder, Scope())
            _ = try select.statedCall(function, call, ExpressionSyntax(.call(call), range))
        }
    }
}
