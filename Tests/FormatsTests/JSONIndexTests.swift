import Columns
import Testing

@testable import Formats

@Suite("The index of JSON lines")
struct JSONIndexTests {
    @Test("finds from every place what a loop over the bytes finds", arguments: [UInt64](1...4))
    func random(seed: UInt64) {
        print("seed \(seed)")
        var random = SplitMix(state: seed)
        var index = JSONIndex()
        defer { index.deallocate() }
        for round in 0..<200 {
            let plain = Array("\"\\\u{0}\n\u{1F}".utf8)
            let letters = round % 2 == 0 ? plain : plain + [0x80, 0xC3, 0xFF]
            // Some strings longer than the words that are looked at, some blocks full of marks.
            let density = 1 + random.below(200)
            let bytes = (0..<random.below(500)).map { _ in
                random.below(density) == 0
                    ? letters[random.below(letters.count)] : [0x20, 0x21, 0x7F][random.below(3)]
            }
            let isASCII = bytes.withUnsafeBufferPointer { index.fill($0) }
            #expect(isASCII == bytes.allSatisfy { $0 < 0x80 })
            for place in bytes.indices {
                let next =
                    bytes[place...].firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 }
                    ?? bytes.count
                #expect(index.next(from: place) == next, "round \(round), from \(place)")
            }
        }
    }

    @Test("A condition of any length holds where the text is the same", arguments: [UInt64](1...4))
    func condition(seed: UInt64) {
        print("seed \(seed)")
        var random = SplitMix(state: seed)
        for _ in 0..<2_000 {
            let text = (0..<random.below(40)).map { _ in UInt8(random.below(128)) }
            var value = random.below(2) == 0 ? text : Array(text.prefix(random.below(41)))
            if random.below(3) == 0, !value.isEmpty { value[random.below(value.count)] ^= 1 }
            let padded = value + (0..<16).map { _ in UInt8(random.below(128)) }
            let isHit = JSONPrefilter.with(column: 0, equals: text) { condition in
                padded.withUnsafeBufferPointer {
                    condition.isHit($0.baseAddress!, UInt32(value.count))
                }
            }
            #expect(isHit == (value == text ? 1 : 0), "\(value) against \(text)")
            let missing = JSONPrefilter.with(column: 0, equals: text) { condition in
                padded.withUnsafeBufferPointer {
                    condition.isHit($0.baseAddress!, JSONSpans.null)
                }
            }
            #expect(missing == 0)
        }
    }
}
