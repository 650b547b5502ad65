import Testing

@testable import Host

@Suite struct GuidedPiecesTests {
    /// Lines of many lengths, the last without its end.
    private func lines(_ count: Int, _ random: inout SplitMix) -> [UInt8] {
        var text: [UInt8] = []
        while text.count < count {
            let length = Int.random(
                in: 0...(Bool.random(using: &random) ? 40 : 3000), using: &random)
            text += [UInt8](repeating: UInt8(ascii: "x"), count: length)
            text.append(UInt8(ascii: "\n"))
        }
        text.removeLast()
        return text
    }

    @Test(arguments: 7100..<7112 as Range<UInt64>) func areExactlyTheRanges(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let texts = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            let isSmall = Bool.random(using: &random)
            return lines(Int.random(in: 1...(isSmall ? 2000 : 3 << 20), using: &random), &random)
        }
        // What is expected may be far from what comes.
        let expected = Int64.random(in: 0...(20 << 20), using: &random)
        var pieces = GuidedPieces(
            expecting: expected, workers: Int.random(in: 1...4, using: &random))
        for text in texts {
            let start = text.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            guard start < text.count else { continue }
            let cut = text.withUnsafeBufferPointer {
                pieces.cut(Int64(start)..<Int64(text.count), of: $0)
            }
            #expect(
                cut.first?.lowerBound == Int64(start) && cut.last?.upperBound == Int64(text.count))
            for (piece, next) in zip(cut, cut.dropFirst()) {
                #expect(piece.upperBound == next.lowerBound && !piece.isEmpty, "seed \(seed)")
                let end = text[Int(piece.upperBound) - 1]
                #expect(end == UInt8(ascii: "\n"), "seed \(seed)")
            }
        }
    }

    /// However many files a batch has: few pieces, and small ones only at its end.
    @Test func shrinkTowardsTheEndOfTheBatch() {
        var random = SplitMix(state: 7200)
        let text = lines(24 << 20, &random)
        let size = Int64(text.count)
        var pieces = GuidedPieces(expecting: 3 * size, workers: 2)
        let sizes = text.withUnsafeBufferPointer { text in
            (0..<3).flatMap { _ in pieces.cut(0..<size, of: text) }.map(\.count)
        }
        #expect(sizes.allSatisfy { $0 <= GuidedPieces.largest + 3001 })
        #expect(sizes.count <= 14)
        #expect(sizes[0] >= 17 << 20)
        #expect(sizes.suffix(3).allSatisfy { $0 < 9 << 20 })
    }

    /// A batch that may take gigabytes has no more pieces than one of less.
    @Test(arguments: [(Int64(512) << 20, 32), (2 << 30, 128), (1 << 60, 128), (0, 32)])
    func growWithTheBatch(limit: Int64, megabytes: Int) {
        let text = [UInt8](repeating: UInt8(ascii: "\n"), count: 160 << 20)
        var pieces = GuidedPieces(expecting: 1 << 40, of: limit, workers: 2)
        let sizes = text.withUnsafeBufferPointer {
            pieces.cut(0..<Int64(text.count), of: $0).map(\.count)
        }
        #expect(sizes[0] == megabytes << 20 + 1)
    }
}
