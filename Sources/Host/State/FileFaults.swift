import Glibc
import Synchronization

/// Disks that refuse: for the drill that fills one, and for rehearsals with real processes. For these,
/// `WEIR_FAULTS` names a file that every process of the pipeline looks into before it writes. It need
/// not exist.
///
/// ```
/// /log/ 5        writes to paths that contain /log/ fail with EIO (errno 5)
/// /tables/ 30    … with EROFS
/// ```
enum FileFaults {
    private static let list: String? = getenv("WEIR_FAULTS").map { String(cString: $0) }

    /// The folder whose disk is full, for a drill.
    private static let full = Mutex<String?>(nil)

    /// Whatever this process writes to a folder meets a full disk; nil to end it.
    static func fill(_ folder: String?) { full.withLock { $0 = folder } }

    /// The same for the processes that fill the ingest logs, which are no children of the driver's:
    /// they look into the state folder. The fault ends with the driver.
    static func fillIngest(_ state: StateFolder, isOn: Bool) {
        unlink(state.fullDisk)
        guard isOn else { return }
        // A rehearsal: where not even this can be written, the disk is full enough.
        try? File.replace(state.fullDisk, with: Array("\(getpid())".utf8), isDurable: false)
    }

    /// - Throws: As the system would, while a drill fills the disk.
    static func meetFullIngest(_ state: StateFolder, _ path: String) throws(HostError) {
        guard access(state.fullDisk, F_OK) == 0,
            let bytes = try? File.read(state.fullDisk),
            let driver = Int32(String(decoding: bytes, as: UTF8.self)), kill(driver, 0) == 0
        else { return }
        throw .system("cannot append to", path, code: ENOSPC)
    }

    /// - Throws: As the system would.
    static func meet(_ path: String) throws(HostError) {
        if let folder = full.withLock({ $0 }), path.hasPrefix(folder + "/") {
            throw .system("cannot write", path, code: ENOSPC)
        }
        guard let list else { return }
        for (place, code) in read(list) where path.contains(place) {
            throw .system("cannot write", path, code: code)
        }
    }

    private static func read(_ list: String) -> [(place: String, code: Int32)] {
        guard let bytes = try? File.read(list) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 2, let code = Int32(words[1]) else { return nil }
            return (String(words[0]), code)
        }
    }
}
