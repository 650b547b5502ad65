import Columns
import Formats
import Glibc

/// Numbers as text in a given form: `format_number`, `format_string`.
enum NumberFormats {
    static let functions: [ScalarFunction] = [formatNumber, formatString]

    /// `format_number(x, digits)` and `format_number(x, pattern)`; rounds half to even.
    private static let formatNumber = ScalarFunction.resolved(
        "format_number", 2...2,
        "format_number(x, digits or pattern): with commas and so many digits"
    ) { arguments throws(FunctionError) in
        var type = arguments[0].type
        if type == .string || type == .void { type = .double }
        guard type.isNumeric else {
            throw .wrongType("format_number", 0, type, wanted: "numeric")
        }
        let second: DataType
        switch arguments[1].type {
        case .string: second = .string
        case .tinyint, .smallint, .int, .void: second = .int
        default: throw .wrongType("format_number", 1, arguments[1].type, wanted: "int")
        }
        let own = type
        return .rowwise([own, second], .string) { values in
            if case .integer(let digits) = values[1] {
                if digits < 0 { return .null }
                let pattern = DecimalPattern(fraction: Int(min(digits, 300)))
                return .string(pattern.format(values[0], own))
            }
            return .string(DecimalPattern(values[1].text).format(values[0], own))
        }
    }

    private static let formatString = ScalarFunction(
        "format_string", aliases: ["printf"],
        summary: "format_string(format, a, …): the arguments in the places of %d, %s, %.2f …"
    ) { arguments throws(FunctionError) in
        try arguments.expect(atLeast: 1, of: "format_string")
        guard Coercion.isImplicit(arguments[0].type, to: .string) else {
            throw .wrongType("format_string", 0, arguments[0].type, wanted: "string")
        }
        let types = arguments.dropFirst().map(\.type)
        return .withNulls([.string] + types, .string) { (values) throws(EvaluationError) in
            if values[0].isNull { return .null }
            var formatter = StringFormatter(values[0].text, Array(values.dropFirst()), types)
            return .string(try formatter.run())
        }
    }

    /// The digits of a number rounded half to even at a place behind the point.
    static func digits(_ value: Value, _ type: DataType, fraction: Int)
        -> (isNegative: Bool, whole: [UInt8], fraction: [UInt8])?
    {
        switch value {
        case .floating(let number):
            guard number.isFinite else { return nil }
            return split(printed(number.magnitude, fraction), number.sign == .minus)
        case .integer, .wide:
            var scale = 0
            if case .decimal(_, let own) = type { scale = own }
            let unscaled = value.unscaled
            var magnitude = unscaled.magnitude
            var places = fraction
            if fraction < scale {
                let unit = DecimalText.powerOfTen(scale - fraction).magnitude
                let (quotient, rest) = magnitude.quotientAndRemainder(dividingBy: unit)
                let isUp = rest * 2 > unit || (rest * 2 == unit && quotient % 2 == 1)
                magnitude = quotient + (isUp ? 1 : 0)
            } else {
                places = scale
            }
            var text = Array(String(magnitude).utf8)
            while text.count <= places { text.insert(0x30, at: 0) }
            var behind = Array(text.suffix(places))
            while behind.count < fraction { behind.append(0x30) }
            return (unscaled < 0, Array(text.dropLast(places)), behind)
        default: return nil
        }
    }

    private static func split(_ text: [UInt8], _ isNegative: Bool)
        -> (isNegative: Bool, whole: [UInt8], fraction: [UInt8])
    {
        let parts = text.split(separator: 0x2E, omittingEmptySubsequences: false)
        return (isNegative, Array(parts[0]), parts.count > 1 ? Array(parts[1]) : [])
    }

    /// The exact value rounded half to even, as C prints it; of numbers that are larger than their digits,
    /// zeros follow the digits that tell them apart, as in Java.
    static func printed(_ value: Double, _ fraction: Int) -> [UInt8] {
        var text = value.description
        if value >= 0x1p63, value.isFinite, let (digits, power) = text.withUTF8(DecimalText.parts),
            power >= 0
        {
            let whole = Array(String(digits).utf8) + [UInt8](repeating: 0x30, count: power)
            return fraction > 0
                ? whole + [0x2E] + [UInt8](repeating: 0x30, count: fraction) : whole
        }
        var buffer = [CChar](repeating: 0, count: 340 + fraction)
        let length = withVaList([Int32(fraction), value]) {
            vsnprintf(&buffer, buffer.count, "%.*f", $0)
        }
        return buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }
    }

    /// Commas between groups of three.
    static func grouped(_ digits: [UInt8], by size: Int = 3) -> [UInt8] {
        guard size > 0 else { return digits }
        var result: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % size == 0 { result.append(0x2C) }
            result.append(digit)
        }
        return result
    }
}

/// A pattern such as `#,##0.00`: what Java's `DecimalFormat` reads.
struct DecimalPattern {
    private var prefix = ""
    private var suffix = ""
    private var grouping = 0
    private var leastWhole = 0
    private var leastFraction = 0
    private var mostFraction = 0
    private var isPercent = false

    init(fraction: Int) {
        grouping = 3
        leastWhole = 1
        leastFraction = fraction
        mostFraction = fraction
    }

    init(_ text: String) {
        let positive = text.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
        if positive.isEmpty {
            grouping = 3
            leastWhole = 1
            return
        }
        let signs: Set<Character> = ["#", "0", ",", "."]
        prefix = String(positive.prefix { !signs.contains($0) })
        var rest = positive.dropFirst(prefix.count)
        var sinceComma: Int?
        while let sign = rest.first, sign == "#" || sign == "0" || sign == "," {
            if sign == "," {
                sinceComma = 0
            } else {
                sinceComma = sinceComma.map { $0 + 1 }
                if sign == "0" { leastWhole += 1 }
            }
            rest.removeFirst()
        }
        grouping = sinceComma ?? 0
        if rest.first == "." {
            rest.removeFirst()
            while let sign = rest.first, sign == "#" || sign == "0" {
                mostFraction += 1
                if sign == "0" { leastFraction += 1 }
                rest.removeFirst()
            }
        }
        suffix = String(rest)
        isPercent = suffix.contains("%") || prefix.contains("%")
        let quotes: Set<Character> = ["'"]
        prefix.removeAll { quotes.contains($0) }
        suffix.removeAll { quotes.contains($0) }
    }

    private static func scale(_ type: DataType) -> Int {
        if case .decimal(_, let scale) = type { scale } else { 0 }
    }

    func format(_ value: Value, _ type: DataType) -> String {
        if case .floating(let number) = value {
            if number.isNaN { return "NaN" }
            if number.isInfinite { return (number < 0 ? "-" : "") + prefix + "∞" + suffix }
        }
        var (value, type) = (value, type)
        if isPercent {
            if case .floating(let number) = value {
                value = .floating(number * 100)
            } else {
                value = .floating(Cast.double(value.unscaled, Self.scale(type)) * 100)
                type = .double
            }
        }
        guard let parts = NumberFormats.digits(value, type, fraction: mostFraction) else {
            return ""
        }
        var whole = Array(parts.whole.drop { $0 == 0x30 })
        while whole.count < leastWhole { whole.insert(0x30, at: 0) }
        var fraction = parts.fraction
        while fraction.count > leastFraction, fraction.last == 0x30 { fraction.removeLast() }
        if whole.isEmpty, fraction.isEmpty { whole = [0x30] }
        var bytes = NumberFormats.grouped(whole, by: grouping)
        if !fraction.isEmpty { bytes += [0x2E] + fraction }
        // What is rounded to zero keeps its sign.
        let number = String(decoding: bytes, as: UTF8.self)
        return (parts.isNegative ? "-" : "") + prefix + number + suffix
    }
}
