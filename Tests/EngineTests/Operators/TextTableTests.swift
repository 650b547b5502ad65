import Columns
import Testing

@testable import Engine
@testable import Simulation

@Suite struct TextTableTests {
    /// Texts of one length that differ in one byte, or in two that change places.
    private static func alike(_ length: Int) -> [[UInt8]] {
        let text = (0..<length).map { UInt8($0 * 7 % 50 + 40) }
        var all = [text]
        for place in 0..<length {
            var other = text
            other[place] ^= 0x80
            all.append(other)
            other = text
            other.swapAt(place, length - 1 - place)
            if !all.contains(other) { all.append(other) }
        }
        return all
    }

    @Test("Texts that differ in a byte get numbers of their own", arguments: 0...40)
    func tellsTextsApart(length: Int) {
        let texts = (max(0, length - 1)...length + 1).flatMap { Self.alike($0) }
        let column = Column(.binary, values: texts.map { .binary($0) })
        guard case .string(let strings) = column.vector else {
            Issue.record("not texts")
            return
        }
        var table = TextTable()
        // They take most of the bytes, until these are dropped.
        let others = (0..<250).map { number in
            [UInt8](repeating: UInt8(number), count: 50 + number % 3).withUnsafeBytes {
                table.insert($0)
            }
        }
        let half = Array(texts.indices.filter { $0 % 2 == 0 }.map { Int32($0) })
        let first = table.insert(strings.gather(half))
        #expect(Set(first).count == half.count)
        let found = table.find(strings)
        for (place, code) in found.enumerated() {
            #expect(code == (place % 2 == 0 ? first[place / 2] : -1), "\(texts[place])")
        }
        let all = table.insert(strings)
        #expect(Set(all).count == texts.count)
        for (text, code) in zip(texts, all) {
            let own = text.withUnsafeBytes { table.find($0) }
            #expect(own == code)
            #expect(table.withText(code) { Array($0) } == text)
        }
        table.remove(first + others)
        #expect(table.find(strings.gather(half)).allSatisfy { $0 < 0 })
        #expect(table.insert(strings.gather(half)).count == half.count)
        for (text, code) in zip(texts, table.find(strings)) {
            #expect(table.withText(code) { Array($0) } == text)
        }
    }

    @Test(
        "The bytes of texts that are gone are dropped, however short they are",
        arguments: [1, 2, 5])
    func dropsShortTexts(length: Int) {
        let texts = (0..<200).map { [UInt8](repeating: UInt8($0), count: length) }
        let column = Column(.binary, values: texts.map { .binary($0) })
        guard case .string(let strings) = column.vector else {
            Issue.record("not texts")
            return
        }
        var table = TextTable()
        var sizes: [Int] = []
        for _ in 0..<200 {
            table.remove(table.insert(strings))
            sizes.append(table.sizeInBytes)
        }
        #expect(sizes.max()! <= sizes[0] + 2 * 4096 + 200 * 8)
    }
}
