import Columns

/// `parse_url` over a column: parts of URLs as stretches of their bytes.
///
/// ```
/// http://user@example.org:80/path?ref=mail#top
/// scheme │ authority        │ path │ query  │ fragment
/// ```
/// The part, and the key where there is one, are constants; a URL that has no such form leaves all rows to
/// the definition, which tells of it.
enum AddressKernel {
    static let kernels: [String: TextKernel] = [
        "parse_url": TextKernel(isForASCII: true) { parts($0, isAttempt: false) },
        "try_parse_url": TextKernel(isForASCII: true) { parts($0, isAttempt: true) },
    ]

    private static func parts(_ arguments: TextArguments, isAttempt: Bool) -> Column? {
        guard let name = arguments.constantText(1),
            let part = Part(rawValue: String(decoding: name, as: UTF8.self))
        else { return nil }
        var key: [UInt8]?
        if arguments.count > 2 {
            guard let own = arguments.constantText(2), part == .query,
                own.allSatisfy({ $0 < 0x80 })
            else { return nil }
            key = own + [UInt8(ascii: "=")]
        }
        return arguments.withTexts(0) { texts in
            column(of: part, key, texts, arguments, isAttempt: isAttempt)
        }
    }

    private static func column(
        of part: Part, _ key: [UInt8]?, _ texts: TextRows, _ arguments: TextArguments,
        isAttempt: Bool
    ) -> Column? {
        let rows = arguments.rows
        var writer = TextWriter(rows: rows, expected: texts.all(rows: rows).count / 2)
        var validity = [UInt8](repeating: 1, count: rows)
        for row in 0..<rows {
            let text = texts[row]
            var found: Range<Int>?
            if let address = AddressBytes(text) {
                found = address.range(of: part)
                if let key, let query = found { found = value(of: key, in: text, query) }
            } else if !isAttempt, arguments.validity?[row] != 0 {
                return nil
            }
            if let found {
                writer.append(
                    (text.baseAddress ?? TextRows.nothing) + found.lowerBound, found.count)
            } else {
                validity[row] = 0
            }
            writer.end()
        }
        let hasNulls = validity.contains(0)
        return writer.finish().map {
            Column(.string, .string($0), validity: hasNulls ? validity : nil)
        }
    }

    /// What stands behind `key=` in the first pair of a query that begins so.
    private static func value(
        of key: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ query: Range<Int>
    ) -> Range<Int>? {
        var start = query.lowerBound
        while true {
            var end = start
            while end < query.upperBound, text[end] != UInt8(ascii: "&") { end &+= 1 }
            if end - start >= key.count {
                var isSame = true
                for place in key.indices { isSame = isSame && text[start + place] == key[place] }
                if isSame { return start + key.count..<end }
            }
            guard end < query.upperBound else { return nil }
            start = end + 1
        }
    }

    enum Part: String {
        case scheme = "PROTOCOL"
        case authority = "AUTHORITY"
        case path = "PATH"
        case query = "QUERY"
        case fragment = "REF"
        case file = "FILE"
        case user = "USERINFO"
        case host = "HOST"
    }
}

/// Where the parts of a URL of ASCII stand: what `Address` is for one text, without texts of its own.
private struct AddressBytes {
    private let text: UnsafeBufferPointer<UInt8>
    private var scheme: Range<Int>?
    private var authority: Range<Int>?
    private var path: Range<Int>
    private var query: Range<Int>?
    private var fragment: Range<Int>?

    /// nil where a character stands that no URI may have.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard Self.isWritten(text) else { return nil }
        self.text = text
        var rest = 0..<text.count
        if let at = Self.first(of: "#", in: text, rest) {
            fragment = at + 1..<rest.upperBound
            rest = rest.lowerBound..<at
        }
        if let colon = Self.schemeEnd(text, rest) {
            guard colon > 0, Self.isLetter(text[0]), colon + 1 < rest.upperBound else { return nil }
            scheme = 0..<colon
            rest = colon + 1..<rest.upperBound
        }
        if let at = Self.first(of: "?", in: text, rest) {
            query = at + 1..<rest.upperBound
            rest = rest.lowerBound..<at
        }
        let slash = UInt8(ascii: "/")
        if rest.count >= 2, text[rest.lowerBound] == slash, text[rest.lowerBound + 1] == slash {
            let start = rest.lowerBound + 2
            let end = Self.first(of: "/", in: text, start..<rest.upperBound) ?? rest.upperBound
            authority = start..<end
            rest = end..<rest.upperBound
            if Self.first(of: "[", in: text, start..<end) != nil,
                Self.first(of: "]", in: text, start..<end) == nil
            {
                return nil
            }
        }
        path = rest
    }

    func range(of part: AddressKernel.Part) -> Range<Int>? {
        switch part {
        case .scheme: scheme
        case .authority: authority
        case .path: path
        case .query: query
        case .fragment: fragment
        // The query stands right behind the path and its mark.
        case .file: path.lowerBound..<(query?.upperBound ?? path.upperBound)
        case .user: user
        case .host: host
        }
    }

    private var user: Range<Int>? {
        guard let authority, let at = Self.first(of: "@", in: text, authority) else { return nil }
        return authority.lowerBound..<at
    }

    private var host: Range<Int>? {
        guard var rest = authority else { return nil }
        if let at = rest.last(where: { text[$0] == UInt8(ascii: "@") }) {
            rest = at + 1..<rest.upperBound
        }
        if let colon = rest.last(where: { text[$0] == UInt8(ascii: ":") }),
            Self.first(of: "]", in: text, colon..<rest.upperBound) == nil
        {
            rest = rest.lowerBound..<colon
        }
        let isHost = !rest.isEmpty && Self.first(of: "_", in: text, rest) == nil
        return isHost ? rest : nil
    }

    /// Where the colon behind a scheme stands: before any slash and question mark.
    private static func schemeEnd(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int? {
        for place in range {
            switch text[place] {
            case UInt8(ascii: ":"): return place
            case UInt8(ascii: "/"), UInt8(ascii: "?"): return nil
            default: continue
            }
        }
        return nil
    }

    private static func first(
        of mark: Unicode.Scalar, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int? {
        let byte = UInt8(ascii: mark)
        for place in range where text[place] == byte { return place }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6
    }

    /// Whether all characters may stand in a URI, each percent sign before two hexadecimal digits.
    private static func isWritten(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        for place in 0..<text.count {
            let byte = text[place]
            if isIllegal[Int(byte)] { return false }
            guard byte == UInt8(ascii: "%") else { continue }
            guard place + 2 < text.count, isDigit(text[place + 1]), isDigit(text[place + 2]) else {
                return false
            }
        }
        return true
    }

    private static let isIllegal: [Bool] = (0..<256).map { byte in
        byte < 0x21 || byte == 0x7F || "\"<>\\^`{|}".utf8.contains(UInt8(byte))
    }
}
