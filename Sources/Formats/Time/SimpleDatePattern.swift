/// A date and time pattern as the formatters before Spark 3 took it: Java's SimpleDateFormat for functions, Apache's
/// FastDateFormat for records.
///
/// `G` era, `y` year, `Y` year of weeks, `M`/`L` month, `w` week of the year, `W` of the month, `d` day, `D` day of
/// the year, `F` which of its weekday in the month, `E` weekday, `u` its number from Monday, `a` AM/PM, `H` hour
/// 0–23, `k` 1–24, `K` 0–11, `h` 1–12, `m` minute, `s` second, `S` millisecond, `z`/`Z`/`X` zone, quoted text.
/// Everything else stands for itself.
public struct SimpleDatePattern: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// Takes signs, blanks before a field, and no value out of its range.
        case simple
        /// Takes no signs and carries over what is out of its range; reads and writes a fraction as long as its
        /// letters.
        case fast
    }

    enum Part: Sendable, Hashable {
        case literal([UInt8])
        case field(UInt8, count: Int)
    }

    let kind: Kind
    let parts: [Part]
    /// Years of two digits lie in the hundred years from this day, in milliseconds since 1970 …
    let firstOfCentury: Int64
    /// … which is in this year.
    let firstYear: Int

    private static let letters = Set("GyMdkHmsSEDFwWahKzZYuXL".utf8)
    private static let quote = UInt8(ascii: "'")

    /// - Parameter now: In microseconds since 1970: years of two digits are at most twenty ahead of it.
    /// - Returns: nil where the pattern has an unknown letter, a zone's letter too often or an open quote.
    public init?(_ text: String, _ kind: Kind, now: Int64) {
        var parts: [Part] = []
        var literal: [UInt8] = []
        var isQuoted = false
        let bytes = Array(text.utf8)
        var index = 0
        func letter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Self.quote {
                if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
                    literal.append(byte)
                    index += 2
                    continue
                }
                isQuoted.toggle()
                index += 1
            } else if isQuoted || !letter(byte) {
                literal.append(byte)
                index += 1
            } else {
                guard Self.letters.contains(byte) else { return nil }
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = []
                let start = index
                while index < bytes.count, bytes[index] == byte { index += 1 }
                guard byte != UInt8(ascii: "X") || index - start <= 3 else { return nil }
                parts.append(.field(byte, count: index - start))
            }
        }
        guard !isQuoted else { return nil }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        self.kind = kind
        self.parts = parts
        let (days, rest) = TimestampText.split(now)
        let today = CivilDate(days: days)
        firstYear = today.year - 80
        let then = CivilDate(year: firstYear, month: today.month, day: 1)
        firstOfCentury = (then.days + Int64(today.day) - 1) * 86_400_000 + rest / 1000
    }

    // MARK: - Writing

    /// Appends a timestamp (microseconds, UTC) in this pattern, in UTF-8.
    func append(_ micros: Int64, to bytes: inout [UInt8]) {
        let (days, rest) = TimestampText.split(micros)
        let date = HybridDate(CivilDate(days: days))
        for part in parts {
            switch part {
            case .literal(let text): bytes += text
            case .field(let letter, let count):
                append(letter, count, date, rest, to: &bytes)
            }
        }
    }

    private func append(
        _ letter: UInt8, _ count: Int, _ date: HybridDate, _ rest: Int64, to bytes: inout [UInt8]
    ) {
        let hour = Int(rest / 3_600_000_000)
        let isLong = count >= 4
        switch letter {
        case UInt8(ascii: "G"):
            let names = isLong ? Self.longEras : Self.eras
            bytes += names[date.year > 0 ? 1 : 0].utf8
        case UInt8(ascii: "y"):
            append(year: date.year > 0 ? date.year : 1 - date.year, count, to: &bytes)
        case UInt8(ascii: "Y"): append(year: date.weekYear, count, to: &bytes)
        case UInt8(ascii: "M") where count >= 3, UInt8(ascii: "L") where count >= 3:
            let name = DateTimePattern.months[date.month - 1]
            bytes += (isLong ? Substring(name) : name.prefix(3)).utf8
        case UInt8(ascii: "E"):
            let name = DateTimePattern.weekdays[(date.weekday + 5) % 7]
            bytes += (isLong ? Substring(name) : name.prefix(3)).utf8
        case UInt8(ascii: "a"): bytes += (hour < 12 ? "AM" : "PM").utf8
        case UInt8(ascii: "z"):
            bytes += (isLong ? "Coordinated Universal Time" : "UTC").utf8
        case UInt8(ascii: "Z"):
            bytes += (kind == .fast && count == 2 ? "Z" : "+0000").utf8
        case UInt8(ascii: "X"): bytes.append(UInt8(ascii: "Z"))
        case UInt8(ascii: "S"):
            let micros = Int(rest % 1_000_000)
            let value = kind == .simple ? micros / 1000 : Self.cut(micros, to: count)
            padded(value, count, to: &bytes)
        default:
            padded(number(letter, date, hour, rest), count, to: &bytes)
        }
    }

    private func number(_ letter: UInt8, _ date: HybridDate, _ hour: Int, _ rest: Int64) -> Int {
        switch letter {
        case UInt8(ascii: "M"), UInt8(ascii: "L"): date.month
        case UInt8(ascii: "w"): date.weekOfYear
        case UInt8(ascii: "W"): date.weekOfMonth
        case UInt8(ascii: "d"): date.day
        case UInt8(ascii: "D"): date.dayOfYear
        case UInt8(ascii: "F"): (date.day - 1) / 7 + 1
        case UInt8(ascii: "u"): (date.weekday + 5) % 7 + 1
        case UInt8(ascii: "H"): hour
        case UInt8(ascii: "k"): hour == 0 ? 24 : hour
        case UInt8(ascii: "K"): hour % 12
        case UInt8(ascii: "h"): (hour + 11) % 12 + 1
        case UInt8(ascii: "m"): Int(rest / 60_000_000 % 60)
        default: Int(rest / 1_000_000 % 60)
        }
    }

    /// As many digits of a fraction as there are letters; of more than six all that there are.
    private static func cut(_ micros: Int, to count: Int) -> Int {
        (min(count, 6)..<6).reduce(micros) { value, _ in value / 10 }
    }

    private func append(year: Int, _ count: Int, to bytes: inout [UInt8]) {
        guard count != 2 else { return padded(abs(year) % 100, 2, to: &bytes) }
        padded(year, kind == .fast ? max(count, 4) : count, to: &bytes)
    }

    /// Java's formats of numbers have no more digits.
    private static let mostDigits = 309

    private func padded(_ value: Int, _ width: Int, to bytes: inout [UInt8]) {
        let width = kind == .simple ? min(width, Self.mostDigits) : width
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let digits = String(value.magnitude).utf8
        for _ in digits.count..<max(digits.count, width) { bytes.append(UInt8(ascii: "0")) }
        bytes += digits
    }

    static let eras = ["BC", "AD"]
    static let longEras = ["Before Christ", "Anno Domini"]
}
