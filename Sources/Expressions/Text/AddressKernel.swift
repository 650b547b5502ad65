import Columns

/// `parse_url` over a column: parts of URLs as stretches of their bytes.
///
/// ```
/// http://user@example.org:80/path?ref=mail#top
/// scheme │ authority        │ path │ query  │ fragment
/// ```
/// The part, and the key where there is one, are constants. A URL that is written otherwise, such as one whose
/// host is an address, leaves all rows to the definition, `Address`.
enum AddressKernel {
    static let kernels: [String: TextKernel] = [
        "parse_url": TextKernel(isForASCII: true, body: parts),
        "try_parse_url": TextKernel(isForASCII: true, body: parts),
    ]

    @Sendable private static func parts(_ arguments: TextArguments) -> Column? {
        guard let name = arguments.constantText(1),
            let part = Part(rawValue: String(decoding: name, as: UTF8.self))
        else { return nil }
        var key: [UInt8]?
        if arguments.count > 2 {
            guard let own = arguments.constantText(2), part == .query,
                own.allSatisfy({ SignSet.word.contains($0) })
            else { return nil }
            key = own + [UInt8(ascii: "=")]
        }
        return arguments.withTexts(0) { texts in
            column(of: part, key, texts, arguments)
        }
    }

    private static func column(
        of part: Part, _ key: [UInt8]?, _ texts: TextRows, _ arguments: TextArguments
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
            } else if arguments.validity?[row] != 0 {
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
    private let scheme: Range<Int>
    private let authority: Range<Int>
    private let path: Range<Int>
    private let query: Range<Int>?
    private let fragment: Range<Int>?
    private let user: Range<Int>?
    private let host: Range<Int>

    /// nil where it is not `scheme://[user@]name[:port]` and what may follow.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        var rest = 0..<text.count
        let mark = Self.first(of: "#", in: text, rest)
        fragment = mark.map { $0 + 1..<text.count }
        rest = 0..<(mark ?? text.count)
        guard let colon = Self.first(of: ":", in: text, rest), colon + 3 <= rest.upperBound,
            colon > 0, Self.isLetter(text[0]),
            (1..<colon).allSatisfy({ Self.kinds[Int(text[$0])] & 1 != 0 }),
            text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/")
        else { return nil }
        scheme = 0..<colon
        var end = colon + 3
        while end < rest.upperBound, text[end] != UInt8(ascii: "/"), text[end] != UInt8(ascii: "?")
        {
            end &+= 1
        }
        authority = colon + 3..<end
        guard let (user, host) = Self.server(text, authority) else { return nil }
        (self.user, self.host) = (user, host)
        let question = Self.first(of: "?", in: text, end..<rest.upperBound)
        path = end..<(question ?? rest.upperBound)
        query = question.map { $0 + 1..<rest.upperBound }
        guard Self.consists(text, path, of: 4),
            query.map({ Self.consists(text, $0, of: 8) }) ?? true,
            fragment.map({ Self.consists(text, $0, of: 8) }) ?? true
        else { return nil }
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

    /// `[user@]name[:port]` where the name's labels begin with letters and have no dash at an end.
    private static func server(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> (user: Range<Int>?, host: Range<Int>)? {
        var rest = range
        var user: Range<Int>?
        if let at = first(of: "@", in: text, rest) {
            let own = rest.lowerBound..<at
            guard own.allSatisfy({ kinds[Int(text[$0])] & 2 != 0 }) else { return nil }
            user = own
            rest = at + 1..<rest.upperBound
        }
        let end = first(of: ":", in: text, rest) ?? rest.upperBound
        let host = rest.lowerBound..<end
        guard isName(text, host) || isAddress(text, host) else { return nil }
        guard end < rest.upperBound else { return (user, host) }
        let port = end + 1..<rest.upperBound
        return port.count <= 9 && port.allSatisfy({ isDigit(text[$0]) }) ? (user, host) : nil
    }

    /// Labels that begin with a letter and do not end in a dash.
    private static func isName(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Bool {
        // A dot comes before the first label.
        var before = UInt8(ascii: ".")
        for place in range {
            let byte = text[place]
            let isFirst = before == UInt8(ascii: ".")
            if isFirst ? !isLetter(byte) : kinds[Int(byte)] & 16 == 0 { return false }
            if byte == UInt8(ascii: "."), before == UInt8(ascii: "-") { return false }
            before = byte
        }
        return before != UInt8(ascii: ".") && before != UInt8(ascii: "-")
    }

    /// Four bytes in decimal.
    private static func isAddress(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Bool {
        var (parts, digits, value) = (1, 0, 0)
        for place in range {
            if text[place] == UInt8(ascii: "."), digits > 0 {
                (parts, digits, value) = (parts + 1, 0, 0)
            } else if isDigit(text[place]), digits < 3 {
                value = value * 10 + Int(text[place] - UInt8(ascii: "0"))
                digits += 1
            } else {
                return false
            }
            if value > 255 { return false }
        }
        return parts == 4 && digits > 0
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

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private static func isHex(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
    }

    /// Whether all characters are of a kind, or bytes written as two hexadecimal digits.
    private static func consists(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of kind: UInt8
    ) -> Bool {
        for place in range where kinds[Int(text[place])] & kind == 0 {
            guard text[place] == UInt8(ascii: "%"), place + 2 < range.upperBound,
                isHex(text[place + 1]), isHex(text[place + 2])
            else { return false }
        }
        return true
    }

    /// Where each byte may stand: 1 in a scheme, 2 in a user's name, 4 in a path, 8 in a query or fragment,
    /// 16 behind the first letter of a host's label.
    private static let kinds: [UInt8] = (0..<256).map { byte in
        let byte = UInt8(byte)
        let isWord = isLetter(byte) || isDigit(byte)
        func kind(_ bit: UInt8, _ marks: StaticString) -> UInt8 {
            let marks = UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount)
            return isWord || marks.contains(byte) ? bit : 0
        }
        return kind(1, "+-.") | kind(2, "-_.!~*'();:&=+$,") | kind(4, "-_.!~*'():@&=+$,;/")
            | kind(8, "-_.!~*'();/?:@&=+$,[]") | kind(16, "-.")
    }
}
