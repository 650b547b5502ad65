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
        let own = name ?? self.name(of: file)
        let folder = StateFolder(state ?? ".weir/\(own)")
        let (session, filled) = try session(
            file: file, variables: variables, name: own, state: folder)
        let base = session.base
        try folder.make()
        let lock = StateLock(try folder.lock())
        if try !fresh.isEmpty || FreshTables.isReordered(folder, session, name: own) {
            try FreshTables.begin(fresh, folder, session, name: own)
        }
        try BatchLogFile.check(folder, session.program)
        try File.replace(folder.baseFile, with: Array(base.utf8), isDurable: false)
        try File.replace(folder.pipelineText, with: Array(filled.utf8), isDurable: true)
        return (folder, base, own, session.program.pipeline, lock)
    }

    /// A pipeline that is to run, or to be checked as if it were: read, filled in, and compiled, with its
    /// tables held to what there is.
    ///
    /// - Parameter state: Where it ran before, if it did.
    /// - Returns: Also its text with the variables filled in, and the columns that were found.
    static func session(
        file: String, variables: [String: String], name: String, state: StateFolder? = nil
    ) throws -> (session: PipelineSession, filled: String) {
        let (text, base) = try read(file)
        let filled = try PipelineSession.fill(text, variables, file: file)
        let columns = FoundColumns(base: base, former: former(in: state, name: name, base: base))
        let session = try PipelineSession(
            text: filled, name: name, base: base, partitions: state?.partitions, file: file,
            isNew: true, columns: columns)
        do {
            try TableCheck.check(session)
        } catch {
            throw error.located(in: filled, file: file)
        }
        return (session, columns.written(into: filled))
    }

    /// The pipeline whose state is in the folder; nil where there is none, or none that this weir reads.
    private static func former(
        in state: StateFolder?, name: String, base: String
    ) -> Pipeline? {
        guard let state, let bytes = try? File.read(state.pipelineText) else { return nil }
        let session = try? PipelineSession(
            text: String(decoding: bytes, as: UTF8.self), name: name, base: base,
            partitions: state.partitions)
        return session?.program.pipeline
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
