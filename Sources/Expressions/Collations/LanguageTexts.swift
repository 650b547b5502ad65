import Columns
import ICU

/// Functions over texts under the collation of a language. ICU finds what is equal: more than one character may
/// be equal to one, and marks belong to theirs.
enum LanguageTexts {
    private typealias Body = @Sendable (LanguageSearch, [Value]) throws(EvaluationError) -> Value

    private static let bodies: [String: (result: DataType, body: Body)] = [
        "contains": (.boolean, contains), "startswith": (.boolean, startsWith),
        "endswith": (.boolean, endsWith), "instr": (.int, instr),
        "locate": (.int, locate), "find_in_set": (.int, findInSet),
        "replace": (.string, replace), "translate": (.string, translate),
        "split_part": (.string, splitPart), "substring_index": (.string, substringIndex),
        "trim": (.string, trim), "ltrim": (.string, trimLeading), "rtrim": (.string, trimTrailing),
        "upper": (.string, { .units($0.rules.changed($1[0].units, to: .upper)) }),
        "lower": (.string, { .units($0.rules.changed($1[0].units, to: .lower)) }),
        "initcap": (.string, { .units($0.rules.changed($1[0].units, to: .title)) }),
    ]

    /// The call under a collation, over plain texts; nil where the function asks nothing of it.
    static func call(
        _ plain: ScalarCall, under collation: Collation, _ order: LanguageOrder
    ) -> Expression? {
        guard let (result, body) = bodies[plain.name] else { return nil }
        // Blanks and nothing else: as for other texts.
        if plain.name.hasSuffix("trim"), plain.arguments.count < 2 { return nil }
        let search = LanguageSearch(collation, order)
        var call = plain
        call.name = "\(plain.name) COLLATE \(collation.name)"
        call.overload = .rowwise(plain.overload.parameters, result) {
            (values) throws(EvaluationError) in
            try body(search, values)
        }
        return .call(call)
    }

    // MARK: Finding

    private static let contains: Body = { search, values in
        let (text, part) = (search.trimmed(values[0].units), search.trimmed(values[1].units))
        return .boolean(part.isEmpty || search.walk(part, in: text)?.first() != nil)
    }

    private static let startsWith: Body = { search, values in
        let (text, part) = (search.trimmed(values[0].units), search.trimmed(values[1].units))
        return .boolean(
            part.isEmpty || search.walk(part, in: text)?.first()?.lowerBound == 0)
    }

    private static let endsWith: Body = { search, values in
        let (text, part) = (search.trimmed(values[0].units), search.trimmed(values[1].units))
        return .boolean(
            part.isEmpty || search.walk(part, in: text)?.last()?.upperBound == text.count)
    }

    private static let instr: Body = { (search, values) throws(EvaluationError) in
        let from = values.count > 2 ? Int(values[2].integer) : 1
        let wanted = try Searching.wantedOccurrence(values)
        let part = search.trimmed(values[1].units)
        return .integer(search.occurrence(wanted, of: part, in: values[0].units, from: from))
    }

    private static let locate: Body = { search, values in
        let from = values.count > 2 ? Int(values[2].integer) : 1
        guard from > 0 else { return .integer(0) }
        let part = search.trimmed(values[0].units)
        return .integer(search.occurrence(1, of: part, in: values[1].units, from: from))
    }

    private static let findInSet: Body = { search, values in
        CollationKey.place(of: values[0], inSet: values[1], search.collation)
    }

    // MARK: Cutting and changing

    private static let replace: Body = { (search, values) throws(EvaluationError) in
        let other = values.count > 2 ? values[2].units : []
        let pieces = search.pieces(of: values[0].units, by: values[1].units)
        try ValueLimit.check(pieces.count - 1, times: other.count)
        return .units(Array(pieces.joined(separator: other)))
    }

    private static let translate: Body = { search, values in
        var replacements: [(from: [Unit], to: [Unit])] = []
        let to = values[2].scalars
        for (place, scalar) in values[1].scalars.enumerated() {
            let from = Array(String(scalar).utf16)
            if replacements.contains(where: { $0.from == from }) { continue }
            replacements.append((from, place < to.count ? Array(String(to[place]).utf16) : []))
        }
        let text = values[0].units
        var result: [Unit] = []
        var places = replacements.map { search.places(of: $0.from, in: text) }
        var place = 0
        while place < text.count {
            let matches = places.indices.map { places[$0].end(at: place) ?? place }
            if let end = matches.max(), end > place, let chosen = matches.firstIndex(of: end) {
                result += replacements[chosen].to
                place = end
            } else {
                result.append(text[place])
                place += 1
            }
        }
        return .units(result)
    }

    private static let splitPart: Body = { (search, values) throws(EvaluationError) in
        let index = Int(values[2].integer)
        if index == 0 { throw CollatedTexts.indexOfZero }
        let parts = search.pieces(of: values[0].units, by: search.trimmed(values[1].units))
        let place = index > 0 ? index - 1 : parts.count + index
        return parts.indices.contains(place) ? .units(Array(parts[place])) : .string("")
    }

    private static let substringIndex: Body = { search, values in
        let count = Int(values[2].integer)
        let text = values[0].units
        let part = search.trimmed(values[1].units)
        if count == 0 || part.isEmpty { return .string("") }
        guard let walk = search.walk(part, in: text, overlaps: true) else { return values[0] }
        var found = count > 0 ? walk.first() : walk.last()
        var left = count.magnitude - 1
        while left > 0, found != nil {
            found = count > 0 ? walk.next() : walk.previous()
            left -= 1
        }
        guard let found else { return values[0] }
        return .units(Array(count > 0 ? text[..<found.lowerBound] : text[found.upperBound...]))
    }

    private static let trim: Body = { search, values in
        search.trimming(values, atStart: true, atEnd: true)
    }

    private static let trimLeading: Body = { search, values in
        search.trimming(values, atStart: true, atEnd: false)
    }

    private static let trimTrailing: Body = { search, values in
        search.trimming(values, atStart: false, atEnd: true)
    }
}

extension Value {
    /// A text in UTF-16, as ICU has it.
    fileprivate var units: [Unit] { LanguageRules.units(of: bytes) }

    fileprivate static func units(_ units: [Unit]) -> Value {
        .string(String(decoding: units, as: UTF16.self))
    }
}
