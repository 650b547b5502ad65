import Columns
import Formats

/// The options of `from_json`, `to_csv` and their kin: a constant map of texts.
struct RecordOptions: Sendable {
    private var values: [String: String] = [:]
    /// Microseconds since 1970: by the older rules of times, years of two digits lie around it.
    var now: Int64 = 0

    init() {}

    /// - Throws: `INVALID_OPTIONS.…` where the argument is no constant map of texts.
    init(_ argument: Argument) throws(FunctionError) {
        guard case .map(let key, let value) = argument.type else {
            throw FunctionError(
                "INVALID_OPTIONS.NON_MAP_FUNCTION", "Must use the `map()` function for options.")
        }
        guard key == .string, value == .string else {
            throw FunctionError(
                "INVALID_OPTIONS.NON_STRING_TYPE",
                "A type of keys and values in `map()` must be string, but got "
                    + "\"\(argument.type.description.uppercased())\".")
        }
        guard let literal = argument.literal else {
            throw FunctionError(
                "INVALID_OPTIONS.NON_MAP_FUNCTION", "Must use the `map()` function for options.")
        }
        for entry in literal.entries { values[entry.key.text.lowercased()] = entry.value.text }
    }

    func text(_ names: String...) -> String? {
        for name in names { if let value = values[name.lowercased()] { return value } }
        return nil
    }

    func isTrue(_ name: String, usually: Bool) -> Bool {
        text(name).map { $0.lowercased() == "true" } ?? usually
    }

    /// - Throws: `PARSE_MODE_UNSUPPORTED`: a function has a value for every row.
    func checkMode(of function: String) throws(FunctionError) {
        // What is no mode at all is taken for the usual one.
        guard let mode = text("mode"), mode.uppercased() == "DROPMALFORMED" else { return }
        throw FunctionError(
            "PARSE_MODE_UNSUPPORTED",
            "The function `\(function)` doesn't support the \(mode) mode. Acceptable modes are "
                + "PERMISSIVE and FAILFAST.")
    }

    /// The member of a struct that takes the text of a record that is malformed.
    ///
    /// - Throws: `INVALID_CORRUPT_RECORD_TYPE` where it is no text.
    func corruptField(_ fields: [Field]) throws(FunctionError) -> Int? {
        let name = text("columnNameOfCorruptRecord") ?? "_corrupt_record"
        guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
        guard fields[index].type == .string else {
            throw FunctionError(
                "INVALID_CORRUPT_RECORD_TYPE",
                "The column `\(name)` for corrupt records must be a STRING, not "
                    + "\(fields[index].type.description.uppercased()).")
        }
        return index
    }

    /// What the options let JSON hold.
    var grammar: JSONGrammar {
        var grammar: JSONGrammar = []
        let parts: [(String, Bool, JSONGrammar)] = [
            ("allowSingleQuotes", true, .singleQuotes),
            ("allowNonNumericNumbers", true, .notNumbers),
            ("allowUnquotedFieldNames", false, .unquotedNames),
            ("allowNumericLeadingZeros", false, .leadingZeros),
            ("allowComments", false, .comments),
            ("allowUnquotedControlChars", false, .controlCharacters),
            ("allowBackslashEscapingAnyCharacter", false, .anyEscape),
        ]
        for (name, usually, part) in parts where isTrue(name, usually: usually) {
            grammar.insert(part)
        }
        return grammar
    }

    var failsFast: Bool { text("mode")?.uppercased() == "FAILFAST" }

    /// The pattern for values of a type of time, if one is set.
    func pattern(_ type: DataType) -> DateTimePattern? {
        let text =
            switch type {
            case .date: self.text("dateFormat")
            case .timestamp: self.text("timestampFormat")
            case .timestampNTZ: self.text("timestampNTZFormat")
            case .time: self.text("timeFormat")
            default: nil as String?
            }
        guard SessionRules.current.readsTimesAsBefore, let usual = Self.usualBefore[type] else {
            return text.flatMap { DateTimePattern($0) }
        }
        let letters = text ?? usual
        return SimpleDatePattern(letters, .fast, now: now).map { DateTimePattern(letters, $0) }
    }

    /// The patterns that the older rules have where none is set.
    private static let usualBefore: [DataType: String] = [
        .date: "yyyy-MM-dd", .timestamp: "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
    ]

    /// A time as its pattern writes it; nil where none is set.
    func written(_ value: Value, _ type: DataType) -> String? {
        guard let pattern = pattern(type), case .integer(let number) = value else { return nil }
        if case .time = type { return pattern.formatClock(number) }
        let micros = type == .date ? number &* TimestampParser.microsecondsPerDay : number
        return pattern.format(micros)
    }

    /// A value as it is written where no pattern is set: times to the millisecond.
    static func shown(_ value: Value, _ type: DataType) -> Value {
        guard type == .timestamp || type == .timestampNTZ, case .integer(let micros) = value else {
            return value
        }
        return .integer(micros - ((micros % 1000) + 1000) % 1000)
    }

    /// A time as its pattern reads it; by older rules what that cannot read is read as a cast would.
    ///
    /// - Throws: `INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER`, see `DatePatterns`.
    func read(
        _ text: String, _ type: DataType, _ pattern: DateTimePattern
    ) throws(EvaluationError) -> Value {
        if case .time = type { return pattern.parseClock(text).map { .integer($0) } ?? .null }
        if let micros = pattern.parseTimestamp(text) {
            return .integer(type == .date ? TimestampText.split(micros).days : micros)
        }
        guard Self.usualBefore[type] != nil else { return .null }
        if SessionRules.current.readsTimesAsBefore {
            return (try? Cast.convert(.string(text), .string, type)) ?? .null
        }
        try DatePatterns.checkUnchanged(text, pattern.text, .fast, now: now)
        return .null
    }

    static let malformed = EvaluationError(
        "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
        "Malformed records are detected in record parsing. Parse Mode: FAILFAST.")
}
