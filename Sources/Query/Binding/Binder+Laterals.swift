import Columns
import Expressions

/// What stands beside relations that it may use: LATERAL VIEW, and LATERAL before a function or a query.
extension Binder {
    /// The generated columns stand last in the scope.
    func generate(
        _ pending: PendingGenerator, isOuter: Bool, over base: Relation
    ) -> Relation {
        let width = base.plan.schema.count
        let generator = pending.generator.mapped { (part: Expression) -> Expression in
            part.mappingColumns { index in
                if let (slot, number) = Slot.of(index), slot == .lambda { return width + number }
                return index
            }
        }
        let plan = Plan.generate(
            Generate(
                input: base.plan, generator: generator, isOuter: isOuter,
                generated: pending.generated))
        var scope = base.scope
        for (index, field) in pending.generated.enumerated() {
            scope.columns.append(
                ScopeColumn(name: field.name, qualifier: [], type: field.type, index: width + index)
            )
        }
        return Relation(plan, scope)
    }

    mutating func lateralView(
        _ view: LateralViewSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        try lateralView(view, over: try relation(view.input), range)
    }

    func lateralView(
        _ view: LateralViewSyntax, over base: Relation, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let range = view.clause
        guard let kind = GeneratorKind(view.call.function) else {
            let name = view.call.function
            let isKnown =
                FunctionLibrary.shared.scalar(named: name) != nil
                || FunctionLibrary.shared.aggregate(named: name) != nil
            throw QueryError(
                isKnown ? "UNSUPPORTED_GENERATOR.NOT_GENERATOR" : "ROUTINE_NOT_FOUND",
                "`\(view.call.function)` is no generator; LATERAL VIEW takes explode, posexplode, "
                    + "inline or stack.", at: range)
        }
        var binder = ExpressionBinder(self, base.scope)
        let generator = try binder.generator(kind, view.call, range)
        var result = generate(generator, isOuter: view.isOuter || generator.isOuter, over: base)
        try name(
            &result.scope, last: generator.generated.count, table: view.table,
            columns: view.columns, range)
        return result
    }

    private func name(
        _ scope: inout Scope, last count: Int, table: String?, columns: [String],
        _ range: Range<Int>
    ) throws(QueryError) {
        guard columns.isEmpty || columns.count == count else {
            throw QueryError(
                "UDTF_ALIAS_NUMBER_MISMATCH",
                "The number of aliases does not match the number of columns: expected \(count), "
                    + "got \(columns.count).", at: range)
        }
        let first = scope.columns.count - count
        for offset in 0..<count {
            if !columns.isEmpty { scope.columns[first + offset].name = columns[offset] }
            if let table { scope.columns[first + offset].qualifier = [table] }
        }
    }

    /// `LATERAL explode(…)` or `LATERAL (query)` beside a relation that it may use.
    ///
    /// - Parameter condition: What rows of the right side must meet to be joined, where rows of the left
    ///   side without any are kept.
    mutating func lateral(
        _ right: RelationSyntax, beside left: Relation, _ kind: Join.Kind,
        on condition: ExpressionSyntax? = nil
    ) throws(QueryError) -> Relation? {
        switch right.kind {
        case .function(let call, let isLateral) where isLateral || call.function != "range":
            guard isLateral || GeneratorKind(call.function) != nil else { return nil }
            if GeneratorKind(call.function) == nil, let stated = catalog.function(call.name) {
                return try lateralStated(stated, call, right, beside: left, kind, condition)
            }
            if let condition {
                var binder = inner(around: left.scope)
                let bound = try binder.tableFunction(call, over: nil, right.range)
                let rows = try matching(bound, condition, right, beside: left)
                return try join(
                    try lateralRows(of: rows, kind, right.range), rows.scope, right, beside: left)
            }
            var result = try tableFunction(call, over: left, right.range)
            if kind == .left, case .generate(var generate) = result.plan {
                generate.isOuter = true
                result.plan = .generate(generate)
            }
            let count = result.scope.columns.count - left.scope.columns.count
            if let names = right.alias?.columns, !names.isEmpty, names.count != count {
                throw Self.wrongAliases(call.function, names.count, count, right.range)
            }
            try name(
                &result.scope, last: count, table: right.alias?.name,
                columns: right.alias?.columns ?? [], right.range)
            return result
        case .query(let query, true):
            var binder = beginningQuery(mayHide: true).inner(around: left.scope)
            let bound = try binder.query(query).trimmed().unqualified()
            let rows = try matching(bound, condition, right, beside: left)
            let pending = try lateralRows(of: rows, kind, right.range)
            return try join(pending, rows.scope, right, beside: left)
        default: return nil
        }
    }

    /// The rows of a lateral relation that meet the join's condition; the left side's columns are those of
    /// the query around.
    func matching(
        _ rows: Relation, _ condition: ExpressionSyntax?, _ right: RelationSyntax,
        beside left: Relation
    ) throws(QueryError) -> Relation {
        guard let condition else { return rows }
        let named = try renamed(
            rows.scope, right.alias?.columns ?? [], right.alias?.name, right.range)
        var binder = ExpressionBinder(inner(around: left.scope), named)
        return Relation(
            try binder.filter(Relation(rows.plan, named), by: condition).plan, rows.scope)
    }

    /// The rows of a lateral relation as a join to the left side.
    func lateralRows(
        of bound: Relation, _ kind: Join.Kind, _ range: Range<Int>
    ) throws(QueryError) -> PendingSubquery {
        let pulled = try Decorrelation(bound.plan, isExistence: false, at: range)
        var pending = PendingSubquery(
            kind: kind == .left ? .left : .inner, pulled, of: bound.plan, at: range)
        if pulled.defaults != nil, !pulled.predicates.isEmpty {
            // An aggregate without groups has a row for every row around.
            pending.plan = bound.plan
            pending.keys = []
            pending.residual = nil
            pending.isDependent = true
        }
        if pending.keys.isEmpty, pending.residual == nil, !pending.isDependent, kind != .left {
            pending.kind = .cross
        }
        return pending
    }

    /// A lateral relation's columns behind those of the left side.
    func join(
        _ pending: PendingSubquery, _ columns: Scope, _ right: RelationSyntax,
        beside left: Relation
    ) throws(QueryError) -> Relation {
        let width = left.plan.schema.count
        var result = left
        _ = try pending.join(to: &result.plan) { (outer) throws(QueryError) in outer }
        let scope = try renamed(
            columns, right.alias?.columns ?? [], right.alias?.name, right.range)
        result.scope.columns += scope.columns.map {
            var column = $0
            column.index += width
            return column
        }
        return result
    }
}
