import Columns
import Synchronization

/// `RLIKE` and the `regexp_…` functions.
enum RegularExpressions {
    static let functions: [ScalarFunction] = [
        .rowwise(
            "rlike", aliases: ["regexp_like", "regexp"], [.string, .string], .boolean,
            "text RLIKE pattern: whether the pattern is found in it"
        ) { (values) throws(EvaluationError) in
            let regex = try Pattern.compiled(values[1].text, "rlike")
            return .boolean(values[0].text.firstMatch(of: regex.regex) != nil)
        },
        .rowwise(
            "regexp_extract", [.string, .string, .int], .string, optional: 1,
            "regexp_extract(text, pattern [, group]): the first match; empty if none"
        ) { (values) throws(EvaluationError) in
            let regex = try Pattern.compiled(values[1].text, "regexp_extract")
            guard let match = values[0].text.firstMatch(of: regex.regex) else {
                return .string("")
            }
            return try group(match, values, "regexp_extract")
        },
        .rowwise(
            "regexp_substr", [.string, .string], .string,
            "regexp_substr(text, pattern): the first match; null if none"
        ) { (values) throws(EvaluationError) in
            let regex = try Pattern.compiled(values[1].text, "regexp_substr")
            guard let match = values[0].text.firstMatch(of: regex.regex), !match.range.isEmpty
            else { return .null }
            return .string(String(values[0].text[match.range]))
        },
        .rowwise(
            "regexp_extract_all", [.string, .string, .int], .array(.string), optional: 1,
            "regexp_extract_all(text, pattern [, group]): all matches"
        ) { (values) throws(EvaluationError) in
            let regex = try Pattern.compiled(values[1].text, "regexp_extract_all")
            var found: [Value] = []
            for match in values[0].text.matches(of: regex.regex) {
                found.append(try group(match, values, "regexp_extract_all"))
            }
            return .list(found)
        },
        .rowwise(
            "regexp_count", [.string, .string], .int, "regexp_count(text, pattern): the matches"
        ) { (values) throws(EvaluationError) in
            let regex = try Pattern.compiled(values[1].text, "regexp_count")
            return .integer(Int64(values[0].text.matches(of: regex.regex).count))
        },
        .rowwise(
            "regexp_instr", [.string, .string, .int], .int, optional: 1,
            "regexp_instr(text, pattern [, group]): where the first match starts, from 1; 0 if none"
        ) { (values) throws(EvaluationError) in
            let text = values[0].text
            let regex = try Pattern.compiled(values[1].text, "regexp_instr")
            guard let match = text.firstMatch(of: regex.regex) else { return .integer(0) }
            let before = text.unicodeScalars[..<match.range.lowerBound].count
            return .integer(Int64(before + 1))
        },
        .rowwise(
            "regexp_replace", [.string, .string, .string, .int], .string, optional: 1,
            "regexp_replace(text, pattern, other [, from]): every match replaced; $1 is the first group"
        ) { (values) throws(EvaluationError) in
            let text = values[0].text
            let regex = try Pattern.compiled(values[1].text, "regexp_replace")
            var result = ""
            var at = text.startIndex
            let from = values.count > 3 ? Int(values[3].integer) : 1
            guard from > 0 else {
                throw EvaluationError(
                    "INVALID_PARAMETER_VALUE.REGEX_POSITION",
                    "The position given to `regexp_replace` must be positive.")
            }
            for match in text.matches(of: regex.regex) {
                if from > 1,
                    text.unicodeScalars[..<match.range.lowerBound].count < from - 1
                {
                    continue
                }
                result += text[at..<match.range.lowerBound]
                guard let other = expanded(values[2].text, match) else {
                    throw EvaluationError(
                        "INVALID_REGEXP_REPLACE",
                        "Could not perform regexp_replace with the replacement "
                            + "\"\(values[2].text)\": it names no group of the pattern, or ends in a "
                            + "backslash.")
                }
                result += other
                try ValueLimit.check(bytes: result.utf8.count)
                at = match.range.upperBound
            }
            return .string(result + text[at...])
        },
        .rowwise(
            "ilike", [.string, .string, .string], .boolean, optional: 1,
            "text ILIKE pattern: LIKE whatever the case"
        ) { (values) throws(EvaluationError) in
            let escape = values.count > 2 ? values[2].text.unicodeScalars.first : "\\"
            let pattern = try LikePattern.checked(values[1].text.lowercased(), escape: escape)
            return .boolean(pattern.matches(values[0].text.lowercased()))
        },
    ]

    typealias Match = Regex<AnyRegexOutput>.Match

    private static func group(
        _ match: Match, _ values: [Value], _ name: String
    ) throws(EvaluationError) -> Value {
        let most = match.output.count - 1
        let index = values.count > 2 ? Int(values[2].integer) : 1
        guard index >= 0, index <= most else {
            throw EvaluationError(
                "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX",
                "The value of parameter(s) `idx` in `\(name)` is invalid: Expects group index "
                    + "between 0 and \(most), but got \(index).")
        }
        return .string(String(match.output[index].substring ?? ""))
    }

    /// `$n` stands for a group, by as many digits as there are groups for, `${name}` for a named one,
    /// `\c` for the character itself; nil where Java finds fault with it.
    private static func expanded(_ template: String, _ match: Match) -> String? {
        var result = ""
        var rest = template[...]
        while let character = rest.popFirst() {
            if character == "\\" {
                guard let next = rest.popFirst() else { return nil }
                result.append(next)
            } else if character == "$" {
                guard let group = group(&rest, match) else { return nil }
                result += match.output[group].substring ?? ""
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// The group whose number or name the text begins with.
    private static func group(_ rest: inout Substring, _ match: Match) -> Int? {
        if rest.first == "{" {
            guard let end = rest.firstIndex(of: "}") else { return nil }
            let name = rest[..<end].dropFirst()
            rest = rest[rest.index(after: end)...]
            return match.output.firstIndex { $0.name.map { $0 == name } ?? false }
        }
        guard let first = rest.popFirst(), first.isASCII, var number = first.wholeNumberValue,
            number < match.output.count
        else { return nil }
        while let next = rest.first, next.isASCII, let digit = next.wholeNumberValue,
            number * 10 + digit < match.output.count
        {
            number = number * 10 + digit
            rest.removeFirst()
        }
        return number
    }
}

/// A compiled pattern. Compiling takes longer than matching, so the latest ones are kept.
struct Pattern: @unchecked Sendable {
    // A compiled Regex is immutable; its type is not marked Sendable in the standard library.
    let regex: Regex<AnyRegexOutput>

    private static let cache = Mutex<[String: Pattern]>([:])
    private static let capacity = 64

    /// A brace stands where Java repeats something, without the numbers that say how often.
    private static func hasLooseBrace(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "{")), !text.contains("\\Q") else { return false }
        let bytes = Array(text.utf8)
        var at = 0
        var depth = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\"):
                // The name of a class or character may follow in braces: `\p{L}`.
                at += 1
                if at + 1 < bytes.count, "pPxNb".utf8.contains(bytes[at]),
                    bytes[at + 1] == UInt8(ascii: "{")
                {
                    at += 1
                }
            case UInt8(ascii: "["):
                depth += 1
                // A bracket that comes first in a class is one of its members.
                if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "^") { at += 1 }
                if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "]") { at += 1 }
            case UInt8(ascii: "]"): depth = max(0, depth - 1)
            case UInt8(ascii: "{") where depth == 0:
                guard let end = endOfCount(bytes, at + 1) else { return true }
                at = end
            default: break
            }
            at += 1
        }
        return false
    }

    /// Where the brace closes behind `2`, `2,` or `2,3`; nil where something else stands there.
    private static func endOfCount(_ bytes: [UInt8], _ start: Int) -> Int? {
        func skippingDigits(_ place: Int) -> Int {
            bytes[place...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
        }
        var at = skippingDigits(start)
        guard at > start, at < bytes.count else { return nil }
        if bytes[at] == UInt8(ascii: ",") { at = skippingDigits(at + 1) }
        return at < bytes.count && bytes[at] == UInt8(ascii: "}") ? at : nil
    }

    /// - Throws: `INVALID_PARAMETER_VALUE.PATTERN`.
    static func compiled(_ text: String, _ function: String) throws(EvaluationError) -> Pattern {
        if let known = cache.withLock({ $0[text] }) { return known }
        guard let own = try? JavaClassReader.rewritten(text), !hasLooseBrace(own),
            let regex = try? Regex(own)
        else {
            throw EvaluationError(
                "INVALID_PARAMETER_VALUE.PATTERN",
                "The value of parameter(s) `regexp` in `\(function)` is invalid: '\(text)'.")
        }
        // In Java the classes \\d, \\s and \\w have letters and digits of ASCII alone.
        let pattern = Pattern(
            regex: regex.matchingSemantics(.unicodeScalar).asciiOnlyCharacterClasses())
        cache.withLock { cache in
            if cache.count >= capacity { cache.removeAll() }
            cache[text] = pattern
        }
        return pattern
    }
}
