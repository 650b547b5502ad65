import Testing

@testable import Expressions

/// Automata against backtracking as Java does it, written down as plainly as it can be.
@Suite struct RegexTests {
    private struct Backtracking {
        let text: [UInt8]
        var marks: [Int]

        init(_ text: [UInt8], groups: Int) {
            self.text = text
            marks = Array(repeating: -1, count: groups * 2 + 2)
        }

        /// Tries the node at a place and then what follows; the first way that succeeds stays.
        mutating func run(
            _ node: RegexNode, _ at: Int, _ then: (inout Backtracking, Int) -> Bool
        ) -> Bool {
            switch node {
            case .sign(let set):
                return at < text.count && set.contains(text[at]) && then(&self, at + 1)
            case .start: return at == 0 && then(&self, at)
            case .end: return at == text.count && then(&self, at)
            case .sequence(let parts): return run(parts[...], at, then)
            case .alternatives(let parts):
                for part in parts where run(part, at, then) { return true }
                return false
            case .group(let body, let number):
                let before = marks
                marks[number * 2] = at
                let isFound = run(body, at) { matcher, end in
                    let ended = matcher.marks[number * 2 + 1]
                    matcher.marks[number * 2 + 1] = end
                    if then(&matcher, end) { return true }
                    matcher.marks[number * 2 + 1] = ended
                    return false
                }
                if !isFound { marks = before }
                return isFound
            case .repeated(let body, let least, let most, let isLazy):
                let rest = RegexNode.repeated(
                    body, least: max(0, least - 1), most: most.map { $0 - 1 }, isLazy: isLazy)
                if least == 0, isLazy, then(&self, at) { return true }
                if most != 0, run(body, at, { $0.run(rest, $1, then) }) { return true }
                return least == 0 && !isLazy && then(&self, at)
            }
        }

        private mutating func run(
            _ parts: ArraySlice<RegexNode>, _ at: Int,
            _ then: (inout Backtracking, Int) -> Bool
        ) -> Bool {
            guard let first = parts.first else { return then(&self, at) }
            return run(first, at) { $0.run(parts.dropFirst(), $1, then) }
        }

        mutating func find(_ node: RegexNode, from start: Int) -> Range<Int>? {
            for at in start...max(start, text.count) where at <= text.count {
                var end = -1
                if run(
                    node, at,
                    {
                        end = $1
                        return true
                    })
                {
                    return at..<end
                }
            }
            return nil
        }
    }

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
