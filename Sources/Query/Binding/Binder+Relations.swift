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

    static func wrongAliases(
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
            let common = commonTables[last.nameKey]
        {
            let plan = common.relation.plan.raisingReferences(by: outers.count - common.depth)
            try spend(plan, at: range)
            return Relation(plan, common.relation.scope.qualified(by: last))
        }
        guard let entry = try entry(for: table, range) else {
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
                let name = column.name.nameKey
                relation.scope.columns[index].note = identity.notes[name] ?? ColumnNote()
            }
            return relation
        case .plan(let plan):
            try spend(plan, at: range)
            return Relation(
                table.isStream ? plan.streaming(options: table.options.values) : plan,
                qualifier: table.name)
        case .view(let query, let columns, let kept, let rules):
            guard viewDepth < 50 else {
                throw QueryError(
                    "RECURSIVE_VIEW",
                    "The view `\(last)` refers to itself, or views nest more than 50 deep.",
                    at: range)
            }
            var inner = Binder(view: self)
            var relation: Relation
            do {
                relation = try (rules ?? .current).applied { () throws(QueryError) in
                    try inner.query(query).trimmed()
                }
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
                let name = relation.scope.columns[index].name.nameKey
                relation.scope.columns[index].qualifier = identity.name
                relation.scope.columns[index].note = identity.notes[name] ?? ColumnNote()
            }
            return relation
        }
    }

    /// A table or view, or the files that its name means where there is none.
    private func entry(
        for table: TableSyntax, _ range: Range<Int>
    ) throws(QueryError) -> CatalogEntry? {
        if let entry = catalog.entry(for: table.name) { return entry }
        guard let files = try NamedFiles(table, at: range) else { return nil }
        return try catalog.entry(for: files, at: range)
    }

    init(view binder: Binder) {
        catalog = binder.catalog
        budget = binder.budget
        viewDepth = binder.viewDepth + 1
        recursion = binder.recursion
    }

    /// By these names a catalogue may be called.
    private static let catalogs: Set<String> = ["spark_catalog", "main"]

    private func unknownTable(_ name: [String], _ range: Range<Int>) -> QueryError {
        let names = catalog.tableNames + commonTables.keys.sorted()
        let written = name.map { "`\($0)`" }.joined(separator: ".")
        if name.count > 2, name.count > 3 || !Self.catalogs.contains(name[0].lowercased()) {
            return QueryError(
                "REQUIRES_SINGLE_PART_NAMESPACE",
                "spark_catalog requires a single-part namespace, but got identifier \(written).",
                at: range)
        }
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
