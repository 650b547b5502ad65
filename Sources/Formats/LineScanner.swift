import CSystem

/// Finds line ends sixteen bytes at a time.
public enum LineScanner {
    /// The position of the next line feed at or after `start`, or the end of the bytes.
    @inlinable
    public static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        find(0x0A, in: bytes, from: start)
    }

    @usableFromInline
    static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var at = start
        while at &+ 16 <= bytes.count {
            let mask = weir_mask16(base + at, byte)
            if mask != 0 { return at &+ mask.trailingZeroBitCount }
            at &+= 16
        }
        while at < bytes.count, bytes[at] != byte { at &+= 1 }
        return at
    }

    /// How many bytes of a block are whole lines: up to and with its last line feed.
    public static func wholeLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var at = bytes.count
        while at > 0, bytes[at - 1] != 0x0A { at -= 1 }
        return at
    }
}
