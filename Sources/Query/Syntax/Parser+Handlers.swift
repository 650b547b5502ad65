/// Conditions and handlers of a script.
extension Parser {
    /// `DECLARE name CONDITION [FOR SQLSTATE [VALUE] 'state']`; false where there is none.
    mutating func declareCondition() throws(QueryError) -> Bool {
        guard isWord("DECLARE"), isWord("CONDITION", at: 2) else { return false }
        advance()
        let range = current.range
        let name = try identifier("the condition's name")
        advance()
        if take("FOR") {
            try expect("SQLSTATE")
            _ = try sqlState()
        }
        try scripting.declare(name, at: range)
        return true
    }

    /// `DECLARE EXIT HANDLER FOR condition, … statement`; nil where there is none.
    mutating func handler() throws(QueryError) -> ExceptionHandler? {
        let isHandler = isWord("HANDLER", at: 2) || isWord("HANDLER", at: 1) && isWord("FOR", at: 2)
        guard isWord("DECLARE"), isHandler else { return nil }
        advance()
        guard !isWord("CONTINUE") else {
            throw QueryError(
                "UNSUPPORTED_FEATURE.CONTINUE_EXCEPTION_HANDLER",
                "CONTINUE handlers are not supported; write an EXIT handler in a BEGIN … END around "
                    + "the statement.", at: current.range)
        }
        try expect("EXIT")
        advance()
        try expect("FOR")
        let start = current.start
        let conditions = try commaSeparated { (parser: inout Parser) throws(QueryError) in
            try parser.handledCondition()
        }
        try check(conditions, at: range(from: start))
        let body = try handlerBody()
        return ExceptionHandler(conditions: conditions, body: body)
    }

    private mutating func handledCondition() throws(QueryError) -> ExceptionHandler.Condition {
        if take("SQLSTATE") { return .sqlState(try sqlState()) }
        if take("SQLEXCEPTION") { return .anyException }
        if take("NOT", "FOUND") { return .notFound }
        let start = current.start
        let name = try qualifiedName("a condition").joined(separator: ".").uppercased()
        guard scripting.conditions.contains(name) || SQLState.of(name) != nil else {
            throw QueryError(
                "INVALID_HANDLER_DECLARATION.CONDITION_NOT_FOUND",
                "Condition `\(name)` not found. DECLARE it, or name an error class.",
                at: range(from: start))
        }
        return .named(name)
    }

    private mutating func sqlState() throws(QueryError) -> String {
        _ = take("VALUE")
        let range = current.range
        let state = try string("the SQLSTATE").uppercased()
        let isWellFormed =
            state.utf8.count == 5
            && state.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
        guard isWellFormed, !["00", "01", "XX"].contains(state.prefix(2)) else {
            throw QueryError(
                "INVALID_SQLSTATE",
                "Invalid SQLSTATE value: '\(state)'. It must be exactly 5 characters of A-Z and 0-9 "
                    + "and not start with '00', '01' or 'XX'.", at: range)
        }
        return state
    }

    private func check(
        _ conditions: [ExceptionHandler.Condition], at range: Range<Int>
    ) throws(QueryError) {
        var seen: Set<ExceptionHandler.Condition> = []
        for condition in conditions where !seen.insert(condition).inserted {
            var kind = "CONDITION"
            if case .sqlState = condition { kind = "SQLSTATE" }
            throw QueryError(
                "INVALID_HANDLER_DECLARATION.DUPLICATE_\(kind)_IN_HANDLER_DECLARATION",
                "A condition appears twice in a handler's declaration.", at: range)
        }
        let isGeneral = { (condition: ExceptionHandler.Condition) in
            condition == .anyException || condition == .notFound
        }
        guard !conditions.contains(where: isGeneral) || conditions.allSatisfy(isGeneral) else {
            throw QueryError(
                "INVALID_HANDLER_DECLARATION.INVALID_CONDITION_COMBINATION",
                "SQLEXCEPTION and NOT FOUND cannot stand beside other conditions.", at: range)
        }
    }

    /// A `BEGIN … END`, or one statement.
    private mutating func handlerBody() throws(QueryError) -> CompoundStatement {
        if isWord("BEGIN") { return try compound(label: nil) }
        return CompoundStatement(body: [.plain(try plainStatement())])
    }

    static func add(
        _ handler: ExceptionHandler, to compound: inout CompoundStatement, at range: Range<Int>
    ) throws(QueryError) {
        for condition in handler.conditions
        where compound.handlers.contains(where: { $0.conditions.contains(condition) }) {
            var kind = "CONDITION"
            if case .sqlState = condition { kind = "SQLSTATE" }
            throw QueryError(
                "DUPLICATE_EXCEPTION_HANDLER.\(kind)",
                "Found duplicate handlers in the same scope. Remove one of them.", at: range)
        }
        compound.handlers.append(handler)
    }
}

/// What may still be declared in a `BEGIN … END`.
enum DeclarationPhase {
    case variables, conditions, handlers, statements

    /// - Throws: `INVALID_…_DECLARATION.…` where it is too late.
    mutating func advance(to phase: DeclarationPhase, at range: Range<Int>) throws(QueryError) {
        let isTooLate = self == .handlers || self == .statements
        switch phase {
        case .variables where isTooLate:
            throw QueryError(
                "INVALID_VARIABLE_DECLARATION.ONLY_AT_BEGINNING",
                "Variables are declared at the beginning of a BEGIN … END only.", at: range)
        case .conditions where isTooLate:
            throw QueryError(
                "INVALID_ERROR_CONDITION_DECLARATION.NOT_AT_START_OF_COMPOUND_STATEMENT",
                "Conditions are declared at the beginning of a BEGIN … END, before handlers.",
                at: range)
        case .handlers where self == .statements:
            throw QueryError(
                "INVALID_HANDLER_DECLARATION.WRONG_PLACE_OF_DECLARATION",
                "Handlers are declared behind variables and before all statements.", at: range)
        default: self = phase
        }
    }
}
