import Columns

/// Finds one text in another as a collation compares them, code point by code point. Languages compare more
/// than one at a time: see `LanguageTexts`.
///
/// A match covers whole code points of the text: `i` is not found in `İ`, whose lower case has it in front of
/// a dot, while `i̇` is.
struct CollatedSearch {
    private let ignoresCase: Bool
    let collation: Collation

    init(_ collation: Collation) {
        self.collation = collation
        ignoresCase = collation.ignoresCase
    }

    /// A code point as it is compared.
    private func compared(_ scalar: UnicodeScalar) -> [UnicodeScalar] {
        ignoresCase ? LowercaseText.lowercase(scalar) : [scalar]
    }

    /// What is looked for, as it is compared.
    func pattern(_ scalars: some Sequence<UnicodeScalar>) -> [UnicodeScalar] {
        scalars.flatMap(compared)
    }

    /// The text without blanks at its end, where these make no difference.
    func trimmed(_ scalars: [UnicodeScalar]) -> [UnicodeScalar] {
        guard collation.ignoresTrailingBlanks else { return scalars }
        return Array(scalars.prefix((scalars.lastIndex { $0 != " " } ?? -1) + 1))
    }

    /// Where the pattern ends that begins at a place of the text; nil where it does not stand there.
    func end(of pattern: [UnicodeScalar], in text: [UnicodeScalar], at start: Int) -> Int? {
        var met = 0
        var place = start
        while met < pattern.count {
            guard place < text.count else { return nil }
            for part in compared(text[place]) {
                guard met < pattern.count, part == pattern[met] else { return nil }
                met += 1
            }
            place += 1
        }
        return place
    }

    /// The first place from `start` on where the pattern stands.
    ///
    /// - Complexity: O(n · m).
    func first(
        _ pattern: [UnicodeScalar], in text: [UnicodeScalar], from start: Int = 0
    ) -> Range<Int>? {
        guard start <= text.count else { return nil }
        for place in start...text.count {
            if let end = end(of: pattern, in: text, at: place) { return place..<end }
        }
        return nil
    }

    /// The n-th place where the pattern stands, each of which may begin in the one before.
    ///
    /// - Parameter start: Counted from 1, or backwards from −1 at the text's end; nothing is found from 0.
    func occurrence(
        _ wanted: Int, of pattern: [UnicodeScalar], in text: [UnicodeScalar], from start: Int
    ) -> Int? {
        // As in Spark, an empty one stands at the beginning, wherever it is looked for.
        if pattern.isEmpty { return 0 }
        guard start != 0 else { return nil }
        let isForward = start > 0
        var place = isForward ? start - 1 : text.count + start
        var left = wanted
        while text.indices.contains(place) {
            if end(of: pattern, in: text, at: place) != nil {
                left -= 1
                if left == 0 { return place }
            }
            place += isForward ? 1 : -1
        }
        return nil
    }

    /// Whether the text ends with the pattern.
    func isEnd(_ pattern: [UnicodeScalar], of text: [UnicodeScalar]) -> Bool {
        let least = max(0, text.count - pattern.count)
        return (least...text.count).contains { end(of: pattern, in: text, at: $0) == text.count }
    }

    /// All places of the pattern, none in another one.
    func all(_ pattern: [UnicodeScalar], in text: [UnicodeScalar]) -> [Range<Int>] {
        guard !pattern.isEmpty else { return [] }
        var found: [Range<Int>] = []
        var start = 0
        while let next = first(pattern, in: text, from: start) {
            found.append(next)
            start = max(next.upperBound, start + 1)
        }
        return found
    }

    /// The pieces between the places of the pattern.
    func pieces(of text: [UnicodeScalar], by pattern: [UnicodeScalar]) -> [[UnicodeScalar]] {
        var pieces: [[UnicodeScalar]] = []
        var start = 0
        for place in all(pattern, in: text) {
            pieces.append(Array(text[start..<place.lowerBound]))
            start = place.upperBound
        }
        return pieces + [Array(text[start...])]
    }
}
