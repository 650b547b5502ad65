import CSystem
import Glibc

/// A file that is being written beside its place, and stands there when it is whole.
///
/// Two processes may do it at the same time: each writes a file of its own, and the last one stays.
final class UnpackedFile {
    private let path: String
    private let beside: String
    private let descriptor: Int32
    private(set) var count = 0
    private var isFinished = false

    init(_ path: String) throws(HostError) {
        self.path = path
        beside = "\(path).\(getpid()).tmp"
        descriptor = weir_open(beside, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot write", beside) }
    }

    deinit {
        if !isFinished { unlink(beside) }
        if descriptor >= 0 { close(descriptor) }
    }

    /// - Throws: for a full disk; what was appended before is kept.
    func append(_ bytes: UnsafeRawBufferPointer) throws(HostError) {
        let failure = File.writeAll(bytes, to: descriptor)
        guard failure == 0 else {
            // Part of it may be there.
            ftruncate(descriptor, off_t(count))
            lseek(descriptor, off_t(count), SEEK_SET)
            throw .system("cannot write", beside, code: failure)
        }
        count += bytes.count
    }

    /// The same content in another file, which is written on.
    func moved(to path: String) throws(HostError) -> UnpackedFile {
        let other = try UnpackedFile(path)
        var block = [UInt8](repeating: 0, count: 1 << 18)
        while other.count < count {
            let got = pread(descriptor, &block, block.count, off_t(other.count))
            guard got > 0 else { throw .system("cannot read", beside) }
            var failure: HostError?
            block.withUnsafeBytes { bytes in
                do throws(HostError) {
                    try other.append(UnsafeRawBufferPointer(rebasing: bytes[..<got]))
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
        }
        return other
    }

    func finish() throws(HostError) {
        guard rename(beside, path) == 0 else { throw .system("cannot rename", beside) }
        isFinished = true
    }
}
