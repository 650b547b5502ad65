/// Java's classes of characters, in the words of Swift's regular expressions, which read some of them
/// otherwise: `[]{]`, `[a-[b]]`, `[a&&&b]`, `[^&&a]`.
///
/// ```
/// class    [ ^? items (&& items)* ]        members of both sides of &&
/// items    sign, sign-sign, \escape, class
/// ```
/// A bracket that closes before there is any item stands for itself, and so does a dash with no sign on one
/// of its sides.
///
/// Source: the documentation of `java.util.regex.Pattern`, and what it does where that leaves it open.
struct JavaClassReader {
    /// The pattern is wrong, by Java's rules.
    struct Fault: Error {}

    private let signs: [Unicode.Scalar]
    private var at: Int

    private init(_ signs: [Unicode.Scalar], at: Int) {
        self.signs = signs
        self.at = at
    }

    /// The pattern with its classes written so that Swift reads what Java does.
    ///
    /// - Throws: where Java would refuse a class.
    static func rewritten(_ pattern: String) throws(Fault) -> String {
        let signs = Array(pattern.unicodeScalars)
        // Blanks in classes and quotes have rules of their own.
        if !signs.contains("[") || pattern.contains("(?x") || pattern.contains("\\Q") {
            return pattern
        }
        var result = String.UnicodeScalarView()
        var at = 0
        while at < signs.count {
            if signs[at] == "\\", at + 1 < signs.count {
                result.append(contentsOf: signs[at...(at + 1)])
                at += 2
            } else if signs[at] == "[" {
                var reader = JavaClassReader(signs, at: at + 1)
                result.append(
                    contentsOf: try reader.classBody(mayInvert: true, closes: true).unicodeScalars)
                at = reader.at
            } else {
                result.append(signs[at])
                at += 1
            }
        }
        return String(result)
    }

    private var peek: Unicode.Scalar? { at < signs.count ? signs[at] : nil }

    private func follows(_ sign: Unicode.Scalar, after distance: Int = 0) -> Bool {
        at + distance < signs.count && signs[at + distance] == sign
    }

    private mutating func next() throws(Fault) -> Unicode.Scalar {
        guard let sign = peek else { throw Fault() }
        at += 1
        return sign
    }

    /// What stands behind an opening bracket, as a class of Swift's.
    ///
    /// - Parameters:
    ///   - mayInvert: Whether a leading `^` inverts.
    ///   - closes: Whether the closing bracket belongs to it.
    private mutating func classBody(mayInvert: Bool, closes: Bool) throws(Fault) -> String {
        let isInverted = mayInvert && follows("^")
        if isInverted { at += 1 }
        var items = ""
        while true {
            guard let sign = peek else { throw Fault() }
            switch sign {
            case "[":
                at += 1
                items += try classBody(mayInvert: true, closes: true)
            case "&" where follows("&", after: 1):
                at += 2
                items = try intersection(items)
            case "]" where !items.isEmpty:
                if closes { at += 1 }
                return isInverted ? "[^\(items)]" : "[\(items)]"
            default: items += try item()
            }
        }
    }

    /// The members of what stands on both sides of `&&`.
    private mutating func intersection(_ left: String) throws(Fault) -> String {
        var right = ""
        while let sign = peek, sign != "]", sign != "&" {
            if sign == "[" {
                at += 1
                right += try classBody(mayInvert: true, closes: true)
            } else {
                right += try classBody(mayInvert: false, closes: false)
            }
        }
        if left.isEmpty, right.isEmpty { throw Fault() }
        if left.isEmpty || right.isEmpty { return left + right }
        return "[[\(left)]&&[\(right)]]"
    }

    private enum Item {
        case sign(Unicode.Scalar)
        /// In Swift's words.
        case set(String)
    }

    private mutating func item() throws(Fault) -> String {
        let low: Unicode.Scalar
        switch try member() {
        case .set(let text): return text
        case .sign(let sign): low = sign
        }
        // A dash before a bracket stands for itself.
        guard follows("-"), at + 1 < signs.count, signs[at + 1] != "]", signs[at + 1] != "[" else {
            return Self.written(low)
        }
        at += 1
        guard case .sign(let high) = try member(), high >= low else { throw Fault() }
        return "\(Self.written(low))-\(Self.written(high))"
    }

    private mutating func member() throws(Fault) -> Item {
        let sign = try next()
        return sign == "\\" ? try escape() : .sign(sign)
    }

    private static func written(_ sign: Unicode.Scalar) -> String {
        "\\u{\(String(sign.value, radix: 16))}"
    }

    // MARK: Escapes

    private static let controls: [Unicode.Scalar: Unicode.Scalar] = [
        "t": "\t", "n": "\n", "r": "\r", "f": "\u{C}", "a": "\u{7}", "e": "\u{1B}",
    ]

    private mutating func escape() throws(Fault) -> Item {
        let sign = try next()
        if let control = Self.controls[sign] { return .sign(control) }
        switch sign {
        case "d", "D", "s", "S", "w", "W": return .set("\\\(sign)")
        case "h": return .set(Self.blanks)
        case "v": return .set(Self.breaks)
        case "H": return .set("[^\(Self.blanks)]")
        case "V": return .set("[^\(Self.breaks)]")
        case "p", "P": return .set("\\\(sign)" + (try property()))
        case "0": return .sign(try number(radix: 8, digits: 1...3, most: 0o377))
        case "x":
            guard follows("{") else { return .sign(try number(radix: 16, digits: 2...2)) }
            at += 1
            let code = try number(radix: 16, digits: 1...6)
            guard try next() == "}" else { throw Fault() }
            return .sign(code)
        case "u": return .sign(try unit())
        case "c":
            guard let control = Unicode.Scalar(try next().value ^ 64) else { throw Fault() }
            return .sign(control)
        case "N": return .set("\\N" + (try braced()))
        default:
            let isWord = sign.isLetter || (sign >= "0" && sign <= "9")
            if isWord { throw Fault() }
            return .sign(sign)
        }
    }

    /// U+2000 and U+2001 are other spellings of U+2002 and U+2003, and so bound no range.
    private static let blanks =
        #"\u{20}\u{9}\u{a0}\u{1680}\u{180e}\u{2000}\u{2001}\u{2002}-\u{200a}"#
        + #"\u{202f}\u{205f}\u{3000}"#
    private static let breaks = #"\u{a}-\u{d}\u{85}\u{2028}\u{2029}"#

    private mutating func property() throws(Fault) -> String {
        if follows("{") { return try braced() }
        return "{\(try next())}"
    }

    /// What stands in braces, with them.
    private mutating func braced() throws(Fault) -> String {
        guard follows("{"), let end = signs[at...].firstIndex(of: "}") else { throw Fault() }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: signs[at...end])
        at = end + 1
        return String(text)
    }

    /// Four digits; two such for a character beyond 65,535.
    private mutating func unit() throws(Fault) -> Unicode.Scalar {
        let high = try code(radix: 16, digits: 4...4)
        if let sign = Unicode.Scalar(high) { return sign }
        guard high < 0xDC00, follows("\\"), follows("u", after: 1) else { throw Fault() }
        at += 2
        let low = try code(radix: 16, digits: 4...4)
        guard (0xDC00...0xDFFF).contains(low),
            let sign = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw Fault() }
        return sign
    }

    private mutating func number(
        radix: UInt32, digits: ClosedRange<Int>, most: UInt32 = 0x10FFFF
    ) throws(Fault) -> Unicode.Scalar {
        guard let sign = Unicode.Scalar(try code(radix: radix, digits: digits, most: most)) else {
            throw Fault()
        }
        return sign
    }

    /// As many digits as may be without a number above the most.
    private mutating func code(
        radix: UInt32, digits: ClosedRange<Int>, most: UInt32 = 0x10FFFF
    ) throws(Fault) -> UInt32 {
        var code: UInt32 = 0
        var count = 0
        while count < digits.upperBound, let sign = peek,
            let digit = Character(sign).hexDigitValue, digit < Int(radix), sign.isASCII,
            code * radix + UInt32(digit) <= most
        {
            code = code * radix + UInt32(digit)
            count += 1
            at += 1
        }
        guard count >= digits.lowerBound else { throw Fault() }
        return code
    }
}
