import Columns
import Expressions

extension Parser {
    /// Any expression.
    ///
    /// ```
    /// OR  <  AND  <  NOT  <  IS, IN, LIKE, BETWEEN  <  = < >  <  |  <  ^  <  &  <  << >>
    ///     <  + - ||  <  * / % DIV  <  signs  <  ::  [ ]  .
    /// ```
    mutating func expression() throws(QueryError) -> ExpressionSyntax {
        try enter()
        defer { leave() }
        let start = current.start
        var parts = [try conjunction()]
        while isWord("OR"), !endsItem(at: 1) {
            advance()
            parts.append(try conjunction())
        }
        return parts.count == 1
            ? parts[0] : ExpressionSyntax(.or(parts), range(from: start))
    }

    private mutating func conjunction() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        var parts = [try negation()]
        while isWord("AND"), !endsItem(at: 1) {
            advance()
            parts.append(try negation())
        }
        return parts.count == 1
            ? parts[0] : ExpressionSyntax(.and(parts), range(from: start))
    }

    private mutating func negation() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        guard isWord("NOT") || (isSymbol("!") && !isSymbol("=", at: 1)) else {
            return try predicate()
        }
        advance()
        try enter()
        defer { leave() }
        let operand = try negation()
        return ExpressionSyntax(.unary(.not, operand), range(from: start))
    }

    /// A value and the test behind it: one, as in Spark; `(a IS NULL) IS TRUE` needs its parentheses.
    ///
    /// What is wrong with a test stands, for Spark too, at the test's own words: at `IN (…)`, without the value.
    private mutating func predicate() throws(QueryError) -> ExpressionSyntax {
        let value = try value()
        let start = current.start
        let negated = isWord("NOT") || (isSymbol("!") && token(1).kind == .word)
        let offset = negated ? 1 : 0
        if negated, isSymbol("!"), !SessionRules.current.takesBangForNot,
            isWord("BETWEEN", at: 1) || isWord("IN", at: 1) || likeFunction(at: 1) != nil
        {
            throw QueryError(
                "SYNTAX_DISCONTINUED.BANG_EQUALS_NOT",
                "`!` is no NOT behind a value; write NOT \(text(token(1).range)).",
                at: current.range)
        }
        let kind: ExpressionSyntax.Kind
        // `SELECT 1 in, 2 like`: names of columns.
        if offset == 0, current.kind == .word, endsItem(at: 1) { return value }
        if isWord("BETWEEN", at: offset) {
            skip(offset + 1)
            let low = try self.value()
            try expect("AND")
            let high = try self.value()
            kind = .between(value, low: low, high: high, negated: negated)
        } else if isWord("IN", at: offset) {
            skip(offset + 1)
            kind = try membership(of: value, negated: negated, from: start)
        } else if let function = likeFunction(at: offset) {
            skip(offset + 1)
            kind = try like(value, function, negated: negated, from: start)
        } else if !negated, take("IS") {
            kind = try property(of: value, from: start)
        } else {
            return value
        }
        return ExpressionSyntax(kind, range(from: start))
    }

    private mutating func skip(_ count: Int) { for _ in 0..<count { advance() } }

    private mutating func membership(
        of value: ExpressionSyntax, negated: Bool, from start: Int
    ) throws(QueryError) -> ExpressionSyntax.Kind {
        try expectSymbol("(")
        if startsQuery() {
            let query = try query()
            try expectSymbol(")")
            return .inQuery(value, query, negated: negated)
        }
        guard !isSymbol(")") else {
            throw QueryError(
                "INVALID_SQL_SYNTAX.EMPTY_IN_PREDICATE",
                "IN takes at least one value; write false where none is to match.",
                at: range(from: start))
        }
        let list = try commaSeparated { (parser: inout Parser) throws(QueryError) in
            try parser.expression()
        }
        try expectSymbol(")")
        return .inList(value, list, negated: negated)
    }

    private func likeFunction(at offset: Int) -> String? {
        if isWord("LIKE", at: offset) { return "like" }
        if isWord("ILIKE", at: offset) { return "ilike" }
        if isWord("RLIKE", at: offset) || isWord("REGEXP", at: offset) { return "rlike" }
        return nil
    }

    private mutating func like(
        _ text: ExpressionSyntax, _ function: String, negated: Bool, from start: Int
    ) throws(QueryError) -> ExpressionSyntax.Kind {
        var syntax = LikeSyntax(
            function: function, text: text, patterns: [], quantifier: .one, escape: nil,
            isNegated: negated)
        let isSome = isWord("ANY") || isWord("SOME")
        if function != "rlike", isSome || isWord("ALL"), isSymbol("(", at: 1) {
            advance()
            syntax.quantifier = isSome ? .any : .all
            if isSymbol(")", at: 1) {
                throw QueryError(
                    "INVALID_SQL_SYNTAX.EMPTY_QUANTIFIED_PATTERN",
                    "LIKE \(isSome ? "ANY" : "ALL") takes patterns between its parentheses.",
                    at: range(from: start))
            }
            syntax.patterns = try list { (parser: inout Parser) throws(QueryError) in
                try parser.expression()
            }
        } else {
            syntax.patterns = [try value()]
        }
        if function != "rlike", take("ESCAPE") {
            let escape = try string("the escape character")
            guard escape.unicodeScalars.count == 1 else {
                throw QueryError(
                    "INVALID_ESC", "ESCAPE takes one character.", at: range(from: start))
            }
            syntax.escape = escape
        }
        return .like(syntax)
    }

    /// What follows `IS`.
    private mutating func property(
        of value: ExpressionSyntax, from start: Int
    ) throws(QueryError) -> ExpressionSyntax.Kind {
        let negated = take("NOT")
        if take("NULL") { return .isNull(value, negated: negated) }
        if take("TRUE") { return .isTruth(value, true, negated: negated) }
        if take("FALSE") { return .isTruth(value, false, negated: negated) }
        if take("UNKNOWN") { return .isTruth(value, nil, negated: negated) }
        if take("DISTINCT", "FROM") {
            let other = try self.value()
            let same = ExpressionSyntax(
                .binary("<=>", value, other), range(from: start))
            return negated ? same.kind : .unary(.not, same)
        }
        throw unexpected("NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM")
    }

    // MARK: Operators

    /// An expression without AND, OR, NOT and tests.
    mutating func value(_ power: Int = 0) throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        var left = try signed()
        var chain = 0
        while let (name, strength) = binaryOperator(), strength > power {
            chain += 1
            try checkChain(chain)
            advance()
            if name == ">>>" { advance() }
            try enter()
            let right = try value(strength)
            leave()
            let range = range(from: start)
            switch name {
            case "!=":
                let equal = ExpressionSyntax(.binary("=", left, right), range)
                left = ExpressionSyntax(.unary(.not, equal), range)
            default: left = ExpressionSyntax(.binary(name, left, right), range)
            }
        }
        return left
    }

    private func binaryOperator() -> (String, Int)? {
        guard current.kind == .symbol else {
            return isWord("DIV") && !endsItem(at: 1) ? ("div", 8) : nil
        }
        let length = current.end - current.start
        let first = bytes[current.start]
        if length == 1 {
            switch first {
            case UInt8(ascii: "="): return ("=", 1)
            case UInt8(ascii: "<"): return ("<", 1)
            case UInt8(ascii: ">"): return (">", 1)
            case UInt8(ascii: "|"): return startsPipeStep ? nil : ("|", 2)
            case UInt8(ascii: "^"): return ("^", 3)
            case UInt8(ascii: "&"): return ("&", 4)
            case UInt8(ascii: "+"): return ("+", 6)
            case UInt8(ascii: "-"): return ("-", 6)
            case UInt8(ascii: "*"): return ("*", 8)
            case UInt8(ascii: "/"): return ("/", 8)
            case UInt8(ascii: "%"): return ("%", 8)
            default: return nil
            }
        }
        switch text(current.range) {
        case "==": return ("=", 1)
        case "<=>": return ("<=>", 1)
        case "!=", "<>": return ("!=", 1)
        case "<=": return ("<=", 1)
        case ">=": return (">=", 1)
        case "<<": return ("<<", 5)
        case ">>": return isSymbol(">", at: 1) ? (">>>", 5) : (">>", 5)
        case "||": return ("||", 6)
        default: return nil
        }
    }

    private mutating func signed() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        let sign: ExpressionSyntax.UnaryOperator
        if isSymbol("-") {
            sign = .minus
        } else if isSymbol("+") {
            sign = .plus
        } else if isSymbol("~") {
            sign = .complement
        } else {
            return try postfixed()
        }
        advance()
        if sign == .minus, current.kind == .integer || current.kind == .number,
            !isSymbol("::", at: 1)
        {
            // So that the smallest number of a type can be written.
            let literal = try number(isNegative: true, from: start)
            return try postfixes(of: literal, from: start)
        }
        try enter()
        defer { leave() }
        let operand = try signed()
        return ExpressionSyntax(.unary(sign, operand), range(from: start))
    }

    private mutating func postfixed() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        let isWhole = startsIdentifierClause
        let value = try postfixes(of: try primary(), from: start, isWhole: isWhole)
        guard matchesNames, case .name(let parts) = value.kind, token(-1).kind == .quoted else {
            return value
        }
        return ExpressionSyntax(.columnsLike(parts), value.range)
    }

    /// `.member`, `[index]`, `::type`.
    ///
    /// - Parameter isWhole: What a name is followed by does not go on with the name: it is that of an
    ///   `IDENTIFIER(…)`.
    private mutating func postfixes(
        of operand: ExpressionSyntax, from start: Int, isWhole: Bool = false
    ) throws(QueryError) -> ExpressionSyntax {
        var result = operand
        var chain = 0
        while true {
            chain += 1
            try checkChain(chain)
            if isSymbol(".") {
                advance()
                if takeSymbol("*") {
                    guard case .name(let parts) = result.kind else { throw unexpected("a name") }
                    guard !isWhole else {
                        throw QueryError(
                            "CANNOT_RESOLVE_STAR_EXPAND",
                            "`*` does not stand behind IDENTIFIER(…).", at: range(from: start))
                    }
                    let except = try exceptions()
                    result = ExpressionSyntax(
                        .star(qualifier: parts, except: except), range(from: start))
                    continue
                }
                if case .name(let parts) = result.kind, !isWhole, startsIdentifierClause {
                    // A function of this name, which there is not.
                    advance()
                    result = ExpressionSyntax(.name(parts + ["IDENTIFIER"]), range(from: start))
                    continue
                }
                let member = try identifier("a member's name")
                if case .name(let parts) = result.kind, !isWhole {
                    result = ExpressionSyntax(.name(parts + [member]), range(from: start))
                } else {
                    result = ExpressionSyntax(.member(result, member), range(from: start))
                }
            } else if takeSymbol("[") {
                let index = try expression()
                try expectSymbol("]")
                result = ExpressionSyntax(.element(result, index), range(from: start))
            } else if isSymbol(":"), startsVariantPath {
                result = try variantPath(result, from: start)
            } else if isWord("COLLATE"), token(1).kind == .word || token(1).kind == .quoted {
                advance()
                result = try collated(result, from: start)
            } else if takeSymbol("::") {
                let type = try dataType()
                result = ExpressionSyntax(.colonCast(result, type), range(from: start))
            } else if isSymbol("("), case .name(let parts) = result.kind, parts.count > 1 {
                result = try call(parts, from: start)
            } else {
                return result
            }
        }
    }

    /// What follows `text COLLATE`: a call of `collate`, which columns are named after.
    private mutating func collated(
        _ text: ExpressionSyntax, from start: Int
    ) throws(QueryError) -> ExpressionSyntax {
        let nameStart = current.start
        let place = index
        _ = try collation()
        rewind(to: place)
        let name = try qualifiedName("a collation").last ?? ""
        let literal = ExpressionSyntax(.literal(.string(name), .string), range(from: nameStart))
        return ExpressionSyntax(
            .call(CallSyntax(name: ["collate"], arguments: [text, literal])), range(from: start))
    }

    /// `EXCEPT (a, b.c)` after a star.
    mutating func exceptions() throws(QueryError) -> [[String]] {
        guard isWord("EXCEPT"), isSymbol("(", at: 1), !startsQuery(at: 2) else { return [] }
        advance()
        return try list { (parser: inout Parser) throws(QueryError) in
            try parser.qualifiedName()
        }
    }
}
