import Columns
import Expressions

/// Reads tokens into syntax trees: recursive descent for clauses, binding powers for operators.
///
/// Nearly every keyword may also be a name, as in Spark; where a word could be either, the parser
/// looks at what follows. Nesting is bounded, so hostile text gives an error and no crash.
public struct Parser {
    let bytes: [UInt8]
    private var tokens: [Token]
    private(set) var index = 0
    private var depth = 0
    /// What constant names may be made of: `IDENTIFIER(variable)`.
    var names: any Catalog = EmptyCatalog()
    /// In a script, names are computed when a statement is run; how many of them were met.
    var deferredNames: Int?
    /// What surrounds the statement that is read, in a script.
    var scripting = ScriptScope()
    /// The lengths of the texts in the type that is read; nil for a STRING.
    var textLengths: [TextLength?] = []
    /// What texts without a collation of their own have: `DEFAULT COLLATION` of the view or table around.
    var defaultCollation: Collation?
    /// Where the name stands that the statement is about.
    var subject: Range<Int>?
    /// Names in backquotes are patterns: those of an item of SELECT, where the session has it so.
    var matchesNames = false
    /// How many halves of a `>>` are still to be taken by types.
    var halfAngles = 0

    /// How deep parentheses, subqueries, types and operators may nest.
    static let deepestNesting = 160
    /// How long a chain of operators such as `a + b + c …` may be.
    static let longestChain = 320

    init(_ bytes: [UInt8], tokens: [Token]) {
        self.bytes = bytes
        self.tokens = tokens
    }

    /// Reads one query.
    public static func query(_ text: String) throws(QueryError) -> QuerySyntax {
        try whole(text) { (parser: inout Parser) throws(QueryError) in try parser.query() }
    }

    /// Reads one expression.
    public static func expression(_ text: String) throws(QueryError) -> ExpressionSyntax {
        try whole(text) { (parser: inout Parser) throws(QueryError) in try parser.expression() }
    }

    private static func whole<Result>(
        _ text: String, _ read: (inout Parser) throws(QueryError) -> Result
    ) throws(QueryError) -> Result {
        let bytes = Array(text.utf8)
        var parser: Parser
        do {
            parser = Parser(bytes, tokens: try Lexer.tokens(of: bytes))
            let result = try read(&parser)
            try parser.expectEnd()
            return result
        } catch {
            throw error.located(in: bytes)
        }
    }

    // MARK: Looking at tokens

    var current: Token { tokens[index] }

    func token(_ offset: Int) -> Token { tokens[min(index + offset, tokens.count - 1)] }

    var isAtEnd: Bool { current.kind == .end }

    /// Where the token before ended.
    var lastEnd: Int { index > 0 ? tokens[index - 1].end : 0 }

    /// The bytes from a token's start to the end of what was read last.
    func range(from start: Int) -> Range<Int> { start..<max(start, lastEnd) }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func isWord(_ word: StaticString, at offset: Int = 0) -> Bool {
        let token = token(offset)
        guard token.kind == .word, token.end - token.start == word.utf8CodeUnitCount else {
            return false
        }
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        for (position, letter) in letters.enumerated() {
            let byte = bytes[token.start + position]
            let upper = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
            if upper != letter { return false }
        }
        return true
    }

    func isWords(_ words: StaticString...) -> Bool {
        for (offset, word) in words.enumerated() where !isWord(word, at: offset) { return false }
        return true
    }

    func isSymbol(_ symbol: StaticString, at offset: Int = 0) -> Bool {
        let token = token(offset)
        guard token.kind == .symbol, token.end - token.start == symbol.utf8CodeUnitCount else {
            return false
        }
        let wanted = UnsafeBufferPointer(start: symbol.utf8Start, count: symbol.utf8CodeUnitCount)
        for position in 0..<wanted.count where bytes[token.start + position] != wanted[position] {
            return false
        }
        return true
    }

    /// The current word in upper case; empty for other tokens.
    var upperWord: String {
        current.kind == .word ? text(current.range).uppercased() : ""
    }

    // MARK: Taking tokens

    mutating func advance() { if index < tokens.count - 1 { index += 1 } }

    mutating func take(_ word: StaticString) -> Bool {
        guard isWord(word) else { return false }
        advance()
        return true
    }

    mutating func takeSymbol(_ symbol: StaticString) -> Bool {
        guard isSymbol(symbol) else { return false }
        advance()
        return true
    }

    /// All of the words or none.
    mutating func take(_ first: StaticString, _ second: StaticString) -> Bool {
        guard isWord(first), isWord(second, at: 1) else { return false }
        advance()
        advance()
        return true
    }

    mutating func take(
        _ first: StaticString, _ second: StaticString, _ third: StaticString
    ) -> Bool {
        guard isWord(first), isWord(second, at: 1), isWord(third, at: 2) else { return false }
        advance()
        advance()
        advance()
        return true
    }

    mutating func expect(_ word: StaticString) throws(QueryError) {
        guard take(word) else { throw unexpected("\(word)") }
    }

    mutating func expectSymbol(_ symbol: StaticString) throws(QueryError) {
        guard takeSymbol(symbol) else { throw unexpected("`\(symbol)`") }
    }

    func expectEnd() throws(QueryError) {
        guard isAtEnd else { throw unexpected("the end of the statement") }
    }

    /// The error of a token that cannot stand here.
    func unexpected(_ wanted: String) -> QueryError {
        let token = current
        let found = token.kind == .end ? "the end of the text" : "`\(clipped(token.range))`"
        return QueryError(
            "PARSE_SYNTAX_ERROR", "Syntax error at or near \(found): expected \(wanted).",
            at: token.kind == .end ? max(0, token.start - 1)..<token.start : token.range)
    }

    private func clipped(_ range: Range<Int>) -> String {
        range.count <= 40 ? text(range) : text(range.lowerBound..<range.lowerBound + 37) + "…"
    }

    func error(_ message: String, at range: Range<Int>) -> QueryError {
        QueryError("PARSE_SYNTAX_ERROR", message, at: range)
    }

    // MARK: Nesting

    mutating func enter() throws(QueryError) {
        depth += 1
        if depth > Self.deepestNesting {
            throw QueryError(
                "PARSE_SYNTAX_ERROR",
                "This is nested more than \(Self.deepestNesting) deep; "
                    + "split it with WITH or parentheses less.",
                at: current.range)
        }
    }

    mutating func leave() { depth -= 1 }

    func checkChain(_ length: Int) throws(QueryError) {
        if length > Self.longestChain {
            throw QueryError(
                "PARSE_SYNTAX_ERROR",
                "This chain has more than \(Self.longestChain) operators; put parts of it in "
                    + "parentheses.", at: current.range)
        }
    }

    /// Tries a reading; where it fails, nothing was read.
    mutating func attempt<Result>(
        _ read: (inout Parser) throws(QueryError) -> Result
    ) -> Result? {
        let (savedIndex, savedDepth) = (index, depth)
        do {
            return try read(&self)
        } catch {
            index = savedIndex
            depth = savedDepth
            return nil
        }
    }

    mutating func rewind(to index: Int) { self.index = index }

    /// Reads the tokens before another one as if the text ended there, and all of them.
    mutating func reading<Result>(
        upTo end: Int, _ read: (inout Parser) throws(QueryError) -> Result
    ) throws(QueryError) -> Result {
        var inner = self
        let place = tokens[end].start
        inner.tokens = tokens[index..<end] + [Token(kind: .end, start: place, end: place)]
        inner.index = 0
        let result = try read(&inner)
        try inner.expectEnd()
        index = end
        deferredNames = inner.deferredNames
        return result
    }

    /// The place of the first token from here on that is one and stands in no parentheses.
    func place(of isWanted: (Parser) -> Bool) -> Int? {
        var probe = self
        var depth = 0
        while !probe.isAtEnd {
            if probe.isSymbol("(") { depth += 1 }
            if probe.isSymbol(")") { depth -= 1 }
            if depth == 0, isWanted(probe) { return probe.index }
            probe.advance()
        }
        return nil
    }

    // MARK: Names and small parts

    /// The session has it that the current word names nothing.
    private var isReserved: Bool {
        SessionRules.current.reservesKeywords && Keywords.reserved.contains(upperWord)
    }

    /// A word that begins an expression: the name of a column or function, or one that gives a value by itself.
    mutating func nameOfValue() throws(QueryError) -> String {
        let isCall = isSymbol("(", at: 1)
        let allowed: Set<String> =
            isCall
            ? ["FILTER", "LEFT", "RIGHT"]
            : [
                "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "CURRENT_USER", "LOCALTIME",
                "SESSION_USER", "USER",
            ]
        guard isReserved, allowed.contains(upperWord) else { return try identifier() }
        let name = text(current.range)
        advance()
        return name
    }

    /// A name, quoted or not.
    mutating func identifier(_ what: String = "a name") throws(QueryError) -> String {
        switch current.kind {
        case .word:
            if startsIdentifierClause { return try singleIdentifierClause() }
            if isReserved { throw unexpected(what) }
            let name = text(current.range)
            advance()
            return name
        case .quoted:
            let name = StringLiteral.name(bytes[current.range])
            guard !name.isEmpty else { throw error("A name cannot be empty.", at: current.range) }
            advance()
            return name
        default: throw unexpected(what)
        }
    }

    /// `a.b.c`.
    mutating func qualifiedName(_ what: String = "a name") throws(QueryError) -> [String] {
        if startsIdentifierClause { return try identifierClause() }
        var parts = [try identifier(what)]
        while takeSymbol(".") { parts.append(try identifier(what)) }
        return parts
    }

    /// The name of what the statement is about: errors that have no other place stand there.
    mutating func subjectName(_ what: String) throws(QueryError) -> [String] {
        let start = current.start
        let name = try qualifiedName(what)
        subject = range(from: start)
        return name
    }

    /// `(a, b)`.
    mutating func nameList() throws(QueryError) -> [String] {
        try list { (parser: inout Parser) throws(QueryError) in try parser.identifier() }
    }

    /// `(item, item, …)`, at least one.
    mutating func list<Item>(
        _ item: (inout Parser) throws(QueryError) -> Item
    ) throws(QueryError) -> [Item] {
        try expectSymbol("(")
        let items = try commaSeparated(item)
        try expectSymbol(")")
        return items
    }

    mutating func commaSeparated<Item>(
        _ item: (inout Parser) throws(QueryError) -> Item
    ) throws(QueryError) -> [Item] {
        var items = [try item(&self)]
        while takeSymbol(",") { items.append(try item(&self)) }
        return items
    }

    /// One or more string literals in a row.
    mutating func string(_ what: String = "a string") throws(QueryError) -> String {
        guard current.kind == .string else { throw unexpected(what) }
        var result = ""
        while current.kind == .string {
            result += StringLiteral.text(bytes[current.range])
            advance()
        }
        return result
    }

    /// A string alone: what follows one in a list of options is its value.
    private mutating func oneString() -> String {
        defer { advance() }
        return StringLiteral.text(bytes[current.range])
    }

    /// `(key = value, 'key' 'value', a.b.c true)`.
    mutating func options() throws(QueryError) -> OptionsSyntax {
        var options = OptionsSyntax()
        try expectSymbol("(")
        if takeSymbol(")") { return options }
        repeat {
            let start = current.start
            let name =
                current.kind == .string
                ? oneString() : try qualifiedName("an option's name").joined(separator: ".")
            let nameRange = range(from: start)
            _ = takeSymbol("=") || takeSymbol("==")
            let valueStart = current.start
            let value = try optionValue()
            options.append(
                .init(
                    name: name, nameRange: nameRange, value: value,
                    valueRange: range(from: valueStart)))
        } while takeSymbol(",")
        try expectSymbol(")")
        return options
    }

    private mutating func optionValue() throws(QueryError) -> String {
        switch current.kind {
        case .string: return try string()
        case .integer, .number, .word:
            let value = text(current.range)
            advance()
            return value
        case .symbol where isSymbol("-"):
            advance()
            guard current.kind == .integer || current.kind == .number else {
                throw unexpected("a number")
            }
            let value = "-" + text(current.range)
            advance()
            return value
        default: throw unexpected("the option's value")
        }
    }
}
