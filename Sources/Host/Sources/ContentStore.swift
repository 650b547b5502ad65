import CSystem
import Glibc

private let pageSizeInBytes = sysconf(Int32(_SC_PAGESIZE))

/// The unpacked content of a source's files, as memory.
///
/// Plain files are mapped. gzip files are unpacked once into a file beside the blocks, which every
/// process of the pipeline maps.
final class ContentStore {
    private let folder: String
    /// Where there is a budget to keep to, and another folder for what does not fit.
    private let blocks: BlockStore?
    private var mapped: [String: Content] = [:]
    private var order: [String] = []
    /// Mappings that are kept; the least recently used goes.
    private let maximumMapped = 16

    init(folder: String) {
        self.folder = folder
        blocks = nil
    }

    init(_ blocks: BlockStore) {
        folder = blocks.folder
        self.blocks = blocks
    }

    /// A mapped file; unmapped with the last reference.
    ///
    /// Readers give back the pages behind them: all pages of all files at once would count as this
    /// process's memory. (Copying with `read` into one buffer instead takes four times as long, and
    /// asking for pages ahead with MADV_POPULATE_READ is no faster than faults.)
    final class Content {
        let bytes: UnsafeBufferPointer<UInt8>

        init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        /// Gives the pages of a range back; they are mapped anew when they are touched.
        func unmap(_ range: Range<Int>) {
            let range = range.clamped(to: 0..<bytes.count)
            guard !range.isEmpty, let base = bytes.baseAddress else { return }
            let start = range.lowerBound & ~(pageSizeInBytes - 1)
            madvise(
                UnsafeMutableRawPointer(mutating: base + start), range.upperBound - start,
                MADV_DONTNEED)
        }

        deinit {
            if let base = bytes.baseAddress {
                munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
            }
        }
    }

    func content(_ file: SourceFile) throws(HostError) -> Content {
        let key = "\(file.path)#\(file.fingerprint)"
        if let known = mapped[key] { return known }
        let content = try open(file)
        mapped[key] = content
        order.append(key)
        if order.count > maximumMapped { mapped[order.removeFirst()] = nil }
        return content
    }

    private func open(_ file: SourceFile) throws(HostError) -> Content {
        guard file.name.hasSuffix(".gz") else { return try map(file.path) }
        // Another process may evict or forget it between our making it and mapping it.
        for attempt in 0..<4 {
            for path in unpackedPaths(file.fingerprint) where File.exists(path) {
                do throws(HostError) {
                    let content = try map(path)
                    BlockStore.touch(path)
                    return content
                } catch {
                    guard error.code == ENOENT, attempt < 3 else { throw error }
                }
            }
            try unpack(file)
        }
        throw HostError.system("cannot map", file.path, code: ENOENT)
    }

    private func unpackedPaths(_ fingerprint: UInt64) -> [String] {
        let name = "/content-\(String(fingerprint, radix: 16))"
        guard let blocks, blocks.spilled != folder else { return [folder + name] }
        return [folder + name, blocks.spilled + name]
    }

    private func unpack(_ file: SourceFile) throws(HostError) {
        let bytes = try GzipFile.inflate(try File.read(file.path), path: file.path)
        let paths = unpackedPaths(file.fingerprint)
        guard let blocks, paths.count > 1 else { return try write(bytes, to: paths[0]) }
        let reserved = blocks.reserve(bytes.count)
        do throws(HostError) {
            if reserved != nil || blocks.level == .memory { return try write(bytes, to: paths[0]) }
        } catch {
            if let reserved { blocks.budget?.release(reserved) }
            guard blocks.level == .memoryAndDisk else { throw error }
        }
        try write(bytes, to: paths[1])
    }

    private func write(_ bytes: [UInt8], to path: String) throws(HostError) {
        // Two processes may do it at the same time: each in a file of its own, the last one stays.
        let beside = "\(path).\(getpid()).tmp"
        let descriptor = weir_open(beside, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot write", beside) }
        defer { close(descriptor) }
        do throws(HostError) {
            try File.write(bytes, to: descriptor, path: beside)
        } catch {
            unlink(beside)
            throw error
        }
        guard rename(beside, path) == 0 else { throw .system("cannot rename", beside) }
    }

    /// Removes the unpacked form of a file that is done with. It is unpacked again if it is needed
    /// after all.
    func forget(_ fingerprint: UInt64) {
        for path in unpackedPaths(fingerprint) { unlink(path) }
        let suffix = "#\(fingerprint)"
        for key in order where key.hasSuffix(suffix) { mapped[key] = nil }
        order.removeAll { $0.hasSuffix(suffix) }
    }

    private func map(_ path: String) throws(HostError) -> Content {
        let descriptor = weir_open(path, O_RDONLY, 0)
        guard descriptor >= 0 else { throw .system("cannot read", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("cannot read", path) }
        let size = Int(status.st_size)
        guard size > 0 else { return Content(UnsafeBufferPointer(start: nil, count: 0)) }
        let memory = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0)
        guard let memory, memory != MAP_FAILED else { throw .system("cannot map", path) }
        return Content(
            UnsafeBufferPointer(start: memory.assumingMemoryBound(to: UInt8.self), count: size))
    }
}
