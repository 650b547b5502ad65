import Engine
import Glibc

/// The files of a table that is read as a batch.
enum FileContents {
    /// The files of a folder by modification time, then name; or the file itself. Names that begin
    /// with a dot or an underscore are not data.
    static func files(at path: String) throws(EngineError) -> [String] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw .input(
                errorClass: "PATH_NOT_FOUND", message: "Path does not exist: \(path).")
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
        guard let folder = opendir(path) else { throw failure(path) }
        defer { closedir(folder) }
        var found: [(path: String, seconds: Int, nanoseconds: Int)] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") || name.hasPrefix("_") { continue }
            let file = path + "/" + name
            guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            found.append((file, status.st_mtim.tv_sec, status.st_mtim.tv_nsec))
        }
        found.sort { ($0.seconds, $0.nanoseconds, $0.path) < ($1.seconds, $1.nanoseconds, $1.path) }
        return found.map(\.path)
    }

    static func failure(_ path: String) -> EngineError {
        .input(
            errorClass: "FAILED_READ_FILE.NO_HINT",
            message: "\(path) cannot be read: \(String(cString: strerror(errno))).")
    }
}
