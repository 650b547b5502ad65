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
