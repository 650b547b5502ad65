public import Columns
public import Expressions

/// An expression as written.
public struct ExpressionSyntax: Sendable {
    public indirect enum Kind: Sendable {
        case literal(Value, DataType)
        /// `a`, `t.a`, `t.a.member`.
        case name([String])
        /// `*`, `t.*`, `* EXCEPT (a, b)`.
        case star(qualifier: [String], except: [[String]])
        /// `` `(a|b).*` ``, `` t.`(a|b).*` ``: the columns whose names match.
        case columnsLike([String])
        case unary(UnaryOperator, ExpressionSyntax)
        case binary(String, ExpressionSyntax, ExpressionSyntax)
        /// Chains are kept flat, so that a thousand alternatives nest no deeper than two.
        case and([ExpressionSyntax])
        case or([ExpressionSyntax])
        case call(CallSyntax)
        case cast(ExpressionSyntax, DataType, CastMode)
        /// `value::type`: a cast that columns are not named after.
        case colonCast(ExpressionSyntax, DataType)
        case conditional(
            operand: ExpressionSyntax?, branches: [ConditionSyntax], otherwise: ExpressionSyntax?)
        case isNull(ExpressionSyntax, negated: Bool)
        /// `IS TRUE`, `IS FALSE`, `IS UNKNOWN` (nil).
        case isTruth(ExpressionSyntax, Bool?, negated: Bool)
        case between(
            ExpressionSyntax, low: ExpressionSyntax, high: ExpressionSyntax, negated: Bool)
        case inList(ExpressionSyntax, [ExpressionSyntax], negated: Bool)
        case inQuery(ExpressionSyntax, QuerySyntax, negated: Bool)
        case exists(QuerySyntax)
        case like(LikeSyntax)
        case subquery(QuerySyntax)
        case member(ExpressionSyntax, String)
        case element(ExpressionSyntax, ExpressionSyntax)
        case extract(String, ExpressionSyntax)
        case lambda([String], ExpressionSyntax)
        /// `(a, b)`: a struct.
        case row([ExpressionSyntax])
        /// `name => value` among a call's arguments.
        case named(String, ExpressionSyntax)
        /// `value AS name` among a call's arguments.
        case aliased(ExpressionSyntax, String)
    }

    public enum UnaryOperator: String, Sendable {
        case not = "NOT"
        case minus = "-"
        case plus = "+"
        case complement = "~"
    }

    public var kind: Kind
    /// Bytes of the text.
    public var range: Range<Int>

    public init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

/// `WHEN condition THEN result`.
public struct ConditionSyntax: Sendable {
    public var condition: ExpressionSyntax
    public var result: ExpressionSyntax
}

/// `a [NOT] LIKE 'p' [ESCAPE 'c']`, `ILIKE`, `RLIKE`, `LIKE ANY (…)`, `LIKE ALL (…)`.
public struct LikeSyntax: Sendable {
    public enum Quantifier: Sendable { case one, any, all }

    /// "like", "ilike", "rlike".
    public var function: String
    public var text: ExpressionSyntax
    public var patterns: [ExpressionSyntax]
    public var quantifier: Quantifier
    public var escape: String?
    public var isNegated: Bool
}

/// `name([DISTINCT] arguments) [WITHIN GROUP …] [FILTER …] [IGNORE NULLS] [OVER …]`.
public struct CallSyntax: Sendable {
    public var name: [String]
    public var arguments: [ExpressionSyntax]
    public var isDistinct: Bool = false
    public var filter: ExpressionSyntax?
    public var withinGroup: [SortSyntax] = []
    public var ignoresNulls: Bool = false
    /// `IGNORE NULLS` or `RESPECT NULLS` is written.
    public var saysNulls: Bool = false
    public var over: WindowSyntax?
    /// The name as the column's name shows it, where that differs: `TRIM(BOTH x FROM y)`.
    public var spelling: Spelling?

    public enum Spelling: Sendable {
        case trim(String)
        /// `v:a.b[0]`, which the last name in it names.
        case path(name: String)
    }

    /// The name without a catalogue, in lower case.
    public var function: String { (name.last ?? "").lowercased() }
}

/// `OVER name` or `OVER (…)`.
public struct WindowSyntax: Sendable {
    /// A window of the `WINDOW` clause that this one is or extends.
    public var base: String?
    public var partition: [ExpressionSyntax] = []
    public var order: [SortSyntax] = []
    public var frame: FrameSyntax?
    public var range: Range<Int> = 0..<0
}

/// `ROWS BETWEEN … AND …`, `RANGE BETWEEN … AND …`.
public struct FrameSyntax: Sendable {
    public enum Bound: Sendable {
        case unboundedPreceding, unboundedFollowing, currentRow
        case preceding(ExpressionSyntax)
        case following(ExpressionSyntax)
    }

    public var isRows: Bool
    public var start: Bound
    public var end: Bound
}

/// `expression [ASC|DESC] [NULLS FIRST|LAST]`.
public struct SortSyntax: Sendable {
    public var expression: ExpressionSyntax
    public var isDescending: Bool = false
    /// nil where it is not said: nulls come first ascending, last descending.
    public var areNullsFirst: Bool?
}
