import Columns
import Expressions

/// Forms that begin with a keyword and have a grammar of their own.
extension Parser {
    /// nil where the word here is a plain name or function.
    mutating func specialForm() throws(QueryError) -> ExpressionSyntax? {
        let start = current.start
        func literal(_ value: Value, _ type: DataType) -> ExpressionSyntax {
            ExpressionSyntax(.literal(value, type), range(from: start))
        }
        let next = token(1)
        switch upperWord {
        case "NULL":
            advance()
            return literal(.null, .void)
        case "TRUE" where !isSymbol("(", at: 1):
            advance()
            return literal(.boolean(true), .boolean)
        case "FALSE" where !isSymbol("(", at: 1):
            advance()
            return literal(.boolean(false), .boolean)
        case "CASE" where !endsItem(at: 1) && !isSymbol("=", at: 1) && !isWord("END", at: 1):
            return try caseWhen()
        case "CAST" where isSymbol("(", at: 1): return try cast(.ansi)
        case "TRY_CAST" where isSymbol("(", at: 1): return try cast(.attempt)
        case "EXISTS" where isSymbol("(", at: 1) && startsQuery(at: 2):
            advance()
            advance()
            let query = try query()
            try expectSymbol(")")
            return ExpressionSyntax(.exists(query), range(from: start))
        case "INTERVAL":
            if next.kind == .string || next.kind == .integer || next.kind == .number {
                return try interval()
            }
            // `interval - 1` may be a column less one.
            let isSigned = isSymbol("-", at: 1) || isSymbol("+", at: 1)
            return isSigned && (token(2).kind == .string || isUnit(at: 3)) ? try interval() : nil
        case "DATE", "TIMESTAMP", "TIMESTAMP_NTZ", "TIMESTAMP_LTZ":
            return next.kind == .string ? try timeLiteral() : nil
        case "TIME": return next.kind == .string ? try clockLiteral() : nil
        case "X": return next.kind == .string ? try spacedHexadecimal() : nil
        case "EXTRACT" where isSymbol("(", at: 1): return try extract()
        case "TRIM" where isSymbol("(", at: 1): return try trim()
        case "SUBSTRING" where isSymbol("(", at: 1), "SUBSTR" where isSymbol("(", at: 1):
            return try keywordArguments(separators: ["FROM", "FOR"])
        case "POSITION" where isSymbol("(", at: 1): return try position()
        case "OVERLAY" where isSymbol("(", at: 1):
            return try keywordArguments(separators: ["PLACING", "FROM", "FOR"])
        case "TIMESTAMPADD", "DATEADD", "DATE_ADD", "TIMESTAMPDIFF", "DATEDIFF", "DATE_DIFF",
            "TIMEDIFF":
            return isSymbol("(", at: 1) ? try unitCall() : nil
        default: return nil
        }
    }

    private mutating func caseWhen() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        advance()
        try enter()
        defer { leave() }
        let operand = isWord("WHEN") ? nil : try expression()
        var branches: [ConditionSyntax] = []
        while take("WHEN") {
            let condition = try expression()
            try expect("THEN")
            branches.append(ConditionSyntax(condition: condition, result: try expression()))
        }
        guard !branches.isEmpty else { throw unexpected("WHEN") }
        let otherwise = take("ELSE") ? try expression() : nil
        try expect("END")
        return ExpressionSyntax(
            .conditional(operand: operand, branches: branches, otherwise: otherwise),
            range(from: start))
    }

    private mutating func cast(_ mode: CastSyntaxMode) throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        advance()
        try expectSymbol("(")
        let operand = try expression()
        try expect("AS")
        let type = try dataType()
        try expectSymbol(")")
        return ExpressionSyntax(
            .cast(operand, type, mode == .ansi ? .ansi : .attempt), range(from: start))
    }

    private enum CastSyntaxMode { case ansi, attempt }

    private mutating func extract() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        advance()
        try expectSymbol("(")
        let field = try identifier("a field such as YEAR")
        try expect("FROM")
        let source = try expression()
        try expectSymbol(")")
        return ExpressionSyntax(.extract(field, source), range(from: start))
    }

    /// `TRIM([BOTH|LEADING|TRAILING] [characters] FROM text)` or an ordinary call.
    private mutating func trim() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        var side: String?
        for (word, name) in [("BOTH", "trim"), ("LEADING", "ltrim"), ("TRAILING", "rtrim")] {
            if token(2).kind == .word, text(token(2).range).uppercased() == word,
                !isSymbol(")", at: 3), !isSymbol(",", at: 3)
            {
                side = name
            }
        }
        let name = try identifier()
        guard let side else {
            let saved = index
            try expectSymbol("(")
            if !isSymbol(")") {
                let characters = try expression()
                if take("FROM") {
                    let text = try expression()
                    try expectSymbol(")")
                    return trimCall("trim", "BOTH", text, characters, from: start)
                }
            }
            rewind(to: saved)
            return try call([name], from: start)
        }
        advance()
        let word = upperWord
        advance()
        var characters: ExpressionSyntax?
        if !isWord("FROM") { characters = try expression() }
        try expect("FROM")
        let text = try expression()
        try expectSymbol(")")
        return trimCall(side, word, text, characters, from: start)
    }

    private func trimCall(
        _ function: String, _ word: String, _ text: ExpressionSyntax,
        _ characters: ExpressionSyntax?, from start: Int
    ) -> ExpressionSyntax {
        var call = CallSyntax(name: [function], arguments: [text])
        if let characters {
            // The functions take the characters second, and Spark names them first.
            call.arguments.append(characters)
            call.spelling = .trim(word)
        } else if word == "BOTH" {
            call.spelling = .trim(word)
        }
        return ExpressionSyntax(.call(call), range(from: start))
    }

    /// A call whose arguments may be set apart by words instead of commas.
    private mutating func keywordArguments(
        separators: [String]
    ) throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        let name = try identifier()
        let saved = index
        try expectSymbol("(")
        var arguments: [ExpressionSyntax] = []
        if !isSymbol(")") {
            arguments.append(try expression())
            while separators.contains(upperWord) {
                advance()
                arguments.append(try expression())
            }
        }
        if arguments.count > 1, takeSymbol(")") {
            let full = name.lowercased() == "substr" ? "substring" : name
            return ExpressionSyntax(
                .call(CallSyntax(name: [full], arguments: arguments)), range(from: start))
        }
        rewind(to: saved)
        return try call([name], from: start)
    }

    /// `POSITION(part IN text)` or an ordinary call.
    private mutating func position() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        let name = try identifier()
        let saved = index
        try expectSymbol("(")
        if !isSymbol(")") {
            let part = try value()
            if take("IN") {
                let text = try value()
                try expectSymbol(")")
                let call = CallSyntax(name: ["locate"], arguments: [part, text])
                return ExpressionSyntax(.call(call), range(from: start))
            }
        }
        rewind(to: saved)
        return try call([name], from: start)
    }

    private static let dateUnits = [
        "YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "DAYOFYEAR", "HOUR", "MINUTE", "SECOND",
        "MILLISECOND", "MICROSECOND",
    ]

    /// `DATEADD(DAY, 1, d)`: the unit as a word becomes a string.
    private mutating func unitCall() throws(QueryError) -> ExpressionSyntax {
        let start = current.start
        let name = try identifier()
        guard case .call(var syntax) = try call([name], from: start).kind else {
            throw unexpected("arguments")
        }
        if syntax.arguments.count == 3, case .literal(.string, _) = syntax.arguments[0].kind {
            throw QueryError(
                "INVALID_PARAMETER_VALUE.DATETIME_UNIT",
                "`\(name)` takes one of the units without quotes: "
                    + "\(Self.dateUnits.joined(separator: ", ")).", at: syntax.arguments[0].range)
        }
        if syntax.arguments.count == 3, case .name(let unit) = syntax.arguments[0].kind,
            unit.count == 1, Self.dateUnits.contains(unit[0].uppercased())
        {
            syntax.arguments[0] = ExpressionSyntax(
                .literal(.string(unit[0]), .string), syntax.arguments[0].range)
            let isDifference = name.uppercased().hasSuffix("DIFF")
            syntax.name = [isDifference ? "timestampdiff" : "timestampadd"]
        }
        return ExpressionSyntax(.call(syntax), range(from: start))
    }
}
