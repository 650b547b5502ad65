import Expressions

/// A text of statements, cut at its semicolons; those in strings, names, comments and between BEGIN and
/// END do not count.
public struct Script: Sendable {
    public var text: String
    /// Bytes of each statement that holds anything, from its first token to its last.
    public private(set) var ranges: [Range<Int>] = []
    /// The last statement is a `BEGIN` whose `END` is still to come.
    public private(set) var isOpen = false
    /// The last statement has no semicolon, or something in it has no end.
    public private(set) var isUnfinished = false
    /// Lines of the whole text before this one, which is the rest of it, and columns of its first line.
    private let before: (lines: Int, columns: Int)
    private let bytes: [UInt8]
    /// Places of errors are looked up here, so that they cost the same anywhere in a long script.
    private let lineStarts: [Int]

    /// - Parameter before: Lines before the text, and columns of its first line, for the places of errors.
    public init(_ text: String, before: (lines: Int, columns: Int) = (0, 0)) {
        self.text = text
        self.before = before
        bytes = Array(text.utf8)
        lineStarts = TextPlace.lineStarts(of: bytes[...])
        var lexer = Lexer(bytes)
        var start: Int?
        var last = 0
        var nesting = CompoundNesting()
        while true {
            // What cannot be cut is for `parse` to tell: of a statement, or of all the rest.
            guard let token = (try? lexer.next()) ?? lexer.skipByte() else {
                ranges.append((start ?? last)..<bytes.count)
                isUnfinished = true
                return
            }
            let isSemicolon =
                token.kind == .symbol && bytes[token.start] == UInt8(ascii: ";")
            if token.kind == .end || isSemicolon && !nesting.isOpen {
                if let begin = start {
                    ranges.append(begin..<last)
                    isUnfinished = !isSemicolon
                }
                start = nil
                isOpen = nesting.isOpen
                if token.kind == .end { return }
                nesting = CompoundNesting()
            } else {
                start = start ?? token.start
                nesting.take(token, of: bytes)
            }
            last = token.end
        }
    }

    public var count: Int { ranges.count }

    /// A statement alone, with another text; its place stays where it began.
    public func replacing(_ index: Int, with text: String) -> Script {
        let place = TextPlace(of: ranges[index], in: bytes, file: nil, lineStarts: lineStarts)
        let columns = place.column - 1 + (place.line == 1 ? before.columns : 0)
        return Script(text, before: (lines: before.lines + place.line - 1, columns: columns))
    }

    /// The text of one statement.
    public func text(of index: Int) -> String {
        String(decoding: bytes[ranges[index]], as: UTF8.self)
    }

    /// The text at a place, shortened where it is long.
    public func fragment(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<bytes.count)
        guard range.count > 200 else { return String(decoding: bytes[range], as: UTF8.self) }
        var end = range.lowerBound + 200
        while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self) + "…"
    }

    /// Reads one statement. Positions count from the beginning of the whole text.
    ///
    /// - Parameter names: Gives the variables that `IDENTIFIER(…)` may name.
    public func parse(
        _ index: Int, file: String? = nil, names: any Catalog = EmptyCatalog()
    ) throws(QueryError) -> StatementSyntax {
        try read(ranges[index], file: file, names) { (parser: inout Parser) throws(QueryError) in
            guard parser.isWord("BEGIN") else { return try parser.statement() }
            guard SessionRules.current.takesScripts else {
                throw QueryError(
                    "UNSUPPORTED_FEATURE.SQL_SCRIPTING",
                    "BEGIN … END is off: spark.sql.scripting.enabled is false.",
                    at: parser.current.range)
            }
            return try parser.script()
        }
    }

    /// Reads a statement of a `BEGIN … END` once more.
    ///
    /// - Parameter names: Gives the variables that `IDENTIFIER(…)` may name.
    public func parse(
        scripted range: Range<Int>, names: any Catalog
    ) throws(QueryError) -> StatementSyntax {
        try read(range, names) { (parser: inout Parser) throws(QueryError) in
            try parser.scripted()
        }
    }

    private func read(
        _ range: Range<Int>, file: String? = nil, _ names: any Catalog,
        _ read: (inout Parser) throws(QueryError) -> Statement
    ) throws(QueryError) -> StatementSyntax {
        do {
            let tokens = try Lexer.tokens(of: bytes, in: range)
            var parser = Parser(bytes, tokens: tokens)
            parser.names = names
            let kind = try read(&parser)
            try parser.expectEnd()
            return StatementSyntax(
                kind: kind, range: range, text: parser.text(range), subject: parser.subject)
        } catch {
            throw error.located(
                in: bytes, file: file, lineStarts: lineStarts, before: before)
        }
    }

    /// Reads all statements; the first error ends it.
    public func parse(file: String? = nil) throws(QueryError) -> [StatementSyntax] {
        var statements: [StatementSyntax] = []
        for index in ranges.indices { statements.append(try parse(index, file: file)) }
        return statements
    }

    /// An error with its line and column in this text.
    public func located(_ error: QueryError, file: String? = nil) -> QueryError {
        error.located(
            in: bytes, file: file, lineStarts: lineStarts, before: before)
    }
}
