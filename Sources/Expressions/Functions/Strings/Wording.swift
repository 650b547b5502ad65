import Columns
import Formats

/// Checks of texts, and texts as bytes.
enum Wording {
    static let functions: [ScalarFunction] = [
        .rowwise("luhn_check", [.string], .boolean, "luhn_check(digits): whether the sum is right")
        { .boolean(luhn($0[0].bytes)) },
        .rowwise("quote", [.string], .string, "quote(text): within single quotes, escaped") {
            let escaped = $0[0].text.unicodeScalars.map { $0 == "'" ? "\\'" : String($0) }
            return .string("'" + escaped.joined() + "'")
        },
        .rowwise(
            "sentences", [.string, .string, .string], .array(.array(.string)), optional: 2,
            "sentences(text [, language, country]): sentences as lists of words"
        ) { .list(sentences($0[0].text)) },
        bytes("to_binary", isAttempt: false), bytes("try_to_binary", isAttempt: true),
        ofBytes("is_valid_utf8", .boolean) { .boolean(isUnicode($0)) },
        ofBytes("make_valid_utf8", .string) { .string(String(decoding: $0, as: UTF8.self)) },
        ofBytes("try_validate_utf8", .string) {
            isUnicode($0) ? .string(String(decoding: $0, as: UTF8.self)) : .null
        },
        ofBytes("validate_utf8", .string) { (bytes) throws(EvaluationError) in
            guard isUnicode(bytes) else {
                throw EvaluationError(
                    "INVALID_UTF8_STRING",
                    "Invalid UTF8 byte sequence found in string: \(Encodings.hex(bytes)).")
            }
            return .string(String(decoding: bytes, as: UTF8.self))
        },
        .rowwise(
            "jaro_winkler_similarity", [.string, .string], .double,
            "jaro_winkler_similarity(a, b): 0 to 1"
        ) { .floating(similarity($0[0].scalars, $0[1].scalars)) },
    ]

    private static func ofBytes(
        _ name: String, _ result: DataType,
        body: @escaping @Sendable ([UInt8]) throws(EvaluationError) -> Value
    ) -> ScalarFunction {
        .resolved(name, 1...1, "\(name)(text): of its bytes in UTF-8") { arguments in
            let type: DataType = arguments[0].type == .binary ? .binary : .string
            return .rowwise([type], result) { (values) throws(EvaluationError) in
                try body(values[0].bytes)
            }
        }
    }

    private static func isUnicode(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    private static func luhn(_ digits: [UInt8]) -> Bool {
        guard !digits.isEmpty else { return false }
        var sum = 0
        for (place, byte) in digits.reversed().enumerated() {
            guard byte >= 0x30, byte <= 0x39 else { return false }
            let digit = Int(byte - 0x30)
            let weighed = place % 2 == 0 ? digit : digit * 2
            sum += weighed > 9 ? weighed - 9 : weighed
        }
        return sum % 10 == 0
    }

    private static func sentences(_ text: String) -> [Value] {
        var result: [Value] = []
        var words: [Value] = []
        var word = ""
        func close() {
            if !word.isEmpty { words.append(.string(word)) }
            word = ""
        }
        var rest = text[...]
        // The next letter or number at or behind `rest`; it only moves forward, so that a text is searched once.
        var next = text.startIndex
        // A point ends a sentence unless a small letter or a number goes on with it.
        func endsSentence(_ sign: Character) -> Bool {
            guard sign == "." else { return sign == "!" || sign == "?" }
            next = max(next, rest.startIndex)
            while next < text.endIndex, !text[next].isLetter, !text[next].isNumber {
                next = text.index(after: next)
            }
            guard next < text.endIndex else { return true }
            return !text[next].isLowercase && !text[next].isNumber
        }
        while let character = rest.popFirst() {
            // A point between letters belongs to the word.
            let isInside =
                character == "." && !word.isEmpty
                && rest.first.map { $0.isLetter || $0.isNumber } ?? false
            if character.isLetter || character.isNumber || character == "'" || isInside {
                word.append(character)
                continue
            }
            close()
            if !words.isEmpty, endsSentence(character) {
                result.append(.list(words))
                words = []
            }
        }
        close()
        if !words.isEmpty { result.append(.list(words)) }
        return result
    }

    private static func bytes(_ name: String, isAttempt: Bool) -> ScalarFunction {
        .resolved(
            name, 1...2, "\(name)(text [, format]): its bytes, by hex, base64 or utf-8"
        ) { arguments throws(FunctionError) in
            var format = "hex"
            if arguments.count > 1 {
                guard let literal = arguments[1].literal else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                        "The format given to `\(name)` must be a constant.")
                }
                format = literal.text.lowercased()
                if literal.isNull { format = "null" }
            }
            guard ["hex", "base64", "utf-8", "utf8", "null"].contains(format) else {
                if isAttempt {
                    format = "null"
                } else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.INVALID_ARG_VALUE",
                        "The format of `\(name)` must be hex, base64, utf-8 or utf8.")
                }
                return .rowwise(arguments.map { _ in .string }, .binary) { _ in .null }
            }
            let chosen = format
            return .rowwise(arguments.map { _ in .string }, .binary) {
                (values) throws(EvaluationError) in
                let text = values[0].bytes
                let result: [UInt8]?
                switch chosen {
                case "hex": result = Encodings.unhex(text)
                case "base64": result = Base64.decode(text)
                default: result = text
                }
                if let result { return .binary(result) }
                if isAttempt { return .null }
                throw EvaluationError(
                    "CONVERSION_INVALID_INPUT",
                    "The value '\(values[0].text)' (\"STRING\") cannot be converted to \"BINARY\" "
                        + "because it is malformed.")
            }
        }
    }

    /// Source: Jaro's similarity with Winkler's bonus for a common start of at most 4.
    private static func similarity(_ a: [UnicodeScalar], _ b: [UnicodeScalar]) -> Double {
        if a.isEmpty && b.isEmpty { return 1 }
        if a.isEmpty || b.isEmpty { return 0 }
        let reach = max(0, max(a.count, b.count) / 2 - 1)
        var taken = [Bool](repeating: false, count: b.count)
        var matches: [UnicodeScalar] = []
        for (index, scalar) in a.enumerated() {
            let low = max(0, index - reach)
            let high = min(b.count - 1, index + reach)
            guard low <= high else { continue }
            for other in low...high where !taken[other] && b[other] == scalar {
                taken[other] = true
                matches.append(scalar)
                break
            }
        }
        guard !matches.isEmpty else { return 0 }
        let others = b.indices.filter { taken[$0] }.map { b[$0] }
        let swapped = zip(matches, others).filter { $0 != $1 }.count / 2
        let count = Double(matches.count)
        let first = count / Double(a.count) + count / Double(b.count)
        let jaro = (first + (count - Double(swapped)) / count) / 3
        let start = zip(a, b).prefix(4).prefix { $0 == $1 }.count
        return jaro + Double(start) * 0.1 * (1 - jaro)
    }
}
