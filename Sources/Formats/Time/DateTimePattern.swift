/// A date and time pattern in Spark's letters, compiled once.
///
/// `G` era, `y` year, `M`/`L` month, `d` day, `D` day of year, `E` weekday, `a` AM/PM, `H` hour 0–23, `h` hour
/// 1–12, `K` 0–11, `k` 1–24, `m` minute, `s` second, `S` fraction, `z`/`V`/`O`/`X`/`x`/`Z` zone,
/// `Q`/`q` quarter, quoted text, `[` and `]` around what may be missing.
public struct DateTimePattern: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case literal([UInt8])
        case field(Unicode.Scalar, count: Int)
        case optionalStart, optionalEnd
    }

    public let text: String
    let parts: [Part]
    /// The same where all texts are equally long.
    public let fixed: FixedDateTimePattern?
    /// Whether it tells the era, which years are then counted in.
    let hasEra: Bool
    /// What reads and writes in its place where the rules before Spark 3 were asked for.
    let simple: SimpleDatePattern?

    /// - Returns: nil where the pattern has an unknown letter, a letter too often or an open quote.
    public init?(_ text: String) {
        self.text = text
        var parts: [Part] = []
        var rest = Substring(text)
        var sections = 0
        while let character = rest.first {
            if character == "'" {
                rest.removeFirst()
                var literal = ""
                while true {
                    guard let next = rest.popFirst() else { return nil }
                    if next == "'" {
                        guard rest.first == "'" else { break }
                        rest.removeFirst()
                    }
                    literal.append(next)
                }
                parts.append(.literal(Array((literal.isEmpty ? "'" : literal).utf8)))
            } else if character == "[" || character == "]" {
                rest.removeFirst()
                sections += character == "[" ? 1 : -1
                guard sections >= 0 else { return nil }
                parts.append(character == "[" ? .optionalStart : .optionalEnd)
            } else if character.isASCII, character.isLetter {
                guard "GyuMLdDEaHhKkmsSVzOXxZQqF".contains(character) else { return nil }
                let run = rest.prefix { $0 == character }
                guard Self.takes(character, run.count) else { return nil }
                rest.removeFirst(run.count)
                parts += character.unicodeScalars.map { .field($0, count: run.count) }
            } else {
                // Signs that Java keeps for later.
                guard !"{}#".contains(character) else { return nil }
                rest.removeFirst()
                parts.append(.literal(Array(String(character).utf8)))
            }
        }
        self.parts = parts
        simple = nil
        fixed = FixedDateTimePattern(parts)
        hasEra = parts.contains { part in
            if case .field("G", _) = part { true } else { false }
        }
    }

    /// The pattern by the rules before Spark 3.
    public init(_ text: String, _ simple: SimpleDatePattern) {
        self.text = text
        self.simple = simple
        parts = []
        fixed = nil
        hasEra = false
    }

    /// Whether a letter may stand so often in a row, by Java's rules.
    private static func takes(_ letter: Character, _ count: Int) -> Bool {
        switch letter {
        case "V": count == 2
        case "O": count == 1 || count == 4
        default: count <= maximumCount(of: letter)
        }
    }

    private static func maximumCount(of letter: Character) -> Int {
        switch letter {
        case "y", "u": 6
        case "S": 9
        case "M", "L", "E", "G", "Q", "q", "z": 4
        case "D": 3
        case "X", "x", "Z": 5
        case "a", "F": 1
        default: 2
        }
    }

    /// Whether it has letters of the time of day alone.
    var isOfClock: Bool {
        parts.allSatisfy { part in
            if case .field(let letter, _) = part {
                "HhKkmsSa".unicodeScalars.contains(letter)
            } else {
                true
            }
        }
    }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
}
