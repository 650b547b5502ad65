import Columns
import Expressions
public import Query

/// A batch SQL shell over tables in memory: what `weir sql` runs without a pipeline.
///
/// Statements are run one at a time against the tables, views and settings that earlier ones made.
public struct SQLShell {
    var tables: StoredTables
    var views: [String: StoredView] = [:]
    var settings: [String: String] = [:]
    var databases = Databases()
    var variables = VariableScopes()
    /// How many EXECUTE IMMEDIATE are running.
    var executions = 0
    /// By `database.name` or `session.name`, in lower case.
    var functions: [String: CreateFunction] = [:]
    /// Microseconds since 1970: what `current_timestamp` gives.
    private let clock: () -> Int64
    /// Nanoseconds since any moment, for `EXPLAIN ANALYZE`.
    private let stopwatch: () -> UInt64
    /// What each query may use.
    private let resources: ExecutionResources
    /// Hears what else there is to say of a statement that succeeds.
    public var tellNote: (String) -> Void = { _ in }

    public init(
        external: any ExternalTables = NoExternalTables(), clock: @escaping () -> Int64 = { 0 },
        stopwatch: @escaping () -> UInt64 = { 0 }, resources: ExecutionResources = .init()
    ) {
        tables = StoredTables(external: external)
        self.clock = clock
        self.stopwatch = stopwatch
        self.resources = resources
    }

    /// Runs the statements of a script, up to the first error unless it is to go on.
    ///
    /// - Parameter tell: Is given each statement's number, from 1, and result as soon as it is there.
    /// - Returns: Whether all statements succeeded.
    @discardableResult
    public mutating func run(
        script text: String, keepsGoing: Bool, tell: (Int, StatementResult) -> Void
    ) -> Bool {
        let script = Script(text)
        return run(0..<script.count, of: script, keepsGoing: keepsGoing, tell: tell)
    }

    /// Runs some statements of a script. Their numbers count from the first of them.
    public mutating func run(
        _ statements: Range<Int>, of script: Script, keepsGoing: Bool,
        tell: (Int, StatementResult) -> Void
    ) -> Bool {
        var isGood = true
        for index in statements {
            let result = run(index, of: script)
            tell(index - statements.lowerBound + 1, result)
            if case .failure = result {
                isGood = false
                if !keepsGoing { return false }
            }
        }
        return isGood
    }

    /// Runs one statement of a script, by the rules that the settings choose.
    public mutating func run(_ index: Int, of script: Script) -> StatementResult {
        BindingRules(settings).applied { answer(index, of: script) }
    }

    private mutating func answer(_ index: Int, of script: Script) -> StatementResult {
        do throws(QueryError) {
            if let filled = try substituted(index, of: script) { return result(0, of: filled) }
        } catch {
            return .failure(StatementError.query(script.located(error)).failure(in: script))
        }
        return result(index, of: script)
    }

    private mutating func result(_ index: Int, of script: Script) -> StatementResult {
        do throws(StatementError) {
            let statement: StatementSyntax
            do throws(QueryError) {
                statement = try script.parse(index, names: variables)
            } catch {
                throw .query(error)
            }
            guard case .compound(let compound) = statement.kind else {
                return try run(statement)
            }
            var scriptRun = ScriptRun(script)
            try scriptRun.run(compound, on: &self)
            return scriptRun.result
        } catch {
            return .failure(error.failure(in: script))
        }
    }

    /// Errors about the table that a statement names stand at that name.
    private mutating func run(
        _ statement: StatementSyntax
    ) throws(StatementError) -> StatementResult {
        do throws(StatementError) {
            return try run(statement.kind)
        } catch {
            guard case .query(var failure) = error, failure.position == nil,
                let subject = statement.subject,
                Self.aboutSubjects.contains(where: failure.errorClass.hasPrefix)
            else { throw error }
            failure.position = subject
            throw .query(failure)
        }
    }

    private static let aboutSubjects = [
        "TABLE_OR_VIEW_NOT_FOUND", "EXPECT_TABLE_NOT_VIEW", "UNRESOLVED_ROUTINE",
    ]

    mutating func run(_ statement: Statement) throws(StatementError) -> StatementResult {
        switch statement {
        case .query(let query): return try rows(of: bind(query))
        case .createTable(let create): try createTable(create)
        case .createView(let create): try createView(create)
        case .createFlow(let flow):
            throw .unsupported("CREATE FLOW", "a pipeline's file", at: flow.nameRange)
        case .insert(let insert): try self.insert(insert)
        case .inserts(let inserts): for insert in inserts { try self.insert(insert) }
        case .cache(let cache): try self.cache(cache)
        case .uncache(let name, let ifExists): try uncache(name, ifExists: ifExists)
        case .clearCache: break
        case .drop(let drop): try self.drop(drop)
        case .set(let key, let value): return try set(key, value)
        case .reset(let key):
            if let key { settings[key] = nil } else { settings = [:] }
        case .explain(let mode, let inner): return try explain(mode, inner)
        case .describeTable(let name, let partition, _):
            return try describe(name, partition)
        case .describeColumn(let table, let column, let isExtended):
            return try describe(column, of: table, isExtended: isExtended)
        case .describeDatabase(let name): return try describe(database: name)
        case .describeQuery(let query): return try describe(query)
        case .describeFunction(let name, let isExtended):
            return try describeFunction(name, isExtended: isExtended)
        case .show(let show): return try self.show(show)
        case .use(let name): try use(name)
        case .alter(let alteration): try run(alteration)
        case .session(let statement): return try run(statement)
        case .compound: preconditionFailure("a script is a statement of its own")
        }
        return .nothing
    }

    // MARK: - Queries

    /// - Parameter plans: What some names stand for that are no tables.
    func bind(
        _ query: QuerySyntax, _ plans: [String: Plan] = [:]
    ) throws(StatementError) -> Plan {
        let (query, computed) = try withoutRecursion(query)
        var catalog = catalog
        catalog.plans = plans.merging(computed) { $1 }
        do throws(QueryError) {
            return try Binder.plan(query, catalog: catalog) {
                (table, others) throws(QueryError) in
                try nestedRecursion(table, computed.merging(others) { $1 })
            }
        } catch {
            throw .query(error)
        }
    }

    /// An expression without columns.
    func constant(_ syntax: ExpressionSyntax) throws(StatementError) -> Expression {
        do throws(QueryError) {
            return try Binder.constant(syntax)
        } catch {
            throw .query(error)
        }
    }

    func rows(of plan: Plan, metrics: ExecutionMetrics? = nil) throws(StatementError)
        -> StatementResult
    {
        // UTF8_BINARY that was asked for by name shows in DESCRIBE and typeof, not in a result.
        let schema = plan.schema.map { field in
            let type = field.type.mappingTexts { collation in
                guard let collation, !collation.isBinary else { return .string }
                return .collated(collation)
            }
            return Field(field.name, type)
        }
        return .rows(schema, try batches(of: plan, metrics: metrics))
    }

    func batches(of plan: Plan, metrics: ExecutionMetrics? = nil) throws(StatementError) -> [Batch]
    {
        do throws(EngineError) {
            var executor = try executor(of: plan, metrics: metrics)
            return try executor.allBatches()
        } catch {
            throw .engine(error)
        }
    }

    /// The rows of a plan, packed as they come: they are never held unpacked as a whole.
    func cachedRows(of plan: Plan) throws(StatementError) -> [PackedBatch] {
        do throws(EngineError) {
            var executor = try executor(of: plan)
            var rows = CachedRows(schema: plan.schema)
            while let batch = try executor.next() { rows.append(batch) }
            return rows.finish()
        } catch {
            throw .engine(error)
        }
    }

    private func executor(
        of plan: Plan, metrics: ExecutionMetrics? = nil
    ) throws(EngineError) -> BatchExecutor {
        try BatchExecutor(
            JoinSides(tables: tables).arranged(plan), tables: tables,
            context: OperatorContext(
                evaluation: EvaluationContext(
                    nowInMicroseconds: clock(), database: databases.current),
                policy: .strict),
            metrics: metrics, resources: resources)
    }

    private mutating func set(
        _ key: String?, _ value: String?
    ) throws(StatementError) -> StatementResult {
        if let key, let value {
            guard variables.place(of: [key]) == nil else {
                throw .query(
                    QueryError(
                        "UNSUPPORTED_FEATURE.SET_VARIABLE_USING_SET",
                        "`\(key)` is a variable of the session: write SET VARIABLE \(key) = …"))
            }
            try Self.check(key, value)
            note(key, value)
            // `hivevar:name` is set as `name`.
            let isVariable = key.hasPrefix("hivevar:")
            settings[isVariable ? String(key.dropFirst(8)) : key] = value
            if isVariable {
                return Self.texts(["key", "value"], [[.string(key), .string(value)]])
            }
        }
        let shown = settings.filter { key == nil || $0.key == key }.sorted { $0.key < $1.key }
        var rows = shown.map { [Value.string($0.key), .string($0.value)] }
        if let key, rows.isEmpty {
            rows = [[.string(key), .string(SessionSettings.standard(of: key) ?? "<undefined>")]]
        }
        return Self.texts(["key", "value"], rows)
    }

    /// Tells what of a setting is not followed.
    private func note(_ key: String, _ value: String) {
        if let note = SessionSettings.note(on: key, value) { tellNote(note) }
        let rules = SessionRules([key: value])
        let definitions = tables.tables.values.map(\.definition).sorted { $0.name < $1.name }
        for definition in definitions {
            if let note = definition.timePatternNote(by: rules) { tellNote(note) }
        }
    }

    static func check(_ setting: String, _ value: String) throws(StatementError) {
        do throws(QueryError) {
            try SessionSettings.check(setting, value)
        } catch {
            throw .query(error)
        }
    }

    private func explain(
        _ mode: ExplainMode, _ statement: StatementSyntax
    ) throws(StatementError) -> StatementResult {
        guard case .query(let query) = statement.kind else {
            return Self.texts(["plan"], [[.string(statement.text)]])
        }
        let plan: Plan
        do throws(StatementError) {
            plan = try bind(query)
        } catch {
            // Spark explains what it could not plan by saying so.
            guard mode != .analyze, case .query(let error) = error else { throw error }
            return Self.texts(
                ["plan"],
                [[.string("Error occurred during query planning: \n\(error.rendered)")]])
        }
        guard mode == .analyze else {
            let arranged = JoinSides(tables: tables).arranged(plan)
            return Self.texts(
                ["plan"], [[.string("== Plan ==\n" + PlanPrinter.text(arranged) + "\n")]])
        }
        let metrics = ExecutionMetrics(clock: stopwatch, name: PlanPrinter.line)
        _ = try rows(of: plan, metrics: metrics)
        return Self.texts(["plan"], [[.string(metrics.outline)]])
    }

    static func texts(_ names: [String], _ rows: [[Value]]) -> StatementResult {
        let schema = names.map { Field($0, .string) }
        return .rows(schema, [Batch(schema: schema, rows: rows)])
    }
}

/// Why a statement failed, before its place is looked up.
enum StatementError: Error {
    case query(QueryError)
    case engine(EngineError)

    static func unsupported(
        _ what: String, _ where: String, at range: Range<Int>? = nil
    ) -> StatementError {
        .query(
            QueryError(
                "UNSUPPORTED_FEATURE.SQL_SHELL",
                "\(what) belongs into \(`where`), not into a SQL shell.", at: range))
    }

    func failure(in script: Script) -> StatementFailure {
        switch self {
        case .engine(let error):
            guard let origin = error.origin else {
                return StatementFailure(errorClass: error.errorClass, message: error.message)
            }
            let located = script.located(QueryError(error.errorClass, error.message, at: origin))
            return StatementFailure(located, fragment: script.fragment(origin))
        case .query(let error):
            return StatementFailure(
                script.located(error), fragment: error.position.map(script.fragment) ?? "")
        }
    }
}
