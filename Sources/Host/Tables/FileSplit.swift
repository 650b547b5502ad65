import Engine
import Formats
import Glibc

/// A stretch of a file: the lines that begin in it.
struct FileSplit: Sendable {
    let path: String
    /// Where in the file; of a packed file, all of it.
    let range: Range<Int>
    let isPacked: Bool

    /// Bytes of a split: some for each thread of large files, none to speak of for small ones.
    static let size = 16 << 20

    /// The splits of files, in their order.
    static func splits(
        of files: [String], size splitSize: Int = Self.size
    ) throws(EngineError) -> [FileSplit] {
        var splits: [FileSplit] = []
        for path in files {
            let (size, isPacked) = try measure(path)
            var start = 0
            repeat {
                let end = isPacked ? size : min(start + splitSize, size)
                splits.append(
                    FileSplit(path: path, range: start..<end, isPacked: isPacked))
                start = end
            } while start < size
        }
        return splits
    }

    private static func measure(
        _ path: String
    ) throws(EngineError) -> (sizeInBytes: Int, isPacked: Bool) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileContents.failure(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileContents.failure(path) }
        var magic: (UInt8, UInt8) = (0, 0)
        let count = withUnsafeMutableBytes(of: &magic) {
            pread(descriptor, $0.baseAddress, 2, 0)
        }
        // What is no file (a pipe, a device) has no size to cut.
        let isPlain = status.st_mode & S_IFMT == S_IFREG
        let isGzip = count == 2 && magic == (0x1F, 0x8B)
        return (Int(status.st_size), !isPlain || isGzip)
    }
}
