import Glibc
import Synchronization

/// Disks that refuse: for the drill that fills one, for tests, and for rehearsals with real processes.
/// For these, `WEIR_FAULTS` names a file that every process of the pipeline looks into before it writes.
/// It need not exist.
///
/// ```
/// /log/ 5          writes to paths that contain /log/ fail with EIO (errno 5)
/// /tables/ 30      … with EROFS
/// /tables/ 5 tear  half of a write comes through before it fails
/// /tables/ 5 sync  what was written there cannot be made durable
/// /log/ 5 cut      … or cannot be cut off again
/// /log/ 5 name     that a file is there cannot be made durable
/// ```
enum FileFaults {
    enum Operation: String {
        case write
        case tear
        case sync
        case cut
        case name
    }

    struct Fault: Equatable {
        /// Paths that contain this meet it.
        var place: String
        var operation: Operation = .write
        /// The error number that the system would give.
        var code: Int32
    }

    private static let list: String? = getenv("WEIR_FAULTS").map { String(cString: $0) }

    /// Those of this process alone.
    private static let own = Mutex<[Fault]>([])

    static func set(_ fault: Fault, isOn: Bool) {
        own.withLock { faults in
            faults.removeAll { $0 == fault }
            if isOn { faults.append(fault) }
        }
    }

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
    static func meet(_ path: String, _ operation: Operation = .write) throws(HostError) {
        let faults = own.withLock { $0 } + (list.map { read($0) } ?? [])
        for fault in faults where fault.operation == operation && path.contains(fault.place) {
            throw .system("cannot \(operation)", path, code: fault.code)
        }
    }

    private static func read(_ list: String) -> [Fault] {
        guard let bytes = try? File.read(list) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count >= 2, let code = Int32(words[1]) else { return nil }
            guard words.count > 2 else { return Fault(place: String(words[0]), code: code) }
            return Operation(rawValue: String(words[2])).map {
                Fault(place: String(words[0]), operation: $0, code: code)
            }
        }
    }
}
