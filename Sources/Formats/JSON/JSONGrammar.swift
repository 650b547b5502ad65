/// What a JSON text may hold beyond the standard: Spark's options of the reader.
public struct JSONGrammar: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `'text'`.
    public static let singleQuotes = JSONGrammar(rawValue: 1)
    /// `{name: 1}`.
    public static let unquotedNames = JSONGrammar(rawValue: 2)
    /// `007`.
    public static let leadingZeros = JSONGrammar(rawValue: 4)
    /// `NaN`, `Infinity`.
    public static let notNumbers = JSONGrammar(rawValue: 8)
    /// `/* … */` and `// …` to the end of a line.
    public static let comments = JSONGrammar(rawValue: 16)
    /// Tabs and their like as they are in strings.
    public static let controlCharacters = JSONGrammar(rawValue: 32)
    /// A backslash before any character.
    public static let anyEscape = JSONGrammar(rawValue: 64)

    /// Of functions that take no options.
    public static let usual: JSONGrammar = [.singleQuotes]

    static let notNumberValues: [String: Double] = [
        "NaN": .nan, "Infinity": .infinity, "+Infinity": .infinity, "-Infinity": -.infinity,
        "+INF": .infinity, "-INF": -.infinity,
    ]

    func skipSpace(_ scanner: inout JSONScanner) {
        scanner.skipSpace()
        guard contains(.comments) else { return }
        let bytes = scanner.bytes
        while scanner.peek == UInt8(ascii: "/"), scanner.at + 1 < bytes.count {
            let isBlock = bytes[scanner.at + 1] == UInt8(ascii: "*")
            guard isBlock || bytes[scanner.at + 1] == UInt8(ascii: "/") else { return }
            scanner.at += 2
            while scanner.at < bytes.count {
                let byte = bytes[scanner.at]
                scanner.at += 1
                if !isBlock, byte == 0x0A { break }
                if isBlock, byte == UInt8(ascii: "*"), scanner.peek == UInt8(ascii: "/") {
                    scanner.at += 1
                    break
                }
            }
            scanner.skipSpace()
        }
    }

    func string(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> String {
        guard scanner.peek != 0x27 || contains(.singleQuotes) else {
            throw JSONScanner.Failure(reason: "a value expected", at: scanner.at)
        }
        guard contains(.controlCharacters) || contains(.anyEscape) else {
            return String(decoding: try scanner.string(), as: UTF8.self)
        }
        return try lenientString(&scanner)
    }

    /// A string with what the standard forbids brought to what it allows, read by the scanner.
    private func lenientString(
        _ scanner: inout JSONScanner
    ) throws(JSONScanner.Failure) -> String {
        let bytes = scanner.bytes
        let quote = scanner.peek
        var text: [UInt8] = [quote]
        var at = scanner.at + 1
        let known = Array("\"'\\/bfnrtu".utf8)
        while at < bytes.count, bytes[at] != quote {
            let byte = bytes[at]
            if byte == 0x5C, at + 1 < bytes.count {
                at += 1
                if known.contains(bytes[at]) || !contains(.anyEscape) { text.append(0x5C) }
                text.append(bytes[at])
            } else if byte < 0x20, contains(.controlCharacters) {
                text += Array((byte < 0x10 ? "\\u000" : "\\u00").utf8)
                text += Array(String(byte, radix: 16).utf8)
            } else {
                text.append(byte)
            }
            at += 1
        }
        text.append(quote)
        guard at < bytes.count else {
            throw JSONScanner.Failure(reason: "the string is not closed", at: scanner.at)
        }
        scanner.at = at + 1
        let read = text.withUnsafeBufferPointer { buffer -> String? in
            var inner = JSONScanner(buffer)
            guard let found = try? inner.string() else { return nil }
            return String(decoding: found, as: UTF8.self)
        }
        guard let read else { throw JSONScanner.Failure(reason: "an unknown escape", at: at) }
        return read
    }

    /// A member's name.
    func name(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> String {
        guard contains(.unquotedNames), scanner.peek != 0x22, scanner.peek != 0x27 else {
            return try string(&scanner)
        }
        let start = scanner.at
        while Self.isPartOfName(scanner.peek) { scanner.at += 1 }
        guard scanner.at > start, scanner.bytes[start] &- 0x30 > 9 else {
            throw JSONScanner.Failure(reason: "a name expected", at: start)
        }
        return String(decoding: scanner.bytes[start..<scanner.at], as: UTF8.self)
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
            || byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 < 26
    }

    /// A number as it is written, without leading zeros.
    func number(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> String {
        if contains(.notNumbers) {
            for word in Self.notNumberValues.keys
            where scanner.bytes[min(scanner.at, scanner.bytes.count)...].starts(with: word.utf8) {
                let end = scanner.at + word.utf8.count
                guard end == scanner.bytes.count || !Self.isPartOfName(scanner.bytes[end]) else {
                    continue
                }
                scanner.at = end
                return word
            }
        }
        var sign = ""
        if contains(.leadingZeros) {
            let start = scanner.at
            if scanner.peek == 0x2D {
                sign = "-"
                scanner.at += 1
            }
            let bytes = scanner.bytes
            while scanner.peek == 0x30, scanner.at + 1 < bytes.count,
                bytes[scanner.at + 1] &- 0x30 <= 9
            {
                scanner.at += 1
            }
            if scanner.peek == 0x2D { scanner.at = start }
        }
        return sign + String(decoding: try scanner.number(), as: UTF8.self)
    }
}
