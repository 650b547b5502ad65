import Columns
import Expressions
import Query

/// One run of `BEGIN … END`: control flow, variables of blocks, handlers.
///
/// Its result is that of the last query that was run, as Spark has it.
struct ScriptRun {
    /// What follows a statement.
    private enum Flow {
        case goesOn
        case leaves(String)
        case iterates(String)
    }

    /// Where the statements were read from.
    let script: Script
    private(set) var result = StatementResult.nothing
    /// Of the blocks that are entered, the innermost last: each has a block of variables too.
    private var handlers: [(list: [ExceptionHandler], depth: Int)] = []

    init(_ script: Script) { self.script = script }

    /// - Throws: what no handler takes.
    mutating func run(
        _ compound: CompoundStatement, on shell: inout SQLShell
    ) throws(StatementError) {
        _ = try block(compound, &shell)
    }

    // MARK: - Blocks and handlers

    private mutating func block(
        _ compound: CompoundStatement, _ shell: inout SQLShell
    ) throws(StatementError) -> Flow {
        shell.variables.blocks.append(.init(label: compound.label))
        let depth = shell.variables.blocks.count
        handlers.append((compound.handlers, depth))
        let level = handlers.count - 1
        defer {
            handlers.removeLast(handlers.count - level)
            shell.variables.blocks.removeLast(shell.variables.blocks.count - depth + 1)
        }
        do throws(StatementError) {
            return try run(compound.body, &shell)
        } catch {
            shell.variables.blocks.removeLast(shell.variables.blocks.count - depth)
            handlers.removeLast(handlers.count - level - 1)
            return try handle(error, &shell)
        }
    }

    /// Runs the handler of the innermost block where it has one for an error.
    ///
    /// What fails in a handler is for the handlers around its block; with theirs, that block is left
    /// and no other.
    private mutating func handle(
        _ error: StatementError, _ shell: inout SQLShell
    ) throws(StatementError) -> Flow {
        guard var body = handler(of: error, at: handlers.count - 1) else { throw error }
        let saved = (handlers, shell.variables.blocks)
        defer {
            handlers = saved.0
            let kept = shell.variables.blocks.count
            shell.variables.blocks += saved.1.dropFirst(kept)
        }
        while true {
            let depth = handlers.removeLast().depth
            shell.variables.blocks.removeLast(shell.variables.blocks.count - depth)
            do throws(StatementError) {
                return try block(body, &shell)
            } catch {
                while let last = handlers.indices.last, handler(of: error, at: last) == nil {
                    handlers.removeLast()
                }
                guard let last = handlers.indices.last, let next = handler(of: error, at: last)
                else { throw error }
                body = next
            }
        }
    }

    /// The most fitting handler of a block: for the class, its main class, the SQLSTATE, anything.
    private func handler(of error: StatementError, at level: Int) -> CompoundStatement? {
        let failure = error.failure(in: script)
        let name = failure.errorClass.uppercased()
        let state = failure.sqlState ?? ""
        var wanted: [ExceptionHandler.Condition] = [
            .named(name), .named(String(name.prefix { $0 != "." })), .sqlState(state),
        ]
        switch state.prefix(2) {
        case "02": wanted.append(.notFound)
        case "01", "XX": break
        default: wanted.append(.anyException)
        }
        for condition in wanted {
            for handler in handlers[level].list where handler.conditions.contains(condition) {
                return handler.body
            }
        }
        return nil
    }

    // MARK: - Statements

    private mutating func run(
        _ body: [ScriptStatement], _ shell: inout SQLShell
    ) throws(StatementError) -> Flow {
        for statement in body {
            let flow = try run(statement, &shell)
            guard case .goesOn = flow else { return flow }
        }
        return .goesOn
    }

    private mutating func run(
        _ statement: ScriptStatement, _ shell: inout SQLShell
    ) throws(StatementError) -> Flow {
        switch statement {
        case .plain(let plain):
            try run(plain, &shell)
            return .goesOn
        case .compound(let compound):
            let flow = try block(compound, &shell)
            if case .leaves(let label) = flow, Self.equal(label, compound.label) { return .goesOn }
            return flow
        case .conditional(let branches, let otherwise):
            for branch in branches {
                guard try shell.isTrue(branch.condition) else { continue }
                return try run(branch.body, &shell)
            }
            return try run(otherwise, &shell)
        case .choice(let operand, let branches, let otherwise):
            let operand = try shell.literal(operand)
            for branch in branches {
                let test = ExpressionSyntax(
                    .binary("=", operand, branch.condition), branch.condition.range)
                guard try shell.isTrue(test) else { continue }
                return try run(branch.body, &shell)
            }
            return try run(otherwise, &shell)
        case .loop(let loop): return try run(loop, &shell)
        case .leave(let label): return .leaves(label)
        case .iterate(let label): return .iterates(label)
        }
    }

    private mutating func run(
        _ plain: ScriptedStatement, _ shell: inout SQLShell
    ) throws(StatementError) {
        var statement = plain.syntax
        if plain.isReadAnew {
            do throws(QueryError) {
                statement = try script.parse(
                    scripted: statement.range, names: shell.variables)
            } catch {
                throw .query(error)
            }
        }
        let given = try shell.run(statement.kind)
        switch statement.kind {
        case .query, .session(.execute):
            if case .rows(let schema, _) = given, !schema.isEmpty { result = given }
        default: break
        }
    }

    private static func equal(_ label: String, _ other: String?) -> Bool {
        label.lowercased() == other?.lowercased()
    }

    // MARK: - Loops

    private mutating func run(
        _ loop: ScriptLoop, _ shell: inout SQLShell
    ) throws(StatementError) -> Flow {
        if case .rows(let query, let name) = loop.kind {
            return try run(loop, over: query, named: name, &shell)
        }
        while true {
            if case .whilst(let condition) = loop.kind, try !shell.isTrue(condition) {
                return .goesOn
            }
            if let flow = try turn(of: loop, &shell) { return flow }
            if case .until(let condition) = loop.kind, try shell.isTrue(condition) {
                return .goesOn
            }
        }
    }

    /// - Returns: What follows the loop where it ends with this turn.
    private mutating func turn(
        of loop: ScriptLoop, _ shell: inout SQLShell
    ) throws(StatementError) -> Flow? {
        let flow = try run(loop.body, &shell)
        switch flow {
        case .goesOn: return nil
        case .leaves(let label): return Self.equal(label, loop.label) ? .goesOn : flow
        case .iterates(let label): return Self.equal(label, loop.label) ? nil : flow
        }
    }

    private mutating func run(
        _ loop: ScriptLoop, over query: QuerySyntax, named name: String?, _ shell: inout SQLShell
    ) throws(StatementError) -> Flow {
        let plan = try shell.bind(query)
        for batch in try shell.batches(of: plan) {
            for row in 0..<batch.count {
                var block = VariableScopes.Block(label: name)
                for (field, column) in zip(plan.schema, batch.columns) {
                    let key = field.name.nameKey
                    guard block.variables[key] == nil else {
                        throw SQLShell.variableExists(field.name)
                    }
                    let value = column.value(at: row)
                    block.variables[key] = SessionVariable(
                        type: field.type, value: value, initial: value)
                }
                shell.variables.blocks.append(block)
                let depth = shell.variables.blocks.count
                let flow = try turn(of: loop, &shell)
                shell.variables.blocks.removeLast(shell.variables.blocks.count - depth + 1)
                if let flow { return flow }
            }
        }
        return .goesOn
    }
}

extension SQLShell {
    /// What a script's statement asks: a condition that is NULL does not hold.
    ///
    /// - Throws: `INVALID_BOOLEAN_STATEMENT` for other types.
    func isTrue(_ condition: ExpressionSyntax) throws(StatementError) -> Bool {
        let found = try value(of: .expressions([condition]), types: [nil])[0]
        guard found.type == .boolean else {
            throw .query(
                QueryError(
                    "INVALID_BOOLEAN_STATEMENT",
                    "A condition must be of type BOOLEAN; this one is "
                        + "\(found.type.description.uppercased()).", at: condition.range))
        }
        return found.value == .boolean(true)
    }

    /// The value of an expression as a literal in its place.
    func literal(_ syntax: ExpressionSyntax) throws(StatementError) -> ExpressionSyntax {
        let found = try value(of: .expressions([syntax]), types: [nil])[0]
        return ExpressionSyntax(.literal(found.value, found.type), syntax.range)
    }
}
