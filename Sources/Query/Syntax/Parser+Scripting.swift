/// Statements of `BEGIN … END`.
extension Parser {
    /// A whole script: `BEGIN [NOT ATOMIC] … END`.
    mutating func script() throws(QueryError) -> Statement {
        deferredNames = 0
        return .compound(try compound(label: nil))
    }

    /// From `BEGIN` to `END`.
    mutating func compound(label: String?) throws(QueryError) -> CompoundStatement {
        try expect("BEGIN")
        _ = take("NOT", "ATOMIC")
        try enter()
        defer { leave() }
        let conditions = scripting
        defer { scripting = conditions }
        var compound = CompoundStatement(label: label)
        var phase = DeclarationPhase.variables
        while !isWord("END") {
            let start = current.range
            if let handler = try self.handler() {
                try phase.advance(to: .handlers, at: start)
                try Self.add(handler, to: &compound, at: start)
            } else if try declareCondition() {
                try phase.advance(to: .conditions, at: start)
            } else {
                let isVariable = isWord("DECLARE")
                try phase.advance(to: isVariable ? .variables : .statements, at: start)
                compound.body.append(try scriptStatement())
            }
            try expectSymbol(";")
        }
        try expect("END")
        return compound
    }

    /// The statements of a branch or a loop, up to one of the words that end it.
    private mutating func block(_ ends: [StaticString]) throws(QueryError) -> [ScriptStatement] {
        var body: [ScriptStatement] = []
        repeat {
            if isWord("DECLARE") { try refuseDeclaration() }
            body.append(try scriptStatement())
            try expectSymbol(";")
        } while !ends.contains { isWord($0) }
        return body
    }

    private func refuseDeclaration() throws(QueryError) {
        let isHandler = isWord("HANDLER", at: 2)
        let isCondition = isWord("CONDITION", at: 2)
        let kind =
            isHandler ? "HANDLER" : isCondition ? "ERROR_CONDITION" : "VARIABLE"
        throw QueryError(
            "INVALID_\(kind)_DECLARATION.NOT_ALLOWED_IN_SCOPE",
            "Declarations stand at the beginning of a BEGIN … END only.", at: current.range)
    }

    // MARK: Statements

    private mutating func scriptStatement() throws(QueryError) -> ScriptStatement {
        let isLabelled =
            (current.kind == .word || current.kind == .quoted) && isSymbol(":", at: 1)
            && token(1).start == current.end
        guard isLabelled else { return try unlabelledStatement() }
        let range = current.range
        let label = try identifier("a label")
        try expectSymbol(":")
        let scope = scripting
        defer { scripting = scope }
        if isWord("BEGIN") {
            try scripting.open(label, isLoop: false, at: range)
            let compound = try compound(label: label)
            try endLabel(of: label)
            return .compound(compound)
        }
        try scripting.open(label, isLoop: true, at: range)
        guard let loop = try loop(label) else { throw unexpected("BEGIN or a loop") }
        return .loop(loop)
    }

    private mutating func unlabelledStatement() throws(QueryError) -> ScriptStatement {
        let word = upperWord
        switch word {
        case "BEGIN":
            let compound = try compound(label: nil)
            try endLabel(of: nil)
            return .compound(compound)
        case "IF": return try conditional()
        case "CASE": return try choice()
        case "LEAVE", "ITERATE":
            advance()
            let range = current.range
            let label = try identifier("a label")
            try scripting.check(label, of: word, at: range)
            return word == "LEAVE" ? .leave(label) : .iterate(label)
        case "OPEN", "FETCH", "CLOSE": throw cursor()
        case "DECLARE" where isWord("CURSOR", at: 2): throw cursor()
        default:
            if let loop = try loop(nil) { return .loop(loop) }
            return .plain(try plainStatement())
        }
    }

    private func cursor() -> QueryError {
        QueryError(
            "UNSUPPORTED_FEATURE.SQL_CURSOR", "Cursors are not supported; write a FOR loop.",
            at: current.range)
    }

    /// What could stand alone, up to its semicolon.
    mutating func plainStatement() throws(QueryError) -> ScriptedStatement {
        let start = current.start
        guard let end = place(of: { $0.isSymbol(";") }) else {
            throw unexpected("a statement and a semicolon behind it")
        }
        let before = deferredNames
        let kind = try reading(upTo: end) { (parser: inout Parser) throws(QueryError) in
            try parser.scripted()
        }
        let range = range(from: start)
        return ScriptedStatement(
            syntax: StatementSyntax(kind: kind, range: range, text: text(range)),
            isReadAnew: deferredNames != before)
    }

    /// A statement as it is read inside scripts: there SET is for variables only.
    mutating func scripted() throws(QueryError) -> Statement {
        switch upperWord {
        case "SET" where !isWord("VAR", at: 1) && !isWord("VARIABLE", at: 1):
            advance()
            return .session(try assignment())
        case "SET" where !isSymbol("=", at: 2), "RESET":
            throw unexpected("the assignment of a variable: SET name = value")
        default: return try statement()
        }
    }

    private mutating func conditional() throws(QueryError) -> ScriptStatement {
        try enter()
        defer { leave() }
        var branches: [ScriptBranch] = []
        repeat {
            advance()
            let condition = try expression()
            try expect("THEN")
            let body = try block(["ELSEIF", "ELSE", "END"])
            branches.append(ScriptBranch(condition: condition, body: body))
        } while isWord("ELSEIF")
        let otherwise = take("ELSE") ? try block(["END"]) : []
        try expect("END")
        try expect("IF")
        return .conditional(branches, otherwise: otherwise)
    }

    private mutating func choice() throws(QueryError) -> ScriptStatement {
        try enter()
        defer { leave() }
        advance()
        let operand = isWord("WHEN") ? nil : try expression()
        var branches: [ScriptBranch] = []
        repeat {
            try expect("WHEN")
            let condition = try expression()
            try expect("THEN")
            let body = try block(["WHEN", "ELSE", "END"])
            branches.append(ScriptBranch(condition: condition, body: body))
        } while isWord("WHEN")
        let otherwise = take("ELSE") ? try block(["END"]) : []
        try expect("END")
        try expect("CASE")
        guard let operand else { return .conditional(branches, otherwise: otherwise) }
        return .choice(operand, branches, otherwise: otherwise)
    }

    // MARK: Loops

    private mutating func loop(_ label: String?) throws(QueryError) -> ScriptLoop? {
        try enter()
        defer { leave() }
        switch upperWord {
        case "LOOP":
            advance()
            let body = try block(["END"])
            return try ended("LOOP", ScriptLoop(label: label, kind: .forever, body: body))
        case "WHILE":
            advance()
            let condition = try expression()
            try expect("DO")
            let body = try block(["END"])
            return try ended(
                "WHILE", ScriptLoop(label: label, kind: .whilst(condition), body: body))
        case "REPEAT":
            advance()
            let body = try block(["UNTIL"])
            try expect("UNTIL")
            let condition = try expression()
            return try ended(
                "REPEAT", ScriptLoop(label: label, kind: .until(condition), body: body))
        case "FOR": return try rowsLoop(label)
        default: return nil
        }
    }

    private mutating func ended(
        _ word: StaticString, _ loop: ScriptLoop
    ) throws(QueryError) -> ScriptLoop {
        try expect("END")
        try expect(word)
        try endLabel(of: loop.label)
        return loop
    }

    /// `FOR [name AS] query DO …`.
    private mutating func rowsLoop(_ label: String?) throws(QueryError) -> ScriptLoop {
        advance()
        let scope = scripting
        defer { scripting = scope }
        var name: String?
        if isWord("AS", at: 1) {
            let range = current.range
            name = try identifier("a name for the rows")
            advance()
            try scripting.open(name ?? "", isLoop: false, at: range)
        }
        let query = try rowsQuery()
        try expect("DO")
        let body = try block(["END"])
        return try ended(
            "FOR", ScriptLoop(label: label, kind: .rows(query, name: name), body: body))
    }

    /// The query before DO; that word may also be a name in it.
    private mutating func rowsQuery() throws(QueryError) -> QuerySyntax {
        var failure: QueryError?
        var skipped = 0
        while true {
            var seen = 0
            let end = place { parser in
                guard parser.isWord("DO") else { return false }
                seen += 1
                return seen > skipped
            }
            guard let end else { throw failure ?? unexpected("a query and DO behind it") }
            skipped = seen
            do {
                return try reading(upTo: end) { (parser: inout Parser) throws(QueryError) in
                    guard parser.startsQuery() else { throw parser.unexpected("a query") }
                    return try parser.query()
                }
            } catch {
                failure = failure ?? error
            }
        }
    }

    /// The label behind END, which may be left out.
    private mutating func endLabel(of label: String?) throws(QueryError) {
        guard current.kind == .quoted || current.kind == .word && !isWord("END") else { return }
        let range = current.range
        let name = try identifier("a label")
        guard let label else {
            throw QueryError(
                "END_LABEL_WITHOUT_BEGIN_LABEL",
                "End label `\(name)` can not exist without begin label.", at: range)
        }
        guard name.lowercased() == label.lowercased() else {
            throw QueryError(
                "LABELS_MISMATCH", "Begin label `\(label)` does not match the end label `\(name)`.",
                at: range)
        }
    }
}
