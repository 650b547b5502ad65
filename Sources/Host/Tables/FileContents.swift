import Columns
import Engine
import Glibc
import Query

/// The files of a table that is read as a batch.
enum FileContents {
    struct TableFile {
        var path: String
        /// What the folders say in which it lies.
        var part: FolderPartition
    }

    /// The files that a stream of the table would take, in that order; or the file itself, which may be a
    /// pipe. A location in which nothing lies may be a pattern, as in `logs/2024-*/{a,b}.json`.
    static func files(of table: TableDefinition) throws(EngineError) -> [TableFile] {
        let location = table.location ?? ""
        guard access(location, F_OK) != 0 else { return try files(of: table, at: location) }
        let paths = matches(of: location)
        guard !paths.isEmpty else {
            throw .input(
                errorClass: "PATH_NOT_FOUND", message: "Path does not exist: \(location).")
        }
        var files: [TableFile] = []
        for path in paths { files += try self.files(of: table, at: path) }
        return files
    }

    /// The paths that a pattern means, by name; none where it has no wildcards.
    private static func matches(of pattern: String) -> [String] {
        guard pattern.contains(where: { "*?[{".contains($0) }) else { return [] }
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, GLOB_BRACE, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { index in
            found.gl_pathv[index].map { String(cString: $0) }
        }
    }

    private static func files(
        of table: TableDefinition, at location: String
    ) throws(EngineError) -> [TableFile] {
        var status = stat()
        guard stat(location, &status) == 0 else { throw failure(location) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            return [TableFile(path: location, part: FolderPartition(of: ""))]
        }
        do throws(HostError) {
            return try SourceFile.list(location, of: table).map { (file) throws(HostError) in
                TableFile(path: file.path, part: try FolderPartition(of: file.name, in: table))
            }
        } catch {
            throw .input(
                errorClass: error.code == 0 ? "INVALID_OPTIONS" : "FAILED_READ_FILE.NO_HINT",
                message: error.message + ".")
        }
    }

    /// The columns of a table whose statement lists none: those of its files, and behind them those that
    /// folders name.
    static func schema(of table: TableDefinition) throws(EngineError) -> Schema {
        let files = try files(of: table)
        let ofFolders = FolderPartition.columns(of: files.map(\.part))
        let inFiles = try SchemaInference.schema(of: table, files: files.map(\.path))
        let names = ofFolders.map { $0.name.lowercased() }
        return inFiles.filter { !names.contains($0.name.lowercased()) } + ofFolders
    }

    static func failure(_ path: String) -> EngineError {
        .input(
            errorClass: "FAILED_READ_FILE.NO_HINT",
            message: "\(path) cannot be read: \(String(cString: strerror(errno))).")
    }
}
