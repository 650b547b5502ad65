import Columns
import Engine
import Query

/// The columns of a pipeline's tables whose statements list none.
///
/// They are found once, in the data that is there when the pipeline is first run, and written into the text in
/// the state folder, which driver and workers read. So they stay as the data grows, and a later run on the same
/// state takes them from there.
///
/// ```
/// CREATE TABLE ev USING json LOCATION 'ev'                             the file
/// CREATE TABLE ev (`at` TIMESTAMP, `k` STRING) USING json LOCATION …   the state's pipeline.sql
/// ```
/// Files that a query names itself get a statement there, in front of all others.
final class FoundColumns {
    private let base: String
    /// What runs in the state folder, if anything does.
    private let former: Pipeline?
    private var found: [(place: Int, text: String)] = []

    init(base: String, former: Pipeline? = nil) {
        self.base = base
        self.former = former
    }

    /// - Throws: `QueryError` or `EngineError`, `UNABLE_TO_INFER_SCHEMA` where nothing can be found.
    func schema(of table: TableDefinition) throws -> Schema {
        guard ["json", "csv"].contains(table.format), let location = table.location else {
            return try PipelineSession.inferSchema(table, base: base)
        }
        let schema: Schema
        if let kept = columnsBefore(of: table) {
            schema = kept
        } else {
            var located = table
            located.location = File.resolve(location, in: base)
            schema = try FileContents.schema(of: located)
        }
        if table.isNamedByQuery {
            found.append((0, Self.statement(for: table, schema)))
        } else {
            found.append((table.places.name.upperBound, " " + Self.list(schema)))
        }
        return schema
    }

    /// Those that an earlier run found, in the same place and with the same options.
    private func columnsBefore(of table: TableDefinition) -> Schema? {
        guard let old = former?.table(table.name), old.kind == .source,
            old.format == table.format, old.location == table.location,
            old.options == table.options
        else { return nil }
        return old.schema
    }

    /// The text with all that was found.
    func written(into text: String) -> String {
        var bytes = Array(text.utf8)
        for (place, text) in found.sorted(by: { $0.place > $1.place }) {
            bytes.insert(contentsOf: text.utf8, at: place)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func list(_ schema: Schema) -> String {
        let columns = schema.map { "\(quoted($0.name)) \(text($0.type))" }
        return "(\(columns.joined(separator: ", ")))"
    }

    private static func statement(for table: TableDefinition, _ schema: Schema) -> String {
        let options = table.options.sorted { $0.key < $1.key }
            .map { "\(literal($0.key)) \(literal($0.value))" }
        return "CREATE TABLE \(quoted(table.name)) \(list(schema)) USING \(table.format) "
            + (options.isEmpty ? "" : "OPTIONS (\(options.joined(separator: ", "))) ")
            + "LOCATION \(literal(table.location ?? "")); "
    }

    private static func literal(_ text: String) -> String {
        "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
    }

    private static func text(_ type: DataType) -> String {
        switch type {
        case .array(let element): return "ARRAY<\(text(element))>"
        case .structure(let fields):
            let members = fields.map { "\(quoted($0.name)): \(text($0.type))" }
            return "STRUCT<\(members.joined(separator: ", "))>"
        default: return type.ddl
        }
    }

    private static func quoted(_ name: String) -> String {
        "`\(name.replacing("`", with: "``"))`"
    }
}
