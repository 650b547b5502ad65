import Columns
public import Engine
import Formats
import Query

/// A pipeline as one process has it: compiled, with its tables' places.
public final class PipelineSession {
    public let program: Program
    public let base: String
    private var files: [String: SourceFile] = [:]

    /// Into how many partitions keys are divided where nothing says otherwise: enough for any number of workers on
    /// a machine, and the same for each, so that a state folder does not depend on it.
    static let usualPartitions = 4

    /// - Parameters:
    ///   - text: the pipeline's text, variables filled in.
    ///   - base: the folder that relative locations start from.
    ///   - partitions: those of the state that there is; nil: as the pipeline's settings say.
    ///   - isNew: its tables' formats and options are to be checked; what runs already was.
    ///   - columns: finds the columns of tables that list none; what runs already has them.
    init(
        text: String, name: String, base: String, partitions: Int?, file: String? = nil,
        isNew: Bool = false, columns: FoundColumns? = nil
    ) throws {
        self.base = base
        let pipeline = try PipelineCompiler.compile(
            text, name: name, file: file,
            check: { (table, reads) throws(QueryError) in
                if isNew { try TableCheck.check(table, reads: reads) }
            },
            infer: { table in
                try columns?.schema(of: table) ?? Self.inferSchema(table, base: base)
            })
        program = try Program.compile(
            pipeline, partitions: partitions ?? pipeline.chosen.partitions ?? Self.usualPartitions)
    }

    /// Fills `${NAME}`; what follows reads the filled text.
    static func fill(_ text: String, _ variables: [String: String], file: String)
        throws(QueryError) -> String
    {
        do {
            return try Variables.fill(text, with: variables)
        } catch {
            throw error.located(in: text, file: file)
        }
    }

    static func inferSchema(_ table: TableDefinition, base: String) throws -> Schema {
        if let schema = SourceKind.fixedSchema(table) { return schema }
        throw QueryError(
            "UNABLE_TO_INFER_SCHEMA",
            "The columns of `\(table.name)` must be listed, since rows are read as they come: CREATE "
                + "TABLE \(table.name) (name TYPE, …) USING \(table.format) ….",
            at: table.places.name)
    }

    /// Where a source's or static table's files are.
    func location(of table: TableDefinition) throws(HostError) -> String {
        guard let location = table.location ?? table.options["path"] else {
            throw HostError("table \(table.name) has no LOCATION", isUsage: true)
        }
        return File.resolve(location, in: base)
    }

    /// The file that a split of a batch lies in, which must be the one that was planned.
    func file(of split: Split, in batch: Int64) throws(HostError) -> SourceFile {
        let key = Self.key(split)
        if let known = files[key], known.fingerprint == split.fingerprint { return known }
        let table = program.sources[split.source].table
        let location = try location(of: table)
        let path = File.isFolder(location) ? location + "/" + split.resource : location
        var file = SourceFile(name: split.resource, path: path)
        let isThere = try file.identify()
        guard isThere, file.fingerprint == split.fingerprint else {
            throw HostError(
                "\(path) \(isThere ? "was changed" : "is gone") after batch \(batch) had taken it in, "
                    + "and is needed to compute that batch; a source's files must stay as they are. "
                    + "Move the file back to this place (a copy is another file) and run the "
                    + "pipeline again, or begin anew with another --state")
        }
        if files.count > 1024 { files.removeAll() }
        files[key] = file
        return file
    }

    /// The next who asks for the split's file has it looked at anew.
    func forget(_ split: Split) { files[Self.key(split)] = nil }

    private static func key(_ split: Split) -> String { "\(split.source)/\(split.resource)" }

    /// All rows of a static table, read as Spark reads a batch.
    func staticTable(_ index: Int, contents: ContentStore) throws(HostError) -> [Batch] {
        let table = program.staticTables[index]
        var batches: [Batch] = []
        for file in try SourceFile.list(location(of: table.table), of: table.table) {
            let part = try FolderPartition(of: file.name, in: table.table)
            var own = table.table
            own.schema = own.schema.map { part.ownColumns(of: $0) }
            let wanted = part.readColumns(
                for: table.schema, of: table.table.schema ?? table.schema)
            let reader = try RecordReader(own, columns: wanted, otherwise: .permissive)
            let content = try contents.content(file)
            let split = Split(
                source: -1, resource: file.name, start: Int64(reader.start(of: content.bytes)),
                end: Int64(content.bytes.count))
            let splits = SplitReader(
                split, content: content, reader: reader, in: part, columns: table.schema)
            do throws(EngineError) {
                while let rows = try splits.next() { batches.append(rows.batch) }
            } catch {
                throw HostError("\(file.path): \(error.message)")
            }
        }
        return batches
    }
}
