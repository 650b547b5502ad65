public import Columns
import Expressions

/// Checks a pipeline file and makes a `Pipeline` of it.
///
/// Duties, in order:
/// 1. fill variables, look for `SET`, read all statements by the rules that it chooses;
/// 2. note tables and views; names are unique;
/// 3. bind each query once the tables that it reads have their schemas, so that statements may stand
///    in any order; what refers to itself is a cycle;
/// 4. decide which tables are live, and hold streams to their rules;
/// 5. put flows behind those they read from.
public struct PipelineCompiler {
    /// Finds the columns of a table whose statement lists none, by looking at its data.
    public typealias SchemaInference = (TableDefinition) throws -> Schema

    /// Judges the format and the options of a table before its columns are looked for.
    ///
    /// `reads` are the options behind its name where it is read: `STREAM t WITH (…)`.
    public typealias TableRules = (
        _ table: TableDefinition, _ reads: [OptionsSyntax]
    ) throws(QueryError) -> Void

    private let file: String?
    private let name: String
    private let check: TableRules
    private let infer: SchemaInference
    private var script: Script
    var tables: [TableDefinition] = []
    var queries: [PendingFlow] = []
    var views: [String: CreateView] = [:]
    private var cached: [(table: String, storageLevel: String?, range: Range<Int>)] = []
    private var settings: [String: String] = [:]
    /// Schemas found so far, by name in lower case.
    var schemas: [String: Schema] = [:]
    var flows: [Flow] = []

    /// A query that fills a table, before it is bound.
    struct PendingFlow {
        var name: String
        var target: String
        var mode: Flow.Mode
        var isByName: Bool
        var columns: [String]
        var query: QuerySyntax
        var sql: String
        var range: Range<Int>
        var targetRange: Range<Int>
    }

    /// - Parameters:
    ///   - text: the file's text.
    ///   - name: the pipeline's name.
    ///   - file: the file's name, for errors.
    ///   - variables: what `${NAME}` stands for.
    ///   - check: called once for each table.
    ///   - infer: called once for each source table without columns.
    public static func compile(
        _ text: String, name: String, file: String? = nil, variables: [String: String] = [:],
        check: @escaping TableRules = { (_, _) throws(QueryError) in },
        infer: @escaping SchemaInference
    ) throws(QueryError) -> Pipeline {
        let filled: String
        do {
            filled = try Variables.fill(text, with: variables)
        } catch {
            throw error.located(in: text, file: file)
        }
        var compiler = PipelineCompiler(
            file: file, name: name, check: check, infer: infer, script: Script(filled))
        do {
            return try compiler.compile()
        } catch {
            throw compiler.script.located(error, file: file)
        }
    }

    private init(
        file: String?, name: String, check: @escaping TableRules,
        infer: @escaping SchemaInference, script: Script
    ) {
        self.file = file
        self.name = name
        self.check = check
        self.infer = infer
        self.script = script
    }

    private mutating func compile() throws(QueryError) -> Pipeline {
        let chosen = PipelineSettings(script.settings)
        var compiler = self
        return try chosen.applied { () throws(QueryError) in
            for statement in try compiler.script.parse(file: compiler.file) {
                try compiler.note(statement)
            }
            return try compiler.bind(chosen)
        }
    }

    private mutating func bind(_ chosen: PipelineSettings) throws(QueryError) -> Pipeline {
        try checkTargets()
        try addNamedFiles()
        try checkTables()
        for index in tables.indices where tables[index].kind == .source {
            try resolveSource(index)
        }
        try bindFlows()
        // What runs knows plain texts alone.
        for index in tables.indices {
            guard let schema = tables[index].schema,
                schema.contains(where: \.type.holdsCollation)
            else { continue }
            tables[index].collatedSchema = schema
            tables[index].schema = schema.withoutCollations
        }
        guard !flows.isEmpty else {
            throw QueryError(
                "INVALID_PIPELINE",
                "This file defines no flow: it needs a CREATE STREAMING TABLE … AS SELECT, a "
                    + "CREATE FLOW or a CREATE MATERIALIZED VIEW.", at: 0..<0)
        }
        for (table, _, range) in cached where self.table(named: table) == nil {
            throw unknown(table, range, "CACHE TABLE names")
        }
        return Pipeline(
            name: name, text: script.text, tables: tables, flows: flows,
            cached: cached.map {
                (
                    table: self.table(named: $0.table)?.name ?? $0.table,
                    storageLevel: $0.storageLevel
                )
            }, settings: settings, chosen: chosen)
    }

    func table(named name: String) -> TableDefinition? {
        tables.first { Scope.equal($0.name, name) }
    }

    // MARK: Noting statements

    private mutating func note(_ statement: StatementSyntax) throws(QueryError) {
        switch statement.kind {
        case .createTable(let create): try note(create, statement)
        case .createView(let create): try note(create, statement)
        case .createFlow(let flow):
            queries.append(
                PendingFlow(
                    name: flow.name, target: flow.target.last ?? "", mode: .append,
                    isByName: flow.isByName, columns: [], query: flow.query,
                    sql: flow.queryText, range: flow.query.range,
                    targetRange: flow.targetRange))
            for other in queries.dropLast() where Scope.equal(other.name, flow.name) {
                throw QueryError(
                    "PIPELINE_DUPLICATE_IDENTIFIERS.FLOW",
                    "There is a flow `\(flow.name)` already.", at: flow.nameRange)
            }
        case .cache(let cache):
            guard cache.query == nil else {
                throw QueryError.unsupported(
                    "In a pipeline CACHE TABLE takes the name of a table; define the query with "
                        + "CREATE TEMPORARY VIEW.", at: cache.range)
            }
            cached.append((cache.name.last ?? "", cache.storageLevel, cache.range))
        case .set(let key?, let value?):
            do throws(QueryError) {
                try SessionSettings.check(key, value)
            } catch {
                throw QueryError(error.errorClass, error.message, at: statement.range)
            }
            settings[key] = value
        case .set, .reset, .use: break
        default:
            throw QueryError(
                "INVALID_PIPELINE_STATEMENT",
                "A pipeline file holds CREATE statements, CACHE TABLE and SET only. Ask queries "
                    + "with `weir sql`.", at: firstWord(statement.range))
        }
    }

    private func firstWord(_ range: Range<Int>) -> Range<Int> {
        range.lowerBound..<min(range.upperBound, range.lowerBound + 6)
    }

    private mutating func note(
        _ create: CreateTable, _ statement: StatementSyntax
    ) throws(QueryError) {
        let name = create.name.last ?? ""
        let definition = TableDefinition(
            name: name, kind: create.isStreaming ? .streamingTable : .source,
            format: create.format ?? "", location: create.location ?? create.options["path"],
            options: create.options.values, schema: create.schema, comment: create.comment,
            position: statement.range, places: TablePlaces(create, name: create.nameRange))
        if !create.isStreaming {
            guard create.query == nil else {
                throw QueryError(
                    "INVALID_PIPELINE_STATEMENT",
                    "In a pipeline CREATE TABLE names a source. What a query fills is a CREATE "
                        + "STREAMING TABLE or a CREATE MATERIALIZED VIEW.", at: create.nameRange)
            }
            guard create.format != nil else {
                throw QueryError(
                    "INVALID_PIPELINE_STATEMENT",
                    "CREATE TABLE \(name) needs USING and a format, as in USING json.",
                    at: create.nameRange)
            }
        }
        try add(definition, create.nameRange)
        guard let query = create.query else { return }
        queries.append(
            PendingFlow(
                name: name, target: name, mode: .append, isByName: create.columns != nil,
                columns: [], query: query, sql: create.queryText, range: query.range,
                targetRange: create.nameRange))
    }

    private mutating func note(
        _ create: CreateView, _ statement: StatementSyntax
    ) throws(QueryError) {
        let name = create.name.last ?? ""
        if let source = create.source {
            try add(
                TableDefinition(
                    name: name, kind: .source, format: source.format ?? "",
                    location: source.location ?? source.options["path"],
                    options: source.options.values, schema: nil, comment: source.comment,
                    position: statement.range,
                    places: TablePlaces(source, name: create.nameRange)),
                create.nameRange)
            return
        }
        var definition = TableDefinition(
            name: name, kind: create.isMaterialized ? .materializedView : .temporaryView,
            comment: create.comment, position: statement.range)
        if create.isMaterialized, let storage = create.storage {
            definition.format = storage.format ?? ""
            definition.location = storage.location ?? storage.options["path"]
            definition.options = storage.options.values
            definition.places = TablePlaces(storage, name: create.nameRange)
        }
        try add(definition, create.nameRange)
        guard create.isMaterialized else {
            views[name.nameKey] = create
            return
        }
        queries.append(
            PendingFlow(
                name: name, target: name, mode: .complete, isByName: false,
                columns: create.columns, query: create.query, sql: create.queryText,
                range: create.query.range, targetRange: create.nameRange))
    }

    private mutating func add(
        _ definition: TableDefinition, _ range: Range<Int>
    ) throws(QueryError) {
        if let other = table(named: definition.name) {
            throw QueryError(
                "PIPELINE_DUPLICATE_IDENTIFIERS",
                "There is a \(other.kind.rawValue) `\(other.name)` already; choose another name.",
                at: range)
        }
        tables.append(definition)
    }

    private func checkTargets() throws(QueryError) {
        for query in queries {
            guard let target = table(named: query.target) else {
                throw unknown(query.target, query.targetRange, "The flow fills")
            }
            guard target.kind == .streamingTable || query.mode == .complete else {
                throw QueryError(
                    "INVALID_FLOW_TARGET",
                    "A flow fills a STREAMING TABLE; `\(target.name)` is a "
                        + "\(target.kind.rawValue).", at: query.targetRange)
            }
        }
        for table in tables where table.kind == .streamingTable {
            guard queries.contains(where: { Scope.equal($0.target, table.name) }) else {
                throw QueryError(
                    "PIPELINE_DATASET_WITHOUT_FLOW",
                    "Nothing fills the streaming table `\(table.name)`: give it AS SELECT …, or "
                        + "CREATE FLOW … AS INSERT INTO \(table.name) BY NAME SELECT ….",
                    at: firstWord(table.position))
            }
        }
    }

    /// Makes sources of the files that queries name themselves, under their paths.
    private mutating func addNamedFiles() throws(QueryError) {
        for query in queries.map(\.query) + views.values.map(\.query) {
            for table in query.tables where self.table(named: table.name.last ?? "") == nil {
                guard let files = try NamedFiles(table, at: query.range) else { continue }
                var source = files.table(named: files.path)
                source.options = [:]
                source.position = firstWord(query.range)
                source.places.location = source.position
                tables.append(source)
            }
        }
    }

    /// Holds the tables to the rules of their formats, and gives them the options that their readers set.
    private mutating func checkTables() throws(QueryError) {
        let reads = (queries.map(\.query) + views.values.map(\.query)).flatMap(\.tables)
        for (index, table) in tables.enumerated() {
            let own = reads.filter { Scope.equal($0.name.last ?? "", table.name) }.map(\.options)
            try check(table, own)
            if table.kind == .source {
                tables[index] = try ReadOptions.applied(own, to: table)
            }
        }
    }

    private func unknown(_ name: String, _ range: Range<Int>, _ who: String) -> QueryError {
        let near = NearestName.nearest(name, among: tables.map(\.name))
        return QueryError(
            "TABLE_OR_VIEW_NOT_FOUND",
            "\(who) `\(name)`, which no statement creates."
                + (near.map { " Did you mean `\($0)`?" } ?? ""), at: range)
    }

    private mutating func resolveSource(_ index: Int) throws(QueryError) {
        let table = tables[index]
        if let schema = table.schema {
            schemas[table.name.nameKey] = schema
            return
        }
        do {
            let schema = try infer(table)
            tables[index].schema = schema
            schemas[table.name.nameKey] = schema
        } catch let error as QueryError {
            throw error.position == nil
                ? QueryError(error.errorClass, error.message, at: firstWord(table.position))
                : error
        } catch {
            guard !table.isNamedByQuery else {
                throw QueryError(
                    "UNABLE_TO_INFER_SCHEMA",
                    "The files that the query names cannot be read: \(error)", at: table.position)
            }
            throw QueryError(
                "UNABLE_TO_INFER_SCHEMA",
                "The columns of `\(table.name)` cannot be found in its data: \(error). List them "
                    + "in the statement.", at: firstWord(table.position))
        }
    }
}
