import Columns
import Expressions

extension Parser {
    /// A literal, name, call, subquery or anything in parentheses.
    mutating func primary() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        switch current.kind {
        case .integer, .number: return try number(isNegative: false, from: start)
        case .string:
            let text = try string()
            let type = defaultCollation.map { DataType.collated($0) } ?? .string
            return ExpressionSyntax(.literal(.string(text), type), range(from: start))
        case .hexadecimal: return try hexadecimal()
        case .quoted:
            let name = try identifier()
            return try nameOrCall(name, from: start)
        case .symbol:
            if isSymbol("(") { return try parenthesized() }
            if takeSymbol("*") {
                let except = try exceptions()
                return ExpressionSyntax(.star(qualifier: [], except: except), range(from: start))
            }
            if isSymbol("?") || isSymbol(":") && token(1).kind == .word { throw unboundParameter() }
            throw unexpected("an expression")
        case .end: throw unexpected("an expression")
        case .word: return try wordExpression()
        }
    }

    /// `?` or `:name`: EXECUTE IMMEDIATE has put values in the places of those that have one.
    private func unboundParameter() -> QueryError {
        let isNamed = isSymbol(":")
        let name = isNamed ? text(token(1).range) : "_\(current.start)"
        return QueryError(
            "UNBOUND_SQL_PARAMETER",
            "Found the unbound parameter: \(name). Give its value with EXECUTE IMMEDIATE … USING.",
            at: isNamed ? current.start..<token(1).end : current.range)
    }

    /// Words that begin a clause: no expression can start with them.
    private static let clauseWords: Set<String> = [
        "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "UNION", "INTERSECT", "EXCEPT", "ON",
        "THEN", "WHEN", "ELSE", "END", "AND", "OR", "AS", "USING", "JOIN", "SELECT", "WITH",
    ]

    private mutating func wordExpression() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        if startsIdentifierClause {
            let parts = try identifierClause()
            if isSymbol("(") { return try call(parts, from: start) }
            return ExpressionSyntax(.name(parts), range(from: start))
        }
        if let special = try specialForm() { return special }
        let word = upperWord
        let next = token(1)
        if Self.clauseWords.contains(word) {
            // A name after all where it is used as one: `end = 1`, `t.on`.
            let isName =
                isSymbol(",", at: 1) || isSymbol(".", at: 1) || isSymbol("=", at: 1)
                || isSymbol(")", at: 1) || isSymbol("(", at: 1) && word == "END"
                || (isWord("FROM", at: 1) || isWord("END", at: 1)) && word == "END"
            let isOperand = next.kind == .symbol && !isSymbol("(", at: 1) && !isSymbol("*", at: 1)
            let canBeName = ["END", "ON", "USING", "THEN", "WHEN", "GROUP", "ORDER", "LIMIT"]
            guard canBeName.contains(word), isName || isOperand || isWord("AS", at: 1) else {
                throw unexpected("an expression")
            }
        }
        let name = try nameOfValue()
        if current.kind == .string {
            throw QueryError(
                "UNSUPPORTED_TYPED_LITERAL",
                "Literals of the type \"\(word)\" are not supported. Supported types are DATE, "
                    + "TIMESTAMP, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIME, INTERVAL and X.",
                at: range(from: start))
        }
        return try nameOrCall(name, from: start)
    }

    private mutating func nameOrCall(
        _ name: String, from start: Int
    ) throws(QueryError) -> ExpressionSyntax {
        if isSymbol("(") { return try call([name], from: start) }
        if takeSymbol("->") {
            let body = try expression()
            return ExpressionSyntax(.lambda([name], body), range(from: start))
        }
        return ExpressionSyntax(.name([name]), range(from: start))
    }

    /// `(query)`, `(expression)`, `(a, b)`, `(x, y) -> …`.
    private mutating func parenthesized() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        if startsQuery(at: 1) {
            advance()
            let query = try query()
            try expectSymbol(")")
            return ExpressionSyntax(.subquery(query), range(from: start))
        }
        if let names = lambdaParameters() {
            advance()
            for _ in names { advance(); advance() }
            try expectSymbol("->")
            let body = try expression()
            return ExpressionSyntax(.lambda(names, body), range(from: start))
        }
        advance()
        let items = try commaSeparated { (parser: inout Parser) throws(QueryError) in
            try parser.aliasable()
        }
        try expectSymbol(")")
        guard items.count > 1 else {
            return ExpressionSyntax(items[0].kind, range(from: start))
        }
        return ExpressionSyntax(.row(items), range(from: start))
    }

    /// The names where `(a, b) ->` stands here.
    private func lambdaParameters() -> [String]? {
        var names: [String] = []
        var offset = 1
        while token(offset).kind == .word || token(offset).kind == .quoted {
            let range = token(offset).range
            names.append(
                token(offset).kind == .word ? text(range) : StringLiteral.name(bytes[range]))
            if isSymbol(")", at: offset + 1) {
                return isSymbol("->", at: offset + 2) ? names : nil
            }
            guard isSymbol(",", at: offset + 1) else { return nil }
            offset += 2
        }
        return nil
    }

    /// `expression [AS name]`, as in `struct(a AS x)`.
    private mutating func aliasable() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        let value = try expression()
        if take("AS") {
            let name = try identifier()
            return ExpressionSyntax(.aliased(value, name), range(from: start))
        }
        return value
    }

    // MARK: Calls

    mutating func call(
        _ name: [String], from start: Int
    ) throws(QueryError) -> ExpressionSyntax {
        let call = try callSyntax(name)
        return ExpressionSyntax(.call(call), range(from: start))
    }

    /// From the opening parenthesis on.
    mutating func callSyntax(_ name: [String]) throws(QueryError) -> CallSyntax {
        var call = CallSyntax(name: name, arguments: [])
        try expectSymbol("(")
        try enter()
        defer { leave() }
        if !isSymbol(")") {
            if take("DISTINCT") {
                call.isDistinct = true
            } else if isWord("ALL"), !isSymbol(",", at: 1), !isSymbol(")", at: 1) {
                advance()
            }
            call.arguments = try commaSeparated { (parser: inout Parser) throws(QueryError) in
                try parser.argument(isNameable: call.function == "struct")
            }
            nullTreatment(of: &call)
        }
        try expectSymbol(")")
        try callSuffixes(&call)
        return call
    }

    mutating func callSuffixes(_ call: inout CallSyntax) throws(QueryError) {
        if take("WITHIN", "GROUP") {
            try expectSymbol("(")
            try expect("ORDER")
            try expect("BY")
            call.withinGroup = try sortItems()
            try expectSymbol(")")
        }
        if isWord("FILTER"), isSymbol("(", at: 1), isWord("WHERE", at: 2) {
            advance()
            advance()
            advance()
            call.filter = try expression()
            try expectSymbol(")")
        }
        nullTreatment(of: &call)
        if isWord("OVER"), isSymbol("(", at: 1) || token(1).kind == .word {
            advance()
            call.over = try windowReference()
        }
    }

    private mutating func nullTreatment(of call: inout CallSyntax) {
        if take("IGNORE", "NULLS") {
            call.ignoresNulls = true
            call.saysNulls = true
        } else if take("RESPECT", "NULLS") {
            call.saysNulls = true
        }
    }

    /// - Parameter isNameable: A name may follow without AS.
    private mutating func argument(isNameable: Bool) throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        if current.kind == .word || current.kind == .quoted, isSymbol("=>", at: 1) {
            let name = try identifier()
            guard SessionRules.current.namesArguments else {
                throw QueryError(
                    "NAMED_PARAMETER_SUPPORT_DISABLED",
                    "The argument `\(name)` cannot be given by its name: "
                        + "spark.sql.allowNamedFunctionArguments is off.", at: range(from: start))
            }
            advance()
            let value = try expression()
            return ExpressionSyntax(.named(name, value), range(from: start))
        }
        let value = try aliasable()
        guard isNameable, current.kind == .quoted || current.kind == .word, !isClauseWord() else {
            return value
        }
        return ExpressionSyntax(.aliased(value, try identifier()), range(from: start))
    }

    // MARK: Windows

    /// After `OVER`.
    private mutating func windowReference() throws(QueryError) -> WindowSyntax {
        let start = current.start
        if isSymbol("(") { return try windowSpecification() }
        let name = try identifier("a window's name")
        return WindowSyntax(base: name, range: range(from: start))
    }

    /// `([base] [PARTITION BY …] [ORDER BY …] [ROWS|RANGE …])`.
    mutating func windowSpecification() throws(QueryError) -> WindowSyntax {
        let start = current.start
        try expectSymbol("(")
        var window = WindowSyntax()
        if current.kind == .quoted
            || (current.kind == .word && !isWord("PARTITION") && !isWord("ORDER")
                && !isWord("DISTRIBUTE") && !isWord("SORT") && !isWord("CLUSTER")
                && !isWord("ROWS") && !isWord("RANGE"))
        {
            // Spark lets nothing follow a name.
            window.base = try identifier()
            try expectSymbol(")")
            window.range = range(from: start)
            return window
        }
        if take("PARTITION", "BY") || take("DISTRIBUTE", "BY") || take("CLUSTER", "BY") {
            window.partition = try commaSeparated { (parser: inout Parser) throws(QueryError) in
                try parser.expression()
            }
        }
        if take("ORDER", "BY") || take("SORT", "BY") { window.order = try sortItems() }
        if isWord("ROWS") || isWord("RANGE") { window.frame = try frame() }
        try expectSymbol(")")
        window.range = range(from: start)
        return window
    }

    private mutating func frame() throws(QueryError) -> FrameSyntax {
        let isRows = isWord("ROWS")
        advance()
        if take("BETWEEN") {
            let lower = try frameBound()
            try expect("AND")
            return FrameSyntax(isRows: isRows, start: lower, end: try frameBound())
        }
        return FrameSyntax(isRows: isRows, start: try frameBound(), end: .currentRow)
    }

    private mutating func frameBound() throws(QueryError) -> FrameSyntax.Bound {
        if take("UNBOUNDED", "PRECEDING") { return .unboundedPreceding }
        if take("UNBOUNDED", "FOLLOWING") { return .unboundedFollowing }
        if take("CURRENT", "ROW") { return .currentRow }
        let distance = try value()
        if take("PRECEDING") { return .preceding(distance) }
        if take("FOLLOWING") { return .following(distance) }
        throw unexpected("PRECEDING or FOLLOWING")
    }

    mutating func sortItems() throws(QueryError) -> [SortSyntax] {
        try commaSeparated { (parser: inout Parser) throws(QueryError) in
            var item = SortSyntax(expression: try parser.expression())
            if parser.take("DESC") {
                item.isDescending = true
            } else {
                _ = parser.take("ASC")
            }
            if parser.take("NULLS", "FIRST") {
                item.areNullsFirst = true
            } else if parser.take("NULLS", "LAST") {
                item.areNullsFirst = false
            }
            return item
        }
    }
}
