import Columns
import Formats
import Glibc

/// Puts arguments into a format such as `%5d|%-8s|%.2f`: what Java's `Formatter` does.
///
/// ```
/// %[index$][flags][width][.precision]conversion
/// ```
struct StringFormatter {
    private let format: [Character]
    private let values: [Value]
    private let types: [DataType]
    private var at = 0
    private var next = 0
    private var result = ""

    private struct Directive {
        var index: Int?
        var flags: Set<Character> = []
        var width = 0
        var precision: Int?
        var conversion: Character = "s"
    }

    init(_ format: String, _ values: [Value], _ types: [DataType]) {
        self.format = Array(format)
        self.values = values
        self.types = types
    }

    /// - Throws: `INVALID_PARAMETER_VALUE.ZERO_INDEX`, or `….PATTERN` where the format and the arguments do not fit.
    mutating func run() throws(EvaluationError) -> String {
        while at < format.count {
            let character = format[at]
            at += 1
            if character != "%" {
                result.append(character)
                continue
            }
            let directive = try read()
            switch directive.conversion {
            case "%": result += padded("%", directive)
            case "n": result += "\n"
            default:
                let index = directive.index.map { $0 - 1 } ?? next
                if directive.index == nil { next += 1 }
                guard values.indices.contains(index) else {
                    throw mismatch("%\(directive.conversion)")
                }
                result += try text(values[index], types[index], directive)
            }
        }
        return result
    }

    private func mismatch(_ what: String) -> EvaluationError {
        EvaluationError(
            "INVALID_PARAMETER_VALUE.PATTERN",
            "The format `\(String(format))` does not fit its arguments at `\(what)`.")
    }

    private mutating func number() -> Int? {
        var digits = ""
        while at < format.count, let digit = format[at].wholeNumberValue, format[at].isASCII {
            digits += "\(digit)"
            at += 1
        }
        return Int(digits)
    }

    private mutating func read() throws(EvaluationError) -> Directive {
        var directive = Directive()
        let start = at
        if let index = number(), at < format.count, format[at] == "$" {
            guard index > 0 else {
                throw EvaluationError(
                    "INVALID_PARAMETER_VALUE.ZERO_INDEX",
                    "The arguments of format_string are %1$, %2$ and so on: there is no %0$.")
            }
            directive.index = index
            at += 1
        } else {
            at = start
        }
        while at < format.count, "-#+ 0,(".contains(format[at]) {
            directive.flags.insert(format[at])
            at += 1
        }
        directive.width = min(number() ?? 0, 1_000_000)
        if at < format.count, format[at] == "." {
            at += 1
            directive.precision = min(number() ?? 0, 10_000)
        }
        guard at < format.count else { throw mismatch("%") }
        directive.conversion = format[at]
        at += 1
        return directive
    }

    private func padded(_ text: String, _ directive: Directive) -> String {
        let missing = directive.width - text.unicodeScalars.count
        guard missing > 0 else { return text }
        let blanks = String(repeating: " ", count: missing)
        return directive.flags.contains("-") ? text + blanks : blanks + text
    }

    /// Dates, times and intervals are the numbers that they are kept as; rows and maps look as Spark's
    /// own do.
    private func shown(_ value: Value, _ type: DataType) -> String {
        if value.isNull { return "null" }
        switch (value, type) {
        case (.structure(let members), .structure(let fields)):
            if fields.isEmpty { return "[empty row]" }
            let shown = zip(members, fields).map { self.shown($0, $1.type) }
            return "[" + shown.joined(separator: ",") + "]"
        case (.list(let elements), .array(let element)):
            return "[" + elements.map { shown($0, element) }.joined(separator: ",") + "]"
        case (.map(let entries), .map(let key, let value)):
            let keys = entries.map { shown($0.key, key) }.joined(separator: ", ")
            let values = entries.map { shown($0.value, value) }.joined(separator: ", ")
            return "keys: [\(keys)], values: [\(values)]"
        case (.integer(let number), .yearMonthInterval), (.integer(let number), .dayTimeInterval):
            return String(number)
        case (.integer(let number), _) where type.isDatetime: return String(number)
        default: return TextFormat.text(value, type)
        }
    }

    private func text(_ value: Value, _ type: DataType, _ directive: Directive)
        throws(EvaluationError) -> String
    {
        let isUpper = directive.conversion.isUppercase
        var text: String
        switch directive.conversion {
        case "b", "B":
            if case .boolean(let truth) = value {
                text = "\(truth)"
            } else {
                text = value.isNull ? "false" : "true"
            }
            text = cut(text, directive)
        case "s", "S":
            text = cut(value.isNull ? "null" : shown(value, type), directive)
        case "c", "C":
            if value.isNull {
                text = "null"
            } else if case .integer(let code) = value, let scalar = UnicodeScalar(Int(code)) {
                text = String(Character(scalar))
            } else {
                throw mismatch("%c")
            }
        case "d", "x", "X", "o", "f", "e", "E", "g", "G":
            if value.isNull {
                text = "null"
            } else {
                return padded(try numeric(value, type, directive), directive)
            }
        default: throw mismatch("%\(directive.conversion)")
        }
        return padded(isUpper ? text.uppercased() : text, directive)
    }

    private func cut(_ text: String, _ directive: Directive) -> String {
        directive.precision.map { String(text.prefix($0)) } ?? text
    }

    private func numeric(_ value: Value, _ type: DataType, _ directive: Directive)
        throws(EvaluationError) -> String
    {
        var isNegative = false
        var digits: String
        switch (directive.conversion, value) {
        case ("d", .integer(let number)) where type.isIntegral || type.isDatetime:
            isNegative = number < 0
            digits = String(number.magnitude)
        case ("x", .integer(let number)) where type.isIntegral,
            ("X", .integer(let number)) where type.isIntegral,
            ("o", .integer(let number)) where type.isIntegral:
            let isOctal = directive.conversion == "o"
            let bits =
                type == .bigint
                ? UInt64(bitPattern: number) : UInt64(UInt32(truncatingIfNeeded: number))
            digits = String(
                bits, radix: isOctal ? 8 : 16, uppercase: directive.conversion == "X")
            if directive.flags.contains("#") { digits = (isOctal ? "0" : "0x") + digits }
        case ("f", .integer), ("f", .wide), ("f", .floating):
            guard type.isNumeric, !type.isIntegral else { throw mismatch("%f") }
            if case .floating(let number) = value, !number.isFinite {
                if number.isNaN { return "NaN" }
                return number < 0
                    ? "-Infinity"
                    : (directive.flags.contains("+") ? "+" : "")
                        + "Infinity"
            }
            (isNegative, digits) = fixed(value, type, directive.precision ?? 6)
        case ("e", .floating(let number)), ("E", .floating(let number)):
            isNegative = number.sign == .minus
            digits = exponential(number.magnitude, directive.precision ?? 6)
            if directive.conversion == "E" { digits = digits.uppercased() }
        case ("g", .floating(let number)), ("G", .floating(let number)):
            let precision = max(directive.precision ?? 6, 1)
            isNegative = number.sign == .minus
            let size = number.magnitude
            if size != 0, size < 1e-4 || size >= pow(10, Double(precision)) {
                digits = exponential(size, precision - 1)
            } else {
                let whole = size == 0 ? 1 : Int(log10(size).rounded(.down)) + 1
                digits = fixed(.floating(size), .double, max(0, precision - whole)).1
            }
        default: throw mismatch("%\(directive.conversion)")
        }
        return signed(digits, isNegative, directive)
    }

    private func signed(_ digits: String, _ isNegative: Bool, _ directive: Directive) -> String {
        var digits = digits
        if directive.flags.contains(",") {
            let parts = digits.split(separator: ".", maxSplits: 1)
            digits = String(
                decoding: NumberFormats.grouped(Array(parts[0].utf8)), as: UTF8.self)
            if parts.count > 1 { digits += "." + parts[1] }
        }
        var (before, after) = ("", "")
        if isNegative {
            (before, after) = directive.flags.contains("(") ? ("(", ")") : ("-", "")
        } else if directive.flags.contains("+") {
            before = "+"
        } else if directive.flags.contains(" ") {
            before = " "
        }
        if directive.flags.contains("0") {
            let missing =
                directive.width - digits.utf8.count - before.utf8.count - after.utf8.count
            if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
        }
        return before + digits + after
    }

    /// Half up, of the shortest decimal form of a double.
    private func fixed(_ value: Value, _ type: DataType, _ precision: Int) -> (Bool, String) {
        var mantissa = value.unscaled
        var power = 0
        var isNegative = mantissa < 0
        if case .decimal(_, let scale) = type { power = -scale }
        if case .floating(let number) = value {
            isNegative = number.sign == .minus
            var text = number.magnitude.description
            guard let parts = text.withUTF8({ DecimalText.parts($0) }) else {
                return (isNegative, "")
            }
            (mantissa, power) = parts
        }
        guard
            let scaled = DecimalText.rescale(
                Int128(mantissa.magnitude), power: power, precision: 38, scale: precision)
        else {
            let digits = NumberFormats.printed(value.floating.magnitude, precision)
            return (isNegative, String(decoding: digits, as: UTF8.self))
        }
        var digits = String(scaled)
        while digits.utf8.count <= precision { digits = "0" + digits }
        if precision > 0 {
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -precision))
        }
        return (isNegative, digits)
    }

    private func exponential(_ value: Double, _ precision: Int) -> String {
        if !value.isFinite { return value.isNaN ? "NaN" : "Infinity" }
        var buffer = [CChar](repeating: 0, count: 40 + precision)
        let length = withVaList([Int32(precision), value]) {
            vsnprintf(&buffer, buffer.count, "%.*e", $0)
        }
        return String(
            decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
