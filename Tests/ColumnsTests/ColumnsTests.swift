import Testing

@testable import Columns

@Suite struct SplitTests {
    /// Part by part, byte by byte.
    private func reference(_ text: [UInt8], _ separator: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        var at = 0
        while at < text.count {
            if text[at...].starts(with: separator) {
                parts.append([])
                at += separator.count
            } else {
                parts[parts.count - 1].append(text[at])
                at += 1
            }
        }
        return parts
    }

    @Test(
        "Strings are cut where the separator stands, as byte by byte",
        arguments: UInt64(1)...20)
    func cuts(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func below(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 11) % bound
        }
        let separator = Array(["a", "ab", "aab", "é"][below(4)].utf8)
        var strings = StringVector()
        var validity: [UInt8] = []
        var expected: [[[UInt8]]] = []
        for _ in 0..<below(60) {
            let letters = Array("abxyé".utf8)
            let text = (0..<below([4, 40, 200][below(3)])).map { _ in letters[below(6)] }
            strings.append(text)
            let isValid = below(5) > 0
            validity.append(isValid ? 1 : 0)
            expected.append(isValid ? reference(text, separator) : [])
        }
        let (offsets, parts) = strings.split(by: separator, validity: validity)
        #expect(offsets.count == expected.count + 1, "seed \(seed)")
        for (row, wanted) in expected.enumerated() {
            let found = (Int(offsets[row])..<Int(offsets[row + 1])).map { part in
                Array(parts.bytes[Int(parts.offsets[part])..<Int(parts.offsets[part + 1])])
            }
            #expect(found == wanted, "seed \(seed), row \(row)")
        }
    }
}
