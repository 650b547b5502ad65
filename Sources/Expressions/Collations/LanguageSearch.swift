import Columns
import ICU

/// Finds one text in another as a language compares them. Texts are in UTF-16.
struct LanguageSearch: Sendable {
    let collation: Collation
    let rules: LanguageRules

    init(_ collation: Collation, _ order: LanguageOrder) {
        self.collation = collation
        rules = LanguageRules.shared(order)
    }

    /// The text without blanks at its end, where these make no difference.
    func trimmed(_ text: [Unit]) -> [Unit] {
        guard collation.ignoresTrailingBlanks else { return text }
        return Array(text.prefix((text.lastIndex { $0 != 0x20 } ?? -1) + 1))
    }

    /// A walk through the places of a pattern; nil where one of both is empty.
    func walk(_ pattern: [Unit], in text: [Unit], overlaps: Bool = false) -> StringSearch? {
        StringSearch(pattern, in: text, rules.collator, overlaps: overlaps)
    }

    /// Tells of places that ascend whether the pattern stands there.
    func places(of pattern: [Unit], in text: [Unit]) -> LanguagePlaces {
        LanguagePlaces(walk(pattern, in: text))
    }

    /// For each place where one of the patterns ends, where the longest of them begins.
    private func starts(of patterns: [[Unit]], in text: [Unit]) -> [Int: Int] {
        var starts: [Int: Int] = [:]
        for pattern in patterns {
            // A walk that turns back may miss what ends at a letter of several parts.
            guard let walk = walk(pattern, in: text) else { continue }
            var place = 0
            while place < text.count {
                // Matches may overlap; a walk that goes on within a letter of several parts may step back.
                walk.move(to: place)
                guard let match = walk.next() else { break }
                place = max(place, match.lowerBound) + 1
                let other = starts[match.upperBound] ?? match.lowerBound
                starts[match.upperBound] = min(other, match.lowerBound)
            }
        }
        return starts
    }

    /// The n-th place where the pattern stands, each of which may begin in the one before, as a number of code
    /// points from 1; 0 where there is none.
    ///
    /// - Parameter start: Counted from 1, or backwards from −1 at the text's end; nothing is found from 0.
    func occurrence(_ wanted: Int, of pattern: [Unit], in text: [Unit], from start: Int) -> Int64 {
        // As in Spark, an empty one stands at the beginning, wherever it is looked for.
        if pattern.isEmpty { return 1 }
        guard start != 0, let walk = walk(pattern, in: text, overlaps: true) else { return 0 }
        let starts = text.indices.filter { !UTF16.isTrailSurrogate(text[$0]) }
        let place = start > 0 ? start - 1 : starts.count + start
        guard starts.indices.contains(place) else { return 0 }
        var found: Range<Int>?
        if start > 0 {
            walk.move(to: starts[place])
            found = walk.next()
            var left = wanted - 1
            while left > 0, let last = found {
                found = walk.next().flatMap { $0.lowerBound > last.lowerBound ? $0 : nil }
                left -= 1
            }
        } else {
            var left = wanted
            found = walk.last()
            while let match = found {
                if match.lowerBound <= starts[place] {
                    left -= 1
                    if left == 0 { break }
                }
                found = walk.previous()
            }
        }
        guard let found else { return 0 }
        return Int64(starts.prefix { $0 < found.lowerBound }.count + 1)
    }

    /// The pieces between the places of the pattern.
    func pieces(of text: [Unit], by pattern: [Unit]) -> [ArraySlice<Unit>] {
        guard let walk = walk(pattern, in: text) else { return [text[...]] }
        var pieces: [ArraySlice<Unit>] = []
        var start = 0
        while let match = walk.next() {
            pieces.append(text[start..<match.lowerBound])
            start = match.upperBound
        }
        return pieces + [text[start...]]
    }

    /// A text without the characters of another one at its ends. Blanks at the end that make no difference
    /// are passed over, unless they are to go, and stay.
    func trimming(_ values: [Value], atStart: Bool, atEnd: Bool) -> Value {
        let text = LanguageRules.units(of: values[0].bytes)
        let others = values[1].scalars.map { Array(String($0).utf16) }
        let start = atStart ? start(of: text, behind: others) : 0
        let kept = others.contains([0x20]) ? text : trimmed(text)
        guard atEnd, start < kept.count else {
            return .string(String(decoding: text[start...], as: UTF16.self))
        }
        let starts = starts(of: others, in: kept)
        var stop = kept.count
        while let place = starts[stop], place >= start { stop = place }
        let result = text[start..<stop] + text[kept.count...]
        return .string(String(decoding: result, as: UTF16.self))
    }

    /// The first place of a text at which none of the patterns stands.
    private func start(of text: [Unit], behind patterns: [[Unit]]) -> Int {
        var places = patterns.map { self.places(of: $0, in: text) }
        var start = 0
        while true {
            let ends = places.indices.compactMap { places[$0].end(at: start) }
            guard let end = ends.max() else { return start }
            start = end
        }
    }
}

/// The places at which a pattern stands in a text, asked for from the first to the last: each part of the text is
/// walked through once.
struct LanguagePlaces {
    private let walk: StringSearch?
    /// The next match at or behind the place that was asked for last; nil before the first and behind all.
    private var match: Range<Int>?
    private var isBehindAll = false

    init(_ walk: StringSearch?) { self.walk = walk }

    /// Where the pattern ends that stands at a place; nil if it does not.
    ///
    /// - Precondition: The place is not before the one that was asked for last.
    mutating func end(at place: Int) -> Int? {
        guard let walk, !isBehindAll else { return nil }
        if match.map({ $0.lowerBound < place }) ?? true {
            walk.move(to: place)
            match = walk.next()
            isBehindAll = match == nil
        }
        guard let match, match.lowerBound == place else { return nil }
        return match.upperBound
    }
}
