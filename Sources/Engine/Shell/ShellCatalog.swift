import Columns
import Query

/// What the shell's names stand for while a statement is bound.
struct ShellCatalog: Catalog {
    var views: [String: StoredView]
    var schemas: [String: Schema]

    func entry(for name: [String]) -> CatalogEntry? {
        guard let simple = try? SQLShell.simpleName(name) else { return nil }
        let key = simple.lowercased()
        if let view = views[key] { return .view(view.query, columns: view.columns) }
        return schemas[key].map { .table(name: key, schema: $0) }
    }

    var tableNames: [String] { Array(views.keys) + schemas.keys }
}

extension SQLShell {
    var catalog: ShellCatalog {
        ShellCatalog(views: views, schemas: tables.tables.mapValues(\.schema))
    }
}
