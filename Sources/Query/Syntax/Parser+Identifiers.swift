import Columns
import Expressions

/// `IDENTIFIER(text)`: a constant text in place of a name.
extension Parser {
    var startsIdentifierClause: Bool { isWord("IDENTIFIER") && isSymbol("(", at: 1) }

    /// The parts of the name that the text holds.
    ///
    /// - Throws: `NOT_A_CONSTANT_STRING.…`, and what its expression or its name refuses.
    mutating func identifierClause() throws(QueryError) -> [String] {
        advance()
        advance()
        let syntax = try expression()
        try expectSymbol(")")
        func refusal(_ kind: String, _ why: String) -> QueryError {
            QueryError(
                "NOT_A_CONSTANT_STRING.\(kind)",
                "The expression used for the routine or clause `IDENTIFIER` must be a constant "
                    + "STRING which is NOT NULL: \(why).", at: syntax.range)
        }
        if let count = deferredNames {
            deferredNames = count + 1
            return ["identifier"]
        }
        let value = try Binder.constant(syntax, catalog: names)
        guard value.type == .string else {
            throw refusal("WRONG_TYPE", "its type is \(value.type.description.uppercased())")
        }
        guard let literal = value.literalValue else {
            throw refusal("NOT_CONSTANT", "it is not constant")
        }
        guard case .string(let text) = literal else { throw refusal("NULL", "it is NULL") }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw QueryError(
                "PARSE_EMPTY_STATEMENT", "The text in IDENTIFIER(…) is empty.", at: syntax.range)
        }
        do {
            let bytes = Array(text.utf8)
            var inner = Parser(bytes, tokens: try Lexer.tokens(of: bytes))
            let parts = try inner.qualifiedName()
            try inner.expectEnd()
            return parts
        } catch {
            throw QueryError(error.errorClass, error.message, at: syntax.range)
        }
    }

    /// The same where a name has one part.
    mutating func singleIdentifierClause() throws(QueryError) -> String {
        let start = current.start
        let parts = try identifierClause()
        guard parts.count == 1 else {
            throw QueryError(
                "IDENTIFIER_TOO_MANY_NAME_PARTS",
                "`\(parts.joined(separator: "."))` is not a valid identifier as it has more than 1 "
                    + "name parts.", at: range(from: start))
        }
        return parts[0]
    }
}
