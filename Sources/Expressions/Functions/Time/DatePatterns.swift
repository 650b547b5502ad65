import Formats

/// Patterns of dates and times as functions take them, and why one is refused.
///
/// Spark asks its new formatter first. What that refuses and the one of before took, it calls a
/// difference between versions; the rest it calls a wrong pattern.
enum DatePatterns {
    enum Purpose {
        case writing
        /// Weekdays and quarters cannot be read, since they say nothing of a date.
        case reading
    }

    /// - Throws: `INVALID_DATETIME_PATTERN.…`, `INCONSISTENT_BEHAVIOR_CROSS_VERSION.…`.
    static func pattern(
        _ text: String, for purpose: Purpose
    ) throws(EvaluationError) -> DateTimePattern {
        guard let pattern = usable(text, for: purpose) else {
            throw refusal(of: text, for: purpose)
        }
        return pattern
    }

    /// The same; nil where it cannot be used.
    static func usable(_ text: String, for purpose: Purpose) -> DateTimePattern? {
        guard letters(of: text).isDisjoint(with: weekLetters + unreadable(for: purpose)) else {
            return nil
        }
        return DateTimePattern(text)
    }

    /// The moment that a text tells by the clock of a region, in microseconds since 1970; nil where it tells
    /// none.
    static func moment(_ text: String, in pattern: DateTimePattern) -> Int64? {
        guard let (clock, region) = pattern.parseRegional(text), let rules = ZoneInfo.named(region)
        else { return nil }
        return clock - rules.offset(atLocal: clock)
    }

    private static let weekLetters = "YWwuec"

    private static func unreadable(for purpose: Purpose) -> String {
        purpose == .reading ? "EFqQ" : ""
    }

    private static func refusal(of pattern: String, for purpose: Purpose) -> EvaluationError {
        let letters = letters(of: pattern)
        let errorClass: String
        if isTakenByOldFormatter(pattern) {
            errorClass = "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION"
        } else if !letters.isDisjoint(with: weekLetters) {
            errorClass = "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN"
        } else if !letters.isDisjoint(with: "ABnNp" + unreadable(for: purpose)) {
            errorClass = "INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER"
        } else if tooLong.contains(where: { pattern.contains($0) }) {
            errorClass = "INVALID_DATETIME_PATTERN.LENGTH"
        } else {
            errorClass = "INVALID_DATETIME_PATTERN.WITH_SUGGESTION"
        }
        return EvaluationError(errorClass, "Unrecognized datetime pattern: \(pattern).")
    }

    /// Runs of letters that Spark refuses before it asks the formatter.
    private static let tooLong =
        "GMLEQq".map { String(repeating: $0, count: 5) } + [String(repeating: "y", count: 7)]

    /// Whether the formatter before Spark 3, Java's SimpleDateFormat, had a meaning for it: its own
    /// letters as often as one likes, but for a zone of at most three; anything else as it stands.
    private static func isTakenByOldFormatter(_ pattern: String) -> Bool {
        let quotes = pattern.utf8.count { $0 == UInt8(ascii: "'") }
        let letters = letters(of: pattern).filter { $0.isASCII && $0.isLetter }
        return quotes % 2 == 0 && letters.isSubset(of: "GyYMLwWDdFEuaHkKhmsSzZX")
            && !pattern.contains("XXXX")
    }

    /// Characters of a pattern that are not quoted.
    private static func letters(of pattern: String) -> Set<Character> {
        let parts = pattern.split(separator: "'", omittingEmptySubsequences: false)
        var letters: Set<Character> = []
        for (index, part) in parts.enumerated() where index % 2 == 0 { letters.formUnion(part) }
        return letters
    }
}
