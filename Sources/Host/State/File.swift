import CSystem
import Glibc

/// Whole files and folders, with errors that name them.
enum File {
    static func read(_ path: String) throws(HostError) -> [UInt8] {
        let descriptor = weir_open(path, O_RDONLY, 0)
        guard descriptor >= 0 else { throw .system("cannot read", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("cannot read", path) }
        if status.st_mode & S_IFMT == S_IFDIR {
            throw HostError("cannot read \(path): it is a folder", code: EISDIR)
        }
        var bytes: [UInt8] = []
        let size = Int(status.st_size)
        var failure: Int32 = 0
        if size > 0 {
            bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                while count < size {
                    let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
                    if got < 0, errno == EINTR { continue }
                    if got < 0 { failure = errno }
                    if got <= 0 { break }
                    count += got
                }
            }
        }
        if failure != 0 { throw .system("cannot read", path, code: failure) }
        if size == 0 { bytes = try rest(of: descriptor, path) }
        return bytes
    }

    /// What a file holds whose size is not known before: those of `/proc`.
    private static func rest(of descriptor: Int32, _ path: String) throws(HostError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let got = Glibc.read(descriptor, &chunk, chunk.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .system("cannot read", path) }
            if got == 0 { return bytes }
            bytes += chunk[..<got]
        }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Writes beside the file, makes it durable if wanted, and renames: readers see all or nothing.
    static func replace(_ path: String, with bytes: [UInt8], isDurable: Bool) throws(HostError) {
        try replace(path, isDurable: isDurable) { descriptor, beside throws(HostError) in
            try write(bytes, to: descriptor, path: beside)
        }
    }

    /// - Parameter write: Writes the content to a descriptor, of the file of this path.
    static func replace(
        _ path: String, isDurable: Bool, _ write: (Int32, String) throws(HostError) -> Void
    ) throws(HostError) {
        let beside = path + ".tmp"
        let descriptor = weir_open(beside, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot write", beside) }
        do throws(HostError) {
            try write(descriptor, beside)
            // This file is thrown away where it fails: the next attempt writes it anew.
            if isDurable {
                try FileFaults.meet(beside, .sync)
                guard fdatasync(descriptor) == 0 else { throw .system("cannot sync", beside) }
            }
        } catch {
            close(descriptor)
            unlink(beside)
            throw error
        }
        close(descriptor)
        guard rename(beside, path) == 0 else { throw .system("cannot rename", beside) }
        if isDurable { try syncFolder(of: path, isTriedAnew: true) }
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(HostError) {
        try FileFaults.meet(path)
        do throws(HostError) {
            try FileFaults.meet(path, .tear)
        } catch {
            _ = bytes[..<(bytes.count / 2)].withUnsafeBytes { writeAll($0, to: descriptor) }
            throw error
        }
        let failure = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
        if failure != 0 { throw .system("cannot write", path, code: failure) }
    }

    /// Adds to the end of a file, or leaves it as it was.
    ///
    /// - Throws: Transient where the file is as it was. Half of what was to be added must not stand
    ///   before what comes next: where it cannot be cut off, it is no use to try again.
    static func append(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(HostError) {
        let end = Int64(lseek(descriptor, 0, SEEK_END))
        do throws(HostError) {
            try write(bytes, to: descriptor, path: path)
        } catch {
            try cutBack(descriptor, to: end, path: path, after: error)
            throw error
        }
    }

    /// Takes away what a failed write has left.
    ///
    /// - Throws: Where it stays: the failure, as one that trying again does not help.
    static func cutBack(
        _ descriptor: Int32, to length: Int64, path: String, after failure: HostError
    )
        throws(HostError)
    {
        do throws(HostError) {
            try FileFaults.meet(path, .cut)
            guard ftruncate(descriptor, off_t(length)) == 0 else {
                throw .system("cannot cut", path)
            }
        } catch {
            throw HostError("\(failure.message); what was written of it cannot be cut off")
        }
    }

    /// Makes a file's content durable.
    ///
    /// - Throws: Never what is transient: what was not synced may be gone although a second sync
    ///   says nothing.
    static func sync(_ descriptor: Int32, path: String) throws(HostError) {
        do throws(HostError) {
            try FileFaults.meet(path, .sync)
            guard fdatasync(descriptor) == 0 else { throw .system("cannot sync", path) }
        } catch {
            throw HostError(error.message)
        }
    }

    /// The same of a file that others have open.
    static func sync(_ path: String) throws(HostError) {
        let descriptor = weir_open(path, O_RDONLY, 0)
        guard descriptor >= 0 else { throw .system("cannot open", path) }
        defer { close(descriptor) }
        try sync(descriptor, path: path)
    }

    /// The error number, or 0.
    static func writeAll(_ raw: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var done = 0
        while done < raw.count {
            let got = Glibc.write(descriptor, raw.baseAddress! + done, raw.count - done)
            if got < 0 {
                if errno == EINTR { continue }
                return errno
            }
            done += got
        }
        return 0
    }

    /// Makes a file's name durable.
    ///
    /// - Parameter isTriedAnew: another attempt changes the folder again before it syncs it.
    /// - Throws: Where that is not so, as `sync` does.
    static func syncFolder(of path: String, isTriedAnew: Bool = false) throws(HostError) {
        let folder = parent(of: path)
        let descriptor = weir_open(folder, O_RDONLY | O_DIRECTORY, 0)
        guard descriptor >= 0 else { throw .system("cannot open", folder) }
        defer { close(descriptor) }
        do throws(HostError) {
            try FileFaults.meet(folder + "/", .sync)
            try FileFaults.meet(folder + "/", .name)
            guard fsync(descriptor) == 0 else { throw .system("cannot sync", folder) }
        } catch {
            throw isTriedAnew ? error : HostError(error.message)
        }
    }

    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// Makes a folder and those above it, readable by nobody else.
    ///
    /// - Parameter isDurable: What is made is there after a power cut, too.
    static func makeFolder(_ path: String, isDurable: Bool = false) throws(HostError) {
        if isFolder(path) { return }
        let above = parent(of: path)
        if above != path, !isFolder(above) { try makeFolder(above, isDurable: isDurable) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw .system("cannot make the folder", path)
        }
        if isDurable { try syncFolder(of: path, isTriedAnew: true) }
    }

    /// The names in a folder, in the order of their bytes.
    static func list(_ folder: String) throws(HostError) -> [String] {
        guard let handle = opendir(folder) else { throw .system("cannot list", folder) }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// With all that is in it. Of a link only the link goes, not what it leads to.
    static func removeFolder(_ path: String) {
        if unlink(path) == 0 { return }
        for name in (try? list(path)) ?? [] { removeFolder(path + "/" + name) }
        rmdir(path)
    }

    /// `path` as seen from `folder` unless it is absolute.
    static func resolve(_ path: String, in folder: String) -> String {
        var path = path
        if path.hasPrefix("file://") { path.removeFirst(7) }
        if path.hasPrefix("file:") { path.removeFirst(5) }
        return path.hasPrefix("/") ? path : folder + "/" + path
    }

    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/") else { return path }
        guard let current = getcwd(nil, 0) else { return path }
        defer { free(current) }
        return String(cString: current) + "/" + path
    }
}
