import Columns
import Engine
import Glibc
import Query

extension TableCheck {
    /// Holds a compiled pipeline's sources and sinks to what there is: folders and files, columns that
    /// the format cannot have, one reader for standard input.
    ///
    /// - Throws: `PATH_NOT_FOUND` and what else is wrong with a table, at its place in the statement.
    static func check(_ session: PipelineSession) throws(QueryError) {
        let program = session.program
        let streams = program.sources.map(\.table)
        for table in streams { try checkSource(table, session) }
        for source in program.sources where source.options[TableOptions.replayColumn.key] != nil {
            var table = source.table
            table.options = source.options
            let place = table.places.options.last {
                $0.name.lowercased() == TableOptions.replayColumn.key
            }
            try placed(table, at: place?.valueRange) { () throws(HostError) in
                _ = try ReplayPace(table: table)
            }
        }
        for table in program.staticTables { try checkFiles(table.table, session) }
        for sink in program.sinks { try checkSink(sink.table, session) }
        let readers = streams.filter { $0.format == "stdin" }
        if readers.count > 1 {
            throw QueryError(
                "INVALID_PIPELINE",
                "The tables `\(readers[0].name)` and `\(readers[1].name)` cannot both read standard "
                    + "input.", at: readers[1].places.format ?? readers[1].places.name)
        }
    }

    private static func checkSource(
        _ table: TableDefinition, _ session: PipelineSession
    ) throws(QueryError) {
        let kind = try placed(table) { () throws(HostError) in try SourceKind(table) }
        switch kind {
        case .files: try checkFiles(table, session)
        case .socket, .standardInput:
            try placed(table) { () throws(HostError) in
                _ = try RecordReader(table, columns: table.schema ?? [])
            }
        case .rate:
            let names = RatePattern.schema.map(\.name)
            let isKnown = { (name: String) in names.contains(name.lowercased()) }
            guard let other = table.schema?.first(where: { !isKnown($0.name) }) else { return }
            throw QueryError(
                "UNRESOLVED_COLUMN",
                "A rate source has no column `\(other.name)`, only "
                    + names.joined(separator: " and ")
                    + ".", at: table.places.name)
        }
    }

    /// A table's files must be there when the pipeline starts.
    private static func checkFiles(
        _ table: TableDefinition, _ session: PipelineSession
    ) throws(QueryError) {
        guard table.location ?? table.options[TableOptions.path.key] != nil else {
            throw QueryError(
                "INVALID_PIPELINE",
                "`\(table.name)` needs LOCATION and a folder of files: USING \(table.format) LOCATION "
                    + "'…'.", at: table.places.format ?? table.places.name)
        }
        let place = table.places.location ?? table.places.name
        let location = try placed(table) { () throws(HostError) in
            try session.location(of: table)
        }
        guard File.exists(location) else {
            throw QueryError("PATH_NOT_FOUND", missing(location), at: place)
        }
        let isReadable = access(location, File.isFolder(location) ? R_OK | X_OK : R_OK) == 0
        guard isReadable else {
            throw QueryError(
                "FAILED_READ_FILE",
                "\(location) cannot be read: \(String(cString: strerror(errno))).", at: place)
        }
        try placed(table) { () throws(HostError) in
            _ = try RecordReader(table, columns: table.schema ?? [])
        }
    }

    /// What is no mistake, and hardly meant: folders within a source's folder, which nothing reads.
    static func notes(_ session: PipelineSession) -> [String] {
        let tables =
            session.program.sources.map(\.table) + session.program.staticTables.map(\.table)
        return tables.compactMap { table in
            guard (try? SourceKind(table)) == .files,
                let location = try? session.location(of: table),
                (try? table.value(of: TableOptions.recursiveFileLookup)) != true
            else { return nil }
            let folders = ((try? File.list(location)) ?? []).filter {
                !$0.hasPrefix(".") && !$0.hasPrefix("_") && !FolderPartition.isPart($0)
                    && File.isFolder(location + "/" + $0)
            }
            guard let first = folders.min() else { return nil }
            let others = folders.count == 1 ? "" : " and \(folders.count - 1) more"
            return "note: \(table.name) does not read the folder \(first)\(others) in \(location); "
                + "OPTIONS (recursiveFileLookup 'true') does"
        }
    }

    /// What would be right: the neighbour whose name is the nearest, in the last folder that is there.
    private static func missing(_ location: String) -> String {
        var folder = File.parent(of: location)
        var name = File.name(of: location)
        while !File.exists(folder), folder.count > 1 {
            name = File.name(of: folder)
            folder = File.parent(of: folder)
        }
        let there = ((try? File.list(folder)) ?? []).filter { !$0.hasPrefix(".") }
        let near = NearestName.nearest(name, among: there)
        return "\(location) does not exist."
            + (near.map { " Did you mean `\($0)` in \(folder)?" }
                ?? " LOCATION names a folder of files, or a file, relative to the pipeline's file.")
    }

    private static func checkSink(
        _ table: TableDefinition, _ session: PipelineSession
    ) throws(QueryError) {
        guard let location = table.location, table.format != "sqlite" else { return }
        let path = File.resolve(location, in: session.base)
        guard File.exists(path), !File.isFolder(path) else { return }
        throw QueryError(
            "INVALID_PIPELINE",
            "\(path) is a file; the rows of `\(table.name)` need a folder of their own.",
            at: table.places.location ?? table.places.name)
    }

    /// What the host finds wrong with a table, at a place of its statement or at its name.
    private static func placed<Value>(
        _ table: TableDefinition, at place: Range<Int>? = nil,
        _ body: () throws(HostError) -> Value
    ) throws(QueryError) -> Value {
        do throws(HostError) {
            return try body()
        } catch {
            throw QueryError("INVALID_TABLE", error.message + ".", at: place ?? table.places.name)
        }
    }
}
