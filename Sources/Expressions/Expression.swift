public import Columns

/// A bound, typed expression over the columns of one input batch.
///
/// Names are resolved to positions and every coercion is an explicit `cast`, so evaluation never
/// looks anything up. Subqueries are gone: binding turns them into joins.
public indirect enum Expression: Sendable {
    /// Column `index` of the input.
    case column(Int, DataType)
    case literal(Value, DataType)
    case call(ScalarCall)
    case cast(Expression, to: DataType, CastMode)
    /// Three-valued logic. The right side is evaluated only for rows that the left side leaves open,
    /// so that its errors stay unseen elsewhere.
    case and(Expression, Expression)
    case or(Expression, Expression)
    /// `CASE WHEN … THEN …`, `IF` and their kin: branches are evaluated only for the rows that reach
    /// them. All results have the same type.
    case conditional(branches: [Branch], otherwise: Expression)
    /// The first value that is not null. Each is evaluated only for the rows that reach it; all have the
    /// same type.
    case coalesce([Expression])
    /// An expression over a value that it asks for in several places and that is evaluated once, before
    /// it: `x BETWEEN a AND b`, `nullif(x, y)`.
    ///
    /// ```
    /// .shared(x, in: .and(>=(.reference(0), a), <=(.reference(0), b)))
    /// ```
    ///
    /// Values have no names but their places: a reference counts the expressions like this around it, from
    /// the innermost on, whose values it passes by. No lambda refers to a value outside of it.
    case shared(Expression, in: Expression)
    /// A value that is shared around.
    case reference(Int, DataType)
    /// A function given to `transform`, `filter`, `aggregate` and such. Its body sees the columns of
    /// the outer input first, then its parameters.
    case lambda(parameters: [DataType], body: Expression)

    /// `WHEN condition THEN result`, bound.
    public struct Branch: Sendable {
        public var condition: Expression
        public var result: Expression

        public init(condition: Expression, result: Expression) {
            self.condition = condition
            self.result = result
        }
    }
}

/// A function with its overload chosen and its arguments bound.
public struct ScalarCall: Sendable {
    public var name: String
    public var arguments: [Expression]
    public var overload: ScalarOverload
    /// Bytes of the text that called it.
    public var origin: Range<Int>?

    public init(name: String, arguments: [Expression], overload: ScalarOverload) {
        self.name = name
        self.arguments = arguments
        self.overload = overload
    }
}

/// What a cast does with a value that the target type cannot hold.
public struct CastMode: Sendable, Hashable {
    private enum Kind: Sendable { case ansi, attempt, legacy, label }

    private var kind: Kind
    /// Bytes of the text that asked for the cast; no part of what the cast does.
    public private(set) var origin: Range<Int>?

    /// An error for the row, as is Spark 4's default.
    public static let ansi = CastMode(kind: .ansi)
    /// Null: `TRY_CAST`.
    public static let attempt = CastMode(kind: .attempt)
    /// Null, or the bits that fit: Spark with `spark.sql.ansi.enabled` off.
    public static let legacy = CastMode(kind: .legacy)

    /// The same values under another collation, or none: nothing is computed.
    public static let label = CastMode(kind: .label)

    /// The same cast, asked for at some place.
    public func at(_ origin: Range<Int>?) -> CastMode {
        var mode = self
        mode.origin = self.origin ?? origin
        return mode
    }

    public static func == (left: CastMode, right: CastMode) -> Bool { left.kind == right.kind }

    public func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}

extension Expression {
    public var type: DataType {
        switch self {
        case .column(_, let type), .literal(_, let type), .cast(_, let type, _),
            .reference(_, let type):
            type
        case .call(let call): call.overload.result
        case .and, .or: .boolean
        case .conditional(_, let otherwise): otherwise.type
        case .coalesce(let values): values.last?.type ?? .void
        case .shared(_, let body): body.type
        case .lambda(_, let body): body.type
        }
    }
}
