public import Columns
import Expressions

/// Reads a pipeline's file and checks all of it.
public enum PipelineCompiler {
    /// - Parameter inferSchema: the columns of a source whose statement lists none.
    /// - Throws: `QueryError` with its place, or what `inferSchema` throws.
    public static func compile(
        _ text: String, name: String, file: String? = nil,
        infer inferSchema: (TableDefinition) throws -> Schema
    ) throws -> Pipeline {
        let script = Script(text)
        var compilation = Compilation()
        for statement in try script.parse(file: file) {
            do {
                try compilation.declare(statement, inferSchema)
            } catch let error as QueryError {
                throw script.located(error, file: file)
            }
        }
        do {
            try compilation.bindFlows()
        } catch {
            throw script.located(error, file: file)
        }
        return Pipeline(
            name: name, text: text, tables: compilation.tables, flows: compilation.flows,
            cached: compilation.cached, settings: compilation.settings)
    }
}

/// A pipeline on its way from statements to flows.
struct Compilation {
    var tables: [TableDefinition] = []
    var flows: [Flow] = []
    var cached: [(table: String, storageLevel: String?)] = []
    var settings: [String: String] = [:]
    private var views: [String: CreateView] = [:]
    private var pending: [PendingFlow] = []

    private struct PendingFlow {
        var name: String
        var target: String
        var mode: Flow.Mode
        var query: QuerySyntax
        var text: String
        var isByName: Bool
        var range: Range<Int>
    }

    private struct PipelineCatalog: Catalog {
        var tables: [TableDefinition]
        var views: [String: CreateView]

        func entry(for name: [String]) -> CatalogEntry? {
            let wanted = name.last?.lowercased() ?? ""
            if let view = views[wanted] { return .view(view.query, columns: view.columns) }
            guard let table = tables.first(where: { $0.name.lowercased() == wanted }),
                let schema = table.schema
            else { return nil }
            return .table(name: table.name, schema: schema)
        }

        var tableNames: [String] { tables.map(\.name) + views.values.map { $0.name.last ?? "" } }
    }

    private var catalog: PipelineCatalog { PipelineCatalog(tables: tables, views: views) }

    // MARK: - Statements

    mutating func declare(
        _ statement: StatementSyntax, _ inferSchema: (TableDefinition) throws -> Schema
    ) throws {
        switch statement.kind {
        case .createTable(let table):
            try declare(table, statement, inferSchema)
        case .createView(let view) where view.isMaterialized:
            let name = view.name.last ?? ""
            try add(
                TableDefinition(
                    name: name, kind: .materializedView, comment: view.comment,
                    position: statement.range), at: view.nameRange)
            pending.append(
                PendingFlow(
                    name: name, target: name, mode: .complete, query: view.query,
                    text: view.queryText, isByName: false, range: view.nameRange))
        case .createView(let view):
            views[(view.name.last ?? "").lowercased()] = view
        case .createFlow(let flow):
            pending.append(
                PendingFlow(
                    name: flow.name, target: flow.target.last ?? "", mode: .append,
                    query: flow.query, text: flow.queryText, isByName: flow.isByName,
                    range: flow.targetRange))
        case .cache(let cache):
            cached.append((cache.name.last ?? "", cache.storageLevel))
        case .set(let key?, let value?): settings[key] = value
        case .set, .reset, .use: break
        default:
            throw QueryError(
                "UNSUPPORTED_PIPELINE_STATEMENT",
                "A pipeline consists of CREATE TABLE, CREATE STREAMING TABLE, CREATE FLOW, CREATE "
                    + "MATERIALIZED VIEW, CREATE TEMPORARY VIEW, CACHE TABLE and SET; this statement "
                    + "belongs into `weir sql`.", at: statement.range)
        }
    }

    private mutating func declare(
        _ table: CreateTable, _ statement: StatementSyntax,
        _ inferSchema: (TableDefinition) throws -> Schema
    ) throws {
        let name = table.name.last ?? ""
        var definition = TableDefinition(
            name: name, kind: table.isStreaming ? .streamingTable : .source,
            format: table.format?.lowercased() ?? "", location: table.location,
            options: table.options, schema: table.schema, comment: table.comment,
            position: statement.range)
        if !table.isStreaming, table.query != nil {
            throw QueryError(
                "UNSUPPORTED_PIPELINE_STATEMENT",
                "CREATE TABLE … AS SELECT runs once; in a pipeline use CREATE STREAMING TABLE or "
                    + "CREATE MATERIALIZED VIEW.", at: table.nameRange)
        }
        if !table.isStreaming, definition.schema == nil {
            definition.schema = try inferSchema(definition)
        }
        try add(definition, at: table.nameRange)
        if table.isStreaming, let query = table.query {
            pending.append(
                PendingFlow(
                    name: name, target: name, mode: .append, query: query, text: table.queryText,
                    isByName: false, range: table.nameRange))
        }
    }

    private mutating func add(_ table: TableDefinition, at range: Range<Int>) throws(QueryError) {
        guard !catalog.tableNames.contains(where: { $0.lowercased() == table.name.lowercased() })
        else {
            throw QueryError(
                "TABLE_OR_VIEW_ALREADY_EXISTS",
                "`\(table.name)` is declared twice; each table has one CREATE statement, more flows "
                    + "into it are CREATE FLOW.", at: range)
        }
        tables.append(table)
    }

    // MARK: - Flows

    mutating func bindFlows() throws(QueryError) {
        guard !pending.isEmpty else {
            throw QueryError(
                "EMPTY_PIPELINE",
                "This file declares no query. A pipeline has at least one CREATE STREAMING TABLE … AS "
                    + "SELECT or CREATE MATERIALIZED VIEW … AS SELECT.", at: 0..<0)
        }
        var plans: [(flow: PendingFlow, plan: Plan)] = []
        var waiting = pending
        // A flow is bound when the tables that it reads have their columns.
        while !waiting.isEmpty {
            var left: [PendingFlow] = []
            var firstError: QueryError?
            for flow in waiting {
                do throws(QueryError) {
                    let plan = try Binder.bind(flow.query, catalog: catalog)
                    try give(flow, plan)
                    plans.append((flow, plan))
                } catch {
                    if firstError == nil || error.errorClass != "TABLE_OR_VIEW_NOT_FOUND" {
                        firstError = error
                    }
                    left.append(flow)
                }
            }
            if left.count == waiting.count, let firstError { throw firstError }
            waiting = left
        }
        var live = Set(tables.filter { $0.kind == .streamingTable }.map(\.name))
        for (_, plan) in plans { plan.collectStreams(into: &live) }
        for (flow, plan) in plans {
            var plan = flow.mode == .complete ? plan.reading(live) : plan
            if flow.mode == .append, !plan.isStreaming {
                throw QueryError(
                    "INVALID_FLOW_QUERY_TYPE.BATCH_RELATION_FOR_STREAMING_TABLE",
                    "The streaming table `\(flow.target)` must read a stream: write FROM STREAM t.",
                    at: flow.range)
            }
            if flow.isByName, let target = tables.first(where: { $0.name == flow.target })?.schema {
                plan = try plan.arranged(by: target, at: flow.range)
            }
            flows.append(
                Flow(
                    name: flow.name, target: flow.target, mode: flow.mode,
                    plan: Optimizer.optimized(plan), sql: flow.text))
        }
    }

    /// The target's columns are those of its first query.
    private mutating func give(_ flow: PendingFlow, _ plan: Plan) throws(QueryError) {
        guard let index = tables.firstIndex(where: { $0.name.lowercased() == flow.target.lowercased() })
        else {
            throw QueryError(
                "TABLE_OR_VIEW_NOT_FOUND",
                "The flow's target `\(flow.target)` is not declared; CREATE STREAMING TABLE "
                    + "\(flow.target) declares it.", at: flow.range)
        }
        if tables[index].schema == nil { tables[index].schema = plan.schema }
    }
}

extension Plan {
    /// The names of the tables that are read as streams.
    fileprivate func collectStreams(into names: inout Set<String>) {
        if case .scan(let scan) = self, scan.isStreaming { names.insert(scan.table) }
        for input in inputs { input.collectStreams(into: &names) }
    }

    /// The plan with scans of these tables read as streams.
    fileprivate func reading(_ live: Set<String>) -> Plan {
        if case .scan(var scan) = self {
            scan.isStreaming = scan.isStreaming || live.contains(scan.table)
            return .scan(scan)
        }
        return mappingInputs { $0.reading(live) }
    }

    /// The columns in the order and with the types of a table, found by their names.
    fileprivate func arranged(by target: Schema, at range: Range<Int>) throws(QueryError) -> Plan {
        let own = schema
        var columns: [NamedExpression] = []
        for field in target {
            guard let index = own.firstIndex(where: { $0.name.lowercased() == field.name.lowercased() })
            else {
                columns.append(NamedExpression(field.name, .literal(.null, field.type)))
                continue
            }
            columns.append(
                NamedExpression(
                    field.name, Expression.column(index, own[index].type).cast(to: field.type)))
        }
        if let extra = own.first(where: { field in
            !target.contains { $0.name.lowercased() == field.name.lowercased() }
        }) {
            throw QueryError(
                "INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS",
                "The flow gives a column `\(extra.name)` that its target does not have.", at: range)
        }
        return .project(self, columns)
    }
}
