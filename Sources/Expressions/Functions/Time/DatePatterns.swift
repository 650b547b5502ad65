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

    /// The functions that read times in patterns.
    static let readers: Set = [
        "to_date", "to_timestamp", "to_timestamp_ltz", "try_to_date", "try_to_timestamp",
        "unix_timestamp", "to_unix_timestamp", "from_json", "from_csv", "from_xml",
    ]

    /// - Parameters:
    ///   - now: In microseconds since 1970: by the older rules, years of two digits lie around it.
    ///   - isLocal: For a clock without a zone, which no older rules are known for.
    /// - Throws: `INVALID_DATETIME_PATTERN.…`, `INCONSISTENT_BEHAVIOR_CROSS_VERSION.…`.
    static func pattern(
        _ text: String, for purpose: Purpose, now: Int64, isLocal: Bool = false
    ) throws(EvaluationError) -> DateTimePattern {
        guard let pattern = usable(text, for: purpose, now: now, isLocal: isLocal) else {
            throw refusal(of: text, for: purpose)
        }
        return pattern
    }

    /// The same; nil where it cannot be used.
    static func usable(
        _ text: String, for purpose: Purpose, now: Int64, isLocal: Bool = false
    ) -> DateTimePattern? {
        if SessionRules.current.readsTimesAsBefore, !isLocal {
            return SimpleDatePattern(text, .simple, now: now).map { DateTimePattern(text, $0) }
        }
        guard letters(of: text).isDisjoint(with: weekLetters + unreadable(for: purpose)) else {
            return nil
        }
        return DateTimePattern(text)
    }

    /// The moment that a text tells, by the clock of a region too, in microseconds since 1970; nil where it tells
    /// none.
    ///
    /// - Throws: `INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER` where that is to be told and the
    ///   older rules could read it.
    static func moment(
        _ text: String, in pattern: DateTimePattern, now: Int64, isLocal: Bool = false
    ) throws(EvaluationError) -> Int64? {
        if let micros = pattern.parseTimestamp(text, isLocal: isLocal) ?? regional(text, pattern) {
            return micros
        }
        try checkUnchanged(text, pattern.text, .simple, now: now)
        return nil
    }

    /// What a text that cannot be read tells under `EXCEPTION`.
    ///
    /// - Throws: As above.
    static func checkUnchanged(
        _ text: String, _ pattern: String, _ kind: SimpleDatePattern.Kind, now: Int64
    ) throws(EvaluationError) {
        guard SessionRules.current.tellsChangedTimes,
            let older = SimpleDatePattern(pattern, kind, now: now),
            DateTimePattern(pattern, older).parseTimestamp(text) != nil
        else { return }
        throw EvaluationError(
            "INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER",
            "'\(text)' is not in the form '\(pattern)', but was before Spark 3. Set "
                + "spark.sql.legacy.timeParserPolicy to LEGACY to read it as then, or to CORRECTED to "
                + "take it for wrong.")
    }

    private static func regional(_ text: String, _ pattern: DateTimePattern) -> Int64? {
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
        if SessionRules.current.readsTimesAsBefore {
            errorClass = "INVALID_DATETIME_PATTERN.WITH_SUGGESTION"
        } else if isTakenByOldFormatter(pattern) {
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
