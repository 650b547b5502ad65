import CSystem
import Glibc
import Synchronization

/// The shared memory that all processes of a pipeline may fill together, counted in a page that they
/// share.
///
/// ```
/// budget file   used i64 │ limit i64, plus one; 0 for none
/// ```
/// Several processes may make the file at the same time: making it changes nothing in it.
///
/// The count is kept while blocks come and go, and set right by the driver about once a second: a
/// process that is killed between counting and writing leaves it wrong for no longer than that.
final class MemoryBudget: Sendable {
    private struct Page: @unchecked Sendable {
        // Unchecked: shared memory that is only touched by atomic instructions.
        let base: UnsafeMutablePointer<Int64>
    }

    private let page: Page

    /// - Parameter path: The file; made where it is missing, with no limit.
    init(_ path: String) throws(HostError) {
        let descriptor = weir_open(path, O_RDWR | O_CREAT, 0o600)
        guard descriptor >= 0 else { throw .system("cannot open", path) }
        defer { close(descriptor) }
        // A full file system is told of here, and not by a signal later.
        let code = posix_fallocate(descriptor, 0, 4096)
        guard code == 0 else { throw .system("cannot make room in", path, code: code) }
        let memory = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        guard let memory, memory != MAP_FAILED else { throw .system("cannot map", path) }
        page = Page(base: memory.assumingMemoryBound(to: Int64.self))
    }

    deinit { munmap(page.base, 4096) }

    var used: Int64 { weir_atomic_add(page.base, 0) }

    var limit: Int64 {
        get {
            let stored = weir_atomic_add(page.base + 1, 0)
            return stored == 0 ? .max : stored - 1
        }
        set { weir_atomic_store(page.base + 1, newValue == .max ? 0 : newValue + 1) }
    }

    /// - Returns: Whether so much was left.
    func reserve(_ bytes: Int64) -> Bool {
        if weir_atomic_add(page.base, bytes) + bytes <= limit { return true }
        release(bytes)
        return false
    }

    func release(_ bytes: Int64) { _ = weir_atomic_add(page.base, -bytes) }

    /// What is really there.
    func setRight(_ bytes: Int64) { weir_atomic_store(page.base, bytes) }
}
