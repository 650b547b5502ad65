import CSystem
public import Engine
import Glibc
import Synchronization

/// A file that is gone from its folder before anything is in it: nobody else can open it, and it takes
/// no room once this process ends, however it ends.
public final class SpillFile: SpillSpace {
    private let descriptor: Int32
    private let end = Atomic<Int>(0)

    /// - Parameter folder: nil for the system's folder for temporary files.
    public init(in folder: String? = nil) throws(EngineError) {
        let base = folder ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        // A folder of its own with mode 0700, so that nobody sees the file even before it is unlinked.
        guard let name = strdup("\(base)/weir-spill-XXXXXX") else {
            throw Self.failure("no folder can be made in \(base)")
        }
        defer { free(name) }
        guard mkdtemp(name) != nil else {
            throw Self.failure("no folder can be made in \(base)")
        }
        let own = String(cString: name)
        defer { rmdir(own) }
        let path = own + "/rows"
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure("\(path) cannot be made") }
        unlink(path)
    }

    deinit { close(descriptor) }

    public func append(_ bytes: [UInt8]) throws(EngineError) -> Int {
        let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(
                    descriptor, $0.baseAddress! + written, bytes.count - written,
                    off_t(start + written))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure("rows cannot be put aside on disk") }
            written += count
        }
        return start
    }

    public func read(_ range: Range<Int>) throws(EngineError) -> [UInt8] {
        var done = 0
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, initialized in
            while done < range.count {
                let count = pread(
                    descriptor, buffer.baseAddress! + done, range.count - done,
                    off_t(range.lowerBound + done))
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    failed = true
                    break
                }
                done += count
            }
            initialized = done
        }
        if failed { throw Self.failure("rows put aside on disk cannot be read back") }
        return bytes
    }

    private static func failure(_ what: String) -> EngineError {
        .input(
            errorClass: "FAILED_READ_FILE.NO_HINT",
            message: "\(what): \(String(cString: strerror(errno))).")
    }
}

extension ExecutionResources {
    /// All cores, and memory up to a limit (half of the machine's unless it is given); what is more
    /// goes to a temporary file. The process keeps memory that it lets go for what it makes next.
    public static func ofThisMachine(memoryInBytes: Int64? = nil) -> ExecutionResources {
        weir_keep_freed_memory()
        let pages = sysconf(Int32(_SC_PHYS_PAGES))
        let half = Int(pages) * Int(sysconf(Int32(_SC_PAGESIZE))) / 2
        var resources = ExecutionResources(
            parallelism: Threads(), budgetInBytes: memoryInBytes.map { Int($0) } ?? half,
            makeSpillSpace: { () throws(EngineError) in try SpillFile() })
        resources.startCommand = { (command) throws(EngineError) in try BashCommand(command) }
        return resources
    }
}
