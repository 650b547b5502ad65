import Columns
import Formats

/// A number's picture such as `$99G999D00S`, and text read and written by it.
///
/// ```
/// [S | MI] [$] groups of 0 and 9, between them , or G  [. or D  0s and 9s] [$] [S | MI | PR]
/// ```
struct NumberPicture {
    private struct Group {
        var count: Int
        /// Starts with 0: exactly so many digits.
        var isExact: Bool
    }

    private enum Sign { case none, leadingS, leadingMI, trailingS, trailingMI, brackets }

    private var groups: [Group] = []
    private var fraction: Group?
    private var hasPoint = false
    private var dollarFirst = false
    private var sign = Sign.none

    var scale: Int { fraction?.count ?? 0 }
    var precision: Int { groups.reduce(0) { $0 + $1.count } + scale }
    var type: DataType { .decimal(precision: max(1, min(38, precision)), scale: scale) }

    /// - Throws: `INVALID_FORMAT.…`
    init(_ text: String) throws(FunctionError) {
        func wrong(_ kind: String, _ why: String) -> FunctionError {
            FunctionError("INVALID_FORMAT.\(kind)", "The format is invalid: '\(text)'. \(why)")
        }
        if text.isEmpty { throw wrong("EMPTY", "The number format string cannot be empty.") }
        var rest = Array(text.uppercased().utf8)[...]
        func take(_ sign: String) -> Bool {
            guard rest.starts(with: sign.utf8) else { return false }
            rest = rest.dropFirst(sign.utf8.count)
            return true
        }
        func digits() -> Group? {
            let run = rest.prefix { $0 == 0x30 || $0 == 0x39 }
            guard let first = run.first else { return nil }
            rest = rest.dropFirst(run.count)
            return Group(count: run.count, isExact: first == 0x30)
        }
        if take("S") { sign = .leadingS } else if take("MI") { sign = .leadingMI }
        if take("$") { dollarFirst = true }
        if let first = digits() { groups.append(first) }
        while rest.first == 0x2C || rest.first == 0x47 {
            rest.removeFirst()
            guard let next = digits(), !groups.isEmpty else {
                throw wrong(
                    "CONT_THOUSANDS_SEPS",
                    "Thousands separators (, or G) must have digits in between them.")
            }
            groups.append(next)
        }
        if take(".") || take("D") {
            hasPoint = true
            fraction = digits()
        }
        if groups.isEmpty, fraction == nil, !rest.contains(where: { $0 == 0x30 || $0 == 0x39 }) {
            throw wrong("WRONG_NUM_DIGIT", "The format requires at least one number digit.")
        }
        if !dollarFirst, rest.first == 0x24 {
            throw wrong("CUR_MUST_BEFORE_DIGIT", "Currency characters must appear before digits.")
        }
        if rest.elementsEqual("PR".utf8), sign == .none {
            sign = .brackets
            rest = []
        } else if rest.elementsEqual("S".utf8), sign == .none {
            sign = .trailingS
            rest = []
        } else if rest.elementsEqual("MI".utf8), sign == .none {
            sign = .trailingMI
            rest = []
        }
        guard let left = rest.first else { return }
        let name = String(decoding: [left], as: UTF8.self)
        switch left {
        case 0x2E, 0x44: throw wrong("WRONG_NUM_TOKEN", "At most one . or D is allowed.")
        case 0x2C, 0x47:
            throw wrong(
                "THOUSANDS_SEPS_MUST_BEFORE_DEC",
                "Thousands separators (, or G) may not appear after the decimal point.")
        case 0x53, 0x4D, 0x50, 0x24, 0x30, 0x39:
            throw wrong("UNEXPECTED_TOKEN", "Found the unexpected character '\(name)'.")
        default: throw wrong("UNEXPECTED_TOKEN", "Found the unexpected character '\(name)'.")
        }
    }

    /// The unscaled number that a text shows; nil where it is not in this form.
    func parse(_ text: String) -> Int128? {
        var rest = Array(text.utf8).trimmed
        func take(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest.removeFirst()
            return true
        }
        var isNegative = false
        func takeSign(_ plus: Bool) {
            if take(0x2D) { isNegative = true } else if plus { _ = take(0x2B) }
        }
        if sign == .leadingS { takeSign(true) }
        if sign == .leadingMI { takeSign(false) }
        if sign == .brackets, take(0x3C) { isNegative = true }
        if dollarFirst, !take(0x24) { return nil }
        let whole = rest.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2C }
        rest = rest.dropFirst(whole.count)
        guard fits(whole) else { return nil }
        var digits = whole.filter { $0 != 0x2C }
        var behind: [UInt8] = []
        if hasPoint, take(0x2E) {
            behind = Array(rest.prefix { $0 >= 0x30 && $0 <= 0x39 })
            rest = rest.dropFirst(behind.count)
        }
        if behind.count > scale { return nil }
        if let fraction, fraction.isExact, behind.count != fraction.count { return nil }
        if digits.isEmpty, behind.isEmpty { return nil }
        if sign == .trailingS { takeSign(true) }
        if sign == .trailingMI { takeSign(false) }
        if sign == .brackets, isNegative, !take(0x3E) { return nil }
        guard rest.isEmpty else { return nil }
        while behind.count < scale { behind.append(0x30) }
        digits += behind
        guard digits.count <= 38 else { return nil }
        let number = digits.reduce(Int128(0)) { $0 * 10 + Int128($1 - 0x30) }
        return isNegative ? -number : number
    }

    /// Whether the digits before the point, with their commas, are those of the picture.
    private func fits(_ whole: ArraySlice<UInt8>) -> Bool {
        let parts =
            whole.isEmpty
            ? [] : whole.split(separator: 0x2C, omittingEmptySubsequences: false).map(\.count)
        guard parts.count <= groups.count else { return false }
        for (index, group) in groups.reversed().enumerated() {
            guard index < parts.count else {
                if group.isExact { return false }
                continue
            }
            let own = parts[parts.count - 1 - index]
            let isFirst = index == parts.count - 1
            if group.isExact || !isFirst {
                if own != group.count { return false }
            } else if own > group.count {
                return false
            }
        }
        return true
    }

    /// The number in this form; `#` in every place where it is too long.
    func format(_ unscaled: Int128, scale own: Int) -> String {
        let wanted = groups.reduce(0) { $0 + $1.count }
        var digits = Array(String(unscaled.magnitude).utf8)
        while digits.count <= own { digits.insert(0x30, at: 0) }
        var behind = Array(digits.suffix(own))
        var whole = Array(digits.dropLast(own).drop { $0 == 0x30 })
        while behind.count > scale, behind.last == 0x30 { behind.removeLast() }
        let isTooLong = whole.count > wanted || behind.count > scale
        while behind.count < scale { behind.append(0x30) }
        if isTooLong {
            whole = Array(repeating: 0x23, count: wanted)
            behind = Array(repeating: 0x23, count: scale)
        }
        let missing = wanted - whole.count
        var result: [UInt8] = []
        var place = 0
        var isOpen = true
        for (index, group) in groups.enumerated() {
            if index > 0 { result.append(isOpen || isTooLong ? 0x20 : 0x2C) }
            if group.isExact { isOpen = false }
            for _ in 0..<group.count {
                if place < missing {
                    result.append(isOpen ? 0x20 : 0x30)
                } else {
                    isOpen = false
                    result.append(whole[place - missing])
                }
                place += 1
            }
        }
        let isZeroWhole =
            hasPoint && unscaled >= 0 && sign != .leadingS && whole.isEmpty && wanted > 0
            && result.last == 0x20
        if isZeroWhole { result[result.count - 1] = 0x30 }
        if hasPoint { result += [0x2E] + behind }
        // The sign goes over the blanks to the digits; a dollar stays where it is.
        let blanks = dollarFirst ? 0 : result.prefix { $0 == 0x20 }.count
        var body = Array(result.dropFirst(blanks))
        if dollarFirst { body.insert(0x24, at: 0) }
        let isNegative = unscaled < 0
        switch sign {
        case .none: break
        case .leadingS: body.insert(isNegative ? 0x2D : 0x2B, at: 0)
        case .leadingMI: body.insert(isNegative ? 0x2D : 0x20, at: 0)
        case .trailingS: body.append(isNegative ? 0x2D : 0x2B)
        case .trailingMI: body.append(isNegative ? 0x2D : 0x20)
        case .brackets: body = isNegative ? [0x3C] + body + [0x3E] : body + [0x20, 0x20]
        }
        body.insert(contentsOf: Array(repeating: 0x20, count: blanks), at: 0)
        return String(decoding: body, as: UTF8.self)
    }
}

/// `to_number`, `to_char` and their kin.
enum NumberPictures {
    static let functions: [ScalarFunction] = [
        reading("to_number", isAttempt: false), reading("try_to_number", isAttempt: true),
        .resolved(
            "to_char", aliases: ["to_varchar"], 2...2,
            "to_char(x, format): a number, a date or bytes as text"
        ) { arguments throws(FunctionError) in
            switch arguments[0].type {
            case .date, .timestamp, .timestampNTZ, .time:
                guard let format = FunctionLibrary.shared.scalar(named: "date_format") else {
                    throw .wrongType("to_char", 0, arguments[0].type, wanted: "numeric")
                }
                return try format.resolve(arguments)
            case .binary: return try binary(arguments[1])
            default: return try writing(arguments)
            }
        },
    ]

    private static func picture(_ argument: Argument, _ name: String) throws(FunctionError)
        -> NumberPicture?
    {
        guard let literal = argument.literal else {
            throw FunctionError(
                "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                "The format given to `\(name)` must be a constant.")
        }
        guard Coercion.isImplicit(argument.type, to: .string) else {
            throw .wrongType(name, 1, argument.type, wanted: "string")
        }
        if literal.isNull { return nil }
        let text = (try? Cast.convert(literal, argument.type, .string))?.text ?? ""
        return try NumberPicture(text)
    }

    private static func reading(_ name: String, isAttempt: Bool) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(text, format): the number that it shows") {
            arguments throws(FunctionError) in
            guard Coercion.isImplicit(arguments[0].type, to: .string) else {
                throw .wrongType(name, 0, arguments[0].type, wanted: "string")
            }
            guard let picture = try picture(arguments[1], name) else {
                return .rowwise([.string, .string], .decimal(precision: 10, scale: 0)) { _ in
                    .null
                }
            }
            let type = picture.type
            return .rowwise([.string, .string], type) { (values) throws(EvaluationError) in
                guard let number = picture.parse(values[0].text) else {
                    if isAttempt { return .null }
                    throw EvaluationError(
                        "INVALID_FORMAT.MISMATCH_INPUT",
                        "The format is invalid: '\(values[1].text)'. The input \"STRING\" "
                            + "'\(values[0].text)' does not match the format.")
                }
                return type.physical == .wide ? .wide(number) : .integer(Int64(number))
            }
        }
    }

    private static func writing(_ arguments: [Argument]) throws(FunctionError) -> ScalarOverload {
        var type = arguments[0].type
        if case .decimal = type {
        } else if let own = DecimalRules.of(type) {
            type = .decimal(precision: own.precision, scale: own.scale)
        } else if type == .double || type == .string || type == .void {
            type = .decimal(precision: 30, scale: 15)
        } else if type == .float {
            type = .decimal(precision: 14, scale: 7)
        } else {
            throw .wrongType("to_char", 0, type, wanted: "decimal")
        }
        guard let picture = try picture(arguments[1], "to_char") else {
            return .rowwise([type, .string], .string) { _ in .null }
        }
        guard case .decimal(_, let scale) = type else {
            throw .wrongType("to_char", 0, type, wanted: "decimal")
        }
        return .rowwise([type, .string], .string) {
            .string(picture.format($0[0].unscaled, scale: scale))
        }
    }

    private static func binary(_ format: Argument) throws(FunctionError) -> ScalarOverload {
        guard format.literal != nil, format.type == .string || format.type == .void else {
            throw FunctionError(
                "NON_FOLDABLE_ARGUMENT",
                "The function `to_char` requires the parameter `format` to be a foldable expression "
                    + "of the type \"STRING\".")
        }
        switch format.literal?.text.lowercased() {
        case "base64":
            return .rowwise([.binary, .string], .string) {
                .string(String(decoding: Base64.encode($0[0].bytes), as: UTF8.self))
            }
        case "hex":
            return .rowwise([.binary, .string], .string) {
                .string(Encodings.hex($0[0].bytes))
            }
        case "utf-8", "utf8":
            return .rowwise([.binary, .string], .string) {
                .string(String(decoding: $0[0].bytes, as: UTF8.self))
            }
        default:
            throw FunctionError(
                "INVALID_PARAMETER_VALUE.BINARY_FORMAT",
                "The format of `to_char` for bytes is base64, hex, utf-8 or utf8.")
        }
    }
}
