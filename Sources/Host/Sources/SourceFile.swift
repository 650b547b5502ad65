import CSystem
import Columns
import Glibc
import Query

/// The files of a source's folder.
struct SourceFile: Hashable {
    var name: String
    var path: String
    var sizeInBytes: Int64 = 0
    /// Nanoseconds since 1970.
    var modified: Int64 = 0
    var inode: UInt64 = 0
    /// More bytes than this it may not unpack to.
    var unpackedLimit = GzipReader.defaultLimit

    /// Of the first and the last bytes; 0 before `identify`.
    private(set) var contentSum: UInt32 = 0

    private static let sumReach = 4096

    /// Looks at the file as it stands now, and into it, so that one in its place is told from it even
    /// where size, time and inode are the same.
    ///
    /// - Returns: Whether there is such a file: it may have been removed or renamed since it was listed.
    mutating func identify() throws(HostError) -> Bool {
        let descriptor = weir_open(path, O_RDONLY, 0)
        guard descriptor >= 0 else {
            let failure = HostError.system("cannot read", path)
            guard Self.isGone(path, failure) else { throw failure }
            return false
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("cannot read", path) }
        guard status.st_mode & S_IFMT == S_IFREG else { return false }
        note(status)
        var block = [UInt8](repeating: 0, count: 2 * Self.sumReach)
        let head = pread(descriptor, &block, Self.sumReach, 0)
        guard head >= 0 else { throw .system("cannot read", path) }
        let from = max(Int64(head), sizeInBytes - Int64(Self.sumReach))
        let tail = block.withUnsafeMutableBytes { room in
            pread(descriptor, room.baseAddress! + head, Self.sumReach, off_t(from))
        }
        contentSum = CRC32C.checksum(Array(block[..<(head + max(0, tail))]))
        return true
    }

    /// Whether what could not be opened is not there any more, and not only said to be so, or is another
    /// file than the one that was looked at.
    static func isGone(_ path: String, _ failure: HostError) -> Bool {
        switch failure.code {
        case ESTALE: true
        case ENOENT, ENOTDIR: !File.exists(path)
        default: false
        }
    }

    /// Whether a file, as the kernel tells it, is the one that was looked at.
    func isStill(_ status: stat) -> Bool {
        var now = self
        now.note(status)
        return now == self
    }

    /// The same for what was read of a file: grown since, it is the same file.
    static func sum(of consumed: UnsafeBufferPointer<UInt8>) -> UInt32 {
        CRC32C.checksum(
            Array(consumed.prefix(sumReach)) + Array(consumed.suffix(sumReach)))
    }

    /// Tells that a file was replaced.
    var fingerprint: UInt64 {
        var hash = UInt64(bitPattern: modified) &* 0x9E37_79B9_7F4A_7C15
        hash ^= UInt64(bitPattern: sizeInBytes) &* 0xBF58_476D_1CE4_E5B9
        hash ^= UInt64(contentSum) &* 0xD6E8_FEB8_6659_FD93
        return hash ^ inode &* 0x94D0_49BB_1331_11EB
    }

    static func at(_ path: String, name: String) -> SourceFile? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var file = SourceFile(name: name, path: path)
        file.note(status)
        return file
    }

    private mutating func note(_ status: stat) {
        var status = status
        sizeInBytes = Int64(status.st_size)
        modified = weir_modified(&status)
        inode = UInt64(status.st_ino)
    }

    /// In the order in which they are taken: by modification time in milliseconds (as Spark has it),
    /// then by name; or by name alone with `fileOrder 'name'`, or the newest before the others with
    /// `latestFirst 'true'`.
    ///
    /// - Parameters:
    ///   - location: a folder, or a single file. Folders in it whose names give a column's value (`day=…`)
    ///     belong to it, others where the table says so.
    ///   - table: says which files of the folder are its.
    ///   - isLeftOut: names that are not asked for; the kernel is not asked about their files.
    ///   - enter: hears of each folder before it is looked into.
    static func list(
        _ location: String, of table: TableDefinition,
        except isLeftOut: (String) -> Bool = { _ in false }, enter: (String) -> Void = { _ in }
    ) throws(HostError) -> [SourceFile] {
        guard File.isFolder(location) else {
            guard let file = at(location, name: File.name(of: location)) else {
                throw .system("cannot read the source", location, code: ENOENT)
            }
            return [file]
        }
        var files: [SourceFile] = []
        let isRecursive = try table.value(of: TableOptions.recursiveFileLookup) ?? false
        try collect(
            location, prefix: "", isRecursive: isRecursive, except: isLeftOut, enter: enter, &files)
        if let pattern = try table.value(of: TableOptions.pathGlobFilter) {
            files.removeAll { fnmatch(pattern, File.name(of: $0.name), 0) != 0 }
        }
        let byName = try table.value(of: TableOptions.fileOrder) == "name"
        let isReversed = try table.value(of: TableOptions.latestFirst) ?? false
        return files.sorted { left, right in
            let (a, b) = byName ? (0, 0) : (left.modified / 1_000_000, right.modified / 1_000_000)
            return a != b
                ? (a < b) != isReversed : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
    }

    private static func collect(
        _ folder: String, prefix: String, isRecursive: Bool, except isLeftOut: (String) -> Bool,
        enter: (String) -> Void, _ files: inout [SourceFile]
    ) throws(HostError) {
        enter(folder)
        // Hidden and half-written files are no data.
        for name in try File.list(folder) where !name.hasPrefix(".") && !name.hasPrefix("_") {
            if isLeftOut(prefix + name) { continue }
            let path = folder + "/" + name
            if let file = at(path, name: prefix + name) {
                files.append(file)
            } else if isRecursive || FolderPartition.isPart(name), File.isFolder(path) {
                do throws(HostError) {
                    try collect(
                        path, prefix: prefix + name + "/", isRecursive: isRecursive,
                        except: isLeftOut, enter: enter, &files)
                } catch {
                    // A folder may go as a file may.
                    guard isGone(path, error) else { throw error }
                }
            } else if name.unicodeScalars.contains("\u{FFFD}"), !File.exists(path) {
                throw HostError(
                    "\(path) cannot be read: its name is not UTF-8; give it another", isUsage: true)
            }
        }
    }
}
