/// Texts of any length under AES.
///
/// Source: NIST SP 800-38A (ECB, CBC), SP 800-38D (GCM), RFC 5652 (padding).
enum AESModes {
    enum Failure: Error { case length, padding, tag }

    private static func padded(_ text: [UInt8]) -> [UInt8] {
        let count = 16 - text.count % 16
        return text + [UInt8](repeating: UInt8(count), count: count)
    }

    private static func unpadded(_ text: [UInt8]) throws(Failure) -> [UInt8] {
        guard let last = text.last else { return [] }
        guard (1...16).contains(last), text.suffix(Int(last)).allSatisfy({ $0 == last }) else {
            throw .padding
        }
        return Array(text.dropLast(Int(last)))
    }

    /// - Parameter vector: 16 bytes that the first block is mixed with; nil for ECB, whose blocks are alone.
    static func encrypt(_ text: [UInt8], _ cipher: AES, vector: [UInt8]?) -> [UInt8] {
        let text = padded(text)
        var result: [UInt8] = []
        var before = vector
        for start in stride(from: 0, to: text.count, by: 16) {
            var block = Array(text[start..<start + 16])
            if let before { for index in 0..<16 { block[index] ^= before[index] } }
            block = cipher.encrypt(block)
            if vector != nil { before = block }
            result += block
        }
        return result
    }

    static func decrypt(_ text: [UInt8], _ cipher: AES, vector: [UInt8]?) throws(Failure)
        -> [UInt8]
    {
        guard text.count % 16 == 0 else { throw .length }
        var result: [UInt8] = []
        var before = vector
        for start in stride(from: 0, to: text.count, by: 16) {
            let block = Array(text[start..<start + 16])
            var plain = cipher.decrypt(block)
            if let before { for index in 0..<16 { plain[index] ^= before[index] } }
            if vector != nil { before = block }
            result += plain
        }
        return try unpadded(result)
    }

    /// The text and the 16 bytes that prove it and what is authenticated beside it.
    ///
    /// - Parameter nonce: 12 bytes.
    static func seal(_ text: [UInt8], _ cipher: AES, nonce: [UInt8], beside: [UInt8]) -> [UInt8] {
        let hidden = counted(text, cipher, nonce)
        return hidden + tag(hidden, cipher, nonce, beside)
    }

    static func open(_ sealed: [UInt8], _ cipher: AES, nonce: [UInt8], beside: [UInt8])
        throws(Failure) -> [UInt8]
    {
        guard sealed.count >= 16 else { throw .length }
        let hidden = Array(sealed.dropLast(16))
        let expected = tag(hidden, cipher, nonce, beside)
        // All bytes are looked at, so that time does not tell how many were right.
        let difference = zip(expected, sealed.suffix(16)).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
        guard difference == 0 else { throw .tag }
        return counted(hidden, cipher, nonce)
    }

    private static func counter(_ nonce: [UInt8], _ number: UInt32) -> [UInt8] {
        nonce + (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }

    private static func counted(_ text: [UInt8], _ cipher: AES, _ nonce: [UInt8]) -> [UInt8] {
        var result = text
        for (number, start) in stride(from: 0, to: text.count, by: 16).enumerated() {
            let mask = cipher.encrypt(counter(nonce, UInt32(truncatingIfNeeded: number &+ 2)))
            for index in start..<min(start + 16, text.count) {
                result[index] ^= mask[index - start]
            }
        }
        return result
    }

    private static func tag(
        _ hidden: [UInt8], _ cipher: AES, _ nonce: [UInt8], _ beside: [UInt8]
    ) -> [UInt8] {
        let key = word(cipher.encrypt([UInt8](repeating: 0, count: 16))[...])
        var sum: UInt128 = 0
        for part in [beside, hidden] {
            for start in stride(from: 0, to: part.count, by: 16) {
                sum = product(sum ^ word(part[start..<min(start + 16, part.count)]), key)
            }
        }
        sum = product(sum ^ (UInt128(beside.count * 8) << 64 | UInt128(hidden.count * 8)), key)
        sum ^= word(cipher.encrypt(counter(nonce, 1))[...])
        return (0..<16).map { UInt8(truncatingIfNeeded: sum >> UInt128(120 - 8 * $0)) }
    }

    /// The first byte highest; zeros after what is there.
    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt128 {
        let value = bytes.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
        return value << UInt128(8 * (16 - bytes.count))
    }

    /// In GF(2^128), where the highest bit is the coefficient of 1.
    private static func product(_ left: UInt128, _ right: UInt128) -> UInt128 {
        var (result, power, rest): (UInt128, UInt128, UInt128) = (0, right, left)
        for _ in 0..<128 {
            if rest >> 127 != 0 { result ^= power }
            rest <<= 1
            power = power >> 1 ^ (power & 1 == 0 ? 0 : 0xE1 << 120)
        }
        return result
    }
}
