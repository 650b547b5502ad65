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

    /// Where the pattern ends that stands at a place; nil if it does not.
    func end(of pattern: [Unit], in text: [Unit], at place: Int) -> Int? {
        guard let walk = walk(pattern, in: text) else { return nil }
        walk.move(to: place)
        guard let match = walk.next(), match.lowerBound == place else { return nil }
        return match.upperBound
    }

    /// Where the pattern begins that ends before a place; nil if none does.
    func start(of pattern: [Unit], in text: [Unit], before place: Int) -> Int? {
        // A walk that turns back within a text may miss what ends at a letter of several parts.
        guard let match = walk(pattern, in: Array(text[..<place]))?.last(),
            match.upperBound == place
        else { return nil }
        return match.lowerBound
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
            for _ in 1..<wanted where found != nil { found = walk.next() }
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
        var start = 0
        while atStart, let end = others.compactMap({ end(of: $0, in: text, at: start) }).max() {
            start = end
        }
        guard atEnd else { return .string(String(decoding: text[start...], as: UTF16.self)) }
        let kept = others.contains([0x20]) ? text : trimmed(text)
        var stop = max(start, kept.count)
        while let place = others.compactMap({ self.start(of: $0, in: kept, before: stop) }).min(),
            place >= start
        {
            stop = place
        }
        let result = Array(text[start..<stop]) + text[max(start, kept.count)...]
        return .string(String(decoding: result, as: UTF16.self))
    }
}
