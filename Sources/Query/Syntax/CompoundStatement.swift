/// `BEGIN … END`: statements that run one after the other, with variables and handlers of their own.
public struct CompoundStatement: Sendable {
    /// Of `label: BEGIN`.
    public var label: String?
    public var handlers: [ExceptionHandler] = []
    public var body: [ScriptStatement] = []
}

/// A statement of a script.
public indirect enum ScriptStatement: Sendable {
    case plain(ScriptedStatement)
    case compound(CompoundStatement)
    case conditional([ScriptBranch], otherwise: [ScriptStatement])
    /// `CASE operand WHEN value THEN …`.
    case choice(ExpressionSyntax, [ScriptBranch], otherwise: [ScriptStatement])
    case loop(ScriptLoop)
    case leave(String)
    case iterate(String)
}

/// A statement that could also stand alone.
public struct ScriptedStatement: Sendable {
    public var syntax: StatementSyntax
    /// It holds `IDENTIFIER(…)` with variables, so it is read anew each time it is run.
    public var isReadAnew: Bool
}

/// `IF condition THEN statements`, `WHEN condition THEN statements`.
public struct ScriptBranch: Sendable {
    public var condition: ExpressionSyntax
    public var body: [ScriptStatement]
}

/// What runs its statements again and again.
public struct ScriptLoop: Sendable {
    public enum Kind: Sendable {
        case forever
        /// Asked before each turn.
        case whilst(ExpressionSyntax)
        /// Asked after each turn.
        case until(ExpressionSyntax)
        /// A turn for each row, whose columns are variables: `name.column` and `column`.
        case rows(QuerySyntax, name: String?)
    }

    public var label: String?
    public var kind: Kind
    public var body: [ScriptStatement]
}

/// `DECLARE EXIT HANDLER FOR conditions statement`.
public struct ExceptionHandler: Sendable {
    public enum Condition: Hashable, Sendable {
        /// An error class, with or without its subclass, or a declared condition; in upper case.
        case named(String)
        case sqlState(String)
        case anyException
        case notFound
    }

    public var conditions: [Condition]
    public var body: CompoundStatement
}
