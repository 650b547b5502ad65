import Columns

/// Functions of text.
enum Strings {
    static let functions: [ScalarFunction] = [
        map("upper", aliases: ["ucase"], "the text in upper case") { $0.uppercased() },
        map("lower", aliases: ["lcase"], "the text in lower case") {
            LetterCase.lowercased($0)
        },
        map("reverse", "the characters in reverse") {
            String(String.UnicodeScalarView($0.unicodeScalars.reversed()))
        },
        trim("ltrim", atStart: true, atEnd: false), trim("rtrim", atStart: false, atEnd: true),
        trim("trim", aliases: ["btrim"], atStart: true, atEnd: true),
        .fixed(
            "length", aliases: ["char_length", "character_length", "len"], [.string], .int,
            summary: "length(text): how many characters it has"
        ) { arguments, rows, context in
            Rows.map(arguments, rows, .int, &context) { values throws(EvaluationError) in
                .integer(Int64(values[0].text.unicodeScalars.count))
            }
        },
        .fixed(
            "substring", aliases: ["substr"], [.string, .int, .int], .string, optional: 1,
            summary: "substring(text, from [, length]): a part, counted from 1 or from the end"
        ) { arguments, rows, context in
            Rows.map(arguments, rows, .string, &context) { values throws(EvaluationError) in
                let scalars = Array(values[0].text.unicodeScalars)
                let from = Int(values[1].integer)
                let length = values.count > 2 ? Int(values[2].integer) : Int(Int32.max)
                let start = from > 0 ? from - 1 : from < 0 ? scalars.count + from : 0
                let end = min(scalars.count, start + length)
                let first = max(0, start)
                guard first < end else { return .string("") }
                return .string(String(String.UnicodeScalarView(scalars[first..<end])))
            }
        },
        concatenation, like,
        .fixed(
            "split", [.string, .string, .int], .array(.string), optional: 1,
            summary: "split(text, pattern [, limit]): the parts between matches of the pattern"
        ) { arguments, rows, context in
            if let parts = Splitting.literal(arguments, rows) { return parts }
            return Rows.map(arguments, rows, .array(.string), &context) {
                values throws(EvaluationError) in
                .list(
                    try Splitting.split(
                        values[0].text, by: values[1].text,
                        limit: values.count > 2 ? Int(values[2].integer) : -1
                    ).map { .string($0) })
            }
        },
    ]

    private static func map(
        _ name: String, aliases: [String] = [], _ summary: String,
        _ body: @escaping @Sendable (String) -> String
    ) -> ScalarFunction {
        .fixed(name, aliases: aliases, [.string], .string, summary: "\(name)(text): \(summary)") {
            arguments, rows, context in
            Rows.map(arguments, rows, .string, &context) { values throws(EvaluationError) in
                .string(body(values[0].text))
            }
        }
    }

    private static func trim(
        _ name: String, aliases: [String] = [], atStart: Bool, atEnd: Bool
    ) -> ScalarFunction {
        .rowwise(
            name, aliases: aliases, [.string, .string], .string, optional: 1,
            "\(name)(text [, characters]): without these, or blanks, at its ends"
        ) { values in
            let characters = values.count > 1 ? values[1].scalars : [" "]
            var rest = values[0].scalars[...]
            while atStart, let first = rest.first, characters.contains(first) {
                rest = rest.dropFirst()
            }
            while atEnd, let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
            return .text(rest)
        }
    }

    private static let concatenation = ScalarFunction(
        "concat", aliases: ["||"], summary: "concat(a, b, …): one after the other"
    ) { arguments throws(FunctionError) in
        if let common = Coercion.common(arguments.map(\.type)), case .array = common {
            return ScalarOverload(
                parameters: Array(repeating: common, count: arguments.count), result: common
            ) { arguments, rows, _ in ArrayKernels.concatenated(arguments, common, rows) }
        }
        for (index, argument) in arguments.enumerated() {
            switch argument.type {
            case .map, .structure:
                throw .wrongType(
                    "concat", index, argument.type, wanted: "string\" or \"binary\" or \"array")
            default: continue
            }
        }
        for argument in arguments {
            switch argument.type {
            case .array:
                throw FunctionError(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "Input to `concat` should all be the same type.")
            default: continue
            }
        }
        return ScalarOverload(
            parameters: Array(repeating: .string, count: arguments.count), result: .string
        ) { arguments, rows, context in
            Rows.map(arguments, rows, .string, &context) { values throws(EvaluationError) in
                try ValueLimit.check(bytes: values.reduce(0) { $0 + $1.text.utf8.count })
                return .string(values.reduce(into: "") { $0 += $1.text })
            }
        }
    }

    private static let like = ScalarFunction.fixed(
        "like", [.string, .string, .string], .boolean, optional: 1,
        summary: "text LIKE pattern [ESCAPE c]: % stands for any text, _ for any character"
    ) { arguments, rows, context in
        Rows.map(arguments, rows, .boolean, &context) { values throws(EvaluationError) in
            let escape = values.count > 2 ? values[2].text.unicodeScalars.first : "\\"
            let pattern = try LikePattern.checked(values[1].text, escape: escape)
            return .boolean(pattern.matches(values[0].text))
        }
    }
}

/// A `LIKE` pattern, taken apart.
struct LikePattern {
    private enum Part: Equatable {
        case scalar(UnicodeScalar)
        case any
        case anyRun
    }

    private var parts: [Part] = []

    init(_ pattern: String, escape: UnicodeScalar?) {
        var rest = pattern.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == escape, let next = rest.popFirst() {
                parts.append(.scalar(next))
            } else if scalar == "%" {
                if parts.last != .anyRun { parts.append(.anyRun) }
            } else {
                parts.append(scalar == "_" ? .any : .scalar(scalar))
            }
        }
    }

    /// - Throws: `INVALID_FORMAT.ESC_…` where the escape stands before neither a sign nor itself.
    static func checked(_ pattern: String, escape: UnicodeScalar?) throws(EvaluationError)
        -> LikePattern
    {
        var rest = pattern.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == escape else { continue }
            guard let next = rest.popFirst() else {
                throw EvaluationError(
                    "INVALID_FORMAT.ESC_AT_THE_END",
                    "The format is invalid: '\(pattern)'. The escape character is not allowed to "
                        + "end with.")
            }
            guard next == "_" || next == "%" || next == escape else {
                throw EvaluationError(
                    "INVALID_FORMAT.ESC_IN_THE_MIDDLE",
                    "The format is invalid: '\(pattern)'. The escape character is not allowed to "
                        + "precede '\(next)'.")
            }
        }
        return LikePattern(pattern, escape: escape)
    }

    /// Complexity: O(text · pattern): on a mismatch only the last `%` is tried further on.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var (at, part) = (0, 0)
        var resume: (at: Int, part: Int)?
        while at < scalars.count {
            if part < parts.count, parts[part] == .anyRun {
                resume = (at, part + 1)
                part += 1
            } else if part < parts.count,
                parts[part] == .any || parts[part] == .scalar(scalars[at])
            {
                at += 1
                part += 1
            } else if let last = resume {
                resume = (last.at + 1, last.part)
                (at, part) = (last.at + 1, last.part)
            } else {
                return false
            }
        }
        while part < parts.count, parts[part] == .anyRun { part += 1 }
        return part == parts.count
    }
}

/// Splits text by a pattern, as Java does.
enum Splitting {
    /// Splits a whole column where the pattern is a constant text and all parts are wanted.
    static func literal(_ arguments: [Datum], _ rows: Int) -> Column? {
        guard case .column(let column) = arguments[0],
            case .scalar(.string(let pattern), _) = arguments[1],
            let separator = separator(of: pattern),
            case .string(let texts) = column.flattened.vector
        else { return nil }
        if arguments.count > 2 {
            guard case .scalar(.integer(let limit), _) = arguments[2], limit <= 0 else {
                return nil
            }
        }
        let (offsets, parts) = texts.split(by: separator, validity: column.validity)
        let elements = Column(.string, .string(parts))
        return Column(
            .array(.string), .list(ListVector(offsets: offsets, elements: elements)),
            validity: column.validity)
    }

    /// The bytes that a pattern stands for if it stands for itself: `,`, `\\|` or `[|]`.
    static func separator(of pattern: String) -> [UInt8]? {
        let bytes = Array(pattern.utf8)
        let special = Array("\\[](){}.*+?^$|".utf8)
        if bytes.count == 2, bytes[0] == UInt8(ascii: "\\"), special.contains(bytes[1]) {
            return [bytes[1]]
        }
        if bytes.count == 3, bytes[0] == UInt8(ascii: "["), bytes[2] == UInt8(ascii: "]"),
            !"\\^[]".utf8.contains(bytes[1])
        {
            return [bytes[1]]
        }
        return bytes.isEmpty || bytes.contains { special.contains($0) } ? nil : bytes
    }

    private static func separators(
        in text: String, _ pattern: String
    ) throws(EvaluationError) -> [Range<String.Index>] {
        let isPlain = !pattern.contains { "\\[](){}.*+?^$|".contains($0) }
        if isPlain { return text.ranges(of: pattern) }
        let regex = try Pattern.compiled(pattern, "split").regex
        return text.matches(of: regex).map(\.range)
    }

    /// - Throws: `INVALID_PARAMETER_VALUE.PATTERN`.
    static func split(
        _ text: String, by pattern: String, limit: Int
    ) throws(EvaluationError) -> [String] {
        if pattern.isEmpty {
            guard limit > 0, limit < text.count else { return text.map { String($0) } }
            return text.prefix(limit - 1).map { String($0) } + [String(text.dropFirst(limit - 1))]
        }
        var parts: [String] = []
        var rest = text[...]
        for found in try separators(in: text, pattern) where limit <= 0 || parts.count < limit - 1 {
            // What matches nothing at the beginning cuts nothing off.
            if found.isEmpty, found.lowerBound == text.startIndex { continue }
            parts.append(String(text[rest.startIndex..<found.lowerBound]))
            rest = text[found.upperBound...]
        }
        parts.append(String(rest))
        return parts
    }
}
