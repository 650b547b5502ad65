import Columns
import Expressions

extension Binder {
    /// Binds what stands in FROM.
    mutating func relation(_ syntax: RelationSyntax) throws(QueryError) -> Relation {
        var result = try relationKind(syntax)
        if let sample = syntax.sample { result.plan = try sampled(result.plan, sample) }
        if let watermark = syntax.watermark {
            result = try self.watermark(watermark, over: result)
        }
        if let alias = syntax.alias {
            if !alias.columns.isEmpty {
                try check(alias.columns.count, ofColumns: result, of: syntax)
            }
            result.scope = try renamed(result.scope, alias.columns, alias.name, syntax.range)
        }
        return result
    }

    /// Functions and VALUES have errors of their own for too many or too few names of columns.
    private func check(
        _ count: Int, ofColumns relation: Relation, of syntax: RelationSyntax
    ) throws(QueryError) {
        let expected = relation.scope.columns.filter { !$0.isHidden }.count
        guard count != expected else { return }
        switch syntax.kind {
        case .function(let call, _):
            throw Self.wrongAliases(call.function, count, expected, syntax.range)
        case .values: try Self.check(count, ofValues: expected, syntax.range)
        default: return
        }
    }

    static func check(
        _ count: Int, ofValues expected: Int, _ range: Range<Int>
    ) throws(QueryError) {
        guard count != expected else { return }
        throw QueryError(
            "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH",
            "VALUES has \(expected) columns, and \(count) names for them.", at: range)
    }

    private static func wrongAliases(
        _ function: String, _ count: Int, _ expected: Int, _ range: Range<Int>
    ) -> QueryError {
        QueryError(
            "NUM_TABLE_VALUE_ALIASES_MISMATCH",
            "`\(function)` gives \(expected) columns, and there are \(count) names for them.",
            at: range)
    }

    private mutating func relationKind(_ syntax: RelationSyntax) throws(QueryError) -> Relation {
        switch syntax.kind {
        case .table(let table): return try self.table(table, syntax.range)
        case .query(let query, _):
            var inner = self
            if case .relation(let relation) = query.body, query.with.isEmpty,
                query.order.isEmpty, query.limit == nil
            {
                // Parentheses around a join: its tables' names stay.
                return try inner.relation(relation)
            }
            return try inner.query(query).trimmed().unqualified()
        case .values(let rows): return try values(rows, syntax.range)
        case .function(let call, _): return try tableFunction(call, over: nil, syntax.range)
        case .join(let join): return try self.join(join, syntax.range)
        case .lateralView(let view): return try lateralView(view, syntax.range)
        case .pivot(let input, let pivot):
            return try self.pivot(try relation(input), pivot, syntax.range)
        case .unpivot(let input, let unpivot):
            return try self.unpivot(try relation(input), unpivot, syntax.range)
        }
    }

    /// Some of the rows: by one random number for each, as Spark draws them in one partition, or the
    /// first ones.
    func sampled(_ plan: Plan, _ sample: SampleSyntax) throws(QueryError) -> Plan {
        guard !plan.isStreaming else {
            throw QueryError(
                "UNSUPPORTED_FEATURE.TABLESAMPLE",
                "The feature is not supported: TABLESAMPLE of a stream. Filter by a hash of a "
                    + "column instead, such as `WHERE xxhash64(id) % 2 = 0`.", at: sample.range)
        }
        switch sample.method {
        case .rows(let count): return try limited(plan, count, nil)
        case .fraction(let fraction):
            let seed = sample.seed.map { [Expression.literal(.integer($0), .bigint)] } ?? []
            let binder = ExpressionBinder(self, Scope())
            let number = try binder.called("rand", seed, sample.range)
            let bound = Expression.literal(.floating(fraction), .double)
            return .filter(plan, try binder.called("<", [number, bound], sample.range))
        }
    }

    // MARK: Tables

    private mutating func table(
        _ table: TableSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let last = table.name.last ?? ""
        if table.name.count == 1, !table.isStream,
            let common = commonTables[last.lowercased()]
        {
            let plan = common.relation.plan.raisingReferences(by: outers.count - common.depth)
            try spend(plan, at: range)
            return Relation(plan, common.relation.scope.qualified(by: last))
        }
        guard let entry = catalog.entry(for: table.name) else {
            throw unknownTable(table.name, range)
        }
        switch entry {
        case .table(let name, let schema):
            let scan = Scan(
                table: name, columns: Array(schema.indices), schema: schema,
                isStreaming: table.isStream, options: table.options.values)
            budget.remaining -= 1
            let identity = catalog.identity(of: table.name)
            var relation = Relation(.scan(scan), qualifier: identity.name)
            for (index, column) in relation.scope.columns.enumerated() {
                let name = column.name.lowercased()
                relation.scope.columns[index].note = identity.notes[name] ?? ColumnNote()
            }
            return relation
        case .plan(let plan):
            try spend(plan, at: range)
            return Relation(
                table.isStream ? plan.streaming(options: table.options.values) : plan,
                qualifier: table.name)
        case .view(let query, let columns, let kept):
            guard viewDepth < 50 else {
                throw QueryError(
                    "RECURSIVE_VIEW",
                    "The view `\(last)` refers to itself, or views nest more than 50 deep.",
                    at: range)
            }
            var inner = Binder(view: self)
            var relation: Relation
            do {
                relation = try inner.query(query).trimmed()
                if let kept { relation = try relation.keeping(kept, of: last, at: range) }
            } catch {
                // The view's text stands elsewhere: the place is where the view is used.
                throw QueryError(
                    error.errorClass, "In the view `\(last)`: \(error.message)", at: range)
            }
            try spend(relation.plan, at: range)
            if table.isStream {
                relation.plan = relation.plan.streaming(options: table.options.values)
            }
            relation.scope = try renamed(relation.scope, columns, nil, range)
            let identity = catalog.identity(of: table.name)
            for index in relation.scope.columns.indices {
                let name = relation.scope.columns[index].name.lowercased()
                relation.scope.columns[index].qualifier = identity.name
                relation.scope.columns[index].note = identity.notes[name] ?? ColumnNote()
            }
            return relation
        }
    }

    init(view binder: Binder) {
        catalog = binder.catalog
        budget = binder.budget
        viewDepth = binder.viewDepth + 1
        recursion = binder.recursion
    }

    private func unknownTable(_ name: [String], _ range: Range<Int>) -> QueryError {
        let names = catalog.tableNames + commonTables.keys.sorted()
        let written = name.map { "`\($0)`" }.joined(separator: ".")
        let near = NearestName.nearest(name.last ?? "", among: names)
        let known =
            near.map { " Did you mean `\($0)`?" }
            ?? (names.isEmpty
                ? " There are no tables yet; CREATE TABLE or CREATE TEMPORARY VIEW makes one."
                : " Tables here: \(names.sorted().prefix(8).joined(separator: ", ")).")
        return QueryError(
            "TABLE_OR_VIEW_NOT_FOUND",
            "The table or view \(written) cannot be found.\(known)", at: range)
    }

    private func watermark(
        _ syntax: WatermarkSyntax, over relation: Relation
    ) throws(QueryError) -> Relation {
        var relation = relation
        var binder = ExpressionBinder(self, relation.scope)
        let time = try binder.bind(syntax.time)
        guard time.type == .timestamp || time.type == TimeWindow.type
        else {
            throw QueryError(
                "EVENT_TIME_IS_NOT_ON_TIMESTAMP_TYPE",
                "The event time `\(ColumnNaming.name(of: syntax.time))` has the invalid type "
                    + "\"\(time.type.description.uppercased())\", but expected \"TIMESTAMP\". Turn "
                    + "seconds into a time with timestamp_seconds(…).", at: syntax.time.range)
        }
        let index: Int
        if case .column(let column, _) = time, syntax.name == nil, Slot.of(column) == nil {
            index = column
        } else {
            guard let name = syntax.name ?? simpleName(syntax.time) else {
                throw QueryError(
                    "REQUIRES_EXPLICIT_NAME_IN_WATERMARK_CLAUSE",
                    "Name the computed time: WATERMARK … AS name DELAY OF …", at: syntax.range)
            }
            index = relation.append([NamedExpression(name, time)])
            let qualifier = relation.scope.columns.first?.qualifier ?? []
            relation.scope.columns.append(
                ScopeColumn(name: name, qualifier: qualifier, type: time.type, index: index))
        }
        relation.plan = .watermark(
            Watermark(
                input: relation.plan, column: index,
                delayInMicroseconds: syntax.delayInMicroseconds))
        return relation
    }

    private func simpleName(_ syntax: ExpressionSyntax) -> String? {
        if case .name(let parts) = syntax.kind { return parts.last }
        return nil
    }

    // MARK: Generators

    /// `range(…)` and generators in FROM; `over` is what a lateral one may use.
    mutating func tableFunction(
        _ call: CallSyntax, over input: Relation?, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        let name = call.function
        if name == "range" { return try self.range(call, range) }
        if name == "sql_keywords" { return try keywords(call, range) }
        if name == "collations" { return try collations(call, range) }
        if GeneratorKind(ofTable: name) == nil, let stated = catalog.function(call.name) {
            return try statedTable(stated, call, range)
        }
        guard let kind = GeneratorKind(ofTable: name) else {
            let near = NearestName.nearest(
                name, among: ["range", "explode", "posexplode", "inline", "stack"])
            guard FunctionLibrary.shared.scalar(named: name) == nil,
                FunctionLibrary.shared.aggregate(named: name) == nil
            else {
                throw QueryError(
                    "NOT_A_TABLE_FUNCTION",
                    "`\(name)` appears as a table function here, but the function was defined as a "
                        + "scalar function.", at: range)
            }
            throw QueryError(
                "UNRESOLVABLE_TABLE_VALUED_FUNCTION",
                "Could not resolve `\(name)` to a table-valued function."
                    + (near.map { " Did you mean `\($0)`?" } ?? ""), at: range)
        }
        let base = input ?? .oneRow
        var binder = ExpressionBinder(self, base.scope)
        let generator = try binder.generator(kind, call, range)
        return generate(generator, isOuter: generator.isOuter, over: base)
    }

    /// The generated columns stand last in the scope.
    private func generate(
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
            var binder = inner(around: left.scope)
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

    /// `range([start,] end [, step [, partitions]])`.
    private func range(
        _ call: CallSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        var numbers: [Int64] = []
        for argument in call.arguments {
            if case .named = argument.kind {
                throw QueryError(
                    "NON_FOLDABLE_ARGUMENT", "The parameters of range() have no names.", at: range)
            }
            let value: Expression
            do throws(QueryError) {
                value = try Binder.constant(argument).cast(to: .bigint).folded()
            } catch  where error.errorClass.hasPrefix("UNRESOLVED_COLUMN") {
                throw QueryError(
                    "NON_FOLDABLE_ARGUMENT", "range() takes constants.", at: argument.range)
            }
            guard case .integer(let number)? = value.literalValue else {
                if case .cast(.literal(.string(let text), .string), _, _) = value {
                    throw QueryError(
                        "CAST_INVALID_INPUT",
                        "The value '\(text)' of the type \"STRING\" cannot be cast to \"BIGINT\" "
                            + "because it is malformed.", at: range)
                }
                throw QueryError(
                    "UNEXPECTED_INPUT_TYPE", "range() takes whole numbers.", at: argument.range)
            }
            numbers.append(number)
        }
        guard (1...4).contains(numbers.count) else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `range` requires 1 to 4 parameters but the actual number is "
                    + "\(numbers.count).", at: range)
        }
        let start = numbers.count > 1 ? numbers[0] : 0
        let end = numbers.count > 1 ? numbers[1] : numbers[0]
        let step = numbers.count > 2 ? numbers[2] : 1
        guard step != 0 else {
            throw QueryError("FAILED_FUNCTION_CALL", "The step of range() is 0.", at: range)
        }
        return Relation(.range(NumberRange(from: start, before: end, by: step)))
    }
}

extension Plan {
    /// The plan with all its scans read as streams: `STREAM view`.
    func streaming(options: [String: String]) -> Plan {
        if case .scan(var scan) = self {
            scan.isStreaming = true
            scan.options.merge(options) { $1 }
            return .scan(scan)
        }
        return mappingInputs { $0.streaming(options: options) }
    }
}

// MARK: - The words of the language

extension Binder {
    /// `sql_keywords()`: a row for each word that has a meaning.
    private func keywords(
        _ call: CallSyntax, _ range: Range<Int>
    ) throws(QueryError) -> Relation {
        guard call.arguments.isEmpty else {
            throw QueryError(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "The `sql_keywords` requires 0 parameters but the actual number is "
                    + "\(call.arguments.count).", at: range)
        }
        let schema = [Field("keyword", .string), Field("reserved", .boolean)]
        let rows = Keywords.all.map { word -> [Expression] in
            [.literal(.string(word), .string), .literal(.boolean(false), .boolean)]
        }
        return Relation(.values(Values(schema: schema, rows: rows)))
    }
}
