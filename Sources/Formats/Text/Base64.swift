/// RFC 4648's base 64.
public enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    public static func encode(_ data: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((data.count + 2) / 3 * 4)
        var at = 0
        while at < data.count {
            let rest = data.count - at
            let bits =
                Int(data[at]) << 16 | (rest > 1 ? Int(data[at + 1]) << 8 : 0)
                | (rest > 2 ? Int(data[at + 2]) : 0)
            result.append(alphabet[bits >> 18])
            result.append(alphabet[bits >> 12 & 63])
            result.append(rest > 1 ? alphabet[bits >> 6 & 63] : 0x3D)
            result.append(rest > 2 ? alphabet[bits & 63] : 0x3D)
            at += 3
        }
        return result
    }

    /// As Java's decoder for mail: what is not of the alphabet is passed over; nil where a single character or
    /// wrong padding is left.
    public static func decodeLeniently(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var kept: [UInt8] = []
        var padding = 0
        for byte in text {
            if byte == 0x3D {
                padding += 1
                if padding == 1, kept.count % 4 < 2 { return nil }
            } else if alphabet.contains(byte) {
                guard padding == 0 else { return nil }
                kept.append(byte)
            }
        }
        let rest = kept.count % 4
        guard rest != 1, padding == 0 || padding == 4 - rest else { return nil }
        var result: [UInt8] = []
        for start in stride(from: 0, to: kept.count, by: 4) {
            let group = kept[start..<min(start + 4, kept.count)]
            let bits = group.reduce(0) { $0 << 6 | (alphabet.firstIndex(of: $1) ?? 0) }
            let whole = bits << (6 * (4 - group.count))
            for index in 0..<group.count - 1 {
                result.append(UInt8(truncatingIfNeeded: whole >> (16 - 8 * index)))
            }
        }
        return result
    }

    /// White space is passed over; nil where anything else is not base 64.
    public static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var bits = 0
        var count = 0
        var padding = 0
        for byte in text where byte > 0x20 {
            if byte == 0x3D {
                padding += 1
                continue
            }
            guard padding == 0, let value = alphabet.firstIndex(of: byte) else { return nil }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> count))
                bits &= (1 << count) - 1
            }
        }
        return padding <= 2 && bits == 0 ? result : nil
    }

    /// As Java decodes it, for JSON: no white space, and whole groups of four.
    static func decodeStrictly(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 4), text.allSatisfy({ $0 > 0x20 }) else { return nil }
        return decode(text)
    }
}
