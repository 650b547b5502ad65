/// RFC 4648's base 32.
public enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    public static func encode(_ data: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((data.count + 4) / 5 * 8)
        var bits = 0
        var count = 0
        for byte in data {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                result.append(alphabet[bits >> count & 31])
            }
            bits &= (1 << count) - 1
        }
        if count > 0 { result.append(alphabet[bits << (5 - count) & 31]) }
        while !result.count.isMultiple(of: 8) { result.append(0x3D) }
        return result
    }

    /// As Spark decodes it: letters of either case up to the first `=`, everything else passed over,
    /// and bits that make no whole byte dropped; a letter alone gives its first three bits.
    public static func decode(_ text: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var bits = 0
        var count = 0
        var letters = 0
        for byte in text {
            if byte == 0x3D { break }
            let upper = byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
            guard let value = alphabet.firstIndex(of: upper) else { continue }
            bits = bits << 5 | value
            count += 5
            letters += 1
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> count))
                bits &= (1 << count) - 1
            }
        }
        if letters % 8 == 1 { result.append(UInt8(truncatingIfNeeded: bits >> 2)) }
        return result
    }
}
