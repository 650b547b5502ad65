import Columns
import Formats

/// Text padded, repeated, joined and measured.
enum Shaping {
    static let functions: [ScalarFunction] = [
        pad("lpad", "filled up at the start", atStart: true),
        pad("rpad", "filled up at the end", atStart: false),
        .rowwise("repeat", [.string, .int], .string, "repeat(text, n): n times the text") {
            (values) throws(EvaluationError) in
            let count = max(0, Int(values[1].integer))
            try ValueLimit.check(count, times: values[0].text.utf8.count)
            return .string(String(repeating: values[0].text, count: count))
        },
        .rowwise("space", [.int], .string, "space(n): n blanks") {
            (values) throws(EvaluationError) in
            let count = max(0, Int(values[0].integer))
            try ValueLimit.check(bytes: count)
            return .string(String(repeating: " ", count: count))
        },
        .rowwise("initcap", [.string], .string, "initcap(text): each word capitalised") {
            .string(LetterCase.capitalised($0[0].text))
        },
        .rowwise("ascii", [.string], .int, "ascii(text): the code of its first character") {
            .integer(Int64($0[0].text.unicodeScalars.first?.value ?? 0))
        },
        .rowwise(
            "chr", aliases: ["char"], [.bigint], .string, "chr(n): the character of a code"
        ) { values in
            let code = values[0].integer
            if code < 0 { return .string("") }
            return .text([UnicodeScalar(UInt8(truncatingIfNeeded: code))])
        },
        .rowwise("octet_length", [.string], .int, "octet_length(text): bytes in UTF-8") {
            .integer(Int64($0[0].text.utf8.count))
        },
        .rowwise("bit_length", [.string], .int, "bit_length(text): bits in UTF-8") {
            .integer(Int64($0[0].text.utf8.count * 8))
        },
        .resolved("levenshtein", 2...3, "levenshtein(a, b [, threshold]): the edits between them") {
            arguments in
            let parameters: [DataType] = [.string, .string, .int]
            // All of it constant, a null threshold makes a null; where a row has none, it is nothing.
            if arguments.count > 2, arguments[2].literal?.isNull == true,
                arguments.allSatisfy({ $0.literal != nil })
            {
                return .withNulls(parameters, .int) { _ in .null }
            }
            return .withNulls(Array(parameters.prefix(arguments.count)), .int) { values in
                if values[0].isNull || values[1].isNull { return .null }
                let distance = Int64(NameDistance.distance(values[0].text, values[1].text))
                let limit = values.count < 3 ? .max : values[2].isNull ? 0 : values[2].integer
                return .integer(distance > limit ? -1 : distance)
            }
        },
        .rowwise("soundex", [.string], .string, "soundex(text): its sound as a code") {
            .string(soundex($0[0].text))
        },
        concatWithSeparator, element,
        .resolved("mask", 1...5, "mask(text [, upper, lower, digit, other])") {
            arguments throws(FunctionError) in
            for argument in arguments.dropFirst() {
                guard let literal = argument.literal else {
                    throw FunctionError(
                        "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                        "What `mask` puts in the place of characters must be a constant.")
                }
                guard case .string(let text) = literal, text.unicodeScalars.count != 1 else {
                    continue
                }
                throw FunctionError(
                    "DATATYPE_MISMATCH.INPUT_SIZE_NOT_ONE",
                    "What `mask` puts in the place of characters is one character, not '\(text)'.")
            }
            return .withNulls(Array(repeating: .string, count: arguments.count), .string) {
                values in
                mask(values)
            }
        },
    ]

    private static func pad(_ name: String, _ summary: String, atStart: Bool) -> ScalarFunction {
        .rowwise(
            name, [.string, .int, .string], .string, optional: 1,
            "\(name)(text, length [, with]): \(summary), or cut"
        ) { (values) throws(EvaluationError) in
            let text = values[0].scalars
            let length = max(0, Int(values[1].integer))
            let with = values.count > 2 ? values[2].scalars : [" "]
            if text.count >= length { return .text(text.prefix(length)) }
            if with.isEmpty { return values[0] }
            try ValueLimit.check(bytes: length)
            let filling = (0..<(length - text.count)).map { with[$0 % with.count] }
            return .text(atStart ? filling + text : text + filling)
        }
    }

    private static let concatWithSeparator = ScalarFunction(
        "concat_ws", summary: "concat_ws(separator, a, …): what is not null, joined"
    ) { arguments throws(FunctionError) in
        try arguments.expect(atLeast: 1, of: "concat_ws")
        let parameters = arguments.map { argument -> DataType in
            if case .array = argument.type { .array(.string) } else { .string }
        }
        return .withNulls(parameters, .string) { (values) throws(EvaluationError) in
            if values[0].isNull { return .null }
            var parts: [String] = []
            for value in values.dropFirst() {
                switch value {
                case .string(let text): parts.append(text)
                case .list(let items):
                    for item in items where !item.isNull { parts.append(item.text) }
                default: break
                }
            }
            return .string(try ValueLimit.joined(parts, values[0].text))
        }
    }

    private static let element = ScalarFunction("elt", summary: "elt(n, a, b, …): the n-th") {
        arguments throws(FunctionError) in
        try arguments.expect(atLeast: 2, of: "elt")
        let isOfBytes =
            arguments.dropFirst().allSatisfy { $0.type == .binary }
            && !SessionRules.current.choosesTexts
        let type: DataType = isOfBytes ? .binary : .string
        let items = Array(repeating: type, count: arguments.count - 1)
        return .withNulls([.int] + items, type) { (values) throws(EvaluationError) in
            if values[0].isNull { return .null }
            let index = Int(values[0].integer)
            guard index >= 1, index < values.count else {
                throw EvaluationError(
                    "INVALID_ARRAY_INDEX",
                    "The index \(index) is out of bounds. The array has \(values.count - 1) "
                        + "elements. Use the SQL function `get()` to tolerate accessing element at "
                        + "invalid index and return NULL instead.")
            }
            return values[index]
        }
    }

    private static func mask(_ values: [Value]) -> Value {
        if values[0].isNull { return .null }
        func sign(_ index: Int, _ usual: UnicodeScalar?) -> UnicodeScalar? {
            index < values.count ? values[index].text.unicodeScalars.first : usual
        }
        let (upper, lower) = (sign(1, "X"), sign(2, "x"))
        let (digit, other) = (sign(3, "n"), sign(4, nil))
        return .text(
            values[0].scalars.map { scalar in
                let properties = scalar.properties
                if properties.isUppercase { return upper ?? scalar }
                if properties.isLowercase { return lower ?? scalar }
                if properties.numericType == .decimal { return digit ?? scalar }
                return other ?? scalar
            })
    }

    /// Source: the American Soundex rules, as Spark's `UTF8String.soundex` has them.
    private static func soundex(_ text: String) -> String {
        let codes = Array("01230127022455012623017202".utf8)
        var result: [UInt8] = []
        var last: UInt8 = 0
        for byte in text.utf8 {
            let upper = byte & 0xDF
            guard upper >= 0x41, upper <= 0x5A else {
                if result.isEmpty { return text }
                last = 0x30
                continue
            }
            let code = codes[Int(upper - 0x41)]
            if result.isEmpty {
                result.append(upper)
                last = code
            } else if code == 0x37 {
                continue
            } else {
                if code != 0x30, code != last { result.append(code) }
                last = code
            }
            if result.count == 4 { break }
        }
        if result.isEmpty { return text }
        while result.count < 4 { result.append(0x30) }
        return String(decoding: result, as: UTF8.self)
    }
}
