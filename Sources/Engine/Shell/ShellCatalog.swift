import Columns
import Expressions
import Query

/// What the shell's names stand for while a statement is bound.
struct ShellCatalog: Catalog {
    var views: [String: StoredView]
    /// By key in lower case.
    var tables: [String: StoredTables.Table]
    var databases: Databases
    /// Temporary views, by name in lower case.
    var temporaryNames: Set<String>
    var variables: VariableScopes
    var functions: [String: CreateFunction]
    /// Files that queries name by format and path.
    var files: ShellFiles?
    /// Queries that were computed before this one: recursive ones.
    var plans: [String: Plan] = [:]

    func entry(for name: [String]) -> CatalogEntry? {
        if name.count == 1, let plan = plans[name[0].nameKey] { return .plan(plan) }
        let temporary = temporaryNames
        guard
            let key = try? databases.key(of: name, isTemporary: { temporary.contains($0) })
                .nameKey
        else { return nil }
        if let view = views[key] {
            return .view(
                view.query, columns: view.columns, keeping: view.kept, by: view.rules.inUse)
        }
        return tables[key].map { .table(name: key, schema: $0.schema) }
    }

    func entry(for files: NamedFiles, at range: Range<Int>) throws(QueryError) -> CatalogEntry? {
        do throws(EngineError) {
            return try self.files?.entry(for: files)
        } catch {
            throw QueryError(error.errorClass, error.message, at: range)
        }
    }

    var tableNames: [String] {
        (Array(views.keys) + tables.keys).map {
            Databases.isTemporary($0) ? Databases.place(of: $0).name : $0
        }
    }

    func identity(of name: [String]) -> TableIdentity {
        let temporary = temporaryNames
        guard
            let key = try? databases.key(of: name, isTemporary: { temporary.contains($0) })
                .nameKey, !Databases.isTemporary(key), views[key] != nil || tables[key] != nil
        else { return TableIdentity(name) }
        let place = Databases.place(of: key)
        var notes: [String: ColumnNote] = [:]
        for (name, comment) in tables[key]?.comments ?? views[key]?.comments ?? [:] {
            notes[name, default: ColumnNote()].comment = comment
        }
        for (name, length) in tables[key]?.lengths ?? views[key]?.lengths ?? [:] {
            notes[name, default: ColumnNote()].length = length
        }
        return TableIdentity(
            [Databases.catalog, place.database, name.last ?? place.name], notes: notes)
    }

    func variable(_ name: [String]) -> Expression? {
        variables.variable(name)
    }

    func function(_ name: [String]) -> StatedFunction? {
        SQLShell.function(name, of: functions, databases)
    }
}

extension ShellCatalog {
    /// The names without those that go with the session: what objects that stay may use.
    var lasting: ShellCatalog {
        var result = self
        result.variables = VariableScopes()
        result.functions = functions.filter { !SQLShell.isOfSession(function: $0.key) }
        result.views = views.filter { !Databases.isTemporary($0.key) }
        result.tables = tables.filter { !Databases.isTemporary($0.key) }
        result.temporaryNames = []
        return result
    }
}

extension SQLShell {
    var catalog: ShellCatalog {
        ShellCatalog(
            views: views, tables: tables.tables, databases: databases,
            temporaryNames: Set(
                (Array(views.keys) + tables.tables.keys).filter(Databases.isTemporary)
                    .map { Databases.place(of: $0).name }),
            variables: variables, functions: functions, files: tables.files)
    }
}
