import Formats
import Query

/// An option that a table's statement may set, with the type of its value.
struct TableOption<Value>: Sendable {
    /// As Spark writes it; statements may write it in any case.
    let name: String
    /// What a value must be, as the end of "must be …".
    let expected: String
    /// nil for a text that is no such value.
    let read: @Sendable (String) -> Value?

    /// As `TableDefinition.options` has it.
    var key: String { name.lowercased() }
}

extension TableOption where Value == String {
    static func text(_ name: String) -> Self {
        Self(name: name, expected: "a text") { $0 }
    }

    /// One of several words, in any case; read in lower case.
    static func word(_ name: String, _ words: String...) -> Self {
        let list = words.map { "'\($0)'" }
        let expected =
            list.count == 1
            ? list[0] : list.dropLast().joined(separator: ", ") + " or " + list[list.count - 1]
        return Self(name: name, expected: expected) { text in
            let word = text.lowercased()
            return words.contains { $0.lowercased() == word } ? word : nil
        }
    }

    /// An option of Spark's that weir has one way of only: any other would silently give other rows.
    static func only(_ name: String, _ value: String, _ reason: String) -> Self {
        Self(name: name, expected: "'\(value)': \(reason)") {
            $0.lowercased() == value.lowercased() ? $0 : nil
        }
    }
}

extension TableOption where Value == Bool {
    static func truth(_ name: String) -> Self {
        Self(name: name, expected: "'true' or 'false'") { text in
            switch text.lowercased() {
            case "true": true
            case "false": false
            default: nil
            }
        }
    }
}

extension TableOption where Value == Int64 {
    static func count(_ name: String, from least: Int64, to most: Int64 = .max) -> Self {
        let expected =
            most == .max
            ? "a whole number of at least \(least)" : "a whole number from \(least) to \(most)"
        return Self(name: name, expected: expected) { text in
            Int64(text).flatMap { $0 >= least && $0 <= most ? $0 : nil }
        }
    }

    /// In bytes.
    static func size(_ name: String) -> Self {
        Self(name: name, expected: "a size of at least 1 byte, such as 64MB") { text in
            ByteSize.parse(text).flatMap { $0 > 0 ? $0 : nil }
        }
    }

    static func seconds(_ name: String) -> Self {
        Self(name: name, expected: "a time in whole seconds or minutes, such as 5s") { text in
            let digits = text.prefix { $0.isNumber }
            // More than a thousand years is a slip of the hand.
            guard let number = Int64(digits), number < 1 << 35 else { return nil }
            switch text.dropFirst(digits.count).trimmingPrefix(" ") {
            case "", "s", "second", "seconds": return number
            case "m", "min", "minute", "minutes": return number * 60
            default: return nil
            }
        }
    }
}

extension TableOption where Value == Double {
    /// Above 0.
    static func number(_ name: String, upTo most: Double = .greatestFiniteMagnitude) -> Self {
        let expected = most < 2 ? "a number above 0, and 1 at most" : "a number above 0"
        return Self(name: name, expected: expected) { text in
            Double(text).flatMap { $0 > 0 && $0 <= most ? $0 : nil }
        }
    }
}

extension TableOption where Value == UInt8 {
    static func character(_ name: String) -> Self {
        Self(name: name, expected: #"a single character of ASCII, or '\t'"#) { text in
            if text == #"\t"# { return 0x09 }
            return text.utf8.count == 1 ? text.utf8.first : nil
        }
    }
}

extension TableOption where Value == DateTimePattern {
    static func pattern(_ name: String) -> Self {
        Self(name: name, expected: "a pattern of dates and times, such as yyyy-MM-dd HH:mm:ss") {
            DateTimePattern($0)
        }
    }
}

extension TableDefinition {
    /// The value of an option; nil where the statement does not set it.
    ///
    /// - Throws: `HostError` (usage) that says what would be right.
    func value<Value>(of option: TableOption<Value>) throws(HostError) -> Value? {
        guard let text = options[option.key] else { return nil }
        guard let value = option.read(text) else {
            throw HostError(
                "table \(name): \(option.name) is '\(text)', and must be \(option.expected)",
                isUsage: true)
        }
        return value
    }
}
