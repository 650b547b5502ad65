import Columns
import Query

/// Files that a query names itself: ``SELECT * FROM json.`folder` ``.
///
/// Their columns are found once for a session. A class, since a catalogue is a value that is asked
/// without being changed.
final class DirectFiles: @unchecked Sendable {
    // A shell binds and opens on one thread; what it opens is read on others, but not from here.
    private let external: any ExternalTables
    private var known: [String: StoredTables.Table] = [:]

    private static let formats: Set<String> = ["json", "csv", "text"]

    init(_ external: any ExternalTables) { self.external = external }

    /// What a name of a format and a path stands for; nil where it is none, or nothing is there.
    func entry(for name: [String]) -> CatalogEntry? {
        guard name.count == 2, Self.formats.contains(name[0].lowercased()) else { return nil }
        let format = name[0].lowercased()
        let key = "\(format).`\(name[1])`"
        if let table = known[key] { return .table(name: key, schema: table.schema) }
        var definition = TableDefinition(
            name: key, kind: .source, format: format, location: name[1])
        guard let schema = try? external.schema(of: definition) else { return nil }
        definition.schema = schema
        known[key] = StoredTables.Table(definition: definition, schema: schema, content: .outside)
        return .table(name: key, schema: schema)
    }

    /// The table that a scan of such an entry means.
    func table(_ name: String) -> StoredTables.Table? { known[name] }
}
