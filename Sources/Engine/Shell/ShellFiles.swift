import Columns
import Query

/// The files that a session's queries have named: ``SELECT * FROM json.`folder` ``.
///
/// Their columns are found once for a session. A class, since a catalogue is a value that is asked
/// without being changed.
final class ShellFiles: @unchecked Sendable {
    // A shell binds and opens on one thread; what it opens is read on others, but not from here.
    private let external: any ExternalTables
    private var known: [NamedFiles: StoredTables.Table] = [:]
    private var names: [String: NamedFiles] = [:]

    init(_ external: any ExternalTables) { self.external = external }

    /// - Throws: `EngineError.input` with Spark's class where nothing is there, or it cannot be read.
    func entry(for files: NamedFiles) throws(EngineError) -> CatalogEntry {
        let options = files.options.sorted { $0.key < $1.key }.map { "\($0.key) '\($0.value)'" }
        let name =
            "\(files.format).`\(files.path)`"
            + (options.isEmpty ? "" : " WITH (\(options.joined(separator: ", ")))")
        if let table = known[files] { return .table(name: name, schema: table.schema) }
        var definition = files.table(named: name)
        let schema = try external.schema(of: definition)
        definition.schema = schema
        known[files] = StoredTables.Table(definition: definition, schema: schema, content: .outside)
        names[name] = files
        return .table(name: name, schema: schema)
    }

    /// The table that a scan of such an entry means.
    func table(_ name: String) -> StoredTables.Table? { names[name].flatMap { known[$0] } }
}
