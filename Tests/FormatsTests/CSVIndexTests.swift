import Testing

@testable import Formats

@Suite("The index of CSV lines")
struct CSVIndexTests {
    @Test("is what a loop over the bytes finds", arguments: [UInt64](1...4))
    func random(seed: UInt64) {
        print("seed \(seed)")
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func below(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 11) % bound
        }
        var index = CSVIndex()
        defer { index.deallocate() }
        for round in 0..<300 {
            let plain = Array("abc,\"\n0".utf8)
            let letters = round % 2 == 0 ? plain : plain + [0x80, 0xC3, 0xFF]
            // Some without anything to be found, some with nothing else.
            let density = 1 + below(40)
            let bytes = (0..<below(400)).map { _ in
                below(density) == 0 ? letters[below(letters.count)] : UInt8(ascii: "x")
            }
            let offset = below(1000)
            bytes.withUnsafeBufferPointer { index.fill($0, at: offset, CSVOptions()) }
            func places(_ isWanted: (UInt8) -> Bool) -> [UInt32] {
                bytes.indices.filter { isWanted(bytes[$0]) }.map { UInt32($0 + offset) }
            }
            let isOpen = bytes.last.map { $0 != 0x0A } ?? false
            let end = isOpen ? [UInt32(bytes.count + offset)] : []
            let found = { (start: UnsafeMutablePointer<UInt32>, count: Int) in
                Array(UnsafeBufferPointer(start: start, count: count))
            }
            #expect(
                found(index.separators, index.separatorCount)
                    == places { $0 == 0x0A || $0 == 0x2C } + end)
            #expect(found(index.lineEnds, index.lineCount) == places { $0 == 0x0A } + end)
            #expect(found(index.quotes, index.quoteCount) == places { $0 == 0x22 })
            #expect(index.isASCII == bytes.allSatisfy { $0 < 0x80 })
        }
    }
}
