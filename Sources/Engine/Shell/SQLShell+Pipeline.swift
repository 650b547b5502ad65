import Columns
import Expressions
public import Query

extension SQLShell {
    /// Declares the tables of a pipeline's file as a batch sees them: sources where they lie, every
    /// other table as a view of its query, computed when it is read.
    ///
    /// - Parameters:
    ///   - folder: What locations are relative to: the folder of the file.
    ///   - check: Judges the format and options of each source.
    public mutating func declare(
        pipeline script: Script, folder: String,
        check: (TableDefinition) throws(QueryError) -> Void = { (_) throws(QueryError) in }
    ) throws(StatementFailure) {
        try BindingRules(script.settings).applied { () throws(StatementFailure) in
            var flows: [String: [QuerySyntax]] = [:]
            for index in 0..<script.count {
                do throws(StatementError) {
                    try declare(script, index, folder: folder, flows: &flows, check)
                } catch {
                    throw error.failure(in: script)
                }
            }
        }
    }

    /// Declares tables that lie outside, and the views of a pipeline's text over them.
    ///
    /// - Parameter tables: With their columns; rows come from the shell's external tables.
    public mutating func declare(_ tables: [TableDefinition], viewsOf script: Script)
        throws(StatementFailure)
    {
        // What is asked is read by the file's rules, too: names are looked up by them.
        for (key, value) in script.settings { settings[key] = value }
        try BindingRules(settings).applied { () throws(StatementFailure) in
            try declareByRules(tables, viewsOf: script)
        }
    }

    private mutating func declareByRules(_ tables: [TableDefinition], viewsOf script: Script)
        throws(StatementFailure)
    {
        for table in tables {
            self.tables[table.name] = .init(
                definition: table, schema: table.collatedSchema ?? table.schema ?? [],
                content: .outside)
        }
        for index in 0..<script.count {
            guard let statement = try? script.parse(index),
                case .createView(let create) = statement.kind, !create.isMaterialized
            else { continue }
            do throws(StatementError) {
                if create.source == nil {
                    try declareView(
                        create.name, create.query, create.queryText, at: create.nameRange)
                }
            } catch {
                throw error.failure(in: script)
            }
        }
    }

    private mutating func declare(
        _ script: Script, _ index: Int, folder: String, flows: inout [String: [QuerySyntax]],
        _ check: (TableDefinition) throws(QueryError) -> Void
    ) throws(StatementError) {
        let statement: StatementSyntax
        do throws(QueryError) {
            statement = try script.parse(index)
        } catch {
            throw .query(error)
        }
        switch statement.kind {
        case .createTable(var create):
            if let query = create.query {
                try declareView(create.name, query, create.queryText, at: create.nameRange)
            } else if create.isStreaming {
                flows[create.name.last?.nameKey ?? ""] = []
            } else {
                try Self.judge(create, named: create.name, at: create.nameRange, check)
                create.location = (create.location ?? create.options["path"]).map {
                    $0.hasPrefix("/") ? $0 : folder + "/" + $0
                }
                try createTable(create)
            }
        case .createView(let create) where create.source == nil:
            try declareView(create.name, create.query, create.queryText, at: create.nameRange)
        case .createView(let create):
            if let source = create.source {
                try Self.judge(source, named: create.name, at: create.nameRange, check)
            }
            try createView(create)
        case .createFlow(let flow):
            let target = flow.target.last?.nameKey ?? ""
            flows[target, default: []].append(flow.query)
            guard let queries = flows[target], let first = queries.first else { return }
            let query =
                queries.count == 1
                ? first
                : QuerySyntax(
                    body: .union(queries, isAll: true, isByName: true), range: first.range)
            views[target] = nil
            try declareView(flow.target, query, flow.queryText, at: flow.targetRange)
        case .set(let key, let value):
            if let key, let value {
                try Self.check(key, value)
                settings[key] = value
            }
        case .cache: break
        default: break
        }
    }

    private static func judge(
        _ create: CreateTable, named name: [String], at range: Range<Int>,
        _ check: (TableDefinition) throws(QueryError) -> Void
    ) throws(StatementError) {
        // A table of the shell's own has no format.
        guard let format = create.format else { return }
        do throws(QueryError) {
            try check(
                TableDefinition(
                    name: name.last ?? "", kind: .source, format: format.lowercased(),
                    location: create.location ?? create.options["path"],
                    options: create.options.values, schema: create.schema,
                    places: TablePlaces(create, name: range)))
        } catch {
            throw .query(error)
        }
    }

    private mutating func declareView(
        _ name: [String], _ query: QuerySyntax, _ text: String, at range: Range<Int>
    ) throws(StatementError) {
        let name = try simpleName(name, at: range)
        if exists(name) { throw Self.alreadyExists(name, at: range) }
        let schema = try bind(query).schema
        views[name.nameKey] = StoredView(
            name: name, query: query, text: text, columns: [], schema: schema, output: schema,
            isTemporary: false)
    }
}
