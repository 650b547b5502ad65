import CZlib
import Engine
import Glibc

/// Whole files in memory, unpacked where they are gzip.
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

    /// The first line, without its end.
    static func firstLine(of path: String) throws(EngineError) -> [UInt8] {
        guard let split = try FileSplit.splits(of: [path], hasHeader: false).first,
            let block = try SplitLines(split).next()
        else { return [] }
        return Array(block.prefix { $0 != 0x0A && $0 != 0x0D })
    }

    static func bytes(of path: String) throws(EngineError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        // Plain files pass through zlib's reader untouched.
        guard let stream = gzdopen(dup(descriptor), "rb") else { throw failure(path) }
        defer { gzclose(stream) }
        gzbuffer(stream, 1 << 18)
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = gzread(stream, &block, UInt32(block.count))
            guard count >= 0 else {
                throw .input(
                    errorClass: "FAILED_READ_FILE.NO_HINT",
                    message: "\(path) cannot be read: it is damaged or not gzip.")
            }
            if count == 0 { return bytes }
            bytes += block[..<Int(count)]
        }
    }

    static func failure(_ path: String) -> EngineError {
        .input(
            errorClass: "FAILED_READ_FILE.NO_HINT",
            message: "\(path) cannot be read: \(String(cString: strerror(errno))).")
    }
}
