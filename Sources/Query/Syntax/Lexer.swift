import Expressions

/// Cuts the bytes of an SQL text into tokens; white space and comments are left out.
struct Lexer {
    private let bytes: [UInt8]
    private var position: Int
    private let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
        self.bytes = bytes
        position = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    /// All tokens, the last of kind `.end`.
    static func tokens(
        of bytes: [UInt8], in range: Range<Int>? = nil
    ) throws(QueryError) -> [Token] {
        var lexer = Lexer(bytes, in: range)
        var tokens: [Token] = []
        tokens.reserveCapacity((range?.count ?? bytes.count) / 5)
        while true {
            let token = try lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    mutating func next() throws(QueryError) -> Token {
        try skipBlanks()
        let start = position
        guard start < end else { return Token(kind: .end, start: end, end: end) }
        let byte = bytes[start]
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            try skipString(quote: byte, isRaw: false)
            let isName = byte == UInt8(ascii: "\"") && SessionRules.current.quotesNamesDoubly
            return Token(kind: isName ? .quoted : .string, start: start, end: position)
        case UInt8(ascii: "`"):
            try skipQuotedName()
            return Token(kind: .quoted, start: start, end: position)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return number()
        case UInt8(ascii: ".") where isDigit(start + 1) && !followsName(start):
            return number()
        case _ where Self.startsWord(byte):
            return try word()
        default:
            return try symbol()
        }
    }

    /// Goes over a byte that `next` could make nothing of; nil where what has no end reached the text's.
    mutating func skipByte() -> Token? {
        guard position < end else { return nil }
        defer { position += 1 }
        return Token(kind: .symbol, start: position, end: position + 1)
    }

    // MARK: Blanks and comments

    /// What stands inside of `/*+ … */` among the blanks and comments between two tokens.
    static func hints(
        of bytes: [UInt8], in range: Range<Int>
    ) throws(QueryError) -> [Range<Int>] {
        var lexer = Lexer(bytes, in: range)
        var hints: [Range<Int>] = []
        var start = lexer.position
        while try lexer.skipBlank() {
            if bytes[start..<lexer.position].starts(with: "/*+".utf8) {
                hints.append(start + 3..<lexer.position - 2)
            }
            start = lexer.position
        }
        return hints
    }

    private mutating func skipBlanks() throws(QueryError) {
        while try skipBlank() {}
    }

    /// Skips a blank or a comment; false where there is none.
    private mutating func skipBlank() throws(QueryError) -> Bool {
        guard position < end else { return false }
        let byte = bytes[position]
        if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
            position += 1
        } else if byte == 0xC2, peek(1) == 0xA0 {
            position += 2
        } else if byte == 0xEF, peek(1) == 0xBB, peek(2) == 0xBF {
            position += 3
        } else if byte == UInt8(ascii: "-"), peek(1) == UInt8(ascii: "-") {
            skipLine()
        } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
            try skipBracketed()
        } else {
            return false
        }
        return true
    }

    /// To the end of the line; a backslash before it carries the comment on, as in Spark.
    private mutating func skipLine() {
        while position < end, bytes[position] != UInt8(ascii: "\n") {
            if bytes[position] == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "\n") {
                position += 1
            }
            position += 1
        }
        position = min(position, end)
    }

    /// Bracketed comments nest; what looks like a hint is none inside of one.
    private mutating func skipBracketed() throws(QueryError) {
        let start = position
        var depth = 0
        while position < end {
            if bytes[position] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*"),
                depth == 0 || peek(2) != UInt8(ascii: "+")
            {
                depth += 1
                position += 2
            } else if bytes[position] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                depth -= 1
                position += 2
                if depth == 0 { return }
            } else {
                position += 1
            }
        }
        position = end
        throw QueryError(
            "UNCLOSED_BRACKETED_COMMENT",
            "This comment has no end: each `/*` needs a `*/`.", at: start..<min(start + 2, end))
    }

    // MARK: Strings and names

    private mutating func skipString(quote: UInt8, isRaw: Bool) throws(QueryError) {
        let start = position
        position += 1
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\\"), !isRaw {
                position += 2
            } else if byte == quote {
                position += 1
                // A doubled quote stands for one.
                guard position < end, bytes[position] == quote, !isRaw else { return }
                position += 1
            } else {
                position += 1
            }
        }
        position = end
        throw QueryError(
            "PARSE_SYNTAX_ERROR", "This string has no end: its closing quote is missing.",
            at: start..<start + 1)
    }

    private mutating func skipQuotedName() throws(QueryError) {
        let start = position
        position += 1
        while position < end {
            if bytes[position] == UInt8(ascii: "`") {
                position += 1
                guard position < end, bytes[position] == UInt8(ascii: "`") else { return }
            }
            position += 1
        }
        position = end
        throw QueryError(
            "PARSE_SYNTAX_ERROR", "This name has no end: its closing backquote is missing.",
            at: start..<start + 1)
    }

    private mutating func word() throws(QueryError) -> Token {
        let start = position
        let next = peek(1)
        if next == UInt8(ascii: "'") || next == UInt8(ascii: "\"") {
            switch bytes[start] | 0x20 {
            case UInt8(ascii: "r"):
                position += 1
                try skipString(quote: next, isRaw: true)
                return Token(kind: .string, start: start, end: position)
            case UInt8(ascii: "x"):
                position += 1
                try skipString(quote: next, isRaw: true)
                return Token(kind: .hexadecimal, start: start, end: position)
            default: break
            }
        }
        while position < end, Self.continuesWord(bytes[position]) { position += 1 }
        return Token(kind: .word, start: start, end: position)
    }

    // MARK: Numbers and symbols

    private mutating func number() -> Token {
        let start = position
        while isDigit(position) { position += 1 }
        var kind = Token.Kind.integer
        if position < end, bytes[position] == UInt8(ascii: ".") {
            kind = .number
            position += 1
            while isDigit(position) { position += 1 }
        }
        if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
            let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
            if isDigit(position + 1 + sign) {
                kind = .number
                position += 1 + sign
                while isDigit(position) { position += 1 }
            }
        }
        // A suffix belongs to the number only where no name goes on after it.
        let length = suffixLength()
        if length > 0 {
            kind = .number
            position += length
        } else if kind == .integer, position < end, Self.continuesWord(bytes[position]) {
            // `2024_sales` is a name, as in Spark.
            while position < end, Self.continuesWord(bytes[position]) { position += 1 }
            kind = .word
        }
        return Token(kind: kind, start: start, end: position)
    }

    private func suffixLength() -> Int {
        guard position < end else { return 0 }
        func ends(_ length: Int) -> Bool {
            position + length >= end || !Self.continuesWord(bytes[position + length])
        }
        switch bytes[position] | 0x20 {
        case UInt8(ascii: "b") where peek(1) | 0x20 == UInt8(ascii: "d") && ends(2): return 2
        case UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "y"), UInt8(ascii: "d"),
            UInt8(ascii: "f"):
            return ends(1) ? 1 : 0
        default: return 0
        }
    }

    /// Symbols of more than one byte, the longest first.
    private static let symbols: [[UInt8]] = [
        "<=>", "||", "->", "=>", "==", "!=", "<>", "<=", ">=", "<<", ">>", "::", "|>",
    ].map { Array($0.utf8) }

    private static let single = Set("()[]{},;.*+-/%&|^~=<>!:?@$".utf8)

    private mutating func symbol() throws(QueryError) -> Token {
        let start = position
        for symbol in Self.symbols where symbol[0] == bytes[start] {
            if start + symbol.count <= end,
                bytes[start..<start + symbol.count].elementsEqual(symbol)
            {
                position += symbol.count
                return Token(kind: .symbol, start: start, end: position)
            }
        }
        guard Self.single.contains(bytes[start]) else {
            throw QueryError(
                "PARSE_SYNTAX_ERROR",
                "This character has no meaning in SQL; put names that hold it in backquotes.",
                at: start..<start + 1)
        }
        position += 1
        return Token(kind: .symbol, start: start, end: position)
    }

    // MARK: Bytes

    private func peek(_ offset: Int) -> UInt8 {
        position + offset < end ? bytes[position + offset] : 0
    }

    private func isDigit(_ index: Int) -> Bool {
        index < end && bytes[index] >= 0x30 && bytes[index] <= 0x39
    }

    /// `t.1` is a member of `t`, not the number 0.1.
    private func followsName(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = bytes[index - 1]
        return Self.continuesWord(before) || before == UInt8(ascii: "`")
            || before == UInt8(ascii: ")") || before == UInt8(ascii: "]")
    }

    static func startsWord(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
            || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    static func continuesWord(_ byte: UInt8) -> Bool {
        startsWord(byte) || (byte >= 0x30 && byte <= 0x39)
    }
}
