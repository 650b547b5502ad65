import Columns
import Engine
import Glibc
public import Query

/// What happens before the first process is started: the text read, checked, and put in the state
/// folder for driver and workers.
public enum RunPreparation {
    /// - Parameter fresh: tables that start anew on an old state, with empty state and without rows.
    /// - Throws: `HostError` (usage) for a missing file, the compiler's own error for a bad pipeline.
    public static func prepare(
        file: String, state: String?, variables: [String: String], name: String?,
        fresh: [String] = []
    ) throws -> (
        state: StateFolder, base: String, name: String, pipeline: Pipeline, lock: StateLock
    ) {
        let (text, base) = try read(file)
        let own = name ?? self.name(of: file)
        let filled = try PipelineSession.fill(text, variables, file: file)
        let session = try PipelineSession(
            text: filled, name: own, base: base, partitions: DriverOptions.partitions, file: file)
        try check(session.program.sources.map(\.table), session)
        for table in session.program.staticTables { try check(table.table, session) }
        let folder = StateFolder(state ?? ".weir/\(own)")
        try folder.make()
        let lock = StateLock(try folder.lock())
        if !fresh.isEmpty {
            try FreshTables.begin(fresh, folder, session, name: own)
        }
        try BatchLogFile.check(folder, session.program)
        try File.replace(folder.baseFile, with: Array(base.utf8), isDurable: false)
        try File.replace(folder.pipelineText, with: Array(filled.utf8), isDurable: true)
        return (folder, base, own, session.program.pipeline, lock)
    }

    /// Sources that come by themselves need good options; one pipeline has one standard input.
    private static func check(_ sources: [TableDefinition], _ session: PipelineSession)
        throws(HostError)
    {
        var reader: String?
        for table in sources {
            let kind = try SourceKind(table)
            switch kind {
            case .files: try check(table, session)
            case .socket, .standardInput:
                _ = try IngestFolder("", table)
                _ = try RecordReader(table, columns: table.schema ?? [])
            case .rate:
                let names = RatePattern.schema.map(\.name)
                if let other = table.schema?.first(where: { !names.contains($0.name.lowercased()) })
                {
                    throw HostError(
                        "table \(table.name): a rate source has no column \(other.name), only "
                            + names.joined(separator: " and "), isUsage: true)
                }
            }
            guard kind == .standardInput else { continue }
            if let reader {
                throw HostError(
                    "tables \(reader) and \(table.name) cannot both read standard input",
                    isUsage: true)
            }
            reader = table.name
        }
    }

    /// A table's folder must be there when the pipeline starts.
    private static func check(_ table: TableDefinition, _ session: PipelineSession)
        throws(HostError)
    {
        let location = try session.location(of: table)
        guard File.exists(location) else {
            throw HostError(
                "table \(table.name): \(location) does not exist; LOCATION names a folder of files, "
                    + "relative to the pipeline's file", isUsage: true)
        }
        _ = try RecordReader(table, columns: [])
    }

    public static func name(of file: String) -> String {
        let name = File.name(of: file)
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    public static func read(_ file: String) throws(HostError) -> (text: String, base: String) {
        let path = File.absolute(file)
        let bytes: [UInt8]
        do throws(HostError) {
            bytes = try File.read(path)
        } catch {
            throw HostError(error.message, code: error.code, isUsage: true)
        }
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            throw HostError("\(file) is no pipeline: it is not text in UTF-8", isUsage: true)
        }
        return (text, File.parent(of: path))
    }
}
