public import Columns

/// Functions over texts whose answer depends on which texts are equal: each again, under a collation.
public enum CollatedTexts {
    private typealias Body =
        @Sendable (CollatedSearch, [Value]) throws(EvaluationError) -> Value

    private static let bodies: [String: (result: DataType, body: Body)] = [
        "contains": (.boolean, contains), "startswith": (.boolean, startsWith),
        "endswith": (.boolean, endsWith), "instr": (.int, instr),
        "locate": (.int, locate), "find_in_set": (.int, findInSet),
        "replace": (.string, replace), "translate": (.string, translate),
        "split_part": (.string, splitPart), "substring_index": (.string, substringIndex),
        "trim": (.string, trim), "ltrim": (.string, trimLeading), "rtrim": (.string, trimTrailing),
        "initcap": (.string, initcap),
    ]

    /// The functions, by the names that they have in the library.
    public static let names: Set<String> = Set(bodies.keys)

    /// The call under a collation, over plain texts.
    ///
    /// - Parameter plain: The call as it is for texts without a collation: it says what the arguments are.
    /// - Returns: nil where the function asks nothing of the collation.
    public static func call(_ plain: ScalarCall, under collation: Collation) -> Expression? {
        if case .language(let order) = collation.order {
            return LanguageTexts.call(plain, under: collation, order)
        }
        guard let (result, body) = bodies[plain.name] else { return nil }
        let isTrim = plain.name.hasSuffix("trim")
        // Blanks and nothing else: as for other texts.
        if isTrim, plain.arguments.count < 2 { return nil }
        if plain.name == "initcap", collation.order == .binary { return nil }
        let search = CollatedSearch(collation)
        let overload = ScalarOverload.rowwise(plain.overload.parameters, result) {
            (values) throws(EvaluationError) in
            try body(search, values)
        }
        var call = plain
        call.name = "\(plain.name) COLLATE \(collation.name)"
        call.overload = overload
        return .call(call)
    }

    // MARK: Finding

    private static let contains: Body = { search, values in
        let pattern = search.pattern(search.trimmed(values[1].scalars))
        return .boolean(search.first(pattern, in: search.trimmed(values[0].scalars)) != nil)
    }

    private static let startsWith: Body = { search, values in
        let pattern = search.pattern(search.trimmed(values[1].scalars))
        return .boolean(
            search.end(of: pattern, in: search.trimmed(values[0].scalars), at: 0) != nil)
    }

    private static let endsWith: Body = { search, values in
        let pattern = search.pattern(search.trimmed(values[1].scalars))
        return .boolean(search.isEnd(pattern, of: search.trimmed(values[0].scalars)))
    }

    private static let instr: Body = { (search, values) throws(EvaluationError) in
        let from = values.count > 2 ? Int(values[2].integer) : 1
        let wanted = try Searching.wantedOccurrence(values)
        let pattern = search.pattern(search.trimmed(values[1].scalars))
        let place = search.occurrence(wanted, of: pattern, in: values[0].scalars, from: from)
        return .integer(Int64((place ?? -1) + 1))
    }

    private static let locate: Body = { search, values in
        let from = values.count > 2 ? Int(values[2].integer) : 1
        guard from > 0 else { return .integer(0) }
        let pattern = search.pattern(search.trimmed(values[0].scalars))
        if pattern.isEmpty { return .integer(1) }
        let found = search.first(pattern, in: values[1].scalars, from: from - 1)
        return .integer(Int64((found?.lowerBound ?? -1) + 1))
    }

    private static let findInSet: Body = { search, values in
        CollationKey.place(of: values[0], inSet: values[1], search.collation)
    }

    // MARK: Cutting and changing

    private static let replace: Body = { (search, values) throws(EvaluationError) in
        if values[1].text.isEmpty { return values[0] }
        let other = values.count > 2 ? values[2].scalars : []
        let pieces = search.pieces(of: values[0].scalars, by: search.pattern(values[1].scalars))
        try ValueLimit.check(pieces.count - 1, times: other.count)
        return .text(Array(pieces.joined(separator: other)))
    }

    private static let translate: Body = { search, values in
        var replacements: [[UnicodeScalar]: UnicodeScalar?] = [:]
        let to = values[2].scalars
        for (place, scalar) in values[1].scalars.enumerated() {
            let key = search.pattern([scalar])
            if replacements[key] == nil {
                replacements[key] = .some(place < to.count ? to[place] : nil)
            }
        }
        let changed = values[0].scalars.compactMap { scalar -> UnicodeScalar? in
            switch replacements[search.pattern([scalar])] {
            case .none: scalar
            case .some(let replacement): replacement
            }
        }
        return .text(changed)
    }

    private static let splitPart: Body = { (search, values) throws(EvaluationError) in
        let index = Int(values[2].integer)
        if index == 0 { throw indexOfZero }
        let pattern = search.pattern(search.trimmed(values[1].scalars))
        let parts = search.pieces(of: values[0].scalars, by: pattern)
        let place = index > 0 ? index - 1 : parts.count + index
        return parts.indices.contains(place) ? .text(parts[place]) : .string("")
    }

    static let indexOfZero = EvaluationError(
        "INVALID_INDEX_OF_ZERO",
        "The index 0 is invalid. An index shall be either < 0 or > 0 (the first element has index 1)."
    )

    private static let substringIndex: Body = { search, values in
        let count = Int(values[2].integer)
        let text = values[0].scalars
        let places = search.all(search.pattern(search.trimmed(values[1].scalars)), in: text)
        if count == 0 || search.trimmed(values[1].scalars).isEmpty { return .string("") }
        if count > 0 {
            return count > places.count ? values[0] : .text(text[..<places[count - 1].lowerBound])
        }
        return -count > places.count
            ? values[0] : .text(text[places[places.count + count].upperBound...])
    }

    private static let trim: Body = { search, values in
        .text(search.trimming(values[0].scalars, of: values[1].scalars, atStart: true, atEnd: true))
    }

    private static let trimLeading: Body = { search, values in
        .text(
            search.trimming(values[0].scalars, of: values[1].scalars, atStart: true, atEnd: false))
    }

    private static let trimTrailing: Body = { search, values in
        .text(
            search.trimming(values[0].scalars, of: values[1].scalars, atStart: false, atEnd: true))
    }

    /// Letters that begin a word in title case, the others in lower case; an apostrophe parts no words.
    private static let initcap: Body = { _, values in
        var result = ""
        var isInWord = false
        for scalar in LetterCase.lowercased(values[0].text).unicodeScalars {
            let isOfWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isOfWord, !isInWord {
                result += scalar.properties.titlecaseMapping
            } else {
                result.unicodeScalars.append(scalar)
            }
            isInWord = isOfWord || isInWord && "'’.·\u{307}".unicodeScalars.contains(scalar)
        }
        return .string(result)
    }
}

extension CollatedSearch {
    /// A text without the characters of another one at its ends. Blanks at the end that make no difference
    /// are passed over, unless they are to go, and stay.
    func trimming(
        _ text: [UnicodeScalar], of others: [UnicodeScalar], atStart: Bool, atEnd: Bool
    ) -> [UnicodeScalar] {
        let patterns = others.map { pattern([$0]) }
        var start = 0
        if atStart {
            while let next = patterns.lazy.compactMap({ end(of: $0, in: text, at: start) }).first {
                start = next
            }
        }
        guard atEnd else { return Array(text[start...]) }
        let kept = others.contains(" ") ? text : trimmed(text)
        var stop = max(start, kept.count)
        while stop > start, let next = place(ofAny: patterns, before: stop, in: text, from: start) {
            stop = next
        }
        return Array(text[start..<stop]) + Array(text[max(start, kept.count)...])
    }

    private func place(
        ofAny patterns: [[UnicodeScalar]], before end: Int, in text: [UnicodeScalar],
        from start: Int
    ) -> Int? {
        for pattern in patterns {
            for place in max(start, end - pattern.count)..<end
            where self.end(of: pattern, in: text, at: place) == end {
                return place
            }
        }
        return nil
    }
}
