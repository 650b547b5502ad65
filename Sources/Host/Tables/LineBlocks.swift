/// Cuts a file's bytes into whole lines of about a quarter of a megabyte.
struct LineBlocks {
    private let bytes: [UInt8]
    private var position = 0
    private static let size = 1 << 18

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        guard position < bytes.count else { return nil }
        var end = min(position + Self.size, bytes.count)
        while end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
        defer { position = end }
        return bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[position..<end]))
        }
    }
}
