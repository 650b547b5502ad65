import Testing

@testable import Expressions

/// Automata against backtracking as Java does it, written down as plainly as it can be.
@Suite struct RegexTests {
    private static let pieces = [
        "a", "b", "c", ".", "[ab]", "[^a]", "\\d", "\\w", "(a|b)", "(ab|a)", "(?:b|bc)", "(a)?",
        "b*", "a+", "c?", "a*?", "b+?", "[bc]{2}", "(a){1,2}", "a{0,2}?", "(b|c)+", "(?:a|(b))+",
        "^", "$", "|", "1",
    ]

    private struct Source {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 33) % bound
        }
    }

    @Test("Matches and their groups are those of backtracking", arguments: UInt64(1)...300)
    func finds(seed: UInt64) {
        var source = Source(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        let pattern = (0...source.below(5)).map { _ in
            Self.pieces[source.below(Self.pieces.count)]
        }.joined()
        guard let (node, groups) = RegexReader.read(Array(pattern.utf8)),
            let matcher = RegexMatcher(Array(pattern.utf8))
        else { return }
        for _ in 0..<20 {
            let size = source.below(6) == 0 ? 60 : source.below(9)
            let text = (0..<size).map { _ in Array("aabbc1".utf8)[source.below(6)] }
            compare(matcher, node, groups, text, "seed \(seed) \(pattern)")
        }
    }

    private func compare(
        _ matcher: RegexMatcher, _ node: RegexNode, _ groups: Int, _ text: [UInt8],
        _ message: String
    ) {
        let message = "\(message) in \(String(decoding: text, as: UTF8.self))"
        text.withUnsafeBufferPointer { bytes in
            for start in 0...text.count {
                var plain = Backtracking(text, groups: groups)
                let expected = plain.find(node, from: start)
                let found = matcher.find(in: bytes, from: start)
                #expect(found == expected, "\(message) from \(start)")
                if start == 0 { #expect(matcher.matches(bytes) == (expected != nil), "\(message)") }
                guard let found, found == expected else { continue }
                let marks = matcher.marker.mark(found, in: bytes) ? matcher.marker.marks : nil
                #expect(marks?.dropFirst(2) == plain.marks.dropFirst(2), "\(message)")
            }
        }
    }

    @Test(
        "What Java has rules of its own for is refused",
        arguments: [
            "(a*)*", "a++", "(?=a)", "(?<!a)b", "(a)\\1", "\\bb", "\\p{L}", "[a[b]]", "[a&&b]", "(",
            "a)", "[", "a**", "*", "{2}", "a{2", "a{3,2}", "(?x)a", "ä", "\\", "$^", "[]a]",
        ])
    func refuses(pattern: String) {
        #expect(RegexProgram(Array(pattern.utf8)) == nil)
    }

    @Test("More states than are kept are made anew")
    func forgetsStates() throws {
        // Whether the 12th sign from the end is an a: 4096 states.
        let pattern = Array("a[ab]{11}$".utf8)
        let matcher = try #require(RegexMatcher(pattern))
        var source = Source(state: 77)
        for _ in 0..<200 {
            let text = (0..<60).map { _ in UInt8(0x61 + source.below(2)) }
            text.withUnsafeBufferPointer {
                #expect(matcher.matches($0) == (text[text.count - 12] == 0x61))
            }
        }
    }
}
