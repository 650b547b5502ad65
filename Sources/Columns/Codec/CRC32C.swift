import CSystem

/// The Castagnoli checksum that guards everything written: blocks, log records, snapshots.
///
/// By the processor's own instruction where it has one; otherwise eight bytes a step by eight tables
/// ("slicing by 8", Kounavis and Berry, 2005).
public enum CRC32C {
    private static let isInstruction = weir_has_crc32c() != 0

    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var value = UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0x82F6_3B78 : value >> 1 }
            tables[byte] = value
        }
        for byte in 0..<256 {
            for slice in 1..<8 {
                let before = tables[(slice - 1) * 256 + byte]
                tables[slice * 256 + byte] = (before >> 8) ^ tables[Int(before & 0xFF)]
            }
        }
        return tables
    }()

    /// The checksum of `bytes`, continuing from that of the bytes before them.
    public static func checksum(_ bytes: UnsafeRawBufferPointer, after previous: UInt32 = 0)
        -> UInt32
    {
        guard isInstruction, let base = bytes.baseAddress else {
            return byTables(bytes, after: previous)
        }
        return ~weir_crc32c(
            ~previous, base.assumingMemoryBound(to: UInt8.self), bytes.count)
    }

    static func byTables(_ bytes: UnsafeRawBufferPointer, after previous: UInt32 = 0) -> UInt32 {
        var value = ~previous
        tables.withUnsafeBufferPointer { table in
            var at = 0
            while at &+ 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
                let low = UInt32(truncatingIfNeeded: word) ^ value
                let high = UInt32(truncatingIfNeeded: word &>> 32)
                let first = table[1792 &+ Int(low & 0xFF)] ^ table[1536 &+ Int((low &>> 8) & 0xFF)]
                let second =
                    table[1280 &+ Int((low &>> 16) & 0xFF)] ^ table[1024 &+ Int(low &>> 24)]
                let third = table[768 &+ Int(high & 0xFF)] ^ table[512 &+ Int((high &>> 8) & 0xFF)]
                let fourth = table[256 &+ Int((high &>> 16) & 0xFF)] ^ table[Int(high &>> 24)]
                value = first ^ second ^ third ^ fourth
                at &+= 8
            }
            while at < bytes.count {
                value = (value &>> 8) ^ table[Int((value ^ UInt32(bytes[at])) & 0xFF)]
                at &+= 1
            }
        }
        return ~value
    }

    public static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBytes { checksum($0) }
    }
}
