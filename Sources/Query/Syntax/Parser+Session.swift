import Columns

/// Variables of the session and `EXECUTE IMMEDIATE`.
extension Parser {
    /// `DECLARE [OR REPLACE] [VARIABLE] name, … [TYPE] [{DEFAULT | =} expression]`.
    mutating func declare() throws(QueryError) -> SessionStatement {
        let start = current.start
        try expect("DECLARE")
        let orReplace = take("OR", "REPLACE")
        _ = take("VARIABLE")
        let names = try commaSeparated { (parser: inout Parser) throws(QueryError) in
            try parser.qualifiedName("the variable's name")
        }
        var type: DataType?
        textLengths = []
        if !isAtEnd, !isWord("DEFAULT"), !isSymbol("=") { type = try dataType() }
        let lengths = type.flatMap { DeclaredLengths(of: $0, textLengths) }
        var value: ExpressionSyntax?
        if take("DEFAULT") || takeSymbol("=") { value = try expression() }
        guard type != nil || value != nil else {
            throw QueryError(
                "INVALID_SQL_SYNTAX.VARIABLE_TYPE_OR_DEFAULT_REQUIRED",
                "The definition of a variable requires either a datatype or a DEFAULT clause: DECLARE "
                    + "x STRING.", at: range(from: start))
        }
        return .declare(names, type, lengths, value, orReplace: orReplace)
    }

    /// What follows `SET VAR`: `a = x, b = y` or `(a, b) = (query)`.
    mutating func assignment() throws(QueryError) -> SessionStatement {
        let start = current.start
        if isSymbol("(") {
            let names = try list { (parser: inout Parser) throws(QueryError) in
                try parser.qualifiedName("a variable")
            }
            try expectSymbol("=")
            try expectSymbol("(")
            let query = try query()
            try expectSymbol(")")
            return .assign(names, .query(query), range: range(from: start))
        }
        var names: [[String]] = []
        var values: [ExpressionSyntax?] = []
        repeat {
            names.append(try qualifiedName("a variable"))
            try expectSymbol("=")
            let isDefault = isWord("DEFAULT") && (token(1).kind == .end || isSymbol(",", at: 1))
            if isDefault { advance() }
            values.append(isDefault ? nil : try expression())
        } while takeSymbol(",")
        return .assign(names, .expressions(values), range: range(from: start))
    }

    /// `EXECUTE IMMEDIATE text [INTO a, b] [USING x, y AS name]`.
    mutating func executeImmediate() throws(QueryError) -> SessionStatement {
        advance()
        advance()
        let text = try expression()
        var into: [[String]] = []
        if take("INTO") {
            into = try commaSeparated { (parser: inout Parser) throws(QueryError) in
                try parser.qualifiedName("a variable")
            }
        }
        var using: [SelectItemSyntax] = []
        if take("USING") {
            let isInParentheses = isSymbol("(") && !startsQuery() && takeSymbol("(")
            using = try selectItems()
            if isInParentheses { try expectSymbol(")") }
        }
        return .execute(text, into: into, using: using)
    }

    /// `DROP VARIABLE`, `DROP FUNCTION`, `DROP DATABASE`, behind `DROP [TEMPORARY]`; nil for others.
    mutating func dropOther(isTemporary: Bool) throws(QueryError) -> Statement? {
        if isTemporary, take("VARIABLE") {
            let ifExists = take("IF", "EXISTS")
            return .session(
                .dropVariable(try qualifiedName("a variable"), ifExists: ifExists))
        }
        if take("FUNCTION") {
            let ifExists = take("IF", "EXISTS")
            return .alter(
                .dropFunction(
                    try qualifiedName("a function"), isTemporary: isTemporary, ifExists: ifExists))
        }
        if take("DATABASE") || take("SCHEMA") || take("NAMESPACE") {
            let ifExists = take("IF", "EXISTS")
            let name = try qualifiedName("a database")
            let cascades = take("CASCADE")
            if !cascades { _ = take("RESTRICT") }
            return .alter(
                .dropDatabase(name.last ?? "", ifExists: ifExists, cascades: cascades))
        }
        return nil
    }
}
