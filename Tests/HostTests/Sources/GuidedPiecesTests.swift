import Engine
import Testing

@testable import Host

@Suite struct GuidedPiecesTests {
    /// Lines of many lengths, the last without its end.
    private func file(
        _ name: String, bytes: Int, in folder: TemporaryFolder, _ random: inout SplitMix
    ) throws -> GuidedPieces.Part {
        var text: [UInt8] = []
        while text.count < bytes {
            let length = Int.random(
                in: 0...(Bool.random(using: &random) ? 40 : 3000), using: &random)
            text += [UInt8](repeating: UInt8(ascii: "x"), count: length)
            text.append(UInt8(ascii: "\n"))
        }
        text.removeLast()
        try folder.write(name, text)
        let file = try #require(SourceFile.at(folder.path + "/" + name, name: name))
        let content = try ContentStore(folder: folder.path).content(file)
        return GuidedPieces.Part(file: file, content: content, range: 0..<Int64(text.count))
    }

    @Test(arguments: 0..<12) func areExactlyTheParts(seed: UInt64) throws {
        var random = SplitMix(state: 7100 + seed)
        let folder = try TemporaryFolder()
        let workers = Int.random(in: 1...4, using: &random)
        var parts: [GuidedPieces.Part] = []
        for index in 0..<Int.random(in: 1...4, using: &random) {
            let size = Int.random(
                in: 1...(Bool.random(using: &random) ? 2000 : 3 << 20), using: &random)
            parts.append(try file("f\(index)", bytes: size, in: folder, &random))
        }
        let splits = GuidedPieces(parts, workers: workers).splits(source: 3)
        var rest = splits[...]
        for part in parts {
            var at = part.range.lowerBound
            while at < part.range.upperBound {
                let next = rest.popFirst()
                let split = try #require(next, "seed \(7100 + seed)")
                #expect(split.source == 3 && split.resource == part.file.name)
                #expect(split.start == at && split.end > at)
                let isWhole =
                    split.end == part.range.upperBound
                    || part.content.bytes[Int(split.end) - 1] == UInt8(ascii: "\n")
                #expect(isWhole, "seed \(7100 + seed)")
                at = split.end
            }
            #expect(at == part.range.upperBound)
        }
        #expect(rest.isEmpty)
    }

    /// However many files a batch has, few tasks, and small ones only at its end.
    @Test func shrinkTowardsTheEndOfTheBatch() throws {
        var random = SplitMix(state: 7200)
        let folder = try TemporaryFolder()
        let parts = try (0..<3).map { try file("f\($0)", bytes: 24 << 20, in: folder, &random) }
        let sizes = GuidedPieces(parts, workers: 2).splits(source: 0).map { $0.end - $0.start }
        let longestLine: Int64 = 3001
        #expect(sizes.allSatisfy { $0 <= Int64(GuidedPieces.largest) + longestLine })
        // The first two files are taken in a few large pieces, the last one in more and smaller ones.
        #expect(sizes.count <= 14)
        #expect(sizes[0] >= 17 << 20)
        #expect(sizes.suffix(3).allSatisfy { $0 < 9 << 20 })
    }
}
