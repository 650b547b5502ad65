import CSystem
import Glibc

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
    /// The mapping is for those who look at some places of it. Who reads a range uses `read`: pages
    /// that are mapped one by one cost more than copying them, and count as this process's memory.
    final class Content {
        let bytes: UnsafeBufferPointer<UInt8>
        private let path: String
        private let descriptor: Int32
        /// Of the guard that keeps this process alive when somebody cuts the file.
        private let guardNumber: Int32

        /// - Parameter descriptor: the open file, which is closed with this.
        init(_ bytes: UnsafeBufferPointer<UInt8>, path: String, descriptor: Int32) {
            self.bytes = bytes
            self.path = path
            self.descriptor = descriptor
            guardNumber =
                bytes.isEmpty ? -1 : weir_guard_mapping(bytes.baseAddress, bytes.count)
        }

        /// Only some places of the mapping will be looked at: the kernel then does not read what lies
        /// around each of them, which for a file that is not in its cache takes longer than the rest.
        func willBeReadAtPlaces() {
            guard let base = bytes.baseAddress else { return }
            _ = madvise(UnsafeMutableRawPointer(mutating: base), bytes.count, MADV_RANDOM)
        }

        /// The file was cut while it was mapped and read: what was behind its end came out as zeros.
        var hasShrunk: Bool { weir_guard_was_hit(guardNumber) != 0 }

        /// - Returns: How many bytes there were: fewer than asked for where the file was cut.
        func read(
            _ count: Int, at offset: Int, into buffer: UnsafeMutableBufferPointer<UInt8>
        ) throws(HostError) -> Int {
            let wanted = min(count, buffer.count)
            var done = 0
            while done < wanted {
                let found = pread(
                    descriptor, buffer.baseAddress! + done, wanted - done, off_t(offset + done))
                if found == 0 { break }
                if found < 0 {
                    if errno == EINTR { continue }
                    throw .system("cannot read", path)
                }
                done += found
            }
            return done
        }

        deinit {
            weir_guard_end(guardNumber)
            if let base = bytes.baseAddress {
                munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
            }
            close(descriptor)
        }
    }

    /// - Parameter isSame: Only the very file that was looked at will do, and not what has taken its place or
    ///   was added to it since.
    /// - Throws: `ESTALE` where that is so. What is mapped already is what it was.
    func content(_ file: SourceFile, isSame: Bool = false) throws(HostError) -> Content {
        let key = "\(file.path)#\(file.fingerprint)"
        if let known = mapped[key] { return known }
        let content = try open(file, isSame: isSame)
        mapped[key] = content
        order.append(key)
        if order.count > maximumMapped { mapped[order.removeFirst()] = nil }
        return content
    }

    private func open(_ file: SourceFile, isSame: Bool) throws(HostError) -> Content {
        guard file.name.hasSuffix(".gz") else {
            return try map(file.path, as: isSame ? file : nil)
        }
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
            var now = file
            let isThere = try now.identify()
            guard !isSame || isThere && now.fingerprint == file.fingerprint else {
                forget(file.fingerprint)
                throw HostError.system("cannot read", file.path, code: ESTALE)
            }
        }
        throw HostError.system("cannot map", file.path, code: ENOENT)
    }

    private func unpackedPaths(_ fingerprint: UInt64) -> [String] {
        let name = "/content-\(String(fingerprint, radix: 16))"
        guard let blocks, blocks.spilled != folder else { return [folder + name] }
        return [folder + name, blocks.spilled + name]
    }

    /// Unpacks a file, a piece at a time: into shared memory while the budget lasts, onto the disk
    /// where it does not.
    private func unpack(_ file: SourceFile) throws(HostError) {
        let reader = try GzipReader(file.path, limit: file.unpackedLimit)
        let paths = unpackedPaths(file.fingerprint)
        var target = try UnpackedFile(paths[0])
        let budget = paths.count > 1 ? blocks : nil
        var reserved: Int64 = 0
        var isInMemory = paths.count > 1
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
        defer { room.deallocate() }
        do throws(HostError) {
            while true {
                let count = try reader.read(into: room)
                if count == 0 { break }
                let piece = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<count])
                var fits = true
                if isInMemory, let budget, target.count + count > reserved {
                    let more = budget.reserve(Self.reservation)
                    reserved += more ?? 0
                    fits = more != nil || budget.level == .memory
                }
                if fits {
                    do throws(HostError) {
                        try target.append(piece)
                        continue
                    } catch {
                        guard isInMemory, budget?.level == .memoryAndDisk else { throw error }
                    }
                }
                let onDisk = try target.moved(to: paths[1])
                target = onDisk
                isInMemory = false
                budget?.budget?.release(reserved)
                reserved = 0
                try target.append(piece)
            }
            try target.finish()
        } catch {
            budget?.budget?.release(reserved)
            throw error
        }
        if isInMemory, reserved > 0 {
            budget?.budget?.release(max(0, reserved - Int64(target.count + 4095) & ~4095))
        }
    }

    /// Bytes of the memory budget that are asked for at a time.
    private static let reservation = 4 << 20

    /// Removes the unpacked form of a file that is done with. It is unpacked again if it is needed
    /// after all.
    func forget(_ fingerprint: UInt64) {
        for path in unpackedPaths(fingerprint) { unlink(path) }
        let suffix = "#\(fingerprint)"
        for key in order where key.hasSuffix(suffix) { mapped[key] = nil }
        order.removeAll { $0.hasSuffix(suffix) }
    }

    private func map(_ path: String, as file: SourceFile? = nil) throws(HostError) -> Content {
        let descriptor = weir_open(path, O_RDONLY, 0)
        guard descriptor >= 0 else { throw .system("cannot read", path) }
        do throws(HostError) {
            return Content(
                try Self.map(descriptor, path, as: file), path: path, descriptor: descriptor)
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func map(
        _ descriptor: Int32, _ path: String, as file: SourceFile?
    ) throws(HostError) -> UnsafeBufferPointer<UInt8> {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("cannot read", path) }
        guard file?.isStill(status) ?? true else {
            throw .system("cannot read", path, code: ESTALE)
        }
        let size = Int(status.st_size)
        guard size > 0 else { return UnsafeBufferPointer(start: nil, count: 0) }
        let memory = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0)
        guard let memory, memory != MAP_FAILED else { throw .system("cannot map", path) }
        return UnsafeBufferPointer(start: memory.assumingMemoryBound(to: UInt8.self), count: size)
    }
}
