import Columns
import Expressions
import Query

extension SQLShell {
    mutating func createTable(_ create: CreateTable) throws(StatementError) {
        let name = try databaseKey(of: create.name, at: create.nameRange)
        try checkFormat(of: create)
        if let model = create.model, !exists(try simpleName(model)) {
            throw Self.notFound(try simpleName(model))
        }
        if exists(name) {
            if create.ifNotExists { return }
            guard create.orReplace else { throw Self.alreadyExists(name, at: create.nameRange) }
            views[name.nameKey] = nil
        }
        var definition = TableDefinition(
            name: name, kind: create.isStreaming ? .streamingTable : .source,
            format: (create.format ?? "").lowercased(),
            location: create.location ?? create.options["path"], options: create.options.values,
            schema: create.schema, comment: create.comment, position: create.nameRange)
        if let model = create.model {
            try createTable(named: name, like: simpleName(model), create)
        } else if let query = create.query {
            guard create.columns == nil else {
                throw .query(
                    QueryError(
                        "_LEGACY_ERROR_TEMP_0035",
                        "A table made of a query takes its columns from the query; list none.",
                        at: create.nameRange))
            }
            let plan = try bind(query)
            try Self.checkNames(plan.schema.map(\.name))
            try Self.checkCollations(plan.schema)
            try checkPartitioning(of: create, plan.schema, name)
            let batches = try batches(of: plan)
            definition.schema = plan.schema
            var table = StoredTables.Table(
                definition: definition, schema: plan.schema, content: .rows(batches))
            table.properties = create.properties
            table.partitionedBy = Self.names(create.partitionedBy, in: plan.schema)
            table.defaultCollation = create.defaultCollation
            for (column, note) in notes(of: query) {
                table.comments[column] = note.comment
                table.lengths[column] = note.length
            }
            tables[name] = table
        } else if definition.location != nil {
            try addExternal(definition)
        } else {
            try checkDefinition(of: create, name)
            let columns = Self.ordered(create.columns ?? [], create.partitionedBy)
            definition.schema = columns.map { Field($0.name, $0.type) }
            var table = StoredTables.Table(
                definition: definition, schema: definition.schema ?? [], content: .rows([]))
            for column in columns { table.note(column) }
            table.properties = create.properties
            table.partitionedBy = Self.names(
                create.partitionedBy, in: definition.schema ?? [])
            table.buckets = create.buckets
            table.defaultCollation = create.defaultCollation
            tables[name] = table
        }
    }

    /// Columns by the names that they have, and not as they are called in a clause: what tells letters apart
    /// may change later.
    private static func names(_ listed: [String], in schema: Schema) -> [String] {
        listed.map { name in
            schema.first { $0.name.nameKey == name.nameKey }?.name ?? name
        }
    }

    /// The columns that a table is divided by stand last, in the order that PARTITIONED BY lists them.
    private static func ordered(
        _ columns: [ColumnSyntax], _ divided: [String]
    ) -> [ColumnSyntax] {
        let names = divided.map { $0.nameKey }
        return columns.filter { !names.contains($0.name.nameKey) }
            + names.compactMap { name in columns.first { $0.name.nameKey == name } }
    }

    /// An empty table with the columns of another, or of a view.
    private mutating func createTable(
        named name: String, like model: String, _ create: CreateTable
    ) throws(StatementError) {
        var table: StoredTables.Table
        if let known = tables[model] {
            table = known
        } else if let view = views[model.nameKey] {
            table = StoredTables.Table(
                definition: TableDefinition(name: name, kind: .source, schema: view.schema),
                schema: view.schema, content: .rows([]))
        } else {
            throw Self.notFound(model)
        }
        table.definition.name = name
        table.definition.comment = create.comment
        table.definition.location = nil
        table.definition.format = create.format ?? table.definition.format
        table.properties = create.properties
        table.declaredPartitions = []
        if let view = views[model.nameKey] { table.comments = view.comments }
        table.batches = []
        tables[name] = table
    }

    private mutating func addExternal(_ definition: TableDefinition) throws(StatementError) {
        if let note = definition.timePatternNote() { tellNote(note) }
        var definition = definition
        do throws(EngineError) {
            var schema = definition.schema ?? []
            if schema.isEmpty { schema = try tables.external.schema(of: definition) }
            definition.schema = schema
            tables[definition.name] = .init(
                definition: definition, schema: schema, content: .outside)
        } catch {
            throw .engine(error)
        }
    }

    static func checkNames(
        _ names: [String], at range: Range<Int>? = nil
    ) throws(StatementError) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name.nameKey).inserted {
            throw .query(
                QueryError(
                    "COLUMN_ALREADY_EXISTS",
                    "The column `\(name.nameKey)` already exists. Choose another name or "
                        + "rename the existing column.", at: range))
        }
    }

    mutating func createView(_ create: CreateView) throws(StatementError) {
        let name = try key(of: create)
        if exists(name) {
            if create.ifNotExists { return }
            try checkReplacement(create, of: name)
        }
        if let source = create.source {
            views[name.nameKey] = nil
            try addExternal(
                TableDefinition(
                    name: name, kind: .temporaryView, format: (source.format ?? "").lowercased(),
                    location: source.location ?? source.options["path"],
                    options: source.options.values,
                    schema: source.schema, position: create.nameRange))
            return
        }
        let plan = try bind(create.query)
        try checkLasting(create)
        if create.orReplace, reads(create.query, name) {
            throw Self.recursiveView(name, at: create.nameRange)
        }
        try Self.checkColumns(of: create, plan.schema, name)
        if !create.isTemporary, !create.isMaterialized, create.columns.isEmpty {
            try Self.checkAliases(create.query, plan.schema, of: name, at: create.nameRange)
        }
        if create.isMaterialized {
            let batches = try batches(of: plan)
            let definition = TableDefinition(
                name: name, kind: .materializedView, schema: plan.schema,
                position: create.nameRange)
            tables[name] = .init(
                definition: definition, schema: plan.schema, content: .rows(batches))
            return
        }
        tables[name] = nil
        store(create, plan.schema, as: name)
    }

    private func checkReplacement(_ create: CreateView, of name: String) throws(StatementError) {
        guard create.orReplace else {
            throw create.isTemporary
                ? .query(
                    QueryError(
                        "TEMP_TABLE_OR_VIEW_ALREADY_EXISTS",
                        "Cannot create the temporary view `\(create.name.last ?? "")` because it "
                            + "already exists.", at: create.nameRange))
                : Self.alreadyExists(name, at: create.nameRange)
        }
        if tables[name]?.definition.kind == .source {
            throw Self.noView(name, "NO_ALTERNATIVE", "CREATE OR REPLACE VIEW")
        }
    }

    private static func checkColumns(
        of create: CreateView, _ schema: Schema, _ name: String
    ) throws(StatementError) {
        try checkNames(create.columns.isEmpty ? schema.map(\.name) : create.columns)
        guard !create.columns.isEmpty, create.columns.count != schema.count else { return }
        let tooMany = create.columns.count > schema.count
        throw .query(
            QueryError(
                "CREATE_VIEW_COLUMN_ARITY_MISMATCH."
                    + (tooMany ? "NOT_ENOUGH_DATA_COLUMNS" : "TOO_MANY_DATA_COLUMNS"),
                "The view `\(name)` names \(create.columns.count) columns, but its query gives "
                    + "\(schema.count).", at: create.nameRange))
    }

    /// - Parameter schema: What the view's query gives.
    private mutating func store(_ create: CreateView, _ schema: Schema, as name: String) {
        var view = StoredView(
            name: name, query: create.query, text: create.queryText, columns: create.columns,
            schema: schema.enumerated().map { index, field in
                create.columns.isEmpty ? field : Field(create.columns[index], field.type)
            }, output: schema, schemaMode: create.schemaMode, isTemporary: create.isTemporary)
        view.comment = create.comment
        view.properties = create.properties
        let inherited = notes(of: create.query)
        let names = create.columns.isEmpty ? schema.map(\.name) : create.columns
        for (index, column) in names.enumerated() {
            let own = index < create.columnComments.count ? create.columnComments[index] : nil
            let note = inherited[schema[index].name.nameKey]
            view.comments[column.nameKey] = own ?? note?.comment
            view.lengths[column.nameKey] = note?.length
        }
        views[name.nameKey] = view
    }

    /// Temporary views belong to no database.
    private func key(of create: CreateView) throws(StatementError) -> String {
        guard create.isTemporary else {
            return try databaseKey(of: create.name, at: create.nameRange)
        }
        let qualifiers = create.name.dropLast().map { $0.nameKey }
        guard qualifiers.isEmpty || create.isGlobal && qualifiers == [Databases.ofViews] else {
            throw .query(
                QueryError(
                    "INVALID_TEMP_OBJ_QUALIFIER",
                    "A temporary view belongs to the session and takes no qualifier such as "
                        + "`\(qualifiers.joined(separator: "`.`"))`.", at: create.nameRange))
        }
        let name = create.name.last ?? ""
        return create.isGlobal ? Databases.global(name) : Databases.temporary(name)
    }

    static func recursiveView(_ name: String, at range: Range<Int>) -> StatementError {
        .query(QueryError("RECURSIVE_VIEW", "The view `\(name)` would read itself.", at: range))
    }

    /// Whether a query reads a table or a view, itself or through other views.
    func reads(_ query: QuerySyntax, _ name: String) -> Bool {
        var waiting = query.tables.map(\.name)
        var seen: Set<String> = []
        while let next = waiting.popLast() {
            guard let key = try? simpleName(next).nameKey, seen.insert(key).inserted else {
                continue
            }
            if key == name.nameKey { return true }
            waiting += views[key]?.query.tables.map(\.name) ?? []
        }
        return false
    }

    /// A view that stays may not read what goes with the session.
    private func checkLasting(_ create: CreateView) throws(StatementError) {
        guard !create.isTemporary, !create.isMaterialized else { return }
        let temporary = catalog.temporaryNames
        let common = Set(create.query.with.map { $0.name.nameKey })
        for table in create.query.tables where table.name.count == 1 {
            let name = table.name[0].nameKey
            guard temporary.contains(name), !common.contains(name) else { continue }
            throw .query(
                QueryError(
                    "INVALID_TEMP_OBJ_REFERENCE",
                    "Cannot create the persistent object `\(create.name.last ?? "")` because it "
                        + "references the temporary object `\(table.name[0])`; make the view "
                        + "TEMPORARY.", at: create.nameRange))
        }
        // What is bound with the session's names, and not without them, uses one.
        guard create.query.with.allSatisfy({ !$0.refersToItself }) else { return }
        let isLasting = (try? Binder.bind(create.query, catalog: catalog.lasting)) != nil
        guard !isLasting, (try? Binder.bind(create.query, catalog: catalog)) != nil else { return }
        throw .query(
            QueryError(
                "INVALID_TEMP_OBJ_REFERENCE",
                "Cannot create the persistent object `\(create.name.last ?? "")` because it "
                    + "references a variable or a function of the session; make the view "
                    + "TEMPORARY.", at: create.nameRange))
    }

    mutating func cache(_ cache: CacheTable) throws(StatementError) {
        guard let query = cache.query else {
            let name = try simpleName(cache.name, at: cache.nameRange)
            if !exists(name) { throw Self.notFound(name, at: cache.nameRange) }
            return
        }
        let name = Databases.temporary(cache.name.last ?? "")
        if exists(name) {
            throw .query(
                QueryError(
                    "TEMP_TABLE_OR_VIEW_ALREADY_EXISTS",
                    "Cannot create the temporary view `\(cache.name.last ?? "")` because it already "
                        + "exists.", at: cache.nameRange))
        }
        let plan = try bind(query)
        let definition = TableDefinition(
            name: name, kind: .temporaryView, schema: plan.schema, position: cache.range)
        tables[name] = .init(
            definition: definition, schema: plan.schema,
            content: .packed(try cachedRows(of: plan)))
    }

    func uncache(_ name: [String], ifExists: Bool) throws(StatementError) {
        let name = try simpleName(name)
        if !ifExists, !exists(name) { throw Self.notFound(name) }
    }

    mutating func drop(_ drop: Drop) throws(StatementError) {
        let name = try simpleName(drop.name, at: drop.nameRange)
        let key = name.nameKey
        let isView = views[key] != nil
        let table = tables[name]
        guard isView || table != nil else {
            if drop.ifExists { return }
            throw Self.notFound(name, at: drop.nameRange)
        }
        if drop.kind == .view, !isView, table?.definition.kind == .source {
            throw .query(
                QueryError(
                    "WRONG_COMMAND_FOR_OBJECT_TYPE",
                    "'DROP VIEW' expects a view but `\(name)` is a table.", at: drop.nameRange))
        }
        if isView { views[key] = nil } else { tables[name] = nil }
    }

    // MARK: - Names

    func exists(_ name: String) -> Bool {
        views[name.nameKey] != nil || tables[name] != nil
    }

    /// The name under which the shell keeps what a statement names.
    func simpleName(
        _ parts: [String], at range: Range<Int>? = nil
    ) throws(StatementError) -> String {
        try key(of: parts, at: range) { exists(Databases.temporary($0)) }
    }

    /// The same for what is to be made in a database, whatever temporary views there are.
    func databaseKey(
        of parts: [String], at range: Range<Int>? = nil
    ) throws(StatementError) -> String {
        let key = try key(of: parts, at: range) { _ in false }
        let database = Databases.place(of: key).database
        if !Databases.isTemporary(key), !databases.contains(database) {
            throw Self.noDatabase(database)
        }
        try Self.checkCharacters(of: parts.last ?? "", at: range)
        return key
    }

    /// What stays in a catalogue is named by letters, digits and underscores.
    static func checkCharacters(
        of name: String, at range: Range<Int>? = nil
    ) throws(StatementError) {
        let isPlain = name.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
                || (0x41...0x5A).contains(byte & 0xDF)
        }
        guard !isPlain || name.isEmpty else { return }
        throw .query(
            QueryError(
                "INVALID_SCHEMA_OR_RELATION_NAME",
                "`\(name)` is not a valid name for tables/schemas. Valid names only contain alphabet "
                    + "characters, numbers and _.", at: range))
    }

    private func key(
        of parts: [String], at range: Range<Int>?, isTemporary: (String) -> Bool
    ) throws(StatementError) -> String {
        do throws(QueryError) {
            return try databases.key(of: parts, isTemporary: isTemporary)
        } catch {
            throw .query(QueryError(error.errorClass, error.message, at: range))
        }
    }

    /// A key as people write it.
    private static func shown(_ key: String) -> String {
        Databases.isTemporary(key) ? Databases.place(of: key).name : key
    }

    static func notFound(_ name: String, at range: Range<Int>? = nil) -> StatementError {
        .query(
            QueryError(
                "TABLE_OR_VIEW_NOT_FOUND",
                "The table or view `\(shown(name))` cannot be found. Verify the spelling and correctness "
                    + "of the schema and catalog.", at: range))
    }

    static func alreadyExists(_ name: String, at range: Range<Int>? = nil) -> StatementError {
        .query(
            QueryError(
                "TABLE_OR_VIEW_ALREADY_EXISTS",
                "Cannot create table or view `\(shown(name))` because it already exists. Choose a different "
                    + "name, drop or replace the existing object, or add the IF NOT EXISTS clause.",
                at: range))
    }
}
